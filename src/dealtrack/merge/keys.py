"""The blocks in which reports of the same deal may stand: only reports that meet in a block are compared."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import product
from typing import NamedTuple

from ..model import OFFICIAL, Money, Party, PartyKind
from ..resolve import key
from .told import Told

_PARTIES = 3  # of each side that name blocks
_TOKENS = 3  # of an item
_HEADS = 2
_COUNT = 5
_STEP = math.log(1.125)  # values of one step and its neighbours meet
_DIGITS = 4  # a figure with more of them tells a deal from others

Part = tuple[str, ...]  # of the name of a block: how it goes there, and then in those that it meets


class Key(NamedTuple):
    """The name of a block, and the names of the blocks with whose reports those of this one are compared.

    ``year`` divides what would grow with time: reports of neighbouring years are compared, those of undated documents (0)
    with all; None where the name alone is narrow enough.
    """

    name: str
    year: int | None
    meets: tuple[str, ...]


def keys(told: Told) -> list[Key]:
    """The blocks of a report, the narrowest first."""
    year, whole = told.published.year if told.published else 0, _whole(told)
    found = [Key(names[0], None, names) for names in _timeless(told)]
    found += [Key(names[0], year, names) for names in _narrow(told)]
    found += [_half(names, year, whole=whole) for names in _wide(told)]
    return list({one.name: one for one in found}.values())


def _half(names: Part, year: int, *, whole: bool) -> Key:
    """Reports that know both sides meet each other in narrower blocks: here they meet those that do not."""
    parts = tuple(f"{name} in part" for name in names)
    wholes = tuple(f"{name} as a whole" for name in names)
    return Key(wholes[0], year, parts) if whole else Key(parts[0], year, parts + wholes)


def _whole(told: Told) -> bool:
    """Whether a report knows both sides, and the supplier better than by its country, which stands for any of its companies."""
    known = any(party.kind is not PartyKind.COUNTRY for party in told.report.suppliers)
    return bool(told.report.buyers) and known


def _timeless(told: Told) -> Iterator[Part]:
    """What tells a deal also years afterwards: its number; buyer, supplier and a named item."""
    numbers = sorted({*told.numbers, *filter(None, [told.under])})
    yield from _joined("number", _parts(numbers))
    yield from _joined("deal", _names(told.report.buyers), _names(told.report.suppliers), _named(told))


def _narrow(told: Told) -> Iterator[Part]:
    """Three things that reports of one deal have in common, or one that says as much."""
    buyers, suppliers = _names(told.report.buyers), _names(told.report.suppliers)
    tokens, counts, figures = _tokens(told), _counts(told), _figures(told)
    yield from _joined("sides", buyers, suppliers, [*tokens, *counts, *figures])
    yield from _joined("buyer's count", buyers, tokens, counts)
    yield from _joined("supplier's count", suppliers, tokens, counts)
    yield from _joined("figure", _exact(told))
    if not told.done:
        yield from _joined("plan", buyers, [*tokens, *figures])


def _wide(told: Told) -> Iterator[Part]:
    """Two things, for reports that know no more."""
    tokens, things = _tokens(told), [*_counts(told), *_figures(told)]
    yield from _joined("buyer", _names(told.report.buyers), [*tokens, *things])
    yield from _joined("supplier", _names(told.report.suppliers), [*tokens, *things])
    if not (told.report.buyers and told.report.suppliers):
        yield from _joined("item", _named(told))
        yield from _joined("item's figures", tokens, things)


def _joined(kind: str, *parts: Iterable[Part]) -> Iterator[Part]:
    """The name of each combination, before those that it meets."""
    for chosen in product(*parts):
        yield tuple(" ".join((kind, *words)) for words in product(*chosen))


def _parts(words: Iterable[str]) -> list[Part]:
    return [(word,) for word in words]


def _names(parties: tuple[Party, ...]) -> list[Part]:
    return _parts(dict.fromkeys(map(_name, parties[:_PARTIES])))


def _name(party: Party) -> str:
    """A country stands for its bodies: texts name one for the other."""
    if party.kind in OFFICIAL and party.country:
        return party.country
    return key(party.name).split(" ", 1)[0]  # a company and its divisions


def _named(told: Told) -> list[Part]:
    return _parts(sorted(told.words.systems | told.words.families)[:_TOKENS])


def _tokens(told: Told) -> list[Part]:
    """The words of an item that name blocks: what it is, and before other words what tells it from its like."""
    words = sorted(told.words.words, key=lambda word: (-len(word), word))[:_TOKENS]
    return (_named(told) or _parts(words)) + _parts(sorted(told.words.heads)[:_HEADS])


def _counts(told: Told) -> list[Part]:
    """A number of items that tells a deal from others."""
    quantity = told.report.quantity or 0
    return [(f"{quantity} pieces",)] if quantity >= _COUNT else []


def _figures(told: Told) -> list[Part]:
    """The step of each value, and the steps beside it."""
    return [tuple(f"{value.currency} {_step(value) + by}" for by in (0, -1, 1)) for value in _values(told)]


def _step(value: Money) -> int:
    return math.floor(math.log(float(value.figure)) / _STEP)


def _exact(told: Told) -> list[Part]:
    """Values to the digit, where they have so many."""
    exact = (value for value in _values(told) if value.digits > _DIGITS)
    return _parts(f"{value.currency} {value.figure.normalize():f}" for value in exact)


def _values(told: Told) -> Iterator[Money]:
    values = (told.report.value, told.report.value_alt)
    return (value for value in values if value is not None and value.figure > Decimal(0))
