"""The words of dates, and the patterns that several rules share. All in lower case."""

from __future__ import annotations

from collections.abc import Iterable

from ... import counting
from ...counting import ONES, TEENS, TENS
from .. import numbers

MONTHS = {name.lower(): n for n, name in enumerate(counting.MONTHS, 1)}
MONTHS |= {name[:3]: n for name, n in MONTHS.items()} | {"sept": 9}

_DAY_NAMES = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS = {name: n for n, name in enumerate(_DAY_NAMES)}
WEEKDAYS |= {name[:3]: n for name, n in WEEKDAYS.items()} | {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}

# First month and number of months, as the northern half of the world has them; winter begins in December.
SEASONS = {"spring": (3, 3), "summer": (6, 3), "autumn": (9, 3), "fall": (9, 3), "winter": (12, 3)}

# The words that a count of days or years may begin with.
NUMBERS = (*ONES, *TEENS, *TENS, "a", "an")
VAGUE = {"a couple of": 2, "couple of": 2, "couple": 2, "a few": 3, "few": 3, "several": 4}

_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
ORDINALS = {word: n for n, word in enumerate(_ORDINALS, 1)} | {"thirtieth": 30, "thirty-first": 31}
ORDINALS |= {f"twenty-{word}": 20 + n for n, word in enumerate(_ORDINALS[:9], 1)}

# Words for the third of a period, and for a period relative to today.
PARTS = {
    "early": "early",
    "beginning": "early",
    "start": "early",
    "mid": "mid",
    "middle": "mid",
    "late": "late",
    "end": "late",
}
STEPS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "this": 0,
    "current": 0,
    "next": 1,
    "coming": 1,
    "upcoming": 1,
    "following": 1,
}


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


MONTH = rf"(?:{_any(MONTHS)})(?![a-z])\.?"
WEEKDAY = rf"(?:{_any(WEEKDAYS)})(?![a-z])\.?"
SEASON = rf"(?:{_any(SEASONS)})(?![a-z])"
STEP = rf"(?:{_any(STEPS)})"
UNIT = r"(?:day|week|fortnight|month|quarter|year|decade)"
COUNT = rf"(?:[0-9]{{1,4}}|{_any(VAGUE)}|(?:{_any(TENS)})[ -](?:{_any(ONES)})|{_any(NUMBERS)})"
ORDINAL = rf"(?:{_any(w.replace('-', '[- ]') for w in ORDINALS)})"

# A day of a month: not the beginning of 13.5, 7,000, 10:30 or "10-year".
_DAY_END = rf"(?![0-9a-z]|[.:][0-9]|,[0-9]{{3}}(?![0-9])|-(?!{MONTH})[a-z])"
DAY = rf"(?:(?:3[01]|[12][0-9]|0?[1-9])(?:\s?(?:st|nd|rd|th))?{_DAY_END}|(?:{ORDINAL}|(?:twenty|thirty)[ -](?:{_any(ONES)}))(?![a-z-]))"
COUNTING = (*ONES, *TEENS)  # from one on
DAY_IN_WORDS = rf"(?:{_any(COUNTING)})(?![a-z-])"
YEAR = r"(?:1[5-9]|20)[0-9]{2}(?![0-9a-z%]|[.,][0-9])"
YEAR_IN_WORDS = (
    rf"(?:two\s thousand(?:\s and)?\s (?:(?:{_any(TENS)})(?:[\s-](?:{_any(ONES)}))?|{_any(TEENS + ONES)})"
    rf"|(?:nineteen|twenty)[\s-](?:(?:{_any(TENS)})[\s-](?:{_any(ONES)})|{_any(TENS[:1])}|{_any(TEENS)}))(?![a-z])"
)
TO = r"(?:-|\u2013|\u2014|~|to|through|thru|until|till)"
# The words that an ordinal and a count may begin with.
ORDINAL_STARTS = tuple({word.split("-")[0]: 0 for word in ORDINALS})
COUNT_STARTS = tuple({word.split(" ")[0]: 0 for word in (*NUMBERS, *VAGUE)})


def number(text: str) -> int:
    """The number that ``COUNT``, ``DAY`` or ``ORDINAL`` matched."""
    digits = "".join(c for c in text if c.isdecimal())
    if digits:
        return int(digits)
    words = " ".join(text.split())
    if words in VAGUE:
        return VAGUE[words]
    ordinal = ORDINALS.get(words.replace(" ", "-"))
    return ordinal or int(numbers.parse(words) or 1)
