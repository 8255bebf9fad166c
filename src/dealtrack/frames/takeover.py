"""Companies, stakes and parts of companies that stand where goods do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..lexicon.triggers import Sense
from ..model import Mention, PartyKind
from ..syntax import tags as t
from .constituents import NOMINAL, PARTY, THING, TRIGGER, Constituent
from .draft import Filler, filler
from .extent import GENERIC, company_name
from .groups import Group
from .items import Item, item_at
from .owners import Owners
from .roles import Role

_MOST = frozenset("bulk remainder rest majority balance portion".split())


class Takeover(Owners):
    """Takes companies for what is bought or sold."""

    def _company_item(self, i: int, m: Mention) -> Item:
        """A party that is bought, by its name alone: "privately held | Tarben Inc | of Chicago"."""
        text = " ".join(self.tagged.text[m.start : m.end].split())
        name = m.party.name if m.rule.startswith("coreference") else text
        made, counted = self._is_made_by(i), self.row[i].quantity
        number = filler(counted.number, counted) if made and counted is not None else None
        return Item(filler(name, m), number, last=i, named=True, strong=made)

    def _is_made_by(self, i: int) -> bool:
        """Whether a company's name stands for one of the things that it makes: "bought | a Boeing |", "| two Fokkers |"."""
        c = self.row[i]
        alone = len(c.parties) == 1 and c.parties[0].start == self.tagged.starts[c.phrase.head]
        return alone and (c.quantity is not None or self.tagged.words[c.phrase.first] in ("a", "an"))

    def _described_company(self, i: int) -> Item | None:
        """A company or a part of one of which only the sort is told, where one changes hands: "bought | a Dutch radar firm",
        "sold | its chemicals group"."""
        c, event = self.row[i], self.event
        sort = c.word in self.words.companies or c.word == "group"
        if c.kind != THING or not sort or event is None or event.word not in self.words.of("changing hands"):
            return None
        named = any(m.party.kind is PartyKind.COMPANY and not m.rule.startswith("coreference") for m in c.parties)
        several = c.word != self.tagged.words[c.phrase.head] and c.quantity is None
        if named or self._next_kind(i + 1) in NOMINAL:
            return None  # "sold | the insurance company | ten computers"
        if several and self.tagged.tags[c.phrase.head - 1] != t.NOUN:
            return None  # "buys | troubled companies"
        people = self.words.of("investing") | self.words.of("group of people")
        of_people = not people.isdisjoint(self.tagged.words[c.phrase.first : c.phrase.head])
        item = item_at(self.tagged, self.row, i, replace(self.words, not_goods=self.words.not_goods - {c.word}))
        if item is None or " " not in item.name.value or of_people or self._follows(i) == "of":
            return None
        return replace(item, strong=True)

    def _together(self, i: int, item: Item) -> Item:
        """A company that is bought, with the one named before it: "bought Tarben Inc | and Marlow Inc" is one deal; each company of
        a longer list is one of its own."""
        group, event = self._current()
        pair = self.row[i].named if self.row[i].kind == PARTY else ()
        if len(pair) > 1 and event.word in self.words.of("merging"):
            group.roles.pop(Role.PARTY, None)  # who urges a merger is no side of it
            group.add(Role.BUYER, pair[:1])  # "the merger of | the two companies"
        first = group.items[-1] if len(group.items) == 1 else None
        several = bool(group.nouns) and self.tagged.words[group.nouns[-1].phrase.head] != group.nouns[-1].word
        if (
            first is None
            or event.verb is None
            and several  # "the acquisitions of Tarben Inc | and Marlow Inc"
            or not first.named
            or first.quantity is not None
            or first.hard
            or event.sense is Sense.MERGE
            or self.row[i - 1].kind != t.CONJUNCTION
            or first.last != i - 2
            or first.name.end >= item.name.start
        ):
            return item
        group.items.pop()
        name = " ".join(self.tagged.text[first.name.start : item.name.end].split())
        return replace(item, name=Filler(name, first.name.start, item.name.end), named=True)

    def _is_company(self, c: Constituent, owned: bool) -> bool:
        """Whether what is bought or sold is a company or a part of one; ``owned``: its owner stands before it."""
        _, event = self._current()
        if event.sense not in (Sense.BUY, Sense.SELL, Sense.MERGE):
            return False
        if c.is_firm or self._is_whole_company(c):
            return True
        share = c.word in ("percent", "pct") and event.word not in self.words.of("delivering")
        share = share and event.word not in self.words.of("spending")
        handed = c.word == "asset" and event.word in ("delivery", "deliver")  # "the delivery of new assets": of goods
        if owned or c.word in self.words.companies and not handed or share or c.word in self.words.of("business"):
            return True
        part = c.word in self.words.of("part of a company")
        if part and (
            self.tagged.words[c.phrase.first] in ("its", "their")
            or any(m.party.kind is PartyKind.COMPANY for m in c.parties)
        ):
            return True
        before = self.tagged.words[c.phrase.first : c.phrase.head]
        sort = c.word not in self.words.hard and not self.words.companies.isdisjoint(before)  # no "business jet"
        return sort or bool(company_name(self.tagged, c, self.words))

    def _is_whole_company(self, c: Constituent) -> bool:
        """Whether what changes hands is a company of a sort that is no goods too: "bought | a Dutch pump maker"."""
        _, event = self._current()
        sort = c.word in self.words.of("role of a company") and c.word not in self.words.goods and c.word != "unit"
        told = c.phrase.first + (self.tagged.tags[c.phrase.first] == t.DETERMINER) < c.phrase.head
        return sort and told and event.word in self.words.of("changing hands")

    def _is_nothing_sold(self, c: Constituent, item: Item) -> bool:
        """Whether a name is that of a state of which a share is told, "48 pct of | Peru's | imports", or only the legal form
        of one: "Tarben (Africa), | Ltd"."""
        last = self.row[item.last]
        state = last.kind == PARTY and not last.is_firm
        return state and c.word in ("percent", "pct") or item.name.value.lower() in self.words.of("legal form")

    def _add_user(self, i: int, item: Item) -> None:
        """Whose things are told of: "to upgrade | Peru's | jets", "to upgrade the jets of | the Peruvian Navy", "delivered |
        Peru's | jets"."""
        group, event = self._current()
        last = self.row[item.last]
        if event.sense is Sense.SELL and event.word in self.words.of("delivering") and not self._owned(i):
            group.add(Role.USER, self._possessor(i))
        inner = self._possessor(item.last) if item.last > i and self.row[i].word in GENERIC else ()
        made = event.sense is Sense.MAKE and event.word not in self.words.of("working on")
        if inner and inner[-1].party.kind is not PartyKind.COMPANY and not made:
            group.add(Role.USER, inner)  # "logistics support for | Peru's | jets"
        if event.sense is not Sense.MAKE:
            return
        if self.owner is not None and not self._owned(i):
            works = not (made or self.owner.parties)  # "to upgrade | Quillon's | network"
            unknown = self._name(self.owner) if works else None
            group.add(Role.USER, (unknown,) if unknown is not None else self.owner.parties[-1:])
        elif event.verb is not None and last.kind == PARTY and last.parties[-1].party.kind is PartyKind.SERVICE:
            group.add(Role.USER, last.parties[-1:])

    def _worked_on(self, i: int) -> int:
        """Where the thing stands that works are done on: "began construction | of | the ship", "laid the keel | of"."""
        event = self.event
        begun = event is not None and event.word in self.words.of("carrying out") and not self._is_of_metal(i)
        return i + 2 if begun and self._follows(i) in ("of", "for") and i + 2 < len(self.row) else i

    def _whole_of(self, c: Constituent, item: Item) -> Sequence[Constituent]:
        """What a phrase takes in whole or for the most part: "all of | Tarben Inc", "the bulk of | its business"."""
        if c.word in _MOST:
            return [self.row[item.last]]
        return [self.row[item.last]] if self.tagged.tags[c.phrase.head] == t.DETERMINER else []

    def _is_unknown_firm(self, c: Constituent, item: Item, slot: str) -> bool:
        """Whether a company buys what has a bare name that nobody knows: "Quillon Corp bought | Tarben | in 2006", or bids
        for it."""
        group, event = self._current()
        buyers = [f.value.kind for role in (Role.BUYER, Role.PARTY, Role.ACTOR) for f in group.roles.get(role, ())]
        named = range(c.phrase.first, c.phrase.head + 1)
        bare = all(self.tagged.is_capital(k) and self.tagged.tags[k] == t.NOUN for k in named)
        taken = event.verb is not None or event.word in ("purchase", "acquisition")
        bidding = event.word in ("bid", "offer") and event.verb is None and slot == "for"
        told = (taken and event.sense is Sense.BUY or bidding) and PartyKind.COMPANY in buyers
        goods = item.strong and (
            item.hard or len(named) < 2 or item.quantity is not None
        )  # not "Tarben Cyber Security"
        return told and bare and not (goods or item.designated or item.known)

    def _add_owner(self, i: int, item: Item, owned: bool) -> None:
        """Who has what is bought sells it: "Tarben's pump business", "the trademarks of Tarben"."""
        group, event = self._current()
        wanting = (Sense.BUY, Sense.SELECT, Sense.PLAN, Sense.NEGOTIATE)
        ordered = event.verb is None and (event.word == "order" or "customer" in event.word)
        staked = event.word in self.words.of("stake") and Sense.BUY in group.senses()
        parted = owned and event.verb is None and event.word in self.words.of("parting with a company")
        parted = parted and self.row[i - 1].is_firm  # "the sale of | Saab's | unit"
        told = event.sense in wanting or ordered or staked or event.word == "take over" or parted
        if not told or group.roles.get(Role.SUPPLIER):
            return
        if owned or (event.verb is not None or ordered or staked) and self._owned(i):
            group.add(Role.SUPPLIER, self.row[i - 1].parties[-1:])
        elif event.verb is not None and item.last > i and self._owned(item.last):
            group.add(Role.SUPPLIER, self._possessor(item.last))  # "bought 12 of | Saab's | radars"
        elif event.verb is not None and self._is_speakers(i, item.last):
            group.add(Role.SUPPLIER, self.row[self.speaker or 0].parties[-1:])
        elif self.owner is not None and self._is_of(item, self.owner.parties[-1:]):
            group.add(Role.SUPPLIER, self.owner.parties[-1:])  # "to buy | Russia's | S-400"
        elif event.verb is not None or group.company:
            group.add(Role.SUPPLIER, self._owner_of_part(i, item.last))

    def _is_speakers(self, i: int, last: int) -> bool:
        """Whether the thing from ``i`` to ``last`` is that of the company that tells of it: "Saab said Peru had bought two of | its
        radars | for training"."""
        firm = self.speaker is not None and self.row[self.speaker].is_firm and self.speaker not in self.subject.indices
        parts = (c for c in self.row[i : last + 1] if c.kind in (THING, TRIGGER))
        own = any(self.tagged.words[c.phrase.first] == "its" for c in parts)
        return firm and own and self._follows(last) != "from"

    def _is_of(self, item: Item, owners: Sequence[Mention]) -> bool:
        """Whether a thing is one that its owner sells: a state where it is made, or another one than those who want it."""
        group, event = self._current()
        wanting = {
            f.value.country for role in (Role.BUYER, Role.PARTY, Role.ACTOR) for f in group.roles.get(role, ())
        } - {None}
        return any(
            item.origin == m.party.country
            or item.origin is None
            and item.strong
            and event.sense is not Sense.BUY
            and m.party.kind is PartyKind.COUNTRY
            and bool(wanting)
            and m.party.country not in wanting
            for m in owners
        )

    def _of_maker(self, c: Constituent, item: Item) -> Item:
        """The item with the number in front of its maker: "400 | Elbit's | guns", "one Boeing Co <BA> | 747 freighter"."""
        if self.owner is None or self.owner.quantity is None:
            return item
        number = filler(self.owner.quantity.number, self.owner.quantity)
        if self.owner.phrase.possessive:
            return replace(item, quantity=item.quantity or number)
        first = c.phrase.first
        name = Filler(self.tagged.slice(first, c.phrase.head), self.tagged.starts[first], item.name.end)
        return replace(item, name=name, quantity=number, makers=self.owner.parties[-1:], strong=True, designated=True)

    def _is_sold(self, i: int, c: Constituent) -> bool:
        """Whether a company is what is sold, and not who gets something: "sold | Tarben Inc | to", "sold Tarben ten jets"."""
        _, event = self._current()
        parted = c.parties[-1].party.kind is PartyKind.COMPANY and event.word in self.words.of("parting")
        return parted and self._next_kind(i + 1) not in NOMINAL and self._follows(i) != "with"

    def _is_sale_of(self, c: Constituent) -> bool:
        """Whether a company is what a sale is of, and not whose sales are told: "the sale of | Tarben Inc"."""
        group, event = self._current()
        single = event.verb is None and event.word in self.words.of("parting with a company") and bool(group.nouns)
        return single and c.is_firm and self.tagged.words[group.nouns[-1].phrase.head] == event.word

    def _is_held_by(self, i: int) -> bool:
        """Whether those are bought out who hold a company: "bought out | the other shareholders | of | Tarben Inc"."""
        holders = self.row[i].word in ("shareholder", "stockholder") and self._follows(i) in ("in", "of")
        firm = holders and self._next_kind(i + 2) == PARTY and self.row[i + 2].is_firm
        return firm and self.event is not None and self.event.sense is Sense.BUY and self.event.word != "order"

    def _is_takeover_bid(self, c: Constituent) -> bool:
        """Whether somebody bids for a company: "a $2 billion takeover offer", "a merger proposal"."""
        bids = c.word in ("bid", "offer", "proposal", "approach")
        before = self.tagged.words[c.phrase.first : c.phrase.head]
        return bids and (not self.words.of("takeover").isdisjoint(before) or self._bids_for_teller(c))

    def _take_over(self, group: Group, k: int) -> None:
        c = self.row[k]
        named = c.parties[-1] if c.parties else self._name(c)
        if named is not None:
            group.items.append(self._company_item(k, named))
            group.company = True

    def _add_owner_behind(self, i: int) -> None:
        group, event = self._current()
        traded = event.sense in (Sense.BUY, Sense.SELL) and event.word in self.words.of("changing hands")
        taken = traded or event.sense is Sense.MERGE
        if taken and not group.roles.get(Role.SUPPLIER):
            group.add(Role.SUPPLIER, self._owner_behind(i))

    def _add_holder(self, i: int, group: Group) -> None:
        """Whose stake is bought sells it: "bought | Tarben's | stake in", "Tarben said Quillon had bought | its | equity in"."""
        handed = self.words.of("changing hands")
        its = self.tagged.words[self.row[i].phrase.first] in ("its", "their")
        if its and group.events[0].sense is Sense.NEGOTIATE and Sense.BUY not in group.senses():
            group.roles.setdefault(Role.SUPPLIER, []).extend(group.roles.get(Role.PARTY, ()))
            return  # "Tarben is in talks with Quillon over | its stake in"
        bought = any(e.sense is Sense.BUY and e.verb is not None and e.word in handed for e in group.events)
        if not bought or group.roles.get(Role.SUPPLIER):
            return
        if self._owned(i):
            group.add(Role.SUPPLIER, self._possessor(i))
        elif self.speaker is not None and self._is_speakers(i, i):
            group.add(Role.SUPPLIER, self.row[self.speaker].parties[-1:])

    def _add_stake(self, i: int, group: Group) -> None:
        """A stake of which only the sort is told is itself what changes hands: "sold a minority stake to"."""
        c = self.row[i]
        if c.word in self.words.of("stake"):
            self._add_holder(i, group)
        whole = self.row[i + 1].word in ("in", "of") if i + 1 < len(self.row) else False
        if c.word not in self.words.of("stake") or whole or self.tagged.words[c.phrase.first] not in ("a", "an"):
            return
        if len(group.events) < 2 or group.events[-2].sense not in (Sense.BUY, Sense.SELL) or group.items:
            return
        first = c.phrase.first + 1
        name = Filler(
            self.tagged.slice(first, c.phrase.head), self.tagged.starts[first], self.tagged.ends[c.phrase.head]
        )
        if first < c.phrase.head:
            group.items.append(Item(name, last=i, strong=True))
            group.company = True
