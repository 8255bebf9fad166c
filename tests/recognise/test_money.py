"""Amounts of money: one value and its many phrasings, and what must not be taken for money."""

from __future__ import annotations

import time
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dealtrack.lexicon import load
from dealtrack.model import Mention, Money, Qualifier
from dealtrack.recognise import money

EXACT, ABOUT, AT_LEAST, AT_MOST, RANGE = Qualifier


def find(text: str, home: money.Home | None = None) -> list[Mention]:
    return money.find(text, 0, len(text), load(), home or money.home(text, load()))


def only(text: str) -> tuple[str, Money, str]:
    """The one amount in a text: as written, its value, its rule."""
    (mention,) = find(text)
    return text[mention.start : mention.end], mention.value, mention.rule


PHRASINGS = {
    ("USD", "3300000000"): [
        "$3.3 billion", "$ 3.3 billion", "$3.3bn", "$3.3 bn", "$3.3B", "$3.3b", "US$3.3 billion", "US$ 3.3bn",
        "U.S. $3.3 billion",
        "USD 3.3 billion", "USD3.3bn", "3.3 billion USD", "3.3 billion dollars", "3.3 billion US dollars",
        "3.3 billion U.S. dollars",
        "$3.3-billion", "3.3-billion-dollar", "3.30 bln dlrs", "3,300 mln dlrs", "$3,300,000,000",
        "$3\n.3".replace("\n", "") + " billion",
        "$3.3 billion dollars", "3.3 billion $", "3300 MUSD", "$3.3\nbillion", "3.3 USD billion",
    ],
    ("USD", "3000000"): ["three-mln-dlr", "three mln dlrs", "$3m", "$3M", "$3 mn", "3,000,000 dollars",
        "three million dollars", "$3,000K"],
    ("USD", "500000000"): ["half a billion dollars", "$.5 billion", "$0.5bn", "five hundred million dollars",
        "500 mln dlr"],
    ("USD", "1000000000"): ["a billion dollars", "one billion dollars", "$1 billion", "a thousand million dollars"],
    ("INR", "1050000000000"): ["Rs.1,05,000 crore", "Rs 1.05 lakh crore", "₹1,05,000 crore", "INR 105,000 Cr",
        "1.05 lakh crore rupees", "Rs. 1050 bn"],
    ("INR", "3500000"): ["35 lakh rupees", "Rs 35 lakh", "Rs 35,00,000", "₹ 3.5 million", "thirty-five lakhs rupees"],
    ("EUR", "185000000"): ["EUR185 million", "185m euros", "€185m", "€ 185 million", "185 mn EUR", "185 MEUR",
        "185 million €", "€185 000 000", "€185.000.000"],
    ("GBP", "2400000000"): ["£2.4bn", "GBP 2.4 billion", "2.4 billion pounds", "2.4 bln stg",
        "2,400 million pounds sterling"],
    ("KRW", "634000000000"): ["634 billion won", "₩634 billion", "KRW 634 billion", "634 bn South Korean won"],
    ("CAD", "10000000"): ["C$10 million", "CA$10m", "10 mln Canadian dlrs", "CAD 10 million",
        "10 million Canadian dollars", "$10 million CAD", "c $ 10 million"],
    ("AUD", "100000000"): ["AU$100m", "A$100 million", "100 million Australian dollars", "MAUD 100"],
    ("USD", "74000000"): ["$US74 million", "$US 74m"],
    ("AUD", "74000000"): ["$A74 million", "A$74 million"],
    ("NZD", "74000000"): ["$NZ74 million"],
    ("TWD", "1160"): ["NT$1,160", "NT$ 1,160", "1,160 New Taiwan dollars"],
    ("IDR", "31500"): ["Rp 31.500", "Rp31,500", "31,500 rupiah"],
    ("ZAR", "2500000000"): ["R2.5 billion", "R2.5bn", "2.5 billion rand"],
    ("DEM", "100000000"): ["100 mln marks", "DM 100 million", "100 million German marks"],
    ("PKR", "9000000000"): ["9 billion Pakistani rupees", "PKR 9 billion"],
    ("USD", "2500000"): ["2-1/2 mln dlrs", "2 1/2 million dollars", "two and a half million dollars",
        "two-and-a-half million US dollars"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("currency", "value", "text"), [(*key, text) for key, texts in PHRASINGS.items() for text in texts]
)
@pytest.mark.parametrize("frame", ["{}", "They paid {} for it.", "(a deal: {})"])
def test_one_value_many_phrasings(currency: str, value: str, text: str, frame: str) -> None:
    written, found, _ = only(frame.format(text))
    assert found == Money(Decimal(value), Decimal(value), currency)
    assert written == text


NO_MONEY = [
    "", " ", "dollars", "billions of dollars", "a billion-dollar fleet", "a multi-billion-dollar plan",
    "several million dollars", "the S-400 deal",
    "the A400M aircraft", "an M 1 tank", "a K9 howitzer", "W911SF-14-D-0010", "7 February 2025", "20 percent",
    "call (703) 601-3859",
    "in 2019 won the tender", "Hanwha won 3 of 4 lots", "a 2,000-pound bomb", "27,000 pounds of thrust",
    "2 crore people", "5 lakh doses",
    "over 5 lakh were hurt", "TOP 10 exporters", "ALL 40 ROUNDS", "COP 27 talks", "the R-77 missile",
    "SAR 21 rifles", "Mark 48 torpedoes",
    "at 30,000 ft", "3 real targets", "Euro 6 engines", "US 101 highway", "$", "$ billion", "$ 1" + "0" * 30, "S$",
    "Rs", "an FF 5 frigate",
    "an SM-3 Block 2 buy", "Really? 20 crore people saw it", "1987 54 mln", "a 5 m boat",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_MONEY)
def test_no_money(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "written", "bound"),
    [
        *[(f"{words} $5 million", "$5 million", ABOUT) for words in (
            "about", "around", "nearly", "approximately", "some", "an estimated", "almost", "close to", "roughly",
            "circa", "worth some",
            "valued at about", "an estimated cost of", "estimated at", "an estimated total value of",
            "on the order of", "Approximately",
        )],
        *[(f"{words} $5 million", "$5 million", AT_LEAST) for words in (
            "over", "more than", "at least", "upwards of", "in excess of", "a minimum", "a minimum of", "exceeding",
            "no less than", "well over",
        )],
        *[(f"{words} $5 million", "$5 million", AT_MOST) for words in (
            "up to", "a maximum", "a maximum of", "not to exceed", "a not-to-exceed", "as much as", "less than",
            "no more than", "a ceiling of",
            "under", "capped at", "up to an estimated", "a maximum value of", "as high as", "a ceiling price of",
        )],
        *[(f"a $5 million{words}", "$5 million", AT_LEAST) for words in ("-plus deal", "+ deal", " plus deal",
        " or more", " and above")],
        ("$5 million or so", "$5 million", ABOUT),
        ("$5 million or less", "$5 million", AT_MOST),
        *[(text, "$5 million", EXACT) for text in (
            "$5 million plus a gun", "talks about a $5 million deal", "under a $5 million deal",
            "deals over two years for $5 million",
            "under $5 million contracts", "for $5 million", "the $5 million",
        )],
        ("up to\nRs 20 crore", "Rs 20 crore", AT_MOST),
    ],
)  # fmt: skip
def test_qualifier(text: str, written: str, bound: Qualifier) -> None:
    got, value, _ = only(text)
    assert (got, value.qualifier) == (written, bound)
    assert (value.low is None) == (bound is AT_MOST)
    assert (value.high is None) == (bound is AT_LEAST)


