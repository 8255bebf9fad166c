"""Which companies belong to which."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable

# A parent that people say is another party, or a part of one, is that party.
_PARENTS = """
SELECT child.id, a.party FROM parties child
JOIN parties owner ON owner.id = child.parent
JOIN aliases a ON a.origin = owner.id AND a.key = owner.key
WHERE child.parent IS NOT NULL AND a.party <> child.id
"""


def parents(connection: sqlite3.Connection) -> dict[int, int]:
    """Each party that belongs to another, with that one."""
    return {child: parent for child, parent in connection.execute(_PARENTS)}


def tops(connection: sqlite3.Connection) -> dict[int, int]:
    """Each party that belongs to another, with the one that belongs to nobody. A circle, which only a broken ledger has, is
    left where it closes."""
    above = parents(connection)
    out = {}
    for party in above:
        top, seen = party, {party}
        while top in above and above[top] not in seen:
            top = above[top]
            seen.add(top)
        out[party] = top
    return out


def with_children(connection: sqlite3.Connection, parties: Iterable[int]) -> list[int]:
    """Parties with all that belong to them, directly or not."""
    children = defaultdict(list)
    for child, parent in parents(connection).items():
        children[parent].append(child)
    found: dict[int, None] = {}
    queue = list(parties)
    while queue:
        party = queue.pop()
        if party not in found:
            found[party] = None
            queue += children[party]
    return list(found)
