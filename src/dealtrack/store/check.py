"""Whether a ledger is sound: the file, the quotes, the contracts, and the sums. Every part streams through the ledger."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from decimal import Decimal, localcontext
from typing import NamedTuple

from ..model import Kind, Status
from . import columns, counting, ids, totals
from .rows.deals import Filters
from .rows.ledger import Finding

_SAMPLE = 200  # documents and components that a quick check looks at
_DIGITS = 60  # of a sum in Python: more than any sum of 64-bit integers has
_MOST_ERRORS = 100  # that SQLite is to name

Findings = Iterator[Finding | None]  # None for each thing that is sound


class Part(NamedTuple):
    """A part of the check; ``things`` are as many as it will give findings for, None where nobody knows."""

    name: str
    things: int | None
    findings: Findings


def parts(connection: sqlite3.Connection, *, quick: bool) -> Iterator[Part]:
    """The parts of a check. A ``quick`` one looks at a sample of the documents and deals, spread over the whole ledger.

    What SQLite cannot read is a finding, too: damaged files are what this is for.
    """
    for name, unit, table, look in _PARTS:
        things = _count(connection, f"SELECT count(DISTINCT {unit}) FROM {table}") if table else None
        step = max(1, (things or 0) // _SAMPLE) if quick and table != "contracts" else 1
        yield Part(name, things and -(-things // step), _readable(connection, name, look, step))


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
    connection: sqlite3.Connection, name: str, look: Callable[[sqlite3.Connection, int], Findings], step: int
) -> Findings:
    try:
        yield from look(connection, step)
    except (sqlite3.DatabaseError, ValueError, TypeError, KeyError) as error:  # what a row says may be anything
        yield Finding("file", name, f"cannot be read to its end: {error}")


# --- the file --------------------------------------------------------------------------------------------------------


def _file(connection: sqlite3.Connection, step: int) -> Findings:
    for (said,) in connection.execute(f"PRAGMA {'quick_check' if step > 1 else 'integrity_check'}({_MOST_ERRORS})"):
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
    ("SELECT DISTINCT report FROM blocks WHERE report NOT IN (SELECT id FROM reports)", "report", "stands in a block, and is not there"),
    ("SELECT id FROM documents WHERE id NOT IN (SELECT document FROM appearances)", "document", "has never appeared"),
)  # fmt: skip


def _searchable(connection: sqlite3.Connection, table: str) -> Finding | None:
    indexed = connection.execute(f"SELECT count(*) FROM {table}_fts_docsize").fetchone()[0]
    rows = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    return None if indexed == rows else Finding("index", table, f"has {indexed:,} texts to search in for {rows:,} rows")


# --- quotes ----------------------------------------------------------------------------------------------------------

_QUOTES = """
SELECT 'sentence of report ' || id, sentence_start, sentence_end, sentence FROM reports WHERE document = ?1
UNION ALL
SELECT 'problem ' || id, start, "end", text FROM problems WHERE document = ?1 AND start IS NOT NULL
UNION ALL
SELECT e.field || ' of report ' || e.report, e.start, e."end", e.quote
FROM evidence e JOIN reports r ON r.id = e.report WHERE r.document = ?1
"""


def _quotes(connection: sqlite3.Connection, step: int) -> Findings:
    for place, (id, text, characters) in enumerate(connection.execute("SELECT id, text, characters FROM documents")):
        if place % step:
            continue
        if ids.document_id(text) != id:
            yield Finding("document", id, "has another text than the one that it was named after")
        if len(text) != characters:
            yield Finding("document", id, f"has {len(text):,} characters, and is said to have {characters:,}")
        for what, start, end, quote in connection.execute(_QUOTES, (id,)):
            if text[start:end] != quote:
                yield Finding("document", id, f"{what}: the quote is not what stands at {start}–{end}")
        yield None


# --- contracts -------------------------------------------------------------------------------------------------------


def _contracts(connection: sqlite3.Connection, step: int) -> Findings:
    from .rederive import Deriving

    deriving = Deriving(connection)
    rows = connection.execute("SELECT DISTINCT component FROM reports WHERE component IS NOT NULL ORDER BY component")
    for place, (component,) in enumerate(rows):
        if place % step == 0:
            yield from deriving.component(component)
            yield None
    held = connection.execute("SELECT count(*) FROM blocks").fetchone()[0]
    if step == 1 and held > deriving.places:
        yield Finding("index", "blocks", f"has {held - deriving.places:,} places that belong to no report")


# --- sums ------------------------------------------------------------------------------------------------------------


def _sums(connection: sqlite3.Connection, step: int) -> Findings:
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
