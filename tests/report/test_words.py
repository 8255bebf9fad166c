from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealtrack.model import Basis, DealDate, Money, Qualifier
from dealtrack.report import words


def exactly(figure: str, currency: str = "USD") -> Money:
    return Money(Decimal(figure), Decimal(figure), currency)


SHORT = [
    (exactly("3300000000"), "$3.3 bn"),
    (exactly("520000000"), "$520 m"),
    (exactly("3820000000", "EUR"), "€3.82 bn"),
    (exactly("1234567890", "CAD"), "CAD 1.23 bn"),
    (exactly("999999999"), "$1 bn"),
    (exactly("999994", "GBP"), "£1 m"),
    (exactly("1500"), "$1.5 k"),
    (exactly("999"), "$999"),
    (exactly("0"), "$0"),
    (exactly("12.5", "JPY"), "JPY 12.5"),
    (exactly("-4100000"), "-$4.1 m"),
    (exactly("320000000000", "INR"), "₹320 bn"),
    (exactly("1250000000000"), "$1.25 tn"),
    (exactly("1e30"), "$1.00e+30"),
    (Money(Decimal(25_000_000_000), None, "USD", Qualifier.AT_LEAST), "≥$25 bn"),
    (Money(None, Decimal(5_000_000), "EUR", Qualifier.AT_MOST), "≤€5 m"),
    (Money(Decimal(7_000), Decimal(7_000), "USD", Qualifier.ABOUT), "~$7 k"),
    (Money(Decimal(3_000_000), Decimal(4_000_000), "USD", Qualifier.RANGE), "$3 m – $4 m"),
    (None, "–"),
]


@pytest.mark.parametrize(("money", "text"), SHORT)
def test_an_amount_at_a_glance(money, text):
    assert words.short(money) == text


EXACT = [
    (exactly("3300000000"), "USD 3,300,000,000"),
    (exactly("1234.56", "EUR"), "EUR 1,234.56"),
    (exactly("-5000"), "USD -5,000"),
    (exactly("1e6"), "USD 1,000,000"),
    (exactly("1.50e40"), "USD 1.5E+40"),
    (Money(Decimal(25_000_000_000), None, "USD", Qualifier.AT_LEAST), "over USD 25,000,000,000"),
]


@pytest.mark.parametrize(("money", "text"), EXACT)
def test_an_amount_to_the_last_digit(money, text):
    assert words.exact(money) == text


def test_the_scale_is_spelled_out_beside_a_total():
    assert words.spelled(exactly("3820000000")) == "$3.82 billion"


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**60), max_value=10**60))
def test_every_figure_can_be_written_and_stays_short(figure):
    assert len(words.short(Money(figure, figure, "USD"))) < 20


@given(st.integers(-(10**17), 10**17))
def test_a_number_reads_back_as_itself(figure):
    assert int(words.number(figure).replace(",", "")) == figure


def test_a_date_on_or_before_says_so():
    assert words.dated(DealDate("2024-03", Basis.BY)) == "on or before 2024-03"
    assert words.dated(DealDate("2024", Basis.STATED)) == "2024"
    assert words.dated(None) == "–"
