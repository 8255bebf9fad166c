"""One deal with its reports as a record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...model import DealDate, Kind, Money
from ..formats import Columns, Record
from .deals import DEALS, deal, deal_date, money

if TYPE_CHECKING:
    from ...merge import Voice
    from ...store.rows.detail import DealDetail, ReportRow

_DETAIL = (
    "history",
    "voices",
    "amended_by",
    "ordered_under",
    "current_value",
    "rejected",
    "corrections",
    "deeds",
    "evidence",
)
DETAIL: Columns = {**DEALS, **{name: {} for name in _DETAIL}}


def detail(row: DealDetail) -> Record:
    """A deal with its course, what its reports say differently, the deals above and below it, what it has come to with its
    amendments, and its reports as ``evidence``: where each stands, its sentence, and the quote of every field."""
    return {
        **deal(row.deal),
        "history": [{"status": s.status, "date": deal_date(s.date), "report": s.report} for s in row.history],
        "voices": {name: list(map(_voice, heard)) for name, heard in row.voices.items()},
        "amended_by": [deal.id for deal in row.below if deal.kind is Kind.AMENDMENT],
        "ordered_under": [deal.id for deal in row.below if deal.kind is not Kind.AMENDMENT],
        "current_value": money(row.current),
        "rejected": row.rejected,
        "corrections": [{**one._asdict(), "told": _plain(one.told)} for one in row.corrections],
        "deeds": [deed._asdict() for deed in row.deeds],
        "evidence": [_evidence(report) for report in row.reports],
    }


def _voice(voice: Voice) -> Record:
    return {"said": _plain(voice.said), "reports": list(voice.reports), "why": voice.why}


def _plain(said: Any) -> object:
    """A value of any field of a deal."""
    if isinstance(said, Money):
        return money(said)
    if isinstance(said, DealDate):
        return deal_date(said)
    return [party.name for party in said] if isinstance(said, tuple) else said


def _evidence(report: ReportRow) -> Record:
    return {
        **report._asdict(),
        "quotes": [quote._asdict() for quote in report.quotes],
        "value": money(report.value),
        "value_alt": money(report.value_alt),
        "inferred": sorted(report.inferred),
    }
