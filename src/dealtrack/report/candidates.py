"""The screen of deals that may be one."""

from __future__ import annotations

from collections.abc import Sequence

from ..store.rows.deals import Deal
from ..store.rows.ledger import Candidate
from . import words
from .blocks import BLANK, Block, Cell, Column, Screen, Style, Table, line
from .deals import COUNTS, counted_item, dated

_COLUMNS = (
    Column("id"),
    Column("date"),
    Column("item", flexible=2),
    Column("value", right=True, tail="  "),
    Column("buyer", flexible=1),
    Column("supplier", flexible=1),
    Column("status"),
)


def candidates(rows: Sequence[Candidate]) -> Screen:
    """Each pair with its score, what speaks for and against it, and how to say that it is one deal."""
    body: list[Block] = []
    for row in rows:
        body.append(Table(_COLUMNS, (_deal(row.one), _deal(row.other)), header=False))
        body.append(line(Cell(f"{row.score:.1f}: {'; '.join(row.reasons)}", Style.FAINT), indent=1))
        if row.against:
            body.append(line(Cell(f"kept apart: {row.against}", Style.WARN), indent=1))
        body.append(BLANK)
    pair = f"`dealtrack merge {rows[0].one.short_id} {rows[0].other.short_id}`" if rows else ""
    note = f"{words.count(len(rows), 'pair')} that may be one deal. {pair} makes the first one."
    return Screen(tuple(body), (line(Cell(note, Style.FAINT)),) if rows else ())


def _deal(deal: Deal) -> tuple[Cell, ...]:
    return (
        Cell(deal.short_id, Style.KEY),
        Cell(dated(deal.date)),
        Cell(counted_item(deal)),
        Cell(words.short(deal.value), Style.MONEY if deal.counts else None, f" {COUNTS}" if deal.counts else "  "),
        Cell(words.names(party.short or party.name for party in deal.buyers)),
        Cell(words.names(party.short or party.name for party in deal.suppliers)),
        Cell(deal.status),
    )
