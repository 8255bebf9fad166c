"""Who and what stands in the roles of a group."""

from __future__ import annotations

from dataclasses import replace

from ..lexicon.triggers import Sense
from ..model import PartyKind
from ..syntax import tags as t
from .constituents import MONEY, PARTY, THING, TRIGGER, VERB, Constituent
from .groups import Event, Group
from .items import Item
from .resumed import again, field, named_item
from .roles import Role
from .slots import Slots

_LEADING = (Sense.SIGN, Sense.PLAN, Sense.NEGOTIATE, None)  # to what an infinitive tells
_BIDDING = (Sense.MERGE, Sense.OFFER)  # for companies
_TRADING = (Sense.BUY, Sense.SELL, Sense.GET, *_BIDDING)  # what may be a company


def _is_passive(event: Event) -> bool:
    return event.verb is not None and event.verb.passive


class Filling(Slots):
    """Gives phrases their roles."""

    def _item(self, i: int) -> Item | None:
        """The item at ``i``; a bare number ("the next four", "a total of 24") or "units" means more of the last one."""
        total = self.tagged.words[self.row[i].phrase.head] == "total" and self._follows(i) == "of"
        i += 2 * (total and self._next_kind(i + 2) == THING)
        c = self.row[i]
        if c.kind == PARTY:
            traded = self.event is not None and self.event.sense in _TRADING
            return self._company_item(i, c.parties[-1]) if traded else None
        alone = self.tagged.tags[c.phrase.head - 1] in (t.QUANTITY, t.ADJECTIVE) if c.phrase.head else False
        counts = self._follows(i) == "of" and self._next_kind(i + 2) not in (t.PRONOUN, t.RELATIVE)  # "12 of these"
        piece = c.word in self.words.of("piece")
        bare = self.tagged.tags[c.phrase.head] == t.QUANTITY or piece and alone
        bare = bare and c.quantity is not None and not counts
        if bare and self.last_item is not None:
            if self._follows(i) == "of" or self._is_of_which(i):
                told = any(x.name.start == self.last_item.name.start for g in self.groups for x in g.items)
                if told and self.last_item.quantity is not None:  # "ordered 83 jets, of which | 40 | were delivered"
                    return replace(self.last_item, partial=True, last=i)
            return again(self.last_item, self.tagged, c, i)
        item = named_item(self.tagged, self.row, i, self.words) if piece or not bare else None
        item = item or self._described_company(i)
        self.last_item = item or self.last_item
        return item

    def _fill(self, i: int, c: Constituent, role: Role, slot: str) -> int:
        """Gives the phrase at ``i`` its role; returns where to go on."""
        group, _ = self._current()
        if c.kind == PARTY:
            if role is Role.ITEM:
                self._party_as_item(i, c, slot)
            else:
                self._fill_party(group, c, role, slot)
            return i + 1
        if slot == "for" and (role is Role.ITEM or self._whose(i, c)) and self._is_purpose():
            group.add(Role.USER, self._whose(i, c))
            self.purpose = i
            return i + 1
        following = self.row[i + 1].verb if self._next_kind(i + 1) == VERB else None
        opens = self._follows(i) == "for" or self._next_kind(i + 1) == VERB
        if c.word in self.words.of("way") and opens:
            return i + 1  # "an accord that paves the way | for the sale of"
        if c.word in self.words.of("move") and following is not None and following.infinitive:
            return i + 1  # "its plans include efforts | to upgrade"
        if role is Role.ITEM and slot == "of" and self._is_seat(i):
            self.slot = None
            return i + 1
        if role is Role.ITEM:
            hired = self._hired(i, i + 1) if slot == "object" else ()
            group.add(Role.SUPPLIER, hired)
            return i + 1 if hired else self._fill_item(i, c, slot)
        if role is Role.FRAMEWORK:
            return i + 1
        if role is not Role.SUPPLIER and slot == "for" and self.last_noun and self._is_person(self.row[self.last_noun]):
            return i + 1  # "the Director General | for Marketing"
        if whole := self._part_of(i) or self._called(i):
            group.add(role, whole)
            return i + 3
        if (place := self._place_of(i)) is not None:
            group.add(role, [place])
            return i + 3
        if members := self._members(i):
            group.add(role, members)
            end = members[-1].end
            return next(k for k, x in enumerate(self.row) if k >= i and self.tagged.ends[x.phrase.last] >= end) + 1
        if (name := self._after_role(c) or self._firms(c)) is not None:
            group.add(role, [name])
        elif role is Role.SUPPLIER and (owners := self._owners_of_part(i)):
            group.add(role, owners[-1:])
        elif whose := self._stands_for(i):
            group.add(role, () if self._is_named_behind(i) else whose)  # "from | Saab's | Chilean dealer"
        elif c.parties and (self._is_person(c) or slot == "to" and c.parties[-1].party.kind is PartyKind.COMPANY):
            group.add(role, c.parties[-1:])  # "Indian officials", "to | 50 Saab offices"
        elif c.kind == THING and self._holds_office(c) and self._possessor(i):
            group.add(role, self._possessor(i))  # "was signed by | Peru's | defence minister"
        elif c.kind == THING and self._is_bare_service(c):
            group.add(role, self.owner.parties[-1:] if self.owner is not None else ())  # "the country's | Air Force"
        elif self._is_side(i, role) and not (self._is_town(i) or self._is_officer(i)) and (name := self._described(c)):
            group.add(role, [name])
            group.slots |= {slot}
            if slot == "object" and self.base is not None and self.listed:
                self.base.add(role, [name])
        return i + 1

    def _fill_party(self, group: Group, c: Constituent, role: Role, slot: str) -> None:
        """Gives a party its role in a group and, where it is a side of the clause around too, in this."""
        if slot == "between" and slot not in group.slots and Sense.CANCEL in group.senses():
            group.roles.pop(role, None)  # who stops "a deal | between | Peru and Chile" is no side of it
        group.add(role, c.named)
        group.slots |= {slot}
        if group.items:
            self._add_price(c, group.items[-1])
        if self.base is None:
            return
        if slot == "with" and self._current()[1].sense is Sense.SIGN:
            self.base.add(role, c.named)  # "signed with Saab | a contract"
        if slot == "object" and (self.object_due or self.listed):
            self.base.add(role, c.named)  # "awarded Saab and Thales | a contract": holds for the contract too

    def _add_item(self, i: int, item: Item, company: bool) -> None:
        group, event = self._current()
        self._add_price(self.row[i], item)
        item = self._together(i, item) if company else item
        group.statistic = group.statistic or self._is_rate(item)
        if event.word in self.words.of("comparing"):
            item = replace(item, quantity=None)  # "shortlisted three jets": so many compete
        group.items.append(item)
        group.company = group.company or company
        if company:
            self._add_owner_behind(item.last)

    def _fill_item(self, i: int, c: Constituent, slot: str) -> int:
        """Takes the phrase at ``i`` for what is bought; returns where to go on."""
        group, event = self._current()
        named = event.word == "appoint" and slot == "object" and c.word in self.words.of("role of a company")
        if named or event.word == "transfer" and c.word == "technology" and any(x.strong for x in group.items):
            return i + 1  # "was appointed | main contractor | for", "to build jets with transfer of | technology"
        told = bool(group.items) and group.items[-1].last == i - 2 and event.sense in (Sense.BUY, *_BIDDING)
        if told and group.company and self.row[i - 1].word == "of" and self.row[i - 2].kind == PARTY:
            return i + 1  # "a stake in Tarben Inc of | Lich"
        held = i + 2 if i + 2 < len(self.row) and self.row[i + 1].word == "of" and c.kind == THING else i
        held += self.row[held].phrase.possessive and held + 1 < len(self.row)  # "half of | Quillon's | stock"
        for k in (i, held):  # "shares", "five pct of the shares"
            if self._is_paper(k):
                self._securities(k, self.row[k], slot)
                return k + 1
        sort = next((k for k in (i, held) if self._named_behind(k)), i)  # "half of | its Oslo unit, | Tarben"
        if sort > i or self._named_behind(i) or self._is_held_by(i):
            self._take_over(group, sort + 2)
            return sort + 3
        item = self._item(self._worked_on(i))
        if item is None and event.sense is Sense.PACT and event.word not in ("framework", "roadmap"):
            item = field(self.tagged, self.row, i, self.words)  # a framework is named with it: "framework on trade"
        if (part := self._part_of_company(i, item)) is not None:
            self._add_item(i, part, company=True)
            self._add_owner(i, part, owned=False)
            return part.last + 1
        if item is None or self._is_nothing_sold(c, item):
            return i + 1
        item = self._of_maker(c, item)
        self._receive(c, slot)
        self._add_user(i, item)
        self._give_thing(slot)
        owned = self.owner is not None and self._is_part_of_owner(i)
        joined = self._next_kind(i + 1) == t.CONJUNCTION  # "its motor | and aerospace units"
        parts = (c, c._replace(word=self.row[item.last].word)) if joined else (c, *self._whole_of(c, item))
        company = any(self._is_company(part, owned) for part in parts) or self._is_unknown_firm(c, item, slot)
        counted = c.word in self.words.companies or c.word in self.words.of("business")
        company = company and (item.quantity is None or counted)
        output = self.row[item.last].word in self.words.of("output")  # "sells 40 pct of its output"
        if c.word in ("pct", "percent") and (item.hard or output) and item.name.value.islower():
            company = False  # "sells 40 pct of its weapons"
        if company and item.definite and item.name.value.split()[-1].islower():
            item = replace(item, anaphoric=True)  # "the planned takeover of | the Dutch business"
        self._add_item(i, replace(item, instance=True) if self._is_instancing(slot) else item, company)
        self._add_owner(i, item, owned)
        return item.last + 1

    def _party_as_item(self, i: int, c: Constituent, slot: str) -> None:
        """A party where goods are due: whoever is supplied, for whom it is, or a company that is bought."""
        group, event = self._current()
        sense = event.sense
        if slot == "object" and self._is_sold(i, c) or slot == "of" and self._is_sale_of(c):
            self._take_over(group, i)
            self._add_owner_behind(i)
        elif slot == "object" and sense in (Sense.SELL, Sense.OFFER):
            group.add(Role.BUYER, c.parties[-1:])
            if self.base is not None and self.object_due:
                self.base.add(Role.BUYER, c.parties[-1:])  # "sold Peru | a contract"
        elif (slot in ("object", "of", "in") or sense in _BIDDING) and sense in (Sense.BUY, Sense.GET, *_BIDDING):
            item = None if self._is_whose(i, group) else self._item(i)
            if item is not None and c.is_firm:
                self._add_item(i, item, company=not item.strong)
        elif slot == "for" and event.word == "tender" and c.is_firm:
            group.events[-1] = self.event = event._replace(sense=Sense.BUY)
            self._take_over(group, i)  # "completed its tender | for Tarben Inc"
        elif slot == "for" and event.word == "pay" and c.is_firm and group.money and not group.items:
            self._take_over(group, i)  # "paid $20 million | for Tarben Inc"
        elif slot in ("for", "on") or slot == "object" and event.word in self.words.of("equipping"):
            group.add(Role.USER, c.parties[-1:])
        elif slot == "in" and sense is Sense.PLAN:
            group.add(Role.PARTY, c.parties[-1:])  # "plans are under way in Chile"
        elif slot == "of" and sense in (Sense.PLAN, Sense.APPROVE, Sense.NEGOTIATE, Sense.CONTRACT):
            group.add(Role.PARTY, c.parties[-1:])

    def _add_subject(self, group: Group, k: int, role: Role | None) -> None:
        if self._named_behind(k):
            k += 2  # "its parent, Quillon Corp, | bought"
        c = self.row[k]
        if c.kind == PARTY and role is Role.ITEM and group.events[-1].sense is Sense.PLAN:
            role = Role.PARTY  # "Saab is expected to deliver"
        if role is Role.SUPPLIER and group.events[-1].sense is Sense.SELECT and (chosen := self._chosen(k)):
            return group.add(role, chosen)
        if role is Role.ITEM and (hired := self._hired(k, self._behind_verb(k))):
            return group.add(Role.BUYER if self.row[self._behind_verb(k)].sense is Sense.BUY else Role.PARTY, hired)
        if c.kind == MONEY and role is Role.ITEM and group.events[-1].word == "pay":
            group.money.append(c)  # "$20 million was | paid to Saab for"
        elif c.kind == PARTY and role is Role.ITEM and self._is_taken_over(k, group.events[-1]):
            self._take_over(group, k)
        elif c.kind == PARTY:
            if role is Role.ITEM:  # "Saab will be paid", "Peru was given"
                last = group.events[-1]
                role = Role.AUTHORITY if last.word == "notify" else Role.SUPPLIER if last.word == "pay" else Role.BUYER
            group.add(role or Role.PARTY, c.named)
        elif role is not Role.ITEM and (members := self._members(k)):
            group.add(role or Role.PARTY, members)
        elif role is not Role.ITEM and (place := self._place_of(k)) is not None:
            group.add(role or Role.PARTY, [place])
        elif role is not Role.ITEM and self._is_sort(c) and (whole := self._part_of(k)):
            group.add(role or Role.PARTY, whole)
        elif role is not Role.ITEM and (name := self._after_role(c) or self._investors(c) or self._sort_of(k)):
            group.add(role or Role.PARTY, [name])
        elif role is not Role.ITEM and (whose := self._stands_for(k)):
            group.add(role or Role.PARTY, whose)  # "its Quillon subsidiary"
        elif role is Role.BUYER and c.kind == THING and c.parties and c.word in self.words.of("role of a company"):
            group.add(role, c.parties[-1:])  # "Japanese crushers bought"
        elif c.kind == THING and c.parties and role is not Role.ITEM and c.word in self.words.of("move"):
            group.add(role or Role.PARTY, c.parties[-1:])
        elif role is not None and (name := self._acting(k, role, group.events[-1:])) is not None:
            group.add(role, [name])
        elif role is not Role.ITEM and c.word in self.words.of("inside a company") and self._owned(k):
            group.add(role or Role.PARTY, self.row[k - 1].parties[-1:])  # "Quillon's Paris unit"
        elif role in (Role.ITEM, Role.SUPPLIER) and c.kind == THING and group.events and _is_passive(group.events[-1]):
            self._add_thing(group, k, c, role)
        elif c.word in self.words.of("judging body"):
            return  # "a Norwegian court has blocked"
        elif c.kind == THING and role is not Role.ITEM and (self._is_person(c) or self._holds_office(c)):
            serves = c.word in self.words.of("officer") and self._follows(k) in ("of", "from")
            whose = c.parties[-1:] or self._possessor(k) or (self._listed_behind(k) if serves else ())
            group.add(role or Role.PARTY, whose)  # "Indian officials", "the ministers of Peru and Chile"

    def _add_thing(self, group: Group, k: int, c: Constituent, role: Role) -> None:
        """Adds the thing at ``k`` with which something was done: "| two jets | were ordered"."""
        awarded = role is Role.SUPPLIER and c.word in self.words.of("role of a company")
        awarded = awarded or self._sells_stock(k)
        item = None if awarded else self._item(self._worked_on(k))  # "two yards were picked to build"
        if item is not None:
            group.items.append(item)
            group.company = group.company or self._is_company(c, self._is_part_of_owner(k))
        if group.events[-1].sense in (Sense.SELL, Sense.BUY, Sense.SELECT, Sense.MAKE):
            self._add_whose(group, k, item.last if item is not None else k)

    def _add_operator(self, group: Group, event: Event) -> None:
        """In "Peru flies jets | that | were bought from Saab" Peru has bought them."""
        bought = event.sense is Sense.BUY and _is_passive(event)
        if self.operators and self.gap is not None and bought:
            self._add_subject(group, self.operators[-1], Role.BUYER)

    def _fill_gap(self, i: int) -> None:
        """In "the jets that Turkey bought from", the jets are what is bought."""
        gap, event = self.gap, self.event
        keen = self._next_kind(i + 1) == THING and self._infinitive_follows(
            i + 1
        )  # "the jets that Peru | is | keen | to buy"
        if event is None and self.row[i].word == "be" and (keen or self._next_kind(i + 1) == VERB):
            return  # "the jets that Peru | is | to start delivering"
        if gap is not None and event is not None and event.sense in _LEADING and self._infinitive_follows(i):
            return  # "Tarben, which Quillon agreed last year | to acquire"
        self.gap = None
        lacks = self._next_kind(i + 1) not in (THING, TRIGGER, MONEY) and self.subject.indices != (gap,)
        following = self.row[i + 1].verb if self._next_kind(i + 1) == VERB else None
        if following is not None and following.infinitive and self.row[i + 1].sense is None:
            return  # "the jet that it plans to fly": what is flown is not what is planned
        if gap is None or not lacks or self.group is None or event is None or event.verb is None or event.verb.passive:
            return
        if gap > 1 and self.row[gap - 1].word == "of" and self.row[gap - 2].word in self.words.of("amount"):
            gap -= 2  # "50,000 tonnes of | wheat | that Peru bought"
        company = (event.sense is Sense.BUY or event.word in ("sell", "divest")) and self.row[gap].is_firm
        thing = self.row[gap].kind == THING and event.slots.get("object") is Role.ITEM
        if (thing or company) and (item := self._item(gap)) is not None:
            self._add_item(gap, item, company)
