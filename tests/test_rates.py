"""Which way leads from one currency to another on a day, and what comes out to the last digit."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_EVEN, Context, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealtrack.parities import PARITIES
from dealtrack.rates import NoRate, Origin, Rate, Rates, Series, Way

DAY = date(2020, 5, 15)
EXACT = Context(prec=200, rounding=ROUND_HALF_EVEN)
ECB = {"USD": "1.25", "INR": "80", "GBP": "0.8", "JPY": "120.5"}


def series(currency: str, into: str, origin: Origin, **rates: str) -> Series:
    """Rates by day: ``d2020_05_15="1.25"``."""
    days = [name[1:].replace("_", "-") for name in rates]
    return Series(currency, into, origin, days, list(rates.values()), [origin] * len(days))


def rates(*own: Series, within: int = 7, ecb: dict[str, str] = ECB) -> Rates:
    """Rates of the European Central Bank on one day, and rates of the user's."""
    found = [*own, *(series("EUR", currency, Origin.ECB, d2020_05_15=rate) for currency, rate in ecb.items())]
    return Rates(lambda one, other: [s for s in found if (s.currency, s.into) == (one, other)], PARITIES, within)


def told(way: Way | NoRate) -> str:
    if isinstance(way, NoRate):
        return way
    return " ".join(f"{step.currency}{step.into}:{step.origin}" for step in way.steps)


OWN_TWD = series("USD", "TWD", Origin.OWN, d2020_05_15="30")
WAYS = [
    ("USD", "USD", (), ""),
    ("EUR", "USD", (), "EURUSD:ECB"),
    ("USD", "EUR", (), "EURUSD:ECB"),
    ("INR", "USD", (), "EURINR:ECB EURUSD:ECB"),
    ("DEM", "EUR", (), "EURDEM:fixed"),
    ("DEM", "FRF", (), "EURDEM:fixed EURFRF:fixed"),
    ("FRF", "USD", (), "EURFRF:fixed EURUSD:ECB"),
    ("XEU", "USD", (), "XEUEUR:fixed EURUSD:ECB"),
    ("AED", "USD", (), "USDAED:peg"),
    ("AED", "OMR", (), "USDAED:peg OMRUSD:peg"),
    ("AED", "EUR", (), "USDAED:peg EURUSD:ECB"),
    ("AED", "INR", (), "USDAED:peg EURUSD:ECB EURINR:ECB"),
    ("XOF", "USD", (), "EURXOF:peg EURUSD:ECB"),
    ("TWD", "USD", (), NoRate.UNKNOWN),
    ("USD", "TWD", (), NoRate.UNKNOWN),
    ("HRK", "USD", (), NoRate.NOT_THEN),  # no euro there before 2023, and no rates in this table
    ("TWD", "USD", (OWN_TWD,), "USDTWD:own"),
    ("TWD", "INR", (OWN_TWD,), "USDTWD:own EURUSD:ECB EURINR:ECB"),
    ("TWD", "SAR", (OWN_TWD,), "USDTWD:own USDSAR:peg"),
    ("USD", "EUR", (series("EUR", "USD", Origin.OWN, d2020_05_15="1.2"),), "EURUSD:own"),
    ("USD", "EUR", (series("USD", "EUR", Origin.OWN, d2020_05_14="0.8"),), "USDEUR:own"),
    ("AED", "USD", (series("USD", "AED", Origin.OWN, d2020_05_15="3.7"),), "USDAED:own"),
    ("INR", "GBP", (series("GBP", "INR", Origin.OWN, d2020_05_15="95"),), "GBPINR:own"),
    ("INR", "EUR", (series("INR", "USD", Origin.OWN, d2020_05_15="0.014"),), "INRUSD:own EURUSD:ECB"),
]


@pytest.mark.parametrize(("currency", "into", "own", "way"), WAYS)
def test_the_way_between_two_currencies(currency: str, into: str, own: tuple[Series, ...], way: str) -> None:
    assert told(rates(*own).way(currency, into, DAY)) == way


def test_the_later_of_two_own_rates_holds_and_of_one_day_the_direct_one() -> None:
    forth = series("USD", "TWD", Origin.OWN, d2020_05_10="30", d2020_05_14="31")
    back = series("TWD", "USD", Origin.OWN, d2020_05_12="0.03", d2020_05_14="0.04")
    both = rates(forth, back)
    assert told(both.way("USD", "TWD", date(2020, 5, 13))) == "TWDUSD:own"
    assert told(both.way("USD", "TWD", DAY)) == "USDTWD:own"
    assert told(both.way("TWD", "USD", DAY)) == "TWDUSD:own"


@pytest.mark.parametrize(
    ("day", "within", "found"),
    [
        (DAY, 0, True),
        (DAY + timedelta(1), 0, False),
        (DAY + timedelta(7), 7, True),
        (DAY + timedelta(8), 7, False),
        (DAY + timedelta(8), 99_999, True),
        (DAY - timedelta(1), 99_999, False),  # what came later was not known then
        (date.max, 7, False),
        (date.min, 7, False),
    ],
)
def test_a_rate_is_the_last_one_up_to_the_day_and_not_too_old(day: date, within: int, found: bool) -> None:
    assert isinstance(rates(within=within).way("EUR", "USD", day), Way) is found


