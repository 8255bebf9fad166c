"""Sentences that go on about the deal before: "won an order. | The company will build 22 guns", "| The order for the guns was"."""

from __future__ import annotations

from dataclasses import replace

from ..lexicon.triggers import Sense
from ..model import Kind
from ..syntax.tokens import Tagged
from .draft import Draft, distance
from .groups import AGREED, AWARDING, Group
from .pointing import POINTING, points_at_contract
from .standing import are_firms

_DOING = AGREED | {Sense.MAKE, Sense.SELL, Sense.PLAN}
_DEALING = frozenset((Sense.BUY, Sense.SIGN, Sense.AWARD, Sense.WIN))
_BINDING = frozenset("calls requires obliges commits".split())
_AHEAD = frozenset(("will", "would"))
_FOLLOWS = 400  # characters between a deal and a sentence that says what is to be done
_KINDS = frozenset((Kind.CONTRACT, Kind.AMENDMENT))
ALONE = frozenset(  # why what is promised is no deal by itself
    ("one's own plan", "sold, but to nobody", "made, but for nobody", "nothing that identifies what is bought")
)


def promises(group: Group, draft: Draft, tagged: Tagged) -> bool:
    """Whether a company tells what it will make or deliver, and no price of it."""
    verbs = [e.verb for e in group.events if e.sense in (Sense.MAKE, Sense.SELL)]
    if not verbs or draft.value is not None or not group.senses() <= _DOING:
        return False
    if not are_firms(draft.suppliers or draft.buyers):
        return False
    bound = not _BINDING.isdisjoint(tagged.words)  # "the contract calls for Saab to build"
    ahead = all(v is not None and (v.modal in _AHEAD or bound and v.infinitive) for v in verbs)
    under = all(group.agreed and tagged.words[c.phrase.first] in POINTING for c in group.nouns)  # "Under the contract,"
    return ahead and under and "also" not in tagged.words and not any(i.further for i in group.items)


def is_of_contract(group: Group, tagged: Tagged) -> bool:
    """Whether a sentence is about a contract that the text may have told of: "The order for the jets was announced", "Saab has
    won the order to build"."""
    if not group.nouns or not points_at_contract(group.nouns[0], tagged):
        return False
    return group.nouns[0].phrase.first == 0 or not AWARDING.isdisjoint(group.senses())


def is_told_besides(group: Group, tagged: Tagged) -> bool:
    """Whether a verb tells of a deal besides those before: "has also ordered"."""
    dealing = (e for e in group.events if e.sense in _DEALING and e.verb is not None)
    return any("also" in tagged.text[max(0, e.start - 5) : e.end] for e in dealing)


def part_of_deal(draft: Draft) -> Draft:
    """What is promised, as a part of a deal: who plans to make a thing supplies it."""
    return replace(draft, incomplete=True, buyers=(), suppliers=draft.suppliers or draft.buyers)


def keeps(deal: Draft, draft: Draft) -> bool:
    """Whether a draft that promises something tells of what a deal that was told before is about."""
    near = 0 <= distance(deal, draft) < _FOLLOWS
    if not near or deal.kind not in _KINDS or deal.worked != draft.worked or deal.headline:
        return False
    names = {f.value.name for f in deal.suppliers}
    if not any(f.value.name in names for f in draft.suppliers):
        return False
    other = deal.quantity and draft.quantity and deal.quantity.value != draft.quantity.value
    return not other and (deal.item is None or draft.item is None or bool(deal.sorts & draft.sorts))
