"""Numbers in digits and words."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealtrack.recognise.numbers import FIRST, NUMBER, OPENING, parse

VALUES = {
    "3.3": ["3.3", " 3.3 ", "3,3"],
    "0.5": ["half", "half a", "half-a", "Half an", ".5", "0.5"],
    "0.25": ["quarter", "a quarter", "a quarter of a"],
    "0.75": ["three quarters", "three-quarters of a", "0.75"],
    "2.5": ["2.5", "2-1/2", "2 1/2", "two and a half", "two-and-a-half", "2.50"],
    "6": ["6", "six", "half a dozen", "half-a-dozen"],
    "12": ["12", "twelve", "a dozen", "one dozen", "Twelve"],
    "24": ["24", "two dozen", "twenty-four", "twenty four"],
    "70": ["70", "seventy", "SEVENTY"],
    "100": ["100", "one hundred", "a hundred"],
    "150": ["150", "one hundred and fifty", "one hundred fifty", "a hundred and fifty", "one-hundred-and-fifty"],
    "1234.5": ["1,234.5", "1234.5"],
    "4200": ["4,200", "4200", "four thousand two hundred", "4 200"],
    "105000": ["1,05,000", "105,000", "105 000", "one hundred and five thousand"],
    "1234567": ["1,234,567", "12,34,567", "1 234 567", "1.234.567"],
}


@pytest.mark.parametrize(("value", "text"), [(v, t) for v, texts in VALUES.items() for t in texts])
def test_value(value: str, text: str) -> None:
    assert parse(text) == Decimal(value)


@pytest.mark.parametrize("text", [t.strip() for texts in VALUES.values() for t in texts])
def test_the_quick_test_lets_every_number_pass(text: str) -> None:
    assert re.match(FIRST + OPENING, text, re.VERBOSE)


@pytest.mark.parametrize("text", ["a boat", "and", "often", "tone", "halfway", "quarterly", "anhydrous", "oners"])
def test_the_quick_test_stops_other_words(text: str) -> None:
    assert not re.match(FIRST + OPENING, text, re.VERBOSE)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "a",
        "an",
        "hundred",
        "dozen",
        "thousand",
        "several",
        "none",
        "two five",
        "1,2,3",
        "1.2.3",
        "fourth",
        "someone",
        "5th",
    ]
    + ["9" * 400, "one " * 50, "1/2", "-5", "٣", "1,2345", "2-1/3"],
)
def test_no_number(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("delivered two weeks ago", ["two"]),
        ("an order for half a dozen boats and 1,05,000 shells", ["half a dozen", "1,05,000"]),
        ("often, phone, attend, tone and bone hold no number", []),
        ("twenty-one ships, then fifty\nfive more", ["twenty-one", "fifty\nfive"]),
        ("9" * 60, []),
    ],
)
def test_found_in_a_sentence(text: str, found: list[str]) -> None:
    assert re.findall(NUMBER, text, re.VERBOSE) == found


@given(st.integers(min_value=0, max_value=10**15))
def test_grouped_digits_keep_their_value(number: int) -> None:
    assert parse(f"{number:,}") == parse(str(number)) == number


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    value = parse(text)
    assert value is None or value >= 0
