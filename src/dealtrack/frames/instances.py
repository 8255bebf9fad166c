"""Several deals that one noun announces and the words behind it tell one by one: "two contracts: one for radars and another for
drones"."""

from __future__ import annotations

from dataclasses import dataclass

from ..syntax import tags as t
from .asides import Asides
from .constituents import THING, singular
from .groups import AGREED, Group

_ONE = frozenset(("one", "another", "the other", "a second", "the second", "a third", "the third"))
_TELLING = frozenset("for on from to with in worth".split())  # in front of what one of them is about


@dataclass(slots=True, eq=False)
class Instances(Asides):
    """Opens a deal for each of several."""

    several: Group | None = None  # what is told of all of them

    def _is_instance(self, i: int) -> bool:
        """Whether one of several contracts or agreements stands at ``i``: "two contracts, | one | for radars and | another | for"."""
        if (
            self._next_kind(i) not in (t.PRONOUN, THING)
            or self._next_kind(i + 1) != t.PREPOSITION
            or self.group is None
        ):
            return False
        c, noun = self.row[i], self.group.nouns[-1] if self.group.nouns else None
        if noun is None or noun.sense not in AGREED or self._follows(i) not in _TELLING:
            return False
        head = self.tagged.words[noun.phrase.head]
        word = self.tagged.slice(c.phrase.first, c.phrase.last).lower()
        further = word != "one" and self.joined and bool(self.group.items)
        return word in _ONE and (singular(head) != head or further)

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
