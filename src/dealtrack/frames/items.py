"""What is bought: the noun phrase that names it, with its quantity, and the maker it may name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..lexicon.triggers import Sense
from ..model import Mention, MentionKind, PartyKind
from ..syntax import tags as t
from ..syntax.tokens import Tagged
from .constituents import PARTY, THING, TRIGGER, Constituent, Vocabulary, singular
from .draft import Filler, filler

# A word with both a letter and a digit, or digits around a hyphen: "MQ-9B", "S-400", "9M120", "747-8".
DESIGNATION = re.compile(
    r"""
      (?= [A-Za-z0-9/.\-]* [A-Za-z] ) (?= [A-Za-z0-9/.\-]* \d ) [A-Za-z0-9] [A-Za-z0-9/.\-]*   # F-16C/D, K9, 2A7
    | \d{2,4} - \d{1,4} [A-Z]*                                                                 # 747-400
    """,
    re.VERBOSE,
)
_MEASURES = re.compile(
    r"""
    \d [\d,.]* -?
    (?: mm | cm | km | m | foot | feet | inch | kn | kg | ton | tonne | mw | kw   # sizes
      | year | month | day | hour | st | nd | rd | th | bn | mn | k              # times, places in a row, scales
    ) s? $
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Containers: what counts stands behind "of".
_CONTAINERS = frozenset(
    "number batch squadron fleet set lot total series variety range pair dozen unit consignment package shipment mix quantity lots tranche "
    "type kind hundred thousand score couple piece combination regiment class family version variant example continuation accomplishment provision procurement purchase acquisition ton tonne "
    "cargo bpd million barrel bushel bale bag pound ounce gallon litre liter price terms percent pct remainder rest size sort generation "
    "calibre caliber array assortment host amount volume majority portion third half quarter stock maximum minimum".split()
)
# Nouns that say little without what they are for: the phrase behind "for", "in support of", "to" belongs to the name.
_GENERIC = frozenset(
    "service support maintenance repair upgrade training work effort engineering development research design construction integration "
    "study installation logistics overhaul sustainment operation system equipment part kit programme program modernisation modernization "
    "renovation improvement analysis procurement material supply product item component management framework partnership agreement "
    "memorandum mou pact roadmap accord software hardware requirement option assistance facility project proposal unit software element "
    "task refurbishment replacement conversion license licence technology delivery testing test demonstration change".split()
)
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")  # "its 100th F-35"
_COMPOUND = re.compile(r"-\w+ed$")  # "Tube-Launched, Optically-Tracked ... missiles"
_LOOSE = frozenset("associated related other such various support spare ancillary".split())
_BATCHES = frozenset(("batch", "class", "lot"))  # their number counts no items: "the second batch of jets"
_WORKS = frozenset(("construction", "building", "supply", "delivery", "development"))
_MADE = frozenset(
    "made built produced manufactured developed designed ordered delivered supplied acquired procured".split()
)
_FURTHER = frozenset(("additional", "another", "further", "extra"))
_ONLY_PLURAL = frozenset(("arm",))  # goods only as "arms": "approval to arm the drones"
_DEPTH = 4  # containers in containers: "part of a batch of a fleet of"
_NAMING = frozenset(("for", "in", "on", "to", "in support of", "at", "of"))
_NUMBER_WORDS = frozenset("two three four five six seven eight nine ten eleven twelve maximum minimum each".split())
_ANAPHORIC = frozenset("the this these that those such its their".split())


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
    hard: bool = False  # a thing of metal: an aircraft, a ship, a vehicle, a weapon, a sensor
    named: bool = False  # a proper name: "Rafale"
    anaphoric: bool = False  # "the helicopters": means some that the text named before
    known: bool = False  # a well-known system
    measured: bool = False  # an amount of it is told: "50,000 tonnes of wheat"
    maker: str | None = None  # the company that makes it, where it is well known
    origin: str | None = None  # ISO 3166 alpha-2 code of the country that makes it, where it is well known
    further: bool = False  # more of what was bought before: "an additional three radars"
    instance: bool = False  # one of those that a general word before stands for: "equipment including three radars"

    @property
    def specific(self) -> bool:
        """Whether the name tells one product from others of its sort: by a designation or a proper name."""
        return self.designated or self.known or self.strong and not self.name.value.islower()

    @property
    def vague(self) -> bool:
        """Whether the name alone says next to nothing: "services", "material"."""
        return " " not in self.name.value and singular(self.name.value.lower()) in _GENERIC


