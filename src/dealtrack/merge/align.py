"""A document that is read again: which report goes on as which."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..model import Report

_ALIGNED_FIELDS = ("kind", "item", "quantity", "value", "buyers", "suppliers", "status", "date")


class Filed(NamedTuple):
    """A report under the id that the ledger gave it."""

    id: str
    report: Report
    extractor: str = ""  # the version that read it


def align(old: Sequence[Filed], new: Sequence[Report]) -> list[str | None]:
    """For each new report of a document the id of the old report that it continues, or None.

    A report continues another one whose sentence overlaps its own; where several do, the one with most equal fields
    hands on its id, and an id is handed on once.
    """
    pairs = [
        (-_agreement(filed.report, report), i, j)
        for i, filed in enumerate(old)
        for j, report in enumerate(new)
        if filed.report.sentence.start < report.sentence.end and report.sentence.start < filed.report.sentence.end
    ]
    heirs: list[str | None] = [None] * len(new)
    taken: set[int] = set()
    for _, i, j in sorted(pairs):
        if heirs[j] is None and i not in taken:
            heirs[j] = old[i].id
            taken.add(i)
    return heirs


def align_again(old: Sequence[Filed], new: Sequence[Report]) -> list[str | None]:
    """As :func:`align`, where the same extractor reads again: the report of a place goes on as the one that was there.

    It gives each report the id that a first reading would: which one agrees more with another does not matter.
    """
    ids = dict(zip(_places([filed.report for filed in old]), (filed.id for filed in old), strict=True))
    return [ids.get(place) for place in _places(new)]


def _places(reports: Sequence[Report]) -> Iterator[tuple[int, int]]:
    """Where the sentence of each report starts, and which one of that sentence it is."""
    ranks: Counter[int] = Counter()
    for report in reports:
        start = report.sentence.start
        yield start, ranks[start]
        ranks[start] += 1


def _agreement(one: Report, other: Report) -> int:
    return sum(getattr(one, name) == getattr(other, name) for name in _ALIGNED_FIELDS)
