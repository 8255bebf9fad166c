"""Who and what stands in the roles of a group."""

from __future__ import annotations

from dataclasses import replace

from ..lexicon.triggers import Sense
from ..model import Mention, MentionKind, Party, PartyKind
from ..syntax import tags as t
from .constituents import MONEY, PARTY, THING, TRIGGER, VERB, Constituent
from .draft import filler
from .groups import Group
from .items import Item, company_name, is_designation, item_at
from .roles import Role
from .state import State

# Whose subject only a party can be, even one that nobody knows; of the others where its name has several words.
_WORKING = (Sense.AWARD, Sense.WIN, Sense.CONTRACT)
_SUPPLYING = (Sense.SELL, Sense.MAKE)


class Filling(State):
    """Gives phrases their roles."""

    def _item(self, i: int) -> Item | None:
        """The item at ``i``; a bare number ("the next four") or "units" means more of the last one."""
        c = self.row[i]
        if c.kind == PARTY and not (
            self.event is not None and self.event.sense in (Sense.BUY, Sense.SELL, Sense.MERGE, Sense.GET)
        ):
            return None
        alone = self.tagged.tags[c.phrase.head - 1] in (t.QUANTITY, t.ADJECTIVE) if c.phrase.head else False
        counts = i + 1 < len(self.row) and self.row[i + 1].word == "of"  # "12 of these trucks"
        bare = (
            c.quantity is not None
            and not counts
            and (self.tagged.tags[c.phrase.head] == t.QUANTITY or c.word in self.words.of("piece") and alone)
        )
        if bare and c.quantity is not None and self.last_item is not None:
            return replace(self.last_item, quantity=filler(c.quantity.number, c.quantity), last=i)
        item = None if bare and c.word not in self.words.of("piece") else item_at(self.tagged, self.row, i, self.words)
        self.last_item = item or self.last_item
        return item

    def _after_role(self, c: Constituent) -> Mention | None:
        """The name behind a role noun that no recogniser knows: "Australian brewer Fosters"."""
        first = c.phrase.head
        text, starts = self.tagged.text, self.tagged.starts
        while first > c.phrase.first and self.tagged.is_capital(first) and self.tagged.tags[first] == t.NOUN:
            first -= 1
        if first == c.phrase.head or self.tagged.words[first] not in self.words.of("role of a company"):
            return None
        start, end = starts[first + 1], self.tagged.ends[c.phrase.head]
        return Mention(
            MentionKind.PARTY, start, end, Party(" ".join(text[start:end].split()), PartyKind.COMPANY), "role"
        )

    def _name(self, c: Constituent) -> Mention | None:
        """A name that no recogniser knows, where only a party can stand ("awarded to Quillon")."""
        first = c.phrase.first
        while first < c.phrase.head and self.tagged.tags[first] in (t.DETERMINER, t.ADJECTIVE):
            first += 1
        start, end = self.tagged.starts[first], self.tagged.ends[c.phrase.head]
        words = self.tagged.text[start:end].split()
        capital = all(w[0].isupper() or w in ("of", "and", "&") for w in words)
        if (
            c.kind != THING
            or not capital
            or is_designation(words[-1])
            or self.words.system_of(words) is not None
            or c.word in self.words.goods
            or self._is_person(c)
        ):
            return None
        return Mention(MentionKind.PARTY, start, end, Party(" ".join(words), PartyKind.OTHER), "role")

    def _is_person(self, c: Constituent) -> bool:
        """Whether a noun phrase is headed by what is no goods, such as an office with the name of who holds it."""
        first = c.phrase.head
        while first > c.phrase.first and self.tagged.is_capital(first) and self.tagged.tags[first] == t.NOUN:
            first -= 1
        span = range(first, c.phrase.head + 1)
        return c.word in self.words.not_goods or any(self.tagged.words[k] in self.words.not_goods for k in span)

    def _role(self, slot: str, c: Constituent) -> Role | None:
        """The role of a slot: that of the trigger before it, else of one further back ("order | to supply X | from Y")."""
        group, event = self._current()
        spent = event.word in ("pay", "spend") and slot in ("for", "on") and c.kind == THING
        invested = event.word == "invest" and slot == "in" and c.word in self.words.hard
        if slot == "holding" or spent or invested:
            return Role.ITEM
        if event.sense is Sense.PACT and slot == "in" and self._is_place(c):
            return None
        if event.word in ("proposal", "offer") and slot in ("from", "by") and event.verb is None:
            return Role.SUPPLIER if c.kind == PARTY else None
        if event.word == "bid" and slot in ("from", "by") and Sense.GET in group.senses():
            return None  # "received bids from": who bids is no side yet
        if self._is_instancing(slot):
            return Role.ITEM if c.kind == THING and Role.ITEM in event.slots.values() else None
        role = event.slots.get(slot)
        if role is None and slot != "object" and c.kind == PARTY:
            earlier = (e.slots.get(slot) for e in reversed(group.events) if e.sense is not None)
            role = next((r for r in earlier if r is not None), None)
        if event.sense in (Sense.WIN, Sense.AWARD, Sense.SELECT) and slot == "object" and c.kind == THING:
            return Role.ITEM
        if (
            event.sense is Sense.AWARD
            and slot == "with"
            and c.kind in (THING, TRIGGER)
            and event.word in ("task", "entrust")
        ):
            return Role.ITEM
        won = (
            event.sense is Sense.SELL
            and event.verb is not None
            and event.verb.infinitive
            and Sense.WIN in group.senses()
        )
        if won and slot == "from" and c.kind == PARTY and group.roles.get(Role.SUPPLIER):
            return Role.BUYER  # "won an order to supply guns | from Peru"
        return role

    def _is_place(self, c: Constituent) -> bool:
        """Whether a noun phrase is but one name: "in | Brussels"."""
        return c.kind == THING and c.phrase.first == c.phrase.last and self.tagged.is_capital(c.phrase.head)

    def _is_instancing(self, word: str) -> bool:
        """Whether behind a word stand some of those that a general word before means."""
        return word == "such as" or word in self.words.of("instancing")

    def _fill(self, i: int, c: Constituent, role: Role, slot: str) -> int:
        group, event = self._current()
        if c.kind == PARTY:
            if role is Role.ITEM:
                self._party_as_item(i, c, slot)
            else:
                group.add(role, c.parties[-1:])
                group.slots |= {slot}
            return i + 1
        if role is Role.ITEM and slot == "for" and self._is_purpose():
            owners = [*(self.owner.parties[-1:] if self.owner is not None else ()), *c.parties]
            group.add(Role.USER, [m for m in owners if m.party.kind is not PartyKind.COMPANY][:1])
            return i + 1
        if role is Role.ITEM and c.word in self.words.of("security"):
            self._securities(c)
            return i + 1
        if role is Role.ITEM:
            item = self._item(i)
            if item is not None:
                group.items.append(replace(item, instance=self._is_instancing(slot)))
                self._receive(c, slot)
                self._give_thing(slot)
                part = (
                    c.word in ("percent", "pct")
                    or c.word in self.words.of("part of a company")
                    and any(m.party.kind is PartyKind.COMPANY for m in c.parties)
                )
                bought = event.sense in (Sense.BUY, Sense.SELL, Sense.MERGE) and item.quantity is None
                named = company_name(self.tagged, c, self.words) or any(
                    self.tagged.words[k] in self.words.companies for k in range(c.phrase.first, c.phrase.head)
                )
                group.company = group.company or bought and bool(part or named or c.word in self.words.companies)
                return item.last + 1
            return i + 1
        if role is Role.FRAMEWORK:
            return i + 1
        if (name := self._after_role(c)) is not None:
            group.add(role, [name])
        elif c.parties and (c.word in self.words.companies or self._is_person(c)):
            group.add(role, c.parties[-1:])  # "Indian officials", "the Russian manufacturer"
        elif role in (Role.SUPPLIER, Role.BUYER) and (name := self._name(c)) is not None:
            group.add(role, [name])
        return i + 1

    def _is_purpose(self) -> bool:
        """Whether a phrase with "for" says what the goods named before it are for: "engines | for India's fighters"."""
        group, event = self._current()
        return (
            not self.listed
            and bool(group.items)
            and group.items[-1].name.start > event.start
            and group.items[-1].strong
        )

    def _securities(self, c: Constituent) -> None:
        """Shares: those of a named company are a stake in it, others are no goods."""
        group, _ = self._current()
        sides = {f.value.name for fillers in group.roles.values() for f in fillers}
        company = next((m for m in c.parties if m.party.kind is PartyKind.COMPANY and m.party.name not in sides), None)
        if company is None:
            group.denied = True
            return
        name = filler(company.party.name, company)
        group.items.append(Item(name, strong=True, named=True))
        group.company = True

    def _receive(self, c: Constituent, slot: str) -> None:
        """ "Israel sold Vietnam weapons": a bare country in front of what is sold is who gets it."""
        group, event = self._current()
        if slot != "object" or event.sense is not Sense.SELL or not c.parties:
            return
        m = c.parties[0]
        bare = m.rule == "country" and m.start == self.tagged.starts[c.phrase.first] and m.end - m.start > 3
        if bare and not group.roles.get(Role.BUYER) and self.tagged.tags[c.phrase.first + 1] != t.MAKER:
            group.add(Role.BUYER, [m])

    def _give_thing(self, slot: str) -> None:
        """Who gives somebody a thing supplies it; only a contract is given to a supplier."""
        group, event = self._current()
        if slot == "object" and event.sense is Sense.AWARD and group.roles.get(Role.SUPPLIER) and event.word != "award":
            group.events[-1] = self.event = event._replace(sense=Sense.SELL)
            group.roles[Role.SUPPLIER], group.roles[Role.BUYER] = (
                group.roles.get(Role.BUYER, []),
                group.roles[Role.SUPPLIER],
            )

    def _party_as_item(self, i: int, c: Constituent, slot: str) -> None:
        """A party where goods are due: whoever is supplied, for whom it is, or a company that is bought."""
        group, event = self._current()
        sense = event.sense
        if slot == "object" and sense in (Sense.SELL, Sense.OFFER):
            group.add(Role.BUYER, c.parties[-1:])
        elif (slot in ("object", "of", "in") or sense is Sense.MERGE) and sense in (Sense.BUY, Sense.GET, Sense.MERGE):
            item = self._item(i)
            if item is not None and c.parties[-1].party.kind is PartyKind.COMPANY:
                group.items.append(item)
                group.company = True
        elif slot in ("for", "on"):
            group.add(Role.USER, c.parties[-1:])
        elif slot == "of" and sense in (Sense.PLAN, Sense.APPROVE, Sense.NEGOTIATE, Sense.CONTRACT):
            group.add(Role.PARTY, c.parties[-1:])

    def _add_subject(self, group: Group, k: int, role: Role | None) -> None:
        c = self.row[k]
        if c.kind == PARTY:
            passive_item = role is Role.ITEM
            group.add(Role.BUYER if passive_item else role or Role.PARTY, c.parties[-1:])
        elif role is not Role.ITEM and (name := self._after_role(c)) is not None:
            group.add(role or Role.PARTY, [name])
        elif (
            c.kind == THING
            and c.parties
            and role is not Role.ITEM
            and c.word in self.words.companies | self.words.of("move")
        ):
            group.add(role or Role.PARTY, c.parties[-1:])  # "its Quillon subsidiary"
        elif (
            role is Role.SUPPLIER
            and (name := self._name(c)) is not None
            and (
                group.events[-1].sense in _WORKING
                or c.phrase.first < c.phrase.head
                and group.events[-1].sense in _SUPPLYING
            )
        ):
            group.add(role, [name])
        elif (
            role in (Role.ITEM, Role.SUPPLIER)
            and c.kind == THING
            and group.events
            and group.events[-1].verb
            and group.events[-1].verb.passive
        ):
            if (item := self._item(k)) is not None:
                group.items.append(item)
        elif c.kind == THING and c.parties and role is not Role.ITEM and self._is_person(c):
            group.add(role or Role.PARTY, c.parties[-1:])  # "Indian officials"

    def _fill_gap(self, i: int) -> None:
        """In "the jets that Turkey bought from", the jets are what is bought."""
        gap, self.gap = self.gap, None
        lacks = self._next_kind(i + 1) not in (THING, TRIGGER, MONEY) and self.subject.indices != (gap,)
        following = self.row[i + 1].verb if self._next_kind(i + 1) == VERB else None
        if following is not None and following.infinitive and self.row[i + 1].sense is None:
            return  # "the jet that it plans to fly": what is flown is not what is planned
        if (
            gap is None
            or not lacks
            or self.group is None
            or self.event is None
            or self.event.verb is None
            or self.event.verb.passive
        ):
            return
        if (
            self.event.slots.get("object") is Role.ITEM
            and self.row[gap].kind == THING
            and (item := self._item(gap)) is not None
        ):
            self.group.items.append(item)
