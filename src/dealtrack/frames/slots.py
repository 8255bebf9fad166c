"""Which role a phrase has by the slot in which it stands."""

from __future__ import annotations

from ..lexicon.triggers import Sense
from ..syntax import tags as t
from .constituents import PARTY, THING, VERB, Constituent
from .items import Item, is_people
from .prepositions import Prepositions
from .roles import Role

_EVERY = frozenset("annually yearly quarterly monthly weekly daily".split())
_SPANS = ("day", "week", "month", "year")
_SIDES = (Role.SUPPLIER, Role.BUYER, Role.SOURCE)
_TOLD = (Role.PARTY, Role.SUPPLIER, Role.BUYER)  # "Saab's deal with | Quillon", "placed an order with | Quillon"


class Slots(Prepositions):
    """Knows the role of a slot."""

    def _role(self, slot: str, c: Constituent) -> Role | None:
        """The role of a slot: that of the trigger before it, else of one further back ("order | to supply X | from Y")."""
        group, event = self._current()
        if self._is_of_another(slot):
            return None
        for role in self._special(slot, c, group, event):
            return role
        role = event.slots.get(slot)
        if slot == "by" and event.verb is None:  # "was awarded a contract | by Poland"
            passive = (e for e in reversed(group.events) if e.verb is not None and e.verb.passive)
            role = next((e.slots.get(slot) for e in passive), role)
        if role is None and slot != "object" and c.kind == PARTY:
            earlier = (e.slots.get(slot) for e in reversed(group.events) if e.sense is not None)
            role = next((r for r in earlier if r is not None), None)
        works = event.sense is Sense.MAKE and slot == "to" and not group.roles.get(Role.SUPPLIER)
        if role is None and works and Sense.AWARD in group.senses():
            return Role.SUPPLIER  # "awarded a contract to run the ferry | to | Quillon"
        return role

    def _behind_option(self, i: int) -> int:
        """Where the sentence goes on behind an option besides what is bought: "six jets and | options on four more | for", "six jets
        with | the option to buy four more"."""
        k = i + 1 + (self._next_kind(i + 1) == t.PREPOSITION and self._next_kind(i + 2) in (THING, VERB))
        verb = self._verb_at(k)
        k += verb is not None and (verb.infinitive or verb.gerund)
        if k > i + 1 and self._next_kind(k) == THING:
            k += 1
        while self._next_kind(k) == t.ADVERB:
            k += 1
        return k

    def _is_side(self, i: int, role: Role) -> bool:
        """Whether only a party can stand at ``i``: behind "with" where a contract is signed, not an understanding."""
        group, _ = self._current()
        senses, c = group.senses(), self.row[i]
        other = role is Role.COUNTERPARTY
        if other and Sense.PACT in senses and (self._proper_name(c) or self._investors(c)) is not None:
            return self.row[i - 1].kind != t.COMMA  # not "with Tarben, | Lich, | Oslo"
        told = Sense.SIGN in senses or any(group.roles.get(side) for side in _TOLD)
        firm = other and told and not senses.isdisjoint((Sense.CONTRACT, Sense.AMEND, Sense.MERGE))
        firm = firm or other and senses == {Sense.SIGN} and self._name(c) is not None  # "agreed with | Quillon | on"
        return role in _SIDES or firm and self._follows(i) != "of" and c.word not in self.words.of("bare body")

    def _is_rate(self, item: Item) -> bool:
        """Whether so many are made or sold in a span of time: "one gun | a day", "12 jets | per | year", "12 jets | annually"."""
        k = item.last + 1
        if item.quantity is None or k >= len(self.row):
            return False
        each = self.tagged.words[self.row[k].phrase.first]
        if each not in ("a", "an", "per", "each", "every"):
            return each in _EVERY
        per = k + (self.row[k].kind == t.PREPOSITION and k + 1 < len(self.row))
        return self.row[per].word in _SPANS

    def _takes_on_lease(self, i: int) -> bool:
        """Whether what is leased stands behind: "will take | on lease | two ships", "operates | on lease | two ships"."""
        verb = self.row[i - 2] if i >= 2 else None
        taken = verb is not None and (verb.sense is Sense.GET or verb.word in self.words.of("operating"))
        return taken and self._next_kind(i + 1) == THING

    def _receive(self, c: Constituent, slot: str) -> None:
        """ "Israel sold Vietnam weapons": a bare country in front of what is sold is who gets it."""
        group, event = self._current()
        if slot != "object" or event.sense is not Sense.SELL or not c.parties:
            return
        m = c.parties[0]
        first = c.phrase.first
        if is_people(self.tagged, m):
            first += self.tagged.tags[first] == t.DETERMINER  # "sold the Saudis jets"
        elif m.rule != "country":
            return
        bare = m.start == self.tagged.starts[first] and m.end - m.start > 3
        if bare and not group.roles.get(Role.BUYER) and self.tagged.tags[c.phrase.first + 1] != t.MAKER:
            group.add(Role.BUYER, [m])

    def _give_thing(self, slot: str) -> None:
        """Who gives somebody a thing supplies it; only a contract is given to a supplier."""
        group, event = self._current()
        if slot == "object" and event.sense is Sense.AWARD and group.roles.get(Role.SUPPLIER) and event.word != "award":
            group.events[-1] = self.event = event._replace(sense=Sense.SELL)
            roles = group.roles
            roles[Role.SUPPLIER], roles[Role.BUYER] = roles.get(Role.BUYER, []), roles[Role.SUPPLIER]
