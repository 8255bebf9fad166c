"""Deals as a list shows them, and the filters that ask for them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from ...model import DealDate, Kind, Money, PartyKind, Status

if TYPE_CHECKING:
    from ...rates import NoRate, Rate


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

    @property
    def named(self) -> bool:
        """Whether they name a party or a country."""
        return bool(self.supplier or self.buyer or self.party or self.country)


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
