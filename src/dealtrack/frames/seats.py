"""Towns in front of the names of companies that have their seats there: "Falmouth, Maine-based Quillon Inc"."""

from __future__ import annotations

from collections.abc import Sequence

from ..syntax import tags as t
from ..syntax.tokens import Tagged
from .constituents import PARTY, THING, Constituent


def without_seats(row: list[Constituent], tagged: Tagged) -> list[Constituent]:
    """The row without the towns of which the state stands in the next phrase: they are neither bought nor do they buy."""
    if tagged.text.find("-based", tagged.starts[0], tagged.ends[-1]) < 0:
        return row  # nearly always
    out: list[Constituent] = []
    for i, c in enumerate(row):
        if i and c.kind == t.COMMA and out and out[-1] is row[i - 1] and _is_seat(row, i, tagged):
            out.pop()
        else:
            out.append(c)
    return out


def _is_seat(row: Sequence[Constituent], i: int, tagged: Tagged) -> bool:
    """Whether a town stands before the comma at ``i``, and "Maine-based" behind it."""
    town = row[i - 1]
    if town.kind not in (THING, PARTY) or i + 1 >= len(row) or not row[i + 1].is_noun:
        return False
    first = row[i + 1].phrase.first
    based = tagged.words[first].endswith("-based") or tagged.words[first + 1 : first + 2] == ("-based",)
    named = town.phrase.first + (tagged.tags[town.phrase.first] == t.DETERMINER)  # "its | Oslo, Norway-based unit"
    return based and all(map(tagged.is_capital, range(named, town.phrase.head + 1)))
