"""Numbers in digits and in English words: a pattern that finds them, and the exact value of one.

``NUMBER`` is a fragment for patterns compiled with ``re.VERBOSE``. It has no groups, ignores case by itself, and reads
``3.3``, ``1,234.5``, ``1,05,000``, ``10 000``, ``2-1/2``, ``seventy``, ``one hundred and fifty``, ``two dozen``,
``half a`` and ``three-and-a-half``. Magnitudes from a million up belong to whoever counts with them (see
:mod:`.money`). A bare "a" is no number, and neither is "hundred" without one before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from ..counting import ONES, TEENS, TENS
from .words import any_case, pattern

_VALUES = (
    {word: Decimal(n) for n, word in enumerate(ONES, 1)}
    | {word: Decimal(n) for n, word in enumerate(TEENS, 10)}
    | {word: Decimal(10 * n) for n, word in enumerate(TENS, 2)}
)
_FRACTIONS = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "quarters": Decimal("0.25")}

DIGITS = r"""
    (?<![0-9])(?<![0-9][.,])
    (?: [0-9]{1,3}(?:,[0-9]{2,3}){1,7}(?:\.[0-9]{1,6})?       # 1,234.5  1,05,000
      | [0-9]{1,3}(?:\.[0-9]{3}){2,6}                         # 1.234.567: more than one dot groups thousands
      | [0-9]{1,3}(?:[ ][0-9]{3}){1,5}(?:[.,][0-9]{2})?(?![0-9,.]?[0-9])   # 10 000, 10 000.00
      | [0-9]{1,3}[- ][1-9]/(?:2|4|8|16)                      # 2-1/2
      | [0-9]{1,3},[0-9]{1,2}(?!,?[0-9])                      # 2,5: a decimal comma
      | [0-9]{1,18}(?:\.[0-9]{1,9}|·[0-9]{1,2})?             # 2·5: as it was written once
      | (?<![\w.])\.[0-9]{1,6}                                # .5
    )(?![0-9])
"""
_GAP = r"(?:-|\s{1,3})"
_AND = rf"(?:{_GAP}and)?{_GAP}"
_ONE = f"(?:{'|'.join(ONES)})"
_UNDER_100 = rf"(?:(?:{'|'.join(TENS)})(?:{_GAP}{_ONE}\b)?|{'|'.join(TEENS)}|{_ONE})"
_UNDER_1000 = rf"(?:(?:an?|{_UNDER_100}){_GAP}hundred(?:{_AND}{_UNDER_100}\b)?|{_UNDER_100})"
WORDS = rf"""
    (?i:\b
    (?: three{_GAP}quarters(?:{_GAP}of{_GAP}a)?                         # three quarters of a
      | half{_GAP}an?(?:{_GAP}dozen)?                                   # half a, half a dozen
      | (?:an?|{_UNDER_100}){_GAP}dozen                                 # two dozen
      | (?:an?|{_UNDER_1000}){_GAP}thousand(?:{_AND}{_UNDER_1000}\b)?   # four thousand two hundred
      | {_UNDER_1000}(?:{_GAP}and{_GAP}an?{_GAP}(?:half|quarter)\b)?    # seventy, three-and-a-half
      | (?:an?{_GAP})?(?:half|quarter)(?:{_GAP}of{_GAP}an?)?            # half, a quarter
    )\b)
"""
NUMBER = f"(?:{DIGITS}|{WORDS})"


def _opening(words: Iterable[str]) -> str:
    """A pattern that matches, behind the first letter of any of the words, the rest of it."""
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(word[0], []).append(word[1:])
    return "|".join(f"(?<={any_case(first)}){pattern(rest, any_case)}" for first, rest in rests.items())


# In every number that is written in words stands one of these.
NUMBER_WORDS = frozenset((*TENS, *TEENS, *ONES, "half", "quarter", "dozen", "hundred", "thousand"))
# Behind its first character, what every number in words or digits opens with, "a pair", "a trio" and "a single": a quick test of a
# place before the slow pattern. ``FIRST`` is the set of those characters.
FIRST = "[.0-9aAeEfFhHnNoOqQsStT]"
OPENING = rf"""
    (?: (?<=[.0-9])
      | (?:{_opening((*TENS, *TEENS, *ONES, "half", "quarter"))})\b
      | (?<=[aA])[nN]?{_GAP}(?i:dozen|hundred|thousand|half|quarter|pair|brace|trio|quartet|quintet|sextet|septet|octet|single)\b
    )
"""

_WHOLE = re.compile(rf"\s*(?:(?P<digits>{DIGITS})|(?P<words>{WORDS}))\s*", re.VERBOSE)
_DECIMAL_COMMA = re.compile(r"[0-9]{1,3},[0-9]{1,2}")
_MIXED = re.compile(r"(?P<whole>[0-9]+)[- ](?P<over>[0-9])/(?P<under>[0-9]+)")


def parse(text: str) -> Decimal | None:
    """The exact value of a text that is one number as ``NUMBER`` reads it, blanks around it aside; else None."""
    match = _WHOLE.fullmatch(text)
    if match is None:
        return None
    return _digits(match["digits"]) if match["digits"] else _words(match["words"])


def _digits(text: str) -> Decimal:
    text = text.replace("·", ".")
    if mixed := _MIXED.fullmatch(text):
        return Decimal(mixed["whole"]) + Decimal(mixed["over"]) / Decimal(mixed["under"])
    if _DECIMAL_COMMA.fullmatch(text):
        return Decimal(text.replace(",", "."))
    if text.count(".") > 1:
        text = text.replace(".", "")
    if " " in text and "," in text:
        text = text.replace(",", ".")  # 10 000,50
    return Decimal(text.replace(",", "").replace(" ", ""))


def _words(text: str) -> Decimal:
    total, current = Decimal(0), Decimal(0)
    for word in re.split(r"[\s-]+", text.lower()):
        if word in _VALUES:
            current += _VALUES[word]
        elif word == "quarters":
            current *= _FRACTIONS[word]
        elif word in _FRACTIONS:
            current += _FRACTIONS[word]
        elif word == "dozen":
            current = (current or Decimal(1)) * 12
        elif word == "hundred":
            current = (current or Decimal(1)) * 100
        elif word == "thousand":
            total, current = (current or Decimal(1)) * 1000, Decimal(0)
    return total + current
