"""What has not come about yet: deals that are close, awaited, or to come once something else has."""

from __future__ import annotations

import re

from ..lexicon.triggers import Sense
from ..syntax import tags as t
from .constituents import VERB
from .state import State

_CLOSE_TO = re.compile(
    r"\b(?:finishing\s+touches\s+(?:to|on)|close(?:r|ly)?(?:\s+than\s+ever)?\s+to|near(?:er)?(?:\s+to)?|(?:verge|brink)\s+of|(?:inch|edg)\w{1,3}\s+(?:closer\s+)?towards?)\s+$"
)
_REACH = 24  # characters in front of a noun phrase
_CLOSE = re.compile(
    r"\s(?:very\s|now\s|said\sto\sbe\s)?(?:close|closer|near|nearer|imminent|within\sreach|at\shand)\b(?!\sto\s[A-Z])"
)

_HOPED_FOR = frozenset("for of on about with".split())


class Coming(State):
    """Knows what is still to come."""

    def _nears(self, i: int) -> bool:
        """Whether the deal that the noun at ``i`` names is about to be struck: "is close to | a deal", "are nearing | a deal"."""
        start = self.tagged.starts[(self.owner or self.row[i]).phrase.first]
        close = _CLOSE_TO.search(self.tagged.text, max(self.tagged.starts[0], start - _REACH), start)
        return close is not None or i > 0 and self.row[i - 1].word in self.words.of("nearing")

    def _is_close(self, i: int) -> bool:
        """Whether the verb at ``i`` says so of its subject: "the deal | is | close"."""
        end = self.tagged.ends[self.row[i].phrase.last]
        return self.row[i].word == "be" and _CLOSE.match(self.tagged.text, end) is not None

    def _is_to_come(self, i: int) -> bool:
        """Whether the verb at ``i`` says that its subject has not come about yet: "| awaits |", "| is | under consideration"."""
        words, told = self.words.of("still to come"), self.subject.group
        follows = self.tagged.words[self.row[i].phrase.first + 1 : self.row[i].phrase.last + 5]
        held = "on hold" in follows and told is not None and Sense.CONTRACT not in told.senses()  # no contract yet
        if held or self.row[i].word in words:
            return True
        return self.row[i].word in ("be", "remain", "take", "hang") and not words.isdisjoint(follows)

    def _is_awaited(self, i: int, slot: str | None) -> bool:
        """Whether the words before the noun at ``i`` say that what it tells is wanted, or is to come if at all."""
        words, c = self.words, self.row[i]
        if slot is not None and self.last_noun is not None and self._is_hope(self.row[self.last_noun].word, slot):
            return True
        if slot is None:
            return self.conditional
        complement = self.verb == "be" and slot in ("object", "holding", "for")
        coming = complement or self.verb in words.of("causing")
        foreseen = coming and not self.real  # "the next step will be the purchase of", "the budget would allow"
        pursued = self.verb in words.of("pursuing") and c.word not in words.of("arrival")
        vetted = self.verb in words.of("vetting") and c.sense is Sense.SELL
        before = self.groups[-2] if len(self.groups) > 1 else None
        wished = slot == "object" and self.wishing
        wished = wished or slot == "including" and before is not None and before.senses() == {Sense.PLAN}
        if foreseen or pursued or vetted or wished or self.verb in words.of("still to come"):
            return True
        return self._hopes(self.verb, slot) or self._is_drawn_up(i) or self._is_inverted(i)

    def _hopes(self, verb: str, preposition: str | None) -> bool:
        """Whether a verb before a preposition says that what this brings in is hoped for: "is counting | on", "thinks | of"."""
        return preposition in _HOPED_FOR and verb in self.words.of("hoping")

    def _is_hope(self, noun: str, slot: str) -> bool:
        """Whether a noun says that what a preposition ties to it is to come, if at all: "the possibility of | the purchase", "a vote
        on | the purchase"."""
        if slot == "for" and (noun in self.words.of("contender") or noun in self.words.of("way")):
            return True
        about = slot in ("on", "over", "about", "for") and noun in self.words.of("undecided")
        return about or slot in _HOPED_FOR and noun in self.words.of("prospect")

    def _is_drawn_up(self, i: int) -> bool:
        """Whether the verb before the noun at ``i`` says that it is being drawn up: "is preparing | a joint venture"."""
        verb = self.row[i - 1].verb if i else None
        return verb is not None and verb.progressive and self.row[i - 1].word in self.words.of("drafting")

    def _is_inverted(self, i: int) -> bool:
        """Whether the noun at ``i`` is the subject of a plan told before it: "also planned | is | the purchase of"."""
        told = self.row[i - 2] if i > 1 and self.row[i - 1].word == "be" else None
        return told is not None and told.sense is Sense.PLAN and told.bare_past

    def _awaits(self, i: int) -> bool:
        """Whether the conjunction at ``i`` opens in the present what is to come first: "| when | it completes the purchase of",
        "| once | the contract is signed"."""
        if self.row[i].word not in self.words.of("awaiting"):
            return False
        k = next((k for k in range(i + 1, len(self.row)) if self.row[k].kind in (VERB, t.STOP)), None)
        if k is None or (verb := self.row[k].verb) is None or not self.row[k].finite:
            return False
        first = self.tagged.words[self.row[k].phrase.first]
        now = i > 0 and all(c.verb is None or c.verb.modal is None and not c.verb.infinitive for c in self.row[:i])
        if self.row[i].word == "after" and now and verb.perfect:
            return False  # "talks are underway after | Peru has received six jets"
        return verb.modal is None and not verb.bare_past and first not in self.words.of("past auxiliary")
