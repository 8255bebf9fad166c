"""What was read, and what was read but not taken."""

from __future__ import annotations

import sqlite3
from datetime import date
from functools import lru_cache, partial

from ..errors import LedgerError
from . import ids
from .appearances import EARLIEST
from .filters import appeared, escaped
from .rows.deals import Filters
from .rows.ledger import ProblemRow, SourceRow

_AROUND = 80  # characters on each side of a problem
_SHORTEST = 4  # characters of an id that remove takes
_COUNTED = ("documents", "contracts", "reports", "parties", "problems")


def sources(connection: sqlite3.Connection, filters: Filters) -> list[SourceRow]:
    """The documents in each of their appearances, the latest first. Of the filters ``source`` and ``limit`` apply."""
    named, parameters = appeared(filters.source)
    rows = connection.execute(
        f"""
        SELECT d.id, COALESCE(a.source, a.name), a.publisher, a.title, a.published, d.characters,
               (SELECT count(DISTINCT contract) FROM reports WHERE document = d.id),
               (SELECT count(*) FROM problems WHERE document = d.id)
        FROM documents d JOIN appearances a ON a.document = d.id
        WHERE {named} ORDER BY a.published DESC NULLS LAST, a.id LIMIT ?
        """,
        (*parameters, _limit(filters)),
    )
    return [
        SourceRow(id, source, publisher, title, date.fromisoformat(published) if published else None, *figures)
        for id, source, publisher, title, published, *figures in rows
    ]


def problems(connection: sqlite3.Connection, filters: Filters, reason: str | None) -> list[ProblemRow]:
    """What was read but not taken, in the order of reading, where ``reason`` is a part of its reason. Of the filters
    ``source`` and ``limit`` apply."""
    named, parameters = appeared(filters.source)
    rows = connection.execute(
        f"""
        SELECT p.id, p.document, COALESCE(a.source, a.name), p.reason, p.rule, p.start, p."end", p.text
        FROM problems p
        LEFT JOIN appearances a ON a.id = (SELECT id FROM appearances WHERE document = p.document
                                           ORDER BY {EARLIEST} LIMIT 1)
        WHERE {named} AND p.reason LIKE ? ESCAPE '\\' ORDER BY p.id LIMIT ?
        """,
        (*parameters, f"%{escaped(reason or '')}%", _limit(filters)),
    ).fetchall()
    text_of = lru_cache(maxsize=1)(partial(_text, connection))  # problems of one document come in a row
    return [
        ProblemRow(id, document, source, reason, rule, start, end, text, *_around(text_of(document), start, end))
        for id, document, source, reason, rule, start, end, text in rows
    ]


def _text(connection: sqlite3.Connection, document: str) -> str:
    text: str = connection.execute("SELECT text FROM documents WHERE id = ?", (document,)).fetchone()[0]
    return text


def _around(text: str, start: int | None, end: int | None) -> tuple[str, str]:
    """What stands before and behind a place in its line, cut between words."""
    if start is None or end is None:
        return "", ""
    before = text[max(0, start - _AROUND) : start].rpartition("\n")[2]
    after = text[end : end + _AROUND].partition("\n")[0]
    if len(before) == _AROUND:
        before = "… " + before.partition(" ")[2]
    if len(after) == _AROUND:
        after = after.rpartition(" ")[0] + " …"
    return before, after


def _limit(filters: Filters) -> int:
    return -1 if filters.limit is None else filters.limit


def counts(connection: sqlite3.Connection) -> dict[str, int]:
    """How many rows the main tables have, by their names."""
    return {table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in _COUNTED}


def named(connection: sqlite3.Connection, name: str) -> list[tuple[int, str]]:
    """The appearances under a name or source, or of the document whose id starts so; each with its document.

    Raises :class:`LedgerError` for an unknown name and for a beginning of several ids.
    """
    found = connection.execute(
        "SELECT id, document FROM appearances WHERE source = ?1 OR name = ?1", (ids.storable(name),)
    ).fetchall()
    if not found:
        document = _only_document(connection, name)
        found = connection.execute("SELECT id, document FROM appearances WHERE document = ?", (document,)).fetchall()
    return [tuple(row) for row in found]


def _only_document(connection: sqlite3.Connection, name: str) -> str:
    start = ids.typed(name)
    rows = connection.execute(
        "SELECT id FROM documents WHERE id >= ? AND id < ? LIMIT 2", (start, start + "{")
    ).fetchall()
    if len(rows) == 1 and len(start) >= _SHORTEST:
        document: str = rows[0][0]
        return document
    if rows:
        raise LedgerError(f"several documents have an id that starts with {name!r}. `dealtrack sources` shows them")
    raise LedgerError(f"no document has the name, source or id {name!r}. `dealtrack sources` shows them")
