"""Dates that count from the document's own date: ``yesterday``, ``Tuesday``, ``last month``, ``the past three years``."""

from __future__ import annotations

import re
from datetime import date

from . import calendar
from .calendar import until
from .rules import SMALL, Built, Context, Rule
from .words import COUNT, COUNT_STARTS, MONTH, MONTHS, SEASON, SEASONS, STEP, STEPS, UNIT, WEEKDAY, WEEKDAYS, number

_AHEAD = re.compile(
    r"""\b(?:will|would|shall|due|scheduled|expected|plan(?:s|ned)?|set|deadline|upcoming|expires?|ready)\b
      | \b(?:by|until|till|before|through|ending)\s(?:the\s)?$""",
    re.VERBOSE,
)
_BEHIND = re.compile(
    r"\b(?:said|says|told|announced|reported|according|stated|was|were|had|has|have|since|last|signed|awarded)\b"
)
_LOOK_BACK = 60  # characters
_CLAUSE = re.compile(r"[;:.]\s")
_LEADS_TO_DAY = re.compile(r"\b(?:on|by|until|since|and|or)\s$")


def ahead(text: str, at: int) -> bool:
    """Whether the words before ``at`` speak of the future: the nearest verb or preposition that says so decides."""
    window = _CLAUSE.split(text[max(0, at - _LOOK_BACK) : at])[-1]
    last = max((m.start() for m in _AHEAD.finditer(window)), default=-1)
    return last > max((m.start() for m in _BEHIND.finditer(window)), default=-1)


def _day_word(match: re.Match[str], ctx: Context) -> Built:
    step = {"yesterday": -1, "tomorrow": 1}.get(match["word"], 0)
    if match["beyond"]:
        step += 1 if match["beyond"] == "after" else -1
    return calendar.around(calendar.shift(ctx.today, "day", step), "day") if ctx.today else None


def _weekday(match: re.Match[str], ctx: Context) -> Built:
    name = match["weekday"].rstrip(".")
    if ctx.today is None or not _is_weekday(name, match, ctx):
        return None
    behind = (ctx.today.weekday() - WEEKDAYS[name]) % 7
    return calendar.around(calendar.shift(ctx.today, "day", _weekday_step(match, ctx.text, ctx.today, behind)), "day")


def _is_weekday(name: str, match: re.Match[str], ctx: Context) -> bool:
    """Short forms ("Sun", "Wed") are other words as well, unless a preposition leads to them."""
    at = match.start("weekday")
    if name.endswith("day"):
        return True
    return ctx.raw[at].isupper() and bool(
        match["step"] or match["week"] or _LEADS_TO_DAY.search(ctx.text, max(0, at - 8), at)
    )


def _weekday_step(match: re.Match[str], text: str, today: date, behind: int) -> int:
    """Days from today to the weekday that was ``behind`` days ago."""
    step, week = match["step"], match["week"]
    if week:
        return today.weekday() * -1 + (today.weekday() - behind) % 7 + 7 * STEPS.get(week, 0)
    if step in ("last", "previous", "past"):
        return -(behind or 7)
    if step in ("next", "coming", "upcoming", "following"):
        return 7 - behind
    if step in ("this", "current") or (behind and ahead(text, match.start())):
        return (7 - behind) % 7
    return -behind


def _step_unit(match: re.Match[str], ctx: Context) -> Built:
    """Last month, this year, the next quarter; "the following year" counts from the date before it."""
    unit, step = match["unit"], match["step"]
    start = ctx.before.low if step == "following" and ctx.before else ctx.today
    if start is None:
        return None
    if unit == "weekend":
        saturday = calendar.shift(start, "day", 5 - start.weekday() + 7 * STEPS[step])
        return until(saturday, saturday and calendar.shift(saturday, "day", 1))
    if step == "past" and unit in calendar.MONTHS:  # the twelve months before, not the calendar year
        return until(calendar.shift(start, unit, -1), start)
    return calendar.around(calendar.shift(start, unit, STEPS[step]), unit)


def _day_of_month(match: re.Match[str], ctx: Context) -> Built:
    """On the 27th: of the month that makes it the last one, or the next where the words speak of the future."""
    if ctx.today is None:
        return None
    step = 1 if ahead(ctx.text, match.start()) else -1
    for month in (0, step):
        whole = calendar.around(calendar.shift(ctx.today, "month", month), "month")
        day = whole and calendar.nth(whole, number(match["nth"]))
        if day and (day - ctx.today).days * step >= 0:
            return calendar.around(day, "day")
    return None


def _step_named(match: re.Match[str], ctx: Context) -> Built:
    """Last December, this May, next summer: the nearest one on that side of today."""
    name, month = (match["month"] or match["season"]).rstrip("."), match["month"]
    if ctx.today is None or (name in ("may", "march", "mar") and not ctx.raw[match.start("month")].isupper()):
        return None
    first, count = (MONTHS[name], 1) if month else SEASONS[name]
    step = STEPS[match["step"]]
    found = [r for y in (-1, 0, 1) if (r := calendar.months(ctx.today.year + y, first, count))]
    if step == 0:
        now = (r for r in found if r.low <= ctx.today <= r.high)
        return next(now, next((r for r in found if r.low.year == ctx.today.year), None))
    if step < 0:
        return next((r for r in reversed(found) if r.high < ctx.today), None)
    return next((r for r in found if r.low > ctx.today), None)


