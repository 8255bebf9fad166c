"""What the ledger answers with, and what it is asked. Frozen records, free of SQL and of Rich."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from ..model import DealDate, Kind, Money, PartyKind, Status
from .acts import Correction, Deed

if TYPE_CHECKING:
    from ..merge import Step, Voice
    from ..rates import NoRate, Origin, Rate


class Into(NamedTuple):
    """The currency that values are converted into, and how many days before a deal's date a rate may be."""

    currency: str
    days: int


class Filters(NamedTuple):
    """Which deals are asked for. Empty fields do not restrict; several values of one field are alternatives, different
    fields must all hold. Names match case-insensitively as words of the canonical name or of an alias."""

    supplier: tuple[str, ...] = ()
    buyer: tuple[str, ...] = ()
    party: tuple[str, ...] = ()
    country: tuple[str, ...] = ()  # name or ISO code of a party's country
    item: tuple[str, ...] = ()
    year: tuple[int, ...] = ()
    since: date | None = None
    until: date | None = None
    dated: str | None = None  # "stated" leaves out deals that are only dated "by"
    status: tuple[Status, ...] = ()
    kind: tuple[Kind, ...] = ()
    currency: tuple[str, ...] = ()
    min_value: Decimal | None = None  # whole units, of whatever currency
    max_value: Decimal | None = None
    source: tuple[str, ...] = ()  # part of a document's source, publisher or title
    sort: str = "date"  # date, value, item, buyer, supplier, status; a leading "-" turns it round
    limit: int | None = None
    incomplete: bool = False  # only deals that have something missing
    as_of: date | None = None  # the ledger is opened with it, and shows what was published by then
    into: Into | None = None  # then orders and bounds of values compare converted ones
    parent: bool = False  # a party stands for all that belong to it


class PartyRow(NamedTuple):
    name: str
    kind: PartyKind
    country: str | None
    inferred: bool = False
    short: str | None = None  # the abbreviation that it goes by
    possible: tuple[str, ...] = ()  # the parties that it may be, where its name leaves several


class Deal(NamedTuple):
    """A contract of the ledger. ``counts`` says whether totals sum it; ``left_out`` is the reason where they do not."""

    id: str
    short_id: str  # the shortest unique prefix of at least four characters
    kind: Kind
    status: Status
    item: str | None
    quantity: int | None
    value: Money | None
    value_text: str | None  # as written
    buyers: tuple[PartyRow, ...]
    suppliers: tuple[PartyRow, ...]
    date: DealDate | None
    counts: bool
    left_out: str | None
    inferred: frozenset[str]
    reports: int
    converted: Converted | None = None  # where a currency is asked for, and there is a value
    category: str | None = None
    disputed: frozenset[str] = frozenset()  # fields on which reports do not agree
    corrected: frozenset[str] = frozenset()  # fields that a person gave
    above: Above | None = None

    @property
    def missing(self) -> tuple[str, ...]:
        """The fields that the deal should have and no report gives. A framework needs no value."""
        gone = {
            "item": self.item is None,
            "value": self.value is None and self.kind is not Kind.FRAMEWORK,
            "buyers": not self.buyers,
            "suppliers": not self.suppliers,
            "date": self.date is None,
        }
        return tuple(name for name, missing in gone.items() if missing)


class Above(NamedTuple):
    """The deal that another one amends or is placed under."""

    id: str
    short_id: str


class Converted(NamedTuple):
    """The value of a deal in another currency and the rates that led there, in order; or why there is none."""

    value: Money | None
    no_rate: NoRate | None
    steps: tuple[Rate, ...] = ()


class Quote(NamedTuple):
    """The evidence of one field: ``text`` is ``document.text[start:end]``."""

    field: str
    start: int
    end: int
    text: str


class ReportRow(NamedTuple):
    """One report of a deal with its sentence; offsets count in the stored text of the document."""

    id: str
    document: str
    source: str | None
    publisher: str | None
    title: str | None
    published: date | None
    rule: str
    extractor: str  # version that made it
    start: int  # of the sentence
    end: int
    sentence: str
    quotes: tuple[Quote, ...]
    references: tuple[str, ...]
    under: str | None
    end_users: tuple[str, ...]
    value_alt: Money | None
    inferred: frozenset[str]
    kind: Kind = Kind.CONTRACT
    status: Status = Status.SIGNED
    value: Money | None = None


class DealDetail(NamedTuple):
    """A deal with its reports, the earliest first. ``origins`` maps fields to the reports that they are taken from, ``voices``
    has the fields of which reports say different things. ``above`` is what the deal amends or is placed under, ``below``
    what amends it or is placed under it; with the amendments that count its value is the ``current`` one. Of people: what
    they ``corrected``, what they did (``deeds``), and whether they ``rejected`` the deal."""

    deal: Deal
    reports: tuple[ReportRow, ...]
    origins: Mapping[str, str] = MappingProxyType({})
    history: tuple[Step, ...] = ()
    voices: Mapping[str, tuple[Voice, ...]] = MappingProxyType({})
    above: tuple[Deal, ...] = ()
    below: tuple[Deal, ...] = ()
    current: Money | None = None
    corrections: tuple[Correction, ...] = ()
    deeds: tuple[Deed, ...] = ()
    rejected: bool = False
    agreeing: tuple[int, int] = (0, 0)  # how many reports give the deal's value, of those that give one


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


class Line(NamedTuple):
    """One line of a total: the deals of one currency (and one group). ``low``/``high`` bound the sum; ``high`` is None
    where an ``at_least`` value stands in it; both are equal where every value is exact or about."""

    currency: str
    deals: int
    low: Decimal
    high: Decimal | None
    group: str | None = None


class LeftOut(NamedTuple):
    """Deals that a total leaves out for one ``reason``: how many, how many of them have a value, and the figures per
    currency (sums of figures are given for nothing that must not be added: aggregates are listed one by one)."""

    reason: str
    deals: int
    figures: tuple[Money, ...]
    without_value: int


class Coverage(NamedTuple):
    """The tracked sum that stands against an aggregate of the same currency, parties and period."""

    deal: str
    tracked: Line
    reported: Money
    buyers: tuple[str, ...]
    suppliers: tuple[str, ...]
    since: str | None


class ConvertedPart(NamedTuple):
    """The deals of one currency in a converted sum: what they come to in it and, as the ``line`` of the group that it is,
    converted; where the rates come from, and the pegs among them."""

    figure: Money
    line: Line
    origins: tuple[Origin, ...]
    pegs: tuple[Rate, ...]


class Totals(NamedTuple):
    """``lines``, ``no_rate`` and ``left_out`` together are the deals that were asked for. With a currency ``into`` that all
    is converted to, ``parts`` says from what, and ``no_rate`` what could not be, with the figures of these deals."""

    lines: tuple[Line, ...]
    left_out: tuple[LeftOut, ...]
    coverage: tuple[Coverage, ...]
    into: Into | None = None
    parts: tuple[ConvertedPart, ...] = ()
    no_rate: tuple[LeftOut, ...] = ()


class Explained(NamedTuple):
    """A deal in a total or left out of it, and ``why``; ``adds`` is the figure that it adds, in the currency of the sum.
    ``group`` is the line of a total by groups that it stands in."""

    deal: Deal
    counted: bool
    why: str
    adds: Money | None
    group: str | None = None


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


class SeedOutcome(NamedTuple):
    """What writing one document did: "new", "unchanged" or "updated", and how many deals and problems came of it."""

    state: str
    deals_added: int = 0
    deals_updated: int = 0
    deals_removed: int = 0
    problems: int = 0
