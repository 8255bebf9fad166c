"""Screens of parties: who they are, and which may be the same."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ..model import Party, PartyKind
from ..store.rows.acts import Renamed
from ..store.rows.parties import Meant, PartyCount, SimilarParties
from . import words
from .blocks import Block, Cell, Column, Screen, Style, Table, line

UNSURE = "?"
_NAMED = 3  # parties that one may be, or that a word stands for
_PARTIES = (
    Column("party", flexible=2),
    Column("kind"),
    Column("country"),
    Column("parent", flexible=1, optional=True),
    Column("buys", right=True),
    Column("bought", flexible=1),
    Column("sells", right=True),
    Column("sold", flexible=1),
)


def listed(rows: Sequence[PartyCount]) -> Screen:
    owned = any(row.parent for row in rows)
    columns = [column for column in _PARTIES if owned or column.name != "parent"]
    cells = tuple(tuple(_cells(row)[column.name] for column in columns) for row in rows)
    note = f"{words.count(len(rows), 'party', 'parties')}. Sums are of the deals that count in totals."
    unsure = [row for row in rows if row.possible]
    notes: list[Block] = [line(Cell(note, Style.FAINT))]
    notes += [line(Cell(f"{UNSURE} {doubt(row.name, row.possible)}", Style.FAINT)) for row in unsure[:_NAMED]]
    if unsure:
        name, one = unsure[0].name, unsure[0].possible[0]
        how = f'`dealtrack parties alias "{one}" "{name} (?)"` says which one is meant.'
        notes.append(line(Cell(how, Style.FAINT)))
    return Screen((Table(tuple(columns), cells),), tuple(notes))


def _cells(row: PartyCount) -> dict[str, Cell]:
    return {
        "party": Cell(row.name, None, f" {UNSURE}" if row.possible else ""),
        "kind": Cell(row.kind),
        "country": Cell(row.country or words.NONE),
        "parent": Cell(row.parent or words.NONE),
        "buys": Cell(_many(row.as_buyer)),
        "bought": Cell(_sums(row.bought)),
        "sells": Cell(_many(row.as_supplier)),
        "sold": Cell(_sums(row.sold)),
    }


def doubt(name: str, possible: Sequence[str]) -> str:
    """Which parties one may be."""
    return f"{name} may be {several(possible, 'or')}."


def similar(rows: Sequence[SimilarParties]) -> Screen:
    columns = (
        Column("party", flexible=1),
        Column("deals", right=True),
        Column("other party", flexible=1),
        Column("deals", right=True),
        Column("alike", right=True),
    )
    cells = tuple(
        (
            Cell(row.party),
            Cell(_many(row.deals)),
            Cell(row.other),
            Cell(_many(row.other_deals)),
            Cell(f"{row.points} %"),
        )
        for row in rows
    )
    how = f'`dealtrack parties merge "{rows[0].party}" "{rows[0].other}"` makes one of two.'
    note = f"{words.count(len(rows), 'pair')} of names that are nearly alike; nothing is merged. {how}"
    return Screen((Table(columns, cells),), (line(Cell(note, Style.FAINT)),))


def renamed(said: str, party: Party, other: str, done: Renamed) -> str:
    """What a change of names did, in a line."""
    of_a_state = party.country and party.kind in (PartyKind.GOVERNMENT, PartyKind.SERVICE)
    name = f"{party.name} ({party.country})" if of_a_state else party.name
    what = f'"{other}" is a party of its own now' if said == "split" else f'"{other}" is {name} now'
    if not done.reports:
        return f"{what}. No report in the ledger names it so yet."
    changed = [
        words.count(number, "deal") + f" {how}"
        for number, how in ((done.deals_added, "new"), (done.deals_updated, "updated"), (done.deals_removed, "removed"))
        if number
    ]
    return f"{what}: {words.count(done.reports, 'report')}, {', '.join(changed) or 'no deal changed'}."


def stands_for(meant: Meant) -> str:
    """What a word of a filter was taken for, in a line."""
    if meant.parties:
        return f'{meant.role} "{meant.words}" stands for {several(meant.parties, "and")}'
    what = "country" if meant.role == "country" else "party"
    proposed = f" Did you mean {several(meant.similar, 'or')}?" if meant.similar else ""
    return f'No {what} "{meant.words}".{proposed}'


def several(names: Sequence[str], word: str) -> str:
    """``India, France and 3 more``."""
    if len(names) > _NAMED:
        shown = ", ".join(names[: _NAMED - 1])
        return f"{shown} {word} {len(names) - _NAMED + 1:,} more"
    return f" {word} ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _many(number: int) -> str:
    return f"{number:,}" if number else words.NONE


def _sums(sums: Sequence[tuple[str, Decimal]]) -> str:
    return ", ".join(words.short(words.sum_of(figure, figure, currency)) for currency, figure in sums) or words.NONE
