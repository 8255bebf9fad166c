"""Amounts: figures with their currency, and two of them joined to a range."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from .figures import INDIAN, MAGNITUDE, Figure, figures, magnitude
from .names import Codes, Names, Unit

_RUPEE: Codes = ("INR",)

_LINK = re.compile(r"\s?(?P<dash>-|\u2013|\u2014)\s?|\s(?P<word>to|and)\s")
_BETWEEN = re.compile(r"\bbetween\s{1,2}(?:(?:about|around|approximately|roughly|some)\s)?$", re.IGNORECASE)
# "rose from 2 to 3" is a change, "ranging from 2 to 3" a range.
_CHANGE = re.compile(
    r"(?<!ranging )(?<!ranges )(?<!ranged )(?<!anywhere )(?<!varying )\bfrom\s{1,2}(?:about\s|around\s)?$",
    re.IGNORECASE,
)
_CONTEXT = 40  # how far in front of a figure words are read
_DOTTED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+")
_LOST_RUPEE = re.compile(r"(?<![\w?!.)])\?\s?$")  # what is left of a rupee sign after a bad conversion
_WORTH = re.compile(
    r"""
    \b(?: (?:worth|sanction(?:ed)?|spen[dt]|invest(?:ed|ing)?|pa(?:y|id)|allocated|earmarked)
        | (?:cost(?:ing|s)?|valued?|total(?:l?ing)?)(?:\s(?:of|at))?
        | (?:priced?|deal|outlay|budget|investment)\s(?:of|at)
      )
    (?:\s(?:about|around|over|nearly|some|approximately|more\sthan|up\sto|at\sleast|almost))?\s{1,2}$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MONEY_FOLLOWS = re.compile(
    r"""
    [-\s](?: contract|deal|order|project|program|programme|tender|budget|fund|funding|package|investment|loan|plan
             | scheme|agreement|worth )s?\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NO_THING_FOLLOWS = re.compile(
    r"""
    \s*
    (?: $ | [.,;:)!?/]
      | (?: for|to|in|on|by|from|has|have|had|is|was|were|will|would|and|or|per|as|over|under|at|with|each|already|this
          | annually|towards|through|during|after|before|only|but|which|that|the )\b
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)


class Amount(NamedTuple):
    """A figure, or two, with the currencies that its name may mean. ``leading``: the currency stands in front."""

    start: int
    end: int
    low: Decimal  # whole units
    high: Decimal
    codes: Codes
    rule: str
    figure: Figure  # of a range the upper one
    leading: bool = False


def amounts(text: str, start: int, end: int, names: Names) -> Iterator[Amount]:
    """All amounts in ``text[start:end]``, in order, ranges joined."""
    waiting: Amount | Figure | None = None  # may be the lower end of a range
    floor = start  # a currency belongs to one figure
    for figure in figures(text, start, end, names.near):
        found = _read(text, floor, end, figure, names)
        if found is None:
            continue
        floor = found.end
        if waiting is not None:
            waiting, found = _joined(text, start, waiting, found)
        if isinstance(waiting, Amount):
            yield waiting
        waiting = found
    if isinstance(waiting, Amount):
        yield waiting


def _read(text: str, low: int, high: int, figure: Figure, names: Names) -> Amount | Figure | None:
    """The figure with the currency next to it, the bare figure, or None for digits that are part of a name."""
    before = names.before(text, low, figure.start)
    if before is not None and (not _holds(before, figure) or _is_model(text, before, figure)):
        before = None
    if figure.written in ("a", "A") and text[figure.end : figure.end + 1] == "-":
        return None  # "a billion-dollar fleet"
    if before is None and _is_glued(text[max(low, figure.start - 2) : figure.start]):
        return None
    if before is None and figure.apart:
        figure = Figure(figure.start, figure.number_end, figure.number_end, figure.written)
    after = names.after(text, figure.end, high)
    if after is not None and after.form == "code" and figure.unit is None:
        figure, after = _magnitude_behind_code(text, high, figure, after)
    if after is not None and not _holds(after, figure):
        after = None
    if before is not None:
        return _led(figure, before, after, names)
    if after is not None:
        value = _value(figure, after, names)
        return Amount(
            figure.start, max(figure.end, after.end), value, value, after.codes, f"{after.form}-after", figure
        )
    return _rupees(text, low, high, figure) if figure.unit in INDIAN else figure


def _is_model(text: str, before: Unit, figure: Figure) -> bool:
    """Whether a letter, a digit and a letter are the name of a model: "Mirage F1M"."""
    written = text[before.start : figure.end]
    return len(written) == 3 and written.isascii() and written.isalnum() and written.isupper()


