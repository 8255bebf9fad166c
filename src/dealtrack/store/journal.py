"""The journal: which commands changed the ledger, and what documents were before they did, so that it can be undone.

An invocation is written down with its first change. Before it touches a document for the first time, the document's earlier
state is kept: nothing where it was new, else its rows. What people say is not kept twice: it names its invocation.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from typing import Any, cast

from ..errors import LedgerError
from . import columns, ids
from .rows.acts import Effect, Invocation

State = Mapping[str, list[dict[str, Any]]]  # the rows of each table

# The tables that hold a document, parents first; the column by which its rows are found.
_PARTS = {
    "documents": "id = ?",
    "appearances": "document = ?",
    "reports": "document = ?",
    "evidence": "report IN (SELECT id FROM reports WHERE document = ?)",
    "problems": "document = ?",
}
_FOLLOWS = {"reports": ("contract", "component")}  # merging says it again


class Journal:
    """The invocation that is going on. Without a command nothing is written down, and nothing can be undone."""

    def __init__(
        self, connection: sqlite3.Connection, command: str | None = None, at: str = "", reason: str | None = None
    ):
        self._connection = connection
        self._command, self._at, self._reason = command, at, reason
        self.written: int | None = None  # its number; a transaction that is rolled back takes it along

    @property
    def number(self) -> int:
        """The number of the invocation, which is written down when it is first asked for. The caller holds a transaction."""
        if self.written is None:
            if self._command is None:
                raise ValueError("what a person says belongs to an invocation: begin_invocation comes first")
            said = (self._at, ids.storable(self._command), ids.storable(self._reason) if self._reason else None)
            written = self._connection.execute(
                "INSERT INTO invocations (at, command, reason, parties) VALUES (?, ?, ?, (SELECT coalesce(max(id), 0) FROM parties))",
                said,
            )
            self.written = cast("int", written.lastrowid)
        return self.written

    def touch(self, document: str, *, whole: bool = False) -> None:
        """Keeps the state of a document before the invocation changes it; ``whole`` also its text, which it is to lose."""
        if self._command is None:
            return
        kept = state(self._connection, document)
        if kept and not whole:
            kept["documents"][0].pop("text")
        self._connection.execute(
            "INSERT OR IGNORE INTO earlier VALUES (?, ?, ?)",
            (self.number, document, columns.to_json(kept) if kept else None),
        )


def state(connection: sqlite3.Connection, document: str) -> dict[str, list[dict[str, Any]]]:
    """The rows of a document in each table; nothing where it is not in the ledger."""
    rows = {
        table: [
            dict(row) for row in connection.execute(f"SELECT * FROM {table} WHERE {condition} ORDER BY 1", (document,))
        ]
        for table, condition in _PARTS.items()
    }
    if not rows["documents"]:
        return {}
    for table, names in _FOLLOWS.items():
        rows[table] = [{name: value for name, value in row.items() if name not in names} for row in rows[table]]
    return rows


def restore(connection: sqlite3.Connection, document: str, kept: State | None) -> None:
    """Gives a document the state that was kept. Its reports have left their contracts before."""
    if not kept:
        connection.execute("DELETE FROM documents WHERE id = ?", (document,))
        return
    row = kept["documents"][0]
    if "text" in row:
        connection.execute("DELETE FROM documents WHERE id = ?", (document,))
        _insert(connection, "documents", row)
    else:
        for table in ("appearances", "reports", "problems"):
            connection.execute(f"DELETE FROM {table} WHERE document = ?", (document,))
        connection.execute("UPDATE documents SET extractor = :extractor, read_at = :read_at WHERE id = :id", row)
    for table in list(_PARTS)[1:]:
        for row in kept[table]:
            _insert(connection, table, row)


def _insert(connection: sqlite3.Connection, table: str, row: Mapping[str, Any]) -> None:
    """Writes a row that was kept, as far as the table still has its columns; under a new number where its own is taken."""
    known = [name for _, name, *_ in connection.execute(f"PRAGMA table_info({table})") if name in row]
    number = next((name for name in ("number", "id") if name in row and isinstance(row[name], int)), None)
    if number and connection.execute(f"SELECT 1 FROM {table} WHERE {number} = ?", (row[number],)).fetchone():
        known.remove(number)
    names, marks = ", ".join(f'"{name}"' for name in known), ", ".join("?" * len(known))
    connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", [row[name] for name in known])


def last_state(connection: sqlite3.Connection, document: str) -> State:
    """The state of a document before it was last taken out; nothing where it never was."""
    row = connection.execute(
        "SELECT state FROM earlier WHERE document = ? AND state IS NOT NULL ORDER BY invocation DESC LIMIT 1",
        (document,),
    ).fetchone()
    return json.loads(row[0]) if row else {}


# --- what was done ----------------------------------------------------------------------------------------------------

# What an invocation brought that names it, and can be taken away again.
SAID = ("judgements", "corrections", "rates", "namings")
_SELECT = f"""
SELECT i.id, i.at, i.command, i.reason, i.undone,
       EXISTS (SELECT 1 FROM earlier WHERE invocation = i.id)
       {"".join(f" OR EXISTS (SELECT 1 FROM {table} WHERE invocation = i.id)" for table in SAID)}
FROM invocations i
"""


def invocations(connection: sqlite3.Connection, limit: int | None = None) -> list[Invocation]:
    """The commands that changed the ledger, the latest first."""
    rows = connection.execute(f"{_SELECT} ORDER BY i.id DESC LIMIT ?", (-1 if limit is None else limit,))
    return [Invocation(*row[:5]) for row in rows]


def last(connection: sqlite3.Connection) -> Invocation:
    """The last invocation that changed something and is not undone. Raises :class:`LedgerError` where there is none."""
    for row in connection.execute(f"{_SELECT} WHERE i.undone IS NULL ORDER BY i.id DESC"):
        if row[5]:
            return Invocation(*row[:5])
    raise LedgerError("there is nothing to undo. `dealtrack undo --list` shows what was done")


def effect(connection: sqlite3.Connection, invocation: int) -> Effect:
    """What taking an invocation back would change."""
    documents = connection.execute(
        """
        SELECT count(*) FILTER (WHERE state IS NULL), count(*) FILTER (WHERE NOT lost AND state IS NOT NULL),
               count(*) FILTER (WHERE lost)
        FROM (SELECT state, json_type(state, '$.documents[0].text') IS NOT NULL AS lost FROM earlier WHERE invocation = ?)
        """,
        (invocation,),
    ).fetchone()
    said = [
        connection.execute(f"SELECT count(*) FROM {table} WHERE invocation = ?", (invocation,)).fetchone()[0]
        for table in SAID
    ]
    return Effect(*documents, *said)
