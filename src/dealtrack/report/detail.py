"""The screen of one deal: its fields with their quotes, its course, what reports do not agree on, and the reports themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..model import Kind, Money
from ..store.rows.deals import Deal, PartyRow
from ..store.rows.detail import DealDetail, ReportRow
from . import quotes, said, words
from .blocks import BLANK, Block, Cell, Column, Line, Screen, Style, Table, line
from .deals import CORRECTED, COUNTS, DISPUTED, counted_item, dated
from .parties import UNSURE, doubt

_MANY = 10  # deals below one that are shown, and reports that are named for one figure
_ID = 8  # characters of an id that tell the reports of a deal apart
_MONEY = ("value", "quantity")  # of these every figure is shown, of other fields only where they are disputed


def detailed(detail: DealDetail) -> Screen:
    """One deal, with all that stands behind it."""
    deal = detail.deal
    head = line(
        Cell(deal.item or "Deal without an item", Style.TITLE),
        f"   {deal.kind}, {deal.status}   ",
        Cell(deal.id, Style.KEY),
    )
    body: list[Block] = [head, *said.state(detail), Table(quotes.FIELD, tuple(_fields(detail)), header=False)]
    body += [*_history(detail), *_voices(detail), *_linked(detail), *said.deeds(detail)]
    several = len(detail.reports) > 1
    for report in detail.reports:
        body += [BLANK, *([_title(report)] if several else [])]
        body += [quotes.sentence(report.sentence, report.start, report.quotes), *_source(report)]
    return Screen(tuple(body), tuple(_notes(deal)))


def _notes(deal: Deal) -> Iterator[Line]:
    if not deal.counts and deal.left_out:
        yield line(Cell(f"Not in totals: {deal.left_out}.", Style.FAINT))
    unsure = {party.name: party.possible for party in (*deal.buyers, *deal.suppliers) if party.possible}
    for name, possible in unsure.items():
        yield line(Cell(f"{UNSURE} {doubt(name, possible)}", Style.FAINT))


# --- fields ----------------------------------------------------------------------------------------------------------


def _fields(detail: DealDetail) -> Iterator[tuple[Cell, ...]]:
    deal = detail.deal
    shown = {
        "item": deal.item,
        "quantity": f"{deal.quantity:,}" if deal.quantity is not None else None,
        "value": words.exact(deal.value) if deal.value else None,
        "value_alt": next((words.exact(r.value_alt) for r in detail.reports if r.value_alt), None),
        "buyers": ", ".join(map(_party, deal.buyers)),
        "suppliers": ", ".join(map(_party, deal.suppliers)),
        "end_users": ", ".join(dict.fromkeys(name for r in detail.reports for name in r.end_users)),
        "date": words.dated(deal.date) if deal.date else None,
        "references": ", ".join(dict.fromkeys(name for r in detail.reports for name in r.references)),
        "under": next((r.under for r in detail.reports if r.under), None),
        "category": deal.category,
    }
    always = ("item", "value", "buyers", "suppliers", "date")
    inferred = (
        deal.inferred
        | {"buyers" for p in deal.buyers if p.inferred}
        | {"suppliers" for p in deal.suppliers if p.inferred}
    )
    for name, value in shown.items():
        if value or name in always or name in deal.corrected:
            yield _field(detail, name, value, name in inferred)
    for name in ("status", "kind"):
        own = [quote for report in _telling(detail, name) for quote in report.quotes if quote.field == name]
        if name in inferred or name in deal.corrected or own:
            yield _field(detail, name, getattr(deal, name), name in inferred)


def _party(party: PartyRow) -> str:
    return f"{party.name} {UNSURE}" if party.possible else party.name


def _field(detail: DealDetail, name: str, value: str | None, inferred: bool) -> tuple[Cell, ...]:
    """A field with the quotes of the report that it is taken from."""
    own = [quote for report in _telling(detail, name) for quote in report.quotes]
    corrections = {correction.field: correction for correction in detail.corrections}
    label, value_cell, quoted = quotes.field(name, value, own, inferred)
    if name in corrections:
        return label, value_cell, Cell(f"{CORRECTED} {said.corrected(corrections[name])}", Style.FAINT)
    if name == "category":
        return label, value_cell, Cell("")
    return label, value_cell._replace(tail=f" {DISPUTED}" if name in detail.deal.disputed else ""), quoted


def _telling(detail: DealDetail, name: str) -> Sequence[ReportRow]:
    origin = detail.origins.get(name)
    return [report for report in detail.reports if report.id == origin] or detail.reports


# --- what several reports tell ---------------------------------------------------------------------------------------


def _history(detail: DealDetail) -> Iterator[Block]:
    """The course of a deal that has had one."""
    if len(detail.history) < 2:
        return
    known = _by_id(detail.reports)
    rows = tuple(
        (Cell(dated(step.date)), Cell(step.status), Cell(_who(known[step.report]), Style.FAINT))
        for step in detail.history
    )
    yield from (BLANK, line(Cell("History", Style.HEAD)))
    yield Table((Column("date"), Column("status"), Column("report", flexible=1)), rows, header=False, indent=1)


def _voices(detail: DealDetail) -> Iterator[Block]:
    """What reports say differently: the figure that the deal follows first, and why it follows it."""
    known, rows, reasons = _by_id(detail.reports), [], []
    for name, heard in detail.voices.items():
        if name not in _MONEY and name not in detail.deal.disputed:
            continue
        followed, label = name not in detail.deal.corrected, quotes.LABELS.get(name, name)
        if followed and heard[0].why:
            reasons.append(f"The first {label} is followed: {heard[0].why}.")
        for place, voice in enumerate(heard):
            style = Style.MONEY if followed and place == 0 else None
            first, *others = _named(voice.reports, known)
            rows.append((Cell("" if place else label, Style.FAINT), Cell(_said(voice.said), style), Cell(first)))
            rows += [(Cell(""), Cell(""), Cell(other)) for other in others]
    if rows:
        columns = (Column("field"), Column("said", flexible=1, wraps=True), Column("by", flexible=1))
        yield from (
            BLANK,
            line(Cell("Reports differ", Style.HEAD)),
            Table(columns, tuple(rows), header=False, indent=1),
        )
        yield from (line(Cell(reason, Style.FAINT), indent=1) for reason in reasons)


def _said(value: object) -> str:
    if isinstance(value, Money):
        return words.exact(value)
    if isinstance(value, tuple):
        return words.names(party.name for party in value)
    return f"{value:,}" if isinstance(value, int) else str(value)


def _named(reports: Sequence[str], known: Mapping[str, ReportRow]) -> list[str]:
    names = [_who(known[id]) for id in reports[:_MANY]]
    more = [f"{len(reports) - _MANY:,} more"] if len(reports) > _MANY else []
    return [*names, *more]


def _by_id(reports: Iterable[ReportRow]) -> dict[str, ReportRow]:
    return {report.id: report for report in reports}


def _who(report: ReportRow) -> str:
    """When the report was published, and whose it is: short enough to stand among others."""
    source = (report.source or report.document).rpartition("/")[2]
    return f"{report.published or 'no date   '}  {report.publisher or source}"


# --- deals above and below -------------------------------------------------------------------------------------------


def _linked(detail: DealDetail) -> Iterator[Block]:
    """What the deal amends or stands under, what amends it or stands under it, and what it has come to."""
    up = "Amends" if detail.deal.kind is Kind.AMENDMENT else "Placed under"
    amended = {deal.kind is Kind.AMENDMENT for deal in detail.below}
    down = "Amended by" if amended == {True} else "Ordered under it" if amended == {False} else "Amendments and orders"
    for heading, linked in ((up, detail.above), (down, detail.below)):
        if linked:
            yield from (BLANK, line(Cell(heading, Style.HEAD)), _deals(linked[:_MANY]))
        if len(linked) > _MANY:
            yield line(Cell(f"and {len(linked) - _MANY:,} more", Style.FAINT), indent=1)
    if detail.current:
        current = Cell(words.exact(detail.current), Style.MONEY)
        yield line("With its amendments ", current, ".", indent=1)


def _deals(rows: Iterable[Deal]) -> Table:
    columns = (
        Column("id"),
        Column("date"),
        Column("kind"),
        Column("item", flexible=1),
        Column("value", right=True, tail="  "),
        Column("status"),
    )
    cells = (
        (
            Cell(deal.short_id, Style.KEY),
            Cell(dated(deal.date)),
            Cell(deal.kind),
            Cell(counted_item(deal)),
            Cell(words.short(deal.value), Style.MONEY if deal.counts else None, f" {COUNTS}" if deal.counts else "  "),
            Cell(deal.status),
        )
        for deal in rows
    )
    return Table(columns, tuple(cells), header=False, indent=1)


# --- reports ---------------------------------------------------------------------------------------------------------


def _title(report: ReportRow) -> Line:
    """What a report says, where several do."""
    value = words.exact(report.value) if report.value else "no value"
    day = Cell(str(report.published or "no date"), Style.TITLE)
    return line(day, f"  {report.status}, {value}  ", Cell(report.id[:_ID], Style.KEY))


def _source(report: ReportRow) -> Iterator[Line]:
    where = ", ".join(filter(None, (report.publisher, report.title, report.source or report.document)))
    yield line(Cell(f"{where}, {words.day(report.published)}", Style.FAINT), indent=1)
    place = f"characters {report.start}–{report.end}, rule {report.rule}"
    yield line(Cell(place, Style.FAINT), indent=1)
    outside = [q for q in report.quotes if not (report.start <= q.start and q.end <= report.end)]
    for quote in outside:
        label = quotes.LABELS.get(quote.field, quote.field)
        text = f'{label}: "{quote.text}", characters {quote.start}–{quote.end}'
        yield line(Cell(text, Style.FAINT), indent=1)
