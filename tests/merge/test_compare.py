"""Two reports: one deal, two deals, or a case for a person."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from reports import (
    AIR_FORCE,
    BOEING,
    DASSAULT,
    FRANCE,
    INDIA,
    MINISTRY,
    NAVY,
    SAAB,
    US,
    money,
    told,
)

from dealtrack.merge import Told, Verdict, compare, weigh
from dealtrack.model import Kind, Party, PartyKind, Qualifier, Status

RAFALE = told(value="EUR 7.87e9", quantity=36)
WEEK = "2016-09-30"

SAME = {
    "in other words": told("Rafale jets", published=WEEK),
    "a price within rounding": told("multi-role fighters", published=WEEK, value="EUR 7.9e9", quantity=36),
    "a price that is a bound": told("Rafales", published=WEEK, value=money("EUR 7e9", Qualifier.AT_LEAST)),
    "the price in its other currency": told(
        "fighter jets", published=WEEK, value="USD 8.8e9", alt="EUR 7.87e9", quantity=36
    ),
    "a service for its country": told("Rafale fighters", published=WEEK, buyers=(AIR_FORCE,)),
    "a country for its company": told("Rafale fighters", published=WEEK, suppliers=(FRANCE,), quantity=36),
    "nobody who sells": told("Rafale fighters", published=WEEK, suppliers=(), quantity=36),
    "an earlier stage": told("Rafale fighters", published="2016-04-12", status=Status.NEGOTIATING),
    "a later stage": told("Rafale fighters", published="2017-02-01", status=Status.COMPLETED, quantity=36),
    "without a date": told("Rafale fighters", published=None, value="EUR 7.87e9"),
}
DIFFERENT = {
    "work on the item": told("overhaul of Rafale fighters", published="2017-02-01", suppliers=()),
    "another buyer": told(published=WEEK, buyers=(US,), value="EUR 7.87e9", quantity=36),
    "another seller": told("Gripen fighters", published=WEEK, suppliers=(SAAB,), quantity=36),
    "another item": told("Scorpene submarines", published=WEEK, quantity=6),
    "an amendment": told(published=WEEK, kind=Kind.AMENDMENT, value="EUR 7.87e9", quantity=36),
    "a sum of several deals": told("arms", published=WEEK, kind=Kind.AGGREGATE, value="EUR 7.87e9"),
    "talks long after the signature": told(
        "Rafale fighters", published="2019-11-02", status=Status.NEGOTIATING, quantity=36
    ),
    "signed another year": told("Rafale fighters", published="2021-01-02", stated="2020-12-15"),
    "a signature with another price": told("Rafale fighters", published=WEEK, value="EUR 2.1e9", quantity=8),
    "done long after the other was told": told("Rafale fighters", published=WEEK, stated="2019-09-23", quantity=36),
}
POSSIBLE = {
    "nothing that tells it from others": told("aircraft", published=WEEK),
    "another quantity": told("Rafale fighters", published=WEEK, quantity=26),
}


@pytest.mark.parametrize("name", SAME)
def test_one_deal(name: str) -> None:
    found = compare(RAFALE, SAME[name])
    assert found.verdict is Verdict.SAME, found
    assert compare(SAME[name], RAFALE) == found


@pytest.mark.parametrize("name", DIFFERENT)
def test_two_deals(name: str) -> None:
    found = compare(RAFALE, DIFFERENT[name])
    assert found.verdict is Verdict.DIFFERENT, found
    assert compare(DIFFERENT[name], RAFALE) == found


@pytest.mark.parametrize("name", POSSIBLE)
def test_a_case_for_a_person(name: str) -> None:
    found = compare(RAFALE, POSSIBLE[name])
    assert found.verdict is Verdict.POSSIBLE, found


AWARD = told(
    "radar spares",
    rule="announcement-contract",
    buyers=(NAVY,),
    suppliers=(BOEING,),
    value="USD 19336710",
    number="N0001416C0017",
    published="2016-03-01",
)


@pytest.mark.parametrize(
    ("other", "verdict"),
    [
        (told("radar spares", published="2016-03-04", suppliers=(BOEING,), number="N0001416C0017"), Verdict.SAME),
        (AWARD._replace(id="again"), Verdict.SAME),
        (AWARD._replace(numbers=frozenset({"N0001416C0018"})), Verdict.DIFFERENT),
        (
            told("radar spares", rule="announcement-amendment", kind=Kind.AMENDMENT, buyers=(NAVY,),
                 suppliers=(BOEING,), value="USD 19336710", under="N0001416C0017", published="2016-03-03"),
            Verdict.DIFFERENT,
        ),
        (
            told("radar spares", rule="announcement-contract", buyers=(NAVY,), suppliers=(BOEING,),
                 value="USD 17000310", published="2016-03-03"),
            Verdict.DIFFERENT,
        ),
    ],
    ids=["news with the number", "announced again", "another number", "an amendment of it", "announced on its own"],
)  # fmt: skip
def test_numbers_and_announcements(other, verdict) -> None:
    assert compare(AWARD, other).verdict is verdict, compare(AWARD, other)


def test_an_authority_may_announce_a_deal_again_under_its_number() -> None:
    notice = AWARD._replace(report=replace(AWARD.report, value=money("USD 2e7")))
    assert compare(notice, notice._replace(id="again")).verdict is Verdict.SAME
    other = notice._replace(id="other", report=replace(notice.report, value=money("USD 3e7")))
    assert compare(notice, other).apart


def supposed(deal: Told, field: str = "suppliers") -> Told:
    """A report that does not name a party itself."""
    return deal._replace(report=replace(deal.report, inferred=frozenset((field,))))


@pytest.mark.parametrize("field", ["buyers", "suppliers"])
def test_a_party_that_is_only_inferred_tells_no_deal_from_others(field: str) -> None:
    """But a supplier from abroad does: nobody buys the same from there twice at a time."""
    home = Party("Hindustan Aeronautics Limited", PartyKind.COMPANY, "IN")
    deal, other = told("Tejas jets", suppliers=(home,)), told("Tejas jets", suppliers=(home,), published=WEEK)
    assert compare(deal, other).verdict is Verdict.SAME
    assert compare(deal, supposed(other, field)).verdict is Verdict.POSSIBLE
    abroad, again = told("Rafale jets"), told("Rafale jets", published=WEEK)
    assert (compare(abroad, supposed(again, field)).verdict is Verdict.SAME) is (field == "suppliers")
    nowhere = DASSAULT._replace(country=None)
    assert (
        compare(abroad, supposed(told("Rafale jets", suppliers=(nowhere,), published=WEEK))).verdict is Verdict.POSSIBLE
    )
    assert compare(abroad, supposed(told("Rafale jets", suppliers=(SAAB,), published=WEEK))).apart


def test_reasons_are_words_for_a_person() -> None:
    found = compare(RAFALE, SAME["a price within rounding"])
    assert "same supplier: Dassault Aviation" in found.reasons
    assert "values within rounding: EUR 7,870,000,000 and EUR 7,900,000,000" in found.reasons


def test_bodies_of_one_state_are_close_and_services_are_not() -> None:
    ministry, navy, air_force = (
        told("Rafale fighters", buyers=(one,), published=WEEK) for one in (MINISTRY, NAVY, AIR_FORCE)
    )
    assert compare(ministry, navy).verdict is Verdict.SAME
    assert compare(navy, air_force).apart
    forces = Party("Indian Armed Forces", PartyKind.SERVICE, "IN")
    assert compare(told("Rafale fighters", buyers=(forces,), published=WEEK), navy).verdict is Verdict.SAME
    assert compare(told(buyers=(INDIA,)), navy).verdict is Verdict.SAME
    assert compare(told(suppliers=(DASSAULT,)), told(suppliers=(SAAB,))).apart


@pytest.mark.parametrize(
    ("item", "other", "verdict"),
    [
        ("MiG-29 fighters", "MiG-29K fighters", Verdict.SAME),
        ("MiG-29K fighters", "MiG-29UPG fighters", Verdict.DIFFERENT),
        ("F-16 Block 52 jets", "F-16 Block 70 jets", Verdict.DIFFERENT),
        ("F-16 Block 52 jets", "F-15 Block 52 jets", Verdict.DIFFERENT),
        ("F-16 jets", "F-16 Block 70 jets", Verdict.SAME),
        ("offshore patrol vessels", "offshore patrol vessel", Verdict.SAME),
        ("coastal radars", "naval guns", Verdict.DIFFERENT),
        ("MRFA jets", "Multi-Role Fighter Aircraft", Verdict.SAME),
        ("OPVs", "two offshore patrol vessels of the navy", Verdict.SAME),
        ("TOT jets", "transports of the navy", Verdict.DIFFERENT),
        ("gun", "Gripen upgrade network", Verdict.DIFFERENT),  # no initials
        ("F414-GE-INS6 engines", "F-414INS6 engine", Verdict.SAME),
        ("F414-GE-INS6 engines", "F-414INS7 engine", Verdict.DIFFERENT),
        ("Tejas Mk1A jets", "Light Combat aircraft MK1A", Verdict.SAME),
        ("Tejas Mk2 jets", "Light Combat aircraft MK1A", Verdict.DIFFERENT),
    ],
)
def test_items(item: str, other: str, verdict: Verdict) -> None:
    found = compare(told(item), told(other, published=WEEK))
    assert found.verdict is verdict, found


EVERY = [RAFALE, *SAME.values(), *DIFFERENT.values(), *POSSIBLE.values()]


@pytest.mark.parametrize("one", EVERY)
def test_the_short_way_comes_to_the_same_verdict(one) -> None:
    for other in EVERY:
        found, weight = compare(one, other), weigh(one, other)
        assert (weight is None) is found.apart
        assert weight is None or (weight.score, weight.verdict) == (found.score, found.verdict)


SHIPYARD = Party("Harbour Yard", PartyKind.COMPANY, "SE")


def takeover(published: str, status: Status = Status.PLANNED, **fields: Any) -> Told:
    """A report that Boeing takes Harbour Yard over."""
    return told(
        "Harbour Yard",
        published=published,
        kind=Kind.ACQUISITION,
        buyers=(BOEING,),
        suppliers=(),
        status=status,
        **fields,
    )


def test_a_company_is_taken_over_once_and_bought_in_parts_again_and_again() -> None:
    offer, talk = takeover("2016-03-01"), takeover("2016-03-10")
    stake = takeover("2016-03-10", Status.SIGNED, sentence="Boeing bought 4.5 pct of Harbour Yard.")
    further = takeover("2016-03-12", Status.SIGNED, sentence="Boeing raised its stake in Harbour Yard.")
    assert compare(offer, talk).verdict is Verdict.SAME
    assert "a part of it and the whole" in compare(offer, stake).reasons
    assert compare(offer, stake).verdict is not Verdict.SAME
    assert compare(stake, further).verdict is Verdict.POSSIBLE
    for sentence in (
        "Boeing bids for the 60 pct of it that it does not yet own.",
        "Boeing bought all 9 mln shares of the yard.",
    ):
        rest = takeover("2016-03-12", Status.SIGNED, sentence=sentence, quantity=9_000_000)
        assert compare(offer, rest).verdict is Verdict.SAME


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (
            told("Rafale fighters", published="2016-01-10", status=Status.CANCELLED, suppliers=()),
            told("Rafale fighters", published="2016-02-10"),
            "cancelled before it was signed",
        ),
        (told("Rafale fighters"), told("Rafale fighters", stated="2007-03-01"), "told 9 years after the other was done"),
        (
            told("nuclear-powered submarines", status=Status.PLANNED, quantity=6, suppliers=()),
            told("conventional submarines", status=Status.PLANNED, quantity=6, suppliers=(), published=WEEK),
            "item of one sort: submarine",
        ),
        (told("soft wheat", suppliers=(FRANCE,)), told("soft wheat", suppliers=(FRANCE,), published=WEEK), "both commodity"),
    ],
)  # fmt: skip
def test_what_keeps_two_reports_from_being_one_deal(one, other, reason) -> None:
    found = compare(one, other)
    assert reason in found.reasons
    assert found.verdict is not Verdict.SAME, found


def test_goods_are_not_delivered_within_a_year_of_their_plan_and_companies_are() -> None:
    plan, delivery = (
        told("Rafale fighters", published=day, status=status, suppliers=())
        for day, status in (("2016-03-01", Status.PLANNED), ("2016-04-02", Status.COMPLETED))
    )
    assert compare(plan, delivery).verdict is not Verdict.SAME
    assert compare(takeover("2016-03-01"), takeover("2016-04-02", Status.COMPLETED)).verdict is Verdict.SAME


def test_plans_without_a_buyer_tell_no_deal_from_others() -> None:
    one, other = (
        told("Rafale fighters", published=day, status=Status.PLANNED, buyers=()) for day in ("2016-09-23", WEEK)
    )
    assert compare(one, other).verdict is Verdict.POSSIBLE


@pytest.mark.parametrize(
    ("item", "other", "sentence"),
    [
        ("Tejas Mk1A jets", "Tejas Mk1 trainers", ""),  # marks of which one begins with the other
        ("Tejas Mk1A jets", "Tejas trainers", ""),  # nobody trains in the jet itself
        ("LCA-Navy trainers", "Tejas Mk1A", ""),
        ("Project 75I submarines", "Project 75 Alpha submarines", ""),  # two systems of one family
        ("Rafale jets", "Rafale jets", "Oslo may sign a follow-on order for 12 Rafale jets."),
        ("Rafale jets", "Rafale jets", "Oslo dropped plans to buy another 12 Rafale jets."),
        (
            "Rafale jets",
            "Rafale jets",
            "Further orders for 12 units may follow.",
        ),  # the item stands in another sentence
        ("Tejas trainers", "LCA-Navy trainers", ""),
        ("naval Rafale simulators", "Rafale simulators", ""),
        ("Rafale jets", "development of the Rafale jets", ""),
        ("Rafale prototypes", "Rafale jets", ""),
        ("submarines", "submarine technology", ""),
        ("equipment for the Rafale jets", "Rafale fighters", ""),
    ],
)
def test_what_comes_near_and_is_another_deal(item: str, other: str, sentence: str) -> None:
    """The same buyer, seller and month do not make two variants, or an order and its follow-on, one deal."""
    found = compare(told(item), told(other, published="2016-10-20", sentence=sentence))
    assert found.verdict is not Verdict.SAME, found


@pytest.mark.parametrize(
    ("item", "other", "sentence"),
    [
        ("M-346 trainers", "M-346", ""),  # the jet is a trainer
        ("Tejas Mk1A jets", "Tejas jets", ""),
        ("Rafale jets", "Rafale jets", "Further talks were held. Oslo ordered 12 Rafale jets."),
        ("Rafale jets", "Rafale jets", "The extra cost of the order was paid."),
        ("naval Rafale", "Rafale M", ""),
        ("prototypes of the Rafale", "a Rafale demonstrator", ""),
        ("parts and equipment for Rafale jets", "Rafale spares", ""),
        ("Tejas trainers", "trainer version of the Tejas", ""),
    ],
)
def test_what_only_seems_another_deal(item: str, other: str, sentence: str) -> None:
    assert compare(told(item), told(other, published=WEEK, sentence=sentence)).verdict is Verdict.SAME


def test_who_develops_orders_for_himself() -> None:
    """A purchasing office buys for its service, an agency for development does not."""
    office, agency = (
        told(buyers=(Party(name, PartyKind.GOVERNMENT, "IN"),), published=WEEK, quantity=36)
        for name in ("Naval Systems Command", "Gas Turbine Research Establishment")
    )
    navy = told(buyers=(NAVY,))
    assert compare(navy, office).score > compare(navy, agency).score
