"""Sums per currency, what they leave out and why, and how far they cover what a text states for several deals together.

Sums are exact: SQLite adds the two parts of each 64-bit integer, so that no sum overflows, and Python puts the parts
together.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Any

from ..errors import UsageError
from ..model import Money
from . import columns, counting, families
from .filters import Where, chosen
from .rows.deals import Filters, Into
from .rows.totals import Coverage, LeftOut, Line, Totals
from .sums import SCALE, Sum

_Key = tuple[Any, Any]  # the group, which is whatever SQLite gives for it, and the currency
_PART = 1_000_000_000  # 64-bit integers are summed as this many and a rest
_SUMS = f"""
    c.currency, c.minor_digits, count(*),
    sum(c.low_minor / {_PART}), sum(c.low_minor % {_PART}), count(c.low_minor),
    sum(c.high_minor / {_PART}), sum(c.high_minor % {_PART}), count(c.high_minor)
"""
_PARTY_GROUP = "COALESCE({party}, CASE c.{role}s WHEN '' THEN '{not_stated}' ELSE '{shared}' END)"
# With each party as the one that it belongs to at last: several suppliers of one group are one.
_GROUP_OF_PARTIES = """top(c.lone_{role}), (
    SELECT CASE WHEN min(top(r.party)) = max(top(r.party)) THEN min(top(r.party)) END
    FROM contract_parties r WHERE r.contract = c.id AND r.role = '{role}')"""
_ROLES = ("supplier", "buyer")
_COUNTRY_GROUP = "COALESCE(c.{role}_country, '{not_stated}')"
_WORDS = {"shared": counting.SHARED, "not_stated": counting.NOT_STATED}
_GROUPS = {
    **{role: _PARTY_GROUP.format(party=f"c.lone_{role}", role=role, **_WORDS) for role in _ROLES},
    "supplier-country": _COUNTRY_GROUP.format(role="supplier", **_WORDS),
    "buyer-country": _COUNTRY_GROUP.format(role="buyer", **_WORDS),
    "year": f"COALESCE(substr(c.date, 1, 4), '{counting.NOT_STATED}')",
    "month": f"COALESCE(substr(c.date, 1, 7), '{counting.NOT_STATED}')",
    "status": "c.status",
    "kind": "c.kind",
    "currency": "c.currency",
    "category": f"COALESCE(c.category, '{counting.NOT_STATED}')",
}
GROUPINGS = tuple(_GROUPS)
_IN_TIME = ("year", "month")
_BY_SIZE = tuple(by for by in GROUPINGS if by not in _IN_TIME)
_MOST_COVERED = 20  # aggregates that are compared with what is tracked: the latest ones


def totals(connection: sqlite3.Connection, filters: Filters, by: str | None = None, top: int | None = None) -> Totals:
    """What the deals of ``filters`` add up to, as a whole or for each group of :data:`GROUPINGS`; with ``top`` for that many
    groups of each currency, and for all others together.

    Lines, deals without a rate and left-out deals together are the deals that the filters find. Raises
    :class:`UsageError` for another ``by``. Coverage is given for the latest :data:`_MOST_COVERED` aggregates.
    """
    if filters.into:
        return _converted(connection, filters, filters.into, by, top)
    wanted = chosen(connection, filters)
    sums = _sums(
        connection, _key(connection, by, parent=filters.parent), f"c.counts AND {wanted.sql}", wanted.parameters
    )
    return Totals(
        lines=tuple(_lines(connection, sums, by, top)),
        left_out=tuple(_left_out(connection, wanted)),
        coverage=tuple(_coverage(connection, wanted)),
    )


def _converted(connection: sqlite3.Connection, filters: Filters, into: Into, by: str | None, top: int | None) -> Totals:
    """The same with all values in one currency; what is left out and what is covered stay in their own."""
    from .converted import in_one  # most totals are not converted
    from .rates import Exchange

    exchange = Exchange(connection, into)
    wanted = chosen(connection, filters, exchange.digits)
    found = in_one(connection, exchange, _key(connection, by, parent=filters.parent), wanted)
    sums = {(group, into.currency): total for group, total in found.sums.items()}
    return Totals(
        lines=tuple(_lines(connection, sums, by, top)),
        left_out=tuple(_left_out(connection, wanted)),
        coverage=tuple(_coverage(connection, wanted)),
        into=into,
        parts=found.parts,
        no_rate=found.no_rate,
    )


def groups(connection: sqlite3.Connection, contracts: Sequence[str], by: str, *, parent: bool) -> dict[str, str]:
    """The group of each of these deals by its id, with ``parent`` as in the filters. Raises :class:`UsageError` for another
    ``by``."""
    key, labels = _key(connection, by, parent=parent), _labels(connection, by)
    rows = connection.execute(
        f"SELECT c.id, {key} FROM contracts c WHERE c.id IN (SELECT value FROM json_each(?))", (json.dumps(contracts),)
    )
    return {id: labels.get(group, group) for id, group in rows}


def _key(connection: sqlite3.Connection, by: str | None, *, parent: bool) -> str:
    """The group of a deal as an SQL expression over ``contracts c``."""
    if by is None:
        return "NULL"
    if by not in _GROUPS:
        raise UsageError(f"totals cannot be split by {by!r}; choose one of {', '.join(GROUPINGS)}")
    if not parent or by not in _ROLES:
        return _GROUPS[by]
    tops = families.tops(connection)
    connection.create_function("top", 1, lambda party: tops.get(party, party), deterministic=True)
    return _PARTY_GROUP.format(party=_GROUP_OF_PARTIES.format(role=by), role=by, **_WORDS)


def _sums(connection: sqlite3.Connection, key: str, condition: str, parameters: Iterable[object]) -> dict[_Key, Sum]:
    """Sums by (``key``, currency), where ``key`` is an SQL expression over ``contracts c``."""
    cursor = connection.cursor()
    cursor.row_factory = None  # a total may have many lines, and plain rows are faster
    rows = cursor.execute(
        f"SELECT {key} AS key, {_SUMS} FROM contracts c WHERE {condition} GROUP BY key, c.currency, c.minor_digits",
        tuple(parameters),
    )
    out: dict[_Key, Sum] = {}
    for name, currency, digits, deals, low_part, low_rest, lows, high_part, high_rest, highs in rows:
        unit = 10 ** (SCALE - (digits or 0))
        low = ((low_part or 0) * _PART + (low_rest or 0)) * unit
        high = ((high_part or 0) * _PART + (high_rest or 0)) * unit
        found = Sum(currency, deals, low, lows, high, highs)
        known = out.get((name, currency))  # with another number of decimals
        out[name, currency] = known.plus(found) if known else found
    return out


def _lines(connection: sqlite3.Connection, sums: dict[_Key, Sum], by: str | None, top: int | None) -> list[Line]:
    """The currency of most deals first; in it groups in the order of time, or the greatest first with what cannot be told
    apart at the end."""
    if top is not None and by not in _BY_SIZE:
        raise UsageError(f"--top is for groups that come by size: {', '.join(_BY_SIZE)}")
    labels = _labels(connection, by)
    lines = [total.line(labels.get(group, group)) for (group, _), total in sums.items()]
    deals: Counter[str] = Counter()
    for line in lines:
        deals[line.currency] += line.deals
    last = (counting.NOT_STATED,) if by in _IN_TIME else (counting.SHARED, counting.NOT_STATED)

    def place(line: Line) -> tuple[int, str, bool, Decimal | int, str]:
        size = 0 if by in _IN_TIME else -line.low
        return -deals[line.currency], line.currency, line.group in last, size, line.group or ""

    found = sorted(lines, key=place)
    return found if top is None else list(_greatest(found, top, last))


def _greatest(lines: Iterable[Line], top: int, last: Collection[str]) -> Iterator[Line]:
    """Of each currency ``top`` lines, one for all others, and those that come ``last``."""
    for _, found in groupby(lines, key=lambda line: line.currency):
        of_it = list(found)
        named = [line for line in of_it if line.group not in last]
        yield from named[:top]
        if others := named[top:]:
            yield Line.of(others, f"{len(others):,} {'others' if len(others) > 1 else 'other'}")
        yield from (line for line in of_it if line.group in last)


def _labels(connection: sqlite3.Connection, by: str | None) -> dict[object, str]:
    """The names of groups that are numbers of parties (with the country where several have the name) or countries."""
    if by in _ROLES:
        rows = connection.execute(
            """
            SELECT id, CASE WHEN count(*) OVER (PARTITION BY name) > 1 AND country IS NOT NULL
                       THEN name || ' (' || country || ')' ELSE name END
            FROM parties
            """
        )
    elif by in ("supplier-country", "buyer-country"):
        rows = connection.execute("SELECT country, name FROM parties WHERE kind = 'country' ORDER BY id DESC")
    else:
        return {}
    return {group: name for group, name in rows}


def _left_out(connection: sqlite3.Connection, wanted: Where) -> list[LeftOut]:
    sums = _sums(connection, "c.left_out", f"NOT c.counts AND {wanted.sql}", wanted.parameters)
    return [
        LeftOut(
            reason,
            deals=sum(total.deals for (other, _), total in sums.items() if other == reason),
            figures=_figures(connection, wanted, reason, sums),
            without_value=sums[reason, None].deals if (reason, None) in sums else 0,
        )
        for reason in counting.REASONS
        if any(other == reason for other, _ in sums)
    ]


def _figures(connection: sqlite3.Connection, wanted: Where, reason: str, sums: dict[_Key, Sum]) -> tuple[Money, ...]:
    if reason == counting.AGGREGATE:  # never added to each other
        return tuple(columns.known_value(row) for row in _aggregates(connection, wanted))
    return tuple(
        total.figure()
        for (other, currency), total in sorted(sums.items(), key=lambda entry: entry[0][1] or "")
        if other == reason and currency
    )


# --- coverage -------------------------------------------------------------------------------------------------------


def _aggregates(connection: sqlite3.Connection, wanted: Where) -> list[sqlite3.Row]:
    return connection.execute(
        f"""
        SELECT c.* FROM contracts c
        WHERE c.kind = 'aggregate' AND c.currency IS NOT NULL AND {wanted.sql}
        ORDER BY c.date_last DESC NULLS LAST, c.id
        """,
        wanted.parameters,
    ).fetchall()


def _coverage(connection: sqlite3.Connection, wanted: Where) -> list[Coverage]:
    # Each of them takes a walk through the deals of its parties, and more than these nobody reads.
    found = (_covered(connection, row) for row in _aggregates(connection, wanted)[:_MOST_COVERED])
    return [coverage for coverage in found if coverage]


def _covered(connection: sqlite3.Connection, aggregate: sqlite3.Row) -> Coverage | None:
    """What the whole ledger tracks of an aggregate: the deals that count, of its currency, between its parties, from
    the year that it names up to its own date. A deal without a date may be among them. None where nothing is tracked, and
    where it does not say who bought or who sold: all deals of the other side are more than it sums."""
    sides = {role: _side(connection, aggregate["id"], role) for role in ("buyer", "supplier")}
    if not all(sides.values()):
        return None
    match = Where()
    # The plus signs keep SQLite from walking through a whole currency or year: the parties have the fewest deals.
    match.add("+c.counts AND +c.currency = ?", aggregate["currency"])
    if aggregate["since"]:
        match.add("c.date_last IS NULL OR +c.date_last >= ?", aggregate["since"])
    if aggregate["date_last"]:
        match.add("c.date_first IS NULL OR +c.date_first <= ?", aggregate["date_last"])
    for role, side in sides.items():
        match.add(
            f"""c.id IN (SELECT contract FROM contract_parties WHERE role = '{role}' AND party IN (
                SELECT p.id FROM parties p JOIN json_each(?) one
                ON p.id = one.value ->> 0 OR p.country = one.value ->> 1))""",
            json.dumps([(number, country) for number, _, country in side]),
        )
    tracked = _sums(connection, "NULL", match.sql, match.parameters)
    if not tracked:
        return None
    return Coverage(
        deal=aggregate["id"],
        tracked=tracked[None, aggregate["currency"]].line(),
        reported=columns.known_value(aggregate),
        buyers=tuple(name for _, name, _ in sides["buyer"]),
        suppliers=tuple(name for _, name, _ in sides["supplier"]),
        since=aggregate["since"],
    )


def _side(connection: sqlite3.Connection, contract: str, role: str) -> list[tuple[int, str, str | None]]:
    """Number and name of each party of one side, and the country of those that are countries: these stand for all
    parties of theirs."""
    return [
        tuple(row)
        for row in connection.execute(
            """
            SELECT p.id, p.name, CASE p.kind WHEN 'country' THEN p.country END
            FROM contract_parties r JOIN parties p ON p.id = r.party
            WHERE r.contract = ? AND r.role = ? ORDER BY r.position
            """,
            (contract, role),
        )
    ]
