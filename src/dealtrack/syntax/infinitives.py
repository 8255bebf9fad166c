"""Infinitives of verbs that the lexicon lacks."""

from __future__ import annotations

from collections.abc import Sequence

from . import tags as t
from .verbs import is_number

_OBJECTS = frozenset(("a", "an", "the", "its", "their", "his", "her"))  # in front of objects
_MAKING_VERBS = ("ate", "ify", "ise", "ize")  # of words that the lexicon lacks
_NO_VERBS = frozenset(
    "corporate moderate intermediate appropriate inappropriate immediate legitimate affiliate certificate candidate delegate chocolate "
    "inmate roommate mandate enterprise franchise merchandise paradise expertise precise concise".split()
)
_ABOUT = frozenset(("about", "some", "nearly", "almost", "around"))
_LEADING_TO = frozenset(
    "due thanks according owing contrary prior close next from".split()
)  # a noun: "due to weather the"


def takes_object(i: int, words: Sequence[str], raw: list[str]) -> bool:
    """Whether the word at ``i`` behind "to", which the lexicon lacks, can only be a verb: "to | distil | about 20 tonnes"."""
    if i + 1 >= len(raw) or raw[i] != t.NOUN or not words[i].isalpha() or words[i].endswith("s"):
        return False
    led = i > 1 and words[i - 2] in _LEADING_TO
    if words[i].endswith(_MAKING_VERBS) and len(words[i]) > len("climate") and words[i] not in _NO_VERBS:
        return not led  # "to | harmonise | rules"
    counted = i + 2 < len(words) and (raw[i + 2] == t.QUANTITY or is_number(words[i + 2]))
    return not led and (words[i + 1] in _OBJECTS or words[i + 1] in _ABOUT and counted)
