"""What the ledger answers about parties. Frozen records, free of SQL and of Rich."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from ...model import PartyKind


class PartyCount(NamedTuple):
    """A party with the number of deals it stands in, and the sums per currency of those that count; ``parent`` is the one
    that it belongs to, ``possible`` are the parties that it may be where its name leaves several."""

    name: str
    kind: PartyKind
    country: str | None
    aliases: tuple[str, ...]
    as_buyer: int
    as_supplier: int
    bought: tuple[tuple[str, Decimal], ...]
    sold: tuple[tuple[str, Decimal], ...]
    parent: str | None = None
    possible: tuple[str, ...] = ()


class SimilarParties(NamedTuple):
    """Two parties whose names are alike by so many of a hundred ``points``, with their deals."""

    party: str
    deals: int
    other: str
    other_deals: int
    points: int


class Meant(NamedTuple):
    """What a word of a filter stands for: the parties with deals in that role, those of most deals first, or, where no party
    is called so, the names that are like it."""

    role: str
    words: str
    parties: tuple[str, ...]
    similar: tuple[str, ...]
