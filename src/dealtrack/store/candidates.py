"""Contracts that may be the same deal: for a person to say. Found through the blocks, one contract after another."""

from __future__ import annotations

import heapq
import json
import sqlite3
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from ..merge import Judged, Told, Verdict, compare
from . import blocks, deals
from .filters import where
from .rows.deals import Filters
from .rows.ledger import Candidate
from .told import load, of_rows

_REMEMBERED = 20_000  # reports: popular ones are compared with many others
_COMPARED = 20  # reports of a contract that may keep it apart from another: the earliest


class _Pair(NamedTuple):
    score: float
    one: str
    other: str
    same: bool
    reasons: tuple[str, ...]
    against: str | None = None


def candidates(connection: sqlite3.Connection, filters: Filters, limit: int) -> list[Candidate]:
    """The pairs of contracts that may be one deal, the likeliest first, at most ``limit``; one of the two is a contract of
    ``filters``.

    A pair has reports that may tell the same deal (:attr:`~dealtrack.merge.Verdict.POSSIBLE`) while no other reports keep
    the two apart, or reports that tell the same deal (SAME) although others keep the two apart: then ``against`` says why.
    Pairs that a person judged different are not given.
    """
    best = heapq.nlargest(limit, _pairs(connection, filters), key=lambda pair: (pair.score, pair.one, pair.other))
    found = {deal.id: deal for deal in deals.of_ids(connection, [id for pair in best for id in (pair.one, pair.other)])}
    return [
        Candidate(found[pair.one], found[pair.other], pair.score, pair.reasons, pair.against)
        for pair in best
        if pair.one in found and pair.other in found
    ]


def _pairs(connection: sqlite3.Connection, filters: Filters) -> Iterator[_Pair]:
    search = _Search(connection)
    wanted = where(connection, filters)
    mine = {id for (id,) in connection.execute(f"SELECT c.id FROM contracts c WHERE {wanted.sql}", wanted.parameters)}
    rows = connection.execute("SELECT * FROM reports WHERE contract IS NOT NULL ORDER BY contract")
    for contract, group in groupby(rows, key=lambda row: row["contract"]):
        if contract not in mine:
            continue
        best: dict[str, _Pair] = {}
        for pair in (p for one in of_rows(connection, list(group)) for p in search.pairs(contract, one)):
            earlier = pair.other in mine and pair.other < contract  # met from the other side
            if not earlier and (pair.other not in best or pair > best[pair.other]):
                best[pair.other] = pair
        yield from filter(None, map(search.weighed, best.values()))


class _Search:
    """What a ledger has near its reports. It remembers those that it met."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._judged = _judged_different(connection)
        self._load = lru_cache(maxsize=_REMEMBERED)(lambda report: next(iter(load(connection, [report])), None))

    def pairs(self, contract: str, one: Told) -> Iterator[_Pair]:
        """A report of a contract with each report of another one that may tell the same deal."""
        for id, other in _near(self._connection, one):
            near = self._load(id) if other != contract and frozenset((contract, other)) not in self._judged else None
            if near is None or near.report.document == one.report.document:
                continue  # a document tells a deal once
            found = compare(one, near)
            if found.verdict is not Verdict.DIFFERENT:
                yield _Pair(found.score, contract, other, found.verdict is Verdict.SAME, found.reasons)

    def weighed(self, pair: _Pair) -> _Pair | None:
        """The pair with what speaks against it; None where reports that only may tell the same are kept apart by others."""
        against = _against(self._connection, pair.one, pair.other)
        return pair._replace(against=against) if pair.same or against is None else None


def _against(connection: sqlite3.Connection, one: str, other: str) -> str | None:
    """Why reports of two contracts keep them apart, where some do."""
    ones, others = (_reports(connection, contract) for contract in (one, other))
    for a in ones:
        for b in others:
            if a.report.document == b.report.document:
                return "one document tells of both"
            found = compare(a, b)
            if found.apart:
                return found.against
    return None


def _reports(connection: sqlite3.Connection, contract: str) -> list[Told]:
    rows = connection.execute(
        "SELECT * FROM reports WHERE contract = ? ORDER BY published IS NULL, published, id LIMIT ?",
        (contract, _COMPARED),
    )
    return of_rows(connection, rows.fetchall())


def _near(connection: sqlite3.Connection, one: Told) -> list[tuple[str, str]]:
    """The reports of its blocks, with their contracts."""
    rows = connection.execute(
        "SELECT id, contract FROM reports WHERE contract IS NOT NULL AND id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(blocks.neighbours(connection, one))),),
    )
    return [(id, contract) for id, contract in rows]


def _judged_different(connection: sqlite3.Connection) -> set[frozenset[str]]:
    rows = connection.execute(
        """
        SELECT a.contract, b.contract
        FROM judgements j JOIN reports a ON a.id = j.one JOIN reports b ON b.id = j.other WHERE j.judged = ?
        """,
        (Judged.DIFFERENT,),
    )
    return {frozenset(pair) for pair in rows}
