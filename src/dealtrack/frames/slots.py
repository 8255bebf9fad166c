"""Which role a phrase has by the slot in which it stands."""

from __future__ import annotations

from ..lexicon.triggers import Sense
from ..model import PartyKind
from ..syntax import tags as t
from .constituents import MONEY, PARTY, THING, TRIGGER, VERB, Constituent
from .groups import Event, Group
from .items import Item, is_people, names_system
from .payments import Payments
from .roles import Role

_EVERY = frozenset("annually yearly quarterly monthly weekly daily".split())
# Verbs and prepositions that bring in what is bought: "agreements to work | on | a new fighter".
_BRINGING_IN = frozenset(
    (("commit", "to"), ("look", "at"), ("work", "on"), ("decide", "on"), ("settle", "on"), ("zero", "on"))
)
_SPANS = ("day", "week", "month", "year")
_SIDES = (Role.SUPPLIER, Role.BUYER, Role.SOURCE)
_TOLD = (Role.PARTY, Role.SUPPLIER, Role.BUYER)  # "Saab's deal with | Quillon", "placed an order with | Quillon"


class Slots(Payments):
    """Knows the role of a slot."""

    def _role(self, slot: str, c: Constituent) -> Role | None:
        """The role of a slot: that of the trigger before it, else of one further back ("order | to supply X | from Y")."""
        group, event = self._current()
        if self._is_of_another(slot):
            return None
        spent = event.word in ("pay", "spend", "splash out", "splurge") and slot in ("for", "on") and c.kind == THING
        spent = spent or event.word == "pay" and slot == "for" and c.is_firm and bool(group.money)  # "for Tarben Inc"
        invested = event.word == "invest" and slot == "in" and c.word in self.words.hard
        if slot == "in" and event.sense is Sense.PLAN and c.kind == THING and "interest" not in event.word:
            return None  # "requests for drones | in light and heavy classes"
        gerund = event.verb is not None and event.verb.gerund and event.sense is Sense.SELL
        if slot == "of" and gerund and not group.items:
            return Role.ITEM  # "the contract on delivering to Peru | of | 12 tanks"
        if slot == "of" and event.verb is None and self._belongs_before(group, event):
            return None  # "the purchase under the rules | of | the act"
        told_of = self.row[self.last_noun] if slot == "of" and self.last_noun else c if slot == "holding" else None
        if told_of is not None and self._is_said_of(told_of):
            return None  # "the pact is | emblematic | of their views"
        if slot == "holding" or spent or invested:
            return Role.ITEM
        if (event.word, slot) == ("rope", "in"):
            return Role.SUPPLIER  # "has roped | in | Saab to upgrade"
        if slot == "by" and self.last_noun is not None and self.row[self.last_noun].word == "use":
            return Role.USER  # "12 jets from Saab for use | by | the Navy"
        if event.sense is Sense.PACT and slot == "in" and self._is_place(c):
            return None
        if event.word in self.words.of("distributing") and slot == "through":
            return Role.BUYER  # "an agreement to distribute its drones | through | Tarben"
        firm = c.is_firm
        if slot == "on" and firm and any(e.word == "order" and e.verb is None for e in group.events):
            return Role.SUPPLIER  # "placed an order | on | Saab", as South Asia says
        if slot in ("of", "used by") and event.word in self.words.of("working on") and c.kind == PARTY and group.items:
            return Role.USER  # "to upgrade 12 jets | of | the Peruvian Air Force"
        paid = self.last_noun is not None and self.row[self.last_noun].kind == MONEY
        if event.sense is Sense.BUY and event.verb is None and slot == "for" and paid and c.kind == THING:
            return Role.ITEM  # "its largest purchase: $2 million | for | six radars"
        if event.word in self.words.of("arriving") and event.sense is Sense.SELL and slot in ("in", "at", "object"):
            return Role.BUYER if c.kind == PARTY and not c.is_firm else None  # "six jets arrived | in Peru"
        if event.word in ("look", "turn") and slot == "to":
            return Role.SUPPLIER if c.kind == PARTY else None  # "has turned | to Russia | for new radars"
        equips = event.word in self.words.of("equipping")
        if equips and slot == "with" and event.verb is not None and c.kind == THING:
            if event.verb.passive and group.items:
                return event.slots.get(slot)  # "the jet is equipped with": so it is described
            group.items.clear()  # "to equip frigates | with | radars", "the Army will be equipped | with | new tanks"
            return Role.ITEM
        if equips and slot == "from" and c.kind == PARTY:
            return Role.SUPPLIER  # "will be equipped with new tanks | from | Saab"
        if event.word == "replace" and event.sense is not Sense.MAKE:
            if slot == "object" and self.owner is not None and not group.roles.get(Role.PARTY):
                group.add(Role.BUYER, self.owner.parties[-1:])  # "the plan is to replace | the Army's | guns with"
            return Role.ITEM if slot == "with" else event.slots.get(slot) if slot == "from" else None
        together = self.last_noun is not None and self.row[self.last_noun].word in self.words.of("work together")
        together = together or event.sense is Sense.MAKE and "by" in group.slots and firm
        if event.sense in (Sense.MAKE, Sense.SELL) and slot == "with" and together and c.kind == PARTY:
            return Role.SUPPLIER  # "developed by Saab in association | with Indra", "developed by Saab | with Indra"
        if event.sense is Sense.SELECT and slot == "of" and self._is_role(self.last_noun):
            return Role.ITEM  # "picked Saab as supplier | of 12 radars"
        if event.word == "pay" and (slot == "object" and c.kind == PARTY or slot == "to" and group.money):
            return Role.SUPPLIER  # "paid | Saab | $20 million for", "paid $20 million | to | Saab"
        if event.sense is Sense.MAKE and slot == "from" and c.kind == PARTY and self._is_licence(self.last_noun):
            if not group.roles.get(Role.BUYER):
                group.roles[Role.BUYER] = group.roles.pop(Role.SUPPLIER, [])
            return Role.SUPPLIER  # "builds the jet under licence | from Russia"
        if event.word in self.words.of("offer") and slot in ("from", "by") and event.verb is None:
            several = Sense.GET in group.senses() and self.tagged.words[group.nouns[-1].phrase.head] != event.word
            if several:
                return None  # of several that somebody received none is chosen
            return Role.SUPPLIER if c.kind == PARTY or self._holds_office(c) else None
        if event.word in ("request", "ask") and event.verb is not None and slot == "object" and c.kind == PARTY:
            return Role.COUNTERPARTY  # "requested | Russia | for engines"
        if event.word == "bid" and slot == "to" and group.contested:
            return Role.BUYER  # "handed in bids | to | the Peruvian Navy"
        if event.word == "order" and event.verb is None and slot == "by":
            return Role.BUYER  # "an order | by Chad"
        if event.word == "sign" and slot == "object" and c.kind == PARTY and event.verb is not None:
            return Role.SUPPLIER  # "has signed | Saab | to supply"
        if event.word == "order" and event.verb is None and slot == "from" and self._is_own_order(group):
            owners = group.roles.get(Role.BUYER, [])
            if firm or "by" in group.slots or not (owners and all(f.value.kind is PartyKind.COMPANY for f in owners)):
                return Role.SUPPLIER  # "Peru's order for 12 jets | from | Russia"
            group.roles[Role.SUPPLIER] = group.roles.pop(Role.BUYER)
            return Role.BUYER  # "Saab's order for 12 jets | from | Peru"
        if event.word == "bid" and slot == "by" and Sense.APPROVE in group.senses() and self._bids_for_goods(c):
            return Role.SUPPLIER  # "approved a bid | by Saab | of $2 million for six radars"
        if event.word in ("buyout", "takeover") and slot == "from" and event.verb is None:
            return Role.BUYER  # "agreed to a buyout | from Saab"
        if event.word == "bid" and slot in ("from", "by") and group.senses() & {Sense.GET, Sense.SIGN}:
            taken = Sense.SIGN in group.senses() or self._is_takeover_bid(group.nouns[-1])
            return Role.SUPPLIER if taken else None  # "received bids from": who bids is no side yet
        asked = event.word.split()[0] in self.words.of("inviting") and event.word != "request"
        if event.verb is None and slot == "to" and asked:
            return None  # "a request for proposal | to": who is asked is no side yet
        if (slot == "for" or self._is_instancing(slot)) and self._selects_before(group, event):
            return None  # "the radar was chosen | for three jets, including": what it is put on
        if self._is_instancing(slot):
            return Role.ITEM if c.kind == THING and Role.ITEM in event.slots.values() else None
        if slot == "to" and event.word in self.words.of("letting for rent") and event.verb is not None:
            self._let_for_rent(group, event)
            return Role.BUYER
        if slot == "to" and self._is_given_to(group, event, c):
            self._let_for_rent(group, event)
            return Role.BUYER  # "gave 14 tanks | to | Peru"
        if (event.word, slot) in _BRINGING_IN:
            return Role.ITEM
        if event.word == "place" and slot == "with" and group.items and not group.nouns:
            self._let_for_rent(group, event)
            return Role.BUYER  # "placed ten jets | with | Tarben Air"
        on_order = event.verb is None and event.word == "order"
        yard = event.word in ("order", "book", "option") and c.kind == THING and self._name(c) is not None
        built = event.word in ("build", "construct") and firm
        if slot == "at" and (built or (on_order or event.sense in (Sense.BUY, Sense.AMEND)) and (firm or yard)):
            return Role.SUPPLIER  # "ordered two tankers | at | Hyundai"
        if event.sense is Sense.BUY and slot == "in" and c.kind == PARTY and self._is_source(group, event, c):
            return Role.SUPPLIER  # "ordered two tankers | in | Spain"
        if event.sense is Sense.AWARD and event.verb is None and slot == "from" and c.kind == PARTY:
            group.roles.setdefault(Role.SUPPLIER, []).extend(group.roles.pop(Role.BUYER, []))
            return Role.BUYER  # "Saab's award | from | the Peruvian Navy"
        if slot == "by" and self._is_active(group, event):
            return None  # "bought a portrait | by | Lich"
        return self._usual_role(slot, c, group, event)

    def _usual_role(self, slot: str, c: Constituent, group: Group, event: Event) -> Role | None:
        """The role that a slot of the trigger has, as far as the senses told before it leave it so."""
        role = event.slots.get(slot)
        chosen = event.sense is Sense.SELECT and event.verb is None and slot == "of"
        if chosen and names_system(self.tagged, c, self.words):
            return Role.ITEM  # "Peru's choice | of | the Gripen"
        if event.sense is Sense.MERGE and slot == "to" and Sense.SELL in group.senses():
            return Role.BUYER  # "sold a minority stake | to Tarben"
        if event.sense is Sense.AMEND and slot == "to" and c.kind == PARTY and Sense.AWARD in group.senses():
            return Role.SUPPLIER  # "will award options | to Saab"
        if event.sense is Sense.AMEND and slot == "from" and group.roles.get(Role.BUYER):
            return Role.SUPPLIER  # "exercised an option for a tanker | from Tarben"
        if event.sense is Sense.MERGE and slot == "in" and event.word in self.words.of("merging"):
            return None  # "the merger case in the Court of Chancery"
        if event.sense is Sense.OFFER and slot == "for" and (c.is_firm or c.kind == THING and group.money):
            return Role.ITEM  # "offered $2 billion for Hensoldt", "for half of its stock"
        if slot == "by" and event.verb is None:  # "was awarded a contract | by Poland"
            passive = (e for e in reversed(group.events) if e.verb is not None and e.verb.passive)
            role = next((e.slots.get(slot) for e in passive), role)
        if role is None and slot != "object" and c.kind == PARTY:
            earlier = (e.slots.get(slot) for e in reversed(group.events) if e.sense is not None)
            role = next((r for r in earlier if r is not None), None)
        works = event.sense is Sense.MAKE and slot == "to" and not group.roles.get(Role.SUPPLIER)
        if role is None and works and Sense.AWARD in group.senses():
            return Role.SUPPLIER  # "awarded a contract to run the ferry | to | Quillon"
        if event.sense in (Sense.WIN, Sense.AWARD, Sense.SELECT) and slot == "object" and c.kind == THING:
            part = event.sense is Sense.AWARD and c.word in self.words.of("inside a company")
            return Role.SUPPLIER if part or self._is_among(c) else Role.ITEM  # "awarded its Tarben unit a"
        tasked = event.sense is Sense.AWARD and event.word in ("task", "entrust", "commission")
        if tasked and slot == "with" and c.kind in (THING, TRIGGER):
            return Role.ITEM
        if event.sense is Sense.CONTRACT and slot == "to" and Sense.WIN in group.senses():
            return Role.BUYER  # "won a contract for services | to the Army"
        won = event.sense is Sense.SELL and Sense.WIN in group.senses()
        if won and slot == "from" and c.kind == PARTY:
            return Role.BUYER  # "won an order to supply guns | from Peru"
        return role

    def _is_given_to(self, group: Group, event: Event, c: Constituent) -> bool:
        """Whether goods are given to whom a phrase names: "gave 14 tanks to | Peru", not "gave a contract to"."""
        given = event.sense is Sense.AWARD and event.verb is not None and event.word in self.words.of("giving")
        place = c.kind == THING and (c.word in self.words.of("place") or c.word in self.words.of("force"))
        goods = not group.nouns and any(i.strong or i.quantity or i.named for i in group.items)
        return given and goods and (c.kind == PARTY or place)

    def _is_active(self, group: Group, event: Event) -> bool:
        """Whether a verb has its subject before it and what it acts on behind it."""
        subject = event.slots.get("subject")
        if event.verb is None or subject is None or group.nouns or not group.items:
            return False
        acts = any(f.start < event.start for f in group.roles.get(subject, ()))
        return acts and group.items[0].name.start > event.start

    def _is_source(self, group: Group, event: Event, c: Constituent) -> bool:
        """Whether goods are ordered in the country that a phrase names, and are not only kept or used there."""
        bought = event.verb is not None and not group.company and any(i.quantity and i.hard for i in group.items)
        return bought and c.parties[-1].party.kind is PartyKind.COUNTRY

    def _let_for_rent(self, group: Group, event: Event) -> None:
        """ "Saab leased jets | to Peru": who leases, gives or places a thing has had it."""
        self.event = event._replace(sense=Sense.SELL)
        group.events[group.events.index(event)] = self.event
        group.roles.setdefault(Role.SUPPLIER, []).extend(group.roles.pop(Role.BUYER, []))

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

    def _is_own_order(self, group: Group) -> bool:
        """Whether who orders stands before the order and is no company, which may own one that it has to fill."""
        if group.roles.get(Role.BUYER):
            return True
        first = group.nouns[-1].phrase.first if group.nouns else 0
        return first > 0 and self.tagged.tags[first - 1] == t.POSSESSIVE and not group.roles.get(Role.PARTY)

    def _selects_before(self, group: Group, event: Event) -> bool:
        """Whether what is selected stands before the verb."""
        passive = event.verb is not None and event.verb.passive
        selected = event.sense is Sense.SELECT and passive and bool(group.items)
        return selected and group.items[-1].name.start < event.start

    def _is_instancing(self, word: str) -> bool:
        """Whether behind a word stand some of those that a general word before means."""
        return word == "such as" or word in self.words.of("instancing")

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
