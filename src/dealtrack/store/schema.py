"""The tables of the ledger, as migrations that sqlite-utils runs. ``docs/database.md`` describes them for users.

A migration that was once released never changes; a change of the schema is a new function at the end. Views are made
anew by every migration run, so that they are always those of :mod:`.views`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from sqlite_utils import Database
from sqlite_utils.db import ForeignKey, Table
from sqlite_utils.migrations import Migrations

from . import blocks, told
from .files import APPLICATION_ID, SCHEMA_VERSION
from .search import TOKENIZER
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


def migrate(connection: sqlite3.Connection) -> None:
    """Brings an open database up to date. The caller holds a transaction: it happens as a whole or not at all."""
    db = Database(connection, execute_plugins=False)
    migrations.apply(db)
    for name, sql in VIEWS.items():
        db.create_view(name, sql, replace=True)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _create(
    db: Database, name: str, columns: Mapping[str, type], *, pk: str | tuple[str, ...], needs: set[str], **parents: str
) -> Table:
    """A table; ``needs`` are the columns that are never empty. ``parents`` gives for a column the table whose row it
    names by id, and with which its own row is deleted."""
    keys = [ForeignKey(name, column, parent, "id", on_delete="CASCADE") for column, parent in parents.items()]
    return db.table(name).create(dict(columns), pk=pk, not_null=needs, foreign_keys=keys)


def _enable_search(table: Table, columns: list[str]) -> None:
    table.enable_fts(columns, create_triggers=True, tokenize=TOKENIZER)


@migrations()
def documents_and_where_they_appeared(db: Database) -> None:
    # The full-text index knows rows by number, and only a declared one stays the same through VACUUM.
    documents = _create(
        db,
        "documents",
        {"number": int, "id": str, "text": str, "characters": int, "extractor": str, "read_at": str},
        pk="number",
        needs={"id", "text", "characters", "read_at"},
    )
    documents.create_index(["id"], unique=True)
    _enable_search(documents, ["text"])
    appearances = _create(
        db,
        "appearances",
        {"id": int, "document": str}
        | dict.fromkeys(("name", "source", "publisher", "title", "published", "extractor"), str),
        pk="id",
        needs={"document", "name"},
        document="documents",
    )
    for column in ("document", "source", "name"):
        appearances.create_index([column])


@migrations()
def parties_and_their_names(db: Database) -> None:
    parties = _create(
        db,
        "parties",
        {"id": int, "name": str, "kind": str, "country": str, "key": str, "scope": str},
        pk="id",
        needs={"name", "kind", "key", "scope"},
    )
    parties.create_index(["key", "kind", "scope"], unique=True)
    parties.create_index(["country"])
    aliases = _create(
        db,
        "aliases",
        {"party": int, "key": str, "name": str},
        pk=("party", "key"),
        needs={"name"},
        party="parties",
    )
    aliases.create_index(["key"])


@migrations()
def contracts_with_their_parties(db: Database) -> None:
    contracts = _create(
        db,
        "contracts",
        {"number": int, "id": str}
        | _DEAL
        | {"date_first": str, "date_last": str, "counts": int, "left_out": str, "inferred": str, "reports": int}
        | {"since": str, "item_key": str, "lone_buyer": int, "lone_supplier": int}
        | {"buyer_country": str, "supplier_country": str},
        pk="number",
        needs={"id", "kind", "status", "buyers", "suppliers", "counts", "inferred", "reports"},
        lone_buyer="parties",
        lone_supplier="parties",
    )
    contracts.create_index(["id"], unique=True)
    for column in ("date_first", "date_last", "currency", "kind", "status", "lone_buyer", "lone_supplier"):
        contracts.create_index([column])
    _enable_search(contracts, ["item", "buyers", "suppliers"])
    roles = _create(
        db,
        "contract_parties",
        {"contract": str, "role": str, "position": int, "party": int, "inferred": int},
        pk=("contract", "role", "position"),
        needs={"party", "inferred"},
        contract="contracts",
        party="parties",
    )
    roles.create_index(["party", "role", "contract"])


@migrations()
def reports_with_their_evidence(db: Database) -> None:
    reports = _create(
        db,
        "reports",
        {"id": str, "document": str, "contract": str, "position": int}
        | _DEAL
        | dict.fromkeys(("value_alt", "end_users", "reference_numbers", "under", "inferred", "rule", "extractor"), str)
        | {"sentence_start": int, "sentence_end": int, "sentence": str},
        pk="id",
        needs={"document", "contract", "kind", "status", "rule", "sentence_start", "sentence_end"},
        document="documents",
        contract="contracts",
    )
    reports.create_index(["document"])
    reports.create_index(["contract"])
    evidence = _create(
        db,
        "evidence",
        {"id": int, "report": str, "field": str, "start": int, "end": int, "quote": str},
        pk="id",
        needs={"report", "field", "start", "end", "quote"},
        report="reports",
    )
    evidence.create_index(["report"])
    problems = _create(
        db,
        "problems",
        {"id": int, "document": str, "reason": str, "rule": str, "start": int, "end": int, "text": str},
        pk="id",
        needs={"document", "reason"},
        document="documents",
    )
    problems.create_index(["document"])


@migrations()
def what_people_do(db: Database) -> None:
    _create(db, "invocations", {"id": int, "at": str, "command": str}, pk="id", needs={"at", "command"})
    corrections = _create(
        db,
        "corrections",
        {"id": int, "report": str, "field": str, "value": str, "invocation": int},
        pk="id",
        needs={"report", "field", "invocation"},
        invocation="invocations",
    )
    corrections.create_index(["report"])
    _create(
        db,
        "rates",
        {"currency": str, "into": str, "date": str, "rate": str, "source": str},
        pk=("currency", "into", "date"),
        needs={"rate", "source"},
    )


@migrations()
def reports_of_one_deal_become_one_contract(db: Database) -> None:
    reports = db.table("reports")
    for column, type_ in {"published": str, "own": int, "words": str, "component": str}.items():
        reports.add_column(column, type_)
    # A report outlives its contract, and has none while a person rejects it.
    reports.transform(not_null={"contract": False}, drop_foreign_keys=["contract"])
    reports.create_index(["component"])
    for column in ("disputed", "corrected", "origins", "category"):
        db.table("contracts").add_column(column, str)
    # sqlite-utils makes no table that is its own index, which saves half the room.
    db.execute(
        """
        CREATE TABLE blocks (key INTEGER NOT NULL, year INTEGER NOT NULL, report TEXT NOT NULL,
                             PRIMARY KEY (key, year, report)) WITHOUT ROWID
        """
    )
    for column in ("reason", "undone"):
        db.table("invocations").add_column(column, str)
    judgements = _create(
        db,
        "judgements",
        {"id": int, "one": str, "other": str, "judged": str, "invocation": int},
        pk="id",
        needs={"one", "judged", "invocation"},
        invocation="invocations",
    )
    for column in ("one", "other"):
        judgements.create_index([column])
    # What was read before is read again, and merged, by the next reading of its source.
    db.execute("UPDATE documents SET extractor = NULL")
    db.execute("UPDATE appearances SET extractor = NULL")


@migrations()
def rates_know_the_command_that_brought_them(db: Database) -> None:
    # Nothing has been written to the table before. sqlite-utils makes no table without row numbers, and with them the
    # 220,000 rates of the European Central Bank would take twice the room. The columns of the key come first: else the
    # integrity check of SQLite up to 3.40 takes the others for empty.
    db["rates"].drop()
    db.execute(
        """
        CREATE TABLE rates (
            currency TEXT, "into" TEXT, date TEXT CHECK (date IS date(date, '+0 days')),
            invocation INTEGER REFERENCES invocations(id) ON DELETE CASCADE,
            rate TEXT NOT NULL CHECK (rate NOT GLOB '*[^0-9.]*' AND rate NOT GLOB '*.*.*' AND CAST(rate AS REAL) > 0),
            source TEXT NOT NULL,
            PRIMARY KEY (currency, "into", date, invocation)
        ) WITHOUT ROWID
        """
    )


@migrations()
def numbers_lead_from_deal_to_deal(db: Database) -> None:
    db.execute(
        """
        CREATE TABLE numbers (number TEXT NOT NULL, own INTEGER NOT NULL,
                              report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE,
                              PRIMARY KEY (number, own, report)) WITHOUT ROWID
        """
    )
    db.table("numbers").create_index(["report"])
    db.table("reports").add_column("category", str)
    # Both are filled by the next reading.
    db.execute("UPDATE documents SET extractor = NULL")
    db.execute("UPDATE appearances SET extractor = NULL")


@migrations()
def what_was_done_can_be_undone(db: Database) -> None:
    # Without row numbers: a fresh reading writes one of them for each document.
    db.execute(
        """
        CREATE TABLE earlier (invocation INTEGER NOT NULL REFERENCES invocations(id) ON DELETE CASCADE,
                              document TEXT NOT NULL, state TEXT, PRIMARY KEY (invocation, document)) WITHOUT ROWID
        """
    )
    db.table("earlier").create_index(["document"])
    db.table("invocations").add_column("parties", int)
    # A correction and a rejection stand once for each report of the deal, and hold for the first of them that is there.
    db.table("corrections").add_column("deal", str)
    for table in ("corrections", "judgements"):
        for column in ("at", "reason"):
            db.table(table).add_column(column, str)
        db.table(table).create_index(["invocation"])


@migrations()
def a_total_finds_what_it_leaves_out(db: Database) -> None:
    # They are few, and without indexes of their own a total reads all contracts three times.
    db.execute(
        """
        CREATE INDEX idx_contracts_left_out ON contracts
        (left_out, currency, minor_digits, low_minor, high_minor, counts) WHERE NOT counts
        """
    )
    db.execute("CREATE INDEX idx_contracts_aggregates ON contracts (date_last) WHERE kind = 'aggregate'")


@migrations()
def names_of_parties_as_people_want_them(db: Database) -> None:
    _create(
        db,
        "namings",
        {"id": int, "said": str, "party": str, "name": str, "other": str, "invocation": int},
        pk="id",
        needs={"said", "party"},
        invocation="invocations",
    )
    parties = db.table("parties")
    parties.add_column("parent", int)
    parties.add_column("possible", str)
    # A name is one of its origin, and stands for its party: the same, but where people say otherwise.
    aliases = db.table("aliases")
    aliases.add_column("origin", int)
    db.execute("UPDATE aliases SET origin = party")
    aliases.transform(pk=("origin", "key"), not_null={"origin", "party", "name"})
    aliases.create_index(["party"])
    db.execute("CREATE INDEX idx_aliases_key_party ON aliases (key, party)")
    db.execute("DROP INDEX idx_aliases_key")
    parties.create_index(["parent"])


@migrations()
def what_may_be_one_deal_is_filed(db: Database) -> None:
    db.execute(
        """
        CREATE TABLE likely (one TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE,
                             other TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE,
                             score REAL NOT NULL, PRIMARY KEY (one, other)) WITHOUT ROWID
        """
    )
    for column in ("other", "score"):
        db.table("likely").create_index([column])
    # Reports meet in more blocks than before. What they say of their items is compared anew when they are read again.
    blocks.refill(db.conn, told.every(db.conn))
    db.execute("UPDATE documents SET extractor = NULL")
    db.execute("UPDATE appearances SET extractor = NULL")


@migrations()
def reports_meet_in_narrower_blocks(db: Database) -> None:
    blocks.refill(db.conn, told.every(db.conn))
    # Texts to search in are indexed anew where they change, and not with every change of their row.
    for table, columns in {"documents": ["text"], "contracts": ["item", "buyers", "suppliers"]}.items():
        name = f"{table}_au"
        (sql,) = db.execute("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?", (name,)).fetchone()
        db.execute(f"DROP TRIGGER {name}")
        db.execute(sql.replace("AFTER UPDATE ON", f"AFTER UPDATE OF {', '.join(columns)} ON", 1))
    db.execute("UPDATE documents SET extractor = NULL")
    db.execute("UPDATE appearances SET extractor = NULL")
