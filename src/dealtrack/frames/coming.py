"""What has not come about yet: deals that are close, awaited, or to come once something else has."""

from __future__ import annotations

import re

from ..lexicon.triggers import Sense
from ..syntax import tags as t
from .constituents import VERB
from .state import State

_CLOSE_TO = re.compile(
    r"\b(?:close(?:r|ly)?(?:\s+than\s+ever)?\s+to|near(?:er)?(?:\s+to)?|(?:verge|brink)\s+of|(?:inch|edg)\w{1,3}\s+(?:closer\s+)?towards?)\s+$"
)
_REACH = 24  # characters in front of a noun phrase
_CLOSE = re.compile(
    r"\s(?:very\s|now\s|said\sto\sbe\s)?(?:close|closer|near|nearer|imminent|within\sreach|at\shand)\b(?!\sto\s[A-Z])"
)


class Coming(State):
    """Knows what is still to come."""

    def _nears(self, i: int) -> bool:
        """Whether the deal that the noun at ``i`` names is about to be struck: "is close to | a deal", "are nearing | a deal"."""
        start = self.tagged.starts[self.row[i].phrase.first]
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
        return held or self.row[i].word in words or self.row[i].word == "be" and not words.isdisjoint(follows)

    def _awaits(self, i: int) -> bool:
        """Whether the conjunction at ``i`` opens in the present what is to come first: "| when | it completes the purchase of",
        "| once | the contract is signed"."""
        if self.row[i].word not in self.words.of("awaiting"):
            return False
        k = next((k for k in range(i + 1, len(self.row)) if self.row[k].kind in (VERB, t.STOP)), None)
        if k is None or (verb := self.row[k].verb) is None or not self.row[k].finite:
            return False
        first = self.tagged.words[self.row[k].phrase.first]
        return verb.modal is None and not verb.bare_past and first not in self.words.of("past auxiliary")
