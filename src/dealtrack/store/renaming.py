"""What changes in the ledger when people say something of names, or take it back. The caller holds a transaction."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from sqlite_utils import Database

from ..errors import LedgerError
from ..resolve import key
from . import columns, doubts, finding, ids, namings
from .merging import Merging
from .names import Names, identity
from .namings import Naming, Namings, Said
from .register import Register
from .rows.acts import Renamed
from .told import Known


class Renaming:
    """Changes of names, with the register that has to hear of them."""

    def __init__(self, db: Database, register: Register, names: Names, known: Known) -> None:
        self._db, self._register, self._names, self._known = db, register, names, known

    def say(self, naming: Naming, invocation: int | None) -> Renamed:
        """What a person said comes to hold."""
        before = Namings.of(self._db.conn)
        after = Namings((*before.said, naming))
        return self._change(before, after, naming.keys, lambda: namings.insert(self._db.conn, naming, invocation))

    def take_back(self, invocation: int) -> Renamed:
        """What was said in an invocation holds no longer."""
        before = Namings.of(self._db.conn)
        after = Namings.of(self._db.conn, without=invocation)
        gone = Counter(before.said) - Counter(after.said)  # the same may have been said twice
        keys = {key for naming in gone for key in naming.keys}
        return self._change(before, after, keys, lambda: namings.delete(self._db.conn, invocation))

    def _change(self, before: Namings, after: Namings, keys: Iterable[str], act: Callable[[], None]) -> Renamed:
        touched = _touched(self._db.conn, before, after, namings.reports_with(self._db.conn, before.reach(keys)))
        merging = Merging(self._db, self._register, self._names, self._known)
        merging.leave(touched)
        act()
        self._register.name_again()
        merging.enter(touched)
        change = merging.settle()
        doubts.file(self._db.conn, self._names, _documents(self._db.conn, touched))
        return Renamed(len(touched), change.added, change.updated, change.removed)


def _touched(connection: sqlite3.Connection, before: Namings, after: Namings, reports: Iterable[str]) -> list[str]:
    """Those reports that name other parties after a change, and all that a person corrected."""
    wanted = sorted(reports)
    quotes = namings.quotes(connection, wanted)
    rows = connection.execute(
        """
        SELECT *, EXISTS (SELECT 1 FROM corrections c WHERE c.report = r.id) AS corrected
        FROM reports r WHERE id IN (SELECT value FROM json_each(?))
        """,
        (json.dumps(wanted),),
    )
    found = []
    for row in rows:
        report, said = columns.report(row), quotes.get(row["id"], {})
        if row["corrected"] or before.in_report(report, said) != after.in_report(report, said):
            found.append(row["id"])
    return found


def _documents(connection: sqlite3.Connection, reports: Iterable[str]) -> list[str]:
    rows = connection.execute(
        "SELECT DISTINCT document FROM reports WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(reports)),),
    )
    return [document for (document,) in rows]


# --- from what people type --------------------------------------------------------------------------------------------


def alias(connection: sqlite3.Connection, names: Names, name: str, alias: str) -> Naming:
    """That ``alias`` is a name of the party called ``name``. It may be a name that no text uses yet; where it is one of
    several parties it says of which: "Ministry of Defence (?)". Raises :class:`LedgerError` where it makes no sense."""
    party = finding.one(connection, name, names)
    bare, chosen = finding.bare(connection, alias)
    called = finding.called(connection, alias)
    others = [other for other in called if identity(other) != identity(party)]
    if called and not others:
        raise LedgerError(f'"{bare}" is a name of {party.name} already')
    if len(others) > 1:
        finding.one(connection, alias)  # says between whom to choose
    if not key(bare):
        raise LedgerError(f'"{bare}" has no letter or digit, and can be no name')
    return Naming(Said.ALIAS, party, ids.storable(bare), others[0] if chosen else None)


def merge(connection: sqlite3.Connection, names: Names, name: str, other: str) -> Naming:
    """That the party called ``other`` is the one called ``name``. Raises :class:`LedgerError` where it makes no sense."""
    party, gone = finding.one(connection, name, names), finding.one(connection, other, names)
    if identity(party) == identity(gone):
        raise LedgerError(f'"{ids.storable(other.strip())}" is a name of {party.name} already')
    return Naming(Said.MERGE, party, other=gone)


def split(connection: sqlite3.Connection, names: Names, name: str, alias: str) -> Naming:
    """That ``alias`` is no name of the party called ``name``, but one of its own: the one that bore it before, if one did.
    Raises :class:`LedgerError` where it makes no sense."""
    party = finding.one(connection, name, names)
    wanted = key(alias)
    if wanted == key(party.name):
        raise LedgerError(
            f"{party.name} cannot be split from itself. Name an alias of it: `dealtrack parties {party.name}`"
        )
    known = finding.names(connection, party)
    typed = ids.storable(alias.strip())
    if wanted not in known and not namings.reports_with(connection, [wanted]):
        raise LedgerError(
            f'{party.name} is not called "{typed}". It is called {finding.listed([*known.values()], "and")}'
        )
    before = finding.before(connection, wanted, party)
    return Naming(Said.SPLIT, before or party._replace(name=known.get(wanted, typed)), typed, party)


MEANT: Mapping[str, Callable[[sqlite3.Connection, Names, str, str], Naming]] = {
    Said.ALIAS: alias,
    Said.MERGE: merge,
    Said.SPLIT: split,
}
