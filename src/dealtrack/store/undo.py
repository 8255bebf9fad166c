"""Takes an invocation back: documents are what they were, what was said is forgotten, and contracts follow from it."""

from __future__ import annotations

import json
import sqlite3

from . import journal, judgements
from .merging import Change, Merging
from .write import Writer

_AT_ONCE = 500  # documents in one transaction


def step(writer: Writer, invocation: int, at: str) -> tuple[bool, Change]:
    """Takes back a part of an invocation, and says whether that was the last one. The caller holds a transaction, and goes
    on until it was: a killed process leaves the rest for the next time."""
    connection, merging = writer.connection, writer.merging()
    rows = connection.execute(
        "SELECT document, state FROM earlier WHERE invocation = ? ORDER BY document LIMIT ?", (invocation, _AT_ONCE)
    ).fetchall()
    documents = [document for document, _ in rows]
    merging.leave(_reports(connection, documents))
    for document, state in rows:
        journal.restore(connection, document, json.loads(state) if state else None)
    merging.enter(_reports(connection, documents))
    connection.executemany(
        "DELETE FROM earlier WHERE invocation = ? AND document = ?", [(invocation, d) for d in documents]
    )
    done = len(rows) < _AT_ONCE
    if done:
        _forget(connection, merging, invocation)
    change = merging.settle()
    if done:
        renamed = writer.renaming.take_back(invocation)
        change = Change(*map(sum, zip(change, renamed[1:], strict=True)))
        _close(connection, invocation, at)
    return done, change


def _reports(connection: sqlite3.Connection, documents: list[str]) -> list[str]:
    rows = connection.execute(
        "SELECT id FROM reports WHERE document IN (SELECT value FROM json_each(?))", (json.dumps(documents),)
    )
    return [id for (id,) in rows]


def _forget(connection: sqlite3.Connection, merging: Merging, invocation: int) -> None:
    """Forgets what was said."""
    touched = {
        report
        for (report,) in connection.execute(
            """
            SELECT report FROM corrections WHERE invocation = ?1
            UNION SELECT one FROM judgements WHERE invocation = ?1
            UNION SELECT other FROM judgements WHERE invocation = ?1
            """,
            (invocation,),
        )
    }
    merging.reconsider(touched | judgements.companions(connection, touched - {None}))
    for table in set(journal.SAID) - {"namings"}:  # these change what reports say: Renaming takes them back
        connection.execute(f"DELETE FROM {table} WHERE invocation = ?", (invocation,))


def _close(connection: sqlite3.Connection, invocation: int, at: str) -> None:
    """Takes out the parties that came with the invocation, with what hangs on them, and marks it. Later invocations are undone
    before."""
    (last,) = connection.execute("SELECT parties FROM invocations WHERE id = ?", (invocation,)).fetchone()
    for change in (
        "DELETE FROM parties WHERE id > ? AND id NOT IN (SELECT party FROM contract_parties)",
        "DELETE FROM aliases WHERE origin > ? AND origin NOT IN (SELECT id FROM parties)",
        "UPDATE parties SET parent = NULL WHERE parent > ? AND parent NOT IN (SELECT id FROM parties)",
    ):
        connection.execute(change, (last,))
    connection.execute("UPDATE invocations SET undone = ? WHERE id = ?", (at, invocation))
