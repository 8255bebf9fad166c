"""Whether everything that a deal is about has come, or was done."""

from __future__ import annotations

from datetime import date

from ..lexicon.triggers import Sense
from ..model import DateRange
from ..syntax.phrases import VerbGroup
from .groups import CHANGING_HANDS, TRADE, Event, Group
from .roles import Role
from .vocabulary import Vocabulary

_HANDED_OVER = frozenset(
    "deliver supply provide give hand receive accept transfer donate gift induct export import acquire commission ship get merge arrive land reach".split()
) | {"take over", "turn over"}
STILL_TO_COME = frozenset("would could might may should can must".split())
_COMING = frozenset((Sense.SELL, Sense.BUY, Sense.GET, Sense.MERGE))
_ANNOUNCED = frozenset("announced previously-announced agreed contemplated".split())  # and not yet done
_TRADED = frozenset("buy purchase acquire procure import obtain sell resell receive".split())
_FURTHER = frozenset("first initial second third next".split())  # deliveries
_BEFORE = frozenset("previous earlier prior recent".split())  # of what is over
_TRADES = frozenset("purchase acquisition sale takeover merger buyout import".split())
_BOUGHT = frozenset(("acquisition", "purchase"))
_YEARS = 2  # after which what was bought has come


def is_complete(group: Group, before: frozenset[str], words: Vocabulary) -> bool:
    """Whether a group tells that all has come; ``before`` are the words of its noun triggers' phrases."""
    if group.finished or "completed" in before or _is_sold(group) or _is_spent(group):
        return True
    if any(i.partial for i in group.items):
        return False
    if not before.isdisjoint(_FURTHER) and any(e.verb is None and e.word in words.of("arrival") for e in group.events):
        return False  # "the second delivery of jets arrived"
    come = _is_taken(group) or _is_recalled(group, before) or _has_arrived(group, before, words)
    return come or any(_handed_over(e, words) for e in group.events)


def _is_sold(group: Group) -> bool:
    """Whether a company is told to have changed hands."""
    senses = group.senses()
    told = (group.company or Sense.MERGE in senses) and senses <= CHANGING_HANDS | {Sense.GET}
    return told and any(done(e) and e.sense in CHANGING_HANDS for e in group.events)


def _is_spent(group: Group) -> bool:
    """Whether all that is told is that the money is gone: "spent $2 million on two radars"."""
    told = [e for e in group.events if e.sense is not None]
    return all(e.word == "spend" and _is_over(e) for e in told) and bool(group.money)


def _is_over(e: Event) -> bool:
    """Whether a verb tells what was done, also in a gerund: "was Peru's top client last year, | spending"."""
    return done(e) or e.verb is not None and e.verb.gerund


def _is_taken(group: Group) -> bool:
    """Whether goods are said to have been taken: "took delivery of", "accepted delivery of"."""
    taken = any(e.word in ("take", "accept") and _is_real(e) for e in group.events)
    return taken and any(e.word == "delivery" for e in group.events)


def _is_recalled(group: Group, before: frozenset[str]) -> bool:
    """Whether a company changed hands before what the sentence tells: "after Saab's purchase of Tarben"."""
    before_it = group.recalled or not before.isdisjoint(_BEFORE)
    recalled = before_it and group.company and group.senses() <= CHANGING_HANDS
    return recalled and not before & _ANNOUNCED and not any(e.verb or e.word == "bid" for e in group.events)


def _has_arrived(group: Group, before: frozenset[str], words: Vocabulary) -> bool:
    """Whether nouns tell that goods have come: "Peru's receipt of 12 jets", "after the delivery of 12 jets"."""
    counted = bool(group.money) or any(i.quantity for i in group.items)
    told = [e for e in group.events if e.sense is not None]
    if counted and all(e.word == "import" and e.verb is None for e in told):
        return True
    come = group.recalled or group.roles.get(Role.BUYER) and group.senses() == {Sense.GET}
    arrivals = words.of("arrival")
    return bool(come) and any(e.verb is None and e.word in arrivals for e in told) or _is_listed(group, before, words)


def _is_listed(group: Group, before: frozenset[str], words: Vocabulary) -> bool:
    """Whether deliveries are listed that are over: "deliveries in 2017 included", "recent deliveries include"."""
    told = [e for e in group.events if e.sense is not None]
    lists = [e.verb for e in group.events if e.sense is None and e.verb is not None and e.word in words.of("holding")]
    recent = "recent" in before  # "recent purchases include"
    over = any(v.bare_past or v.perfect or recent and not v.modal for v in lists)
    come = words.of("arrival") | (_BOUGHT if recent else frozenset())
    return over and all(e.verb is None and e.word in come for e in told)


def is_old(day: date, today: date | None) -> bool:
    """Whether a day lies years before the day of the text."""
    return today is not None and today.year - day.year >= _YEARS


def long_done(group: Group, day: DateRange | None, today: date | None) -> bool:
    """Whether what was bought or sold years ago must long be in its buyer's hands; an order or a contract may drag on."""
    if day is None or not is_old(day.high, today) or any(i.partial for i in group.items):
        return False
    return traded(group)


def traded(group: Group) -> bool:
    """Whether all that is told is that something was bought or sold, and of no order or contract."""
    verbs = [e.verb for e in group.events if e.word in _TRADED and e.verb is not None and not unreal(e)]
    past = any(not verb.progressive and _is_past(verb) for verb in verbs)
    named = all(e.verb is None and e.word in _TRADES for e in group.events if e.sense is not None)
    named = named and (group.company or all(e.word != "sale" for e in group.events))  # a sale of arms may drag on
    return named or past and group.senses() <= TRADE


def unreal(e: Event) -> bool:
    """Whether a verb tells what is not, or may only come."""
    return e.verb is not None and (e.verb.negated or e.verb.infinitive or e.verb.modal in STILL_TO_COME)


def _is_past(verb: VerbGroup) -> bool:
    """Whether a verb can tell of what is over: "bought", "has bought", "was bought", "..., buying"."""
    return verb.bare_past or verb.perfect or verb.passive or verb.gerund


def _handed_over(e: Event, words: Vocabulary) -> bool:
    if e.sense is Sense.MAKE and e.word in words.of("working on"):
        return done(e)
    if e.verb is not None and e.sense is Sense.MAKE and e.verb.perfect and not e.verb.progressive:
        return e.word in ("build", "manufacture", "construct") or e.word in words.of("finishing")
    return came(e)


def came(e: Event) -> bool:
    """Whether a verb tells that something has come into its buyer's hands."""
    added = e.word == "add" and e.sense is Sense.GET  # "to its fleet"
    handed = e.verb is not None and (added or e.word in _HANDED_OVER)
    return handed and e.sense in _COMING and done(e)


def _is_real(e: Event) -> bool:
    """Whether a verb tells what happens or has happened."""
    verb = e.verb
    return verb is not None and not (verb.infinitive or verb.modal or verb.gerund or verb.progressive or verb.negated)


def done(e: Event) -> bool:
    """Whether a verb tells what has happened."""
    verb = e.verb
    if verb is None or verb.modal is not None or verb.negated or verb.progressive:
        return False
    return verb.perfect or verb.bare_past or verb.passive and not verb.infinitive
