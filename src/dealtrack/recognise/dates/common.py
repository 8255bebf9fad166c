"""What several rules ask: the year behind a date, and the words around it."""

from __future__ import annotations

import re

from .rules import Built, Context, Yearless
from .words import STEPS, YEAR, YEAR_IN_WORDS, number

# The year of a date that has named its month: a number, or a year counted from today's. A short year needs a mark.
OF_YEAR = rf"""
    (?: [\s,./-]{{0,3}} (?:(?:of|in)\s{{1,2}})? (?:the\s year\s)? (?P<year>{YEAR})
      | [\s,]{{1,2}} (?:of\s)? (?P<words>{YEAR_IN_WORDS})
      | \s?['/-] (?P<short>[0-9]{{2}}) (?![0-9a-z]|[.,/-][0-9])
      | [\s,]{{1,2}} (?:(?:of|in)\s)? (?:the\s)? (?P<step>last|previous|this|current|same|next|following)\s year (?![a-z])
    )?
"""
# What leads to a month or year that stands alone.
LEADS = frozenset(
    [
        "in",
        "since",
        "by",
        "until",
        "till",
        "during",
        "early",
        "late",
        "mid",
        "from",
        "to",
        "of",
        "between",
        "and",
        "before",
        "after",
        "for",
        "last",
        "next",
        "this",
        "through",
        "around",
        "circa",
        "about",
        "end",
        "beginning",
        "middle",
        "start",
        "or",
    ]
)
# A number before one of these, or before a plural, counts things.
COUNTED = frozenset(
    [
        "aircraft",
        "personnel",
        "people",
        "men",
        "women",
        "troops",
        "percent",
        "pct",
        "million",
        "billion",
        "trillion",
        "mln",
        "bln",
        "crore",
        "lakh",
        "dlrs",
        "km",
        "kg",
        "mm",
        "hp",
        "hours",
        "hrs",
    ]
)
_NOT_PLURAL = frozenset(
    [
        "is",
        "was",
        "has",
        "its",
        "this",
        "as",
        "us",
        "thus",
        "versus",
        "plus",
        "across",
        "towards",
        "besides",
        "perhaps",
        "unless",
        "always",
        "series",
        "whereas",
        "hours'",
        "does",
        "says",
        "shows",
        "sees",
        "sales",
        "arms",
    ]
)
_AFTER = re.compile(r"(?:'s)?\s{0,3}([a-z]+)?")
_BEFORE = re.compile(r"(?:([a-z]+(?:'s)?|'s)\s{1,3}|([(\[]))(?:the\s|of\s)?$")


def word_before(ctx: Context, at: int) -> str:
    """The word before ``at``, or an opening bracket, or nothing."""
    found = _BEFORE.search(ctx.text, max(0, at - 24), at)
    return (found[1] or found[2]) if found else ""


def word_after(ctx: Context, at: int) -> str:
    """The word that follows at ``at``, or nothing."""
    found = _AFTER.match(ctx.text, at)
    return (found and found[1]) or ""


def counts(word: str) -> bool:
    """Whether a number before ``word`` is a number of things rather than a date."""
    return word in COUNTED or (
        len(word) > 3 and word.endswith("s") and not word.endswith("ss") and word not in _NOT_PLURAL
    )


def with_year(match: re.Match[str], ctx: Context, dated: Yearless) -> Built:
    """``dated`` in the year that the pattern ``OF_YEAR`` found; still without one if it found none."""
    if match["year"]:
        return dated(int(match["year"]))
    if match["words"]:
        return dated(year_in_words(match["words"]))
    if match["short"]:
        return dated(full_year(int(match["short"]), ctx))
    if match["step"]:
        return dated(ctx.today.year + STEPS.get(match["step"], 0)) if ctx.today else None
    return dated


def full_year(short: int, ctx: Context) -> int:
    """A year of two digits: the last one that lies at most ten years ahead of the document (or of 2030)."""
    ahead = (ctx.today.year if ctx.today else 2020) + 10
    return ahead - (ahead - short) % 100


def year_in_words(text: str) -> int:
    """The year that ``YEAR_IN_WORDS`` matched: "nineteen eighty-seven", "two thousand and five"."""
    if text.startswith("two"):
        return number(text)
    century, rest = re.split(r"[\s-]", text, maxsplit=1)
    return number(century) * 100 + number(rest)
