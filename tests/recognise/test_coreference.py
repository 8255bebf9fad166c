"""What descriptions and pronouns stand for, and when they are left open."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dealtrack import text as texts
from dealtrack.lexicon import load
from dealtrack.recognise import coreference, parties


def resolved(text):
    view = texts.view(text).text
    sentences = texts.sentences(view)
    mentions = coreference.find(view, sentences, parties.find(view, sentences, load()), load())
    return [(view[m.start : m.end], m.value.name) for m in mentions]


PLAIN = [
    ("Quorvex Corp won the order. The company will hire.", [("company", "Quorvex Corp")]),
    ("Quorvex Corp won the order. It will hire.", [("It", "Quorvex Corp")]),
    ("Quorvex Corp won it all. It said the order is large. It said work starts soon.", [("It", "Quorvex Corp"), ("It", "Quorvex Corp")]),
    ("Quorvex Corp said it won an order from the U.S. Navy.", [("it", "Quorvex Corp")]),
    ("Quorvex Corp said the Thai order shows that it grows.", [("it", "Quorvex Corp")]),
    ("Navantia signed. The Spanish shipbuilder starts next year.", [("Spanish shipbuilder", "Navantia")]),
    ("The Royal Thai Navy chose boats. The service wants four.", [("service", "Royal Thai Navy")]),
    ("The Polish Ministry of Defence chose tanks. The ministry wants eighty.", [("ministry", "Polish Ministry of Defence")]),
    ("Malaysia chose jets. The Southeast Asian nation wants eighteen.", [("Southeast Asian nation", "Malaysia")]),
    ("Malaysia chose jets. The government wants eighteen.", [("government", "Government of Malaysia")]),
    ("Malaysia will renew its fleet.", [("its", "Malaysia")]),
    ("India and France met. Both countries signed.", [("Both countries", "India"), ("Both countries", "France")]),
    ("Indian and Russian officials met. The two sides signed.", [("two sides", "India"), ("two sides", "Russia")]),
    ("Quorvex Corp won an order from the U.S. Navy. It will hire.", [("It", "Quorvex Corp")]),
    ("Quorvex Corp won an order, the Defense Department said. It said work starts soon.", [("It", "Defense Department")]),
    ("Malaysia chose jets. The defence ministry wants eighteen.", [("defence ministry", "Ministry of Defence")]),
    ("India met the Quorvex Corp team in May. The firm will deliver.", [("firm", "Quorvex Corp")]),
    ("Quorvex Corp won the order. In the first half of 2017 it hired.", [("it", "Quorvex Corp")]),
    ("Malaysia's defence ministry chose jets. They carry Israeli radars. The government wants eighteen.", [("government", "Government of Malaysia")]),
    ("Malaysia chose jets. Israeli officials were told. The government was pleased.", [("government", "Government of Israel")]),
    ("Malaysia chose jets. Quillon of Israel makes radars. The government wants eighteen.", [("government", "Government of Malaysia")]),
    ("Quillon of Israel makes radars. The government wants eighteen.", [("government", "Government of Israel")]),
    ("Malaysia had no jets. It took delivery of eighteen in May.", [("It", "Malaysia")]),
    ("Malaysia buys gas at $5 per million British thermal units. The country wants more.", [("country", "Malaysia")]),
    ("Quorvex Corp won the order. Last month it hired.", [("it", "Quorvex Corp")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PLAIN)
def test_one_plain_reading(text, expected):
    assert [(quote.removeprefix("The ").removeprefix("the "), name) for quote, name in resolved(text)] == expected


OPEN = [
    "Quorvex Corp beat Orlix Ltd. The company will appeal.",
    "India and France met. It will deliver four.",
    "India, France and Italy met. Both sides signed.",
    "The vehicle of Quorvex Corp is heavy. It withstands mines.",
    "Malaysia chose jets. It is likely that prices rise.",
    "Malaysia chose jets over the service life of eighty years.",
    "Malaysia chose jets under the government contract.",
    "Malaysia had no jets. It took two years to choose.",
    "The company hired.",
    "Quorvex Corp won the order. In its report prices rose.",
    "Navantia lost. The Norwegian firm Kongsberg won.",
    "Malaysia sent an air defence command. The ministry waits.",
]


@pytest.mark.parametrize("text", OPEN)
def test_left_open(text):
    assert resolved(text) == []


@pytest.mark.parametrize("piece", ["Boeing said it won ", "India and France said both sides ", "the the the company "])
def test_one_endless_sentence_is_read_in_linear_time(piece):
    text = piece * (200_000 // len(piece))
    sentences = texts.sentences(text)
    named = parties.find(text, sentences, load())
    started = time.perf_counter()
    coreference.find(text, sentences, named, load())
    assert time.perf_counter() - started < 8


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["It ", "said ", "the company ", "Boeing ", "India ", "and ", "France. ", "Both sides ", "its ", "\n\n"]
        ),
        max_size=30,
    )
)
def test_mentions_are_in_order_and_inside(pieces):
    text = "".join(pieces)
    sentences = texts.sentences(text)
    named = parties.find(text, sentences, load())
    values = {m.value for m in named}
    last = 0
    for mention in coreference.find(text, sentences, named, load()):
        assert last <= mention.start < mention.end <= len(text)
        assert mention.rule.startswith("coreference-")
        assert mention.value in values or mention.value.country
        last = mention.start
