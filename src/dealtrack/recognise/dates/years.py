"""Years and their parts: ``in 2016``, ``2022-23``, ``the 1990s``, ``fiscal 2017``, ``Q3 2019``, ``H1 2021``, ``summer 2019``."""

from __future__ import annotations

import functools
import re

from ..words import opening
from . import calendar
from .common import COUNTED, LEADS, OF_YEAR, counts, full_year, with_year, word_after, word_before, year_in_words
from .rules import SMALL, YEARS, Built, Context, Rule
from .words import ORDINAL, ORDINAL_STARTS, SEASON, SEASONS, TO, YEAR, YEAR_IN_WORDS, number

_NAME_BEFORE = re.compile(r"[a-z0-9]\s(?!The|In|Early|Late|Mid|Since|By|During|Until)[A-Z][a-z]{2,12}\s$")
_PREDICATES = frozenset("was saw is will marked has".split())
_STRONG = frozenset(["in", "since", "by", "until", "till", "during", "early", "late", "mid", "year", "circa", "end"])
_MODIFIED = frozenset(
    [
        "contract",
        "deal",
        "order",
        "agreement",
        "budget",
        "tender",
        "purchase",
        "sale",
        "acquisition",
        "bid",
        "offer",
        "takeover",
        "merger",
        "pledge",
        "memorandum",
        "mou",
        "award",
        "lease",
        "deliveries",
        "delivery",
        "programme",
        "program",
        "report",
        "law",
        "treaty",
        "pact",
        "plan",
        "framework",
        "election",
        "invasion",
        "war",
        "fiscal",
        "edition",
        "review",
        "strategy",
    ]
)
_LOOK_BACK = 20  # characters
_OPEN_END = re.compile(r"\b(?:later|earlier|sooner|greater)\sthan\s(?:the\s)?$")
_OR_LATER = re.compile(r"\s(?:or|and)\s(?:later|earlier|after|before)(?![a-z])")
_YEAR_FOLLOWS = re.compile(rf"\s?(?:{TO}|and|or|,)\s?(?:in\s)?(?:early\s|late\s|mid-)?(?:19|20)[0-9]{{2}}(?![0-9])")
_LISTED = re.compile(r",\s|,?\s(?:and|or|to)\s")


def _span_of_years(match: re.Match[str], ctx: Context) -> Built:
    """``2025-2035``, ``2022-23`` and ``2005/6``; the second is a financial year where it stands for two halves, see
    :func:`_fiscal`."""
    first, last = int(match["year"]), int(match["last"])
    if len(match["last"]) == 1:
        last += first // 10 * 10
    if len(match["last"]) == 2:
        last += first // 100 * 100
        if last <= 0 or (last != first + 1 and last % 100 <= 12):
            return None
    if ctx.strict and not 1800 <= first < 2100:
        return None
    return calendar.years(first, last) if first < last <= first + 100 else None


def _year(match: re.Match[str], ctx: Context) -> Built:
    y = int(match["year"])
    if ctx.strict and not _is_year(match, ctx):
        return None
    return calendar.years(y)


def _is_year(match: re.Match[str], ctx: Context) -> bool:
    before = word_before(ctx, match.start())
    if _OPEN_END.search(ctx.text, max(0, match.start() - _LOOK_BACK), match.start()) or _OR_LATER.match(
        ctx.text, match.end()
    ):
        return True
    after = word_after(ctx, match.end())
    if not 1900 <= int(match["year"]) < 2100 or after in COUNTED:
        return False
    if before in _STRONG or before in ("(", "["):
        return not (after in ("units", "feet", "points", "metres", "meters", "jobs", "miles", "tonnes", "shares"))
    if after in _MODIFIED and not after.endswith("s"):
        return True  # "an unsuccessful 1986 bid"
    if before in LEADS or before in ("the", "a", "its", "their", "that") or before.endswith("'s"):
        return not counts(after) or after in _MODIFIED
    if match.start() == 0 and (after in _PREDICATES or not ctx.text[match.end() :].strip(" .")):
        return True
    listed = (
        ctx.found and ctx.found[-1].rule == "year" and _LISTED.fullmatch(ctx.text, ctx.found[-1].end, match.start())
    )
    return bool(listed or _YEAR_FOLLOWS.match(ctx.text, match.end())) and not counts(after)