def item_at(tagged: Tagged, row: Sequence[Constituent], i: int, words: Vocabulary) -> Item | None:
    """The item that the noun phrase ``row[i]`` names, or None where it names none. Behind a container ("two squadrons of
    jets") and a measure ("155 mm, 39 calibre howitzers") the item is what follows; the number stays."""
    counted, measured = None, False
    for _ in range(_DEPTH):
        c = row[i]
        if _is_measure(tagged, c) and i + 2 < len(row) and row[i + 1].kind == t.COMMA and row[i + 2].is_noun:
            i += 2
        elif (inner := _held(tagged, row, i, words)) is not None:
            measured = measured or row[i].word in words.of("amount") and row[i].phrase.first < row[i].phrase.head
            counted = counted or (_quantity(c) if c.word not in _BATCHES | words.of("amount") else None)
            i = inner
        else:
            break
    item = _named_at(tagged, row, i, words)
    if item is not None and measured:
        item = replace(item, measured=True)
    if item is not None and item.quantity is None and counted is not None:
        return replace(item, quantity=counted)
    return item


def _named_at(tagged: Tagged, row: Sequence[Constituent], i: int, words: Vocabulary) -> Item | None:
    c = row[i]
    first = _first_word(tagged, c, words)
    if first is None or tagged.words[c.phrase.head] in _ONLY_PLURAL:
        return None
    last_index, last_word = _extend(tagged, row, i, first, words)
    name = tagged.slice(first, last_word)
    head_words = [tagged.slice(k, k) for k in range(first, c.phrase.head + 1)]
    designated = any(is_designation(w) for w in head_words)
    system = words.system_of(head_words) if not all(map(str.islower, head_words)) else None
    inner = system  # "technology of the Tsirkon missile" comes from whoever makes the missile
    if inner is None and last_index > i and not tagged.slice(first, last_word).islower():
        tail = row[last_index].phrase
        inner = words.system_of([tagged.slice(k, k) for k in range(tail.first, tail.head + 1)])
    ship = any(opens_ship(tagged, k, words) for k in range(first, c.phrase.head))
    sort = _sort_of(tagged, first, c.phrase.head, words)
    strong = (
        sort is not None
        or designated
        or ship
        or system is not None
        or c.word in words.goods
        or c.word.rsplit("-", 1)[-1] in words.goods
    )
    strong = strong or _is_right(tagged, c, words)
    hard = sort in words.hard or ship or c.word in words.hard or c.word.rsplit("-", 1)[-1] in words.hard
    if not strong and c.word in words.not_goods:
        return None
    span = Filler(name, tagged.starts[first], tagged.ends[last_word])
    sigle = c.word in words.goods and tagged.slice(c.phrase.head, c.phrase.head).rstrip("s").isupper()  # "the UAV"
    named = tagged.starts[c.phrase.head] > tagged.starts[0] and tagged.is_capital(c.phrase.head) and not sigle
    anaphoric = (
        tagged.words[c.phrase.first] in _ANAPHORIC
        and not designated
        and not named
        and (first == c.phrase.head or c.quantity is not None)
    )
    if not any(ch.isalpha() for ch in name):
        return None
    quantity = _quantity(c)
    for k in range(i + 2, last_index + 1, 2):
        if quantity is None and row[k - 1].word in ("of", "for"):
            quantity = _quantity(row[k])  # "construction of three tugs"
    return Item(
        span,
        quantity,
        _makers(tagged, c),
        last_index,
        strong=strong,
        designated=designated,
        hard=hard,
        named=named,
        anaphoric=anaphoric,
        known=system is not None,
        maker=inner.maker if inner else None,
        origin=inner.country if inner else None,
        further=any(tagged.words[k] in _FURTHER for k in range(c.phrase.first, first)),
    )


def _is_measure(tagged: Tagged, c: Constituent) -> bool:
    """Whether a noun phrase is only a number with its measure."""
    words = tagged.words[c.phrase.first : c.phrase.last + 1]
    return words[0][0].isdigit() and (
        len(words) == 1 or words[1] in ("mm", "km", "kn", "metre", "meter", "calibre", "caliber", "ton", "tonne")
    )


def is_designation(word: str) -> bool:
    """Whether a word is the designation of a product: letters with digits, and no measure ("155mm")."""
    return bool(DESIGNATION.fullmatch(word)) and not _MEASURES.match(word)


def _quantity(c: Constituent) -> Filler[int] | None:
    return filler(c.quantity.number, c.quantity) if c.quantity is not None else None


def _makers(tagged: Tagged, c: Constituent) -> tuple[Mention, ...]:
    """Parties in front of the head: "Russian S-400 systems", "US-made missiles", "Boeing 747s"; none in "ex-Danish"."""
    return tuple(
        m for m in c.parties if m.start < tagged.starts[c.phrase.head] and tagged.text[m.start - 1 : m.start] != "-"
    )


