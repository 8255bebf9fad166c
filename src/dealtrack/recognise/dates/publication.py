"""The date that a document gives for itself at its top: by a label, in a dateline, behind its author, on its own line."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from ...model import Mention, Span

_TOP = 500  # characters
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?\s)?"
# Nothing but a time of day may follow on the line.
_END = re.compile(
    r"""
    (?: [\s,|T]{0,3} (?:at\s)? [0-9]{1,2}[:.][0-9]{2} (?:[:.][0-9]{2})? \s? (?:[ap]\.?m\.?)? \s? (?:[a-z]{2,4})? )?
    [\s.|)\]]*$
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What stands before the date on its line and what after it, the more certain shape first.
_SHAPES: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    # Published: 7 February 2025
    (
        re.compile(
            rf"^\W*(?:date|(?:publication|release)\sdate|published|posted|issued|released?)\b[\s:.-]*(?:on\s)?{_WEEKDAY}$",
            re.IGNORECASE,
        ),
        _END,
    ),
    # WASHINGTON, June 29, 2011 -   NEW DELHI, India, Feb 7, 2025 (Agency)
    (
        re.compile(
            rf"(?<![A-Za-z])[A-Z]{{3}}[A-Z .'/-]{{0,40}}(?:,\s?[A-Z][A-Za-z. ]{{1,20}})?[,\s(]{{1,3}}(?i:{_WEEKDAY})$"
        ),
        re.compile(r"\)?\s*(?:-|\u2013|\u2014|/|\([A-Z])"),
    ),
    # Source: Agency| 2017-10-27 21:41:41
    (re.compile(r"^\W*source\s?:.{0,60}$", re.IGNORECASE), _END),
    # By A. Writer, 3 May 2020
    (re.compile(rf"^\W*by\s[^!?:;]{{2,60}}[\s,|\u2013-]{_WEEKDAY}$", re.IGNORECASE), _END),
    # 3 May 2020
    (re.compile(rf"^\W*{_WEEKDAY}$", re.IGNORECASE), _END),
    # Contracts for Jan. 16, 2015   Press release 14 May 2024
    (
        re.compile(
            r"^\W*(?:(?:daily|weekly|press|news|media)\s)?"
            r"(?:contracts?|awards?|digest|releases?|announcements?|bulletin|notices?)\s"
            rf"(?:for\s|of\s|on\s|[-\u2013:]\s?)?{_WEEKDAY}$",
            re.IGNORECASE,
        ),
        _END,
    ),
    # Updated Jan 3, 2019
    (re.compile(rf"^\W*(?:last\s)?(?:updated|modified)\b[\s:.-]*(?:on\s)?{_WEEKDAY}$", re.IGNORECASE), _END),
)


def published(text: str, find: Callable[[str, int, int, None], list[Mention]]) -> tuple[date, Span] | None:
    """The day of publication that the first 500 characters state, and where; ``find`` finds dates in a part of a text."""
    best: tuple[int, date, Span] | None = None
    at = 0
    for line in text[:_TOP].splitlines(keepends=True):
        for mention in find(text, at, at + len(line), None):
            rank = _rank(line[: mention.start - at], line[mention.end - at :])
            days = mention.days
            if days.low == days.high and rank is not None and (best is None or rank < best[0]):
                best = (rank, days.low, Span(mention.start, mention.end))
        at += len(line)
    return best and best[1:]


def _rank(before: str, after: str) -> int | None:
    return next((i for i, (head, tail) in enumerate(_SHAPES) if head.search(before) and tail.match(after)), None)
