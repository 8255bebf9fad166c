"""Who stands in the ledger."""

from __future__ import annotations

import re
import sqlite3
from collections import defaultdict
from decimal import Decimal

from ..errors import UsageError
from ..model import PartyKind
from .filters import parties_named
from .money import to_units
from .rows import PartyCount

_ROLES = ("buyer", "supplier")
_PART = 1_000_000_000
_SCALE = 4
_SHORTEST = 3  # letters of an abbreviation: two are an ISO code, too
_INITIAL = re.compile(r"\b[^\W\d_a-z]")


def parties(connection: sqlite3.Connection, words: str | None) -> list[PartyCount]:
    """The parties that stand in deals, those with most deals first; ``words`` asks for names with these words.

    The sums are of the deals that count, at the lower end of their values; a deal of several suppliers stands in the sum
    of each, so that the sums of parties cannot be added.
    """
    chosen = set(parties_named(connection, [words])) if words else None
    deals, sums = _deals(connection), _sums(connection)
    aliases = _aliases(connection)
    rows = connection.execute(
        "SELECT id, name, kind, country FROM parties WHERE id IN (SELECT party FROM contract_parties)"
    )
    found = [
        PartyCount(
            name=name,
            kind=PartyKind(kind),
            country=country,
            aliases=tuple(alias for alias in aliases[number] if alias != name),
            as_buyer=deals.get((number, "buyer"), 0),
            as_supplier=deals.get((number, "supplier"), 0),
            bought=tuple(sorted(sums[number, "buyer"].items())),
            sold=tuple(sorted(sums[number, "supplier"].items())),
        )
        for number, name, kind, country in rows
        if chosen is None or number in chosen
    ]
    return sorted(found, key=lambda party: (-party.as_buyer - party.as_supplier, party.name))


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


def abbreviations(connection: sqlite3.Connection) -> dict[int, str]:
    """The abbreviation of each party that has one: an alias in capitals that begins with the initials of its name."""
    out: dict[int, str] = {}
    for party, name, alias in connection.execute(
        "SELECT p.id, p.name, a.name FROM aliases a JOIN parties p ON p.id = a.party "
        "WHERE length(a.name) >= ? AND a.name = upper(a.name) ORDER BY length(a.name) DESC, a.name DESC",
        (_SHORTEST,),
    ):
        initials = "".join(_INITIAL.findall(name))
        if len(initials) > 1 and alias.startswith(initials) and len(alias) < len(name):
            out[party] = alias
    return out


def _deals(connection: sqlite3.Connection) -> dict[tuple[int, str], int]:
    rows = connection.execute("SELECT party, role, count(*) FROM contract_parties GROUP BY party, role")
    return {(party, role): deals for party, role, deals in rows}


def _sums(connection: sqlite3.Connection) -> dict[tuple[int, str], dict[str, Decimal]]:
    rows = connection.execute(
        f"""
        SELECT r.party, r.role, c.currency, c.minor_digits, sum(c.low_minor / {_PART}), sum(c.low_minor % {_PART})
        FROM contract_parties r JOIN contracts c ON c.id = r.contract
        WHERE c.counts GROUP BY r.party, r.role, c.currency, c.minor_digits
        """
    )
    minor: dict[tuple[int, str], dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for party, role, currency, digits, part, rest in rows:
        minor[party, role][currency] += (part * _PART + rest) * 10 ** (_SCALE - digits)
    return defaultdict(dict) | {
        slot: {currency: to_units(sum_, _SCALE) for currency, sum_ in sums.items()} for slot, sums in minor.items()
    }


def _aliases(connection: sqlite3.Connection) -> dict[int, list[str]]:
    out = defaultdict(list)
    for party, name in connection.execute("SELECT party, name FROM aliases ORDER BY name"):
        out[party].append(name)
    return out
