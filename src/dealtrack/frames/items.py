"""What is bought: the noun phrase that names it, with its quantity, and the maker it may name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..lexicon.triggers import Sense
from ..model import Mention, MentionKind, PartyKind
from ..recognise.numbers import parse
from ..syntax import tags as t
from ..syntax.tokens import Tagged
from .constituents import PARTY, THING, Constituent, singular
from .containers import (
    LOTS,
    brings_about,
    count_behind,
    held,
    is_early_lot,
    is_first,
    is_measure,
    is_partitive,
    is_work_on,
)
from .designations import is_designation
from .draft import Filler, filler
from .extent import GENERIC, NUMBER_WORDS, extend, first_word, is_right, opens_ship, sort_of
from .set_apart import called
from .vocabulary import Vocabulary

_BATCHES = frozenset("batch class lot category type kind sort".split())  # their number counts no items: "two lots of"
FURTHER = frozenset(("additional", "another", "further", "extra", "more"))
LAST = frozenset(("last", "final", "remaining", "rest"))  # with these all are there: "the last of four ships"
_TOTAL = frozenset(("all", "both"))  # in front of a number: "all six jets"
WHOLE = LAST | _TOTAL
_TITLES = frozenset("mr mrs ms dr sir".split())  # people: nobody buys them
_ONLY_PLURAL = frozenset(("arm",))  # alone goods only as "arms": "approval to arm the drones", not "its television arm"
_MANNED = frozenset(("aircraft", "ship", "vehicle"))  # a squadron has many of them: "two squadrons of jets"
_DEPTH = 4  # containers in containers: "part of a batch of a fleet of"
DEFINITE = frozenset("the this these that those such".split())
_OWN = frozenset(("its", "their"))  # "its marketing companies": parts of one that may be sold
_ANAPHORIC = DEFINITE | _OWN


@dataclass(frozen=True, slots=True)
class Item:
    """``last`` is the index of the last constituent that belongs to the name; ``strong`` says that the words themselves
    look like goods, works or services, whatever stands around them."""

    name: Filler[str]
    quantity: Filler[int] | None = None
    makers: tuple[Mention, ...] = ()
    last: int = 0
    strong: bool = False
    designated: bool = False
    sorts: frozenset[str] = frozenset()  # the categories of goods that it may be of; none where nothing tells
    hard: bool = False  # a thing of metal: an aircraft, a ship, a vehicle, a weapon, a sensor
    named: bool = False  # a proper name: "Rafale"
    anaphoric: bool = False  # "the helicopters": means some that the text named before
    definite: bool = False  # "the tanker ships": of these, too, the text may have told before
    known: bool = False  # a well-known system
    measured: bool = False  # an amount of it is told, or a range: "50,000 tonnes of wheat", "110 to 114 jets"
    made: bool = False  # its name says by whom: "Russian-made jets"
    maker: str | None = None  # the company that makes it, where it is well known
    origin: str | None = None  # ISO 3166 alpha-2 code of the country that makes it, where it is well known
    further: bool = False  # more of what was bought before: "an additional three radars"
    partial: bool = False  # some of those that are meant: "two of the four jets"
    common: bool = False  # a common noun that may name goods of any sort: "storage"
    plain: bool = False  # one in the plural or behind an indefinite article: "three lifts", "a bottling line"
    instance: bool = False  # one of those that a general word before stands for: "equipment including three radars"

    @property
    def specific(self) -> bool:
        """Whether the name tells one product from others of its sort: by a designation or a proper name."""
        return self.designated or self.known or self.strong and not self.name.value.islower()

    @property
    def vague(self) -> bool:
        """Whether the name alone says next to nothing: "services", "material"."""
        return " " not in self.name.value and singular(self.name.value.lower()) in GENERIC


def item_at(tagged: Tagged, row: Sequence[Constituent], i: int, words: Vocabulary) -> Item | None:
    """The item that the noun phrase ``row[i]`` names, or None where it names none. Behind a container ("two squadrons of
    jets") and a measure ("155 mm, 39 calibre howitzers") the item is what follows; the number stays."""
    counted, measured, partial, further, traded, formed = None, False, False, False, False, False
    for _ in range(_DEPTH):
        c = row[i]
        if is_measure(tagged, c) and i + 2 < len(row) and row[i + 1].kind == t.COMMA and row[i + 2].is_noun:
            i += 2
        elif (inner := held(tagged, row, i, words)) is not None:
            measured = measured or row[i].word in words.of("amount") and row[i].phrase.first < row[i].phrase.head
            if counted is None and c.word not in _BATCHES and c.word not in words.of("amount"):
                counted = _quantity(c) or _bare_number(tagged, c, row[inner], row[inner - 1].phrase.possessive)
            last = not WHOLE.isdisjoint(tagged.words[c.phrase.first : c.phrase.head + 1])  # "the last three of 30 jets"
            early = is_early_lot(tagged, c)
            partial = partial or early or is_partitive(tagged, c) and not last
            more = not FURTHER.isdisjoint(tagged.words[c.phrase.first : c.phrase.head])
            further = further or more and c.word not in _BATCHES  # the next batch is of the same contract
            traded = traded or brings_about(tagged, c, words) > 1
            formed = formed or early or c.word in words.of("formation")
            i = inner
        else:
            break
    state = row[i].kind == PARTY and row[i].parties[-1].party.kind is PartyKind.COUNTRY
    item = None if state else _named_at(tagged, row, i, words)  # "10 pct of | Russia's | exports"
    if item is not None and item.quantity is None and (count := count_behind(tagged, row, item.last)) is not None:
        item = replace(item, quantity=count[0], last=count[1])
    if item is not None and (measured or traded):
        goods = item.strong or row[i].kind == THING  # what comes by the tonne or is built can be bought and sold
        item = replace(item, measured=item.measured or measured, strong=goods)
    if item is not None and further:
        item = replace(item, further=True)
    if item is not None and partial and (item.quantity is not None or formed or item.anaphoric and counted is None):
        return replace(item, partial=True)
    if item is not None and is_first(tagged, row[i], item.anaphoric):
        return replace(item, partial=True)
    if item is not None and item.quantity is None and counted is not None:
        manned = formed and bool(item.sorts & _MANNED)
        return replace(item, measured=True) if manned else replace(item, quantity=counted)
    return item


def _named_at(tagged: Tagged, row: Sequence[Constituent], i: int, words: Vocabulary) -> Item | None:
    c = row[i]
    first = first_word(tagged, c, words)
    if first is None or tagged.words[c.phrase.first] in _TITLES:
        return None
    if first == c.phrase.head and tagged.words[first] in _ONLY_PLURAL:
        return None
    credit = c.word in ("line", "letter") and [x.word for x in row[i + 1 : i + 3]] == ["of", "credit"]
    if credit or first == c.phrase.head and (c.word in words.of("formation") or c.word in LOTS):
        return None  # "40 squadrons", "two lots": of what, nobody says
    last_index, last_word = extend(tagged, row, i, first, words)
    name = tagged.slice(first, last_word)
    head_words = [tagged.slice(k, k) for k in range(first, c.phrase.head + 1)]
    designated = any(is_designation(w) for w in head_words)
    system = words.system_of(head_words) if not all(map(str.islower, head_words)) else None
    inner = system  # "technology of the Tsirkon missile" comes from whoever makes the missile
    if inner is None and last_index > i and not tagged.slice(first, last_word).islower():
        tail = row[last_index].phrase
        inner = words.system_of([tagged.slice(k, k) for k in range(tail.first, tail.head + 1)])
    ship = any(opens_ship(tagged, k, words) for k in range(first, c.phrase.head))
    sort = sort_of(tagged, first, c.phrase.head, words)
    kinds = {c.word, c.word.rsplit("-", 1)[-1]}
    strong = sort is not None or designated or ship or inner is not None or not kinds.isdisjoint(words.goods)
    strong = strong or is_right(tagged, c, words) or last_index > i and is_work_on(tagged, row, i, words)
    hard = sort in words.hard or ship or not kinds.isdisjoint(words.hard)
    model = c.quantity is not None and tagged.is_capital(c.phrase.head)  # "40 Defenders"
    parts = c.word in words.companies and first < c.phrase.head and tagged.words[c.phrase.first] in _OWN
    if not (strong or model or parts) and (c.word in words.not_goods or _is_person(tagged, first, c, words)):
        return None
    span = Filler(name, tagged.starts[first], tagged.ends[last_word])
    given = last_index > i and called(tagged, row, i) == last_index
    sigle = c.word in words.goods and tagged.slice(c.phrase.head, c.phrase.head).rstrip("s").isupper()  # "the UAV"
    version = c.quantity is None and c.word in words.of("version") and first < c.phrase.head  # "the Tarn variant"
    at = c.phrase.head - version
    named = tagged.starts[at] > tagged.starts[0] and tagged.is_capital(at) and not sigle
    opening = tagged.words[c.phrase.first]
    told = c.quantity is not None or opening in ("these", "those")
    anaphoric = opening in _ANAPHORIC or c.quantity is not None and opening in _TOTAL
    anaphoric = anaphoric and (first == c.phrase.head or told and head_words[0].islower())
    anaphoric = anaphoric and not (designated or named or _is_of_people(tagged, c))
    if _is_permit(tagged, row, i) or not any(ch.isalpha() for ch in name):
        return None
    quantity = _quantity(c)
    for k in range(i + 2, last_index + 1, 2):
        # "upgrades for 12 jets", not "material for"
        worked = row[k - 1].word == "for" and row[k - 2].word in words.of("works")
        if quantity is None and (worked or row[k - 1].word == "of"):
            quantity = _quantity(row[k])  # "construction of three tugs"
    common = _is_common(tagged, c, words)
    return Item(
        span,
        quantity,
        _makers(tagged, c),
        last_index,
        strong=strong,
        designated=designated,
        sorts=words.sorts.get(sort or c.word, frozenset()) | ({inner.category} if inner else set()),
        hard=hard,
        named=named or given,
        anaphoric=anaphoric,
        definite=opening in DEFINITE,
        known=system is not None,
        measured=hard and _is_ranged(tagged, c.phrase.first, first),
        made=t.MAKER in tagged.tags[c.phrase.first : c.phrase.head]
        or any(m.start > tagged.ends[c.phrase.last] for m in c.parties),
        maker=inner.maker if inner else None,
        origin=inner.country if inner else None,
        further=any(tagged.words[k] in FURTHER for k in range(c.phrase.first, first)),
        common=common,
        plain=common and _is_countable(tagged, c),
    )


def _is_permit(tagged: Tagged, row: Sequence[Constituent], i: int) -> bool:
    """Whether a phrase names a licence to trade, with which nobody gets goods yet: "15 export licences", "licences to export"."""
    c = row[i]
    if c.word not in ("licence", "license"):
        return False
    if tagged.words[c.phrase.head - 1] in ("export", "import", "marketing"):
        return True
    verb = row[i + 1].verb if i + 1 < len(row) else None
    return verb is not None and verb.infinitive and row[i + 1].sense is Sense.SELL


def _is_common(tagged: Tagged, c: Constituent, words: Vocabulary) -> bool:
    """Whether a phrase is headed by a common noun that may name any goods."""
    head = tagged.slice(c.phrase.head, c.phrase.head)
    return (head.islower() or c.phrase.head == 0) and not (c.word in words.not_goods or c.word in words.companies)


def _is_countable(tagged: Tagged, c: Constituent) -> bool:
    """Whether a number, a plural or an indefinite article tells of things that can be counted."""
    head = tagged.words[c.phrase.head]
    return c.quantity is not None or singular(head) != head or tagged.words[c.phrase.first] in ("a", "an")


def _is_person(tagged: Tagged, first: int, c: Constituent, words: Vocabulary) -> bool:
    """Whether a name stands behind what somebody is: "the striker Lich", "coach Eddie Lich"."""
    said = (k for k in range(first, c.phrase.head) if tagged.words[k] in words.not_goods)
    said = (k for k in said if tagged.words[k] not in words.of("programme"))
    return any(tagged.is_capital(k + 1) and not tagged.is_capital(k) for k in said)


def _is_ranged(tagged: Tagged, first: int, last: int) -> bool:
    """Whether one of the words from ``first`` up to ``last`` says between which numbers a count lies: "110 to 114 jets"."""
    return any(tagged.tags[k] == t.ADVERB and any(map(str.isdigit, tagged.words[k])) for k in range(first, last))


def _is_of_people(tagged: Tagged, c: Constituent) -> bool:
    """Whether the determiner of a noun phrase belongs to who gets the thing: "sell | the Soviets wheat"."""
    m = tagged.mentions.get(c.phrase.first + 1)
    return m is not None and is_people(tagged, m)


def is_people(tagged: Tagged, m: Mention) -> bool:
    """Whether a mention names the people of a state: "the | Soviets"."""
    return m.rule.endswith("demonym") and tagged.text[m.end - 1] == "s"


def _quantity(c: Constituent) -> Filler[int] | None:
    return filler(c.quantity.number, c.quantity) if c.quantity is not None else None


def _bare_number(tagged: Tagged, c: Constituent, goods: Constituent, owned: bool) -> Filler[int] | None:
    """The number of those that were named before: "12 of | the aircraft"; of so many others a number tells how many are meant."""
    head = c.phrase.head
    definite = owned or tagged.words[goods.phrase.first] in DEFINITE  # "12 of | the company's | radars"
    if c.phrase.first != head or not definite or goods.quantity is not None:
        return None
    number = parse(tagged.words[head]) if tagged.words[head].isdigit() or tagged.words[head] in NUMBER_WORDS else None
    return Filler(int(number), tagged.starts[head], tagged.ends[head]) if number else None


def _makers(tagged: Tagged, c: Constituent) -> tuple[Mention, ...]:
    """Parties in front of the head: "Russian S-400 systems", "Boeing 747s"; none in "ex-Danish"."""
    head, end = tagged.starts[c.phrase.head], tagged.ends[c.phrase.last]
    return tuple(m for m in c.parties if not head <= m.start <= end and tagged.text[m.start - 1 : m.start] != "-")


def is_system(tagged: Tagged, first: int, last: int, words: Vocabulary) -> bool:
    """Whether the words from ``first`` to ``last`` name a product that is well known, or hold a designation: "Gripen", "F-16"."""
    names = [tagged.slice(k, k) for k in range(first, last + 1)]
    return words.system_of(names) is not None or any(map(is_designation, names))


def names_system(tagged: Tagged, c: Constituent, words: Vocabulary) -> bool:
    """Whether a noun phrase names such a product."""
    return c.kind == THING and is_system(tagged, c.phrase.first, c.phrase.head, words)


def find(tagged: Tagged, row: Sequence[Constituent], words: Vocabulary) -> list[Mention]:
    """All mentions of goods, works and services in a sentence, whether or not a deal is told of them. A name found by its
    designation has the rule "designation", one found by its noun "goods"."""
    return [
        Mention(MentionKind.ITEM, i.name.start, i.name.end, i.name.value, "designation" if i.designated else "goods")
        for i in things(tagged, row, words)
    ]


def things(tagged: Tagged, row: Sequence[Constituent], words: Vocabulary) -> list[Item]:
    """The goods, works and services that a sentence names."""
    out: list[Item] = []
    i = 0
    while i < len(row):
        item = item_at(tagged, row, i, words) if row[i].kind == THING else None
        if item is not None and item.strong and not item.anaphoric:
            out.append(item)
            i = item.last
        i += 1
    return out
