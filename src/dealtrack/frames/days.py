"""The day of a deal, from the dates that its group has, and what is over since."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from ..model import DateRange, Kind, Status
from .agreement import UNDECIDED
from .completion import is_old, long_done, traded
from .draft import Draft, Filler, filler
from .groups import PROPOSING, SETTLING, DateArgument, Group
from .items import Item
from .principal import changed_hands_before
from .vocabulary import Vocabulary

_NEWS = timedelta(days=7)  # what a text says is new
# A plan may mean a month without its year to come, and what takes longer is no day.
_YEAR = timedelta(days=366)
_LATELY = re.compile(  # or some decades ago
    r"(?i)\b(?:in|over|during) (?:the )?(?:(?:recent|past|last few|previous) (?:years|decades)|(?:\w+[ -])?'?(?:19)?[4-9]0s)\b"
)


def day(group: Group, status: Status, today: date | None, words: Vocabulary) -> Filler[DateRange] | None:
    """The day of the deal, if the text gives it: past, and not that of a delivery that was only promised."""
    choices = [d for d in group.dates if d.preposition != "since" and _may_date(d, group, status, today, words)]
    if _looks_ahead(group, status, today):
        choices = [d for d in choices if _is_of_plan(d)]
    choices.sort(key=lambda d: d.aside)
    best = next(filter(_settles, choices), choices[0] if choices else None)
    return _dated(best) if best is not None else None


def _settles(d: DateArgument) -> bool:
    """Whether a day is that on which a deal came about."""
    return d.event is not None and d.event.sense in SETTLING


def _looks_ahead(group: Group, status: Status, today: date | None) -> bool:
    """Whether what is not settled yet is given a day to come ("plans to sign in May"), or one of the week in which the text
    tells it ("said on Monday it will buy"). Else a day is that of the plan itself: "offered in 2015"."""
    if status not in UNDECIDED:
        return False
    return today is None or any(d.mention.days.high > today - _NEWS for d in group.dates)


def _is_of_plan(d: DateArgument) -> bool:
    """Whether a day is that on which a plan was made known: "offered on Monday to buy", "has asked this month for"."""
    told = d.event.verb if d.event is not None and d.event.sense in PROPOSING else None
    return told is not None and (told.bare_past or told.perfect or told.passive) and told.modal is None


def _is_of_purpose(d: DateArgument, group: Group, today: date) -> bool:
    """Whether a day is that on which somebody means to do something: "expects to award the contract in June"."""
    at = d.event.start if d.event is not None else -1
    last = next((e for e in reversed(group.events) if e.verb is not None and e.start <= at), None)
    return last is not None and last.verb is not None and last.verb.infinitive and d.mention.days.high > today - _YEAR


def _dated(d: DateArgument) -> Filler[DateRange]:
    """The day that a date gives to a deal: of years with a slash ("in 2011/13") the last, when all was there."""
    days = d.mention.days
    if d.mention.rule == "split-year":
        days = DateRange(date(days.high.year, 1, 1), days.high)
    return filler(days, d.mention)


def days_of(
    items: Sequence[Item], group: Group, status: Status, today: date | None, words: Vocabulary
) -> list[Filler[DateRange] | None]:
    """The day of each item where the text dates them one by one ("two ferries in 2003, four tugs in 2007"); else that of
    the deal for all."""
    if _looks_ahead(group, status, today):
        return [None for _ in items]
    places = [_place(i) for i in items]
    ends = [*(place.start for place in places[1:]), None]
    dates = sorted((d for d in group.dates if _may_date(d, group, status, today, words)), key=lambda d: d.mention.start)
    own = [
        next((d for d in dates if place.end <= d.mention.start and (end is None or d.mention.start < end)), None)
        for place, end in zip(places, ends)
    ]
    if sum(d is not None for d in own) < 2:
        return [day(group, status, today, words) for _ in items]
    return [_dated(d) if d is not None else None for d in own]


def _place(item: Item) -> Filler[Any]:
    """Where a text speaks of an item: at its number where that stands behind the name ("12 jets in 2014 and | six | more in 2016")."""
    return item.quantity if item.quantity is not None and item.quantity.start > item.name.end else item.name


def _may_date(d: DateArgument, group: Group, status: Status, today: date | None, words: Vocabulary) -> bool:
    """Whether a date can be that of the deal: neither one to come nor a long time, nor that of what is only meant or promised."""
    span, verb = d.mention.days, d.event.verb if d.event is not None else None
    if today is not None and status in UNDECIDED and _is_of_purpose(d, group, today):
        return False
    if verb is not None and verb.modal in ("will", "would", "may", "could"):
        return False
    if status is Status.CANCELLED and _settles(d):
        return False  # "cancelled its order, signed in 2016": then it was signed
    ahead = today is not None and today <= span.low and today < span.high
    if ahead or span.high - span.low > _YEAR and d.mention.rule != "split-year":
        return False
    if d.event is None or d.event.word not in words.of("delivering") or status is Status.COMPLETED:
        return True
    return verb is not None and not verb.infinitive and verb.modal is None


def settled(draft: Draft, group: Group, text: str, today: date | None) -> Draft:
    """The draft with the status that its day lets it have: what was bought long ago has come, and sums of trade are told when it is over."""
    if draft.status is not Status.SIGNED:
        return draft
    several = draft.kind is Kind.AGGREGATE
    days = (d.mention.days for d in group.dates if d.preposition != "since")
    day = draft.date.value if draft.date is not None else max(days, key=lambda d: d.high, default=None)
    if traded(group) and (several or _LATELY.search(text, draft.sentence.start, draft.sentence.end)):
        return replace(draft, status=Status.COMPLETED, past=not several)
    if not several and long_done(group, day, today):
        return replace(draft, status=Status.COMPLETED, past=True)
    if changed_hands_before(group, day, today):
        return replace(draft, status=Status.COMPLETED)
    old = not several and draft.date is not None and is_old(draft.date.value.high, today)
    return replace(draft, past=True) if old else draft  # nobody plans it any more