@pytest.mark.parametrize(
    ("text", "low", "high", "currency", "rule"),
    [
        ("a $2.5-3 billion plan", "2500000000", "3000000000", "USD", "range-dash"),
        ("$2.5 billion to $3 billion", "2500000000", "3000000000", "USD", "range-to"),
        ("$2.5bn\u2013$3bn", "2500000000", "3000000000", "USD", "range-dash"),
        ("between $2 and $3 billion", "2000000000", "3000000000", "USD", "range-between"),
        ("between Rs 400 and 500 crore", "4000000000", "5000000000", "INR", "range-between"),
        ("Rs 400-500 crore", "4000000000", "5000000000", "INR", "range-dash"),
        ("400 to 500 crore rupees", "4000000000", "5000000000", "INR", "range-to"),
        ("two to three million euros", "2000000", "3000000", "EUR", "range-to"),
        ("ranging from $3 million to $5 million", "3000000", "5000000", "USD", "range-to"),
        ("between $800 million and $1.2 billion", "800000000", "1200000000", "USD", "range-between"),
        ("$45,000 - $70,000", "45000", "70000", "USD", "range-dash"),
    ],
)
def test_range(text: str, low: str, high: str, currency: str, rule: str) -> None:
    _, value, found_rule = only(text)
    assert (value, found_rule) == (Money(Decimal(low), Decimal(high), currency, RANGE), rule)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("rose from $2 billion to $3 billion", ["2000000000", "3000000000"]),
        ("rose from $2 to $3 billion", ["2000000000", "3000000000"]),
        ("$2 billion and $3 billion", ["2000000000", "3000000000"]),
        ("cut from $5 million to $3 million", ["5000000", "3000000"]),
        ("$3 billion-$2 billion", ["3000000000", "2000000000"]),
        ("$5 million, €6 million and 7 mln dlrs", ["5000000", "6000000", "7000000"]),
    ],
)
def test_no_range(text: str, values: list[str]) -> None:
    assert [m.value.low for m in find(text)] == [Decimal(v) for v in values]


