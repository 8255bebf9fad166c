"""What the lexicon knows of English words: their class and, for verbs, their forms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class WordClass:
    name: str
    words: str = ""  # separated by blanks
    phrases: tuple[str, ...] = ()  # of several words, as texts write them, or the base of a verb and its particle


@dataclass(frozen=True, slots=True)
class Irregular:
    forms: str  # "base past participle; ..."


class VerbForm(NamedTuple):
    """A form of a verb: ``base`` (also the present), ``s``, ``ed`` (past or participle) or ``ing``."""

    lemma: str
    form: str
    also_noun: bool


def verb_forms(
    classes: tuple[WordClass, ...], irregulars: tuple[Irregular, ...], more: frozenset[str]
) -> dict[str, VerbForm]:
    """Every form of every verb of the lexicon, ``more`` being verbs that stand in other files. Where two verbs share a
    form ("found"), the one that is not irregular gives way."""
    out: dict[str, VerbForm] = {}
    nouns = frozenset(_words(classes, "noun_or_verb"))
    table = {forms[0]: forms[1:] for entry in irregulars for forms in map(str.split, entry.forms.split(";"))}
    for lemma in sorted(nouns | frozenset(_words(classes, "verb")) | more | set(table)):
        also_noun = lemma in nouns
        out.setdefault(lemma, VerbForm(lemma, "base", also_noun))
        out.setdefault(_with_s(lemma), VerbForm(lemma, "s", also_noun))
        for gerund in _with_ing(lemma):
            out.setdefault(gerund, VerbForm(lemma, "ing", False))
        for past in table.get(lemma) or _with_ed(lemma):
            if past != lemma:
                out[past] = VerbForm(lemma, "ed", False)
    return out


def words_of(classes: tuple[WordClass, ...], name: str) -> frozenset[str]:
    """All words of a class, and its phrases."""
    return frozenset(_words(classes, name)).union(*(entry.phrases for entry in classes if entry.name == name))


def _words(classes: tuple[WordClass, ...], name: str) -> list[str]:
    return [word for entry in classes if entry.name == name for word in entry.words.split()]


_VOWELS = frozenset("aeiou")
_STRESSED_END = frozenset(
    "commit permit admit submit refer prefer transfer defer confer occur incur recur equip ship control patrol "
    "compel".split()
)


def _doubles(lemma: str) -> bool:
    """Whether the last consonant is doubled before -ed and -ing ("ship", "commit")."""
    short = (
        len(lemma) >= 3 and lemma[-1] not in _VOWELS | set("wxy") and lemma[-2] in _VOWELS and lemma[-3] not in _VOWELS
    )
    return lemma in _STRESSED_END or short and sum(c in _VOWELS for c in lemma) == 1


def _with_s(lemma: str) -> str:
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ies"
    return lemma + "s"


def _with_ed(lemma: str) -> tuple[str, ...]:
    if lemma.endswith("e"):
        return (lemma + "d",)
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return (lemma[:-1] + "ied",)
    if _doubles(lemma):
        return (lemma + lemma[-1] + "ed",)
    if lemma.endswith("l"):  # cancelled, canceled
        return (lemma + "led", lemma + "ed")
    return (lemma + "ed",)


def _with_ing(lemma: str) -> tuple[str, ...]:
    if lemma.endswith("ie"):
        return (lemma[:-2] + "ying",)
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return (lemma[:-1] + "ing",)
    if _doubles(lemma):
        return (lemma + lemma[-1] + "ing",)
    return (lemma + "ling", lemma + "ing") if lemma.endswith("l") else (lemma + "ing",)  # cancelling, canceling
