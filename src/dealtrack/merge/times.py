"""Clues from when a deal was done and when it was told, and from the order of its life."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Basis, DateRange, Kind, Status
from . import parties
from .clue import Clue
from .told import Told

# Days between two publications at most, and what they say.
_GAPS = ((3, 2.0), (14, 1.5), (45, 1.0), (180, 0.0), (400, -1.0))
_YEARS_APART = -4.0
_SAME_DAY = 2.5
_OTHER_DAY = -3.0
_OTHER_TIME = -5.0
_SLACK = 31  # days by which texts differ about the day of one deal
_PLANNED = 400
_FORWARD = 1.0
_BOTH_PLANNED = 1.0
_MADE = 365  # days that goods take from plan to delivery
_SOON = -3.0
_OLD = 1500  # days behind a deal after which texts seldom tell of it without its date, and before which it is delivered
_OLD_NEWS = ((3000, -6.0), (1500, -2.0))
_BACKWARD = -3.0
_REOPENED = 180  # days after which what is told as not yet signed is another deal than the one that was
_LIFE = tuple(Status)
_BEFORE = (Status.PLANNED, Status.NEGOTIATING, Status.APPROVED)


def clues(one: Told, other: Told) -> Iterator[Clue]:
    if one.published and other.published:
        gap = abs((one.published - other.published).days)
        weight = next((weight for most, weight in _GAPS if gap <= most), _YEARS_APART)
        if weight:
            yield Clue(weight, f"told {gap:,} days apart" if gap else "told on one day")
        earlier, later = sorted((one, other), key=lambda told: told.place)
        yield from _life(earlier, later, gap)
        if not (one.done or other.done) and gap <= _PLANNED:
            # Nobody has two plans for one thing.
            tells = int(parties.meet(one.report.buyers, other.report.buyers))
            yield Clue(_BOTH_PLANNED, "both not signed yet", tells=tells)
    if one.done and other.done:
        yield from _dates(one, other)


def _life(earlier: Told, later: Told, gap: int) -> Iterator[Clue]:
    """A deal goes from plan to signature; what is signed is not planned afterwards."""
    if earlier.report.status in _BEFORE and _LIFE.index(earlier.report.status) < _LIFE.index(later.report.status):
        soon = later.report.status is Status.COMPLETED and gap <= _MADE and later.report.kind is not Kind.ACQUISITION
        yield Clue(_SOON if soon else _FORWARD, f"first {earlier.report.status}, then {later.report.status}")
    if earlier.report.status is Status.CANCELLED and later.done:
        yield Clue(_BACKWARD, f"cancelled before it was {later.report.status}")
    if earlier.done and later.report.status in _BEFORE and gap > _SLACK:
        said = f"{earlier.report.status} before it was {later.report.status}"
        yield Clue(_BACKWARD, said, apart=gap > _REOPENED)


def _dates(one: Told, other: Told) -> Iterator[Clue]:
    """Both deals are done: the days on which they were, as far as the texts say."""
    stated = [told for told in (one, other) if told.report.date and told.report.date.basis == Basis.STATED]
    if len(stated) == 2:
        yield from _both_stated(one, other)
    elif len(stated) == 1:
        yield from _one_stated(stated[0], other if stated[0] is one else one)


def _one_stated(stated: Told, other: Told) -> Iterator[Clue]:
    day = _span(stated)
    if day is None or other.published is None:
        return
    if (day.low - other.published).days > _SLACK:
        yield Clue(_OTHER_TIME, "one was told before the other was done", apart=True)
    elif (days := (other.published - day.high).days) > _OLD:
        weight = next(weight for least, weight in _OLD_NEWS if days > least)
        yield Clue(weight, f"told {days // 365} years after the other was done")


def _both_stated(one: Told, other: Told) -> Iterator[Clue]:
    first, second = _span(one), _span(other)
    if first is None or second is None:
        return
    between = max((first.low - second.high).days, (second.low - first.high).days)
    # Of a deal that is completed some texts give the day of the delivery.
    delivered = Status.COMPLETED in (one.report.status, other.report.status)
    if between > (_OLD if delivered else _SLACK):
        yield Clue(_OTHER_TIME, "done at other times", apart=True)
    elif first == second and first.low == first.high:
        yield Clue(_SAME_DAY, f"done on one day: {first.low}")
    elif between > 0:
        yield Clue(_OTHER_DAY, "done on other days")


def _span(told: Told) -> DateRange | None:
    return told.report.date.span if told.report.date else None
