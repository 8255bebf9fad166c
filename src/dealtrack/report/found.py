"""The screen of a document: what it was found to say."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import DealDate, Document, Extraction, Money, Party, Report
from ..store.rows.detail import Quote
from . import quotes, words
from .blocks import BLANK, Block, Cell, Line, Screen, Style, Table, line

_FIELDS = ("quantity", "value", "value_alt", "buyers", "suppliers", "end_users", "date")


def found(document: Document, extraction: Extraction) -> Screen:
    """What one document says: each deal with the sentence it stands in."""
    name = document.title or document.source or document.id
    deals = words.count(len(extraction.reports), "deal")
    body: list[Block] = [
        line(Cell(name, Style.TITLE), f"   {deals}, {words.count(len(extraction.problems), 'problem')}")
    ]
    for report in extraction.reports:
        body += [BLANK, *_found(report, document)]
    return Screen((*body, BLANK))


def _found(report: Report, document: Document) -> Iterator[Block]:
    yield line(Cell(report.item or "no item", Style.TITLE), f"   {report.kind}, {report.status}", indent=1)
    rows = []
    for name in _FIELDS:
        value = _said(getattr(report, name))
        if value:
            own = [Quote(name, s.start, s.end, document.text[s.start : s.end]) for s in report.spans.get(name, ())]
            rows.append(quotes.field(name, value, own, name in report.inferred))
    yield Table(quotes.FIELD, tuple(rows), header=False, indent=1)
    start, end = report.sentence.start, report.sentence.end
    ranges = [(s.start - start, s.end - start) for spans in report.spans.values() for s in spans]
    yield Line((Cell('"'), *quotes.marked(document.text[start:end], ranges), Cell('"')), indent=1)


def _said(value: Money | DealDate | tuple[Party | str, ...] | int | None) -> str:
    if isinstance(value, Money):
        return words.exact(value)
    if isinstance(value, tuple):
        return ", ".join(part if isinstance(part, str) else part.name for part in value)
    if isinstance(value, int):
        return f"{value:,}"
    return words.dated(value) if value else ""
