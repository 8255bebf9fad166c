"""Several deals that one noun announces and the words behind it tell one by one: "two contracts: one for radars and another for
drones"."""

from __future__ import annotations

from dataclasses import dataclass

from ..syntax import tags as t
from .asides import Asides
from .constituents import MONEY, THING, singular
from .groups import AGREED, Group
from .items import Item, item_at

_ONE = frozenset(("one", "another", "the other", "a second", "the second", "a third", "the third"))
_BESIDES = frozenset(("as well as", "along with", "together with", "in addition to"))
_TELLING = frozenset("for on from to with in worth".split())  # in front of what one of them is about


@dataclass(slots=True, eq=False)
class Instances(Asides):
    """Opens a deal for each of several."""

    several: Group | None = None  # what is told of all of them

    def _goods_at(self, i: int) -> Item | None:
        """The things of metal that the phrase at ``i`` names: "Peru, the largest operator of | the C295 |, has ordered six more"."""
        item = item_at(self.tagged, self.row, i, self.words) if self.row[i].kind == THING else None
        return item if item is not None and (item.hard or item.designated) else None

    def _is_instance(self, i: int) -> bool:
        """Whether one of several contracts or agreements stands at ``i``: "two contracts, | one | for radars and | another | for"."""
        if (
            self.group is None
            or self._next_kind(i) not in (t.PRONOUN, THING)
            or self._next_kind(i + 1) != t.PREPOSITION
        ):
            return False
        c, noun = self.row[i], self.group.nouns[-1] if self.group.nouns else None
        if noun is None or noun.sense not in AGREED or self._follows(i) not in _TELLING:
            return False
        head = self.tagged.words[noun.phrase.head]
        word = self.tagged.slice(c.phrase.first, c.phrase.last).lower()
        further = word != "one" and self.joined and bool(self.group.items)
        return word in _ONE and (singular(head) != head or further)

    def _stands_besides(self, i: int) -> bool:
        """Whether more of what a passive tells of stands behind it: "the sale of jets to Peru was approved, as well as | six drones |
        to Chile"."""
        told = self.group is not None and bool(self.group.items and self.group.nouns) and self.event is not None
        passive = told and self.event is not None and self.event.verb is not None and self.event.verb.passive
        besides = i > 0 and self.row[i - 1].kind == t.CONJUNCTION and self.row[i - 1].word in _BESIDES
        return passive and besides and self.row[i].kind == THING and self.row[i].quantity is not None

    def _open_besides(self, i: int) -> None:
        """Opens the deal of what stands at ``i``, of which the noun before the passive tells."""
        group = self.group
        assert group is not None
        noun = next(e for e in reversed(group.events) if e.verb is None)
        self.group = group.fork()
        self.group.items, self.group.money, self.group.sibling = [], [], group
        if (own := noun.slots.get(self._follows(i))) is not None:
            self.group.roles.pop(own, None)
        self.groups.append(self.group)
        self.event, self.base, self.joined, self.slot = noun, None, False, "of"

    def _open_instance(self, i: int) -> int:
        """Opens the deal of the one at ``i``; returns where to go on. A price is that of all."""
        group = self.group
        assert group is not None
        noun = group.nouns[-1]
        if self.several is None or self.several.nouns[-1:] != [noun]:
            self.several = group.fork()
        if group.items or group.money or self.several.roles != group.roles:
            self.group = self.several.fork()
            self.group.items, self.group.money = [], []
            self.groups.append(self.group)
        self.event = next(e for e in reversed(self.several.events) if e.verb is None and e.sense is noun.sense)
        if (own := self.event.slots.get(self._follows(i))) is not None and self.group is not None:
            self.group.roles.pop(own, None)  # "a contract from Peru for radars and another | from | Chile"
        if self.group is not None:
            self.group.listed = True
        self.base, self.object_due, self.joined, self.slot, self.preposition = None, False, False, None, None
        return i + 1

    def _lists_more(self, i: int, slot: str) -> bool:
        """Whether a counted thing goes on with what a noun announces, behind where the one before came from: "its purchases include
        12 jets from Saab, | two tugs", or the next sum stands in front of one: "spent $2 million on six tugs and | $3 million | on 12"."""
        if (
            self.group is None
            or self.event is None
            or not (self.group.items and self.joined and self.preposition is None)
        ):
            return False
        if self.row[i].kind == MONEY:
            counted = self._next_kind(i + 2) == THING and self.row[i + 2].quantity is not None
            return counted and self.event.word in ("spend", "pay") and self._follows(i) in ("on", "for")
        listing = bool(self.group.nouns) and self.object_slot == "holding" and slot == "from"
        return listing and self.row[i].kind == THING and self.row[i].quantity is not None

    def _lists_next(self, i: int) -> bool:
        """Whether a counted thing opens the next deal of a list that semicolons part: "12 guns from Chad; | six radars | from"."""
        before = i - 1 - (self.row[i - 1].kind == t.CONJUNCTION)
        told = self.group is not None and bool(self.group.items) and self.event is not None and bool(self.group.nouns)
        closes = before < i - 1 and self.group is not None and self.group.sibling is not None  # "; and", "and" alone
        closes = closes and self._next_kind(i + 1) == t.STOP and any(c.word == ";" for c in self.row[:before])
        parted = before > 0 and (self.row[before].word == ";" or closes)
        return told and parted and self.row[i].quantity is not None
