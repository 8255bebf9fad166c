"""Phrases of a sentence: noun phrases, verb groups, and the small words between them."""

from __future__ import annotations

import re
from functools import lru_cache, partial
from typing import NamedTuple

from ..model import Mention
from . import tags as t
from .that import FINITE
from .tokens import Tagged

# Patterns over the string of tags; see tags.py for the letters.
_PHRASE = re.compile(
    r"""
      (?P<small> [P,.CSWI-] )                             # opens no phrase: asked first, for it is half of all
    | (?P<verb>
          [Rn]* t? [Rn]* [mbhd] [mbhdnR]* (?: (?:P?T)? j? [veg] p? )?    # "has not yet been awarded", "was in May sold", "is"
        | [Rn]* t [Rn]* [veg] p?                            # "to buy"
        | [Rn]* [veg] p? )                                  # "bought", "buying"
    | (?P<noun>
          (?: R* D (?: R* [ADQ] )* | R* Q | )
          (?: R* (?: (?<!Y)Q | [MAYNKj] ) | (?<=[DANY])T(?=[NA]) | (?<=D)T(?=YN) )+ '?
        | D [AQ]+ (?=P) | Q (?=P)                           # "the first of", "sell Peru | 12 of"
        | D+ '? )
    | (?P<date> R* T '? )
    | (?P<other> . )
    """,
    re.VERBOSE | re.DOTALL,
)


_BEFORE_QUANTITY = frozenset((t.DETERMINER, t.ADJECTIVE, t.ADVERB, t.PARTY, t.MAKER, t.POSSESSIVE, t.MONEY, t.DATE))
_FINITE = FINITE | {t.VERB, t.PAST}
# Nouns that a number in words can follow: "phase two".
_NUMBERED = frozenset(
    "phase block stage tier level type option batch lot class category part mark version number".split()
)


class Phrase(NamedTuple):
    """The words ``first`` to ``last`` (inclusive) of a :class:`Tagged` sentence.

    ``kind`` is "noun", "verb", "date" or the tag letter of a single word. ``head`` is the word that names the phrase:
    the last noun, the main verb. ``possessive`` says that the phrase ends in "'s".
    """

    kind: str
    first: int
    last: int
    head: int
    possessive: bool = False


_phrase = partial(tuple.__new__, Phrase)  # from a tuple of its fields: a third of the time of ``Phrase(...)``


class VerbGroup(NamedTuple):
    """How a verb stands. ``auxiliaries`` are the words before it; ``lemma`` is "be" or "have" where no other verb follows."""

    lemma: str
    passive: bool
    infinitive: bool
    gerund: bool
    bare_past: bool  # "-ed" without auxiliary: past tense or participle
    negated: bool
    modal: str | None
    perfect: bool
    progressive: bool


def phrases(tagged: Tagged) -> list[Phrase]:
    """All phrases in order; every word lies in exactly one."""
    out: list[Phrase] = []
    first = 0
    for small, verb, noun, date, other in _PHRASE.findall(tagged.tags):  # nothing lies between two of them
        if small or other:
            out.append(_phrase((small or other, first, first, first, False)))
            first += 1
            continue
        kind, tags = ("noun", noun) if noun else ("verb", verb) if verb else ("date", date)
        if len(noun) > 1 and (cut := _cut(tagged, first, first + len(tags) - 1, fronted=len(out) == 1)):
            head, _ = _head(kind, tags[: cut - first])
            out.append(Phrase(kind, first, cut - 1, first + head))
            first, tags = cut, tags[cut - first :]
        head, possessive = _head(kind, tags)
        out.append(_phrase((kind, first, first + len(tags) - 1, first + head, possessive)))
        first += len(tags)
    return out


def _cut(tagged: Tagged, first: int, last: int, fronted: bool) -> int:
    """Where the second of two noun phrases without a word between them begins, 0 where there is but one: with a number in
    words ("sell to an investment group | two units"), with the subject behind a phrase that a preposition has put at the
    head of the sentence ("over the years | Kenya has bought"), or with that of a clause about things ("the jets | Kenya bought")."""
    if fronted and _opens_clause(tagged, last) or _tells_of_things(tagged, first, last):
        return last
    told = 1 if tagged.words[first] == "lease" else 2  # "on lease | two ships"
    number = tagged.tags.find(t.QUANTITY, first + told, last)
    if number < 0 or tagged.tags[number - 1] != t.NOUN or not tagged.words[number].isalpha():
        return 0
    return 0 if tagged.words[number - 1] in _NUMBERED or tagged.is_capital(number - 1) else number


