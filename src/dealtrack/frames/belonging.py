"""Whom a phrase stands for that is a part of another or is told by its owner: "Saab's Chilean unit", "the Babcock yard", "an office of the
Navy"."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Mention, PartyKind
from ..syntax import tags as t
from .constituents import PARTY, THING, Constituent
from .described import Described
from .standing import ARMED

_PLACED = frozenset(("customer", "government", "authority"))
_PARTS = ("role of a company", "inside a company", "some company", "officer", "winding up")  # classes of words
# Of a ministry, a force or a country.
_OFFICES = frozenset(("office", "agency", "command", "department", "inspectorate", "directorate", "embassy"))
_BRANCHES = frozenset(("yard", "shipyard", "dockyard", "factory", "embassy"))  # "the | Babcock yard"
_PUBLIC = frozenset(("national", "state", "state-owned", "state-run", "flag"))  # companies of a state


class Belonging(Described):
    """Finds the party that a part of it, or its owner, stands for."""

    def _part_of(self, i: int) -> Sequence[Mention] | None:
        """The party behind a phrase that stands for it or for a part of it: "a unit | of Grumman", "the chief | of the Navy"."""
        c = self.row[i]
        placed = self._follows(i) == "in" and (c.word in self.words.of("force") or c.word in _PLACED)
        follows = (placed or self._follows(i) == "of") and self._next_kind(i + 2) == PARTY
        if c.kind != THING or not follows:
            return None
        if placed:
            return self.row[i + 2].parties[-1:]  # "to the police | in Peru"
        part = c.word in self.words.companies or c.word in _OFFICES or any(c.word in self.words.of(x) for x in _PARTS)
        return self.row[i + 2].parties[-1:] if part else None

    def _sort_of(self, k: int) -> Mention | None:
        """The name in front of the sort of a company at ``k``, of no part that another one has: not in "Saab's | Tarn unit"."""
        return None if self._owned(k) else self._before_sort(self.row[k])

    def _owners(self, i: int) -> Sequence[Mention]:
        """Whose part the phrase at ``i`` names: "Tarben's Oslo unit", "the Tarben unit", "its Oslo unit"."""
        c = self.row[i]
        if c.parties or self._owned(i):
            return self._stands_for(i) or c.parties or self.row[i - 1].parties
        own = self.tagged.words[c.phrase.first] == "its"
        return self.row[self.speaker].parties if own and self.speaker is not None else ()

    def _possessor(self, k: int) -> Sequence[Mention]:
        """The party whose possessive stands before the phrase at ``k``; none where there is none."""
        before = self.row[k - 1] if k else None
        return before.parties[-1:] if before is not None and before.phrase.possessive and before.kind == PARTY else ()

    def _owned(self, k: int) -> bool:
        """Whether a company's possessive stands before the phrase at ``k``."""
        owner = self._possessor(k)
        return bool(owner) and owner[-1].party.kind is PartyKind.COMPANY

    def _stands_for(self, k: int) -> Sequence[Mention]:
        """Whom a phrase stands for that is headed by the sort of a company or of a body, or a part of one: "Saab's | Chilean unit",
        "the Russian manufacturer", not in "Saab, | a Swedish builder"."""
        c = self.row[k]
        part = c.word in self.words.of("inside a company") or c.word in self.words.of("part of a company")
        part = part or c.word in _BRANCHES
        if c.kind != THING or not (part or self._is_company_or_body(c)):
            return ()
        if firms := [m for m in c.parties if m.party.kind is PartyKind.COMPANY]:
            return firms[-1:]  # "Saab's | Tarben unit", "its Oslo unit"
        if self._owned(k):
            return self._possessor(k)
        owner = self.row[k - 1] if k else c
        if owner.kind == THING and owner.phrase.possessive and (name := self._name(owner)) is not None:
            return (name,)
        apart = k > 1 and owner.kind == t.COMMA and (self.row[k - 2].kind == PARTY or self._is_filler(self.row[k - 2]))
        if apart and c.word in self.words.of("some company"):
            return ()
        if c.parties:
            body = self._local_body(c)  # "the Lima council"
            return c.parties[-1:] if body is None else (body,)
        return self._public_owner(k)

    def _public_owner(self, k: int) -> Sequence[Mention]:
        """The state or the force that acts by a body or a company of its own: "Kenya's | national carrier", "the Army's | contracting
        command"."""
        c, whose = self.row[k], self._possessor(k)
        if not whose:
            return ()
        office = c.word in _OFFICES and (whose[-1].party.kind in ARMED or c.word == "embassy")
        public = office or not _PUBLIC.isdisjoint(self.tagged.words[c.phrase.first : c.phrase.head])
        return whose if public else ()

    def _as_owner(self, i: int) -> Constituent:
        """The owner at ``i``, with the party that it is a part of: "Saab's | Chilean unit's | option"."""
        whose = self._stands_for(i) if self._owned(i) else ()
        return self.row[i]._replace(parties=tuple(whose)) if whose else self.row[i]

    def _is_filler(self, c: Constituent) -> bool:
        """Whether the end of a phrase has just been taken for a party of the group."""
        fillers = self.group.roles.values() if self.group is not None else ()
        end = self.tagged.ends[c.phrase.head]
        return any(f.end == end for several in fillers for f in several)

    def _is_named_behind(self, i: int) -> bool:
        """Whether the sort of a company at ``i``, told by its owner, has its name behind a comma: "Oslo's | metro operator, | Quillon"."""
        owned = i > 0 and self.row[i - 1].phrase.possessive and self._next_kind(i + 1) == t.COMMA
        behind = self.row[i + 2] if owned and i + 2 < len(self.row) else None
        return behind is not None and (behind.kind == PARTY or self._proper_name(behind) is not None)
