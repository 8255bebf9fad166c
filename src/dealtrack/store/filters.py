"""From what a user asks for to the WHERE and ORDER BY of a query over ``contracts c``."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from ..errors import UsageError
from ..model import Status
from .rows.deals import Filters

_LARGEST = 2**63 - 1
_DIGITS = (0, 1, 2, 3, 4)  # decimals that currencies have
_OWN_FIGURE = "COALESCE(c.high_minor, c.low_minor) * 1.0 / " + " ".join(
    ["CASE c.minor_digits", *(f"WHEN {digits} THEN {10**digits}.0" for digits in _DIGITS), "ELSE 1.0 END"]
)
# In minor units of the currency that is asked for: the function is that of store/rates.py.
_CONVERTED = "converted(c.currency, c.minor_digits, c.date_first, c.date_last, {bound})"
_CONVERTED_FIGURE = _CONVERTED.format(bound="COALESCE(c.high_minor, c.low_minor)")
_LIFE = " ".join(["CASE c.status", *(f"WHEN '{status}' THEN {rank}" for rank, status in enumerate(Status)), "END"])
_SINGLE_FIRST = "CASE c.kind WHEN 'aggregate' THEN 2 WHEN 'framework' THEN 1 ELSE 0 END"
# What Deal.missing says.
_INCOMPLETE = "c.item IS NULL OR c.currency IS NULL AND c.kind <> 'framework' OR c.buyers = '' OR c.suppliers = '' OR c.date IS NULL"
# For each order: the expression, and whether it starts with the greatest.
_ORDERS = {
    "date": ("c.date_last", True),
    "value": ("{figure}", True),
    "item": ("c.item COLLATE NOCASE", False),
    "buyer": ("NULLIF(c.buyers, '') COLLATE NOCASE", False),
    "supplier": ("NULLIF(c.suppliers, '') COLLATE NOCASE", False),
    "status": (_LIFE, False),
}
SORTS = tuple(_ORDERS)


@dataclass(slots=True)
class Where:
    """Conditions that must all hold, with their parameters in order."""

    conditions: list[str] = field(default_factory=list)
    parameters: list[object] = field(default_factory=list)

    def add(self, condition: str, *parameters: object) -> None:
        self.conditions.append(condition)
        self.parameters.extend(parameters)

    @property
    def sql(self) -> str:
        return " AND ".join(f"({condition})" for condition in self.conditions) or "1"


def where(connection: sqlite3.Connection, filters: Filters, digits: int | None = None) -> Where:
    """The conditions of ``filters`` on ``contracts c``; sort and limit have no part in them. ``digits`` are the decimals of
    the currency that values are converted into; without it bounds are compared with values of whatever currency."""
    out = Where()
    for role, wanted in (("supplier", filters.supplier), ("buyer", filters.buyer), (None, filters.party)):
        if wanted:
            _add_parties(out, role, _named(connection, wanted, parent=filters.parent))
    if filters.country:
        from .finding import at_home

        _add_parties(out, None, at_home(connection, filters.country))
    if filters.item:
        from ..resolve import key

        condition = _any("c.item_key LIKE ? ESCAPE '\\'", filters.item)
        out.add(condition, *(f"%{escaped(key(words) or words)}%" for words in filters.item))
    _add_dates(out, filters)
    for column, wanted in (("status", filters.status), ("kind", filters.kind), ("currency", filters.currency)):
        if wanted:
            _add_choice(out, f"c.{column}", [str(one).upper() if column == "currency" else str(one) for one in wanted])
    if filters.incomplete:
        out.add(_INCOMPLETE)
    if filters.min_value is not None:
        _add_bound(out, "COALESCE(c.high_minor, c.low_minor)", ">=", filters.min_value, ROUND_CEILING, digits)
    if filters.max_value is not None:
        _add_bound(out, "COALESCE(c.low_minor, c.high_minor)", "<=", filters.max_value, ROUND_FLOOR, digits)
    if filters.source:
        condition, parameters = appeared(filters.source)
        out.add(
            "c.id IN (SELECT r.contract FROM reports r JOIN appearances a ON a.document = r.document "
            f"WHERE {condition})",
            *parameters,
        )
    return out


def chosen(connection: sqlite3.Connection, filters: Filters, digits: int | None = None) -> Where:
    """The conditions of the very deals that a list shows: those of :func:`where`, up to the limit in the order of the sort."""
    found = where(connection, filters, digits)
    if filters.limit is None:
        return found
    out = Where()
    first = f"ORDER BY {order(filters.sort, converted=digits is not None)} LIMIT ?"
    out.add(f"c.id IN (SELECT c.id FROM contracts c WHERE {found.sql} {first})", *found.parameters, filters.limit)
    return out


def order(sort: str, *, converted: bool = False) -> str:
    """The ORDER BY for a sort: what has no such field comes last; ties by date, then orders before
    frameworks before sums of several deals, then value (greatest first), then id. Values are compared ``converted``, or as
    they are.

    Raises :class:`UsageError` for an order that does not exist.
    """
    name = sort.removeprefix("-")
    if name not in _ORDERS:
        raise UsageError(f"there is no order {name!r}; choose one of {', '.join(SORTS)}")
    expression, greatest_first = _ORDERS[name]
    figure = _CONVERTED_FIGURE if converted else _OWN_FIGURE
    direction = "DESC" if greatest_first != sort.startswith("-") else "ASC"
    return (
        f"{expression.format(figure=figure)} {direction} NULLS LAST, c.date_last DESC NULLS LAST, "
        f"{_SINGLE_FIRST}, {figure} DESC NULLS LAST, c.id"
    )


def appeared(wanted: Sequence[str]) -> tuple[str, list[str]]:
    """A condition on ``appearances a``, with its parameters: name, source, publisher or title contain a wanted text."""
    text = "a.name || ' ' || COALESCE(a.source, '') || ' ' || COALESCE(a.publisher, '') || ' ' || COALESCE(a.title, '')"
    return _any(f"{text} LIKE ? ESCAPE '\\'", wanted) or "1", [f"%{escaped(words)}%" for words in wanted]


def escaped(text: str) -> str:
    r"""Text for the inside of a LIKE pattern with ESCAPE '\'."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _any(condition: str, wanted: Sequence[object]) -> str:
    return " OR ".join([condition] * len(wanted))


