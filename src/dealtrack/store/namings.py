"""What people said of names of parties: who a name stands for, whatever the lexicon says.

A party of a report goes through all that was said, in the order in which it was said, so that the last word counts and
nothing can go round in circles. What was extracted stays as it is in ``reports``.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from ..errors import UsageError
from ..model import Party, PartyKind, Report
from ..resolve import key
from . import columns
from .names import NATIONAL, identity

_REMEMBERED = 10_000  # parties under the names that texts give them
SIDES = ("buyers", "suppliers")


class Said(StrEnum):
    """``ALIAS``: a name is one of a party. ``MERGE``: a party with all its names is another. ``SPLIT``: a name is that of a
    party of its own."""

    ALIAS = "alias"
    MERGE = "merge"
    SPLIT = "split"


@dataclass(frozen=True, slots=True)
class Naming:
    """From now on ``party`` is meant by ``name`` (an alias, a split), or where it was ``other`` (a merge).

    ``other`` is also the party that a name is split from, and the only one that an alias is taken from, if it says so.
    """

    said: Said
    party: Party
    name: str | None = None
    other: Party | None = None

    @property
    def keys(self) -> set[str]:
        """The names, as they are compared, of the mentions that it may change."""
        names = [self.name] if self.name is not None else [self.other.name] if self.other else []
        return {key(name) for name in names}


class Namings:
    """All that was said, in its order."""

    def __init__(self, said: Iterable[Naming] = ()) -> None:
        self.said = tuple(said)
        self.resolved = lru_cache(maxsize=_REMEMBERED)(self._resolved)

    @classmethod
    def of(cls, connection: sqlite3.Connection, *, without: int | None = None) -> Namings:
        """Those of a ledger, but for those of the invocation ``without``."""
        rows = connection.execute(
            "SELECT said, party, name, other FROM namings WHERE invocation IS NOT ? OR ? IS NULL ORDER BY id",
            (without, without),
        )
        return cls(
            Naming(Said(said), _from_json(party), name, _from_json(other) if other else None)
            for said, party, name, other in rows
        )

    def __bool__(self) -> bool:
        return bool(self.said)

    def _resolved(self, party: Party, written: str | None = None) -> Party:
        """Who a party is that a text calls ``written``, which is empty where no text does."""
        names = {key(party.name), key(written or party.name)}
        for naming in self.said:
            if identity(naming.party) != identity(party) and _means(naming, party, names):
                party = naming.party
                names.add(key(party.name))
        return party

    def in_report(self, report: Report, quotes: Mapping[str, Sequence[str]]) -> Report:
        """A report with the parties that its names stand for. ``quotes`` has for each side the words of the text, one for
        each party."""
        buyers = self.side(report.buyers, quotes.get("buyers", ()))
        return replace(report, buyers=buyers, suppliers=self.side(report.suppliers, quotes.get("suppliers", ())))

    def side(self, parties: Sequence[Party], quotes: Sequence[str] = ()) -> tuple[Party, ...]:
        """One side of a deal likewise. Where names come to stand for one party, it stands there once; a side that nobody
        spoke of stays as it is."""
        written = quotes if len(quotes) == len(parties) else [None] * len(parties)
        meant = tuple(map(self.resolved, parties, written))
        return meant if meant == tuple(parties) else tuple(dict.fromkeys(meant))

    def reach(self, keys: Iterable[str]) -> set[str]:
        """Names, as they are compared, and those from which parties have come to stand under one of them."""
        found = set(keys)
        for naming in reversed(self.said):
            if key(naming.party.name) in found:
                found |= naming.keys
        return found


def _means(naming: Naming, party: Party, names: set[str]) -> bool:
    """Whether a naming is about a party that goes, or went on its way, by these names."""
    other = naming.other
    if naming.said is Said.MERGE and other:
        return (
            identity(party) == identity(other)
            or party.kind is other.kind
            and key(other.name) in names
            and _fits(party, other)
        )
    if naming.name is None or key(naming.name) not in names:
        return False
    if naming.said is Said.ALIAS and other:
        return identity(party) == identity(other)
    return _fits(party, other or naming.party)


def _fits(party: Party, other: Party) -> bool:
    """Whether a name may mean both: every country has its own Ministry of Defence."""
    return party.kind not in NATIONAL or party.country in (None, other.country)


def insert(connection: sqlite3.Connection, naming: Naming, invocation: int | None) -> None:
    """Adds what a person said."""
    row = (str(naming.said), _to_json(naming.party), naming.name, naming.other and _to_json(naming.other), invocation)
    connection.execute("INSERT INTO namings (said, party, name, other, invocation) VALUES (?, ?, ?, ?, ?)", row)


def delete(connection: sqlite3.Connection, invocation: int) -> None:
    """Takes back what was said in one invocation."""
    connection.execute("DELETE FROM namings WHERE invocation = ?", (invocation,))


def quotes(connection: sqlite3.Connection, reports: Iterable[str]) -> dict[str, dict[str, list[str]]]:
    """The words for the parties of each side, by report and in the order of the parties."""
    found: dict[str, dict[str, list[str]]] = {}
    for report, side, quote in connection.execute(
        "SELECT report, field, quote FROM evidence "
        "WHERE report IN (SELECT value FROM json_each(?)) AND field IN ('buyers', 'suppliers') ORDER BY id",
        (json.dumps(sorted(reports)),),
    ):
        found.setdefault(report, {}).setdefault(side, []).append(quote)
    return found


def reports_with(connection: sqlite3.Connection, keys: Iterable[str]) -> set[str]:
    """The reports in which a party goes by one of these names, in the text, as it was extracted, or in a correction."""
    connection.create_function("name_key", 1, lru_cache(maxsize=_REMEMBERED)(key), deterministic=True)
    rows = connection.execute("".join(_reports_with()), {"keys": json.dumps(sorted(keys))})
    return {report for (report,) in rows}


def _reports_with() -> Iterator[str]:
    wanted = "IN (SELECT value FROM json_each(:keys))"
    for side in SIDES:
        yield f"SELECT r.id FROM reports r, json_each(r.{side}) p WHERE name_key(p.value ->> 'name') {wanted} UNION "
    yield (
        "SELECT c.report FROM corrections c, json_each(c.value, '$.parties') p "
        f"WHERE c.field IN ('buyers', 'suppliers') AND name_key(p.value ->> 'name') {wanted} UNION "
    )
    yield f"SELECT report FROM evidence WHERE field IN ('buyers', 'suppliers') AND name_key(quote) {wanted}"


def to_record(row: sqlite3.Row) -> dict[str, object]:
    """A row of namings as another ledger takes it."""
    party, other = (json.loads(row[name] or "null") for name in ("party", "other"))
    return {"said": row["said"], "party": party, "name": row["name"], "other": other}


def from_record(record: Mapping[str, object]) -> Naming:
    """The inverse. Raises :class:`UsageError` for a record that says nothing."""
    try:
        said, party, other = Said(str(record.get("said"))), record["party"], record.get("other")
        naming = Naming(said, _party(party), _text(record.get("name")), None if other is None else _party(other))
    except (KeyError, TypeError, ValueError):
        raise UsageError(
            "this says of no name who it stands for: it needs said, party, and a name or other party."
        ) from None
    if (naming.other if said is Said.MERGE else naming.name) is None:
        raise UsageError(f"{said} needs {'the other party' if said is Said.MERGE else 'a name'}.")
    return naming


def _party(record: object) -> Party:
    if not isinstance(record, dict):
        raise TypeError
    name, country = _text(record["name"]), _text(record.get("country"))
    if not name or not key(name):
        raise ValueError
    return Party(name, PartyKind(record["kind"]), country)


def _text(value: object) -> str | None:
    if not isinstance(value, str | None):
        raise TypeError
    return value


def _to_json(party: Party) -> str:
    return columns.to_json(party._asdict())


def _from_json(text: str) -> Party:
    party = json.loads(text)
    return Party(party["name"], PartyKind(party["kind"]), party["country"])
