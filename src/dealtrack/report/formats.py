"""Machine-readable output: one function per format, from records to text, exact to the last digit.

A record is a dict of plain values (str, int, Decimal, bool, date, None), lists, and nested records. JSON keeps the
nesting; CSV, TSV and Markdown get it flat, as the columns say. Control characters of a source text never reach the
output: JSON escapes them, the others replace them (only CSV keeps line feeds).
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Format(StrEnum):
    CSV = "csv"
    TSV = "tsv"
    JSON = "json"
    NL = "nl"
    MD = "md"


Record = Mapping[str, object]
# The keys of the records in their order; a key that holds a nested record maps the names of its flat columns to its keys.
Columns = Mapping[str, Mapping[str, str]]

# C0 and C1 controls, line separators, direction overrides and lone surrogates: what can move a cursor, split a line that
# is none, or cannot be encoded at all.
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_ENCODER = json.JSONEncoder(ensure_ascii=False)
_LARGEST = 40  # an exponent from which a decimal is written with it


def write(records: Iterable[Record], columns: Columns, form: Format) -> Iterator[str]:
    """The records as pieces of text in the format ``form``."""
    return _WRITERS[form](records, columns)


def to_json(value: object) -> str:
    """JSON on one line. Decimals are written digit by digit, so that no float comes between."""
    if isinstance(value, Decimal):
        return _digits(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_text(str(k))}: {to_json(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(to_json, value)) + "]"
    if isinstance(value, bytes):
        return _text(value.hex())
    if isinstance(value, float) and not math.isfinite(value):
        return "null"  # JSON has no word for it
    if value is None or isinstance(value, bool | int | float):
        return json.dumps(value)
    return _text(str(value))


def clean(text: str, replacement: str = "\ufffd") -> str:
    """A text without anything that steers a terminal; blanks of every kind become a space."""
    if text.isprintable():  # nearly all are, and this is told a good deal faster
        return text
    return _UNSAFE.sub(lambda m: " " if m[0].isspace() else replacement, text)


def _digits(value: Decimal) -> str:
    if not value.is_finite():
        return "null"
    if abs(value.adjusted()) > _LARGEST:
        return str(value)
    return str(int(value)) if value == value.to_integral_value() else f"{value:f}"


def _text(value: str) -> str:
    text = _ENCODER.encode(value)
    return _UNSAFE.sub(lambda m: f"\\u{ord(m[0]):04x}", text)


def _json(records: Iterable[Record], columns: Columns) -> Iterator[str]:
    separator = "["
    for record in records:
        yield f"{separator}{to_json(record)}"
        separator = ",\n "
    yield "]\n" if separator != "[" else "[]\n"


def _nl(records: Iterable[Record], columns: Columns) -> Iterator[str]:
    for record in records:
        yield to_json(record) + "\n"


def _csv(records: Iterable[Record], columns: Columns) -> Iterator[str]:
    import csv  # screens need neither
    import io

    # RFC 4180. A cell that begins with "=" stays as it is: what was read is data, also where a spreadsheet sees a formula.
    for row in _rows(records, columns):
        out = io.StringIO()
        csv.writer(out).writerow("\n".join(map(clean, cell.split("\n"))) for cell in row)
        yield out.getvalue()


def _tsv(records: Iterable[Record], columns: Columns) -> Iterator[str]:
    for row in _rows(records, columns):
        yield "\t".join(map(clean, row)) + "\n"


def _md(records: Iterable[Record], columns: Columns) -> Iterator[str]:
    for number, row in enumerate(_rows(records, columns)):
        cells = (clean(cell).replace("\\", "\\\\").replace("|", "\\|") for cell in row)
        yield "| " + " | ".join(cells) + " |\n"
        if number == 0:
            yield "|" + " --- |" * len(row) + "\n"


def _rows(records: Iterable[Record], columns: Columns) -> Iterator[list[str]]:
    """The head, then one flat row a record."""
    yield [name for column, nested in columns.items() for name in nested or (column,)]
    for record in records:
        row: list[str] = []
        for column, nested in columns.items():
            value = record[column]
            inner = [value[key] if isinstance(value, Mapping) else None for key in nested.values()]
            row.extend(map(_cell, inner if nested else [value]))
        yield row


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return _digits(value)
    if isinstance(value, list | tuple):
        return "; ".join(map(_cell, value))
    if isinstance(value, Mapping):
        return str(value["text"]) if "text" in value else " ".join(_cell(v) for v in value.values())
    if isinstance(value, date):
        return value.isoformat()
    return value.hex() if isinstance(value, bytes) else str(value)


_WRITERS = {Format.CSV: _csv, Format.TSV: _tsv, Format.JSON: _json, Format.NL: _nl, Format.MD: _md}