def _year_in_words(match: re.Match[str], ctx: Context) -> Built:
    return None if counts(word_after(ctx, match.end())) else calendar.years(year_in_words(match["words"]))


def _decade(match: re.Match[str], ctx: Context) -> Built:
    y = int(match["decade"])
    if y > 99 and _NAME_BEFORE.search(ctx.raw, max(0, match.start() - 20), match.start()):
        return None  # "24 Mirage 2000s"
    return calendar.years(y, y + 9) if y > 99 else calendar.years(full_year(y, ctx), full_year(y, ctx) + 9)


def _apostrophe_year(match: re.Match[str], ctx: Context) -> Built:
    return calendar.years(full_year(int(match["short"]), ctx))


def _quarter(match: re.Match[str], ctx: Context) -> Built:
    size = 3 if match["unit"].startswith("q") else 6
    n = number(match["nth"])
    if n * size > 12:
        return None
    return with_year(match, ctx, lambda y: calendar.months(y, (n - 1) * size + 1, size))


def _year_quarter(match: re.Match[str], ctx: Context) -> Built:
    size = 3 if match["unit"].startswith("q") else 6
    n = number(match["nth"])
    return calendar.months(int(match["year"]), (n - 1) * size + 1, size) if n * size <= 12 else None


def _months_of(match: re.Match[str], ctx: Context) -> Built:
    """The first six months, the last quarter: so many months from the beginning or the end of a year."""
    count = number(match["count"]) * (3 if match["unit"] == "quarter" else 1)
    first = 13 - count if match["end"] == "last" else 1
    if count > 12 or not (match["year"] or match["step"] or match["this"]):
        return None
    if match["this"]:
        return calendar.months(ctx.today.year, first, count) if ctx.today else None
    return with_year(match, ctx, lambda y: calendar.months(y, first, count))


_DECADES = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"]


def _decade_word(match: re.Match[str], ctx: Context) -> Built:
    return calendar.years(first := 1900 + 10 * (2 + _DECADES.index(match["name"])), first + 9)


_AMERICAN = re.compile(
    opening((r"U\.?S\b", "United States", "Pentagon", "Congress", "Army", "Navy", "Air Force", "Naval", "Defense"))
)
_INDIAN = re.compile(
    opening(rf"{word}\b" for word in "Indian? Crores? crores? Lakhs? lakhs? Rupees? rupees? Rs HAL DRDO Delhi".split())
)


@functools.lru_cache(maxsize=4)
def _fiscal_start(document: str) -> int | None:
    """The first month of the year before that a financial year begins in, by the country that a document speaks of most."""
    american, indian = (sum(1 for _ in words.finditer(document)) for words in (_AMERICAN, _INDIAN))
    if american == indian == 0:
        return None
    return 10 if american > indian else 4


