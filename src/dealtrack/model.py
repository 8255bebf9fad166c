"""The records that flow through dealtrack. Frozen, and free of imports of ours.

Offsets are half-open ``[start, end)`` and count Unicode code points. In a :class:`Mention` they count in the text that
the recogniser was given; in a :class:`Report` and a :class:`Problem` they count in the stored text of the document, so
that ``document.text[span.start:span.end]`` is the quote.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple, cast

_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?", re.ASCII)


class Qualifier(StrEnum):
    """How a figure bounds the value: see :class:`Money`."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    RANGE = "range"


class Status(StrEnum):
    """How far a deal has come, in the order of its life; ``CANCELLED`` may follow on any of them."""

    PLANNED = "planned"
    NEGOTIATING = "negotiating"
    APPROVED = "approved"
    SIGNED = "signed"
    COMPLETED = "completed"
    CANCELLED = "cancelled"


class Kind(StrEnum):
    """What sort of deal it is; ``docs/fields.md`` defines each."""

    CONTRACT = "contract"
    AMENDMENT = "amendment"
    FRAMEWORK = "framework"
    AGGREGATE = "aggregate"
    ACQUISITION = "acquisition"


class Basis(StrEnum):
    """``STATED``: the text dates the deal. ``BY``: it does not, so the deal was done on or before the document's date."""

    STATED = "stated"
    BY = "by"


class PartyKind(StrEnum):
    COUNTRY = "country"
    GOVERNMENT = "government"  # ministries, agencies, contracting activities
    SERVICE = "service"  # armed services, police, coast guards
    COMPANY = "company"
    OTHER = "other"


OFFICIAL = frozenset((PartyKind.COUNTRY, PartyKind.GOVERNMENT, PartyKind.SERVICE))  # states, and who acts for them


class MentionKind(StrEnum):
    MONEY = "money"
    DATE = "date"
    PARTY = "party"
    ITEM = "item"
    QUANTITY = "quantity"


class Span(NamedTuple):
    """A half-open range of characters."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """One source text.

    ``id`` names it in the output; ``text`` is stored as it was read. ``published`` is the document's "today": relative
    dates count from it. ``source`` is where the text came from (a path, a feed), ``publisher`` who wrote it.
    """

    id: str
    text: str
    published: date | None = None
    title: str | None = None
    source: str | None = None
    publisher: str | None = None


class Sentence(NamedTuple):
    """A sentence of a text: its range without surrounding blanks, and the number of its paragraph, from 0."""

    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Money:
    """An amount as an interval in whole units of ``currency`` (ISO 4217).

    ``EXACT`` and ``ABOUT`` have ``low == high``, ``AT_LEAST`` has no ``high``, ``AT_MOST`` has no ``low``.
    """

    low: Decimal | None
    high: Decimal | None
    currency: str
    qualifier: Qualifier = Qualifier.EXACT

    @property
    def figure(self) -> Decimal:
        """The one number that stands for the amount: the upper end where there is one."""
        return self.high if self.high is not None else cast(Decimal, self.low)  # one of them is there

    @property
    def digits(self) -> int:
        """How many digits of the figure say something: 3 of 7,450,000."""
        return len(self.figure.normalize().as_tuple().digits)


class DateRange(NamedTuple):
    """The first and the last day that a date expression covers; a single day has ``low == high``."""

    low: date
    high: date


class Party(NamedTuple):
    """Somebody who can buy or sell. ``name`` is the canonical name, ``country`` an ISO 3166 alpha-2 code."""

    name: str
    kind: PartyKind
    country: str | None = None


class Mention(NamedTuple):
    """A thing that a recogniser found, with the rule that found it.

    ``value`` is a :class:`Money`, :class:`DateRange`, :class:`Party`, a ``str`` (the name of an item) or an ``int``
    (a quantity), as ``kind`` says.
    """

    kind: MentionKind
    start: int
    end: int
    value: Money | DateRange | Party | str | int
    rule: str

    @property
    def money(self) -> Money:
        """The value of a mention of money."""
        return cast("Money", self.value)

    @property
    def days(self) -> DateRange:
        """The value of a mention of a date."""
        return cast("DateRange", self.value)

    @property
    def party(self) -> Party:
        """The value of a mention of a party."""
        return cast("Party", self.value)

    @property
    def number(self) -> int:
        """The value of a mention of a quantity."""
        return cast("int", self.value)


class DealDate(NamedTuple):
    """The day of a deal with the precision that is known: ``YYYY-MM-DD``, ``YYYY-MM`` or ``YYYY``."""

    value: str
    basis: Basis

    @property
    def span(self) -> DateRange | None:
        """The first and the last day that the date covers; None where there is no such day."""
        match = _DATE.fullmatch(self.value)
        if match is None:
            return None
        year, month, day = (int(part or 0) for part in match.groups())
        try:
            low = date(year, month or 1, day or 1)
            if day:
                return DateRange(low, low)
            after = date(year + (month in (0, 12)), month % 12 + 1 if month else 1, 1)
        except ValueError:
            return None
        return DateRange(low, after - timedelta(days=1))


@dataclass(frozen=True, slots=True)
class Report:
    """One deal as one document tells it.

    ``sentence`` is the sentence that supports the deal best; ``spans`` maps the name of a field to the places that
    support it. Fields named in ``inferred`` follow from the text without being said in it. ``rule`` is the frame that
    recognised the deal. ``references`` are numbers of the deal itself, ``under`` the number of the contract or framework
    that it amends or is placed under.
    """

    document: str
    kind: Kind
    status: Status
    sentence: Span
    rule: str
    item: str | None = None
    quantity: int | None = None
    value: Money | None = None
    value_alt: Money | None = None
    buyers: tuple[Party, ...] = ()
    suppliers: tuple[Party, ...] = ()
    end_users: tuple[str, ...] = ()
    date: DealDate | None = None
    references: tuple[str, ...] = ()
    under: str | None = None
    spans: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    inferred: frozenset[str] = frozenset()


class Problem(NamedTuple):
    """Something that was read but not taken: what, why, and where it stands (``span`` is None for a whole document)."""

    document: str
    reason: str
    span: Span | None = None
    rule: str | None = None


class Extraction(NamedTuple):
    """What was found in one document: reports in the order of the text, and problems."""

    document: str
    reports: tuple[Report, ...] = ()
    problems: tuple[Problem, ...] = ()
