"""Dates that count from another one, or are a part of it: ``two years ago``, ``early 2020``, ``the first Monday of May``."""

from __future__ import annotations

import re
from datetime import date

from . import calendar
from .calendar import until
from .relative import ahead
from .rules import SMALL, Atom, Built, Context, Rule, applied
from .words import COUNT, COUNT_STARTS, ORDINAL, ORDINAL_STARTS, PARTS, UNIT, VAGUE, WEEKDAY, WEEKDAYS, number

# A smaller count is as exact as its unit; "a few" is not.
_COARSER = {
    "day": "day",
    "week": "week",
    "fortnight": "week",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
    "decade": "year",
}
# The first visit in seven years looks back.
_SINCE = re.compile(r"\b(?:first|only|time|highest|lowest|largest|biggest|decline|rise)\b")
_DAYS = ("day-month-year", "month-day-year", "iso", "numeric", "weekday", "day")


def _ago(match: re.Match[str], ctx: Context) -> Built:
    """N units before or after today, as exact as the unit; "earlier" and "later" count from the date before, if any."""
    side, unit, count = match["side"], match["unit"], number(match["count"])
    start = ctx.today
    if side in ("earlier", "later", "before", "afterwards"):
        start = ctx.before.low if ctx.before else None if side in ("before", "afterwards") else start
    if match["from"]:
        start = start and calendar.shift(start, "day", {"yesterday": -1, "tomorrow": 1}.get(match["from"], 0))
    if start is None:
        return None
    back = -1 if side in ("ago", "earlier", "back", "before") else 1
    if match["count"] in VAGUE and count > 2:
        far, near = calendar.shift(start, unit, back * 2 * count), calendar.shift(start, unit, back)
        return until(*sorted((far, near))) if far and near else None
    return calendar.around(_moved(start, match, back), _COARSER[match["unit2"] or unit])


def _moved(start: date, match: re.Match[str], back: int) -> date | None:
    """``start`` moved by "two years", or by "one year and two months"."""
    when = calendar.shift(start, match["unit"], back * number(match["count"]))
    return when and match["unit2"] and calendar.shift(when, match["unit2"], back * number(match["count2"])) or when


def _beside(match: re.Match[str], ctx: Context) -> Built | Atom:
    """Three weeks after March 14: so many units from the day that follows."""
    inner = ctx.read_on(match.end())
    if inner is None or inner.rule not in (*_DAYS, "holiday"):
        return None
    count = number(match["count"]) * (-1 if match["side"] == "before" else 1)
    value = applied(lambda day: calendar.around(calendar.shift(day.low, match["unit"], count), "day"), inner.value)
    return value and Atom(match.start(), inner.end, "beside", value)


def _in_time(match: re.Match[str], ctx: Context) -> Built:
    """In two weeks: the day when they are over. Without "time" it may be how long something takes, unless it lies ahead."""
    start = match.start()
    if ctx.today is None or not (match["time"] or start <= len("within ") or ahead(ctx.text, start)):
        return None
    if _SINCE.search(ctx.text, max(0, start - 40), start):
        return None
    when = _moved(ctx.today, match, 1)
    if ctx.text.startswith("within", start - len("within ")):
        return until(ctx.today, when)
    return calendar.around(when, _COARSER[match["unit2"] or match["unit"]])


def _part(match: re.Match[str], ctx: Context) -> Built | Atom:
    """Early 2020, the end of next month: a third of the period that follows."""
    name = PARTS[match["part"]]
    if match["unit"]:
        whole = ctx.today and calendar.around(ctx.today, match["unit"])
        return calendar.part(name, whole) if whole else None
    if match["of"] is None and match["part"] in ("beginning", "start", "end", "middle"):
        return None
    inner = _period(ctx, match.end())
    if inner is None:
        return None
    value = applied(lambda whole: calendar.part(name, whole), inner.value)
    return value and Atom(match.start(), inner.end, "part", value)


def _period(ctx: Context, at: int) -> Atom | None:
    """The month, year or other stretch of time that is named at ``at``."""
    inner = ctx.read_on(at, strict=False)
    return inner if inner and inner.rule not in _DAYS and inner.rule not in ("part", "nth") else None