def _fiscal(match: re.Match[str], ctx: Context) -> Built:
    """A financial year, by the conventions that docs/dates.md gives."""
    y = int(match["year"]) if match["year"] else full_year(int(match["short"]), ctx)
    if match["last"]:
        last = int(match["last"]) + (y // 100 * 100 if len(match["last"]) == 2 else 0)
        return calendar.months(y, 4, 12) if last == y + 1 else calendar.years(y, last) if y < last <= y + 50 else None
    start = _fiscal_start(ctx.document)
    return calendar.months(y - 1, start, 12) if start else calendar.years(y)


def _week(match: re.Match[str], ctx: Context) -> Built:
    return with_year(match, ctx, lambda y: calendar.iso_week(y, int(match["number"])))


def _season(match: re.Match[str], ctx: Context) -> Built:
    first, count = SEASONS[match["season"]]
    if not (match["year"] or match["step"]):
        return None
    return with_year(match, ctx, lambda y: calendar.months(y, first, count))


RULES = (
    Rule(
        "quarter",
        YEARS,
        r"(?P<year>(?:19|20)[0-9]{2})[,\s-]{0,2}(?P<unit>[qh])(?P<nth>[1-4])(?![0-9a-z])",
        _year_quarter,
    ),
    Rule(
        "range",
        YEARS,
        r"(?P<year>(?:1[5-9]|20)[0-9]{2})\s?(?:[-~\u2013\u2014]|\s/|/\s)\s?(?P<last>(?:1[5-9]|20)[0-9]{2}|[0-9]{2})(?![0-9a-z%]|[.,/-][0-9])",
        _span_of_years,
    ),
    Rule(
        "split-year",
        YEARS,
        r"(?P<year>(?:1[5-9]|20)[0-9]{2})/(?P<last>(?:1[5-9]|20)[0-9]{2}|[0-9]{1,2})(?![0-9a-z%]|[.,/-][0-9])",
        _span_of_years,
    ),
    Rule("decade", YEARS, r"(?P<decade>(?:1[5-9]|20)[0-9]0)\s?'?s(?![a-z])", _decade),
    Rule("decade", ("'",), r"'(?P<decade>[0-9]0)\s?'?s(?![a-z])", _decade),
    Rule(
        "decade",
        ("nineteen", *_DECADES),
        rf"(?<=the\s)(?:nineteen\s)?(?P<name>{'|'.join(_DECADES)})(?![a-z])",
        _decade_word,
    ),
    Rule("decade", SMALL, r"(?<=the\s)(?P<decade>[2-9]0)'?s(?![a-z])", _decade),
    Rule("year", YEARS, rf"(?P<year>{YEAR})", _year),
    Rule("year", ("'",), r"'(?P<short>[0-9]{2})(?![0-9a-z]|[.,%][0-9])", _apostrophe_year),
    Rule("year", ("year",), rf"year\s(?:of\s)?(?P<year>{YEAR})", _year),
    Rule(
        "quarter",  # Q3 2019, H1 of last year
        ("q1", "q2", "q3", "q4", "h1", "h2"),
        rf"(?P<unit>[qh])(?P<nth>[1-4])(?![0-9a-z])(?:\s?fy)?{OF_YEAR}",
        _quarter,
    ),
    Rule(
        "quarter",  # the third quarter of 2019, second half of last year
        (*ORDINAL_STARTS, *SMALL),
        rf"(?P<nth>{ORDINAL}|[1-4](?:st|nd|rd|th))[\s-]{{1,2}}(?:fiscal\s|calendar\s)?(?P<unit>quarter|qtr|half)(?![a-z]){OF_YEAR}",
        _quarter,
    ),
    Rule(
        "months-of-year",  # the first six months of 1987
        ("first", "last"),
        rf"(?P<end>first|last)\s(?P<count>[0-9]{{1,2}}|[a-z]{{3,6}})\s(?P<unit>month|quarter)s(?P<this>\sof\sthe\syear)?{OF_YEAR}",
        _months_of,
    ),
    Rule(
        "fiscal-year",  # FY 2023-24, fiscal 2017, financial year 2023
        ("fy", "fiscal", "financial"),
        r"""(?:fy|fiscal(?:\syears?)?|financial\syears?)[\s'-]{0,2}(?:of\s)?
            (?:(?P<year>(?:19|20)[0-9]{2})|(?P<short>[0-9]{2}))(?:\s?[-/\u2013]\s?(?P<last>(?:19|20)[0-9]{2}|[0-9]{2}))?(?![0-9a-z%]|[.,/-][0-9])""",
        _fiscal,
    ),
    Rule("week", ("week",), rf"week\s(?P<number>[1-5]?[0-9])(?![0-9a-z.,/-])(?!\sof\s(?:the|a)\s){OF_YEAR}", _week),
    Rule("season", tuple(SEASONS), rf"(?P<season>{SEASON}){OF_YEAR}", _season),
    Rule("year", ("nineteen", "twenty", "two"), rf"(?<=in\s)(?P<words>{YEAR_IN_WORDS})", _year_in_words),
)
