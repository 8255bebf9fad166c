"""Several deals that one noun announces and the words behind it tell one by one: "two contracts: one for radars and another for
drones"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..syntax import tags as t
from .asides import Asides
from .constituents import DATE, MONEY, PARTY, THING, singular
from .designations import is_designation
from .groups import AGREED, Group
from .items import Item, item_at
from .roles import Role

_ONE = frozenset(("one", "another", "the other", "a second", "the second", "a third", "the third"))
_BESIDES = frozenset(("as well as", "along with", "together with", "in addition to"))
_TELLING = frozenset("for on from to with in worth".split())  # in front of what one of them is about
_PARTING = frozenset("from for to with by at worth".split())  # behind these a counted thing opens a second deal


@dataclass(slots=True, eq=False)
class Instances(Asides):
    """Opens a deal for each of several."""

    several: Group | None = None  # what is told of all of them

    def _goods_at(self, i: int) -> Item | None:
        """The things of metal that the phrase at ``i`` names: "Peru, the largest operator of | the C295 |, has ordered six more"."""
        item = item_at(self.tagged, self.row, i, self.words) if self.row[i].kind == THING else None
        return item if item is not None and (item.hard or item.designated) else None

    def _sort_item(self, i: int) -> None:
        """The thing that an apposition describes is of the sort that this names: "the Lynx 600, | a light jet"."""
        items, sort = self.group.items if self.group is not None else [], self._goods_at(i)
        if items and items[-1].last == i - 2 and sort is not None:
            items[-1] = replace(items[-1], strong=True, hard=True, sorts=items[-1].sorts | sort.sorts)

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
        return passive and i > 0 and self.row[i - 1].word in _BESIDES and self._is_counted(i)

    def _open_like(self, group: Group, *without: Role | None) -> None:
        """Opens a deal that is told with another, and differs from it in its thing, its price and who is in these roles."""
        self.group = group.fork()
        self.group.sibling, self.group.items, self.group.money = group, [], []
        for role in without:
            if role is not None:
                self.group.roles.pop(role, None)
        self.groups.append(self.group)

    def _open_besides(self, i: int) -> None:
        """Opens the deal of what stands at ``i``, of which the noun before the passive tells."""
        group = self.group
        assert group is not None
        noun = next(e for e in reversed(group.events) if e.verb is None)
        self._open_like(group, noun.slots.get(self._follows(i)))
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
            return self._is_counted(i + 2) and self.event.word in ("spend", "pay") and self._follows(i) in ("on", "for")
        listing = bool(self.group.nouns) and self.object_slot == "holding" and slot == "from"
        return listing and self._is_counted(i)

    def _lists_next(self, i: int) -> bool:
        """Whether a counted thing opens the next deal of a list that semicolons part: "12 guns from Chad; | six radars | from"."""
        before = i - 1 - (self.row[i - 1].kind == t.CONJUNCTION)
        told = self.group is not None and bool(self.group.items) and self.event is not None and bool(self.group.nouns)
        closes = before < i - 1 and self.group is not None and self.group.sibling is not None  # "; and", "and" alone
        closes = closes and self._next_kind(i + 1) == t.STOP and any(c.word == ";" for c in self.row[:before])
        parted = before > 0 and (self.row[before].word == ";" or closes)
        return told and parted and self.row[i].quantity is not None

    def _parallel(self, i: int, slot: str) -> str | None:
        """The slot by which a thing opens a second deal that is told with the same preposition, or None: "tanks to Chile and | jets | to
        Peru", "boats from Saab for $4 million and | trucks | from Volvo"."""
        k = i + 1
        while self._next_kind(k) in (t.COMMA, t.CONJUNCTION) and self._next_kind(k + 1) == THING or self._is_part(k):
            k += 2  # "tanks for the Army and | five frigates, | four submarines and two boats for the Navy"
        told = self.group is not None and bool(self.group.items) and self.event is not None
        mark = self.row[i - 2].kind == t.COMMA or self.row[i - 2].word == ";"
        listed = mark and self.row[i - 1].kind == t.CONJUNCTION
        before = i - 2 - listed
        if self._next_kind(before) == MONEY and before > 2:
            before -= 2
            slot = self.row[before - 1].word
        before -= 2 * (self._next_kind(before) == DATE)  # "tanks to Chile in 2015 and | jets | to Peru"
        alike = self._next_kind(k) == t.PREPOSITION and self.row[k].word == slot in _PARTING
        joined = self.joined and self.preposition is None and before >= 0 and self._is_user(before)
        return slot if told and joined and alike and self.row[i].kind == THING and self._is_user(k + 1) else None

    def _open_parallel(self, slot: str) -> str:
        """Opens a second deal that differs from the one before in its thing and in who stands in ``slot``; returns the slot of
        its thing."""
        group, event = self._current()
        self._open_like(group, event.slots.get(slot), Role.USER if slot == "for" else None)
        return "of" if event.verb is None else "object"

    def _second_partner(self, i: int, slot: str) -> str:
        """Opens a second deal with a second partner: "contracts with DCNS for four corvettes and | with Dassault for 24 jets", "orders
        from Peru for 12 boats and | from Chile for six", "contracts with Saab for boats and | Volvo | for trucks". Returns the slot."""
        group, c = self.group, self.row[i]
        if group is None or self.base is None or not (self.joined and group.items and group.nouns):
            return slot
        with_whom = group.roles.get(Role.COUNTERPARTY)
        partners = with_whom or group.roles.get(Role.SOURCE)
        if c.kind != PARTY or not partners or self._follows(i) != "for" or self._next_kind(i + 2) != THING:
            return slot
        if slot == "for" and self.preposition is None and self._next_kind(i - 2) == THING:
            slot = "with" if with_whom else "from"
        elif self.row[i - 1].word != slot or slot not in ("with", "from"):
            return slot
        noun, event = group.nouns[-1], next(e for e in reversed(group.events) if e.verb is None)
        self.group = self.base.fork()
        self.group.nouns, self.event = [noun], event
        self.group.events.append(event)
        self.groups.append(self.group)
        return slot

    def _is_part(self, k: int) -> bool:
        """Whether the things that somebody gets only a part of follow: "the first | of | six radars | to Peru"."""
        return self._next_kind(k) == t.PREPOSITION and self.row[k].word == "of" and self._next_kind(k + 1) == THING

    def _is_user(self, k: int) -> bool:
        """Whether a party stands at ``k``, or a force of one that the text leaves open: "for | the navy"."""
        return self._next_kind(k) == PARTY or k < len(self.row) and self.row[k].word in self.words.of("force")

    def _is_second_object(self, i: int, slot: str) -> bool:
        """Whether a counted thing opens a second deal of the same verb: "36 jets from Saab and | 16 helicopters from Airbus"."""
        c = self.row[i]
        told = self.first is not None and self.group is not None and bool(self.group.items) and not self.group.nouns
        if not (told and self.joined and self.preposition is None and c.kind == THING and slot in _PARTING):
            return False
        if c.quantity is not None:
            return True
        inside = range(c.phrase.first, c.phrase.head + 1)
        one = self.tagged.words[c.phrase.first] in ("a", "an")
        if one and any(self.tagged.words[k].isdigit() for k in inside):
            return True
        behind = self.row[i - 1].kind == t.CONJUNCTION and self._is_user(i - 2) and self._parallel(i, slot) is None
        designed = any(is_designation(self.tagged.slice(k, k)) for k in inside)
        return designed and (one or behind)  # "to Peru and | Igla-S missiles"
