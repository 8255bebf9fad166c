"""What may be obtained, by its name and the words about it: so many of a thing, parts of companies, goods that nobody knows."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.triggers import Sense
from ..model import OFFICIAL, PartyKind
from .constituents import singular
from .draft import Draft
from .groups import Group
from .items import Item
from .passing import is_habit
from .vocabulary import Vocabulary

_ORDERING = frozenset((Sense.CONTRACT, Sense.PACT, Sense.AMEND))  # of so many things
_HIRING = frozenset((Sense.AWARD, Sense.SELECT))
_SETTLING = frozenset((Sense.AWARD, Sense.WIN, Sense.SIGN, Sense.CANCEL))
_GOT = frozenset((Sense.BUY, Sense.GET))  # and then it is theirs


def is_bought(group: Group, items: Sequence[Item], draft: Draft, words: Vocabulary) -> bool:
    """Whether a verb that means nothing else says that things were bought of somebody, or so many of them by somebody: they are
    goods, whatever their name."""
    senses = group.senses()
    if Sense.CONTRACT in senses and any(e.word == "supply" and e.verb is None for e in group.events):
        return True  # "a tender for the supply of seed"
    making = [e.verb for e in group.events if e.sense is Sense.MAKE and e.verb is not None]
    if draft.suppliers and senses & _HIRING and any(verb.infinitive for verb in making):
        return True  # "appointed Saab to build the college"
    loose = words.of("weak") | words.of("trade")
    sure = frozenset(e.sense for e in group.events if e.verb is not None and e.word not in loose)
    if any(i.common for i in items) and _is_between(group, draft, Sense.BUY in sure):
        return True
    if not any(i.plain for i in items):
        return False
    counted = any(i.quantity for i in items)
    if senses & _ORDERING and (senses & _SETTLING or draft.buyers):
        built = Sense.MAKE in sure and draft.buyers not in ((), draft.suppliers)
        if built or counted:
            return True  # "an agreement to build a liquefier for Peru"
    return _is_paid_for(group, draft, Sense.BUY in sure, counted) or _is_got(group, items, draft)


def _is_between(group: Group, draft: Draft, bought: bool) -> bool:
    """Whether one side gets things of the other: "Peru rents storage from Saab", "Leeds City Council sells a hall to Tarben Ltd"."""
    if not (draft.buyers and draft.suppliers):
        return False
    sales = [e for e in group.events if e.word == "sell" and e.verb is not None]
    sold = any(e.verb is not None and e.verb.infinitive or not is_habit(e) for e in sales)
    return sold and "to" in group.slots or bought and "from" in group.slots and _is_of_firm(draft)


def _is_paid_for(group: Group, draft: Draft, bought: bool, counted: bool) -> bool:
    """Whether somebody buys so many things, or any of one who is no state: "orders for lamps were placed with Saab"."""
    if bought and counted and draft.buyers:
        return True
    told = {e.word for e in group.events}
    paid = bought and "from" in group.slots or "pay" in told and draft.value is not None or {"place", "order"} <= told
    return paid and _is_of_firm(draft)


def _is_got(group: Group, items: Sequence[Item], draft: Draft) -> bool:
    """Whether somebody got so many things from somebody: "got 12 lanterns from Peru"."""
    got = any(e.sense is Sense.GET and e.verb is not None for e in group.events) and "from" in group.slots
    return got and bool(draft.buyers and draft.suppliers) and any(i.quantity and i.plain for i in items)


def _is_of_firm(draft: Draft) -> bool:
    return any(f.value.kind is not PartyKind.COUNTRY for f in draft.suppliers)


def is_called(group: Group, items: Sequence[Item], draft: Draft, words: Vocabulary) -> bool:
    """Whether a thing that a state or its services order, choose or have made is told apart by its name, whatever that may be:
    "the Kestrion was ordered by Peru", "is building Kestrions for the Navy"."""
    if not (draft.buyers and any(i.named for i in items)) or not all(f.value.kind in OFFICIAL for f in draft.buyers):
        return False
    loose = words.of("weak") | words.of("trade")
    told = {e.sense for e in group.events if e.verb is not None and e.word not in loose}
    chosen = Sense.SELECT in told and any(i.named and i.definite for i in items)
    return Sense.BUY in told or chosen or Sense.MAKE in told and "for" in group.slots


def is_let(group: Group, items: Sequence[Item], draft: Draft, words: Vocabulary) -> bool:
    """Whether work is let: bids are invited for it, or one who has it done by others gives it to them."""
    invited = is_tendered(group, words) and bool(draft.buyers)
    if invited and any(i.strong or i.plain and i.quantity for i in items):
        return True
    given = any(e.verb is not None and e.word in words.of("outsourcing") for e in group.events)
    return given and bool(draft.buyers and draft.suppliers) and any(i.strong or i.common for i in items)


def is_tendered(group: Group, words: Vocabulary) -> bool:
    """Whether bids are invited."""
    return any(e.sense is Sense.PLAN and e.word in words.of("tendering") for e in group.events)


def has_got(group: Group, items: Sequence[Item], draft: Draft) -> bool:
    """Whether a state has got things of metal that are new to the text: "the government has acquired water cannon trucks"."""
    told = [e.verb for e in group.events if e.sense in _GOT and e.verb is not None and e.word != "import"]
    done = any(v.perfect or v.bare_past for v in told) and not any(v.negated for v in told)
    states = bool(draft.buyers) and all(f.value.kind is not PartyKind.COMPANY for f in draft.buyers)
    hard = [i for i in items if i.hard and not i.anaphoric]
    new = any(
        " of " in i.name.value or " " in i.name.value and not i.definite for i in hard
    )  # "the lead ship of a class"
    return done and states and new


def is_programme(item: Item, words: Vocabulary) -> bool:
    """Whether a name is that of an undertaking, not of what comes of it: "the Tarn programme"."""
    return singular(item.name.value.lower().split()[-1]) in words.of("programme")


def is_part(item: Item, words: Vocabulary) -> bool:
    """Whether a name is that of a part of a company: "four business units"."""
    head = item.name.value.lower().split()[-1]
    return any(word in words.of("part of a company") for word in (head, singular(head)))


def is_any_of_many(item: Item) -> bool:
    """Whether nothing tells which of many is meant: "several medical firms"."""
    name = item.name.value
    told = item.quantity is not None or item.definite or item.measured
    return name.islower() and singular(name.split()[-1]) != name.split()[-1] and not told


def is_counted(item: Item) -> bool:
    return (item.quantity is not None or item.measured) and (item.strong or item.named)
