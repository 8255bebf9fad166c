"""Who buys and who supplies, from the roles of a group."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ..lexicon.triggers import Sense
from ..model import Kind, Mention, Party, PartyKind
from .agreement import same_name
from .directions import (
    arms,
    comes_from,
    first_of_makers,
    is_made_elsewhere,
    is_source_of_goods,
    made_by,
    makes_by_name,
    meant_for,
    only_buys,
    operators,
    owners,
    paired,
    party_sells,
    wins_goods,
    without_refusing,
)
from .draft import distinct
from .groups import Group
from .items import Item
from .kinds import is_work
from .obtained import is_tendered
from .roles import Role
from .standing import (
    ARMED,
    Parties,
    acting,
    are_firms,
    besides,
    decides,
    firms,
    is_firm,
    principal,
    sent,
    sovereign,
    state_of,
)
from .vocabulary import Vocabulary

_REGULATOR = re.compile(
    r"\b(?:Securities and Exchange|(?:Trade|Competition|Commerce|Communications) (?:Commission|Authority)|Stock Exchange|Court"
    r"|Cartel Office|Justice (?:Department|Ministry)|(?:Department|Ministry) of Justice)\b"
)
_JOINT = frozenset((Sense.MAKE, Sense.PACT, Sense.SIGN, Sense.PLAN, Sense.NEGOTIATE, Sense.APPROVE))
_TOGETHER = (Role.PARTY, Role.SUPPLIER, Role.COUNTERPARTY, Role.ACTOR)
_WORK = frozenset((Sense.MAKE, Sense.CONTRACT, Sense.AWARD, Sense.WIN, Sense.SIGN, Sense.SELECT))


def sides(group: Group, kind: Kind, items: Sequence[Item], words: Vocabulary) -> tuple[Parties, Parties]:
    """Buyers and suppliers. An agreement without direction has every party on both sides."""
    countries = words.countries
    roles: Mapping[Role, Parties] = {
        role: tuple(f for f in fillers if not _REGULATOR.search(f.value.name)) for role, fillers in group.roles.items()
    }
    roles = without_refusing(group, kind, roles)
    counter, users = roles.get(Role.COUNTERPARTY, ()), roles.get(Role.USER, ())
    if _is_joint(group, roles):
        together = sovereign(_together(roles))
        return together, together
    buyers, suppliers = _directed(group, kind, roles, items)
    parties = _undirected(group, kind, roles, (buyers, suppliers))
    if kind is Kind.FRAMEWORK:
        everybody = sovereign(distinct(parties + counter + buyers + suppliers + users))
        return everybody, everybody
    parties, counter = _apart(group, (buyers, suppliers), parties, counter)
    if not parties:
        buyers, suppliers, counter = _with_missing(group, items, words, (buyers, suppliers), counter)
    sells = False if is_tendered(group, words) else None  # "put the supply of 12 jets out to tender"
    if sells is None and not (buyers or suppliers):
        sells = _makes(group, items, words, parties, counter, users)
    if sells is None:
        sells = party_sells(group, parties, counter, bool(buyers), bool(suppliers))
    jointly = sells and bool(buyers) and "to" in group.slots and are_firms(parties) and are_firms(counter)
    if jointly:  # "signed with Saab to lease jets to Peru"
        suppliers += parties + counter
    elif sells:
        buyers, suppliers = buyers + besides(buyers, counter), suppliers + parties
    else:
        buyers, suppliers = buyers + besides(buyers, parties), suppliers + counter
    cleared = roles.get(Role.AUTHORITY, ())
    if kind is Kind.CONTRACT and not (buyers or parties) and Sense.SELL not in group.senses():
        buyers = firms(cleared)  # "Saab's board"
    buyers = tuple(f for f in buyers if not decides(f.value)) or users or tuple(principal(f, countries) for f in buyers)
    suppliers = tuple(principal(f, countries) for f in suppliers)  # "Congress blocked the sale"
    authority = tuple(f for f in cleared if f.value.kind is not PartyKind.COMPANY)
    return _inferred(group, kind, items, (buyers, suppliers), authority, words)


def _undirected(group: Group, kind: Kind, roles: Mapping[Role, Parties], told: tuple[Parties, Parties]) -> Parties:
    """The parties of which the words do not say whether they buy or sell."""
    buyers, suppliers = told
    parties = roles.get(Role.PARTY, ())
    if kind is Kind.ACQUISITION and not (parties or buyers or suppliers):  # "Saab's board approved a plan to acquire"
        parties = firms(roles.get(Role.AUTHORITY, ()))
    if parties:
        return parties
    actors = roles.get(Role.ACTOR, ())
    if buyers and not suppliers and all(e.sense is Sense.SELL and e.verb is None for e in group.events):
        return tuple(
            f for f in actors if f.value.kind is PartyKind.COUNTRY
        )  # "Peru told of its gift of 12 tanks to Chile"
    wanted = Sense.BUY in group.senses() or all(e.word == "interest" for e in group.events)
    sought = group.senses() <= {Sense.PLAN, Sense.BUY} and wanted  # "has shown interest in buying"
    open_sided = not roles.get(Role.BUYER) and (sought or not roles.get(Role.SUPPLIER))
    return actors if kind is Kind.FRAMEWORK or open_sided else ()


def _apart(group: Group, told: tuple[Parties, Parties], parties: Parties, counter: Parties) -> tuple[Parties, Parties]:
    """The parties without direction as two sides, without those of whom it is told elsewhere what they do."""
    buyers, suppliers = told
    if not (counter or buyers or suppliers):
        parties, counter = paired(group, parties)
    if buyers and not (counter or suppliers) and "between" in group.slots:
        counter = firms(parties)  # "get jets under a deal between"
        parties = tuple(f for f in parties if f not in counter)
    if parties and group.senses() == {Sense.PLAN, Sense.SELL} and _are_at_home(suppliers, parties):
        return (), counter  # "Italy is to deliver the boats, built by Fincantieri"
    known = {f.value.name for f in buyers + suppliers}
    return tuple(f for f in parties if f.value.name not in known), counter


def _with_missing(
    group: Group, items: Sequence[Item], words: Vocabulary, told: tuple[Parties, Parties], counter: Parties
) -> tuple[Parties, Parties, Parties]:
    """Buyers and suppliers, the side that is missing taken from the other party of the deal, and that party where it is not used."""
    buyers, suppliers = told
    if counter and not (buyers or suppliers) and _orders(group, items, words, counter):
        return counter, (), ()  # "a contract with the Peruvian Navy was signed"
    if counter and not suppliers and made_by(buyers, counter, items):
        return counter, buyers, ()  # "Russia is to sign a deal with India for S-400 systems"
    if buyers and not suppliers:
        return buyers, counter, ()  # "placed an order with Airbus"
    if suppliers and not buyers:
        return counter, suppliers, ()
    return buyers, suppliers, counter


def _orders(group: Group, items: Sequence[Item], words: Vocabulary, counter: Parties) -> bool:
    """Whether those with whom there is a deal can only be the ones who buy."""
    abroad = Sense.BUY in group.senses() and all(f.value.kind is PartyKind.COUNTRY for f in counter)
    if group.contested and not abroad:
        return True
    requested = any(e.word == "request" for e in group.events)  # "a request to the government for 12 jets"
    return not requested and (all(f.value.kind in ARMED for f in counter) or only_buys(counter, items, words))


def _makes(
    group: Group, items: Sequence[Item], words: Vocabulary, parties: Parties, counter: Parties, users: Parties
) -> bool | None:
    """Whether of two sides without direction the first makes or sells what the deal is about; None where that is open."""
    if not counter:
        return False if is_made_elsewhere(group, parties, items, words) else None
    makes = made_by(parties, counter, items)
    if makes is None:
        makes = meant_for(counter, parties, users)
    if makes is None:
        makes = makes_by_name(parties, counter, words, let=any(e.word == "lease" for e in group.events))
    return arms(parties, counter, items, words) if makes is None else makes


def _are_at_home(suppliers: Parties, states: Parties) -> bool:
    """Whether those who supply are companies of the states."""
    homes = {f.value.country for f in states if f.value.kind is PartyKind.COUNTRY}
    return are_firms(suppliers) and all(f.value.country in homes for f in suppliers)


def _is_joint(group: Group, roles: Mapping[Role, Parties]) -> bool:
    """Whether several of a kind make a thing together, and nobody is named who gets it: "will jointly develop a missile"."""
    senses = group.senses()
    if Sense.MAKE not in senses or not senses <= _JOINT or roles.get(Role.BUYER) or roles.get(Role.USER):
        return False
    if any(e.word in ("repair", "overhaul") and e.verb is not None for e in group.events):
        return False  # "Peru signed an agreement with Spain to repair six tugs"
    together = _together(roles)
    alike = len({is_firm(f, tuple(p for p in together if p is not f)) for f in together}) == 1
    acting = any(e.verb is not None and e.sense in (Sense.MAKE, Sense.PACT) for e in group.events)
    agreed = senses == {Sense.SIGN, Sense.MAKE} and not group.nouns and len(roles.get(Role.PARTY, ())) > 1
    shared = any(
        e.word in ("develop", "design") or e.word.startswith("co") for e in group.events if e.sense is Sense.MAKE
    )
    return len(together) > 1 and alike and (Sense.PACT in senses and acting or agreed or shared)


def _together(roles: Mapping[Role, Parties]) -> Parties:
    """All who act in a deal."""
    return distinct(tuple(f for role in _TOGETHER for f in roles.get(role, ())))


def _directed(
    group: Group, kind: Kind, roles: Mapping[Role, Parties], items: Sequence[Item]
) -> tuple[Parties, Parties]:
    """The parties of which the words say that they buy or sell."""
    buyers, suppliers = _said(group, roles, items)
    if Sense.WIN in group.senses() and not buyers and wins_goods(suppliers, roles.get(Role.COUNTERPARTY, ())):
        buyers, suppliers = suppliers, ()  # "the offer may win the order for jets of the Navy": no force wins orders
    if kind is Kind.AMENDMENT and len(buyers) > 1 and not suppliers:
        return paired(group, buyers)  # "Saab and Peru extended their contract"
    if Sense.AWARD in group.senses() and not buyers and 0 < len(firms(suppliers)) < len(suppliers):
        return paired(group, suppliers)  # "Saab was handed the job of building 12 radars by Peru"
    return buyers, suppliers


def _said(group: Group, roles: Mapping[Role, Parties], items: Sequence[Item]) -> tuple[Parties, Parties]:
    """Who buys and who sells by the words alone."""
    buyers, suppliers, source = roles.get(Role.BUYER, ()), roles.get(Role.SUPPLIER, ()), roles.get(Role.SOURCE, ())
    buyers = _without_acceptor(group, buyers)
    others = buyers or roles.get(Role.COUNTERPARTY) or roles.get(Role.USER)
    states = len(suppliers) > 1 and all(f.value.kind is PartyKind.COUNTRY for f in suppliers)
    if states and not others and group.slots.isdisjoint(("from", "to", "by")):
        suppliers, buyers = suppliers[:1], suppliers[1:]  # "Russia and Peru have clinched a contract"
    if source and not (suppliers or buyers) and comes_from(group, roles, source):
        return source, ()
    if source and not suppliers and Sense.WIN not in group.senses() and is_source_of_goods(group, roles, source, items):
        return buyers, source
    if buyers and not suppliers:
        return buyers, source  # "Angola has 12 jets on order from Belarus"
    return buyers or source, suppliers  # "an order from Iran"


def _without_acceptor(group: Group, buyers: Parties) -> Parties:
    """Those who buy, without who only accepts the offer of another to sell to them: "accepted an offer for the sale of wheat to Peru"."""
    accepted = any(e.word == "accept" and e.sense is Sense.SIGN for e in group.events)
    sale = next((e.start for e in group.events if e.sense is Sense.SELL and e.verb is None), None)
    if not accepted or sale is None or "to" not in group.slots:
        return buyers
    return tuple(f for f in buyers if f.start > sale) or buyers


def _inferred(
    group: Group,
    kind: Kind,
    items: Sequence[Item],
    told: tuple[Parties, Parties],
    authority: Parties,
    words: Vocabulary,
) -> tuple[Parties, Parties]:
    """The two sides, one that is not told taken from who cleared the deal and from the name of the item."""
    selling, countries = Sense.SELL in group.senses(), words.countries
    buyers = told[0] or (() if selling else tuple(principal(f, countries) for f in authority))
    buyers = acting(distinct(buyers))
    taken = {f.value.name for f in buyers}
    home = {f.value.country for f in buyers if f.value.kind is not PartyKind.COMPANY} - {None}
    suppliers = tuple(
        f
        for f in sent(distinct(told[1]))
        if not _is_among(f.value, buyers) and not (f.value.kind is PartyKind.COUNTRY and f.value.country in home)
    )  # no state supplies its own forces
    if Sense.CANCEL in group.senses() and all(f in group.roles.get(Role.PARTY, ()) for f in suppliers):
        suppliers = _makers(items, buyers, kind) or suppliers  # "the U.S. blocked the sale of French missiles"
    if not buyers and group.senses() <= _WORK:
        ordered = all(e.word == "order" for e in group.events)  # "an order for 12 Spanish tugs"
        buyers = () if ordered else owners(items)
        suppliers = tuple(f for f in suppliers if all(f.value.name != b.value.name for b in buyers))
    elif not buyers and not selling and Sense.PLAN not in group.senses():
        buyers = operators(items)
    if not suppliers and (selling or home and not home & {f.value.country for f in authority}):
        states = authority if kind is not Kind.ACQUISITION else ()  # a company is not sold by who clears its sale
        suppliers = tuple(state_of(f, countries) for f in states if f.value.country and f.value.name not in taken)
    made = () if suppliers or is_work(group, words) else _makers(items, buyers, kind)
    return buyers, suppliers or made


def _is_among(party: Party, parties: Parties) -> bool:
    """Whether a party is one of several, for a company also by a shorter name: "Tarben" for "Tarben Stores Inc"."""
    firm = party.kind is PartyKind.COMPANY
    return any(
        f.value.name == party.name or firm and f.value.country is None and same_name(party.name, f.value.name)
        for f in parties
    )


def own_makers(item: Item) -> Parties:
    """Who is said to have made one of several things: "eight Russian-made helicopters and 12 jets from the US"."""
    return first_of_makers([item], lambda item, m: item.made)


def _makers(items: Sequence[Item], buyers: Parties, kind: Kind) -> Parties:
    """Who makes the item, where its own name says so: "Russian S-400 systems". No country sells a company."""
    taken = {f.value.name for f in buyers} | {f.value.country for f in buyers}
    bought = kind is Kind.ACQUISITION  # "sold its Tarben unit to Saab": it goes by its own name

    def sells(item: Item, m: Mention) -> bool:
        if m.party.name in taken or bought and m.start >= item.name.start:
            return False
        state = m.party.kind is PartyKind.COUNTRY and kind is not Kind.ACQUISITION and m.party.country not in taken
        return state or m.party.kind is PartyKind.COMPANY

    return first_of_makers(items, sells)
