"""The blocks of reports that may tell the same deal: who is compared with whom.

A block is one name in one year of publication. One with more than :data:`MOST` reports is closed: its name tells them no longer
apart from others, and reports meet in their narrower blocks. So the cost of a new report stays the same however large the
ledger grows. Whether two reports meet depends on the set of reports alone, not on the order in which they came.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from ..merge import Told, keys

MOST = 30
_REMEMBERED = 10_000  # names of blocks: reports of one deal stand in the same ones
_ANY_YEAR = -1  # of keys that need no year
_UNDATED = 0

# From one year to the next, without a look at the reports of each.
_YEARS = """
WITH RECURSIVE years (year) AS (
    SELECT min(year) FROM blocks WHERE key = ?1 AND year >= 0 UNION ALL
    SELECT (SELECT min(year) FROM blocks WHERE key = ?1 AND year > years.year) FROM years WHERE year IS NOT NULL
) SELECT year FROM years WHERE year IS NOT NULL
"""

Block = tuple[int, int]


def blocks(told: Told) -> list[Block]:
    """The blocks that a report stands in."""
    return [_block(key.name, key.year) for key in keys(told)]


def _block(name: str, year: int | None) -> Block:
    return _hash(name), _ANY_YEAR if year is None else year


def enter(connection: sqlite3.Connection, told: Told) -> set[str]:
    """Puts a report into its blocks. Gives the reports whose block was closed by it."""
    mine = blocks(told)
    connection.executemany("INSERT OR IGNORE INTO blocks VALUES (?, ?, ?)", [(*block, told.id) for block in mine])
    return set().union(*_members(connection, mine, MOST + 1, MOST + 1).values())


def leave(connection: sqlite3.Connection, told: Told) -> set[str]:
    """Takes a report out of its blocks. Gives the reports whose block was opened by it."""
    mine = blocks(told)
    connection.executemany(
        "DELETE FROM blocks WHERE key = ? AND year = ? AND report = ?", [(*b, told.id) for b in mine]
    )
    return set().union(*_members(connection, mine, MOST, MOST).values())


def refill(connection: sqlite3.Connection, reports: Iterable[Told]) -> None:
    """Files all reports anew, under the keys of this version."""
    connection.execute("DELETE FROM blocks")
    rows = ((*block, told.id) for told in reports for block in blocks(told))
    connection.executemany("INSERT OR IGNORE INTO blocks VALUES (?, ?, ?)", rows)


def neighbours(connection: sqlite3.Connection, reports: Iterable[Told]) -> dict[str, set[str]]:
    """Those with which each of some reports is compared: of the blocks that its own meet, in the same year and in neighbouring
    ones, where both are open."""
    met = {told.id: _met(connection, told) for told in reports}
    wanted = (block for mine in met.values() for own, others in mine.items() for block in (own, *others))
    members = _members(connection, wanted, 1, MOST)
    out = {}
    for report, mine in met.items():
        found = (members.get(block, ()) for own, others in mine.items() if own in members for block in others)
        out[report] = set().union(*found) - {report}
    return out


def misplaced(connection: sqlite3.Connection, reports: Iterable[Told]) -> tuple[set[str], int]:
    """Those of some reports that do not stand in all of their blocks, and how many places all of them should have."""
    places = [(*block, told.id) for told in reports for block in blocks(told)]
    rows = connection.execute(
        """
        SELECT DISTINCT json_extract(value, '$[2]') FROM json_each(?)
        WHERE NOT EXISTS (SELECT 1 FROM blocks WHERE key = json_extract(value, '$[0]')
                          AND year = json_extract(value, '$[1]') AND report = json_extract(value, '$[2]'))
        """,
        (json.dumps(places),),
    )
    return {report for (report,) in rows}, len(places)


def _met(connection: sqlite3.Connection, told: Told) -> dict[Block, list[Block]]:
    """The blocks of a report, with those that each of them meets."""
    return {
        _block(key.name, key.year): [near for name in key.meets for near in _near(connection, *_block(name, key.year))]
        for key in keys(told)
    }


def _near(connection: sqlite3.Connection, key: int, year: int) -> Iterator[Block]:
    if year == _ANY_YEAR:
        yield key, year
    elif year == _UNDATED:
        yield from ((key, near) for (near,) in connection.execute(_YEARS, (key,)).fetchall())
    else:
        yield from ((key, near) for near in (year - 1, year, year + 1, _UNDATED))


def _members(connection: sqlite3.Connection, wanted: Iterable[Block], fewest: int, most: int) -> dict[Block, set[str]]:
    """The reports of those blocks that have at least so many and at most so many. No more than tells the size is counted."""
    rows = connection.execute(
        """
        SELECT w.key, w.year, b.report
        FROM (SELECT json_extract(value, '$[0]') AS key, json_extract(value, '$[1]') AS year FROM json_each(?)) w
        CROSS JOIN blocks b ON b.key = w.key AND b.year = w.year
        WHERE (SELECT count(*) FROM (SELECT 1 FROM blocks WHERE key = w.key AND year = w.year LIMIT ?)) BETWEEN ? AND ?
        """,
        (json.dumps(sorted(set(wanted))), most + 1, fewest, most),
    )
    out: dict[Block, set[str]] = defaultdict(set)
    for key, year, report in rows:
        out[key, year].add(report)
    return out


@lru_cache(maxsize=_REMEMBERED)
def _hash(name: str) -> int:
    """63 bits that stand for the name of a block."""
    from hashlib import blake2b  # its library takes longer to load than many a question to the ledger

    return int.from_bytes(blake2b(name.encode("utf-8", "replace"), digest_size=8).digest()) >> 1
