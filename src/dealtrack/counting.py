"""Words that count: small numbers, and the months of the year."""

from __future__ import annotations

ONES = tuple("one two three four five six seven eight nine".split())
TEENS = tuple("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split())
TENS = tuple("twenty thirty forty fifty sixty seventy eighty ninety".split())
UP_TO_TEN = (*ONES, *TEENS[:1])
UP_TO_TWELVE = (*ONES, *TEENS[:3])
MONTHS = tuple("January February March April May June July August September October November December".split())
