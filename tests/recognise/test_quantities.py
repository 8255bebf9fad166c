"""Quantities: what is counted, and what only looks like a count."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealtrack.lexicon import load
from dealtrack.recognise import money, quantities
from dealtrack.text import letters


def found(text: str) -> list[tuple[str, int]]:
    lexicon = load()
    taken = money.find(text, 0, len(text), lexicon)
    return [(text[m.start : m.end], m.value) for m in quantities.find(text, 0, len(text), lexicon, taken)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a plan to buy 18 F-16IQ aircraft", [("18", 18)]),
        ("plans to order 12 jets", [("12", 12)]),
        ("12 M-346 trainers and 24 K9 guns", [("12", 12), ("24", 24)]),
        ("two corvettes and six tugs", [("two", 2), ("six", 6)]),
        ("a dozen launchers", [("a dozen", 12)]),
        ("half a dozen patrol boats", [("half a dozen", 6)]),
        ("two dozen howitzers", [("two dozen", 24)]),
        ("a pair of minehunters", [("a pair", 2)]),
        ("12 long-range missiles and 4.5 million long-lasting nets", [("12", 12), ("4.5 million", 4_500_000)]),
        ("six over-the-horizon radars, two in-service jets", [("six", 6), ("two", 2)]),
        ("a trio of bulkers and an octet of kilns", [("a trio", 3), ("an octet", 8)]),
        ("1,000 long-range missiles and six off-road trucks", [("1,000", 1000), ("six", 6)]),
        ("a total of 24 were ordered", [("24", 24)]),
        ("two 174,000-cubic-metre carriers", [("two", 2)]),
        ("four mln shares", [("four mln", 4000000)]),
        ("a single tanker", [("a single", 1)]),
        ("a single engine fighter", []),
        ("the first of two 27DDG-class destroyers", [("two", 2)]),
        ("more than 10 radars", [("10", 10)]),
        ("up to 48 launchers", [("48", 48)]),
        ("about 15,500 rifles", [("15,500", 15500)]),
        ("one tanker", [("one", 1)]),
        ("one (1) tanker and two (2) tugs", [("one", 1), ("two", 2)]),
        ("for two (2) years", []),
        ("Twenty-four trainers are on order", [("Twenty-four", 24)]),
        ("36 Rafales for $5 billion", [("36", 36)]),
        ("12 jets to Chile and six to Peru", [("12", 12), ("six", 6)]),
        ("15 tugs for the navy, 20 for the army", [("15", 15), ("20", 20)]),
        ("opened from 12 to 15 in Chile and six to Peru", []),
        ("a million rounds and 2 million shells", [("2 million", 2000000)]),
        ("sold India 36 Rafales", [("36", 36)]),
        ("Navy Orders 12 New Frigates", [("12", 12)]),
        ("2000 rifles were bought", [("2000", 2000)]),
        ("some 1950 rifles", [("1950", 1950)]),
        ("one hundred and fifty armoured trucks", [("one hundred and fifty", 150)]),
        ("an order for 155 155mm guns", [("155", 155)]),
        ("The next four were handed over in May", [("four", 4)]),
        ("a cannon, and 50 of these were built", [("50", 50)]),
        ("2,000 120MM shells", [("2,000", 2000)]),
        ("nine An/X-1 sets", [("nine", 9)]),
        ("nine\nlaunchers", [("nine", 9)]),
    ],
)
def test_quantity(text: str, expected: list) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "the F-16 fighter", "Mk 2 torpedoes", "Block 60 jets", "Lot 9 aircraft", "a 155 mm gun", "a 155 mmx52 cal gun", "155mm guns",
        "a 110kn engine",
        "a 39 caliber barrel", "the 5th frigate", "the 2nd ship", "in 2019 ships sailed", "the 2016 parade",
        "its proposed 2018 budget", "20 percent of them", "10 times more",
        "300 km range", "40 kg warheads", "90 tonnes of fuel", "12 hours", "450 knots", "30,000 ft", "50,000 sq ft of halls", "10 years",
        "a five-year pact",
        "4-5 ships", "4 to 5 ships", "between 4 and 5 ships", "four or five ships", "$20 million jets",
        "aged 45 men", "7 February",
        "March 7 meeting", "call (703) 601-3859 now", "contract N00019-17-C-0001 was", "at 10:30 local time",
        "10 a.m. today",
        "one of the ships", "3.5 ships", "0 ships", "9" * 30 + " ships", "Leopard 2 tanks", "Mirage 2000 fighters",
        "of 12", "", " ",
        "v2.5 software", "2.5 million", "No. 4 shipyard", "one of them", "half ships", "dozens of ships",
        "several ships", "a ship",
    ],
)  # fmt: skip
def test_no_quantity(text: str) -> None:
    assert found(text) == []


def test_only_inside_the_range_asked_for() -> None:
    text = "two tugs, three barges, four cranes"
    got = quantities.find(text, 10, 22, load(), ())
    assert [(m.start, m.end, m.value) for m in got] == [(10, 15, 3)]


def test_possible() -> None:
    assert quantities.possible("they got a dozen tugs".split())
    assert not quantities.possible("they got tugs".split())


NUMBERS = "a an one Two ten sixty-two half dozen hundred thousand million pair of quarter and - guns 3 $".split()


@given(st.lists(st.sampled_from(NUMBERS), max_size=12).map(" ".join))
def test_what_is_found_was_possible(text: str) -> None:
    words = letters(text).replace("-", " ").split()
    assert "3" in text or quantities.possible(words) or not quantities.find(text, 0, len(text), load())


@given(st.text(alphabet="0123456789 ,.-aftwoene\n$", max_size=80))
def test_any_text(text: str) -> None:
    for mention in quantities.find(text, 0, len(text), load(), ()):
        assert mention.value >= 1 and text[mention.start : mention.end].strip() == text[mention.start : mention.end]


@pytest.mark.parametrize("nasty", ["1 a", "one ", "1,2", "A 1 b", "9" * 7, "a pair of ", "(", "hundred and "])
def test_a_long_line_takes_time_in_proportion(nasty: str) -> None:
    text = nasty * (200_000 // len(nasty))
    began = time.process_time()
    quantities.find(text, 0, len(text), load(), ())
    assert time.process_time() - began < 10
