"""Parties that no recogniser knows, named where only a party can stand, and companies that stand where goods do."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.triggers import Sense
from ..model import Mention, PartyKind
from ..recognise.parties.home import BARE
from ..syntax import tags as t
from .belonging import Belonging
from .constituents import MONEY, NOMINAL, PARTY, THING, TRIGGER, VERB, Constituent
from .designations import is_designation
from .groups import AGREED, Event, Group
from .items import item_at
from .roles import Role
from .unknown import GETTING

_BARE_SERVICES = frozenset((*BARE.values(), "Armed Forces"))


class Naming(Belonging):
    """Finds the party that a phrase names."""

    def _makes(self, owner: Mention, c: Constituent) -> bool:
        """Whether a noun phrase names a well-known system of its owner's country."""
        span = range(c.phrase.first, c.phrase.head)
        system = self.words.system_of([self.tagged.slice(k, k) for k in span])
        return system is not None and system.country == owner.party.country

    def _is_name(self, first: int, last: int) -> bool:
        """Whether the words from ``first`` to ``last`` are a designation or a proper name ("Super Hornet")."""
        text, starts = self.tagged.text, self.tagged.starts
        proper = (
            first > 0
            and self.event is not None
            and self.event.sense is not Sense.PACT
            and all(self.tagged.is_capital(k) for k in range(first, last + 1))
        )
        return proper or is_designation(text[starts[last] : self.tagged.ends[last]])

    def _is_taken_over(self, k: int, event: Event) -> bool:
        """Whether the party at ``k`` is a company that the passive verb says is bought: "Tarben was acquired by"."""
        return self.row[k].is_firm and event.word in self.words.of("taking over")

    def _given_role(self, i: int, slot: str) -> Role | None:
        """What the phrase at ``i`` is, where nobody knows whom it names: who gets work, or goods."""
        k = i + 1 + (slot == "object" and self._next_kind(i + 1) == t.COMMA)
        hired = slot == "for" and self._hired(i, k)  # "an order | for | Tarben | to supply"
        if hired or slot == "object" and self._is_cleared(i, k):  # "authorised | Tarben Air | to purchase"
            return Role.BUYER if self.row[k].sense is Sense.BUY else Role.SUPPLIER
        if slot != "object":
            return None
        if self._is_supplied(i) and self.group is not None:
            self.group.slots |= {"object"}
            named = self._acting_name(self.row[i])  # "Peru's | Tarben Power"
            whose = [m for m in self.row[i].parties if m.rule.endswith("demonym")]  # "Peruvian | hospitals"
            self.group.add(Role.BUYER, (named,) if named is not None else self._possessor(i) or whose)
            return Role.BUYER
        return Role.SUPPLIER if self._is_given_work(i) else None

    def _is_cleared(self, i: int, k: int) -> bool:
        """Whether the party at ``i`` is allowed to do what the infinitive at ``k`` tells."""
        verb = self.row[k].verb if self._next_kind(k) == VERB else None
        told = self.event is not None and self.event.sense is Sense.APPROVE and self.event.verb is not None
        dealing = verb is not None and verb.infinitive and self.row[k].sense in (Sense.BUY, Sense.SELL)
        return told and dealing and self.row[i].kind == PARTY

    def _is_supplied(self, i: int) -> bool:
        """Whether the thing at ``i`` is who gets what "with" brings in: "supplied | the canton of Aargau | with | laptops"."""
        c, event = self.row[i], self.event
        if (
            c.kind != THING
            or event is None
            or event.sense is not Sense.SELL
            or event.verb is None
            or event.verb.passive
        ):
            return False
        if event.word in self.words.of("parting"):
            return False  # "sold its pump business | with 30 employees | to"
        place = self._place_of(i) is not None
        if place or self._follows(i) != "with":
            return place and self._follows(i + 2) == "with"
        if any(c.word in self.words.of(sort) for sort in ("institution", "force", "local body")):
            return True
        known = self.tagged.words[c.phrase.first] in ("the", "its", "their") and c.word not in self.words.goods
        return known or bool(self._possessor(i) or self._bare_name(c) or self._acting_name(c))

    def _is_bare_service(self, c: Constituent) -> bool:
        """Whether a phrase names a force, of whom others say: "Peru's | Navy", "Peru's | small navy"."""
        bare = self.tagged.slice(c.phrase.first, c.phrase.head) in _BARE_SERVICES
        small = c.word in self.words.of("force") and not self.tagged.is_capital(c.phrase.head)
        return bare or small and self.owner is not None

    def _behind_thing(self, k: int, word: str) -> Sequence[Mention]:
        """The party that a preposition brings in right behind the thing at ``k``: "jets | from | Saab | were delivered to"."""
        told = self._follows(k) == word and self._next_kind(k + 2) == PARTY
        return self.row[k + 2].parties[-1:] if told else ()

    def _named_behind(self, i: int) -> bool:
        """Whether a part of a company has its name behind a comma: "its subsidiary, | Tarben Corp, | to"."""
        c = self.row[i]
        named = self._next_kind(i + 1) == t.COMMA and self._next_kind(i + 2) in (PARTY, THING)
        if not named or self._next_kind(i + 3) not in (t.COMMA, t.STOP) or c.quantity is not None:
            return False
        sort = c.word in self.words.of("role of a company") or c.word in self.words.of("part of a company")
        return sort and (self.row[i + 2].is_firm or self._name(self.row[i + 2]) is not None)

    def _is_address(self, i: int) -> bool:
        """Whether the country at ``i`` only says where a company is whose name nobody knows: "sold to Quillon, | Spain"."""
        c = self.row[i]
        state = c.kind == PARTY and c.parties[-1].party.kind is PartyKind.COUNTRY and not c.phrase.possessive
        if not state or i < 2 or self.row[i - 1].kind != t.COMMA or self._next_kind(i + 1) not in (t.COMMA, t.STOP):
            return False
        return self.row[i - 2].kind == THING and self._name(self.row[i - 2]) is not None

    def _is_seat(self, i: int) -> bool:
        """Whether a name behind a party says where it has its seat: "with Tarben Ltd | of Elk Grove"."""
        before = self.row[i - 2] if i > 1 and self.row[i - 1].word == "of" else None
        behind = before is not None and (before.kind in (PARTY, t.COMMA) or self._is_filler(before))
        phrase = self.row[i].phrase
        capital = self.tagged.is_capital(phrase.head) and self.tagged.tags[phrase.first] != t.DETERMINER
        item = item_at(self.tagged, self.row, i, self.words) if behind and capital else None
        return item is not None and not item.strong

    def _of_a_country(self, k: int, role: Role) -> Mention | None:
        """The name behind that of a country, which acts: "Germany's | Tarben | has signed"."""
        owner = self._possessor(k)
        country = bool(owner) and owner[-1].party.kind is PartyKind.COUNTRY and role is not Role.ITEM
        person = self.tagged.words[self.row[k].phrase.first] in self.words.of("title")  # "Germany's | Chancellor Lich"
        return self._name(self.row[k]) if country and not person else None

    def _is_apposition(self, i: int) -> bool:
        """Whether the noun phrase only describes the party before it: "Transaero, a Russian airline", "Eutelsat, maker of"."""
        before = self.row[i - 2] if i > 1 and self.row[i - 1].kind == t.COMMA else None
        if before is None:
            return False
        c = self.row[i]
        if before.kind != PARTY and self._proper_name(before) is None:
            return self._describes_product(before, i)
        if c.kind == PARTY and c.phrase.possessive and self._next_kind(i + 1) == THING:
            # "Saab, | Sweden's | biggest maker of arms"
            return self.row[i + 1].word in self.words.of("role of a company")
        if not (c.kind == THING or c.word in self.words.of("group of people") or c.word.endswith(" bidder")):
            return False
        if self.slot is None and self.subject.indices[-1:] != (i - 2,):
            return False
        role = c.word in self.words.of("role of a company") and c.quantity is None
        return role or self.tagged.words[c.phrase.first] in ("a", "an", "the", "one")

    def _describes_product(self, before: Constituent, i: int) -> bool:
        """Whether the noun phrase at ``i`` says what the product before it is: "the Lynx 600, | a light jet, | from Saab"; in a list it
        is one more."""
        c, words = self.row[i], self.tagged.words
        head = before.phrase.head
        product = before.kind == THING and (words[head].isdigit() or is_designation(self.tagged.slice(head, head)))
        if not product or c.kind != THING or words[c.phrase.first] not in ("a", "an") or c.quantity is not None:
            return False
        k = i + 1 + (self._next_kind(i + 1) == t.COMMA)
        return self._next_kind(k) not in (t.CONJUNCTION, THING, t.COMMA)

    def _is_awarded(self, i: int) -> bool:
        """In "Saab said the Army awarded | it | a contract", "Peru said Saab will sell | it | six jets" the pronoun stands for who says
        so."""
        if self.event is None or self.row[i - 1].kind != VERB or self._next_kind(i + 1) not in (THING, TRIGGER, MONEY):
            return False
        if self.speaker is None or self.group is None or self.row[self.speaker].kind != PARTY:
            return False
        slots = self.event.slots
        role = Role.BUYER if self.event.sense is Sense.MAKE else slots.get("to")
        role = slots.get("object") if self.event.sense is Sense.AWARD else role
        if role is None:
            return False
        self.group.add(role, self.row[self.speaker].parties[-1:])
        self.base = self.group.fork()
        return True

    def _spokesman(self, i: int) -> int | None:
        """Where it stands for whom "we" at ``i`` is said: "we bought six, said | Saab", "said Ana Lich, chief executive | of |
        Saab", "said | Saab's | chief executive, Ana Lich"."""
        said, behind = self.words.of("stating"), range(i + 1, len(self.row))
        k = next((k for k in behind if self.row[k].kind == VERB and self.row[k].word in said), None)
        if k is None:
            return None
        before = self.row[k - 1]
        if before.kind == PARTY or before.parties and self._holds_office(before):
            return k - 1
        for n in range(k + 1, min(k + 6, len(self.row))):
            c, link = self.row[n], self.row[n - 1].kind
            office = c.phrase.possessive or c.kind == THING or link in (VERB, t.PREPOSITION)
            named = link == t.PREPOSITION and self._proper_name(c) is not None
            if c.parties and office or named:
                return n
            if c.kind not in (THING, t.COMMA, t.PREPOSITION):
                break
        return None

    def _is_town(self, i: int) -> bool:
        """Whether a bare name behind a comma says where the party before it has its seat: "with Tarben Ltd, | Lich, | for"."""
        before = i > 1 and self.row[i - 1].kind == t.COMMA and self.row[i - 2].kind == PARTY
        if not before or self._next_kind(i + 1) == t.CONJUNCTION:
            return False
        if self._next_kind(i + 1) != t.COMMA or self._next_kind(i + 2) not in NOMINAL:
            return True
        return self.tagged.words[self.row[i + 2].phrase.first] in ("a", "an")  # "Tarben Ltd, | Lich, | a maker of"

    def _is_given_work(self, i: int) -> bool:
        """Whether the name at ``i``, which nobody knows, is whose work it will be: "awarded | Tarben | a contract", "picked |
        Tarben | to supply"."""
        _, event = self._current()
        behind = self.row[i + 1] if i + 1 < len(self.row) else None
        if behind is None or event.verb is None or event.verb.passive:
            return False
        if event.sense is Sense.AWARD and behind.kind == TRIGGER and self.row[i].kind == THING:
            return self.row[i].quantity is None  # "awarded | a local yard | a contract"
        hiring = event.word in self.words.of("hiring")
        hired = hiring and event.sense is Sense.AWARD
        if hired and self._called(i):
            return True  # "hired | a Leeds firm, Quillon, | to design"
        named = self._name(self.row[i]) or self._acting_name(self.row[i])
        if named is None or not (hired or event.sense is Sense.SELECT or event.word == "sign"):
            return False
        if behind.word == "as":
            sort = self.row[i + 2].word if i + 2 < len(self.row) else ""
            return event.sense is Sense.SELECT and sort in self.words.of("role of a company")
        told = behind.verb is not None and behind.verb.infinitive
        hired = hired or hiring and behind.word not in self.words.of("heading")
        return told and (hired or behind.sense in (Sense.SELL, Sense.MAKE))

    def _is_contract_for(self, group: Group, event: Event) -> bool:
        """Whether a participle tells of the contract for the thing that stands before it."""
        if event.sense is Sense.APPROVE:
            return bool(group.nouns)  # "the sale of 12 jets, approved by the cabinet"
        contract = bool(group.nouns) and group.nouns[-1].sense in AGREED
        return contract and event.word in self.words.of("concluding")

    def _described(self, c: Constituent) -> Mention | None:
        """The party that a phrase names or describes, where only one can stand."""
        name = self._name(c) or self._investors(c) or self._before_sort(c) or self._public_body(c)
        if name is None and c.kind == THING and (c.word in self.words.goods or c.word in self.words.companies):
            name = self._acting_name(c)  # "with | Tarben Maritime Assets"
        told = self.group is not None and any(self.group.roles.get(role) for role in (Role.SUPPLIER, Role.COUNTERPARTY))
        return name or (None if told else self._some_firm(c))

    def _acting(self, k: int, role: Role, told: Sequence[Event]) -> Mention | None:
        """The party that the subject at ``k`` names or describes, by what it is told to do."""
        c = self.row[k]
        if self._is_officer(k):
            return None
        name = self._unknown(c, role, told) or self._of_a_country(k, role)
        if name is None and role is Role.PARTY and self._wants_to_buy(k, told):
            return self._whole_name(c)
        if role is Role.AUTHORITY:
            return name or self._public_body(c)
        acts = role in (Role.BUYER, Role.SUPPLIER, Role.PARTY)
        return name or (self._public_body(c) or self._some_firm(c) if acts else None)

    def _wants_to_buy(self, k: int, told: Sequence[Event]) -> bool:
        """Whether what the subject at ``k`` plans is to buy: "Quillon | intends | to order", "Quillon | considers | the purchase of"."""
        end = self._behind_verb(k)
        if not told or told[-1].sense is not Sense.PLAN or told[-1].verb is None or end >= len(self.row):
            return False
        wanted = self.row[end]
        passive = wanted.verb is not None and wanted.verb.passive
        return wanted.sense is Sense.BUY and wanted.word in GETTING and not passive

    def _is_of_metal(self, i: int) -> bool:
        """Whether the phrase at ``i`` names things of metal."""
        return self._next_kind(i) == THING and self.row[i].word in self.words.hard