def _is_glued(before: str) -> bool:
    """Whether digits behind two characters are part of something else: S-400, A320, v2.5, 1/2."""
    last = before[:-1] if before[-1:] in ("-", "\n") else before
    return last[-1:].isalnum() or last[-1:] in ("_", ".", "/")


def _magnitude_behind_code(text: str, high: int, figure: Figure, code: Unit) -> tuple[Figure, Unit]:
    """75 USD million"""
    match = MAGNITUDE.match(text, code.end, high)
    if match is None:
        return figure, code
    factor, unit = magnitude(match["magnitude"])
    return figure._replace(factor=factor, unit=unit), code._replace(end=match.end())


def _led(figure: Figure, before: Unit, after: Unit | None, names: Names) -> Amount:
    """An amount with the currency in front. One behind may make it plainer: "$1,190 AUD", "$5 million dollars"."""
    end, codes = figure.end, before.codes
    if after is not None and set(after.codes) & set(codes):
        end = after.end
        codes = after.codes if len(after.codes) == 1 else codes
    value = _value(figure, before._replace(codes=codes), names)
    return Amount(before.start, end, value, value, codes, f"{before.form}-before", figure, leading=True)


def _rupees(text: str, low: int, high: int, figure: Figure) -> Amount | Figure:
    """Crores and lakhs count rupees where the words around speak of money; otherwise they may count anything."""
    value = figure.value
    if lost := _LOST_RUPEE.search(text, max(low, figure.start - 3), figure.start):
        return Amount(lost.start(), figure.end, value, value, _RUPEE, "lost-rupee", figure, leading=True)
    money = _WORTH.search(text, max(low, figure.start - _CONTEXT), figure.start) or _MONEY_FOLLOWS.match(
        text, figure.end, high
    )
    if money or (figure.unit in ("crore", "cr") and _NO_THING_FOLLOWS.match(text, figure.end, high)):
        return Amount(figure.start, figure.end, value, value, _RUPEE, "crore", figure)
    return figure


def _holds(unit: Unit, figure: Figure) -> bool:
    """Whether a name that means other things too is a currency here."""
    if not unit.weak or figure.unit not in (None, "hundred"):
        return True
    return unit.grouped and any(mark in figure.written for mark in ",. ")


def _value(figure: Figure, unit: Unit, names: Names) -> Decimal:
    if figure.unit is None and unit.codes[0] in names.dotted and _DOTTED.fullmatch(figure.written):
        return Decimal(figure.written.replace(".", ""))
    return figure.value * unit.factor


def _joined(
    text: str, low: int, left: Amount | Figure, right: Amount | Figure
) -> tuple[Amount | Figure | None, Amount | Figure]:
    """What two neighbours are together: nothing and a range, or both, with the magnitude that they share in a change
    ("from $2 to $3 billion")."""
    link = _LINK.fullmatch(text, left.end, right.start)
    if link is None:
        return left, right
    lower, upper = _shared(_as_amount(left), _as_amount(right))
    between = _BETWEEN.search(text, max(low, left.start - _CONTEXT), left.start) is not None
    codes = _common(lower, upper)
    if not codes or lower.low != lower.high or lower.high >= upper.low or (link["word"] == "and" and not between):
        return left, right
    if _CHANGE.search(text, max(low, left.start - _CONTEXT), left.start):
        return (lower if lower.codes else left), right
    rule = "range-between" if between else "range-to" if link["word"] else "range-dash"
    return None, Amount(left.start, right.end, lower.low, upper.high, codes, rule, upper.figure, lower.leading)


def _as_amount(found: Amount | Figure) -> Amount:
    if isinstance(found, Amount):
        return found
    return Amount(found.start, found.end, found.value, found.value, (), "bare", found)


def _shared(lower: Amount, upper: Amount) -> tuple[Amount, Amount]:
    """Both ends with the magnitude of the upper one where the lower has none: "$2.5-3 billion"."""
    factor = upper.figure.factor
    if lower.figure.unit is None and upper.figure.unit is not None and lower.figure.number < upper.figure.number:
        return lower._replace(low=lower.low * factor, high=lower.high * factor), upper
    return lower, upper


def _common(lower: Amount, upper: Amount) -> Codes:
    """The currencies of a range, none where the two ends do not make one ("$2 million to 3", "5 to $10")."""
    if lower.figure.unit is not None and upper.figure.unit is None:
        return ()
    if lower.codes and upper.codes:
        return lower.codes if set(lower.codes) & set(upper.codes) else ()
    return () if upper.leading else lower.codes or upper.codes
