"""Reports of the ledger as merging sees them."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache

from ..merge import Told
from ..model import Document, Report
from ..names import ItemWords
from ..resolve import key
from . import columns, namings
from .namings import Namings

_NO_NUMBER = re.compile(r"[\W_]+")
_REMEMBERED = 4096  # rows: reports are compared with the same neighbours again and again


def load(connection: sqlite3.Connection, reports: Iterable[str]) -> list[Told]:
    """The reports of these ids, as far as the ledger has them."""
    rows = connection.execute(
        "SELECT * FROM reports WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(sorted(reports)),)
    )
    return of_rows(connection, rows.fetchall())


def of_rows(connection: sqlite3.Connection, rows: Sequence[sqlite3.Row]) -> list[Told]:
    """The reports behind rows of reports, with the parties that people say they name."""
    found = [_remembered(row) for row in rows]
    said = Namings.of(connection)
    if not said:
        return found
    quotes = namings.quotes(connection, [told.id for told in found])
    return [told._replace(report=said.in_report(told.report, quotes.get(told.id, {}))) for told in found]


def extracted(row: sqlite3.Row) -> Told:
    """A report with the parties as they were extracted."""
    report = columns.report(row)
    return Told(
        id=row["id"],
        report=report,
        published=date.fromisoformat(row["published"]) if row["published"] else None,
        words=_words(row["words"]),
        own=bool(row["own"]),
        numbers=frozenset(map(number, report.references)),
        under=number(report.under) if report.under else None,
        value_text=row["value_text"],
        sentence=row["sentence"],
        category=row["category"],
    )


_remembered = lru_cache(maxsize=_REMEMBERED)(extracted)


def number(text: str) -> str:
    """A number of a contract as letters and digits only: texts differ in hyphens and blanks."""
    return _NO_NUMBER.sub("", text).upper()


def words_to_json(words: ItemWords) -> str:
    return columns.to_json({name: sorted(part) for name, part in words._asdict().items() if part})


def _words(text: str | None) -> ItemWords:
    return ItemWords(**{name: frozenset(part) for name, part in json.loads(text or "{}").items()})


def own(document: Document, report: Report) -> bool:
    """Whether one of the parties says it: the document's publisher or source has its name."""
    said = f" {key(document.publisher or document.source or '')} "
    return any(f" {key(party.name)} " in said for party in (*report.buyers, *report.suppliers))
