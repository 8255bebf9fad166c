"""Words that may open a clause: "that", "as"."""

from __future__ import annotations

from collections.abc import Sequence

from . import tags as t
from .grammar import Grammar

_TOLD = frozenset(
    "statement report fact news claim reports claims day week month friday thursday wednesday tuesday monday reporters "
    "journalists hope".split()
)
FINITE = frozenset((t.BE, t.HAVE, t.MODAL, t.DO))  # auxiliaries by which a clause is one
_SUBJECTS = frozenset(("it", "they", "he", "she", "we"))


def opens_clause(words: Sequence[str], i: int, rules: Grammar) -> bool:
    """Whether a verb follows soon behind the word at ``i``."""
    if not _SUBJECTS.isdisjoint(words[i + 1 : i + 2]):
        return True  # "as it commissioned"
    for word in words[i + 1 : i + 8]:
        if word in (",", ";", "."):
            return False
        form = rules.verbs.get(word)
        acts = form is not None and not form.also_noun and form.form in ("s", "base")
        if acts or rules.closed.get(word) in FINITE:
            return True
    return False


def that(before: str, after: str, words: Sequence[str], i: int, rules: Grammar) -> str:
    """The tag of "that" at ``i``, between words with the tags ``before`` and ``after``."""
    follows = rules.verbs.get(words[i + 1]) if i + 1 < len(words) else None
    if after in FINITE or (follows and before in (t.NOUN, t.PARTY) and follows.form != "ing"):
        return t.RELATIVE
    if before == t.COMMA and follows is not None and follows.form == "s":
        return t.RELATIVE  # "90 jets, that includes"
    if before == t.NOUN and after in (t.PARTY, t.DETERMINER, t.NOUN) and words[i - 1] not in _TOLD:
        return t.RELATIVE  # "the missiles that Turkey bought"
    return t.DETERMINER if before == t.PREPOSITION else t.SUBORDINATOR
