"""What the lexicon knows of the things that are bought."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import contains
from typing import TYPE_CHECKING, NamedTuple

from .parties import INTERNATIONAL
from .toml import File, named

if TYPE_CHECKING:
    from . import Lexicon

VARIOUS = "various"  # the heading over systems that many make


@dataclass(frozen=True, slots=True)
class System:
    """A well-known product: ``names`` are the ways in which texts write it. A name that one of ``counterexamples`` holds
    is also a word, and needs a noun of the category behind it ("Tiger helicopters")."""

    name: str
    category: str
    names: tuple[str, ...] = ()
    maker: str | None = None
    country: str | None = None  # ISO 3166 alpha-2 of the maker
    counterexamples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Category:
    """A sort of goods, works or services with the nouns that head its names, in the singular. ``also`` are more nouns, and
    nouns of several words, that tell the sort of what a deal is about, but do not tell that it is about goods."""

    name: str
    nouns: tuple[str, ...]
    also: tuple[str, ...] = ()


def systems(file: File) -> Iterator[System]:
    """The systems of a file: headings ``[systems.US.Boeing.aircraft]`` (country, maker, category) over lines ``"name" =
    ["other name", ...]``."""
    for entry in named(file, "systems", depth=3):
        country, maker, category = entry.headings
        yield System(
            entry.name,
            category,
            entry.names,
            None if maker == VARIOUS else maker,
            None if country == INTERNATIONAL else country,
            entry.counterexamples,
        )


class Found(NamedTuple):
    """A well-known system in a row of words: the ``first`` of them and the ``last``, inclusive."""

    first: int
    last: int
    system: System


def known_systems(words: Sequence[str], lexicon: Lexicon) -> Iterator[Found]:
    """The well-known systems that a noun phrase names, in their order, from its words as they are written. Case counts, but
    for designations ("MIG-29") and words all in capitals.

    A variant is its system ("F-16C/D", "Leopard 2A7", "Scorpene-class", "Rafales").
    """
    names, nouns = _index(lexicon)
    keys = [_keys(word[:_LONGEST]) for word in words]
    i = 0
    while i < len(words):
        name = _name_at(keys, i, names, nouns)
        size = len(name.keys) if name else 1
        if name:
            yield Found(i, i + size - 1, name.system)
        i += size


def known_system(words: Sequence[str], lexicon: Lexicon) -> System | None:
    """The last of :func:`known_systems`, which is nearest to the head."""
    system = None
    for found in known_systems(words, lexicon):
        system = found.system
    return system


# --- names as keys ---------------------------------------------------------------------------------------------------

_BASE = re.compile(
    r"""
      (?P<letters> (?: [^\W\d_]{1,8} / ){0,2} [^\W\d_]{0,15} )   # F/A, Leopard; none in the "2A7" of "Leopard 2A7"
      -?
      (?P<digits> \d{1,6} )
      (?= \D )                                                   # what follows names the variant
    """,
    re.VERBOSE,
)
_CLASS = re.compile(r"(?P<name>[^\W\d_]{3,30})-[^\W_]{1,12}")  # Scorpene-class, Pinaka-II
_SPLIT = re.compile(r"(?P<letters>[A-Za-z]{1,12})-?(?P<digits>\d{1,4})")  # S-400 may be written S 400
_AHEAD = 6  # words behind a doubtful name among which its noun is looked for
_LONGEST = 60  # characters of a word; names are shorter
ANY_SORT = frozenset({"system", "variant", "version", "class"})  # nouns behind systems of every category


@dataclass(frozen=True, slots=True)
class _Name:
    keys: tuple[str, ...]
    system: System
    doubtful: bool


@lru_cache(maxsize=4)
def _index(lexicon: Lexicon) -> tuple[dict[str, tuple[_Name, ...]], dict[str, frozenset[str]]]:
    """The names of all systems by their first key, the longest first; and the nouns of each category."""
    names: dict[str, list[_Name]] = {}
    for system in lexicon.systems:
        for text in (system.name, *system.names):
            for keys in dict.fromkeys(_spellings(text)):
                doubtful = any(_holds(against, keys) for against in system.counterexamples)
                names.setdefault(keys[0], []).append(_Name(keys, system, doubtful))
    nouns: dict[str, frozenset[str]] = {}
    for category in lexicon.categories:
        nouns[category.name] = nouns.get(category.name, ANY_SORT) | frozenset(category.nouns)
    return {key: tuple(sorted(found, key=lambda name: -len(name.keys))) for key, found in names.items()}, nouns


def _holds(sentence: str, name: tuple[str, ...]) -> bool:
    words = tuple(_key(word.strip(".,")) for word in sentence.split())
    return any(words[i : i + len(name)] == name for i in range(len(words)))


def _spellings(name: str) -> Iterator[tuple[str, ...]]:
    """The keys of a name, and of other ways to write it."""
    words = name.split()
    yield tuple(map(_key, words))
    if name.endswith("-class"):
        yield *name.removesuffix("-class").split(), "class"
    if len(name) > 3 and not name.isupper():
        yield tuple(_key(word.upper()) for word in words)
    if len(words) == 2 and words[1][0].isdigit():  # Leopard 2, Leopard-2
        yield (_key(words[0] + words[1]),)
    elif len(words) == 1 and (split := _SPLIT.fullmatch(name)):
        yield split["letters"], split["digits"]


def _key(word: str) -> str:
    """A word as names are compared: with a digit, in any case and with or without hyphens and stops, and without the "AN/"
    of military electronics."""
    if any(map(str.isdigit, word)):
        return word.removeprefix("AN/").replace("-", "").replace(".", "").casefold()
    return word


@lru_cache(maxsize=4096)
def _keys(word: str) -> tuple[str, ...]:
    """What a word of a text may be in a name: itself, its singular, what it is a variant of."""
    keys = [_key(word)]
    word = word.removesuffix("'s")
    if _key(word) != keys[0]:
        keys.append(_key(word))
    if base := _BASE.match(word):
        keys.append(_key(base["letters"] + base["digits"]))
    elif klass := _CLASS.match(word):
        keys.append(klass["name"])
    elif len(word) > 3 and word.endswith("s"):
        keys.append(word[:-1])
    return tuple(keys)


def _name_at(
    keys: Sequence[tuple[str, ...]], i: int, names: dict[str, tuple[_Name, ...]], nouns: dict[str, frozenset[str]]
) -> _Name | None:
    """The longest name that begins with word ``i``; of several as long the one whose nouns follow, then the one that is
    written so and not as a variant. A doubtful one only where its nouns follow."""
    best: _Name | None = None
    rank = (0, False, False)
    for name in (name for first in keys[i] for name in names.get(first, ())):
        size = len(name.keys)
        if size < rank[0] or i + size > len(keys) or not all(map(contains, keys[i : i + size], name.keys)):
            continue
        fits = _followed(keys, i + size, nouns.get(name.system.category, ANY_SORT))
        exact = all(key == keys[i + k][0] for k, key in enumerate(name.keys))
        if (fits or not name.doubtful) and (size, fits, exact) > rank:
            best, rank = name, (size, fits, exact)
    return best


def _followed(keys: Sequence[tuple[str, ...]], start: int, nouns: frozenset[str]) -> bool:
    """Whether one of the nouns stands behind a name."""
    return any(key.lower() in nouns for word in keys[start : start + _AHEAD] for key in word)
