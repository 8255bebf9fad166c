"""The list of deals."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from ..model import Basis, Money
from ..store.rows import Converted, Deal, PartyRow
from . import words
from .blocks import Cell, Column, Line, Screen, Style, Table, line
from .quotes import INFERRED

COUNTS, BY = "Σ", "≤"

_LIST = (
    Column("id"),
    Column("date"),
    Column("item", flexible=2),
    Column("value", right=True, tail="  "),
    Column("buyer", flexible=1),
    Column("supplier", flexible=1),
    Column("status"),
    Column("kind", optional=True),
    Column("reports", right=True, optional=True),
)


def listed(deals: Sequence[Deal], *, exact: bool = False, into: str | None = None) -> Screen:
    """The list of deals; ``exact`` writes values to the last digit. Values in the currency ``into`` stand beside them."""
    by = any(deal.date and deal.date.basis == Basis.BY for deal in deals)
    rows = tuple(_row(deal, words.exact if exact else words.short, by) for deal in deals)
    table = Table(_LIST, rows)
    if into:
        cells = [Cell(converted(deal.converted, exact=exact)) for deal in deals]
        table = _with_column(table, "value", Column(f"in {into}", right=True, tail="  "), cells)
    return Screen((table,), (_footer(deals),))


def converted(value: Converted | None, *, exact: bool) -> str:
    """A value in another currency, or that there is no rate."""
    if value is None:
        return words.NONE
    return (words.exact if exact else words.short)(value.value) if value.value else "no rate"


def _with_column(table: Table, after: str, column: Column, cells: Sequence[Cell]) -> Table:
    """The table with one more column, right of the one named ``after``."""
    at = [each.name for each in table.columns].index(after) + 1
    rows = tuple((*row[:at], cell, *row[at:]) for row, cell in zip(table.rows, cells, strict=True))
    return Table((*table.columns[:at], column, *table.columns[at:]), rows)


def _row(deal: Deal, figure: Callable[[Money | None], str], by: bool) -> tuple[Cell, ...]:
    value = Cell(figure(deal.value), Style.MONEY if deal.counts else None, f" {COUNTS}" if deal.counts else "  ")
    return (
        Cell(deal.short_id, Style.KEY),
        Cell(_date(deal, by)),
        Cell(counted_item(deal), None, _mark("item", deal)),
        value,
        _parties(deal.buyers, "buyers", deal),
        _parties(deal.suppliers, "suppliers", deal),
        Cell(deal.status, None, _mark("status", deal)),
        Cell(deal.kind, None, _mark("kind", deal)),
        Cell(f"{deal.reports:,}"),
    )


def counted_item(deal: Deal) -> str:
    """``12 × rescue boats``."""
    item = deal.item or words.NONE
    return f"{deal.quantity:,} × {item}" if deal.quantity else item


def _date(deal: Deal, by: bool) -> str:
    """``by`` says whether any date of the list is on or before a day: then all leave room for its mark."""
    value = deal.date.value if deal.date else words.NONE
    if not by:
        return value
    return f"{BY if deal.date and deal.date.basis == Basis.BY else ' '} {value}"


def _parties(parties: Iterable[PartyRow], field: str, deal: Deal) -> Cell:
    parties = tuple(parties)
    inferred = field in deal.inferred or any(p.inferred for p in parties)
    full, short = words.names(p.name for p in parties), words.names(p.short or p.name for p in parties)
    return Cell(full, None, f" {INFERRED}" if parties and inferred else "", short)


def _mark(field: str, deal: Deal) -> str:
    return f" {INFERRED}" if field in deal.inferred else ""


def _footer(deals: Sequence[Deal]) -> Line:
    """How many, and what the marks mean that occur."""
    counting = sum(deal.counts for deal in deals)
    which = f"{counting:,} of them in" if 0 < counting < len(deals) else "in" if counting else "not in"
    text = f"{words.count(len(deals), 'deal')}, {which} totals{f' ({COUNTS})' if counting else ''}."
    marks = []
    if any(cell.tail.endswith(INFERRED) for deal in deals for cell in _row(deal, words.short, by=False)):
        marks.append(f"{INFERRED} inferred")
    if any(deal.date and deal.date.basis == Basis.BY for deal in deals):
        marks.append(f"{BY} on or before")
    legend = f" {', '.join(marks)}." if marks else ""
    return line(Cell(f"{text}{legend} `dealtrack show {deals[0].short_id}` gives the quotes.", Style.FAINT))
