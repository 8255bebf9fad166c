"""Dates that name their day, month or year: ``7 February 2025``, ``Feb. 7``, ``2025-02-07``, ``October 2016``, ``H1 2021``."""

from __future__ import annotations

import re

from ...model import DateRange
from . import calendar
from .rules import SMALL, YEARS, Built, Context, Rule, Yearless
from .words import DAY, MONTH, MONTHS, ORDINAL, ORDINALS, SEASON, SEASONS, STEPS, TO, WEEKDAY, WEEKDAYS, YEAR, number

# The year of a date that has named its month: a number, or a year counted from today's. A short year needs a mark.
_OF_YEAR = rf"""
    (?: [\s,./-]{{0,3}} (?:(?:of|in)\s{{1,2}})? (?:the\s year\s)? (?P<year>{YEAR})
      | \s?['/-]{{1}} (?P<short>[0-9]{{2}}) (?![0-9a-z]|[.,/-][0-9])
      | [\s,]{{1,2}} (?:(?:of|in)\s)? (?:the\s)? (?P<step>last|previous|this|current|same|next|following)\s year (?![a-z])
    )?
"""
_MONTH = rf"(?P<month>{MONTH})"
_ONLY_PROPER = ("may", "march", "mar", "jan", "dec", "sep", "sept", "jun", "oct", "nov", "apr", "aug", "feb", "jul")
# What leads to a month or year that stands alone.
_LEADS = frozenset(
    "in since by until till during early late mid from to of between and before after for last next this through around circa about"
    " end beginning middle start or".split()
)
_STRONG = frozenset("in since by until till during early late mid year circa end".split())
# A number before one of these, or before a plural, counts things.
_COUNTED = frozenset("aircraft personnel people men women troops percent pct million billion trillion mln bln crore lakh dlrs km kg mm hp hours hrs".split())
_NOT_PLURAL = frozenset("is was has its this as us thus versus plus across towards besides perhaps unless always series whereas hours' does says shows sees sales".split())
_MODIFIED = frozenset(
    "contract deal order agreement budget tender purchase sale acquisition memorandum mou award lease deliveries delivery programme program "
    "report law treaty pact plan framework election invasion war fiscal edition review strategy".split()
)
_MONTH_FOLLOWS = re.compile(rf"\s?(?:{TO}|and|or|/)\s?{MONTH}")
_YEAR_FOLLOWS = re.compile(rf"\s?(?:{TO}|and|or|,)\s?(?:in\s)?(?:early\s|late\s|mid-)?(?:19|20)[0-9]{{2}}(?![0-9])")
_LISTED = re.compile(r",\s|,?\s(?:and|or|to)\s")
_AFTER_YEAR = re.compile(r"(?:'s)?\s{0,3}([a-z]+)?")
_BEFORE = re.compile(r"(?:([a-z]+(?:'s)?|'s)\s{1,3}|([(\[]))(?:the\s|of\s)?$")


def _word_before(ctx: Context, at: int) -> str:
    """The word before ``at``, or an opening bracket, or nothing."""
    found = _BEFORE.search(ctx.text, max(0, at - 24), at)
    return (found[1] or found[2]) if found else ""


def _with_year(match: re.Match, ctx: Context, dated: Yearless) -> Built:
    """``dated`` in the year that the pattern ``_OF_YEAR`` found; still without one if it found none."""
    if match["year"]:
        return dated(int(match["year"]))
    if match["short"]:
        return dated(full_year(int(match["short"]), ctx))
    if match["step"]:
        return ctx.today and dated(ctx.today.year + STEPS.get(match["step"], 0))
    return dated


def full_year(short: int, ctx: Context) -> int:
    """A year of two digits: the last one that lies at most ten years ahead of the document (or of 2030)."""
    ahead = (ctx.today.year if ctx.today else 2020) + 10
    return ahead - (ahead - short) % 100


def _month(match: re.Match) -> int:
    return MONTHS[match["month"].rstrip(".")]


def _proper(match: re.Match, ctx: Context) -> bool:
    """Whether the month is written as a name; "may", "march" and short forms are other words as well."""
    at = match.start("month")
    return ctx.raw[at].isupper() or match["month"] not in _ONLY_PROPER


def _day_of_month(match: re.Match, ctx: Context) -> Built:
    low, last = number(match["day"]), match["last"] and number(match["last"])
    bare = not (match["year"] or match["step"])
    if bare and match["day"].isdigit() and not match["of"] and not _proper(match, ctx):
        return None
    if bare and _word_before(ctx, match.start()) in ("$", "rs", "usd"):
        return None
    return _with_year(match, ctx, lambda y: calendar.day(y, _month(match), low, last))


