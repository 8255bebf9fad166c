"""What those decide who clear what others buy and sell."""

from __future__ import annotations

from ..lexicon.triggers import Sense
from ..syntax import tags as t
from ..syntax.phrases import VerbGroup
from .chained import Chained
from .constituents import DATE, THING, TRIGGER, VERB


class Clearing(Chained):
    """Knows who clears deals, and by which verbs."""

    def _voted_on(self, i: int) -> int:
        """Where stands what the verb at ``i`` decides, behind how and when: "voted | 5-2 | on | Monday | to buy", "voted | in |
        favour | of | buying", "backed | by | a large majority | the purchase of"."""
        k = i + 1
        kinds = (t.ADVERB, t.OTHER, t.PREPOSITION, DATE)
        while self._next_kind(k) in kinds or self._next_kind(k) == THING and self._is_vote(self.row[k].word):
            k += 1
        return k

    def _is_vote(self, word: str) -> bool:
        return word in self.words.of("voting") or word.replace("-", "").isdigit()

    def _votes_to(self, i: int) -> bool:
        """Whether something to be done is decided: "voted | to buy", "voted | for | the purchase of"."""
        k = self._voted_on(i)
        if self._next_kind(k) == TRIGGER:
            return self.row[k].sense is Sense.BUY and self.row[k - 1].word in ("for", "of")
        verb = self._verb_at(k)
        return verb is not None and (verb.infinitive or verb.gerund and self.row[k - 1].word in ("for", "of"))

    def _authorises(self, i: int) -> bool:
        """Whether a body that clears deals has agreed to one: "the Peruvian cabinet | agreed | to buy"."""
        return self._votes_to(i) and self._is_clearing()

    def _is_clearing(self) -> bool:
        """Whether the clause is about bodies that clear deals: "the Peruvian cabinet"."""
        phrases = [self.row[k].phrase for k in self.subject.indices]
        named = [set(self.tagged.slice(p.first, p.last).lower().split()) for p in phrases]
        return bool(named) and all(name & self.words.of("clearing body") for name in named)

    def _backs(self, i: int) -> bool:
        """Whether a body that clears deals is for one: "parliament | backed | the purchase of"."""
        k = self._voted_on(i)
        return self._next_kind(k) == TRIGGER and self.row[k].sense in (Sense.BUY, Sense.SELL) and self._is_clearing()

    def _allows(self, i: int) -> bool:
        """Whether a sale or a purchase is what is allowed: "permitted | the sale of", "allowed | the export of"."""
        verb = self.row[i].verb
        if verb is not None and verb.infinitive and self.row[i - 1].word not in self.words.of("settling"):
            return False  # "asked Norway to allow the export of"
        return self._next_kind(i + 1) == TRIGGER and self.row[i + 1].sense in (Sense.BUY, Sense.SELL)

    def _licenses(self, i: int, verb: VerbGroup) -> bool:
        """Whether a permit is what is given: "granted | Quillon | a licence", "a permit | was issued"."""
        given = self.subject.indices if verb.passive else (i + 1, i + 2)
        return any(
            k < len(self.row) and self.row[k].kind == THING and self.row[k].word in self.words.of("permit")
            for k in given
        )

    def _comes_to_nothing(self, i: int) -> bool:
        """Whether nothing came of what the clause is about: "the deal | came | to | nothing"."""
        return self._follows(i) == "to" and self._follows(i + 1) in ("nothing", "naught", "nought", "grief")

    def _enacts(self, i: int) -> bool:
        """Whether a law on a deal is passed: "passed | a bill | for | the purchase of"."""
        law = self._next_kind(i + 1) == THING and self.row[i + 1].word in ("bill", "law")
        return law and self._follows(i + 1) in ("for", "on") and self._next_kind(i + 3) in (TRIGGER, VERB)

    def _foresees(self, i: int) -> bool:
        """Whether a budget or a plan has room for a purchase: "provides | for | the purchase of"."""
        return self._follows(i) == "for" and self._next_kind(i + 2) == TRIGGER and self.row[i + 2].sense is Sense.BUY
