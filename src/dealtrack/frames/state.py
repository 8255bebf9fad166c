"""What is known in the middle of a sentence, and what its shape says of the words ahead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ..lexicon.triggers import Sense
from ..model import Mention
from ..syntax import tags as t
from ..syntax.phrases import VerbGroup
from ..syntax.tokens import Tagged
from .constituents import DATE, NOMINAL, PARTY, THING, TRIGGER, VERB, Constituent, is_named_by_role
from .groups import DateArgument, Event, Group
from .items import Item
from .roles import Role
from .vocabulary import Vocabulary

_LIST = 20  # constituents of a list
_AHEAD = 60  # constituents looked ahead through


@dataclass(slots=True)
class Subject:
    """Who or what a clause is about."""

    indices: tuple[int, ...] = ()
    group: Group | None = None
    pronoun: bool = False  # "they", "these"


@dataclass(slots=True, eq=False)
class State:
    """Where the reading of a sentence stands. Filled by :class:`~.reader.Reader` from left to right."""

    tagged: Tagged
    row: Sequence[Constituent]
    words: Vocabulary
    last_item: Item | None = None  # the thing that was named last, at first before the sentence
    purpose: int | None = None  # what goods are for, and those of it that are named: "engines for | jets such as"
    groups: list[Group] = field(default_factory=list)
    group: Group | None = None
    base: Group | None = None  # the verb's own group, before its object
    first: Group | None = None  # the clause's verb with its subject, for a second object
    governor: Group | None = None  # what an infinitive depends on, for those behind it: "plans to buy and sell"
    event: Event | None = None  # the trigger that phrases go to; None where a verb that is none intervenes
    paused: Event | None = None  # the trigger before such a verb
    slot: str | None = None  # of the phrase before, for coordination
    preposition: str | None = None
    object_due: bool = False
    was_due: bool = False  # before the comma that stands before
    denying: bool = False  # "denied that", or "nobody"
    conditional: bool = False  # "if", "unless" and what follows
    verb: str = ""  # the last verb, a trigger or not
    real: bool = True  # that verb tells what is or was, not what may come
    was_real: bool = True  # so did the verb before it
    negated: bool = False  # that verb tells what is not: "has shown no interest", "does not have plans"
    wishing: bool = False  # and somebody wants it: "is keen to have"
    saying: bool = False  # the verb before reports what follows
    object_slot: str = "object"  # or "holding", where the verb says what a contract covers
    aside: bool = False  # a verb that is no trigger gives the purpose: "to deepen ..."
    speaker: int | None = None  # who tells what follows, for "it" and "its"
    speakers: tuple[int, ...] = ()  # all who do, for "they"
    joined: bool = False  # a comma or a conjunction stands before
    listed: bool = False  # one stood before the argument that is being placed
    subject: Subject = field(default_factory=Subject)
    outer: Subject | None = None  # whose clause goes on behind a relative one: "the jets, which Peru ordered, | were"
    owner: Constituent | None = None
    operators: tuple[int, ...] = ()  # who has what a relative clause is about: "Peru flies | jets that were bought"
    fronting: Group | None = None  # "Under the deal with X, ...": waits for its verb
    pending_dates: list[DateArgument] = field(default_factory=list)
    kept_dates: list[DateArgument] = field(default_factory=list)  # those for the verb behind an aside
    last_noun: int | None = None
    noun_groups: dict[int, Group] = field(default_factory=dict)  # the group that a noun phrase opened or joined
    gap: int | None = None  # "the jets (that) Turkey bought": the noun that the next verb lacks as its object
    ordered: Group | None = None  # "an order for 12 jets (that) Saab won": what the next verb may say of the order
    dangling: tuple[Group, Role | None] | None = None  # "After buying 12 jets, ...": waits for who does it
    fronted: Group | None = None  # "Ordered in 2016, the helicopters ...": waits for what it describes

    def _current(self) -> tuple[Group, Event]:
        """The group and the trigger that phrases go to; only to be asked where there are both."""
        assert self.group is not None and self.event is not None
        return self.group, self.event

    def _boundary(self) -> None:
        self.first = self.governor = None
        self.group = self.base = self.event = self.slot = self.preposition = self.owner = self.last_noun = None
        self.object_due = self.joined = False
        self.denying = self.verb in self.words.of("denying")
        self.conditional = False
        self.verb = ""
        self.subject = Subject()
        self.outer = self.ordered = None

    def _next_kind(self, i: int) -> str:
        return self.row[i].kind if i < len(self.row) else t.STOP

    def _follows(self, i: int) -> str:
        """The word of the constituent behind ``i``; none at the end."""
        return self.row[i + 1].word if i + 1 < len(self.row) else ""

    def _verb_at(self, k: int) -> VerbGroup | None:
        """The verb that stands at ``k``, if one does."""
        return self.row[k].verb if k < len(self.row) else None

    def _is_counted(self, k: int) -> bool:
        """Whether so many things stand at ``k``: "contracted | two tankers"."""
        return self._next_kind(k) == THING and self.row[k].quantity is not None

    def _behind(self, k: int, *kinds: str) -> int:
        """Where the first constituent from ``k`` on stands that is of none of these kinds."""
        while self._next_kind(k) in kinds:
            k += 1
        return k

    def _is_plural(self, i: int) -> bool:
        """Whether the noun that the phrase at ``i`` is headed by tells of several."""
        return self.tagged.words[self.row[i].phrase.head] != self.row[i].word

    def _opens_clause(self, i: int) -> bool:
        """Whether the noun phrase at ``i`` is the subject of a verb that follows."""
        row = self.row
        k, end = i + 1, min(len(row), i + 8)
        while k < end:
            kind = row[k].kind
            if kind in (t.ADVERB, DATE) or kind in NOMINAL and row[k - 1].phrase.possessive:
                k += 1
            elif kind == t.PREPOSITION and self._next_kind(k + 1) in (*NOMINAL, DATE):
                if row[k].word in self.words.of("clausal"):
                    return False  # "an order for jets | since the old ones are retired"
                k += 2
            elif self.row[k].kind == t.CONJUNCTION and self.row[i].kind == PARTY == self._next_kind(k + 1):
                k += 2  # "Airbus and Boeing have bought"
            else:
                break
        k = self._behind_apposition(i, k)
        if k >= len(row) or row[k].kind != VERB or not row[k].finite:
            return False
        return not (row[k].bare_past and self._is_participle(k)) or k == i + 1 and self._describes_before(i)

    def _describes_before(self, i: int) -> bool:
        """Whether the party at ``i`` opens a clause about the thing right before it: "the jets | Peru | bought from Saab"."""
        before = self.row[i - 1] if i else None
        if before is None or before.kind != THING or before.phrase.possessive or self.row[i].kind != PARTY:
            return False
        return self.row[i + 1].sense is not None and not self._names_agent(i + 1)

    def _begins_clause(self, i: int) -> bool:
        """Whether a verb follows the noun phrase at ``i`` at once."""
        return self._next_kind(i) in NOMINAL and self._next_kind(i + 1) == VERB and self.row[i + 1].finite

    def _lists_on(self, i: int) -> bool:
        """Whether the party at ``i`` stands in the middle of a list of its like that is a subject: "Peru, Chile and Cuba"."""
        sort = self.row[i].parties[-1].party.kind if self.row[i].kind == PARTY else None
        if sort is None or i < 2 or self.row[i - 1].kind != t.COMMA or self.row[i - 2].kind != PARTY:
            return False
        k = i + 1
        while self._next_kind(k) in (t.COMMA, t.CONJUNCTION) and k < i + _LIST:
            k += 1
            if self._next_kind(k) == PARTY and self.row[k].parties[-1].party.kind is sort:
                if self.row[k - 1].kind == t.CONJUNCTION:
                    return self._opens_clause(k)
                k += 1
        return False

    def _is_followed(self, i: int) -> bool:
        """Whether more of what is told comes behind the verb at ``i``: "12 jets, | followed | by | 20 trainers"."""
        told = self.group is not None and bool(self.group.items)
        return told and self._is_followed_by(i) and self._is_counted(i + 2)

    def _is_followed_by(self, i: int) -> bool:
        return self.row[i].word == "follow" and self.row[i].bare_past and self._follows(i) == "by"

    def _is_of_which(self, i: int) -> bool:
        """Whether the phrase at ``i`` counts some of what was named before: "of which | 40"."""
        return i > 1 and self.row[i - 1].word == "which" and self.row[i - 2].word == "of"

    def _behind_apposition(self, i: int, k: int) -> int:
        """Where the clause goes on behind an apposition to the party at ``i``: "its unit, Tarben Lines, a carrier, | won"."""
        named = self.row[i].kind == PARTY or self.row[i].word in self.words.of("role of a company")
        end = k
        if self._next_kind(k) != t.COMMA or not (
            named or is_named_by_role(self.tagged, self.row, i, k + 1, self.words)
        ):
            return k
        inside = (t.PREPOSITION, t.ADVERB, *((t.CONJUNCTION,) if self._next_kind(k + 1) == THING else ()))
        for m in range(k + 1, min(len(self.row), k + 8)):
            if self.row[m].kind == t.COMMA:
                end = m + 1
            elif not self.row[m].is_noun and self.row[m].kind not in inside:
                break
        return end

    def _is_participle(self, k: int) -> bool:
        """Whether the "-ed" form at ``k`` describes the noun before it, and is no past tense."""
        if self._names_agent(k) or self.row[k].word == "hold" and self.row[k - 1].word in self.words.of("occasion"):
            return True  # "to the Navy at a ceremony | held | on Monday"
        if self._next_kind(k + 1) in NOMINAL or self.row[k].word in self.words.of("without object"):
            return False  # a passive has no object, and some verbs have none
        if self.row[k].sense is Sense.BUY and self.row[k - 1].kind == THING and self.row[k - 1].word in self.words.hard:
            return True  # "six jets ordered last year": no jet buys
        for m in range(k + 1, min(len(self.row), k + _AHEAD)):
            c = self.row[m]
            if c.kind in (t.SUBORDINATOR, t.STOP, t.DASH, t.RELATIVE, t.CONJUNCTION, t.PRONOUN):
                return False
            if c.kind == t.PREPOSITION and c.word in self.words.of("clausal") and self._begins_clause(m + 1):
                return False  # "the deal | fell through | after India shot it down"
            if c.kind == VERB and c.finite:
                if c.word in self.words.of("stating") and self.row[m - 1].is_noun and self.row[m - 2].kind == t.COMMA:
                    return False  # "Peru | signed | for 12 jets, the minister told reporters"
                describes = c.bare_past and (self.row[m - 1].kind == t.COMMA or self._follows(m) == "by")
                if not describes:
                    return not c.bare_past or self.row[k].sense is not None
        return False

    def _has_subject(self, i: int) -> bool:
        if self.row[i - 1].kind == t.PRONOUN:
            return True
        if not self.subject.indices:
            return False
        if self.row[i - 1].kind in (t.CONJUNCTION, t.ADVERB, t.RELATIVE, t.COMMA):
            return True
        between = range(self.subject.indices[-1] + 1, i)
        return not any(self.row[k].finite and not (self.row[k].bare_past and self._names_agent(k)) for k in between)

    def _names_agent(self, k: int) -> bool:
        """Whether "by" stands behind the verb at ``k``, at once or behind a day: "acquired | in 2006 | by"."""
        dated = self._next_kind(k + 2) == DATE and self._next_kind(k + 1) == t.PREPOSITION
        by = k + 1 + 2 * dated
        return self._follows(by - 1) == "by" and self._follows(by) not in self.words.of("voting")  # "by a majority"

    def _agent(self, i: int) -> Sequence[Mention]:
        """Who does what the passive at ``i`` tells, behind whatever stands between: "was sent | to | the ministry | by"."""
        k = i + 1
        while self._next_kind(k) in (t.PREPOSITION, DATE) or k > i + 1 and self._next_kind(k) in NOMINAL:
            if self.row[k].word == "by" and self._next_kind(k + 1) == PARTY:
                return self.row[k + 1].parties[-1:]
            k += 1
        return ()

    def _is_late_object(self, i: int) -> bool:
        """Whether the object stands behind a phrase ("deliver to Egypt | eight jets")."""
        verb = self.event is not None and self.event.verb is not None
        if not verb or self.group is None or self.group.items or i < 3 or not self.row[i - 1].is_noun:
            return False
        if self.row[i - 2].kind == t.PREPOSITION and self.row[i - 3].kind == VERB:
            return True
        k = i - 1
        while k > 0 and self.row[k].kind in (PARTY, DATE, t.PREPOSITION, t.CONJUNCTION):
            k -= 1
        signed = self.row[k].kind == VERB and self.row[k + 1].kind == t.PREPOSITION
        return signed and self.row[i].kind == TRIGGER  # "signed on Monday with Saab and Thales | the contracts"

    def _apposition_end(self, i: int) -> int:
        """Where the sentence goes on behind the apposition that begins at ``i``: at its comma, where it has one."""
        for k in range(i + 1, min(len(self.row), i + 12)):
            c = self.row[k]
            if c.kind in (t.COMMA, t.STOP):
                return k
            if c.kind not in (PARTY, THING, TRIGGER, t.PREPOSITION, t.CONJUNCTION, t.ADVERB):
                break
        return i + 1
