"""Contracts that may be the same deal: for a person to say."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from ..merge import Judged, Told, Verdict, compare
from . import deals
from .filters import where
from .rows.deals import Filters
from .rows.ledger import Candidate
from .told import load, of_rows

_COMPARED = 20  # reports of a contract that may keep it apart from another: the earliest


class _Pair(NamedTuple):
    score: float
    one: str
    other: str
    reasons: tuple[str, ...]
    against: str | None


def candidates(connection: sqlite3.Connection, filters: Filters, limit: int) -> list[Candidate]:
    """The pairs of contracts that may be one deal, the likeliest first, at most ``limit``; one of the two is a contract of
    ``filters``.

    A pair has reports that may tell the same deal (:attr:`~dealtrack.merge.Verdict.POSSIBLE`) while no other reports keep
    the two apart, or reports that tell the same deal (SAME) although others keep the two apart: then ``against`` says why.
    Pairs that a person judged different are not given.
    """
    best = list(islice(_pairs(connection, filters), limit))
    found = {deal.id: deal for deal in deals.of_ids(connection, [id for pair in best for id in (pair.one, pair.other)])}
    return [
        Candidate(found[pair.one], found[pair.other], pair.score, pair.reasons, pair.against)
        for pair in best
        if pair.one in found and pair.other in found
    ]


def _pairs(connection: sqlite3.Connection, filters: Filters) -> Iterator[_Pair]:
    """Pairs of contracts, each with those of their reports that match best; the likeliest first."""
    judged = _judged_different(connection)
    wanted = where(connection, filters)
    rows = connection.execute(
        f"""
        WITH wanted AS (SELECT c.id FROM contracts c WHERE {wanted.sql})
        SELECT a.contract, b.contract, a.id, b.id
        FROM likely l CROSS JOIN reports a ON a.id = l.one CROSS JOIN reports b ON b.id = l.other
        WHERE a.contract <> b.contract AND (a.contract IN wanted OR b.contract IN wanted)
        ORDER BY l.score DESC, l.one, l.other
        """,
        wanted.parameters,
    )
    met: set[frozenset[str]] = set()
    for one, other, *reports in rows:
        contracts = frozenset((one, other))
        if contracts not in met and contracts not in judged:
            met.add(contracts)
            pair = _weighed(connection, min(contracts), max(contracts), reports)
            if pair is not None:
                yield pair


def _weighed(connection: sqlite3.Connection, one: str, other: str, reports: Sequence[str]) -> _Pair | None:
    """Two contracts with what speaks for and against them; None where reports that only may tell the same are kept apart by
    others."""
    found = compare(*load(connection, reports))
    against = _against(connection, one, other)
    if found.verdict is not Verdict.SAME and against is not None:
        return None
    return _Pair(found.score, one, other, found.reasons, against)


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


def _judged_different(connection: sqlite3.Connection) -> set[frozenset[str]]:
    rows = connection.execute(
        """
        SELECT a.contract, b.contract
        FROM judgements j JOIN reports a ON a.id = j.one JOIN reports b ON b.id = j.other WHERE j.judged = ?
        """,
        (Judged.DIFFERENT,),
    )
    return {frozenset(pair) for pair in rows}
