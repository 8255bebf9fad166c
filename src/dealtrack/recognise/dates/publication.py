"""The date that a document gives for itself at its top: by a label, in a dateline, behind its author, or on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from ...model import Mention, Span

_TOP = 500  # characters
_CLOCK = r"(?:[\s,|T]{0,3}(?:at\s)?[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2})?\s?(?:[AaPp]\.?[Mm]\.?)?\s?(?:[A-Z]{2,4})?)?"
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?[.,]?\s)?"
_END = re.compile(rf"{_CLOCK}[\s.|)\]]*$")
# What stands before the date and after it on its line, the more certain shape first.
_SHAPES = (
    (
        re.compile(
            rf"\W*(?:(?:date|published|posted|issued|released?|publication date|release date|pub date)\b[\s:.-]*(?:on|at)?\s?){_WEEKDAY}\W*$",
            re.IGNORECASE,
        ),
        _END,
    ),
    (
        re.compile(
            rf"(?:[^a-z]|Transmittal No)*[A-Z]{{3,}}[A-Z .'/-]*(?:,\s?[A-Z][A-Za-z. ]{{1,20}})?[,\s(]{{1,3}}{_WEEKDAY}$"
        ),
        re.compile(r"\)?\s*(?:-|--|\u2013|\u2014|/|\([A-Z])"),
    ),
    (re.compile(r"\W*source\s?:.{0,60}$", re.IGNORECASE), _END),
    (re.compile(rf"\W*by\s[^.!?:;]{{2,60}}[\s,|\u2013-]{_WEEKDAY}$", re.IGNORECASE), _END),
    (re.compile(rf"\W*{_WEEKDAY}$"), _END),
    (re.compile(rf"\W*(?:last\s)?(?:updated|modified)\b[\s:.-]*(?:on|at)?\s?{_WEEKDAY}$", re.IGNORECASE), _END),
)


def published(text: str, find: Callable[[str, int, int, None], list[Mention]]) -> tuple[date, Span] | None:
    """The date of publication that the first 500 characters state, and where; ``find`` finds dates in a range of the text."""
    best: tuple[int, date, Span] | None = None
    at = 0
    for line in text[:_TOP].splitlines(keepends=True):
        for mention in find(text, at, at + len(line), None):
            rank = _rank(line[: mention.start - at], line[mention.end - at :])
            if mention.value.low == mention.value.high and rank is not None and (best is None or rank < best[0]):
                best = (rank, mention.value.low, Span(mention.start, mention.end))
        at += len(line)
    return best and best[1:]


def _rank(before: str, after: str) -> int | None:
    return next((i for i, (head, tail) in enumerate(_SHAPES) if head.match(before) and tail.match(after)), None)
