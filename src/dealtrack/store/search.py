"""Full-text search in documents and deals."""

from __future__ import annotations

import heapq
import re
import sqlite3
import unicodedata
from collections.abc import Iterator
from contextlib import closing
from datetime import date

from ..text import sentences, view
from . import ids
from .rows.ledger import Hit

TOKENIZER = "porter unicode61 remove_diacritics 2"
_MOST_WORDS = 32  # of a search; the rest narrows nothing down
_LONGEST = 600  # characters of a hit; a longer sentence is shown in part
_CANDIDATES = 8  # places of a document that are compared exactly
_ENDING = 4  # letters by which two forms of a word may differ
_PRIVATE = "\ue000\ue001\ue002\ue003\ue004\ue005\ue006\ue007"  # characters that may mark a match
_WORD = re.compile(r"\w+")
_PIECE = re.compile(rf".{{1,{_LONGEST}}}(?:\s|\Z)|.{{{_LONGEST}}}", re.DOTALL)

Place = tuple[int, int]


def search(connection: sqlite3.Connection, words: str, limit: int) -> list[Hit]:
    """The places where all words stand, the best document first: its sentence with most of the words.

    A word matches its other forms too ("engine", "engines"), the last one also as a beginning. Deals that have the
    words in their item or parties, while their document does not, follow with their sentence.
    """
    terms = _terms(words)
    if not terms or limit <= 0:
        return []
    hits = list(_in_documents(connection, terms, limit))
    hits += _in_deals(connection, " AND ".join(terms), {hit.document for hit in hits}, limit - len(hits))
    return hits


def _terms(words: str) -> list[str]:
    """The words as terms of FTS5 in which nothing that a user types has a meaning of its own."""
    asked = [word for word in ids.storable(words).replace("\0", " ").split() if _WORD.search(word)][:_MOST_WORDS]
    terms = ['"' + word.replace('"', '""') + '"' for word in asked]
    return [*terms[:-1], f"({terms[-1]} OR {terms[-1]} *)"] if terms else []


def _in_documents(connection: sqlite3.Connection, terms: list[str], limit: int) -> Iterator[Hit]:
    rows = connection.execute(
        """
        SELECT d.id, d.text, a.source, a.title, a.published
        FROM (SELECT rowid, rank FROM documents_fts WHERE documents_fts MATCH ? ORDER BY rank LIMIT ?) f
        JOIN documents d ON d.number = f.rowid
        LEFT JOIN appearances a ON a.id = (SELECT min(id) FROM appearances WHERE document = d.id)
        ORDER BY f.rank, d.id
        """,
        (" AND ".join(terms), limit),
    )
    with closing(sqlite3.connect(":memory:")) as scratch:
        scratch.execute(f"CREATE VIRTUAL TABLE place USING fts5(text, tokenize='{TOKENIZER}')")
        for document, text, source, title, published in rows:
            (start, end), marks = _best_place(scratch, text, terms)
            day = date.fromisoformat(published) if published else None
            deals = _deals_at(connection, document, start, end)
            yield Hit(document, source, title, day, start, end, text[start:end], marks, deals)


def _best_place(scratch: sqlite3.Connection, text: str, terms: list[str]) -> tuple[Place, tuple[Place, ...]]:
    """The place with most of the words, and where they stand in it.

    Beginnings of words choose the candidates, the index decides: its own highlight() of a whole document takes time that
    grows with the square of the matches.
    """
    beginnings = [
        re.compile(r"\b" + re.escape(word[: max(2, len(word) - _ENDING)]))
        for term in terms
        for word in _WORD.findall(_folded(term))
        if word != "or"
    ]
    candidates = heapq.nlargest(
        _CANDIDATES,
        _places(text),
        key=lambda place: sum(bool(b.search(_folded(text[slice(*place)]))) for b in beginnings),
    )
    marked = [(place, _marks(scratch, text[slice(*place)], terms)) for place in candidates]
    return max(marked, key=lambda one: _different(text, *one), default=((0, 0), ()))


def _places(text: str) -> Iterator[Place]:
    """The sentences of a text, long ones in pieces."""
    plain = view(text)
    for sentence in sentences(plain.text):
        span = plain.stored(sentence.start, sentence.end)
        for piece in _PIECE.finditer(text, span.start, span.end):
            yield piece.span()


def _folded(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).casefold()


def _marks(scratch: sqlite3.Connection, text: str, terms: list[str]) -> tuple[Place, ...]:
    """The ranges of a short text that match a term."""
    free = [c for c in _PRIVATE if c not in text]
    if len(free) < 2:
        return ()
    scratch.execute("DELETE FROM place")
    scratch.execute("INSERT INTO place (text) VALUES (?)", (text,))
    row = scratch.execute(
        "SELECT highlight(place, 0, ?, ?) FROM place WHERE place MATCH ?", (free[0], free[1], " OR ".join(terms))
    ).fetchone()
    if row is None:
        return ()
    # Each mark before a place pushed it on by one character.
    ends = [match.start() - shift for shift, match in enumerate(re.finditer(f"[{free[0]}{free[1]}]", row[0]))]
    return tuple(zip(ends[::2], ends[1::2], strict=True))


def _different(text: str, place: Place, marks: tuple[Place, ...]) -> int:
    return len({text[place[0] + start : place[0] + end].casefold() for start, end in marks})


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
