"""What calls a deal off, denies or refuses it, and what only threatens to."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.triggers import Sense
from .completion import unreal
from .groups import Event, Group
from .vocabulary import Vocabulary

_HOLDING_UP = frozenset("halt suspend freeze block".split())
_SIDED = frozenset((Sense.SIGN, Sense.AWARD, Sense.BUY, Sense.WIN, Sense.SELL, Sense.CONTRACT))
_WILL = frozenset(("will", "would", "shall", "'ll"))


def is_called_off(events: Sequence[Event], words: Vocabulary) -> bool:
    """Whether an end is told, and is not only had in mind: "considers scrapping the contract". Goods that are held up may come
    yet: "halted the delivery of"."""
    first = events[0]
    weighed = first.sense is Sense.PLAN and first.verb is not None
    behind = zip(events, (*events[1:], None))
    held_up = [e for e, b in behind if e.word in _HOLDING_UP and b is not None and b.word in words.of("arrival")]
    ends = [e for e in events if e.sense is Sense.CANCEL and not (unreal(e) or e in held_up)]
    return any(not (weighed and e.verb is not None and e.verb.gerund) for e in ends)


def without_threats(events: Sequence[Event]) -> Sequence[Event]:
    """Without what only threatens a deal that there is: "may cancel its order", "plans to scrap the contract"."""
    threat = next((k for k, e in enumerate(events) if e.sense is Sense.CANCEL and e.verb is not None), None)
    if threat is None or not any(e.verb is None and e.sense is not None for e in events[threat + 1 :]):
        return events
    return events[threat + 1 :]


def without_unreal_ends(events: Sequence[Event]) -> Sequence[Event]:
    """Without ends that may only come, unless nothing else is told: "the deal could be scrapped"."""
    return [e for e in events if not (e.sense is Sense.CANCEL and unreal(e))] or events


def is_undone(group: Group) -> bool:
    """Whether somebody should have done what the group tells and did not: "the order should have been given to Saab"."""
    verbs = (e.verb for e in group.events if e.verb is not None and e.sense is not None)
    return any(v.perfect and v.modal in ("should", "could") for v in verbs)


def is_kept(group: Group) -> bool:
    """Whether all that is denied is that somebody calls a deal off: "has no plans to cancel its order"."""
    return group.denied and len(without_threats(group.events)) < len(group.events)


def is_denied(e: Event) -> bool:
    return e.verb is not None and e.verb.negated and e.sense in _SIDED


def is_refused(e: Event) -> bool:
    """Whether somebody will not do a deal: "Peru will no longer buy the jets", "is not buying", "decided not to buy"."""
    verb = e.verb
    if verb is None or verb.perfect or not is_denied(e):
        return False
    return verb.modal in _WILL or verb.infinitive or verb.progressive
