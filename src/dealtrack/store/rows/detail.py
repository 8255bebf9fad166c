"""One deal with its reports, their quotes, and what people did to it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from ...model import Kind, Money, Status
from .acts import Correction, Deed
from .deals import Deal

if TYPE_CHECKING:
    from ...merge import Step, Voice


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
