"""Clauses in another order of words than the usual one, put into it: "Saab, from which Peru bought jets", "should Peru buy"."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.triggers import Sense
from ..syntax import tags as t
from ..syntax.tokens import Tagged
from .constituents import PARTY, THING, VERB, Constituent

_ENDING = frozenset((t.COMMA, t.STOP, t.DASH, t.SUBORDINATOR, t.RELATIVE))
_FRONTED = frozenset(("from", "to", "with", "by", "for"))  # "to | whom"
_WHOM = frozenset(("which", "whom"))
_MADE = frozenset((Sense.MAKE, Sense.SELL, Sense.BUY))
_PIED = t.PREPOSITION + t.RELATIVE


def straightened(row: list[Constituent], tagged: Tagged) -> list[Constituent]:
    """The row in the usual order; nearly always it is so already."""
    words = tagged.words
    if words[0] in ("should", "had", "were"):
        row = _if_clause(row, words[0])
    if _PIED in tagged.tags:
        row = _relative_last(row)
    if "it" in words and "that" in words:
        row = _without_cleft(row)
    if "had" in words or "have" in words or "having" in words:
        row = [_ordering(row, i, tagged) for i in range(len(row))]
    return row


def _if_clause(row: list[Constituent], auxiliary: str) -> list[Constituent]:
    """ "| Should Peru buy" is "if Peru buys"; what one had done if is not done."""
    if len(row) < 3 or row[0].kind != VERB or row[1].kind not in (PARTY, THING) or row[2].kind != VERB:
        return row
    if auxiliary == "had":
        return row[_end(row, 3) :]
    return [Constituent(t.SUBORDINATOR, row[0].phrase, "if"), *row[1:]]


def _relative_last(row: list[Constituent]) -> list[Constituent]:
    """ "Saab, | from which Peru bought jets, | is glad" says that Saab is glad, and that Peru bought jets from Saab."""
    for i in range(2, len(row)):
        if row[i].kind != t.RELATIVE or row[i].word not in _WHOM or row[i - 1].word not in _FRONTED:
            continue
        aside = row[i - 2].kind == t.COMMA
        noun = i - 2 - aside
        if noun < 0 or row[noun].kind not in (PARTY, THING):
            continue
        end = _end_of_relative(row, i + 1)
        told = [*row[i + 1 : end], row[i - 1], row[noun]]
        behind = end + (aside and end < len(row) and row[end].kind == t.COMMA)
        stop = row[-1]._replace(kind=t.STOP, word=".")
        rest = row[behind:] if row[-1].kind == t.STOP else [*row[behind:], stop]
        return [*row[: noun + 1], *rest, *told, stop]
    return row


def _without_cleft(row: list[Constituent]) -> list[Constituent]:
    """ "| It was from Saab that | Peru bought jets" is "Peru bought jets from Saab"."""
    for i in range(len(row) - 5):
        it, be, preposition, noun, that = row[i : i + 5]
        if it.word != "it" or be.word != "be" or preposition.kind != t.PREPOSITION or that.word != "that":
            continue
        if noun.is_noun:
            end = _end(row, i + 5)
            return [*row[:i], *row[i + 5 : end], preposition, noun, *row[end:]]
    return row


def _ordering(row: Sequence[Constituent], i: int, tagged: Tagged) -> Constituent:
    """The verb of who has something made for him as one that orders: "Peru | had | six boats built by Damen"."""
    c = row[i]
    if c.word != "have" or c.verb is None or i + 3 >= len(row) or row[i + 1].kind != THING:
        return c
    made, by = row[i + 2], row[i + 3]
    owns = tagged.words[c.phrase.head] in ("has", "have") and not (c.verb.infinitive or c.verb.modal)
    caused = made.bare_past and made.sense in _MADE and by.word == "by" and not owns
    return c._replace(word="order", sense=Sense.BUY, verb=c.verb._replace(lemma="order")) if caused else c


def _end(row: Sequence[Constituent], i: int) -> int:
    """Where the clause that holds ``i`` ends."""
    return next((k for k in range(i, len(row)) if row[k].kind in _ENDING), len(row))


def _end_of_relative(row: Sequence[Constituent], i: int) -> int:
    """Where the relative clause that begins at ``i`` ends: at a mark, or before the verb of the clause around it."""
    end = _end(row, i)
    verbs = [k for k in range(i, end) if row[k].kind == VERB and row[k].finite and not row[k].bare_past]
    first = next((k for k in range(i, end) if row[k].kind == VERB), end)
    return next((k for k in verbs if k > first), end)
