"""Which deal of a sentence a date is of."""

from __future__ import annotations

from ..syntax import tags as t
from .constituents import DATE, PARTY, THING, TRIGGER, VERB
from .groups import DateArgument
from .instances import Instances

_NO_DEAL_DATE = frozenset("by until till through before after from for within beyond to".split())


class Dating(Instances):
    """Gives dates to groups; those that stand before their verb wait for it."""

    def _date(self, i: int) -> None:
        if self.row[i].phrase.possessive and self._next_kind(i + 1) == TRIGGER:
            self.pending_dates.append(DateArgument(self.row[i].dates[0], None, None))
            return  # "after | last November's | sale": its own, whatever the preposition is to the sale
        leads = self._leads_next(i)
        aside = self.group is None and bool(self.verb)
        if aside and self.row[0].word == "as" and self.verb in self.words.of("stating"):
            self.preposition = None
            return  # "as Saab announced | in May |, it has won": then it was told
        argument = DateArgument(self.row[i].dates[0], self.preposition, None if leads else self.event, aside)
        if leads and self.preposition not in _NO_DEAL_DATE:
            self.pending_dates.append(argument)
        elif self.group is not None and (self.event is None or self._dates_cause(i)):
            pass  # the date of something else: "founded in 1927"
        elif self.preposition not in _NO_DEAL_DATE:
            (self.group.dates if self.group is not None else self.pending_dates).append(argument)
            if self.group is not None and self.base is not None and not (self.group.items or self.group.nouns):
                self.base.dates.append(argument)  # "signed on Monday with Saab | the contract"
        self.preposition = None

    def _leads_next(self, i: int) -> bool:
        """Whether the date at ``i`` opens what a conjunction adds: "ordered six tugs and | in May 2016 | received two radars"."""
        before = i - 1 - (self.preposition is not None)
        before -= self._next_kind(before) == t.COMMA
        k = i + 1 + (self._next_kind(i + 1) == t.COMMA)
        added = before > 0 and self.row[before].kind == t.CONJUNCTION
        acts = self._begins_clause(k) or self._next_kind(k) == t.PRONOUN
        return added and (acts or self._next_kind(k) == VERB and self.row[k].finite)

    def _dates_cause(self, i: int) -> bool:
        """Whether the date at ``i`` is that of what came before the deal: "ordered six jets following | a tour | in | 2017"."""
        k = i - 2 if self.preposition is not None else -1
        while k > 0 and self.row[k].kind in (THING, PARTY) and self.row[k - 1].kind in (t.PREPOSITION, t.CONJUNCTION):
            if self.row[k - 1].word in ("following", "after"):
                return True
            k -= 2
        return False

    def _keep_date(self, i: int) -> None:
        """A date before "when" is of what the clause behind tells: "the order dates from | 2017, | when | Peru bought"."""
        k = i - 1 - (self._next_kind(i - 1) == t.COMMA)
        if self.row[i].word == "when" and k >= 0 and self.row[k].kind == DATE:
            self.pending_dates = [DateArgument(self.row[k].dates[0], "in", None)]

    def _take_dates(self) -> None:
        """Gives the dates that wait to the deal that a verb goes on with: "signed a pact and | in May 2016 | agreed to buy"."""
        if self.event is not None and self.group is not None:
            self.group.dates += self.pending_dates
            self.pending_dates = []
