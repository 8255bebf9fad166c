"""Each field of a contract comes from the report that knows it best."""

from __future__ import annotations

import pytest
from reports import AIR_FORCE, DASSAULT, FRANCE, INDIA, MINISTRY, money, told

from dealtrack.merge import contract
from dealtrack.model import Basis, DealDate, Kind, Qualifier, Status

NEWS = told("fighter jets", id="a", published="2016-09-23", value="EUR 7.5e9", quantity=35)
LATER = told("Rafale jets", id="b", published="2016-09-30", value="EUR 7.87e9", quantity=36)
OFFICIAL = told("Rafale", id="c", published="2016-10-05", value="EUR 8.0e9", rule="announcement-contract")
OWN = told("Rafale", id="d", published="2016-10-06", value="EUR 7.8e9", own=True)
HAND = told("Rafale", id="e", published="2016-10-07", value="EUR 7.1e9", rule="entry")
ABOUT = told("Rafale", id="f", published="2016-09-20", value=money("EUR 7e9", Qualifier.ABOUT))
PLAN = told("Rafale", id="g", published="2015-04-10", value="EUR 12e9", status=Status.PLANNED, quantity=126)
GUESSED = told("Rafale", id="h", published="2016-09-01", suppliers=(FRANCE,), inferred=("suppliers",), value="EUR 6e9")


def made(*reports, **corrections):
    return contract(sorted(reports, key=lambda told: told.place), corrections or None)


@pytest.mark.parametrize(
    ("reports", "figure"),
    [
        ((NEWS, LATER), "EUR 7.5e9"),  # the earliest, where nothing else decides
        ((NEWS, LATER, LATER._replace(id="y")), "EUR 7.87e9"),  # what most say
        ((ABOUT, NEWS), "EUR 7.5e9"),  # exact before about
        ((NEWS, OWN), "EUR 7.8e9"),  # a party's own words before hearsay
        ((NEWS, OWN, OFFICIAL), "EUR 8.0e9"),  # official before news
        ((NEWS, OFFICIAL, HAND), "EUR 7.1e9"),  # what a person entered before all
        ((PLAN, LATER), "EUR 7.87e9"),  # of the signed deal before a plan
    ],
)
def test_value(reports, figure) -> None:
    assert made(*reports).deal.value == money(figure)


def test_fields_come_from_different_reports_and_say_so() -> None:
    found = made(PLAN, NEWS, LATER)
    assert (found.id, found.deal.item, found.deal.status) == ("g", "Rafale", Status.SIGNED)
    assert found.origins["value"] == "a" and found.origins["item"] == "g" and found.origins["status"] == "a"


def test_bodies_before_their_country_and_stated_before_inferred() -> None:
    ministry = told(id="x", published="2016-09-24", buyers=(MINISTRY,))
    found = made(GUESSED, NEWS, ministry)
    assert found.deal.buyers == (MINISTRY,) and found.deal.suppliers == (DASSAULT,)
    assert found.deal.inferred == frozenset()


def test_the_date_is_that_of_the_signature() -> None:
    stated = told(id="x", published="2017-05-01", stated="2016-09-23", status=Status.COMPLETED)
    assert made(PLAN, LATER).deal.date == DealDate("2016-09-30", Basis.BY)
    assert made(PLAN, LATER, stated).deal.date == DealDate("2016-09-23", Basis.STATED)


def test_the_course_of_a_deal_goes_forward_until_it_ends() -> None:
    talks = told(id="t", published="2016-02-01", status=Status.NEGOTIATING)
    echo = told(id="u", published="2016-11-01", status=Status.PLANNED)
    done = told(id="v", published="2022-12-15", status=Status.COMPLETED, stated="2016-09-23")
    found = made(PLAN, talks, LATER, echo, done)
    assert [(step.status, step.report) for step in found.history] == [
        (Status.PLANNED, "g"), (Status.NEGOTIATING, "t"), (Status.SIGNED, "b"), (Status.COMPLETED, "v"),
    ]  # fmt: skip
    assert found.history[-1].date == DealDate("2022-12-15", Basis.BY)
    ended = told(id="w", published="2017-01-01", status=Status.CANCELLED)
    assert made(PLAN, LATER, ended, echo).deal.status is Status.CANCELLED


def test_reports_that_disagree_are_seen_but_not_those_of_another_stage() -> None:
    assert made(NEWS, LATER).disputed == {"quantity", "value"}
    assert made(PLAN, LATER).disputed == frozenset()
    prices = [told(id=id, value=value) for id, value in (("x", "EUR 240e6"), ("y", "EUR 245e6"))]
    assert made(*prices).disputed == {"value"}
    assert (
        made(LATER, told(id="x", published="2016-10-01", value="EUR 7.9e9", buyers=(AIR_FORCE,))).disputed
        == frozenset()
    )


def test_corrections_come_before_all_reports() -> None:
    found = made(NEWS, LATER, value=money("EUR 7.878e9"), suppliers=(), kind=Kind.FRAMEWORK)
    assert found.deal.value == money("EUR 7.878e9") and found.value_text is None
    assert found.deal.suppliers == () and found.deal.kind is Kind.FRAMEWORK
    assert found.corrected == {"value", "suppliers", "kind"} and "value" not in found.disputed


def test_a_value_in_two_currencies() -> None:
    dollars = told(id="x", published="2016-10-01", value="USD 8.8e9")
    assert made(LATER, dollars, LATER._replace(id="y")).deal.value_alt == money("USD 8.8e9")
    both = told(id="z", published="2016-09-26", value="EUR 7.87e9", alt="USD 8.7e9")
    assert made(both, dollars).deal.value_alt == money("USD 8.7e9")


def test_a_value_is_given_as_it_is_written() -> None:
    assert made(NEWS, OFFICIAL).value_text == "<EUR 8.0e9>"
    assert made(told(buyers=(INDIA,))).value_text is None
