"""The tables of the ledger, as migrations that sqlite-utils runs. ``docs/database.md`` describes them for users.

A migration that was once released never changes; a change of the schema is a new function at the end. Views are made
anew by every migration run, so that they are always those of :mod:`.views`.
"""

from __future__ import annotations

import sqlite3

from sqlite_utils import Database
from sqlite_utils.db import ForeignKey, Table
from sqlite_utils.migrations import Migrations

from .files import APPLICATION_ID, SCHEMA_VERSION
from .views import VIEWS

migrations = Migrations("dealtrack")

# What a contract and a report have in common. Money is whole minor units: see store/money.py.
_DEAL = {
    "kind": str,
    "status": str,
    "item": str,
    "quantity": int,
    "value": str,
    "currency": str,
    "low_minor": int,
    "high_minor": int,
    "minor_digits": int,
    "qualifier": str,
    "value_text": str,
    "buyers": str,
    "suppliers": str,
    "date": str,
    "date_basis": str,
}
_SPAN = {"start": int, "end": int}


def migrate(connection: sqlite3.Connection) -> None:
    """Brings an open database up to date. The caller holds a transaction, so that it happens as a whole or not at all."""
    db = Database(connection, execute_plugins=False)
    migrations.apply(db)
    for name, sql in VIEWS.items():
        db.create_view(name, sql, replace=True)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _create(db: Database, name: str, columns: dict, *, pk: str | tuple[str, ...], needs: set[str], parents: dict[str, str]) -> Table:
    """A table whose columns ``parents`` (column: table) follow their parent when that is deleted."""
    keys = [
        ForeignKey(name, column, parent, "number" if columns[column] is int and parent == "documents" else "id", on_delete="CASCADE")
        for column, parent in parents.items()
    ]
    return db.table(name).create(columns, pk=pk, not_null=needs, foreign_keys=keys)


@migrations()
def documents_and_where_they_appeared(db: Database) -> None:
    documents = _create(
        db,
        "documents",
        {"number": int, "id": str, "text": str, "characters": int, "extractor": str, "read_at": str},
        pk="number",
        needs={"id", "text", "characters", "read_at"},
        parents={},
    )
    documents.create_index(["id"], unique=True)
    documents.enable_fts(["text"], create_triggers=True, tokenize="porter unicode61 remove_diacritics 2")
    appearances = _create(
        db,
        "appearances",
        {
            "id": int,
            "document": str,
            "name": str,
            "source": str,
            "publisher": str,
            "title": str,
            "published": str,
            "extractor": str,
        },
        pk="id",
        needs={"document", "name"},
        parents={"document": "documents"},
    )
    appearances.create_index(["document"])
    appearances.create_index(["source"])


@migrations()
def contracts_and_their_reports(db: Database) -> None:
    contracts = _create(
        db,
        "contracts",
        {"number": int, "id": str}
        | _DEAL
        | {
            "date_first": str,
            "date_last": str,
            "counts": int,
            "left_out": str,
            "inferred": str,
            "reports": int,
            "since": str,
            "item_key": str,
            "lone_buyer": int,
            "lone_supplier": int,
            "buyer_country": str,
            "supplier_country": str,
        },
        pk="number",
        needs={"id", "kind", "status", "buyers", "suppliers", "counts", "inferred", "reports"},
        parents={},
    )
    contracts.create_index(["id"], unique=True)
    for columns in (["date_first"], ["date_last"], ["currency"], ["kind"], ["status"], ["lone_supplier"], ["lone_buyer"]):
        contracts.create_index(columns)
    contracts.enable_fts(["item", "buyers", "suppliers"], create_triggers=True, tokenize="porter unicode61 remove_diacritics 2")
    _create_reports(db)
    for table, columns in (("evidence", {"report": str, "field": str}), ("problems", {"document": str, "reason": str, "rule": str})):
        parent = "report" if table == "evidence" else "document"
        text = "quote" if table == "evidence" else "text"
        made = _create(
            db,
            table,
            {"id": int} | columns | _SPAN | {text: str},
            pk="id",
            needs={parent},
            parents={parent: parent + "s"},
        )
        made.create_index([parent])


def _create_reports(db: Database) -> None:
    reports = _create(
        db,
        "reports",
        {"id": str, "document": str, "contract": str, "position": int}
        | _DEAL
        | {
            "value_alt": str,
            "end_users": str,
            "reference_numbers": str,
            "under": str,
            "inferred": str,
            "rule": str,
            "extractor": str,
            "sentence_start": int,
            "sentence_end": int,
            "sentence": str,
        },
        pk="id",
        needs={"document", "contract", "kind", "status", "rule", "sentence_start", "sentence_end"},
        parents={"document": "documents", "contract": "contracts"},
    )
    reports.create_index(["document"])
    reports.create_index(["contract"])


@migrations()
def parties_and_their_names(db: Database) -> None:
    parties = _create(
        db,
        "parties",
        {"id": int, "name": str, "kind": str, "country": str, "key": str},
        pk="id",
        needs={"name", "kind", "key"},
        parents={},
    )
    parties.create_index(["key", "kind"], unique=True)
    parties.create_index(["country"])
    aliases = _create(
        db,
        "aliases",
        {"party": int, "key": str, "name": str},
        pk=("party", "key"),
        needs={"name"},
        parents={"party": "parties"},
    )
    aliases.create_index(["key"])
    roles = _create(
        db,
        "contract_parties",
        {"contract": str, "role": str, "position": int, "party": int, "inferred": int},
        pk=("contract", "role", "position"),
        needs={"party", "inferred"},
        parents={"contract": "contracts", "party": "parties"},
    )
    roles.create_index(["party", "role", "contract"])


@migrations()
def what_people_do(db: Database) -> None:
    invocations = _create(
        db, "invocations", {"id": int, "at": str, "command": str}, pk="id", needs={"at", "command"}, parents={}
    )
    invocations.create_index(["at"])
    corrections = db.table("corrections").create(
        {"id": int, "report": str, "field": str, "value": str, "invocation": int},
        pk="id",
        not_null={"report", "field"},
        foreign_keys=[("invocation", "invocations", "id")],
    )
    corrections.create_index(["report"])
    db.table("rates").create(
        {"currency": str, "into": str, "date": str, "rate": str, "source": str},
        pk=("currency", "into", "date"),
        not_null={"rate", "source"},
    )
