"""Values of options as people type them. Each parser raises ``typer.BadParameter`` with what would be right."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

import typer

# Compiled when one is typed.
_YEARS = r"(?P<first>\d{4})(?:\s*[-–]\s*(?P<last>\d{4}))?"
_DAY = r"(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>0[1-9]|[12]\d|3[01]))?)?"
_AMOUNT = r"""
      (?P<sign>[-+]?)
      (?P<number>
          \d{1,3}(?:,\d{2,3}){1,12}(?:\.\d{1,9})?     # 3,300,000,000, also in the Indian grouping 32,00,000
        | \d{1,30}(?:\.\d{1,30})?(?:e\d{1,2})?        # 520, 1.5, 1e9
      )
      \s*(?P<scale>[a-z]{0,8}(?:\s{1,3}crore)?)       # bn, million, lakh crore
    """
_SCALES = {
    "": 0, "k": 3, "thousand": 3, "lakh": 5, "m": 6, "mn": 6, "mln": 6, "million": 6, "crore": 7, "cr": 7,
    "b": 9, "bn": 9, "bln": 9, "billion": 9, "t": 12, "tn": 12, "trillion": 12, "lakh crore": 12,
}  # fmt: skip
SORTS = ("date", "value", "item", "buyer", "supplier", "status")


def years(text: str) -> tuple[int, ...]:
    """``2019`` or ``2019-2021``: every year of the range."""
    match = re.fullmatch(_YEARS, text.strip(), re.ASCII)
    if match is None:
        raise typer.BadParameter(f"{text!r} is no year. Write 2019, or 2019-2021 for a range.")
    first, last = int(match["first"]), int(match["last"] or match["first"])
    if first > last:
        raise typer.BadParameter(f"{text!r} ends before it begins. Write {last}-{first}.")
    return tuple(range(first, last + 1))


def first_day(text: str) -> date:
    """The first day of ``2019``, ``2019-05`` or ``2019-05-03``."""
    return _day(text, last=False)


def last_day(text: str) -> date:
    """The last day of ``2019``, ``2019-05`` or ``2019-05-03``."""
    return _day(text, last=True)


def _day(text: str, *, last: bool) -> date:
    import calendar  # most questions have no such option

    match = re.fullmatch(_DAY, text.strip(), re.ASCII)
    try:
        year, month, day = (int(part or 0) for part in match.groups()) if match else (0, 0, 0)
        month = month or (12 if last else 1)
        return date(year, month, day or (calendar.monthrange(year, month)[1] if last else 1))
    except ValueError:  # also what calendar raises
        raise typer.BadParameter(f"{text!r} is no date. Write 2019, 2019-05 or 2019-05-03.") from None


def amount(text: str) -> Decimal:
    """``1.5bn``, ``520m``, ``3,300,000,000``, ``1e9``, ``10 crore``: in whole units of a currency."""
    match = re.fullmatch(_AMOUNT, text.strip(), re.VERBOSE | re.IGNORECASE | re.ASCII)
    scale = _SCALES.get(" ".join(match["scale"].lower().split())) if match else None
    if match is None or scale is None:
        raise typer.BadParameter(
            f"{text!r} is no amount. Write 520m, 1.5bn, 10 crore or 3,300,000,000; a currency goes into --currency."
        )
    return Decimal(match["sign"] + match["number"].replace(",", "")).scaleb(scale)


def positive(text: str) -> int:
    """A whole number from 1 on."""
    if not re.fullmatch(r"[1-9][0-9]{0,8}", text.strip(), re.ASCII):
        raise typer.BadParameter(f"{text!r} is no number from 1 on.")
    return int(text)


def days(text: str) -> int:
    """A number of days, from 0 on."""
    if not re.fullmatch(r"[0-9]{1,5}", text.strip(), re.ASCII):
        raise typer.BadParameter(f"{text!r} is no number of days. Write 7, or 31 for rates that come monthly.")
    return int(text)


def currency(text: str) -> str:
    """An ISO 4217 code, in capitals."""
    code = text.strip().upper()
    if not re.fullmatch(r"[A-Z]{3}", code):
        raise typer.BadParameter(f"{text!r} is no currency code. Write three letters: USD, EUR, INR.")
    return code


def sort(text: str) -> str:
    """The name of an order; a leading ``-`` turns it round."""
    return _choice(text, text.removeprefix("-"), SORTS)


def dated(text: str) -> str:
    return _choice(text, text, ("stated",))


def _choice(text: str, name: str, choices: Iterable[str]) -> str:
    if name not in choices:
        raise typer.BadParameter(f"{text!r} is not one of {', '.join(choices)}.")
    return text
