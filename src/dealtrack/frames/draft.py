"""A deal as the frames put it together, before it becomes a report: offsets count in the view's text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from ..model import DateRange, Kind, Mention, Money, Party, Sentence, Span, Status

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Filler(Generic[T]):
    """What fills a field, and where the text says so; ``inferred`` where it does not say it in so many words."""

    value: T
    start: int
    end: int
    inferred: bool = False

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


def filler(value: T, mention: Mention, inferred: bool = False) -> Filler[T]:
    """A value with the place of the mention that it comes from."""
    return Filler(value, mention.start, mention.end, inferred)


def distinct(fillers: Sequence[Filler[Party]]) -> tuple[Filler[Party], ...]:
    """Each party once, with the place where it stands first."""
    return tuple({f.value.name: f for f in reversed(fillers)}.values())[::-1]


@dataclass(frozen=True, slots=True)
class Draft:
    """One deal of one sentence; :mod:`.unify` makes one of those that tell the same deal."""

    sentence: Sentence
    rule: str
    kind: Kind
    status: Status
    at: int  # where the trigger stands, for the order of the deals
    item: Filler[str] | None = None
    quantity: Filler[int] | None = None
    value: Filler[Money] | None = None
    value_alt: Filler[Money] | None = None
    buyers: tuple[Filler[Party], ...] = ()
    suppliers: tuple[Filler[Party], ...] = ()
    end_users: tuple[Filler[str], ...] = ()
    date: Filler[DateRange] | None = None
    references: tuple[Filler[str], ...] = ()
    under: Filler[str] | None = None
    since: Filler[DateRange] | None = None
    status_words: tuple[Filler[str], ...] = ()  # that say how far the deal has come
    kind_words: tuple[Filler[str], ...] = ()  # that say what sort of deal it is
    incomplete: bool = False  # names no party: only part of a deal that is told elsewhere
    ordered: bool = False  # and its buyer is understood to be that of the deal before: "12 more are to be bought"
    anaphoric: bool = False  # the item only points back: "the helicopters"
    sorts: frozenset[str] = frozenset()  # the categories of goods that the item may be of
    refers: bool = False  # its noun points back: "the order includes spare parts"
    pointed: bool = False  # its contract may be one that was told before: "The order for the jets", "has won the order"
    maker: str | None = None  # who is known to make the item
    origin: str | None = None  # the country of that company, in two letters
    past: bool = False  # done years ago
    further: bool = False  # of more of the same goods: another deal than the one before
    besides: bool = False  # told as one more deal: "has also ordered"
    worked: bool = False  # work on goods that are there: "upgrades its jets"
    listed: bool = False  # one of several of which the text tells whose they are elsewhere: "other orders include"
    headline: bool = False  # told by the line above the text
    promised: bool = False  # what a company will make or deliver: a part of the deal before, if that is one with it
    handed: bool = False  # a delivery is told, maybe of a part of what was ordered
    told: bool = True  # a verb tells the status: "was signed"; a noun alone ("the deal") only implies it

    @property
    def told_by(self) -> frozenset[str]:
        """The senses of the triggers that tell of it."""
        return frozenset(self.rule.split("-"))

    def is_of_place(self, other: Draft) -> bool:
        """Whether the very same words name the goods of both."""
        return self.item is not None and other.item is not None and self.item.span == other.item.span


def distance(a: Draft, b: Draft) -> int:
    """Characters between the sentences of two drafts; negative where they are one."""
    return b.sentence.start - a.sentence.end


@dataclass(frozen=True, slots=True)
class Rejected:
    """A frame that was recognised and not taken, with the reason."""

    reason: str
    start: int
    end: int
    rule: str


@dataclass(slots=True)
class Reading:
    """What a genre of text yields: deals, and frames that were rejected."""

    drafts: list[Draft] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
