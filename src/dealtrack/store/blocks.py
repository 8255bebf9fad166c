"""The blocks of reports that may tell the same deal: who is compared with whom.

A block is one key in one year of publication. One with more than :data:`MOST` reports is closed: its key tells them no longer
apart from others, and reports meet in their narrower blocks. So the cost of a new report stays the same however large the
ledger grows. Whether two reports meet depends on the set of reports alone, not on the order in which they came.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from ..merge import Told, keys

MOST = 250
_ANY_YEAR = -1  # of keys that need no year
_UNDATED = 0

Block = tuple[int, int]


def blocks(told: Told) -> list[Block]:
    """The blocks that a report stands in."""
    return [(_hash(key.name), _ANY_YEAR if key.year is None else key.year) for key in keys(told)]


def enter(connection: sqlite3.Connection, told: Told) -> set[str]:
    """Puts a report into its blocks. Gives the reports whose block was closed by it."""
    mine = blocks(told)
    connection.executemany("INSERT OR IGNORE INTO blocks VALUES (?, ?, ?)", [(*block, told.id) for block in mine])
    return _members(connection, mine, MOST + 1)


def leave(connection: sqlite3.Connection, told: Told) -> set[str]:
    """Takes a report out of its blocks. Gives the reports whose block was opened by it."""
    mine = blocks(told)
    connection.executemany(
        "DELETE FROM blocks WHERE key = ? AND year = ? AND report = ?", [(*b, told.id) for b in mine]
    )
    return _members(connection, mine, MOST)


def neighbours(connection: sqlite3.Connection, told: Told) -> set[str]:
    """The reports that share an open block with a report, or stand in the open one of a neighbouring year."""
    found: set[str] = set()
    for key, year in blocks(told):
        if len(_in(connection, (key, year))) <= MOST:
            for near in _near(connection, key, year):
                reports = _in(connection, near)
                if len(reports) <= MOST:
                    found.update(reports)
    found.discard(told.id)
    return found


def _near(connection: sqlite3.Connection, key: int, year: int) -> Iterator[Block]:
    if year == _ANY_YEAR:
        yield key, year
    elif year == _UNDATED:
        rows = connection.execute("SELECT DISTINCT year FROM blocks WHERE key = ? AND year >= ?", (key, _UNDATED))
        yield from ((key, near) for (near,) in rows.fetchall())
    else:
        yield from ((key, near) for near in (year - 1, year, year + 1, _UNDATED))


def _in(connection: sqlite3.Connection, block: Block) -> list[str]:
    """The reports of a block, as many as tell whether it is closed."""
    rows = connection.execute("SELECT report FROM blocks WHERE key = ? AND year = ? LIMIT ?", (*block, MOST + 1))
    return [report for (report,) in rows]


def _members(connection: sqlite3.Connection, mine: Iterable[Block], size: int) -> set[str]:
    """The reports of those blocks that have just this size."""
    found: set[str] = set()
    for block in mine:
        rows = connection.execute("SELECT report FROM blocks WHERE key = ? AND year = ? LIMIT ?", (*block, size + 1))
        reports = [report for (report,) in rows]
        if len(reports) == size:
            found.update(reports)
    return found


def _hash(name: str) -> int:
    """63 bits that stand for the name of a block."""
    from hashlib import blake2b  # its library takes longer to load than many a question to the ledger

    return int.from_bytes(blake2b(name.encode("utf-8", "replace"), digest_size=8).digest()) >> 1
