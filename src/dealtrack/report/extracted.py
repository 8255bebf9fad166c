"""What a document says as records for machines, before any ledger: deals and mentions, with the names of :mod:`.records`."""

from __future__ import annotations

from ..model import DateRange, Document, Mention, Money, Party, Report
from .formats import Record
from .records.deals import deal_date, money


def deal(report: Report, document: Document) -> Record:
    """A deal as ``extract`` prints it; spans are half-open ranges of characters in ``document.text``."""
    names = {key: [p.name for p in getattr(report, key)] for key in ("buyers", "suppliers")}
    return {
        "document": report.document,
        "item": report.item,
        "quantity": report.quantity,
        "value": money(report.value, written(report, document, "value")),
        **names,
        "date": deal_date(report.date),
        "status": report.status,
        "kind": report.kind,
        "evidence": document.text[report.sentence.start : report.sentence.end],
        "value_alt": money(report.value_alt, written(report, document, "value_alt")),
        "end_users": report.end_users,
        "references": report.references,
        "under": report.under,
        "inferred": sorted(report.inferred),
        "spans": {name: [[s.start, s.end] for s in spans] for name, spans in report.spans.items()},
    }


def written(report: Report, document: Document, name: str) -> str | None:
    """The first quote of a field, as it stands in the text."""
    spans = report.spans.get(name)
    return document.text[spans[0].start : spans[0].end] if spans else None


def mention(found: Mention, document: Document) -> Record:
    return {
        "document": document.id,
        "kind": found.kind,
        "start": found.start,
        "end": found.end,
        "text": document.text[found.start : found.end],
        "value": _mentioned(found.value),
        "rule": found.rule,
    }


def _mentioned(value: Money | DateRange | Party | str | int) -> Record | str | int:
    if isinstance(value, Money):
        return {"low": value.low, "high": value.high, "currency": value.currency, "qualifier": value.qualifier}
    if isinstance(value, DateRange):
        return {"low": value.low, "high": value.high}
    return value.name if isinstance(value, Party) else value
