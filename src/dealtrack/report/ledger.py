"""Screens about the ledger: sources, problems, what a search found, the answer of a query, and what was read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..store.rows.ledger import Finding, Hit, ProblemRow, SourceRow
from . import words
from .blocks import BLANK, Block, Cell, Column, Line, Screen, Style, Table, line
from .quotes import marked

_ID = 8  # characters of an id that tell deals apart in all but the largest ledgers
_ALIKE = 5  # sources that fail for one reason and are named
_LONGEST = 100_000  # characters of one cell that a person is shown


def _many(number: int) -> str:
    return f"{number:,}" if number else words.NONE


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
    """Each problem with its words and what stands around them, then how many there are for each reason."""
    body: list[Block] = []
    for row in rows:
        place = f", characters {row.start}–{row.end}" if row.start is not None else ""
        rule = f", rule {row.rule}" if row.rule else ""
        body.append(line(Cell(row.reason, Style.TITLE)))
        if row.text:
            body.append(line('"', row.before, Cell(row.text, Style.QUOTE), row.after, '"', indent=2))
        body += [line(Cell(f"{row.source or row.document}{place}{rule}", Style.FAINT), indent=2), BLANK]
    reasons = Counter(row.reason for row in rows)
    columns = (Column("problems", right=True), Column("reason", flexible=1, wraps=True))
    cells = tuple((Cell(f"{number:,}"), Cell(reason)) for reason, number in reasons.most_common())
    summary = Table(columns, cells, header=False, indent=1)
    return Screen(tuple(body), (line(Cell(words.count(len(rows), "problem"), Style.FAINT)), summary))


def checked(things: Mapping[str, int], wrong: Sequence[Finding], notes: Sequence[str]) -> Screen:
    """What a check looked at, and what it found wrong."""
    counted = ", ".join(words.count(things[name], *unit) for name, unit in _CHECKED.items() if things.get(name))
    said = "nothing is wrong" if not wrong else f"{words.count(len(wrong), 'thing is', 'things are')} wrong"
    columns = (Column("part"), Column("id"), Column("wrong", flexible=1, wraps=True))
    rows = tuple((Cell(each.part), Cell(each.id, Style.KEY), Cell(each.wrong, Style.WARN)) for each in wrong)
    body: list[Block] = [line(f"Checked {counted or 'the file'}: {said}.")]
    if rows:
        body.append(Table(columns, rows, header=False, indent=1))
    return Screen(tuple(body), tuple(line(Cell(f"{note}.", Style.FAINT)) for note in notes))


_CHECKED = {
    "quotes": ("document with its quotes", "documents with their quotes"),
    "deals": ("group of reports", "groups of reports"),
    "sums": ("deal in its sums", "deals in their sums"),
}


def hits(rows: Sequence[Hit]) -> Screen:
    body: list[Block] = []
    for row in rows:
        place = f"{words.day(row.published)}, characters {row.start}–{row.end}"
        where = f"{_origin(row.title, row.source or row.document)}, {place}"
        body.append(Line(tuple(marked(row.text, row.marks))))
        body += [line(Cell(where, Style.FAINT), *_links(row.deals), indent=2), BLANK]
    return Screen(tuple(body), (line(Cell(words.count(len(rows), "place") + " found.", Style.FAINT)),))


def _links(deals: Sequence[str]) -> list[Cell]:
    return [Cell(", deal "), Cell(", ".join(deal[:_ID] for deal in deals), Style.KEY)] if deals else []


def grid(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> Screen:
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
    undated: int = 0  # of those that were read now
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
    return Screen(tuple(body), (line(_undated(run.undated)),) if run.undated else ())


def _undated(number: int) -> str:
    some = "One document has" if number == 1 else f"{number:,} documents have"
    return f"{some} no date of publication; `--published 2025-02-07` gives it to texts that lack one."


def failed(failures: Sequence[tuple[str, str]]) -> Table:
    """The sources that could not be read, with the reason; of many with one reason the first ones."""
    alike: dict[str, list[str]] = {}
    for source, reason in failures:
        alike.setdefault(reason, []).append(source)
    rows = []
    for reason, sources in alike.items():
        named = sources if len(sources) <= _ALIKE else sources[: _ALIKE - 1]
        rows += [(Cell(source, Style.WARN), Cell(reason)) for source in named]
        if len(sources) > len(named):
            rows.append((Cell(f"and {len(sources) - len(named):,} more"), Cell(reason)))
    return Table((Column("source"), Column("reason")), tuple(rows), header=False, indent=1)


def _listing(*counts: tuple[int, str]) -> str:
    return ", ".join(f"{number:,} {word}" for number, word in counts if number)