@pytest.mark.parametrize(
    ("text", "suffixes"),
    [
        ("634 billion won ($563 million)", ["", "-equivalent"]),
        ("Rs 500 crore (about $60 million)", ["", "-equivalent"]),
        ("€90 million, or $98 million", ["", "-equivalent"]),
        ("$90 million ($98 million)", ["", ""]),
        ("€90 million for ships and $98 million for tugs", ["", ""]),
        ("$20 million each", ["-per-unit"]),
        ("$20 million apiece", ["-per-unit"]),
        ("$20 million per aircraft", ["-per-unit"]),
        ("$20 million a unit", ["-per-unit"]),
        ("$20 million a year", ["-per-unit"]),
        ("a $20-million-a-year lease", ["-per-unit"]),
        ("$7,000/tonne", ["-per-unit"]),
        ("a unit cost of about $20 million", ["-per-unit"]),
        ("each costing $20 million", ["-per-unit"]),
        ("Rs 5 crore each ($600,000)", ["-per-unit", "-per-unit"]),
        ("$20 million in each of two years", [""]),
        ("$20 million a day-long strike", [""]),
    ],
)
def test_suffix_of_the_rule(text: str, suffixes: list[str]) -> None:
    rules = [m.rule for m in find(text)]
    assert len(rules) == len(suffixes)
    assert all(
        rule.endswith(suffix) if suffix else rule.count("-") <= 1 for rule, suffix in zip(rules, suffixes, strict=True)
    )


@pytest.mark.parametrize(
    ("text", "value", "rule"),
    [
        ("worth ?9,805 crore", "98050000000", "lost-rupee"),
        ("cleared ? 20 crore for roads", "200000000", "lost-rupee"),
        ("500 crore has been spent", "5000000000", "crore"),
        ("a 2,000 crore contract", "20000000000", "crore"),
        ("worth about 30 lakh", "3000000", "crore"),
    ],
)
def test_crores_without_a_currency(text: str, value: str, rule: str) -> None:
    _, found, found_rule = only(text)
    assert (found.low, found.currency, found_rule) == (Decimal(value), "INR", rule)


