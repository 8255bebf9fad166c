"""What people did, as the ledger answers it: corrections of a deal, commands, what undoing one would change."""

from __future__ import annotations

from typing import Any, NamedTuple


class Correction(NamedTuple):
    """A field that a person corrected: when, why, and what the reports say of it."""

    field: str
    at: str
    reason: str | None
    told: Any


class Deed(NamedTuple):
    """A command with which a person said something of a deal."""

    at: str
    command: str
    reason: str | None


class Invocation(NamedTuple):
    """A command that changed the ledger; ``undone`` is when it was taken back. Times are ISO 8601."""

    number: int
    at: str
    command: str
    reason: str | None
    undone: str | None


class Effect(NamedTuple):
    """What taking an invocation back would change: documents that it read first, read again, or took out, and what was
    said in it."""

    new: int
    changed: int
    removed: int
    judgements: int
    corrections: int
    rates: int
    namings: int = 0


class Carried(NamedTuple):
    """What came of the records of another ledger: how many entries, corrections, judgements and namings are new, how many
    records were known; and those that are about no document of this ledger, by the number of their line."""

    entries: int
    corrections: int
    judgements: int
    namings: int
    known: int
    missing: tuple[tuple[int, str], ...]


class Renamed(NamedTuple):
    """What a change of names did: in how many reports another party stands than before, and what became of the deals."""

    reports: int
    deals_added: int
    deals_updated: int
    deals_removed: int
