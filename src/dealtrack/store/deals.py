"""Reading deals: lists, and one deal with all that stands behind it."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from ..errors import LedgerError
from ..model import Kind, PartyKind, Status
from . import columns, ids
from .filters import order, where
from .parties import abbreviations
from .rows import Deal, DealDetail, Filters, Into, PartyRow, Quote, ReportRow

if TYPE_CHECKING:
    from .rates import Exchange

_SHORTEST = 4  # characters of a short id
_CANDIDATES = 5  # deals that are named when a prefix fits several
_BATCH = 500

# The ids beside a deal's own tell how much of it is needed to tell it from all others, also from those of a later day.
_SELECT = """
SELECT c.*,
       (SELECT max(id) FROM main.reports WHERE id < c.id) AS id_before,
       (SELECT min(id) FROM main.reports WHERE id > c.id) AS id_after
FROM contracts c
"""


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


def detail(connection: sqlite3.Connection, prefix: str) -> DealDetail:
    """The deal that has the id, or a report of that id; a unique beginning is enough.

    Raises :class:`LedgerError` where no deal or more than one begins so.
    """
    contract = _only_contract(connection, prefix)
    deal = next(_deals(connection, connection.execute(f"{_SELECT} WHERE c.id = ?", (contract,))))
    rows = connection.execute(
        """
        SELECT r.*, a.source, a.publisher, a.title, a.published
        FROM reports r
        LEFT JOIN appearances a ON a.id = (SELECT id FROM appearances WHERE document = r.document
                                           ORDER BY published IS NULL, published, id LIMIT 1)
        WHERE r.contract = ? ORDER BY a.published IS NULL, a.published, r.id
        """,
        (contract,),
    ).fetchall()
    return DealDetail(deal, tuple(_report(connection, row) for row in rows))


def _only_contract(connection: sqlite3.Connection, prefix: str) -> str:
    start = ids.typed(prefix)
    if not start:
        raise LedgerError("an id is missing. `dealtrack list` shows the ids")
    rows = connection.execute(
        "SELECT DISTINCT contract FROM reports WHERE id >= ? AND id < ? LIMIT ?", (start, start + "{", _CANDIDATES + 1)
    ).fetchall()
    if len(rows) == 1:
        contract: str = rows[0][0]
        return contract
    shown = ids.storable(prefix.strip())
    if not rows:
        raise LedgerError(f"no deal has the id {shown!r}. `dealtrack list` shows the ids")
    names = [
        f"{id} ({item or 'no item'})"
        for id, item in connection.execute(
            "SELECT id, item FROM contracts WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
            (json.dumps([contract for (contract,) in rows[:_CANDIDATES]]),),
        )
    ]
    more = " …" if len(rows) > _CANDIDATES else ""
    raise LedgerError(f"several deals have an id that starts with {shown!r}: {', '.join(names)}{more}")


def _deals(connection: sqlite3.Connection, rows: sqlite3.Cursor, exchange: Exchange | None = None) -> Iterator[Deal]:
    short = abbreviations(connection)
    while batch := rows.fetchmany(_BATCH):
        parties = _parties(connection, [row["id"] for row in batch], short)
        for row in batch:
            yield _deal(row, parties, exchange)


def _parties(
    connection: sqlite3.Connection, contracts: Sequence[str], short: Mapping[int, str]
) -> dict[tuple[str, str], list[PartyRow]]:
    rows = connection.execute(
        """
        SELECT r.contract, r.role, p.id, p.name, p.kind, p.country, r.inferred
        FROM contract_parties r JOIN parties p ON p.id = r.party
        WHERE r.contract IN (SELECT value FROM json_each(?))
        ORDER BY r.contract, r.role, r.position
        """,
        (json.dumps(contracts),),
    )
    out = defaultdict(list)
    for contract, role, number, name, kind, country, inferred in rows:
        row = PartyRow(name, PartyKind(kind), country, bool(inferred), short.get(number))
        out[contract, role].append(row)
    return out


def _deal(row: sqlite3.Row, parties: dict[tuple[str, str], list[PartyRow]], exchange: Exchange | None) -> Deal:
    id = row["id"]
    return Deal(
        id=id,
        short_id=_short(id, row["id_before"], row["id_after"]),
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
    )


def _short(id: str, *neighbours: str | None) -> str:
    length = _SHORTEST
    while length < len(id) and any(other and other.startswith(id[:length]) for other in neighbours):
        length += 1
    return id[:length]


def _report(connection: sqlite3.Connection, row: sqlite3.Row) -> ReportRow:
    report = columns.report(row)
    quotes = connection.execute(
        'SELECT field, start, "end", quote FROM evidence WHERE report = ? ORDER BY id', (row["id"],)
    )
    return ReportRow(
        id=row["id"],
        document=row["document"],
        source=row["source"],
        publisher=row["publisher"],
        title=row["title"],
        published=date.fromisoformat(row["published"]) if row["published"] else None,
        rule=report.rule,
        extractor=row["extractor"],
        start=report.sentence.start,
        end=report.sentence.end,
        sentence=row["sentence"],
        quotes=tuple(Quote(*quote) for quote in quotes),
        references=report.references,
        under=report.under,
        end_users=report.end_users,
        value_alt=report.value_alt,
        inferred=report.inferred,
    )
