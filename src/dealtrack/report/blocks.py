"""What a screen is made of, free of any terminal: the screens build blocks, ``render`` draws them."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Style(StrEnum):
    """What a piece of text means; ``render`` decides how it looks. Colour supports and never carries meaning alone."""

    HEAD = "head"  # names of columns
    KEY = "key"  # what can be typed back, such as an id
    TITLE = "title"
    MONEY = "money"
    FAINT = "faint"
    WARN = "warn"
    QUOTE = "quote"  # evidence inside its sentence; where nothing can be underlined, it is put into «…»


class Cell(NamedTuple):
    """A piece of text. ``tail`` is a mark behind it that stays when the text is cut to fit; ``short`` says the same in less
    room, for a table that is wider than its terminal."""

    text: str
    style: Style | None = None
    tail: str = ""
    short: str = ""


class Column(NamedTuple):
    """A column of a table. Where a terminal is narrow, ``optional`` ones are left out, then ``flexible`` ones get narrower:
    one of 2 keeps twice the room of one of 1. Their cells are cut, or where it ``wraps`` go on in further lines."""

    name: str
    right: bool = False
    flexible: int = 0
    optional: bool = False
    tail: str = ""
    wraps: bool = False


class Table(NamedTuple):
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    header: bool = True
    indent: int = 0


class Line(NamedTuple):
    """One line of text; a terminal wraps it between words and keeps the ``indent``, anything else gets it whole."""

    cells: tuple[Cell, ...] = ()
    indent: int = 0


Block = Table | Line


class Screen(NamedTuple):
    """An answer: ``body`` is the data, ``notes`` explain it (what marks mean, what to do next)."""

    body: tuple[Block, ...] = ()
    notes: tuple[Block, ...] = ()


def line(*parts: Cell | str, indent: int = 0) -> Line:
    """A line of texts and cells."""
    return Line(tuple(Cell(p) if isinstance(p, str) else p for p in parts), indent)


BLANK = Line()
