"""Files of rates: all lines or none, and what is wrong with each."""

import io
import sys
from datetime import date
from decimal import Decimal
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealtrack.errors import ReadError
from dealtrack.rates import Origin, Rate
from dealtrack.read import rates

HEAD = "currency,into,date,rate\n"
DOLLAR = Rate("USD", "TWD", Decimal("31.55"), date(2024, 3, 5), Origin.OWN, "own.csv")


@pytest.fixture
def read(tmp_path):
    def read(content: str | bytes):
        path = tmp_path / "own.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return rates(str(path))

    return read


@pytest.mark.parametrize(
    "content",
    [
        HEAD + "USD,TWD,2024-03-05,31.55\n",
        HEAD + " usd , twd , 2024-03-05 , 31.55 \r\n\r\n",
        HEAD + "USD,TWD,2024-03-05,31.55\nUSD,TWD,2024-03-05,31.55",
        "\ufeff" + HEAD + '"USD","TWD","2024-03-05","31.55"\n',
        (HEAD + "USD,TWD,2024-03-05,31.55\n").encode("utf-16"),
        "Rate;Date;Into;Currency\n31.55;2024-03-05;TWD;USD\n",
        "source\tcurrency\tinto\tdate\trate\n\tUSD\tTWD\t2024-03-05\t31.55\n",
    ],
)
def test_ways_to_write_one_rate(read, content):
    assert read(content) == ([DOLLAR], [])


def test_a_source_of_its_own(read):
    ((rate,), failures) = read("currency,into,date,rate,source\nUSD,TWD,2024-03-05,31.55,The  bank\n")
    assert (rate.source, failures) == ("The  bank", [])


WRONG = [
    ("US,TWD,2024-03-05,31.55", "has 'US' for a currency code; write three letters: USD, EUR, TWD"),
    ("USD,¥¥¥,2024-03-05,31.55", "has '¥¥¥' for a currency code; write three letters: USD, EUR, TWD"),
    ("USD,USD,2024-03-05,1", "gives a rate of USD in itself"),
    ("USD,TWD,5 March 2024,31.55", "has '5 March 2024' for a date; write a day as 2024-03-05"),
    ("USD,TWD,2024-02-30,31.55", "has '2024-02-30' for a date; write a day as 2024-03-05"),
    ("USD,TWD,٢٠٢٤-03-05,31.55", "has '٢٠٢٤-03-05' for a date; write a day as 2024-03-05"),
    ('USD,TWD,2024-03-05,"31,55"', "has '31,55' for a rate; write a number above 0 with a decimal point, as in 31.55"),
    ("USD,TWD,2024-03-05,0.000", "has '0.000' for a rate; write a number above 0 with a decimal point, as in 31.55"),
    ("USD,TWD,2024-03-05,-1", "has '-1' for a rate; write a number above 0 with a decimal point, as in 31.55"),
    ("USD,TWD,2024-03-05,1e9", "has '1e9' for a rate; write a number above 0 with a decimal point, as in 31.55"),
    ("USD,TWD,2024-03-05,NaN", "has 'NaN' for a rate; write a number above 0 with a decimal point, as in 31.55"),
    ("USD,TWD,2024-03-05", "has '' for a rate; write a number above 0 with a decimal point, as in 31.55"),
    ("USD,TWD,2024-03-05," + "9" * 500, f"has {'9' * 40!r} for a rate; write a number above 0 with a decimal point"),
]


@pytest.mark.parametrize(("line", "said"), WRONG)
def test_what_is_wrong_with_a_line(read, line, said):
    found, (failure,) = read(HEAD + "USD,TWD,2024-03-05,31.55\n\n" + line)
    assert found == [DOLLAR]
    assert failure.source.endswith("own.csv, line 4")
    assert failure.message.startswith(said)


def test_two_rates_of_one_day_contradict_each_other(read):
    (failure,) = read(HEAD + "USD,TWD,2024-03-05,31.55\nusd,twd,2024-03-05,31.56\n")[1]
    assert failure.message == "gives another rate of that day than line 2"


def test_the_name_of_the_rates_that_ship_is_taken(read):
    (failure,) = read("currency,into,date,rate,source\nEUR,TWD,2024-03-05,34,ECB\n")[1]
    assert failure.message.startswith("names ECB as its source, as the rates that ship with dealtrack do")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "is empty. Its first line names the columns: currency, into, date, rate."),
        ("\n \n", "is empty."),
        (
            "USD,TWD,2024-03-05,31.55\n",
            "line 1, has to name the columns currency, into, date, rate and, if wanted, source",
        ),
        ("currency,into,date,rate,sorce\n", "it says 'currency', 'into', 'date', 'rate', 'sorce'."),
        ("currency,into,date,date,rate\n", "has to name the columns"),
        (b"PK\x03\x04\x00\x00", "is not text (binary)."),
        (HEAD + '"' + "x" * 200_000, "is not CSV: field larger than field limit"),
    ],
)
def test_what_is_no_file_of_rates(read, content, said):
    with pytest.raises(ReadError) as caught:
        read(content)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("path", ["nothere.csv", ".", "a\0b", "/dev/null"])
def test_what_is_no_file(path):
    with pytest.raises(ReadError) as caught:
        rates(path)
    assert "\n" not in str(caught.value)


def test_standard_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO((HEAD + "USD,TWD,2024-03-05,31.55").encode())))
    ((rate,), failures) = rates("-")
    assert (rate, failures) == (DOLLAR._replace(source="stdin"), [])


@given(st.binary(max_size=200))
def test_any_bytes_are_rates_or_one_clear_line(content):
    before, sys.stdin = sys.stdin, SimpleNamespace(buffer=io.BytesIO(HEAD.encode() + content))
    try:
        found, failures = rates("-")
        assert all(rate.rate > 0 for rate in found)
        assert all("\n" not in failure.message for failure in failures)
    except ReadError as error:
        assert "\n" not in str(error)
    finally:
        sys.stdin = before
