"""Sums of money that cannot be mixed: each has a currency, and takes no other one."""

from __future__ import annotations

from typing import NamedTuple

from ..model import Money, Qualifier
from .money import to_units
from .rows.totals import Line

SCALE = 4  # decimals of the finest minor unit


class Sum(NamedTuple):
    """The sum of intervals of one currency, in units of 10 ** -:data:`SCALE`; ``lows`` and ``highs`` count the ends.
    Deals without a value have no currency."""

    currency: str | None
    deals: int = 0
    low: int = 0
    lows: int = 0
    high: int = 0
    highs: int = 0

    def plus(self, other: Sum) -> Sum:
        """Both together. Raises ValueError where they are of two currencies."""
        if self.currency != other.currency:
            raise ValueError(f"{self.currency} and {other.currency} cannot be added")
        return Sum(
            self.currency,
            self.deals + other.deals,
            self.low + other.low,
            self.lows + other.lows,
            self.high + other.high,
            self.highs + other.highs,
        )

    def line(self, group: str | None = None) -> Line:
        low = to_units(self.low, SCALE)
        high = low if self.high == self.low else to_units(self.high, SCALE)
        return Line(self.currency or "", self.deals, low, high if self.highs == self.deals else None, group)

    def figure(self) -> Money:
        """The sum as a value: it has an end where every deal has one; failing both, the known lows are a floor."""
        currency, low, high = self.currency or "", to_units(self.low, SCALE), to_units(self.high, SCALE)
        if self.lows == self.highs == self.deals:
            return Money(low, high, currency, Qualifier.EXACT if low == high else Qualifier.RANGE)
        if self.highs == self.deals:
            return Money(None, high, currency, Qualifier.AT_MOST)
        return Money(low, None, currency, Qualifier.AT_LEAST)
