"""Documents, problems, rates and what else the ledger holds as records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from ...store.rows.acts import Invocation
from ...store.rows.ledger import Candidate, Finding, Hit, ProblemRow, RateSeries, SourceRow
from ..formats import Columns, Record

INVOCATIONS: Columns = {f: {} for f in Invocation._fields}
RATES: Columns = {f: {} for f in RateSeries._fields}
SOURCES: Columns = {f: {} for f in SourceRow._fields}
PROBLEMS: Columns = {f: {} for f in ProblemRow._fields}
HITS: Columns = {f: {} for f in Hit._fields if f != "marks"}
CANDIDATES: Columns = {name: {} for name in ("one", "other", "score", "reasons", "against")}
FINDINGS: Columns = {f: {} for f in Finding._fields}


def candidate(row: Candidate) -> Record:
    """Two deals that may be one, with the score and the reasons."""
    return {
        "one": row.one.id,
        "other": row.other.id,
        "score": Decimal(f"{row.score:.1f}"),
        "reasons": list(row.reasons),
        "against": row.against,
    }


def plain(row: SourceRow | ProblemRow | RateSeries | Finding | Invocation) -> Record:
    return row._asdict()


def hit(row: Hit) -> Record:
    return {key: getattr(row, key) for key in HITS}


def grid(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> tuple[Columns, Iterator[Record]]:
    """The answer of a query; a column whose name was there before gets a number."""
    named: dict[str, dict[str, str]] = {}
    for name in columns:
        free, number = name, 2
        while free in named:
            free, number = f"{name}_{number}", number + 1
        named[free] = {}
    return named, (dict(zip(named, row)) for row in rows)
