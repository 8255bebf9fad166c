"""Screens of deals: the list, one deal with its quotes, and what a document was found to say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from ..model import Basis, DealDate, Document, Extraction, Money, Party, Report
from ..store.rows import Converted, Deal, DealDetail, PartyRow, Quote, ReportRow
from . import words
from .blocks import BLANK, Block, Cell, Column, Line, Screen, Style, Table, line

COUNTS, INFERRED, BY = "Σ", "°", "≤"

_LIST = (
    Column("id"),
    Column("date"),
    Column("item", flexible=2),
    Column("value", right=True, tail="  "),
    Column("buyer", flexible=1),
    Column("supplier", flexible=1),
    Column("status"),
    Column("kind", optional=True),
    Column("reports", right=True, optional=True),
)
_FIELDS = ("item", "quantity", "value", "value_alt", "buyers", "suppliers", "end_users", "date", "status", "kind")
_LABELS = {"buyers": "buyer", "suppliers": "supplier", "end_users": "end user", "value_alt": "also given as"}


def listed(deals: Sequence[Deal], *, exact: bool = False, into: str | None = None) -> Screen:
    """The list of deals; ``exact`` writes values to the last digit. Values in the currency ``into`` stand beside them."""
    by = any(deal.date and deal.date.basis == Basis.BY for deal in deals)
    rows = tuple(_row(deal, words.exact if exact else words.short, by) for deal in deals)
    table = Table(_LIST, rows)
    if into:
        cells = [Cell(converted(deal.converted, exact=exact)) for deal in deals]
        table = _with_column(table, "value", Column(f"in {into}", right=True, tail="  "), cells)
    return Screen((table,), (_footer(deals),))


def converted(value: Converted | None, *, exact: bool) -> str:
    """A value in another currency, or that there is no rate."""
    if value is None:
        return words.NONE
    return (words.exact if exact else words.short)(value.value) if value.value else "no rate"


def _with_column(table: Table, after: str, column: Column, cells: Sequence[Cell]) -> Table:
    """The table with one more column, right of the one named ``after``."""
    at = [each.name for each in table.columns].index(after) + 1
    rows = tuple((*row[:at], cell, *row[at:]) for row, cell in zip(table.rows, cells, strict=True))
    return Table((*table.columns[:at], column, *table.columns[at:]), rows)


def _row(deal: Deal, figure: Callable[[Money | None], str], by: bool) -> tuple[Cell, ...]:
    value = Cell(figure(deal.value), Style.MONEY if deal.counts else None, f" {COUNTS}" if deal.counts else "  ")
    return (
        Cell(deal.short_id, Style.KEY),
        Cell(_date(deal, by)),
        Cell(_counted_item(deal), None, _mark("item", deal)),
        value,
        _parties(deal.buyers, "buyers", deal),
        _parties(deal.suppliers, "suppliers", deal),
        Cell(deal.status, None, _mark("status", deal)),
        Cell(deal.kind, None, _mark("kind", deal)),
        Cell(f"{deal.reports:,}"),
    )


def _counted_item(deal: Deal) -> str:
    item = deal.item or words.NONE
    return f"{deal.quantity:,} × {item}" if deal.quantity else item


def _date(deal: Deal, by: bool) -> str:
    """``by`` says whether any date of the list is on or before a day: then all leave room for its mark."""
    value = deal.date.value if deal.date else words.NONE
    if not by:
        return value
    return f"{BY if deal.date and deal.date.basis == Basis.BY else ' '} {value}"


def _parties(parties: Iterable[PartyRow], field: str, deal: Deal) -> Cell:
    parties = tuple(parties)
    inferred = field in deal.inferred or any(p.inferred for p in parties)
    full, short = words.names(p.name for p in parties), words.names(p.short or p.name for p in parties)
    return Cell(full, None, f" {INFERRED}" if parties and inferred else "", short)


def _mark(field: str, deal: Deal) -> str:
    return f" {INFERRED}" if field in deal.inferred else ""


def _footer(deals: Sequence[Deal]) -> Line:
    """How many, and what the marks mean that occur."""
    counting = sum(deal.counts for deal in deals)
    which = f"{counting:,} of them in" if 0 < counting < len(deals) else "in" if counting else "not in"
    text = f"{words.count(len(deals), 'deal')}, {which} totals{f' ({COUNTS})' if counting else ''}."
    marks = []
    if any(cell.tail.endswith(INFERRED) for deal in deals for cell in _row(deal, words.short, by=False)):
        marks.append(f"{INFERRED} inferred")
    if any(deal.date and deal.date.basis == Basis.BY for deal in deals):
        marks.append(f"{BY} on or before")
    legend = f" {', '.join(marks)}." if marks else ""
    return line(Cell(f"{text}{legend} `dealtrack show {deals[0].short_id}` gives the quotes.", Style.FAINT))


def detailed(detail: DealDetail) -> Screen:
    """One deal: its fields with their quotes, then the sentence of each report with the quotes marked in it."""
    deal = detail.deal
    head = line(
        Cell(deal.item or "Deal without an item", Style.TITLE),
        f"   {deal.kind}, {deal.status}   ",
        Cell(deal.id, Style.KEY),
    )
    body: list[Block] = [head, Table(_FIELD, tuple(_fields(detail)), header=False)]
    for report in detail.reports:
        body += [BLANK, _sentence(report.sentence, report.start, report.quotes), *_source(report)]
    notes = (
        [] if deal.counts else [line(Cell(f"Not in totals: {deal.left_out}.", Style.FAINT))] if deal.left_out else []
    )
    return Screen(tuple(body), tuple(notes))


_FIELD = (Column("field"), Column("value", flexible=1, wraps=True), Column("quote", flexible=1, wraps=True))


def _fields(detail: DealDetail) -> Iterator[tuple[Cell, ...]]:
    deal = detail.deal
    shown = {
        "quantity": f"{deal.quantity:,}" if deal.quantity is not None else None,
        "value": words.exact(deal.value) if deal.value else None,
        "value_alt": next((words.exact(r.value_alt) for r in detail.reports if r.value_alt), None),
        "buyers": ", ".join(p.name for p in deal.buyers),
        "suppliers": ", ".join(p.name for p in deal.suppliers),
        "end_users": ", ".join(dict.fromkeys(name for r in detail.reports for name in r.end_users)),
        "date": words.dated(deal.date) if deal.date else None,
        "references": ", ".join(dict.fromkeys(name for r in detail.reports for name in r.references)),
        "under": next((r.under for r in detail.reports if r.under), None),
    }
    always = ("value", "buyers", "suppliers", "date")
    inferred = (
        deal.inferred
        | {"buyers" for p in deal.buyers if p.inferred}
        | {"suppliers" for p in deal.suppliers if p.inferred}
    )
    quotes = [quote for report in detail.reports for quote in report.quotes]
    for name, value in {"item": deal.item, **shown}.items():
        if value or name in always:
            yield _field(name, value, quotes, name in inferred)
    for name in ("status", "kind"):
        if name in inferred or any(q.field == name for q in quotes):
            yield _field(name, getattr(deal, name), quotes, name in inferred)


def _field(name: str, value: str | None, quotes: Sequence[Quote], inferred: bool) -> tuple[Cell, ...]:
    own = dict.fromkeys(quote.text for quote in quotes if quote.field == name)
    said = "; ".join(f'"{text}"' for text in own)
    if inferred:
        said = f"{INFERRED} inferred from {said}" if said else f"{INFERRED} inferred"
    elif not said:
        said = _why_unquoted(name, value)
    return Cell(_LABELS.get(name, name), Style.FAINT), Cell(value or words.NONE), Cell(said, Style.FAINT)


def _why_unquoted(name: str, value: str | None) -> str:
    if not value:
        return "not stated"
    return "the day of the document" if name == "date" and value.startswith("on or before") else ""


def _sentence(sentence: str, start: int, quotes: Iterable[Quote]) -> Line:
    """The sentence with the places underlined that its fields rest on; offsets count in the stored text."""
    return Line((Cell('"'), *marked(sentence, [(q.start - start, q.end - start) for q in quotes]), Cell('"')))


def marked(text: str, ranges: Iterable[tuple[int, int]]) -> Iterator[Cell]:
    """The text in pieces, those in the half-open ``ranges`` as quotes; ranges may overlap or lie outside. Where they overlap
    they are one quote."""
    at = 0
    for start, end in _merged(ranges, len(text)):
        yield from (Cell(text[at:start]), Cell(text[start:end], Style.QUOTE))
        at = end
    yield Cell(text[at:])


def _merged(ranges: Iterable[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    for start, end in sorted((max(start, 0), min(end, length)) for start, end in ranges):
        if start >= end:
            continue
        if out and start < out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def _source(report: ReportRow) -> Iterator[Line]:
    where = ", ".join(filter(None, (report.publisher, report.title, report.source or report.document)))
    yield line(Cell(f"{where}, {words.day(report.published)}", Style.FAINT), indent=1)
    place = f"characters {report.start}–{report.end}, rule {report.rule}"
    yield line(Cell(place, Style.FAINT), indent=1)
    outside = [q for q in report.quotes if not (report.start <= q.start and q.end <= report.end)]
    for quote in outside:
        label = _LABELS.get(quote.field, quote.field)
        text = f'{label}: "{quote.text}", characters {quote.start}–{quote.end}'
        yield line(Cell(text, Style.FAINT), indent=1)


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
    for name in _FIELDS[1:-2]:
        value = _said(getattr(report, name))
        if value:
            quotes = [Quote(name, s.start, s.end, document.text[s.start : s.end]) for s in report.spans.get(name, ())]
            rows.append(_field(name, value, quotes, name in report.inferred))
    yield Table(_FIELD, tuple(rows), header=False, indent=1)
    start, end = report.sentence.start, report.sentence.end
    ranges = [(s.start - start, s.end - start) for spans in report.spans.values() for s in spans]
    yield Line((Cell('"'), *marked(document.text[start:end], ranges), Cell('"')), indent=1)


def _said(value: Money | DealDate | tuple[Party | str, ...] | int | None) -> str:
    if isinstance(value, Money):
        return words.exact(value)
    if isinstance(value, tuple):
        return ", ".join(part if isinstance(part, str) else part.name for part in value)
    if isinstance(value, int):
        return f"{value:,}"
    return words.dated(value) if value else ""
