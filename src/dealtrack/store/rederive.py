"""Whether the contracts of a ledger are what its reports make of them."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from ..merge import Contract, Told, Verdict, clusters, contract, weigh
from . import blocks, contracts, judgements, likely, links
from .names import Names, digits_used
from .register import Parties
from .rows.ledger import Finding, Looked
from .tables import Row
from .told import Known

_REMEMBERED = 20_000  # reports: those of one supplier come one after the other, and are compared with each other
_MISPLACED = Finding("report", "", "is missing in a block: it would not be compared with all that are near")
_IN = "IN (SELECT value FROM json_each(?))"


class _Lot(NamedTuple):
    """What a ledger holds of some components."""

    components: dict[str, list[Told]]  # by name; reports in the order of their ids
    contracts: dict[str, str | None]  # that each report is filed under
    numbers: Mapping[str, list[tuple[object, ...]]]  # rows, by report
    likely: Mapping[str, dict[likely.Pair, float]]  # by the first report of each pair
    rows: dict[str, sqlite3.Row]  # of contracts
    roles: Mapping[str, set[tuple[object, ...]]]  # of the parties of each contract
    said: judgements.Said
    partners: Mapping[str, set[str]]  # that people put together with a report


class Deriving:
    """Makes contracts of reports once more, and compares them with those that are filed. Called with a lot of components."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._names = Names(None, digits_used(connection))
        self._parties = Parties(connection)
        self._known = Known(connection, _REMEMBERED)

    def __call__(self, names: Sequence[str]) -> Looked:
        """What is wrong with the reports that are filed under the names of components, and with their contracts. What belongs
        to many is asked for at once."""
        self._known.begin()
        lot = self._held(names)
        reports = [told for part in lot.components.values() for told in part]
        met = blocks.neighbours(self._connection, reports)
        misplaced, places = blocks.misplaced(self._connection, reports)
        near = {told.id: told for told in reports}
        behind = {other for told in reports for other in met[told.id] if other > told.id}
        near |= {told.id: told for told in self._known.load(behind.union(*lot.partners.values()) - near.keys())}
        wrong = [_MISPLACED._replace(id=report) for report in sorted(misplaced)]
        for name, own in lot.components.items():
            wrong += self._component(name, own, met, near, lot)
        return Looked(tuple(wrong), len(lot.components), places)

    def _component(
        self, name: str, own: Sequence[Told], met: Mapping[str, set[str]], near: Mapping[str, Told], lot: _Lot
    ) -> Iterator[Finding]:
        if name != own[0].id:
            yield Finding("component", name, f"is not named after its first report, {own[0].id}")
        for told in own:
            if sorted(lot.numbers.get(told.id, ())) != sorted(links.numbers(told)):
                yield Finding("report", told.id, "does not stand under its numbers")
        yield from _hanging_together(name, own, met, near, lot)
        yield from self._contracts(own, lot)

    def _held(self, names: Sequence[str]) -> _Lot:
        wanted = json.dumps(names)
        places = self._rows(f"SELECT component, id, contract FROM reports WHERE component {_IN} ORDER BY 1, 2", wanted)
        ids = json.dumps([row["id"] for row in places])
        told = {one.id: one for one in self._known.load(row["id"] for row in places)}
        numbers: dict[str, list[tuple[object, ...]]] = defaultdict(list)
        for row in self._rows(f"SELECT number, own, report FROM numbers WHERE report {_IN}", ids):
            numbers[row["report"]].append(tuple(row))
        filed = json.dumps(sorted({row["contract"] for row in places if row["contract"]}))
        roles: dict[str, set[tuple[object, ...]]] = defaultdict(set)
        for row in self._rows(f"SELECT * FROM contract_parties WHERE contract {_IN}", filed):
            roles[row["contract"]].add(_role(row))
        return _Lot(
            {name: [told[row["id"]] for row in part] for name, part in groupby(places, lambda row: str(row[0]))},
            {row["id"]: row["contract"] for row in places},
            numbers,
            likely.starting(self._connection, told),
            {row["id"]: row for row in self._rows(f"SELECT * FROM contracts WHERE id {_IN}", filed)},
            roles,
            judgements.of(self._connection, told),
            judgements.partners(self._connection, told),
        )

    def _rows(self, sql: str, wanted: str) -> list[sqlite3.Row]:
        return self._connection.execute(sql, (wanted,)).fetchall()

    def _contracts(self, reports: Sequence[Told], lot: _Lot) -> Iterator[Finding]:
        for part in clusters(reports, lot.said.pairs):
            own = [told.id for told in part]
            made = contract(part, lot.said.corrected(own))
            rejected = lot.said.rejected(own)
            yield from _filed(made.id, own, lot, rejected=rejected)
            if not rejected:
                yield from self._as_derived(made, lot)

    def _as_derived(self, made: Contract, lot: _Lot) -> Iterator[Finding]:
        row = lot.rows.get(made.id)
        if row is None:
            yield Finding("contract", made.id, "is missing: its reports are in the ledger")
            return
        try:
            sides = {
                "buyer": self._parties.numbers(made.deal.buyers),
                "supplier": self._parties.numbers(made.deal.suppliers),
            }
        except KeyError as error:
            yield Finding("contract", made.id, f"has a party that is not in the ledger: {error.args[0]}")
            return
        for field, value in contracts.row(made, sides, self._names).items():
            given = field == "category" and "item" in made.corrected  # looked up in the lexicon of its day
            if row[field] != value and not given:
                yield Finding("contract", made.id, f"{field} is {row[field]!r}, and its reports make it {value!r}")
        if lot.roles.get(made.id, set()) != {_role(one) for one in contracts.roles(made, sides)}:
            yield Finding("contract", made.id, "has other parties than its reports make it have")


