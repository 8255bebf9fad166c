"""How far a deal has come, by the triggers of its group."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from ..lexicon.triggers import Sense
from ..model import Kind, Status
from .completion import STILL_TO_COME, done, is_complete, is_old, unreal
from .groups import CALLED_OFF, SETTLING, Event, Group
from .kinds import kind
from .vocabulary import Vocabulary

_LOST = frozenset(("unsuccessful", "abortive", "failed", "ill-fated"))
_HOLDING_UP = frozenset("halt suspend freeze block".split())
_INTENT = frozenset(("letter of intent", "letters of intent", "loi"))
_CONCLUDING = frozenset((Sense.CONTRACT, Sense.SIGN, Sense.AWARD))
_STOPPED = frozenset((Sense.NEGOTIATE, Sense.MERGE, Sense.BUY, Sense.CONTRACT, Sense.PLAN))
_SIDED = frozenset((Sense.SIGN, Sense.AWARD, Sense.BUY, Sense.WIN, Sense.SELL, Sense.CONTRACT))
_CHOOSING = frozenset((Sense.WIN, Sense.AWARD, Sense.SELECT))
_TAKING_ON = _CHOOSING | {Sense.SIGN}
_OBTAINING = _TAKING_ON | {Sense.BUY, Sense.PACT}
_UNFINISHED = re.compile(  # "agreed in principle", "the order is at an advanced stage"
    r"""
    \b(?: agree(?:d|ment|ments)? \s+ in \s+ principle
        | (?:is|are) \s (?:at|in) \s (?: (?:an?|the|its)\s )? (?:advanced|final|last) \s stages? )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_HELD_OVER = re.compile(r"\b(?:unless|until|till|before)\b")  # "will not sign the contract until"
_WILL = frozenset(("will", "would", "shall", "'ll"))
_OPEN_NOUNS = frozenset(("tender", "bid", "rfp", "rfi", "eoi", "expression of interest"))


def status(group: Group, words_before_nouns: frozenset[str], words: Vocabulary) -> Status:
    """The status of a group; ``words_before_nouns`` are the words of its noun triggers' phrases."""
    open_plan = group.willing and Sense.PLAN not in group.senses()  # "if Peru cancels its order"
    if not (open_plan or is_kept(group)) and _is_called_off(group.events, words):
        return Status.CANCELLED
    events = _without_unreal_ends(_without_purposes(_without_threats(group.events)))
    senses = frozenset([e.sense for e in events if e.sense is not None])
    lost = CALLED_OFF | _LOST if Sense.MERGE in senses else CALLED_OFF
    if words_before_nouns & lost or group.ended and senses & _STOPPED or any(map(_is_refused, events)):
        return Status.CANCELLED
    if any(map(_denied, events)):
        return Status.PLANNED
    if Sense.NEGOTIATE in senses and not _discussed_alone(events) or group.imminent:
        return Status.NEGOTIATING
    cleared = Sense.APPROVE in senses and not (group.willing or _approval_awaited(events))
    if group.finished and group.company and Sense.OFFER in senses:
        return Status.COMPLETED  # "completed its tender offer for"
    wished = Sense.PLAN in senses and not _is_due(events, words) or Sense.OFFER in senses or group.willing
    wished = wished or _is_sought(group, words) or _invited(group, words)
    if wished:
        cleared = cleared and Sense.OFFER not in senses and not _approval_sought(events)
        cleared = cleared and not any(e.word in words.of("necessity") for e in events)  # is accepted before a tender
    if wished or Sense.APPROVE in senses:
        return Status.APPROVED if cleared else Status.PLANNED
    if any(e.word == "exercise" and e.verb is not None and e.verb.gerund for e in events[1:]):
        return Status.SIGNED  # "decided to buy six more, exercising an option"
    parting = group.company and any(_parts(e, words) and _is_ahead(e) for e in events)
    if not words_before_nouns.isdisjoint(words.of("proposed")) or parting or any(_future(e, group) for e in events):
        return Status.PLANNED
    if Sense.PACT in senses and _only_drafted(events, words):
        return Status.PLANNED
    awarded = any(e.sense in _CONCLUDING and e.word not in _OPEN_NOUNS for e in events)
    if Sense.SELECT in senses and not awarded:
        return Status.NEGOTIATING
    if _only_intended(events, group.company, words):
        return Status.PLANNED
    if is_complete(group, words_before_nouns, words):
        return Status.COMPLETED
    return Status.SIGNED


