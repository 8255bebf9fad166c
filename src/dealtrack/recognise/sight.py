"""What can be seen from a place in a text: the parties before it, sentence by sentence, the nearest first."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from ..model import Mention, Party, Sentence

_REACH = 6  # sentences looked back through
_RESOLVED = 8  # expressions looked back to
_CROWD = 40  # parties of one sentence that are looked at

Test = Callable[[Party], bool]


class Sight(NamedTuple):
    """What can be seen from a place in a sentence: the parties before it, sentence by sentence, put together as they are
    asked for. ``resolved`` are the expressions before it that stand for a party."""

    at: int
    sentences: Sequence[Sentence]
    number: int
    parties: Sequence[Mention]
    starts: Sequence[int]
    resolved: Sequence[Mention]

    def group(self, back: int) -> list[Mention]:
        """What is seen in the sentence ``back`` sentences before, in order."""
        start = self.sentences[self.number - back].start
        stop = self.sentences[self.number - back + 1].start if back else self.at
        low, high = bisect_left(self.starts, start), bisect_left(self.starts, stop)
        group = [m for m in self.parties[max(low, high - _CROWD) : high] if m.end <= self.at]
        if further := [m for m in self.resolved[-_RESOLVED:] if start <= m.start < stop]:
            group = sorted(group + further, key=attrgetter("start"))
        return group

    def groups(self) -> Iterator[list[Mention]]:
        """What is seen in each sentence that has any party, the nearest first."""
        return filter(None, map(self.group, range(min(_REACH, self.number) + 1)))

    def only(self, test: Test) -> Party | None:
        """The one party of the nearest sentence that has any to pass the test."""
        for group in self.groups():
            if parties := [p for p in distinct(group) if test(p)]:
                return parties[0] if len(parties) == 1 else None
        return None

    def actors(self, back: int) -> list[Mention]:
        """The parties seen in one sentence, without the adjectives."""
        return [m for m in self.group(back) if not m.rule.endswith("-demonym")]

    def pair(self, turn: Callable[[Party], Party | None]) -> Sequence[Party]:
        """What the parties of the nearest sentence turn into that has exactly two such."""
        for group in self.groups():
            turned = list(dict.fromkeys(filter(None, map(turn, distinct(group)))))
            if len(turned) == 2:
                return turned
        return ()


def distinct(mentions: Iterable[Mention]) -> list[Party]:
    """The parties of the mentions, each once, in their order."""
    return list(dict.fromkeys(m.value for m in mentions if isinstance(m.value, Party)))
