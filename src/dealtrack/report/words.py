"""Figures, dates and lists as people write them. Pure; nothing here rounds what a machine reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from ..counting import MONTHS
from ..model import Basis, DealDate, Money, Qualifier

if TYPE_CHECKING:
    from ..rates import Rate

NONE = "–"

# Symbols that mean one currency; the others (¥, kr, C$) are written as codes. The dollar sign is the US dollar's.
_SYMBOLS = {"USD": "$", "EUR": "€", "GBP": "£", "INR": "₹", "KRW": "₩", "ILS": "₪", "RUB": "₽", "UAH": "₴"}
_SCALES = ((12, "tn", "trillion"), (9, "bn", "billion"), (6, "m", "million"), (3, "k", "thousand"))
_DIGITS = 3  # significant digits of a short figure
_LARGEST = 18  # figures of more digits are written with an exponent
_BOUNDS = {Qualifier.ABOUT: "about ", Qualifier.AT_LEAST: "over ", Qualifier.AT_MOST: "up to "}
_MARKS = {Qualifier.ABOUT: "~", Qualifier.AT_LEAST: "≥", Qualifier.AT_MOST: "≤"}


def short(money: Money | None) -> str:
    """An amount at a glance, rounded to three digits: ``$3.3 bn``, ``≥€25 bn``, ``~CAD 1.2 m``."""
    if money is None:
        return NONE
    return _bounded(money, lambda figure, currency: _scaled(figure, currency, 1), _MARKS)


def spelled(money: Money | None) -> str:
    """As :func:`short` with the scale in full: ``$3.82 billion``."""
    return _bounded(money, lambda figure, currency: _scaled(figure, currency, 2)) if money else NONE


def exact(money: Money | None) -> str:
    """An amount to the last digit: ``USD 3,300,000,000``, ``over USD 25,000,000,000``."""
    return _bounded(money, lambda figure, currency: f"{currency} {number(figure)}") if money else NONE


def number(value: Decimal | int) -> str:
    """A number to the last digit, in groups of three; beyond eighteen digits with an exponent."""
    value = Decimal(value)
    if value.is_finite() and value.adjusted() >= _LARGEST:
        return str(value.normalize())
    return f"{value:,f}" if value != value.to_integral_value() else f"{int(value):,}"


def sum_of(low: Decimal, high: Decimal | None, currency: str) -> Money:
    """The interval of a sum as an amount."""
    if high is None:
        return Money(low, None, currency, Qualifier.AT_LEAST)
    return Money(low, high, currency, Qualifier.EXACT if low == high else Qualifier.RANGE)


def _bounded(money: Money, write: Callable[[Decimal, str], str], bounds: Mapping[Qualifier, str] = _BOUNDS) -> str:
    if money.qualifier == Qualifier.RANGE and money.low is not None and money.high is not None:
        return f"{write(money.low, money.currency)} – {write(money.high, money.currency)}"
    return bounds.get(money.qualifier, "") + write(money.figure, money.currency)


def _scaled(figure: Decimal, currency: str, name: int) -> str:
    symbol = _SYMBOLS.get(currency, f"{currency} ")
    sign, figure = ("-" if figure < 0 else ""), abs(figure)
    if figure.adjusted() >= _LARGEST:
        return f"{sign}{symbol}{figure:.2e}"
    figure = _rounded(figure)  # before the scale is chosen: 999,999,999 is a billion
    for scale in _SCALES:
        if figure.adjusted() >= scale[0]:
            return f"{sign}{symbol}{_trimmed(figure.scaleb(-scale[0]))} {scale[name]}"
    return f"{sign}{symbol}{_trimmed(figure)}"


def _rounded(figure: Decimal) -> Decimal:
    """Three significant digits, at most two of them behind the point."""
    return figure.quantize(Decimal(1).scaleb(max(-2, figure.adjusted() + 1 - _DIGITS)))


def _trimmed(figure: Decimal) -> str:
    text = f"{figure:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def rate(value: Rate) -> str:
    """``1 EUR = 1.0821 USD, 2024-03-05, ECB``; ``1 USD = 3.6725 AED, peg``."""
    from ..rates import Origin  # most answers show no rate, and start faster without

    published = value.origin in (Origin.OWN, Origin.ECB)
    when = f"{value.day}, {value.source}" if published else value.origin
    return f"1 {value.currency} = {value.rate:f} {value.into}, {when}"


def day(value: date | None) -> str:
    """``7 February 2025``."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}" if value else "no date"


def dated(value: DealDate | None) -> str:
    """The date of a deal in a sentence: ``2025-02-07``, ``on or before 2025-02-07``."""
    if value is None:
        return NONE
    return f"on or before {value.value}" if value.basis == Basis.BY else value.value


def count(number: int, one: str, many: str | None = None) -> str:
    """``1 deal``, ``1,204 deals``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def names(values: Iterable[str]) -> str:
    """``India, France``, or the mark for none."""
    return ", ".join(values) or NONE
