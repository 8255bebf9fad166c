"""Exact money in a database that has 64-bit integers only: whole numbers of the currency's minor unit."""

from __future__ import annotations

from decimal import Decimal

from ..model import Money, Qualifier

_LARGEST = 2**63 - 1
_MOST_DIGITS = 60  # an amount with more of them is no amount
_WORDS = {
    Qualifier.EXACT: "",
    Qualifier.ABOUT: "about ",
    Qualifier.AT_LEAST: "over ",
    Qualifier.AT_MOST: "up to ",
    Qualifier.RANGE: "",
}


def to_minor(amount: Decimal, digits: int) -> int:
    """An amount in whole units as a number of minor units, of which 10 ** ``digits`` make a whole one.

    Raises ValueError for what is no finite number, is finer than the minor unit, or exceeds 64 bits.
    """
    if not amount.is_finite() or amount.adjusted() > 18 or len(amount.as_tuple().digits) > _MOST_DIGITS:
        raise ValueError("is too large for the ledger")
    text = f"{amount:f}"
    whole, _, fraction = text.partition(".")
    fraction = fraction.rstrip("0")
    if len(fraction) > digits:
        raise ValueError("is finer than the minor unit of its currency")
    minor = int(whole + fraction.ljust(digits, "0"))
    if abs(minor) > _LARGEST:
        raise ValueError("is too large for the ledger")
    return minor


def to_units(minor: int, digits: int) -> Decimal:
    """The inverse of :func:`to_minor`, exact for integers of any size, without decimals where there are none."""
    whole, rest = divmod(abs(minor), 10**digits)
    if not rest:  # of most amounts
        return Decimal(-whole if minor < 0 else whole)
    sign = "-" if minor < 0 else ""
    fraction = f".{rest:0{digits}}".rstrip("0")
    return Decimal(f"{sign}{whole}{fraction}")


def readable(value: Money) -> str:
    """A value as a person reads it in the database: ``over USD 25,000,000,000``."""
    if value.qualifier is Qualifier.RANGE and value.low is not None and value.high is not None:
        return f"{value.currency} {_number(value.low)} to {_number(value.high)}"
    return f"{_WORDS[value.qualifier]}{value.currency} {_number(value.figure)}"


def _number(amount: Decimal) -> str:
    """In groups of three; "3.3 billion" is a whole number, whatever digits it was made of."""
    return f"{int(amount):,}" if amount == amount.to_integral_value() else f"{amount:,f}"
