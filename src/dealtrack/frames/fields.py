"""The fields of a deal from its group: items, amounts, and the words that tell of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ..lexicon.triggers import Sense
from ..model import Kind, Money, Qualifier
from ..syntax import tags as t
from ..syntax.tokens import Tagged
from .constituents import PARTY, THING, Constituent, singular
from .designations import is_designation
from .draft import Draft, Filler, filler
from .groups import Group
from .items import Item, item_at
from .pointing import names_any, points_at_contract
from .vocabulary import Vocabulary

_TERMS = re.compile(r"(?:technology|know-how|tot|indigenous content|offsets?|training|support)\b", re.IGNORECASE)
_ONE = frozenset(("contract", "order", "deal"))
_SUMMED = re.compile(r"\b(?:combined|total\w*|together|altogether|so far)\b")


def items(group: Group, tagged: Tagged, words: Vocabulary) -> list[Item]:
    """What the deal is about: the items in the order of the text, else what stands in front of a noun ("submarine deal")."""
    text = tagged.text
    found = _instances(_once(group.items), bool(group.money))
    if any(i.specific for i in found):  # "jets with transfer of technology", "the project began with an order for jets"
        found = [i for i in found if i.specific or not (_TERMS.match(i.name.value) or _begins(i, group))]
    found = [i for k, i in enumerate(found) if not (k and _is_for(found[k - 1], i, text))]
    found = _with_nouns(_of_one_noun(found, text, words), text)
    counted = found[0].quantity if len(found) > 1 else None
    if counted is not None and counted.value == len(found) - 1 and all(i.quantity is None for i in found[1:]):
        found = found[:1]  # "two ferries, Aurora and Borealis"
    if any(points_at_contract(c, tagged) for c in group.nouns):
        before = tagged.starts[0]  # "the order for 24 units": of what an earlier sentence named
        found = [replace(i, anaphoric=True) if i.name.start < before or _is_any(i, words) else i for i in found]
    return found or [_of_hint(hint, words) for hint in group.hints[:1]]


def _once(found: Sequence[Item]) -> list[Item]:
    """Each thing once; one that is told with its number and without it with its number."""
    counted = {i.name.start for i in found if i.quantity is not None}
    whole = (i for i in found if i.quantity is not None or i.name.start not in counted)
    return list({(i.name.start, i.quantity): i for i in whole}.values())


def _is_any(item: Item, words: Vocabulary) -> bool:
    """Whether an item stands for goods that the contract before was for: "the deal covers | 12 vessels"."""
    return item.quantity is not None and names_any(singular(item.name.value), words)


def _begins(item: Item, group: Group) -> bool:
    """Whether a thing is only what the contract for others begins or goes on with: "the project began with | an order for jets"."""
    return item.definite and item.vague and bool(group.nouns)


def _is_for(one: Item, other: Item, text: str) -> bool:
    """Whether the second of two things is what the first is for: "125 launchers for the Orca-2 missile"."""
    return other.quantity is None and text[one.name.end : other.name.start].split() == ["for", "the"]


def _of_one_noun(found: list[Item], text: str, words: Vocabulary) -> list[Item]:
    """The first names, of which only the last has a noun, are one thing: "40 Brimstone and Meteor missiles", "Mi-8 transport
    and Mi-24 attack helicopters"."""
    last = 0
    while last + 1 < len(found) and _goes_on(found[last], found[last + 1], text, words):
        last += 1
    if last == 0 or not _has_noun(found[last], words):
        return found
    one, other = found[0], found[last]
    name = Filler(" ".join(text[one.name.start : other.name.end].split()), one.name.start, other.name.end)
    sure = one if one.strong else other
    makers = tuple(m for i in found[: last + 1] for m in i.makers)
    both = replace(sure, name=name, quantity=one.quantity, makers=makers, last=other.last)
    return [both, *found[last + 1 :]]


