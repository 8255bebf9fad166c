"""What is named only to say that it is not bought, or not had yet: "the Gripen | rather than the F-16 from Lockheed Martin", "the
shares | it does not own"."""

from __future__ import annotations

from collections.abc import Sequence

from ..syntax import tags as t
from ..syntax.tokens import Tagged
from .constituents import DATE, ENDING, THING, VERB, Constituent

_INSTEAD = frozenset(("instead of", "rather than", "ahead of"))
_GOING_ON = frozenset(("for", "to", "with"))  # "won an order ahead of Boeing | for | 12 jets"
_WITHOUT = frozenset(("without", "short of"))
_HAVING = frozenset(("own", "hold"))
_HAD = frozenset(("own", "owns", "owned", "hold", "holds", "held"))
_MARKS = _INSTEAD | _WITHOUT | _HAD | {"not", "no", "neither"}


def without_alternatives(row: list[Constituent], tagged: Tagged) -> list[Constituent]:
    """The row without what somebody preferred another thing to, up to where its clause ends."""
    if _MARKS.isdisjoint(tagged.words):
        return row  # nearly always
    out: list[Constituent] = []
    i = 0
    while i < len(row):
        if (end := _end_of_lack(row, i, tagged)) > i:
            i = end
        elif _opens(row, i, tagged):
            i = _end(row, i)
            if out and out[-1].kind == VERB and i < len(row) and row[i].word == "but":
                i += 1  # "bought | not the Rafale but | 12 Gripens"
        elif _is_none(row, i, tagged):
            if out[-1].kind != VERB:
                out.pop()
            i += 1
        else:
            out.append(row[i])
            i += 1
    return out


def _end_of_lack(row: Sequence[Constituent], i: int, tagged: Tagged) -> int:
    """Where a clause ends that opens at ``i`` and says of the thing before it only who has it, or not yet: "the shares | that it has
    not held so far", "the stake | it held"; ``i`` where there is none."""
    if not i or not row[i - 1].is_noun and row[i - 1].kind != t.COMMA:
        return i
    k = i + (row[i].kind == t.RELATIVE or row[i].word == "that")
    if k + 1 >= len(row) or tagged.words[row[k].phrase.first] not in ("it", "they", "he", "she"):
        return i
    verb, bare = row[k + 1].verb, k + 2 < len(row) and not row[k + 2].is_noun
    return k + 2 if verb is not None and bare and row[k + 1].word in _HAVING else i


def _opens(row: Sequence[Constituent], i: int, tagged: Tagged) -> bool:
    """Whether an alternative begins at ``i``: "| instead of", "12 Gripens, | not the Rafale", "| without buying"; or a row of those
    that all are not bought: "ordered | neither the jets nor the tanks"."""
    word, before = row[i].word, row[i - 1] if i else None
    if word in _INSTEAD:
        return True
    if before is not None and before.kind == VERB and row[i].kind == THING:
        return tagged.words[row[i].phrase.first] == "neither"
    after = row[i + 1] if i + 1 < len(row) else None
    if after is None or before is None or word != "not":
        return after is not None and word in _WITHOUT and after.kind == VERB and not after.finite
    if before.kind == VERB:
        return after.is_noun and row[min(_end(row, i), len(row) - 1)].word == "but"
    return before.kind in (t.COMMA, t.CONJUNCTION) and (after.is_noun or after.kind == t.PREPOSITION)


def _is_none(row: Sequence[Constituent], i: int, tagged: Tagged) -> bool:
    """Whether there are none of the things at ``i``: "ordered | no jets", "12 jets but | no missiles"."""
    if not i or row[i].kind != THING or tagged.words[row[i].phrase.first] != "no":
        return False
    before = row[i - 1]
    return before.kind == VERB and before.sense is not None or before.word in ("and", "but", "or")


def _end(row: Sequence[Constituent], i: int) -> int:
    """Where the alternative at ``i`` ends: at a mark, at the verb of the clause around it, or at a day, which is the deal's."""
    k = i + 1
    if k < len(row) and row[k].kind == VERB:
        k += 1  # "rather than | buy"
    while k < len(row):
        ends = row[k].kind == t.PREPOSITION and k + 1 < len(row) and row[k + 1].kind == DATE
        ends = ends or row[i].word == "ahead of" and row[k].word in _GOING_ON
        if row[k].kind in ENDING or ends or row[k].kind == VERB and row[k].finite:
            break
        k += 1
    return k
