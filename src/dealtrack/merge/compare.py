"""Whether two reports tell the same deal: a score, a verdict, and the reasons for both.

The score adds the weights of clues. A clue may also say that the two deals cannot be one: then no score makes them one.
``docs/merging.md`` says how often the verdicts are right.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from . import figures, kinds, parties, things, times
from .told import Told

SURE = 7.0  # from this score on two reports tell the same deal
ENOUGH = 4  # and clues that tell so much: "S-400 from Russia" is no deal, "S-400 from Russia for India" is
UNSURE = 5.0  # from this score on a person should look
_CLUES = (kinds.clues, parties.clues, things.clues, figures.clues, times.clues)


class Verdict(StrEnum):
    SAME = "same"
    POSSIBLE = "possible"
    DIFFERENT = "different"


class Comparison(NamedTuple):
    """``apart`` says that the two cannot be one deal, ``against`` why; ``reasons`` come with the weightiest first."""

    verdict: Verdict
    score: float
    reasons: tuple[str, ...]
    apart: bool
    against: str | None = None


def same(one: Told, other: Told) -> bool:
    """Whether :func:`compare` says of two reports that they tell the same deal. Of many pairs the first clues tell that they do not."""
    one, other = sorted((one, other), key=lambda told: told.place)
    score, tells = 0.0, 0
    for find in _CLUES:
        for clue in find(one, other):
            if clue.apart:
                return False
            score += clue.weight
            tells += clue.tells
    return score >= SURE and tells >= ENOUGH


def compare(one: Told, other: Told) -> Comparison:
    """Two reports of different documents; which of them is which does not matter."""
    one, other = sorted((one, other), key=lambda told: told.place)
    clues = [clue for find in _CLUES for clue in find(one, other)]
    score = sum(clue.weight for clue in clues)
    apart = any(clue.apart for clue in clues)
    reasons = tuple(clue.reason for clue in sorted(clues, key=lambda clue: (-abs(clue.weight), clue.reason)))
    if apart or score < UNSURE:
        verdict = Verdict.DIFFERENT
    else:
        sure = score >= SURE and sum(clue.tells for clue in clues) >= ENOUGH
        verdict = Verdict.SAME if sure else Verdict.POSSIBLE
    against = next((clue.reason for clue in clues if clue.apart), None)
    return Comparison(verdict, score, reasons, apart, against)
