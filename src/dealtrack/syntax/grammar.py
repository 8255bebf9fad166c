"""The lexicon's words, ready for look-up."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from ..lexicon import Lexicon
from ..lexicon.words import VerbForm, verb_forms, words_of
from . import tags as t

# Closed classes in the order in which one wins over another.
_CLASSES = (
    ("adjective", t.ADJECTIVE), ("epithet", t.ADJECTIVE), ("adverb", t.ADVERB), ("pronoun", t.PRONOUN),
    ("subordinator", t.SUBORDINATOR), ("preposition", t.PREPOSITION), ("determiner", t.DETERMINER),
    ("relative", t.RELATIVE), ("conjunction", t.CONJUNCTION),
    ("modal", t.MODAL), ("be", t.BE), ("have", t.HAVE), ("do", t.DO), ("negation", t.NEGATION),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Grammar:
    """The lexicon's words, ready for look-up."""

    closed: dict[str, str]
    verbs: dict[str, VerbForm]
    triggers: frozenset[str]  # verbs that tell of deals
    phrasal: frozenset[str]  # verbs that say one thing with the particle behind them, or with any: "put off", "hand"
    nouns_in_ly: frozenset[str]
    adjectives_in_ly: frozenset[str]
    plain: dict[str, str]  # tags of words as texts write them, as they are met: see :mod:`.tokens`


@lru_cache(maxsize=4)
def grammar(lexicon: Lexicon) -> Grammar:
    triggers = frozenset(verb for trigger in lexicon.triggers for verb in trigger.verbs)
    closed = {word: tag for name, tag in _CLASSES for word in words_of(lexicon.word_classes, name)}
    verbs = verb_forms(lexicon.word_classes, lexicon.irregulars, triggers)
    nouns, adjectives = (words_of(lexicon.word_classes, name) for name in ("noun in -ly", "adjective in -ly"))
    phrasal = words_of(lexicon.word_classes, "phrasal verb") | frozenset(verb for verb in triggers if " " in verb)
    return Grammar(closed, verbs, triggers, phrasal, nouns, adjectives, plain={",": t.COMMA})
