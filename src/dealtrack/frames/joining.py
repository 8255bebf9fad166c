"""Groups of one sentence that tell of one deal: what one says of it holds for the other."""

from __future__ import annotations

from dataclasses import replace

from ..lexicon.triggers import Sense
from .completion import came, done
from .groups import TRADE_OR_WORK, Event, Group
from .roles import Role

_LETTING = frozenset((Sense.OFFER, Sense.APPROVE))  # what those do who may sell
_WANTING = frozenset((Sense.BUY, Sense.GET, Sense.PLAN))


def joined(found: list[Group]) -> list[Group]:
    """The groups of one sentence, one for each deal."""
    return met(arrived(absorbed(undivided(completed([one for group in found for one in parted(group)])))))


def arrived(found: list[Group]) -> list[Group]:
    """Without those that only say that a thing came whose deal is told: "the study that Peru ordered | was handed over", "Peru |
    received | the jets it ordered"."""
    out = list(found)
    for group in found:
        if any(i.partial for i in group.items) or not all(map(_comes, group.events)):
            continue
        told = [g for g in out if g is not group and _same_thing(g, group) and _same_sides(g, group)]
        if any(group.roles.values()):
            told = [g for g in told if Sense.MAKE not in g.senses() and not any(map(_comes, g.events))]
        for order in told[:1]:
            order.finished = True
            order.roles = {**group.roles, **{role: fillers for role, fillers in order.roles.items() if fillers}}
            order.dates = order.dates or group.dates
            out.remove(group)
    return out


def _comes(event: Event) -> bool:
    """Whether a verb says that a thing came."""
    return came(event) or event.word == "arrive" and done(event)


def _same_sides(order: Group, come: Group) -> bool:
    """Whether nobody gets or gives a thing but those by whom it was ordered."""
    known = _names(order)
    return all(not order.roles.get(role) or f.value.name in known for role, told in come.roles.items() for f in told)


def _names(group: Group) -> set[str]:
    return {f.value.name for fillers in group.roles.values() for f in fillers}


def parted(group: Group) -> list[Group]:
    """One group for each of as many parties, things and amounts: "Peru and Chile bought arms worth $2 million and $3 million,
    respectively", "two contracts worth $2 million and $3 million, respectively"."""
    if not group.paired:
        return [group]
    lists = {role: len(fillers) for role, fillers in group.roles.items() if len(fillers) > 1}
    sizes = [*lists.values(), len(group.money), len(group.items)]
    sizes += [c.quantity.number for c in group.nouns if c.quantity is not None]
    several = max((size for size in sizes if size > 1 and sizes.count(size) > 1), default=0)
    if not several:
        return [group]
    out = [group.fork() for _ in range(several)]
    for k, one in enumerate(out):
        one.listed = True
        one.money = group.money[k : k + 1] if len(group.money) == several else group.money
        one.items = group.items[k : k + 1] if len(group.items) == several else group.items
        for role, size in lists.items():
            one.roles[role] = group.roles[role][k : k + 1] if size == several else group.roles[role]
    return out


def completed(found: list[Group]) -> list[Group]:
    """Two objects of one verb share the parties: "inked a contract with Peru, and a deal for two ships"."""
    for group in found:
        if group.sibling is not None:
            for one, other in ((group, group.sibling), (group.sibling, group)):
                if 0 < len(one.events) < len(other.events) and other.events[: len(one.events)] == one.events:
                    one.events = list(other.events)  # "the sale of tanks to Chile and jets to Peru | was approved"
                    one.dates = one.dates or other.dates
                sides = [role for role in (Role.COUNTERPARTY, Role.SUPPLIER) if one.roles.get(role)]
                for role in (Role.COUNTERPARTY, Role.SUPPLIER, Role.BUYER, Role.USER, Role.SOURCE):
                    if role is Role.SUPPLIER and any(i.makers for i in one.items):
                        continue  # "six jets from Peru and two Swiss radars"
                    if not one.roles.get(role) and not (sides and role in (Role.COUNTERPARTY, Role.SUPPLIER)):
                        one.roles[role] = [replace(f, inferred=True) for f in other.roles.get(role, ())]
    return found


def met(found: list[Group]) -> list[Group]:
    """What two clauses say of one thing, each of another side, is one deal: "boats donated by Norway were handed to Kenya", "Sweden
    has offered | boats that Peru wants to buy"."""
    out: list[Group] = []
    for group in found:
        same = [g for g in reversed(out) if _same_items(g, group)]
        before = next((g for g in same if _are_opposite(g, group) or _sells_too(g, group)), None)
        if before is None:
            out.append(group)
            continue
        lead = _leading(before, group)
        other = before if lead is group else group
        known = _names(lead)
        others = [f for told in other.roles.values() for f in told if f.value.name not in known]
        lead.roles.setdefault(_side(other) or Role.PARTY, []).extend(others)
        lead.dates = [*before.dates, *group.dates]
        out[out.index(before)] = lead
    return out


