"""Reports of the same deal become one contract. Pure: the ledger files the reports and stores what comes out.

Each report stands for itself so far; a rule that recognises two reports of one deal belongs into :func:`merge`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .model import Report

_ALIGNED_FIELDS = ("kind", "item", "quantity", "value", "buyers", "suppliers", "status", "date")


@dataclass(frozen=True, slots=True)
class Filed:
    """A report under the id that the ledger gave it."""

    id: str
    report: Report


@dataclass(frozen=True, slots=True)
class Contract:
    """One deal: its reports, the earliest first. Its id is that of the earliest report, whose fields it shows."""

    reports: tuple[Filed, ...]

    @property
    def id(self) -> str:
        return self.reports[0].id

    @property
    def lead(self) -> Report:
        return self.reports[0].report


def merge(filed: Iterable[Filed]) -> list[Contract]:
    """The contracts behind reports that are given in the order of publication and id."""
    return [Contract((one,)) for one in filed]


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
