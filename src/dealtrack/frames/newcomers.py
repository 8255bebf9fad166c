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
from .constituents import DATE, MONEY, NOMINAL, PARTY, THING, TRIGGER, VERB, Constituent, constituents, is_named_by_role
from .designations import is_designation
from .groups import AGREED
from .items import is_system
from .vocabulary import Vocabulary, vocabulary

_AGREEING = AGREED | {Sense.NEGOTIATE, Sense.MERGE}  # with whom somebody has one is a party
_OFFICIAL = (Sense.BUY, Sense.SIGN, Sense.AWARD)  # what offices do
_LINKS = {Sense.SIGN: ("with",), Sense.MAKE: ("for",), Sense.SELL: ("to",)}  # what brings in whom a company does so for
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
    new = _newcomers(tagged, row, index(lexicon).openers, words)
    if not new:
        return tagged, row
    together = sorted([*mentions, *new], key=attrgetter("start"))
    tagged = tag(tagged.text, sentence.start, sentence.end, together, lexicon)
    return tagged, constituents(tagged, words)


def _newcomers(tagged: Tagged, row: Sequence[Constituent], known: Container[str], words: Vocabulary) -> list[Mention]:
    """The companies, and the offices that go by their letters. ``known`` are the words with which names begin that the lexicon knows."""
    things = [(i, c) for i, c in enumerate(row) if c.kind == THING and tagged.is_capital(c.phrase.head)]
    found = _placed(tagged, row, {i for i, c in things if _is_proper(tagged, c.phrase.head, known)}, words)
    if found:  # rarely: only then names are looked at closely
        found = _placed(tagged, row, {i for i, c in things if _is_name(tagged, c, known, words)}, words)
    places = ((_first(tagged, row[i]), row[i].phrase.head) for i in found)
    firms = [_party(tagged, first, last) for first, last in places if first < last or not _is_surname(tagged, first)]
    offices = (c.phrase.head for i, c in things if _is_office(tagged, row, i, known, words))
    return [*firms, *(_party(tagged, k, k, PartyKind.OTHER) for k in offices)]


def _placed(tagged: Tagged, row: Sequence[Constituent], names: set[int], words: Vocabulary) -> set[int]:
    """Those of ``names`` that stand where only a company can."""
    found: set[int] = set()
    for i in names:
        told = _partner(row, i) or _owner(tagged, row, i, words) or _receiver(tagged, row, i) or _actor(row, i)
        if told or _called_a_firm(tagged, row, i, words):
            found.add(i)
        found |= _changing_hands(row, i, names, words) | _listed(row, i, names)
    return found


def _party(tagged: Tagged, first: int, last: int, kind: PartyKind = PartyKind.COMPANY) -> Mention:
    start, end = tagged.starts[first], tagged.ends[last]
    name = " ".join(tagged.text[start:end].split())
    return Mention(MentionKind.PARTY, start, end, Party(name, kind), "place")


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
    if head - first >= _LONGEST:
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
    return (
        before.kind == TRIGGER and before.sense in _AGREEING or before.kind == VERB and before.sense is Sense.NEGOTIATE
    )


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
    if verb is None or verb.passive or i + 1 == len(row):
        return False
    behind = row[i + 1]
    if row[i - 1].word == "pay":
        return behind.kind == MONEY
    if row[i - 1].sense not in (Sense.SELL, Sense.AWARD):
        return False
    if behind.kind in NOMINAL:
        return behind.kind == MONEY or tagged.tags[behind.phrase.first] in (t.DETERMINER, t.QUANTITY)
    return row[i - 1].word == "task" and behind.word == "with"


def _actor(row: Sequence[Constituent], i: int) -> bool:
    """Whether the one named at ``i`` signs with a state, or builds or delivers for one: "| Quillon | signed a deal with Peru", "|
    Quillon | has begun deliveries to Peru"."""
    verb = row[i + 1].verb if i + 1 < len(row) and row[i + 1].kind == VERB else None
    if verb is None or verb.passive or verb.gerund or i and row[i - 1].kind == t.PREPOSITION:
        return False
    links: tuple[str, ...] = ()
    for k in range(i + 1, len(row) - 1):
        c = row[k]
        if c.kind in (t.STOP, t.COMMA, t.SUBORDINATOR, t.RELATIVE) or k > i + 1 and c.finite:
            return False
        if c.word in links and row[k + 1].kind == PARTY and not row[k + 1].is_firm:
            return True
        told = c.sense in _LINKS and not (c.verb is not None and c.verb.passive)
        links = _LINKS[c.sense] if told and c.sense is not None else links
    return False


def _called_a_firm(tagged: Tagged, row: Sequence[Constituent], i: int, words: Vocabulary) -> bool:
    """Whether what stands behind a comma says that the one named at ``i`` is a company: "| Quillon |, the maker of the Kite"."""
    comma = i + 1 < len(row) and row[i + 1].kind == t.COMMA
    return comma and not row[i].phrase.possessive and is_named_by_role(tagged, row, i, i + 2, words)


def _listed(row: Sequence[Constituent], i: int, names: set[int]) -> set[int]:
    """Who stand in the list that a company opens: "Saab, | Quillon | and | Tarben"."""
    if not (1 < i < len(row) - 2 and row[i - 1].kind == t.COMMA and row[i - 2].is_firm and row[i + 1].word == "and"):
        return set()
    return {i, i + 2} & names if i + 2 in names or row[i + 2].is_firm else set()


def _is_office(tagged: Tagged, row: Sequence[Constituent], i: int, known: Container[str], words: Vocabulary) -> bool:
    """Whether letters with an article stand at ``i`` for who buys or signs: "| the NRTA | has ordered six jets", "| the NRTA | plans to
    buy"."""
    c, head = row[i], row[i].phrase.head
    if c.phrase.first != head - 1 or tagged.words[head - 1] != "the" or c.phrase.possessive:
        return False
    letters = tagged.slice(head, head)
    named = letters.isalpha() and letters.isupper() and len(letters) > 2 and _is_proper(tagged, head, known)
    if not named or c.word in words.goods or words.system_of([letters]) is not None:
        return False
    verbs = [v for v in row[i + 1 : i + 3] if v.kind == VERB and v.verb is not None and not v.verb.passive]
    if not verbs or row[i + 1].kind != VERB or i and row[i - 1].kind == t.PREPOSITION:
        return False
    acts = len(verbs) == 2 or i + 2 < len(row) and row[i + 2].kind in NOMINAL
    return acts and verbs[-1].sense in _OFFICIAL and verbs[0].word != "seek"  # a request for proposals does


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
