"""Dates in running text: where they stand, and the first and the last day that each of them covers.

``docs/dates.md`` says what is read, and how what can be read in two ways is decided.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from datetime import date

from ...model import Mention, MentionKind, Span
from ...text import lower
from ..words import pattern
from . import absolute, counted, publication, relative, years
from .join import joined
from .precision import precision
from .rules import ARTICLE, NUMERAL, Atom, Context, Rule

__all__ = ["find", "possible", "precision", "published"]


def find(text: str, start: int, end: int, today: date | None) -> list[Mention]:
    """All dates in ``text[start:end]``, in order and without overlap; offsets count in ``text``.

    ``today`` is the document's own date. Without it what is relative ("last month") and what lacks its year ("May 3") is
    left out, unless a neighbour gives the year.
    """
    raw = text[start:end]
    small = lower(raw)
    atoms = _atoms(text, raw, small, today)
    if not atoms:
        return []
    return [
        Mention(MentionKind.DATE, start + atom.start, start + atom.end, atom.value, atom.rule)
        for atom in joined(atoms, small, today)
    ]


def published(text: str) -> tuple[date, Span] | None:
    """The day of publication that a document states about itself at its top, and where; None if it does not."""
    return publication.published(text, find)


def possible(words: Iterable[str]) -> bool:
    """Whether a text without digits can hold a date: False where no date starts with one of its ``words``, in lower case."""
    return not _words().isdisjoint(words)


@functools.cache
def _words() -> frozenset[str]:
    return frozenset(word for word in _index() if word.isalpha()) - {"a", "an"} | {"fortnight", "decade"}


@functools.cache
def _index() -> dict[str, tuple[Rule, ...]]:
    """The rules by the words that they may start with, the more specific first."""
    index: dict[str, list[Rule]] = {}
    for rule in (*absolute.RULES, *years.RULES, *counted.RULES, *relative.RULES):
        for word in dict.fromkeys(rule.starts):
            index.setdefault(word, []).append(rule)
    return {word: tuple(rules) for word, rules in index.items()}


@functools.cache
def _starts() -> re.Pattern[str]:
    """The character before the start of a date: not one by which a word, a number, an amount or a reference goes on."""
    words = pattern(word for word in _index() if word.isalpha() and word not in ("a", "an"))
    return re.compile(
        rf"""
        [^\w$\u20ac\u00a3\u20b9\u00a5\#@/\\]           # a set of characters, by which `re` skips quickly
        (?= {ARTICLE} | {words}(?![a-z]) | [hq][1-4] | {NUMERAL} )  # what rules start with
        (?<! [0-9a-z][.,:] ) (?<! [0-9]- )
        """,
        re.VERBOSE,
    )


def _atoms(document: str, raw: str, small: str, today: date | None) -> list[Atom]:
    atoms: list[Atom] = []
    context = Context(document, raw, small, today, _index(), atoms)
    at = 0
    for before in _starts().finditer(" " + small):
        start = before.start()  # that of the blank put in front makes up for one character
        if start < at:
            continue
        atom = context.parse(start)
        if atom is not None:
            atoms.append(atom)
            at = atom.end
    return atoms
