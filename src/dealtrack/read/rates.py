"""Rates of exchange that a user has: a CSV file with the columns currency, into, date, rate and, if wanted, source."""

from __future__ import annotations

import csv
import io
import re
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path, PurePath

from ..errors import ReadError
from ..rates import Origin, Rate
from .plain import decode
from .record import MAX_BYTES, ReadFailure, storable
from .sources import STDIN

_COLUMNS = ("currency", "into", "date", "rate")
_CODE = re.compile("[A-Z]{3}")
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_RATE = re.compile(r"\d{1,15}(?:\.\d{1,15})?", re.ASCII)
_Row = tuple[int, dict[str, str]]  # the line on which it ends, and its cells by column


def rates(path: str) -> tuple[list[Rate], list[ReadFailure]]:
    """The rates of a file, or of stdin (``-``), each once, and what is wrong with its lines.

    A rate without a source has the name of the file for one. Raises :class:`ReadError` for what is no such file at all.
    """
    name = "stdin" if path == STDIN else storable(path)
    found: dict[tuple[str, str, date], tuple[int, Rate]] = {}
    failures: list[ReadFailure] = []
    for number, cells in _rows(_text(path, name), name):
        try:
            rate = _given(cells, PurePath(name).name)
            first, known = found.setdefault((rate.currency, rate.into, rate.day), (number, rate))
            if known.rate != rate.rate:
                raise ReadError(f"gives another rate of that day than line {first}")
        except ReadError as error:
            failures.append(ReadFailure(f"{name}, line {number}", str(error)))
    return [rate for _, rate in found.values()], failures


def _text(path: str, name: str) -> str:
    try:
        data = _bytes(path)
        if len(data) > MAX_BYTES:
            raise ReadError(f"is larger than {MAX_BYTES // 2**20} MB; import it in parts")
        return decode(data)
    except OSError as error:
        raise ReadError(f"{name} cannot be read: {error.strerror}.") from None
    except ValueError:  # NUL, or what the file system cannot encode
        raise ReadError(f"{name} is not the name of a file.") from None
    except ReadError as error:
        raise ReadError(f"{name} {error}.") from None


def _bytes(path: str) -> bytes:
    """As much as shows that it is too much."""
    if path == STDIN:
        if sys.stdin is None:  # closed by whoever called
            raise ReadError("is closed")
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    if not Path(path).is_file():  # a pipe or a device could block
        raise ReadError("is not a file; for a pipe use `-`")
    with open(path, "rb") as stream:
        return stream.read(MAX_BYTES + 1)


def _rows(text: str, name: str) -> Iterator[_Row]:
    head_line = text.lstrip().partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=head_line.count))
    head: list[str] | None = None
    try:
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            if head is None:
                head = _head(cells, name)
            else:
                yield reader.line_num, dict(zip(head, (*map(str.strip, cells), *[""] * len(head))))
    except csv.Error as error:
        raise ReadError(f"{name}, line {reader.line_num}, is not CSV: {error}.") from None
    if head is None:
        raise ReadError(f"{name} is empty. Its first line names the columns: {', '.join(_COLUMNS)}.")


def _head(cells: Sequence[str], name: str) -> list[str]:
    head = [cell.strip().lower() for cell in cells]
    wrong = {column for column in head if column not in (*_COLUMNS, "source")}
    if wrong or not set(_COLUMNS) <= set(head) or len(set(head)) < len(head):
        raise ReadError(
            f"{name}, line 1, has to name the columns {', '.join(_COLUMNS)} and, if wanted, source; "
            f"it says {', '.join(map(repr, cells))[:200]}."
        )
    return head


def _given(cells: dict[str, str], file: str) -> Rate:
    currency, into = (_code(cells[column]) for column in ("currency", "into"))
    if currency == into:
        raise ReadError(f"gives a rate of {currency} in itself")
    source = storable(cells.get("source") or file)
    if source == Origin.ECB:
        raise ReadError("names ECB as its source, as the rates that ship with dealtrack do; call it otherwise")
    return Rate(currency, into, _rate(cells["rate"]), _day(cells["date"]), Origin.OWN, source)


def _code(text: str) -> str:
    code = text.upper()
    if not _CODE.fullmatch(code):
        raise ReadError(f"has {text[:40]!r} for a currency code; write three letters: USD, EUR, TWD")
    return code


def _rate(text: str) -> Decimal:
    if not _RATE.fullmatch(text) or not Decimal(text):
        raise ReadError(f"has {text[:40]!r} for a rate; write a number above 0 with a decimal point, as in 31.55")
    return Decimal(text)


def _day(text: str) -> date:
    try:
        if not _DATE.fullmatch(text):
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        raise ReadError(f"has {text[:40]!r} for a date; write a day as 2024-03-05") from None
