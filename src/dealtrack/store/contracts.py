"""One contract as rows of tables: itself, its reports, their evidence and its parties."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..merge import Contract, Filed
from ..model import Document, Extraction, Kind, Party, Span
from ..resolve import key
from . import columns, counting
from .names import Names

Row = dict[str, object]
Sides = Mapping[str, Mapping[Party, int]]  # role: party: number in the ledger


@dataclass(frozen=True, slots=True)
class Job:
    """All that the filing of one document needs to know. ``id`` is the document's in the ledger; ``document`` has a
    text that can be stored; ``at`` is the time of the invocation (ISO 8601)."""

    document: Document
    id: str
    extraction: Extraction
    extractor: str
    names: Names
    at: str

    def quote(self, span: Span) -> str:
        return self.document.text[span.start : span.end]


def rows(job: Job, contract: Contract, position: int, sides: Sides) -> dict[str, list[Row]]:
    """The rows, by table and parents first, of a contract whose reports stand in the document of ``job``; ``position``
    counts the contracts of the document."""
    inferred = contract.lead.inferred
    return {
        "contracts": [_contract(job, contract, sides)],
        "reports": [_report(job, filed, contract.id, position) for filed in contract.reports],
        "evidence": [row for filed in contract.reports for row in _evidence(job, filed)],
        "contract_parties": [
            {
                "contract": contract.id,
                "role": role,
                "position": place,
                "party": number,
                "inferred": f"{role}s" in inferred,
            }
            for role, side in sides.items()
            for place, number in enumerate(side.values())
        ],
    }


def _contract(job: Job, contract: Contract, sides: Sides) -> Row:
    lead = contract.lead
    first, last = counting.days(lead.date)
    reason = counting.left_out(lead.kind, lead.status, lead.value)
    row = {"id": contract.id} | columns.deal(lead, job.document.text, job.names)
    row |= {
        "date_first": first,
        "date_last": last,
        "counts": reason is None,
        "left_out": reason,
        "inferred": columns.listed(sorted(lead.inferred)),
        "reports": len(contract.reports),
        "since": counting.since(job.quote(lead.sentence)) if lead.kind is Kind.AGGREGATE else None,
        "item_key": key(lead.item) if lead.item else None,
    }
    for role, side in sides.items():
        alone = counting.lone(side)
        row[f"{role}s"] = columns.listed(party.name for party in side)
        row[f"lone_{role}"] = side[alone] if alone else None
        row[f"{role}_country"] = counting.lone_country(side)
    return row


def _report(job: Job, filed: Filed, contract: str, position: int) -> Row:
    report = filed.report
    row: Row = {"id": filed.id, "document": job.id, "contract": contract, "position": position}
    row |= columns.deal(report, job.document.text, job.names)
    return row | {
        "buyers": columns.parties_to_json(report.buyers),
        "suppliers": columns.parties_to_json(report.suppliers),
        "value_alt": columns.money_to_json(report.value_alt),
        "end_users": columns.to_json(report.end_users),
        "reference_numbers": columns.to_json(report.references),
        "under": report.under,
        "inferred": columns.listed(sorted(report.inferred)),
        "rule": report.rule,
        "extractor": job.extractor,
        "sentence_start": report.sentence.start,
        "sentence_end": report.sentence.end,
        "sentence": job.quote(report.sentence),
    }


def _evidence(job: Job, filed: Filed) -> list[Row]:
    return [
        {"report": filed.id, "field": name, "start": span.start, "end": span.end, "quote": job.quote(span)}
        for name, spans in filed.report.spans.items()
        for span in spans
    ]