@pytest.mark.parametrize(
    ("text", "publisher", "currency"),
    [
        ("India pays Rs 5 billion", None, "INR"),
        ("Pakistan and its army in Rawalpindi pay Rs 5 billion", None, "PKR"),
        ("Pakistan and its army in Rawalpindi face Rs 5 crore", None, "INR"),
        ("Nepal pays 5 billion rupees", None, "NPR"),
        ("Sri Lanka pays 5 billion rupees", None, "LKR"),
        ("Manila pays 5 billion pesos", None, "PHP"),
        ("Mexico pays 5 billion pesos", None, "MXN"),
        ("Switzerland pays 5 billion francs", None, "CHF"),
        ("Moscow and the Soviet fleet pay 5 billion roubles", None, "SUR"),
        ("Canada pays $5 billion", None, "USD"),
        ("All figures are in Canadian dollars. It pays $5 billion", None, "CAD"),
        ("It pays $5 billion", "Australian Ministry of Works", "AUD"),
        ("It pays $5 billion", "PRINTWORKS of Oslo", "USD"),  # "NT" is no word of it
        ("Egypt pays 5 billion pounds", None, "GBP"),
        ("Danish yards get 5 billion kroner", None, "DKK"),
        ("Japan pays \u00a55 billion", None, "JPY"),
        ("China pays \u00a55 billion", None, "CNY"),
    ],
)
def test_home(text: str, publisher: str | None, currency: str) -> None:
    assert [m.value.currency for m in find(text, money.home(text, load(), publisher))] == [currency]


@pytest.mark.parametrize(("code", "text"), [(c.code, text) for c in load().currencies for text in c.examples])
def test_example_of_the_lexicon(code: str, text: str) -> None:
    assert [m.value.currency for m in find(text, money.ANYWHERE)] == [code]


@pytest.mark.parametrize(("code", "text"), [(c.code, text) for c in load().currencies for text in c.counterexamples])
def test_counterexample_of_the_lexicon(code: str, text: str) -> None:
    assert code not in {m.value.currency for m in find(text, money.ANYWHERE)}


def test_currencies_are_told_apart() -> None:
    currencies = load().currencies
    assert len({c.code for c in currencies}) == len(currencies)
    digits = {c.code: c.digits for c in currencies}
    assert (digits["JPY"], digits["KWD"], digits["USD"], digits["CLF"]) == (0, 3, 2, 4)


def test_only_inside_the_range_asked_for() -> None:
    text = "first $1 million, then $2 million, last $3 million"
    assert [text[m.start : m.end] for m in money.find(text, 18, 34, load())] == ["$2 million"]


@pytest.mark.parametrize(
    ("text", "answer"),
    [("costs $5", True), ("five million pesos", True), ("HALF A BILLION", True), ("no sum", False), ("", False)],
)
def test_possible(text: str, answer: bool) -> None:
    assert money.possible(text) is answer


@given(st.integers(min_value=1, max_value=10**15))
def test_grouped_figures_are_exact(number: int) -> None:
    assert [m.value for m in find(f"It cost ${number:,}.")] == [Money(Decimal(number), Decimal(number), "USD")]


@settings(max_examples=200)
@given(
    st.lists(
        st.sampled_from(
            "$ € Rs USD 5 3.3 1,05,000 - to between and million crore bn (over) up to each \n ? a half . , ).".split(
                " "
            )
        ),
        max_size=14,
    )
)
def test_any_text(words: list[str]) -> None:
    text = " ".join(words)
    mentions = find(text)
    assert all(m.start < m.end for m in mentions)
    assert all(a.end <= b.start for a, b in pairwise(mentions))
    assert money.possible(text) or not mentions


@pytest.mark.parametrize(
    "nasty",
    [
        "1",
        "1,",
        "$",
        "$1 to ",
        "5\n",
        "one hundred and ",
        "five-",
        "up to about ",
        "million ",
        "$5 m (",
        "1 000 ",
        "a billion ",
    ],
)
def test_a_long_line_takes_time_in_proportion(nasty: str) -> None:
    text = nasty * (100_000 // len(nasty))
    began = time.process_time()
    find(text)
    assert time.process_time() - began < 10
