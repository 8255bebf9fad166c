"""Why each deal stands in a total or does not, and what it adds."""

from __future__ import annotations

import sqlite3

from ..model import Kind
from . import deals, totals
from .counting import SHARED
from .rows.deals import Deal, Filters
from .rows.totals import Explained

_SIDES = {"supplier": "suppliers", "buyer": "buyers"}


def explained(connection: sqlite3.Connection, filters: Filters, by: str | None = None) -> list[Explained]:
    """All deals of the filters: those that count, the figures of which are the total, then the others.

    Raises :class:`UsageError` for a ``by`` that totals do not have.
    """
    found = deals.find(connection, filters)
    counted = [deal.id for deal in found if deal.counts]
    groups = totals.groups(connection, counted, by, parent=filters.parent) if by else {}
    rows = [_explained(deal, filters, groups.get(deal.id), by) for deal in found]
    return [row for row in rows if row.counted] + [row for row in rows if not row.counted]


def _explained(deal: Deal, filters: Filters, group: str | None, by: str | None) -> Explained:
    figure = deal.value
    if filters.into and deal.counts:
        figure = deal.converted.value if deal.converted else None
        if figure is None:
            why = deal.converted.no_rate if deal.converted and deal.converted.no_rate else "no rate"
            return Explained(deal, False, str(why), None, None)
    if not deal.counts:
        return Explained(deal, False, deal.left_out or "", None, None)
    why = f"{deal.kind}, {deal.status}"
    if deal.kind is Kind.AMENDMENT:
        why += ", by its own amount"
    elif deal.above:
        why += f", under {deal.above.short_id}"
    if group == SHARED and by in _SIDES:
        why += f", once for its {len(getattr(deal, _SIDES[by]))} {_SIDES[by]}"
    return Explained(deal, True, why, figure, group)
