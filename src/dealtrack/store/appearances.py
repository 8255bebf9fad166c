"""Where a text appeared: maybe in several places, each of which was read by some version of the extractor."""

from __future__ import annotations

import sqlite3

from ..model import Document
from . import ids

COLUMNS = ("name", "source", "publisher", "title", "published")
# The order in which appearances tell a text: the earliest first, whatever the order of reading.
EARLIEST = "published IS NULL, published, source, publisher, title, name"


def values(document: Document) -> tuple[str | None, ...]:
    """The :data:`COLUMNS` of a document's appearance."""
    texts = (document.id, document.source, document.publisher, document.title)
    published = document.published.isoformat() if document.published else None
    return *(text if text is None else ids.storable(text) for text in texts), published


def find(connection: sqlite3.Connection, document: Document) -> tuple[int, str | None] | None:
    """The number of this appearance of this text, and the extractor that read it last; None where it is new."""
    condition = " AND ".join(f"{column} IS ?" for column in COLUMNS)
    text = ids.document_id(ids.storable(document.text))
    row = connection.execute(
        f"SELECT id, extractor FROM appearances WHERE document = ? AND {condition}", (text, *values(document))
    ).fetchone()
    return tuple(row) if row else None


def is_earliest(connection: sqlite3.Connection, document: str, number: int, extractor: str) -> bool:
    """Whether an appearance of a text comes first of all those that the extractor read."""
    earliest = connection.execute(
        f"SELECT id FROM appearances WHERE document = ? AND extractor = ? ORDER BY {EARLIEST} LIMIT 1",
        (document, extractor),
    ).fetchone()
    return bool(earliest[0] == number)
