"""Deliveries that a text tells beside the order that they are a part of: "has received four | of the 24 jets | it ordered"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..model import Kind
from .agreement import DONE, apart, share_party
from .draft import Draft
from .names import same_item

_SURE = 0.8  # how surely two names mean the same thing


def gathered(deals: Sequence[Draft], reach: int) -> list[Draft]:
    """The deals without those that only tell how many of an order have come or are to come; the order is under way. Each is
    compared with the ``reach`` deals before and behind it."""
    out: dict[int, Draft] = dict(enumerate(deals))
    for i, part in enumerate(deals):
        if not part.handed or part.quantity is None:
            continue
        near = range(max(0, i - reach), min(len(deals), i + reach + 1))
        whole = next((k for k in near if k in out and _is_share(part, deals[k])), None)
        if whole is not None:
            out[whole] = _with_share(out[whole], out.pop(i))
    return list(out.values())


def _is_share(part: Draft, whole: Draft) -> bool:
    """Whether fewer of the same goods are handed over than were ordered, by the same parties and not before."""
    if whole.handed or whole.further or whole.status not in DONE or {part.kind, whole.kind} != {Kind.CONTRACT}:
        return False
    if part.item is None or whole.item is None or part.quantity is None or whole.quantity is None:
        return False
    fewer = part.quantity.value < whole.quantity.value and part.value is None
    if not fewer or same_item(part.item.value, whole.item.value) < _SURE or not share_party(part, whole):
        return False
    early = part.date is not None and whole.date is not None and part.date.value.high < whole.date.value.low
    return not early and not apart(part.buyers, whole.buyers) and not apart(part.suppliers, whole.suppliers)


def _with_share(whole: Draft, part: Draft) -> Draft:
    """The order with what its delivery tells of the sides."""
    return replace(
        whole,
        buyers=whole.buyers or part.buyers,
        suppliers=whole.suppliers or part.suppliers,
        end_users=whole.end_users or part.end_users,
        incomplete=False,
    )