def _step_count(match: re.Match[str], ctx: Context) -> Built:
    """The past three years, the next two weeks: up to today, or from tomorrow on."""
    count, unit = number(match["count"]), match["unit"]
    if ctx.today is None:
        return None
    if unit == "quarter":
        whole = calendar.around(ctx.today, unit)
        first = whole and calendar.shift(whole.low, unit, -count if STEPS[match["step"]] < 0 else 1)
        return calendar.months(first.year, first.month, 3 * count) if first else None
    if STEPS[match["step"]] < 0:
        return until(calendar.shift(ctx.today, unit, -count), ctx.today)
    tomorrow = calendar.shift(ctx.today, "day", 1)
    end = tomorrow and calendar.shift(tomorrow, unit, count)
    return until(tomorrow, end and calendar.shift(end, "day", -1))


def _after_next(match: re.Match[str], ctx: Context) -> Built:
    return calendar.around(calendar.shift(ctx.today, match["unit"], 2), match["unit"]) if ctx.today else None


def _rest_of(match: re.Match[str], ctx: Context) -> Built:
    whole = ctx.today and calendar.around(ctx.today, match["unit"])
    return until(ctx.today, whole.high) if whole else None


def _earlier_this(match: re.Match[str], ctx: Context) -> Built:
    whole = ctx.today and calendar.around(ctx.today, match["unit"])
    if not whole:
        return None
    return until(ctx.today, whole.high) if match["side"] == "later" else until(whole.low, ctx.today)


_SIDE = r"(?:past|last|previous|next|coming|upcoming|following)"
RULES = (
    Rule(
        "after-next",
        ("week", "month", "quarter", "year"),
        rf"(?P<unit>{UNIT})\safter\s(?:the\s)?next(?![a-z])",
        _after_next,
    ),
    Rule(
        "day-of-month",  # on the 27th, at the end of a clause
        SMALL,
        r"(?<=\b(?:on|by)\sthe\s)(?P<nth>[0-9]{1,2})(?:st|nd|rd|th)(?=\s*[.,;!?]|\s*$)",
        _day_of_month,
    ),
    Rule(
        "day",
        ("today", "yesterday", "tomorrow", "tonight"),
        r"(?P<word>today|yesterday|tomorrow|tonight)(?P<beyond>)(?![a-z])",
        _day_word,
    ),
    Rule("day", ("day",), r"day\s(?P<beyond>before|after)\s(?P<word>yesterday|tomorrow)(?![a-z])", _day_word),
    Rule(
        "weekday",  # Tuesday, last Tuesday, Tuesday of next week
        (*WEEKDAYS, *STEPS),
        rf"""(?:(?P<step>{STEP})\s)?(?P<weekday>{WEEKDAY})(?![a-z])
             (?:\s(?:of\s)?(?P<week>last|this|next|previous|the\sfollowing)\sweek(?![a-z]))?
             (?:\s(?:morning|afternoon|evening|night)(?![a-z]))?""",
        _weekday,
    ),
    Rule(
        "weekday",
        tuple(STEPS),
        rf"(?P<week>{STEP})\sweek(?:\son)?\s(?P<step>)(?P<weekday>{WEEKDAY})(?![a-z])",
        _weekday,
    ),
    Rule(
        "last-month", tuple(STEPS), rf"(?P<step>{STEP})\s(?:calendar\s)?(?P<unit>{UNIT}|weekend)(?![a-z-])", _step_unit
    ),
    Rule(
        "last-named",
        tuple(STEPS),
        rf"(?P<step>{STEP})\s(?:(?P<month>{MONTH})|(?P<season>{SEASON}))(?!\.?\s?[0-9])",
        _step_named,
    ),
    Rule(
        "last-years",
        tuple(STEPS),
        rf"(?P<step>{_SIDE})\s(?P<count>{COUNT})\s(?P<unit>{UNIT})s?(?![a-z-]|\s(?:ago|later|earlier))",
        _step_count,
    ),
    Rule(
        "last-years",
        (*SMALL, *COUNT_STARTS),
        rf"(?P<count>{COUNT})\s(?P<step>{_SIDE})\s(?P<unit>{UNIT})s(?![a-z-])",
        _step_count,
    ),
    Rule(
        "rest-of",
        ("rest", "remainder"),
        rf"(?:rest|remainder)\sof\s(?:the|this)\s(?:current\s)?(?P<unit>{UNIT})(?![a-z])",
        _rest_of,
    ),
    Rule(
        "earlier-this",
        ("earlier", "later"),
        rf"(?P<side>earlier|later)\s(?:this|in\sthe)\s(?P<unit>{UNIT})(?![a-z])",
        _earlier_this,
    ),
)
