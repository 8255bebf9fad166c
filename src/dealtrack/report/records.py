"""Rows of the ledger as records for machines: every field, exact, under the same names everywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ..model import DealDate, Kind, Money
from ..store.acts import Invocation
from ..store.rows import (
    Candidate,
    Coverage,
    Deal,
    DealDetail,
    Explained,
    Filters,
    Finding,
    Hit,
    LeftOut,
    ProblemRow,
    RateSeries,
    ReportRow,
    SourceRow,
    Totals,
)
from ..store.rows import Line as TotalLine
from ..store.who import PartyCount, SimilarParties
from . import words
from .formats import Columns, Record

if TYPE_CHECKING:  # a list needs neither of them
    from ..merge import Voice
    from ..rates import Rate

_MONEY = {
    "value_low": "low",
    "value_high": "high",
    "currency": "currency",
    "qualifier": "qualifier",
    "value_text": "text",
}
_DATE = {"date": "value", "date_basis": "basis"}

DEALS: Columns = {
    "id": {}, "kind": {}, "status": {}, "item": {}, "quantity": {}, "value": _MONEY, "buyers": {}, "suppliers": {},
    "date": _DATE, "counts": {}, "left_out": {}, "inferred": {}, "disputed": {}, "corrected": {}, "category": {},
    "under": {}, "missing": {}, "reports": {},
}  # fmt: skip
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
_CONVERTED = {f"converted_{key}": key for key in ("low", "high", "currency", "qualifier")}
DEALS_CONVERTED: Columns = {**DEALS, "converted": _CONVERTED, "rates": {}, "no_rate": {}}
_TOTAL = ("part", "group", "currency", "deals", "low", "high", "without_value", "figures")
TOTALS: Columns = {name: {} for name in _TOTAL}
TOTALS_CONVERTED: Columns = {**TOTALS, "rates": {}, "pegs": {}}
INVOCATIONS: Columns = {f: {} for f in Invocation._fields}
RATES: Columns = {f: {} for f in RateSeries._fields}
SOURCES: Columns = {f: {} for f in SourceRow._fields}
PROBLEMS: Columns = {f: {} for f in ProblemRow._fields}
HITS: Columns = {f: {} for f in Hit._fields if f != "marks"}
CANDIDATES: Columns = {name: {} for name in ("one", "other", "score", "reasons", "against")}
FINDINGS: Columns = {f: {} for f in Finding._fields}
PARTIES: Columns = {f: {} for f in PartyCount._fields}
SIMILAR: Columns = {f: {} for f in SimilarParties._fields}


def deal(row: Deal) -> Record:
    return {
        "id": row.id,
        "kind": row.kind,
        "status": row.status,
        "item": row.item,
        "quantity": row.quantity,
        "value": money(row.value, row.value_text),
        "buyers": [party.name for party in row.buyers],
        "suppliers": [party.name for party in row.suppliers],
        "date": deal_date(row.date),
        "counts": row.counts,
        "left_out": row.left_out,
        "inferred": sorted(row.inferred),
        "disputed": sorted(row.disputed),
        "corrected": sorted(row.corrected),
        "category": row.category,
        "under": row.above.id if row.above else None,
        "missing": list(row.missing),
        "reports": row.reports,
    }


def deals(filters: Filters) -> tuple[Callable[[Deal], Record], Columns]:
    """How deals become records, and which columns these have: with converted values where filters ask for a currency."""
    return (converted, DEALS_CONVERTED) if filters.into else (deal, DEALS)


def converted(row: Deal) -> Record:
    """A deal with its value in the currency that was asked for, the rates that led there, or why there are none."""
    found = row.converted
    return {
        **deal(row),
        "converted": money(found.value) if found else None,
        "rates": [_rate(step) for step in found.steps] if found else [],
        "no_rate": found.no_rate if found else None,
    }


def _rate(rate: Rate) -> Record:
    return {
        "currency": rate.currency,
        "into": rate.into,
        "rate": rate.rate,
        "date": rate.day,
        "kind": rate.origin,
        "source": rate.source,
        "text": words.rate(rate),
    }


def candidate(row: Candidate) -> Record:
    """Two deals that may be one, with the score and the reasons."""
    return {
        "one": row.one.id,
        "other": row.other.id,
        "score": Decimal(f"{row.score:.1f}"),
        "reasons": list(row.reasons),
        "against": row.against,
    }


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


def totals(answer: Totals) -> Iterator[Record]:
    """One record for each line of the sum, each reason to leave deals out, and each aggregate that covers tracked deals; of
    a converted sum also for each currency that was converted, and each reason why some could not be."""
    rates: dict[str, object] = {"rates": [], "pegs": []} if answer.into else {}
    for row in answer.lines:
        yield _total("total", row) | rates
    for part in answer.parts:
        used = {"rates": list(part.origins), "pegs": list(map(_rate, part.pegs))}
        yield _total("converted", part.line, figures=[_figure(part.figure)]) | used
    for missing in answer.no_rate:
        yield _left_out(missing, "no rate") | rates
    for out in answer.left_out:
        yield _left_out(out) | rates
    for cover in answer.coverage:
        yield _coverage(cover) | rates


def total(
    answer: Totals, filters: Filters, rows: Iterable[Explained] | None, mark: str | None
) -> tuple[Iterator[Record], Columns]:
    """The records of :func:`totals`, then one for each deal of ``rows``, in or out, then the fingerprint ``mark``; and the
    columns that they have."""
    columns = dict(TOTALS_CONVERTED if filters.into else TOTALS)
    if rows is not None:
        columns |= {"id": {}, "item": {}, "why": {}}
    further = [*map(_explained, rows or ()), *([{"part": "fingerprint", "group": mark}] if mark else ())]
    empty = dict.fromkeys(columns)
    return ({**empty, **record} for record in (*totals(answer), *further)), columns


def _explained(row: Explained) -> Record:
    return {
        "part": "in" if row.counted else "out",
        "group": row.group,
        "currency": row.adds.currency if row.adds else None,
        "deals": 1,
        "low": row.adds.low if row.adds else None,
        "high": row.adds.high if row.adds else None,
        "figures": [_figure(row.deal.value)] if row.deal.value else [],
        "without_value": int(row.deal.value is None),
        "id": row.deal.id,
        "item": row.deal.item,
        "why": row.why,
    }


def _total(part: str, row: TotalLine, group: str | None = None, figures: Sequence[Record] = ()) -> dict[str, object]:
    return {
        "part": part,
        "group": group or row.group,
        "currency": row.currency,
        "deals": row.deals,
        "low": row.low,
        "high": row.high,
        "without_value": 0,
        "figures": list(figures),
    }


def _left_out(out: LeftOut, part: str = "left out") -> dict[str, object]:
    return {
        "part": part,
        "group": out.reason,
        "currency": None,
        "deals": out.deals,
        "low": None,
        "high": None,
        "without_value": out.without_value,
        "figures": [_figure(figure) for figure in out.figures],
    }


def _coverage(cover: Coverage) -> dict[str, object]:
    return _total("tracked", cover.tracked, cover.deal, [_figure(cover.reported)])


def party(row: PartyCount) -> Record:
    sums = {key: [{"currency": c, "sum": s} for c, s in getattr(row, key)] for key in ("bought", "sold")}
    return {key: getattr(row, key) for key in PARTIES} | sums


def plain(row: SourceRow | ProblemRow | RateSeries | Finding | Invocation | SimilarParties) -> Record:
    return row._asdict()


def hit(row: Hit) -> Record:
    return {key: getattr(row, key) for key in HITS}


def grid(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> tuple[Columns, Iterator[Record]]:
    """The answer of a query; a column whose name was there before gets a number."""
    named: dict[str, dict[str, str]] = {}
    for name in columns:
        free, number = name, 2
        while free in named:
            free, number = f"{name}_{number}", number + 1
        named[free] = {}
    return named, (dict(zip(named, row)) for row in rows)


def money(value: Money | None, text: str | None = None) -> Record | None:
    """``text`` is the figure as written; without it the exact amount stands there."""
    return None if value is None else _figure(value, text)


def _figure(value: Money, text: str | None = None) -> Record:
    return {
        "low": value.low,
        "high": value.high,
        "currency": value.currency,
        "qualifier": value.qualifier,
        "text": text or words.exact(value),
    }


def deal_date(value: DealDate | None) -> Record | None:
    return {"value": value.value, "basis": value.basis} if value else None