def _named(connection: sqlite3.Connection, wanted: Sequence[str], *, parent: bool) -> list[int]:
    from . import families, finding  # most questions name nobody

    found = finding.named(connection, wanted)
    return families.with_children(connection, found) if parent else found


def _add_parties(out: Where, role: str | None, parties: list[int]) -> None:
    on_side = "" if role is None else f" AND role = '{role}'"
    out.add(
        f"c.id IN (SELECT contract FROM contract_parties WHERE party IN (SELECT value FROM json_each(?)){on_side})",
        json.dumps(parties),
    )


def _add_dates(out: Where, filters: Filters) -> None:
    if filters.year:
        # A date is never wider than a year, so that its first day alone tells the year.
        bounds = [day for year in filters.year for day in (f"{year:04d}-01-01", f"{year:04d}-12-31")]
        out.add(_any("c.date_first BETWEEN ? AND ?", filters.year), *bounds)
    if filters.since:
        out.add("c.date_last >= ?", filters.since.isoformat())
    if filters.until:
        out.add("c.date_first <= ?", filters.until.isoformat())
    if filters.dated:
        out.add("c.date_basis = ?", filters.dated)


def _add_choice(out: Where, column: str, wanted: list[str]) -> None:
    out.add(f"{column} IN ({', '.join('?' * len(wanted))})", *wanted)


def _add_bound(out: Where, bound: str, comparison: str, units: Decimal, rounding: str, into: int | None) -> None:
    if not units.is_finite():
        raise UsageError(f"{units} is not an amount")
    if into is not None:
        out.add(f"{_CONVERTED.format(bound=bound)} {comparison} ?", _clamped(units, into, rounding))
        return
    minors = [_clamped(units, digits, rounding) for digits in _DIGITS]
    out.add(" OR ".join(f"c.minor_digits = {digits} AND {bound} {comparison} ?" for digits in _DIGITS), *minors)


def _clamped(units: Decimal, digits: int, rounding: str) -> int:
    """Minor units, at most what the database can hold, which no stored value exceeds."""
    if units.adjusted() > 18:
        return -_LARGEST if units < 0 else _LARGEST
    return max(-_LARGEST, min(_LARGEST, int(units.scaleb(digits).to_integral_value(rounding))))
