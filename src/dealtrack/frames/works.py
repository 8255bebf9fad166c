"""Works that are listed and bring in one thing: "the design, production and testing of"."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.triggers import Sense
from ..syntax import tags as t
from .constituents import THING, TRIGGER, Constituent
from .vocabulary import Vocabulary

BRINGING = frozenset((Sense.MAKE, Sense.SELL, Sense.BUY))  # works that bring in a thing
_WORKS = BRINGING | {Sense.GET}
_LINKS = frozenset((t.COMMA, t.CONJUNCTION))


def together(row: list[Constituent], words: Vocabulary) -> list[Constituent]:
    """The row with one constituent for a list of works that brings in what stands behind "of": "the | engineering, purchasing and
    construction | of a tower". It is the work that tells most of a deal; what is only repaired and overhauled is there already."""
    listing = {i for i in range(len(row) - 1) if row[i + 1].kind in _LINKS and _is_work(row[i], words)}
    if not listing:
        return row  # mostly
    out: list[Constituent] = []
    i = 0
    while i < len(row):
        end = _end(row, i, words) if i in listing else i
        lead = max((c for c in row[i : end + 1] if c.is_noun), key=lambda c: _brings(c, words)) if end > i else row[i]
        if end > i and _brings(lead, words):
            out.append(lead._replace(phrase=row[end].phrase._replace(first=row[i].phrase.first)))
            i = end + 1
        else:
            out.append(row[i])
            i += 1
    return out


def _brings(c: Constituent, words: Vocabulary) -> int:
    """How plainly a work brings a thing in: a noun that tells of a deal does so before others."""
    return 2 if c.sense in BRINGING else int(c.word in words.of("bringing about"))


def _end(row: Sequence[Constituent], i: int, words: Vocabulary) -> int:
    """Where the list of works that begins at ``row[i]`` and leads to "of" ends; ``i`` where there is none."""
    k = i
    while _is_work(row[k], words):
        following = k + 1
        while following < len(row) and row[following].kind in _LINKS:
            following += 1
        if following >= len(row):
            return i
        if following == k + 1:
            return k if row[following].word == "of" and row[k - 1].kind == t.CONJUNCTION else i
        k = following
    return i


def _is_work(c: Constituent, words: Vocabulary) -> bool:
    """Whether a constituent is a bare work: "development", "supply", "purchasing"."""
    if c.verb is not None:
        return c.verb.gerund and c.phrase.first == c.phrase.last
    if c.quantity is not None or c.money is not None or c.parties or c.phrase.possessive:
        return False
    sorts = words.sorts.get(c.word, frozenset())
    named = "service" in sorts or c.word in words.of("bringing about") or c.word.endswith(("ing", "ment", "tion"))
    return c.kind == TRIGGER and c.sense in _WORKS or c.kind == THING and named
