"""The parties of the ledger and the names under which they are found."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import TYPE_CHECKING, cast

from ..model import Party, PartyKind
from ..resolve import key
from . import columns, ids
from .names import Names, identity, labelled
from .namings import Namings, Said

if TYPE_CHECKING:
    from sqlite_utils import Database

_GIVEN = 0  # the origin of a name that a person gave


class Parties:
    """The parties that a ledger knows. It remembers those that were asked for."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._known: dict[tuple[str, str, str], tuple[int, Party]] = {}

    def numbers(self, parties: Iterable[Party]) -> dict[Party, int]:
        """The parties as the ledger knows them, each once, with their numbers. Raises KeyError for one that it does not."""
        out: dict[Party, int] = {}
        for party in parties:
            number, known = self._find(party)
            if number not in out.values():
                out[known] = number
        return out

    def _find(self, party: Party) -> tuple[int, Party]:
        slot = identity(party)
        if slot not in self._known:
            self._known[slot] = self._look_up(party, slot)
        return self._known[slot]

    def _look_up(self, party: Party, slot: tuple[str, str, str]) -> tuple[int, Party]:
        row = self._connection.execute(
            "SELECT id, name, country FROM parties WHERE key = ? AND kind = ? AND scope = ?", slot
        ).fetchone()
        if row is None:
            raise KeyError(party.name)
        return row[0], Party(row[1], party.kind, row[2])


class Register(Parties):
    """Gives every party its number: a new one is entered. A failed transaction ends its use."""

    def __init__(self, db: Database, names: Names) -> None:
        super().__init__(db.conn)
        self._db = db
        self._names = names
        self._namings = Namings.of(db.conn)

    def name_again(self) -> None:
        """Puts names to the parties that they stand for since people said something of names, or took it back."""
        self._namings = Namings.of(self._db.conn)
        self._known.clear()
        self._db.execute("DELETE FROM aliases WHERE origin = ?", (_GIVEN,))
        for naming in self._namings.said:  # also those whom no deal has met, so that all their names are found
            for party in (naming.party, naming.other, *self._names.called(naming.name or "")):
                if party:
                    self._find(party)
        keys = {key for naming in self._namings.said for key in naming.keys}
        rows = self._db.execute(
            """
            SELECT a.origin, a.name, p.name, p.kind, p.country FROM aliases a JOIN parties p ON p.id = a.origin
            WHERE a.party <> a.origin OR a.key IN (SELECT value FROM json_each(?1))
               OR p.key IN (SELECT value FROM json_each(?1))
            """,
            (json.dumps(sorted(keys)),),
        ).fetchall()
        for origin, alias, name, kind, country in rows:
            self._file_aliases(origin, Party(name, PartyKind(kind), country), [alias])
        for naming in self._namings.said:
            if naming.said is Said.ALIAS and naming.name and naming.other is None:
                given = naming.party._replace(name=naming.name)
                self._file_aliases(_GIVEN, given, [naming.name])

    def _look_up(self, party: Party, slot: tuple[str, str, str]) -> tuple[int, Party]:
        country = self._names.country(party.country)
        if country is not None and identity(country) != slot:  # so that a company is found by its country
            self._find(country)
        try:
            number, known = super()._look_up(party, slot)
        except KeyError:
            number, known = self._enter(party, slot)
        self._known[slot] = number, known  # before its names: one of them may lead back to it
        self._file_aliases(number, known, self._names.aliases(known))
        self._file_knowledge(number, known)
        return number, known

    def _enter(self, party: Party, slot: tuple[str, str, str]) -> tuple[int, Party]:
        party_key, kind, scope = slot
        name = ids.storable(party.name)
        entry = {"name": name, "kind": kind, "country": party.country, "key": party_key, "scope": scope}
        return cast("int", self._db.table("parties").insert(entry).last_pk), Party(name, party.kind, party.country)

    def _file_aliases(self, origin: int, party: Party, names: Iterable[str]) -> None:
        """Files names that are a party's own under the parties that they stand for."""
        rows = []
        for name in names:
            meant = self._namings.resolved(party, name)
            number = origin if meant == party and origin else self._find(meant)[0]
            rows.append({"origin": origin, "key": key(name), "name": ids.storable(name), "party": number})
        self._db.conn.executemany(
            "INSERT INTO aliases (origin, key, name, party) VALUES (:origin, :key, :name, :party) "
            "ON CONFLICT DO UPDATE SET party = excluded.party",
            rows,
        )

    def _file_knowledge(self, number: int, party: Party) -> None:
        """What the lexicon of today knows of a party."""
        if not self._names.informed:
            return
        parent = self._names.parent(party)
        possible = columns.listed(labelled(self._names.possible(party)))
        self._db.execute(
            "UPDATE parties SET parent = ?1, possible = ?2 WHERE id = ?3 AND (parent IS NOT ?1 OR possible IS NOT ?2)",
            (self._find(parent)[0] if parent else None, possible or None, number),
        )
