"""How many are bought."""

from __future__ import annotations

import pytest
from reports import AIR_FORCE, told

from dealtrack.merge import Verdict, compare
from dealtrack.model import Status

WEEK = "2016-09-30"
RAFALE = told(value="EUR 7.87e9", quantity=36)


@pytest.mark.parametrize(("quantity", "verdict"), [(57, Verdict.SAME), (60, Verdict.POSSIBLE)])
def test_a_number_that_is_not_round_tells_more(quantity: int, verdict: Verdict) -> None:
    plans = (
        told(item, buyers=(AIR_FORCE,), suppliers=(), quantity=quantity, status=Status.PLANNED, published=day)
        for item, day in (("fighters", "2016-07-20"), ("jets", "2016-09-23"))
    )
    assert compare(*plans).verdict is verdict


@pytest.mark.parametrize(("planned", "apart"), [(126, False), (12, False), (150, True), (8, True)])
def test_a_plan_may_shrink_or_grow_before_it_is_signed(planned: int, apart: bool) -> None:
    plan = told(quantity=planned, status=Status.PLANNED, published="2016-01-20")
    assert compare(plan, RAFALE).apart is apart


@pytest.mark.parametrize(
    ("sentence", "quantity", "apart"),
    [
        ("Oslo wants seven squadrons of Rafale jets.", 40, True),
        ("Oslo wants seven squadrons of Rafale jets.", 140, False),
        ("Oslo wants 2 squadrons of the Rafale jets.", 36, False),
        ("Oslo wants 2 squadrons of the Rafale jets.", 126, True),
        ("Oslo has seven squadrons. It wants Rafale jets.", 40, False),
    ],
)
def test_a_squadron_has_some_aircraft(sentence: str, quantity: int, apart: bool) -> None:
    plan = told("Rafale jets", status=Status.PLANNED, sentence=sentence)
    assert compare(plan, told("Rafale jets", status=Status.PLANNED, quantity=quantity, published=WEEK)).apart is apart


@pytest.mark.parametrize(
    ("quantity", "other", "rounded"),
    [(2_300_000, 2_292_599, True), (2_292_599, 2_300_000, True), (5_200, 5_249, True), (5_200, 5_260, False),
     (5_000, 5_400, False), (110, 114, False)],
)  # fmt: skip
def test_large_quantities_are_rounded(quantity: int, other: int, rounded: bool) -> None:
    found = compare(told(quantity=quantity), told(quantity=other, published=WEEK))
    assert any("within rounding" in reason for reason in found.reasons) is rounded