def _goes_on(one: Item, other: Item, text: str, words: Vocabulary) -> bool:
    """Whether a name that lacks its noun has the next one's: "Brimstone, | Meteor | and Spear missiles"."""
    between = text[one.name.end : other.name.start].split()
    if between not in (["and"], [","], [",", "and"]) or other.quantity is not None or other.definite:
        return False
    if one.name.value.islower() or one.name.value.endswith("s") or other.name.value.split()[0].islower():
        return False
    role = one.quantity is None and bool(one.sorts & other.sorts)  # "Mi-8 transport | and Mi-24 attack helicopters"
    return role or not _has_noun(one, words)


def _has_noun(item: Item, words: Vocabulary) -> bool:
    """Whether a name ends in a noun for goods: "Meteor missiles", "Tarn Radar System"; not in "Meteor"."""
    last = item.name.value.split()[-1]
    return last.islower() or singular(last.lower()) in words.goods


def _with_nouns(found: Sequence[Item], text: str) -> list[Item]:
    """Things of which the numbers are told one by one, and their noun once: "10 two-section | and 36 three-section trams"."""
    out = list(found)
    for k, (one, other) in enumerate(pairwise(found)):
        sort = one.name.value
        lacking = one.quantity is not None and not one.strong and sort.islower() and " " not in sort and sort[-1] != "s"
        alike = lacking and other.strong and other.quantity is not None and " " in other.name.value
        if alike and text[one.name.end : other.name.start].split()[:1] in (["and"], [","]):
            noun = other.name.value.rsplit(" ", 1)[-1]
            out[k] = replace(
                other, name=replace(one.name, value=f"{sort} {noun}"), quantity=one.quantity, last=one.last
            )
    return out


def _instances(found: list[Item], paid: bool) -> list[Item]:
    """Of "a range of equipment, including three radars" the radars; of "three radars, including spare parts" the radars too,
    and of "$2 million worth of arms, including radars" all that is ``paid`` for."""
    general = [i for i in found if not i.instance]
    named = [i for i in found if i.instance and _identified(i)]
    whole = paid and bool(general)
    shares = len(named) > 1 and all(
        i.quantity is not None for i in named
    )  # "90 jets, of them 40 MiG-29s and 50 Su-30s"
    if named and not whole and not any(i.specific if shares else _identified(i) for i in general):
        makers = tuple(m for i in general for m in i.makers)
        return [replace(i, makers=i.makers or makers) for i in named]
    return general


def _identified(item: Item) -> bool:
    return item.specific or item.quantity is not None


def _of_hint(hint: Filler[str], words: Vocabulary) -> Item:
    parts = hint.value.split()
    system = None if hint.value.islower() else words.system_of(parts)
    return Item(
        hint,
        strong=True,
        named=parts[-1][0].isupper(),
        designated=any(is_designation(w) for w in parts),
        sorts=frozenset((system.category,)) if system else words.sorts.get(singular(parts[-1].lower()), frozenset()),
        maker=system.maker if system else None,
        origin=system.country if system else None,
    )


def own_name(group: Group, tagged: Tagged, row: Sequence[Constituent], words: Vocabulary) -> list[Item]:
    """The agreement's own name where nothing else is named: "Blue Shield Partnership", "framework on defence cooperation"."""
    for c in group.nouns:
        if c.sense not in (Sense.PACT, Sense.CONTRACT, Sense.BUY, Sense.SELL):
            continue
        first = head = c.phrase.head
        start = c.phrase.first + (tagged.tags[c.phrase.first] == t.DETERMINER)
        while first > start and tagged.is_capital(first - 1) | (tagged.tags[first - 1] == t.JOINER):
            first -= 1
        k = row.index(c)
        if first == c.phrase.first and k > 1 and row[k - 1].word == "of" and tagged.is_capital(row[k - 2].phrase.head):
            first = row[k - 2].phrase.head  # "Status | of | Forces Agreement"
        alone = first == head == start
        if alone and not any(behind.word in ("on", "of", "for") for behind in row[k + 1 :][:1]):
            return []  # "the agreement"
        if first < head and tagged.is_capital(head):
            name = Filler(tagged.slice(first, head), tagged.starts[first], tagged.ends[head])
            return [Item(name, last=k, strong=True, named=True)]
        as_goods = replace(words, goods=words.goods | {c.word}, not_goods=words.not_goods - {c.word})
        item = item_at(tagged, row, k, as_goods)
        if item is not None:
            return [item]
    return []


