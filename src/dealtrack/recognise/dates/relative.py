"""Dates that count from the document's own date: ``last month``, ``two years ago``, ``Tuesday``, ``early next year``."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from ...model import DateRange
from . import calendar
from .rules import SMALL, Atom, Built, Context, Rule, applied
from .words import COUNT, MONTH, MONTHS, NUMBERS, ORDINAL, ORDINALS, PARTS, SEASON, SEASONS, STEP, STEPS, UNIT, VAGUE, WEEKDAY, WEEKDAYS, number

# A smaller count is as exact as its unit; "a few" is not.
_COARSER = {"day": "day", "week": "week", "fortnight": "week", "month": "month", "quarter": "quarter", "year": "year", "decade": "year"}
_AHEAD = re.compile(r"\b(?:will|would|shall|due|scheduled|expected|plan(?:s|ned)?|until|till|by|before|deadline|upcoming|ending|expires?|through|ready)\b")
_BEHIND = re.compile(r"\b(?:said|says|told|announced|reported|according|stated|was|were|had|has|have|since|last|signed|awarded|on or about)\b")
_DAYS = ("day-month-year", "month-day-year", "iso", "numeric", "weekday", "day")
_LOOK_BACK = 60  # characters
_CLAUSE = re.compile(r"[;:.]\s")


def ahead(text: str, at: int) -> bool:
    """Whether the words before ``at`` speak of the future: the nearest verb or preposition that says so decides."""
    window = _CLAUSE.split(text[max(0, at - _LOOK_BACK) : at])[-1]
    last = max((m.start() for m in _AHEAD.finditer(window)), default=-1)
    return last > max((m.start() for m in _BEHIND.finditer(window)), default=-1)


def _day_word(match: re.Match, ctx: Context) -> Built:
    step = {"yesterday": -1, "tomorrow": 1}.get(match["word"], 0)
    if match["beyond"]:
        step += 1 if match["beyond"] == "after" else -1
    return ctx.today and calendar.around(calendar.shift(ctx.today, "day", step), "day")


def _weekday(match: re.Match, ctx: Context) -> Built:
    name = match["weekday"].rstrip(".")
    if ctx.today is None or not ctx.raw[match.start("weekday")].isupper() and len(name) < 5:
        return None
    if len(name) < 6 and ctx.strict and not match["step"] and not re.search(r"\b(?:on|last|next|this|by|until|since|and|or)\s$", ctx.text[max(0, match.start() - 6) : match.start()]):
        return None
    behind = (ctx.today.weekday() - WEEKDAYS[name]) % 7
    return calendar.around(calendar.shift(ctx.today, "day", _weekday_step(match, ctx, behind)), "day")


def _weekday_step(match: re.Match, ctx: Context, behind: int) -> int:
    """Days from today to the weekday that was ``behind`` days ago."""
    step, week = match["step"], match["week"]
    if week:
        return ctx.today.weekday() * -1 + (ctx.today.weekday() - behind) % 7 + 7 * STEPS.get(week, 0)
    if step in ("last", "previous", "past"):
        return -(behind or 7)
    if step in ("next", "coming", "upcoming", "following"):
        return 7 - behind
    if step in ("this", "current") or (behind and ahead(ctx.text, match.start())):
        return (7 - behind) % 7
    return -behind


def _step_unit(match: re.Match, ctx: Context) -> Built:
    """Last month, this year, the next quarter; "the following year" counts from the date before it."""
    start = ctx.today
    if match["step"] == "following" and ctx.before:
        start = ctx.before.low
    if start is None or match["step"] == "past" and match["unit"] == "day":
        return None
    unit = match["unit"]
    if unit == "weekend":
        saturday = calendar.shift(start, "day", 5 - start.weekday() + 7 * STEPS[match["step"]])
        return saturday and calendar.day(saturday.year, saturday.month, saturday.day) and _until(saturday, calendar.shift(saturday, "day", 1))
    return calendar.around(calendar.shift(start, unit, STEPS[match["step"]]), unit)


def _until(low: date | None, high: date | None) -> DateRange | None:
    return DateRange(low, high) if low and high and low <= high else None


def _step_named(match: re.Match, ctx: Context) -> Built:
    """Last December, this May, next summer: the nearest one on that side of today."""
    if ctx.today is None:
        return None
    name = (match["month"] or match["season"]).rstrip(".")
    if name in ("may", "march", "mar", "fall", "spring") and not ctx.raw[match.start("month" if match["month"] else "season")].isupper() and name in ("may", "march", "mar"):
        return None
    first, count = (MONTHS[name], 1) if match["month"] else SEASONS[name]
    step = STEPS[match["step"]]
    found = [calendar.months(ctx.today.year + y, first, count) for y in (-1, 0, 1)]
    if step < 0:
        return next((r for r in reversed(found) if r and r.high < ctx.today), None)
    if step > 0:
        return next((r for r in found if r and r.low > ctx.today), None)
    return found[1]


def _step_count(match: re.Match, ctx: Context) -> Built:
    """The past three years, the next two weeks: up to today, or from tomorrow on."""
    count, unit = number(match["count"]), match["unit"]
    if ctx.today is None:
        return None
    if STEPS[match["step"]] < 0:
        return _until(calendar.shift(ctx.today, unit, -count), ctx.today)
    tomorrow = calendar.shift(ctx.today, "day", 1)
    end = tomorrow and calendar.shift(tomorrow, unit, count)
    return _until(tomorrow, end and calendar.shift(end, "day", -1))


def _ago(match: re.Match, ctx: Context) -> Built:
    """N units before or after today, as exact as the unit; "earlier" and "later" count from the date before, if any."""
    side, unit, count = match["side"], match["unit"], number(match["count"])
    start = ctx.today
    if side in ("earlier", "later", "before", "after that", "afterwards") and ctx.before:
        start = ctx.before.low
    elif side in ("before", "after that", "afterwards"):
        return None
    if match["from"]:
        start = ctx.today and calendar.shift(ctx.today, "day", {"yesterday": -1, "tomorrow": 1}.get(match["from"], 0))
    if start is None:
        return None
    back = -1 if side in ("ago", "earlier", "back", "before") or side.startswith("before") else 1
    if match["count"] in VAGUE and VAGUE[match["count"]] > 2:
        ends = calendar.shift(start, unit, back * 2 * count), calendar.shift(start, unit, back)
        return _until(*sorted(ends)) if all(ends) else None
    return calendar.around(calendar.shift(start, unit, back * count), _COARSER[unit])


def _in_time(match: re.Match, ctx: Context) -> Built:
    """In two weeks: the day when they are over. Without "time" it may be how long something takes, unless it lies ahead."""
    if not (match["time"] or match.start() == 3 or ahead(ctx.text, match.start())):
        return None
    when = ctx.today and calendar.shift(ctx.today, match["unit"], number(match["count"]))
    return calendar.around(when or None, _COARSER[match["unit"]])


def _earlier_this(match: re.Match, ctx: Context) -> Built:
    whole = ctx.today and calendar.around(ctx.today, match["unit"])
    if not whole:
        return None
    return _until(ctx.today, whole.high) if match["side"] == "later" else _until(whole.low, ctx.today)


def _part(match: re.Match, ctx: Context) -> Built | Atom:
    """Early 2020, the end of next month: a third of the period that follows."""
    name = PARTS[match["part"]]
    if match["unit"]:
        whole = ctx.today and calendar.around(ctx.today, match["unit"])
        return calendar.part(name, whole) if whole else None
    if match["of"] is None and match["part"] in ("beginning", "start", "end", "middle"):
        return None
    inner = _period(ctx, match.end())
    value = inner and applied(lambda whole: calendar.part(name, whole), inner.value)
    return value and Atom(match.start(), inner.end, "part", value)


def _period(ctx: Context, at: int) -> Atom | None:
    """The month, year or other stretch of time that is named at ``at``."""
    inner = replace(ctx, strict=False).parse(at)
    return inner if inner and inner.rule not in _DAYS and inner.rule not in ("part", "nth") else None


def _nth(match: re.Match, ctx: Context) -> Built | Atom:
    """The first Monday of next month, the last week of July, the 20th of this month."""
    n, unit = -1 if match["nth"] == "last" else number(match["nth"]), match["unit"]
    inner = None
    if match["this"]:
        whole = ctx.today and calendar.around(ctx.today, match["this"])
    else:
        inner = _period(ctx, match.end())
        whole = inner and inner.value
    if not whole or not unit and (n < 0 or not match["this"] and inner.rule != "last-month"):
        return None
    if unit == "week":  # a week belongs to the month or year that has its Thursday
        value = applied(lambda w: calendar.around(calendar.nth(w, n, 3), "week"), whole)
    else:
        weekday = WEEKDAYS.get((unit or "").rstrip("."))
        value = applied(lambda w: calendar.around(calendar.nth(w, n, weekday), "day"), whole)
    return value and Atom(match.start(), inner.end if inner else match.end(), "nth", value)


def _week_of(match: re.Match, ctx: Context) -> Built | Atom:
    """The week of July 6; the week ended June 14."""
    inner = ctx.parse(match.end())
    if inner is None or inner.rule not in _DAYS:
        return None
    if match["ended"]:
        value = applied(lambda day: _until(calendar.shift(day.high, "day", -6), day.high), inner.value)
    else:
        value = applied(lambda day: calendar.around(day.low, "week"), inner.value)
    return value and Atom(match.start(), inner.end, "week", value)


def _weekday_nth(match: re.Match, ctx: Context) -> Built:
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


_ORDINAL_STARTS = tuple({word.split("-")[0] for word in ORDINALS})
_COUNT_STARTS = tuple({word.split(" ")[0] for word in (*NUMBERS, *VAGUE)})
_NTH = rf"(?:[0-9]{{1,2}}(?:st|nd|rd|th)|{ORDINAL})"
RULES = (
    Rule("weekday", tuple(WEEKDAYS), rf"(?P<weekday>{WEEKDAY})[\s,]{{1,2}}(?:the\s)?(?P<nth>{_NTH})(?![a-z])", _weekday_nth),
    Rule("week", ("week",), r"week\s(?:of|beginning|starting|commencing|(?P<ended>ended|ending))\s(?:on\s)?(?:the\s)?", _week_of),
    Rule(
        "nth",  # the first Monday of next month, the last week of July, 20th of this month
        (*SMALL, *_ORDINAL_STARTS, "last"),
        rf"""(?P<nth>last|{_NTH})\s(?:(?P<unit>week|day|{WEEKDAY})\s)?(?:of|in)\s
             (?:(?:the|this)\s(?P<this>month|year|quarter)(?![a-z])|(?:the\s)?)""",
        _nth,
    ),
    Rule("day", ("today", "yesterday", "tomorrow", "tonight"), r"(?P<word>today|yesterday|tomorrow|tonight)(?P<beyond>)(?![a-z])", _day_word),
    Rule("day", ("day",), r"day\s(?P<beyond>before|after)\s(?P<word>yesterday|tomorrow)(?![a-z])", _day_word),
    Rule(
        "weekday",  # Tuesday, last Tuesday, Tuesday of next week
        (*WEEKDAYS, *STEPS),
        rf"""(?:(?P<step>{STEP})\s)?(?P<weekday>{WEEKDAY})(?![a-z])
             (?:\s(?:of\s)?(?P<week>last|this|next|previous|the\sfollowing)\sweek(?![a-z]))?""",
        _weekday,
    ),
    Rule("weekday", tuple(STEPS), rf"(?P<week>{STEP})\sweek(?:\son)?\s(?P<step>)(?P<weekday>{WEEKDAY})(?![a-z])", _weekday),
    Rule("last-month", tuple(STEPS), rf"(?P<step>{STEP})\s(?:calendar\s)?(?P<unit>{UNIT}|weekend)(?![a-z-])", _step_unit),
    Rule("last-named", tuple(STEPS), rf"(?P<step>{STEP})\s(?:(?P<month>{MONTH})|(?P<season>{SEASON}))(?!\.?\s?[0-9])", _step_named),
    Rule("last-years", tuple(STEPS), rf"(?P<step>{STEP})\s(?P<count>{COUNT})\s(?P<unit>{UNIT})s?(?![a-z-])", _step_count),
    Rule(
        "ago",  # three months ago, a year earlier, two weeks from now
        (*SMALL, *_COUNT_STARTS),
        rf"""(?P<count>{COUNT})[\s-](?P<unit>{UNIT})s?\s
             (?:(?P<side>ago|earlier|later|hence|back|before|afterwards|from\s(?P<from>now|today|tomorrow|yesterday)))(?![a-z])""",
        _ago,
    ),
    Rule("in-time", (*SMALL, *_COUNT_STARTS), rf"(?<=in\s)(?P<count>{COUNT})\s(?P<unit>{UNIT})s?(?P<time>'?\stime)?(?![a-z-])", _in_time),
    Rule("earlier-this", ("earlier", "later"), rf"(?P<side>earlier|later)\s(?:this|in\sthe)\s(?P<unit>{UNIT})(?![a-z])", _earlier_this),
    Rule(
        "part",  # early 2020, mid-2023, the end of the year
        tuple(PARTS),
        rf"""(?P<part>{"|".join(PARTS)})(?:\s?-\s?|\s{{1,2}}|(?=[0-9]))(?P<of>(?:of|in)\s(?!the\s|this\s)|(?:of\s)?(?=(?:the|this)\s))?(?:(?:the|this)\s(?P<unit>{UNIT})(?![a-z])|(?:the\s)?)""",
        _part,
    ),
)