def _nth(match: re.Match[str], ctx: Context) -> Built | Atom:
    """The first Monday of next month, the last week of July, the 20th of this month."""
    n, unit = -1 if match["nth"] == "last" else number(match["nth"]), match["unit"]
    inner = None if match["this"] else _period(ctx, match.end())
    whole = calendar.around(ctx.today, match["this"]) if match["this"] else inner and inner.value
    if not whole or not unit and (n < 0 or inner and inner.rule != "last-month"):
        return None
    if unit == "week":  # a week belongs to the month or year that has its Thursday
        value = applied(lambda w: calendar.around(calendar.nth(w, n, 3), "week"), whole)
    else:
        weekday = WEEKDAYS.get((unit or "").rstrip("."))
        value = applied(lambda w: calendar.around(calendar.nth(w, n, weekday), "day"), whole)
    return value and Atom(match.start(), inner.end if inner else match.end(), "nth", value)


def _week_of(match: re.Match[str], ctx: Context) -> Built | Atom:
    """The week of July 6; the week ended June 14."""
    inner = ctx.read_on(match.end())
    if inner is None or inner.rule not in _DAYS:
        return None
    if match["ended"]:
        value = applied(lambda day: until(calendar.shift(day.high, "day", -6), day.high), inner.value)
    else:
        value = applied(lambda day: calendar.around(day.low, "week"), inner.value)
    return value and Atom(match.start(), inner.end, "week", value)


def _weekday_nth(match: re.Match[str], ctx: Context) -> Built:
    """Tuesday the 19th: in the nearest month where that day is a Tuesday."""
    if ctx.today is None:
        return None
    n, weekday = number(match["nth"]), WEEKDAYS[match["weekday"].rstrip(".")]
    for step in (0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6):
        month = calendar.around(calendar.shift(ctx.today, "month", step), "month")
        found = month and calendar.nth(month, n)
        if found and found.weekday() == weekday:
            return calendar.around(found, "day")
    return None


_NTH = rf"(?:[0-9]{{1,2}}(?:st|nd|rd|th)|{ORDINAL})"
_AND_UNITS = rf"(?:,?\s(?:and\s)?(?P<count2>{COUNT})\s(?P<unit2>{UNIT})s?)?"
RULES = (
    Rule(
        "weekday",
        tuple(WEEKDAYS),
        rf"(?P<weekday>{WEEKDAY})[\s,]{{1,2}}(?:the\s)?(?P<nth>{_NTH})(?![a-z])",
        _weekday_nth,
    ),
    Rule(
        "week",
        ("week",),
        r"week\s(?:of|beginning|starting|commencing|(?P<ended>ended|ending))\s(?:on\s)?(?:the\s)?",
        _week_of,
    ),
    Rule(
        "nth",  # the first Monday of next month, the last week of July, 20th of this month
        (*SMALL, *ORDINAL_STARTS, "last"),
        rf"""(?P<nth>last|{_NTH})\s(?:(?P<unit>week|day|{WEEKDAY})\s)?(?:of|in)\s
             (?:(?:the|this)\s(?P<this>month|year|quarter)(?![a-z])|(?:the\s)?)""",
        _nth,
    ),
    Rule(
        "ago",  # three months ago, a year earlier, two weeks from now
        (*SMALL, *COUNT_STARTS),
        rf"""(?P<count>{COUNT})[\s-](?P<unit>{UNIT})s?{_AND_UNITS}\s
             (?:(?P<side>ago|earlier|later|hence|back|before|afterwards|from\s(?P<from>now|today|tomorrow|yesterday)))(?![a-z])""",
        _ago,
    ),
    Rule(
        "beside",
        (*SMALL, *COUNT_STARTS),
        rf"(?P<count>{COUNT})\s(?P<unit>{UNIT})s?\s(?P<side>before|after|from|since)\s(?:the\s)?",
        _beside,
    ),
    Rule(
        "in-time",
        (*SMALL, *COUNT_STARTS),
        rf"(?<=in\s)(?P<count>{COUNT})\s(?P<unit>{UNIT})s?{_AND_UNITS}(?P<time>'?\stime)?(?![a-z-])",
        _in_time,
    ),
    Rule(
        "part",  # early 2020, mid-2023, the end of the year
        tuple(PARTS),
        rf"""(?P<part>{"|".join(PARTS)})(?:\s?-\s?|\s{{1,2}}|(?=[0-9]))(?P<of>(?:of|in)\s(?!the\s|this\s)|(?:of\s)?(?=(?:the|this)\s))?(?:(?:the|this)\s(?P<unit>{UNIT})(?![a-z])|(?:the\s)?)""",
        _part,
    ),
)
