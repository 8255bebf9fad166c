"""Whether a ledger is sound: the file, the quotes, the contracts, and the sums. Every part streams through the ledger."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from decimal import Decimal, localcontext
from functools import partial
from typing import NamedTuple

from ..model import Kind, Status
from . import columns, counting, ids, totals
from .rows.deals import Filters
from .rows.ledger import Finding, Looked
from .spread import spread

_SAMPLE = 200  # documents and components that a quick check looks at
_AT_ONCE = 200  # documents or components
_MANY = 20_000  # of them that are worth starting further processes for
_DIGITS = 60  # of a sum in Python: more than any sum of 64-bit integers has
_MOST_ERRORS = 100  # that SQLite is to name

Findings = Iterator[Finding | None]  # None for each thing that is sound


class Part(NamedTuple):
    """A part of the check; ``things`` are as many as it will give findings for, None where nobody knows."""

    name: str
    things: int | None
    findings: Findings


class _Extent(NamedTuple):
    """How much is looked at: of documents and deals one in each ``step``, in so many processes where they are many."""

    step: int
    jobs: int

    def processes(self, things: int) -> int:
        return self.jobs if things >= _MANY else 1


def parts(connection: sqlite3.Connection, *, quick: bool, jobs: int) -> Iterator[Part]:
    """The parts of a check. A ``quick`` one looks at a sample of the documents and deals, spread over the whole ledger; many
    are looked at in several processes, their number being ``jobs``.

    What SQLite cannot read is a finding, too: damaged files are what this is for.
    """
    for name, unit, table, look in _PARTS:
        things = _count(connection, f"SELECT count(DISTINCT {unit}) FROM {table}") if table else None
        step = max(1, (things or 0) // _SAMPLE) if quick and table != "contracts" else 1
        yield Part(name, things and -(-things // step), _readable(connection, name, look, _Extent(step, jobs)))


def notes(connection: sqlite3.Connection) -> Iterator[str]:
    """What is worth knowing and no error."""
    for table, what in (("corrections", "correction"), ("judgements", "judgement")):
        column = "report" if table == "corrections" else "one"
        waiting = _count(connection, f"SELECT count(*) FROM {table} WHERE {column} NOT IN (SELECT id FROM reports)")
        if waiting:
            verb = "waits" if waiting == 1 else "wait"
            yield f"{waiting:,} {what}{'s' * (waiting > 1)} {verb} for reports that are not in the ledger at present"


def _count(connection: sqlite3.Connection, sql: str) -> int | None:
    try:
        number: int = connection.execute(sql).fetchone()[0]
        return number
    except sqlite3.DatabaseError:
        return None


def _readable(
    connection: sqlite3.Connection, name: str, look: Callable[[sqlite3.Connection, _Extent], Findings], extent: _Extent
) -> Findings:
    try:
        yield from look(connection, extent)
    except (sqlite3.DatabaseError, ValueError, TypeError, KeyError) as error:  # what a row says may be anything
        yield Finding("file", name, f"cannot be read to its end: {error}")


# --- the file --------------------------------------------------------------------------------------------------------


def _file(connection: sqlite3.Connection, extent: _Extent) -> Findings:
    for (said,) in connection.execute(
        f"PRAGMA {'quick_check' if extent.step > 1 else 'integrity_check'}({_MOST_ERRORS})"
    ):
        yield None if said == "ok" else Finding("file", "SQLite", said)
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield Finding("row", f"{table} {row}", f"names a row of {parent} that is not there")
    for sql, part, wrong in _ORPHANS:
        for (id,) in connection.execute(sql):
            yield Finding(part, str(id), wrong)
    for table in ("documents", "contracts"):
        yield _searchable(connection, table)


_ORPHANS = (
    ("SELECT id FROM reports WHERE contract NOT IN (SELECT id FROM contracts)", "report", "is filed under a contract that is not there"),
    ("SELECT id FROM contracts WHERE id NOT IN (SELECT contract FROM reports WHERE contract IS NOT NULL)", "contract", "has no report"),
    ("SELECT id FROM reports WHERE component IS NULL", "report", "is in no component"),
    ("SELECT id FROM documents WHERE id NOT IN (SELECT document FROM appearances)", "document", "has never appeared"),
)  # fmt: skip


def _searchable(connection: sqlite3.Connection, table: str) -> Finding | None:
    indexed = connection.execute(f"SELECT count(*) FROM {table}_fts_docsize").fetchone()[0]
    rows = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    return None if indexed == rows else Finding("index", table, f"has {indexed:,} texts to search in for {rows:,} rows")


# --- quotes ----------------------------------------------------------------------------------------------------------

_DOCUMENTS = "SELECT id, text, characters FROM documents WHERE number IN (SELECT value FROM json_each(?))"
_QUOTES = """
SELECT 'sentence of report ' || id, sentence_start, sentence_end, sentence FROM reports WHERE document = ?1
UNION ALL
SELECT 'problem ' || id, start, "end", text FROM problems WHERE document = ?1 AND start IS NOT NULL
UNION ALL
SELECT e.field || ' of report ' || e.report, e.start, e."end", e.quote
FROM evidence e JOIN reports r ON r.id = e.report WHERE r.document = ?1
"""


def _quotes(connection: sqlite3.Connection, extent: _Extent) -> Findings:
    numbers = range(1, (_count(connection, "SELECT max(number) FROM documents") or 0) + 1, extent.step)
    lots = (numbers[first : first + _AT_ONCE] for first in range(0, len(numbers), _AT_ONCE))
    for looked in spread(connection, partial(partial, _quotes_of), lots, extent.processes(len(numbers))):
        yield from looked.each()


def _quotes_of(connection: sqlite3.Connection, numbers: range) -> Looked:
    """What is wrong with the documents of these numbers."""
    wrong, sound = [], 0
    for id, text, characters in connection.execute(_DOCUMENTS, (json.dumps(list(numbers)),)):
        sound += 1
        if ids.document_id(text) != id:
            wrong.append(Finding("document", id, "has another text than the one that it was named after"))
        if len(text) != characters:
            wrong.append(Finding("document", id, f"has {len(text):,} characters, and is said to have {characters:,}"))
        for what, start, end, quote in connection.execute(_QUOTES, (id,)):
            if text[start:end] != quote:
                wrong.append(Finding("document", id, f"{what}: the quote is not what stands at {start}–{end}"))
    return Looked(tuple(wrong), sound)


# --- contracts -------------------------------------------------------------------------------------------------------


# Reports that are compared mostly have a supplier in common.
_COMPONENTS = """
SELECT r.component FROM reports r LEFT JOIN contracts c ON c.id = r.contract
WHERE r.component IS NOT NULL GROUP BY r.component ORDER BY min(c.lone_supplier), min(c.date_first), r.component
"""


def _contracts(connection: sqlite3.Connection, extent: _Extent) -> Findings:
    from .rederive import Deriving

    names = [component for (component,) in connection.execute(_COMPONENTS)][:: extent.step]
    lots = (names[first : first + _AT_ONCE] for first in range(0, len(names), _AT_ONCE))
    places = 0
    for looked in spread(connection, Deriving, lots, extent.processes(len(names))):
        places += looked.places
        yield from looked.each()
    held = connection.execute("SELECT count(*) FROM blocks").fetchone()[0]
    if extent.step == 1 and held != places:
        what = "places that belong to no report" if held > places else "places too few"
        yield Finding("index", "blocks", f"has {abs(held - places):,} {what}")


# --- sums ------------------------------------------------------------------------------------------------------------


def _sums(connection: sqlite3.Connection, extent: _Extent) -> Findings:
    """The totals are those of the values, added once more in Python; groups add up to them."""
    sums: dict[str, tuple[int, Decimal, Decimal | None]] = {}
    with localcontext() as context:
        context.prec = _DIGITS
        for row in connection.execute("SELECT * FROM contracts"):
            value = columns.value(row)
            reason = counting.left_out(Kind(row["kind"]), Status(row["status"]), value)
            if (reason, reason is None) != (row["left_out"], bool(row["counts"])):
                yield Finding("contract", row["id"], f"is left out as {row['left_out']!r}, and should be as {reason!r}")
            elif value is not None and value.low is not None and reason is None:
                deals, low, high = sums.get(value.currency, (0, Decimal(0), Decimal(0)))
                both = None if high is None or value.high is None else high + value.high
                sums[value.currency] = deals + 1, low + value.low, both
            yield None
        yield from _compared(connection, sums)


def _compared(connection: sqlite3.Connection, sums: dict[str, tuple[int, Decimal, Decimal | None]]) -> Findings:
    for by in (None, *totals.GROUPINGS):
        found: dict[str, tuple[int, Decimal, Decimal | None]] = {}
        for line in totals.totals(connection, Filters(), by).lines:
            deals, low, high = found.get(line.currency, (0, Decimal(0), Decimal(0)))
            both = None if high is None or line.high is None else high + line.high
            found[line.currency] = deals + line.deals, low + line.low, both
        for currency in sorted(sums.keys() | found.keys()):
            if sums.get(currency) != found.get(currency):
                where = f"total by {by}" if by else "total"
                yield Finding(
                    "sum", currency, f"the {where} is {_said(found, currency)}, the values make {_said(sums, currency)}"
                )


def _said(sums: dict[str, tuple[int, Decimal, Decimal | None]], currency: str) -> str:
    deals, low, high = sums.get(currency, (0, Decimal(0), Decimal(0)))
    return f"{low} to {high} of {deals:,} deals"


# Name, what is counted in which table, and the function that looks.
_PARTS = (
    ("file", "", "", _file),
    ("quotes", "id", "documents", _quotes),
    ("deals", "component", "reports", _contracts),
    ("sums", "id", "contracts", _sums),
)
