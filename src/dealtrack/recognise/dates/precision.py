"""How exact a range of days is, in the form that a deal's date has."""

from __future__ import annotations

from ...model import DateRange
from . import calendar

_A_YEAR = 366  # days


def precision(value: DateRange) -> str:
    """``YYYY-MM-DD`` for one day, else ``YYYY-MM`` within a month, else ``YYYY``.

    A range that crosses a new year and is no longer than a year (a financial year, a winter) has the year in which most of
    its days lie, a longer one its first.
    """
    low, high = value.low, value.high
    if low == high:
        return low.isoformat()
    if (low.year, low.month) == (high.year, high.month):
        return low.isoformat()[:7]
    days = (high - low).days + 1
    middle = calendar.shift(low, "day", days // 2) if days <= _A_YEAR else None
    return f"{(middle or low).year:04}"
