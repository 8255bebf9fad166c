"""Names that no recogniser knows, made parties before a sentence is read: where nothing but a company can stand."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from operator import attrgetter

from ..lexicon import Lexicon
from ..lexicon.triggers import Sense
from ..model import Mention, MentionKind, Party, PartyKind, Sentence
from ..recognise.parties.known import index
from ..syntax import tags as t
from ..syntax.tagging import tag
from ..syntax.tokens import Tagged
from .constituents import DATE, MONEY, NOMINAL, PARTY, THING, TRIGGER, VERB, Constituent, constituents
from .designations import is_designation
from .items import is_system
from .vocabulary import Vocabulary, vocabulary

_AGREED = (Sense.CONTRACT, Sense.PACT, Sense.NEGOTIATE, Sense.MERGE)  # with whom somebody has one is a party
_PARTING = frozenset(("takeover", "buyout", "merger", "acquisition"))  # of companies; the last of goods as well
_LONGEST = 3  # words of a name
_NEAR = 3000  # characters before a name


def with_newcomers(
    tagged: Tagged, sentence: Sentence, mentions: Sequence[Mention], lexicon: Lexicon
) -> tuple[Tagged, list[Constituent]]:
    """The words and the constituents of a sentence once the companies are known that it names where only one can stand.
    ``mentions`` are those that are known already."""
    words = vocabulary(lexicon)
    row = constituents(tagged, words)
    new = _companies(tagged, row, index(lexicon).openers, words)
    if not new:
        return tagged, row
    together = sorted([*mentions, *new], key=attrgetter("start"))
    tagged = tag(tagged.text, sentence.start, sentence.end, together, lexicon)
    return tagged, constituents(tagged, words)


def _companies(tagged: Tagged, row: Sequence[Constituent], known: Container[str], words: Vocabulary) -> list[Mention]:
    """The companies, in order. ``known`` are the words with which names begin that the lexicon knows."""
    names = {i for i, c in enumerate(row) if c.kind == THING and _is_name(tagged, c, known, words)}
    found: set[int] = set()
    for i in sorted(names):
        if _partner(row, i) or _owner(tagged, row, i, words) or _receiver(tagged, row, i) or _actor(row, i):
            found.add(i)
        found |= _changing_hands(row, i, names, words)
    places = ((_first(tagged, row[i]), row[i].phrase.head) for i in sorted(found))
    return [_company(tagged, first, last) for first, last in places if first < last or not _is_surname(tagged, first)]


def _company(tagged: Tagged, first: int, last: int) -> Mention:
    start, end = tagged.starts[first], tagged.ends[last]
    name = " ".join(tagged.text[start:end].split())
    return Mention(MentionKind.PARTY, start, end, Party(name, PartyKind.COMPANY), "place")


def _is_proper(tagged: Tagged, k: int, known: Container[str]) -> bool:
    """Whether the word at ``k`` has a capital, and no name that is known begins so."""
    return tagged.is_capital(k) and tagged.tags[k] == t.NOUN and tagged.words[k] not in known


def _first(tagged: Tagged, c: Constituent) -> int:
    """The first word of the name, behind a number."""
    counted = c.phrase.possessive and tagged.tags[c.phrase.first] == t.QUANTITY
    return c.phrase.first + (counted and c.phrase.first < c.phrase.head)


def _is_name(tagged: Tagged, c: Constituent, known: Container[str], words: Vocabulary) -> bool:
    """Whether a noun phrase is nothing but a proper name, and none of goods or of persons."""
    first, head = _first(tagged, c), c.phrase.head
    if not tagged.is_capital(head) or head - first >= _LONGEST:
        return False
    span = range(first, head + 1)
    if not all(_is_proper(tagged, k, known) for k in span):
        return False
    if first == head and (c.word in words.goods or head == 0 and c.word != tagged.words[head]):
        return False
    if any(tagged.words[k] in words.not_goods or is_designation(tagged.slice(k, k)) for k in span):
        return False
    return c.word not in words.of("calendar") and not is_system(tagged, first, head, words)


def _is_surname(tagged: Tagged, k: int) -> bool:
    """Whether the text has the name at ``k`` behind another one before: "Ana Perez ... Perez"."""
    start = tagged.starts[k]
    behind = rf"[a-z.,] [A-Z][a-z]+ {re.escape(tagged.slice(k, k))}\b"
    return re.search(behind, tagged.text[max(0, start - _NEAR) : start]) is not None


def _partner(row: Sequence[Constituent], i: int) -> bool:
    """Whether somebody has agreed with the one named at ``i``, or talks to it: "a deal with | Quillon", "negotiates with | Quillon"."""
    if i < 2 or row[i - 1].word != "with":
        return False
    before = row[i - 2]
    return before.kind == TRIGGER and before.sense in _AGREED or before.kind == VERB and before.sense is Sense.NEGOTIATE


def _owner(tagged: Tagged, row: Sequence[Constituent], i: int, words: Vocabulary) -> bool:
    """Whether the one named at ``i`` has made goods or bids for a company: "Quillon's | RX-40 radars", "Quillon's | takeover of"."""
    if not row[i].phrase.possessive or i + 1 == len(row):
        return False
    thing = row[i + 1]
    if thing.kind == TRIGGER:
        return thing.sense is Sense.MERGE
    first, head = thing.phrase.first, thing.phrase.head
    goods = (
        is_designation(tagged.slice(head, head)) or thing.word in words.goods and is_system(tagged, first, head, words)
    )
    bought = i > 0 and row[i - 1].kind == VERB and row[i - 1].sense in (Sense.BUY, Sense.SELECT)
    return thing.kind == THING and (goods or bought and thing.word in words.goods)


def _receiver(tagged: Tagged, row: Sequence[Constituent], i: int) -> bool:
    """Whether the one named at ``i`` is given work, or sold a thing: "sold | Quillon | the rights", "tasked | Quillon | with"."""
    verb = row[i - 1].verb if i and row[i - 1].kind == VERB else None
    if verb is None or verb.passive or i + 1 == len(row) or row[i - 1].sense not in (Sense.SELL, Sense.AWARD):
        return False
    behind = row[i + 1]
    if behind.kind in NOMINAL:
        return behind.kind == MONEY or tagged.tags[behind.phrase.first] in (t.DETERMINER, t.QUANTITY)
    return row[i - 1].word == "task" and behind.word == "with"


def _actor(row: Sequence[Constituent], i: int) -> bool:
    """Whether the one named at ``i`` signs with a state, or builds for one: "| Quillon | signed a deal with Peru"."""
    verb = row[i + 1].verb if i + 1 < len(row) and row[i + 1].kind == VERB else None
    if verb is None or verb.passive or verb.gerund or i and row[i - 1].kind == t.PREPOSITION:
        return False
    link = {Sense.SIGN: "with", Sense.MAKE: "for"}.get(row[i + 1].sense or Sense.PLAN)
    return any(a.word == link and b.kind == PARTY and not b.is_firm for a, b in zip(row[i + 2 :], row[i + 3 :]))


def _changing_hands(row: Sequence[Constituent], i: int, names: set[int], words: Vocabulary) -> set[int]:
    """Who are told of where the one named at ``i`` is bought or merges: "Tarben bought | Quillon", "| Quillon | was bought by
    Tarben", "Tarben merged with | Quillon"."""
    taking, before, after = words.of("taking over"), row[i - 1] if i else row[i], row[i + 1 : i + 3]
    if before.kind == VERB and before.word in taking and before.verb is not None and not before.verb.passive:
        alone = not after or after[0].kind in (t.COMMA, t.STOP, DATE) or after[0].word in ("for", "in", "from")
        other = i - 2 if alone else None
    elif len(after) > 1 and after[0].kind == VERB and after[0].word in taking and after[1].word == "by":
        other = i + 3 if after[0].verb is not None and after[0].verb.passive else None
    elif before.word == "with" and i > 2 and row[i - 2].kind == VERB and row[i - 2].word == "merge":
        other = i - 3
    else:
        return _parting(row, i) & names
    firm = other is not None and (other in names or 0 <= other < len(row) and row[other].is_firm)
    return {i, other} & names if firm and other is not None else set()


def _parting(row: Sequence[Constituent], i: int) -> set[int]:
    """Where those stand of whose coming together a noun tells: "the takeover of | Quillon | by | Tarben"."""
    if i < 2 or row[i - 2].word not in _PARTING or row[i - 1].word not in ("of", "with", "between"):
        return set()
    if row[i - 2].word == "acquisition" and any(c.kind == PARTY and not c.is_firm for c in row):
        return set()  # "its acquisition of Kites"
    linked = i + 1 < len(row) and row[i + 1].word in ("by", "with", "and")
    return {i, i + 2} if linked else {i}
