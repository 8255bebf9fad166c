"""Deals as records."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ...model import DealDate, Money
from .. import words
from ..formats import Columns, Record

if TYPE_CHECKING:
    from ...rates import Rate
    from ...store.rows.deals import Deal, Filters

_MONEY = {
    "value_low": "low",
    "value_high": "high",
    "currency": "currency",
    "qualifier": "qualifier",
    "value_text": "text",
}
_DATE = {"date": "value", "date_basis": "basis"}

DEALS: Columns = {
    "id": {}, "kind": {}, "status": {}, "item": {}, "quantity": {}, "value": _MONEY, "buyers": {}, "suppliers": {},
    "date": _DATE, "counts": {}, "left_out": {}, "inferred": {}, "disputed": {}, "corrected": {}, "category": {},
    "under": {}, "missing": {}, "reports": {},
}  # fmt: skip
_CONVERTED = {f"converted_{key}": key for key in ("low", "high", "currency", "qualifier")}
DEALS_CONVERTED: Columns = {**DEALS, "converted": _CONVERTED, "rates": {}, "no_rate": {}}


def deal(row: Deal) -> Record:
    return {
        "id": row.id,
        "kind": row.kind,
        "status": row.status,
        "item": row.item,
        "quantity": row.quantity,
        "value": money(row.value, row.value_text),
        "buyers": [party.name for party in row.buyers],
        "suppliers": [party.name for party in row.suppliers],
        "date": deal_date(row.date),
        "counts": row.counts,
        "left_out": row.left_out,
        "inferred": sorted(row.inferred),
        "disputed": sorted(row.disputed),
        "corrected": sorted(row.corrected),
        "category": row.category,
        "under": row.above.id if row.above else None,
        "missing": list(row.missing),
        "reports": row.reports,
    }


def deals(filters: Filters) -> tuple[Callable[[Deal], Record], Columns]:
    """How deals become records, and which columns these have: with converted values where filters ask for a currency."""
    return (converted, DEALS_CONVERTED) if filters.into else (deal, DEALS)


def converted(row: Deal) -> Record:
    """A deal with its value in the currency that was asked for, the rates that led there, or why there are none."""
    found = row.converted
    return {
        **deal(row),
        "converted": money(found.value) if found else None,
        "rates": [rate(step) for step in found.steps] if found else [],
        "no_rate": found.no_rate if found else None,
    }


def rate(of: Rate) -> Record:
    return {
        "currency": of.currency,
        "into": of.into,
        "rate": of.rate,
        "date": of.day,
        "kind": of.origin,
        "source": of.source,
        "text": words.rate(of),
    }


def money(value: Money | None, text: str | None = None) -> Record | None:
    """``text`` is the figure as written; without it the exact amount stands there."""
    return None if value is None else figure(value, text)


def figure(value: Money, text: str | None = None) -> Record:
    return {
        "low": value.low,
        "high": value.high,
        "currency": value.currency,
        "qualifier": value.qualifier,
        "text": text or words.exact(value),
    }


def deal_date(value: DealDate | None) -> Record | None:
    return {"value": value.value, "basis": value.basis} if value else None
