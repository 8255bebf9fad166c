"""Sums as records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from ..formats import Columns, Record
from .deals import figure, rate

if TYPE_CHECKING:
    from ...store.rows.deals import Filters
    from ...store.rows.totals import Coverage, Explained, LeftOut, Totals
    from ...store.rows.totals import Line as TotalLine

_TOTAL = ("part", "group", "currency", "deals", "low", "high", "without_value", "figures")
TOTALS: Columns = {name: {} for name in _TOTAL}
TOTALS_CONVERTED: Columns = {**TOTALS, "rates": {}, "pegs": {}}


def totals(answer: Totals) -> Iterator[Record]:
    """One record for each line of the sum, each reason to leave deals out, and each aggregate that covers tracked deals; of
    a converted sum also for each currency that was converted, and each reason why some could not be."""
    rates: dict[str, object] = {"rates": [], "pegs": []} if answer.into else {}
    for row in answer.lines:
        yield _total("total", row) | rates
    for part in answer.parts:
        used = {"rates": list(part.origins), "pegs": list(map(rate, part.pegs))}
        yield _total("converted", part.line, figures=[figure(part.figure)]) | used
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
    marks: Sequence[Record] = [{"part": "fingerprint", "group": mark}] if mark else []
    empty = dict.fromkeys(columns)
    return ({**empty, **record} for record in chain(totals(answer), map(_explained, rows or ()), marks)), columns


def _explained(row: Explained) -> Record:
    return {
        "part": "in" if row.counted else "out",
        "group": row.group,
        "currency": row.adds.currency if row.adds else None,
        "deals": 1,
        "low": row.adds.low if row.adds else None,
        "high": row.adds.high if row.adds else None,
        "figures": [figure(row.deal.value)] if row.deal.value else [],
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
        "figures": [figure(one) for one in out.figures],
    }


def _coverage(cover: Coverage) -> dict[str, object]:
    return _total("tracked", cover.tracked, cover.deal, [figure(cover.reported)])
