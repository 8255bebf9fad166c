"""Mergers that a text tells from either side: "Tarben's merger with Quillon" and "Quillon's bid for Tarben" are one deal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..model import Kind, Party, PartyKind
from .agreement import same_name
from .draft import Draft, Filler

EITHER = frozenset(("merge", "merger"))  # which of two companies is bought they do not say
_DIRECTED = frozenset(("buy", "sell", "offer"))


def aligned(drafts: Sequence[Draft], reach: int) -> list[Draft]:
    """The drafts, those of mergers turned the way in which another draft tells of the same two companies; each is compared with
    the ``reach`` before it and behind it."""
    pairs = [
        i for i, d in enumerate(drafts) if d.kind is Kind.ACQUISITION and d.item is not None and len(d.buyers) == 1
    ]
    out = list(drafts)
    for at, i in enumerate(pairs):
        if not _is_open(out[i]):
            continue
        near = pairs[max(0, at - reach) : at + reach]
        told = (out[k] for k in near if k < i or k > i and not _is_open(out[k]))
        if any(_is_turned(out[i], d) for d in told):
            out[i] = _turned(out[i])
    return out


def _is_open(draft: Draft) -> bool:
    """Whether a draft leaves open which of two companies is bought."""
    told = {f.value for f in (*draft.kind_words, *draft.status_words)}
    return bool(told & EITHER) and _DIRECTED.isdisjoint(draft.told_by)


def _is_turned(one: Draft, other: Draft) -> bool:
    """Whether the company that one draft says is bought is the buyer in the other, and the other way round."""
    if one.item is None or other.item is None:
        return False
    bought, buyer = one.item.value, one.buyers[0].value.name
    crossed = same_name(bought, other.buyers[0].value.name) and same_name(buyer, other.item.value)
    return crossed and not same_name(bought, buyer)


def _turned(draft: Draft) -> Draft:
    assert draft.item is not None
    item, (buyer,) = draft.item, draft.buyers
    bought = Filler(buyer.value.name, buyer.start, buyer.end, buyer.inferred)
    party = Party(item.value, PartyKind.COMPANY)
    return replace(draft, item=bought, buyers=(Filler(party, item.start, item.end, item.inferred),))
