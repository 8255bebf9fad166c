from datetime import date
from decimal import Decimal

import pytest
import typer
from hypothesis import given
from hypothesis import strategies as st

from dealtrack.cli import parse

AMOUNTS = [
    ("1.5bn", 1_500_000_000),
    ("1.5 BN", 1_500_000_000),
    ("520m", 520_000_000),
    ("520 million", 520_000_000),
    ("3,300,000,000", 3_300_000_000),
    ("32,00,000", 3_200_000),
    ("1e9", 1_000_000_000),
    ("10 crore", 100_000_000),
    ("2 lakh crore", 2_000_000_000_000),
    ("5 lakh", 500_000),
    ("7k", 7_000),
    ("-5m", -5_000_000),
    ("0.01", Decimal("0.01")),
]


@pytest.mark.parametrize(("text", "amount"), AMOUNTS)
def test_amounts(text, amount):
    assert parse.amount(text) == amount


@pytest.mark.parametrize("text", ["", "$5m", "five", "3x", "1,5bn", "1.2.3", "bn", "1e999", "5 m m", "NaN", "9" * 400])
def test_what_is_no_amount(text):
    with pytest.raises(typer.BadParameter, match="is no amount"):
        parse.amount(text)


@pytest.mark.parametrize(
    ("text", "years"), [("2019", (2019,)), ("2019-2021", (2019, 2020, 2021)), ("2020 – 2020", (2020,))]
)
def test_years(text, years):
    assert parse.years(text) == years


@pytest.mark.parametrize("text", ["abc", "19", "2019-", "2019-20", "20190", "2021-2019", ""])
def test_what_is_no_year(text):
    with pytest.raises(typer.BadParameter, match="Write"):
        parse.years(text)


DAYS = [
    ("2019", date(2019, 1, 1), date(2019, 12, 31)),
    ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
    ("2019-05-03", date(2019, 5, 3), date(2019, 5, 3)),
]


@pytest.mark.parametrize(("text", "first", "last"), DAYS)
def test_days(text, first, last):
    assert (parse.first_day(text), parse.last_day(text)) == (first, last)


@pytest.mark.parametrize(
    "text",
    ["2020-13-01", "2020-13", "2020-00", "2020-05-00", "2021-02-29", "0000", "yesterday", "2020-1-1", "", "٢٠٢٠-٠١-٣٣"],
)
def test_what_is_no_day(text):
    for read in (parse.first_day, parse.last_day):
        with pytest.raises(typer.BadParameter, match="is no date"):
            read(text)


@given(st.text(max_size=300))
def test_any_text_is_taken_or_refused(text):
    for read in (parse.amount, parse.years, parse.first_day, parse.last_day, parse.currency, parse.sort, parse.dated):
        try:
            read(text)
        except typer.BadParameter:
            pass


def test_a_currency_is_a_code():
    assert parse.currency("usd") == "USD"
    with pytest.raises(typer.BadParameter, match="three letters"):
        parse.currency("$")


def test_the_choices_are_those_of_the_ledger():
    from dealtrack.cli.ask import GROUPS
    from dealtrack.store import filters, totals

    assert set(parse.SORTS) == set(filters.SORTS)
    assert set(GROUPS) == set(totals.GROUPINGS)
