"""Calendar arithmetic on ranges of days. Everything that falls outside years 1 to 9999 is None, never an error."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from ...model import DateRange

DAYS = {"day": 1, "week": 7, "fortnight": 14}
MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}

# (months, days) of a calendar year and of a month where its early part and its middle part end.
_YEAR_PARTS = (4, 8)
_MONTH_PARTS = (10, 20)


def day(y: int, m: int, d: int, last: int | None = None) -> DateRange | None:
    """One day, or the days ``d`` to ``last`` of a month."""
    try:
        low = date(y, m, d)
        high = date(y, m, last) if last else low
    except ValueError:
        return None
    return DateRange(low, high) if low <= high else None


def months(y: int, m: int, count: int = 1) -> DateRange | None:
    """``count`` whole months from month ``m`` (which may lie outside 1..12) of year ``y``."""
    first = y * 12 + m - 1
    last = first + count - 1
    if count < 1 or first < 12 or last > 12 * 10_000 - 1:
        return None
    y2, m2 = divmod(last, 12)
    return DateRange(date(first // 12, first % 12 + 1, 1), date(y2, m2 + 1, calendar.monthrange(y2, m2 + 1)[1]))


def years(first: int, last: int | None = None) -> DateRange | None:
    """Whole calendar years, both ends included."""
    return months(first, 1, 12 * ((last or first) - first + 1))


def until(low: date | None, high: date | None) -> DateRange | None:
    """The days from ``low`` to ``high``, if both are known and in order."""
    return DateRange(low, high) if low and high and low <= high else None


def shift(start: date, unit: str, count: int) -> date | None:
    """``start`` moved by ``count`` units; a day that the month does not have becomes its last."""
    try:
        if unit in DAYS:
            return start + timedelta(days=DAYS[unit] * count)
        y, m = divmod(start.year * 12 + start.month - 1 + MONTHS[unit] * count, 12)
        return date(y, m + 1, min(start.day, calendar.monthrange(y, m + 1)[1]))
    except (ValueError, OverflowError, calendar.IllegalMonthError):
        return None


def around(when: date | None, unit: str) -> DateRange | None:
    """The whole unit that ``when`` lies in; a week starts on Monday, a fortnight is the week and the next."""
    if when is None:
        return None
    if unit in DAYS:
        low = when if unit == "day" else shift(when, "day", -when.weekday())
        high = low and shift(low, "day", DAYS[unit] - 1)
        return DateRange(low, high) if low and high else None
    size = MONTHS[unit]
    if size > 12:
        return years(when.year - when.year % 10, when.year - when.year % 10 + 9)
    return months(when.year, (when.month - 1) // size * size + 1, size)


def nth(whole: DateRange, n: int, weekday: int | None = None) -> date | None:
    """The ``n``-th day, or weekday (Monday is 0), of a range; -1 is the last. None if the range does not have it."""
    step = 1 if weekday is None else 7
    if n > 0:
        first = 0 if weekday is None else (weekday - whole.low.weekday()) % 7
        found = shift(whole.low, "day", first + step * (n - 1))
    else:
        found = shift(whole.high, "day", 0 if weekday is None else -((whole.high.weekday() - weekday) % 7))
    return found if found and whole.low <= found <= whole.high else None


def iso_week(y: int, number: int) -> DateRange | None:
    """Week ``number`` of a year, as ISO 8601 counts them."""
    try:
        return around(date.fromisocalendar(y, number, 1), "week")
    except ValueError:
        return None


def part(name: str, whole: DateRange) -> DateRange:
    """The ``early``, ``mid`` or ``late`` third of a range."""
    third = ("early", "mid", "late").index(name)
    low, high = whole.low, whole.high
    lows: tuple[date, ...]
    if whole == years(low.year):
        m1, m2 = _YEAR_PARTS
        lows = (low, low.replace(month=m1 + 1), low.replace(month=m2 + 1))
    elif whole == months(low.year, low.month):
        lows = tuple(low.replace(day=d + 1) for d in (0, *_MONTH_PARTS))
    elif (high - low).days == 6:
        lows = (low, low + timedelta(days=3), low + timedelta(days=4))
    else:
        length = (high - low).days + 1
        lows = tuple(low + timedelta(days=length * i // 3) for i in range(3))
    return DateRange(
        lows[third], lows[third + 1] - timedelta(days=1) if third < 2 and lows[third + 1] > lows[third] else high
    )
