"""Who tells of a deal, where that says whose it is: "... , the Army said", "Saab said an agreement was reached with"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..lexicon.triggers import Sense
from ..model import Party, PartyKind
from .constituents import PARTY, Constituent
from .draft import Filler, filler
from .groups import Group
from .items import Item
from .roles import Role
from .standing import Parties
from .vocabulary import Vocabulary

_TELLERS = (PartyKind.GOVERNMENT, PartyKind.SERVICE, PartyKind.COMPANY)
_BOUGHT = frozenset((Sense.BUY, Sense.PLAN, Sense.APPROVE))  # "The Navy said the purchase of six jets was approved"


def who_tells(row: Sequence[Constituent], words: Vocabulary) -> Filler[Party] | None:
    """The authority that tells of an award ("... , the Army said"): nobody else announces it, so it is the buyer's."""
    stating = words.of("stating")
    for c, verb in pairwise(row):
        if verb.word in stating and c.kind == PARTY and c.parties[-1].party.kind in _TELLERS:
            m = c.parties[-1]
            return filler(m.party, m, inferred=True)
    return None


def with_teller(
    speaker: Filler[Party] | None, group: Group, told: tuple[Parties, Parties], sold: Sequence[Item]
) -> tuple[Parties, Parties]:
    """The two sides of a deal, one that is not told taken from who tells of it; ``sold`` are the goods that have changed hands."""
    buyers, suppliers = told
    if speaker is None:
        return told
    if not buyers and _awards(speaker, group, suppliers):
        return (speaker,), suppliers
    identified = sold and (group.money or any(i.specific or i.hard or i.quantity for i in sold))
    return buyers, (speaker,) if identified and not suppliers and _supplies(speaker, group, buyers) else suppliers


def _awards(speaker: Filler[Party], group: Group, suppliers: Sequence[Filler[Party]]) -> bool:
    """Whether who tells of an award is the one who makes it; a company may as well tell of its own."""
    handed = Sense.SELL in group.senses() and any(e.verb is not None and e.verb.passive for e in group.events)
    if Sense.AWARD not in group.senses():  # "Six jets will be delivered in May, the Army said"
        bought = group.senses() <= _BOUGHT and Sense.BUY in group.senses() and group.events[0].verb is None
        return (handed or bought) and speaker.value.kind is PartyKind.SERVICE
    if speaker.value.kind is not PartyKind.COMPANY:
        return True
    passive = any(e.verb is not None and e.verb.passive for e in group.events)
    others = all(f.value.kind is not PartyKind.COUNTRY and f.value.name != speaker.value.name for f in suppliers)
    told_after = "to" in group.slots or speaker.start > group.events[-1].end
    return passive and bool(group.roles.get(Role.SUPPLIER)) and others and told_after


def agrees(speaker: Filler[Party], group: Group) -> bool:
    """Whether a company tells of an agreement of its own: "Tarben said an agreement has been reached with Saab"."""
    named = any(group.roles.get(role) for role in (Role.PARTY, Role.BUYER, Role.SUPPLIER, Role.ACTOR, Role.USER))
    others = [f.value.name for f in group.roles.get(Role.COUNTERPARTY, ())]
    own = speaker.value.kind is PartyKind.COMPANY and speaker.start < group.events[0].start
    return own and bool(others) and not named and speaker.value.name not in others


def _supplies(speaker: Filler[Party], group: Group, buyers: Sequence[Filler[Party]]) -> bool:
    """Whether a company tells of what others have bought, and nobody else sells it: "Saab said Peru had ordered 12 radars"."""
    firm = speaker.value.kind is PartyKind.COMPANY
    goods = not group.company and group.senses().isdisjoint((Sense.APPROVE, Sense.MERGE))
    return firm and goods and bool(buyers) and all(f.value.name != speaker.value.name for f in buyers)
