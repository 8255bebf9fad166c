"""A contract: each of its fields from the report that knows it best.

What decides, in this order: what a person entered; for value, quantity and date a report of the signed deal before one of
an earlier stage; official announcements before news; stated before inferred; a party's own words before hearsay; exact before
about; what most reports say; the earliest report. The status is the furthest that any report tells, in the order of
publication, until one tells that the deal was cancelled.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from ..model import Basis, Money, Party, PartyKind, Qualifier, Report, Status
from ..resolve import key
from . import figures, parties
from .history import LIFE, Step, history
from .told import DONE, Told

MERGED = (
    "item",
    "quantity",
    "value",
    "buyers",
    "suppliers",
    "date",
    "status",
    "kind",
)  # what a person may correct, too
_EXACT_FIRST = (Qualifier.EXACT, Qualifier.ABOUT, Qualifier.RANGE, Qualifier.AT_LEAST, Qualifier.AT_MOST)
_CHOSEN = ("item", "quantity", "value", "buyers", "suppliers", "date", "kind")  # the status has a history instead
_SIDES = ("buyers", "suppliers")


class Voice(NamedTuple):
    """What some reports say of a field, by their ids; ``why`` it is to be trusted more than the next voice."""

    said: Any
    reports: tuple[str, ...]
    why: str | None


@dataclass(frozen=True, slots=True)
class Contract:
    """One deal. ``deal`` has its fields; ``origins`` maps each field to the id of the report that it is taken from.

    Reports do not agree on the ``disputed`` fields; a person gave the ``corrected`` ones.
    """

    reports: tuple[Told, ...]  # the earliest first
    deal: Report
    origins: Mapping[str, str] = field(default_factory=dict)
    disputed: frozenset[str] = frozenset()
    corrected: frozenset[str] = frozenset()
    history: tuple[Step, ...] = ()
    value_text: str | None = None  # the value as written

    @property
    def id(self) -> str:
        """That of its earliest report."""
        return self.reports[0].id

    @property
    def lead(self) -> Told:
        return self.reports[0]


def contract(reports: Sequence[Told], corrections: Mapping[str, Any] | None = None) -> Contract:
    """The contract that reports tell, given in the order of publication. ``corrections`` maps fields of :data:`MERGED` to what
    a person says of them; None says that there is no such thing."""
    steps = history(reports)
    known = _Known(reports, steps[-1].status)
    chosen = {name: told for name, told in known.choices() if told is not None}
    lead = reports[0].report
    fields: dict[str, Any] = {name: getattr(told.report, name) for name, told in chosen.items()}
    fields |= {"status": steps[-1].status, "value_alt": known.value_alt(chosen.get("value"))}
    fields |= {name: _every(reports, name) for name in ("end_users", "references")}
    fields["under"] = next((told.report.under for told in reports if told.report.under), None)
    inferred = {name for name, told in chosen.items() if name in told.report.inferred}
    origins = {name: told.id for name, told in chosen.items()} | {"status": steps[-1].report}
    corrected = frozenset(corrections or ())
    merged = replace(lead, **(fields | dict(corrections or {})), inferred=frozenset(inferred - corrected), spans={})
    return Contract(
        reports=tuple(reports),
        deal=merged,
        origins=origins,
        disputed=frozenset(_disputed(reports, chosen)) - corrected,
        corrected=corrected,
        history=steps,
        value_text=chosen["value"].value_text if "value" in chosen and "value" not in corrected else None,
    )


def voices(reports: Sequence[Told], name: str) -> list[Voice]:
    """All that the reports of one contract say of a field, the one that it follows first; a correction has no voice."""
    known = _Known(reports, history(reports)[-1].status)
    groups: dict[object, list[_Ranked]] = {}
    for ranked in known.ranked(name):
        groups.setdefault(_sameness(name, ranked.told), []).append(ranked)
    best = list(groups.values())
    return [
        Voice(
            getattr(group[0].told.report, name),
            tuple(one.told.id for one in group),
            _reason(group[0], best[i + 1][0]) if i + 1 < len(best) else None,
        )
        for i, group in enumerate(best)
    ]


class _Ranked(NamedTuple):
    """A report with what speaks for it, by why it does; the weightiest first, and less is better."""

    told: Told
    claims: dict[str, Any]


def _reason(better: _Ranked, worse: _Ranked) -> str | None:
    """The first of the claims that tells two reports apart."""
    return next((why for why in better.claims if better.claims[why] != worse.claims[why]), None)


class _Known:
    """What the reports of one contract say, field by field."""

    def __init__(self, reports: Sequence[Told], status: Status) -> None:
        self._reports = reports
        self._done = status in DONE or any(told.done for told in reports)

    def choices(self) -> Iterator[tuple[str, Told | None]]:
        """Each field with the report that knows it best."""
        for name in _CHOSEN:
            ranked = self.ranked(name)
            yield name, ranked[0].told if ranked else None

    def ranked(self, name: str) -> list[_Ranked]:
        """The reports that tell a field, those that are to be trusted most first."""
        telling = [told for told in self._reports if getattr(told.report, name) not in (None, ())]
        if name == "date":
            ranked = [_Ranked(told, self._dated(told)) for told in telling]
        else:
            votes = Counter(_sameness(name, told) for told in telling)
            ranked = [_Ranked(told, self._trust(name, told, votes[_sameness(name, told)])) for told in telling]
        return sorted(ranked, key=lambda one: tuple(one.claims.values()))

    def value_alt(self, origin: Told | None) -> Money | None:
        """The value in another currency: as its own report gives it, else as another one does."""
        if origin is None or origin.report.value is None or origin.report.value_alt:
            return origin.report.value_alt if origin else None
        others = (amount for told in self._reports for amount in (told.report.value, told.report.value_alt))
        return next((amount for amount in others if amount and amount.currency != origin.report.value.currency), None)

    def _trust(self, name: str, told: Told, votes: int) -> dict[str, Any]:
        said = getattr(told.report, name)
        return {
            "entered by a person": not told.entered(name),
            **self._fitting(name, told),
            "from an official announcement": not told.official,
            "stated, not inferred": name in told.report.inferred,
            "said by one of the parties": not told.own,
            "the most exact": _exactness(said),
            "said by most reports": -votes,
            "told first": told.place,
        }

    def _fitting(self, name: str, told: Told) -> dict[str, bool]:
        if name == "item":
            return {"names it": not (told.words.families or told.words.systems)}
        if name in ("quantity", "value"):
            return {"told of the signed deal": self._of_stage(told)}
        return {"says more than a country": _vague(getattr(told.report, name))} if name in _SIDES else {}

    def _dated(self, told: Told) -> dict[str, Any]:
        """The date of the signature, else of the furthest stage that has one: stated before "on or before", of these the
        earliest."""
        when = told.report.date
        stated = when is not None and when.basis == Basis.STATED
        return {
            "entered by a person": not told.entered("date"),
            "told of the signed deal": self._of_stage(told),
            "stated": not stated,
            "of the furthest stage": told.report.status is not Status.SIGNED
            if self._done
            else -LIFE.index(told.report.status),
            "the most precise": -len(when.value) if when and stated else 0,
            "from an official announcement": not told.official,
            "told first": told.place,
        }

    def _of_stage(self, told: Told) -> bool:
        return self._done and not told.done


def _sameness(name: str, told: Told) -> object:
    """What reports that agree on a field have in common."""
    said = getattr(told.report, name)
    if isinstance(said, Money):
        return said.figure, said.currency
    return key(said) if name == "item" else said


def _exactness(said: object) -> int:
    return _EXACT_FIRST.index(said.qualifier) if isinstance(said, Money) else 0


def _vague(side: Sequence[Party]) -> bool:
    """Whether nobody but countries stands on a side."""
    return all(party.kind is PartyKind.COUNTRY for party in side)


def _every(reports: Sequence[Told], name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for told in reports for one in getattr(told.report, name)))


def _disputed(reports: Sequence[Told], chosen: Mapping[str, Told]) -> Iterator[str]:
    """The fields in which a report of the same stage does not agree with the one that the contract follows."""
    for name, best in chosen.items():
        agree = _AGREE.get(name)
        if agree and not all(agree(best, told) for told in reports if told.done is best.done):
            yield name


def _same_quantity(one: Told, other: Told) -> bool:
    first, second = one.report.quantity, other.report.quantity
    return first is None or second is None or first == second


_AGREE: Mapping[str, Callable[[Told, Told], bool]] = {
    "quantity": _same_quantity,
    "value": figures.agree,
    "buyers": lambda one, other: parties.agree(one.report.buyers, other.report.buyers),
    "suppliers": lambda one, other: parties.agree(one.report.suppliers, other.report.suppliers),
}
