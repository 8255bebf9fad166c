"""Sums in one currency: row after row, each deal converted at the rate of its own date and rounded to the minor unit, so
that the values of ``list --in`` add up to the total to the last digit."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from dataclasses import dataclass, field

from ..model import Money
from ..rates import NoRate, Origin, Rate
from .filters import Where
from .rates import Exchange
from .rows.totals import ConvertedPart, LeftOut
from .sums import SCALE, Sum


@dataclass(slots=True)
class _Tally:
    """A sum that grows, in minor units; one for the rows of one currency."""

    deals: int = 0
    low: int = 0
    lows: int = 0
    high: int = 0
    highs: int = 0

    def add(self, low: int | None, high: int | None) -> None:
        self.deals += 1
        if low is not None:
            self.low, self.lows = self.low + low, self.lows + 1
        if high is not None:
            self.high, self.highs = self.high + high, self.highs + 1

    def sum(self, currency: str, digits: int) -> Sum:
        unit = 10 ** (SCALE - digits)
        return Sum(currency, self.deals, self.low * unit, self.lows, self.high * unit, self.highs)


@dataclass(slots=True)
class _Source:
    """What came of the deals of one currency and one number of decimals."""

    before: _Tally = field(default_factory=_Tally)
    after: _Tally = field(default_factory=_Tally)
    used: dict[tuple[str, str, Origin], Rate] = field(default_factory=dict)  # one rate for each


@dataclass(slots=True)
class InOne:
    """All deals that were asked for, in one currency: ``sums`` by group, ``parts`` by the currency they came from, and
    those that have no rate."""

    sums: dict[object, Sum]
    parts: tuple[ConvertedPart, ...]
    no_rate: tuple[LeftOut, ...]


def in_one(connection: sqlite3.Connection, exchange: Exchange, key: str, wanted: Where) -> InOne:
    """The deals that count, where ``key`` is an SQL expression over ``contracts c`` for their group. In memory are only
    the sums."""
    groups: defaultdict[object, _Tally] = defaultdict(_Tally)
    sources: defaultdict[tuple[str, int], _Source] = defaultdict(_Source)
    missing: defaultdict[tuple[NoRate, str, int], _Tally] = defaultdict(_Tally)
    rows = connection.execute(
        f"""
        SELECT {key}, c.currency, c.minor_digits, c.date_first, c.date_last, c.low_minor, c.high_minor
        FROM contracts c WHERE c.counts AND {wanted.sql}
        """,
        wanted.parameters,
    )
    for group, currency, digits, since, until, low, high in rows:
        way = exchange.way(currency, since, until)
        if isinstance(way, NoRate):
            missing[way, currency, digits].add(low, high)
            continue
        source = sources[currency, digits]
        source.before.add(low, high)
        first = exchange.minor(way, low, digits)
        last = first if high == low else exchange.minor(way, high, digits)
        groups[group].add(first, last)
        source.after.add(first, last)
        for step in way.steps:
            source.used.setdefault((step.currency, step.into, step.origin), step)
    return InOne(
        {group: tally.sum(exchange.currency, exchange.digits) for group, tally in groups.items()},
        tuple(_parts(exchange, sources)),
        tuple(_no_rate(missing)),
    )


def _parts(exchange: Exchange, sources: dict[tuple[str, int], _Source]) -> list[ConvertedPart]:
    """From which currencies the sum comes, that of most deals first; what was in the currency already is no part."""
    parts = [
        ConvertedPart(
            source.before.sum(currency, digits).figure(),
            source.after.sum(exchange.currency, exchange.digits).line(currency),
            tuple(sorted({rate.origin for rate in source.used.values()}, key=list(Origin).index)),
            tuple(rate for rate in source.used.values() if rate.origin is Origin.PEG),
        )
        for (currency, digits), source in sources.items()
        if currency != exchange.currency
    ]
    return sorted(parts, key=lambda part: (-part.line.deals, part.figure.currency))


def _no_rate(missing: dict[tuple[NoRate, str, int], _Tally]) -> list[LeftOut]:
    out = []
    for reason in NoRate:
        of_it = [(key, tally) for key, tally in sorted(missing.items()) if key[0] is reason]
        figures: list[Money] = [tally.sum(currency, digits).figure() for (_, currency, digits), tally in of_it]
        if of_it:
            out.append(LeftOut(reason, sum(tally.deals for _, tally in of_it), tuple(figures), 0))
    return out
