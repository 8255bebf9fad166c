"""Parties that stand for others: forces and ministries for their states, embassies for those that send them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..model import OFFICIAL, Party, PartyKind
from .draft import Filler

Parties = tuple[Filler[Party], ...]
ARMED = (PartyKind.SERVICE, PartyKind.GOVERNMENT)  # who hardly ever sells
_CABINET = re.compile(r"\b(?:Cabinet|Committee|Council|Parliament|Congress|Senate|Assembly)\b")


def besides(buyers: Parties, signing: Parties) -> Parties:
    """Those who sign and buy besides the buyers that are told; a state or a ministry signs for its own forces."""
    home = {f.value.country for f in buyers} - {None}
    return tuple(f for f in signing if f.value.kind is PartyKind.COMPANY or f.value.country not in home)


def firms(fillers: Sequence[Filler[Party]]) -> Parties:
    """Those that are companies."""
    return tuple(f for f in fillers if f.value.kind is PartyKind.COMPANY)


def are_firms(fillers: Sequence[Filler[Party]]) -> bool:
    """Whether there are any, and all of them are companies."""
    return bool(fillers) and len(firms(fillers)) == len(fillers)


def is_firm(side: Filler[Party], other: Parties) -> bool:
    """Whether one side is a company; who signs with a public body and has a name that nobody knows is one."""
    public = bool(other) and all(f.value.kind in OFFICIAL for f in other)
    return side.value.kind is PartyKind.COMPANY or public and side.value.kind is PartyKind.OTHER


def sent(fillers: Parties) -> Parties:
    """Without the embassies of a country that is a party itself."""
    states = {f.value.country for f in fillers if f.value.kind is PartyKind.COUNTRY}
    return tuple(f for f in fillers if not (f.value.name.endswith("Embassy") and f.value.country in states))


def acting(fillers: Parties) -> Parties:
    """Without the states whose forces or ministries are a party themselves."""
    governments = [f for f in fillers if f.value.name.startswith("Government of ")]
    told = {f.value.country for f in fillers if f.value.kind in ARMED} - {None}
    served = {f.value.country for f in fillers if f.value.kind in ARMED and f not in governments} - {None}
    return tuple(
        f
        for f in fillers
        if not (f.value.kind is PartyKind.COUNTRY and f.value.country in told)
        and not (f in governments and f.value.country in served)
    )


def sovereign(fillers: Parties) -> Parties:
    """Without the ministries of a country that is a party itself."""
    states = {f.value.country for f in fillers if f.value.kind is PartyKind.COUNTRY}
    return tuple(
        f
        for f in fillers
        if f.value.kind is PartyKind.COUNTRY or f.value.kind is PartyKind.COMPANY or f.value.country not in states
    )


def state_of(authority: Filler[Party], countries: Mapping[str, str]) -> Filler[Party]:
    """The country whose government clears a sale: it sells."""
    code = authority.value.country
    name = countries.get(code or "")
    return replace(authority, value=Party(name, PartyKind.COUNTRY, code), inferred=True) if name else authority


def principal(authority: Filler[Party], countries: Mapping[str, str]) -> Filler[Party]:
    """For whom an authority clears a purchase: a cabinet or a council does it for the country."""
    return state_of(authority, countries) if decides(authority.value) else authority


def decides(party: Party) -> bool:
    """Whether a party decides for its country and obtains nothing itself."""
    return party.country is not None and party.kind is not PartyKind.COMPANY and bool(_CABINET.search(party.name))
