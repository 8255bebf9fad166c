"""Clauses and phrases in another order of words than the usual one, put into it: "Saab, from which Peru bought", "should Peru buy"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..lexicon.triggers import Sense
from ..model import PartyKind
from ..syntax import tags as t
from ..syntax.phrases import VerbGroup
from ..syntax.tokens import Tagged
from .constituents import ENDING, PARTY, THING, VERB, Constituent
from .vocabulary import Vocabulary
from .works import BRINGING

_FRONTED = frozenset(("from", "to", "with", "by", "for"))  # "to | whom"
_IF = frozenset(("should", "had", "were"))  # at the head of a sentence
_HAVING = frozenset(("had", "have", "having"))
_WHOM = frozenset(("which", "whom"))
_MANUFACTURED = frozenset("made built produced manufactured".split())
_MAKING = frozenset("make build produce manufacture".split())
_RANKS = frozenset("first second third fourth fifth sixth last one latest".split())
_BUYERS = frozenset(("buyer", "buyers", "bidder", "bidders", "purchaser"))
_SEEKING = frozenset(("seek", "look"))
_TO_SELL = VerbGroup("sell", False, True, False, False, False, None, False, False)
_FAR = 12  # constituents into which an attribution is put
_ASIDE = 6  # constituents between dashes
_PIED = t.PREPOSITION + t.RELATIVE


def straightened(row: list[Constituent], tagged: Tagged, vocabulary: Vocabulary) -> list[Constituent]:
    """The row in the usual order; nearly always it is so already."""
    words = frozenset(tagged.words)
    if tagged.tags.count(t.DASH) > 1:
        row = _without_dashes(row)
    if not vocabulary.of("stating").isdisjoint(c.word for c in row[:_FAR]):
        row = _attribution_last(row, vocabulary.of("stating"))
    if tagged.words[0] in _IF:
        row = _if_clause(row, tagged.words[0])
    if _PIED in tagged.tags:
        row = _relative_last(row)
    if "it" in words and "that" in words:
        row = _without_cleft(row)
    if not _HAVING.isdisjoint(words):
        row = [_ordering(row, i, tagged) for i in range(len(row))]
    if "in" in words and not _MANUFACTURED.isdisjoint(words):
        row = _with_origins(row)
    if "by" in words:
        row = _with_users(row, tagged, vocabulary.of("using"))
    if any(c.sense is Sense.APPROVE for c in row):
        row = _without_role(row)
    if "for" in words and not _BUYERS.isdisjoint(words):
        row = _without_buyer(row)
    if "of" in words and ("is" in words or "was" in words):
        row = _with_whole(row, tagged)
    return row


def _without_buyer(row: list[Constituent]) -> list[Constituent]:
    """ "is seeking | a buyer for | its unit" is "is seeking to sell its unit"."""
    for i in range(len(row) - 3):
        k = i + 1 + (row[i].word == "look" and row[i + 1].word == "for")
        told = row[i].word in _SEEKING and k + 2 < len(row) and row[k].kind == THING and row[k + 1].word == "for"
        if told and f"{row[k].word}s" in _BUYERS and row[k + 2].is_noun:
            sell = Constituent(VERB, row[k].phrase, "sell", Sense.SELL, _TO_SELL)
            return [*row[: i + 1], sell, *row[k + 2 :]]
    return row


def _with_origins(row: list[Constituent]) -> list[Constituent]:
    """ "launchers | produced in Spain | and 12 mortars" is "Spanish-made launchers and 12 mortars"."""
    out: list[Constituent] = []
    i = 0
    while i < len(row):
        c, k = row[i], i + 1
        aside = k < len(row) and row[k].kind == t.COMMA
        k += aside
        made = c.kind == THING and k + 2 < len(row) and row[k].word in _MAKING and row[k].bare_past
        made = made and row[k + 1].word == "in" and row[k + 2].kind == PARTY and not row[k + 2].phrase.possessive
        closed = k + 3 >= len(row) or row[k + 3].kind in (t.COMMA, t.CONJUNCTION, t.STOP)
        states = made and closed and all(m.party.kind is PartyKind.COUNTRY for m in row[k + 2].parties)
        out.append(c._replace(parties=(*c.parties, *row[k + 2].parties)) if states else c)
        i = k + 3 + aside * (k + 3 < len(row) and row[k + 3].kind == t.COMMA) if states else i + 1
    return out


def _with_users(row: list[Constituent], tagged: Tagged, using: frozenset[str]) -> list[Constituent]:
    """ "tanks | that are | used by | Peru": as one preposition."""
    for k in range(1, len(row) - 1):
        by, user, before = row[k], row[k + 1], row[k - 1]
        if by.word != "by" or user.kind != PARTY:
            continue
        first = k - 1
        if before.kind == THING and tagged.words[by.phrase.first - 1] == "used":  # as if it were an adjective
            first = k
        elif before.verb is None or before.word not in using or not (before.bare_past or before.verb.passive):
            continue
        elif row[first - 1].kind == t.RELATIVE:
            first -= 1
        elif not (before.bare_past or tagged.words[before.phrase.first] == "being"):
            continue
        aside = row[first - 1].kind == t.COMMA
        noun = first - 1 - aside
        if noun < 0 or row[noun].kind != THING:
            continue
        behind = k + 2 + (aside and k + 2 < len(row) and row[k + 2].kind == t.COMMA)
        return [*row[: noun + 1], by._replace(word="used by"), user, *row[behind:]]
    return row


def _without_role(row: list[Constituent]) -> list[Constituent]:
    """ "authorised | the national airline, | Tarben Air, to buy" is "authorised Tarben Air to buy"."""
    for i in range(len(row) - 5):
        told, role, comma, firm, closing, verb = row[i : i + 6]
        aside = role.kind == THING and firm.kind == PARTY and comma.kind == closing.kind == t.COMMA
        if aside and told.sense is Sense.APPROVE and verb.verb is not None and verb.verb.infinitive:
            return [*row[: i + 1], firm, *row[i + 5 :]]
    return row


def _with_whole(row: list[Constituent], tagged: Tagged) -> list[Constituent]:
    """ "the Tarn class tug | is the first of four | ordered by Peru" is "four Tarn class tugs ordered by Peru"."""
    for i in range(len(row) - 5):
        one, verb, part, of, whole, told = row[i : i + 6]
        if one.kind != THING or verb.word != "be" or of.word != "of" or not (told.bare_past and told.sense):
            continue
        few = part.kind == THING and tagged.words[part.phrase.head] in _RANKS
        if few and whole.quantity is not None and tagged.tags[whole.phrase.head] == t.QUANTITY:
            return [*row[:i], one._replace(quantity=whole.quantity), *row[i + 5 :]]
    return row


def _attribution_last(row: list[Constituent], stating: frozenset[str]) -> list[Constituent]:
    """ "Peru, | Saab said on Monday, | has ordered jets" is "Peru has ordered jets, Saab said on Monday"."""
    for i in range(1, min(len(row) - 3, _FAR)):
        if row[i].kind != t.COMMA or not row[i - 1].is_noun or not row[i + 1].is_noun:
            continue
        if row[i + 2].kind != VERB or row[i + 2].word not in stating:
            continue
        end = _end(row, i + 3)
        if end + 1 < len(row) and row[end].kind == t.COMMA and row[end + 1].kind == VERB and row[end + 1].finite:
            stop = _end(row, end + 1)
            return [*row[:i], *row[end + 1 : stop], *row[i:end], *row[stop:]]
    return row


def _without_dashes(row: list[Constituent]) -> list[Constituent]:
    """ "12 jets | - all of them new - | from Saab" is "12 jets from Saab"; what a preposition adds stays: "the order | - | for 12
    jets | - | was placed"."""
    dashes = [i for i, c in enumerate(row) if c.kind == t.DASH]
    for one, other in pairwise(dashes):
        inside = row[one + 1 : other]
        if not 0 < len(inside) <= _ASIDE or any(c.kind == VERB for c in inside) or other + 1 >= len(row):
            continue
        if inside[0].kind == t.PREPOSITION:
            return [*row[:one], *inside, *row[other + 1 :]]
        goes_on = row[other + 1].kind == t.PREPOSITION or row[other + 1].kind == VERB and row[other + 1].finite
        if goes_on and not any(c.sense for c in inside):
            return [*row[:one], *row[other + 1 :]]
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
        verb = next((k for k in range(i + 1, end) if row[k].kind == VERB), end - 1)
        at = end if row[i - 1].word == "for" else verb + 1
        told = [*row[i + 1 : at], row[i - 1], row[noun], *row[at:end]]
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
    caused = made.bare_past and made.sense in BRINGING and by.word == "by" and not owns
    return c._replace(word="order", sense=Sense.BUY, verb=c.verb._replace(lemma="order")) if caused else c


def _end(row: Sequence[Constituent], i: int) -> int:
    """Where the clause that holds ``i`` ends."""
    return next((k for k in range(i, len(row)) if row[k].kind in ENDING), len(row))


def _end_of_relative(row: Sequence[Constituent], i: int) -> int:
    """Where the relative clause that begins at ``i`` ends: at a mark, or before the verb of the clause around it."""
    end = _end(row, i)
    verbs = [k for k in range(i, end) if row[k].kind == VERB]
    return next((k for k in verbs[1:] if row[k].finite and not row[k].bare_past), end)
