"""Full-text search in documents and deals."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from datetime import date

from ..text import sentences, view
from .rows import Hit

_OPENERS, _CLOSERS = "\ue000\ue002\ue004", "\ue001\ue003\ue005"  # private characters, one pair of which marks a match
_LONGEST = 600  # characters of a hit; of a longer sentence the part around its first match is shown
_AROUND = 200
_WORD = re.compile(r"\w")


def search(connection: sqlite3.Connection, words: str, limit: int) -> list[Hit]:
    """The places where all words stand, the best document first: its sentence with most of the words.

    A word matches its other forms too ("engine", "engines"), the last one also as a beginning. Deals that have the words
    in their item or parties, while their document does not, follow with their sentence.
    """
    asked = _match(words)
    if asked is None or limit <= 0:
        return []
    hits = list(_in_documents(connection, asked, limit))
    hits += _in_deals(connection, asked, {hit.document for hit in hits}, limit - len(hits))
    return hits


def _match(words: str) -> str | None:
    """The words as an FTS5 expression in which nothing that a user types has a meaning of its own."""
    terms = ['"' + word.replace('"', '""') + '"' for word in words.replace("\0", " ").split() if _WORD.search(word)]
    if not terms:
        return None
    *first, last = terms
    return " AND ".join([*first, f"({last} OR {last} *)"])


def _in_documents(connection: sqlite3.Connection, asked: str, limit: int) -> Iterator[Hit]:
    rows = connection.execute(
        """
        SELECT d.number, d.id, d.text, a.source, a.title, a.published
        FROM documents_fts f
        JOIN documents d ON d.number = f.rowid
        LEFT JOIN appearances a ON a.id = (SELECT min(id) FROM appearances WHERE document = d.id)
        WHERE documents_fts MATCH ? ORDER BY f.rank, d.id LIMIT ?
        """,
        (asked, limit),
    ).fetchall()
    for number, document, text, source, title, published in rows:
        marks = _marks(connection, number, text, asked)
        start, end = _best_place(text, marks)
        yield Hit(
            document,
            source,
            title,
            date.fromisoformat(published) if published else None,
            start,
            end,
            text[start:end],
            tuple((a - start, b - start) for a, b in marks if start <= a and b <= end),
            _deals_at(connection, document, start, end),
        )


def _marks(connection: sqlite3.Connection, number: int, text: str, asked: str) -> list[tuple[int, int]]:
    """The ranges of the text that match."""
    free = [pair for pair in zip(_OPENERS, _CLOSERS, strict=True) if not any(c in text for c in pair)]
    if not free:
        return []
    opener, closer = free[0]
    marked = connection.execute(
        "SELECT highlight(documents_fts, 0, ?, ?) FROM documents_fts WHERE documents_fts MATCH ? AND rowid = ?",
        (opener, closer, asked, number),
    ).fetchone()[0]
    # Each mark before a place pushed it on by one character.
    places = [match.start() - shift for shift, match in enumerate(re.finditer(f"[{opener}{closer}]", marked))]
    return list(zip(places[::2], places[1::2], strict=True))


def _best_place(text: str, marks: list[tuple[int, int]]) -> tuple[int, int]:
    """The sentence with most different matches, the first of equals; a part of it where it is very long."""
    if not marks:
        return 0, min(len(text), _AROUND)
    plain = view(text)
    best, most, at = (0, min(len(text), _AROUND)), 0, 0
    for sentence in sentences(plain.text):
        span = plain.stored(sentence.start, sentence.end)
        while at < len(marks) and marks[at][0] < span.start:
            at += 1
        inside = at
        while inside < len(marks) and marks[inside][1] <= span.end:
            inside += 1
        different = len({text[a:b].casefold() for a, b in marks[at:inside]})
        if different > most:
            best, most = _cut(span.start, span.end, marks[at][0]), different
        at = inside
    return best


def _cut(start: int, end: int, mark: int) -> tuple[int, int]:
    if end - start <= _LONGEST:
        return start, end
    return max(start, mark - _AROUND), min(end, mark + _LONGEST - _AROUND)


def _deals_at(connection: sqlite3.Connection, document: str, start: int, end: int) -> tuple[str, ...]:
    rows = connection.execute(
        """
        SELECT DISTINCT contract FROM reports
        WHERE document = ? AND sentence_start < ? AND sentence_end > ? ORDER BY sentence_start, contract
        """,
        (document, end, start),
    )
    return tuple(contract for (contract,) in rows)


def _in_deals(connection: sqlite3.Connection, asked: str, seen: set[str], limit: int) -> Iterator[Hit]:
    rows = connection.execute(
        """
        SELECT r.document, a.source, a.title, a.published, r.sentence_start, r.sentence_end, r.sentence, c.id
        FROM contracts_fts f
        JOIN contracts c ON c.number = f.rowid
        JOIN reports r ON r.id = c.id
        LEFT JOIN appearances a ON a.id = (SELECT min(id) FROM appearances WHERE document = r.document)
        WHERE contracts_fts MATCH ? ORDER BY f.rank, c.id
        """,
        (asked,),
    )
    for document, source, title, published, start, end, sentence, contract in rows:
        if limit <= 0:
            return
        if document not in seen:
            limit -= 1
            day = date.fromisoformat(published) if published else None
            yield Hit(document, source, title, day, start, end, sentence, (), (contract,))
