"""What only contains, counts or measures goods: "two squadrons of", "12 of the", "the latest configuration of"."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import PartyKind
from ..recognise.numbers import parse
from ..syntax import tags as t
from ..syntax.tokens import Tagged
from .constituents import PARTY, THING, TRIGGER, Constituent
from .designations import is_designation
from .draft import Filler
from .extent import GENERIC, NUMBER_WORDS
from .vocabulary import Vocabulary

# Containers, beside what goods are measured in: what counts stands behind "of".
_CONTAINERS = frozenset(
    "number batch squadron fleet set lot total series variety range pair dozen unit consignment package "
    "shipment mix quantity lots tranche type kind category hundred thousand score couple piece "
    "combination regiment class family version variant example continuation accomplishment provision "
    "procurement purchase acquisition million price terms percent pct remainder rest size sort generation "
    "calibre caliber array assortment host amount volume majority portion bulk most remainder rest third half quarter stock "
    "maximum minimum head dose vial ampoule bottle bag canister roll wagon truckload carton crate sack drum sachet group stage phase instalment installment trove".split()
)
_ROUND = frozenset("tens hundreds thousands millions billions crores lakhs trillions".split())
_MONIES = frozenset("dollars euros pounds rupees yen roubles rubles yuan won crowns kronor francs".split())
_BUILDING = frozenset(("construction", "building", "fabrication"))
_IN_ALL = frozenset((("in", "all"), ("in", "total"), ("in total",), ("in", "number"), ("of", "them"), ("altogether",)))
_WHOLE = frozenset(("all", "some"))
_SPANS = frozenset(("year", "month", "week", "day", "annum"))
LOTS = frozenset(("lot", "batch", "tranche"))
_EARLY = frozenset(("first", "initial", "second", "third"))  # of lots after which others are to come
_FIRST = frozenset(("first", "initial"))


def held(tagged: Tagged, row: Sequence[Constituent], i: int, words: Vocabulary) -> int | None:
    """Where what ``row[i]`` only contains or counts stands, behind "of" or "per day of"; None where it is no container."""
    if tagged.words[row[i].phrase.head] in _ROUND and (behind := _behind_round(tagged, row, i)) is not None:
        return behind
    k = i + 2
    if i + 4 < len(row) and row[i + 1].word == "per" and row[i + 3].word == "of":
        k = i + 4
    elif i + 3 < len(row) and row[i + 1].word in _SPANS and row[i].word in words.of("amount"):
        k = i + 3  # "50,000 tonnes | a year | of | wheat"
    k += k < len(row) and row[i + 1].word == "out" and row[i + 2].word == "of"  # "three out of | eight jets"
    if k >= len(row) or row[k - 1].word != "of" or row[k].kind not in (THING, TRIGGER, PARTY):
        return None
    head = row[i].phrase.head
    partitive = is_partitive(tagged, row[i])
    part = tagged.words[head] == "part"  # "part of the fleet"
    counted = row[k].quantity is not None or row[i].word in _BUILDING and is_hard(tagged, row[k], words)
    works = brings_about(tagged, row[i], words) > (not counted)  # "construction of three tugs", "of a tug"
    container = partitive or part or works or row[i].word in _CONTAINERS or row[i].word in words.of("amount")
    container = container or _is_aspect(tagged, row, i, words)
    owned = row[k].phrase.possessive and any(m.party.kind is PartyKind.COUNTRY for m in row[k].parties)
    if partitive and owned and k + 1 < len(row) and row[k + 1].is_noun:
        return k + 1  # "all of | Peru's | Tarben Inc"
    unknown = row[k].kind == THING and tagged.is_capital(row[k].phrase.head)
    firm = row[k].phrase.possessive and (row[k].is_firm or unknown)
    if container and firm and k + 1 < len(row) and row[k + 1].is_noun:
        return k + 1  # "12 of | Saab's | radars"
    return k if container else None


def brings_about(tagged: Tagged, c: Constituent, words: Vocabulary) -> int:
    """How surely a work gives what stands behind its "of": 1 for "construction", 2 for "design, construction and testing"."""
    listed = t.CONJUNCTION in tagged.tags[c.phrase.first : c.phrase.last]
    return (1 + listed) * (c.word in words.of("bringing about"))


def _behind_round(tagged: Tagged, row: Sequence[Constituent], first: int) -> int | None:
    """Where the goods stand that round words count or pay for: "tens of thousands of | rifles", "hundreds of millions of dollars
    worth of | arms", "billions of dollars in | arms"; None where none do."""
    i = first
    while i + 2 < len(row) and tagged.words[row[i].phrase.head] in _ROUND and row[i + 1].word == "of":
        i += 2
    if tagged.words[row[i].phrase.head] not in _MONIES:
        return i if i > first and row[i].kind in (THING, PARTY) else None
    k = i + 3 if [c.word for c in row[i + 1 : i + 3]] == ["worth", "of"] else i + 2
    return k if k < len(row) and row[k - 1].word in ("of", "in") and row[k].kind == THING else None


