"""From reports that may tell the same deal to the deals that they tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from .compare import Comparison, Verdict, compare
from .judge import Groups, Judgement
from .told import Told

AGAINST = 3.0  # two reports of one deal score so much at least, also where others bring them together
_NEAR = 60  # reports before it that one is compared with
_COMPARED = 20  # reports of a deal that are compared with those of another: its earliest; both keep the time linear


def clusters(reports: Iterable[Told], judgements: Iterable[Judgement] = ()) -> list[list[Told]]:
    """The reports of each deal, in the order of publication; the deals in the order of their earliest reports.

    Those that match best come together first, unless any two reports of both sides cannot tell the same deal. What people
    judged comes before. Depends on the set of reports alone, not on the order in which they are given.
    """
    ordered = sorted(reports, key=lambda told: told.place)
    groups = Groups([told.id for told in ordered], judgements)
    division = _Division(ordered, groups)
    for _, one, other in sorted(division.matches(), key=lambda match: (-match[0], match[1:])):
        division.join(one, other)
    return division.deals()


class _Division:
    """Reports, by their place in the order of publication, and the deals that they are divided into so far."""

    def __init__(self, reports: Sequence[Told], groups: Groups) -> None:
        self._reports, self._groups = reports, groups
        self._found: dict[tuple[int, int], Comparison] = {}
        self._deals: dict[int, list[int]] = {}  # by the first of its reports
        first: dict[str, int] = {}
        for i, told in enumerate(reports):
            self._deals.setdefault(first.setdefault(groups.of(told.id), i), []).append(i)
        self._deal = {i: deal for deal, members in self._deals.items() for i in members}

    def matches(self) -> Iterator[tuple[float, int, int]]:
        """Pairs of reports that tell the same deal, with their score."""
        for other in range(len(self._reports)):
            for one in range(max(0, other - _NEAR), other):
                if self._deal[one] != self._deal[other] and not self._apart(one, other):
                    found = self._compared(one, other)
                    if found.verdict is Verdict.SAME:
                        yield found.score, one, other

    def join(self, one: int, other: int) -> None:
        """Makes the deals of two reports one, where nothing says that they are two."""
        deal, joined = sorted((self._deal[one], self._deal[other]))
        mine, others = self._deals[deal], self._deals[joined]
        if deal == joined or self._groups.apart(self._names(mine), self._names(others)):
            return
        if any(self._apart(a, b) for a, b in product(mine[:_COMPARED], others[:_COMPARED])):
            return
        self._deals[deal] = sorted(mine + self._deals.pop(joined))
        self._deal |= dict.fromkeys(others, deal)

    def deals(self) -> list[list[Told]]:
        return [[self._reports[i] for i in self._deals[deal]] for deal in sorted(self._deals)]

    def _names(self, members: Iterable[int]) -> frozenset[str]:
        """The groups in which people put some reports."""
        return frozenset(self._groups.of(self._reports[i].id) for i in members)

    def _apart(self, one: int, other: int) -> bool:
        """Whether two reports cannot stand in one deal. A document tells a deal once: what it tells in two are two."""
        a, b = self._reports[one], self._reports[other]
        if a.report.document == b.report.document:
            return True
        found = self._compared(one, other)
        return found.apart or found.score < AGAINST

    def _compared(self, one: int, other: int) -> Comparison:
        pair = min(one, other), max(one, other)
        if pair not in self._found:
            self._found[pair] = compare(self._reports[pair[0]], self._reports[pair[1]])
        return self._found[pair]
