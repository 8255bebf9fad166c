"""Whether two reports tell the same deal: a score, a verdict, and the reasons for both.

The score adds the weights of clues. A clue may also say that the two deals cannot be one: then no score makes them one.
``docs/merging.md`` says how often the verdicts are right.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from . import counts, figures, kinds, parties, things, times, wording
from .told import Told

SURE = 7.0  # from this score on two reports tell the same deal
ENOUGH = 4  # and clues that tell so much: "S-400 from Russia" is no deal, "S-400 from Russia for India" is
UNSURE = 5.0  # from this score on a person should look
_CLUES = (kinds.clues, parties.clues, things.clues, counts.clues, figures.clues, times.clues, wording.clues)


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


class Weight(NamedTuple):
    """What speaks for one deal, in points, and how far it tells the deal from others."""

    score: float
    tells: int

    @property
    def verdict(self) -> Verdict:
        if self.score < UNSURE:
            return Verdict.DIFFERENT
        return Verdict.SAME if self.score >= SURE and self.tells >= ENOUGH else Verdict.POSSIBLE


def weigh(one: Told, other: Told) -> Weight | None:
    """The weight of :func:`compare`, without its reasons; None where the two cannot be one deal, which of many pairs the first
    clues tell."""
    one, other = _in_order(one, other)
    score, tells = 0.0, 0
    for find in _CLUES:
        for clue in find(one, other):
            if clue.apart:
                return None
            score += clue.weight
            tells += clue.tells
    return Weight(score, tells)


def compare(one: Told, other: Told) -> Comparison:
    """Two reports of different documents; which of them is which does not matter."""
    one, other = _in_order(one, other)
    clues = [clue for find in _CLUES for clue in find(one, other)]
    score = sum(clue.weight for clue in clues)
    apart = any(clue.apart for clue in clues)
    reasons = tuple(clue.reason for clue in sorted(clues, key=lambda clue: (-abs(clue.weight), clue.reason)))
    verdict = Verdict.DIFFERENT if apart else Weight(score, sum(clue.tells for clue in clues)).verdict
    against = next((clue.reason for clue in clues if clue.apart), None)
    return Comparison(verdict, score, reasons, apart, against)


def _in_order(one: Told, other: Told) -> tuple[Told, Told]:
    """The earlier of two reports first."""
    return (other, one) if other.place < one.place else (one, other)
