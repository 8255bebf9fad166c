"""Keeps contracts what their reports make of them, whatever comes and goes.

Reports that tell the same deal hang together; what hangs together is a component, and is divided into contracts as a whole.
A change touches its own component and those that it joins, and no others. The caller holds a transaction.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlite_utils import Database

from ..merge import Contract, Told, Verdict, clusters, contract, weigh
from . import blocks, contracts, judgements, likely, links
from .names import Names
from .register import Register
from .told import Known


class Change(NamedTuple):
    """What a settling did: how many contracts were new, changed, or are no more."""

    added: int = 0
    updated: int = 0
    removed: int = 0


class Merging:
    """Changes to reports within one transaction: first :meth:`leave` and :meth:`enter`, then one :meth:`settle`."""

    def __init__(self, db: Database, register: Register, names: Names, known: Known) -> None:
        self._db, self._register, self._names, self._known = db, register, names, known
        known.begin()
        self._told: dict[str, Told] = {}
        self._loose: set[str] = set()  # reports whose links are to be looked for again
        self._changed: set[str] = set()  # reports that are not what they were
        self._before: set[str] = set()  # the contracts of reports that are gone
        self._compared: set[str] = set()  # reports that were compared with all their neighbours
        self._likely: dict[likely.Pair, float] = {}  # the scores of their pairs that may tell one deal

    def leave(self, reports: Iterable[str]) -> None:
        """Reports that are about to be deleted, or to be changed."""
        gone = set(reports)
        for told in self._load(gone):
            links.leave(self._db.conn, told)
            self._loosen([told.id, *blocks.leave(self._db.conn, told)])
        self._before.update(filter(None, self._held(gone).values()))
        self.reconsider(judgements.companions(self._db.conn, gone))
        self._loose -= gone
        self._changed -= gone
        for report in gone:
            self._told.pop(report, None)
            self._known.forget(report)

    def enter(self, reports: Iterable[str]) -> None:
        """Reports that have been written."""
        come = set(reports)
        self.reconsider(judgements.companions(self._db.conn, come) - come)
        for told in self._load(come):
            links.enter(self._db.conn, told)
            self._loosen(blocks.enter(self._db.conn, told))
            self._loose.add(told.id)
            self._changed.add(told.id)

    def reconsider(self, reports: Iterable[str]) -> None:
        """Reports of which people said something, or took it back."""
        reports = set(reports)
        self._loosen(reports)
        self._changed |= reports & self._loose

    def settle(self) -> Change:
        """Writes the contracts that follow from what came and went."""
        components: list[set[str]] = []
        while self._loose:
            component = self._grow(min(self._loose))
            self._loose -= component
            # Two new reports may have come to the same known component.
            joined = [other for other in components if other & component]
            components = [other for other in components if not other & component] + [component.union(*joined)]
        return self._write([part for component in components for part in self._divided(component)], components)

    # --- components ------------------------------------------------------------------------------------------------------

    def _loosen(self, reports: Iterable[str]) -> None:
        """Looks again for the links in the components of these reports."""
        rows = self._db.execute(
            """
            SELECT id FROM reports WHERE component IN
                (SELECT component FROM reports WHERE id IN (SELECT value FROM json_each(?)))
            """,
            (json.dumps(sorted(reports)),),
        )
        self._loose.update(report for (report,) in rows)

    def _grow(self, start: str) -> set[str]:
        """All reports that hang together with one. Those whose links are known come with their whole component."""
        group, queue = {start}, [start]
        while queue:
            (one,) = self._load([queue.pop()])
            judged = judgements.partners(self._db.conn, [one.id])
            for other in self._load(self._alike(one).union(*judged.values())):
                if other.id in group:
                    continue
                if other.id in self._loose:
                    group.add(other.id)
                    queue.append(other.id)
                else:
                    group |= self._component(other.id)
        return group

    def _alike(self, one: Told) -> set[str]:
        """The neighbours of a report that tell the same deal. Takes down those, too, that may."""
        self._compared.add(one.id)
        alike = set()
        for other in self._load(blocks.neighbours(self._db.conn, [one])[one.id]):
            weight = None if other.report.document == one.report.document else weigh(one, other)
            if weight is None or weight.verdict is Verdict.DIFFERENT:
                continue
            self._likely[likely.pair(one.id, other.id)] = weight.score
            if weight.verdict is Verdict.SAME:
                alike.add(other.id)
        return alike

    def _component(self, report: str) -> set[str]:
        rows = self._db.execute(
            "SELECT id FROM reports WHERE component = (SELECT component FROM reports WHERE id = ?)", (report,)
        )
        return {id for (id,) in rows}

    def _load(self, reports: Iterable[str]) -> list[Told]:
        wanted = list(reports)
        missing = [report for report in wanted if report not in self._told]
        if missing:
            self._told |= {told.id: told for told in self._known.load(missing)}
        return [self._told[report] for report in wanted if report in self._told]

    # --- contracts -------------------------------------------------------------------------------------------------------

    def _divided(self, component: Iterable[str]) -> list[tuple[Contract, bool]]:
        """The contracts of reports that hang together, and whether a person rejected them."""
        said = judgements.of(self._db.conn, component)
        made = []
        for part in clusters(self._load(component), said.pairs):
            own = [told.id for told in part]
            made.append((contract(part, said.corrected(own)), said.rejected(own)))
        return made

    def _write(self, made: Sequence[tuple[Contract, bool]], components: Sequence[set[str]]) -> Change:
        held = self._held(report for component in components for report in component)
        before = self._before.union(filter(None, held.values()))
        taken = [one for one, rejected in made if not rejected]
        same = {one.id for one in taken if self._as_it_was(one, held)}
        new = [one for one in taken if one.id not in same]
        contracts.delete(self._db.conn, before - {one.id for one in taken})
        contracts.file(self._db, new, self._register, self._names)
        self._file_reports(made, components)
        likely.file(self._db.conn, self._compared, self._likely)
        earlier = before - same
        continued = sum(one.id in earlier or any(held.get(told.id) in earlier for told in one.reports) for one in new)
        self._before = set()
        self._changed = set()
        self._compared, self._likely = set(), {}
        return Change(len(new) - continued, continued, max(0, len(earlier) - continued))

    def _held(self, reports: Iterable[str]) -> dict[str, str | None]:
        """The contract that each report is filed under."""
        rows = self._db.execute(
            "SELECT id, contract FROM reports WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(reports)),),
        )
        return {id: name for id, name in rows}

    def _as_it_was(self, one: Contract, held: dict[str, str | None]) -> bool:
        """Whether a contract stands in the ledger with the same reports, none of which has changed or is gone."""
        own = {told.id for told in one.reports}
        return (
            one.id not in self._before
            and own == {report for report, name in held.items() if name == one.id}
            and not own & self._changed
        )

    def _file_reports(self, made: Sequence[tuple[Contract, bool]], components: Sequence[set[str]]) -> None:
        name = {report: min(component) for component in components for report in component}
        self._db.conn.executemany(
            "UPDATE reports SET contract = ?1, component = ?2 WHERE id = ?3 AND (contract IS NOT ?1 OR component IS NOT ?2)",
            [(None if rejected else one.id, name[told.id], told.id) for one, rejected in made for told in one.reports],
        )
