"""Companies that merge or are taken over: which of the parties is the one that is bought."""

from __future__ import annotations

from ..lexicon.triggers import Sense
from ..model import Party, PartyKind
from .draft import Filler
from .groups import Event, Group
from .items import Item
from .mergers import EITHER
from .roles import Role
from .standing import are_firms

_ANSWERS = frozenset(("reject", "accept", "receive", "get"))  # of whoever is bid for
_ANSWERING = (Role.PARTY, Role.ACTOR, Role.AUTHORITY)
_EITHER = (Role.BUYER, Role.PARTY, Role.AUTHORITY, Role.SUPPLIER, Role.SOURCE)
_BIDS = frozenset(("offer", "proposal"))
_LETTING = frozenset(("charter", "lease", "rent"))  # of ships: "chartered the Aurora from Marlow"
_TAKING = frozenset(("acquisition", "takeover", "purchase", "buyout"))


def name_acquired(group: Group) -> None:
    """Makes an item of the party that is bought, where a group names companies but nothing else that is bought: "A and B
    will merge", "A's acquisition by B". Of two that merge the one named first is the buyer."""
    senses = group.senses()
    nouns = {e.word for e in group.events if e.verb is None}
    merge = bool(_mergers(group))
    bid = "bid" in nouns or Sense.OFFER in senses or Sense.MERGE in senses and bool(nouns & _BIDS)
    if not group.company and _is_unknown_company(group):
        group.company = True
    accepted = any(e.word == "accept" and e.sense is Sense.SIGN for e in group.events)
    if (bid or accepted) and not senses & {Sense.SELL, Sense.BUY} and not group.items:
        (_bid_accepted if accepted else _bid_received)(group)
    if (group.company or Sense.BUY in senses) and Sense.OFFER in senses and Sense.SELL not in senses:
        offering, *others = (group.roles.pop(role, []) for role in (Role.SUPPLIER, Role.PARTY, Role.ACTOR))
        owned = any(e.sense is Sense.OFFER and e.verb is None for e in group.events)  # "rejected Tarben's offer for"
        bidders = offering if owned and offering else [f for fillers in (offering, *others) for f in fillers]
        group.roles.setdefault(Role.BUYER, []).extend(bidders)
    if group.company and group.items:
        _leave_out(group, group.items[0].name.value)
    if merge:
        _merged(group)
    elif not group.items and (nouns & _TAKING and group.slots & {"by", "from"} or _is_own_sale(group)):
        _taken(group)


def _is_unknown_company(group: Group) -> bool:
    """Whether one company sells or buys what has a name and is no goods: "Marlow was sold to Tarben Corp"."""
    sides = [f.value.kind for role in (Role.BUYER, Role.SUPPLIER) for f in group.roles.get(role, ())]
    traded = group.senses() <= {Sense.BUY, Sense.SELL} and bool(group.roles.get(Role.BUYER)) and not group.nouns
    if any(e.word in _LETTING for e in group.events):
        return False
    named = len(group.items) == 1 and all(i.named and not (i.strong or i.known or i.quantity) for i in group.items)
    return traded and named and all(kind is PartyKind.COMPANY for kind in sides)


def _leave_out(group: Group, name: str) -> None:
    """No company is a side of the deal in which it changes hands."""
    for role, fillers in group.roles.items():
        group.by_itself = group.by_itself or any(_is_same(f.value.name, name) for f in fillers)
        group.roles[role] = [f for f in fillers if not _is_same(f.value.name, name)]


def _is_same(full: str, name: str) -> bool:
    """Whether a name is the other one or the beginning of it: "Harper", "Harper and Row Inc"."""
    return f"{full} ".startswith(f"{name} ")


def _bid_accepted(group: Group) -> None:
    """ "Tarben has accepted Quillon's offer": of two companies the one named first is what is bid for."""
    told = {f.value.name: f for role in _EITHER for f in group.roles.get(role, ())}
    if len(told) != 2 or not are_firms([*told.values()]):
        return
    bought, bidder = sorted(told.values(), key=lambda f: f.start)
    for role in _EITHER:
        group.roles.pop(role, None)
    group.roles[Role.BUYER] = [bidder]
    group.items = [_bought(bought)]
    group.company = True