def _month_day(match: re.Match, ctx: Context) -> Built:
    low, last = number(match["day"]), match["last"] and number(match["last"])
    bare = not (match["year"] or match["step"])
    if bare and match["day"].isdigit():
        following = _AFTER_YEAR.match(ctx.text, match.end())[1] or ""
        if following in _COUNTED or (_counts(following) and _word_before(ctx, match.start()) in ("in", "since", "during", "may", "to")):
            return None
        if not _proper(match, ctx) and match["month"] in ("may", "mar", "dec", "jan") and following:
            return None
    return _with_year(match, ctx, lambda y: calendar.day(y, _month(match), low, last))


def _counts(word: str) -> bool:
    """Whether a number before ``word`` is a number of things rather than a date."""
    return word in _COUNTED or (len(word) > 3 and word.endswith("s") and not word.endswith("ss") and word not in _NOT_PLURAL)


def _month_alone(match: re.Match, ctx: Context) -> Built:
    name = match["month"].rstrip(".")
    if not (match["year"] or match["step"] or match["short"]):
        if not ctx.raw[match.start("month")].isupper() and (name in ("may", "march", "mar", "sep") or ctx.strict):
            return None
        short = len(name) < 5 or name == "march"
        if ctx.strict and short and _word_before(ctx, match.start()) not in _LEADS and not _MONTH_FOLLOWS.match(ctx.text, match.end()):
            return None
    return _with_year(match, ctx, lambda y: calendar.months(y, MONTHS[name]))


def _year_first(match: re.Match, ctx: Context) -> Built:
    month = MONTHS[match["name"].rstrip(".")] if match["name"] else int(match["month"])
    if match["day"]:
        return calendar.day(int(match["year"]), month, int(match["day"]))
    return calendar.months(int(match["year"]), month) if 1 <= month <= 12 else None


def _numeric(match: re.Match, ctx: Context) -> Built:
    first, second = int(match["first"]), int(match["second"])
    y = int(match["year"]) if len(match["year"]) == 4 else full_year(int(match["year"]), ctx)
    if ctx.monthfirst or second > 12:
        first, second = second, first
    return calendar.day(y, second, first) or calendar.day(y, first, second)


def _numeric_month(match: re.Match, ctx: Context) -> Built:
    return calendar.months(int(match["year"]), int(match["month"])) if 1 <= int(match["month"]) <= 12 else None


def _span_of_years(match: re.Match, ctx: Context) -> Built:
    """``2025-2035`` and ``2022-23``; the latter is a financial year where it stands for two halves, see :func:`_fiscal`."""
    first, last = int(match["year"]), int(match["last"])
    if len(match["last"]) == 2:
        last += first // 100 * 100
        if last <= 0 or (last != first + 1 and last % 100 <= 12):
            return None
    if ctx.strict and not 1800 <= first < 2100:
        return None
    return calendar.years(first, last) if first < last <= first + 100 else None


def _year(match: re.Match, ctx: Context) -> Built:
    y = int(match["year"])
    if ctx.strict and not _is_year(match, ctx):
        return None
    return calendar.years(y)


def _is_year(match: re.Match, ctx: Context) -> bool:
    before = _word_before(ctx, match.start())
    follows = _AFTER_YEAR.match(ctx.text, match.end())
    after = follows[1] or ""
    if not 1900 <= int(match["year"]) < 2100 or after in _COUNTED:
        return False
    if before in _STRONG or before in ("(", "["):
        return not (after in ("units", "feet", "points", "metres", "meters", "jobs", "miles", "tonnes", "shares"))
    if before in _LEADS or before in ("the", "a", "its", "their", "that") or before.endswith("'s"):
        return not _counts(after) or after in _MODIFIED
    if match.start() == 0:
        return after in ("was", "saw", "is", "will", "marked", "has") or not ctx.text[match.end() :].strip(" .")
    listed = ctx.found and ctx.found[-1].rule == "year" and _LISTED.fullmatch(ctx.text, ctx.found[-1].end, match.start())
    return bool(listed or _YEAR_FOLLOWS.match(ctx.text, match.end())) and not _counts(after)


def _decade(match: re.Match, ctx: Context) -> Built:
    y = int(match["decade"])
    return calendar.years(y, y + 9) if y > 99 else calendar.years(full_year(y, ctx), full_year(y, ctx) + 9)


