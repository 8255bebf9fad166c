"""Agreements of which the next sentence says what they are about: "Peru and Saab signed an agreement. It covers 12 jets"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ..model import Kind
from .draft import Draft, distance
from .standing import firms

_NEAR = 300  # characters from the agreement to the sentence about it


def specified(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, in the order of the text, with an agreement that names no goods turned into the contract for those that the
    next draft names: the states among its parties buy, the companies sell."""
    out = list(drafts)
    for i, (one, other) in enumerate(pairwise(drafts)):
        if _is_bare(one) and _specifies(other, one):
            sellers = firms(one.buyers)
            buyers = tuple(f for f in one.buyers if f not in sellers)
            if buyers and sellers:
                contract = replace(one, kind=Kind.CONTRACT, buyers=buyers, suppliers=sellers, incomplete=True)
                out[i : i + 2] = contract, replace(other, anaphoric=True, incomplete=True)
    return out


def _is_bare(draft: Draft) -> bool:
    return draft.kind is Kind.FRAMEWORK and draft.item is None and draft.value is None


def _specifies(draft: Draft, agreement: Draft) -> bool:
    """Whether a draft tells what is done under the agreement right before it."""
    meant = 0 <= distance(agreement, draft) < _NEAR and (draft.refers or "pact" in draft.told_by)
    named = draft.kind is Kind.CONTRACT and draft.item is not None
    return meant and named and not (draft.buyers and draft.suppliers)
