"""Clues from how many are bought."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ..counting import UP_TO_TWELVE
from .clue import Clue
from .figures import rounding
from .told import Told

# From so many on: what an equal quantity weighs, and how far it tells.
_QUANTITY = ((100, 3.0, 3), (20, 2.5, 2), (5, 2.0, 2), (2, 1.0, 1), (1, 0.0, 0))
_COUNTED = 20  # from so many on a number that is not round tells more: "114 jets", but not "100"
_COUNTED_MORE = 1.0
_COUNTED_TELLS = 3
_ROUNDED = 1000  # from so many on texts round: shares, and rounds of ammunition
_WITHIN_ROUNDING = 2.0
_OTHER_QUANTITY = -4.0
_TIMES = 2  # of one stage texts do not differ by more
_SHRUNK = 4  # nor does a plan by more from what is signed
_SQUADRONS = re.compile(rf"\b(\d{{1,2}}|{'|'.join(UP_TO_TWELVE)}) squadrons? of (?:the )?$", re.IGNORECASE)
_FEWEST, _MOST = 12, 24  # aircraft of a squadron
_BEFORE = 40  # characters in front of an item


def clues(one: Told, other: Told) -> Iterator[Clue]:
    first, second = one.report.quantity, other.report.quantity
    times = _TIMES if one.done is other.done else _SHRUNK
    if first and second:
        if first == second:
            yield _same(first)
        elif _rounds(first, second) or _rounds(second, first):
            yield Clue(_WITHIN_ROUNDING, f"quantities within rounding: {first:,} and {second:,}", tells=1)
        else:
            far = max(first, second) > times * min(first, second)
            yield Clue(_OTHER_QUANTITY, f"other quantity: {first:,} and {second:,}", apart=far, tells=-1)
    elif quantity := first or second:
        squadrons = _squadrons(one if second else other)
        if squadrons and not _FEWEST * squadrons / times <= quantity <= _MOST * squadrons * times:
            yield Clue(_OTHER_QUANTITY, f"other quantity: {quantity:,} and {squadrons} squadrons", apart=True)


def _same(quantity: int) -> Clue:
    weight, tells = next((weight, tells) for least, weight, tells in _QUANTITY if quantity >= least)
    if quantity >= _COUNTED and quantity % 10:
        weight, tells = weight + _COUNTED_MORE, _COUNTED_TELLS
    return Clue(weight, f"same quantity: {quantity:,}", tells=tells)


def _rounds(one: int, other: int) -> bool:
    """Whether the second number may be told as the first: 2,292,599 shares as 2.3 million."""
    return min(one, other) >= _ROUNDED and abs(one - other) <= rounding(Decimal(one))


def _squadrons(told: Told) -> int | None:
    """How many squadrons a report tells of: "seven squadrons of | Gripen jets"."""
    plain = " ".join(told.sentence.split())
    at = plain.find(told.report.item or "\0")
    found = _SQUADRONS.search(plain, max(0, at - _BEFORE), at) if at > 0 else None
    if found is None:
        return None
    said = found[1].lower()
    return int(said) if said.isdigit() else UP_TO_TWELVE.index(said) + 1
