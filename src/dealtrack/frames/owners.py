"""Whose a company is, or a part of one; what belongs to another thing than the one that a deal is about."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.triggers import Sense
from ..model import Mention, PartyKind
from ..syntax import tags as t
from .constituents import PARTY, THING, VERB, Constituent
from .groups import Group
from .naming import Naming
from .roles import Role

# Prepositions that bring in what is no part of a deal: what its goods are compared with, who tells of it.
_APART = frozenset(("over", "than", "unlike", "like", "against", "according to"))


class Owners(Naming):
    """Finds the owner of what changes hands."""

    def _is_part_of_owner(self, k: int) -> bool:
        """Whether the phrase at ``k`` names a part of the company before it: "Tarben's | pump business"."""
        part = self.row[k].word in self.words.of("part of a company") or self.row[k].word == "group"
        return part and self._owned(k)

    def _owner_behind(self, i: int) -> Sequence[Mention]:
        """Whose company or stake the one at ``i`` is said to be, unless another sells it: "bought Tarben Inc, | a unit | of Saab",
        "Tarben Inc, | owned | by Saab", "40 pct of Tarben Inc | held | by Saab"."""
        k = i + 1 + (self._next_kind(i + 1) == t.COMMA)
        k += self._next_kind(k) == t.RELATIVE  # "which | is owned | by"
        if self._next_kind(k) not in (THING, VERB) or self._next_kind(k + 2) != PARTY or not self.row[k + 2].is_firm:
            return ()
        part = self.row[k].word in self.words.of("inside a company") and self._follows(k) == "of" and k > i + 1
        owned = self.row[k].word in self.words.of("owning") and self._follows(k) == "by"
        sold = any(c.word == "from" for c in self.row[k + 2 :])
        return self.row[k + 2].parties[-1:] if (part or owned) and not sold else ()

    def _owners_of_part(self, i: int) -> Sequence[Mention]:
        """Whose part or store the phrase at ``i`` names: "from | Saab's | Oslo unit", "from | French military surplus"."""
        c = self.row[i]
        if c.word in self.words.of("store"):
            return c.parties or self._possessor(i)
        return self._owners(i) if c.word in self.words.of("inside a company") else ()

    def _owner_of_part(self, i: int, last: int) -> Sequence[Mention]:
        """Whose part of a company, from ``i`` to ``last``, is bought, unless another sells it: "| the pump division | of | Saab",
        "Quillon's | pump business"."""
        if any(c.word == "from" for c in self.row[last + 1 : last + 3]):
            return ()
        parts, shares = ("part of a company", "business property"), self.words.of("share of a company")
        for k in range(i, last + 1):
            word = self.row[k].word
            if word in shares or not any(word in self.words.of(part) for part in parts):
                continue
            named = self._name(self.row[k - 1]) if k and self.row[k - 1].phrase.possessive else None
            if named is None and self._follows(k) == "of" and k + 2 < len(self.row):
                whose = self.row[k + 2]
                named = whose.parties[-1] if whose.parties else self._name(whose)
            if named is not None:
                return (named,)
        return ()

    def _add_whose(self, group: Group, k: int, last: int) -> None:
        """Whose the thing from ``k`` to ``last`` is that a passive tells of, and whom the words behind it name: "Kenya's | first two
        jets | were delivered", "Saab's | radars | were bought", "jets | for | Peru | were built", "jets | from | Saab | were
        delivered". A country's hotel that is sold is only there."""
        group.add(Role.USER, self._behind_thing(last, "for"))
        if group.events[-1].word in self.words.of("working on"):
            group.add(Role.USER, self._behind_thing(last, "of") or self._behind_thing(last, "used by"))
        if group.events[-1].sense in (Sense.SELL, Sense.BUY):
            group.add(Role.SUPPLIER, self._behind_thing(last, "from"))
        parts = group.events[-1].word in self.words.of("parting")
        sells = self._owned(k) or parts and self.row[k].word in self.words.hard  # "Peru's | jets | were sold to"
        if sells or not parts:
            group.add(Role.SUPPLIER if sells else Role.BUYER, self._possessor(k))

    def _whose(self, i: int, c: Constituent) -> list[Mention]:
        """Who has what goods are for: "engines for | India's | jets", "engines for | 12 jets | of the Indian Air Force"."""
        own = c.parties if self._after_role(c) is None else ()  # "for | Portuguese utility Tarben"
        owners = [*(self.owner.parties[-1:] if self.owner is not None else ()), *own]
        if c.kind == THING and self._follows(i) == "of" and self._next_kind(i + 2) == PARTY:
            owners += self.row[i + 2].parties[-1:]
        return [m for m in owners if m.party.kind is not PartyKind.COMPANY][:1]

    def _is_whose(self, i: int, group: Group) -> bool:
        """Whether the party at ``i`` is the one that the company before it is said to be of: "Tarben Co | of Michigan Inc", "Tarben
        Co, a unit | of Saab"."""
        if self.row[i - 1].word != "of":
            return False
        apart = i > 3 and self.row[i - 3].kind == t.COMMA and self.row[i - 2].word in self.words.of("inside a company")
        if not group.items:
            return apart and self.row[i - 4].is_firm  # "a buyout by | Tarben Co, | a unit | of Saab"
        return group.items[-1].last == i - (4 if apart else 2)

    def _is_of_another(self, slot: str) -> bool:
        """Whether a phrase belongs to what a deal is only compared with, or to who tells of it: "chose Saab's radars over those |
        from | Indra", "according to an expert | from | Thales", "the deal is important | for | Chile"."""
        k = self.last_noun
        if k is None or k < 1 or self.row[k].kind != THING or slot not in ("from", "of", "by", "for"):
            return False
        group, _ = self._current()
        if any(item.last == k for item in group.items):
            return False
        link = self.row[k - 1]
        if slot == "for":
            return link.word == "be" and link.kind == VERB
        if link.word == "based on":
            return bool(group.roles.get(Role.SUPPLIER))  # else "12 drones based on the Heron | from | Israel" says it
        return link.word in _APART

    def _bids_for_teller(self, c: Constituent) -> bool:
        """Whether a company got a bid of another one, for nothing that is named: "Tarben Ltd received | a bid | from Quillon Ltd that
        values it at"."""
        k = c.phrase.last + 1
        told = self.verb == "receive" and self.subject.indices and self.row[self.subject.indices[-1]].is_firm
        one = self.tagged.words[c.phrase.first] in ("a", "an")
        if not (told and one) or self.tagged.words[k : k + 1] != ("from",):
            return False
        i = next((i for i, x in enumerate(self.row) if x.phrase.first == k), 0)
        firm = self._next_kind(i + 1) == PARTY and self.row[i + 1].is_firm
        return firm and any(x.kind == VERB and x.word == "value" for x in self.row[i + 2 :])

    def _bids_for_goods(self, c: Constituent) -> bool:
        """Whether behind a bidder stand things that nobody takes for a company: "a bid by | Saab | of $2 million for six radars"."""
        i = next((k for k, x in enumerate(self.row) if x is c), len(self.row))
        bid = next((x for x, link in zip(self.row[i + 2 :], self.row[i + 1 :]) if link.word == "for"), None)
        return bid is not None and bid.kind == THING and (bid.quantity is not None or bid.word in self.words.goods)
