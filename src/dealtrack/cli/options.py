"""Options that several commands share: which deals, which format, which ledger."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Annotated, Any

import typer

from ..errors import UsageError
from ..model import Kind, Status
from ..report.formats import Format
from ..store.rows import Filters
from . import parse

_WHICH, _FORM = "Which deals", "Output"


def _which(*names: str, help: str, **more) -> Any:
    return typer.Option(*names, help=help, rich_help_panel=_WHICH, **more)


def _form(*names: str, help: str, **more) -> Any:
    return typer.Option(*names, help=help, rich_help_panel=_FORM, **more)


Names = list[str] | None


@dataclass(frozen=True)
class Which:
    """The filters of list, total and export. A repeated option gives alternatives, different options all hold."""

    supplier: Annotated[Names, _which("--supplier", help="Who sells: part of a name or alias.", metavar="NAME")] = None
    buyer: Annotated[Names, _which("--buyer", help="Who buys.", metavar="NAME")] = None
    party: Annotated[Names, _which("--party", help="Who buys or sells.", metavar="NAME")] = None
    country: Annotated[Names, _which("--country", help="Country of a party: name or ISO code.", metavar="NAME")] = None
    item: Annotated[Names, _which("--item", help="What is bought: words of it.", metavar="WORDS")] = None
    year: Annotated[list[Any] | None, _which("--year", help="2019, or 2019-2021.", metavar="YEAR", parser=parse.years)] = None
    since: Annotated[Any, _which("--since", help="From 2019, 2019-05 or 2019-05-03 on.", metavar="DATE", parser=parse.first_day)] = None
    until: Annotated[Any, _which("--until", help="Up to and with that year, month or day.", metavar="DATE", parser=parse.last_day)] = None
    dated: Annotated[Any, _which("--dated", help="'stated': leave out dates that mean on or before (≤).", metavar="stated", parser=parse.dated)] = None  # noqa: E501
    status: Annotated[list[Status] | None, _which("--status", help=f"{', '.join(Status)}.", metavar="STATUS")] = None
    kind: Annotated[list[Kind] | None, _which("--kind", help=f"{', '.join(Kind)}.", metavar="KIND")] = None
    currency: Annotated[list[Any] | None, _which("--currency", help="USD, EUR …", metavar="CODE", parser=parse.currency)] = None
    min_value: Annotated[Any, _which("--min-value", help="At least 520m, 1.5bn, 10 crore, 1e9.", metavar="AMOUNT", parser=parse.amount)] = None  # noqa: E501
    max_value: Annotated[Any, _which("--max-value", help="At most that amount.", metavar="AMOUNT", parser=parse.amount)] = None
    source: Annotated[Names, _which("--source", help="Part of a document's source, publisher or title.", metavar="WORDS")] = None
    sort: Annotated[Any, _which("--sort", help=f"{', '.join(parse.SORTS)}; -value turns it round.", metavar="ORDER", parser=parse.sort)] = "date"  # noqa: E501
    limit: Annotated[int | None, _which("--limit", help="At most so many deals.", metavar="N", min=1)] = None

    @property
    def filters(self) -> Filters:
        """The filters as the ledger takes them. Raises :class:`UsageError` where none could match."""
        if self.since and self.until and self.since > self.until:
            raise UsageError(f"--since {self.since} is after --until {self.until}. Turn them round.")
        if self.min_value is not None and self.max_value is not None and self.min_value > self.max_value:
            raise UsageError(f"--min-value {self.min_value:,f} is above --max-value {self.max_value:,f}. Turn them round.")
        several = ("supplier", "buyer", "party", "country", "item", "status", "kind", "currency", "source")
        single = ("since", "until", "dated", "min_value", "max_value", "sort", "limit")
        return Filters(
            **{name: tuple(getattr(self, name) or ()) for name in several},
            **{name: getattr(self, name) for name in single},
            year=tuple(dict.fromkeys(chain.from_iterable(self.year or ()))),
        )


@dataclass(frozen=True)
class Output:
    """The machine-readable formats; at most one may be asked for."""

    csv: Annotated[bool, _form("--csv", help="Comma-separated values (RFC 4180), with a head.")] = False
    tsv: Annotated[bool, _form("--tsv", help="Tab-separated values, with a head.")] = False
    json: Annotated[bool, _form("--json", help="One JSON array.")] = False
    nl: Annotated[bool, _form("--nl", help="JSON lines: one record a line.")] = False
    md: Annotated[bool, _form("--md", help="A Markdown table.")] = False

    @property
    def format(self) -> Format | None:
        """None for a screen. Raises :class:`UsageError` where formats contradict each other."""
        asked = [form for form in Format if getattr(self, form)]
        if len(asked) > 1:
            raise UsageError(f"--{asked[0]} and --{asked[1]} contradict each other. Ask for one format.")
        return asked[0] if asked else None


Quiet = Annotated[bool, _form("--quiet", "-q", help="Only the answer: no notes, no progress.")]
Database = Annotated[
    Path | None,
    typer.Option(
        "--db",
        help="The ledger's SQLite file. Default: the one of the user.",
        metavar="FILE",
        envvar="DEALTRACK_DB",
        rich_help_panel="Ledger",
    ),
]


def ledger_path(given: Path | None) -> Path:
    """The file that was named, or the one in the user's data folder."""
    if given is not None:
        return given
    import platformdirs

    return platformdirs.user_data_path("dealtrack") / "deals.db"
