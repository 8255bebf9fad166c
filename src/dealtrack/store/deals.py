"""Reading deals: lists of them, as filters ask for them or by their ids."""

from __future__ import annotations

import json
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ..model import Kind, PartyKind, Status
from . import columns, links
from .filters import order, where
from .rows.deals import Above, Deal, Filters, Into, PartyRow

if TYPE_CHECKING:
    from .rates import Exchange

_SHORTEST = 4  # characters of a short id
_BATCH = 500
_SHORTEST_NAME = 3  # letters of an abbreviation: two are an ISO code, too
_INITIAL = re.compile(r"\b[^\W\d_a-z]")

_SELECT = "SELECT c.* FROM contracts c"


def find(connection: sqlite3.Connection, filters: Filters) -> list[Deal]:
    """The deals that ``filters`` ask for, in its order and up to its limit."""
    exchange = _exchange(connection, filters.into) if filters.into else None
    wanted = where(connection, filters, exchange.digits if exchange else None)
    limit = -1 if filters.limit is None else filters.limit
    rows = connection.execute(
        f"{_SELECT} WHERE {wanted.sql} ORDER BY {order(filters.sort, converted=exchange is not None)} LIMIT ?",
        (*wanted.parameters, limit),
    )
    return list(_deals(connection, rows, exchange))


def _exchange(connection: sqlite3.Connection, into: Into) -> Exchange:
    from .rates import Exchange  # most lists are not converted

    return Exchange(connection, into)


def of_ids(connection: sqlite3.Connection, contracts: Sequence[str]) -> list[Deal]:
    """The deals of these ids, the latest first."""
    rows = connection.execute(
        f"{_SELECT} WHERE c.id IN (SELECT value FROM json_each(?)) ORDER BY {order('date')}", (json.dumps(contracts),)
    )
    return list(_deals(connection, rows))


def _deals(connection: sqlite3.Connection, rows: sqlite3.Cursor, exchange: Exchange | None = None) -> Iterator[Deal]:
    while batch := rows.fetchmany(_BATCH):
        contracts = [row["id"] for row in batch]
        shown = _short_ids(connection, contracts)
        parties = _parties(connection, contracts, _abbreviations(connection, contracts))
        above = _above(connection, contracts)
        for row in batch:
            yield _deal(row, shown[row["id"]], parties, above.get(row["id"]), exchange)


def _short_ids(connection: sqlite3.Connection, contracts: Iterable[str]) -> dict[str, str]:
    """As much of each id as tells it from all others, also from those of a later day."""
    # The ids beside one tell. Asked in the query itself they would be looked for before a limit applies.
    rows = connection.execute(
        """
        SELECT c.value, (SELECT max(id) FROM main.reports WHERE id < c.value),
                        (SELECT min(id) FROM main.reports WHERE id > c.value)
        FROM json_each(?) c
        """,
        (json.dumps(list(contracts)),),
    )
    return {id: short(id, before, after) for id, before, after in rows}


def _above(connection: sqlite3.Connection, contracts: Sequence[str]) -> dict[str, Above]:
    linked = links.above(connection, contracts)
    rows = connection.execute(
        "SELECT id FROM contracts WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(set(linked.values()))),),
    )
    found = {id: Above(id, short) for id, short in _short_ids(connection, [id for (id,) in rows]).items()}
    return {low: found[high] for low, high in linked.items() if high in found}


def _abbreviations(connection: sqlite3.Connection, contracts: Iterable[str]) -> dict[int, str]:
    """The abbreviation of each party of these contracts that has one: an alias in capitals that begins with the initials of its
    name."""
    out: dict[int, str] = {}
    for party, name, alias in connection.execute(
        """
        SELECT p.id, p.name, a.name FROM parties p JOIN aliases a ON a.party = p.id
        WHERE p.id IN (SELECT party FROM contract_parties WHERE contract IN (SELECT value FROM json_each(?)))
          AND length(a.name) >= ? AND a.name = upper(a.name)
        ORDER BY length(a.name) DESC, a.name DESC
        """,
        (json.dumps(list(contracts)), _SHORTEST_NAME),
    ):
        initials = "".join(_INITIAL.findall(name))
        if len(initials) > 1 and alias.startswith(initials) and len(alias) < len(name):
            out[party] = alias
    return out


def _parties(
    connection: sqlite3.Connection, contracts: Sequence[str], short: Mapping[int, str]
) -> dict[tuple[str, str], list[PartyRow]]:
    rows = connection.execute(
        """
        SELECT r.contract, r.role, p.id, p.name, p.kind, p.country, p.possible, r.inferred
        FROM contract_parties r JOIN parties p ON p.id = r.party
        WHERE r.contract IN (SELECT value FROM json_each(?))
        ORDER BY r.contract, r.role, r.position
        """,
        (json.dumps(contracts),),
    )
    out = defaultdict(list)
    for contract, role, number, name, kind, country, possible, inferred in rows:
        row = PartyRow(name, PartyKind(kind), country, bool(inferred), short.get(number), columns.unlisted(possible))
        out[contract, role].append(row)
    return out


def _deal(
    row: sqlite3.Row,
    short_id: str,
    parties: dict[tuple[str, str], list[PartyRow]],
    above: Above | None,
    exchange: Exchange | None,
) -> Deal:
    id = row["id"]
    return Deal(
        id=id,
        short_id=short_id,
        kind=Kind(row["kind"]),
        status=Status(row["status"]),
        item=row["item"],
        quantity=row["quantity"],
        value=columns.value(row),
        value_text=row["value_text"],
        buyers=tuple(parties.get((id, "buyer"), ())),
        suppliers=tuple(parties.get((id, "supplier"), ())),
        date=columns.date(row),
        counts=bool(row["counts"]),
        left_out=row["left_out"],
        inferred=columns.inferred(row),
        reports=row["reports"],
        converted=exchange.converted(row) if exchange else None,
        category=row["category"],
        disputed=columns.split(row["disputed"]),
        corrected=columns.split(row["corrected"]),
        above=above,
    )


def short(id: str, *neighbours: str | None) -> str:
    length = _SHORTEST
    while length < len(id) and any(other and other.startswith(id[:length]) for other in neighbours):
        length += 1
    return id[:length]
