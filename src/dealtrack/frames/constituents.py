"""A sentence as a row of constituents: its phrases, with what they can mean in a deal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ..lexicon import Lexicon
from ..lexicon.triggers import Sense
from ..lexicon.words import words_of
from ..model import Mention, MentionKind
from ..syntax import tags as t
from ..syntax.phrases import Phrase, VerbGroup, phrases, verb_group
from ..syntax.tagging import Tagged, tag
from .draft import Filler

PARTY, MONEY, DATE, TRIGGER, THING, VERB = "party", "money", "date", "trigger", "thing", "verb"


@dataclass(frozen=True, slots=True)
class Constituent:
    """A phrase with its meaning. ``kind`` is PARTY, MONEY, DATE, TRIGGER (a noun that tells of a deal), THING (any other
    noun phrase), VERB, or the tag of a small word. ``sense`` is that of a trigger or of a verb that is one."""

    kind: str
    phrase: Phrase
    word: str  # the head in lower case; a noun in the singular, a verb in its base form
    sense: Sense | None = None
    verb: VerbGroup | None = None
    parties: tuple[Mention, ...] = ()
    money: Mention | None = None
    alternative: Mention | None = None  # the same amount in another currency, in brackets
    dates: tuple[Mention, ...] = ()
    quantity: Mention | None = None

    @property
    def is_noun(self) -> bool:
        return self.kind in (PARTY, MONEY, TRIGGER, THING)

    @property
    def finite(self) -> bool:
        return self.verb is not None and not (self.verb.infinitive or self.verb.gerund)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The lexicon's triggers and goods by word."""

    verbs: dict[str, Sense]
    nouns: dict[str, Sense]
    goods: frozenset[str]
    companies: frozenset[str]  # nouns for companies and stakes
    not_goods: frozenset[str]
    adjectives: frozenset[str]  # that set nothing apart: "new", "additional"


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
    goods = frozenset().union(*(words for name, words in named.items() if name not in ("not goods", "company")))
    return Vocabulary(verbs, nouns, goods, named.get("company", frozenset()), named.get("not goods", frozenset()), words_of(lexicon.word_classes, "adjective"))


def singular(noun: str) -> str:
    """The singular of a noun in lower case."""
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "xes", "ches", "shes")):
        return noun[:-2]
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) and len(noun) > 3:
        return noun[:-1]
    return noun


def analyse(text: str, start: int, end: int, mentions: Sequence[Mention], lexicon: Lexicon) -> tuple[Tagged, list[Constituent]]:
    """The constituents of ``text[start:end]`` in order. What stands in brackets is left out, but for an amount."""
    words = vocabulary(lexicon)
    tagged = tag(text, start, end, mentions, lexicon)
    return tagged, [_constituent(tagged, phrase, words) for phrase in phrases(tagged)]


def _constituent(tagged: Tagged, phrase: Phrase, words: Vocabulary) -> Constituent:
    if phrase.kind == "verb":
        group = verb_group(tagged, phrase)
        dates = tuple(m for i, m in tagged.mentions.items() if phrase.first <= i <= phrase.last and m.kind == MentionKind.DATE)
        return Constituent(VERB, phrase, group.lemma, words.verbs.get(group.lemma), group, dates=dates)
    if phrase.kind == "date":
        return Constituent(DATE, phrase, "", dates=(tagged.mentions[phrase.head],))
    if phrase.kind != "noun":
        return Constituent(phrase.kind, phrase, tagged.words[phrase.first])
    asides = [tagged.asides[i] for i in range(phrase.first, phrase.last + 1) if i in tagged.asides]
    amounts = [m for m in asides if m.kind == MentionKind.MONEY]
    inside = [tagged.mentions[i] for i in range(phrase.first, phrase.last + 1) if i in tagged.mentions]
    money = next((m for m in inside if m.kind == MentionKind.MONEY), None)
    head_tag = tagged.tags[phrase.head]
    word = singular(tagged.words[phrase.head].rsplit("-", 1)[-1] if head_tag == t.NOUN else tagged.words[phrase.head])
    whole = singular(tagged.words[phrase.head])
    sense = words.nouns.get(whole) or (words.nouns.get(word) if word not in ("up",) else None)
    kind = {t.PARTY: PARTY, t.MONEY: MONEY}.get(head_tag, TRIGGER if sense else THING)
    return Constituent(
        kind,
        phrase,
        whole,
        sense if kind == TRIGGER else None,
        parties=tuple(m for m in inside if m.kind == MentionKind.PARTY),
        money=money or next(iter(amounts), None),
        alternative=next(iter(amounts), None) if money is not None else None,
        dates=tuple(m for m in inside if m.kind == MentionKind.DATE),
        quantity=next((m for m in inside if m.kind == MentionKind.QUANTITY), None),
    )


def filler(mention: Mention, inferred: bool = False) -> Filler:
    return Filler(mention.value, mention.start, mention.end, inferred)
