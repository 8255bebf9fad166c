"""What people said of reports: these tell the same deal, these do not."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from enum import StrEnum
from typing import NamedTuple


class Judged(StrEnum):
    SAME = "same"
    DIFFERENT = "different"


class Judgement(NamedTuple):
    """A person's word on two reports, by their ids."""

    one: str
    other: str
    judged: Judged


class Groups:
    """Reports that people put together, and those that they keep apart."""

    def __init__(self, reports: Iterable[str], judgements: Iterable[Judgement]) -> None:
        """``judgements`` come in the order in which they were made: a later one wins over earlier ones."""
        self._group = {report: report for report in reports}
        self._apart: set[frozenset[str]] = set()
        for one, other, judged in reversed(list(judgements)):
            if one in self._group and other in self._group:
                self._add(self._group[one], self._group[other], judged)

    def _add(self, one: str, other: str, judged: Judged) -> None:
        if one == other or frozenset((one, other)) in self._apart:
            return  # a later judgement says so
        if judged is Judged.DIFFERENT:
            self._apart.add(frozenset((one, other)))
            return
        for report, group in self._group.items():
            if group == other:
                self._group[report] = one
        self._apart = {frozenset(one if group == other else group for group in pair) for pair in self._apart}

    def of(self, report: str) -> str:
        """The name of a report's group."""
        return self._group[report]

    def apart(self, ones: AbstractSet[str], others: AbstractSet[str]) -> bool:
        """Whether any of some groups is kept apart from any of others."""
        return any(pair & ones and pair & others for pair in self._apart)
