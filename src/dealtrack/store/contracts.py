"""Filing one contract with its reports, their evidence and its parties."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from ..merge import Contract, Filed
from ..model import Document, Extraction, Kind, Party, Span
from . import columns, counting
from .names import Names, key


@dataclass(frozen=True, slots=True)
class Job:
    """All that the filing of one document needs to know. ``id`` is the document's in the ledger; ``document`` has a text
    that can be stored; ``at`` is the time of the invocation (ISO 8601)."""

    connection: sqlite3.Connection
    document: Document
    id: str
    extraction: Extraction
    extractor: str
    names: Names
    at: str

    def quote(self, span: Span) -> str:
        return self.document.text[span.start : span.end]


def file_contract(job: Job, contract: Contract, position: int) -> None:
    """Writes a contract whose reports all stand in the document of ``job``, at ``position`` among its deals."""
    lead = contract.lead
    sides = {"buyer": _filed_parties(job, lead.buyers), "supplier": _filed_parties(job, lead.suppliers)}
    columns.insert(
        job.connection,
        "contracts",
        {"id": contract.id} | columns.deal(lead, job.document.text, job.names) | _conclusions(job, contract, sides),
    )
    for filed in contract.reports:
        _file_report(job, filed, contract.id, position)
    rows = [
        (contract.id, role, place, number, f"{role}s" in lead.inferred)
        for role, side in sides.items()
        for place, number in enumerate(side.values())
    ]
    job.connection.executemany(
        "INSERT INTO contract_parties (contract, role, position, party, inferred) VALUES (?, ?, ?, ?, ?)", rows
    )


def _conclusions(job: Job, contract: Contract, sides: dict[str, dict[Party, int]]) -> dict[str, object]:
    """The columns that follow from the others: for reading, for filters and for totals."""
    lead = contract.lead
    first, last = counting.days(lead.date)
    reason = counting.left_out(lead.kind, lead.status, lead.value)
    out: dict[str, object] = {
        "date_first": first,
        "date_last": last,
        "counts": reason is None,
        "left_out": reason,
        "inferred": ", ".join(sorted(lead.inferred)),
        "reports": len(contract.reports),
        "since": counting.since(job.quote(lead.sentence)) if lead.kind is Kind.AGGREGATE else None,
        "item_key": key(lead.item) if lead.item else None,
    }
    for role, side in sides.items():
        alone = counting.lone(side)
        out[f"{role}s"] = columns.SEPARATOR.join(party.name for party in side)
        out[f"lone_{role}"] = side[alone] if alone else None
        out[f"{role}_country"] = counting.lone_country(side)
    return out


def _file_report(job: Job, filed: Filed, contract: str, position: int) -> None:
    report = filed.report
    columns.insert(
        job.connection,
        "reports",
        {"id": filed.id, "document": job.id, "contract": contract, "position": position}
        | columns.deal(report, job.document.text, job.names)
        | {
            "buyers": columns.parties_to_json(report.buyers),
            "suppliers": columns.parties_to_json(report.suppliers),
            "value_alt": columns.money_to_json(report.value_alt),
            "end_users": columns.as_json(report.end_users),
            "reference_numbers": columns.as_json(report.references),
            "under": report.under,
            "inferred": ", ".join(sorted(report.inferred)),
            "rule": report.rule,
            "extractor": job.extractor,
            "sentence_start": report.sentence.start,
            "sentence_end": report.sentence.end,
            "sentence": job.quote(report.sentence),
        },
    )
    rows = [
        (filed.id, name, span.start, span.end, job.quote(span)) for name, spans in report.spans.items() for span in spans
    ]
    job.connection.executemany('INSERT INTO evidence (report, field, start, "end", quote) VALUES (?, ?, ?, ?, ?)', rows)


def _filed_parties(job: Job, parties: Iterable[Party]) -> dict[Party, int]:
    """Each party with its number in the ledger, where it is entered when it is new. A party is named once a side."""
    numbers: dict[Party, int] = {}
    for party in parties:
        filed, number = _filed_party(job, party)
        if number not in numbers.values():
            numbers[filed] = number
    return numbers


def _filed_party(job: Job, party: Party) -> tuple[Party, int]:
    known = _known_party(job.connection, party)
    if known:
        return known
    if country := job.names.country(party.country):
        if _known_party(job.connection, country) is None:  # so that its companies are found by the country's names
            _enter(job, country)
    return _known_party(job.connection, party) or (party, _enter(job, party))


def _known_party(connection: sqlite3.Connection, party: Party) -> tuple[Party, int] | None:
    row = connection.execute(
        "SELECT id, name, country FROM parties WHERE key = ? AND kind = ?", (key(party.name), party.kind)
    ).fetchone()
    return (Party(row[1], party.kind, row[2]), row[0]) if row else None


def _enter(job: Job, party: Party) -> int:
    number = job.connection.execute(
        "INSERT INTO parties (name, kind, country, key) VALUES (?, ?, ?, ?)",
        (party.name, party.kind, party.country, key(party.name)),
    ).lastrowid
    rows = [(number, key(name), name) for name in job.names.aliases(party)]
    job.connection.executemany("INSERT OR IGNORE INTO aliases (party, key, name) VALUES (?, ?, ?)", rows)
    return number
