"""What a participle behind a thing says to set it apart: its name, what it is for, what it is based on."""

from __future__ import annotations

from collections.abc import Sequence

from ..syntax import tags as t
from ..syntax.tokens import Tagged
from .constituents import THING, Constituent

_DESCRIBING = frozenset("used designed based fitted equipped configured intended suited capable".split())
_CALLING = frozenset("call name dub christen nickname baptise".split())
_USES = frozenset("purpose mission duty role use task".split())


def called(tagged: Tagged, row: Sequence[Constituent], i: int) -> int | None:
    """Where the name stands that a participle gives to the sort of things at ``i``: "two boats | dubbed | Sea Fox"; None where none
    does."""
    k = i + 2
    given = k < len(row) and row[k - 1].bare_past and row[k - 1].word in _CALLING and row[k].kind == THING
    return k if given and tagged.is_capital(row[k].phrase.first) else None


def described(tagged: Tagged, row: Sequence[Constituent], i: int) -> int | None:
    """Behind a noun that stands alone the thing by which a participle sets it apart: "the sight | used to guide | a missile", "two
    aircraft | fitted for gathering | intelligence"; None where there is none."""
    k = i + 1
    if tagged.words[row[i].phrase.last] not in _DESCRIBING:
        if k >= len(row) or not (row[k].bare_past or row[k].kind in (t.ADVERB, t.PREPOSITION)):
            return None
        if row[k].word == "for" and k + 1 < len(row) and _is_use(tagged, row[k + 1]):
            return k + 1  # "aircraft for training purposes"
        if tagged.words[row[k].phrase.first].removesuffix(" on") not in _DESCRIBING:
            return None
        k += row[k].kind != t.PREPOSITION  # "based on" is one
    following = [c.verb for c in row[k : k + 2]]
    if len(following) < 2:
        return None
    if row[k].kind == t.PREPOSITION and row[k].word in ("for", "on", "of", "based on"):
        k += 1 + (following[1] is not None and following[1].gerund)
    elif following[0] is not None and following[0].infinitive:
        k += 1
    else:
        return None
    return k if k < len(row) and row[k].kind == THING and row[k].quantity is None else None


def _is_use(tagged: Tagged, c: Constituent) -> bool:
    """Whether a noun phrase says what a thing is for, whatever its name: "training purposes", "patrol duties"."""
    return (
        c.word in _USES
        and c.phrase.first < c.phrase.head
        and not any(map(tagged.is_capital, range(c.phrase.first, c.phrase.head + 1)))
    )