def _held(tagged: Tagged, row: Sequence[Constituent], i: int, words: Vocabulary) -> int | None:
    """Where what ``row[i]`` only contains or counts stands, behind "of" or "per day of"; None where it is no container."""
    k = i + 4 if i + 4 < len(row) and row[i + 1].word == "per" and row[i + 3].word == "of" else i + 2
    if k >= len(row) or row[k - 1].word != "of" or row[k].kind not in (THING, TRIGGER, PARTY):
        return None
    head = row[i].phrase.head  # "the first of 46 jets", "eight of the", "another two of"
    partitive = tagged.tags[head] in (t.ADJECTIVE, t.QUANTITY) or _is_number(tagged, head)
    part = tagged.words[head] == "part"  # "part of the fleet"
    works = row[i].word in _WORKS and row[k].quantity is not None  # "construction of three tugs"
    container = partitive or part or works or row[i].word in _CONTAINERS or _is_aspect(tagged, row, i, words)
    return k if container else None


def _is_number(tagged: Tagged, k: int) -> bool:
    """Whether a word is a number that counts nothing of its own: "12 of the 24 jets"."""
    return tagged.words[k] in _NUMBER_WORDS or tagged.words[k].isdigit()


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
    itself = c.word in words.goods | words.not_goods | words.companies | _GENERIC or tagged.is_capital(c.phrase.head)
    if itself or c.kind != THING or goods.kind != THING:
        return False
    span = range(goods.phrase.first, goods.phrase.head + 1)
    return any(tagged.words[k] in words.hard or is_designation(tagged.slice(k, k)) for k in span)


def _first_word(tagged: Tagged, c: Constituent, words: Vocabulary) -> int | None:
    """The first word of the name: determiners, quantities, prices and adjectives that set nothing apart are left out,
    and so are countries in front; a company stays, for it is part of the name ("Beechcraft King Air")."""
    i, head = c.phrase.first, c.phrase.head
    counted = False
    while i < head:
        tag = tagged.tags[i]
        if tag == t.QUANTITY and counted:
            break  # "four 850 patrol boats"
        counted = counted or tag == t.QUANTITY
        mention = tagged.mentions.get(i)
        if mention is not None and mention.rule.startswith("coreference"):
            i += 1  # "its"
            continue
        country = mention is not None and mention.kind == MentionKind.PARTY and mention.party.kind != PartyKind.COMPANY
        if country or _sets_nothing_apart(tagged, i, words):
            i += 1
        else:
            break
    i = company_name(tagged, c, words) or i
    tag = tagged.tags[i]
    return i if tag in (t.NOUN, t.PARTY) or i < head else None


def _sets_nothing_apart(tagged: Tagged, i: int, words: Vocabulary) -> bool:
    """Whether the word at ``i``, in front of a noun, says nothing of what the thing is."""
    word, tag = tagged.words[i], tagged.tags[i]
    if "-".join(tagged.words[i : i + 2]) in words.of("compound"):
        return False
    if tag == t.ADJECTIVE and word not in _NUMBER_WORDS:
        return word in _MADE or word in words.of("adjective") and not _is_named(tagged, i)
    apart = (t.DETERMINER, t.ADVERB, t.QUANTITY, t.MONEY, t.DATE, t.MAKER, t.POSSESSIVE, t.JOINER)
    measured = word.endswith(("-year", "-month", "-dlr", "-dollar", "-phase", "-billion", "-million"))
    return tag in apart or word in _NUMBER_WORDS or measured or bool(_ORDINAL.fullmatch(word))


def opens_ship(tagged: Tagged, k: int, words: Vocabulary) -> bool:
    """Whether the word at ``k`` stands in front of a ship's name: "HMS Ocean"."""
    if tagged.words[k] not in words.of("ship prefix") or not tagged.is_capital(k + 1):
        return False
    return tagged.text[tagged.starts[k] : tagged.ends[k]].isupper()


def _sort_of(tagged: Tagged, first: int, head: int, words: Vocabulary) -> str | None:
    """The goods that a proper name behind them is one of: "the patrol boat Aurora", "the drone Heron TP"."""
    k = head
    while k >= first and (tagged.is_capital(k) or tagged.words[k].isdigit()):
        k -= 1
    named = first <= k < head and tagged.words[k] in words.goods and tagged.tags[head] == t.NOUN
    return tagged.words[k] if named else None


def _is_named(tagged: Tagged, i: int) -> bool:
    """Whether an adjective is the first word of a proper name: "Joint Strike Fighter", "Small Diameter Bomb"."""
    return 0 < i and all(map(tagged.is_capital, (i, i + 1))) and not tagged.is_capital(i - 1)


