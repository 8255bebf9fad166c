"""Plain text: one file, one document, stored to the letter."""

from __future__ import annotations

import codecs

from ..errors import ReadError
from .record import Origin, Outcome

# UTF-32 first: its mark begins with that of UTF-16. The codecs without byte order in their names take the mark away.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read(data: bytes, origin: Origin) -> Outcome:
    """The bytes of a text file as one document."""
    try:
        text = decode(data)
    except ReadError as error:
        return origin.failure(str(error))
    if not text.strip():
        return origin.failure("is empty")
    return origin.document(text)


def decode(data: bytes) -> str:
    """Bytes → text; line ends stay as they are.

    A byte order mark decides; without one it is UTF-8 if most of what is not ASCII fits it (a file may be cut in the
    middle of a character), else Windows-1252. Raises :class:`ReadError` for bytes that are not text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    if b"\0" in data:
        raise ReadError("is not text (binary)")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    fitting = sum(map(len, text.split("\ufffd"))) - sum(map(str.isascii, text))
    return text if fitting > broken else data.decode("cp1252", "replace")
