"""Screens about the ledger: parties, sources, problems, what a search found, the answer of a query, and what was read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..store.rows import Hit, PartyCount, ProblemRow, SourceRow
from . import words
from .blocks import Block, Cell, Column, Line, Screen, Style, Table, line
from .deals import marked

_ID = 8  # characters of an id that tell deals apart in all but the largest ledgers
_LONGEST = 100_000  # characters of one cell that a person is shown


def parties(rows: Sequence[PartyCount]) -> Screen:
    columns = (
        Column("party", flexible=1),
        Column("kind"),
        Column("country"),
        Column("buys", right=True),
        Column("bought", flexible=1),
        Column("sells", right=True),
        Column("sold", flexible=1),
    )
    cells = (
        (
            Cell(row.name),
            Cell(row.kind),
            Cell(row.country or words.NONE),
            Cell(_many(row.as_buyer)),
            Cell(_sums(row.bought)),
            Cell(_many(row.as_supplier)),
            Cell(_sums(row.sold)),
        )
        for row in rows
    )
    note = f"{words.count(len(rows), 'party', 'parties')}. Sums are of the deals that count in totals."
    return Screen((Table(columns, tuple(cells)),), (line(Cell(note, Style.FAINT)),))


def _many(number: int) -> str:
    return f"{number:,}" if number else words.NONE


def _sums(sums) -> str:
    return ", ".join(words.short(words.sum_of(figure, figure, currency)) for currency, figure in sums) or words.NONE


def sources(rows: Sequence[SourceRow]) -> Screen:
    columns = (
        Column("document"),
        Column("published"),
        Column("source", flexible=1),
        Column("characters", right=True),
        Column("deals", right=True),
        Column("problems", right=True),
    )
    cells = (
        (
            Cell(row.id[:12], Style.KEY),
            Cell(str(row.published or words.NONE)),
            Cell(_origin(row.publisher, row.title, row.source)),
            Cell(f"{row.characters:,}"),
            Cell(_many(row.deals)),
            Cell(_many(row.problems)),
        )
        for row in rows
    )
    return Screen((Table(columns, tuple(cells)),), (line(Cell(words.count(len(rows), "document") + ".", Style.FAINT)),))


def _origin(*parts: str | None) -> str:
    return ", ".join(filter(None, parts)) or words.NONE


def problems(rows: Sequence[ProblemRow]) -> Screen:
    """Each problem with its place and its words: what was read and not taken."""
    body: list[Block] = []
    for row in rows:
        place = f", characters {row.start}–{row.end}" if row.start is not None else ""
        rule = f", rule {row.rule}" if row.rule else ""
        body.append(line(Cell(f"{row.id}", Style.KEY), f" {row.reason}"))
        if row.text:
            body.append(line(f'"{row.text}"', indent=2))
        body.append(line(Cell(f"{row.source or row.document}{place}{rule}", Style.FAINT), indent=2))
    return Screen(tuple(body), (line(Cell(words.count(len(rows), "problem") + ".", Style.FAINT)),))


def hits(rows: Sequence[Hit]) -> Screen:
    body: list[Block] = []
    for row in rows:
        body.append(Line(tuple(marked(row.text, row.marks))))
        where = f"{_origin(row.title, row.source or row.document)}, {words.day(row.published)}, characters {row.start}–{row.end}"
        body.append(line(Cell(where, Style.FAINT), *_links(row.deals), indent=2))
    return Screen(tuple(body), (line(Cell(words.count(len(rows), "place") + " found.", Style.FAINT)),))


def _links(deals: Sequence[str]) -> list[Cell]:
    return [Cell(", deal "), Cell(", ".join(deal[:_ID] for deal in deals), Style.KEY)] if deals else []


def grid(columns: Sequence[str], rows: Sequence[Sequence]) -> Screen:
    """The answer of a query, as it is: numbers to the right, nothing rounded."""
    numeric = [all(isinstance(v, int | float | None) for v in values) for values in zip(*rows)] or [False] * len(
        columns
    )
    head = tuple(Column(name, right=right, flexible=int(not right)) for name, right in zip(columns, numeric))
    return Screen((Table(head, tuple(tuple(Cell(_value(v)) for v in row) for row in rows)),))


def _value(value: object) -> str:
    if value is None:
        return words.NONE
    return f"<{words.count(len(value), 'byte')}>" if isinstance(value, bytes) else str(value)[:_LONGEST]


@dataclass(frozen=True, slots=True)
class Seeded:
    """What a run of ``seed`` did: numbers of documents, then of deals."""

    new: int = 0
    updated: int = 0
    unchanged: int = 0
    failed: int = 0
    deals_added: int = 0
    deals_updated: int = 0
    deals_removed: int = 0
    problems: int = 0

    @property
    def read(self) -> int:
        return self.new + self.updated + self.unchanged


def seeded(run: Seeded) -> Screen:
    """The summary of a run."""
    counts = _listing(
        (run.new, "new"), (run.updated, "read again"), (run.unchanged, "unchanged"), (run.failed, "failed")
    )
    deals = _listing((run.deals_added, "new"), (run.deals_updated, "updated"), (run.deals_removed, "removed"))
    body = [line(f"{words.count(run.read + run.failed, 'document')}: {counts}" if counts else "No documents found.")]
    if run.new or run.updated:
        problems = f"{words.count(run.problems, 'problem')} (`dealtrack problems`)" if run.problems else "no problems"
        body.append(line(f"Deals: {deals or 'none'}; {problems}"))
    return Screen(tuple(body))


def failed(failures: Sequence[tuple[str, str]]) -> Table:
    """The sources that could not be read, with the reason."""
    rows = tuple((Cell(source, Style.WARN), Cell(reason)) for source, reason in failures)
    return Table((Column("source"), Column("reason")), rows, header=False, indent=1)


def _listing(*counts: tuple[int, str]) -> str:
    return ", ".join(f"{number:,} {word}" for number, word in counts if number)