def _apostrophe_year(match: re.Match, ctx: Context) -> Built:
    return calendar.years(full_year(int(match["short"]), ctx))


def _quarter(match: re.Match, ctx: Context) -> Built:
    size = 3 if match["unit"].startswith("q") else 6
    n = number(match["nth"])
    if n * size > 12:
        return None
    return _with_year(match, ctx, lambda y: calendar.months(y, (n - 1) * size + 1, size))


def _year_quarter(match: re.Match, ctx: Context) -> Built:
    size = 3 if match["unit"].startswith("q") else 6
    n = number(match["nth"])
    return calendar.months(int(match["year"]), (n - 1) * size + 1, size) if n * size <= 12 else None


def _months_of(match: re.Match, ctx: Context) -> Built:
    """The first six months, the last quarter: so many months from the beginning or the end of a year."""
    count = number(match["count"]) * (3 if match["unit"] == "quarter" else 1)
    first = 13 - count if match["end"] == "last" else 1
    if count > 12 or not (match["year"] or match["step"] or match["this"]):
        return None
    if match["this"]:
        return ctx.today and calendar.months(ctx.today.year, first, count)
    return _with_year(match, ctx, lambda y: calendar.months(y, first, count))


_AMERICAN = re.compile(r"\bu\.?s\.|\bunited states|\bpentagon|\bcongress\b|\bnasa\b|\barmy contracting|\bnaval (?:air|sea)|\bair force\b|\bappropriat|\bdefense\b")
_INDIAN = re.compile(r"\bindia|\bcrore|\blakh|\brupee|\brs\.?\s?[0-9]|\bhal\b|\bdrdo\b")


