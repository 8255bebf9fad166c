"""The parties of the ledger and the names under which they are found."""

from __future__ import annotations

from collections.abc import Iterable

from sqlite_utils import Database

from ..model import Party
from ..resolve import key
from . import ids
from .names import Names, identity


class Register:
    """Gives every party its number. It remembers them, so that a failed transaction ends its use."""

    def __init__(self, db: Database, names: Names) -> None:
        self._db = db
        self._names = names
        self._known: dict[tuple[str, str, str], tuple[int, Party]] = {}

    def numbers(self, parties: Iterable[Party]) -> dict[Party, int]:
        """The parties as the ledger knows them, each once, with their numbers; a new one is entered."""
        out: dict[Party, int] = {}
        for party in parties:
            number, known = self._find(party)
            if number not in out.values():
                out[known] = number
        return out

    def _find(self, party: Party) -> tuple[int, Party]:
        slot = identity(party)
        if slot not in self._known:
            country = self._names.country(party.country)
            if country is not None and identity(country) != slot:  # so that a company is found by its country
                self._find(country)
            self._known[slot] = self._look_up(party, slot)
        return self._known[slot]

    def _look_up(self, party: Party, slot: tuple[str, str, str]) -> tuple[int, Party]:
        row = self._db.execute(
            "SELECT id, name, country FROM parties WHERE key = ? AND kind = ? AND scope = ?", slot
        ).fetchone()
        if row is None:
            party_key, kind, scope = slot
            name = ids.storable(party.name)
            entry = {"name": name, "kind": kind, "country": party.country, "key": party_key, "scope": scope}
            row = (self._db.table("parties").insert(entry).last_pk, name, party.country)
        number, known = row[0], Party(row[1], party.kind, row[2])
        aliases = [
            {"party": number, "key": key(name), "name": ids.storable(name)} for name in self._names.aliases(known)
        ]
        self._db.table("aliases").insert_all(aliases, ignore=True)
        return number, known
