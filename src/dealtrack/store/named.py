"""The deal that a person names by the beginning of its id, or of the id of one of its reports; a rejected one, too."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

from ..errors import LedgerError
from ..merge import Contract, Told, clusters, contract
from . import ids, judgements, told

_CANDIDATES = 5  # deals that are named when a prefix fits several
_LOOKED_AT = 50  # reports whose deals are looked for


class Named(NamedTuple):
    """A deal as its reports tell it and as people corrected it; ``told`` is what the reports alone say."""

    contract: Contract
    told: Contract
    rejected: bool

    @property
    def id(self) -> str:
        return self.contract.id

    @property
    def reports(self) -> list[str]:
        """The ids of its reports, the earliest first."""
        return [told.id for told in self.contract.reports]

    @property
    def agreeing(self) -> tuple[int, int]:
        """How many reports give the value that the reports together give, of those that give one."""
        values = [told.report.value for told in self.told.reports if told.report.value]
        return sum(value == self.told.deal.value for value in values), len(values)


def deal(connection: sqlite3.Connection, prefix: str) -> Named:
    """The one deal with an id that begins so. Raises :class:`LedgerError` where there is none, or more than one."""
    start = ids.typed(prefix)
    if not start:
        raise LedgerError("an id is missing. `dealtrack list` shows the ids")
    rows = connection.execute(
        "SELECT id, contract FROM reports WHERE id >= ? AND id < ? ORDER BY id LIMIT ?",
        (start, start + "{", _LOOKED_AT),
    ).fetchall()
    found: dict[str, Named] = {}
    for report, filed in rows:
        if len(found) > _CANDIDATES:
            break
        if not any(filed == one.id or report in one.reports for one in found.values()):
            one = _of(connection, report, filed)
            found[one.id] = one
    if len(found) == 1:
        return next(iter(found.values()))
    shown = ids.storable(prefix.strip())
    if not found:
        raise LedgerError(f"no deal has the id {shown!r}. `dealtrack list` shows the ids")
    names = [f"{id} ({one.contract.deal.item or 'no item'})" for id, one in sorted(found.items())[:_CANDIDATES]]
    more = " …" if len(found) > _CANDIDATES else ""
    raise LedgerError(f"several deals have an id that starts with {shown!r}: {', '.join(names)}{more}")


def whole(connection: sqlite3.Connection, report: str) -> Named:
    """The deal of a report that is in the ledger."""
    filed = connection.execute("SELECT contract FROM reports WHERE id = ?", (report,)).fetchone()[0]
    return _of(connection, report, filed)


def _of(connection: sqlite3.Connection, report: str, filed: str | None) -> Named:
    if filed is not None:
        part = _load(connection, "contract = ?", filed)
    else:
        rejected = _load(connection, "component = (SELECT component FROM reports WHERE id = ?)", report)
        pairs = judgements.of(connection, [told.id for told in rejected]).pairs
        part = next(part for part in clusters(rejected, pairs) if any(told.id == report for told in part))
    said = judgements.of(connection, [told.id for told in part])
    corrections = said.corrected(told.id for told in part)
    return Named(contract(part, corrections), contract(part), filed is None)


def _load(connection: sqlite3.Connection, condition: str, *parameters: str) -> list[Told]:
    rows = connection.execute(f"SELECT id FROM reports WHERE {condition}", parameters)
    return sorted(told.load(connection, [id for (id,) in rows]), key=lambda one: one.place)
