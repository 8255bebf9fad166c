"""Which of two sides of a deal sells, where the words about it leave that open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..lexicon.triggers import Sense
from ..model import Party, PartyKind
from .draft import Filler, filler
from .groups import Group
from .items import Item
from .roles import Role
from .standing import ARMED, Parties, are_firms
from .vocabulary import Vocabulary

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
        first, second = (any(_is_called(f, "name of a lessor", words) for f in side) for side in (parties, counter))
        return first if first != second else None
    if not all(f.value.kind is PartyKind.COMPANY for f in parties + counter):
        return None
    first, second = (any(_makes(f, words) for f in side) for side in (parties, counter))
    if first == second:
        second, first = (any(_is_called(f, "name of a user", words) for f in side) for side in (parties, counter))
    return first if first != second else None


def paired(group: Group, parties: Parties) -> tuple[Parties, Parties]:
    """Parties without direction as two sides."""
    firms = tuple(f for f in parties if f.value.kind is PartyKind.COMPANY)
    if firms and len(firms) < len(parties):  # "Saab seeks an Air Force contract"
        return tuple(f for f in parties if f not in firms), firms
    mutual = group.senses() & {Sense.SIGN, Sense.NEGOTIATE} or "between" in group.slots
    return (parties[:1], parties[1:]) if len(parties) >= 2 and mutual else (parties, ())


def made_by(parties: Parties, counter: Parties, items: Sequence[Item]) -> bool | None:
    """Whether the first of two sides makes what a deal is about ("India has reopened talks with Russia on Igla missiles"), or None
    where that settles nothing; that a state has what it makes itself seen to by a company tells nothing."""
    if not items:
        return None
    first, second = (any(f.value.name == items[0].maker for f in side) for side in (parties, counter))
    if first != second:
        return first
    firms = [any(f.value.kind is PartyKind.COMPANY for f in side) for side in (parties, counter)]
    origin = items[0].origin
    first, second = (any(f.value.country == origin for f in side) for side in (parties, counter))
    return first if origin is not None and firms[0] == firms[1] and first != second else None


def arms(parties: Parties, counter: Parties, items: Sequence[Item], words: Vocabulary) -> bool | None:
    """Whether of two states the first makes many well-known arms and the second next to none ("Britain has signed a deal with
    Qatar for 24 jets"), or the other way round; None where that settles nothing."""
    if not (parties and counter and items and items[0].hard):
        return None
    if any(f.value.kind is PartyKind.COMPANY for f in parties + counter):
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
    second, first = (any(f.value.country in homes for f in side) for side in (counter, parties))
    return second if first != second else None


def comes_from(group: Group, roles: Mapping[Role, Parties], source: Parties) -> bool:
    """Whether an order of one company comes from another: "Embraer announced an order | from | Tarn Air for ten jets"."""
    acting = roles.get(Role.ACTOR, ()) + roles.get(Role.PARTY, ())
    firms = all(f.value.kind is PartyKind.COMPANY for f in acting + source)
    return bool(acting and group.items) and firms and source[0].start < group.items[0].name.start


def is_source_of_goods(group: Group, roles: Mapping[Role, Parties], source: Parties, items: Sequence[Item]) -> bool:
    """Whether goods come from whoever stands behind "from": "a contract for 24 jets from Embraer", "orders for 24 Su-34s
    from Russia", "the Navy's order for six boats from Norway", "Peru cancelled an order for six boats from Norway"."""
    origins = {i.origin for i in items} - {None}
    if all(
        f.value.kind is PartyKind.COMPANY or f.value.kind is PartyKind.COUNTRY and f.value.country in origins
        for f in source
    ):
        return True
    ordering = roles.get(Role.PARTY, ())
    forces = bool(ordering) and all(f.value.kind in ARMED for f in ordering)
    states = bool(ordering) and all(f.value.kind is not PartyKind.COMPANY for f in ordering)
    behind = bool(items) and source[0].start > items[0].name.start
    cancelled = states and Sense.CANCEL in group.senses()
    return behind and all(f.value.kind is PartyKind.COUNTRY for f in source) and (forces or cancelled)


def wins_goods(winners: Parties, counter: Parties) -> bool:
    """Whether those who win a deal buy: forces, and states that have it with a company: "Peru clinched a deal with Saab"."""
    kinds = {f.value.kind for f in winners}
    return kinds <= {PartyKind.SERVICE} or kinds <= {*ARMED, PartyKind.COUNTRY} and are_firms(counter)


def owners(items: Sequence[Item]) -> Parties:
    """Whose things are worked on: "to modernise Latvia's vehicles"."""
    return tuple(
        filler(m.party, m, inferred=True)
        for item in items[:1]
        for m in item.makers
        if m.party.kind is not PartyKind.COMPANY and not item.made
    )[:1]


def operators(items: Sequence[Item]) -> Parties:
    """Whose things are named, where others make them: "Dutch F-35s"."""
    return tuple(
        filler(m.party, m, inferred=True)
        for item in items[:1]
        for m in item.makers
        if m.party.kind is PartyKind.COUNTRY and not item.made and item.origin and item.origin != m.party.country
    )[:1]
