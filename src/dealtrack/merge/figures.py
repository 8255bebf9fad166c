"""Clues from the values of two reports, in each currency that both give."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ..model import Money, Qualifier
from .clue import Clue
from .told import Told

_EQUAL = {1: 2.5, 2: 3.5, 3: 4.5, 4: 5.0}  # by significant digits: "$1 billion" is said of many deals
_TO_THE_DIGIT = 6.0
_CLOSE = 2.5
_NEAR = -2.0
_FAR = -3.0
_OTHER = -4.0
_ROUNDED = Decimal("0.02")  # texts round so far
_NEARLY = Decimal("1.25")
_DOUBLE = Decimal(2)
_TWO_DEALS = Decimal("1.5")  # signed values so far apart are those of two deals


def clues(one: Told, other: Told) -> Iterator[Clue]:
    """One clue at most: from the currency in which the values are nearest."""
    found = [_values(a, b, one.done and other.done) for a, b in _pairs(one, other)]
    if found:
        yield max(found, key=lambda clue: (clue.weight, not clue.apart, clue.reason))


def _pairs(one: Told, other: Told) -> list[tuple[Money, Money]]:
    """The values of one currency that both give."""
    return [
        (a, b)
        for a in (one.report.value, one.report.value_alt)
        for b in (other.report.value, other.report.value_alt)
        if a and b and a.currency == b.currency
    ]


def agree(one: Told, other: Told) -> bool:
    """Whether two reports give compatible values, or none that can be compared: to a fiftieth, or within a bound."""
    pairs = _pairs(one, other)
    return not pairs or any(_within(a, b, _slack(a)) or _within(b, a, _slack(b)) for a, b in pairs)


def _values(one: Money, other: Money, done: bool) -> Clue:
    said = f"{_said(one)} and {_said(other)}"
    if one.figure == other.figure:
        digits = one.digits
        weight, tells = (_TO_THE_DIGIT, 4) if digits > len(_EQUAL) else (_EQUAL[digits], 2)
        return Clue(weight, f"same value: {_said(one)}", tells=tells)
    if _compatible(one, other) or _compatible(other, one):
        return Clue(_CLOSE, f"values within rounding: {said}", tells=2)
    small, large = sorted((abs(one.figure), abs(other.figure)))
    ratio = large / small if small and (one.figure > 0) == (other.figure > 0) else None
    if ratio is None:
        return Clue(_OTHER, f"other value: {said}", apart=done)
    if ratio <= _NEARLY:
        return Clue(_NEAR, f"values near each other: {said}", tells=-1)
    weight = _FAR if ratio <= _DOUBLE else _OTHER
    return Clue(weight, f"other value: {said}", tells=-1, apart=done and ratio > _TWO_DEALS and _firm(one, other))


def _compatible(bound: Money, other: Money) -> bool:
    """Whether the other amount is what the first one says, or rounds to it."""
    return _within(bound, other, max(rounding(bound.figure), _slack(bound)))


def _slack(value: Money) -> Decimal:
    return abs(value.figure) * _ROUNDED


def _within(bound: Money, other: Money, slack: Decimal) -> bool:
    figure, low, high = other.figure, bound.low, bound.high
    if bound.qualifier is Qualifier.AT_LEAST and low is not None:
        return low - slack <= figure <= low * _TWO_DEALS
    if bound.qualifier is Qualifier.RANGE and low is not None and high is not None:
        return low - slack <= figure <= high + slack
    return abs(figure - bound.figure) <= slack


def rounding(figure: Decimal) -> Decimal:
    """Half a unit of the last digit that is no zero, where there are more digits than one."""
    parts = figure.normalize().as_tuple()
    exponent = parts.exponent if isinstance(parts.exponent, int) else 0
    return Decimal((0, (5,), exponent - 1)) if len(parts.digits) > 1 else Decimal(0)


def _firm(*values: Money) -> bool:
    return all(value.qualifier in (Qualifier.EXACT, Qualifier.ABOUT) for value in values)


def _said(value: Money) -> str:
    return f"{value.currency} {value.figure.normalize():,f}"