def _fiscal(match: re.Match, ctx: Context) -> Built:
    """A financial year, by the conventions that docs/dates.md gives."""
    y = int(match["year"]) if match["year"] else full_year(int(match["short"]), ctx)
    if match["last"]:
        last = int(match["last"]) + (y // 100 * 100 if len(match["last"]) == 2 else 0)
        return calendar.months(y, 4, 12) if last == y + 1 else calendar.years(y, last) if y < last <= y + 50 else None
    if _INDIAN.search(ctx.text):
        return calendar.months(y - 1, 4, 12)
    return calendar.months(y - 1, 10, 12) if _AMERICAN.search(ctx.text) else calendar.years(y)


def _season(match: re.Match, ctx: Context) -> Built:
    first, count = SEASONS[match["season"]]
    if not (match["year"] or match["step"]):
        return None
    return _with_year(match, ctx, lambda y: calendar.months(y, first, count))


def _holiday(match: re.Match, ctx: Context) -> Built:
    m, d = {"christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24)}.get(match["name"], (1, 1))
    if match["name"].endswith("year's eve"):
        m, d = 12, 31
    return _with_year(match, ctx, lambda y: calendar.day(y, m, d))


def _weekday(match: re.Match, ctx: Context) -> Built:
    """A weekday before a date adds nothing to it."""
    dated = ctx.parse(match.end())
    return dated if dated and dated.rule in ("day-month-year", "month-day-year", "iso", "numeric") else None


_ORDINAL_STARTS = tuple({word.split("-")[0] for word in ORDINALS})
RULES = (
    Rule("weekday", tuple(WEEKDAYS), rf"{WEEKDAY}[\s,]{{1,3}}(?:the\s)?", _weekday),
    Rule(
        "day-month-year",  # 7 February 2025, 7th of Feb, 13-15 May 2019, 31-Oct-74
        (*SMALL, *_ORDINAL_STARTS),
        rf"""(?P<day>(?:3[01]|[12][0-9]|0?[1-9])(?:\s?(?:st|nd|rd|th))?(?![0-9])|{ORDINAL}(?![a-z]))
             (?:\s{{0,2}}(?:{TO}|and|&)\s{{0,2}}(?:the\s)?(?P<last>{DAY}|(?:3[01]|[12][0-9]|0?[1-9])(?=-?[a-z]{{3}})))?
             (?:\sday)?
             (?:(?P<of>\s{{1,2}}of\s{{1,2}}(?:the\s)?)|[\s,./-]{{0,3}})
             {_MONTH} {_OF_YEAR}""",
        _day_of_month,
    ),
    Rule(
        "month-day-year",  # February 7, 2025; Feb. 7; July 13-15
        tuple(MONTHS),
        rf"""{_MONTH} [\s,./-]{{0,3}} (?:the\s)? (?P<day>{DAY})
             (?:\s?(?:{TO}|(?:and|&)(?=\s[0-9]{{1,2}}[,\s]{{1,2}}(?:19|20)[0-9]{{2}}))\s?(?:the\s)?(?P<last>{DAY}))?
             {_OF_YEAR}""",
        _month_day,
    ),
    Rule("month-year", tuple(MONTHS), rf"{_MONTH} \s{{0,2}} {_OF_YEAR}", _month_alone),
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
    Rule("numeric-month", SMALL, r"(?P<month>1[0-2]|0?[1-9])\s?[/-]\s?(?P<year>(?:19|20)[0-9]{2})(?![0-9a-z%]|[.,/-][0-9])", _numeric_month),
    Rule("quarter", YEARS, r"(?P<year>(?:19|20)[0-9]{2})[,\s-]{0,2}(?P<unit>[qh])(?P<nth>[1-4])(?![0-9a-z])", _year_quarter),
    Rule("range", YEARS, rf"(?P<year>(?:1[5-9]|20)[0-9]{{2}})\s?(?:[-~\u2013\u2014/])\s?(?P<last>(?:1[5-9]|20)[0-9]{{2}}|[0-9]{{2}})(?![0-9a-z%]|[.,/-][0-9])", _span_of_years),
    Rule("year-month", YEARS, r"(?P<year>(?:19|20)[0-9]{2})\s?(?P<sep>[-/.])\s?(?P<month>1[0-2]|0[1-9])(?P<day>)(?P<name>)(?![0-9a-z%]|[.,/-][0-9])", _year_first),
    Rule("year-month", YEARS, rf"(?P<year>(?:19|20)[0-9]{{2}})\s?,?\s(?P<name>{MONTH})(?P<day>)(?!\s[0-9])", _year_first),
    Rule("decade", YEARS, r"(?P<decade>(?:1[5-9]|20)[0-9]0)\s?'?s(?![a-z])", _decade),
    Rule("decade", ("'",), r"'(?P<decade>[0-9]0)\s?'?s(?![a-z])", _decade),
    Rule("year", YEARS, rf"(?P<year>{YEAR})", _year),
    Rule("year", ("'",), r"'(?P<short>[0-9]{2})(?![0-9a-z]|[.,%][0-9])", _apostrophe_year),
    Rule("year", ("year",), rf"year\s(?:of\s)?(?P<year>{YEAR})", _year),
    Rule(
        "quarter",  # Q3 2019, H1 of last year
        ("q1", "q2", "q3", "q4", "h1", "h2"),
        rf"(?P<unit>[qh])(?P<nth>[1-4])(?![0-9a-z])(?:\s?fy)?{_OF_YEAR}",
        _quarter,
    ),
    Rule(
        "quarter",  # the third quarter of 2019, second half of last year
        (*_ORDINAL_STARTS, *SMALL),
        rf"(?P<nth>{ORDINAL}|[1-4](?:st|nd|rd|th))[\s-]{{1,2}}(?:fiscal\s|calendar\s)?(?P<unit>quarter|qtr|half)(?![a-z]){_OF_YEAR}",
        _quarter,
    ),
    Rule(
        "months-of-year",  # the first six months of 1987
        ("first", "last"),
        rf"(?P<end>first|last)\s(?P<count>[0-9]{{1,2}}|[a-z]{{3,6}})\s(?P<unit>month|quarter)s(?P<this>\sof\sthe\syear)?{_OF_YEAR}",
        _months_of,
    ),
    Rule(
        "fiscal-year",  # FY 2023-24, fiscal 2017, financial year 2023
        ("fy", "fiscal", "financial"),
        r"""(?:fy|fiscal(?:\syears?)?|financial\syears?)[\s'-]{0,2}(?:of\s)?
            (?:(?P<year>(?:19|20)[0-9]{2})|(?P<short>[0-9]{2}))(?:\s?[-/\u2013]\s?(?P<last>(?:19|20)[0-9]{2}|[0-9]{2}))?(?![0-9a-z%]|[.,/-][0-9])""",
        _fiscal,
    ),
    Rule("season", tuple(SEASONS), rf"(?P<season>{SEASON}){_OF_YEAR}", _season),
    Rule("holiday", ("christmas", "new"), rf"(?P<name>christmas(?:\s(?:day|eve))?|new\syear's\s(?:day|eve))(?![a-z]){_OF_YEAR}", _holiday),
)
