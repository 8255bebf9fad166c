"""Lists in asides that only describe whoever stands before them: "Saab, a maker of radars | , masts and cables | , has won"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..syntax import tags as t
from ..syntax.tokens import Tagged
from .constituents import PARTY, THING, VERB, Constituent

_LONGEST = 24  # constituents of an aside
_SHORTEST = 6  # ", maker of radars, masts and"
_LONG = 8  # constituents of the last member but one
_MARKS = frozenset((t.COMMA, t.STOP, t.CONJUNCTION))
_OPENING = frozenset("a an the one its whose with active maker makers best".split())


def without_lists(row: list[Constituent], tagged: Tagged) -> list[Constituent]:
    """The row with the first member only of each list in such an aside, whose end else looks like that of a clause."""
    out: list[Constituent] = []
    i = 0
    while i < len(row):
        out.append(row[i])
        cut = _cut(row, i, tagged) if row[i].kind == t.COMMA and i else None
        if cut is not None:
            out += row[i + 1 : cut[0]]
            i = cut[1] - 1
        i += 1
    return out


def _cut(row: Sequence[Constituent], i: int, tagged: Tagged) -> tuple[int, int] | None:
    """From where to where the list goes on behind its first member, in the aside that the comma at ``i`` opens; None where there
    is no such list, or where the aside tells of a deal itself."""
    if i + _SHORTEST > len(row) or not (_is_named(row[i - 1], tagged) and _describes(row[i + 1], tagged)):
        return None
    marks = [k for k in range(i + 1, min(len(row), i + _LONGEST)) if row[k].kind in (t.COMMA, t.STOP)]
    if len(marks) < 2 or marks[0] - i < 3 or any(c.sense is not None for c in row[i + 1 : marks[0]]):
        return None  # "Tarben, a yard, | Quillon and Saab"
    first = row[marks[0] - 1]
    for start, end in pairwise(marks):
        if row[start].kind == t.STOP or not _is_member(row[start + 1], first, tagged):
            return None
        joined = next((k for k in range(start + 1, end) if row[k].kind == t.CONJUNCTION), None)
        if joined is not None:
            plain = row[joined + 2].kind in _MARKS or _is_member(row[joined + 1], first, tagged)
            plain = plain and joined - start < _LONG and not any(c.finite for c in row[joined + 2 : end])
            return (marks[0], end) if plain and (row[end].kind == t.STOP or _goes_on(row, end)) else None
    return None


def _describes(c: Constituent, tagged: Tagged) -> bool:
    """Whether an aside opens with what may say something of whoever stands before it."""
    opening = tagged.words[c.phrase.first]
    participle = c.verb is not None and not c.finite or c.bare_past
    return (
        c.kind == t.RELATIVE or participle or opening in _OPENING or opening.endswith("ing") and opening != "including"
    )


def _is_member(c: Constituent, first: Constituent, tagged: Tagged) -> bool:
    """Whether a phrase goes on with a list that began with ``first``: no party that acts, nothing that is counted."""
    counted = c.quantity is not None or tagged.words[c.phrase.first] in ("a", "an", "including")
    return c.kind in (THING, t.CONJUNCTION, VERB, first.kind) and not c.finite | counted


def _goes_on(row: Sequence[Constituent], end: int) -> bool:
    """Whether what stands behind the mark at ``end`` belongs to the clause around the aside."""
    after = row[end + 1] if end + 1 < len(row) else None
    return after is not None and (after.finite or after.kind == t.PREPOSITION or after.kind == t.ADVERB)


def _is_named(c: Constituent, tagged: Tagged) -> bool:
    return c.kind == PARTY or c.kind == THING and tagged.is_capital(c.phrase.head) and c.quantity is None
