"""How far a deal has come, by the triggers of its group."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from ..lexicon.triggers import Sense
from ..model import Kind, Status
from .completion import STILL_TO_COME, done, is_complete, is_old, unreal
from .ends import is_called_off, is_denied, is_kept, is_refused, without_threats, without_unreal_ends
from .groups import CALLED_OFF, SETTLING, Event, Group
from .kinds import kind
from .vocabulary import Vocabulary

_LOST = frozenset(("unsuccessful", "abortive", "failed", "ill-fated"))
_INTENT = frozenset(("letter of intent", "letters of intent", "loi"))
_CONCLUDING = frozenset((Sense.CONTRACT, Sense.SIGN, Sense.AWARD))
_STOPPED = frozenset((Sense.NEGOTIATE, Sense.MERGE, Sense.BUY, Sense.CONTRACT, Sense.PLAN))
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
_OPEN_NOUNS = frozenset(("tender", "bid", "rfp", "rfi", "eoi", "expression of interest"))


class _Told(NamedTuple):
    """What a group tells, without what is only threatened, meant or had in mind; ``before`` are the words of its noun triggers' phrases."""

    group: Group
    events: Sequence[Event]
    senses: frozenset[Sense]
    before: frozenset[str]
    words: Vocabulary


def status(group: Group, words_before_nouns: frozenset[str], words: Vocabulary) -> Status:
    """The status of a group: that of the first rule that holds, else it is signed. ``words_before_nouns`` are the words of its noun
    triggers' phrases."""
    events = without_unreal_ends(_without_purposes(without_threats(group.events)))
    senses = frozenset([e.sense for e in events if e.sense is not None])
    told = _Told(group, events, senses, words_before_nouns, words)
    return next((status for status, holds in _RULES if holds(told)), Status.SIGNED)


def _is_ended(told: _Told) -> bool:
    """Whether an end is told, by a verb, by a word before the noun, or by what is said of it: "scrapped", "the failed merger"."""
    group = told.group
    open_plan = group.willing and Sense.PLAN not in group.senses()  # "if Peru cancels its order"
    if not (open_plan or is_kept(group)) and is_called_off(group.events, told.words):
        return True
    lost = CALLED_OFF | _LOST if Sense.MERGE in told.senses else CALLED_OFF
    stopped = group.ended and bool(told.senses & _STOPPED)
    return stopped or not told.before.isdisjoint(lost) or any(map(is_refused, told.events))


def _is_denied(told: _Told) -> bool:
    return any(map(is_denied, told.events))


def _is_negotiated(told: _Told) -> bool:
    return told.group.imminent or Sense.NEGOTIATE in told.senses and not _discussed_alone(told.events)


def _is_tendered(told: _Told) -> bool:
    """Whether an offer for a company has brought it: "completed its tender offer for"."""
    return told.group.finished and told.group.company and Sense.OFFER in told.senses


def _is_wished(told: _Told) -> bool:
    """Whether somebody only wants a deal, offers one, invites bids or competes for it."""
    planned = Sense.PLAN in told.senses and not _is_due(told.events, told.words)
    wished = planned or Sense.OFFER in told.senses or told.group.willing
    return wished or _is_sought(told.group, told.words) or _invited(told.group, told.words)


def _is_cleared(told: _Told) -> bool:
    """Whether who decides has cleared it; of what is also wished for only if that is told, and no mere acceptance before a tender."""
    if Sense.APPROVE not in told.senses or told.group.willing or _approval_awaited(told.events):
        return False
    if not _is_wished(told):
        return True
    accepted = any(e.word in told.words.of("necessity") for e in told.events)
    return not (accepted or Sense.OFFER in told.senses or _approval_sought(told.events))


def _is_open(told: _Told) -> bool:
    return Sense.APPROVE in told.senses or _is_wished(told)


def _is_exercised(told: _Told) -> bool:
    """Whether an option is used: "decided to buy six more, exercising an option"."""
    return any(e.word == "exercise" and e.verb is not None and e.verb.gerund for e in told.events[1:])


def _is_to_come(told: _Told) -> bool:
    """Whether all is told as to come: "the proposed sale", "will buy", "are to draft an agreement"."""
    parting = told.group.company and any(_parts(e, told.words) and _is_ahead(e) for e in told.events)
    if parting or not told.before.isdisjoint(told.words.of("proposed")):
        return True
    drafted = Sense.PACT in told.senses and _only_drafted(told.events, told.words)
    return drafted or any(_future(e, told.group) for e in told.events)


def _is_chosen(told: _Told) -> bool:
    """Whether somebody was chosen, and no contract is told of."""
    awarded = any(e.sense in _CONCLUDING and e.word not in _OPEN_NOUNS for e in told.events)
    return Sense.SELECT in told.senses and not awarded


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


def _without_purposes(events: Sequence[Event]) -> Sequence[Event]:
    """Without what those who have agreed mean to do together: "teamed up with Saab to offer the Gripen", "to bid for"."""
    agreed = next((e.end for e in events if e.sense is Sense.PACT and e.verb is not None and not unreal(e)), None)
    if agreed is None:
        return events
    return [e for e in events if not (e.sense in (Sense.OFFER, Sense.SIGN) and e.start > agreed and unreal(e))]


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
    if status is Status.CANCELLED and _HELD_OVER.search(sentence) and any(map(is_refused, group.events)):
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


def _only_intended(told: _Told) -> bool:
    """Whether all that is told is an infinitive: "is keen to buy", "decided to procure". Who is to sell a company has not agreed with
    anybody yet."""
    own = [e for e in told.events if e.sense is not None and (e.verb is not None or not _is_object(e, told.words))]
    if not own or any(e.verb is None or not e.verb.infinitive or e.verb.perfect for e in own):
        return False
    sold = told.group.company and own[0].sense is Sense.SELL
    return sold or own[0].sense in (Sense.BUY, Sense.AWARD, Sense.SELECT)


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


# What tells how far a deal has come, the strongest first: its end, before talks, before who decides, before what is wished for or
# to come, before a choice, before that all has come.
_RULES: tuple[tuple[Status, Callable[[_Told], bool]], ...] = (
    (Status.CANCELLED, _is_ended),
    (Status.PLANNED, _is_denied),
    (Status.NEGOTIATING, _is_negotiated),
    (Status.COMPLETED, _is_tendered),
    (Status.APPROVED, _is_cleared),
    (Status.PLANNED, _is_open),
    (Status.SIGNED, _is_exercised),
    (Status.PLANNED, _is_to_come),
    (Status.NEGOTIATING, _is_chosen),
    (Status.PLANNED, _only_intended),
    (Status.COMPLETED, lambda told: is_complete(told.group, told.before, told.words)),
)