def open_ended(draft: Draft, group: Group, tagged: Tagged) -> Draft:
    """The draft as a framework with a ceiling where its contract sets terms for orders to come ("an indefinite-quantity
    contract", "a framework agreement"); an order under such a contract stays what it is."""
    before = [w for c in group.nouns for w in tagged.words[c.phrase.first : c.phrase.head]]
    ordered = any(c.word == "order" for c in group.nouns)
    ordered = ordered or any(tagged.words[max(0, c.phrase.first - 1)] == "under" for c in group.nouns)
    terms = any(w in ("idiq", "framework", "umbrella") or w.startswith("indefinite-") for w in before)
    if draft.kind is not Kind.CONTRACT or ordered or not terms:
        return draft
    amount = draft.value
    if amount is not None and amount.value.qualifier is Qualifier.EXACT:
        amount = replace(amount, value=Money(None, amount.value.figure, amount.value.currency, Qualifier.AT_MOST))
    return replace(draft, kind=Kind.FRAMEWORK, value=amount)


def value(group: Group) -> tuple[Filler[Money] | None, Filler[Money] | None]:
    """The first amount that is no price per unit, and the same in another currency where the text gives it."""
    amounts = [
        (c.money, c.alternative) for c in group.money if c.money is not None and not c.money.rule.endswith("-per-unit")
    ]
    if not amounts:
        return None, None
    first, same = next(((m, same) for m, same in amounts if not m.rule.endswith("-equivalent")), amounts[0])
    other = same or next((m for m, _ in amounts if m.rule.endswith("-equivalent")), None)
    return filler(first.money, first), filler(other.money, other) if other is not None and other is not first else None


def is_plural_sum(group: Group, tagged: Tagged, value: Filler[Money] | None, words: Vocabulary) -> bool:
    """Whether one amount stands for several deals: "deals worth", "contracts totalling"."""
    if value is None or group.listed or group.money[0].kind in (THING, PARTY):
        return False  # "imports include six guns ($2 million)": the price of one of them
    counted = len(group.items) == 1 and group.items[0].quantity is not None
    summed = _SUMMED.search(tagged.text, tagged.starts[0], tagged.ends[-1]) is not None
    if counted and not summed:
        return False  # "orders worth $15 million for 100 drones"
    heads = [c for c in group.nouns if c.word in words.of("summed")]
    single = [c for c in heads if tagged.words[c.phrase.head] == c.word]
    if any(_holds(tagged, c, value) for c in single):
        return False  # "the largest of its contracts, a $20 million deal"
    if any(c.word in _ONE for c in single) and not summed:
        return False  # "a contract for howitzer sales worth $20 million"
    plural = any(tagged.words[c.phrase.head] == c.word + "s" for c in heads)
    return plural and (summed or all(c.quantity is None or c.quantity.number > 2 for c in heads))


def _holds(tagged: Tagged, c: Constituent, value: Filler[Money]) -> bool:
    """Whether an amount stands within a noun phrase."""
    return tagged.starts[c.phrase.first] <= value.start < tagged.ends[c.phrase.head]


def words_of(group: Group, verbs: bool) -> tuple[Filler[str], ...]:
    """The triggers of a group that are verbs, or nouns; all where there are none of the sort."""
    told = [e for e in group.events if e.sense is not None]
    chosen = [e for e in told if (e.verb is not None) == verbs] or told
    return tuple(Filler(e.word, e.start, e.end) for e in chosen)
