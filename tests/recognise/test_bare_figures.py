"""Figures that should be amounts and have no currency."""

import time

import pytest

from dealtrack.recognise.money import bare

HOLDS = [
    ("Norland signed a contract worth 300 million with the yard", ["300 million"]),
    ("boats for 4.5 billion.", ["4.5 billion"]),
    ("a deal valued at about 1,05,000 crore", ["1,05,000 crore"]),
    ("at a cost of 12-million, it said", ["12-million"]),
    ("an order worth more than 2 bn and a deal for 3 bn", ["2 bn", "3 bn"]),
]
HOLDS_NOT = [
    "a contract worth $300 million",
    "a contract worth 300 million euros",
    "a contract worth 300 million Swedish crowns",
    "ammunition for 2 million rounds",
    "a country of 300 million",
    "worth 300",
]


@pytest.mark.parametrize(("text", "figures"), HOLDS)
def test_a_figure_without_a_currency_is_found(text, figures):
    assert [text[start:end] for start, end in bare.figures(text, 0, len(text))] == figures


@pytest.mark.parametrize("text", HOLDS_NOT)
def test_what_has_a_currency_or_counts_things_is_none(text):
    assert list(bare.figures(text, 0, len(text))) == []


def test_a_long_text_takes_no_long_time():
    text = "worth about " * 20_000 + "for 1,1" * 50_000
    start = time.perf_counter()
    assert list(bare.figures(text, 0, len(text))) == []
    assert time.perf_counter() - start < 5
