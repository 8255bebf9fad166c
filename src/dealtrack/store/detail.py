"""One deal with all that stands behind it: its reports, its course, what they do not agree on, and the deals that hang on it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import Any

from ..errors import LedgerError
from ..merge import Told, contract, voices
from ..model import Kind
from . import columns, counting, deals, ids, judgements, links
from .rows import Deal, DealDetail, Quote, ReportRow
from .told import told

_CANDIDATES = 5  # deals that are named when a prefix fits several
_VOICED = ("value", "quantity", "item", "buyers", "suppliers", "date")


def detail(connection: sqlite3.Connection, prefix: str) -> DealDetail:
    """The deal that has the id, or a report of that id; a unique beginning is enough.

    Raises :class:`LedgerError` where no deal or more than one begins so.
    """
    id = _only_contract(connection, prefix)
    (deal,) = deals.of_ids(connection, [id])
    rows = connection.execute(
        """
        SELECT r.*, a.source, a.publisher, a.title
        FROM reports r
        LEFT JOIN appearances a ON a.id = (SELECT id FROM appearances WHERE document = r.document
                                           ORDER BY published IS NULL, published, id LIMIT 1)
        WHERE r.contract = ? ORDER BY r.published IS NULL, r.published, r.id
        """,
        (id,),
    ).fetchall()
    reports = [told(row) for row in rows]
    below = deals.of_ids(connection, links.below(connection, id))
    return DealDetail(
        deal,
        tuple(_report(connection, row) for row in rows),
        origins=_origins(connection, id),
        history=contract(reports, _corrections(connection, reports)).history,
        voices={name: tuple(heard) for name in _VOICED if len(heard := voices(reports, name)) > 1},
        above=tuple(deals.of_ids(connection, [deal.above.id])) if deal.above else (),
        below=tuple(below),
        current=counting.current(deal.value, [each.value for each in below if each.counts and _amends(each)]),
    )


def _corrections(connection: sqlite3.Connection, reports: Sequence[Told]) -> dict[str, Any]:
    said = judgements.of(connection, [told.id for told in reports])
    return {field: value for _, field, value in said.corrections}


def _amends(deal: Deal) -> bool:
    return deal.kind is Kind.AMENDMENT


def _origins(connection: sqlite3.Connection, contract: str) -> dict[str, str]:
    (text,) = connection.execute("SELECT origins FROM contracts WHERE id = ?", (contract,)).fetchone()
    found: dict[str, str] = json.loads(text or "{}")
    return found


def _only_contract(connection: sqlite3.Connection, prefix: str) -> str:
    start = ids.typed(prefix)
    if not start:
        raise LedgerError("an id is missing. `dealtrack list` shows the ids")
    rows = connection.execute(
        "SELECT DISTINCT contract FROM reports WHERE id >= ? AND id < ? LIMIT ?", (start, start + "{", _CANDIDATES + 1)
    ).fetchall()
    if len(rows) == 1 and rows[0][0] is not None:
        contract: str = rows[0][0]
        return contract
    shown = ids.storable(prefix.strip())
    if not rows:
        raise LedgerError(f"no deal has the id {shown!r}. `dealtrack list` shows the ids")
    if len(rows) == 1:
        raise LedgerError(f"{shown} was rejected: it is no deal of the ledger any more")
    names = [
        f"{id} ({item or 'no item'})"
        for id, item in connection.execute(
            "SELECT id, item FROM contracts WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
            (json.dumps([contract for (contract,) in rows[:_CANDIDATES] if contract]),),
        )
    ]
    more = " …" if len(rows) > _CANDIDATES else ""
    raise LedgerError(f"several deals have an id that starts with {shown!r}: {', '.join(names)}{more}")


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
        kind=report.kind,
        status=report.status,
        value=report.value,
    )
