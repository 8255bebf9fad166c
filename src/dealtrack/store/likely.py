"""Pairs of reports that may tell one deal: filed as reports are compared, so that nobody has to look for them."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping

Pair = tuple[str, str]  # the ids of two reports in their order


def pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


def file(connection: sqlite3.Connection, compared: Iterable[str], found: Mapping[Pair, float]) -> None:
    """Replaces the pairs of the reports that were ``compared`` with all their neighbours; ``found`` has the scores."""
    wanted = json.dumps(sorted(compared))
    for side in ("one", "other"):
        connection.execute(f"DELETE FROM likely WHERE {side} IN (SELECT value FROM json_each(?))", (wanted,))
    connection.executemany("INSERT INTO likely VALUES (?, ?, ?)", [(*ids, score) for ids, score in found.items()])


def starting(connection: sqlite3.Connection, reports: Iterable[str]) -> dict[str, dict[Pair, float]]:
    """The pairs of which some reports are the first, with their scores, by these."""
    rows = connection.execute(
        "SELECT one, other, score FROM likely WHERE one IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(reports)),),
    )
    out: dict[str, dict[Pair, float]] = defaultdict(dict)
    for one, other, score in rows:
        out[one][one, other] = score
    return out
