"""Customers of a product, which have bought it: "customers for the jet include Peru", "Peru is among the customers of"."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.triggers import Sense
from ..syntax import tags as t
from ..syntax.phrases import VerbGroup
from ..syntax.tokens import Tagged
from .constituents import PARTY, THING, VERB, Constituent
from .items import item_at
from .vocabulary import Vocabulary

_LISTING = frozenset(("include", "be"))
_AMONG = frozenset((("be",), ("be", "among"), ("be", "one", "of")))


def bought(tagged: Tagged, row: list[Constituent], words: Vocabulary) -> list[Constituent]:
    """A row in which who is a customer has bought: "| the jet | was bought | by | Peru", "Peru | has bought | the jet"."""
    customers = words.of("customer")
    for i, c in enumerate(row):
        if c.word not in customers or c.kind != THING:
            continue
        found = _thing(tagged, row, i, words)
        if found is None:
            continue
        thing, end = found
        verb = row[end] if end + 1 < len(row) else None
        if verb is not None and verb.kind == VERB and verb.word in _LISTING and row[end + 1].kind == PARTY:
            by = Constituent(t.PREPOSITION, verb.phrase, "by")
            return [*row[:i], thing, _buying(verb, passive=True), by, *row[end + 1 :]]
        first = next((k for k in range(max(0, i - 3), i) if tuple(x.word for x in row[k:i]) in _AMONG), None)
        if first is not None and first > 0 and row[first - 1].kind == PARTY:
            return [*row[:first], _buying(row[first], passive=False), thing, *row[end:]]
    return row


def _thing(tagged: Tagged, row: Sequence[Constituent], i: int, words: Vocabulary) -> tuple[Constituent, int] | None:
    """The goods of which somebody is a customer, behind "for" or in front of the noun, and where the clause goes on."""
    c = row[i]
    if i + 2 < len(row) and row[i + 1].word in ("for", "of") and row[i + 2].kind == THING:
        item, end = item_at(tagged, row, i + 2, words), i + 3
        return (row[i + 2], end) if item is not None and (item.hard or item.designated or item.known) else None
    if c.phrase.head == c.phrase.first or tagged.tags[c.phrase.head - 1] == t.POSSESSIVE:
        return None
    head = c.phrase.head - 1
    front = c._replace(phrase=c.phrase._replace(head=head, last=head), word=tagged.words[head])
    item = item_at(tagged, [front], 0, words)
    return (front, i + 1) if item is not None and (item.designated or item.known) else None


def _buying(c: Constituent, passive: bool) -> Constituent:
    assert c.verb is not None
    modal, negated = c.verb.modal, c.verb.negated
    verb = VerbGroup("buy", passive, False, False, False, negated, modal, not modal, False)
    return c._replace(word="buy", sense=Sense.BUY, verb=verb)
