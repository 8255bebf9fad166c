"""Who buys and who supplies, from the roles of a group."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ..lexicon.triggers import Sense
from ..model import Kind, Party, PartyKind
from .agreement import same_name
from .directions import (
    arms,
    comes_from,
    is_made_elsewhere,
    is_source_of_goods,
    made_by,
    makes_by_name,
    meant_for,
    only_buys,
    operators,
    owners,
    paired,
    wins_goods,
)
from .draft import distinct, filler
from .groups import Group
from .items import Item
from .obtained import is_tendered
from .roles import Role
from .standing import (
    ARMED,
    OFFICIAL,
    Parties,
    acting,
    are_firms,
    besides,
    decides,
    is_firm,
    principal,
    sent,
    sovereign,
    state_of,
)
from .vocabulary import Vocabulary

_BUYING = frozenset((Sense.BUY, Sense.GET, Sense.AWARD, Sense.SELECT))
_SELLING = frozenset((Sense.SELL, Sense.MAKE, Sense.WIN, Sense.OFFER))
_REGULATOR = re.compile(
    r"\b(?:Securities and Exchange|(?:Trade|Competition) (?:Commission|Authority)|Stock Exchange|Court|Cartel Office)\b"
)
_JOINT = frozenset((Sense.MAKE, Sense.PACT, Sense.SIGN, Sense.PLAN, Sense.NEGOTIATE, Sense.APPROVE))
_TOGETHER = (Role.PARTY, Role.SUPPLIER, Role.COUNTERPARTY, Role.ACTOR)
_WORK = frozenset((Sense.MAKE, Sense.CONTRACT, Sense.AWARD, Sense.WIN, Sense.SIGN, Sense.SELECT))


def sides(group: Group, kind: Kind, items: Sequence[Item], words: Vocabulary) -> tuple[Parties, Parties]:
    """Buyers and suppliers. An agreement without direction has every party on both sides."""
    countries = words.countries
    roles = {
        role: tuple(f for f in fillers if not _REGULATOR.search(f.value.name)) for role, fillers in group.roles.items()
    }
    counter, users = roles.get(Role.COUNTERPARTY, ()), roles.get(Role.USER, ())
    if _is_joint(group, roles):
        together = sovereign(distinct(tuple(f for role in _TOGETHER for f in roles.get(role, ()))))
        return together, together
    buyers, suppliers = _directed(group, roles, items)
    if Sense.WIN in group.senses() and not buyers and wins_goods(suppliers, counter):
        buyers, suppliers = suppliers, ()  # "the offer may win the order for jets of the Navy": no force wins orders
    if kind is Kind.AMENDMENT and len(buyers) > 1 and not suppliers:
        buyers, suppliers = paired(group, buyers)  # "Saab and Peru extended their contract"
    parties = roles.get(Role.PARTY, ())
    if kind is Kind.ACQUISITION and not (parties or buyers or suppliers):  # "Saab's board approved a plan to acquire"
        parties = tuple(f for f in roles.get(Role.AUTHORITY, ()) if f.value.kind is PartyKind.COMPANY)
    wanted = Sense.BUY in group.senses() or all(e.word == "interest" for e in group.events)
    sought = group.senses() <= {Sense.PLAN, Sense.BUY} and wanted  # "has shown interest in buying"
    open_sided = not roles.get(Role.BUYER) and (sought or not roles.get(Role.SUPPLIER))
    given = buyers and not suppliers and all(e.sense is Sense.SELL and e.verb is None for e in group.events)
    if not parties and (kind is Kind.FRAMEWORK or open_sided or given):  # "Peru told of its gift of 12 tanks to Chile"
        told = roles.get(Role.ACTOR, ())
        parties = tuple(f for f in told if f.value.kind is PartyKind.COUNTRY) if given else told
    if kind is Kind.FRAMEWORK:
        everybody = sovereign(distinct(parties + counter + buyers + suppliers + users))
        return everybody, everybody
    if not (counter or buyers or suppliers):
        parties, counter = paired(group, parties)
    if buyers and not (counter or suppliers) and "between" in group.slots:
        counter = tuple(f for f in parties if f.value.kind is PartyKind.COMPANY)  # "get jets under a deal between"
        parties = tuple(f for f in parties if f not in counter)
    if parties and group.senses() == {Sense.PLAN, Sense.SELL} and _are_at_home(suppliers, parties):
        parties = ()  # "Italy is to deliver the boats, built by Fincantieri"
    known = {f.value.name for f in buyers + suppliers}
    parties = tuple(f for f in parties if f.value.name not in known)
    requested = any(e.word == "request" for e in group.events)  # "a request to the government for 12 jets"
    abroad = Sense.BUY in group.senses() and all(f.value.kind is PartyKind.COUNTRY for f in counter)
    orders = bool(group.contested) and not abroad or not requested and all(f.value.kind in ARMED for f in counter)
    orders = orders or not requested and only_buys(counter, items, words)
    if counter and not (parties or buyers or suppliers) and orders:
        buyers, counter = counter, ()  # "a contract with the Peruvian Navy was signed"
    if counter and not parties and not suppliers and made_by(buyers, counter, items):
        buyers, suppliers, counter = counter, buyers, ()  # "Russia is to sign a deal with India for S-400 systems"
    elif not parties and buyers and not suppliers:  # "placed an order with Airbus": the side that is missing
        suppliers, counter = counter, ()
    elif not parties and suppliers and not buyers:
        buyers, counter = counter, ()
    makes = None if buyers or suppliers or not counter else made_by(parties, counter, items)
    if makes is None and counter and users and not (buyers or suppliers):
        makes = meant_for(counter, parties, users)
    if makes is None and counter and not (buyers or suppliers):
        makes = makes_by_name(parties, counter, words, let=any(e.word == "lease" for e in group.events))
    if makes is None and not (buyers or suppliers):
        makes = arms(parties, counter, items, words)
    elsewhere = not (counter or buyers or suppliers) and is_made_elsewhere(group, parties, items, words)
    makes = False if elsewhere or is_tendered(group, words) else makes  # "put the supply of 12 jets out to tender"
    if makes if makes is not None else _party_sells(group, parties, counter, bool(buyers), bool(suppliers)):
        jointly = (
            bool(buyers) and "to" in group.slots and are_firms(parties) and are_firms(counter)
        )  # "signed with Saab to lease jets to Peru"
        suppliers, buyers = suppliers + parties, buyers + besides(buyers, () if jointly else counter)
        suppliers += counter if jointly else ()
    else:
        buyers, suppliers = buyers + besides(buyers, parties), suppliers + counter
    authority = tuple(f for f in roles.get(Role.AUTHORITY, ()) if f.value.kind in (*OFFICIAL, PartyKind.OTHER))
    if kind is Kind.CONTRACT and not (buyers or parties) and Sense.SELL not in group.senses():
        buyers = tuple(f for f in roles.get(Role.AUTHORITY, ()) if f.value.kind is PartyKind.COMPANY)  # "Saab's board"
    buyers = tuple(f for f in buyers if not decides(f.value)) or users or tuple(principal(f, countries) for f in buyers)
    suppliers = tuple(principal(f, countries) for f in suppliers)  # "Congress blocked the sale"
    return _inferred(group, kind, items, (buyers, suppliers), authority, countries)


def _are_at_home(firms: Parties, states: Parties) -> bool:
    """Whether those who supply are companies of the states."""
    homes = {f.value.country for f in states if f.value.kind is PartyKind.COUNTRY}
    return bool(firms) and all(f.value.kind is PartyKind.COMPANY and f.value.country in homes for f in firms)


def _is_joint(group: Group, roles: Mapping[Role, Parties]) -> bool:
    """Whether several of a kind make a thing together, and nobody is named who gets it: "will jointly develop a missile"."""
    senses = group.senses()
    if Sense.MAKE not in senses or not senses <= _JOINT or roles.get(Role.BUYER) or roles.get(Role.USER):
        return False
    together = distinct(tuple(f for role in _TOGETHER for f in roles.get(role, ())))
    alike = len({f.value.kind is PartyKind.COMPANY for f in together}) == 1
    acting = any(e.verb is not None and e.sense in (Sense.MAKE, Sense.PACT) for e in group.events)
    several = Sense.PACT in senses and acting
    if any(e.word in ("repair", "overhaul") and e.verb is not None for e in group.events):
        return False  # "Peru signed an agreement with Spain to repair six tugs"
    agreed = group.senses() == {Sense.SIGN, Sense.MAKE} and not group.nouns and len(roles.get(Role.PARTY, ())) > 1
    shared = agreed or any(
        e.word in ("develop", "design") or e.word.startswith("co") for e in group.events if e.sense is Sense.MAKE
    )
    return len(together) > 1 and alike and (several or shared)


def _directed(group: Group, roles: Mapping[Role, Parties], items: Sequence[Item]) -> tuple[Parties, Parties]:
    """The parties of which the words themselves say that they buy or sell."""
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
    countries: Mapping[str, str],
) -> tuple[Parties, Parties]:
    """The two sides, one that is not told taken from who cleared the deal and from the name of the item."""
    selling = Sense.SELL in group.senses()
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
        suppliers = tuple(state_of(f, countries) for f in authority if f.value.name not in taken)
    return buyers, suppliers or _makers(items, buyers, kind)


def _is_among(party: Party, parties: Parties) -> bool:
    """Whether a party is one of several, for a company also by a shorter name: "Tarben" for "Tarben Stores Inc"."""
    firm = party.kind is PartyKind.COMPANY
    return any(
        f.value.name == party.name or firm and f.value.country is None and same_name(party.name, f.value.name)
        for f in parties
    )


def _party_sells(group: Group, parties: Parties, counter: Parties, has_buyer: bool, has_supplier: bool) -> bool:
    """Whether the undirected party of a group (who signs, plans, negotiates) is the supplier."""
    told = [
        e
        for e in group.events
        if e.sense in _BUYING | _SELLING and (e.verb is None or e.verb.infinitive or e.verb.gerund)
    ]
    inner = [e.sense for e in told]
    if any(e.word in ("invite", "solicit", "shortlist") and e.verb is not None for e in group.events):
        return False  # "invited vendors to supply 12 jets"
    if any(e.word == "licensing" for e in group.events) and "with" in group.slots:
        return False  # "a licensing pact with": the other side has what is licensed
    if Sense.MERGE in group.senses() and Sense.SELL not in group.senses():
        return False
    if counter and any(e.word == "export" and e.verb is None for e in told) and Sense.CONTRACT in group.senses():
        return True  # "signed an export contract with Peru"
    companies = [
        bool(side) and all(is_firm(f, beside) for f in side)
        for side, beside in ((parties, counter), (counter, parties))
    ]
    if has_buyer and not has_supplier and counter and companies[0] != companies[1]:
        return companies[0]  # "the ministry signed a contract with Saab to supply radars to the Army"
    verb_inner = [
        e.sense
        for e in group.events
        if e.verb is not None and (e.verb.infinitive or e.verb.gerund) and e.sense in _BUYING | _SELLING
    ]
    official = [all(f.value.kind in OFFICIAL for f in side) for side in (parties, counter)]
    if parties and official == [True, False] and verb_inner[-1:] == [Sense.SELL]:
        return False  # "Peru signed a contract with a consortium to supply radars"
    if has_supplier and verb_inner and verb_inner[0] in _BUYING:
        return False  # "plans to buy jets from Saab to provide its pilots with training"
    if (
        verb_inner
        and not (has_supplier and not has_buyer)
        and not (verb_inner[-1] is Sense.MAKE and parties and not is_firm(parties[0], counter))
    ):
        return verb_inner[-1] in _SELLING
    if has_buyer and not has_supplier:
        return True
    if has_supplier and not has_buyer:
        return False
    if not counter and inner and inner[-1] in _BUYING:
        return False  # "entered the market with the acquisition of X"
    if companies[0] != companies[1] and (counter or companies[0]):
        return companies[0]
    if [e.word for e in group.events if e.sense is not None] == ["delivery"]:
        return False  # "Algerian deliveries": what Algeria gets
    return bool(inner) and inner[-1] in _SELLING - {Sense.MAKE} and Sense.CONTRACT not in group.senses()


def own_makers(item: Item) -> Parties:
    """Who is said to have made one of several things: "eight Russian-made helicopters and 12 jets from the US"."""
    return tuple(filler(m.party, m, inferred=True) for m in item.makers if item.made)[:1]


def _makers(items: Sequence[Item], buyers: Parties, kind: Kind) -> Parties:
    """Who makes the item, where its own name says so: "Russian S-400 systems". No country sells a company."""
    sellers = (PartyKind.COMPANY,) if kind is Kind.ACQUISITION else (PartyKind.COUNTRY, PartyKind.COMPANY)
    taken = {f.value.name for f in buyers} | {f.value.country for f in buyers}
    bought = kind is Kind.ACQUISITION and bool(
        buyers
    )  # "sold its Tarben unit to Saab": what is sold goes by its own name
    for item in items[:1]:
        return tuple(
            filler(m.party, m, inferred=True)
            for m in item.makers
            if m.party.kind in sellers
            and m.party.name not in taken
            and not (bought and m.start >= item.name.start)
            and not (m.party.kind == PartyKind.COUNTRY and m.party.country in taken)
        )[:1]
    return ()
