"""Reports of the ledger as merging sees them."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache

from ..merge import Told
from ..model import Document, Report
from ..names import ItemWords
from ..resolve import key
from . import columns, namings
from .namings import Namings

_NO_NUMBER = re.compile(r"[\W_]+")
_REMEMBERED = 4096  # reports: they are compared with the same neighbours again and again


class Known:
    """Reports of a ledger, remembered from one transaction to the next. Whoever changes one forgets it here; where another
    process has written, all are forgotten."""

    def __init__(self, connection: sqlite3.Connection, most: int = _REMEMBERED) -> None:
        self._connection = connection
        self._most = most
        self._version = -1  # of the file, as long as only this connection writes to it
        self._told: dict[str, Told] = {}  # as extracted; what was asked for last stands last

    def begin(self) -> None:
        """To be called in each transaction, before any report is asked for."""
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        if version != self._version:
            self._version = version
            self._told.clear()

    def forget(self, report: str) -> None:
        self._told.pop(report, None)

    def load(self, reports: Iterable[str]) -> list[Told]:
        """The reports of these ids, as far as the ledger has them, with the parties that people say they name."""
        found, missing = [], []
        for report in reports:
            if (told := self._told.pop(report, None)) is None:
                missing.append(report)
            else:
                found.append(told)
        if missing:
            found += map(extracted, _rows(self._connection, missing))
        self._told |= {told.id: told for told in found}
        while len(self._told) > self._most:
            del self._told[next(iter(self._told))]
        return _as_said(self._connection, found)


def load(connection: sqlite3.Connection, reports: Iterable[str]) -> list[Told]:
    """The reports of these ids, as far as the ledger has them."""
    return of_rows(connection, _rows(connection, reports))


def every(connection: sqlite3.Connection) -> Iterator[Told]:
    """All reports of the ledger, with the parties as they were extracted."""
    cursor = connection.cursor()
    cursor.row_factory = sqlite3.Row
    yield from map(extracted, cursor.execute("SELECT * FROM reports"))


def of_rows(connection: sqlite3.Connection, rows: Sequence[sqlite3.Row]) -> list[Told]:
    """The reports behind rows of reports, with the parties that people say they name."""
    return _as_said(connection, [_remembered(row) for row in rows])


def _rows(connection: sqlite3.Connection, reports: Iterable[str]) -> list[sqlite3.Row]:
    return connection.execute(
        "SELECT * FROM reports WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(sorted(reports)),)
    ).fetchall()


def _as_said(connection: sqlite3.Connection, found: list[Told]) -> list[Told]:
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
