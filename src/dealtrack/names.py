"""What two names of an item have in common, whatever their spelling: designations, known systems, heads, other words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterator, Sequence
from functools import lru_cache
from string import ascii_lowercase
from typing import NamedTuple

from .frames.constituents import NOMINAL, analyse, singular, vocabulary
from .frames.containers import held
from .frames.designations import is_designation
from .lexicon import Lexicon
from .lexicon.goods import known_systems
from .lexicon.words import words_of
from .recognise.numbers import WORDS
from .resolve import british
from .syntax import tags as t

_MAX = 300  # characters of a name; the rest tells no two items apart
_REMEMBERED = 20_000  # items; the reports of one deal are compared with many others


class ItemWords(NamedTuple):
    """The words of an item's name as they are compared: in lower case, without accents and hyphens, nouns in the singular,
    spelled as in Britain. Each word stands in one field; counts, years and small words in none.

    ``designations`` tell variants apart ("mig29k", "block52"), ``families`` do not ("mig29"): a designation that is its own
    family names no variant. ``systems`` are canonical names of the lexicon ("MiG-29"). ``heads`` are the nouns that say what
    the item is, ``generic`` the words that nearly every item has, ``words`` all others.
    """

    designations: frozenset[str] = frozenset()
    families: frozenset[str] = frozenset()
    systems: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    generic: frozenset[str] = frozenset()


@lru_cache(maxsize=_REMEMBERED)
def item_words(item: str, lexicon: Lexicon) -> ItemWords:
    """What the name of an item says, ready to be compared. Of a very long name the first 300 characters count.

    >>> from dealtrack.lexicon import load
    >>> item_words("36 MiG-29Ks", load()).families & item_words("MIG 29 K fighter jets", load()).families
    frozenset({'mig29'})
    """
    text = _plain(item)
    tokens = _TOKEN.findall(text)
    known = list(known_systems(tokens, lexicon))
    within = {i for found in known for i in range(found.first, found.last + 1)}
    models = list(_models(tokens, within))
    told = within | {i for model in models for i in range(model.first, model.last + 1)}
    families = {name for model in models for name in model.families}
    index = _systems(lexicon)  # knows "MIG 29 K" too
    apart = {name for model in models if model.first not in within for name in model.families}
    systems = {found.system.name for found in known} | {index[name] for name in apart & index.keys()}
    rest = {word for i, token in enumerate(tokens) if i not in told for word in _words(token)}
    generic, goods = words_of(lexicon.word_classes, "generic"), vocabulary(lexicon).goods
    words = {word for word in rest - _small(lexicon) if len(word) > 1 and not word.isdigit()}
    heads = _heads(text, lexicon) & (words | goods) - generic
    return ItemWords(
        frozenset(name for model in models for name in model.names),
        frozenset(families.union(*map(_families, systems))),
        frozenset(systems),
        heads,
        frozenset(words - heads - generic),
        frozenset(words & generic),
    )


@lru_cache(maxsize=4)
def _systems(lexicon: Lexicon) -> dict[str, str]:
    """Canonical names of the known systems by the families that their names give: "mig29" leads to "MiG-29"."""
    names = ((name, system) for system in lexicon.systems for name in (system.name, *system.names))
    return {family: system.name for name, system in reversed(list(names)) for family in _families(name)}


@lru_cache(maxsize=4096)
def _families(system: str) -> tuple[str, ...]:
    """The families that the name of a known system gives."""
    tokens = system.split()
    return tuple(family for model in _models(tokens, range(len(tokens))) for family in model.families)


# --- words -----------------------------------------------------------------------------------------------------------

_NUMBERS = re.compile(WORDS, re.VERBOSE)
_DASHES = str.maketrans("\u2010\u2011\u2012\u2013\u2014\u2212\u2019", "------'")
_CALIBRE = re.compile(r"(\d{1,4}(?:\.\d{1,3})?)[ -]?mm\b", re.IGNORECASE)
_TOKEN = re.compile(r"[^\W_]+(?:[-/.&+'][^\W_]+)*")
_PIECE = re.compile(r"\d+\.\d+\w*|[^\W_]+")
_PREFIXES = frozenset("anti multi counter micro inter non co sub ultra semi".split())
_IRREGULAR = {
    "torpedoes": "torpedo", "cargoes": "cargo", "buses": "bus", "gases": "gas", "lenses": "lens", "series": "series", "men": "man",
    "women": "woman", "lives": "life", "knives": "knife", "analyses": "analysis", "chassis": "chassis", "corps": "corps",
}  # fmt: skip
_SMALL = ("determiner", "preposition", "conjunction", "relative", "pronoun", "be")


def _plain(item: str) -> str:
    text = unicodedata.normalize("NFKD", item[:_MAX].translate(_DASHES))
    text = "".join(c for c in text if not unicodedata.combining(c))
    return _CALIBRE.sub(r"\1mm", _NUMBERS.sub(" ", text))


def _words(token: str) -> Iterator[str]:
    """The words of a token, compounds taken apart but for prefixes: "anti-tank" is one, "ship-repair" two."""
    prefix = ""
    for piece in _PIECE.findall(token.lower().removesuffix("'s")):
        if piece in _PREFIXES:
            prefix += piece
            continue
        word = british(_IRREGULAR.get(piece) or singular(piece))
        yield prefix + (word.replace("iz", "is") if len(word) > 6 else word)
        prefix = ""
    if prefix:
        yield prefix


@lru_cache(maxsize=4)
def _small(lexicon: Lexicon) -> frozenset[str]:
    return frozenset().union(*(words_of(lexicon.word_classes, name) for name in _SMALL))


def _heads(text: str, lexicon: Lexicon) -> frozenset[str]:
    """The nouns that head a name: that of its first phrase, or of what this contains, and of those that a list adds."""
    words = vocabulary(lexicon)
    tagged, row = analyse(f"the {text}", 0, len(text) + 4, (), lexicon)  # an item may begin with what looks like a verb
    heads: set[str] = set()
    i = 0
    while i < len(row) and (row[i].is_noun or row[i].kind in (t.CONJUNCTION, t.COMMA, t.JOINER)):
        if row[i].kind in NOMINAL:
            inner = held(tagged, row, i, words)
            if inner is not None:
                i = inner
                continue
            heads.update(list(_words(tagged.words[row[i].phrase.head]))[-1:])
        i += 1
    return frozenset(heads)


# --- designations ----------------------------------------------------------------------------------------------------

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
_MARKED = re.compile(r"(?P<mark>[a-z]+)(?P<number>-?\d.*|-[ivx]+)", re.DOTALL)  # mk41, block-ii
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


class _Model(NamedTuple):
    """A designation in the tokens ``first`` to ``last``, inclusive. What only marks a variant has no family."""

    first: int
    last: int
    names: tuple[str, ...]
    families: tuple[str, ...]


def _models(tokens: Sequence[str], known: Container[int]) -> Iterator[_Model]:
    """The designations in a row of words. "2000" is a year, but in the name of a ``known`` system."""
    i = 0
    while i < len(tokens):
        model = _marked(tokens, i) or _numbered(tokens, i, known) or _glued(tokens, i)
        if model is not None:
            yield model
        i = model.last + 1 if model else i + 1


def _marked(tokens: Sequence[str], i: int) -> _Model | None:
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
    return _Model(i, last, (name,), (name,) if alone else ())


def _numbered(tokens: Sequence[str], i: int, known: Container[int]) -> _Model | None:
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
    return _Model(i, last, (name + _joined(number) + variant,), (family,))


def _glued(tokens: Sequence[str], i: int) -> _Model | None:
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
    return _Model(i, last, tuple(names), tuple(families)) if families else None


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
