"""Phrases of a sentence: noun phrases, verb groups, and the small words between them."""

from __future__ import annotations

import re
from typing import NamedTuple

from . import tags as t
from .tokens import Tagged

# Patterns over the string of tags; see tags.py for the letters.
_PHRASE = re.compile(
    r"""
      (?P<verb>
          [Rn]* t? [Rn]* [mbhd] [mbhdnR]* (?: (?:P?T)? j? [veg] p? )?    # "has not yet been awarded", "was in May sold", "is"
        | [Rn]* t [Rn]* [veg] p?                            # "to buy"
        | [Rn]* [veg] p? )                                  # "bought", "buying"
    | (?P<noun>
          (?: R* D (?: R* [AQ] )* | R* Q | ) (?: (?: R* (?: (?<!Y)Q | [MAYNKj] ) | (?<=[DANY])T(?=[NA]) )+ ) '?
        | D [AQ]+ (?=P)                                     # "the first of"
        | D+ '? )
    | (?P<date> R* T '? )
    | (?P<other> . )
    """,
    re.VERBOSE | re.DOTALL,
)


_FINITE = frozenset((t.MODAL, t.BE, t.HAVE, t.DO, t.VERB, t.PAST))


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
    for match in _PHRASE.finditer(tagged.tags):
        first, last = match.start(), match.end() - 1
        kind = match.lastgroup or "other"
        if kind == "other":
            kind = tagged.tags[first]
        if kind == "noun" and len(out) == 1 and _opens_clause(tagged, first, last):
            out.append(Phrase(kind, first, last - 1, _head(tagged.tags, kind, first, last - 1)))
            first = last
        possessive = tagged.tags[last] == t.POSSESSIVE and last > first
        head = _head(tagged.tags, kind, first, last - possessive)
        out.append(Phrase(kind, first, last, head, possessive))
    return out


def _opens_clause(tagged: Tagged, first: int, last: int) -> bool:
    """Whether the party at ``last`` is the subject of what follows, and no part of the phrase that a preposition has put at
    the head of the sentence: "Over the years | Kenya has bought"."""
    tags = tagged.tags
    if tags[0] != t.PREPOSITION or last == first or tags[last] != t.PARTY or last + 1 >= len(tags):
        return False
    return tags[last - 1] == t.NOUN and not tagged.is_capital(last - 1) and tags[last + 1] in _FINITE


def _head(tags: str, kind: str, first: int, last: int) -> int:
    if kind == "noun":
        if tags[last] == t.ADJECTIVE and t.PARTY in tags[first:last]:
            return last  # "its first", of two
        for i in range(last, first - 1, -1):
            if tags[i] in "NYMQT":
                return i
    return last - 1 if tags[last] == t.PARTICLE else last


def verb_group(tagged: Tagged, phrase: Phrase) -> VerbGroup:
    """What the words of a phrase of kind "verb" say together."""
    tags = tagged.tags[phrase.first : phrase.head + 1]
    words = tagged.words[phrase.first : phrase.head + 1]
    main = tags[-1]
    form = tagged.verbs.get(phrase.head)
    auxiliaries = tags[:-1] if form else tags
    has_be = t.BE in auxiliaries
    return VerbGroup(
        lemma=form.lemma if form else ("be" if has_be else "have" if t.HAVE in tags else "do"),
        passive=main == t.PAST and has_be,
        infinitive=t.INFINITIVE in tags,
        gerund=main == t.GERUND and not has_be,
        bare_past=main == t.PAST and not re.search("[mbhd]", auxiliaries),
        negated=t.NEGATION in tags or any(w.endswith("n't") or w in ("cannot", "never") for w in words),
        modal=next((w for w, tag in zip(words, tags) if tag == t.MODAL), None),
        perfect=t.HAVE in auxiliaries,
        progressive=main == t.GERUND and has_be,
    )
