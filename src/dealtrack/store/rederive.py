"""Whether the contracts of a ledger are what its reports make of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from ..merge import Contract, Told, Verdict, clusters, contract, weigh
from . import blocks, contracts, judgements, likely, links
from .names import Names, digits_used
from .register import Parties
from .rows.ledger import Finding
from .tables import Row
from .told import load

_REMEMBERED = 20_000  # reports: popular ones are compared with many others


class Deriving:
    """Makes contracts of reports once more, component by component, and compares them with those that are filed."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._names = Names(None, digits_used(connection))
        self._parties = Parties(connection)
        self._load = lru_cache(maxsize=_REMEMBERED)(self._load_one)
        self.places = 0  # in blocks, of the reports that were looked at

    def component(self, name: str) -> Iterator[Finding]:
        """What is wrong with the reports that are filed under the name of a component, and with their contracts."""
        rows = self._connection.execute("SELECT id FROM reports WHERE component = ? ORDER BY id", (name,)).fetchall()
        reports = [told for (id,) in rows if (told := self._load(id))]
        if name != reports[0].id:
            yield Finding("component", name, f"is not named after its first report, {reports[0].id}")
        for told in reports:
            yield from self._indexed(told)
        yield from self._hanging_together(name, reports)
        yield from self._contracts(reports)

    def _load_one(self, report: str) -> Told | None:
        return next(iter(load(self._connection, [report])), None)

    def _indexed(self, told: Told) -> Iterator[Finding]:
        """A report stands in its blocks, and its numbers lead to it."""
        held = "SELECT 1 FROM blocks WHERE key = ? AND year = ? AND report = ?"
        mine = set(blocks.blocks(told))
        self.places += len(mine)
        if any(self._connection.execute(held, (*block, told.id)).fetchone() is None for block in mine):
            yield Finding("report", told.id, "is missing in a block: it would not be compared with all that are near")
        rows = self._connection.execute("SELECT number, own, report FROM numbers WHERE report = ?", (told.id,))
        if sorted(map(tuple, rows)) != sorted(links.numbers(told)):
            yield Finding("report", told.id, "does not stand under its numbers")

    def _hanging_together(self, name: str, reports: Sequence[Told]) -> Iterator[Finding]:
        own = {told.id: told for told in reports}
        queue, reached = [name], {name}
        while queue:
            told = own.get(queue.pop())
            if told is None:
                continue
            found: dict[likely.Pair, float] = {}
            for other in self._linked(told, found):
                if other not in own:
                    yield Finding("report", told.id, f"tells the same deal as {other}, which is in another component")
                elif other not in reached:
                    reached.add(other)
                    queue.append(other)
            if found != likely.of(self._connection, told.id):
                yield Finding("report", told.id, "is not filed with those that may tell the same deal")
        for id in sorted(own.keys() - reached):
            yield Finding("report", id, f"does not hang together with the component {name}")

    def _linked(self, told: Told, found: dict[likely.Pair, float]) -> Iterator[str]:
        """The reports that a report hangs together with; ``found`` gets its pairs that may tell one deal."""
        judged = judgements.partners(self._connection, told.id)
        for id in sorted(blocks.neighbours(self._connection, told) | judged):
            other = self._load(id)
            weight = weigh(told, other) if other and other.report.document != told.report.document else None
            if weight and weight.verdict is not Verdict.DIFFERENT:
                found[likely.pair(told.id, id)] = weight.score
            if other and (id in judged or weight and weight.verdict is Verdict.SAME):
                yield id

    def _contracts(self, reports: Sequence[Told]) -> Iterator[Finding]:
        said = judgements.of(self._connection, [told.id for told in reports])
        for part in clusters(reports, said.pairs):
            own = [told.id for told in part]
            made = contract(part, said.corrected(own))
            rejected = said.rejected(own)
            yield from self._filed(made.id, own, rejected)
            if not rejected:
                yield from self._as_derived(made)

    def _filed(self, name: str, reports: Iterable[str], rejected: bool) -> Iterator[Finding]:
        for report in sorted(reports):
            (held,) = self._connection.execute("SELECT contract FROM reports WHERE id = ?", (report,)).fetchone()
            if held != (None if rejected else name):
                wanted = "none: it was rejected" if rejected else name
                yield Finding("report", report, f"is filed under the contract {held}, and belongs to {wanted}")

    def _as_derived(self, made: Contract) -> Iterator[Finding]:
        row = self._connection.execute("SELECT * FROM contracts WHERE id = ?", (made.id,)).fetchone()
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
        roles = self._connection.execute("SELECT * FROM contract_parties WHERE contract = ?", (made.id,)).fetchall()
        if {_role(one) for one in roles} != {_role(one) for one in contracts.roles(made, sides)}:
            yield Finding("contract", made.id, "has other parties than its reports make it have")


def _role(row: sqlite3.Row | Row) -> tuple[object, ...]:
    return tuple(row[name] for name in ("role", "position", "party", "inferred"))
