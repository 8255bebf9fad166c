"""What a thing is called in full, where the words of its deal only point at it or name no more than its sort."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from operator import attrgetter

from ..lexicon import Lexicon
from ..model import Kind, Mention, Sentence
from ..syntax import tags as t
from ..syntax.tokens import Tagged
from .constituents import analyse, singular, within
from .draft import Draft, Filler
from .items import DEFINITE, Item, things
from .pointing import names_any
from .vocabulary import Vocabulary, vocabulary

_REACH = 1500  # characters between a thing and the words that point back at it
_DONE = frozenset(("works", "service"))  # no pieces: "the Marlin programme"
_START = attrgetter("start")


def called(
    drafts: Sequence[Draft], text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention], lexicon: Lexicon
) -> list[Draft]:
    """The drafts with the names of their goods in full. ``mentions`` are all of the text."""
    words = vocabulary(lexicon)

    @cache
    def named(k: int) -> tuple[Tagged, list[Item]]:
        """The things that a sentence names; several drafts may ask for one."""
        start, end = sentences[k].start, sentences[k].end
        tagged, row = analyse(text, start, end, within(mentions, start, end), lexicon)
        return tagged, things(tagged, row, words)

    def full(draft: Draft) -> Draft:
        item = draft.item
        if item is None or not _is_bare(draft):
            return draft
        more = draft.further  # "another 80 jets": of those that were named
        if more or draft.anaphoric and _points_back(item, draft.quantity, text):
            item = _before(item, text, sentences, named, words) or item
        return replace(draft, item=item)

    return [full(draft) for draft in drafts]


def with_origins(drafts: Sequence[Draft], text: str, named: Sequence[Mention]) -> list[Draft]:
    """The drafts with the country that goods are from of which only the sort is named. ``named`` are the parties of the text."""
    return [replace(d, item=_with_origin(d.item, d, text, named)) if _is_bare(d) and d.item else d for d in drafts]


def _is_bare(draft: Draft) -> bool:
    """Whether a draft names goods by a single word that is no name."""
    name = draft.item.value if draft.item is not None else ""
    return draft.kind is not Kind.ACQUISITION and " " not in name and name.islower()


def _points_back(item: Filler[str], quantity: Filler[int] | None, text: str) -> bool:
    """Whether nothing but a number stands between a thing and the word that points back: "the six jets", not "the new jets"."""
    counted = quantity is not None and quantity.end <= item.start and not text[quantity.end : item.start].strip()
    end = quantity.start if quantity is not None and counted else item.start
    before = text[max(0, end - 10) : end].lower().split()
    return bool(before) and before[-1] in DEFINITE


def _before(
    item: Filler[str],
    text: str,
    sentences: Sequence[Sentence],
    named: Callable[[int], tuple[Tagged, list[Item]]],
    words: Vocabulary,
) -> Filler[str] | None:
    """The thing of the same sort that the text named last before one that points back: "the vessel" for a "patrol vessel".
    ``named`` gives the things of a sentence."""
    sort = singular(item.value)
    if sort in words.not_goods:
        return None  # "this programme"
    general = names_any(sort, words)
    for k in range(bisect_right(sentences, item.start, key=_START) - 1, -1, -1):
        sentence = sentences[k]
        if item.start - sentence.end > _REACH:
            break
        if not general and sort not in text[sentence.start : sentence.end].lower():
            continue
        tagged, told = named(k)
        for thing in reversed(told):
            meant = general and thing.specific and _may_mean(sort, thing, words)
            if thing.name.end <= item.start and (meant or _is_called(sort, thing, tagged, words)):
                return thing.name
    return None


def _may_mean(sort: str, thing: Item, words: Vocabulary) -> bool:
    """Whether a word for goods can stand for a thing: "jets" for a fighter, "units" and "platforms" for anything that is made."""
    if sort in words.of("piece") or sort == "platform":
        return not thing.sorts & _DONE and (thing.hard or thing.designated or thing.known)
    return bool(thing.sorts & words.sorts.get(sort, frozenset()))


def _is_called(sort: str, thing: Item, tagged: Tagged, words: Vocabulary) -> bool:
    """Whether the name of a thing ends with its sort and says more than that."""
    name = thing.name.value
    if not thing.sorts & words.sorts.get(sort, frozenset()):
        return False
    return singular(name.rsplit(" ", 1)[-1].lower()) == sort and '"' not in name and _is_told_apart(tagged, thing.name)


def _is_told_apart(tagged: Tagged, thing: Filler[str]) -> bool:
    """Whether the name of a thing says more than its sort, other than how it is liked: a "patrol vessel", no "large vessel"."""
    first, head = (bisect_left(tagged.starts, at) for at in (thing.start, thing.end))
    span = range(first, head - 1)
    return any(tagged.words[k][0].isalpha() and (tagged.tags[k] != t.ADJECTIVE or tagged.is_capital(k)) for k in span)


def _with_origin(item: Filler[str], draft: Draft, text: str, named: Sequence[Mention]) -> Filler[str]:
    """A thing of which only the sort is named, with the country that it is from: "Brazilian | coffee". Whose it is to be sets
    nothing apart: "sold | Peru | wheat"."""
    k = bisect_right(named, item.start, key=_START) - 1
    origin = named[k] if k >= 0 else None
    if (
        origin is None
        or not origin.rule.endswith(("demonym", "country"))
        or " " in item.value
        or text[origin.end : item.start].strip(" ")
        or origin.end == item.start
    ):
        return item
    if any(f.value.country == origin.party.country for f in draft.buyers):
        return item
    return Filler(" ".join(text[origin.start : item.end].split()), origin.start, item.end)
