"""The blocks in which reports of the same deal may stand: only reports that share a block are compared."""

from __future__ import annotations

import math
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from ..model import Money, Party, PartyKind
from ..resolve import key
from .told import Told

_NATIONAL = (PartyKind.COUNTRY, PartyKind.GOVERNMENT, PartyKind.SERVICE)
_PARTIES = 3  # of each side that name blocks
_TOKENS = 3  # of an item
_HEADS = 2
_COUNT = 5
_STEP = math.log(1.25)  # values of one step stand in a block


class Key(NamedTuple):
    """The name of a block. ``year`` divides what would grow with time: reports of neighbouring years are compared, those of
    undated documents (0) with all; None where the name alone is narrow enough."""

    name: str
    year: int | None


def keys(told: Told) -> list[Key]:
    """The blocks of a report, the narrowest first."""
    numbers = [Key(f"number {number}", None) for number in sorted({*told.numbers, *filter(None, [told.under])})]
    year = told.published.year if told.published else 0
    whole = [Key(name, None) for name in dict.fromkeys(_wholes(told))]
    return numbers + whole + [Key(name, year) for name in dict.fromkeys(_names(told))]


def _wholes(told: Told) -> Iterator[str]:
    """Buyer, supplier and a named item: what tells a deal also years afterwards."""
    named = sorted(told.words.systems | told.words.families)[:_TOKENS]
    for buyer in dict.fromkeys(map(_name, told.report.buyers[:_PARTIES])):
        for supplier in dict.fromkeys(map(_name, told.report.suppliers[:_PARTIES])):
            yield from (f"deal {buyer} {supplier} {token}" for token in named)


def _names(told: Told) -> Iterator[str]:
    tokens = _tokens(told)
    figures = list(_figures(told.report.value)) + list(_figures(told.report.value_alt)) + list(_counts(told))
    if not (told.report.buyers and told.report.suppliers):
        yield from (f"item {token}" for token in sorted(told.words.systems | told.words.families)[:_TOKENS])
    for side, parties in (("buyer", told.report.buyers), ("supplier", told.report.suppliers)):
        for party in dict.fromkeys(map(_name, parties[:_PARTIES])):
            yield from (f"{side} {party} {token}" for token in tokens)
            yield from (f"{side} {party} {figure}" for figure in figures)


def _name(party: Party) -> str:
    """A country stands for its bodies: texts name one for the other."""
    if party.kind in _NATIONAL and party.country:
        return party.country
    return key(party.name).split(" ", 1)[0]  # a company and its divisions


def _tokens(told: Told) -> list[str]:
    """The words of an item that name blocks: what it is, and before other words what tells it from its like."""
    words = told.words
    named = sorted(words.systems | words.families) or sorted(words.words, key=lambda word: (-len(word), word))
    return named[:_TOKENS] + sorted(words.heads)[:_HEADS]


def _counts(told: Told) -> Iterator[str]:
    """A number of items that tells a deal from others."""
    if (told.report.quantity or 0) >= _COUNT:
        yield f"quantity {told.report.quantity}"


def _figures(value: Money | None) -> Iterator[str]:
    """The step of a value, and the half step, so that two values a tenth apart share one of both."""
    figure = value.figure if value else Decimal(0)
    if value is None or figure <= 0:
        return
    place = math.log(float(figure)) / _STEP
    yield f"{value.currency} {math.floor(place)}"
    yield f"{value.currency} {math.floor(place + 0.5)}+"
