"""What neighbouring date expressions make together: ranges, and years that one gives to the other."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from ...model import DateRange
from . import relative
from .rules import Atom, Yearless

_BETWEEN = re.compile(r"\bbetween\s(?:the\s)?$")
_TO = re.compile(r"\s{0,2}(?:-|\u2013|\u2014|~|to|through|thru|until|till)\s{0,2}(?:the\s)?")
_AND = re.compile(r"\s{1,2}and\s{1,2}(?:the\s)?")
_LIST = re.compile(
    r"\s{0,2}(?:,|and|or|&|,\s{0,2}(?:and|or)|-|\u2013|to|through|until)\s{0,2}(?:in\s)?(?:the\s|early\s|late\s)?"
)
_SOON = timedelta(days=31)
_DATED = ("day-month-year", "month-day-year", "month-year", "quarter", "numeric", "part", "weekday", "iso", "season")


class Dated(NamedTuple):
    """An :class:`Atom` whose year is known."""

    start: int
    end: int
    rule: str
    value: DateRange


def joined(atoms: list[Atom], text: str, today: date | None) -> list[Dated]:
    """``atoms`` with their years known and ranges put together; what stays without a year is left out."""
    dated = _dated(atoms, text, today)
    out: list[Dated] = []
    for atom in dated:
        if out and (whole := _range(out[-1], atom, text)):
            out[-1] = whole
        else:
            out.append(atom)
    return out


def _dated(atoms: list[Atom], text: str, today: date | None) -> list[Dated]:
    """Gives each expression without a year that of its neighbour in a list or range, or else the one that today suggests."""
    values = [atom.value if isinstance(atom.value, DateRange) else None for atom in atoms]
    for i in range(len(atoms) - 2, -1, -1):
        value, following = atoms[i].value, values[i + 1]
        if not isinstance(value, DateRange) and following and _listed(atoms[i], atoms[i + 1], text):
            values[i] = _before(value, following)
    for i, atom in enumerate(atoms):
        if values[i] is not None or isinstance(atom.value, DateRange):
            continue
        preceding = values[i - 1] if i else None
        if preceding and _listed(atoms[i - 1], atom, text):
            values[i] = _after(atom.value, preceding)
        elif today:
            values[i] = _nearest(atom.value, text, atom.start, today)
    return [Dated(atom.start, atom.end, atom.rule, value) for atom, value in zip(atoms, values) if value]


def _listed(left: Atom, right: Atom, text: str) -> bool:
    return left.rule in _DATED and right.rule in _DATED and _LIST.fullmatch(text, left.end, right.start) is not None


def _before(value: Yearless, following: DateRange) -> DateRange | None:
    """The last one at or before ``following``: "June and September 2016"."""
    same = value(following.low.year)
    return same if same and same.low <= following.low else value(following.low.year - 1)


def _after(value: Yearless, preceding: DateRange) -> DateRange | None:
    """The first one at or after ``preceding``: "January 3, 2017 to February 1"."""
    same = value(preceding.low.year)
    return same if same and same.high >= preceding.high else value(preceding.low.year + 1)


def _nearest(value: Yearless, text: str, at: int, today: date) -> DateRange | None:
    """The last one that has begun; the next one where the words speak of the future, or it is but a month ahead."""
    found = [r for y in (-1, 0, 1) if (r := value(today.year + y))]
    if not found:  # February 29
        found = [r for y in range(-8, 9) if (r := value(today.year + y))]
    past = [r for r in found if r.low <= today]
    future = [r for r in found if r.high >= today]
    if future and (relative.ahead(text, at) or not past):
        return future[0]
    if future and future[0].low - today <= _SOON and not text.endswith(("last ", "since "), 0, at):
        return future[0] if future[0].low == future[0].high else past[-1]
    return past[-1] if past else None


def _range(left: Dated, right: Dated, text: str) -> Dated | None:
    to = _TO.fullmatch(text, left.end, right.start)
    if not to and not (
        _AND.fullmatch(text, left.end, right.start) and _BETWEEN.search(text, max(0, left.start - 12), left.start)
    ):
        return None
    if left.value.low > right.value.low or left.value.high > right.value.high:
        return None
    return Dated(left.start, right.end, "range", DateRange(left.value.low, right.value.high))
