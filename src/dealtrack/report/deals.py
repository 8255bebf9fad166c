"""The list of deals."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from ..model import Basis, DealDate, Money
from ..store.rows.deals import Converted, Deal, PartyRow
from . import words
from .blocks import Cell, Column, Line, Screen, Style, Table, line
from .quotes import INFERRED

COUNTS, BY, DISPUTED, CORRECTED = "Σ", "≤", "≠", "✎"

_LIST = (
    Column("id"),
    Column("date"),
    Column("item", flexible=2),
    Column("value", right=True),
    Column("buyer", flexible=1),
    Column("supplier", flexible=1),
    Column("status"),
    Column("kind", optional=True),
    Column("reports", right=True, optional=True),
    Column("under", optional=True),
)


def listed(deals: Sequence[Deal], *, exact: bool = False, into: str | None = None, missing: bool = False) -> Screen:
    """The list of deals; ``exact`` writes values to the last digit. Values in the currency ``into`` stand beside them, and the
    fields that are ``missing`` behind."""
    by = any(deal.date and deal.date.basis == Basis.BY for deal in deals)
    tail = max((len(_value_marks(deal)) for deal in deals), default=0)
    rows = tuple(_row(deal, words.exact if exact else words.short, by, tail) for deal in deals)
    columns = tuple(column._replace(tail=" " * tail) if column.name == "value" else column for column in _LIST)
    if not any(deal.above for deal in deals):
        columns, rows = columns[:-1], tuple(row[:-1] for row in rows)
    table = Table(columns, rows)
    if into:
        cells = [Cell(converted(deal.converted, exact=exact)) for deal in deals]
        table = _with_column(table, "value", Column(f"in {into}", right=True, tail="  "), cells)
    if missing:
        gone = [Cell(", ".join(name.removesuffix("s") for name in deal.missing), Style.WARN) for deal in deals]
        table = _with_column(table, "status", Column("missing"), gone)
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


def _row(deal: Deal, figure: Callable[[Money | None], str], by: bool, tail: int) -> tuple[Cell, ...]:
    """``tail`` is the room for marks behind a value."""
    return (
        Cell(deal.short_id, Style.KEY),
        Cell(dated(deal.date) if by else dated(deal.date)[2:], None, _mark("date", deal)),
        Cell(counted_item(deal), None, _mark("item", deal)),
        Cell(figure(deal.value), Style.MONEY if deal.counts else None, _value_marks(deal).ljust(tail)),
        _parties(deal.buyers, "buyers", deal),
        _parties(deal.suppliers, "suppliers", deal),
        Cell(deal.status, None, _mark("status", deal)),
        Cell(deal.kind, None, _mark("kind", deal)),
        Cell(f"{deal.reports:,}"),
        Cell(deal.above.short_id if deal.above else "", Style.KEY),
    )


def _value_marks(deal: Deal) -> str:
    """Behind a value there is always room for the mark of what counts, so that figures stand under each other."""
    rest = _mark("value", deal)
    return f" {COUNTS}{rest}" if deal.counts else f"  {rest}"


def counted_item(deal: Deal) -> str:
    """``12 × rescue boats``."""
    item = deal.item or words.NONE
    return f"{deal.quantity:,} × {item}" if deal.quantity else item


def dated(date: DealDate | None) -> str:
    """A date in a column: ``≤ 2025-02-07``, with room for the mark where it has none."""
    if date is None:
        return f"  {words.NONE}"
    return f"{BY if date.basis == Basis.BY else ' '} {date.value}"


def _parties(parties: Iterable[PartyRow], field: str, deal: Deal) -> Cell:
    parties = tuple(parties)
    full, short = words.names(p.name for p in parties), words.names(p.short or p.name for p in parties)
    return Cell(full, None, _mark(field, deal, any(p.inferred for p in parties)) if parties else "", short)


def _mark(field: str, deal: Deal, inferred: bool = False) -> str:
    """What is to be known of a field: a person gave it, or it was inferred; and reports do not agree."""
    marks = CORRECTED if field in deal.corrected else INFERRED if inferred or field in deal.inferred else ""
    marks += DISPUTED if field in deal.disputed else ""
    return f" {marks}" if marks else ""


_MEANINGS = {INFERRED: "inferred", CORRECTED: "corrected by a person", DISPUTED: "reports differ", BY: "on or before"}


def _footer(deals: Sequence[Deal]) -> Line:
    """How many, and what the marks mean that occur."""
    counting = sum(deal.counts for deal in deals)
    which = f"{counting:,} of them in" if 0 < counting < len(deals) else "in" if counting else "not in"
    text = f"{words.count(len(deals), 'deal')}, {which} totals{f' ({COUNTS})' if counting else ''}."
    shown = {mark for deal in deals for cell in _row(deal, words.short, by=False, tail=0) for mark in cell.tail}
    shown |= {BY for deal in deals if deal.date and deal.date.basis == Basis.BY}
    marks = [f"{mark} {meaning}" for mark, meaning in _MEANINGS.items() if mark in shown]
    legend = f" {', '.join(marks)}." if marks else ""
    return line(Cell(f"{text}{legend} `dealtrack show {deals[0].short_id}` gives the quotes.", Style.FAINT))