def _opens_clause(tagged: Tagged, last: int) -> bool:
    tags = tagged.tags
    if tags[0] != t.PREPOSITION or tags[last] != t.PARTY or last + 1 >= len(tags):
        return False
    return tags[last - 1] == t.NOUN and not tagged.is_capital(last - 1) and tags[last + 1] in _FINITE


def _tells_of_things(tagged: Tagged, first: int, last: int) -> bool:
    """Whether a party at ``last`` acts on the things named before it; those that go by a sort of their own have it behind
    them as well ("the shipbuilders Damen and Fincantieri"), but no past tense at once."""
    tags, words = tagged.tags, tagged.words
    if tags[last] != t.PARTY or tags[first] not in (t.DETERMINER, t.QUANTITY) or last - first < 2:
        return False
    before = words[last - 1]
    things = (
        tags[last - 1] == t.NOUN
        and (before.endswith("s") or before in _PLACED)
        and (not tagged.is_capital(last - 1) or "-" in before)
    )
    told = tags[last + 1 : last + 2] in (t.PAST, t.HAVE, t.BE, t.MODAL) and words[last + 2 : last + 3] != ("by",)
    return things and told


@lru_cache(maxsize=4096)
def _head(kind: str, tags: str) -> tuple[int, bool]:
    """Where in a phrase of these ``tags`` its head stands, and whether the phrase ends in "'s"."""
    last = len(tags) - 1
    possessive = tags[last] == t.POSSESSIVE and last > 0
    last -= possessive
    if kind == "noun":
        if tags[last] == t.ADJECTIVE and t.PARTY in tags[:last] and t.NOUN not in tags:
            return last, possessive  # "its first", of two
        for i in range(last, -1, -1):
            if tags[i] in "NYMQT":
                return i, possessive
    return (last - 1 if tags[last] == t.PARTICLE else last), possessive


_LEADING = frozenset((t.VERB, t.GERUND))
_PLACED = frozenset(("order", "contract"))  # "the order Peru | placed"
_MODALS = {"won't": "will", "can't": "can", "cannot": "can"}


def verb_group(tagged: Tagged, phrase: Phrase) -> VerbGroup:
    """What the words of a phrase of kind "verb" say together."""
    first, end = phrase.first, phrase.head + 1
    form = tagged.verbs.get(phrase.head)
    if form is not None and first == phrase.head:
        return _group(form.lemma, tagged.tags[first], None, False)
    modal, negated, past = None, False, False
    for word, tag in zip(tagged.words[first:end], tagged.tags[first:end]):
        if tag == t.MODAL and modal is None:
            modal = _MODALS.get(word, word.removesuffix("n't"))
        negated = negated or word.endswith("n't") or word in ("cannot", "never")
        past = past or tag == t.DO and word == "did"
    group = _group(form.lemma if form else None, tagged.tags[first:end], modal, negated)
    led = first and (tagged.words[first - 1] in ("about", "on", "of", "over") or tagged.tags[first - 1] in _LEADING)
    if led and tagged.words[first] == "being":
        group = group._replace(gerund=True)  # "is in talks about | being bought", "is considering | being bought"
    return group._replace(perfect=True) if past and form is not None else group  # "did buy" has bought


@lru_cache(maxsize=4096)
def _group(lemma: str | None, tags: str, modal: str | None, negated: bool) -> VerbGroup:
    """The verb group of these ``tags``; ``lemma`` is that of its main verb, if it has one."""
    main = tags[-1]
    auxiliaries = tags[:-1] if lemma else tags
    has_be = t.BE in auxiliaries
    return VerbGroup(
        lemma=lemma or ("be" if has_be else "have" if t.HAVE in tags else "do"),
        passive=main == t.PAST and has_be,
        infinitive=t.INFINITIVE in tags,
        gerund=main == t.GERUND and not has_be,
        bare_past=main == t.PAST and not re.search("[mbhd]", auxiliaries),
        negated=negated or t.NEGATION in tags,
        modal=modal,
        perfect=t.HAVE in auxiliaries,
        progressive=main == t.GERUND and has_be or t.BE * 2 in auxiliaries,  # "is buying", "are being bought"
    )


def leading_quantity(tagged: Tagged, phrase: Phrase) -> Mention | None:
    """The number in front of a noun phrase; one behind a noun belongs to a name ("JAS 39 Gripen")."""
    for i in range(phrase.first, phrase.last + 1):
        if tagged.tags[i] == t.QUANTITY:
            return tagged.mentions[i]
        if tagged.tags[i] not in _BEFORE_QUANTITY:
            return None
    return None
