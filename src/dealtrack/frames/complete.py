"""What the text leaves to be understood is filled in: the side that a deal's own sentences do not name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from ..model import OFFICIAL, Kind, Mention, Party, PartyKind, Status
from ..recognise.parties.home import foremost
from .agreement import OPEN, same_name
from .constituents import first_of_states, within
from .draft import Draft, Filler, distance, filler
from .names import same_system
from .principal import with_principal
from .standing import are_firms
from .unify import REACH, same_names
from .vocabulary import ARMS, Vocabulary

_POSSESSIVE = len("'s ")  # between a state and a company of it
_NEAR = 1000  # characters
_USUAL = 1 / 2  # of the deals of a text: who buys so many buys, too, what nobody is said to get


def complete(drafts: Sequence[Draft], named: Sequence[Mention], words: Vocabulary) -> tuple[list[Draft], list[Draft]]:
    """The deals, and the drafts that name no party and belong to no deal. Fills in the other side where the sentence
    before tells of the same two countries: after "the U.S. has sold India arms worth ...", what India signs next is
    signed with the U.S. ``named`` are the parties that the document names: a company that is known to make what is
    bought supplies it where nobody else does."""
    makers = {m.party.name: m for m in reversed(named) if m.party.kind is PartyKind.COMPANY}
    forces = [m for m in named if m.party.kind is PartyKind.SERVICE]
    country = next((m for m in named if m.party.kind is PartyKind.COUNTRY), None)
    out: list[Draft] = []
    for draft in drafts:
        if (draft.listed or draft.ordered) and draft.item is not None and not draft.buyers:
            draft = _with_buyer(draft, out, country if draft.listed else None)
        if draft.incomplete and draft.ordered and not (draft.buyers or draft.suppliers):
            draft = _with_force(draft, forces)
        out.append(_in_context(draft, out[-REACH:]))
    out = [_with_known_supplier(d, out[max(0, i - REACH) : i + REACH], makers) for i, d in enumerate(out)]
    out = _with_states_that_sell([_with_maker(d, makers) for d in out])
    out = _with_usual_buyers(out, named)
    out = with_principal(_with_state_at_home(_with_only_force(out, named), named), named, words)
    return [d for d in out if not (d.incomplete or _buys_itself(d))], [d for d in out if d.incomplete]


def _buys_itself(draft: Draft) -> bool:
    """Whether nobody but a company itself is found to buy it: its own shares, or nobody knows who buys."""
    if draft.kind is not Kind.ACQUISITION or draft.item is None or not draft.buyers:
        return False
    bought = f"{draft.item.value} "
    names = [f"{f.value.name} " for f in draft.buyers]
    return are_firms(draft.buyers) and all(name.startswith(bought) or bought.startswith(name) for name in names)


def _in_context(draft: Draft, before: Sequence[Draft]) -> Draft:
    """A draft with the sides that it shares with a deal before it."""
    if draft.incomplete and draft.value is not None and draft.item is not None:
        told = (d for d in reversed(before) if d.kind is not Kind.FRAMEWORK)
        near = next((d for d in told if d.buyers or d.suppliers), None)
        if near is not None and distance(near, draft) < 600:  # "A separate $20 million contract for ..."
            sides = _inferred(near.buyers), _inferred(near.suppliers)
            draft = replace(draft, incomplete=False, buyers=sides[0], suppliers=sides[1])
    if draft.incomplete and _is_bought_by_another(draft, before):
        draft = replace(draft, incomplete=False)
    context = next((d for d in reversed(before) if _leads_to(d, draft)), None)
    if context is not None and not draft.suppliers and same_names(context.buyers, draft.buyers):
        return replace(draft, suppliers=_inferred(context.suppliers))
    if context is not None and not draft.buyers and same_names(context.suppliers, draft.suppliers):
        return replace(draft, buyers=_inferred(context.buyers))
    return draft


def _is_bought_by_another(draft: Draft, before: Sequence[Draft]) -> bool:
    """Whether a draft tells that somebody else, too, bought what a deal before it is about: "Peru ordered the jets in 2013"."""
    bought = draft.anaphoric and draft.told and draft.status not in OPEN and bool(draft.buyers)
    if not bought or draft.item is None or any(f.value.country is None for f in draft.buyers):
        return False
    known = any(d.item is not None and d.item.value == draft.item.value and d.buyers for d in before)
    homes = {_home(f.value) for f in draft.buyers}
    return known and all(homes.isdisjoint(_home(f.value) for f in d.buyers + d.suppliers) for d in before)


def _with_buyer(draft: Draft, before: Sequence[Draft], country: Mention | None) -> Draft:
    """One of several orders is placed by whoever places those before it, else by the country that the text is about."""
    near = next((d for d in reversed(before[-REACH:]) if d.buyers and d.kind is not Kind.FRAMEWORK), None)
    if near is not None and distance(near, draft) < 1500:
        buyers = _inferred(near.buyers)
        draft = _as_planned(draft, near)
    elif country is not None and not before and (draft.quantity is not None or draft.sorts & ARMS):
        buyers = (filler(country.party, country, inferred=True),)
    else:
        return draft
    if {f.value.name for f in buyers} & {f.value.name for f in draft.suppliers}:
        return draft
    return replace(draft, buyers=buyers, incomplete=False)


def _as_planned(draft: Draft, before: Draft) -> Draft:
    """What a list goes on with is as far as what it began with: "Among the arms to be ordered are ... Other orders include"."""
    if not (draft.listed and before.listed) or draft.told or before.status is not Status.PLANNED:
        return draft
    return replace(draft, status=before.status, status_words=before.status_words)


def _with_force(draft: Draft, forces: Sequence[Mention]) -> Draft:
    """What is to be bought and nobody is said to want is for the armed force that the text speaks of last."""
    force = next((m for m in reversed(forces) if 0 < draft.at - m.end < _NEAR), None)
    if force is None:
        return draft
    return replace(draft, buyers=(filler(force.party, force, inferred=True),), incomplete=False)


def _with_usual_buyers(drafts: Sequence[Draft], named: Sequence[Mention]) -> list[Draft]:
    """What nobody is said to get is for whoever gets most of what the document tells of. Who takes companies over is no
    guide."""
    whole = [d for d in drafts if not d.incomplete]
    usual = _usual_buyers([d for d in whole if d.kind not in (Kind.FRAMEWORK, Kind.ACQUISITION)])
    sold_by: dict[int, list[Filler[Party]]] = defaultdict(list)
    for d in drafts:
        sold_by[d.sentence.start].extend(d.suppliers)
    return [
        _with_usual_buyer(d, usual, within(named, d.sentence.start, d.sentence.end), sold_by[d.sentence.start])
        if not d.buyers and d.kind is not Kind.ACQUISITION and (not d.incomplete or _is_another(d, whole[-REACH:]))
        else d
        for d in drafts
    ]


def _with_only_force(drafts: Sequence[Draft], named: Sequence[Mention]) -> list[Draft]:
    """What a company supplies and nobody is said to get is for the armed service that the document names, where it tells of no
    other one and of no other state."""
    states = {m.party.name: m for m in reversed(named) if m.party.kind in OFFICIAL}
    forces = [m for m in states.values() if m.party.kind is PartyKind.SERVICE]
    if len(forces) != 1 or len({_home(m.party) for m in states.values()}) != 1:
        return list(drafts)
    buyers = (filler(forces[0].party, forces[0], inferred=True),)
    return [replace(d, buyers=buyers) if _is_for_a_force(d) else d for d in drafts]


def _is_for_a_force(draft: Draft) -> bool:
    """Whether a deal of which only the supplier is known, a company, can be one of an armed service."""
    return are_firms(draft.suppliers) and not (draft.buyers or draft.incomplete) and draft.kind is not Kind.ACQUISITION


def _with_state_at_home(drafts: Sequence[Draft], named: Sequence[Mention]) -> list[Draft]:
    """Arms that nobody is said to get are for the state that the document is about, which has forces or offices in it: the one that
    it names twice as often as any other, those that sell left out."""
    if not any(map(_is_without_buyer, drafts)):
        return list(drafts)
    states = first_of_states(named)
    armed = {m.party.country for m in named if m.party.kind in (PartyKind.SERVICE, PartyKind.GOVERNMENT)}
    times = Counter(m.party.country for m in named if m.party.kind is not PartyKind.COMPANY and m.party.country)

    def supplied(draft: Draft) -> Draft:
        own = {f.value.country for f in draft.suppliers if f.value.kind is not PartyKind.COMPANY}
        home = foremost(Counter({code: n for code, n in times.items() if code not in own}))
        if home is None or home not in armed or home not in states:
            return draft
        state = states[home]
        return replace(draft, buyers=(filler(state.party, state, inferred=True),))

    return [supplied(d) if _is_without_buyer(d) else d for d in drafts]


def _is_without_buyer(draft: Draft) -> bool:
    """Whether of a deal in arms only the supplier is known."""
    arms = draft.origin is not None or bool(draft.sorts & ARMS)
    deal = not draft.incomplete and draft.kind not in (Kind.FRAMEWORK, Kind.ACQUISITION)
    return arms and deal and bool(draft.suppliers) and not draft.buyers


def _usual_buyers(deals: Sequence[Draft]) -> list[tuple[Filler[Party], ...]]:
    """Who buys half or more of what a document tells of, whoever buys most first, of two that buy as much a state before
    a company."""
    told = [d for d in deals if d.buyers]
    names = Counter(tuple(f.value.name for f in d.buyers) for d in told)
    first = {tuple(f.value.name for f in d.buyers): d.buyers for d in reversed(told)}
    usual = [name for name in names if names[name] >= _USUAL * len(told)]
    usual.sort(key=lambda name: (-names[name], first[name][0].value.kind not in OFFICIAL))
    return [first[name] for name in usual]


def _with_usual_buyer(
    draft: Draft,
    usual: Sequence[tuple[Filler[Party], ...]],
    named: Sequence[Mention],
    sellers: Collection[Filler[Party]],
) -> Draft:
    """Nobody buys from itself, and no country from its own government. Where the deal's sentence names states, other
    than as adjectives, but neither the seller's nor the usual buyer's, it may be for one of them; ``named`` are the parties in
    the sentence, ``sellers`` those of its deals."""
    names = {f.value.name for f in draft.suppliers}
    states = {_home(f.value) for f in draft.suppliers if f.value.kind is not PartyKind.COMPANY}
    sold = {f.value.name for f in sellers}
    other = [m for m in named if m.party.kind in OFFICIAL and m.party.name not in sold and not _is_seat(m, sellers)]
    told = {_home(m.party) for m in other if not m.rule.endswith("demonym")}
    others = told - {_home(f.value) for f in draft.suppliers}
    for buyers in usual:
        homes = {_home(f.value) for f in buyers}
        own = any(f.value.name in names for f in buyers) or bool(homes & states)
        if not own and (not others or told & homes):
            return replace(draft, buyers=_inferred(buyers), incomplete=False)
    return draft


def _is_seat(state: Mention, sellers: Collection[Filler[Party]]) -> bool:
    """Whether a state only says where one of those who sell is at home: "France's Dassault"."""
    return any(state.end < f.start <= state.end + _POSSESSIVE for f in sellers)


def _home(party: Party) -> str:
    return party.country or party.name


def _is_another(draft: Draft, deals: Sequence[Draft]) -> bool:
    """Whether a draft that names nobody tells of goods that are counted and that no deal is about: "12 trucks are on order"."""
    if draft.item is None or draft.quantity is None or draft.anaphoric or draft.rule == "make":
        return False
    return not any(d.item is not None and same_system(d.item.value, draft.item.value) for d in deals)


def _with_known_supplier(draft: Draft, deals: Sequence[Draft], makers: Mapping[str, Mention]) -> Draft:
    """One system comes from one supplier: where another deal names who sells it, this one has the same, unless the text
    names its known maker too. Who works on it may be anybody."""
    if draft.suppliers or draft.item is None or draft.worked or draft.kind is Kind.ACQUISITION:
        return draft
    sold = [d for d in deals if d.suppliers and d.item is not None and same_system(d.item.value, draft.item.value)]
    sold = [d for d in sold if not same_names(d.buyers, d.suppliers)]  # who develop it together are no supplier yet
    known = max(sold, key=lambda d: _makes(d, draft.maker), default=None)
    if known is not None and draft.maker in makers and _makes(known, draft.maker) == 1:
        return draft
    taken = {f.value.name for f in draft.buyers}
    if known is None or any(f.value.name in taken for f in known.suppliers):
        return draft
    home = {f.value.country for f in draft.buyers}
    if any(f.value.kind == PartyKind.COUNTRY and f.value.country in home for f in known.suppliers):
        return draft
    return replace(draft, suppliers=_inferred(known.suppliers))


def _with_maker(draft: Draft, makers: Mapping[str, Mention]) -> Draft:
    """What nobody is said to supply comes from its known maker, if the document names that one; plans of work on goods leave it
    open."""
    if draft.suppliers or draft.maker is None or draft.worked and draft.status is Status.PLANNED:
        return draft
    alike = [m for name, m in makers.items() if same_name(name, draft.maker)]
    maker = makers.get(draft.maker) or (alike[0] if len(alike) == 1 else None)
    if maker is None or any(f.value.name == draft.maker for f in draft.buyers):
        return draft
    return replace(draft, suppliers=(filler(maker.party, maker, inferred=True),))


def _with_states_that_sell(drafts: Sequence[Draft]) -> list[Draft]:
    """What nobody is said to supply comes from the country that makes it, where the text tells that this country sells something."""
    told = {f.value.country: f for d in drafts for f in d.suppliers if f.value.kind is PartyKind.COUNTRY}

    def supplied(draft: Draft) -> Draft:
        seller = told.get(draft.origin) if draft.origin is not None and not draft.suppliers else None
        if seller is None or any(f.value.country == draft.origin for f in draft.buyers):
            return draft
        return replace(draft, suppliers=_inferred((seller,)))

    return [supplied(d) for d in drafts]


def _makes(deal: Draft, maker: str | None) -> int:
    """How surely the supplier of a deal makes what is sold: the known maker before any company before a state."""
    firms = [f.value.name for f in deal.suppliers if f.value.kind is PartyKind.COMPANY]
    return 2 if maker is not None and any(same_name(maker, name) for name in firms) else 1 if firms else 0


def _inferred(fillers: Sequence[Filler[Party]]) -> tuple[Filler[Party], ...]:
    return tuple(replace(f, inferred=True) for f in fillers)


def _leads_to(before: Draft, draft: Draft) -> bool:
    return (
        before.sentence.paragraph == draft.sentence.paragraph
        and distance(before, draft) < 400
        and not draft.worked
        and bool(before.buyers)
        and bool(before.suppliers)
        and not same_names(before.buyers, before.suppliers)
        and Kind.ACQUISITION not in (before.kind, draft.kind)
        and (draft.status not in OPEN or all(f.value.kind is PartyKind.COUNTRY for f in before.suppliers))
    )  # what is only planned may well come from another company
