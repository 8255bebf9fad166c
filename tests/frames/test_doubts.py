"""What is not taken, or taken and to be looked at."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from dealtrack.frames.doubts import doubts, refused
from dealtrack.lexicon import load
from dealtrack.model import Document, Kind, Money, Qualifier, Report, Span, Status
from dealtrack.pipeline import extract

UP_TO = Qualifier.AT_MOST


def money(figure: int, currency: str = "USD", *, qualifier: Qualifier = Qualifier.EXACT) -> Money:
    return Money(None if qualifier is UP_TO else Decimal(figure), Decimal(figure), currency, qualifier)


def report(
    item: str, value: Money | None = None, *, kind: Kind = Kind.CONTRACT, status: Status = Status.SIGNED
) -> Report:
    return Report("d", kind, status, Span(0, 30), "rule", item=item, value=value)


PROPORTION = [
    (money(10**12), True),
    (money(10**12 - 1), False),
    (money(-(10**12)), True),
    (money(2 * 10**12, qualifier=UP_TO), True),
    (money(10**12, "INR"), False),
    (money(10**13, "INR"), True),
    (money(10**15, "IDR"), False),
    (money(10**16, "IDR"), True),
]


@pytest.mark.parametrize(("value", "wrong"), PROPORTION, ids=str)
def test_a_value_out_of_all_proportion_is_refused(value, wrong):
    assert [doubt.reason for doubt in refused(report("radars", value))] == [
        "the value is out of all proportion"
    ] * wrong


def test_a_value_that_is_part_of_a_contracts_number_is_refused():
    spans = {"value": (Span(5, 12),), "references": (Span(3, 20),)}
    (doubt,) = refused(replace(report("radars", money(117)), spans=spans))
    assert (doubt.reason, doubt.place) == ("the value is part of a contract's number", Span(5, 12))
    assert not list(refused(replace(report("radars", money(117)), spans=spans | {"references": (Span(12, 20),)})))


def said(*reports: Report) -> list[str]:
    return [doubt.reason for _, doubt in doubts(reports)]


SMALL = [
    (report("a", money(12)), True),
    (report("a", money(999), kind=Kind.ACQUISITION, status=Status.COMPLETED), True),
    (report("a", money(1000)), False),
    (report("a", money(0)), False),
    (report("a", money(-5)), False),
    (report("a", money(12), kind=Kind.AMENDMENT), False),
    (report("a", money(12), status=Status.PLANNED), False),
    (report("a", money(9_999, "INR")), True),
    (report("a"), False),
]


@pytest.mark.parametrize(("one", "small"), SMALL)
def test_a_value_that_is_hardly_that_of_a_deal_is_told(one, small):
    assert said(one) == ["taken, but hardly the value of a whole deal"] * small


def test_a_value_a_thousand_times_its_kin_is_told():
    usual = [report("a", money(3_000)), report("b", money(5_000))]
    assert said(*usual, report("c", money(5_000_000))) == ["taken, but a thousand times the others of its document"]
    assert said(*usual, report("c", money(3_000_000))) == []
    assert said(*usual, report("c", money(5_000_000, "EUR"))) == []
    assert said(usual[0], report("c", money(5_000_000))) == []  # nobody knows which of two is the usual one


def test_a_text_with_a_figure_out_of_all_proportion():
    text = "India signed a contract worth $25 trillion with Boeing for 12 radars on 3 May 2024."
    found = extract(Document("d", text), load())
    assert [(one.item, one.value) for one in found.reports] == [("radars", None)]
    assert [(p.reason, text[p.span.start : p.span.end]) for p in found.problems if p.span] == [
        ("the value is out of all proportion", "$25 trillion")
    ]
