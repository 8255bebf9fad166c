"""Whether two drafts of one document tell the same deal."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from ..model import Kind, Party, PartyKind, Status
from .draft import Draft, Filler, distance
from .names import same_item, same_sort
from .promised import keeps

OPEN = frozenset((Status.PLANNED, Status.NEGOTIATING, Status.APPROVED))
UNDECIDED = OPEN - {Status.APPROVED}
DONE = frozenset((Status.SIGNED, Status.COMPLETED))
DELIVERING = frozenset(("get", "sell"))
_ROUNDED = Decimal("0.01")  # of a figure: "$745.9 million", "$746 million"
_APART = frozenset((Kind.AGGREGATE, Kind.AMENDMENT, Kind.FRAMEWORK, Kind.ACQUISITION))  # never one with another kind
_FORCES = ("Military", "Forces", "Defence Force", "Defense Force")  # an army, a navy, an air force are part of them
_NEXT = 3  # characters between a sentence and the next one
_FOLLOWS = 300  # characters between a deal and a sentence that goes on about "the order"
_CLOSE = 400  # characters between a deal and a sentence that only adds to it
_FIGURE_REACH = 700  # and one that only says what a company costs
_ANAPHORA = 1500  # and one that calls the goods by another word


def agreement(a: Draft, b: Draft) -> float:
    """How surely the draft ``b`` tells the deal of ``a``, which the text told before it; 0 where it is another deal."""
    if _same_figure(a, b):
        return 2.0
    if b.promised and keeps(a, b):
        return 0.6
    if not _of_one_kind(a, b) or _contradict(a, b):
        return 0.0
    same_value = a.value is not None and b.value is not None
    reach = _FOLLOWS if b.value is not None or b.told else _ANAPHORA
    if b.refers and 0 <= distance(a, b) < reach:
        return 0.3  # "The order is worth $2 million and includes spares"
    if a.item is not None and b.item is not None:
        named = 0.0 if _is_field_of(a, b) else same_item(a.item.value, b.item.value)
        if b.anaphoric:
            seen = distance(a, b) < _ANAPHORA or share_party(a, b)
            return named or 0.2 * (seen and _points_back(a, b))
        alike = named or 0.5 * (_only_counted(a, b) or _as_many(a, b))
        item = alike or 0.3 * (_is_under(a, b) or _is_its_order(a, b) or _is_told_in_full(a, b))
        return item + same_value if item else 0.0
    return 1.0 if same_value else 0.3 * _completes(a, b)


def _same_figure(a: Draft, b: Draft) -> bool:
    """Whether two sentences tell of one party, or of none, a figure that two deals hardly have: "$745.9 million" and "$746 million"."""
    if a.value is None or b.value is None or a.sentence == b.sentence or not _same_value(a, b):
        return False
    exact = all(d.value.value.digits > 2 for d in (a, b) if d.value is not None)
    unnamed = not (b.buyers or b.suppliers)
    return exact and not _differ(a.quantity, b.quantity) and (unnamed or share_party(a, b))


def _differ(a: Filler[int] | None, b: Filler[int] | None) -> bool:
    return a is not None and b is not None and a.value != b.value


def _of_one_kind(a: Draft, b: Draft) -> bool:
    """Whether the kinds of two drafts let them tell one deal; a price is that of whatever was told before it."""
    if b.refers and b.item is None and b.value is None:
        return True  # "The agreement was signed in May"
    bare = b.item is None and b.value is not None
    paid = b.rule == "buy" and b.incomplete and not (b.buyers or b.suppliers)  # "bought six jets, paying $2 million"
    priced = b.rule == "figure" or _is_payment(b) or bare and (b.anaphoric or paid)
    lump = a.kind is Kind.AGGREGATE and b.kind is Kind.CONTRACT and b.value is None and b.quantity is None
    if lump and a.item is not None and b.item is not None and a.item.value == b.item.value:
        return True  # "arms worth $2 billion ... the supply of arms"
    part = b.incomplete and b.item is None and b.value is not None
    if part and a.kind is Kind.CONTRACT and b.kind is Kind.AMENDMENT:
        return True  # "The deal is worth $2 million and modifies an earlier contract"
    return a.kind == b.kind or priced and a.kind is Kind.ACQUISITION or not {a.kind, b.kind} & _APART


def _points_back(a: Draft, b: Draft) -> bool:
    """Whether what ``b`` is about can be what ``a`` names by another word: "12 Typhoon fighters ... the aircraft". What is
    no goods ("the programme") can be anything, but part of nothing."""
    if not b.sorts:
        return not b.incomplete
    return "system" in b.sorts or not a.sorts or bool(a.sorts & b.sorts)


def _completes(a: Draft, b: Draft) -> bool:
    """Whether two drafts, one of which names no goods, are parts of one deal."""
    close = distance(a, b) < _CLOSE
    behind = close and distance(a, b) >= 0
    if _is_payment(a) or _is_payment(b):
        bought = behind and a.kind is Kind.ACQUISITION and share_party(a, b)
        return a.value is None and (bought or a.sentence == b.sentence)
    if b.incomplete and b.value is not None and b.item is None:  # "The contract is worth ..."
        near = behind or a.kind is Kind.ACQUISITION and 0 <= distance(a, b) < _FIGURE_REACH
        return a.value is None and near or a.sentence == b.sentence
    bare = a.item is None and (a.incomplete or "contract" in b.told_by)  # "The order is for"
    if bare and b.incomplete and not (b.buyers or b.suppliers) and behind and (a.value is None or b.value is None):
        return True
    if b.item is None and b.anaphoric and (a.value is None or b.value is None) and close:
        return True  # "The contract, worth ..., was won by"
    near = abs(a.sentence.paragraph - b.sentence.paragraph) <= 1
    shared = near and share_party(a, b) or _share_sides(a, b)
    return (a.item is None) != (b.item is None) and shared


def _is_payment(d: Draft) -> bool:
    """Whether a draft only tells who pays how much: "Tarben would pay $20 million"."""
    return d.incomplete and d.item is None and d.rule == "buy" and bool(d.buyers)


def _only_counted(a: Draft, b: Draft) -> bool:
    """Whether the second draft only says how many of the first one's goods: "the F-16V, with an order for 16 aircraft"."""
    bare = b.item is not None and b.item.value.islower() and " " not in b.item.value
    named = a.item is not None and not a.item.value.split()[-1].islower()  # "a radar and 40 trucks" are two things
    counted = a.sentence == b.sentence and a.quantity is None and b.quantity is not None
    return bare and named and counted and _points_back(a, b)  # not "the Gripen and two frigates"


