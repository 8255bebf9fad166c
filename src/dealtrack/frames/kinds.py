"""What kind of deal it is, by the triggers of its group, and whether only work or a delivery is told."""

from __future__ import annotations

from ..lexicon.triggers import Sense
from ..model import Kind
from .groups import AGREED, Group
from .vocabulary import Vocabulary

_EXPLORING = frozenset("explore study examine investigate".split())
_ARMS = frozenset("arms weapons weaponry armaments goods".split())  # sums of these are of several deals
_STUFF = frozenset(
    "equipment hardware material materiel materials supplies goods gear".split()
)  # ... and of these for forces
_OF_FORCES = frozenset("military defence defense".split())


def kind(group: Group, plural_sum: bool, words: Vocabulary) -> Kind:
    """The kind of a group; ``plural_sum`` says that one figure stands for several deals ("deals worth $2 billion")."""
    senses = group.senses()
    if group.company and Sense.AMEND in senses and Sense.OFFER in senses:
        return Kind.ACQUISITION  # "extended its offer to acquire": the offer is changed, no contract
    if Sense.AMEND in senses and (
        senses - {Sense.AMEND, Sense.PLAN, Sense.SIGN} or group.money or any(e.verb is None for e in group.events)
    ):
        return Kind.AMENDMENT
    whole = [i for i in group.items if not i.instance]
    lump = bool(group.money) and len(whole) == 1 and whole[0].quantity is None and _is_lump(whole[0].name.value)
    if plural_sum or lump and not senses & AGREED:
        return Kind.AGGREGATE
    if group.company or any(e.sense is Sense.MERGE and e.word != "bid" for e in group.events):
        return Kind.ACQUISITION
    if Sense.SIGN in senses and any(e.word in _EXPLORING and e.verb is not None for e in group.events):
        return Kind.FRAMEWORK  # "agreed to explore options for developing"
    if (
        Sense.PACT in senses
        and not senses & {Sense.BUY, Sense.SELL, Sense.MAKE, Sense.CONTRACT, Sense.AWARD}
        and not any(i.quantity or i.designated or i.known and i.hard for i in group.items)
        and not any(
            hint.value.rsplit(" ", 1)[-1].lower() in words.of("done under an agreement") for hint in group.hints
        )
    ):
        return Kind.FRAMEWORK
    return Kind.CONTRACT


def _is_lump(name: str) -> bool:
    """Whether a name stands for all sorts of arms: "weapons", "military equipment", "arms and ammunition"."""
    *first, last = name.lower().split()
    if not first:
        return last in _ARMS
    return first == ["arms", "and"] or len(first) == 1 and first[0] in _OF_FORCES and last in _STUFF


def is_work(group: Group, words: Vocabulary) -> bool:
    """Whether all that is told is done to goods that are there already."""
    done = [e.word for e in group.events if e.sense is Sense.MAKE]
    return group.senses() == {Sense.MAKE} and all(word in words.of("working on") for word in done)


def is_delivery(group: Group, words: Vocabulary) -> bool:
    """Whether what is told first is that goods come, not that somebody orders them."""
    first = next((e for e in group.events if e.sense is not None), None)
    if first is None or first.sense not in (Sense.GET, Sense.SELL):
        return False
    return first.sense is Sense.GET or first.word in words.of("delivering")
