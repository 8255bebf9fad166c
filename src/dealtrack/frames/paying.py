"""Who is paid, and who is only given or lent the money for a purchase."""

from __future__ import annotations

from ..lexicon.triggers import Sense
from .clearing import Clearing
from .constituents import MONEY, PARTY, THING, TRIGGER, VERB


class Paying(Clearing):
    """Knows what somebody gets money for."""

    def _lends(self, i: int) -> bool:
        """Whether money for a purchase is all that a verb gives: "extended | a line | of | credit | to"."""
        return self._follows(i) in ("loan", "credit") or self._follows(i) == "line" and self._follows(i + 2) == "credit"

    def _earns(self, i: int) -> bool:
        """Whether a company is paid: "received | $2 million | from | Peru", "received | $2 million | to build", "... | for | the trucks"."""
        who = [self.row[k] for k in self.subject.indices]
        if self._next_kind(i + 1) != MONEY or any(c.kind == PARTY and not c.is_firm for c in who):
            return False
        work = self.row[i + 2].verb if self._next_kind(i + 2) == VERB else None
        if work is not None:
            return work.infinitive and self.row[i + 2].sense in (Sense.MAKE, Sense.SELL)
        goods = self._follows(i + 1) == "for" and self._is_of_metal(i + 3)
        return (
            goods and any(c.is_firm for c in who) or self._follows(i + 1) == "from" and self._next_kind(i + 3) == PARTY
        )

    def _is_funded(self, i: int) -> bool:
        """Whether somebody is given money to buy with: "received | $2 million | from | the bank | to buy", "... | for | the purchase"."""
        given = self._next_kind(i + 1) == MONEY and self._follows(i + 1) == "from"
        if not given or self._next_kind(i + 3) not in (PARTY, THING) or i + 4 >= len(self.row):
            return False
        use = self.row[i + 4]
        if use.verb is not None:
            return use.verb.infinitive and use.sense is Sense.BUY
        return use.word == "for" and self._next_kind(i + 5) == TRIGGER and self.row[i + 5].sense is Sense.BUY

    def _funds(self, i: int) -> bool:
        """Whether a party is given money: "provided | Peru | with | $2 million"."""
        given = self._next_kind(i + 1) == PARTY and self._follows(i + 1) == "with"
        return given and self._next_kind(i + 3) == MONEY