def _as_many(a: Draft, b: Draft) -> bool:
    """Whether two sentences tell of as many goods of one sort: "four attack helicopters", "the four Mi-24 helicopters"."""
    if a.item is None or b.item is None or a.quantity is None or b.quantity is None or a.sentence == b.sentence:
        return False
    return a.quantity.value == b.quantity.value > 1 and same_sort(a.item.value, b.item.value)


def _is_told_in_full(a: Draft, b: Draft) -> bool:
    """Whether a sentence tells by name what the one before told by its sort alone: "scrapped an aircraft deal. It ordered eight
    C-27Js in 2012"."""
    if a.item is None or b.item is None or not 0 <= distance(a, b) < _NEXT or a.listed or b.listed or b.besides:
        return False
    plain = a.item.value.islower() and a.quantity is None and a.value is None and not b.item.value.islower()
    alike = a.status is b.status and a.kind is b.kind and bool(a.sorts & b.sorts)
    ended = a.status is Status.CANCELLED and not b.buyers
    return plain and alike and (ended or _share_name(a.buyers, b.buyers))


def _is_its_order(a: Draft, b: Draft) -> bool:
    """Whether a sentence right behind a deal is about its contract, and names the goods by another word: "ordered 24
    howitzers. The order for the LG155 light guns was announced"."""
    if not (b.pointed and a.item and b.item and 0 <= distance(a, b) < _FOLLOWS):
        return False
    lower = a.item.value.islower() or b.item.value.islower()
    return lower and bool(a.sorts & b.sorts)


