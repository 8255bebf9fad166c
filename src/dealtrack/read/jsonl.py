"""JSON lines: one document a line, with ``id``, ``text`` and, if known, ``published``, ``title``, ``source``, ``publisher``."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from ..errors import ReadError
from ..model import Document
from .plain import decode
from .record import MAX_BYTES, Origin, Outcome, day

_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def read(lines: Iterable[bytes], origin: Origin) -> Iterator[Outcome]:
    """The document of each line that is not blank, or why there is none; a broken line does not stop the next."""
    empty = True
    for number, line in enumerate(lines, 1):
        if number == 1 and line.startswith(_UTF16):
            yield origin.failure("is UTF-16; JSON lines must be UTF-8")
            return
        if line.isspace():
            continue
        empty = False
        try:
            if len(line) > MAX_BYTES:
                raise ReadError(f"is longer than {MAX_BYTES // 2**20} MB")
            yield _document(decode(line), number, origin)
        except ReadError as error:
            yield origin.failure(f"line {number} {error}")
    if empty:
        yield origin.failure("is empty")


def _document(line: str, number: int, origin: Origin) -> Document:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise ReadError(f"is not JSON: {error.msg} at character {error.pos + 1}") from None
    except (ValueError, RecursionError):  # numbers of thousands of digits, brackets nested by the thousand
        raise ReadError("is not JSON that can be read: a number is too long or the nesting too deep") from None
    if not isinstance(record, dict):
        raise ReadError("is not a JSON object")
    text = record.get("text")
    if not isinstance(text, str):
        raise ReadError('has no "text"')
    if not text.strip():
        raise ReadError('has an empty "text"')
    return origin.document(
        text,
        id=_id(record.get("id")) or f"{origin.stem}:{number}",
        published=day(record.get("published")),
        title=_string(record.get("title")),
        source=_string(record.get("source")),
        publisher=_string(record.get("publisher")),
    )


def _string(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _id(value: object) -> str | None:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else _string(value)
