"""Screens of the journal: what was done, what undoing it would change, and that it was undone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..store.rows.acts import Carried, Effect, Invocation
from ..store.rows.ledger import SeedOutcome
from . import words
from .blocks import Block, Cell, Column, Screen, Style, Table, line
from .said import time

_MISSING = 20  # records that could not be applied and are named


def listed(rows: Sequence[Invocation]) -> Screen:
    """The commands that changed the ledger."""
    columns = (
        Column("when"),
        Column("command", flexible=2, wraps=True),
        Column("why", flexible=1, wraps=True),
        Column("undone"),
    )
    cells = tuple(
        (
            Cell(time(row.at), Style.FAINT if row.undone else None),
            Cell(row.command, Style.FAINT if row.undone else None),
            Cell(row.reason or words.NONE),
            Cell(time(row.undone) if row.undone else words.NONE),
        )
        for row in rows
    )
    note = f"{words.count(len(rows), 'command')}, times in UTC. `dealtrack undo` takes back the last one that is not undone."
    return Screen((Table(columns, cells),), (line(Cell(note, Style.FAINT)),))


def proposed(last: Invocation, effect: Effect) -> Screen:
    """What undoing the last command would change."""
    why = f" ({last.reason})" if last.reason else ""
    changes = list(_changes(effect))
    said = "; ".join(changes)
    return Screen(
        (
            line("Last command, ", f"{time(last.at)}: ", Cell(last.command, Style.KEY), why),
            line(f"To undo it: {said}." if said else "It left nothing that must be undone."),
        )
    )


def _changes(effect: Effect) -> Iterator[str]:
    for number, what in (
        (effect.new, "{} it read {} out again"),
        (effect.changed, "{} it read again {} as before"),
        (effect.removed, "{} it took out {} back"),
    ):
        if number:
            yield what.format(words.count(number, "document"), "goes" if number == 1 else "go")
    parts = (
        (effect.corrections, "correction"),
        (effect.judgements, "judgement"),
        (effect.namings, "naming"),
        (effect.rates, "rate"),
    )
    if any(number for number, _ in parts):
        listing = ", ".join(words.count(number, name) for number, name in parts if number)
        yield f"{listing} will be forgotten"


def carried(done: Carried, file: str) -> Screen:
    """What came of a file of corrections, and what it says of documents that are not in the ledger."""
    parts = (
        (done.entries, "deal entered", "deals entered"),
        (done.corrections, "correction", "corrections"),
        (done.judgements, "judgement", "judgements"),
        (done.namings, "naming", "namings"),
    )
    counts = [words.count(number, one, many) for number, one, many in parts if number]
    known = f"; {done.known:,} known already" if done.known else ""
    body: list[Block] = [line(f"Imported from {file}: {', '.join(counts) or 'nothing new'}{known}.")]
    if done.missing:
        body.append(line(Cell(f"{words.count(len(done.missing), 'record')} could not be applied:", Style.WARN)))
        rows = tuple((Cell(f"line {number:,}"), Cell(what)) for number, what in done.missing[:_MISSING])
        body.append(Table((Column("line"), Column("what", flexible=1, wraps=True)), rows, header=False, indent=1))
        if len(done.missing) > _MISSING:
            body.append(line(f"and {len(done.missing) - _MISSING:,} more", indent=1))
    return Screen(tuple(body))


def undone(last: Invocation, done: SeedOutcome) -> Screen:
    """That a command was taken back."""
    deals = [
        f"{number:,} {what}"
        for number, what in (
            (done.deals_added, "new"),
            (done.deals_updated, "updated"),
            (done.deals_removed, "removed"),
        )
        if number
    ]
    return Screen((line("Undone: ", Cell(last.command, Style.KEY), f". Deals: {', '.join(deals) or 'as they were'}."),))
