"""Questions in SQL, by people who know what they want. The ledger cannot be changed through them."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from ..errors import LedgerError

_ALLOWED = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_RECURSIVE}
_HARMLESS_PRAGMAS = frozenset(
    ("application_id", "collation_list", "compile_options", "data_version", "database_list", "encoding")
    + ("foreign_key_list", "freelist_count", "function_list", "index_info", "index_list", "index_xinfo", "page_count")
    + ("page_size", "schema_version", "table_info", "table_list", "table_xinfo", "user_version")
)
_FORBIDDEN_FUNCTIONS = frozenset({"load_extension", "fts3_tokenizer"})
_STEPS = 100_000  # of SQLite's machine between two looks at whether Ctrl-C was pressed
_NO_SUCH = re.compile(r"no such (?P<what>table|column): (?P<name>.+)")
_NAME = re.compile(r"\w+")


def guarded(connection: sqlite3.Connection) -> sqlite3.Connection:
    """The read-only connection made fit for the SQL of others; for nothing else from then on."""
    connection.text_factory = _lenient
    connection.set_authorizer(_authorize)
    connection.set_progress_handler(lambda: 0, _STEPS)
    return connection


def query(
    connection: sqlite3.Connection, sql: str, parameters: Mapping[str, object]
) -> tuple[list[str], Iterator[tuple[object, ...]]]:
    """The names of the columns and the rows of one SELECT, which come as they are asked for.

    ``connection`` is one of :func:`guarded`; ``parameters`` are those that stand as ``:name`` in the query. Raises
    :class:`LedgerError`, also while rows come, for whatever SQLite does not like, and for everything that would change
    the ledger or reach beyond it.
    """
    with _explained(connection, sql):
        cursor = connection.execute(sql, dict(parameters))
        if cursor.description is None:
            raise LedgerError("there is no query in this. Ask with SELECT: `dealtrack query 'SELECT * FROM deals'`")
        return [column[0] for column in cursor.description], _rows(connection, cursor, sql)


def _rows(connection: sqlite3.Connection, cursor: sqlite3.Cursor, sql: str) -> Iterator[tuple[object, ...]]:
    with _explained(connection, sql):
        yield from iter(cursor.fetchone, None)  # not from the cursor: that would be closed after its connection


def _lenient(text: bytes) -> str:
    return text.decode("utf-8", "replace")


def _authorize(action: int, first: str | None, second: str | None, *_: object) -> int:
    if action == sqlite3.SQLITE_FUNCTION:
        return sqlite3.SQLITE_DENY if (second or "").lower() in _FORBIDDEN_FUNCTIONS else sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_UPDATE and first == "sqlite_master":
        return sqlite3.SQLITE_OK  # said of every virtual table that is opened; SQLite itself refuses the real thing
    if action == sqlite3.SQLITE_PRAGMA:
        return sqlite3.SQLITE_OK if (first or "").lower() in _HARMLESS_PRAGMAS else sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK if action in _ALLOWED else sqlite3.SQLITE_DENY


@contextmanager
def _explained(connection: sqlite3.Connection, sql: str) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, sqlite3.Warning, OverflowError, ValueError) as error:
        name = getattr(error, "sqlite_errorname", None)
        if name == "SQLITE_INTERRUPT":
            raise KeyboardInterrupt from None
        if name in ("SQLITE_AUTH", "SQLITE_READONLY"):
            raise LedgerError("queries only read the ledger: ask with SELECT. This one would do more") from None
        if "one statement at a time" in str(error):
            raise LedgerError("this is more than one statement; ask one SELECT at a time") from None
        raise LedgerError(f"SQLite: {error}{_hint(connection, sql, str(error))}") from None


def _hint(connection: sqlite3.Connection, sql: str, message: str) -> str:
    """What there is, where a query names what there is not."""
    missing = _NO_SUCH.match(message)
    if missing is None:
        return ""
    tables = [
        name
        for (name,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE '%\\_fts%' ESCAPE '\\' "
            "AND name NOT LIKE '\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type DESC, name"
        )
    ]
    if missing["what"] == "table":
        return f". There are {', '.join(tables)}"
    words = {word.lower() for word in _NAME.findall(sql)}
    columns = [
        f"{table}: {', '.join(name for (name,) in connection.execute('SELECT name FROM pragma_table_info(?)', (table,)))}"
        for table in tables
        if table in words
    ]
    return f". There are {'; '.join(columns)}" if columns else ""
