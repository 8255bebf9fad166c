"""Clauses that are cut in two, "sold its unit, which makes radars, | to Saab", and those that leave out their verb, "bought six jets
and | Peru | four tugs"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from ..lexicon.triggers import Sense
from ..model import MentionKind, PartyKind
from ..recognise.numbers import parse
from ..syntax import tags as t
from .constituents import DATE, MONEY, NOMINAL, PARTY, THING, TRIGGER, VERB
from .draft import Filler
from .groups import TRADE_OR_WORK, Event, Group
from .roles import Role
from .state import Subject
from .subjects import Subjects

_SIDES = (Role.BUYER, Role.SUPPLIER, Role.COUNTERPARTY)
_CLOSING = frozenset((t.COMMA, t.DASH))


class _Clause(NamedTuple):
    """The clause that goes on behind an aside."""

    group: Group
    event: Event
    first: Group | None
    subject: Subject
    verb: str
    real: bool


@dataclass(slots=True, eq=False)
class Asides(Subjects):
    """Takes a clause up again where an aside ends."""

    left: _Clause | None = None  # the clause that an aside interrupts
    due: tuple[int, _Clause] | None = None  # the clause whose object comes behind the mark that is told

    def _leave(self, i: int) -> None:
        """A relative clause begins at ``i``."""
        self.left = None
        if self.group is None or self.event is None or not (self.group.nouns or self.group.items and self.event.verb):
            return
        if self.row[i - 1].kind in (*_CLOSING, t.PREPOSITION) or self.row[i - 1].is_noun:
            self.left = self._clause()

    def _clause(self) -> _Clause:
        """The clause that is being read; only to be asked where it tells of a deal."""
        return _Clause(*self._current(), self.first, self.subject, self.verb, self.real)

    def _go_on(self, clause: _Clause) -> None:
        """Goes on with a clause that was left."""
        self.group, self.event, self.first, self.subject, self.verb, self.real = clause

    def _opens_aside(self, i: int) -> bool:
        """Whether a dash only parts a relative clause from the thing before it: "six jets | - | which will replace"."""
        return self._next_kind(i + 1) == t.RELATIVE and self.group is not None and bool(self.group.items)

    def _take_up(self, i: int) -> bool:
        """Whether the clause that was left goes on behind the mark at ``i``, or with the preposition there."""
        left = self.left
        closed = self.row[i].kind in _CLOSING
        if closed and self.due is not None and self.due[0] == i:
            self._go_on(self.due[1])
            self.preposition, self.slot, self.joined, self.object_due, self.due = None, None, False, True, None
            return True
        if closed and self.object_due and (end := self._interruption(i)) is not None:
            self.due = end, self._clause()
        if left is None:
            return False
        k = i + closed
        if self._next_kind(k) != t.PREPOSITION or not self._lacks(left, k):
            return False
        if not closed and (self.row[k - 1].kind == VERB or self.group is not None):
            return False  # "jets that flew | to Peru", "that were delivered in May | to Peru"
        self._go_on(left)
        self.base = self.left = self.gap = self.slot = self.preposition = None
        self.object_due = self.joined = False
        return True

    def _interruption(self, i: int) -> int | None:
        """Where the phrase ends that opens at ``i`` and parts a verb from its object: "bought| , for $2 million, | six tugs"."""
        active = self.event is not None and self.event.verb is not None and not self.event.verb.passive
        if not active or self.row[i - 1].kind != VERB or self._next_kind(i + 1) != t.PREPOSITION:
            return None
        k = self._behind(i + 2, *NOMINAL, t.PREPOSITION, t.CONJUNCTION, t.ADVERB, DATE)
        late = self._next_kind(k) == self.row[i].kind and self._next_kind(k + 1) in (THING, TRIGGER)
        return k if late and not self._opens_clause(k + 1) else None

    def _lacks(self, left: _Clause, k: int) -> bool:
        """Whether the preposition at ``k`` brings in what the clause that was left has not told yet."""
        told, word = left.group, self.row[k].word
        if self._next_kind(k + 1) == MONEY:
            return word == "for" and not told.money
        role = left.event.slots.get(word)
        return role in _SIDES and not told.roles.get(role) and self._next_kind(k + 1) == PARTY

    def _leaves_out_verb(self, i: int) -> bool:
        """Whether the party at ``i`` does what the one before it does: "Chile bought six jets and | Peru | four tugs", "and |
        Peru four"."""
        if self.first is None:
            return False
        bare = self._count_behind(i) is not None
        if not bare and (self.row[i].kind != PARTY or self._next_kind(i + 1) != THING):
            return False
        event = self.first.events[-1]
        if event.sense not in TRADE_OR_WORK or event.verb is None or event.verb.passive:
            return False
        told = self.group is not None and bool(self.group.items) and not self.group.nouns
        joined = i > 0 and self.row[i - 1].kind in (t.COMMA, t.CONJUNCTION)
        if not (told and joined) or self._opens_clause(i):
            return False
        if bare:
            return self.group is not None and self.group.items[-1].quantity is not None
        thing = self.row[i + 1]
        counted = thing.quantity is not None or self.tagged.words[thing.phrase.first] == "the"
        return counted and self._next_kind(i + 2) in (t.STOP, t.COMMA, t.CONJUNCTION, t.PREPOSITION, DATE)

    def _count_behind(self, i: int) -> Filler[int] | None:
        """The number that stands alone behind a state or a force: "| Peru four |", "| the Marine Corps about 9,000 |"."""
        phrase = self.row[i].phrase
        first = phrase.first + (self.tagged.tags[phrase.first] == t.DETERMINER)
        party = self.tagged.mentions.get(first) if first < phrase.last else None
        if party is None or party.kind is not MentionKind.PARTY or party.party.kind is PartyKind.COMPANY:
            return None
        number = parse(self.tagged.slice(phrase.last, phrase.last)) if self.row[i].kind == THING else None
        if number is None or number % 1 or set(self.tagged.tags[first + 1 : phrase.last]) - {t.ADVERB}:
            return None
        return Filler(int(number), self.tagged.starts[phrase.last], self.tagged.ends[phrase.last])

    def _repeat_verb(self, i: int) -> int:
        """Opens the deal of the party at ``i``, which buys where the one before it stands in front of what it gets; returns
        where to go on."""
        group = self.group
        assert group is not None and self.first is not None
        event = self.first.events[-1]
        first = group.items[0].name.start
        given = [f for f in group.roles.get(Role.BUYER, ()) if event.end < f.start < first]
        role = Role.BUYER if given and event.sense is Sense.SELL else event.slots["subject"]
        self.group = self.first.fork()
        self.group.roles[role] = []
        self.group.add(role, self.row[i].parties[-1:])
        if (count := self._count_behind(i)) is not None:
            self.group.items.append(replace(group.items[-1], quantity=count))
        self.groups.append(self.group)
        self.event, self.object_due, self.joined, self.slot, self.preposition = event, True, False, None, None
        return i + 1

    def _adds_verb(self, i: int) -> bool:
        """Whether "but" adds a second verb of the same subject: "Peru had no jets | but | has bought six"."""
        if self.row[i].word != "but":
            return False
        k = self._behind(i + 1, t.ADVERB)
        return self._next_kind(k) == VERB and self.row[k].finite
