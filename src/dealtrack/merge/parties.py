"""Clues from who buys and who sells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ..model import OFFICIAL, Party, PartyKind, Report
from ..resolve import key
from .clue import Clue
from .told import Told

_SAME = {"buyer": 2.5, "supplier": 3.0}
_SAME_COUNTRY = 2.0
_CLOSE = {"buyer": 1.5, "supplier": 1.5}
_LOOSE = -1.0
_SUPPOSED = 1.0
_OTHER = -6.0
_FORTNIGHT = 14  # days
_REMEMBERED = 20_000  # pairs of sides: popular parties meet again and again
_ALL_FORCES = re.compile(r"\b(?:Armed Forces|Defen[cs]e Forces?|Military)\b")  # names for all services of a country
_RESEARCH = re.compile(r"\b(?:Development|Research)\b")  # an agency for it orders for itself what a service buys later


def clues(one: Told, other: Told) -> Iterator[Clue]:
    buyer = _side("buyer", one.report.buyers, other.report.buyers, at_once(one, other))
    supplier = _side("supplier", one.report.suppliers, other.report.suppliers)
    for field, clue in (("buyers", buyer), ("suppliers", supplier)):
        if clue is not None:
            inferred = field in one.report.inferred or field in other.report.inferred
            abroad = field == "suppliers" and _from_abroad(one.report) and _from_abroad(other.report)
            yield _supposed(clue, abroad) if inferred and not clue.apart else clue


def _supposed(clue: Clue, abroad: bool) -> Clue:
    """What a party tells that no sentence of the deal names: little, since it follows from its goods or from the rest of the text.
    But what a country has from abroad it seldom buys twice at a time, as it does what it makes."""
    return clue._replace(weight=min(clue.weight, _SUPPOSED), tells=int(abroad))


def _from_abroad(deal: Report) -> bool:
    """Whether the goods certainly come from another country than that of the buyers."""
    home, abroad = ({party.country for party in side} for side in (deal.buyers, deal.suppliers))
    return bool(home and abroad) and None not in home | abroad and not home & abroad


def agree(ones: tuple[Party, ...], others: tuple[Party, ...]) -> bool:
    """Whether two sides may be told of one deal."""
    clue = _side("supplier", ones, others)
    return clue is None or not clue.apart


def meet(ones: Sequence[Party], others: Sequence[Party]) -> bool:
    """Whether a party of one side is one of the other, or is named for it."""
    names = {key(party.name) for party in ones}
    return any(key(party.name) in names for party in others) or any(_close(a, b) for a in ones for b in others)


def at_once(one: Told, other: Told) -> bool:
    """Whether two reports are of one time: a country that buys is then the service that is in the news with it; later on it buys
    the like for others of its services, and more of the same."""
    if one.published is None or other.published is None:
        return False
    return abs((one.published - other.published).days) <= _FORTNIGHT


@lru_cache(maxsize=_REMEMBERED)
def _side(role: str, ones: tuple[Party, ...], others: tuple[Party, ...], at_once: bool = True) -> Clue | None:
    if not ones or not others:
        return None
    names = {key(party.name) for party in ones}
    shared = [party for party in others if key(party.name) in names]
    if shared:
        vague = all(party.kind is PartyKind.COUNTRY for party in shared)
        weight = _SAME_COUNTRY if vague else _SAME[role]
        return Clue(weight, f"same {role}: {_names(shared)}", tells=1)
    said = f"{_names(ones)} and {_names(others)}"
    if any(_close(a, b) for a in ones for b in others):
        return Clue(_CLOSE[role], f"{role}s that belong together: {said}", tells=int(at_once))
    if any(_loose(a, b) for a in ones for b in others):
        return Clue(_LOOSE, f"{role}s of one country: {said}")
    return Clue(_OTHER, f"other {role}: {said}", apart=True)


def _close(one: Party, other: Party) -> bool:
    """Whether texts name one for the other: a country for its bodies and companies, a ministry for a service, all forces for
    one of them, a company for its division."""
    if one.kind is PartyKind.COMPANY and other.kind is PartyKind.COMPANY:
        return same_or_division(key(one.name), key(other.name))
    if not one.country or one.country != other.country:
        return False
    kinds = {one.kind, other.kind}
    if kinds == {PartyKind.SERVICE}:
        return any(_ALL_FORCES.search(party.name) for party in (one, other))
    if kinds == {PartyKind.GOVERNMENT, PartyKind.SERVICE}:
        return not any(_RESEARCH.search(party.name) for party in (one, other))
    return PartyKind.COUNTRY in kinds


def _loose(one: Party, other: Party) -> bool:
    """Whether the two may stand for one, though texts seldom tell it so."""
    if one.kind in OFFICIAL and other.kind in OFFICIAL:
        both_services = one.kind is other.kind is PartyKind.SERVICE
        return bool(one.country) and one.country == other.country and not both_services
    unknown = not one.country or not other.country
    return one.kind is not other.kind and (unknown or one.country == other.country)


def same_or_division(one: str, other: str) -> bool:
    """Whether of two keys of names one begins with the other."""
    short, long = sorted((one.split(), other.split()), key=len)
    return long[: len(short)] == short


def _names(parties: Sequence[Party]) -> str:
    return ", ".join(party.name for party in parties)
