"""Relative clauses that come between a verb and what belongs to it: "sold its unit, which makes radars, | to Saab"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from ..syntax import tags as t
from .constituents import MONEY, PARTY, VERB
from .groups import Event, Group
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

    def _leave(self, i: int) -> None:
        """A relative clause begins at ``i``."""
        self.left = None
        if self.group is None or self.event is None or not (self.group.nouns or self.group.items and self.event.verb):
            return
        if self.row[i - 1].kind in (*_CLOSING, t.PREPOSITION) or self.row[i - 1].is_noun:
            self.left = _Clause(self.group, self.event, self.first, self.subject, self.verb, self.real)

    def _opens_aside(self, i: int) -> bool:
        """Whether a dash only parts a relative clause from the thing before it: "six jets | - | which will replace"."""
        return self._next_kind(i + 1) == t.RELATIVE and self.group is not None and bool(self.group.items)

    def _take_up(self, i: int) -> bool:
        """Whether the clause that was left goes on behind the mark at ``i``, or with the preposition there."""
        left = self.left
        if left is None:
            return False
        closed = self.row[i].kind in _CLOSING
        k = i + closed
        if self._next_kind(k) != t.PREPOSITION or not self._lacks(left, k):
            return False
        if not closed and (self.row[k - 1].kind == VERB or self.group is not None):
            return False  # "jets that flew | to Peru", "that were delivered in May | to Peru"
        self.group, self.event, self.first, self.subject, self.verb, self.real = left
        self.base = self.left = self.gap = self.slot = self.preposition = None
        self.object_due = self.joined = False
        return True

    def _lacks(self, left: _Clause, k: int) -> bool:
        """Whether the preposition at ``k`` brings in what the clause that was left has not told yet."""
        told, word = left.group, self.row[k].word
        if self._next_kind(k + 1) == MONEY:
            return word == "for" and not told.money
        role = left.event.slots.get(word)
        return role in _SIDES and not told.roles.get(role) and self._next_kind(k + 1) == PARTY