def is_partitive(tagged: Tagged, c: Constituent) -> bool:
    """Whether a phrase names some of what stands behind its "of": "the first of 46 jets", "eight of", "some of"."""
    some = tagged.words[c.phrase.head] in _WHOLE
    return some or tagged.tags[c.phrase.head] in (t.ADJECTIVE, t.QUANTITY) or _is_number(tagged, c.phrase.head)


def is_early_lot(tagged: Tagged, c: Constituent) -> bool:
    """Whether a phrase names a lot that others come after: "the first batch"."""
    return c.word in LOTS and not _EARLY.isdisjoint(tagged.words[c.phrase.first : c.phrase.head])


def is_first(tagged: Tagged, c: Constituent, told: bool) -> bool:
    """Whether a phrase names the one thing after which others of its like come: "Peru's | first jet", "its first frigate"; "the first
    frigate" only where the text ``told`` of more."""
    opening = ("the", "its", "their") if told else ("its", "their")
    k = c.phrase.first + (tagged.words[c.phrase.first] in opening)
    return (
        c.quantity is None and k < c.phrase.head and tagged.words[k] in _FIRST and tagged.words[k + 1] != "generation"
    )


def is_measure(tagged: Tagged, c: Constituent) -> bool:
    """Whether a noun phrase is only a number with its measure."""
    words = tagged.words[c.phrase.first : c.phrase.last + 1]
    return words[0][0].isdigit() and (
        len(words) == 1 or words[1] in ("mm", "km", "kn", "metre", "meter", "calibre", "caliber", "ton", "tonne")
    )


def _is_number(tagged: Tagged, k: int) -> bool:
    """Whether a word is a number that counts nothing of its own: "12 of the 24 jets"."""
    return tagged.words[k] in NUMBER_WORDS or tagged.words[k].isdigit()


def opens_part(tagged: Tagged, row: Sequence[Constituent], i: int) -> bool:
    """Whether ``row[i]`` is only a number of what an order is for: "14 of | Egypt's order for 24 jets"."""
    alone = row[i].phrase.first == row[i].phrase.head and _is_number(tagged, row[i].phrase.head)
    if not alone or i + 2 >= len(row) or row[i + 1].word != "of":
        return False
    behind = row[i + 3] if row[i + 2].phrase.possessive and i + 3 < len(row) else row[i + 2]
    return behind.kind == TRIGGER


def _is_aspect(tagged: Tagged, row: Sequence[Constituent], i: int, words: Vocabulary) -> bool:
    """Whether ``row[i]``, no goods itself, is said of goods: "the latest configuration of the Patriot system"."""
    c, goods = row[i], row[i + 2]
    if c.kind != THING or goods.kind != THING or tagged.is_capital(c.phrase.head) or c.word.endswith("ing"):
        return False
    if any(c.word in itself for itself in (words.goods, words.not_goods, words.companies, GENERIC)):
        return False
    return is_hard(tagged, goods, words)


def is_hard(tagged: Tagged, goods: Constituent, words: Vocabulary) -> bool:
    """Whether a noun phrase names things of metal, or has the designation of one."""
    span = range(goods.phrase.first, goods.phrase.head + 1)
    return goods.word in words.hard or any(
        tagged.words[k] in words.hard or is_designation(tagged.slice(k, k)) for k in span
    )


def is_work_on(tagged: Tagged, row: Sequence[Constituent], i: int, words: Vocabulary) -> bool:
    """Whether a phrase names what is done to things of metal, or to so many of a name: "the regular servicing of | six boats", "the
    modification of | two Tarns"."""
    if row[i + 1].word != "of" or not (row[i].word.endswith("ing") or row[i].word == "modification"):
        return False
    thing = row[i + 2]
    return is_hard(tagged, thing, words) or thing.quantity is not None and tagged.is_capital(thing.phrase.head)


def count_behind(tagged: Tagged, row: Sequence[Constituent], last: int) -> tuple[Filler[int], int] | None:
    """The number that stands behind the comma, and where what tells of it ends: "Gripens, | 24 in all", "Gripens, | three of
    them"."""
    if last + 3 >= len(row) or row[last + 1].kind != t.COMMA or row[last + 2].kind != THING:
        return None
    head = row[last + 2].phrase.head
    end = last + 3 if row[last + 3].kind == t.ADVERB else last + 4
    if end + 1 >= len(row) or row[end + 1].kind not in (t.COMMA, t.STOP, t.DASH):
        return None
    told = tagged.words[row[last + 2].phrase.last + 1 : row[end].phrase.last + 1]
    number = parse(tagged.words[head]) if told in _IN_ALL else None
    return (Filler(int(number), tagged.starts[head], tagged.ends[head]), end) if number and number % 1 == 0 else None
