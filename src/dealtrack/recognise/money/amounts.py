"""Amounts: figures with their currency, and two of them joined to a range."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from .figures import INDIAN, MAGNITUDE, Figure, figures, magnitude
from .names import Codes, Names, Unit

_RUPEE: Codes = ("INR",)

_LINK = re.compile(r"\s?(?P<dash>-|\u2013|\u2014)\s?|\s(?P<word>to|and)\s")
_BETWEEN = re.compile(r"\bbetween\s{1,2}(?:(?:about|around|approximately|roughly|some)\s)?$", re.IGNORECASE)
# "rose from 2 to 3" is a change, "ranging from 2 to 3" a range.
_CHANGE = re.compile(r"(?<!ranging )(?<!ranges )(?<!ranged )(?<!anywhere )(?<!varying )\bfrom\s{1,2}(?:about\s|around\s)?$", re.IGNORECASE)
_GLUED = re.compile(r"[\w.]-?$|[A-Za-z]-$")  # S-400, A320, v2.5: the digits are part of a name
_LOST_RUPEE = re.compile(r"(?<![\w?!.)])\?\s?$")  # what is left of a rupee sign after a bad conversion
_WORTH = re.compile(
    r"""
    \b(?:worth|cost(?:ing|s)?(?:\s(?:of|at|around|about|over|nearly))?|value(?:d)?(?:\s(?:of|at))?|price(?:d)?\s(?:of|at)|deal\sof
       |sanction(?:ed)?|spen[dt]|invest(?:ed|ing)?|pa(?:y|id)|outlay\sof|budget\sof|investment\sof|total(?:l?ing)?(?:\sof)?|allocated|earmarked)
    (?:\s(?:about|around|over|nearly|some|approximately|more\sthan|up\sto|at\sleast|almost))?\s{1,2}$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MONEY_FOLLOWS = re.compile(
    r"""
    [-\s](?:contract|deal|order|project|program|programme|tender|budget|fund|funding|package|investment|loan|plan|scheme|agreement|worth)s?\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NO_THING_FOLLOWS = re.compile(
    r"""
    \s*(?:$|[.,;:)!?/] | (?:for|to|in|on|by|from|has|have|had|is|was|were|will|would|and|or|per|as|over|under|at|with|each|already|this|annually
        |towards|through|during|after|before|only|but|which|that|the)\b )
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure, or two, in whole units, with the currencies that its name may mean; none for a bare figure."""

    start: int
    end: int
    low: Decimal
    high: Decimal
    codes: Codes
    rule: str
    figure: Figure
    leading: bool = False  # the currency stands in front


def amounts(text: str, start: int, end: int, names: Names) -> Iterator[Amount]:
    """All amounts in ``text[start:end]``, in order, ranges joined."""
    waiting: Amount | None = None
    floor = start  # a currency belongs to one figure
    for figure in figures(text, start, end):
        amount = _amount(text, floor, end, figure, names)
        if amount is None:
            continue
        floor = amount.end
        if waiting is not None:
            joined = _joined(text, start, waiting, amount)
            if joined is not None and len(joined) == 1:
                amount, waiting = joined[0], None
            elif joined is not None:
                waiting, amount = joined
        if waiting is not None and waiting.codes:
            yield waiting
        waiting = amount
    if waiting is not None and waiting.codes:
        yield waiting


def _amount(text: str, low: int, high: int, figure: Figure, names: Names) -> Amount | None:
    """The figure with the currency next to it; without one it may still be half of a range."""
    before = names.before(text, low, figure.start)
    if before is not None and not _holds(before, figure, text):
        before = None
    if before is None and _GLUED.search(text, max(low, figure.start - 2), figure.start):
        return None
    if before is None and figure.apart:
        figure = replace(figure, end=figure.number_end, factor=Decimal(1), unit=None, apart=False)
    after = names.after(text, figure.end, high)
    if after is not None and figure.unit is None and after.form == "code" and (match := MAGNITUDE.match(text, after.end, high)):
        factor, unit = magnitude(match["magnitude"])
        figure = replace(figure, end=match.end(), factor=factor, unit=unit)
        after = replace(after, end=match.end())
    if after is not None and not _holds(after, figure, text):
        after = None
    return _united(text, low, high, figure, before, after, names)


def _united(text: str, low: int, high: int, figure: Figure, before: Unit | None, after: Unit | None, names: Names) -> Amount:
    if before is None and after is None:
        return _without_unit(text, low, high, figure)
    start, end, unit = figure.start, figure.end, before or after
    if before is not None:
        start = before.start
        common = tuple(code for code in before.codes if after and code in after.codes)
        if common:  # "$1,190 AUD", "$5 million dollars"
            end, unit = after.end, replace(before, codes=common if len(after.codes) == 1 else before.codes)
    else:
        end = max(end, after.end)
    value = _value(text, figure, unit, names)
    rule = f"{unit.form}-{'before' if before else 'after'}"
    return Amount(start, end, value, value, unit.codes, rule, figure, before is not None)


def _without_unit(text: str, low: int, high: int, figure: Figure) -> Amount:
    value = figure.number * figure.factor
    bare = Amount(figure.start, figure.end, value, value, (), "bare", figure)
    if figure.unit not in INDIAN:
        return bare
    if match := _LOST_RUPEE.search(text, max(low, figure.start - 3), figure.start):
        return replace(bare, start=match.start(), codes=_RUPEE, rule="lost-rupee", leading=True)
    worth = _WORTH.search(text, max(low, figure.start - 40), figure.start) is not None
    money = worth or _MONEY_FOLLOWS.match(text, figure.end, high) is not None
    if figure.unit in ("crore", "cr"):
        money = money or _NO_THING_FOLLOWS.match(text, figure.end, high) is not None
    return replace(bare, codes=_RUPEE, rule="crore") if money else bare


def _holds(unit: Unit, figure: Figure, text: str) -> bool:
    """Whether a name that means other things too is a currency here."""
    if not unit.weak or (figure.unit is not None and figure.unit != "hundred"):
        return True
    return unit.grouped and any(mark in text[figure.start : figure.number_end] for mark in ",. ")


def _value(text: str, figure: Figure, unit: Unit, names: Names) -> Decimal:
    number = figure.number
    if figure.unit is None and unit.codes[0] in names.dotted:
        written = text[figure.start : figure.number_end]
        if re.fullmatch(r"[0-9]{1,3}(?:\.[0-9]{3})+", written):
            number = Decimal(written.replace(".", ""))
    return number * figure.factor * unit.factor


def _joined(text: str, low: int, left: Amount, right: Amount) -> tuple[Amount, ...] | None:
    """Both as one range, or with the magnitude shared where it is a change ("from $2 to $3 billion"); None: unrelated."""
    link = _LINK.fullmatch(text, left.end, right.start)
    if link is None or left.low != left.high or not _same_currency(left, right):
        return None
    between = _BETWEEN.search(text, max(low, left.start - 30), left.start) is not None
    if link["word"] == "and" and not between:
        return None
    bottom = left.low
    if left.figure.unit is None and right.figure.unit is not None and left.figure.number < right.figure.number:
        bottom *= right.figure.factor
    if left.figure.unit is not None and right.figure.unit is None or not bottom < right.low:
        return None
    codes = left.codes or right.codes
    if _CHANGE.search(text, max(low, left.start - 24), left.start):
        return (replace(left, low=bottom, high=bottom, codes=codes), right) if left.codes else None
    rule = "range-between" if between else "range-to" if link["word"] else "range-dash"
    return (Amount(left.start, right.end, bottom, right.high, codes, rule, right.figure, left.leading),)


def _same_currency(left: Amount, right: Amount) -> bool:
    if left.codes and right.codes:
        return bool(set(left.codes) & set(right.codes))
    return bool(left.codes) or (bool(right.codes) and not right.leading)
