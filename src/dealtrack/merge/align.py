"""A document that is read again: which report goes on as which."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..model import Report

_ALIGNED_FIELDS = ("kind", "item", "quantity", "value", "buyers", "suppliers", "status", "date")


class Filed(NamedTuple):
    """A report under the id that the ledger gave it."""

    id: str
    report: Report


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


def _agreement(one: Report, other: Report) -> int:
    return sum(getattr(one, name) == getattr(other, name) for name in _ALIGNED_FIELDS)
