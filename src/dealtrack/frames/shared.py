"""Nouns that tell of a deal only by what stands about them: a share of a company that grows, a venture with one, the collapse of
talks."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.triggers import Sense
from ..syntax import tags as t
from ..syntax.tokens import Tagged
from .constituents import PARTY, THING, TRIGGER, Constituent, is_founded
from .customers import bought
from .groups import AGREED
from .vocabulary import Vocabulary

_TAKING = frozenset((Sense.GET, Sense.BUY, Sense.WIN, Sense.PLAN))  # "took | control | of | Tarben Inc"
_GIVEN = frozenset((Sense.GET, Sense.WIN))  # "has received | a project | worth"
_WORKING = frozenset((Sense.WIN, Sense.SELECT, Sense.AWARD, Sense.SELL))
_TOLD = frozenset(("holding", "shareholding", "interest", "venture", "control"))


def shared(tagged: Tagged, row: Sequence[Constituent], words: Vocabulary) -> list[Constituent]:
    """A row in which such nouns are triggers: "raised | its holding | in | Tarben Inc", "has | a venture | with | Tarben Inc",
    "| a joint venture | was formed"."""
    out = list(row)
    broken = words.of("breaking down")
    for i, c in enumerate(row[:-2]):
        if c.sense is Sense.CANCEL and c.verb is None or c.word in broken:
            out[i] = _ending(tagged, row, i, words)
        if c.sense in AGREED and row[i + 1].word == "with" and row[i + 2].word in words.of("staff"):
            out[i] = c._replace(kind=THING, sense=None)  # "a deal with its pilots"
        elif c.word == "application" and row[i + 1].word == "for" and row[i + 2].kind == TRIGGER:
            out[i] = c._replace(kind=TRIGGER, word="request", sense=Sense.PLAN)  # "| the application | for buying"
        elif c.word == "partnership" and row[i + 1].word == "between" and _acts(row[i + 2 :]):
            out[i] = c._replace(kind=THING, sense=None)  # "| a partnership | between Saab and Damen won"
        elif c.word == "bid" and "award" in (row[i - 1].word if i else "", row[i + 1].word):
            out[i] = c._replace(sense=Sense.CONTRACT)  # "awarded | a $2 million bid | to Tarben Inc"
        elif c.word == "project" and row[i + 1].word in ("worth", "from") and i and row[i - 1].sense in _GIVEN:
            out[i] = c._replace(kind=TRIGGER, word="contract", sense=Sense.CONTRACT)
        elif c.word == "venture" and row[i + 1].word in words.of("founding a venture") and row[i + 1].finite:
            out[i] = c._replace(kind=TRIGGER, word="joint venture", sense=Sense.PACT)
        elif c.word in _TOLD and row[i + 1].kind == t.PREPOSITION and row[i + 2].kind == PARTY:
            out[i] = _with_sense(row[:i], c, row[i + 1].word, words)
    return bought(tagged, _under_way(out), words)


def _acts(behind: Sequence[Constituent]) -> bool:
    """Whether the first verb tells that somebody gets work or sells."""
    verb = next((c for c in behind if c.finite), None)
    return verb is not None and verb.sense in _WORKING


def _under_way(row: list[Constituent]) -> list[Constituent]:
    """A row in which works that are under way are a verb: "six tugs | are being built" for "six tugs | are | under | construction"."""
    if not any(c.word == "under" for c in row):
        return row  # nearly always
    out = list(row)
    for i in range(len(row) - 3, -1, -1):
        c = row[i]
        under = c.word == "be" and row[i + 1].word == "under" and row[i + 2].word == "construction"
        if under and c.verb is not None:
            verb = c.verb._replace(passive=True, progressive=True)
            out[i : i + 3] = [c._replace(word="build", sense=Sense.MAKE, verb=verb)]
    return out


def _ending(tagged: Tagged, row: Sequence[Constituent], i: int, words: Vocabulary) -> Constituent:
    """The end of a deal ends none where it has not come about: "a possible cancellation"."""
    c, behind = row[i], row[i + 2]
    if not words.of("proposed").isdisjoint(tagged.words[c.phrase.first : c.phrase.head]):
        return c._replace(kind=THING, sense=None)
    breaks = c.kind == THING and row[i + 1].word == "of" and behind.kind == TRIGGER
    return c._replace(kind=TRIGGER, sense=Sense.CANCEL) if breaks else c


def _with_sense(before: Sequence[Constituent], c: Constituent, link: str, words: Vocabulary) -> Constituent:
    raised = bool(before) and before[-1].word in words.of("raising")
    if link == "in" and raised and c.word != "venture":
        return c._replace(kind=TRIGGER, word="stake", sense=Sense.MERGE)
    if c.word == "control":
        taken = link == "of" and bool(before) and before[-1].sense in _TAKING
        return c._replace(kind=TRIGGER, word="takeover", sense=Sense.MERGE) if taken else c
    if link == "with" and c.word == "venture" and c.kind == THING and is_founded(before, words):
        return c._replace(kind=TRIGGER, word="joint venture", sense=Sense.PACT)
    return c
