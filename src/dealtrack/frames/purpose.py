"""What a contract that is announced is for: "... contract for ITEM", "This contract provides for ITEM"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..lexicon import Lexicon
from ..model import Mention, Sentence
from ..syntax import tags as t
from ..syntax.tokens import Tagged
from .constituents import THING, TRIGGER, VERB, Constituent, analyse, vocabulary, within
from .items import Item, item_at

_STATED = re.compile(
    r"""
      \b (?:this|the) \s (?: \w+\s ){0,3}
      (?: modification | contract | order | award | option | effort | agreement | work ) \s (?: \w+\s )?
      (?: provides? | is | calls? | includes? | procures? | consists? | exercises? | covers? | increases? | will | to\sbe ) \b
    | \b contractors? \s (?: will | shall | is\sto ) \b
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Verbs that bring in what is bought: "to provide", "will supply", "for the purchase of".
_PROVIDING = frozenset(
    "provide procure purchase supply deliver acquire conduct perform manufacture produce construct build repair design develop support "
    "furnish exercise fabricate upgrade maintain overhaul research establish install modernize refurbish integrate replace test include "
    "manage operate sustain deploy continue complete execute incorporate implement renovate field".split()
)
_NO_WORK = frozenset(
    "be have exceed increase extend compete bring expire modify amend definitize add contract order task follow".split()
)  # "to exceed $5 million"
_TERMS = re.compile(r"(?:cost|firm|fixed|time|incentive|indefinite|multiple|sole|small|level)-")  # "firm-fixed-price"
_PAPER = frozenset(
    "contract modification option year period purpose award exercise order basis amount work customer base sale agreement delivery lot".split()
)
# Nouns before an "of" that brings in what is bought.
_OBTAINING = frozenset(
    "procurement purchase production acquisition supply delivery manufacture sale option lot".split()
)
_OPENING = frozenset(("for", "worth", "in support of"))
_CONTRACT_NUMBER = re.compile(r"\b[A-Z0-9]{6}-?\d\d-?[A-Z]-?[A-Z0-9]{4}\b")
_FOLLOWING = 3  # sentences behind that of the award which may say what it is for


def item(
    text: str, sentences: Sequence[Sentence], after: int, mentions: Sequence[Mention], lexicon: Lexicon
) -> Item | None:
    """What is bought: from the first sentence, that of the award, behind ``after``; else from one that says what the contract
    is for. A name that says next to nothing is taken where there is no better one."""
    found = _items(text, sentences[0], after, mentions, lexicon)
    for sentence in sentences[1 : 1 + _FOLLOWING]:
        if any(not item.vague for item in found):
            break
        stated = _STATED.search(text, sentence.start, sentence.end)
        if stated is not None:
            found += _items(text, sentence, stated.start(), mentions, lexicon)
    return next((item for item in found if not item.vague), found[0] if found else None)


def _items(text: str, sentence: Sentence, after: int, mentions: Sequence[Mention], lexicon: Lexicon) -> list[Item]:
    """The things that a sentence brings in behind ``after``, in order."""
    words = vocabulary(lexicon)
    inside = within(mentions, sentence.start, sentence.end)
    tagged, row = analyse(text, sentence.start, sentence.end, inside, lexicon)
    ahead = (i for i in range(len(row) - 1) if tagged.starts[row[i].phrase.first] >= after)
    found = (item_at(tagged, row, i + 1, words) for i in ahead if _brings_in(row, i) and _is_bought(tagged, row, i + 1))
    return [item for item in found if item is not None]


def _brings_in(row: Sequence[Constituent], i: int) -> bool:
    """Whether a purpose follows: "for", "to provide", "procurement of"."""
    c = row[i]
    if c.kind == VERB:
        return c.word in _PROVIDING or c.verb is not None and c.verb.infinitive and c.word not in _NO_WORK
    if c.kind != t.PREPOSITION:
        return False
    return c.word in _OPENING or c.word == "of" and i > 0 and row[i - 1].word in _OBTAINING


def _is_bought(tagged: Tagged, row: Sequence[Constituent], i: int) -> bool:
    """Whether a noun phrase can name what is bought: no paper ("option year 2"), no terms, no number of a contract, and
    nothing that only leads to it ("for the procurement of")."""
    c = row[i]
    if c.kind not in (THING, TRIGGER) or c.kind == TRIGGER and i + 1 < len(row) and row[i + 1].word == "of":
        return False
    numbered = tagged.words[c.phrase.first] in _PAPER and any(map(str.isdigit, c.word))
    if c.phrase.last - c.phrase.first <= 1 and (c.word in _PAPER or numbered):
        return False
    return not _TERMS.match(c.word) and not _CONTRACT_NUMBER.search(tagged.slice(c.phrase.first, c.phrase.last))
