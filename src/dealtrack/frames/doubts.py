"""Values that cannot be taken, or should be looked at: out of all proportion, or numbers of contracts read as amounts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from statistics import median
from typing import NamedTuple

from ..model import Kind, Money, Report, Span, Status

_MOST = 12  # powers of ten of a dollar from which an amount is that of no deal: all arms bought in a year are less
_LEAST = 3  # powers of ten of a dollar below which an amount is hardly that of a whole deal
_KIN = 3  # amounts of one document and currency that tell what is usual in it
_UNLIKE = 1000
# By how many powers of ten a unit is worth less than a dollar; currencies that are not named are taken for dollars. Magnitudes
# of the last rate of the European Central Bank, else of the national bank: they only have to be right to a factor of some ten.
_LIGHTER = {
    **dict.fromkeys("ALL ATS BEF BTN BWP CSK CZK DOP EEK EGP GMD HNL INR LSL LUF MDL MKD MRU MUR MVR MXN NAD NIO NPR PHP".split(), 1),
    **dict.fromkeys("RUB SKK SRD STN SZL THB TRY TWD UAH UYU ZAR".split(), 1),
    **dict.fromkeys("AFN AMD BDT CLP CRC CVE DJF DZD ESP ETB GRD GYD HTG HUF ISK JMD JPY KES KGS KMF KPW KZT LKR LRD".split(), 2),
    **dict.fromkeys("PKR PTE RSD SDG SIT SOS VUV XAF XOF XPF YER".split(), 2),
    **dict.fromkeys("AOA ARS BIF CDF COP IQD ITL KHR KRW MGA MMK MNT MWK NGN PYG RWF SSP TZS UGX VEB ZMK".split(), 3),
    **dict.fromkeys("BYR GHC GNF IDR IRR LAK LBP MZM ROL SYP UZS VND".split(), 4),
    "TRL": 6,
}  # fmt: skip


class Doubt(NamedTuple):
    """A field of a report with what is wrong with it, and where it stands."""

    field: str
    reason: str
    place: Span


def refused(report: Report) -> Iterator[Doubt]:
    """The values that must not enter a sum."""
    for name in ("value", "value_alt"):
        amount: Money | None = getattr(report, name)
        place = _place(report, name)
        if amount is None:
            continue
        if abs(amount.figure).adjusted() >= _MOST + _LIGHTER.get(amount.currency, 0):
            yield Doubt(name, "the value is out of all proportion", place)
        elif any(
            _overlap(place, number) for field in ("references", "under") for number in report.spans.get(field, ())
        ):
            yield Doubt(name, "the value is part of a contract's number", place)


def doubts(reports: Sequence[Report]) -> Iterator[tuple[Report, Doubt]]:
    """Values that are taken and should be looked at, with their reports, which are all of a document."""
    for report in reports:
        yield from ((report, doubt) for doubt in (*_small(report), *_unlike(report, reports)))


def _small(report: Report) -> Iterator[Doubt]:
    done = report.status in (Status.SIGNED, Status.COMPLETED) and report.kind is not Kind.AMENDMENT
    value = report.value if done else None
    if value and 0 < value.figure and value.figure.adjusted() < _LEAST + _LIGHTER.get(value.currency, 0):
        yield Doubt("value", "taken, but hardly the value of a whole deal", _place(report, "value"))


def _unlike(report: Report, reports: Sequence[Report]) -> Iterator[Doubt]:
    """A value a thousand times what is usual in its document."""
    mine = report.value
    if mine is None:
        return
    others = [
        abs(other.value.figure)
        for other in reports
        if other is not report and other.value is not None and other.value.currency == mine.currency
    ]
    if len(others) + 1 >= _KIN and Decimal(0) < median(others) * _UNLIKE <= abs(mine.figure):
        yield Doubt("value", "taken, but a thousand times the others of its document", _place(report, "value"))


def _place(report: Report, field: str) -> Span:
    return next(iter(report.spans.get(field, ())), report.sentence)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
