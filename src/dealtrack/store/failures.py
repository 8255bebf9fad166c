"""Whatever SQLite may raise, as one clear line."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import LedgerError

# By the start of SQLite's own names for its result codes.
_LINES = {
    "SQLITE_BUSY": "{path} is in use by another program. Try again when it has finished.",
    "SQLITE_LOCKED": "{path} is in use by another program. Try again when it has finished.",
    "SQLITE_FULL": "the disk is full: {path} has all documents but the last one. Make room and go on.",
    "SQLITE_CORRUPT": "{path} is damaged ({error}). Restore a copy, or remove it and read the documents again.",
    "SQLITE_NOTADB": "{path} is not an SQLite database. Choose another file with --db.",
    "SQLITE_READONLY": "{path} cannot be written: the file or its folder is read-only. Choose another file with --db.",
    "SQLITE_CANTOPEN": "{path} cannot be opened. Check that its folder exists and that you may use it.",
    "SQLITE_PERM": "{path} cannot be opened: permission denied.",
    "SQLITE_IOERR": "{path} cannot be read or written: the disk reports an error ({error}).",
    "SQLITE_TOOBIG": "a text is too long for the database: SQLite takes about 1,000,000,000 bytes.",
    "SQLITE_NOMEM": "there is not enough memory for this.",
}


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turns errors of SQLite and of the file system into :class:`LedgerError`, and an interrupted query into Ctrl-C."""
    try:
        yield
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", None) or ""
        if name == "SQLITE_INTERRUPT":
            raise KeyboardInterrupt from None
        raise LedgerError(line(error, path)) from error
    except OSError as error:
        raise LedgerError(f"{path} cannot be used: {error.strerror or error}.") from error


def line(error: sqlite3.Error, path: Path) -> str:
    """What to tell a user about an error of SQLite."""
    name = getattr(error, "sqlite_errorname", None) or ""
    for start, text in _LINES.items():
        if name.startswith(start):
            return text.format(path=path, error=error)
    return f"{path}: {error}."