def _bid_received(group: Group) -> None:
    """ "Tarben has rejected a takeover bid from Quillon": who gets a bid is what is bid for."""
    bidders = group.roles.get(Role.SUPPLIER, [])
    targets = [f for role in (Role.PARTY, Role.AUTHORITY) for f in group.roles.get(role, ()) if f not in bidders]
    answered = any(e.word in _ANSWERS for e in group.events)  # "rejected Quillon's offer"
    received = "from" in group.slots or "by" in group.slots or answered
    if answered and not bidders and len(targets) == 2:
        targets, bidders = targets[:1], targets[1:]  # "rejected Quillon's bid"
        if any(e.word in _ANSWERS and e.verb is not None and e.verb.passive for e in group.events):
            targets, bidders = bidders, targets  # "Quillon's bid was rejected by Tarben"
    if not received or len(targets) != 1 or not are_firms(bidders + targets):
        return
    for role in (Role.PARTY, Role.AUTHORITY, Role.SUPPLIER):
        group.roles.pop(role, None)
    group.roles[Role.BUYER] = bidders
    group.items = [_bought(targets[0])]
    group.company = True
    group.by_itself = group.by_itself or Sense.GET in group.senses()  # "has received a takeover offer"


def _merged(group: Group) -> None:
    """ "The merger of A and B", "A merges with B", "A was merged into B"."""
    sides = (Role.BUYER, Role.PARTY, Role.ACTOR, Role.AUTHORITY, Role.COUNTERPARTY)
    if (
        len(group.items) > 1
        and group.items[0].named
        and group.company
        and not any(group.roles.get(role) for role in sides if role is not Role.AUTHORITY)
    ):
        first, group.items = group.items[0].name, group.items[1:2]
        group.roles[Role.BUYER] = [Filler(Party(first.value, PartyKind.COMPANY), first.start, first.end)]
    if group.items:
        if group.company and not any(group.roles.get(role) for role in sides[:-1]):
            group.roles[Role.BUYER] = group.roles.pop(Role.COUNTERPARTY, [])  # "a merger of Tarben with Quillon"
        return
    named = [f for role in sides for f in group.roles.get(role, ())]
    firms = list({f.value.name: f for f in named if f.value.kind is PartyKind.COMPANY}.values())
    if "between" in group.slots:  # not who tells of it
        paired = [f for f in firms if any(f.value.name == x.value.name for x in group.roles.get(Role.PARTY, ()))]
        firms = paired if len(paired) > 1 else firms
    if len(firms) == 1:  # with one that nobody knows
        firms += (f for f in group.roles.get(Role.COUNTERPARTY, ()) if f.value.kind is PartyKind.OTHER)
    if len(firms) < 2:
        return
    for role in (*sides, Role.SUPPLIER):
        group.roles.pop(role, None)
    merging = [e.verb for e in _mergers(group)]
    if all(verb.passive if verb is not None else "with" in group.slots for verb in merging):
        firms.reverse()  # "A was merged into a unit of B", "A ended its merger with B"
    group.roles[Role.BUYER] = firms[:1]
    group.items = [_bought(firms[-1])]
    group.company = True


def _mergers(group: Group) -> list[Event]:
    """The triggers that say of two companies only that they become one."""
    return [e for e in group.events if e.sense is Sense.MERGE and e.word in EITHER]


def _is_own_sale(group: Group) -> bool:
    """Whether a company is sold to another one: "its sale to Tarben"; what it sells is named otherwise."""
    owned = any(c.word == "sale" and c.parties and c.parties[0].rule.startswith("coreference") for c in group.nouns)
    return owned and are_firms(group.roles.get(Role.BUYER, ()))


def _taken(group: Group) -> None:
    """ "The company's acquisition by B": the first party is the one that is bought; so is who agreed to one or rejects it."""
    buyers = group.roles.get(Role.BUYER, [])
    if len(buyers) > 1 and buyers[0].value.kind is PartyKind.COMPANY:
        bought, buyers = buyers[0], buyers[1:]
    else:
        answering = {f.value.name: f for role in _ANSWERING for f in group.roles.get(role, ())}
        others = [f for f in answering.values() if all(f.value.name != b.value.name for b in buyers)]
        if not buyers or len(others) != 1 or not are_firms(others):
            return
        bought = others[0]
    for role in _ANSWERING:
        group.roles.pop(role, None)
    group.items = [_bought(bought)]
    group.roles[Role.BUYER] = buyers
    group.company = True


def _bought(company: Filler[Party]) -> Item:
    return Item(Filler(company.value.name, company.start, company.end), strong=True, named=True)
