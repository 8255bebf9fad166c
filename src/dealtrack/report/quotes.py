"""Quotes on a screen: marked in their sentence, and beside the field that rests on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from . import words
from .blocks import Cell, Column, Line, Style

if TYPE_CHECKING:
    from ..store.rows.detail import Quote

INFERRED = "°"
FIELD = (Column("field"), Column("value", flexible=1, wraps=True), Column("quote", flexible=1, wraps=True))
LABELS = {"buyers": "buyer", "suppliers": "supplier", "end_users": "end user", "value_alt": "also given as"}


def field(name: str, value: str | None, quotes: Sequence[Quote], inferred: bool) -> tuple[Cell, ...]:
    own = dict.fromkeys(quote.text for quote in quotes if quote.field == name)
    said = "; ".join(f'"{text}"' for text in own)
    if inferred:
        said = f"{INFERRED} inferred from {said}" if said else f"{INFERRED} inferred"
    elif not said:
        said = _why_unquoted(name, value)
    return Cell(LABELS.get(name, name), Style.FAINT), Cell(value or words.NONE), Cell(said, Style.FAINT)


def _why_unquoted(name: str, value: str | None) -> str:
    if not value:
        return "not stated"
    return "the day of the document" if name == "date" and value.startswith("on or before") else ""


def sentence(text: str, start: int, quotes: Iterable[Quote]) -> Line:
    """The sentence with the places underlined that its fields rest on; offsets count in the stored text."""
    return Line((Cell('"'), *marked(text, [(q.start - start, q.end - start) for q in quotes]), Cell('"')))


def marked(text: str, ranges: Iterable[tuple[int, int]]) -> Iterator[Cell]:
    """The text in pieces, those in the half-open ``ranges`` as quotes; ranges may overlap or lie outside. Where they overlap
    they are one quote."""
    at = 0
    for start, end in _merged(ranges, len(text)):
        yield from (Cell(text[at:start]), Cell(text[start:end], Style.QUOTE))
        at = end
    yield Cell(text[at:])


def _merged(ranges: Iterable[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    for start, end in sorted((max(start, 0), min(end, length)) for start, end in ranges):
        if start >= end:
            continue
        if out and start < out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out