def _leading(before: Group, group: Group) -> Group:
    """Which of two clauses tells how far a deal is: who only offers a thing does not, who clears what is only wished for does, else
    the second one."""
    bought, sold = (before, group) if _side(before) is Role.BUYER else (group, before)
    if Sense.OFFER in sold.senses():
        return bought
    return sold if Sense.APPROVE in sold.senses() and Sense.PLAN in bought.senses() else group


def _same_thing(a: Group, b: Group) -> bool:
    moved = not (a.nouns or b.nouns) and a.senses() <= TRADE_OR_WORK and b.senses() <= TRADE_OR_WORK
    return moved and _same_items(a, b)


def _same_items(a: Group, b: Group) -> bool:
    """Whether two groups name the very same things."""
    return [i.name.start for i in a.items] == [i.name.start for i in b.items] != []


def _are_opposite(a: Group, b: Group) -> bool:
    """Whether one group names only a buyer and the other only a supplier. A state that clears what its own forces buy is none."""
    if {_side(a), _side(b)} != {Role.BUYER, Role.SUPPLIER} or not _names(a).isdisjoint(_names(b)):
        return False
    homes = [{f.value.country for told in g.roles.values() for f in told} - {None} for g in (a, b)]
    return Sense.APPROVE not in a.senses() | b.senses() or homes[0].isdisjoint(homes[1])


def _sells_too(before: Group, group: Group) -> bool:
    """Whether the one who lets a thing go is among those who sell it to somebody: "Japan cleared | the radars that Peru bought from
    Japan"."""
    sells = {f.value.name for f in group.roles.get(Role.SUPPLIER, ())}
    return _side(before) is Role.SUPPLIER and bool(group.roles.get(Role.BUYER)) and _names(before) <= sells


def _side(group: Group) -> Role | None:
    """The side that a group names, if it names no other."""
    told, senses = {role for role, fillers in group.roles.items() if fillers}, group.senses()
    if told == {Role.BUYER} or told == {Role.SUPPLIER}:
        return told.pop()
    if told not in ({Role.PARTY}, {Role.AUTHORITY}) or group.company:
        return None
    lets = not senses.isdisjoint(_LETTING | {Sense.SELL}) and senses <= _LETTING | {Sense.SELL, Sense.SIGN, Sense.PLAN}
    buys = not senses.isdisjoint(_WANTING) and senses <= _WANTING | {Sense.SIGN}
    return Role.SUPPLIER if lets else Role.BUYER if buys else None


def undivided(found: list[Group]) -> list[Group]:
    """Without the shares of what is told already: "100 drones, 60 for the Army and 40 for the Navy", "100 drones, 60 for the
    Army", "a tender for 40 trams: it needs 30 long and ten short trams"."""
    for whole in found:
        if not whole.items or (total := whole.items[0].quantity) is None:
            continue
        start, end = whole.items[0].name.start, whole.items[0].name.end
        behind = [(g, i) for g in found for i in g.items if i.quantity not in (None, total)]
        later = [
            i for g, i in behind if i.name.start == start or g is not whole and i.name.start > start and not i.specific
        ]
        summed = len(later) > 1 and sum(i.quantity.value for i in later if i.quantity is not None) == total.value
        share = later[0].quantity if later and later[0].name.start == start else None  # "12 tugs, | four for the navy"
        if summed or share is not None and share.start - end == len(", ") and share.value < total.value:
            whole.items = [i for i in whole.items if i not in later]
            shares = [g for g in found if g is not whole and g.items and g.items[0] in later]
            if not whole.roles.get(Role.SUPPLIER):  # "40 jets, 25 for the Army, from | Saab"
                whole.roles[Role.SUPPLIER] = [f for g in shares[-1:] for f in g.roles.get(Role.SUPPLIER, ())]
            return [g for g in found if g not in shares]
    return found


def absorbed(found: list[Group]) -> list[Group]:
    """Where a sentence names the same noun twice ("to ink more defence deals, ... secured deals worth"), the mention that
    has the amount takes over what the bare one says of the other side, and its fuller name."""
    out = list(found)
    for bare in found:
        if not bare.nouns or bare.money or bare.items:
            continue
        word = bare.nouns[-1].word
        full = next((g for g in found if g is not bare and g.money and any(c.word == word for c in g.nouns)), None)
        if full is None:
            continue
        known = _names(full)
        others = [f for fillers in bare.roles.values() for f in fillers if f.value.name not in known]
        side = Role.SUPPLIER if full.roles.get(Role.BUYER) else Role.COUNTERPARTY
        if full.roles.get(Role.SUPPLIER):
            side = Role.BUYER
        full.roles.setdefault(side, []).extend(replace(f, inferred=True) for f in others)
        full.nouns.insert(0, bare.nouns[-1])
        out.remove(bare)
    return out
