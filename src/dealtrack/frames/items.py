"""What is bought: the noun phrase that names it, with its quantity, and the maker it may name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Mention, MentionKind, PartyKind
from ..syntax import tags as t
from ..syntax.tagging import Tagged
from .constituents import THING, TRIGGER, Constituent, Vocabulary, singular
from .draft import Filler

# A word with both a letter and a digit, or digits around a hyphen: "MQ-9B", "S-400", "9M120", "747-8".
DESIGNATION = re.compile(r"(?=[A-Za-z0-9/.\-]*[A-Za-z])(?=[A-Za-z0-9/.\-]*\d)[A-Za-z0-9][A-Za-z0-9/.\-]*|\d{2,4}-\d{1,4}[A-Z]*")
_MEASURES = re.compile(r"\d[\d,.]*-?(?:mm|cm|km|kn|kg|st|nd|rd|th|year|month|day|ton|tonne|foot|feet|inch|hour|mw|kw|bn|mn|m|k)s?$", re.I)
# Containers: what counts stands behind "of".
_CONTAINERS = frozenset(
    "number batch squadron fleet set lot total series variety range pair dozen unit consignment package shipment mix quantity lots tranche "
    "type kind hundred thousand score couple piece combination regiment class family version variant example".split()
)
# Nouns that say little without what they are for: the phrase behind "for", "in support of", "to" belongs to the name.
_GENERIC = frozenset(
    "service support maintenance repair upgrade training work effort engineering development research design construction integration "
    "study installation logistics overhaul sustainment operation system equipment part kit programme program modernisation modernization "
    "renovation improvement analysis procurement material supply product item component management framework partnership agreement "
    "memorandum mou pact roadmap accord software hardware requirement option assistance facility project proposal unit software element "
    "task refurbishment replacement conversion license licence technology delivery testing test demonstration change".split()
)
_NAMING = frozenset(("for", "in", "on", "to", "in support of", "at", "of"))
_SINGLE_ARTICLE = frozenset(("a", "an", "the"))


@dataclass(frozen=True, slots=True)
class Item:
    """``last`` is the index of the last constituent that belongs to the name; ``strong`` says that the words themselves
    look like goods, works or services, whatever stands around them."""

    name: Filler[str]
    quantity: Filler[int] | None
    makers: tuple[Mention, ...]
    last: int
    strong: bool
    designated: bool


def item_at(tagged: Tagged, row: Sequence[Constituent], i: int, words: Vocabulary) -> Item | None:
    """The item that the noun phrase ``row[i]`` names, or None where it names none."""
    c = row[i]
    contained = _contained(tagged, row, i)
    if contained is not None and contained != i:
        inner = item_at(tagged, row, contained, words)
        if inner is None:
            return None
        if inner.quantity is None and c.quantity is not None and c.word not in ("batch", "class", "lot"):
            return Item(inner.name, _quantity(c), inner.makers, inner.last, inner.strong, inner.designated)
        return inner
    first = _first_word(tagged, c)
    if first is None:
        return None
    last_index, last_word = _extend(tagged, row, i, words)
    name = tagged.slice(first, last_word)
    head_words = [tagged.text[tagged.starts[k] : tagged.ends[k]] for k in range(first, c.phrase.head + 1)]
    designated = any(is_designation(w) for w in head_words)
    strong = designated or c.word in words.goods or c.word.rsplit("-", 1)[-1] in words.goods
    if not strong and c.word in words.not_goods:
        return None
    span = Filler(name, tagged.starts[first], tagged.ends[last_word])
    return Item(span, _quantity(c), _makers(tagged, c), last_index, strong, designated)


def is_designation(word: str) -> bool:
    """Whether a word is the designation of a product: letters with digits, and no measure ("155mm")."""
    return bool(DESIGNATION.fullmatch(word)) and not _MEASURES.match(word)


def _quantity(c: Constituent) -> Filler[int] | None:
    return Filler(c.quantity.value, c.quantity.start, c.quantity.end) if c.quantity is not None else None


def _makers(tagged: Tagged, c: Constituent) -> tuple[Mention, ...]:
    """Parties in front of the head: "Russian S-400 systems", "US-made missiles", "Boeing 747s"."""
    return tuple(m for m in c.parties if m.start < tagged.starts[c.phrase.head])


def _contained(tagged: Tagged, row: Sequence[Constituent], i: int) -> int | None:
    """Where ``row[i]`` is a container ("two squadrons of S-400"), the index of what it holds."""
    if row[i].word in _CONTAINERS and i + 2 < len(row) and row[i + 1].word == "of" and row[i + 2].is_noun:
        return i + 2
    return None


def _first_word(tagged: Tagged, c: Constituent) -> int | None:
    """The first word of the name: determiners, quantities, prices and adjectives that set nothing apart are left out,
    and so are countries in front; a company stays, for it is part of the name ("Beechcraft King Air")."""
    i, head = c.phrase.first, c.phrase.head
    while i < head:
        tag = tagged.tags[i]
        mention = tagged.mentions.get(i)
        country = mention is not None and mention.kind == MentionKind.PARTY and mention.value.kind != PartyKind.COMPANY
        if tag in (t.DETERMINER, t.ADVERB, t.ADJECTIVE, t.QUANTITY, t.MONEY, t.DATE, t.MAKER, t.POSSESSIVE) or country:
            i += 1
        elif tag == t.JOINER:
            i += 1
        elif tagged.words[i].endswith(("-year", "-month", "-dlr", "-dollar", "-phase", "-billion", "-million")):
            i += 1
        else:
            break
    tag = tagged.tags[i]
    return i if tag in (t.NOUN, t.PARTY) or i < head else None


def _extend(tagged: Tagged, row: Sequence[Constituent], i: int, words: Vocabulary) -> tuple[int, int]:
    """The last constituent and the last word of the name that starts with ``row[i]``: phrases with "of" belong to it, and
    others where the head is too general to stand alone."""
    last = i
    general = row[i].word in _GENERIC
    while last + 2 < len(row):
        link, noun = row[last + 1], row[last + 2]
        if link.kind != t.PREPOSITION or noun.kind not in (THING, TRIGGER, "party"):
            break
        if link.word == "of" and row[i].word not in words.not_goods or general and link.word in _NAMING:
            if noun.kind == "party" and link.word != "of" or noun.kind == TRIGGER and link.word != "of":
                break
            last += 2
            general = general and row[last].word in _GENERIC
        else:
            break
    return last, row[last].phrase.last - row[last].phrase.possessive


def same_head(a: str, b: str) -> bool:
    """Whether two names end in the same noun."""
    return singular(a.lower().split()[-1]) == singular(b.lower().split()[-1])
