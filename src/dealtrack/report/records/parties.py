"""Parties as records."""

from __future__ import annotations

from ...store.rows.parties import PartyCount, SimilarParties
from ..formats import Columns, Record

PARTIES: Columns = {f: {} for f in PartyCount._fields}
SIMILAR: Columns = {f: {} for f in SimilarParties._fields}


def party(row: PartyCount) -> Record:
    sums = {key: [{"currency": c, "sum": s} for c, s in getattr(row, key)] for key in ("bought", "sold")}
    return {key: getattr(row, key) for key in PARTIES} | sums


def similar(row: SimilarParties) -> Record:
    return row._asdict()
