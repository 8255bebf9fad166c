"""Writing one document with what was found in it. The caller holds the transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..merge import Contract, Filed, align, merge
from ..model import Document, Money, Problem, Report, Span
from . import columns, ids, money
from .contracts import Job, file_contract
from .rows import SeedOutcome

_LARGEST_INTEGER = 2**63 - 1


def has(connection: sqlite3.Connection, document: Document, extractor: str) -> bool:
    """Whether this text, in this appearance, was read by this extractor."""
    appearance = _appearance(connection, ids.document_id(ids.storable(document.text)), document)
    return appearance is not None and appearance[1] == extractor


def write(job: Job) -> SeedOutcome:
    """Files the document, its reports and its problems; what an earlier reading filed is replaced.

    A text that appeared in several places is told by its earliest appearance: its date is nearest to the deals.
    """
    appearance = _appearance(job.connection, job.id, job.document)
    row = job.connection.execute("SELECT extractor FROM documents WHERE id = ?", (job.id,)).fetchone()
    if row and appearance and row[0] == appearance[1] == job.extractor:
        return SeedOutcome("unchanged")
    tells = row is None or row[0] != job.extractor or _is_earliest(job)
    _file_document(job, new=row is None)
    _file_appearance(job, appearance)
    if not tells:
        return SeedOutcome("updated")
    before = _filed(job.connection, job.id)
    contracts, problems = _contracts(job, before)
    _remove_reports(job.connection, job.id)
    for position, contract in enumerate(contracts):
        file_contract(job, contract, position)
    _file_problems(job, problems)
    old, new = {filed.id for filed in before}, {contract.id for contract in contracts}
    return SeedOutcome(
        "new" if row is None else "updated",
        deals_added=len(new - old),
        deals_updated=len(new & old),
        deals_removed=len(old - new),
        problems=len(problems),
    )


# --- documents ---------------------------------------------------------------------------------------------------------


def _appearance(connection: sqlite3.Connection, document: str, given: Document) -> tuple[int, str | None] | None:
    return connection.execute(
        """
        SELECT id, extractor FROM appearances
        WHERE document = ? AND name = ? AND source IS ? AND publisher IS ? AND title IS ? AND published IS ?
        """,
        (document, *_appearance_values(given)),
    ).fetchone()


def _appearance_values(document: Document) -> tuple[str | None, ...]:
    texts = (document.id, document.source, document.publisher, document.title)
    name, *rest = (text if text is None else ids.storable(text) for text in texts)
    return name, *rest, document.published and document.published.isoformat()


def _is_earliest(job: Job) -> bool:
    if job.document.published is None:
        return False
    earliest = job.connection.execute("SELECT min(published) FROM appearances WHERE document = ?", (job.id,)).fetchone()[0]
    return earliest is None or job.document.published.isoformat() < earliest


def _file_document(job: Job, *, new: bool) -> None:
    if new:
        job.connection.execute(
            "INSERT INTO documents (id, text, characters, extractor, read_at) VALUES (?, ?, ?, ?, ?)",
            (job.id, job.document.text, len(job.document.text), job.extractor, job.at),
        )
    else:
        job.connection.execute(
            "UPDATE documents SET extractor = ?, read_at = ? WHERE id = ?", (job.extractor, job.at, job.id)
        )


def _file_appearance(job: Job, known: tuple[int, str | None] | None) -> None:
    if known:
        job.connection.execute("UPDATE appearances SET extractor = ? WHERE id = ?", (job.extractor, known[0]))
    else:
        job.connection.execute(
            "INSERT INTO appearances (document, name, source, publisher, title, published, extractor) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (job.id, *_appearance_values(job.document), job.extractor),
        )


def _file_problems(job: Job, problems: Iterable[Problem]) -> None:
    rows = [
        (job.id, ids.storable(p.reason), p.rule, *((p.span.start, p.span.end, job.quote(p.span)) if p.span else (None,) * 3))
        for p in problems
    ]
    job.connection.execute("DELETE FROM problems WHERE document = ?", (job.id,))
    job.connection.executemany(
        'INSERT INTO problems (document, reason, rule, start, "end", text) VALUES (?, ?, ?, ?, ?, ?)', rows
    )


# --- reports -----------------------------------------------------------------------------------------------------------


def _filed(connection: sqlite3.Connection, document: str) -> list[Filed]:
    """The reports of a document as they are filed, without their evidence."""
    cursor = connection.cursor()
    cursor.row_factory = sqlite3.Row
    rows = cursor.execute("SELECT * FROM reports WHERE document = ? ORDER BY position", (document,))
    return [Filed(row["id"], columns.report(row)) for row in rows]


def _contracts(job: Job, before: Sequence[Filed]) -> tuple[list[Contract], list[Problem]]:
    """The deals of the document under their ids, and the problems, those of values that cannot be stored included."""
    problems = list(job.extraction.problems)
    reports = [_storable(job, report, problems) for report in job.extraction.reports]
    heirs = align(before, reports)
    used = {heir for heir in heirs if heir}
    filed = [Filed(heir or _fresh_id(job.id, report, used), report) for report, heir in zip(reports, heirs, strict=True)]
    return merge(filed), problems


def _fresh_id(document: str, report: Report, used: set[str]) -> str:
    rank = 0
    while (id := ids.report_id(document, report.sentence.start, rank)) in used:
        rank += 1
    used.add(id)
    return id


def _storable(job: Job, report: Report, problems: list[Problem]) -> Report:
    """The report with canonical parties and without numbers that the database cannot hold exactly."""
    changes: dict[str, object] = {
        "buyers": tuple(job.names.canonical(party) for party in report.buyers),
        "suppliers": tuple(job.names.canonical(party) for party in report.suppliers),
    }
    for name in ("value", "value_alt"):
        value = getattr(report, name)
        if value is not None and (trouble := _trouble(value, job.names.digits(value.currency))):
            changes[name] = None
            problems.append(Problem(report.document, f"the value {trouble}", _place(report, name), report.rule))
    if report.quantity is not None and abs(report.quantity) > _LARGEST_INTEGER:
        changes["quantity"] = None
        problems.append(
            Problem(report.document, "the quantity is too large for the ledger", _place(report, "quantity"), report.rule)
        )
    return replace(report, **changes)


def _trouble(value: Money, digits: int) -> str | None:
    for bound in (value.low, value.high):
        try:
            if bound is not None:
                money.to_minor(bound, digits)
        except ValueError as error:
            return str(error)
    return None


def _place(report: Report, name: str) -> Span:
    return next(iter(report.spans.get(name, ())), report.sentence)


def _remove_reports(connection: sqlite3.Connection, document: str) -> None:
    # Reports, evidence and parties of the contract go with it.
    connection.execute(
        "DELETE FROM contracts WHERE id IN (SELECT contract FROM reports WHERE document = ?)", (document,)
    )
