"""A contract: each of its fields from the report that knows it best.

What decides, in this order: what a person entered; for value, quantity and date a report of the signed deal before one of
an earlier stage; official announcements before news; stated before inferred; a party's own words before hearsay; exact before
about; what most reports say; the earliest report. The status is the furthest that any report tells, in the order of
publication, until one tells that the deal was cancelled.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from ..model import Basis, DealDate, Money, Party, PartyKind, Qualifier, Report, Status
from ..resolve import key
from . import figures, parties
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
_LIFE = tuple(Status)


class Step(NamedTuple):
    """A step in the life of a deal, with the report that tells it first."""

    status: Status
    date: DealDate | None
    report: str


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
    history = tuple(_history(reports))
    known = _Known(reports, history[-1].status)
    chosen = {name: told for name, told in known.choices() if told is not None}
    lead = reports[0].report
    fields: dict[str, Any] = {name: getattr(told.report, name) for name, told in chosen.items()}
    fields |= {"status": history[-1].status, "value_alt": known.value_alt(chosen.get("value"))}
    fields |= {name: _every(reports, name) for name in ("end_users", "references")}
    fields["under"] = next((told.report.under for told in reports if told.report.under), None)
    inferred = {name for name, told in chosen.items() if name in told.report.inferred}
    origins = {name: told.id for name, told in chosen.items()} | {"status": history[-1].report}
    corrected = frozenset(corrections or ())
    merged = replace(lead, **(fields | dict(corrections or {})), inferred=frozenset(inferred - corrected), spans={})
    return Contract(
        reports=tuple(reports),
        deal=merged,
        origins=origins,
        disputed=frozenset(_disputed(reports, chosen)) - corrected,
        corrected=corrected,
        history=history,
        value_text=chosen["value"].value_text if "value" in chosen and "value" not in corrected else None,
    )


def _history(reports: Sequence[Told]) -> Iterator[Step]:
    """The steps that the reports tell: a deal goes forward, or is cancelled; one that was cancelled may be signed again."""
    now: Status | None = None
    before: DealDate | None = None
    for told in reports:
        status = told.report.status
        if now is None or status is not now and _follows(status, now):
            yield Step(status, _day_of(told, before), told.id)
            now, before = status, told.report.date


def _day_of(told: Told, before: DealDate | None) -> DealDate | None:
    """The day of a step: that of the report, unless this is the day of an earlier step, as of a delivery that is told with the
    day of the signature."""
    when = told.report.date
    begins, began = (each.span if each else None for each in (when, before))
    if told.report.status is not Status.COMPLETED and not (begins and began and begins.high < began.low):
        return when
    return DealDate(told.published.isoformat(), Basis.BY) if told.published else None


def _follows(status: Status, now: Status) -> bool:
    if now is Status.CANCELLED:
        return status in DONE
    return _LIFE.index(status) > _LIFE.index(now)


class _Known:
    """What the reports of one contract say, field by field."""

    def __init__(self, reports: Sequence[Told], status: Status) -> None:
        self._reports = reports
        self._done = status in DONE or any(told.done for told in reports)

    def choices(self) -> Iterator[tuple[str, Told | None]]:
        """Each field with the report that knows it best."""
        yield "item", self._best("item", self._named, key)
        yield "quantity", self._best("quantity", self._of_stage)
        yield "value", self._best("value", self._of_stage, lambda value: (value.figure, value.currency))
        yield "buyers", self._best("buyers", lambda told: _vague(told.report.buyers))
        yield "suppliers", self._best("suppliers", lambda told: _vague(told.report.suppliers))
        yield "date", self._dated()
        yield "kind", self._best("kind", lambda told: 0)

    def value_alt(self, origin: Told | None) -> Money | None:
        """The value in another currency: as its own report gives it, else as another one does."""
        if origin is None or origin.report.value is None or origin.report.value_alt:
            return origin.report.value_alt if origin else None
        others = (amount for told in self._reports for amount in (told.report.value, told.report.value_alt))
        return next((amount for amount in others if amount and amount.currency != origin.report.value.currency), None)

    def _best(
        self, name: str, rank: Callable[[Told], Any], same: Callable[[Any], object] = lambda value: value
    ) -> Told | None:
        """The report whose field is to be trusted most; ``rank`` decides behind what was entered by hand."""
        telling = [told for told in self._reports if getattr(told.report, name) not in (None, ())]
        votes: dict[object, int] = {}
        for told in telling:
            said = same(getattr(told.report, name))
            votes[said] = votes.get(said, 0) + 1

        def place(told: Told) -> tuple[Any, ...]:
            said = getattr(told.report, name)
            trust = (not told.official, name in told.report.inferred, not told.own)
            return not told.by_hand, rank(told), *trust, _exactness(said), -votes[same(said)], told.place

        return min(telling, key=place, default=None)

    def _of_stage(self, told: Told) -> bool:
        return self._done and not told.done

    def _named(self, told: Told) -> bool:
        return not (told.words.families or told.words.systems)

    def _dated(self) -> Told | None:
        """The date of the signature, else of the furthest stage that has one: stated before "on or before", of these the
        earliest."""

        def place(told: Told) -> tuple[Any, ...]:
            when = told.report.date
            stated = when is not None and when.basis == Basis.STATED
            stage = told.report.status is not Status.SIGNED if self._done else -_LIFE.index(told.report.status)
            precision = -len(when.value) if when and stated else 0
            return not told.by_hand, self._of_stage(told), not stated, stage, precision, not told.official, told.place

        return min((told for told in self._reports if told.report.date), key=place, default=None)


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
