"""Options that several commands share: which deals, which format, which ledger."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..errors import UsageError
from ..model import Kind, Status
from ..report.formats import Format
from . import parse

if TYPE_CHECKING:
    from ..store.rows.deals import Filters

_WHICH, _FORM = "Which deals", "Output"


def _which(metavar: str, help: str, parser: Callable[[str], object] | None = None) -> Any:
    return typer.Option(help=help, metavar=metavar, parser=parser, rich_help_panel=_WHICH)


def _form(*names: str, help: str) -> Any:
    return typer.Option(*names, help=help, rich_help_panel=_FORM)


_Texts = list[str] | None
_Parsed = list[Any] | None  # what the parser of the option gives


@dataclass(frozen=True)
class Which:
    """The filters of list, total and export. A repeated option gives alternatives, different options all hold."""

    supplier: Annotated[_Texts, _which("NAME", "Who sells: words of a name or alias.")] = None
    buyer: Annotated[_Texts, _which("NAME", "Who buys.")] = None
    party: Annotated[_Texts, _which("NAME", "Who buys or sells.")] = None
    parent: Annotated[
        bool, typer.Option("--parent", help="A company stands for all that belong to it.", rich_help_panel=_WHICH)
    ] = False
    country: Annotated[_Texts, _which("NAME", "Country of a party: name or ISO code.")] = None
    item: Annotated[_Texts, _which("WORDS", "What is bought: words of it.")] = None
    year: Annotated[_Parsed, _which("YEAR", "2019, or 2019-2021.", parse.years)] = None
    since: Annotated[Any, _which("DATE", "From 2019, 2019-05 or 2019-05-03 on.", parse.first_day)] = None
    until: Annotated[Any, _which("DATE", "Up to and with that year, month or day.", parse.last_day)] = None
    dated: Annotated[Any, _which("stated", "Leave out dates that mean on or before (≤).", parse.dated)] = None
    status: Annotated[list[Status] | None, _which("STATUS", f"{', '.join(Status)}.")] = None
    kind: Annotated[list[Kind] | None, _which("KIND", f"{', '.join(Kind)}.")] = None
    currency: Annotated[_Parsed, _which("CODE", "USD, EUR …", parse.currency)] = None
    min_value: Annotated[Any, _which("AMOUNT", "At least 520m, 1.5bn, 10 crore, 1e9.", parse.amount)] = None
    max_value: Annotated[Any, _which("AMOUNT", "At most that amount.", parse.amount)] = None
    source: Annotated[_Texts, _which("WORDS", "Part of a document's source, publisher or title.")] = None
    incomplete: Annotated[
        bool, typer.Option("--incomplete", help="Only deals that lack a field.", rich_help_panel=_WHICH)
    ] = False
    as_of: Annotated[Any, _which("DATE", "Only what was published up to that day.", parse.last_day)] = None
    sort: Annotated[Any, _which("ORDER", f"{', '.join(parse.SORTS)}; -value turns it round.", parse.sort)] = "date"
    limit: Annotated[Any, _which("N", "At most so many deals.", parse.positive)] = None

    @property
    def filters(self) -> Filters:
        """The filters as the ledger takes them. Raises :class:`UsageError` where none could match."""
        from ..store.rows.deals import Filters

        if self.since and self.until and self.since > self.until:
            raise UsageError(f"--since {self.since} is after --until {self.until}. Turn them round.")
        if self.min_value is not None and self.max_value is not None and self.min_value > self.max_value:
            raise UsageError(
                f"--min-value {self.min_value:,f} is above --max-value {self.max_value:,f}. Turn them round."
            )
        for name in ("supplier", "buyer", "party", "country", "item", "source"):
            if any(not text.strip() for text in getattr(self, name) or ()):
                raise UsageError(f"--{name} is empty. Give it a name, or leave it out.")
        return Filters(
            supplier=tuple(self.supplier or ()),
            buyer=tuple(self.buyer or ()),
            party=tuple(self.party or ()),
            country=tuple(self.country or ()),
            item=tuple(self.item or ()),
            year=tuple(dict.fromkeys(chain.from_iterable(self.year or ()))),
            since=self.since,
            until=self.until,
            dated=self.dated,
            status=tuple(self.status or ()),
            kind=tuple(self.kind or ()),
            currency=tuple(self.currency or ()),
            min_value=self.min_value,
            max_value=self.max_value,
            source=tuple(self.source or ()),
            sort=self.sort,
            limit=self.limit,
            incomplete=self.incomplete,
            as_of=self.as_of,
            parent=self.parent,
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

OwnLexicon = Annotated[
    Path | None,
    typer.Option(
        "--lexicon",
        help="Names and words of your own: a TOML file, or a folder of them.",
        metavar="PATH",
        envvar="DEALTRACK_LEXICON",
        rich_help_panel="Lexicon",
    ),
]


def ledger_path(given: Path | None) -> Path:
    """The file that was named, or the one in the user's data folder."""
    if given is not None:
        return given
    import platformdirs

    return platformdirs.user_data_path("dealtrack") / "deals.db"
