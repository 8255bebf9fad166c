"""The course of a deal: the steps that its reports tell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..model import Basis, DateRange, DealDate, Status
from .told import DONE, Told

LIFE = tuple(Status)


class Step(NamedTuple):
    """A step in the life of a deal, with the report that tells it first, and its date as far as any report knows it."""

    status: Status
    date: DealDate | None
    report: str


def history(reports: Sequence[Told]) -> tuple[Step, ...]:
    """The steps that the reports, in the order of publication, tell: a deal goes forward, or is cancelled; one that was
    cancelled may be signed again."""
    steps: list[Step] = []
    for told in reports:
        now = steps[-1].status if steps else None
        if now is None or told.report.status is not now and _follows(told.report.status, now):
            steps.append(Step(told.report.status, _date(told, reports, steps), told.id))
    return tuple(steps)


def _follows(status: Status, now: Status) -> bool:
    if now is Status.CANCELLED:
        return status in DONE
    return LIFE.index(status) > LIFE.index(now)


def _date(first: Told, reports: Sequence[Told], before: Sequence[Step]) -> DealDate | None:
    """The day of a step: as one of the reports that tell it states it, the most precise first; else that of the first. Where this
    is the day of an earlier step, as of a delivery that is told with the day of the signature, it was on or before the report's."""
    told = [each.report.date for each in reports if each.report.status is first.report.status and each.report.date]
    stated = [date for date in told if date.basis == Basis.STATED]
    date = max(stated, key=lambda date: len(date.value), default=first.report.date)
    if first.report.status is not Status.COMPLETED and not _ends_before(date, before) or _begins_after(date, before):
        return date
    return DealDate(first.published.isoformat(), Basis.BY) if first.published else None


def _ends_before(date: DealDate | None, before: Sequence[Step]) -> bool:
    span, earlier = date.span if date else None, _last(before)
    return span is not None and earlier is not None and span.high < earlier.low


def _begins_after(date: DealDate | None, before: Sequence[Step]) -> bool:
    """Whether a date is certainly no day of an earlier step."""
    span, earlier = date.span if date else None, _last(before)
    return span is not None and (earlier is None or span.low > earlier.high)


def _last(before: Sequence[Step]) -> DateRange | None:
    return before[-1].date.span if before and before[-1].date else None
