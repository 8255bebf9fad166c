"""What reports say of one field, with the reason why one of them is followed."""

import pytest
from reports import AIR_FORCE, INDIA, money, told

from dealtrack.merge import voices
from dealtrack.model import Qualifier, Status

CASES = [
    (
        "entered by a person",
        told(id="a", value="EUR 5e9", rule="entry"),
        told(id="b", value="EUR 6e9", rule="announcement-contract"),
    ),
    (
        "told of the signed deal",
        told(id="b", value="EUR 5e9", published="2017-01-01"),
        told(id="a", value="EUR 6e9", status=Status.NEGOTIATING),
    ),
    (
        "from an official announcement",
        told(id="b", value="EUR 5e9", rule="announcement-contract"),
        told(id="a", value="EUR 6e9", own=True),
    ),
    (
        "stated, not inferred",
        told(id="b", value="EUR 5e9"),
        told(id="a", value="EUR 6e9", inferred=("value",), own=True),
    ),
    ("said by one of the parties", told(id="b", value="EUR 5e9", own=True), told(id="a", value="EUR 6e9")),
    (
        "the most exact",
        told(id="b", value="EUR 5e9"),
        told(id="a", value=money("EUR 6e9", Qualifier.ABOUT)),
    ),
    ("told first", told(id="a", value="EUR 5e9"), told(id="b", value="EUR 6e9")),
]


@pytest.mark.parametrize(("why", "followed", "other"), CASES, ids=[why for why, *_ in CASES])
def test_why_a_value_is_followed(why, followed, other):
    first, second = voices(sorted((followed, other), key=lambda one: one.place), "value")
    assert (first.said, first.reports, first.why) == (followed.report.value, (followed.id,), why)
    assert (second.said, second.why) == (other.report.value, None)


def test_what_most_reports_say_is_one_voice():
    reports = [told(id=id, value=value) for id, value in (("a", "EUR 6e9"), ("b", "EUR 5e9"), ("c", "EUR 5e9"))]
    first, second = voices(reports, "value")
    assert (first.reports, first.why) == (("b", "c"), "said by most reports")
    assert second.reports == ("a",)


def test_a_service_says_more_than_its_country():
    first, _ = voices([told(id="a", buyers=(INDIA,)), told(id="b", buyers=(AIR_FORCE,))], "buyers")
    assert (first.said, first.why) == ((AIR_FORCE,), "says more than a country")
