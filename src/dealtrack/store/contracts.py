"""Contracts, reports and evidence as rows of tables."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sqlite_utils import Database

from ..merge import Contract
from ..model import Document, Extraction, Kind, Party, Report, Span
from ..resolve import key
from . import columns, counting, told
from .names import Names
from .register import Register
from .tables import Row
from .tables import insert as insert_rows

Sides = Mapping[str, Mapping[Party, int]]  # role: party: number in the ledger


def file(db: Database, made: Iterable[Contract], register: Register, names: Names) -> None:
    """Files contracts with their parties. Of those that are in the ledger what has changed is written, and nothing else."""
    made = list(made)
    wanted = (json.dumps([contract.id for contract in made]),)
    known = {
        row["id"]: row
        for row in db.query("SELECT * FROM contracts WHERE id IN (SELECT value FROM json_each(?))", wanted)
    }
    new: list[Row] = []
    sides: list[Row] = []
    for contract in made:
        made_row, made_roles = rows(contract, register, names)
        if held := known.get(contract.id):
            _revise(db.conn, held, made_row)
            made_roles = _revised(db, contract.id, made_roles)
        else:
            new.append(made_row)
        sides += made_roles
    insert_rows(db.conn, "contracts", new)
    insert_rows(db.conn, "contract_parties", sides)


def _revise(connection: sqlite3.Connection, held: Row, made: Row) -> None:
    changed = {column: value for column, value in made.items() if held[column] != value}
    if changed:
        settings = ", ".join(f'"{column}" = ?' for column in changed)
        connection.execute(f"UPDATE contracts SET {settings} WHERE id = ?", (*changed.values(), made["id"]))


def _revised(db: Database, contract: str, made: list[Row]) -> list[Row]:
    """The rows of a contract's parties that are to be added: those that stood there otherwise are taken out."""
    if list(db.query("SELECT * FROM contract_parties WHERE contract = ? ORDER BY role, position", (contract,))) == made:
        return []
    db.execute("DELETE FROM contract_parties WHERE contract = ?", (contract,))
    return made


def rows(contract: Contract, register: Register, names: Names) -> tuple[Row, list[Row]]:
    """The row of a contract, and those of its roles."""
    deal = contract.deal
    sides = {"buyer": register.numbers(deal.buyers), "supplier": register.numbers(deal.suppliers)}
    return row(contract, sides, names), list(roles(contract, sides))


def delete(connection: sqlite3.Connection, ids: Iterable[str]) -> None:
    """Takes contracts out, with their parties; their reports stay."""
    connection.execute("DELETE FROM contracts WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(sorted(ids)),))


def row(contract: Contract, sides: Sides, names: Names) -> Row:
    """The row of a contract, with the numbers of the parties on its ``sides``."""
    deal = contract.deal
    first, last = counting.days(deal.date)
    reason = counting.left_out(deal.kind, deal.status, deal.value)
    made: Row = {"id": contract.id} | columns.deal(deal, contract.value_text, names)
    made |= {
        "date_first": first,
        "date_last": last,
        "counts": reason is None,
        "left_out": reason,
        "inferred": columns.listed(sorted(deal.inferred)),
        "disputed": columns.listed(sorted(contract.disputed)),
        "corrected": columns.listed(sorted(contract.corrected)),
        "origins": columns.to_json(contract.origins),
        "reports": len(contract.reports),
        "since": counting.since(contract.lead.sentence) if deal.kind is Kind.AGGREGATE else None,
        "item_key": key(deal.item) if deal.item else None,
        "category": _category(contract, names),
    }
    for role, side in sides.items():
        alone = counting.lone(side)
        made[f"{role}s"] = columns.listed(party.name for party in side)
        made[f"lone_{role}"] = side[alone] if alone else None
        made[f"{role}_country"] = counting.lone_country(side)
    return made


def _category(contract: Contract, names: Names) -> str | None:
    """The category that the item's report was filed with; that of an item which a person gave is looked up."""
    if "item" in contract.corrected:
        return names.category(contract.deal.item) if contract.deal.item else None
    origin = contract.origins.get("item")
    return next((told.category for told in contract.reports if told.id == origin), None)


def roles(contract: Contract, sides: Sides) -> Iterator[Row]:
    """The rows of a contract's parties."""
    for role, side in sides.items():
        inferred = f"{role}s" in contract.deal.inferred
        for place, number in enumerate(side.values()):
            ends = {"contract": contract.id, "role": role, "position": place}
            yield ends | {"party": number, "inferred": inferred}


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


def report(job: Job, id: str, report: Report, position: int) -> Row:
    """The row of a report, which is number ``position`` of its document. Merging gives it a contract."""
    document, item = job.document, report.item
    row: Row = {"id": id, "document": job.id, "contract": None, "component": None, "position": position}
    row |= columns.deal(report, columns.as_written(report, document.text), job.names)
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
        "published": document.published.isoformat() if document.published else None,
        "own": told.own(document, report),
        "words": told.words_to_json(job.names.words(item)) if item else None,
        "category": job.names.category(item) if item else None,
    }


def evidence(job: Job, id: str, report: Report) -> list[Row]:
    """The rows of the places that a report rests on."""
    return [
        {"report": id, "field": name, "start": span.start, "end": span.end, "quote": job.quote(span)}
        for name, spans in report.spans.items()
        for span in spans
    ]
