"""What else a ledger holds: documents, problems, places in texts, rates, pairs of deals that may be one, faults."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import repeat
from typing import TYPE_CHECKING, NamedTuple

from .deals import Deal

if TYPE_CHECKING:
    from ...rates import Origin


class SourceRow(NamedTuple):
    id: str
    source: str | None
    publisher: str | None
    title: str | None
    published: date | None
    characters: int
    deals: int
    problems: int


class ProblemRow(NamedTuple):
    id: int
    document: str
    source: str | None
    reason: str
    rule: str | None
    start: int | None
    end: int | None
    text: str | None
    before: str = ""  # what stands around it, up to the ends of the line
    after: str = ""


class Hit(NamedTuple):
    """A place in a document that a search found; ``text`` is the sentence or snippet with ``start``/``end`` its range,
    ``marks`` the ranges inside ``text`` that matched, ``deals`` the deals with evidence in that sentence."""

    document: str
    source: str | None
    title: str | None
    published: date | None
    start: int
    end: int
    text: str
    marks: tuple[tuple[int, int], ...]
    deals: tuple[str, ...]


class RateSeries(NamedTuple):
    """The rates of one currency in another that come from one source; ``last`` is None for one that goes on to hold."""

    currency: str
    into: str
    first: str  # ISO 8601
    last: str | None
    rates: int
    origin: Origin
    source: str


class Candidate(NamedTuple):
    """Two deals that may be one, with what was compared; ``against`` says why other reports keep them apart."""

    one: Deal
    other: Deal
    score: float
    reasons: tuple[str, ...]
    against: str | None


class Finding(NamedTuple):
    """Something in a ledger that is not as it should be: a ``part`` of it (contract, report, document …) by its id."""

    part: str
    id: str
    wrong: str


class Looked(NamedTuple):
    """What a look at some things of a ledger gave: what is wrong, how many were looked at, and how many places they have in
    blocks."""

    wrong: tuple[Finding, ...]
    things: int
    places: int = 0

    def each(self) -> Iterator[Finding | None]:
        """What is wrong, and None for each thing."""
        yield from self.wrong
        yield from repeat(None, self.things)


class SeedOutcome(NamedTuple):
    """What writing one document did: "new", "unchanged" or "updated", and how many deals and problems came of it."""

    state: str
    deals_added: int = 0
    deals_updated: int = 0
    deals_removed: int = 0
    problems: int = 0
