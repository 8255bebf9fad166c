"""What people said of reports: which tell the same deal, which are no deals, and what fields should say.

What is said of a whole deal (a correction, a rejection) stands once for each of its reports, and holds for the first of them
that is in the ledger: it stays when a document is removed, and does not follow a report that turns out to tell another deal.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple, cast

from ..merge import Judged, Judgement
from ..merge.told import BY_HAND
from ..model import Party
from . import columns
from .namings import SIDES, Namings
from .rows.acts import Deed

REJECTED, ACCEPTED = "rejected", "accepted"  # of a deal; ``other`` is then the deal's own report, as it was

_WANTED = "IN (SELECT value FROM json_each(?))"
_PAIRS = (
    f"SELECT one, other, judged FROM judgements WHERE one {_WANTED} AND judged IN ('same', 'different') ORDER BY id"
)
_VERDICTS = f"""
SELECT j.one, j.judged = '{REJECTED}' FROM judgements j
WHERE j.one {_WANTED} AND j.judged IN ('{REJECTED}', '{ACCEPTED}') AND NOT EXISTS (
    SELECT 1 FROM judgements e JOIN reports r ON r.id = e.one
    WHERE e.invocation = j.invocation AND e.other = j.other AND e.judged = j.judged AND e.id < j.id)
ORDER BY j.id
"""
_CORRECTIONS = f"""
SELECT c.report, c.field, c.value, coalesce(c.at, i.at), CASE WHEN c.at IS NULL THEN i.reason ELSE c.reason END
FROM corrections c JOIN invocations i ON i.id = c.invocation
WHERE c.report {_WANTED} AND NOT EXISTS (
    SELECT 1 FROM corrections e JOIN reports r ON r.id = e.report
    WHERE e.invocation = c.invocation AND e.deal = c.deal AND e.field = c.field AND e.id < c.id)
ORDER BY c.id
"""
_COMPANIONS = f"""
SELECT e.report FROM corrections c JOIN corrections e ON e.invocation = c.invocation AND e.deal = c.deal
WHERE c.report {_WANTED}
UNION
SELECT e.one FROM judgements j JOIN judgements e ON e.invocation = j.invocation AND e.other = j.other
WHERE j.one {_WANTED} AND j.judged IN ('{REJECTED}', '{ACCEPTED}')
"""
_DEEDS = f"""
SELECT DISTINCT coalesce(s.at, i.at), i.command, CASE WHEN s.at IS NULL THEN i.reason ELSE s.reason END
FROM (
    SELECT invocation, at, reason FROM corrections WHERE report {_WANTED}
    UNION SELECT invocation, at, reason FROM judgements WHERE one {_WANTED}
    UNION SELECT invocation, at, reason FROM judgements WHERE other {_WANTED}
    UNION SELECT e.invocation, NULL, NULL FROM earlier e JOIN reports r ON r.document = e.document
    WHERE r.id {_WANTED} AND r.rule = ?
) s JOIN invocations i ON i.id = s.invocation
ORDER BY 1, i.id
"""


class Said(NamedTuple):
    """All that people said of some reports, the latest last. A verdict is a report, and whether its deal is rejected; a
    correction is a report, a field, and the field's value."""

    pairs: tuple[Judgement, ...] = ()
    verdicts: tuple[tuple[str, bool], ...] = ()
    corrections: tuple[tuple[str, str, Any], ...] = ()

    def rejected(self, reports: Iterable[str]) -> bool:
        """Whether the deal of these reports is rejected."""
        own = set(reports)
        return next((rejected for report, rejected in reversed(self.verdicts) if report in own), False)

    def corrected(self, reports: Iterable[str]) -> dict[str, Any]:
        """What the deal of these reports says in the fields that were corrected."""
        own = set(reports)
        return {field: value for report, field, value in self.corrections if report in own}


def of(connection: sqlite3.Connection, reports: Iterable[str]) -> Said:
    """What was said of reports, and not taken back."""
    wanted, namings = (json.dumps(sorted(reports)),), Namings.of(connection)
    pairs = connection.execute(_PAIRS, wanted)
    corrections = connection.execute(_CORRECTIONS, wanted)
    return Said(
        tuple(Judgement(one, other, Judged(judged)) for one, other, judged in pairs),
        tuple((report, bool(rejected)) for report, rejected in connection.execute(_VERDICTS, wanted)),
        tuple((report, field, _meant(namings, field, value)) for report, field, value, *_ in corrections),
    )


def _meant(namings: Namings, field: str, value: str | None) -> Any:
    """What a correction says of a field: names of parties stand in it, too."""
    said = columns.correction_from_json(field, value)
    return namings.side(cast("tuple[Party, ...]", said)) if field in SIDES and said else said


def reasons(connection: sqlite3.Connection, reports: Iterable[str]) -> dict[str, tuple[str, str | None]]:
    """When the fields of a deal were corrected, and why."""
    rows = connection.execute(_CORRECTIONS, (json.dumps(sorted(reports)),))
    return {field: (at, reason) for _, field, _, at, reason in rows}


def deeds(connection: sqlite3.Connection, reports: Iterable[str]) -> list[Deed]:
    """The commands with which people said something of these reports, or entered them."""
    wanted = json.dumps(sorted(reports))
    return [Deed(*row) for row in connection.execute(_DEEDS, (wanted, wanted, wanted, wanted, BY_HAND))]


def partners(connection: sqlite3.Connection, reports: Iterable[str]) -> dict[str, set[str]]:
    """The reports that people put together with some, by these."""
    rows = connection.execute(
        f"""
        SELECT one, other FROM judgements WHERE judged = ?1 AND one {_WANTED.replace("?", "?2")} UNION
        SELECT other, one FROM judgements WHERE judged = ?1 AND other {_WANTED.replace("?", "?2")}
        """,
        (Judged.SAME, json.dumps(sorted(reports))),
    )
    out: dict[str, set[str]] = defaultdict(set)
    for report, other in rows:
        out[report].add(other)
    return out


def companions(connection: sqlite3.Connection, reports: Iterable[str]) -> set[str]:
    """The reports of which something was said together with one of these: it may hold for another of them when one comes
    or goes."""
    wanted = json.dumps(sorted(reports))
    return {report for (report,) in connection.execute(_COMPANIONS, (wanted, wanted))}
