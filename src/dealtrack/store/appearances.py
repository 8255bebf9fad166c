"""Where a text appeared: maybe in several places, each of which was read by some version of the extractor."""

from __future__ import annotations

import sqlite3

from ..model import Document
from . import ids

COLUMNS = ("name", "source", "publisher", "title", "published")


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


def is_earliest(connection: sqlite3.Connection, document: Document, extractor: str) -> bool:
    """Whether this appearance of the text is dated earlier than all others that the extractor read."""
    if document.published is None:
        return False
    earliest = connection.execute(
        "SELECT min(published) FROM appearances WHERE document = ? AND extractor = ?",
        (ids.document_id(ids.storable(document.text)), extractor),
    ).fetchone()[0]
    return earliest is None or document.published.isoformat() < earliest
