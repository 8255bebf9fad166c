"""What follows from one deal alone for filters and totals: whether it counts, for whom, and when."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from ..model import DealDate, Kind, Money, Party, PartyKind, Qualifier, Status

SHARED = "shared"  # several parties stand on one side of a deal, and none of them for all
NOT_STATED = "not stated"

# The reasons for which a total leaves a deal out, in the order in which they are tried.
FRAMEWORK = "framework"
AGGREGATE = "aggregate"
CANCELLED = "cancelled"
NOT_SIGNED = "not signed yet"
NO_VALUE = "no value"
CEILING = "ceiling only"
REASONS = (FRAMEWORK, AGGREGATE, CANCELLED, NOT_SIGNED, NO_VALUE, CEILING)

_SINCE = re.compile(
    r"""
    \bsince \s+
    (?:[A-Za-z]{3,9}\.? \s+)?   # a month or "fiscal"
    (?P<year>(?:19|20)\d\d)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def left_out(kind: Kind, status: Status, value: Money | None) -> str | None:
    """The first reason why a total does not sum this deal, or None where it does."""
    if kind is Kind.FRAMEWORK:
        return FRAMEWORK
    if kind is Kind.AGGREGATE:
        return AGGREGATE
    if status is Status.CANCELLED:
        return CANCELLED
    if status not in (Status.SIGNED, Status.COMPLETED):
        return NOT_SIGNED
    if value is None or value.low is None and value.high is None:
        return NO_VALUE
    return CEILING if value.low is None else None


def current(value: Money | None, amendments: Iterable[Money | None]) -> Money | None:
    """What a contract has come to with the amendments in its own currency, None where there is no value or none of them.

    The sum has an upper end where all its parts have one; a part without a lower end is left out.
    """
    if value is None or value.low is None:
        return None
    parts = [m for m in amendments if m is not None and m.currency == value.currency and m.low is not None]
    if not parts:
        return None
    low = sum((part.low for part in parts if part.low is not None), value.low)
    highs = [part.high for part in (value, *parts)]
    if any(high is None for high in highs):
        return Money(low, None, value.currency, Qualifier.AT_LEAST)
    high = sum((high for high in highs if high is not None), Decimal(0))
    return Money(low, high, value.currency, Qualifier.EXACT if low == high else Qualifier.RANGE)


def days(when: DealDate | None) -> tuple[str | None, str | None]:
    """The first and the last day of a date, as ISO texts; none where there is no date or no such day."""
    span = when.span if when else None
    return (span.low.isoformat(), span.high.isoformat()) if span else (None, None)


def lone(parties: Iterable[Party]) -> Party | None:
    """The one party that stands for its side of a deal, or None for nobody or several.

    A country steps back behind its own bodies, and a government or service behind a company of its country: the seller
    of a government-to-government sale is the company where one is named. A company whose country is unknown is taken
    for one of the country beside it.
    """
    parties = tuple(parties)
    companies = {p.country for p in parties if p.kind is PartyKind.COMPANY}
    bodies = {p.country for p in parties if p.kind is not PartyKind.COUNTRY}
    left = [p for p in parties if not _steps_back(p, companies, bodies)]
    return left[0] if len(left) == 1 else None


def _steps_back(party: Party, companies: set[str | None], bodies: set[str | None]) -> bool:
    if party.kind is PartyKind.COUNTRY:
        return party.country in bodies or None in bodies
    if party.kind in (PartyKind.GOVERNMENT, PartyKind.SERVICE):
        return party.country in companies or None in companies
    return False


def lone_country(parties: Iterable[Party]) -> str | None:
    """The country of all parties of one side, :data:`SHARED` where there are several, None where none is known."""
    countries = {p.country for p in parties if p.country}
    if len(countries) > 1:
        return SHARED
    return next(iter(countries), None)


def since(sentence: str) -> str | None:
    """The year from which an aggregate counts, where its sentence names one."""
    match = _SINCE.search(sentence)
    return match["year"] if match else None
