"""Figures: a number with its magnitude ("3.3 billion", "1,05,000 crore", "three-mln", "230M"), before any currency."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from ..numbers import DIGITS, WORDS, parse

_POWERS = {
    "hundred": 2,
    "thousand": 3, "k": 3,
    "lakh": 5, "lac": 5,
    "million": 6, "mln": 6, "mn": 6, "mio": 6, "mil": 6, "mm": 6, "m": 6,
    "crore": 7, "cr": 7,
    "billion": 9, "bln": 9, "bn": 9, "bil": 9, "b": 9,
    "trillion": 12, "trln": 12, "tln": 12, "trn": 12, "tn": 12, "t": 12,
}  # fmt: skip
INDIAN = frozenset({"lakh", "lac", "crore", "cr"})

# Magnitudes that may stand apart from the number. A word of the first group may multiply one of the second: lakh crore.
_LONG = r"""
    (?i: (?:(?:hundred|thousand|lakh|lac)s?[-\s])?
         (?:million|billion|trillion|crore)s?
       | thousand | hundred | lakhs? | lacs?
       | mln | mn | mio | mil | bln | bn | bil | trln | tln | trn | tn | crs?
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
_IN_DIGITS = re.compile(rf"(?P<number>{DIGITS}){_MAGNITUDE}", re.VERBOSE)
_IN_DIGITS_OR_WORDS = re.compile(
    rf"""
    (?P<number>
        {DIGITS}
      | (?=\b(?i:an?\b|one|two|thr|fou|fiv|six|sev|eig|nin|ten|ele|twe|thi|for|fif|hal|qua))    # saves time
        {WORDS}
      | \b[Aa](?=[ -](?i:million|billion|trillion|lakh|crore)\b)                                # a billion (dollars)
    ){_MAGNITUDE}
    """,
    re.VERBOSE,
)
_MARKS = tuple(form for mark in ("illion", "mln", "bln", "rore", "akh", "housand", "undred") for form in (mark, mark.upper()))
_DIGIT = re.compile("[0-9]")


@dataclass(frozen=True, slots=True)
class Figure:
    """``number`` times ``factor``, standing at ``[start, end)``; the number alone ends at ``number_end``.

    ``unit`` is the last word of the magnitude in the singular and lower case, None where there is none; ``apart`` says
    that it is a single letter behind a blank.
    """

    start: int
    number_end: int
    end: int
    number: Decimal
    factor: Decimal
    unit: str | None
    apart: bool = False


def possible(text: str) -> bool:
    """Whether ``text`` holds anything that an amount could be made of: a digit or a spelled-out magnitude."""
    return _DIGIT.search(text) is not None or _spelled(text)


def figures(text: str, start: int, end: int) -> Iterator[Figure]:
    """All numbers in ``text[start:end]`` in order, offsets in ``text``. Words count only in a passage with a magnitude."""
    pattern = _IN_DIGITS_OR_WORDS if _spelled(text[start:end]) else _IN_DIGITS
    for match in pattern.finditer(text, start, end):
        number = Decimal(1) if match["number"] in ("a", "A") else parse(match["number"])
        if number is None:
            continue
        written = match["long"] or match["short"] or match["apart"]
        factor, unit = magnitude(written) if written else (Decimal(1), None)
        yield Figure(match.start(), match.end("number"), match.end(), number, factor, unit, match["apart"] is not None)


def magnitude(written: str) -> tuple[Decimal, str]:
    """What a magnitude multiplies by, and its last word in the singular: "lakh crores" gives 10^12 and "crore"."""
    words = [_singular(word) for word in re.split(r"[-\s]", written.lower())]
    return Decimal(10) ** sum(_POWERS[word] for word in words), words[-1]


def _singular(word: str) -> str:
    return word if word in _POWERS else word.removesuffix("s")


def _spelled(text: str) -> bool:
    return any(mark in text for mark in _MARKS)
