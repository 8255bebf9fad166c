"""Dates that name their month and often their day: ``7 February 2025``, ``Feb. 7``, ``2025-02-07``, ``October 2016``."""

from __future__ import annotations

import functools
import re

from . import calendar
from .common import COUNTED, LEADS, OF_YEAR, counts, full_year, with_year, word_after, word_before
from .rules import SMALL, YEARS, Atom, Built, Context, Rule
from .words import COUNTING, DAY, DAY_IN_WORDS, MONTH, MONTHS, ORDINAL, ORDINAL_STARTS, TO, WEEKDAY, WEEKDAYS, number

_MONTH = rf"(?P<month>{MONTH})"
_WORDS_TOO = ("may", "march", "mar", "jan")  # other words or names as well, unless written as a month
_MONTH_FOLLOWS = re.compile(rf"\s?(?:{TO}|and|or|/)\s?{MONTH}")


def _month(match: re.Match[str]) -> int:
    return MONTHS[match["month"].rstrip(".")]


def _proper(match: re.Match[str], ctx: Context) -> bool:
    """Whether the month is written as a name; "may", "march" and short forms are other words as well."""
    at = match.start("month")
    return ctx.raw[at].isupper() or match["month"] not in _WORDS_TOO


def _day_of_month(match: re.Match[str], ctx: Context) -> Built:
    low, last = number(match["day"]), number(match["last"]) if match["last"] else None
    bare = not (match["year"] or match["step"])
    if bare and match["day"].isdigit() and not match["of"] and not _proper(match, ctx):
        return None
    if bare and word_before(ctx, match.start()) in ("$", "rs", "usd"):
        return None
    return with_year(match, ctx, lambda y: calendar.day(y, _month(match), low, last))


def _month_day(match: re.Match[str], ctx: Context) -> Built:
    low, last = number(match["day"]), number(match["last"]) if match["last"] else None
    bare = not (match["year"] or match["step"])
    if bare and match["day"].isdigit():
        following = word_after(ctx, match.end())
        if following in COUNTED or (
            counts(following) and word_before(ctx, match.start()) in ("in", "since", "during", "may", "to")
        ):
            return None
        if not _proper(match, ctx) and match["month"] in ("may", "mar", "dec", "jan") and following:
            return None
    return with_year(match, ctx, lambda y: calendar.day(y, _month(match), low, last))


def _month_word(match: re.Match[str], ctx: Context) -> Built:
    """ "On March six", as newswires write; "in March six jets" counts jets."""
    if word_before(ctx, match.start()) not in ("on", "effective", "dated", "ended", "ending"):
        return None
    day = COUNTING.index(match["day"]) + 1
    return with_year(match, ctx, lambda y: calendar.day(y, _month(match), day, None))


def _month_alone(match: re.Match[str], ctx: Context) -> Built:
    name = match["month"].rstrip(".")
    if not (match["year"] or match["step"] or match["short"] or match["words"]) and not _stands_alone(name, match, ctx):
        return None
    return with_year(match, ctx, lambda y: calendar.months(y, MONTHS[name]))


def _stands_alone(name: str, match: re.Match[str], ctx: Context) -> bool:
    """Whether a month without day and year is one: a full name, or what a preposition or another month makes clear."""
    upper = ctx.raw[match.start("month")].isupper()
    clear = not ctx.strict or word_before(ctx, match.start()) in LEADS or _MONTH_FOLLOWS.match(ctx.text, match.end())
    if len(name) < 5 or name == "march":
        return upper and bool(clear)
    return upper or bool(clear)


def _year_first(match: re.Match[str], ctx: Context) -> Built:
    """2025-02-07, 2016 November, 2015-12; but 2011/12 is a span of two years, and "2005 may" is not May."""
    y = int(match["year"])
    if match["name"]:
        if not match["day"] and not ctx.raw[match.start("name")].isupper() and match["name"] in _WORDS_TOO:
            return None
        month = MONTHS[match["name"].rstrip(".")]
    else:
        month = int(match["month"])
    if match["day"]:
        return calendar.day(y, month, int(match["day"]))
    return None if month == (y + 1) % 100 and not match["name"] else calendar.months(y, month)


_NUMERIC = re.compile(r"(?<![0-9/.-])([0-9]{1,2})([/-])([0-9]{1,2})\2(?:19|20)?[0-9]{2}(?![0-9/-])")


@functools.lru_cache(maxsize=4)
def _month_first(text: str) -> bool:
    """Whether a document writes month/day/year: some date of its own says so, and none says the opposite."""
    pairs = [(int(m[1]), int(m[3])) for m in _NUMERIC.finditer(text)]
    return any(second > 12 >= first for first, second in pairs) and not any(first > 12 for first, _ in pairs)


def _numeric(match: re.Match[str], ctx: Context) -> Built:
    first, second = int(match["first"]), int(match["second"])
    y = int(match["year"]) if len(match["year"]) == 4 else full_year(int(match["year"]), ctx)
    if _month_first(ctx.document) or second > 12:
        first, second = second, first
    return calendar.day(y, second, first) or calendar.day(y, first, second)


