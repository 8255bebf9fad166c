"""Frames that only mention goods in passing: trade as such, work as such, plans for something, what is not done."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.triggers import Sense
from ..model import Kind, PartyKind
from .constituents import singular
from .draft import Draft
from .groups import TRADE, TRADE_OR_WORK, Event, Group
from .items import Item
from .standing import Parties
from .vocabulary import Vocabulary

_PROPOSED = frozenset(("plan", "propose", "proposal"))  # of whatever kind: "has proposed a package"
_FIRMS = (PartyKind.COMPANY, PartyKind.OTHER)  # who sells and is no state
_PER_PIECE = 10_000  # below, in whole units, a figure is what one of so many costs


def only_mentioned(group: Group, items: Sequence[Item], draft: Draft, words: Vocabulary) -> str | None:
    """Why what a group tells without a number or a price is no deal, or None where it may be one."""
    told = [e for e in group.events if e.sense is not None]
    senses = group.senses()
    if all(e.word == "receipt" for e in told) and not any(i.hard for i in items):
        return "a condition"  # "is subject to receipt of a majority of the shares"
    sold = senses <= TRADE and not draft.buyers and all(is_habit(e) for e in told)
    if sold and draft.value is not None and draft.value.value.figure < _PER_PIECE:
        return "a price in a shop"  # "sells such a program for $25"
    identified = draft.value is not None or any(i.quantity or i.measured for i in items)
    if identified or draft.kind is not Kind.CONTRACT:
        return None
    if senses & TRADE and items and items[0].name.value.lower() in ("technology", "technologies"):
        return "technology of nothing that is named"
    if told and all(e.word in _PROPOSED for e in told):
        return "a plan for something, not to obtain it"
    if group.willing:
        return None
    if all(map(_has_developed, told)) and all(i.specific for i in items):
        return "a description"  # "the Lynx 3 was developed by Tarben for the Army"
    if senses <= TRADE_OR_WORK and told[0].verb is not None and told[0].verb.negated and is_habit(told[0]):
        return "denied"
    if senses <= TRADE and all(is_habit(e) for e in told) and all(_is_in_general(i, words) for i in items):
        return "trade as such"
    if senses == {Sense.MAKE} and all(e.verb is not None and e.verb.gerund for e in told):
        return "work as such"
    return None


def _has_developed(event: Event) -> bool:
    """Whether a verb tells who once made a product, which may be for anybody: "developed", "was developed by"."""
    verb = event.verb
    if event.word != "develop" or verb is None or verb.progressive or verb.modal or verb.infinitive:
        return False
    return verb.bare_past or verb.perfect or verb.passive


def is_habit(event: Event) -> bool:
    """Whether a verb tells what somebody does at all, not what somebody did or will do: "exports", "of selling"."""
    verb = event.verb
    return verb is not None and not (
        verb.bare_past or verb.perfect or verb.progressive and not verb.negated or verb.modal
    )


def _is_in_general(item: Item, words: Vocabulary) -> bool:
    """Whether a name means goods of whatever sort: "Russian weapons", "military equipment"."""
    *before, head = item.name.value.split()
    named = (
        item.designated or item.known or any(word.isupper() or word.isdigit() for word in before)
    )  # "ALS 50 munition"
    return singular(head.lower()) in words.of("goods in general") and not named


def is_expected(group: Group) -> bool:
    """Whether others expect what is told: "is expected to deliver"."""
    plans = [e for e in group.events if e.sense is Sense.PLAN]
    return bool(plans) and all(e.word == "expect" and e.verb is not None and e.verb.passive for e in plans)


def is_pitch(group: Group, buyers: Parties, suppliers: Parties) -> bool:
    """Whether somebody only offers or wants to sell."""
    senses = group.senses()
    offered = (senses & {Sense.OFFER, Sense.PLAN} or group.eager) and senses & {Sense.SELL, Sense.OFFER}
    if senses == {Sense.PLAN} and suppliers and not buyers:
        return True  # "HAL has proposed a new trainer"
    if not offered or senses & {Sense.CONTRACT, Sense.BUY, Sense.NEGOTIATE, Sense.GET}:
        return False
    if Sense.OFFER in senses and not suppliers:
        return True  # "Peru will be offered the Gripen"
    return not buyers or bool(suppliers) and all(f.value.kind in _FIRMS for f in suppliers)


def is_unsold(group: Group) -> bool:
    """Whether somebody says that he has not sold a thing: "have not exported ammunition", "did not sell"."""
    sales = (e.verb for e in group.events if e.verb is not None and e.word in ("sell", "export"))
    return any(verb.negated and verb.perfect and not verb.modal for verb in sales)


def stops_trade(group: Group, items: Sequence[Item], draft: Draft, words: Vocabulary) -> bool:
    """Whether somebody no longer makes or sells a sort of goods, to nobody who is named."""
    stopped = group.senses() - {Sense.PACT}
    if stopped not in ({Sense.CANCEL, Sense.SELL}, {Sense.CANCEL, Sense.MAKE}) or draft.value is not None:
        return False
    trade = any(c.word in words.of("trade") for c in group.nouns)
    trade = trade or any(e.word in words.of("ending") for e in group.events)
    trade = trade and not (draft.buyers and draft.suppliers)
    return trade and not any(i.designated or i.quantity or i.definite for i in items)


def describes(e: Event, item: Item, words: Vocabulary) -> bool:
    """Whether a verb only says what a thing has: "the jet | is equipped with | a radar"."""
    verb = e.verb if e.word in words.of("equipping") and item.name.start < e.start else None
    return verb is not None and verb.passive and not (verb.perfect or verb.progressive or verb.modal or verb.infinitive)
