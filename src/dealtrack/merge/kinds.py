"""Clues from the kind of a deal and from its numbers."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Kind
from .clue import Clue
from .told import Told

_ALONE = (Kind.AMENDMENT, Kind.AGGREGATE, Kind.ACQUISITION)  # are never told as another kind
_SAME_NUMBER = 12.0
_SAME_BASE = 1.0
_LOOSE = -1.5
_CORRECTED = 60  # days within which an announcement is corrected


def clues(one: Told, other: Told) -> Iterator[Clue]:
    kind, other_kind = one.report.kind, other.report.kind
    if kind is not other_kind:
        alone = kind in _ALONE or other_kind in _ALONE
        yield Clue(_LOOSE, f"{kind} against {other_kind}", apart=alone)
    yield from _numbers(one, other)
    if one.official and other.official and not _announced_again(one, other):
        yield Clue(0.0, "each announced on its own", apart=True)


def _numbers(one: Told, other: Told) -> Iterator[Clue]:
    """A contract's number is its own; amendments and orders name the number of what is above them."""
    if shared := one.numbers & other.numbers:
        yield Clue(_SAME_NUMBER, f"same number: {', '.join(sorted(shared))}", tells=4)
    elif one.numbers and other.numbers:
        yield Clue(-_SAME_NUMBER, "other numbers", apart=_alike(one, other))
    if one.under and other.under:
        if one.under == other.under:
            yield Clue(_SAME_BASE, f"under the same number: {one.under}")
        else:
            yield Clue(-_SAME_NUMBER, "under other numbers", apart=True)
    for below, above in ((one, other), (other, one)):
        if below.under and below.under in above.numbers:
            yield Clue(-_SAME_NUMBER, f"one is under the other: {below.under}", apart=True)


def _announced_again(one: Told, other: Told) -> bool:
    """An authority announces a deal once, and soon a second time to correct itself: then the figure is the same to the digit,
    or the number is the same and the figure no other one."""
    if one.published and other.published and abs((one.published - other.published).days) > _CORRECTED:
        return False
    value, other_value = one.report.value, other.report.value
    if one.numbers & other.numbers and (value is None or other_value is None):
        return True
    if value is None or value != other_value:
        return False
    return bool(one.numbers & other.numbers) or value.digits > 2


def _alike(one: Told, other: Told) -> bool:
    """Whether numbers are of one scheme, so that one deal has one of them."""
    return one.official and other.official
