"""Parties of reports whose names leave several: problems, until a text or a person says which one is meant."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator

from ..model import Party
from . import columns
from .names import Names, labelled
from .namings import SIDES, Namings

_RULE = "several-parties"
_NAMED = 3  # parties that a name may mean and that are listed
_Place = tuple[int, int, str]


def file(connection: sqlite3.Connection, names: Names, documents: Iterable[str]) -> int:
    """Notes the doubts about the parties of documents instead of those that were noted before; how many there are. Without a
    lexicon nobody knows, and all stays as it is."""
    if not names.informed:
        return 0
    wanted = json.dumps(sorted(documents))
    connection.execute(
        "DELETE FROM problems WHERE rule = ? AND document IN (SELECT value FROM json_each(?))", (_RULE, wanted)
    )
    rows = sorted(set(_doubts(connection, names, wanted)))
    connection.executemany(
        'INSERT INTO problems (document, reason, rule, start, "end", text) VALUES (?, ?, ?, ?, ?, ?)', rows
    )
    return len(rows)


def _doubts(connection: sqlite3.Connection, names: Names, documents: str) -> Iterator[tuple[object, ...]]:
    namings = Namings.of(connection)
    rows = connection.execute(
        "SELECT * FROM reports WHERE document IN (SELECT value FROM json_each(?))", (documents,)
    ).fetchall()
    for row in rows:
        for field in SIDES:
            side = columns.parties_from_json(row[field])
            if not any(map(names.possible, side)):
                continue
            for party, written, place in _places(connection, row, field, side):
                meant = namings.resolved(party, written)
                if possible := names.possible(meant):
                    yield row["document"], _reason(meant, possible), _RULE, *place


def _places(
    connection: sqlite3.Connection, row: sqlite3.Row, field: str, side: tuple[Party, ...]
) -> list[tuple[Party, str | None, _Place]]:
    """Each party of a side with its words in the text, as far as they are known, and where to look for it."""
    quotes = connection.execute(
        'SELECT start, "end", quote FROM evidence WHERE report = ? AND field = ? ORDER BY id', (row["id"], field)
    )
    found: list[_Place] = [(start, end, quote) for start, end, quote in quotes]
    if len(found) == len(side):
        return [(party, place[2], place) for party, place in zip(side, found, strict=True)]
    sentence = (row["sentence_start"], row["sentence_end"], row["sentence"])
    return [(party, None, found[0] if found else sentence) for party in side]


def _reason(party: Party, possible: tuple[Party, ...]) -> str:
    listed = ", ".join(labelled(possible)[:_NAMED]) + (", …" if len(possible) > _NAMED else "")
    return f"taken, but {party.name} may be several: {listed}"
