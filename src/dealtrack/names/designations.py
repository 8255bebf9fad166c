"""Designations in names of items: "MiG-29K" is of the family "mig29", and "Block 52" of none."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from functools import lru_cache
from string import ascii_lowercase
from typing import NamedTuple

from ..frames.designations import is_designation
from ..lexicon import Lexicon
from ..lexicon.goods import Found, known_systems

_MODEL = re.compile(
    r"""
    (?P<base>
        (?<![a-z]) [a-z]{1,15} -? \d{1,6}   # f-16, mi-171, leopard-2; f414 in "ge-f414-in56"
      | \d{1,4} [a-z]{1,6} \d{0,4}          # 9m120, 2a7
      | \d{3} (?= - )                       # 747-400
    )
    (?P<rest> .* )
    """,
    re.VERBOSE | re.DOTALL,
)
_OWN = re.compile(r"[a-z]{2,15}-?\d.*", re.DOTALL)  # "sm-6" in "sm-2/sm-6" is no variant
_NUMBERED = re.compile(r"\d{1,4}(?:[A-Za-z]{1,4}\d{0,2}[A-Za-z]{0,2})?")  # 29, 2A7V, 17A
_YEAR = re.compile(r"(?:19|20)\d\d")
_ROMAN = {r: str(n) for n, r in enumerate("I II III IV V VI VII VIII IX X".split(), 1)}
_ALONE = frozenset(("I", "V", "X"))  # letters too: numbers only behind a mark
_MARKS = frozenset("block lot mk mark increment tranche batch phase flight baseline stage".split())
_MARKED = re.compile(r"(?P<mark>[a-z]+?)(?P<number>-?\d.*|-?[ivx]+)", re.DOTALL)  # mk41, block-ii, mkii
_VARIANT = re.compile(r"[A-Z]\d{0,2}")  # the K of "MIG 29 K", the A2 of "M1 A2"
_PLURAL = re.compile(r"(?<=[\dA-Z])s$")
_NO_MODEL = re.compile(
    r"""
      (?: c[2-6] (?: i (?: sr )? )? | [2-6][dg] | \d{1,2}x\d{1,2} ) $   # C4ISR, 3D, 5G, 8x8
    | (?: mid- | pre- | post- )? (?:19|20)\d\d (?! \w )               # mid-1990, 2022-23
    | [\d.]+ mm                                                       # a calibre
    | (?-i: [a-z]{5,}- )                                              # level-3, tier-1: words that are numbered
    """,
    re.VERBOSE | re.IGNORECASE,
)


_GOODS = "system"  # a noun behind which every name is that of goods


class Model(NamedTuple):
    """A designation in the tokens ``first`` to ``last``, inclusive. What only marks a variant has no family."""

    first: int
    last: int
    names: tuple[str, ...]
    families: tuple[str, ...]


def models(tokens: Sequence[str], known: Container[int]) -> Iterator[Model]:
    """The designations in a row of words. "2000" is a year, but in the name of a ``known`` system."""
    i = 0
    while i < len(tokens):
        model = _marked(tokens, i) or _numbered(tokens, i, known) or _glued(tokens, i)
        if model is not None:
            yield model
        i = model.last + 1 if model else i + 1


def _marked(tokens: Sequence[str], i: int) -> Model | None:
    """ "Block 52", "Lot VIII", "Mk-41". Without a name in front the last is a family: of torpedoes, of launchers."""
    mark, number, last = tokens[i].lower(), "", i
    if mark in _MARKS and i + 1 < len(tokens):
        last = i + 1
        number = _arabic(tokens[last])
    elif (glued := _MARKED.fullmatch(mark)) is not None:
        mark, number = glued["mark"], _arabic(glued["number"].lstrip("-").upper())
    if mark not in _MARKS or not number[:1].isdigit():
        return None
    name = "mk" + _joined(number) if mark == "mark" else mark + _joined(number)
    alone = mark in ("mk", "mark") and (i == 0 or not tokens[i - 1][0].isupper())
    return Model(i, last, (name,), (name,) if alone else ())


def _numbered(tokens: Sequence[str], i: int, known: Container[int]) -> Model | None:
    """A name and its number as two words: "MIG 29", "Leopard 2A7", "Minuteman III", "Type 31"."""
    if i + 1 == len(tokens) or not tokens[i].isalpha() or not tokens[i][0].isupper() or tokens[i] == "A":
        return None
    number = tokens[i + 1]
    if number in _ROMAN and number not in _ALONE:
        number = _ROMAN[number]
    number = _PLURAL.sub("", number)
    if not _NUMBERED.fullmatch(number) or _YEAR.fullmatch(number) and i + 1 not in known:
        return None
    if not number.isdigit() and not is_designation(number):
        return None  # a measure
    name = tokens[i].lower()
    last, variant = _variant(tokens, i + 1)
    digits = re.match(r"\d+", number)
    family = name + digits[0] if digits else name
    return Model(i, last, (name + _joined(number) + variant,), (family,))


def _glued(tokens: Sequence[str], i: int) -> Model | None:
    """A designation in one word, and its variants: "F-16C/D", "AC/MC-130J", "M109A5/A6", "Pinaka-II"."""
    token = _PLURAL.sub("", tokens[i].removesuffix("'s")).removeprefix("AN/")
    stem, _, roman = token.rpartition("-")
    if stem and roman in _ROMAN:
        token = f"{stem}-{_ROMAN[roman]}"
    if not is_designation(token) or _NO_MODEL.match(token):
        return None
    last, variant = _variant(tokens, i)
    names: list[str] = []
    families: list[str] = []
    bases: list[str] = []  # of the piece before: what is no designation itself is a variant of it
    ahead: list[str] = []  # the "AC" of "AC/MC-130J"
    for piece in token.lower().split("/"):
        match = _MODEL.search(piece) if not bases or _OWN.fullmatch(piece) else None
        if match is not None:
            base = _joined(match["base"])
            bases = [base, *(letters + base.lstrip(ascii_lowercase) for letters in ahead)]
            families += bases
            names += [each + _joined(match["rest"]) + variant for each in bases]
        elif bases:
            names += [each + _joined(piece) for each in bases]
        else:
            ahead.append(piece)
    return Model(i, last, tuple(names), tuple(families)) if families else None


def _variant(tokens: Sequence[str], i: int) -> tuple[int, str]:
    """Where a designation that has come to ``tokens[i]`` ends, and the variant that stands apart from it."""
    if i + 1 < len(tokens) and _VARIANT.fullmatch(tokens[i + 1]):
        return i + 1, tokens[i + 1].lower()
    return i, ""


def _arabic(number: str) -> str:
    return _ROMAN.get(number, number)


def _joined(name: str) -> str:
    """A name without what joins its parts."""
    return re.sub(r"[-/.]", "", name.lower())


def item_systems(words: Sequence[str], lexicon: Lexicon) -> list[Found]:
    """The well-known systems that the words of an item name. Doubtful names that are all there is ("Apache") count: they are
    known to name goods."""
    sure = list(known_systems(words, lexicon))
    if sure:
        return sure
    doubtful = list(known_systems((*words, _GOODS), lexicon))
    return doubtful if sum(found.last - found.first + 1 for found in doubtful) == len(words) else []


@lru_cache(maxsize=4)
def systems_by_family(lexicon: Lexicon) -> dict[str, str]:
    """Canonical names of the known systems by the families that their names give: "mig29" leads to "MiG-29"."""
    names = ((name, system) for system in lexicon.systems for name in (system.name, *system.names))
    return {family: system.name for name, system in reversed(list(names)) for family in families_of(name)}


@lru_cache(maxsize=4096)
def families_of(system: str) -> tuple[str, ...]:
    """The families that the name of a known system gives."""
    tokens = system.split()
    return tuple(family for model in models(tokens, range(len(tokens))) for family in model.families)
