"""Names of parties that are nearly alike: to propose, never to decide. Pure."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations

from ..model import Party, PartyKind
from ..resolve import key
from .names import NATIONAL

_PROPOSED = 3
_LIKE = 75  # of 100 points: how much a name must be like what was typed to be proposed
_WORSE = 12  # points by which one may be less like it than the likest
_ALIKE = 86  # of 100 points: how much two names are alike that may be one
_CLOSED = 300  # parties that share a word: it tells them no longer apart
_SLIP = 5  # letters from which one slip (a letter too many, missing, wrong, or two in turn) does not make another name
_END = 4  # letters at the beginning or the end of names that are compared though they share no word
_DIGITS = re.compile(r"\d+")


def likest(typed: str, names: Sequence[tuple[str, str]]) -> list[str]:
    """The names that begin most like what was typed, the likest first; ``names`` are keys, each with the name that it stands
    for."""
    from rapidfuzz import fuzz, process  # only for those who mistyped

    wanted = key(typed)
    if not wanted:
        return []
    heads = [" ".join(name.split()[: len(wanted.split())]) for name, _ in names]
    near = process.extract(wanted, heads, scorer=fuzz.ratio, score_cutoff=_LIKE, limit=None)
    found = [name for name in near if name[1] > near[0][1] - _WORSE]
    found.sort(key=lambda name: (-name[1], -fuzz.ratio(wanted, names[name[2]][0]), names[name[2]]))
    return list(dict.fromkeys(names[place][1] for _, _, place in found))[:_PROPOSED]


def alike(parties: Mapping[int, Party], apart: Collection[frozenset[str]]) -> dict[tuple[int, int], int]:
    """Pairs of parties whose names are nearly alike, with the points for it; ``apart`` has pairs of keys that are not.

    Countries, bodies of different countries and names that differ in a number are left out. Names are compared within blocks:
    those that share a word, begin or end alike, or have the same letters.
    """
    from rapidfuzz import fuzz
    from rapidfuzz.distance import OSA

    found = {}
    for block in _blocks(parties):
        for one, other in combinations(block, 2):
            names = key(parties[one].name), key(parties[other].name)
            if _may_be_one(parties[one], parties[other]) and frozenset(names) not in apart:
                points = fuzz.ratio(*names)
                slip = min(map(len, names)) >= _SLIP and OSA.distance(*names, score_cutoff=1) == 1
                if points >= _ALIKE or slip:
                    found[one, other] = round(points)
    return found


def _blocks(parties: Mapping[int, Party]) -> Iterator[list[int]]:
    blocks = defaultdict(list)
    for number, party in sorted(parties.items()):
        if party.kind is not PartyKind.COUNTRY:
            name = key(party.name)
            for part in {*name.split(), name[:_END], f"-{name[-_END:]}", "".join(sorted(name))}:
                blocks[part].append(number)
    yield from (block for block in blocks.values() if len(block) <= _CLOSED)


def _may_be_one(one: Party, other: Party) -> bool:
    """Two that have one name are bodies of states, of which one is unknown: likeness cannot tell of which."""
    if key(one.name) == key(other.name):
        return one.kind not in NATIONAL
    at_home = one.country == other.country or None in (one.country, other.country)
    of_a_state = (one.kind in NATIONAL) == (other.kind in NATIONAL)
    return at_home and of_a_state and _DIGITS.findall(one.name) == _DIGITS.findall(other.name)
