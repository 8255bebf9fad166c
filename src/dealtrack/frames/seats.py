"""Places beside the names and the sorts of companies that have their seats there: "Falmouth, Maine-based Quillon Inc", "Quillon Inc,
Oslo, for", "a Falmouth, Maine, maker of pumps"."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import PartyKind
from ..syntax import tags as t
from ..syntax.tokens import Tagged
from .constituents import PARTY, THING, VERB, Constituent


def without_seats(row: list[Constituent], tagged: Tagged) -> list[Constituent]:
    """The row without the places where companies are at home: they are neither bought nor do they buy."""
    row = _with_seats(row, tagged)
    based = tagged.text.find("-based", tagged.starts[0], tagged.ends[-1]) >= 0
    addresses = [i for i, c in enumerate(row) if c.kind == t.COMMA and _is_address(row, i, tagged)]
    if not (based or addresses):
        return row  # nearly always
    out: list[Constituent] = []
    passed = 0
    for i, c in enumerate(row):
        if based and i and c.kind == t.COMMA and out and out[-1] is row[i - 1] and _is_seat(row, i, tagged):
            out.pop()
        elif i in addresses:
            passed = i + 2 + (row[i + 2].kind == t.COMMA and not row[i + 3].is_noun)
        elif i >= passed:
            out.append(c)
    return out


def _is_address(row: Sequence[Constituent], i: int, tagged: Tagged) -> bool:
    """Whether the country or the capital behind the comma at ``i`` says where the company before it has its seat, and is none of a
    list: "Quillon Inc, | Oslo, | for 12 jets", "signed with Quillon Inc, | Japan, | to market"."""
    if not 0 < i < len(row) - 2 or not row[i - 1].is_firm or row[i - 1].phrase.possessive:
        return False
    place, behind = row[i + 1], row[i + 2]
    if place.kind != PARTY or place.parties[-1].party.kind is not PartyKind.COUNTRY or place.phrase.possessive:
        return False
    if place.phrase.first < place.phrase.head or i > 1 and row[i - 2].kind == t.COMMA:
        return False
    if behind.kind == t.COMMA and i + 3 < len(row):
        behind = row[i + 3]
        return behind.kind in (VERB, t.PREPOSITION) or tagged.words[behind.phrase.first] in ("a", "an", "the")
    return behind.kind == t.STOP or behind.verb is not None and behind.verb.infinitive


def _with_seats(row: list[Constituent], tagged: Tagged) -> list[Constituent]:
    """The row with "a Falmouth, Maine, maker" as one phrase."""
    if tagged.tags.count(t.COMMA) < 2:
        return row
    out = list(row)
    for i in range(len(row) - 5, -1, -1):
        if i + 5 <= len(out) and _tells_seat(out[i : i + 5], tagged):
            maker = out[i + 4]
            out[i : i + 5] = [maker._replace(phrase=maker.phrase._replace(first=out[i].phrase.first))]
    return out if len(out) < len(row) else row


def _tells_seat(part: Sequence[Constituent], tagged: Tagged) -> bool:
    """Whether a town with "a", a state between commas and what a company is follow each other."""
    town, comma, state, other, maker = part
    if comma.kind != t.COMMA or other.kind != t.COMMA or maker.kind != THING or town.kind not in (THING, PARTY):
        return False
    if state.kind not in (THING, PARTY) or tagged.words[town.phrase.first] not in ("a", "an"):
        return False
    named = (*range(town.phrase.first + 1, town.phrase.head + 1), *range(state.phrase.first, state.phrase.head + 1))
    first = maker.phrase.first
    plain = tagged.tags[first] != t.DETERMINER and not tagged.is_capital(first)
    return plain and len(named) > 1 and all(map(tagged.is_capital, named))


def _is_seat(row: Sequence[Constituent], i: int, tagged: Tagged) -> bool:
    """Whether a town stands before the comma at ``i``, and "Maine-based" behind it."""
    town = row[i - 1]
    if town.kind not in (THING, PARTY) or i + 1 >= len(row) or not row[i + 1].is_noun:
        return False
    first = row[i + 1].phrase.first
    based = tagged.words[first].endswith("-based") or tagged.words[first + 1 : first + 2] == ("-based",)
    named = town.phrase.first + (tagged.tags[town.phrase.first] == t.DETERMINER)  # "its | Oslo, Norway-based unit"
    return based and all(map(tagged.is_capital, range(named, town.phrase.head + 1)))
