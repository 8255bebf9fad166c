"""Several deals that are told as one: a deal for each thing, for each who buys for itself, with each partner of several agreements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ..model import Kind
from ..syntax.tokens import Tagged
from .constituents import singular
from .days import days_of
from .draft import Draft
from .groups import TRADE_OR_WORK, Group
from .items import Item
from .pointing import POINTING
from .roles import Role
from .sides import own_makers
from .vocabulary import Vocabulary


def one_each(
    draft: Draft, items: Sequence[Item], group: Group, tagged: Tagged, today: date | None, words: Vocabulary
) -> list[Draft]:
    """One draft for each deal that a group tells; ``draft`` has all fields but those of the ``items``."""
    drafts = of_items(draft, items, group, tagged, today, words)
    if group.senses() <= TRADE_OR_WORK and not _is_together(drafts, tagged, words):
        return [one for d in drafts for one in _of_buyers(d)]
    return [one for d in drafts for one in _of_partners(d, group, tagged)]


def _is_together(drafts: Sequence[Draft], tagged: Tagged, words: Vocabulary) -> bool:
    """Whether several buy together, "Peru and Chile will jointly buy", or several things of which nobody says who gets which:
    "Mali and Ghana ordered C-7 and C-9 aircraft"."""
    several = len(drafts) > 1 or any(d.item is not None and " and " in d.item.value for d in drafts)
    return several or not words.of("in common").isdisjoint(tagged.words)


def of_items(
    draft: Draft, items: Sequence[Item], group: Group, tagged: Tagged, today: date | None, words: Vocabulary
) -> list[Draft]:
    """One draft an item, or one without."""
    if not items and group.nouns:
        opening = tagged.words[group.nouns[-1].phrase.first]
        return [replace(draft, anaphoric=opening in POINTING)]
    days = days_of(items, group, draft.status, today, words) if len(items) > 1 else [draft.date]
    return [
        replace(
            draft,
            item=i.name,
            quantity=i.quantity,
            suppliers=draft.suppliers if i is items[-1] else own_makers(i) or draft.suppliers,
            anaphoric=i.anaphoric and not draft.listed,
            sorts=i.sorts,
            maker=i.maker,
            origin=i.origin,
            further=draft.further or i.further,
            date=day,
        )
        for i, day in zip(items, days)
    ] or [draft]


def _of_buyers(draft: Draft) -> list[Draft]:
    """One draft a country where each buys for itself: "ordered by Angola, Mali and Ghana"; a price or a number is for all."""
    homes = {f.value.country or f.value.name for f in draft.buyers}
    single = draft.value is None and draft.quantity is None and draft.kind is not Kind.ACQUISITION
    apart = draft.buyers != draft.suppliers and single and len(draft.buyers) == len(homes) > 1
    return [replace(draft, buyers=(f,)) for f in draft.buyers] if apart else [draft]


def _of_partners(draft: Draft, group: Group, tagged: Tagged) -> list[Draft]:
    """One draft a partner where somebody has agreements with several: "signed defence pacts with Peru and Oman"."""
    heads = [tagged.words[c.phrase.head] for c in group.nouns[-1:]]
    partners = {f.value.name for f in group.roles.get(Role.COUNTERPARTY, ())}
    others = [f for f in draft.buyers if f.value.name in partners]
    if draft.kind is not Kind.FRAMEWORK or len(others) < 2 or all(singular(head) == head for head in heads):
        return [draft]
    own = [f for f in draft.buyers if f.value.name not in partners]
    return [replace(draft, buyers=(*own, f), suppliers=(*own, f)) for f in others]


def are_apart(items: Sequence[Item], group: Group, tagged: Tagged) -> bool:
    """Whether each of several things is a deal of its own, also where several contracts are told: "orders for a tug and a ferry"."""
    several = any(tagged.words[c.phrase.head] in ("orders", "contracts") for c in group.nouns)
    if several and all(i.hard and _is_one(i, tagged.text) for i in items):
        return True
    apart = [_is_apart(i, items[0], tagged.text) for i in items]
    again = items[0].anaphoric and any(apart)
    return all(alone or again and i.anaphoric for i, alone in zip(items, apart))


def _is_one(item: Item, text: str) -> bool:
    return text.endswith((" a ", " an "), 0, item.name.start)


def _is_apart(item: Item, first: Item, text: str) -> bool:
    """Whether one of several things is a deal of its own: it has a number or a name, or stands in a list that begins with one
    that has (``first``) and is itself goods in the plural, or one of them: "12 tanks, | trucks | and radars", "a radar"."""
    listed = (first.quantity is not None or not first.name.value.islower()) and item.hard
    several = first.quantity is not None and item.name.value.endswith("s") and " " in item.name.value
    plain = listed and not (item.vague or item.definite) and (several or _is_one(item, text))
    return bool(item.quantity or item.measured or item.designated or plain) or not item.name.value.islower()
