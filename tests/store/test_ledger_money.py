"""Money on its way into the database and out of it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ledgers import money

from dealtrack.model import Qualifier
from dealtrack.store.money import readable, to_minor, to_units

EXACT = [
    ("3300000000", 2, 330_000_000_000),
    ("0.01", 2, 1),
    ("-12.5", 2, -1250),
    ("1500", 0, 1500),
    ("1.234", 3, 1234),
    ("1E+9", 2, 100_000_000_000),
    ("2.50000", 1, 25),
    ("92233720368547758.07", 2, 2**63 - 1),
    ("0", 4, 0),
]
REFUSED = [
    ("92233720368547758.08", 2, "too large"),
    ("-92233720368547758.08", 2, "too large"),
    ("1E+999999", 2, "too large"),
    ("NaN", 2, "too large"),
    ("Infinity", 2, "too large"),
    ("0.001", 2, "finer"),
    ("1E-999999", 2, "finer"),
    ("0.5", 0, "finer"),
    ("1." + "1" * 100, 2, "too large"),
]


@pytest.mark.parametrize(("amount", "digits", "minor"), EXACT)
def test_amounts_become_minor_units_and_come_back(amount: str, digits: int, minor: int) -> None:
    assert to_minor(Decimal(amount), digits) == minor
    assert to_units(minor, digits) == Decimal(amount)


@pytest.mark.parametrize(("amount", "digits", "why"), REFUSED)
def test_what_64_bits_cannot_hold_is_refused(amount: str, digits: int, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        to_minor(Decimal(amount), digits)


@given(st.integers(-(10**60), 10**60), st.integers(0, 4))
def test_units_of_any_size_are_exact(minor: int, digits: int) -> None:
    assert int(f"{to_units(minor, digits):.{digits}f}".replace(".", "")) == minor


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (money(3_300_000_000), "USD 3,300,000,000"),
        (money("3300000000.0"), "USD 3,300,000,000"),
        (money("3.3E+9", high="3.45E+9"), "USD 3,300,000,000 to 3,450,000,000"),
        (money("1234.50"), "USD 1,234.50"),
        (money("0.5", "EUR", Qualifier.ABOUT), "about EUR 0.5"),
        (money(25_000_000_000, "USD", Qualifier.AT_LEAST), "over USD 25,000,000,000"),
        (money(80, "INR", Qualifier.AT_MOST), "up to INR 80"),
        (money(1_000, high=2_000), "USD 1,000 to 2,000"),
    ],
)
def test_a_person_can_read_the_value(value, text: str) -> None:
    assert readable(value) == text