def _hanging_together(
    name: str, reports: Sequence[Told], met: Mapping[str, set[str]], near: Mapping[str, Told], lot: _Lot
) -> Iterator[Finding]:
    """The reports of a component are led to from each other, and to none beside it; each pair is weighed from its first."""
    bound: dict[str, set[str]] = {told.id: set() for told in reports}
    for told in reports:
        found: dict[likely.Pair, float] = {}
        linked = set(_linked(told, met[told.id], near, found)) | lot.partners.get(told.id, set())
        for other in sorted(linked & near.keys()):
            if other not in bound:
                yield Finding("report", told.id, f"tells the same deal as {other}, which is in another component")
            else:
                bound[told.id].add(other)
                bound[other].add(told.id)
        if found != lot.likely.get(told.id, {}):
            yield Finding("report", told.id, "is not filed with those that may tell the same deal")
    queue, reached = [reports[0].id], {reports[0].id}
    while queue:
        new = bound[queue.pop()] - reached
        reached |= new
        queue += new
    for id in sorted(bound.keys() - reached):
        yield Finding("report", id, f"does not hang together with the component {name}")


def _linked(told: Told, others: set[str], near: Mapping[str, Told], found: dict[likely.Pair, float]) -> Iterator[str]:
    """The reports behind one that tell the same deal; ``found`` gets those of its pairs that may."""
    for id in others:
        if id > told.id and (other := near.get(id)) and other.report.document != told.report.document:
            weight = weigh(told, other)
            if weight is not None and weight.verdict is not Verdict.DIFFERENT:
                found[likely.pair(told.id, id)] = weight.score
                if weight.verdict is Verdict.SAME:
                    yield id


def _filed(name: str, reports: Iterable[str], lot: _Lot, *, rejected: bool) -> Iterator[Finding]:
    for report in sorted(reports):
        held = lot.contracts[report]
        if held != (None if rejected else name):
            wanted = "none: it was rejected" if rejected else name
            yield Finding("report", report, f"is filed under the contract {held}, and belongs to {wanted}")


def _role(row: sqlite3.Row | Row) -> tuple[object, ...]:
    return tuple(row[name] for name in ("role", "position", "party", "inferred"))
