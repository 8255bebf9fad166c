"""The parties of the ledger and the names under which they are found."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import TYPE_CHECKING, cast

from ..model import Party
from ..resolve import key
from . import ids
from .names import Names, identity

if TYPE_CHECKING:
    from sqlite_utils import Database


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

    def _look_up(self, party: Party, slot: tuple[str, str, str]) -> tuple[int, Party]:
        country = self._names.country(party.country)
        if country is not None and identity(country) != slot:  # so that a company is found by its country
            self._find(country)
        try:
            number, known = super()._look_up(party, slot)
        except KeyError:
            number, known = self._enter(party, slot)
        aliases = [
            {"party": number, "key": key(name), "name": ids.storable(name)} for name in self._names.aliases(known)
        ]
        self._db.table("aliases").insert_all(aliases, ignore=True)
        return number, known

    def _enter(self, party: Party, slot: tuple[str, str, str]) -> tuple[int, Party]:
        party_key, kind, scope = slot
        name = ids.storable(party.name)
        entry = {"name": name, "kind": kind, "country": party.country, "key": party_key, "scope": scope}
        return cast("int", self._db.table("parties").insert(entry).last_pk), Party(name, party.kind, party.country)
