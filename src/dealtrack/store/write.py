"""Writing documents with what was found in them. The caller holds a transaction for each."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlite_utils import Database

from ..merge import Filed, align, align_again
from ..model import Document, Extraction, Money, Problem, Report, Span
from . import appearances, columns, contracts, doubts, ids, journal, money, sources
from .contracts import Job
from .journal import Journal
from .merging import Merging
from .names import Names
from .register import Register
from .renaming import Renaming
from .rows.ledger import SeedOutcome
from .tables import Row, insert
from .told import Known

if TYPE_CHECKING:
    from ..lexicon import Lexicon

_LARGEST_INTEGER = 2**63 - 1


class Writer:
    """Writes with the names of one lexicon. It remembers parties, so that a failed transaction ends its use."""

    def __init__(self, connection: sqlite3.Connection, lexicon: Lexicon | None, journal: Journal) -> None:
        self.lexicon, self.journal = lexicon, journal
        self.names = Names(lexicon)
        self.connection = connection
        self._db = Database(connection, execute_plugins=False)
        self._register = Register(self._db, self.names)
        self._known = Known(connection)

    def write(self, document: Document, extraction: Extraction, *, extractor: str, at: str) -> SeedOutcome:
        """Files the document, its reports and its problems; what an earlier reading filed is replaced.

        A text that appeared in several places is told by its earliest appearance: its date is nearest to the deals.
        """
        stored = replace(document, text=ids.storable(document.text))
        job = Job(stored, ids.document_id(stored.text), extraction, extractor, self.names, at)
        appearance = appearances.find(self._db.conn, stored)
        row = self._db.execute("SELECT extractor FROM documents WHERE id = ?", (job.id,)).fetchone()
        if row and appearance and row[0] == appearance[1] == extractor:
            return SeedOutcome("unchanged")
        self.journal.touch(job.id)
        self._file_document(job, new=row is None)
        number = self._file_appearance(job, appearance)
        state = "new" if row is None else "updated"
        if row and row[0] == extractor and not appearances.is_earliest(self._db.conn, job.id, number, extractor):
            return SeedOutcome(state)
        return self._file_deals(job, state)

    def remove(self, name: str) -> SeedOutcome:
        """Takes out what appeared under a name or source, or the document whose id starts so.

        A text that appeared elsewhere too stays; its next reading counts as new. Raises :class:`LedgerError` for an
        unknown name and for a beginning of several ids.
        """
        connection = self._db.conn
        merging = self.merging()
        for number, document in sources.named(connection, name):
            self.journal.touch(document, whole=True)
            connection.execute("DELETE FROM appearances WHERE id = ?", (number,))
            if connection.execute("SELECT 1 FROM appearances WHERE document = ?", (document,)).fetchone():
                connection.execute("UPDATE appearances SET extractor = NULL WHERE document = ?", (document,))
                connection.execute("UPDATE documents SET extractor = NULL WHERE id = ?", (document,))
            else:
                merging.leave([filed.id for filed in _filed(connection, document)])
                connection.execute("DELETE FROM documents WHERE id = ?", (document,))
        change = merging.settle()
        return SeedOutcome("removed", change.added, change.updated, change.removed)

    def merging(self) -> Merging:
        """What keeps contracts true to their reports within one transaction."""
        return Merging(self._db, self._register, self.names, self._known)

    @property
    def renaming(self) -> Renaming:
        """Changes of what names stand for."""
        return Renaming(self._db, self._register, self.names, self._known)

    def _file_document(self, job: Job, *, new: bool) -> None:
        read: Row = {"id": job.id, "extractor": job.extractor, "read_at": job.at}
        if new:
            text = job.document.text
            insert(self._db.conn, "documents", [read | {"text": text, "characters": len(text)}])
        else:
            self._db.execute("UPDATE documents SET extractor = :extractor, read_at = :read_at WHERE id = :id", read)

    def _file_appearance(self, job: Job, known: tuple[int, str | None] | None) -> int:
        if known:
            self._db.execute("UPDATE appearances SET extractor = ? WHERE id = ?", (job.extractor, known[0]))
            return known[0]
        values = zip(appearances.COLUMNS, appearances.values(job.document), strict=True)
        insert(self._db.conn, "appearances", [{"document": job.id, **dict(values), "extractor": job.extractor}])
        (number,) = self._db.execute("SELECT last_insert_rowid()").fetchone()
        return int(number)

    def _file_deals(self, job: Job, state: str) -> SeedOutcome:
        before = _filed(self._db.conn, job.id)
        reports, problems = _reports(job, before or self._before_it_went(job))
        merging = self.merging()
        merging.leave([filed.id for filed in before])
        forget(self._db.conn, job.id)
        tables = {
            "reports": [contracts.report(job, one.id, one.report, place) for place, one in enumerate(reports)],
            "evidence": [row for one in reports for row in contracts.evidence(job, one.id, one.report)],
            "problems": [_problem(job, problem) for problem in problems],
        }
        for table, rows in tables.items():
            insert(self._db.conn, table, rows)
        merging.enter([one.id for one in reports])
        change = merging.settle()
        doubted = doubts.file(self._db.conn, self.names, [job.id])
        return SeedOutcome(state, change.added, change.updated, change.removed, len(problems) + doubted)

    def _before_it_went(self, job: Job) -> list[Filed]:
        """The reports of a document that comes again after it was taken out: what was said of them goes on."""
        rows = journal.last_state(self._db.conn, job.id).get("reports", [])
        return [_as_filed(row) for row in sorted(rows, key=lambda row: row["position"])]


def forget(connection: sqlite3.Connection, document: str) -> None:
    """Takes out what was found in a document. Its reports have left their contracts before."""
    connection.execute("DELETE FROM reports WHERE document = ?", (document,))
    connection.execute("DELETE FROM problems WHERE document = ?", (document,))


def _filed(connection: sqlite3.Connection, document: str) -> list[Filed]:
    """The reports of a document as they are filed, without their evidence."""
    found = connection.execute("SELECT * FROM reports WHERE document = ? ORDER BY position", (document,))
    return [_as_filed(row) for row in found]


def _as_filed(row: Mapping[str, Any]) -> Filed:
    return Filed(row["id"], columns.report(row), row["extractor"])


def _reports(job: Job, before: Sequence[Filed]) -> tuple[list[Filed], list[Problem]]:
    """The reports of the document under their ids, and the problems, those of values that cannot be stored included."""
    problems = list(job.extraction.problems)
    reports = [_storable(job, report, problems) for report in job.extraction.reports]
    again = all(filed.extractor == job.extractor for filed in before)
    heirs = (align_again if again else align)(before, reports)
    used = {heir for heir in heirs if heir}
    filed = [
        Filed(heir or _fresh_id(job.id, report, used), report) for report, heir in zip(reports, heirs, strict=True)
    ]
    return filed, problems


def _fresh_id(document: str, report: Report, used: set[str]) -> str:
    rank = 0
    while (id := ids.report_id(document, report.sentence.start, rank)) in used:
        rank += 1
    used.add(id)
    return id


def _storable(job: Job, report: Report, problems: list[Problem]) -> Report:
    """The report with canonical parties; numbers that the database cannot hold exactly become problems instead."""
    troubles = {name: _trouble(job, getattr(report, name)) for name in ("value", "value_alt", "quantity")}
    for name, trouble in troubles.items():
        if trouble:
            place = next(iter(report.spans.get(name, ())), report.sentence)
            problems.append(Problem(report.document, f"the {name.replace('_alt', '')} {trouble}", place, report.rule))
    return replace(
        report,
        value=None if troubles["value"] else report.value,
        value_alt=None if troubles["value_alt"] else report.value_alt,
        quantity=None if troubles["quantity"] else report.quantity,
        item=report.item and ids.storable(report.item),
        buyers=tuple(job.names.canonical(party) for party in report.buyers),
        suppliers=tuple(job.names.canonical(party) for party in report.suppliers),
    )


def _trouble(job: Job, amount: Money | int | None) -> str | None:
    if isinstance(amount, int):
        return "is too large for the ledger" if abs(amount) > _LARGEST_INTEGER else None
    if amount is None:
        return None
    for bound in (amount.low, amount.high):
        try:
            if bound is not None:
                money.to_minor(bound, job.names.digits(amount.currency))
        except ValueError as error:
            return str(error)
    return None


def _problem(job: Job, problem: Problem) -> Row:
    span: Span | None = problem.span
    place = (span.start, span.end, job.quote(span)) if span else (None, None, None)
    return {
        "document": job.id,
        "reason": ids.storable(problem.reason),
        "rule": problem.rule,
        **dict(zip(("start", "end", "text"), place, strict=True)),
    }