def _is_called_off(events: Sequence[Event], words: Vocabulary) -> bool:
    """Whether an end is told, and is not only had in mind: "considers scrapping the contract". Goods that are held up may come
    yet: "halted the delivery of"."""
    first = events[0]
    weighed = first.sense is Sense.PLAN and first.verb is not None
    behind = zip(events, (*events[1:], None))
    held_up = [e for e, b in behind if e.word in _HOLDING_UP and b is not None and b.word in words.of("arrival")]
    ends = [e for e in events if e.sense is Sense.CANCEL and not (unreal(e) or e in held_up)]
    return any(not (weighed and e.verb is not None and e.verb.gerund) for e in ends)


def _is_due(events: Sequence[Event], words: Vocabulary) -> bool:
    """Whether all that is expected is the delivery: "is expected to receive", "expects to take delivery of"."""
    plans = [(e, behind) for e, behind in zip(events, (*events[1:], None)) if e.sense is Sense.PLAN]
    return all(behind is not None and _is_coming(e, behind, events, words) for e, behind in plans)


def _is_coming(e: Event, behind: Event, events: Sequence[Event], words: Vocabulary) -> bool:
    """Whether an expected event brings what is ordered: what is taken delivery of is, whoever plans to."""
    if e.verb is None:
        return False
    if _takes_delivery(behind, events):
        return True
    return e.word == "expect" and behind.word in words.of("handing over" if e.verb.passive else "bringing")


def _takes_delivery(e: Event, events: Sequence[Event]) -> bool:
    """Whether what a verb tells of is taken delivery of: then it is ordered."""
    return e.word == "take" and any(x.word == "delivery" for x in events)


def _is_sought(group: Group, words: Vocabulary) -> bool:
    """Whether a deal is one that may come about: companies compete for it, or its parties have put down but an intent."""
    if any(e.word in _INTENT for e in group.events):
        return kind(group, False, words) is not Kind.FRAMEWORK
    return group.contested not in ("", "lose") and Sense.CONTRACT in group.senses()


def _without_threats(events: Sequence[Event]) -> Sequence[Event]:
    """Without what only threatens a deal that there is: "may cancel its order", "plans to scrap the contract"."""
    threat = next((k for k, e in enumerate(events) if e.sense is Sense.CANCEL and e.verb is not None), None)
    if threat is None or not any(e.verb is None and e.sense is not None for e in events[threat + 1 :]):
        return events
    return events[threat + 1 :]


def _without_purposes(events: Sequence[Event]) -> Sequence[Event]:
    """Without what those who have agreed mean to do together: "teamed up with Saab to offer the Gripen", "to bid for"."""
    agreed = next((e.end for e in events if e.sense is Sense.PACT and e.verb is not None and not unreal(e)), None)
    if agreed is None:
        return events
    return [e for e in events if not (e.sense in (Sense.OFFER, Sense.SIGN) and e.start > agreed and unreal(e))]


def _without_unreal_ends(events: Sequence[Event]) -> Sequence[Event]:
    """Without ends that may only come, unless nothing else is told: "the deal could be scrapped"."""
    return [e for e in events if not (e.sense is Sense.CANCEL and unreal(e))] or events


def is_undone(group: Group) -> bool:
    """Whether somebody should have done what the group tells and did not: "the order should have been given to Saab"."""
    verbs = (e.verb for e in group.events if e.verb is not None and e.sense is not None)
    return any(v.perfect and v.modal in ("should", "could") for v in verbs)


def is_kept(group: Group) -> bool:
    """Whether all that is denied is that somebody calls a deal off: "has no plans to cancel its order"."""
    return group.denied and len(_without_threats(group.events)) < len(group.events)


def _discussed_alone(events: Sequence[Event]) -> bool:
    """Whether only plans are discussed, by those who have them: "the board will discuss all proposals to buy"."""
    talks = [e for e in events if e.sense is Sense.NEGOTIATE]
    proposed = any(e.sense in (Sense.PLAN, Sense.OFFER) and e.verb is None for e in events)
    return proposed and all(e.word == "discuss" for e in talks)


def _approval_sought(events: Sequence[Event]) -> bool:
    """Whether an approval is only asked for: "seeks approval to buy"."""
    sought = next((e.start for e in events if e.sense is Sense.PLAN and e.verb is not None), None)
    approvals = [e for e in events if e.sense is Sense.APPROVE]
    return sought is not None and all(e.verb is None and e.start > sought for e in approvals)


def _approval_awaited(events: Sequence[Event]) -> bool:
    """Whether an approval is only to come, if it comes: "has yet to approve", "will clear", "has not cleared"."""
    verbs = [e.verb for e in events if e.sense is Sense.APPROVE]
    return all(v is not None and (v.negated or v.infinitive or v.modal) for v in verbs)