def _is_field_of(a: Draft, b: Draft) -> bool:
    """Whether of two agreements one has a name, and the other is only called after its field: "a pact on defence cooperation",
    "the Tarn Defence Cooperation Roadmap"."""
    if a.kind is not Kind.FRAMEWORK or a.item is None or b.item is None:
        return False
    names = a.item.value, b.item.value
    return names[0].islower() != names[1].islower() and names[0].lower() != names[1].lower()


def _is_under(headline: Draft, b: Draft) -> bool:
    """Whether a text begins with the deal of its headline, in other words: "Peru buys jets", "Peru has ordered six Gripens"."""
    if not headline.headline or b.headline or distance(headline, b) > _FIGURE_REACH:
        return False
    if apart(headline.buyers, b.buyers, all_named=True) or apart(headline.suppliers, b.suppliers, all_named=True):
        return False
    sorts = not (headline.sorts and b.sorts) or bool(headline.sorts & b.sorts)
    return share_party(headline, b) and sorts or _share_sides(headline, b)


def _contradict(a: Draft, b: Draft) -> bool:
    """Whether two drafts tell of two deals, by a figure, how far they are, their days or their parties."""
    if a.value is not None and b.value is not None and not _same_value(a, b):
        return True
    if _differ(a.quantity, b.quantity) and not b.refers:
        return True
    if _is_another(a, b) or _is_otherwise_far(a, b):
        return True
    if _is_of_another_year(a, b) or _is_of_another_day(a, b) or _other_partners(a, b):
        return True
    if apart(a.suppliers, b.suppliers):
        return True
    return apart(a.buyers, b.buyers, all_named=True) and not _is_bought_for(a, b)


def _is_another(a: Draft, b: Draft) -> bool:
    """Whether the second draft says itself that its deal is another one, or only one of them is about work on goods."""
    alone = a.item is None or b.item is None or a.anaphoric or b.anaphoric or b.refers
    counted = b.further and a.quantity is not None and b.quantity is not None  # "In 2014 it ordered six more"
    if a.further != b.further and (counted or not alone) and not _is_delivery_of(a, b):
        return True
    besides = (
        b.besides and a.status in OPEN and b.status in DONE
    )  # "plans to buy jets ... has also ordered six trainer jets"
    return not alone and (a.worked != b.worked or besides)


def _is_otherwise_far(a: Draft, b: Draft) -> bool:
    """Whether one draft tells of what is over and the other of what is only planned."""
    adds = b.anaphoric and b.incomplete  # "the order is expected to be fulfilled by 2025"
    if a.past and b.status in OPEN and not adds or b.past and a.status in OPEN:
        return True
    bought = a.kind is b.kind is Kind.ACQUISITION and all(d.buyers or d.incomplete for d in (a, b))
    status = {a.status, b.status}  # "bought five percent of Tarben ... may seek control of Tarben"
    return bought and Status.COMPLETED in status and bool(status & OPEN)


def _is_of_another_year(a: Draft, b: Draft) -> bool:
    """Whether two deals that are as far have dates in two years; "received in 2007 two jets that it had ordered in 2005" is one."""
    whole = not (a.anaphoric or b.anaphoric or a.incomplete or b.incomplete)
    if not whole or a.status is not b.status or a.date is None or b.date is None:
        return False
    return a.date.value.low.year != b.date.value.low.year and not a.is_of_place(b)


