"""Whether what a group tells is a deal, and if not, why."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.triggers import Sense
from ..model import Kind, PartyKind
from .constituents import Vocabulary, singular
from .draft import Draft
from .groups import Group
from .items import Item

_TRANSFER = frozenset(
    (
        Sense.BUY,
        Sense.SELL,
        Sense.CONTRACT,
        Sense.PACT,
        Sense.AMEND,
        Sense.WIN,
        Sense.AWARD,
        Sense.GET,
        Sense.SELECT,
        Sense.OFFER,
        Sense.MERGE,
        Sense.MAKE,
        Sense.PLAN,
        Sense.NEGOTIATE,
        Sense.SIGN,
    )
)
_MERELY = frozenset(
    (
        Sense.PLAN,
        Sense.AWARD,
        Sense.WIN,
        Sense.NEGOTIATE,
        Sense.SELECT,
        Sense.GET,
        Sense.OFFER,
        Sense.SIGN,
        Sense.APPROVE,
        Sense.CANCEL,
    )
)
_AGREED = frozenset(
    (Sense.CONTRACT, Sense.PACT, Sense.PLAN, Sense.NEGOTIATE, Sense.APPROVE, Sense.AMEND, Sense.CANCEL, Sense.AWARD)
)


def reason_against(group: Group, items: Sequence[Item], draft: Draft, words: Vocabulary) -> str | None:
    """Why a group is no deal, or None where it is one. ``draft`` has its other fields."""
    value, buyers, suppliers, kind = draft.value, draft.buyers, draft.suppliers, draft.kind
    senses = group.senses()
    strong = any(i.strong or i.named for i in items)
    if group.denied:
        return "denied"
    if Sense.AMEND in senses and all(e.word == "option" for e in group.events if e.sense is Sense.AMEND):
        return "an option that is not exercised"
    if Sense.AMEND in senses <= {Sense.AMEND, Sense.PLAN} and all(e.verb is not None for e in group.events):
        return "no contract that is changed"
    if group.statistic:
        return "a statistic"
    if not senses & _TRANSFER:
        return "no transfer of goods, works or services"
    if not items and value is None:
        return "neither item nor value"
    if not buyers and not suppliers:
        return "no party"
    if kind is Kind.AGGREGATE and not (buyers and suppliers or items and strong and not group.dates):
        return "a sum of deals with one side only"
    if kind is Kind.FRAMEWORK:
        if len(buyers) < 2:
            return "an agreement with one party"
        bare = (
            not items
            or " " not in items[0].name.value
            or items[0].name.value.islower()
            and items[0].name.value.split()[-1] == group.nouns[-1].word
        )
        return "an agreement that nothing identifies" if bare and Sense.SIGN not in senses else None
    sure = any(
        i.designated or i.quantity and (i.strong or i.named) or i.hard and not i.name.value.islower() for i in items
    )
    told = [e for e in group.events if e.sense is not None]
    sold = any(e.sense is Sense.SELL and e.word == "sale" for e in told)
    if not items and not (senses & {Sense.CONTRACT, Sense.AMEND, Sense.BUY} or sold):
        return "an amount without item or contract"
    if senses <= {Sense.PLAN, Sense.MAKE} and Sense.MAKE in senses and not (buyers and suppliers):
        return "one's own plan"
    if (
        senses <= _MERELY
        and not any(i.designated or i.hard or i.quantity and (i.strong or i.named) for i in items)
        and value is None
    ):
        return "what is meant is nothing that can be obtained"
    if all(e.word in ("need", "require") for e in told):
        return "a need, not a plan to buy"
    if kind is Kind.ACQUISITION:
        return None
    both = bool(buyers and suppliers)
    if not strong and value is None and not (both and any(i.quantity for i in items)):
        return "what is transferred is not goods, works or services"
    pitch = (
        senses & {Sense.OFFER, Sense.PLAN}
        and senses & {Sense.SELL, Sense.OFFER}
        and not senses & {Sense.CONTRACT, Sense.BUY, Sense.NEGOTIATE}
    )
    if pitch and (not buyers or all(f.value.kind is PartyKind.COMPANY for f in suppliers) and suppliers):
        return "a sales pitch"
    if value is None and not sure and not both and not senses & _AGREED:
        return "nothing that identifies what is bought"
    weak = all(e.word in words.of("weak") for e in group.events if e.sense is not None)
    if weak and not (
        sure or value is not None and strong or any(i.hard for i in items) and (both or Sense.PLAN in senses)
    ):
        return "the words may tell of something other than a deal"
    if (
        value is None
        and not buyers
        and items
        and all(singular(i.name.value.lower()) in words.of("piece") for i in items)
    ):
        return "pieces of nothing that is named"
    if senses <= {Sense.MAKE} and not buyers:
        return "made, but for nobody"
    if (
        senses <= {Sense.SELL, Sense.MAKE}
        and all(e.verb is None for e in group.events if e.sense)
        and not (buyers and (sure or suppliers))
    ):
        return "a transfer that is only named"
    return None
