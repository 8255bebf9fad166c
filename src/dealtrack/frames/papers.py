"""Shares and other papers that stand where goods do: those of a company that is named, those that one sells of itself, and stakes in
companies of which only the sort is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..lexicon.triggers import Sense
from ..model import Party, PartyKind
from ..syntax import tags as t
from .constituents import PARTY, THING, Constituent
from .draft import Filler, filler
from .items import Item
from .roles import Role
from .takeover import Takeover

_PARTS = frozenset("pct percent half third quarter share".split())  # of a company


class Papers(Takeover):
    """Knows what shares are shares of."""

    def _securities(self, i: int, c: Constituent, slot: str) -> None:
        """Shares: those of a named company are a stake in it, others are no goods."""
        group, event = self._current()
        bidding = slot == "for" and not group.senses().isdisjoint((Sense.MERGE, Sense.OFFER))  # "a bid for the stock"
        item = self._shares_in(i, c, () if bidding else [f for fillers in group.roles.values() for f in fillers])
        if item is None and (group.company or Sense.MERGE in group.senses()) and group.items:
            return  # paid for a company in shares
        if item is None:
            group.denied = group.denied or not bidding and event.sense is not Sense.APPROVE  # "approved a bill"
            return
        if bidding:
            told = group.roles.get(Role.PARTY, [])
            group.roles[Role.PARTY] = [f for f in told if f.value.name != item.name.value]
        self._add_holder(i, group)
        counted = filler(c.quantity.number, c.quantity) if c.quantity is not None else None
        group.items.append(replace(item, quantity=counted, strong=True))
        group.company = True
        ends = (k for k in range(i, len(self.row)) if self.tagged.ends[self.row[k].phrase.last] >= item.name.end)
        self._add_owner_behind(next(ends, i))

    def _shares_in(self, i: int, c: Constituent, sides: Sequence[Filler[Party]]) -> Item | None:
        """The company whose shares stand at ``i``, which is none of the two sides."""
        _, event = self._current()
        stock = event.sense in (Sense.BUY, Sense.SELL) and self._follows(i + 1) in self.words.of("security")
        k = i
        while self._follows(k) == "of" and self._next_kind(k + 2) == THING and self._follows(k + 2) in ("of", "in"):
            k += 2  # "shares of | preferred stock | in Tarben Inc"
        named = self._next_kind(k + 2) == PARTY or stock  # "shares of | Tarben Inc common stock"
        behind = self.row[k + 2].parties[-1:] if named and self.row[k + 1].word in ("of", "in") else ()
        others = {f.value.name for f in sides}
        for m in (*c.parties, *behind, *self._possessor(i)):
            if m.party.kind is PartyKind.COMPANY and m.party.name not in others:
                return self._company_item(i, m)
        whose = i + 2 if stock and self.row[i + 1].word == "of" else i
        return self._stock(i) or self._stock(whose) or self._own_stock(i) or self._stock_of_name(i)

    def _part_of_company(self, i: int, item: Item | None) -> Item | None:
        """A part of a company of which only the sort is told, or of the plain ``item``: "bought | a 40 pct stake in | a Dutch firm",
        "sold | half of | a shipping firm"."""
        group, event = self._current()
        staked = bool(group.nouns) and event.word == group.nouns[-1].word and event.word in self.words.of("stake")
        if item is not None and not (staked and item.name.value.islower()):
            return None
        part, k = (group.nouns[-1], i) if staked else (self.row[i], i + 2)
        traded = not (group.items or group.senses().isdisjoint((Sense.BUY, Sense.SELL)))
        if not traded or self._next_kind(k) != THING or not staked and part.word not in _PARTS:
            return None
        whole = self.row[k]
        told = self.tagged.words[whole.phrase.first] == "the" and self._next_kind(k + 1) != t.RELATIVE
        if told or item is None and not self._is_sort_of_company(whole) or self.row[k - 1].word not in ("of", "in"):
            return None
        first = self._share_before(part)
        name = self.tagged.slice(first, whole.phrase.head)
        ends = self.tagged.ends[whole.phrase.head]
        return Item(Filler(name, self.tagged.starts[first], ends), last=k, strong=True)

    def _is_sort_of_company(self, c: Constituent) -> bool:
        """Whether a phrase tells the sort of a company or of a part of one, and no name."""
        sorts = self.words.companies | self.words.of("part of a company") | self.words.of("business property")
        named = any(m.party.kind is PartyKind.COMPANY for m in c.parties)
        return c.word in sorts and not named and not c.phrase.possessive

    def _share_before(self, part: Constituent) -> int:
        """The first word of a stake, with what share of one it is: "| 80 pct of its interest |"."""
        j = next(k for k, c in enumerate(self.row) if c is part or c.phrase == part.phrase)
        counted = j > 1 and self.row[j - 1].word == "of" and self.row[j - 2].word in _PARTS
        first = self.row[j - 2 * counted].phrase.first
        return first + (self.tagged.words[first] in ("a", "an", "the", "its", "their"))

    def _stock_of_name(self, i: int) -> Item | None:
        """The company whose stock changes hands, where no recogniser knows it: "the sale of | the stock | of | Quillon Leasing"."""
        whole = self.row[i + 2] if self._follows(i) == "of" and self._next_kind(i + 2) == THING else None
        if whole is None or whole.phrase.possessive or whole.word in self.words.of("security"):
            return None
        name = self._proper_name(whole)
        return Item(filler(name.party.name, name), last=i + 2, named=True) if name is not None else None

    def _sells_stock(self, i: int) -> bool:
        """Takes shares that a passive tells of, where there are any: "Tarben Inc's | shares | were bought"."""
        c, (_, event) = self.row[i], self._current()
        paper = c.word in self.words.of("security") and c.word not in self.words.of("lent on")
        sold = paper and event.sense in (Sense.BUY, Sense.SELL)
        first = self.tagged.words[c.phrase.first]
        named = c.parties and not (c.parties[0].party.name.lower() == first and first in self.words.of("determiner"))
        if sold and (named or self._owned(i)):
            self._securities(i, c, "object")
        return sold

    def _stock(self, i: int) -> Item | None:
        """The stock of a company that no recogniser knows: "five pct of | Quillon stock", "of Quillon's | stock"."""
        c, owner = self.row[i], self.row[i - 1].phrase
        if c.word in self.words.of("lent on"):
            return None  # "| Treasury bills |"
        head = c.phrase.head
        while head > c.phrase.first and self.tagged.words[head - 1] in self.words.of("security"):
            head -= 1  # "common stock"
        first = head
        while first > c.phrase.first and self.tagged.is_capital(first - 1) and self.tagged.tags[first - 1] == t.NOUN:
            first -= 1
        if first == head and owner.possessive and self.tagged.is_capital(owner.head):
            name = self.tagged.slice(owner.first, owner.head)
            return Item(Filler(name, self.tagged.starts[owner.first], self.tagged.ends[owner.head]), named=True)
        if first == head or self.tagged.is_capital(c.phrase.head):
            return None
        name = self.tagged.slice(first, c.phrase.head)
        return Item(Filler(name, self.tagged.starts[first], self.tagged.ends[c.phrase.head]), named=True)

    def _own_stock(self, i: int) -> Item | None:
        """Shares that a company sells of itself, or buys back from somebody: "sold | two million shares | of | its common stock
        | to"."""
        _, event = self._current()
        back = event.sense is Sense.BUY and any(c.word == "from" for c in self.row[i:])
        last = i + 2 if self._follows(i) == "of" and self._next_kind(i + 2) == THING else i
        whose = self.row[last].parties[:1] or (self.owner.parties[-1:] if self.owner is not None else ())
        own = any(m.rule.startswith("coreference") for m in whose)
        if not (event.sense is Sense.SELL or back) or not own:
            return None
        first = self.row[i].phrase.head
        while last == i and first > self.row[i].phrase.first and self.tagged.tags[first - 1] == t.ADJECTIVE:
            first -= 1
        end = self.row[last].phrase.head
        return Item(Filler(self.tagged.slice(first, end), self.tagged.starts[first], self.tagged.ends[end]), last=last)

    def _is_paper(self, k: int) -> bool:
        """Whether shares and the like stand at ``k``: no share in a thing ("a 30 pct | share | in a gas field"), no name
        ("Tarben Security"), and not what is safe ("maritime | security")."""
        c, head = self.row[k], self.row[k].phrase.head
        if c.word not in self.words.of("security"):
            return False
        if all(self.tagged.is_capital(w) and self.tagged.tags[w] == t.NOUN for w in (head - 1, head)):
            return False
        safe = self.tagged.words[head] == "security" and not self.tagged.is_capital(head)
        if safe or self.tagged.words[head] == "share" and self._follows(k) == "in":
            return False
        store = self.tagged.words[c.phrase.first : head + 1] == ("a", "stock") and self._follows(k) == "of"
        return not (store and self._next_kind(k + 2) == THING)  # "donated a stock | of | radios"
