"""What a slot brings in where the words before it say more than the sense of the trigger: "placed an order | on | Saab"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..lexicon.triggers import Sense
from ..model import PartyKind
from ..syntax import tags as t
from .constituents import MONEY, PARTY, THING, TRIGGER, Constituent
from .groups import Event, Group
from .items import names_system
from .payments import Payments
from .roles import Role

# What a slot brings in: a role, or None for nothing in the deal. Without any the sense of the trigger decides; of several the first holds.
Brought = Iterator[Role | None]

_SPENDING = ("pay", "spend", "splash out", "splurge")
# Verbs and prepositions that bring in what is bought: "agreements to work | on | a new fighter".
_BRINGING_IN = frozenset(
    (("commit", "to"), ("look", "at"), ("work", "on"), ("decide", "on"), ("settle", "on"), ("zero", "on"))
)


class Prepositions(Payments):
    """Knows what each slot brings in behind certain words. A method for each slot."""

    def _special(self, slot: str, c: Constituent, group: Group, event: Event) -> Brought:
        """What a slot brings in by the words before it."""
        if event.word == "replace" and event.sense is not Sense.MAKE and slot not in ("holding", "on"):
            yield self._replacing(slot, group, event)
        if slot in _BY_SLOT:
            yield from _BY_SLOT[slot](self, c, group, event)
        if (event.word, slot) in _BRINGING_IN:
            yield Role.ITEM
        if self._is_instancing(slot):
            told = c.kind == THING and Role.ITEM in event.slots.values() and not self._selects_before(group, event)
            yield Role.ITEM if told else None

    def _replacing(self, slot: str, group: Group, event: Event) -> Role | None:
        """Behind "replace": what is replaced is not bought."""
        if slot == "object" and self.owner is not None and not group.roles.get(Role.PARTY):
            group.add(Role.BUYER, self.owner.parties[-1:])  # "the plan is to replace | the Army's | guns with"
        return Role.ITEM if slot == "with" else event.slots.get(slot) if slot == "from" else None

    def _holding(self, c: Constituent, group: Group, event: Event) -> Brought:
        """What an agreement holds, or is said to be."""
        yield None if self._is_said_of(c) else Role.ITEM  # "the pact is | emblematic of"

    def _object(self, c: Constituent, group: Group, event: Event) -> Brought:
        if self._arrives_at(event):
            yield self._arrived(c)
        if event.word == "pay" and c.kind == PARTY:
            yield Role.SUPPLIER  # "paid | Saab | $20 million for"
        if event.word in ("request", "ask") and event.verb is not None and c.kind == PARTY:
            yield Role.COUNTERPARTY  # "requested | Russia | for engines"
        if event.word == "sign" and c.kind == PARTY and event.verb is not None:
            yield Role.SUPPLIER  # "has signed | Saab | to supply"
        if event.sense in (Sense.WIN, Sense.AWARD, Sense.SELECT) and c.kind == THING:
            part = event.sense is Sense.AWARD and c.word in self.words.of("inside a company")
            yield Role.SUPPLIER if part or self._is_among(c) else Role.ITEM  # "awarded its Tarben unit a"

    def _of(self, c: Constituent, group: Group, event: Event) -> Brought:
        if event.verb is not None and event.verb.gerund and event.sense is Sense.SELL and not group.items:
            yield Role.ITEM  # "the contract on delivering to Peru | of | 12 tanks"
        if event.verb is None and self._belongs_before(group, event):
            yield None  # "the purchase under the rules | of | the act"
        if self.last_noun and self._is_said_of(self.row[self.last_noun]):
            yield None  # "is the beginning | of | their pact"
        yield from self._used_by(c, group, event)
        if event.sense is Sense.SELECT and self._is_role(self.last_noun):
            yield Role.ITEM  # "picked Saab as supplier | of 12 radars"
        if event.sense is Sense.SELECT and event.verb is None and names_system(self.tagged, c, self.words):
            yield Role.ITEM  # "Peru's choice | of | the Gripen"

    def _used_by(self, c: Constituent, group: Group, event: Event) -> Brought:
        if event.word in self.words.of("working on") and c.kind == PARTY and group.items:
            yield Role.USER  # "to upgrade 12 jets | of | the Peruvian Air Force"

    def _for(self, c: Constituent, group: Group, event: Event) -> Brought:
        if event.word in _SPENDING and c.kind == THING or event.word == "pay" and c.is_firm and group.money:
            yield Role.ITEM  # "paid $2 million | for | Tarben Inc"
        paid = self.last_noun is not None and self.row[self.last_noun].kind == MONEY
        if event.sense is Sense.BUY and event.verb is None and paid and c.kind == THING:
            yield Role.ITEM  # "its largest purchase: $2 million | for | six radars"
        if self._selects_before(group, event):
            yield None  # "the radar was chosen | for | three jets": what it is put on
        if event.sense is Sense.OFFER and (c.is_firm or c.kind == THING and group.money):
            yield Role.ITEM  # "offered $2 billion | for | Hensoldt", "for half of its stock"

    def _on(self, c: Constituent, group: Group, event: Event) -> Brought:
        if event.word in _SPENDING and c.kind == THING:
            yield Role.ITEM
        if c.is_firm and any(e.word == "order" and e.verb is None for e in group.events):
            yield Role.SUPPLIER  # "placed an order | on | Saab", as South Asia says

    def _in(self, c: Constituent, group: Group, event: Event) -> Brought:
        if event.sense is Sense.PLAN and c.kind == THING and "interest" not in event.word:
            yield None  # "requests for drones | in | light and heavy classes"
        if event.word == "invest" and c.word in self.words.hard:
            yield Role.ITEM
        if event.word == "rope":
            yield Role.SUPPLIER  # "has roped | in | Saab to upgrade"
        if event.sense is Sense.PACT and self._is_place(c):
            yield None
        if self._arrives_at(event):
            yield self._arrived(c)
        if event.sense is Sense.BUY and c.kind == PARTY and self._is_source(group, event, c):
            yield Role.SUPPLIER  # "ordered two tankers | in | Spain"
        if event.sense is Sense.MERGE and event.word in self.words.of("merging"):
            yield None  # "the merger case | in | the Court of Chancery"

    def _at(self, c: Constituent, group: Group, event: Event) -> Brought:
        if self._arrives_at(event):
            yield self._arrived(c)
        ordered = event.verb is None and event.word == "order" or event.sense in (Sense.BUY, Sense.AMEND)
        built = event.word in ("build", "construct")
        yard = event.word in ("order", "book", "option") and c.kind == THING and self._name(c) is not None
        if c.is_firm and (built or ordered) or ordered and yard:
            yield Role.SUPPLIER  # "ordered two tankers | at | Hyundai"

    def _through(self, c: Constituent, group: Group, event: Event) -> Brought:
        if event.word in self.words.of("distributing"):
            yield Role.BUYER  # "an agreement to distribute its drones | through | Tarben"

    def _with(self, c: Constituent, group: Group, event: Event) -> Brought:
        if event.word in self.words.of("equipping") and event.verb is not None and c.kind == THING:
            if event.verb.passive and group.items:
                yield event.slots.get("with")  # "the jet is equipped with": so it is described
            group.items.clear()  # "to equip frigates | with | radars", "the Army will be equipped | with | new tanks"
            yield Role.ITEM
        together = self.last_noun is not None and self.row[self.last_noun].word in self.words.of("work together")
        together = together or event.sense is Sense.MAKE and "by" in group.slots and c.is_firm
        if event.sense in (Sense.MAKE, Sense.SELL) and together and c.kind == PARTY:
            yield Role.SUPPLIER  # "developed by Saab in association | with | Indra", "developed by Saab | with | Indra"
        if event.word == "place" and group.items and not group.nouns:
            self._let_for_rent(group, event)
            yield Role.BUYER  # "placed ten jets | with | Tarben Air"
        tasked = event.sense is Sense.AWARD and event.word in ("task", "entrust", "commission")
        if tasked and c.kind in (THING, TRIGGER):
            yield Role.ITEM

    def _by(self, c: Constituent, group: Group, event: Event) -> Brought:
        if self.last_noun is not None and self.row[self.last_noun].word == "use":
            yield Role.USER  # "12 jets from Saab for use | by | the Navy"
        if event.word in self.words.of("offer") and event.verb is None:
            yield self._offering(c, group, event)
        if event.word == "order" and event.verb is None:
            yield Role.BUYER  # "an order | by | Chad"
        if event.word == "bid" and Sense.APPROVE in group.senses() and self._bids_for_goods(c):
            yield Role.SUPPLIER  # "approved a bid | by | Saab of $2 million for six radars"
        yield from self._bidding(group, event)
        if self._is_active(group, event):
            yield None  # "bought a portrait | by | Lich"

    def _from(self, c: Constituent, group: Group, event: Event) -> Brought:
        if event.word in self.words.of("equipping") and c.kind == PARTY:
            yield Role.SUPPLIER  # "will be equipped with new tanks | from | Saab"
        if event.sense is Sense.MAKE and c.kind == PARTY and self._is_licence(self.last_noun):
            if not group.roles.get(Role.BUYER):
                group.roles[Role.BUYER] = group.roles.pop(Role.SUPPLIER, [])
            yield Role.SUPPLIER  # "builds the jet under licence | from | Russia"
        if event.word in self.words.of("offer") and event.verb is None:
            yield self._offering(c, group, event)
        if event.word == "order" and event.verb is None and self._is_own_order(group):
            yield self._ordered_from(c, group)
        if event.word in ("buyout", "takeover") and event.verb is None:
            yield Role.BUYER  # "agreed to a buyout | from | Saab"
        yield from self._bidding(group, event)
        if event.sense is Sense.AWARD and event.verb is None and c.kind == PARTY:
            group.roles.setdefault(Role.SUPPLIER, []).extend(group.roles.pop(Role.BUYER, []))
            yield Role.BUYER  # "Saab's award | from | the Peruvian Navy"
        if event.sense is Sense.AMEND and group.roles.get(Role.BUYER):
            yield Role.SUPPLIER  # "exercised an option for a tanker | from | Tarben"
        if event.sense is Sense.SELL and Sense.WIN in group.senses() and c.kind == PARTY:
            yield Role.BUYER  # "won an order to supply guns | from | Peru"

    def _to(self, c: Constituent, group: Group, event: Event) -> Brought:
        if event.word in ("look", "turn"):
            yield Role.SUPPLIER if c.kind == PARTY else None  # "has turned | to | Russia for new radars"
        if event.word == "pay" and group.money:
            yield Role.SUPPLIER  # "paid $20 million | to | Saab"
        if event.word == "bid" and group.contested:
            yield Role.BUYER  # "handed in bids | to | the Peruvian Navy"
        if event.verb is None and event.word != "request" and event.word.split()[0] in self.words.of("inviting"):
            yield None  # "a request for proposal | to": who is asked is no side yet
        let = event.word in self.words.of("letting for rent") and event.verb is not None
        if let or self._is_given_to(group, event, c):
            self._let_for_rent(group, event)
            yield Role.BUYER  # "gave 14 tanks | to | Peru"
        if event.sense is Sense.MERGE and Sense.SELL in group.senses():
            yield Role.BUYER  # "sold a minority stake | to | Tarben"
        if event.sense is Sense.AMEND and c.kind == PARTY and Sense.AWARD in group.senses():
            yield Role.SUPPLIER  # "will award options | to | Saab"
        if event.sense is Sense.CONTRACT and Sense.WIN in group.senses():
            yield Role.BUYER  # "won a contract for services | to | the Army"

    def _arrives_at(self, event: Event) -> bool:
        """Whether a verb says where goods came."""
        return event.word in self.words.of("arriving") and event.sense is Sense.SELL

    def _arrived(self, c: Constituent) -> Role | None:
        """Where goods came: "six jets arrived | in Peru"."""
        return Role.BUYER if c.kind == PARTY and not c.is_firm else None

    def _offering(self, c: Constituent, group: Group, event: Event) -> Role | None:
        """Who offers; of several whose offers somebody received none is chosen."""
        if Sense.GET in group.senses() and self.tagged.words[group.nouns[-1].phrase.head] != event.word:
            return None
        return Role.SUPPLIER if c.kind == PARTY or self._holds_office(c) else None

    def _bidding(self, group: Group, event: Event) -> Brought:
        """Who bids: no side yet, unless the bid was accepted or is for a company."""
        if event.word == "bid" and group.senses() & {Sense.GET, Sense.SIGN}:
            taken = Sense.SIGN in group.senses() or self._is_takeover_bid(group.nouns[-1])
            yield Role.SUPPLIER if taken else None

    def _ordered_from(self, c: Constituent, group: Group) -> Role:
        """From whom an order is that has an owner: "Peru's order for 12 jets | from Russia", "Saab's order for 12 jets | from Peru"."""
        owners = group.roles.get(Role.BUYER, [])
        if c.is_firm or "by" in group.slots or not (owners and all(f.value.kind is PartyKind.COMPANY for f in owners)):
            return Role.SUPPLIER
        group.roles[Role.SUPPLIER] = group.roles.pop(Role.BUYER)
        return Role.BUYER

    def _is_own_order(self, group: Group) -> bool:
        """Whether who orders stands before the order and is no company, which may own one that it has to fill."""
        if group.roles.get(Role.BUYER):
            return True
        first = group.nouns[-1].phrase.first if group.nouns else 0
        return first > 0 and self.tagged.tags[first - 1] == t.POSSESSIVE and not group.roles.get(Role.PARTY)

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

    def _selects_before(self, group: Group, event: Event) -> bool:
        """Whether what is selected stands before the verb."""
        passive = event.verb is not None and event.verb.passive
        selected = event.sense is Sense.SELECT and passive and bool(group.items)
        return selected and group.items[-1].name.start < event.start

    def _is_instancing(self, word: str) -> bool:
        """Whether behind a word stand some of those that a general word before means."""
        return word == "such as" or word in self.words.of("instancing")


_Special = Callable[[Prepositions, Constituent, Group, Event], Brought]
_BY_SLOT: dict[str, _Special] = {
    "holding": Prepositions._holding,
    "object": Prepositions._object,
    "of": Prepositions._of,
    "used by": Prepositions._used_by,
    "for": Prepositions._for,
    "on": Prepositions._on,
    "in": Prepositions._in,
    "at": Prepositions._at,
    "through": Prepositions._through,
    "with": Prepositions._with,
    "by": Prepositions._by,
    "from": Prepositions._from,
    "to": Prepositions._to,
}
