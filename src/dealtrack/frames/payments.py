"""What the amounts of a clause pay for."""

from __future__ import annotations

from ..lexicon.triggers import Sense
from .attaching import Attaching
from .constituents import MONEY, PARTY, THING, Constituent
from .items import Item

_PAYING = frozenset("pay spend give invest put provide".split())


class Payments(Attaching):
    """Tells prices from other amounts."""

    def _is_for_several(self) -> bool:
        """Whether an amount is the price of two deals at once: "radars to Peru and drones to Chile, at a combined price of"."""
        phrase = self.row[self.last_noun].phrase if self.last_noun is not None else None
        several = self.group is not None and self.group.sibling is not None
        return several and phrase is not None and "combined" in self.tagged.words[phrase.first : phrase.last]

    def _goes_to_goods(self, i: int) -> bool:
        """Whether the goods of an amount follow the preposition at ``i``: "bought $2 million worth | of | jets", "sold $2 million |
        in | arms"."""
        event, word = self.event, self.row[i].word
        if event is None or event.verb is None:
            return False
        bare = i > 0 and self.row[i - 1].kind == MONEY and self.preposition is None and self._next_kind(i + 1) == THING
        traded = bare and event.sense in (Sense.BUY, Sense.SELL) and event.word not in _PAYING
        return word == "of" and self.preposition == "worth" or traded and word in ("of", "in")

    def _tells_size(self, slot: str) -> bool:
        """Whether an amount says how large a company is, or what is paid at first: "Tarben Bank, which has assets of | $2 million",
        "the first instalment of | $2 million"."""
        about = self.row[self.last_noun].word if slot == "of" and self.last_noun is not None else ""
        return about in self.words.of("size of a company") or about in self.words.of("part of a price")

    def _tells_change(self, i: int, slot: str) -> bool:
        """Whether the amount at ``i`` is what was paid before: "$9 million a year, | up | from | $7 million"."""
        return slot == "from" and i > 1 and self.row[i - 2].word in ("up", "down")

    def _pays_for_package(self, c: Constituent, slot: str) -> bool:
        """Whether the amount of a package is paid for the goods that come in it: "in | a $40 million package"; not "as part of"
        one, nor in one of the many that a programme pays for."""
        one = self.tagged.words[c.phrase.first] in ("a", "an") or c.word not in self.words.of("programme")
        return c.money is not None and c.word in self.words.of("package") and slot != "as part of" and one

    def _is_cash(self, i: int, slot: str) -> bool:
        """Whether the amount at ``i`` is itself what is given, or is paid in what no goods are paid with: "provided | Peru with |
        $2 million", "agreed on | $2 million | in funding"."""
        behind = self.row[i + 2] if self._follows(i) in ("in", "of") and i + 2 < len(self.row) else None
        if behind is not None and behind.is_noun and behind.word in self.words.of("cash"):
            return True
        given = self.event is not None and self.event.sense is Sense.SELL and self.event.verb is not None
        gift = self.event is not None and self.event.word in self.words.of("giving")
        to_party = self._follows(i) == "to" and self._next_kind(i + 2) == PARTY or self._next_kind(i - 1) == PARTY
        given = given or gift and not to_party  # "will give | $2 million | for shelter", not "gave | Saab | $2 million"
        donated = self.event is not None and self.event.word == "donation" and slot in ("holding", "of")
        return (given and slot == "object" or donated) and self._follows(i) not in ("worth", "of", "in")

    def _add_price(self, c: Constituent, item: Item) -> None:
        """What goods cost, in front of their name or in brackets behind it: "a | $39 million radar", "six guns | ($2 million)"."""
        group, _ = self._current()
        lent = not self.words.of("cash").isdisjoint(item.name.value.lower().split())
        if c.money is None or group.money or lent or not item.strong:
            return
        inside = any(self.tagged.mentions.get(k) is c.money for k in range(c.phrase.first, c.phrase.head))
        if not inside or c.quantity is None and self.tagged.words[c.phrase.first] in ("a", "an"):
            group.money.append(c)
