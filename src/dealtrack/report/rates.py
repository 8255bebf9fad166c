"""Screens about rates of exchange: what there is, and which of them converted the values of a list."""

from __future__ import annotations

from collections.abc import Sequence

from ..rates import Origin
from ..store.rows.deals import Converted, Deal
from ..store.rows.ledger import RateSeries
from . import words
from .blocks import Cell, Column, Screen, Style, Table, line
from .deals import COUNTS, converted


def listed(rows: Sequence[RateSeries]) -> Screen:
    """The series of rates, one a line."""
    columns = (
        Column("currency"),
        Column("into"),
        Column("first"),
        Column("last"),
        Column("rates", right=True),
        Column("kind"),
        Column("source", flexible=1),
    )
    cells = (
        (
            Cell(row.currency, Style.KEY),
            Cell(row.into, Style.KEY),
            Cell(row.first),
            Cell(row.last or "holds on"),
            Cell(f"{row.rates:,}"),
            Cell(row.origin),
            Cell(row.source),
        )
        for row in rows
    )
    copied = any(row.origin is Origin.ECB for row in rows)
    note = "" if copied else " `dealtrack rates load` copies those of the European Central Bank."
    number = words.count(sum(row.rates for row in rows), "rate")
    return Screen((Table(columns, tuple(cells)),), (line(Cell(f"{number}.{note}", Style.FAINT)),))


def used(deals: Sequence[Deal], currency: str) -> Screen:
    """How the value of each deal was converted: the value, the steps, and what came out."""
    columns = (
        Column("id"),
        Column("date"),
        Column("value", right=True),
        Column("rate", flexible=1, wraps=True),
        Column(f"in {currency}", right=True),
    )
    rows = tuple(
        (
            Cell(deal.short_id, Style.KEY),
            Cell(words.dated(deal.date)),
            Cell(words.exact(deal.value), None, f" {COUNTS}" if deal.counts else "  "),
            Cell(_steps(deal.converted)),
            Cell(converted(deal.converted, exact=True), Style.MONEY if deal.counts else None),
        )
        for deal in deals
    )
    note = f"{words.count(len(deals), 'deal')}. {COUNTS} in totals. Each rate is the last one up to the deal's date."
    return Screen((Table(columns, rows),), (line(Cell(note, Style.FAINT)),))


def _steps(value: Converted | None) -> str:
    if value is None:
        return words.NONE
    return value.no_rate or "; ".join(map(words.rate, value.steps)) or words.NONE
