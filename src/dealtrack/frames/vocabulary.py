"""What the lexicon says of words, by word."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from ..lexicon import Lexicon
from ..lexicon.goods import System, known_system
from ..lexicon.triggers import Sense
from ..lexicon.words import words_of
from ..syntax.grammar import grammar

ARMS = frozenset(("aircraft", "ship", "vehicle", "weapon", "sensor"))  # things of metal
_COSTING = frozenset("worth cost costs costing value valued price".split())


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The lexicon's triggers and goods by word."""

    verbs: dict[str, Sense]
    nouns: dict[str, Sense]
    phrasal: frozenset[str]  # verbs of two words: "put off"
    goods: frozenset[str]
    sorts: dict[str, frozenset[str]]  # the categories of each of them
    hard: frozenset[str]  # goods that nobody can mistake
    companies: frozenset[str]  # nouns for companies and stakes
    not_goods: frozenset[str]
    countries: dict[str, str]  # canonical names by ISO 3166 alpha-2 code
    of: Callable[[str], frozenset[str]]  # the words of a class; none where the lexicon lacks it
    ending: frozenset[str]  # every form of the verbs that end a deal
    parted: Mapping[
        str, frozenset[str]
    ]  # of those of two words the second ones, by each form of the first: "called", "off"
    opening: frozenset[
        str
    ]  # verbs that can be triggers, alone or with the word behind them ("fell through", "made by")
    telling: frozenset[str]  # every form of every trigger: without one a sentence tells no deal
    makers: frozenset[str]  # companies that are known to make a well-known product
    made_in: Mapping[str, int]  # how many well-known products come from a country, by its ISO 3166 alpha-2 code
    system_of: Callable[[Sequence[str]], System | None]  # the well-known product that a noun phrase names


@lru_cache(maxsize=4)
def vocabulary(lexicon: Lexicon) -> Vocabulary:
    verbs: dict[str, Sense] = {}
    nouns: dict[str, Sense] = {}
    for trigger in lexicon.triggers:
        for verb in trigger.verbs:
            verbs.setdefault(verb, trigger.sense)
        for noun in trigger.nouns:
            nouns.setdefault(noun, trigger.sense)
    named = {c.name: frozenset(c.nouns) for c in lexicon.categories}
    sorts: dict[str, frozenset[str]] = defaultdict(frozenset)
    for name, words in named.items():
        for word in words if name not in ("not goods", "company") else ():
            sorts[word] |= {name}
    hard = frozenset().union(*(named.get(name, frozenset()) for name in ARMS))
    classes = defaultdict(frozenset, {c.name: words_of(lexicon.word_classes, c.name) for c in lexicon.word_classes})
    by_context = words_of(lexicon.word_classes, "trigger by context")
    works = words_of(lexicon.word_classes, "works")
    ending = frozenset(v for v, s in verbs.items() if s is Sense.CANCEL) | classes["finishing"]
    return Vocabulary(
        verbs,
        nouns,
        grammar(lexicon).phrasal,
        frozenset(sorts),
        sorts,
        hard,
        named.get("company", frozenset()),
        named.get("not goods", frozenset()),
        {c.code: c.name for c in reversed(lexicon.countries)},
        classes.__getitem__,
        _forms(lexicon, frozenset(v for v in ending if " " not in v), frozenset()),
        _parted(lexicon, (v for v in ending if " " in v)),
        frozenset(v.split()[0] for v in verbs) | by_context | words_of(lexicon.word_classes, "carrying out"),
        _forms(lexicon, frozenset(verbs) | by_context, frozenset(nouns) | works | classes["customer"]) | _COSTING,
        frozenset(s.maker for s in lexicon.systems if s.maker is not None),
        Counter(s.country for s in lexicon.systems if s.country is not None),
        partial(known_system, lexicon=lexicon),
    )


def _parted(lexicon: Lexicon, verbs: Iterable[str]) -> Mapping[str, frozenset[str]]:
    """The second words of verbs of two by each form of the first."""
    seconds: dict[str, frozenset[str]] = defaultdict(frozenset)
    for verb in verbs:
        seconds[verb.split()[0]] |= {verb.split()[1]}
    return {form: seconds[verb.lemma] for form, verb in grammar(lexicon).verbs.items() if verb.lemma in seconds}


def _forms(lexicon: Lexicon, verbs: frozenset[str], nouns: frozenset[str]) -> frozenset[str]:
    """The forms of triggers; of one with several words ("fall through") those of the first."""
    verbs, nouns = (frozenset(word.split()[0] for word in several) for several in (verbs, nouns))
    forms = frozenset(form for form, verb in grammar(lexicon).verbs.items() if verb.lemma in verbs)
    return forms | nouns | {noun + "s" for noun in nouns} | {noun[:-1] + "ies" for noun in nouns if noun.endswith("y")}