def _numeric_month(match: re.Match[str], ctx: Context) -> Built:
    return calendar.months(int(match["year"]), int(match["month"])) if 1 <= int(match["month"]) <= 12 else None


def _month_slash_day(match: re.Match[str], ctx: Context) -> Built:
    """4/22 after "on" or a weekday: with one reading by what is possible, month first if both are."""
    first, second = int(match["first"]), int(match["second"])
    m, d = (first, second) if first <= 12 else (second, first)
    return (lambda y: calendar.day(y, m, d)) if m <= 12 else None


def _holiday(match: re.Match[str], ctx: Context) -> Built:
    m, d = {"christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24)}.get(match["name"], (1, 1))
    if match["name"].endswith("year's eve"):
        m, d = 12, 31
    return with_year(match, ctx, lambda y: calendar.day(y, m, d))


def _weekday(match: re.Match[str], ctx: Context) -> Atom | None:
    """A weekday before a date adds nothing to it."""
    dated = ctx.read_on(match.end())
    return dated if dated and dated.rule in ("day-month-year", "month-day-year", "iso", "numeric") else None


RULES = (
    Rule("weekday", tuple(WEEKDAYS), rf"{WEEKDAY}[\s,]{{1,3}}(?:the\s)?", _weekday),
    Rule(
        "day-month-year",  # 7 February 2025, 7th of Feb, 13-15 May 2019, 31-Oct-74
        (*SMALL, *ORDINAL_STARTS),
        rf"""(?P<day>(?:3[01]|[12][0-9]|0?[1-9])(?:\s?(?:st|nd|rd|th))?(?![0-9])|{ORDINAL}(?![a-z]))
             (?:\s{{0,2}}(?:{TO}|and|&)\s{{0,2}}(?:the\s)?(?P<last>{DAY}|(?:3[01]|[12][0-9]|0?[1-9])(?=-?[a-z]{{3}})))?
             (?:\sday)?
             (?:(?P<of>\s{{1,2}}of\s{{1,2}}(?:the\s)?)|[\s,./-]{{0,3}})
             {_MONTH} {OF_YEAR}""",
        _day_of_month,
    ),
    Rule(
        "month-day-year",  # February 7, 2025; Feb. 7; July 13-15
        tuple(MONTHS),
        rf"""{_MONTH} [\s,./-]{{0,3}} (?:the\s)? (?P<day>{DAY})
             (?:\s?(?:{TO}|(?:and|&)(?=\s[0-9]{{1,2}}[,\s]{{1,2}}(?:19|20)[0-9]{{2}}))\s?(?:the\s)?(?P<last>{DAY}))?
             {OF_YEAR}""",
        _month_day,
    ),
    Rule(
        "month-day-year", tuple(MONTHS), rf"{_MONTH} \s (?P<day>{DAY_IN_WORDS}) {OF_YEAR}", _month_word
    ),  # on March six
    Rule("month-year", tuple(MONTHS), rf"{_MONTH} {OF_YEAR}", _month_alone),
    Rule(
        "iso",  # 2025-02-07, 2025/2/7, 2019-sep-1
        YEARS,
        rf"""(?P<year>(?:1[5-9]|20)[0-9]{{2}})(?P<sep>[-/.])(?:(?P<month>1[0-2]|0?[1-9])|(?P<name>{MONTH}))
             (?P=sep)(?P<day>3[01]|[12][0-9]|0?[1-9])(?![0-9]|[.,/-][0-9])""",
        _year_first,
    ),
    Rule(
        "numeric",  # 07/02/2025, 7.2.2025, 07-02-2025, 10/31/74
        SMALL,
        r"""(?P<first>[0-3]?[0-9])(?P<sep>[-/.])(?P<second>[0-3]?[0-9])(?P=sep)
            (?P<year>(?:1[5-9]|20)[0-9]{2}|(?<=/)[0-9]{2})(?![0-9a-z%]|[.,/-][0-9])""",
        _numeric,
    ),
    Rule(
        "numeric-month",
        SMALL,
        r"(?P<month>1[0-2]|0?[1-9])\s?[/-]\s?(?P<year>(?:19|20)[0-9]{2})(?![0-9a-z%]|[.,/-][0-9])",
        _numeric_month,
    ),
    Rule(
        "year-month",
        YEARS,
        r"(?P<year>(?:19|20)[0-9]{2})\s?[-/.]\s?(?P<month>1[0-2]|0[1-9])(?P<day>)(?P<name>)(?![0-9a-z%:]|[.,/-][0-9])",
        _year_first,
    ),
    Rule(
        "year-month", YEARS, rf"(?P<year>(?:19|20)[0-9]{{2}})\s?,?\s(?P<name>{MONTH})(?P<day>)(?!\s[0-9])", _year_first
    ),
    Rule(
        "month-day-year",
        SMALL,
        r"(?<=on\s)(?P<first>[0-3]?[0-9])/(?P<second>[0-3]?[0-9])(?![0-9a-z%]|[.,/-][0-9])",
        _month_slash_day,
    ),
    Rule(
        "holiday",
        ("christmas", "new"),
        rf"(?P<name>christmas(?:\s(?:day|eve))?|new\syear's\s(?:day|eve))(?![a-z]){OF_YEAR}",
        _holiday,
    ),
)