def company_name(tagged: Tagged, c: Constituent, words: Vocabulary) -> int | None:
    """The first word of a company's name behind its sort ("the software firm Datatec", "winemaker Southcorp")."""
    for k in range(c.phrase.head - 1, c.phrase.first - 1, -1):
        sort = tagged.words[k] in words.companies or tagged.words[k] in words.of("role of a company")
        if sort and tagged.is_capital(k + 1) and not tagged.is_capital(k) and not opens_ship(tagged, k + 1, words):
            return k + 1
    return None


def _extend(tagged: Tagged, row: Sequence[Constituent], i: int, first: int, words: Vocabulary) -> tuple[int, int]:
    """The last constituent and the last word of the name that starts with ``row[i]``. Phrases with "of" belong to it, others
    where the head is too general to stand alone; a single word or a general head goes on behind "and"."""
    last = i
    right = _is_right(tagged, row[i], words)
    general = _general(row[i]) or right
    common = not tagged.is_capital(row[i].phrase.head)
    joins = (
        general
        or common
        and row[i].word not in words.goods
        or common
        and row[i].phrase.head == first
        or bool(_COMPOUND.search(row[i].word))
    )
    while last + 2 < len(row):
        link, noun = row[last + 1], row[last + 2]
        if link.kind in (t.CONJUNCTION, t.COMMA) and joins:
            step = _next_in_list(tagged, row, last)
            if step is None:
                break
            last = step
            general = general and _general(row[last])
            continue
        if link.kind != t.PREPOSITION or noun.kind not in (THING, TRIGGER, PARTY) or row[last].phrase.possessive:
            break
        of = link.word == "of" and (right or row[i].word not in words.not_goods)
        tied = noun.kind == THING or noun.kind == TRIGGER and noun.sense in (Sense.BUY, Sense.SELL, Sense.MAKE)
        if not of and not (general and link.word in _NAMING and tied):
            break
        last += 2
        if row[last].phrase.possessive and last + 1 < len(row) and row[last + 1].kind == THING:
            last += 1  # "construction of the navy's | first cutter"
        general = general and _general(row[last])
        joins = joins and general
    end = row[last].phrase.last - row[last].phrase.possessive
    while end > row[last].phrase.head and tagged.tags[end] in (t.ADJECTIVE, t.ADVERB):
        end -= 1  # "radars mounted" on something
    return last, end


def _is_right(tagged: Tagged, c: Constituent, words: Vocabulary) -> bool:
    """Whether a noun phrase names a right to make or use something: "production rights", "the design rights"."""
    return (
        c.word == "right" and c.phrase.head > c.phrase.first and tagged.words[c.phrase.head - 1] in words.of("licensed")
    )


def _general(c: Constituent) -> bool:
    return c.word in _GENERIC or c.word.rsplit("-", 1)[-1] in _GENERIC


def _next_in_list(tagged: Tagged, row: Sequence[Constituent], last: int) -> int | None:
    """Behind ``row[last]`` in a list ("hardware, software, and documentation"), the index of the next noun phrase of it,
    or None where the list ends: a new subject, a new quantity, or something else than a thing."""
    k = last + 1
    while k < len(row) and row[k].kind in (t.CONJUNCTION, t.COMMA, t.JOINER):
        k += 1
    if k < len(row) and tagged.words[row[k].phrase.first] in _LOOSE:
        return None
    if k - last > 3 or k >= len(row) or row[k].kind != THING or row[k].quantity is not None or row[k].money is not None:
        return None
    if k + 1 < len(row) and row[k + 1].finite:
        return None
    if row[last + 1].kind == t.COMMA and row[last + 2].kind == THING and not _list_closes(row, k):
        return None
    return k


def _list_closes(row: Sequence[Constituent], k: int) -> bool:
    """Whether a list that goes on with a comma comes to an "and"; otherwise the comma opens an apposition."""
    for c in row[k : k + 10]:
        if c.kind not in (THING, t.COMMA, t.PREPOSITION):
            return c.kind == t.CONJUNCTION
    return False


def find(tagged: Tagged, row: Sequence[Constituent], words: Vocabulary) -> list[Mention]:
    """All mentions of goods, works and services in a sentence, whether or not a deal is told of them. A name found by its
    designation has the rule "designation", one found by its noun "goods"."""
    out: list[Mention] = []
    i = 0
    while i < len(row):
        item = item_at(tagged, row, i, words) if row[i].kind == THING else None
        if item is not None and item.strong and not item.anaphoric:
            rule = "designation" if item.designated else "goods"
            out.append(Mention(MentionKind.ITEM, item.name.start, item.name.end, item.name.value, rule))
            i = item.last
        i += 1
    return out
