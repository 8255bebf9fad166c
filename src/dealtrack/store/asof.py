"""The ledger as of a day: today's merging and judgements, with only the reports that were published by then.

Temporary tables of the same names stand before those of the file, so that every question is asked as always. Nothing of
the file changes. A contract keeps its id: the earliest of its reports is among those of the day, or it has none of them.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from ..merge import Contract, Told, contract
from . import contracts, judgements
from .names import Names, digits_used
from .told import of_rows

_COPIED = ("parties", "aliases", "contracts", "contract_parties")
_LATER = "published IS NULL OR published > ?"


def look_back(connection: sqlite3.Connection, day: date) -> None:
    """Makes a connection show the ledger as of ``day``, for as long as it is open."""
    from sqlite_utils import Database

    from .register import Register

    connection.execute("PRAGMA query_only = OFF")  # which covers temporary tables, too
    connection.execute("BEGIN")
    names = Names(None, digits_used(connection))
    made = list(_as_they_were(connection, day))
    _shadow(connection, day)
    db = Database(connection, execute_plugins=False)
    contracts.file(db, made, Register(db, names), names)
    connection.execute("COMMIT")
    connection.execute("PRAGMA query_only = ON")


def undated(connection: sqlite3.Connection) -> int:
    """How many documents have no date: no day shows them."""
    number: int = connection.execute(
        "SELECT count(*) FROM documents d WHERE NOT EXISTS "
        "(SELECT 1 FROM appearances WHERE document = d.id AND published IS NOT NULL)"
    ).fetchone()[0]
    return number


def _as_they_were(connection: sqlite3.Connection, day: date) -> Iterator[Contract]:
    """The contracts that have earlier and later reports, as the earlier ones tell them."""
    parts: dict[str, list[Told]] = defaultdict(list)
    rows = connection.execute(
        f"""
        SELECT * FROM reports WHERE published <= ?1 AND contract IN
            (SELECT contract FROM reports WHERE {_LATER.replace("?", "?1")})
        """,
        (day.isoformat(),),
    ).fetchall()
    for row, told in zip(rows, of_rows(connection, rows), strict=True):
        parts[row["contract"]].append(told)
    for part in parts.values():
        part.sort(key=lambda one: one.place)
        own = [one.id for one in part]
        yield contract(part, judgements.of(connection, own).corrected(own))


def _shadow(connection: sqlite3.Connection, day: date) -> None:
    """Temporary copies of the tables that change, without the contracts that have later reports."""
    for table in _COPIED:
        statements = connection.execute(
            "SELECT sql FROM main.sqlite_master WHERE tbl_name = ? AND type IN ('table', 'index') AND sql IS NOT NULL "
            "ORDER BY type DESC",
            (table,),
        ).fetchall()
        for (sql,) in statements:
            connection.execute(_temporary(sql))
        connection.execute(f"INSERT INTO temp.{table} SELECT * FROM main.{table}")
    later = f"(SELECT contract FROM main.reports WHERE {_LATER})"
    connection.execute(f"DELETE FROM temp.contracts WHERE id IN {later}", (day.isoformat(),))
    connection.execute(f"DELETE FROM temp.contract_parties WHERE contract IN {later}", (day.isoformat(),))
    # A view takes no parameters; the day is our own text.
    connection.execute(f"CREATE TEMP VIEW reports AS SELECT * FROM main.reports WHERE published <= '{day.isoformat()}'")


def _temporary(sql: str) -> str:
    """The statement that makes a table or an index of the same name among the temporary ones."""
    for start, instead in (
        ("CREATE TABLE ", "CREATE TEMP TABLE "),
        ("CREATE UNIQUE INDEX ", "CREATE UNIQUE INDEX temp."),
        ("CREATE INDEX ", "CREATE INDEX temp."),
    ):
        if sql.startswith(start):
            return instead + sql.removeprefix(start).lstrip()
    raise ValueError(f"not the statement of a table or an index: {sql}")