def as_told(status: Status, group: Group, sentence: str, today: date | None) -> Status:
    """The status of a group that its own triggers give, as the rest of its sentence and its days let it be."""
    if status is Status.SIGNED and _UNFINISHED.search(sentence):
        return Status.NEGOTIATING
    if status is Status.CANCELLED and _HELD_OVER.search(sentence) and any(map(_is_refused, group.events)):
        return Status.PLANNED
    if status is Status.NEGOTIATING and _long_chosen(group, today):
        return Status.SIGNED
    return status


def _long_chosen(group: Group, today: date | None) -> bool:
    """Whether what was chosen was chosen years ago, so that it must have been ordered since."""
    days = [d.mention.days.high for d in group.dates if d.preposition != "since"]
    return group.senses() == {Sense.SELECT} and today is not None and is_old(max(days, default=today), today)


def _invited(group: Group, words: Vocabulary) -> bool:
    """Whether bids are only invited, and nobody has won yet; the tender for a company that is completed has brought it."""
    if not any(e.word in _OPEN_NOUNS for e in group.events) or group.company and group.finished:
        return False
    inviting = words.of("calling for bids")  # who issues a tender only invites
    told = (e for e in group.events if e.verb is not None and e.word not in inviting or e.word == "winner")
    return not any(map(_decides, told))


def _decides(e: Event) -> bool:
    """Whether a verb tells that somebody has won: "chose", "accepted a bid", "bought in a tender"."""
    if e.sense in _CHOOSING and not unreal(e) or e.sense is Sense.SIGN and e.word == "accept":
        return True
    return done(e) and (e.sense in (Sense.BUY, Sense.SELL) or e.word == "take")


def _denied(e: Event) -> bool:
    return e.verb is not None and e.verb.negated and e.sense in _SIDED


def _is_refused(e: Event) -> bool:
    """Whether somebody will not do a deal: "Peru will no longer buy the jets", "is not buying", "decided not to buy"."""
    verb = e.verb
    if verb is None or verb.perfect or not _denied(e):
        return False
    return verb.modal in _WILL or verb.infinitive or verb.progressive


def _future(e: Event, group: Group) -> bool:
    """Whether a verb tells what is to come: "will buy", "are to be bought", "is going to sign"."""
    verb, events = e.verb, group.events
    if verb is None or e.sense is None or _takes_delivery(e, events):
        return False
    if verb.modal in STILL_TO_COME and e.sense is not Sense.MAKE:
        return True
    bare = verb.passive or e is events[0] and e.sense in _TAKING_ON
    future = _is_ahead(e) or verb.infinitive and not verb.perfect and bare
    return future and e.sense in _OBTAINING and not _is_settled(e, group)


def _is_settled(e: Event, group: Group) -> bool:
    """Whether what a verb says will be done has been agreed on."""
    if group.agreed and e.sense is Sense.BUY or e.word == "pay" and not group.company:
        return True  # "Peru will pay $40 million for the jets"
    others = [x for x in group.events if x is not e]
    if any(x.sense is Sense.SIGN and x.verb is not None and x.verb.bare_past for x in others):
        return True
    agreed = e.sense in (Sense.SIGN, Sense.AWARD)  # "the contract will be signed in May"
    before = group.events[: group.events.index(e)]
    return any(x.sense in SETTLING and not (agreed and x.verb is None) for x in before)


def _parts(e: Event, words: Vocabulary) -> bool:
    """Whether a verb tells that somebody gives up a company, or some of it."""
    return e.word in words.of("parting") or e.word in words.of("lowering")


def _is_ahead(e: Event) -> bool:
    return e.verb is not None and e.verb.modal in ("will", "shall", "'ll")


def _is_object(e: Event, words: Vocabulary) -> bool:
    """Whether a noun only tells of what a verb is about: "is to sell its | stake"."""
    return e.word in words.of("delivering") or e.word in words.of("stake")


def _only_intended(events: Sequence[Event], company: bool, words: Vocabulary) -> bool:
    """Whether all that is told is an infinitive: "is keen to buy", "decided to procure". Who is to sell a ``company`` has not agreed
    with anybody yet."""
    told = [e for e in events if e.sense is not None and (e.verb is not None or not _is_object(e, words))]
    return (
        bool(told)
        and all(e.verb is not None and e.verb.infinitive and not e.verb.perfect for e in told)
        and (told[0].sense in (Sense.BUY, Sense.AWARD, Sense.SELECT) or company and told[0].sense is Sense.SELL)
    )


def _only_drafted(events: Sequence[Event], words: Vocabulary) -> bool:
    """Whether an agreement is still to be drawn up; what is done under it comes behind it ("tied up to develop")."""
    agreed = next((e.start for e in events if e.sense is Sense.PACT), 0)
    return any(
        e.verb is not None
        and (e.verb.infinitive or e.verb.modal)
        and e.word in words.of("drafting")
        and (e.start < agreed or e.verb.passive or e.sense is not Sense.MAKE)
        for e in events
    )
