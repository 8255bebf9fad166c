"""Who stands in the ledger."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal

from ..errors import UsageError
from ..model import PartyKind
from . import columns, families, finding
from .money import to_units
from .rows.parties import PartyCount

Sums = tuple[tuple[str, Decimal], ...]  # by currency

_ROLES = ("buyer", "supplier")
_PART = 1_000_000_000
_SCALE = 4

# Who stands in which deal: everybody, or those of a JSON array ``:chosen``.
_STANDING = "contract_parties"
_CHOSEN = "(SELECT * FROM contract_parties WHERE party IN (SELECT value FROM json_each(:chosen)))"
# With each party as the one that it belongs to, which a JSON object ``:tops`` says.
_ROLLED_UP = """(
    SELECT DISTINCT COALESCE(t.top, r.party) AS party, r.role, r.contract
    FROM {standing} r LEFT JOIN (SELECT CAST(key AS INTEGER) AS id, value AS top FROM json_each(:tops)) t ON t.id = r.party
)"""


def parties(
    connection: sqlite3.Connection,
    words: str | None = None,
    *,
    kinds: Sequence[PartyKind] = (),
    countries: Sequence[str] = (),
    parent: bool = False,
) -> list[PartyCount]:
    """The parties that stand in deals, those with most deals first; ``words`` asks for names with these words, ``kinds`` and
    ``countries`` (names or ISO codes) for those alone. With ``parent`` deals are those of the company that a party belongs
    to at last.

    The sums are of the deals that count, at the lower end of their values; a deal of several suppliers stands in the sum
    of each, so that the sums of parties cannot be added.
    """
    tops = families.tops(connection) if parent else {}
    chosen = _chosen(connection, words, countries, tops)
    who = _Standing(connection, chosen, tops)
    deals, sums = _deals(connection, who), _sums(connection, who)
    standing = [party for party in {party for party, _ in deals} if chosen is None or party in chosen]
    aliases, owners = _aliases(connection, standing), families.parents(connection)
    rows = {row["id"]: row for row in _rows(connection, {*standing, *(owners[p] for p in standing if p in owners)})}
    found = []
    for number in standing:
        row, owner = rows[number], rows.get(owners.get(number, 0))
        if not kinds or row["kind"] in kinds:
            sides = [(deals.get((number, role), 0), tuple(sorted(sums[number, role].items()))) for role in _ROLES]
            found.append(_counted(row, aliases[number], sides, owner["name"] if owner else None))
    return sorted(found, key=lambda party: (-party.as_buyer - party.as_supplier, party.name, party.country or ""))


def _counted(
    row: sqlite3.Row, aliases: Sequence[str], sides: Sequence[tuple[int, Sums]], parent: str | None
) -> PartyCount:
    (as_buyer, bought), (as_supplier, sold) = sides
    return PartyCount(
        name=row["name"],
        kind=PartyKind(row["kind"]),
        country=row["country"],
        aliases=tuple(alias for alias in aliases if alias != row["name"]),
        as_buyer=as_buyer,
        as_supplier=as_supplier,
        bought=bought,
        sold=sold,
        parent=parent,
        possible=columns.unlisted(row["possible"]),
    )


def _chosen(
    connection: sqlite3.Connection, words: str | None, countries: Sequence[str], tops: dict[int, int]
) -> set[int] | None:
    """The parties that are asked for; None for all."""
    chosen = {tops.get(party, party) for party in finding.named(connection, [words])} if words else None
    if countries:
        at_home = set(finding.at_home(connection, countries))
        chosen = at_home if chosen is None else chosen & at_home
    return chosen


def known(connection: sqlite3.Connection, role: str, limit: int) -> list[str]:
    """The names of the buyers or suppliers of most deals. Raises :class:`UsageError` for another role."""
    if role not in _ROLES:
        raise UsageError(f"there is no role {role!r}; choose one of {', '.join(_ROLES)}")
    rows = connection.execute(
        """
        SELECT p.name FROM contract_parties r JOIN parties p ON p.id = r.party
        WHERE r.role = ? GROUP BY p.id ORDER BY count(*) DESC, p.name LIMIT ?
        """,
        (role, limit),
    )
    return [name for (name,) in rows]


class _Standing:
    """Who stands in which deal: a table for a FROM, with its parameters."""

    def __init__(self, connection: sqlite3.Connection, chosen: set[int] | None, tops: dict[int, int]) -> None:
        self.table, self.parameters = _STANDING, {"tops": json.dumps(tops)}
        if chosen is not None:
            wanted = families.with_children(connection, chosen) if tops else list(chosen)
            self.table, self.parameters["chosen"] = _CHOSEN, json.dumps(wanted)
        if tops:
            self.table = _ROLLED_UP.format(standing=self.table)


def _deals(connection: sqlite3.Connection, who: _Standing) -> dict[tuple[int, str], int]:
    rows = connection.execute(f"SELECT party, role, count(*) FROM {who.table} GROUP BY party, role", who.parameters)
    return {(party, role): deals for party, role, deals in rows}


def _sums(connection: sqlite3.Connection, who: _Standing) -> dict[tuple[int, str], dict[str, Decimal]]:
    rows = connection.execute(
        f"""
        SELECT r.party, r.role, c.currency, c.minor_digits, sum(c.low_minor / {_PART}), sum(c.low_minor % {_PART})
        FROM {who.table} r JOIN contracts c ON c.id = r.contract
        WHERE c.counts GROUP BY r.party, r.role, c.currency, c.minor_digits
        """,
        who.parameters,
    )
    minor: dict[tuple[int, str], dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for party, role, currency, digits, part, rest in rows:
        minor[party, role][currency] += (part * _PART + rest) * 10 ** (_SCALE - digits)
    return defaultdict(dict) | {
        slot: {currency: to_units(sum_, _SCALE) for currency, sum_ in sums.items()} for slot, sums in minor.items()
    }


def _rows(connection: sqlite3.Connection, parties: Iterable[int]) -> list[sqlite3.Row]:
    return connection.execute(
        "SELECT * FROM parties WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(parties)),)
    ).fetchall()


def _aliases(connection: sqlite3.Connection, parties: Iterable[int]) -> dict[int, list[str]]:
    out = defaultdict(list)
    for party, name in connection.execute(
        "SELECT DISTINCT party, name FROM aliases WHERE party IN (SELECT value FROM json_each(?)) ORDER BY name",
        (json.dumps(list(parties)),),
    ):
        out[party].append(name)
    return out
