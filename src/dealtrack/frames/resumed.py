"""Things by what stands before their phrase: the name that it describes, the goods that it only counts, what an agreement is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..syntax import tags as t
from ..syntax.tokens import Tagged
from .constituents import THING, Constituent
from .draft import Filler, filler
from .extent import first_word, list_closes
from .items import FURTHER, WHOLE, Item, item_at
from .vocabulary import Vocabulary

_FIRST = frozenset(("first", "initial"))


def named_item(tagged: Tagged, row: Sequence[Constituent], i: int, words: Vocabulary) -> Item | None:
    """The item at ``i``, by the name that it has where it only says of what sort a named thing is: "the Heron TP, | a drone | leased
    from Israel". In a list each is a thing of its own: "the Gripen, | a tanker | and two frigates"."""
    item = item_at(tagged, row, i, words)
    if item is None or item.specific:
        return item
    if not item.strong and (behind := _sort_behind(tagged, row, i, words)) is not None:
        return replace(item, strong=True, named=True, hard=behind.hard, sorts=behind.sorts)
    if item.definite and (full := _named_behind(tagged, row, i, words)) is not None:
        return full
    sort = item.strong and tagged.words[row[i].phrase.first] in ("a", "an")
    return (_named_before(tagged, row, i, item, words) or item) if sort else item


def _named_before(tagged: Tagged, row: Sequence[Constituent], i: int, item: Item, words: Vocabulary) -> Item | None:
    """The thing in front of the comma of which the ``item`` at ``i`` tells the sort: "the Heron TP, | a drone |"."""
    if i < 2 or row[i - 1].kind != t.COMMA or row[i - 2].kind != THING or list_closes(row, i):
        return None
    before = item_at(tagged, row, i - 2, words)
    if before is None or not (before.specific or before.named and before.definite):
        return None
    if before.sorts and not before.sorts & item.sorts and "system" not in item.sorts:
        return None
    return replace(
        before,
        last=item.last,
        strong=True,
        hard=item.hard,
        sorts=before.sorts or item.sorts,
        makers=before.makers or item.makers,
    )


def _sort_behind(tagged: Tagged, row: Sequence[Constituent], i: int, words: Vocabulary) -> Item | None:
    """The goods that a phrase between commas says a name is, which the clause goes on about: "Jasestad, | a missile |, was sold"."""
    k = i + 2
    aside = k + 2 < len(row) and row[i + 1].kind == t.COMMA == row[k + 1].kind and row[k + 2].finite
    if not aside or not tagged.is_capital(row[i].phrase.head) or tagged.words[row[k].phrase.first] not in ("a", "an"):
        return None
    item = item_at(tagged, row, k, words) if row[k].kind == THING else None
    return item if item is not None and item.hard else None


def _named_behind(tagged: Tagged, row: Sequence[Constituent], i: int, words: Vocabulary) -> Item | None:
    """The thing that a phrase behind the comma names of which the one at ``i`` tells only the sort: "the plane, | an A320 |"."""
    k = i + 2
    if k >= len(row) or row[k].kind != THING or row[i + 1].kind != t.COMMA or list_closes(row, k):
        return None
    item = item_at(tagged, row, k, words) if tagged.words[row[k].phrase.first] in ("a", "an") else None
    return item if item is not None and item.specific else None


def again(item: Item, tagged: Tagged, c: Constituent, last: int) -> Item:
    """The item of which a phrase that only counts means more ("another six"), some ("the first two") or all ("the last two")."""
    before = tagged.words[c.phrase.first : c.phrase.last + 2]  # "six | more"
    if not WHOLE.isdisjoint(before):
        return replace(item, partial=False, last=last)
    if c.quantity is None or not _FIRST.isdisjoint(before):
        return replace(item, partial=True, last=last)
    number = filler(c.quantity.number, c.quantity)
    more = item.further or not FURTHER.isdisjoint(before)
    return replace(item, quantity=number, further=more, partial=False, last=last)


def field(tagged: Tagged, row: Sequence[Constituent], i: int, words: Vocabulary) -> Item | None:
    """What two agree to do together at ``row[i]``, no thing, with all that is listed: "an agreement on | trade, energy and ports",
    "an accord for | cooperation in space"."""
    about = i > 0 and (row[i - 1].word == "on" or row[i].word in words.of("work together"))
    first = first_word(tagged, row[i], words) if about and row[i].kind == THING else None
    if first is None:
        return None
    last = i
    while last + 2 < len(row) and row[last + 1].kind in (t.PREPOSITION, t.COMMA, t.CONJUNCTION):
        k = last + 2 + (row[last + 2].kind == t.CONJUNCTION)
        linked = row[last + 1].kind != t.PREPOSITION or row[last + 1].word in ("in", "of", "on")
        if not linked or k >= len(row) or row[k].kind != THING or row[k].quantity is not None:
            break
        if k + 1 < len(row) and row[k + 1].finite or row[last + 1].kind == t.COMMA and not list_closes(row, last + 1):
            break
        last = k
    end = row[last].phrase.head
    name = Filler(tagged.slice(first, end), tagged.starts[first], tagged.ends[end])
    return Item(name, last=last) if end > first else None  # "an agreement on cooperation" says it itself
