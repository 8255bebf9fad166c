"""Screens about what people say of deals: what a correction did, and what `show` tells of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ..model import DealDate, Money
from ..store.rows.acts import Correction
from ..store.rows.deals import Deal
from ..store.rows.detail import DealDetail
from . import words
from .blocks import BLANK, Block, Cell, Column, Line, Screen, Style, Table, line

_LABELS = {"buyers": "buyer", "suppliers": "supplier"}
_DAY = 10  # characters of a time that name its day


def edited(detail: DealDetail, fields: Sequence[str]) -> Screen:
    """What a deal says now in the fields that were corrected, and what its reports say."""
    told = {correction.field: correction.told for correction in detail.corrections}
    lines = [
        line(
            _name(detail.deal),
            f": {_LABELS.get(field, field)} {_now(detail.deal, field)} by hand; {_reported(told[field])}.",
        )
        for field in fields
    ]
    return Screen(tuple(lines))


def added(detail: DealDetail) -> Screen:
    """A deal that was entered, alone or among the reports of one that was there."""
    count = len(detail.reports)
    joined = f". It joins {words.count(count - 1, 'report')} of the same deal" if count > 1 else ""
    return Screen((line("Added ", _name(detail.deal), f": {_summary(detail.deal)}{joined}."),))


def merged(detail: DealDetail, before: Sequence[Deal]) -> Screen:
    """What several deals have become."""
    gone = [deal.short_id for deal in before if deal.id != detail.deal.id]
    value = f", value {_now(detail.deal, 'value')}{_votes(detail)}" if detail.deal.value else ""
    reports = words.count(len(detail.reports), "report")
    keys = Cell(", ".join(gone), Style.KEY)
    return Screen((line("Merged ", keys, " into ", _name(detail.deal), f": {reports}{value}."),))


def _votes(detail: DealDetail) -> str:
    if any(correction.field == "value" for correction in detail.corrections):
        return " by hand"
    agreeing, telling = detail.agreeing
    return f" as {agreeing:,} of {telling:,} say" if telling > 1 else ""


def parted(before: Deal, after: Sequence[DealDetail]) -> Screen:
    """The deals that one was split into."""
    head = line("Split ", Cell(before.short_id, Style.KEY), f" into {words.count(len(after), 'deal')}:")
    rows = [
        line(_name(one.deal), f": {words.count(len(one.reports), 'report')}, {_summary(one.deal)}", indent=1)
        for one in after
    ]
    return Screen((head, *rows))


def rejected(detail: DealDetail) -> Screen:
    """A deal that is none, or is one again."""
    name, reports = _name(detail.deal), words.count(len(detail.reports), "report")
    if not detail.rejected:
        return Screen((line(name, f" is a deal again: {_summary(detail.deal)}, {reports}."),))
    kept = "Its report stays" if len(detail.reports) == 1 else f"Its {reports} stay"
    return Screen((line("Rejected ", name, f": it leaves lists and totals. {kept} with it."),))


def _name(deal: Deal) -> Cell:
    item = deal.item or "deal without an item"
    return Cell(f"{deal.short_id} {item}", Style.KEY)


def _summary(deal: Deal) -> str:
    figures = [words.exact(deal.value)] if deal.value else []
    return ", ".join([*figures, deal.kind, deal.status])


def _now(deal: Deal, field: str) -> str:
    return _said(getattr(deal, field))


def _reported(value: Any) -> str:
    said = _said(value)
    return "the text does not say" if said == words.NONE else f"the text says {said}"


def _said(value: Any) -> str:
    """A value of any field in words."""
    if isinstance(value, Money):
        return words.exact(value)
    if isinstance(value, DealDate):
        return words.dated(value)
    if isinstance(value, tuple):
        return words.names(party.name for party in value)
    if isinstance(value, int):
        return f"{value:,}"
    return value or words.NONE


# --- in the screen of one deal ----------------------------------------------------------------------------------------


def corrected(correction: Correction) -> str:
    """What stands beside a field that was corrected."""
    why = f"{correction.reason}, " if correction.reason else ""
    return f"corrected by hand: {why}{correction.at[:_DAY]}; {_reported(correction.told)}"


def state(detail: DealDetail) -> Iterator[Line]:
    """The line under the name of a deal that was rejected."""
    if detail.rejected:
        again = f"`dealtrack reject --restore {detail.deal.short_id}`"
        yield line(Cell(f"Rejected: no deal, in no list and no total. {again} makes it one again.", Style.WARN))


def deeds(detail: DealDetail) -> Iterator[Block]:
    """What people did with a deal: when, what, why."""
    if detail.deeds:
        columns = (Column("when"), Column("command", flexible=2, wraps=True), Column("why", flexible=1, wraps=True))
        rows = tuple((Cell(time(d.at)), Cell(d.command), Cell(d.reason or "", Style.FAINT)) for d in detail.deeds)
        yield from (BLANK, line(Cell("By hand", Style.HEAD)), Table(columns, rows, header=False, indent=1))


def time(at: str) -> str:
    """A time to the minute (UTC)."""
    return at[:16].replace("T", " ")
