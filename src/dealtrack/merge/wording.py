"""Clues from the sentences of two reports."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from .clue import Clue
from .parties import at_once
from .told import Told

_REMEMBERED = 20_000  # sentences: a report meets many others
_SAME_WORDS, _SAME_WORDS_TELL = 5.0, 4
_ALIKE = 0.8  # of all words of two sentences, the part that both have
_FEW = 6  # words of a sentence that many may write
_WORD = re.compile(r"\w+")
_FURTHER, _FURTHER_LATER, _AS_MANY = -4.5, -6.0, -2.0
_AGAIN = r"\b(?:additional|another|further|extra|more|follow-?(?:on|up)|repeat)"
_MORE = re.compile(_AGAIN + r"\b[^.;]*$", re.IGNORECASE)
_MORE_ORDERS = re.compile(_AGAIN + r" (?:orders?|purchases?|batch(?:es)?|tranches?|units?)\b", re.IGNORECASE)
_NEAR = 60  # characters in front of an item
_BETWEEN_STATES = re.compile(r"\bgovernment[- ]to[- ]government\b|\bG2G\b|\binter-?governmental\b", re.IGNORECASE)
_BESIDE_THE_TENDER = -2.0


def clues(one: Told, other: Told) -> Iterator[Clue]:
    item, other_item = one.report.item, other.report.item
    if item == other_item and _same_words(one.sentence, other.sentence):
        yield Clue(_SAME_WORDS, "told in the same words", tells=_SAME_WORDS_TELL)
    if item and other_item and _is_further(one.sentence, item) is not _is_further(other.sentence, other_item):
        yield Clue(_further(one, other), "one is of further ones")
    if not (one.done or other.done) and _between_states(one.sentence) is not _between_states(other.sentence):
        yield Clue(_BESIDE_THE_TENDER, "one is between governments")


def _same_words(one: str, other: str) -> bool:
    """Whether one sentence is the copy of the other, with other words here and there, but the same figures."""
    words, other_words = _words(one), _words(other)
    both = words & other_words
    if len(both) < _FEW or len(both) < _ALIKE * len(words | other_words):
        return False
    return not any(word[0].isdigit() for word in words ^ other_words)


@lru_cache(maxsize=_REMEMBERED)
def _words(sentence: str) -> frozenset[str]:
    return frozenset(_WORD.findall(sentence.lower()))


def _further(one: Told, other: Told) -> float:
    """What it weighs that one report tells of more than was ordered before: little where both plan as many."""
    planned = not (one.done or other.done) and one.report.quantity and one.report.quantity == other.report.quantity
    return _AS_MANY if planned else _FURTHER if at_once(one, other) else _FURTHER_LATER


@lru_cache(maxsize=_REMEMBERED)
def _is_further(sentence: str, item: str) -> bool:
    """Whether a sentence tells of more of what was ordered before: "a follow-up order for 50 | Tejas Mk1A"."""
    plain = " ".join(sentence.split())
    at = plain.find(item)
    if at < 0:  # the item stands in another sentence
        return _MORE_ORDERS.search(plain) is not None
    return _MORE.search(plain, max(0, at - _NEAR), at) is not None


@lru_cache(maxsize=_REMEMBERED)
def _between_states(sentence: str) -> bool:
    """Whether a state offers goods to another one, as it does to whoever would not tender for them."""
    return _BETWEEN_STATES.search(sentence) is not None
