"""Draws screens. The only module that knows Rich, and the one that makes consoles.

On a terminal a table fits its width, flexible columns give way, and styles mean what :class:`Style` says (``NO_COLOR``
and ``TERM=dumb`` are respected). Anywhere else nothing is cut, wrapped or coloured, and Rich is not even loaded.
Whatever a source text may hold, no control character of it reaches the terminal.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import zip_longest
from typing import TYPE_CHECKING, TextIO

from .blocks import Block, Cell, Column, Screen, Style, Table
from .formats import clean

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_GAP = 2  # blanks between columns
_BETWEEN = Cell(" " * _GAP)
_NARROWEST = 8  # a flexible column is not cut below this
_LOOKS = {
    Style.HEAD: "dim",
    Style.KEY: "cyan",
    Style.TITLE: "bold",
    Style.MONEY: "bold",
    Style.FAINT: "dim",
    Style.WARN: "yellow",
    Style.QUOTE: "underline",
}


def show(screen: Screen, *, quiet: bool = False) -> None:
    """Writes the body to standard output and, unless ``quiet``, the notes to standard error."""
    draw(screen.body, sys.stdout)
    if screen.notes and not quiet:
        sys.stdout.flush()
        draw(screen.notes, sys.stderr)


def draw(blocks: Iterable[Block], stream: TextIO) -> None:
    """Writes blocks to a stream, as it is a terminal or not."""
    console = _console(stream) if stream.isatty() else None
    for block in blocks:
        for line in _lines(block, console):
            if console is None or not console.color_system:
                stream.write(_bare(line) + "\n")
            else:
                console.print(_styled(line), soft_wrap=True)


@contextmanager
def progress(label: str, total: int | None, *, quiet: bool = False) -> Iterator[Callable[[], None]]:
    """Gives a function to call after each step; shows a bar on standard error where that is a terminal."""
    if quiet or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=_console(sys.stderr), transient=True) as bar:
        task = bar.add_task(label, total=total)
        yield lambda: bar.advance(task)


def _console(stream: TextIO) -> Console:
    from rich.console import Console

    return Console(file=stream, highlight=False, markup=False, emoji=False)


def _lines(block: Block, console: Console | None) -> Iterator[tuple[Cell, ...]]:
    """A block as lines of clean cells: padded, and on a terminal cut or wrapped to its width."""
    if isinstance(block, Table):
        yield from _table(block, console.width if console else None)
        return
    margin = Cell(" " * block.indent)
    underlines = console is not None and console.color_system is not None
    cells = [_safe(cell) if underlines else _marked(_safe(cell)) for cell in block.cells]
    if console is None:
        yield (margin, *cells)
    else:
        for line in _wrapped(cells, max(20, console.width - block.indent)):
            yield (margin, *line)


def _safe(cell: Cell) -> Cell:
    if cell.text.isprintable() and cell.short.isprintable():
        return cell
    return Cell(clean(cell.text), cell.style, cell.tail, clean(cell.short))


def _marked(cell: Cell) -> Cell:
    return Cell(f"«{cell.text}»", None, cell.tail) if cell.style is Style.QUOTE else cell


def _wrapped(cells: Sequence[Cell], width: int) -> Iterator[list[Cell]]:
    """Cells broken between words into lines of at most ``width`` columns; a longer word keeps a line to itself."""
    line: list[Cell] = []
    used = 0
    for word in _words(cells):
        text = _bare(word, strip=False)
        if line and used + width_of(text.rstrip()) > width:
            yield line
            line, used = [], 0
        if line or text.strip():
            line += word
            used += width_of(text)
    yield line


def _words(cells: Iterable[Cell]) -> Iterator[list[Cell]]:
    """What stands between blanks, each with the blank behind it; a word may run over several cells."""
    word: list[Cell] = []
    for cell in cells:
        *before, last = cell.text.split(" ")
        for text in before:
            yield [*word, Cell(text + " ", cell.style)]
            word = []
        if last or cell.tail:
            word.append(Cell(last, cell.style, cell.tail))
    if word:
        yield word


def _table(table: Table, width: int | None) -> Iterator[tuple[Cell, ...]]:
    head = tuple(Cell(column.name, Style.HEAD, column.tail) for column in table.columns)
    rows = [tuple(map(_safe, row)) for row in table.rows]
    shown = [head, *rows] if table.header else rows
    widths, kept = _widths(shown), list(range(len(table.columns)))
    if width is not None:
        room = width - table.indent
        kept = _kept(widths, table.columns, room)
        if _total(widths, kept) > room:
            shown = [tuple(map(_shortened, row)) for row in shown]
            widths = _narrowed(_widths(shown), table.columns, kept, room)
        if _total(widths, kept) > room and table.header:
            yield from _upright(head, rows, width)
            return
    for row in shown:
        for line in _row(row, table.columns, widths, kept):
            yield (Cell(" " * table.indent), *line)


def _row(
    row: Sequence[Cell], columns: Sequence[Column], widths: Sequence[int], kept: Sequence[int]
) -> Iterator[list[Cell]]:
    """One row of a table: a line, or as many as its longest cell that wraps."""
    parts = [_cell(row[i], columns[i], widths[i]) for i in kept]
    for pieces in zip_longest(*parts):
        line: list[Cell] = []
        for i, piece in zip(kept, pieces, strict=True):
            line += piece or (Cell(" " * widths[i]),)
            line.append(_BETWEEN)
        yield line


def _cell(cell: Cell, column: Column, room: int) -> list[Sequence[Cell]]:
    """The lines of a cell, each ``room`` columns wide."""
    if not column.wraps or width_of(cell.text + cell.tail) <= room:
        return [_padded(cell, room, column.right)]
    texts = [text for line in _wrapped([cell], room) for text in _pieces(_bare(line), room)]
    return [[Cell(text, cell.style), Cell(" " * (room - width_of(text)))] for text in texts]


def _pieces(text: str, room: int) -> Iterator[str]:
    """A line in pieces that fit; only a word that is too long for the room makes more than one."""
    piece = ""
    for character in text:
        if piece and width_of(piece + character) > room:
            yield piece
            piece = ""
        piece += character
    yield piece


def _upright(head: Sequence[Cell], rows: Sequence[Sequence[Cell]], width: int) -> Iterator[tuple[Cell, ...]]:
    """A table of too many columns: each row as a block of its own, with a line for each column."""
    label = max(width_of(cell.text) for cell in head)
    for row in rows:
        for name, cell in zip(head, row, strict=True):
            for number, line in enumerate(_wrapped([cell], max(20, width - label - _GAP))):
                left = _padded(name if number == 0 else Cell(""), label, right=False)
                yield (*left, Cell(" " * _GAP), *line)
        yield ()


def _widths(rows: Iterable[Sequence[Cell]]) -> list[int]:
    return [max(width_of(cell.text + cell.tail) for cell in cells) for cells in zip(*rows, strict=True)]


def _total(widths: Sequence[int], kept: Sequence[int]) -> int:
    return sum(widths[i] for i in kept) + _GAP * (len(kept) - 1)


def _kept(widths: Sequence[int], columns: Sequence[Column], room: int) -> list[int]:
    """The columns that stay: optional ones go from the right until the table fits."""
    kept = list(range(len(columns)))
    for i in kept[::-1]:
        if columns[i].optional and _total(widths, kept) > room:
            kept.remove(i)
    return kept


def _shortened(cell: Cell) -> Cell:
    return Cell(cell.short, cell.style, cell.tail) if cell.short else cell


def _narrowed(widths: list[int], columns: Sequence[Column], kept: Sequence[int], room: int) -> list[int]:
    """The flexible column that is widest for its weight gets narrower, until the table fits or none can give more."""
    flexible = [i for i in kept if columns[i].flexible]
    widths = [min(width, room) if i in flexible else width for i, width in enumerate(widths)]
    while _total(widths, kept) > room:
        wide = [i for i in flexible if widths[i] > _NARROWEST]
        if not wide:
            break
        widths[max(wide, key=lambda i: widths[i] / columns[i].flexible)] -= 1
    return widths


def _padded(cell: Cell, room: int, right: bool) -> tuple[Cell, Cell]:
    left = room - width_of(cell.text + cell.tail)
    if left < 0:
        cell = Cell(_cut(cell.text, room - width_of(cell.tail)), cell.style, cell.tail)
        left = room - width_of(cell.text + cell.tail)
    blank = Cell(" " * left)
    return (blank, cell) if right else (cell, blank)


def _cut(text: str, room: int) -> str:
    """A text that is wider than ``room``, cut to it."""
    kept, used = [], 0
    for character in text:
        used += _width(character)
        if used >= room:
            break
        kept.append(character)
    return "".join(kept).rstrip() + "…"


def width_of(text: str) -> int:
    """How many columns of a terminal a text takes: two for wide East Asian characters, none for combining ones."""
    return len(text) if text.isascii() else sum(map(_width, text))


def _width(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _bare(line: Iterable[Cell], *, strip: bool = True) -> str:
    text = "".join(cell.text + cell.tail for cell in line)
    return text.rstrip() if strip else text


def _styled(line: Sequence[Cell]) -> Text:
    from rich.text import Text

    text = Text.assemble(*((cell.text + cell.tail, _LOOKS[cell.style] if cell.style else "") for cell in line))
    text.rstrip()  # blanks beyond the last column would wrap
    return text
