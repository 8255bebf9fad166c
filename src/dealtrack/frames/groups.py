"""Triggers of one sentence that tell of one deal, with all that stands around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from typing import NamedTuple

from ..lexicon.triggers import Sense
from ..model import Mention, Party
from ..syntax.phrases import VerbGroup
from .constituents import Constituent
from .draft import Filler, filler
from .items import Item
from .roles import NOUNS, VERBS, Role

AGREED = frozenset((Sense.CONTRACT, Sense.PACT))  # nouns that name what parties agree on
SETTLING = frozenset((Sense.CONTRACT, Sense.SIGN, Sense.AWARD, Sense.WIN))  # what brings a deal about
AWARDING = frozenset((Sense.AWARD, Sense.WIN))
PROPOSING = frozenset((Sense.PLAN, Sense.OFFER, Sense.NEGOTIATE))  # what may lead to one
TRADE = frozenset((Sense.BUY, Sense.SELL, Sense.GET))  # what is done with goods
TRADE_OR_WORK = TRADE | {Sense.MAKE}
CALLED_OFF = frozenset("cancelled canceled scrapped terminated abandoned aborted axed shelved defunct".split())
CHANGING_HANDS = frozenset((Sense.BUY, Sense.SELL, Sense.MERGE))  # what is done with companies


class Event(NamedTuple):
    """A trigger as it stands: ``verb`` is None for a noun, ``sense`` None for a verb that is no trigger."""

    sense: Sense | None
    verb: VerbGroup | None
    word: str
    start: int
    end: int

    @property
    def slots(self) -> dict[str, Role]:
        """What the phrases around the trigger mean, by their slot."""
        return (VERBS if self.verb is not None else NOUNS).get(self.sense, {}) if self.sense is not None else {}


class DateArgument(NamedTuple):
    mention: Mention
    preposition: str | None
    event: Event | None
    aside: bool = False  # of what a verb tells that is no trigger: "it emerged in May that"


@dataclass(slots=True)
class Group:
    """What one or more triggers say together. Filled while a sentence is read; :mod:`.news` makes drafts of it."""

    events: list[Event] = field(default_factory=list)
    roles: dict[Role, list[Filler[Party]]] = field(default_factory=dict)
    items: list[Item] = field(default_factory=list)
    hints: list[Filler[str]] = field(default_factory=list)  # "submarine" in "submarine deal"
    nouns: list[Constituent] = field(default_factory=list)
    money: list[Constituent] = field(default_factory=list)
    dates: list[DateArgument] = field(default_factory=list)
    slots: frozenset[str] = frozenset()  # in which parties stand
    statistic: bool = False  # "exports rose"
    denied: bool = False  # "no plans to"
    imminent: bool = False  # "close to signing"
    willing: bool = False  # "keen to buy"
    eager: bool = False  # and these very words say so
    sibling: Group | None = None  # told by the same verb before
    finished: bool = False  # "completed the delivery of"
    ended: bool = False  # "broke off the talks"
    agreed: bool = False  # "Under the agreement, ... will"
    recalled: bool = False  # "earned a profit from the sale of"
    cash: bool = False  # "provided $2 million to"
    company: bool = False  # a company or a stake is what is bought
    listed: bool = False  # one of several that a noun before announces: "orders include a contract for"
    contested: str = ""  # the verb of those who may not get it: "lost a contract with", "competes for an order from"
    paired: bool = False  # "Peru and Chile bought arms worth $2 million and $3 million, respectively"
    by_itself: bool = False  # and the company tells so itself

    def fork(self) -> Group:
        """A copy for a second deal told by the same verb."""
        twin: Group = object.__new__(Group)  # far cheaper than `replace`, for there are as many forks as groups
        for name in _FLAT:
            setattr(twin, name, getattr(self, name))
        for name in _LISTS:
            setattr(twin, name, list(getattr(self, name)))
        twin.roles = {role: list(fillers) for role, fillers in self.roles.items()}
        return twin

    def add(self, role: Role, mentions: Sequence[Mention]) -> None:
        have = self.roles.setdefault(role, [])
        for m in mentions:
            if all(f.value.name != m.party.name for f in have):
                have.append(filler(m.party, m))

    def take(self, other: Group) -> None:
        """Adds what a group tells of the same deal before this one."""
        self.events = other.events + self.events
        self.dates += other.dates
        self.money += other.money
        for role, fillers in other.roles.items():
            have = self.roles.setdefault(role, [])
            have += [f for f in fillers if all(f.value.name != h.value.name for h in have)]
        self.slots |= other.slots

    def senses(self) -> frozenset[Sense]:
        return frozenset([e.sense for e in self.events if e.sense is not None])


_LISTS = ("events", "items", "hints", "nouns", "money", "dates")
_FLAT = tuple(f.name for f in fields(Group) if f.name not in (*_LISTS, "roles"))
