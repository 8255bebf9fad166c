"""The company that a text is about: it bought what changed hands, and nobody else is said to have bought, or sold it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from ..lexicon.triggers import Sense
from ..model import DateRange, Kind, Mention, PartyKind
from .agreement import DONE, same_name
from .completion import done
from .constituents import within
from .draft import Draft, Filler, filler
from .groups import CHANGING_HANDS, Event, Group
from .vocabulary import Vocabulary

_WEEKS = timedelta(days=30)


def has_changed_hands(group: Group, draft: Draft, text: str) -> bool:
    """Whether a group tells that a company which it names, or a part of one, has changed hands: "acquired in 1986", "the purchase
    of Tarben Inc"; not what is only wished for."""
    told = draft.kind is Kind.ACQUISITION and draft.status in DONE and bool(group.items) and group.items[0].named
    senses = group.senses()
    if not told or not senses <= CHANGING_HANDS or not senses & {Sense.BUY, Sense.SELL}:
        return False
    verbs = [e for e in group.events if e.verb is not None]
    return all(_is_over(e) and not text.startswith("being", e.start) for e in verbs)


def changed_hands_before(group: Group, day: DateRange | None, today: date | None) -> bool:
    """Whether a noun alone tells of a company that changed hands weeks before: "last November's sale of its assets"."""
    over = day is not None and today is not None and day.high < today - _WEEKS
    nominal = group.company and bool(group.nouns) and all(e.verb is None for e in group.events if e.sense)
    return over and nominal and bool(group.senses() & {Sense.BUY, Sense.SELL}) and group.senses() <= CHANGING_HANDS


def _is_over(e: Event) -> bool:
    return done(e) and e.verb is not None and not e.verb.infinitive  # "to have bought" may only be said


def with_principal(drafts: Sequence[Draft], named: Sequence[Mention], words: Vocabulary) -> list[Draft]:
    """The deals, those by which companies changed hands with the company that their sentence begins with, else the one that the text
    begins with, where nobody else is said to have bought or sold. Who is named first may be on the other side, or be what is bought."""
    onlookers = words.of("onlooker")
    firms = [m for m in named if m.party.kind is PartyKind.COMPANY]
    able = [m for m in firms if onlookers.isdisjoint(m.party.name.lower().split())]
    first = [m for m in able[:1] if m == named[0]]
    return [
        _completed(d, (*within(able, d.sentence.start, d.at), *first), named) if _has_new_owner(d) else d
        for d in drafts
    ]


def _has_new_owner(draft: Draft) -> bool:
    return draft.kind is Kind.ACQUISITION and draft.status in DONE and draft.item is not None


def _completed(draft: Draft, choices: Sequence[Mention], named: Sequence[Mention]) -> Draft:
    told = draft.rule.split("-")
    bought, sold = "buy" in told, "sell" in told
    if draft.item is None or bought == sold or (draft.buyers if bought else draft.suppliers):
        return draft
    taken = [f.value.name for f in (*draft.buyers, *draft.suppliers)] + _names_of(draft.item, named)
    side = next((m for m in choices if not any(same_name(m.party.name, name) for name in taken)), None)
    if side is None:
        return draft
    party = (filler(side.party, side, inferred=True),)
    if bought:
        return replace(draft, buyers=party, incomplete=False)
    return replace(draft, suppliers=party, incomplete=False)


def _names_of(item: Filler[str], named: Sequence[Mention]) -> list[str]:
    """What is bought by its name as it stands there, and by the full names of the parties in it."""
    return [item.value, *(m.party.name for m in named if m.start < item.end and item.start < m.end)]
