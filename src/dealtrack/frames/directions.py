"""Which of two sides of a deal sells, where the words about it leave that open."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ..lexicon.triggers import Sense
from ..model import OFFICIAL, Kind, Mention, Party, PartyKind
from .draft import Filler, filler
from .groups import Event, Group
from .items import Item
from .roles import Role
from .standing import ARMED, Parties, are_firms, is_firm
from .vocabulary import Vocabulary

_BUYING = frozenset((Sense.BUY, Sense.GET, Sense.AWARD, Sense.SELECT))
_SELLING = frozenset((Sense.SELL, Sense.MAKE, Sense.WIN, Sense.OFFER))
_STOPPING = frozenset(("block", "veto", "reject", "turn down", "strike down", "throw out"))  # what others want to do
_ARMING = 20  # well-known products: a country that makes so many sells arms
_FAR_MORE = 10  # times as many as another


def is_made_elsewhere(group: Group, parties: Parties, items: Sequence[Item], words: Vocabulary) -> bool:
    """Whether a company has an order for what another is known to make: "Tarben Air firmed up an order for A330neo jets"."""
    ordered = any(e.word == "order" and e.verb is None for e in group.events)
    counted = bool(items) and items[0].quantity is not None and items[0].known  # "has a contract for 20 A330s"
    if not parties or not (ordered or counted and group.nouns):
        return False
    maker, origin = (items[0].maker, items[0].origin) if items else (None, None)
    named = all(_is_called(f, "name of a user", words) for f in parties)  # "Tarben Airlines has an order for ten jets"
    return named or maker is not None and all(f.value.name != maker and f.value.country != origin for f in parties)


def _makes(firm: Filler[Party], words: Vocabulary) -> bool:
    """Whether a company is known to make a well-known product, or is called so."""
    return firm.value.name in words.makers or _is_called(firm, "name of a maker", words)


def _is_called(firm: Filler[Party], sort: str, words: Vocabulary) -> bool:
    return not words.of(sort).isdisjoint(firm.value.name.lower().split())


def makes_by_name(parties: Parties, counter: Parties, words: Vocabulary, *, let: bool) -> bool | None:
    """Whether of two companies the name of the first says that it makes things ("Tarben Shipyards"), or that of the second that it
    uses them ("Quillon Airlines"); where things are ``let``, that it lets them ("Tarben Leasing"). None where that settles nothing."""
    if let:
        return _only_one(lambda f: _is_called(f, "name of a lessor", words), parties, counter)
    if any(f.value.kind in OFFICIAL for f in parties + counter):
        return None
    makes = _only_one(lambda f: _makes(f, words), parties, counter)
    return _only_one(lambda f: _is_called(f, "name of a user", words), counter, parties) if makes is None else makes


def _only_one(test: Callable[[Filler[Party]], bool], first: Parties, second: Parties) -> bool | None:
    """Whether a test holds for the first of two sides; None where it does for both or for neither."""
    here, there = (any(map(test, side)) for side in (first, second))
    return here if here != there else None


def paired(group: Group, parties: Parties) -> tuple[Parties, Parties]:
    """Parties without direction as two sides."""
    selling = tuple(f for f in parties if is_firm(f, tuple(p for p in parties if p is not f)))
    if selling and len(selling) < len(parties):  # "Saab seeks an Air Force contract"
        return tuple(f for f in parties if f not in selling), selling
    if Sense.BUY in group.senses() and (group.company or not group.nouns):
        return parties, ()  # "Peru and Chile have agreed to buy 12 tugs"
    mutual = group.senses() & {Sense.SIGN, Sense.NEGOTIATE} or "between" in group.slots
    return (parties[:1], parties[1:]) if len(parties) >= 2 and mutual else (parties, ())


def without_refusing(group: Group, kind: Kind, roles: Mapping[Role, Parties]) -> Mapping[Role, Parties]:
    """The roles without whoever only stops what another wants: an authority where companies are taken over ("Peru blocked Saab's bid
    for Tarben"); who turns down a request of somebody else would have sold."""
    refusal = next((e for e in group.events if e.sense is Sense.CANCEL and e.verb and not e.verb.passive), None)
    parties = roles.get(Role.PARTY, ())
    refusing = tuple(f for f in parties if refusal is not None and f.end <= refusal.start and not is_firm(f, ()))
    others = tuple(f for f in parties if f not in refusing)
    if not refusing:
        return roles
    if kind is Kind.ACQUISITION:
        known = others or roles.get(Role.BUYER) or refusal and refusal.word in _STOPPING
        return {**roles, Role.PARTY: others} if known else roles
    homes = {f.value.country for f in refusing}
    requested = any(e.word == "request" for e in group.events) and all(f.value.country not in homes for f in others)
    return {**roles, Role.PARTY: (), Role.BUYER: others, Role.SUPPLIER: refusing} if requested and others else roles


def made_by(parties: Parties, counter: Parties, items: Sequence[Item]) -> bool | None:
    """Whether the first of two sides makes what a deal is about ("India has reopened talks with Russia on Igla missiles"), or None
    where that settles nothing; that a state has what it makes itself seen to by a company tells nothing."""
    if not items:
        return None
    maker, origin = items[0].maker, items[0].origin
    makes = _only_one(lambda f: f.value.name == maker, parties, counter)
    alike = len({any(f.value.kind is PartyKind.COMPANY for f in side) for side in (parties, counter)}) == 1
    if makes is not None or origin is None or not alike:
        return makes
    return _only_one(lambda f: f.value.country == origin, parties, counter)


def arms(parties: Parties, counter: Parties, items: Sequence[Item], words: Vocabulary) -> bool | None:
    """Whether of two states the first makes many well-known arms and the second next to none ("Britain has signed a deal with
    Qatar for 24 jets"), or the other way round; None where that settles nothing."""
    if not (parties and counter and items and items[0].hard):
        return None
    if any(f.value.kind not in OFFICIAL for f in parties + counter):
        return None
    first, second = (max(words.made_in.get(f.value.country or "", 0) for f in side) for side in (parties, counter))
    few, many = sorted((first, second))
    return first > second if many >= _ARMING and many >= _FAR_MORE * few else None


def only_buys(states: Parties, items: Sequence[Item], words: Vocabulary) -> bool:
    """Whether goods that come from elsewhere can only be for the states with which there is a deal: "talks for a deal with Chile for
    six jets"."""
    goods = bool(items) and (items[0].hard or items[0].origin is not None)
    return goods and all(
        f.value.kind is PartyKind.COUNTRY
        and f.value.country != items[0].origin
        and words.made_in.get(f.value.country or "", 0) < _ARMING
        for f in states
    )


def meant_for(counter: Parties, parties: Parties, users: Parties) -> bool | None:
    """Whether the second of two sides is the state for whose forces a deal is ("Russia has signed a contract with Peru for the
    Peruvian Navy"), or None where that settles nothing."""
    homes = {f.value.country for f in users} - {None}
    return _only_one(lambda f: f.value.country in homes, counter, parties)


def comes_from(group: Group, roles: Mapping[Role, Parties], source: Parties) -> bool:
    """Whether an order of one company comes from another: "Embraer announced an order | from | Tarn Air for ten jets"."""
    acting = roles.get(Role.ACTOR, ()) + roles.get(Role.PARTY, ())
    return bool(acting and group.items) and are_firms(acting + source) and source[0].start < group.items[0].name.start


def is_source_of_goods(group: Group, roles: Mapping[Role, Parties], source: Parties, items: Sequence[Item]) -> bool:
    """Whether goods come from whoever stands behind "from": "a contract for 24 jets from Embraer", "orders for 24 Su-34s
    from Russia", "the Navy's order for six boats from Norway", "Peru cancelled an order for six boats from Norway"."""
    origins = {i.origin for i in items} - {None}
    behind = bool(items) and source[0].start > items[0].name.start
    if all(
        f.value.kind is PartyKind.COMPANY
        or f.value.kind is PartyKind.OTHER
        and behind
        or f.value.kind is PartyKind.COUNTRY
        and f.value.country in origins
        for f in source
    ):
        return True
    ordering = roles.get(Role.PARTY, ())
    forces = bool(ordering) and all(f.value.kind in ARMED for f in ordering)
    states = bool(ordering) and all(f.value.kind is not PartyKind.COMPANY for f in ordering)
    cancelled = states and Sense.CANCEL in group.senses()
    return behind and all(f.value.kind is PartyKind.COUNTRY for f in source) and (forces or cancelled)


def wins_goods(winners: Parties, counter: Parties) -> bool:
    """Whether those who win a deal buy: forces, and states that have it with a company: "Peru clinched a deal with Saab"."""
    kinds = {f.value.kind for f in winners}
    return kinds <= {PartyKind.SERVICE} or kinds <= OFFICIAL and are_firms(counter)


def party_sells(group: Group, parties: Parties, counter: Parties, has_buyer: bool, has_supplier: bool) -> bool:
    """Whether the undirected party of a group (who signs, plans, negotiates) is the supplier."""
    told = [
        e
        for e in group.events
        if e.sense in _BUYING | _SELLING and (e.verb is None or e.verb.infinitive or e.verb.gerund)
    ]
    if (said := _sells_by_word(group, told, counter)) is not None:
        return said
    companies = [
        bool(side) and all(is_firm(f, beside) for f in side)
        for side, beside in ((parties, counter), (counter, parties))
    ]
    if has_buyer and not has_supplier and counter and companies[0] != companies[1]:
        return companies[0]  # "the ministry signed a contract with Saab to supply radars to the Army"
    verbs = [e.sense for e in told if e.verb is not None]
    official = [all(f.value.kind in OFFICIAL for f in side) for side in (parties, counter)]
    if parties and official == [True, False] and verbs[-1:] == [Sense.SELL]:
        return False  # "Peru signed a contract with a consortium to supply radars"
    if has_supplier and verbs and verbs[0] in _BUYING:
        return False  # "plans to buy jets from Saab to provide its pilots with training"
    made = verbs[-1:] == [Sense.MAKE] and parties and not is_firm(parties[0], counter)
    if verbs and (has_buyer or not has_supplier) and not made:
        return verbs[-1] in _SELLING
    if has_buyer != has_supplier:
        return has_buyer
    last = told[-1].sense if told else None
    if not counter and last in _BUYING:
        return False  # "entered the market with the acquisition of X"
    if companies[0] != companies[1] and (counter or companies[0]):
        return companies[0]
    if [e.word for e in group.events if e.sense is not None] == ["delivery"]:
        return False  # "Algerian deliveries": what Algeria gets
    return last in _SELLING - {Sense.MAKE} and Sense.CONTRACT not in group.senses()


def _sells_by_word(group: Group, told: Sequence[Event], counter: Parties) -> bool | None:
    """Whether single words say that the undirected party sells, or that it does not; None where they leave that open."""
    if any(e.word in ("invite", "solicit", "shortlist") and e.verb is not None for e in group.events):
        return False  # "invited vendors to supply 12 jets"
    if any(e.word == "licensing" for e in group.events) and "with" in group.slots:
        return False  # "a licensing pact with": the other side has what is licensed
    if Sense.MERGE in group.senses() and Sense.SELL not in group.senses():
        return False
    exported = counter and any(e.word == "export" and e.verb is None for e in told)
    return True if exported and Sense.CONTRACT in group.senses() else None  # "signed an export contract with Peru"


def first_of_makers(items: Sequence[Item], fits: Callable[[Item, Mention], bool]) -> Parties:
    """The first party in the name of what a deal is about of which a test holds."""
    named = (filler(m.party, m, inferred=True) for item in items[:1] for m in item.makers if fits(item, m))
    return tuple(named)[:1]


def owners(items: Sequence[Item]) -> Parties:
    """Whose things are worked on: "to modernise Latvia's vehicles"."""
    return first_of_makers(items, lambda item, m: m.party.kind is not PartyKind.COMPANY and not item.made)


def operators(items: Sequence[Item]) -> Parties:
    """Whose things are named, where others make them: "Dutch F-35s"."""

    def flies(item: Item, m: Mention) -> bool:
        abroad = item.origin is not None and item.origin != m.party.country
        return m.party.kind is PartyKind.COUNTRY and not item.made and abroad

    return first_of_makers(items, flies)
