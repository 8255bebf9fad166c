"""Money of one currency in another, at the rate of a day. Pure: what was published is given, and nothing is guessed.

From one currency to another lead one to three steps, each a :class:`Rate` that is taken forwards or backwards: a rate of the
user's between the two, else from each of them towards the euro as far as needed. A step towards the euro is the first
that holds on the day, of

1. a rate of the user's with the euro, then with the dollar,
2. the conversion rate of a currency that the euro replaced,
3. the reference rate of the European Central Bank,
4. the parity of a currency that is pegged.

Amounts are whole numbers of minor units, and are rounded once, half to even, at the end of the way.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

EURO, DOLLAR = "EUR", "USD"
DAYS = 7  # how old a rate may be: over the longest row of holidays there are four days without one
_REMEMBERED = 50_000  # ways and pairs


class Origin(StrEnum):
    """Where a rate comes from."""

    OWN = "own"  # a file of the user's
    FIXED = "fixed"  # by law, for ever
    ECB = "ECB"
    PEG = "peg"  # a parity that a central bank keeps up


class NoRate(StrEnum):
    """Why there is no way from one currency to another."""

    NO_DATE = "no date"
    UNKNOWN = "no rates of its currency"
    NOT_THEN = "no rate near its date"


class Rate(NamedTuple):
    """One ``currency`` is ``rate`` of ``into``: published on ``day``, or for fixed ones and pegs valid since then."""

    currency: str  # ISO 4217
    into: str
    rate: Decimal
    day: date
    origin: Origin
    source: str


@dataclass(frozen=True, slots=True)
class Series:
    """What was published for one pair, by day. Days (ISO 8601) and rates are the texts that are stored: most are never
    looked at."""

    currency: str
    into: str
    origin: Origin
    days: Sequence[str]  # ascending
    rates: Sequence[str]
    sources: Sequence[str]

    def on(self, day: date, within: int) -> Rate | None:
        """The last rate on or before the day, where that is no more than ``within`` days earlier."""
        at = bisect_right(self.days, day.isoformat()) - 1
        if at < 0 or (day - (found := date.fromisoformat(self.days[at]))).days > within:
            return None
        return Rate(self.currency, self.into, Decimal(self.rates[at]), found, self.origin, self.sources[at])


Published = Callable[[str, str], Sequence[Series]]  # the series of a pair, in this direction only


@dataclass(frozen=True, slots=True)
class Way:
    """How a currency becomes another one: its steps in order, and what they come to as an exact fraction."""

    currency: str
    into: str
    steps: tuple[Rate, ...]
    numerator: int
    denominator: int

    def convert(self, minor: int, digits: int, into_digits: int) -> int:
        """Minor units of ``currency``, which has ``digits`` decimals, as minor units of ``into``, which has
        ``into_digits``: rounded half to even, of any size."""
        return _rounded(minor * self.numerator * 10**into_digits, self.denominator * 10**digits)


class Rates:
    """All rates that there are. ``published`` is asked once for each pair that is needed; ``parities`` gives for a
    currency the rate that holds from its day on; ``within`` is how many days before the date a rate may have been
    published."""

    def __init__(self, published: Published, parities: Mapping[str, Rate], within: int = DAYS) -> None:
        self._parities = parities
        self._within = within
        self._series = lru_cache(maxsize=_REMEMBERED)(published)
        self.way = lru_cache(maxsize=_REMEMBERED)(self._way)

    def knows(self, currency: str) -> bool:
        """Whether there is any rate of the currency with the euro or the dollar, of whatever day."""
        if currency in (EURO, DOLLAR) or currency in self._parities:
            return True
        return any(self._between(currency, anchor) for anchor in (EURO, DOLLAR))

    def _way(self, currency: str, into: str, day: date | None) -> Way | NoRate:
        """The way on that day, or why there is none."""
        if currency == into:
            return Way(currency, into, (), 1, 1)
        if day is None:
            return NoRate.NO_DATE
        steps = self._steps(currency, into, day)
        if steps is None:
            known = (self.knows(currency) and self.knows(into)) or self._between(currency, into)
            return NoRate.NOT_THEN if known else NoRate.UNKNOWN
        return Way(currency, into, steps, *_ratio(currency, steps))

    def _steps(self, currency: str, into: str, day: date) -> tuple[Rate, ...] | None:
        if own := self._latest(currency, into, Origin.OWN, day):
            return (own,)
        there, back = self._climb(currency, day), self._climb(into, day)
        meeting = next((place for place in there if place in back), None)
        if meeting is None:
            return None
        down = list(back.values())[: list(back).index(meeting)]
        up = list(there.values())[: list(there).index(meeting)]
        return tuple(rate for rate in (*up, *reversed(down)) if rate)

    def _climb(self, currency: str, day: date) -> dict[str, Rate | None]:
        """The currencies on the way to the euro, each with the rate that leads on; the last one has none."""
        out: dict[str, Rate | None] = {}
        at: str | None = currency
        while at is not None:
            out[at] = rate = next(filter(None, self._towards_the_euro(at, day)), None)
            at = _other(rate, at) if rate else None
        return out

    def _towards_the_euro(self, currency: str, day: date) -> Iterator[Rate | None]:
        if currency == EURO:
            return
        yield self._latest(currency, EURO, Origin.OWN, day)
        if currency != DOLLAR:
            yield self._latest(currency, DOLLAR, Origin.OWN, day)
        yield self._parity(currency, Origin.FIXED, day)
        yield self._latest(currency, EURO, Origin.ECB, day)
        yield self._parity(currency, Origin.PEG, day)

    def _parity(self, currency: str, origin: Origin, day: date) -> Rate | None:
        rate = self._parities.get(currency)
        return rate if rate and rate.origin is origin and rate.day <= day else None

    def _latest(self, currency: str, other: str, origin: Origin, day: date) -> Rate | None:
        """The latest rate between two currencies; where both directions have one of that day, the direct one."""
        found = (s.on(day, self._within) for s in self._between(currency, other) if s.origin is origin)
        return max(filter(None, found), key=lambda rate: rate.day, default=None)

    def _between(self, currency: str, other: str) -> tuple[Series, ...]:
        return (*self._series(currency, other), *self._series(other, currency))


def _other(rate: Rate, currency: str) -> str:
    return rate.into if rate.currency == currency else rate.currency


def _ratio(currency: str, steps: Sequence[Rate]) -> tuple[int, int]:
    """How many units of the last currency one unit of the first is, as numerator and denominator."""
    numerator = denominator = 1
    at = currency
    for step in steps:
        over, under = step.rate.as_integer_ratio()
        if step.currency != at:
            over, under = under, over
        numerator, denominator, at = numerator * over, denominator * under, _other(step, at)
    return numerator, denominator


def _rounded(numerator: int, denominator: int) -> int:
    whole, rest = divmod(numerator, denominator)
    return whole + (2 * rest > denominator or (2 * rest == denominator and whole % 2 == 1))
