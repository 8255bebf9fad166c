"""What a person says of deals becomes rows that hang on reports; contracts follow from them. The caller holds a transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any

from ..errors import LedgerError, UsageError
from ..merge import Judged
from ..model import Document, Extraction, Money, Party, PartyKind
from ..resolve import key
from . import columns, ids, money, named
from .judgements import ACCEPTED, REJECTED
from .named import Named
from .write import Writer

_SHOWN = 8  # characters of an id that tell the reports of a deal apart
_EXTRACTOR = "entry"  # of documents that are entered: no version of ours reads them again

Pair = tuple[str, str, str]  # two reports, and what is said of them; of a whole deal: a report, and the deal's own

_JUDGED = """
SELECT judged FROM judgements WHERE judged IN ('same', 'different') AND (one, other) IN ((?1, ?2), (?2, ?1))
ORDER BY id DESC LIMIT 1
"""
_VERDICT = f"""
SELECT judged FROM judgements WHERE judged IN ('{REJECTED}', '{ACCEPTED}') AND one = ?1 AND ?2 IS NOT NULL
ORDER BY id DESC LIMIT 1
"""


def edit(writer: Writer, id: str, values: Mapping[str, Any]) -> str:
    """Corrects fields of a deal; gives the id of one of its reports. Raises :class:`LedgerError` for a deal that is rejected,
    :class:`UsageError` for a value that the ledger cannot hold."""
    deal = _standing(writer, id)
    correct(writer, deal.reports, values)
    return deal.reports[0]


def correct(
    writer: Writer, reports: Sequence[str], values: Mapping[str, Any], at: str | None = None, reason: str | None = None
) -> bool:
    """Corrects fields of the deal of these reports, the deal's own first; whether that is new. ``at`` and ``reason`` say when
    and why where that was not now. Raises :class:`UsageError` for a value that the ledger cannot hold."""
    kept = {field: columns.correction_to_json(_storable(writer, value)) for field, value in values.items()}
    query = "SELECT value FROM corrections WHERE report = ? AND field = ? ORDER BY id DESC LIMIT 1"
    if at and all(_last(writer, query, reports[0], field) == value for field, value in kept.items()):
        return False
    writer.connection.executemany(
        "INSERT INTO corrections (report, field, value, invocation, deal, at, reason) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (report, field, value, writer.journal.number, reports[0], at, reason)
            for field, value in kept.items()
            for report in reports
        ],
    )
    _settle(writer, reports)
    return True


def _last(writer: Writer, query: str, *parameters: str | None) -> str | None:
    """What was said last of something, if anything was."""
    row = writer.connection.execute(query, parameters).fetchone()
    return row[0] if row else None


def merge(writer: Writer, names: Sequence[str]) -> str:
    """Makes one deal of several. Raises :class:`LedgerError` where they are one already, or one of them is rejected."""
    deals = {deal.id: deal for deal in (_standing(writer, name) for name in names)}
    if len(names) < 2:
        raise UsageError("merging takes two deals or more: `dealtrack merge ID ID`.")
    if len(deals) < 2:
        raise LedgerError("these are one deal already. `dealtrack split` makes several of it")
    told = sorted((told for deal in deals.values() for told in deal.contract.reports), key=lambda told: told.place)
    judge(writer, _together([one.id for one in told]))
    return told[0].id


def split(writer: Writer, id: str, names: Sequence[str]) -> list[str]:
    """Makes a deal of its own of some reports of a deal, or without any a deal of each; one report of each deal is given.

    Raises :class:`LedgerError` for reports that do not stand in the deal, and where nothing would be split off.
    """
    deal = _standing(writer, id)
    if len(deal.reports) < 2:
        raise LedgerError(f"the deal {deal.id} has one report only. There is nothing to split")
    off = list(dict.fromkeys(_report(deal, name) for name in names))
    rest = [report for report in deal.reports if report not in off]
    if not rest:
        raise LedgerError("these are all reports of the deal. Name those that tell of another one")
    parts = [rest, off] if off else [[report] for report in rest]
    apart = ((one[0], other[0], Judged.DIFFERENT) for one, other in combinations(parts, 2))
    judge(writer, [*(pair for part in parts for pair in _together(part)), *apart])
    while strays := list(_strays(writer, parts)):
        judge(writer, strays)
    return [part[0] for part in parts]


def _strays(writer: Writer, parts: Iterable[Sequence[str]]) -> Iterator[Pair]:
    """Keeps apart what a part would join instead, now that it is told by fewer reports."""
    for part in parts:
        now = named.whole(writer.connection, part[0])
        yield from ((part[0], report, Judged.DIFFERENT) for report in now.reports if report not in part)


def reject(writer: Writer, id: str, *, restore: bool = False) -> str:
    """Says of a deal that it is none, or with ``restore`` that it is one after all."""
    deal = named.deal(writer.connection, id)
    if deal.rejected is not restore:
        raise LedgerError(f"the deal {deal.id} is {'not rejected' if restore else 'rejected already'}")
    judge(writer, [(report, deal.id, ACCEPTED if restore else REJECTED) for report in deal.reports])
    return deal.reports[0]


def add(writer: Writer, document: Document, extraction: Extraction, at: str) -> str:
    """Files a deal that a person entered; gives the id of its report. Raises :class:`LedgerError` where it is there."""
    number = ids.document_id(ids.storable(document.text))
    row = writer.connection.execute("SELECT id FROM reports WHERE document = ? LIMIT 1", (number,)).fetchone()
    if row:
        raise LedgerError(f"this deal was entered before: `dealtrack show {row[0]}`")
    for report in extraction.reports:
        for amount in filter(None, (report.value, report.quantity)):
            _storable(writer, amount)
    sides = {side: _storable(writer, getattr(extraction.reports[0], side)) for side in ("buyers", "suppliers")}
    told = extraction._replace(reports=tuple(replace(report, **sides) for report in extraction.reports))
    writer.write(replace(document, id=number), told, extractor=_EXTRACTOR, at=at)
    return str(writer.connection.execute("SELECT id FROM reports WHERE document = ?", (number,)).fetchone()[0])


def _standing(writer: Writer, id: str) -> Named:
    deal = named.deal(writer.connection, id)
    if deal.rejected:
        raise LedgerError(
            f"the deal {deal.id} is rejected. `dealtrack reject --restore {deal.id}` makes it a deal again"
        )
    return deal


def _report(deal: Named, name: str) -> str:
    start = ids.typed(name)
    found = [report for report in deal.reports if start and report.startswith(start)]
    if len(found) == 1:
        return found[0]
    shown, known = ids.storable(name.strip()), ", ".join(report[:_SHOWN] for report in deal.reports)
    if found:
        raise LedgerError(f"several reports of the deal have an id that starts with {shown!r}: {', '.join(found)}")
    raise LedgerError(f"no report of the deal {deal.id} has the id {shown!r}. Its reports are {known}")


def _together(reports: Sequence[str]) -> list[Pair]:
    return [(reports[0], other, Judged.SAME) for other in reports[1:]]


def judge(writer: Writer, pairs: Sequence[Pair], at: str | None = None, reason: str | None = None) -> bool:
    """Says of pairs of reports whether they tell one deal, or of the deal of one whether it is one; whether that is new.
    ``at`` and ``reason`` say when and why where that was not now."""
    one, other, judged = pairs[0]
    if at and _last(writer, _VERDICT if judged in (REJECTED, ACCEPTED) else _JUDGED, one, other) == judged:
        return False
    writer.connection.executemany(
        "INSERT INTO judgements (one, other, judged, invocation, at, reason) VALUES (?, ?, ?, ?, ?, ?)",
        [(one, other, str(judged), writer.journal.number, at, reason) for one, other, judged in pairs],
    )
    _settle(writer, {report for one, other, _ in pairs for report in (one, other)})
    return True


def _settle(writer: Writer, reports: Iterable[str]) -> None:
    merging = writer.merging()
    merging.reconsider(reports)
    merging.settle()


def _storable(writer: Writer, value: Any) -> Any:
    """A value as the ledger holds it. Raises :class:`UsageError` for an amount that is too large or too fine for it."""
    if isinstance(value, Money):
        try:
            for bound in filter(None, (value.low, value.high)):
                money.to_minor(bound, writer.names.digits(value.currency))
        except ValueError as error:
            raise UsageError(f"the value {error}.") from None
    if isinstance(value, str) and type(value) is str:
        return ids.storable(value)
    if isinstance(value, tuple) and all(isinstance(party, Party) for party in value):
        return tuple(_known(writer.connection, party) for party in value)
    return value


def _known(connection: sqlite3.Connection, party: Party) -> Party:
    """A party that only its name tells as the ledger knows it, where it knows one of that name."""
    if party.kind is not PartyKind.OTHER or party.country:
        return party._replace(name=ids.storable(party.name))
    rows = connection.execute(
        "SELECT name, kind, country FROM parties WHERE key = ? LIMIT 2", (key(party.name),)
    ).fetchall()
    return Party(rows[0][0], PartyKind(rows[0][1]), rows[0][2]) if len(rows) == 1 else party
