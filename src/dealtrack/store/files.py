"""Opening a ledger: what is one of ours, what is not, and what to do about it. Reading never imports sqlite-utils."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from ..errors import LedgerError
from .failures import told

APPLICATION_ID = int.from_bytes(b"deal")  # SQLite keeps it in the header of the file
SCHEMA_VERSION = 13  # the number of migrations: raised with every new one
BUSY_SECONDS = 10.0


def connect_for_writing(path: Path) -> sqlite3.Connection:
    """Opens the ledger, makes folder and file where they are missing, and brings the schema up to date.

    While it is open the file is in WAL mode: a killed process loses at most the document at hand, and readers are not
    held up. Raises :class:`LedgerError` for a file that is not a ledger of this or an older version.
    """
    with told(path):
        _refuse_folder(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = _connect(path, "rwc")
        try:
            _set_up(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


def connect_for_reading(path: Path) -> sqlite3.Connection:
    """Opens the ledger read-only; never creates one. Raises :class:`LedgerError` where there is none."""
    with told(path):
        if not path.exists():
            raise LedgerError(f"no database at {path}. Read documents first: `dealtrack seed PATH --db {path}`")
        _refuse_folder(path)
        try:
            connection = _connect(path, "ro")
            version = _version(connection, path)
        except sqlite3.OperationalError as error:
            if not _needs_recovery(error):
                raise
            connection = _recovered(path)
            version = _version(connection, path)
        if version != SCHEMA_VERSION:
            connection.close()
            raise LedgerError(_not_readable(path, version))
        connection.execute("PRAGMA query_only = ON")
    return connection


def copied(path: Path, copy: Path) -> None:
    """Copies a ledger as it is now, also while somebody writes to it; where there is none, there is no copy."""
    with told(path):
        if path.exists():
            _refuse_folder(path)
            with closing(_connect(path, "ro")) as source, closing(sqlite3.connect(copy)) as target:
                source.backup(target)


def close(connection: sqlite3.Connection, *, writing: bool) -> None:
    """Closes a connection; after writing the file leaves WAL mode where nobody else uses it, and is one plain file."""
    if writing:
        with suppress(sqlite3.Error):
            connection.execute("PRAGMA busy_timeout = 0")
            connection.execute("PRAGMA optimize")
            connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of it or nothing. The lock is taken at once, so that two writers wait for each other instead of failing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    # as_uri() quotes what would end or change the address: ?, # and %.
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    return sqlite3.connect(uri, uri=True, isolation_level=None, timeout=BUSY_SECONDS)


def _set_up(connection: sqlite3.Connection, path: Path) -> None:
    version = _version(connection, path)
    if version > SCHEMA_VERSION:
        raise LedgerError(_not_readable(path, version))
    with suppress(sqlite3.OperationalError):  # somebody reads at the moment: the rollback journal does as well
        connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA recursive_triggers = ON")  # the full-text index hears of replaced rows
    if version < SCHEMA_VERSION:
        from .schema import migrate

        with transaction(connection):
            if _version(connection, path) < SCHEMA_VERSION:  # another process may have been faster
                migrate(connection)
    connection.execute("PRAGMA foreign_keys = ON")


def _version(connection: sqlite3.Connection, path: Path) -> int:
    """The schema version of a ledger, 0 for an empty database. Raises :class:`LedgerError` for somebody else's."""
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    if application == APPLICATION_ID:
        version: int = connection.execute("PRAGMA user_version").fetchone()[0]
        return version
    if application or connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        raise LedgerError(f"{path} is an SQLite database, but not one of dealtrack. Choose another file with --db.")
    return 0


def _not_readable(path: Path, version: int) -> str:
    if version > SCHEMA_VERSION:
        return f"{path} was written by a newer dealtrack. Update dealtrack: `pip install -U dealtrack`"
    if version == 0:
        return f"the database at {path} is empty. Read documents first: `dealtrack seed PATH --db {path}`"
    return f"{path} was written by an older dealtrack. `dealtrack seed --db {path}` brings it up to date"


def _refuse_folder(path: Path) -> None:
    if path.is_dir():
        raise LedgerError(f"{path} is a folder, not a database. Name a file in it: --db {path / 'deals.db'}")


def _needs_recovery(error: sqlite3.OperationalError) -> bool:
    return error.sqlite_errorname.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN"))


def _recovered(path: Path) -> sqlite3.Connection:
    """A connection to a ledger that a read-only one cannot open: a killed process left a journal that SQLite has to
    play back, or the folder is read-only and the file was last in WAL mode without anything left in its log."""
    with suppress(sqlite3.OperationalError):
        connection = _connect(path, "rw")
        connection.execute("SELECT count(*) FROM sqlite_master")
        return connection
    log = path.with_name(path.name + "-wal")
    immutable = "" if log.exists() and log.stat().st_size else "&immutable=1"
    return _connect(path, "ro" + immutable)
