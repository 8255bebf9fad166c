"""From reports that may tell the same deal to the deals that they tell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .compare import Comparison, Verdict, compare
from .judge import Groups, Judgement
from .told import Told

_COMPARED = 20  # reports of a cluster that a further one is compared with: its earliest; keeps the time linear


def clusters(reports: Iterable[Told], judgements: Iterable[Judgement] = ()) -> list[list[Told]]:
    """The reports of each deal, in the order of publication; the deals in the order of their earliest reports.

    A report joins the cluster that one of its reports matches best, unless any report of it says that it is another deal.
    What people judged comes first. Depends on the set of reports alone, not on the order in which they are given.
    """
    ordered = sorted(reports, key=lambda told: told.place)
    groups = Groups([told.id for told in ordered], judgements)
    together: dict[str, list[Told]] = {}
    for told in ordered:
        together.setdefault(groups.of(told.id), []).append(told)
    found: list[tuple[set[str], list[Told]]] = []  # the groups of a cluster, and its reports
    for name, members in together.items():
        free = [cluster for cluster in found if not any(groups.apart(name, other) for other in cluster[0])]
        best = _best(members, [cluster for _, cluster in free])
        if best is None:
            found.append(({name}, list(members)))
        else:
            free[best][0].add(name)
            free[best][1].extend(members)
    return [sorted(cluster, key=lambda told: told.place) for _, cluster in found]


def _best(members: Sequence[Told], found: Sequence[Sequence[Told]]) -> int | None:
    """The cluster whose deal the reports tell; of several the one that matches best, then the earliest."""
    best, best_score = None, 0.0
    for i, cluster in enumerate(found):
        score = _score(members[:_COMPARED], cluster[:_COMPARED])
        if score is not None and (best is None or score > best_score):
            best, best_score = i, score
    return best


def _score(members: Sequence[Told], cluster: Sequence[Told]) -> float | None:
    """How well reports match a cluster; None where they do not, or where two of them cannot tell the same deal."""
    score = None
    for one in members:
        for other in cluster:
            found = compare(one, other)
            if _apart(one, other, found):
                return None
            if found.verdict is Verdict.SAME and (score is None or found.score > score):
                score = found.score
    return score


def _apart(one: Told, other: Told, found: Comparison) -> bool:
    """A document tells a deal once: what it tells in two reports are two deals."""
    return found.apart or one.report.document == other.report.document
