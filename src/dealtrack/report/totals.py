"""The screen of a total: the sums, what was left out of them and why, and how much of a reported figure is tracked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from ..model import Money
from ..rates import NoRate, Origin
from ..store.rows.deals import Into
from ..store.rows.totals import ConvertedPart, Coverage, Explained, LeftOut, Totals
from ..store.rows.totals import Line as Sum
from . import words
from .blocks import BLANK, Block, Cell, Column, Line, Screen, Style, Table, line
from .deals import counted_item, dated

_REASONS = {  # one, many; the others read the same
    "framework": ("framework or agreement", "frameworks and agreements"),
    "aggregate": ("aggregate", "aggregates"),
    "no value": ("without a value", "without a value"),
}
_AGGREGATES = 5  # figures of aggregates that are shown; `list --kind aggregate` has all
_BAR = 20  # columns of a bar that stands for everything


def totalled(
    answer: Totals, by: str | None = None, rows: Sequence[Explained] | None = None, mark: str | None = None
) -> Screen:
    """The answer of ``total``; ``by`` names the group of its lines, ``rows`` explain it deal by deal, ``mark`` is its
    fingerprint."""
    body: list[Block] = [_grouped(answer.lines, by) if by else _plain(answer.lines)]
    if not answer.lines:
        body = [line("No deal that counts has a rate." if answer.no_rate else "No deal counts: nothing to sum.")]
    if answer.parts:
        body += [BLANK, line(Cell("Converted, each at the rate of its date", Style.HEAD)), _parts(answer.parts)]
    if answer.no_rate:
        body += [BLANK, line(Cell("No rate, not in the sum", Style.HEAD)), _left_out(answer.no_rate)]
    if answer.left_out:
        body += [BLANK, line(Cell("Left out", Style.HEAD)), _left_out(answer.left_out)]
    if answer.coverage:
        body += [BLANK, *map(_coverage, answer.coverage)]
    if rows is not None:
        body += [BLANK, *_explained(rows, by)]
    if mark:
        body += [BLANK, line("Fingerprint ", Cell(mark, Style.KEY))]
    return Screen(tuple(body), (_about_rates(answer, answer.into),) if answer.into else ())


def _about_rates(answer: Totals, into: Into) -> Line:
    text = f"`dealtrack list --in {into.currency} --rates` shows the rate of each deal."
    if any(row.reason == NoRate.NOT_THEN for row in answer.no_rate):
        text += f" A rate may be {words.count(into.days, 'day')} older than the deal (--rate-days)."
    if any(row.reason == NoRate.UNKNOWN for row in answer.no_rate):
        text += " `dealtrack rates import FILE` adds rates of your own."
    return line(Cell(text, Style.FAINT))


def _parts(parts: tuple[ConvertedPart, ...]) -> Table:
    columns = (
        Column("deals", right=True),
        Column("from"),
        Column("into", right=True),
        Column("rates", flexible=1, wraps=True),
    )
    rows = (
        (
            Cell(f"{part.line.deals:,}"),
            Cell(words.exact(part.figure)),
            Cell(_figure(part.line), Style.MONEY),
            Cell("; ".join((*(o for o in part.origins if o is not Origin.PEG), *map(words.rate, part.pegs)))),
        )
        for part in parts
    )
    return Table(columns, tuple(rows), header=False, indent=1)


def _plain(sums: tuple[Sum, ...]) -> Table:
    columns = (Column("currency"), Column("deals", right=True), Column("total", right=True), Column("", right=True))
    rows = (
        (Cell(s.currency), Cell(f"{s.deals:,}"), Cell(_figure(s), Style.MONEY), Cell(words.spelled(_money(s))))
        for s in sums
    )
    return Table(columns, tuple(rows))


def _grouped(sums: tuple[Sum, ...], by: str) -> Table:
    columns = (
        Column(by, flexible=1),
        Column("deals", right=True),
        Column("currency"),
        Column("total", right=True),
        Column("share", right=True),
        Column(""),
    )
    rows: list[tuple[Cell, ...]] = []
    for currency, found in groupby(sums, key=lambda s: s.currency):
        lines = list(found)
        whole = sum((s.low for s in lines), Decimal(0))
        for s in lines:
            share = s.low / whole if whole > 0 else None
            cells = (Cell(s.group or words.NONE), Cell(f"{s.deals:,}"), Cell(currency), Cell(_figure(s), Style.MONEY))
            percent = f"{share:.0%}" if share is not None else words.NONE
            rows.append((*cells, Cell(percent), Cell(_bar(share), Style.KEY)))
        rows += _whole(lines)
    return Table(columns, tuple(rows))


def _whole(sums: Sequence[Sum]) -> list[tuple[Cell, ...]]:
    """What the groups of one currency add up to, where there are several."""
    if len(sums) < 2:
        return []
    whole = Sum.of(sums)
    cells = (Cell("all", Style.HEAD), Cell(f"{whole.deals:,}"), Cell(whole.currency))
    return [(*cells, Cell(_figure(whole), Style.MONEY), Cell(""), Cell(""))]


def _explained(rows: Sequence[Explained], by: str | None) -> Iterator[Block]:
    """Each deal: whether it is in the sum, why, and what it adds or would have."""
    columns = [Column(""), Column("id"), Column("date"), Column("item", flexible=2), Column("adds", right=True)]
    columns += [Column("why", flexible=2, wraps=True)] + ([Column(by, flexible=1)] if by else [])
    cells = (
        (
            Cell("in" if row.counted else "out", None if row.counted else Style.FAINT),
            Cell(row.deal.short_id, Style.KEY),
            Cell(dated(row.deal.date)),
            Cell(counted_item(row.deal)),
            Cell(words.exact(row.adds or row.deal.value), Style.MONEY)
            if row.counted
            else Cell(f"({words.exact(row.deal.value)})" if row.deal.value else words.NONE, Style.FAINT),
            Cell(row.why if row.counted else _reason_of_one(row.why)),
            *([Cell(row.group or "")] if by else []),
        )
        for row in rows
    )
    yield Table(tuple(columns), tuple(cells))


def _reason_of_one(reason: str) -> str:
    return _REASONS.get(reason, (reason, ""))[0]


def _bar(share: Decimal | None) -> str:
    """A bar for the share; a share of anything is seen, a negative one is not."""
    if share is None or share <= 0:
        return ""
    return "█" * int(share * _BAR) or "▏"


def _money(s: Sum) -> Money:
    return words.sum_of(s.low, s.high, s.currency)


def _figure(s: Sum) -> str:
    if s.high is None:
        return f"over {words.number(s.low)}"
    return words.number(s.low) if s.low == s.high else f"{words.number(s.low)} – {words.number(s.high)}"


def _left_out(rows: tuple[LeftOut, ...]) -> Table:
    columns = (Column("deals", right=True), Column("reason"), Column("figures", flexible=1, wraps=True))
    cells = ((Cell(f"{r.deals:,}"), Cell(_reason(r)), Cell(_figures(r))) for r in rows)
    return Table(columns, tuple(cells), header=False, indent=1)


def _reason(row: LeftOut) -> str:
    one, many = _REASONS.get(row.reason, (row.reason, row.reason))
    return one if row.deals == 1 else many


def _figures(row: LeftOut) -> str:
    parts = [words.spelled(figure) for figure in row.figures]
    if row.reason == "aggregate" and len(parts) > _AGGREGATES + 1:
        parts[_AGGREGATES:] = [f"{len(parts) - _AGGREGATES:,} more"]
    if row.without_value and row.reason != "no value":
        all_of_them = row.without_value == row.deals
        parts.append("no value stated" if all_of_them else f"{row.without_value:,} without a value")
    return ", ".join(parts)


def _coverage(cover: Coverage) -> Line:
    who = f"{words.names(cover.buyers)} from {words.names(cover.suppliers)}"
    since = f" since {cover.since}" if cover.since else ""
    tracked, reported = words.spelled(_money(cover.tracked)), words.spelled(cover.reported)
    more = cover.reported.high is not None and cover.tracked.low > cover.reported.high
    part = "more than the" if more else "of"
    return line(f"Tracked {tracked}{',' * more} {part} {reported} reported for {who}{since}.")
