"""What people said of reports: which tell the same deal, which are no deals, and what fields should say."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import Any, NamedTuple

from ..merge import Judged, Judgement
from . import columns

REJECTED = "rejected"


class Said(NamedTuple):
    """All that people said of some reports, the latest last. A correction is a report, a field, and the field's value."""

    pairs: tuple[Judgement, ...] = ()
    rejected: frozenset[str] = frozenset()
    corrections: tuple[tuple[str, str, Any], ...] = ()


def of(connection: sqlite3.Connection, reports: Iterable[str]) -> Said:
    """What was said of reports, and not taken back."""
    wanted = json.dumps(sorted(reports))
    rows = connection.execute(
        "SELECT one, other, judged FROM judgements WHERE one IN (SELECT value FROM json_each(?)) ORDER BY id", (wanted,)
    ).fetchall()
    corrections = connection.execute(
        "SELECT report, field, value FROM corrections WHERE report IN (SELECT value FROM json_each(?)) ORDER BY id",
        (wanted,),
    ).fetchall()
    return Said(
        tuple(Judgement(one, other, Judged(judged)) for one, other, judged in rows if judged != REJECTED),
        frozenset(one for one, _, judged in rows if judged == REJECTED),
        tuple((report, field, columns.correction_from_json(field, value)) for report, field, value in corrections),
    )


def partners(connection: sqlite3.Connection, report: str) -> set[str]:
    """The reports that people put together with one."""
    rows = connection.execute(
        "SELECT one, other FROM judgements WHERE judged = ?1 AND (one = ?2 OR other = ?2)", (Judged.SAME, report)
    )
    return {other if one == report else one for one, other in rows}
