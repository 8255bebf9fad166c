"""Documents that tell one story share their fate: they fall into one fold, and a resample draws all of them or none.

The rule: two documents tell one story where they share ``SHARED`` rare words or more, and these are at least ``SHARE`` of
the rare words of the one that has fewer. A word is rare where at most ``RARE`` documents have it.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Mapping
from itertools import combinations

FOLDS = 5
RARE = 3  # documents
SHARED = 10  # words: two short notices may share three by chance
SHARE = 0.25

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+){0,5}")


def stories(texts: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    """The ids of documents that tell the same story, each story and all of them sorted by id. ``texts`` maps ids to texts
    with their titles; what is told through a third document counts as well."""
    words = {name: set(_WORD.findall(text.lower())) for name, text in texts.items()}
    spread = Counter(word for found in words.values() for word in found)
    rare = {name: {word for word in found if spread[word] <= RARE} for name, found in words.items()}
    leader = {name: name for name in sorted(texts)}
    for one, other in combinations(sorted(texts), 2):
        if _same(rare[one], rare[other]):
            old, new = leader[other], leader[one]
            leader = {name: new if led == old else led for name, led in leader.items()}
    told: dict[str, list[str]] = {}
    for name, led in leader.items():
        told.setdefault(led, []).append(name)
    return tuple(sorted(tuple(names) for names in told.values()))


def fold(story: tuple[str, ...]) -> int:
    """The fold of a story, from 1 to ``FOLDS``: by a hash of its first id, so that new documents move no others."""
    return int.from_bytes(hashlib.sha256(story[0].encode()).digest()[:8]) % FOLDS + 1


def _same(one: set[str], other: set[str]) -> bool:
    shared = len(one & other)
    return shared >= SHARED and shared >= SHARE * min(len(one), len(other))
