"""What reading gives: documents, and a failure for each thing that cannot be read."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import PurePath

from ..errors import ReadError
from ..model import Document
from ..text import view

MAX_BYTES = 64 * 2**20  # of a file or a line that is read as a whole: what a machine holds in memory
MAX_TEXT = 10_000_000  # bytes in UTF-8 of the text of one document: far more than any article


@dataclass(frozen=True, slots=True)
class ReadFailure:
    """A source, or a line of one, that cannot be read; ``message`` goes on after its name: "is empty"."""

    source: str
    message: str


Outcome = Document | ReadFailure


@dataclass(frozen=True, slots=True)
class Origin:
    """Where texts come from: the ``name`` a user sees, and what the user says about texts that lack it."""

    name: str
    published: date | None = None
    source: str | None = None
    title: str | None = None

    @property
    def stem(self) -> str:
        """The file name without suffix: the id of a document that has none of its own."""
        return PurePath(self.name).stem or self.name

    def failure(self, message: str) -> ReadFailure:
        return ReadFailure(self.name, message)

    def document(
        self,
        text: str,
        *,
        id: str | None = None,
        published: date | None = None,
        title: str | None = None,
        source: str | None = None,
        publisher: str | None = None,
    ) -> Document:
        """A document of this origin. What the source itself states comes first, then what the user says; a date that
        neither gives is looked for in the text. Raises :class:`ReadError` for a text of more than ``MAX_TEXT``."""
        text = storable(text)
        if len(text) > MAX_TEXT // 4 and len(text.encode()) > MAX_TEXT:
            raise ReadError(f"has a text of more than {MAX_TEXT // 10**6} MB, too long for one document")
        return Document(
            id=storable(id or self.stem),
            text=text,
            published=published or self.published or _dateline(text),
            title=_storable_or_none(title or self.title),
            source=storable(source or self.source or self.name),
            publisher=_storable_or_none(publisher),
        )


Reader = Callable[[bytes, Origin], Outcome]  # the whole of a file → its document


def day(value: object) -> date | None:
    """The day of a date in metadata: ISO 8601, or with the month in letters ("Tue, 14 May 2024 09:30 GMT"). None for
    anything else, also for 05/06/2024, whose month nobody knows: a document with a broken date is still read."""
    if not isinstance(value, str):
        return None
    try:
        return datetime.fromisoformat(value.strip()).date()
    except ValueError:
        return _dateline(value) if _LETTERS.search(value) else None


_LETTERS = re.compile("[A-Za-z]{3}")

# SQLite's tools end a text at NUL; half a surrogate pair, which is also how Python shows a byte of a file name that is
# not UTF-8, cannot be written.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def storable(text: str) -> str:
    """The text with U+FFFD, one for one, in place of characters that a database cannot keep; offsets stay the same."""
    return _UNSTORABLE.sub("\ufffd", text)


def _storable_or_none(text: str | None) -> str | None:
    return storable(text) if text else None


def _dateline(text: str) -> date | None:
    from ..recognise.dates import published

    found = published(view(text).text)
    return found[0] if found else None