def _is_bought_for(a: Draft, b: Draft) -> bool:
    """Whether one who has no country of its own gets what another one bought: "The Navy received six boats bought by the federal
    government"."""
    if a.sentence != b.sentence or not a.is_of_place(b) or _differ(a.quantity, b.quantity):
        return False
    acting = any(f.value.country is None and f.value.kind is not PartyKind.COMPANY for f in a.buyers + b.buyers)
    return acting and not DELIVERING.isdisjoint(a.told_by | b.told_by)


def _is_of_another_day(a: Draft, b: Draft) -> bool:
    """Whether a sum that two agreed on is told with a day of its own: "signed on Monday ... In July they signed a $2 million deal"."""
    bare = b.item is None and b.value is not None and not (b.anaphoric or b.refers or b.incomplete)
    if not bare or a.date is None or b.date is None or a.status is not b.status or a.headline:
        return False
    one, other = a.date.value, b.date.value
    return one.high < other.low or other.high < one.low


def _is_delivery_of(a: Draft, b: Draft) -> bool:
    """Whether one draft tells of the delivery of as many as the other says were ordered: "gets six jets. The deal for six more"."""
    counted = a.quantity is not None and b.quantity is not None and b.status not in OPEN
    return counted and a.told_by <= DELIVERING and "contract" in b.told_by


def _same_value(a: Draft, b: Draft) -> bool:
    left, right = ([f.value for f in (d.value, d.value_alt) if f is not None] for d in (a, b))
    return any(
        x.currency == y.currency and abs(x.figure - y.figure) <= _ROUNDED * x.figure for x in left for y in right
    )


def apart(a: Sequence[Filler[Party]], b: Sequence[Filler[Party]], all_named: bool = False) -> bool:
    """Whether two lists of parties name different ones. A country goes with its own ministries, services and companies."""
    a, b = ([f for f in side if (all_named or not f.inferred) and not f.value.name.islower()] for side in (a, b))
    return bool(a) and bool(b) and not any(_goes_with(x.value, y.value) for x in a for y in b)


def _other_partners(a: Draft, b: Draft) -> bool:
    """Whether two agreements without direction each have a partner that the other lacks: "pacts with Peru and with Oman"."""
    if any(
        len(d.buyers) < 2 or {f.value.name for f in d.buyers} != {f.value.name for f in d.suppliers} for d in (a, b)
    ):
        return False
    return all(any(apart((f,), other.buyers, all_named=True) for f in one.buyers) for one, other in ((a, b), (b, a)))


def _goes_with(a: Party, b: Party) -> bool:
    if a.name == b.name or same_name(a.name, b.name):
        return True
    if a.country is not None and a.country == b.country and a.name.split()[-1] == b.name.split()[-1]:
        return True  # "Philippine Navy", "Philippines Navy"
    general = PartyKind.COUNTRY in (a.kind, b.kind) or {a.kind, b.kind} == {PartyKind.GOVERNMENT, PartyKind.SERVICE}
    general = general or a.name.endswith(_FORCES) or b.name.endswith(_FORCES)
    return general and a.country is not None and a.country == b.country


def same_name(a: str, b: str) -> bool:
    """Whether one name holds all words of the other: "PZL Mielec", "Sikorsky/PZL Mielec"."""
    x, y = set(re.findall(r"\w+", a.lower())), set(re.findall(r"\w+", b.lower()))
    return x <= y or y <= x


def _share_sides(a: Draft, b: Draft) -> bool:
    """Whether two drafts name the same buyer and the same supplier."""
    return _share_name(a.buyers, b.buyers) and _share_name(a.suppliers, b.suppliers)


def _share_name(a: Sequence[Filler[Party]], b: Sequence[Filler[Party]]) -> bool:
    return not {f.value.name for f in a}.isdisjoint(f.value.name for f in b)


def share_party(a: Draft, b: Draft) -> bool:
    left, right = (*a.buyers, *a.suppliers), (*b.buyers, *b.suppliers)
    return any(_goes_with(x.value, y.value) for x in left for y in right)
