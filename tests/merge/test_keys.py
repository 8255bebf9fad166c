"""Who is compared with whom: reports that may tell one deal meet in a block, and the blocks stay small."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reports import AIR_FORCE, DASSAULT, FRANCE, INDIA, SAAB, told

from dealtrack.merge import Told, Verdict, keys, weigh
from dealtrack.model import Status

RAFALE = told(value="EUR 7.87e9", quantity=36)


def meet(one: Told, other: Told) -> bool:
    """Whether a block of one report meets a block of the other, years apart or not."""
    return any(a.name in b.meets and b.name in a.meets for a in keys(one) for b in keys(other))


MEETING = {
    "both sides and the item": told("Rafale jets", buyers=(AIR_FORCE,)),
    "both sides and the value": told("aircraft", value="EUR 7.9e9"),
    "both sides and the quantity": told("aircraft", quantity=36),
    "one side, item and quantity": told("Rafale jets", buyers=(FRANCE,), quantity=36),
    "a country that stands for its company": told("Rafale jets", suppliers=(FRANCE,)),
    "nobody who sells": told("Rafale jets", suppliers=()),
    "nobody who sells, and another value of the same size": told(None, suppliers=(), value="EUR 7.2e9"),
    "nobody who buys": told("Rafale jets", buyers=()),
}
NOT_MEETING = {
    "one side and the item, where both know the other side": told("Rafale jets", buyers=(SAAB,)),
    "both sides alone": told("torpedoes"),
    "both sides, and another value": told("torpedoes", value="EUR 1e9"),
    "the item alone": told("Rafale jets", buyers=(SAAB,), suppliers=(SAAB,)),
}


@pytest.mark.parametrize("other", MEETING.values(), ids=MEETING)
def test_meeting(other: Told) -> None:
    assert meet(RAFALE, other)


@pytest.mark.parametrize("other", NOT_MEETING.values(), ids=NOT_MEETING)
def test_not_meeting(other: Told) -> None:
    assert not meet(RAFALE, other)


def test_plans_of_one_buyer_meet_whoever_sells() -> None:
    plans = [told("Rafale jets", suppliers=(seller,), status=Status.PLANNED) for seller in (DASSAULT, SAAB)]
    assert meet(*plans)


def test_a_figure_to_the_digit_needs_no_party() -> None:
    one, other = (told(item, buyers=(), suppliers=(), value="USD 12345678") for item in ("radars", "spares"))
    assert meet(one, other)


@st.composite
def reports(draw: st.DrawFn) -> Told:
    return told(
        draw(st.sampled_from(["Rafale fighters", "Rafale jets", "fighter jets", None])),
        published=draw(st.sampled_from(["2016-09-23", "2016-10-12", "2017-04-12", None])),
        buyers=draw(st.sampled_from([(INDIA,), (AIR_FORCE,), (INDIA, FRANCE), ()])),
        suppliers=draw(st.sampled_from([(DASSAULT,), (FRANCE,), ()])),
        value=draw(st.sampled_from([None, "EUR 7.87e9", "EUR 7.9e9", "EUR 3e9", "EUR 7874565123"])),
        quantity=draw(st.sampled_from([None, 6, 36])),
        status=draw(st.sampled_from(Status)),
    )


@given(reports(), reports())
@settings(max_examples=300)
def test_meeting_is_mutual(one: Told, other: Told) -> None:
    mutual = [(a.name in b.meets, b.name in a.meets) for a in keys(one) for b in keys(other)]
    assert all(there is back for there, back in mutual)


@given(reports(), reports())
@settings(max_examples=300)
def test_deals_of_one_buyer_meet_where_they_are_one(one: Told, other: Told) -> None:
    known = one.report.buyers and other.report.buyers
    weight = weigh(one, other)
    if known and weight is not None and weight.verdict is Verdict.SAME:
        assert meet(one, other)
