"""Clues from what is bought: designations before words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ..model import Kind
from ..names import ItemWords
from ..resolve import key
from .clue import Clue
from .parties import same_or_division
from .told import Told

_SAME_NAME = 4.0
_VARIANT = -3.0
_OTHER_NAME = -5.0
_NAMED_AND_WORDS = 0.5
_SAME_WORDS = 3.0
_SAME_HEAD = 1.0
_OTHER_OF_SORT = -2.5  # "nuclear submarines" are no "diesel-electric submarines"
_OTHER_WORDS = -4.0
_ANY_SORT = "system"  # says nothing
_COMMODITY = "commodity"  # is bought again and again
_SAME_SORT = 1.0
_OTHER_SORT = -3.0
_VAGUE = -1.0  # "aircraft" may be fighters
_ALIKE = 0.6  # of all words of two items, the part that both have
_PART = -3.0
_ROLES = re.compile(r"\b(?:trainer|nav(?=y|al)|tanker|freighter|simulator)", re.IGNORECASE)  # of variants, as marks
# What goods are made from and go with is bought for itself.
_BESIDE = {
    "development": (-4.5, frozenset(("development", "demonstrator", "prototype"))),
    "technology": (-3.5, frozenset(("technology",))),
    "equipment": (-3.5, frozenset(("equipment", "kit", "part", "spare"))),
}
_REMEMBERED = 20_000  # items: a report meets many others
_LONG, _STEM = 7, 4  # characters of a designation, and of its beginning
_ACRONYM = re.compile(r"\b[A-Z]{3,}(?=s?\b)")  # fewer letters stand for much
_FIRST_LETTERS = re.compile(r"(?<![^\W_])(?!(?:and|for|in|of|the|to|with)\b)[^\W_]", re.IGNORECASE)
_SHARE = re.compile(r"\bstakes?\b|\d ?(?:%|pct\b|per ?cent\b)", re.IGNORECASE)
_ALL_SHARES = re.compile(
    r"""
      \b all \b [^.;]{0,60} \b (?: shares? | stock )
    | \b (?: rest | remainder | remaining ) \b
    | \b not \s (?: (?: already | yet ) \s )? (?: own | hold )   # "the 60 pct that it does not hold"
    """,
    re.IGNORECASE | re.VERBOSE,
)


def clues(one: Told, other: Told) -> Iterator[Clue]:
    if one.report.item and other.report.item:
        if one.report.kind is other.report.kind is Kind.ACQUISITION:
            yield from _companies(one, other)
        else:
            yield _items(one.words, other.words, one.report.item, other.report.item)
            yield from _sorts(one.category, other.category)
            yield from _beside(one.words, other.words)


def _beside(one: ItemWords, other: ItemWords) -> Iterator[Clue]:
    words, other_words = (item.heads | item.words | item.generic for item in (one, other))
    for what, (weight, names) in _BESIDE.items():
        if names.isdisjoint(words) is not names.isdisjoint(other_words):
            yield Clue(weight, f"one is of its {what}")


def _items(one: ItemWords, other: ItemWords, item: str, other_item: str) -> Clue:
    said = f"{item} and {other_item}"
    if shared := one.families & other.families or one.systems & other.systems:
        known_apart = one.systems and other.systems and not one.systems & other.systems
        if known_apart or _variants(one, other) or _roles_apart(one, other, item, other_item):
            return Clue(_VARIANT, f"variants of one item: {said}")
        return Clue(_SAME_NAME, f"same item: {', '.join(sorted(shared))}", tells=2)
    named, other_named = one.families or one.systems, other.families or other.systems
    shared = _alone(one, other) if one.designations and other.designations else frozenset()
    if not shared and named and other_named:
        return Clue(_OTHER_NAME, f"other item: {said}", apart=True)
    shared |= one.marks & other.marks | _initials(item, other_item) | _initials(other_item, item)
    if shared:
        return Clue(_SAME_WORDS, f"same item: {', '.join(sorted(shared))}", tells=2)
    words, other_words = one.heads | one.words, other.heads | other.words
    every, both = words | other_words, words & other_words
    if not both:
        vague = not (named or one.words) or not (other_named or other.words)
        return Clue(_VAGUE if vague else _OTHER_WORDS, f"other item: {said}")
    if named or other_named:
        whole = len(both) > 1 and both == (other_words if named else words)
        return Clue(_NAMED_AND_WORDS, f"item in other words: {said}", tells=int(whole))
    said = ", ".join(sorted(both))
    if len(both) > 1 and len(both) >= _ALIKE * len(every):
        return Clue(_SAME_WORDS, f"same item: {said}", tells=2 if both - one.heads else 1)
    apart = one.words - both and other.words - both
    return Clue(_OTHER_OF_SORT if apart else _SAME_HEAD, f"item of one sort: {said}")


def _alone(one: ItemWords, other: ItemWords) -> frozenset[str]:
    """The marks of one item by which alone the other one goes: "Mk1A jets"."""
    return one.marks & other.families | one.families & other.marks


def _initials(item: str, long: str) -> set[str]:
    """The words of one item that stand for those of a longer one: the "MRFA" of "MRFA jets" for "Multi-Role Fighter Aircraft"."""
    return {word for word in _letters(item)[0] if word in _letters(long)[1]}


def _sorts(one: str | None, other: str | None) -> Iterator[Clue]:
    """An aircraft is not its engine, nor its overhaul, though all three are named by it."""
    if one and other and _ANY_SORT not in (one, other):
        again = one == other == _COMMODITY
        yield Clue(_SAME_SORT, f"both {one}", tells=-again) if one == other else Clue(_OTHER_SORT, f"{one} and {other}")


def _variants(one: ItemWords, other: ItemWords) -> bool:
    """Whether both name variants, and no two that go together: a "mig29k" is a "mig29", but no "mig29upg", what is of "block52" is
    not of "block70", nor what is of "mk1" of "mk1a"."""
    models, other_models = one.designations - one.marks, other.designations - other.marks
    marked = bool(one.marks and other.marks) and not one.marks & other.marks
    return marked or _exclude(models, other_models)


def _roles_apart(one: ItemWords, other: ItemWords, item: str, other_item: str) -> bool:
    """A trainer is not the "mk1a" that it trains for, nor the trainer of a navy that of others."""
    roles, other_roles = _roles(item), _roles(other_item)
    if roles and other_roles:
        return roles != other_roles
    return bool(roles and other.marks or other_roles and one.marks)


@lru_cache(maxsize=_REMEMBERED)
def _roles(item: str) -> frozenset[str]:
    return frozenset(map(str.lower, _ROLES.findall(item)))


@lru_cache(maxsize=_REMEMBERED)
def _letters(item: str) -> tuple[list[str], str]:
    """The words of an item that may stand for those of a longer one, and what may stand for its own."""
    return _ACRONYM.findall(item), "".join(_FIRST_LETTERS.findall(item)).upper()


def _exclude(ones: frozenset[str], others: frozenset[str]) -> bool:
    return bool(ones and others) and not any(_agree(a, b) or _agree(b, a) for a in ones for b in others)


def _agree(short: str, long: str) -> bool:
    """Whether one designation is the beginning of another one, or lacks letters in its middle: "f414ins6" and "f414geins6"."""
    return (
        long.startswith(short)
        or len(short) >= _LONG
        and long.startswith(short[:_STEM])
        and long.endswith(short[_STEM:])
    )


def _companies(one: Told, other: Told) -> Iterator[Clue]:
    """What an acquisition is of: a company, which goes by its whole name or the beginning of it. It is taken over once, but
    parts of it are bought again and again."""
    item, other_item = one.report.item or "", other.report.item or ""
    if not same_or_division(key(item), key(other_item)):
        vague = item.islower() or other_item.islower()
        yield Clue(_VAGUE if vague else _OTHER_WORDS, f"other company: {item} and {other_item}")
        return
    part, other_part = _is_part(one), _is_part(other)
    yield Clue(_SAME_NAME, f"same company: {item} and {other_item}", tells=2 if part or other_part else 3)
    if part is not other_part:
        yield Clue(_PART, "a part of it and the whole")


def _is_part(told: Told) -> bool:
    """Whether shares of a company are bought; but who buys the last of them takes it over."""
    shares = told.report.quantity is not None or _SHARE.search(told.sentence) is not None
    return shares and _ALL_SHARES.search(told.sentence) is None
