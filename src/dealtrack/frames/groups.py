"""Triggers of one sentence that tell of one deal, with all that stands around them.

A sentence is read once from left to right. A trigger that depends on another ("signed | a contract | to supply") joins
its group; phrases go to the trigger before them, in the role that its sense gives to their slot.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, field, replace

from ..lexicon.triggers import Sense
from ..model import Mention, MentionKind, Party, PartyKind
from ..syntax import tags as t
from ..syntax.phrases import VerbGroup
from ..syntax.tagging import Tagged
from .constituents import DATE, MONEY, PARTY, THING, TRIGGER, VERB, Constituent, Vocabulary
from .items import Item, is_designation, item_at
from .roles import DRAFTING, HOLDING, NOUNS, TYING, VERBS, Role
from .draft import Filler

_WON = frozenset((Sense.CONTRACT, Sense.PACT, Sense.AMEND, Sense.AWARD))
_LIGHT = frozenset((Sense.GET, Sense.AWARD, Sense.SELL, Sense.MAKE, Sense.SIGN, Sense.WIN))
_THINGS = frozenset("they it these those both them all".split())
_CASH = frozenset("loan grant aid credit budget fund funding revenue profit backlog debt investment fine penalty assistance bribe stake".split())
_SAYING = frozenset("say announce report add tell note confirm believe claim state disclose reveal think expect hope know suggest indicate "
                    "deny mean show ensure declare explain insist stress argue recall learn understand estimate predict allege".split())
_PARTS = frozenset("unit affiliate operation arm brand brands business plant interest".split())
_PREVENTING = frozenset("prohibit ban block bar prevent forbid oppose avoid restrict outlaw".split())
_COMPETING = frozenset(("compete", "bid", "vie", "qualify"))
_PARTING = frozenset(("from", "for", "to", "with", "by", "at", "worth"))
_MOVING = frozenset("rise fall increase decline grow climb decrease drop account jump slip soar surge".split())
_MOVES = frozenset("move decision bid effort attempt desire ambition".split())
_PIECES = frozenset(("unit", "example", "piece", "copy"))
_LIGHTENING = frozenset((Sense.APPROVE, Sense.PLAN, Sense.NEGOTIATE, Sense.OFFER, Sense.CANCEL))
_IMMINENT = re.compile(r"\b(?:close|closer|near|nearer|verge|brink|poised|about|edge)\s+(?:to|of)\s*$")
_NO_DEAL_DATE = frozenset("by until till through before after from for within beyond to".split())


@dataclass(frozen=True, slots=True)
class Event:
    """A trigger as it stands: ``verb`` is None for a noun, ``sense`` None for a verb that is no trigger."""

    sense: Sense | None
    verb: VerbGroup | None
    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DateArgument:
    mention: Mention
    preposition: str | None
    event: Event | None


@dataclass(slots=True)
class Group:
    """What one or more triggers say together. Filled while a sentence is read; :mod:`.news` makes drafts of it."""

    events: list[Event] = field(default_factory=list)
    roles: dict[Role, list[Filler[Party]]] = field(default_factory=dict)
    items: list[Item] = field(default_factory=list)
    hints: list[Filler[str]] = field(default_factory=list)  # "submarine" in "submarine deal"
    nouns: list[Constituent] = field(default_factory=list)
    money: list[Constituent] = field(default_factory=list)
    dates: list[DateArgument] = field(default_factory=list)
    under: list[Constituent] = field(default_factory=list)
    slots: frozenset[str] = frozenset()  # in which parties stand
    statistic: bool = False  # "exports rose"
    denied: bool = False  # "no plans to"
    imminent: bool = False  # "close to signing"
    sibling: Group | None = None  # told by the same verb before
    finished: bool = False  # "completed the delivery of"
    company: bool = False  # a company or a stake is what is bought

    def fork(self) -> Group:
        """A copy for a second deal told by the same verb."""
        twin = copy(self)
        twin.events, twin.items, twin.hints = list(self.events), list(self.items), list(self.hints)
        twin.nouns, twin.money, twin.dates, twin.under = list(self.nouns), list(self.money), list(self.dates), list(self.under)
        twin.roles = {role: list(fillers) for role, fillers in self.roles.items()}
        return twin

    def add(self, role: Role, mentions: Sequence[Mention]) -> None:
        have = self.roles.setdefault(role, [])
        for m in mentions:
            if all(f.value.name != m.value.name for f in have):
                have.append(Filler(m.value, m.start, m.end))

    def senses(self) -> frozenset[Sense]:
        return frozenset(e.sense for e in self.events if e.sense is not None)


@dataclass(slots=True)
class _Subject:
    """Who or what a clause is about."""

    indices: tuple[int, ...] = ()
    group: Group | None = None
    pronoun: bool = False  # "they", "these"


class Reader:
    """Reads one sentence. ``groups`` holds the result."""

    def __init__(self, tagged: Tagged, row: Sequence[Constituent], words: Vocabulary, antecedent: Item | None = None):
        self.tagged, self.row, self.words = tagged, row, words
        self.groups: list[Group] = []
        self.group: Group | None = None
        self.base: Group | None = None  # the verb's own group, before its object
        self.first: Group | None = None  # the clause's verb with its subject, for a second object
        self.event: Event | None = None  # the trigger that phrases go to; None where a verb that is none intervenes
        self.slot: str | None = None  # of the phrase before, for coordination
        self.preposition: str | None = None
        self.object_due = False
        self.denying = False
        self.verb = ""  # the last verb, a trigger or not
        self.saying = False  # the verb before reports what follows
        self.object_slot = "object"  # or "holding", where the verb says what a contract covers
        self.aside = False  # a verb that is no trigger gives the purpose: "to deepen ..."
        self.joined = False  # a comma or a conjunction stands before
        self.subject = _Subject()
        self.owner: Constituent | None = None
        self.fronting: Group | None = None  # "Under the deal with X, ...": waits for its verb
        self.pending_dates: list[DateArgument] = []
        self.last_noun: int | None = None
        self.noun_groups: dict[int, Group] = {}  # the group that a noun phrase opened or joined
        self.last_item = antecedent
        self.gap: int | None = None  # "the jets (that) Turkey bought": the noun that the next verb lacks as its object
        self.fronted: Group | None = None  # "Ordered in 2016, the helicopters ...": waits for what it describes

    def read(self) -> list[Group]:
        i = 0
        while i < len(self.row):
            c = self.row[i]
            if c.is_noun:
                i = self._noun(i)
                continue
            if c.kind == VERB:
                self._verb(i)
            elif c.kind == DATE:
                self._date(c)
            elif c.kind == t.PREPOSITION:
                worth = c.word == "of" and self.preposition == "worth" and self.event is not None and self.event.verb is not None
                self.preposition, self.object_due = (None, True) if worth else (c.word, self.object_due)  # "$2 million worth of"
            elif c.kind in (t.COMMA, t.CONJUNCTION):
                self._join(c)
            elif c.kind == t.RELATIVE:
                self._relative()
            elif c.kind == t.PRONOUN:
                self.subject, self.object_due, self.preposition = _Subject(pronoun=c.word in _THINGS), False, None
            elif c.kind in (t.SUBORDINATOR, t.STOP, t.DASH):
                self._boundary()
            i += 1
        return self.groups

    # --- the small words ---------------------------------------------------------------------------------------------

    def _join(self, c: Constituent) -> None:
        self.joined = True
        self.preposition = None
        self.object_due = False

    def _boundary(self) -> None:
        self.first = None
        self.group = self.base = self.event = self.slot = self.preposition = self.owner = self.last_noun = None
        self.object_due = self.joined = False
        self.denying = self.verb in ("deny", "refute", "dismiss")
        self.verb = ""
        self.subject = _Subject()

    def _relative(self) -> None:
        if self.last_noun is not None:
            self.subject = _Subject((self.last_noun,), self.noun_groups.get(self.last_noun))
            self.gap = self.last_noun
        self.preposition, self.object_due, self.joined = None, False, False

    def _date(self, c: Constituent) -> None:
        argument = DateArgument(c.dates[0], self.preposition, self.event)
        if self.group is not None and self.event is None:
            pass  # the date of something else: "founded in 1927"
        elif self.preposition == "since" or self.preposition not in _NO_DEAL_DATE:
            (self.group.dates if self.group is not None else self.pending_dates).append(argument)
        self.preposition = None

    # --- noun phrases ------------------------------------------------------------------------------------------------

    def _noun(self, i: int) -> int:
        """Places the noun phrase at ``i``; returns where to go on."""
        c = self.row[i]
        if c.phrase.possessive and i + 1 < len(self.row) and self.row[i + 1].is_noun:
            self.owner = c
            return i + 1
        if c.phrase.possessive and i + 2 < len(self.row) and self.row[i + 1].kind == DATE and self.row[i + 2].is_noun:
            self.owner = c  # "Chile's 2009 order"
            self.pending_dates.append(DateArgument(self.row[i + 1].dates[0], None, None))
            return i + 2
        opens_clause = self._opens_clause(i)
        listed = self.joined and self.row[i - 1].kind == t.CONJUNCTION and self.slot is not None and self.slot != "head" and not self.verb
        if self._is_apposition(i) and not opens_clause:
            return i + 1
        opens_clause = opens_clause and not listed  # "the contract for the import and distribution was awarded"
        if i and self.row[i - 1].kind == THING and c.kind == PARTY and opens_clause and self.preposition is None:
            self.gap = i - 1
        if self.preposition is not None:
            slot = self.preposition
        elif self.object_due and not (opens_clause and self.saying):  # "said it received": no object
            slot = self.object_slot
        elif self.joined and self.slot is not None and not opens_clause:
            slot = self.slot
        elif self._is_late_object(i) and not opens_clause:
            slot = "object"
        else:
            return self._subject_noun(i, opens_clause)
        if self._is_second_object(i, slot):
            self.group = self.first.fork()
            self.groups.append(self.group)
            self.event, slot = self.first.events[-1], "object"
            self.preposition = None
        coordinated = self.joined and self.preposition is None and c.kind == TRIGGER and self.base is not None and self.group is not None and bool(self.group.nouns)
        self.preposition, self.joined, self.slot = None, False, slot
        after = self._place(i, "object" if coordinated else slot)
        self.last_noun = after - 1 if after - 1 in self.noun_groups else i
        self.owner = None
        if slot == "object" and c.kind == THING:
            self.base = None
        self.object_due = slot == "object" and c.kind == PARTY and self._next_kind(after) in (PARTY, THING, TRIGGER, MONEY)
        return after

    def _is_second_object(self, i: int, slot: str) -> bool:
        """Whether a counted thing opens a second deal of the same verb: "36 jets from Saab and | 16 helicopters from Airbus"."""
        c = self.row[i]
        told = self.first is not None and self.group is not None and bool(self.group.items) and not self.group.nouns
        return told and self.joined and self.preposition is None and c.kind == THING and c.quantity is not None and slot in _PARTING

    def _is_apposition(self, i: int) -> bool:
        """Whether the noun phrase only describes the party before it: "Transaero, a Russian airline"."""
        described = i >= 2 and self.row[i - 1].kind == t.COMMA and self.row[i - 2].kind == PARTY and self.row[i].kind == THING
        return described and self.slot is not None and self.tagged.words[self.row[i].phrase.first] in ("a", "an", "the")

    def _is_late_object(self, i: int) -> bool:
        """Whether the object stands behind a phrase ("deliver to Egypt | eight jets")."""
        verb = self.event is not None and self.event.verb is not None and self.group is not None and not self.group.items
        return verb and i >= 3 and self.row[i - 1].is_noun and self.row[i - 2].kind == t.PREPOSITION and self.row[i - 3].kind == VERB

    def _next_kind(self, i: int) -> str:
        return self.row[i].kind if i < len(self.row) else t.STOP

    def _opens_clause(self, i: int) -> bool:
        """Whether the noun phrase at ``i`` is the subject of a verb that follows."""
        k = i + 1
        while k < min(len(self.row), i + 8):
            if self.row[k].kind in (t.ADVERB, DATE) or self.row[k].is_noun and self.row[k - 1].phrase.possessive:
                k += 1
            elif self.row[k].kind == t.PREPOSITION and k + 1 < len(self.row) and self.row[k + 1].is_noun:
                k += 2
            else:
                break
        if k >= len(self.row) or self.row[k].kind != VERB or not self.row[k].finite:
            return False
        return not (self.row[k].verb.bare_past and self._is_participle(k))

    def _subject_noun(self, i: int, opens_clause: bool) -> int:
        c = self.row[i]
        if c.kind == THING and c.word in _THINGS:
            self.subject, self.joined, self.slot = _Subject(pronoun=True), False, None
            return i + 1
        if self.fronted is not None and self.joined:
            item = self._item(i) if c.kind == THING else None
            if item is not None:
                self.fronted.items.append(item)
            self.fronted = None
        if self.joined and opens_clause and self.subject.indices and self.group is None and c.kind == PARTY:
            self.subject = _Subject((*self.subject.indices, i))  # "India and the U.S. have agreed"
        elif c.kind == TRIGGER:
            self.group = self.base = self.event = None
            after = self._trigger(i, None)
            self.subject = _Subject((i,), self.noun_groups[i])
            self.joined, self.slot, self.last_noun, self.owner = False, "head", i, None
            return after
        elif not (self.joined and self.subject.indices and self._next_kind(i + 1) == t.COMMA and not opens_clause):  # no apposition
            self.subject = _Subject((i,))
            if opens_clause:
                self.group = self.base = self.event = None
        self.joined, self.slot, self.last_noun, self.owner = False, None, i, None
        return i + 1

    def _place(self, i: int, slot: str) -> int:
        """Gives the noun phrase at ``i`` its role in the current group."""
        c = self.row[i]
        if c.kind == TRIGGER:
            return self._trigger(i, slot)
        if self.group is None:
            return i + 1
        if c.kind == MONEY:
            if self.event is not None and (self.last_noun is None or self.row[self.last_noun].word not in _CASH):
                self.group.money.append(c)
            return i + 1
        if self.event is None or self.last_noun is not None and self.row[self.last_noun].word in _CASH and slot in ("from", "of", "by"):
            return i + 1  # "with a loan from Germany"
        role = self._role(slot, c)
        if role is None:
            return i + 1
        return self._fill(i, c, role, slot)

    def _role(self, slot: str, c: Constituent) -> Role | None:
        """The role of a slot: that of the trigger before it, else of one further back ("order | to supply X | from Y")."""
        event = self.event
        if slot == "holding" or event.word in ("pay", "spend") and slot in ("for", "on") and c.kind == THING:
            return Role.ITEM
        role = _slots(event).get(slot)
        if role is None and slot != "object" and c.kind == PARTY:
            earlier = (_slots(e).get(slot) for e in reversed(self.group.events) if e.sense is not None)
            role = next((r for r in earlier if r is not None), None)
        if event.sense in (Sense.WIN, Sense.AWARD, Sense.SELECT) and slot == "object" and c.kind == THING:
            return Role.ITEM
        return role

    def _fill(self, i: int, c: Constituent, role: Role, slot: str) -> int:
        group = self.group
        if c.kind == PARTY:
            if role is Role.ITEM:
                self._party_as_item(i, c, slot)
            else:
                group.add(role, c.parties[-1:])
                group.slots |= {slot}
            return i + 1
        if role is Role.ITEM:
            item = self._item(i)
            if item is not None:
                group.items.append(item)
                self._receive(c, slot)
                self._give_thing(slot)
                part = c.word in ("percent", "pct") or c.word in _PARTS and any(m.value.kind is PartyKind.COMPANY for m in c.parties)
                bought = self.event.sense in (Sense.BUY, Sense.SELL, Sense.MERGE) and item.quantity is None
                group.company = group.company or bought and (part or c.word in self.words.companies)
                return item.last + 1
            return i + 1
        if role is Role.FRAMEWORK:
            group.under.append(c)
        elif c.parties and c.word in self.words.not_goods | self.words.companies:
            group.add(role, c.parties[-1:])  # "Indian officials", "the Russian manufacturer"
        elif role in (Role.SUPPLIER, Role.BUYER) and (name := self._name(c)) is not None:
            group.add(role, [name])
        return i + 1

    def _receive(self, c: Constituent, slot: str) -> None:
        """ "Israel sold Vietnam weapons": a bare country in front of what is sold is who gets it."""
        if slot != "object" or self.event.sense is not Sense.SELL or not c.parties:
            return
        m = c.parties[0]
        bare = m.rule == "country" and m.start == self.tagged.starts[c.phrase.first] and m.end - m.start > 4
        if bare and not self.group.roles.get(Role.BUYER) and self.tagged.tags[c.phrase.first + 1] != t.MAKER:
            self.group.add(Role.BUYER, [m])

    def _give_thing(self, slot: str) -> None:
        """Who gives somebody a thing supplies it; only a contract is given to a supplier."""
        group, event = self.group, self.event
        if slot == "object" and event.sense is Sense.AWARD and group.roles.get(Role.SUPPLIER) and event.word != "award":
            group.events[-1] = self.event = replace(event, sense=Sense.SELL)
            group.roles[Role.SUPPLIER], group.roles[Role.BUYER] = group.roles.get(Role.BUYER, []), group.roles[Role.SUPPLIER]

    def _party_as_item(self, i: int, c: Constituent, slot: str) -> None:
        """A party where goods are due: whoever is supplied, for whom it is, or a company that is bought."""
        sense = self.event.sense
        if slot == "object" and sense in (Sense.SELL, Sense.OFFER):
            self.group.add(Role.BUYER, c.parties[-1:])
        elif slot in ("object", "of", "in") and sense in (Sense.BUY, Sense.GET, Sense.MERGE):
            item = self._item(i)
            if item is not None and c.parties[-1].value.kind == "company":
                self.group.items.append(item)
                self.group.company = True
        elif slot in ("for", "on"):
            self.group.add(Role.USER, c.parties[-1:])
        elif slot == "of" and sense in (Sense.PLAN, Sense.APPROVE, Sense.NEGOTIATE):
            self.group.add(Role.PARTY, c.parties[-1:])

    def _item(self, i: int) -> Item | None:
        """The item at ``i``; a bare number ("the next four") or "units" means more of the last one."""
        c = self.row[i]
        if c.kind == PARTY and not (self.event is not None and self.event.sense in (Sense.BUY, Sense.SELL, Sense.MERGE, Sense.GET)):
            return None
        alone = self.tagged.tags[c.phrase.head - 1] in (t.QUANTITY, t.ADJECTIVE) if c.phrase.head else False
        bare = c.quantity is not None and (self.tagged.tags[c.phrase.head] == t.QUANTITY or c.word in _PIECES and alone)
        if bare and self.last_item is not None:
            quantity = Filler(c.quantity.value, c.quantity.start, c.quantity.end)
            return replace(self.last_item, quantity=quantity, last=i)
        item = None if bare and c.word not in _PIECES else item_at(self.tagged, self.row, i, self.words)
        self.last_item = item or self.last_item
        return item

    def _name(self, c: Constituent) -> Mention | None:
        """A name that no recogniser knows, where only a party can stand ("awarded to Quillon")."""
        first = c.phrase.first
        while first < c.phrase.head and self.tagged.tags[first] in (t.DETERMINER, t.ADJECTIVE):
            first += 1
        start, end = self.tagged.starts[first], self.tagged.ends[c.phrase.head]
        words = self.tagged.text[start:end].split()
        if c.kind != THING or not all(w[0].isupper() or w in ("of", "and", "&") for w in words) or c.word in self.words.goods | self.words.not_goods:
            return None
        return Mention(MentionKind.PARTY, start, end, Party(" ".join(words), PartyKind.OTHER), "role")

    # --- triggers ----------------------------------------------------------------------------------------------------

    def _trigger(self, i: int, slot: str | None) -> int:
        """A noun that tells of a deal joins the group before it, or opens one."""
        c = self.row[i]
        mention = Event(c.sense, None, c.word, self.tagged.starts[c.phrase.head], self.tagged.ends[c.phrase.head])
        if slot is not None and self.base is not None and slot == "object":
            before = self.group if self.group is not None and self.group.nouns else None
            self.group = self.base.fork()
            self.group.sibling = before
            self.groups.append(self.group)
            self._take_noun(c)
        elif self.group is None or self.aside or slot is None or slot not in TYING | {"object", "with"} | ({"from"} if self.event is not None and self.event.sense is Sense.CANCEL else set()) or self.group.nouns and slot == "with":
            self.aside, aside = False, self.aside
            if self.verb in _COMPETING:
                self.subject = _Subject()  # bidders are no side of the deal
            actor = self.subject if self.subject.group is None and slot is not None and not aside else _Subject()
            self.group = Group(dates=self.pending_dates)
            self.pending_dates = []
            self.groups.append(self.group)
            for k in actor.indices:
                self._add_subject(self.group, k, Role.ACTOR if self.saying else Role.PARTY)
            self.group.denied = self.denying or slot == "object" and self.verb in _PREVENTING
            self.group.finished = slot == "object" and self.verb in ("complete", "finish", "conclude")
            if slot == "under" and not self.subject.indices:
                self.fronting = self.group
        self.group.events.append(mention)
        self.group.nouns.append(c)
        self.event = mention
        self.noun_groups[i] = self.group
        self._inside(c)
        self.group.denied = self.group.denied or self.tagged.words[c.phrase.first] == "no"
        self.object_due = False
        return i + 1

    def _take_noun(self, c: Constituent) -> None:
        """What a verb means by its object: who gets a thing buys it, who gets a contract has won it; who gives an approval
        or holds talks does no more than the noun says."""
        group = self.group
        verb = group.events[-1] if group.events else None
        if verb is None:
            return
        if c.sense is Sense.PACT and verb.sense is Sense.MAKE:  # "established the Blue Sea Partnership"
            group.events.pop()
            self._move(Role.SUPPLIER, Role.PARTY)
        elif c.sense in _LIGHTENING and verb.sense in _LIGHT:
            group.events.pop()
            self._move(Role.BUYER, Role.AUTHORITY if c.sense is Sense.APPROVE else Role.PARTY)
        elif verb.sense is Sense.GET and c.sense in _WON:
            group.events[-1] = replace(verb, sense=Sense.WIN)
            self._move(Role.BUYER, Role.SUPPLIER)

    def _move(self, source: Role, target: Role) -> None:
        self.group.roles.setdefault(target, []).extend(self.group.roles.pop(source, []))

    def _inside(self, c: Constituent) -> None:
        """What stands in front of a noun trigger: parties, an amount, dates, and the thing ("submarine deal")."""
        group, table = self.group, NOUNS.get(c.sense, {})
        owner_role = table.get("owner", Role.PARTY)
        front = [m for m in c.parties if m.start < self.tagged.starts[c.phrase.head]]
        if self.owner is not None:
            front = [*self.owner.parties[-1:], *front]
        group.add(owner_role, front)
        if c.money is not None:
            group.money.append(c)
        group.dates.extend(DateArgument(m, None, self.event) for m in c.dates)
        first = c.phrase.head
        while first > c.phrase.first and self.tagged.tags[first - 1] in (t.NOUN, t.JOINER):
            first -= 1
        if first < c.phrase.head:
            last = c.phrase.head - 1
            word = self.tagged.words[last].rsplit("-", 1)[-1]
            if (sense := self.words.nouns.get(word)) and sense is not c.sense:
                group.events.insert(len(group.events) - 1, Event(sense, None, word, self.tagged.starts[last], self.tagged.ends[last]))
            elif c.sense in _LIGHTENING:
                pass
            elif word in self.words.goods or self._is_name(first, last):
                group.hints.append(Filler(self.tagged.slice(first, last), self.tagged.starts[first], self.tagged.ends[last]))

    def _is_name(self, first: int, last: int) -> bool:
        """Whether the words from ``first`` to ``last`` are a designation or a proper name ("Super Hornet")."""
        text, starts = self.tagged.text, self.tagged.starts
        proper = first > 0 and self.event.sense is not Sense.PACT and all(text[starts[k]].isupper() for k in range(first, last + 1))
        return proper or is_designation(text[starts[last] : self.tagged.ends[last]])

    # --- verbs -------------------------------------------------------------------------------------------------------

    def _is_participle(self, k: int) -> bool:
        """Whether the "-ed" form at ``k`` describes the noun before it, and is no past tense."""
        if k + 1 < len(self.row) and self.row[k + 1].word == "by":
            return True
        if k + 1 < len(self.row) and self.row[k + 1].is_noun:
            return False  # a passive has no object
        for m in range(k + 1, len(self.row)):
            c = self.row[m]
            if c.kind in (t.SUBORDINATOR, t.STOP, t.DASH, t.RELATIVE, t.CONJUNCTION, t.PRONOUN):
                return False
            if c.kind == VERB and c.finite:
                describes = c.verb.bare_past and (self.row[m - 1].kind == t.COMMA or m + 1 < len(self.row) and self.row[m + 1].word == "by")
                if not describes:
                    return not c.verb.bare_past or self.row[k].sense is not None
        return False

    def _verb(self, i: int) -> None:
        c = self.row[i]
        verb = c.verb
        start = self.tagged.starts[c.phrase.first]
        imminent = bool(_IMMINENT.search(self.tagged.text, max(self.tagged.starts[0], start - 30), start))
        event = Event(c.sense, verb, c.word, self.tagged.starts[c.phrase.first], self.tagged.ends[c.phrase.last])
        after_noun = i > 0 and self.row[i - 1].is_noun
        for m in c.dates:
            self.pending_dates.append(DateArgument(m, "in", event))
        self.verb = c.word
        self.object_slot, self.saying = "object", c.word in _SAYING
        participle = verb.bare_past and self.gap is None and (i == 0 or after_noun and self._is_participle(i) or self.last_noun is not None and not self._has_subject(i))
        if participle and event.word == "give":
            self._boundary()  # "Given the cost, ..."
        elif participle:
            self._participle(event, i)
        elif verb.infinitive or verb.gerund:
            self._nonfinite(event, i)
        else:
            self._finite(event)
            self._fill_gap(i)
        if imminent and self.group is not None:
            self.group.imminent = True
            if self.base is not None:
                self.base.imminent = True
        self.preposition, self.joined, self.owner = None, False, None
        self.object_due, self.slot = True, None

    def _has_subject(self, i: int) -> bool:
        if self.row[i - 1].kind == t.PRONOUN:
            return True
        if not self.subject.indices:
            return False
        return not any(c.kind == VERB and c.finite for c in self.row[self.subject.indices[-1] + 1 : i]) or self.row[i - 1].kind in (
            t.CONJUNCTION, t.ADVERB, t.RELATIVE, t.COMMA)

    def _open(self, event: Event) -> None:
        self.group = Group(events=[event], dates=self.pending_dates, denied=self.denying)
        self.pending_dates = []
        if self.fronting is not None:
            self.groups.remove(self.fronting)
            self.group = self.fronting
            self.group.events.append(event)
            self.fronting = None
        self.groups.append(self.group)
        self.base, self.event = self.group.fork(), event

    def _finite(self, event: Event) -> None:
        self.aside = False
        if self.subject.group is not None and event.word in _MOVING:
            self.subject.group.statistic = True
        if self.subject.group is not None and (event.sense is not None or event.word in HOLDING):
            self.group = self.subject.group
            self.group.events.append(event)
            self.base = None
            noun = self.group.nouns[-1] if self.group.nouns else None
            holding = event.sense is None and noun is not None
            self.event = Event(noun.sense, None, noun.word, event.start, event.end) if holding else event
            self.object_slot = "holding" if holding else "object"
        elif event.sense is None:
            self.group = self.base = self.event = None
        else:
            self._open(event)
            role = VERBS[event.sense].get("object" if event.verb.passive else "subject")
            for k in self.subject.indices:
                self._add_subject(self.group, k, role)
            if self.subject.pronoun and event.verb.passive and role in (Role.ITEM, Role.SUPPLIER) and self.last_item is not None:
                self.group.items.append(self.last_item)
            self.base = self.group.fork()
            self.first = self.base

    def _fill_gap(self, i: int) -> None:
        """In "the jets that Turkey bought from", the jets are what is bought."""
        gap, self.gap = self.gap, None
        lacks = self._next_kind(i + 1) not in (THING, TRIGGER, MONEY) and self.subject.indices != (gap,)
        if gap is None or not lacks or self.event is None or self.event.verb is None or self.event.verb.passive:
            return
        if _slots(self.event).get("object") is Role.ITEM and self.row[gap].kind == THING and (item := self._item(gap)) is not None:
            self.group.items.append(item)

    def _add_subject(self, group: Group, k: int, role: Role | None) -> None:
        c = self.row[k]
        if c.kind == PARTY:
            passive_item = role is Role.ITEM
            group.add(Role.BUYER if passive_item else role or Role.PARTY, c.parties[-1:])
        elif c.kind == THING and c.parties and role is not Role.ITEM and c.word in self.words.companies | _MOVES:
            group.add(role or Role.PARTY, c.parties[-1:])  # "its Quillon subsidiary"
        elif role is Role.SUPPLIER and (name := self._name(c)) is not None and group.events[-1].sense in (Sense.AWARD, Sense.WIN):
            group.add(role, [name])
        elif role in (Role.ITEM, Role.SUPPLIER) and c.kind == THING and group.events and group.events[-1].verb and group.events[-1].verb.passive:
            if (item := self._item(k)) is not None:
                group.items.append(item)
        elif c.kind == THING and c.parties and role is not Role.ITEM and c.word in self.words.not_goods | self.words.companies:
            group.add(role or Role.PARTY, c.parties[-1:])

    def _participle(self, event: Event, i: int) -> None:
        noun = self.last_noun
        owner = self.noun_groups.get(noun)
        if event.sense is None:
            if owner is not None and event.word in HOLDING:
                self.group, self.base = owner, None
            elif self.group is None or event.word not in HOLDING:
                self.event = None
            return
        if owner is not None:
            self.group, self.base, self.event = owner, None, event
            owner.events.append(event)
            return
        item = self._item(noun) if noun is not None else None
        if self.group is not None and item is not None and event.sense is Sense.MAKE and any(x.name == item.name for x in self.group.items):
            self.event = event  # "missiles made by Raytheon": the maker of what the group buys
            return
        self._open(event)
        if item is not None:
            self.group.items.append(item)
        elif noun is None:
            self.fronted = self.group
        self.base = None

    def _nonfinite(self, event: Event, i: int) -> None:
        if event.sense is None and event.word in ("be", "have"):
            return  # "estimated to be worth"
        if event.sense is None:
            holder = self.noun_groups.get(self.last_noun) or (self.group if self.group is not None and self.group.nouns else None)
            if event.verb.gerund and event.word in HOLDING and holder is not None:
                self.group = holder
                noun = self.group.nouns[-1]
                self.event, self.object_slot, self.base = Event(noun.sense, None, noun.word, event.start, event.end), "holding", None
                return
            if self.group is not None:
                self.group.events.append(event)
            self.event = None
            self.base = self.group if event.word in DRAFTING else None
            self.aside = self.base is None
            return
        for_subject = self.slot == "for" and self.last_noun is not None and self.row[self.last_noun].kind == PARTY
        if self.group is None or self.joined and event.verb.gerund:
            moved = i > 0 and self.row[i - 1].kind == THING and bool(self.row[i - 1].parties)  # "Indian move to buy"
            subject = (self.last_noun,) if for_subject else (i - 1,) if moved else self.subject.indices
            self._open(event)
            for k in subject:
                self._add_subject(self.group, k, VERBS[event.sense].get("object" if event.verb.passive else "subject"))
            self.base = self.group.fork()
            self.first = self.base
            return
        self.group.events.append(event)
        self.event, self.base = event, self.group
        self.first = self.group.fork()
        if for_subject:
            self.group.add(VERBS[event.sense].get("subject", Role.PARTY), self.row[self.last_noun].parties[-1:])


def _slots(event: Event) -> dict[str, Role]:
    return (VERBS if event.verb is not None else NOUNS).get(event.sense, {})
