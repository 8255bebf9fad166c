"""Figures: a number with its magnitude ("3.3 billion", "1,05,000 crore", "three-mln", "230M"), before any currency."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from ..numbers import DIGITS, FIRST, OPENING, WORDS, parse

POWERS = {
    "hundred": 2,
    "thousand": 3, "k": 3,
    "lakh": 5, "lac": 5,
    "million": 6, "mill": 6, "mln": 6, "mn": 6, "mio": 6, "mil": 6, "mm": 6, "m": 6,
    "crore": 7, "cr": 7,
    "billion": 9, "bln": 9, "bn": 9, "bil": 9, "b": 9,
    "trillion": 12, "trln": 12, "tln": 12, "trn": 12, "tn": 12, "t": 12,
}  # fmt: skip
INDIAN = frozenset({"lakh", "lac", "crore", "cr"})

# Magnitudes that may stand apart from the number. A word of the first group may multiply one of the second: lakh crore.
_LONG = r"""
    (?=[hHtTlLmMbBcC]) (?i: (?:(?:hundred|thousand|lakh|lac)s?[-\s])?
         (?:million|billion|trillion|crore)s?
       | thousand | hundred | lakhs? | lacs?
       | mln | mn | mio | mill? | bln | bn | bil | trln | tln | trn | tn | crs?
    )(?![A-Za-z0-9])
"""
MAGNITUDE = re.compile(rf"[-\s](?P<magnitude>{_LONG})", re.VERBOSE)
_MAGNITUDE = rf"""
    (?:
        [-\s]{{0,2}}(?P<long>{_LONG})
      | (?P<short>[kKmMbBT]|MM|mm)(?![A-Za-z0-9]|['.][A-Za-z0-9])    # 230M: right behind the digits
      | [ ](?P<apart>[MmBb])(?![A-Za-z0-9'./-])                      # 230 M: only with a currency in front
    )?
"""
# Both start with a set of characters, which is what makes `re` skip quickly to the next candidate.
_RUN = re.compile("[0-9]+")
_IN_DIGITS = re.compile(rf"(?P<number>{DIGITS}){_MAGNITUDE}", re.VERBOSE)
_IN_WORDS = re.compile(
    rf"""
    [\s(\"'-]
    (?=[Aa][ -]|{FIRST}{OPENING})   # nothing else opens a number
    (?P<number>
        {WORDS}
      | \b[Aa](?=[ -](?i:million|billion|trillion|lakh|crore)\b)        # a billion (dollars)
    ){_MAGNITUDE}
    """,
    re.VERBOSE,
)
# Both cases: cheaper than lowering the text.
_SPELLED = re.compile("illion|mln|bln|rore|akh|housand|undred|ILLION|MLN|BLN|RORE|AKH|HOUSAND|UNDRED")


class Figure(NamedTuple):
    """The number ``written`` times ``factor``, standing at ``[start, end)``; the number alone ends at ``number_end``.

    ``unit`` is the last word of the magnitude in the singular and lower case, None where there is none; ``apart`` says
    that it is a single letter behind a blank.
    """

    start: int
    number_end: int
    end: int
    written: str
    factor: Decimal = Decimal(1)
    unit: str | None = None
    apart: bool = False

    @property
    def number(self) -> Decimal:
        number = parse(self.written)
        return Decimal(1) if number is None else number  # "a" is one

    @property
    def value(self) -> Decimal:
        return self.number * self.factor


def possible(text: str) -> bool:
    """Whether ``text`` holds anything that an amount could be made of: a digit or a spelled-out magnitude."""
    return (_RUN.search(text) or _SPELLED.search(text)) is not None


def figures(text: str, start: int, end: int, beside: Callable[[str, int, int, int], bool]) -> list[Figure]:
    """All numbers in ``text[start:end]`` in order; offsets in ``text``. Words count only beside a magnitude.

    None where no amount can be: no digits have a currency ``beside`` them, and no magnitude is spelled out.
    """
    spelled = _SPELLED.search(text, start, end)
    if not spelled:
        for run in _RUN.finditer(text, start, end):
            if beside(text, start, *run.span()):
                break
        else:
            return []
    found = list(_in_digits(text, start, end))
    if spelled:
        found += _in_words(text, start, end)
        found.sort(key=lambda figure: figure.start)
    return found


def _in_digits(text: str, start: int, end: int) -> Iterator[Figure]:
    done = start
    for run in _RUN.finditer(text, start, end):
        first = run.start()
        if first < done:
            continue
        match = _IN_DIGITS.match(text, first - 1, end) if first > start and text[first - 1] == "." else None  # ".5"
        match = match or _IN_DIGITS.match(text, first, end)
        if match is not None:
            done = match.end()
            yield _figure(match, 0)


def _in_words(text: str, start: int, end: int) -> Iterator[Figure]:
    passage = " " + text[start:end]  # the pattern wants a character in front
    return (_figure(match, start - 1) for match in _IN_WORDS.finditer(passage))


def _figure(match: re.Match[str], shift: int) -> Figure:
    start, number_end = match.span("number")
    end = match.end()
    if end == number_end:
        return Figure(start + shift, end + shift, end + shift, match["number"])
    factor, unit = magnitude(match["long"] or match["short"] or match["apart"])
    return Figure(
        start + shift, number_end + shift, end + shift, match["number"], factor, unit, match["apart"] is not None
    )


@lru_cache(maxsize=256)
def magnitude(written: str) -> tuple[Decimal, str]:
    """What a magnitude multiplies by, and its last word in the singular: "lakh crores" gives 10^12 and "crore"."""
    words = [_singular(word) for word in re.split(r"[-\s]", written.lower())]
    return Decimal(10) ** sum(POWERS[word] for word in words), words[-1]


def _singular(word: str) -> str:
    return word if word in POWERS else word.removesuffix("s")