@pytest.mark.parametrize(
    ("currency", "first"),
    [("DEM", date(1999, 1, 1)), ("GRD", date(2001, 1, 1)), ("BGN", date(2026, 1, 1)), ("XAF", date(1999, 1, 1))],
)
def test_a_parity_holds_from_its_day_on(currency: str, first: date) -> None:
    assert told(rates().way(currency, "EUR", first - timedelta(1))) == NoRate.NOT_THEN
    assert isinstance(rates().way(currency, "EUR", first), Way)


def test_a_peg_to_the_dollar_needs_no_euro() -> None:
    assert told(rates().way("SAR", "USD", date(2003, 1, 1))) == "USDSAR:peg"
    assert told(rates().way("SAR", "EUR", date(2003, 1, 1))) == NoRate.NOT_THEN


def test_without_a_date_there_is_no_rate_but_none_is_needed_for_the_same_currency() -> None:
    assert rates().way("EUR", "USD", None) is NoRate.NO_DATE
    assert isinstance(rates().way("USD", "USD", None), Way)


@pytest.mark.parametrize(("currency", "known"), [("EUR", True), ("INR", True), ("DEM", True), ("TWD", False)])
def test_which_currencies_have_rates(currency: str, known: bool) -> None:
    assert rates().knows(currency) is known


def test_a_pair_is_asked_for_once() -> None:
    asked: list[tuple[str, str]] = []

    def published(one: str, other: str) -> list[Series]:
        asked.append((one, other))
        return [series("EUR", "INR", Origin.ECB, d2020_05_15="80")] if (one, other) == ("EUR", "INR") else []

    several = Rates(published, PARITIES)
    for late in range(100):
        several.way("INR", "EUR", DAY + timedelta(late))
    assert len(asked) == len(set(asked))


@pytest.mark.parametrize("rate", PARITIES.values(), ids=PARITIES)
def test_every_parity_is_of_the_currency_that_it_stands_for(rate: Rate) -> None:
    (currency,) = (code for code, each in PARITIES.items() if each is rate)
    assert currency in rate[:2] and {"EUR", "USD"} & set(rate[:2])
    assert rate.rate > 0 and rate.source and rate.origin in (Origin.FIXED, Origin.PEG)


# --- amounts ----------------------------------------------------------------------------------------------------------

CONVERTED = [  # minor units, decimals before and after, at 1 EUR = 1.25 USD
    (100, 2, 2, 125),
    (-100, 2, 2, -125),
    (2, 2, 2, 2),  # 2.5: half to even
    (6, 2, 2, 8),  # 7.5
    (-2, 2, 2, -2),
    (-6, 2, 2, -8),
    (1, 0, 2, 125),
    (100, 2, 0, 1),
    (1_000, 3, 2, 125),
    (10**18, 2, 2, 125 * 10**16),
    (2**63 - 1, 0, 4, (2**63 - 1) * 12_500),
]


@pytest.mark.parametrize(("minor", "digits", "into_digits", "expected"), CONVERTED)
def test_amounts_are_rounded_half_to_even(minor: int, digits: int, into_digits: int, expected: int) -> None:
    way = rates().way("EUR", "USD", DAY)
    assert isinstance(way, Way)
    assert way.convert(minor, digits, into_digits) == expected


minors = st.integers(-(10**19), 10**19)
decimals = st.integers(0, 4)
published = st.decimals("0.000001", "999999", places=6)


@given(minors, decimals, decimals, published, published)
def test_two_steps_are_rounded_once_as_decimal_rounds(
    minor: int, digits: int, into_digits: int, one: Decimal, other: Decimal
) -> None:
    way = rates(ecb={"USD": f"{one}", "INR": f"{other}"}).way("INR", "USD", DAY)
    assert isinstance(way, Way)
    units = EXACT.divide(EXACT.multiply(Decimal(minor).scaleb(-digits, EXACT), one), other)
    expected = units.scaleb(into_digits, EXACT).to_integral_value(ROUND_HALF_EVEN)
    assert way.convert(minor, digits, into_digits) == int(expected)


@given(minors, published)
def test_there_and_back_differs_by_the_rounding_alone(minor: int, rate: Decimal) -> None:
    both = rates(ecb={"USD": f"{rate}"})
    there, back = both.way("EUR", "USD", DAY), both.way("USD", "EUR", DAY)
    assert isinstance(there, Way) and isinstance(back, Way)
    again = back.convert(there.convert(minor, 2, 2), 2, 2)
    assert abs(again - minor) <= 1 / rate / 2 + Decimal("0.5")
    assert (there.numerator, there.denominator) == (back.denominator, back.numerator)


@given(minors, minors, published)
def test_a_larger_amount_never_becomes_a_smaller_one(one: int, other: int, rate: Decimal) -> None:
    way = rates(ecb={"USD": f"{rate}"}).way("EUR", "USD", DAY)
    assert isinstance(way, Way)
    low, high = sorted((one, other))
    assert way.convert(low, 2, 2) <= way.convert(high, 2, 2)
