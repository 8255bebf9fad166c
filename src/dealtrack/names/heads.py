"""The phrases that say what an item is: the first of its name, and those that a list adds."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..frames.constituents import VERB, Constituent, analyse, singular
from ..frames.containers import held
from ..frames.vocabulary import vocabulary
from ..lexicon import Lexicon
from ..recognise.numbers import WORDS
from ..resolve import british
from ..syntax import tags as t
from ..syntax.tokens import Tagged

_LEAD = "the"  # a name may begin with what would be a verb at the head of a sentence
_MAX = 300  # characters of a name; the rest tells no two items apart
_NUMBERS = re.compile(rf"{WORDS}(?!-?\w)", re.VERBOSE)  # "two-seat" stays
_DASHES = str.maketrans("\u2010\u2011\u2012\u2013\u2014\u2212\u2019", "------'")
_CALIBRE = re.compile(r"(\d{1,4}(?:\.\d{1,3})?)[ -]?mm\b", re.IGNORECASE)
_PIECE = re.compile(r"\d+\.\d+\w*|[^\W_]+")
_PREFIXES = frozenset("anti multi counter micro inter non co sub ultra semi".split())
_IRREGULAR = {
    "torpedoes": "torpedo", "cargoes": "cargo", "buses": "bus", "gases": "gas", "lenses": "lens", "series": "series", "men": "man",
    "women": "woman", "lives": "life", "knives": "knife", "analyses": "analysis", "chassis": "chassis", "corps": "corps",
}  # fmt: skip


class Head(NamedTuple):
    """A phrase: its words as they are written, the last of which heads it. ``of`` are those of the phrase behind "of"."""

    words: tuple[str, ...]
    of: tuple[str, ...] = ()


def plain(item: str) -> str:
    """The name of an item without accents and numbers in words, with plain dashes, and "155mm" in one word."""
    text = unicodedata.normalize("NFKD", item[:_MAX].translate(_DASHES))
    text = "".join(c for c in text if not unicodedata.combining(c))
    return _CALIBRE.sub(r"\1mm", _NUMBERS.sub(" ", text))


def parts(token: str) -> Iterator[str]:
    """The words of a token in lower case, nouns in the singular: "anti-tank" is one, "ship-repair" two."""
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


def heads(text: str, lexicon: Lexicon) -> Iterator[Head]:
    """The phrases that say what an item is, from its plain name. What only contains ("two squadrons of") is left out."""
    tagged, row = analyse(f"{_LEAD} {text}", 0, len(text) + len(_LEAD) + 1, (), lexicon)
    words = vocabulary(lexicon)
    i = 0
    while i < len(row) and (row[i].is_noun or row[i].kind in (t.CONJUNCTION, t.COMMA, t.JOINER)):
        if not row[i].is_noun:
            i += 1
            continue
        last = _end(tagged, row, i)
        inner = held(tagged, row, i, words) if last == i else None
        if inner is not None:
            i = inner
            continue
        behind = row[last + 2 : last + 3] if last + 1 < len(row) and row[last + 1].word == "of" else []
        of = tuple(word for c in behind if c.is_noun for word in _written(tagged, c, c))
        if name := _written(tagged, row[i], row[last])[i == 0 :]:
            yield Head(name, of)
        i = last + 1


def _end(tagged: Tagged, row: Sequence[Constituent], i: int) -> int:
    """Where the phrase that ``row[i]`` begins ends: in a name of goods, what looks like a verb is a noun ("dental services")
    or stands before one ("a French built fighter")."""
    last = i
    for k in range(i + 1, len(row)):
        form = tagged.verbs.get(row[k].phrase.head)
        if row[k].is_noun or form is not None and form.also_noun:
            last = k
        elif row[k].kind != VERB:
            break
    return last


def _written(tagged: Tagged, first: Constituent, last: Constituent) -> tuple[str, ...]:
    return tuple(tagged.slice(k, k) for k in range(first.phrase.first, last.phrase.head + 1))
