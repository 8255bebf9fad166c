"""The whole name of what an announced contract buys: where it goes on behind "and", a participle or a work, and where it ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..syntax import tags as t
from ..syntax.tokens import Tagged
from .constituents import DATE, PARTY, THING, TRIGGER, VERB, Constituent, singular
from .draft import Filler
from .extent import GENERIC
from .items import Item, item_at
from .vocabulary import Vocabulary

# Verbs that bring in what is bought: "to provide", "will supply", "for the purchase of".
PROVIDING = frozenset(
    "provide procure purchase supply deliver acquire conduct perform manufacture produce construct build repair design develop support "
    "furnish exercise fabricate upgrade add maintain overhaul research establish install modernize refurbish integrate replace test include "
    "manage operate sustain deploy continue complete execute incorporate implement renovate field require".split()
)
# Nouns before an "of" that brings in what is bought.
OBTAINING = frozenset(
    "procurement purchase production acquisition supply delivery manufacture manufacturing fabrication sale option lot quantity extension charter "
    "assembly furnishing provision".split()
)
# Works that are done to what stands behind "of": alone they are no item, in a row they belong to its name.
WORKS = OBTAINING | frozenset(
    "repair maintenance overhaul upgrade refurbishment reset modification modernization renovation construction installation integration "
    "design development engineering test testing trial inspection cleaning replacement removal load assemble pack packing packaging painting "
    "operation support sustainment remanufacture rework conversion alteration demolition disposal removal certification storage delivery".split()
)
PARTICIPLE = re.compile(r"\w-\w+ed$")
_BESIDES = frozenset(
    "associated related other ancillary various such required necessary additional any its their".split()
)
_AT = " at "
# Words at the end of a name that lead to what it goes with.
_LEADING_ON = re.compile(
    r"(?<!\band)\s(?:for\sthe\sfollowing|associated|necessary|required|located|participating|supporting|intended|involving)\b"
)
_LISTED = 24  # constituents of a list that are looked through, and steps with which a name goes on
# Words that tell no thing, between works and in front of them.
_LINKS = frozenset(("and", "spare", "minor", "new", "continued"))
_NAMING = frozenset(("for", "to", "in", "on", "in support of"))


def completed(tagged: Tagged, row: Sequence[Constituent], item: Item | None, words: Vocabulary) -> Item | None:
    """The item with the rest of its name: "field kitchen | and bakery equipment", "wind-assisted | and solar-powered pumps"."""
    for _ in range(_LISTED):
        last = _goes_on(tagged, row, item) if item is not None and _AT not in item.name.value else None
        if item is None or last is None:
            break
        rest = item_at(tagged, row, last, words) if row[last].is_noun else None
        last, end = (last, tagged.ends[row[last].phrase.head]) if rest is None else (rest.last, rest.name.end)
        item = replace(item, name=span(tagged, item.name.start, end), last=last)
    return _trimmed(tagged, item) if item is not None else None


def _trimmed(tagged: Tagged, item: Item) -> Item:
    """The item without where it is built or done, unless only one word were left ("construction of a pier | at Fort Lich"), and without a
    participle that leads to what it goes with ("services | associated" with it)."""
    start, end = item.name.start, item.name.end
    at = tagged.text.find(_AT, start, end)
    end = at if at > 0 and " " in tagged.text[start:at] else end
    loose = _LEADING_ON.search(tagged.text, start, end)
    end = loose.start() if loose is not None and loose.end() == end else end
    return replace(item, name=span(tagged, start, end)) if end < item.name.end else item


def _goes_on(tagged: Tagged, row: Sequence[Constituent], item: Item) -> int | None:
    """Behind a name the index of the constituent with which it goes on, None where it is at its end."""
    k = item.last + 1
    if k + 1 >= len(row):
        return None
    # A noun that could be a verb elsewhere: "engine | overhaul", "technical support | services"
    joined = tagged.tags[row[k].phrase.first] == t.VERB and row[k].phrase.first == row[item.last].phrase.head + 1
    bare = tagged.tags[row[k + 1].phrase.first] != t.DETERMINER
    if bare and row[k + 1].kind == THING and (joined or row[k].bare_past or row[k].kind == DATE):
        return k + 1  # "government | furnished | tools", "USS Lich | fiscal 2016 | overhaul"
    if joined and bare:
        return k
    if row[k].word == "of" and row[k + 1].kind in (THING, TRIGGER):
        return k + 1  # "family | of vehicles"
    if (named := _named(tagged, row, k)) is not None:
        return named
    told = _told_by(row, k) if _is_bare(item) else None
    leads = item.vague and row[k].kind == VERB and row[k].word in PROVIDING  # "efforts | to procure | radars"
    return _next(tagged, row, item) if told is None else None if leads else told


def _named(tagged: Tagged, row: Sequence[Constituent], k: int) -> int | None:
    """The index of the thing with which a proper name goes on at ``row[k]`` behind a dash or small words in capitals: "Marlin II | All | Up
    | Round missiles", "Camp Lich | – | East Gate buses"; None where it does not."""
    first = row[k].phrase.first
    k += row[k].kind == t.DASH and tagged.is_capital(first - 1)
    for i in range(k, min(k + 3, len(row))):
        if not tagged.is_capital(row[i].phrase.first) or row[i].kind not in (THING, t.PREPOSITION):
            break
        if tagged.tags[row[i].phrase.head] == t.NOUN:
            return i
    return None


def _is_bare(item: Item) -> bool:
    """Whether a name holds nothing but works and parts: "repairs and alterations", "support"."""
    return all(singular(w) in GENERIC or singular(w) in WORKS or w in _LINKS for w in item.name.value.lower().split())


def _told_by(row: Sequence[Constituent], k: int) -> int | None:
    """The index of the thing by which works are told from ``row[k]`` on: "support | for | the Lich office", "design | to repair | a pier",
    "work | pertaining to | a dam"; None where there is none."""
    tied = row[k - 1].phrase.last > row[k - 1].phrase.head  # "work associated | with"
    led = row[k].word != "include" and row[k].verb is not None and (not row[k].finite or row[k].bare_past)
    k += led
    k += k < len(row) and row[k].kind == t.PREPOSITION and (led or tied or row[k].word in _NAMING)
    told = k < len(row) and row[k - 1].kind in (VERB, t.PREPOSITION) and row[k].is_noun and row[k].money is None
    return k if told else None


def _next(tagged: Tagged, row: Sequence[Constituent], item: Item) -> int | None:
    """Behind a comma or "and" the index of what belongs to the same name; None where another thing follows: one with a number or
    an article of its own, or one that only goes with it ("radars and | associated spares")."""
    first = k = item.last + 1
    while k < len(row) and (row[k].kind in (t.COMMA, t.CONJUNCTION) or k == first and row[k].bare_past):
        k += 1  # "global classified | and unclassified services"
    if k == first or k >= len(row) or row[k - 1].bare_past:
        return None
    head, opening = row[item.last].phrase.head, row[k].phrase.first
    lacking = _lacks_noun(tagged, row, item, opening)
    if row[k].verb is not None:
        return _work(tagged, row, k, lacking or _is_bare(item) or tagged.words[head].endswith("ing"))
    if row[k].kind not in (THING, TRIGGER, PARTY) or row[k].quantity is not None or row[k].money is not None:
        return None
    if not lacking and (
        item.quantity is not None or tagged.tags[opening] == t.DETERMINER or tagged.words[opening] in _BESIDES
    ):
        return None
    following = row[k + 1] if k + 1 < len(row) else row[k]
    if following.finite and not following.bare_past and tagged.tags[following.phrase.first] != t.VERB:
        return None
    name = item.name.value
    if (" " not in name or tagged.words[head].endswith("ed")) and PARTICIPLE.search(tagged.words[opening]):
        return k  # "self-sealing, | steel-reinforced tanks"
    # Behind a comma other goods are no part of the name of some: "patrol radars | , tow cables and spares"
    whole = row[item.last].word != tagged.words[head] and " " in name and " of " not in name
    listed = row[first].kind != t.COMMA or row[first + 1].kind == t.CONJUNCTION or not whole and _closes(row, k)
    return k if listed else None


def _lacks_noun(tagged: Tagged, row: Sequence[Constituent], item: Item, opening: int) -> bool:
    """Whether the noun of a name is still to come: "wind-assisted | and solar-powered pumps", "six Deep Water Search | and Rescue boats"."""
    head = row[item.last].phrase.head
    if tagged.tags[head] == t.ADJECTIVE or PARTICIPLE.search(tagged.words[head]):
        return True
    named = tagged.words[head].isalpha() and tagged.is_capital(head) and tagged.is_capital(opening)
    several = item.quantity is not None and item.quantity.value > 1
    return several and named and row[item.last].word == tagged.words[head]


def _work(tagged: Tagged, row: Sequence[Constituent], k: int, alike: bool) -> int | None:
    """Where the name ends that goes on with a verb in a list: "hauling | and installing | homes", "basic | and applied | research",
    "support | and sustaining | engineering services"; ``alike``: what stands before is a work, or lacks its noun."""
    verb, following = row[k].verb, row[k + 1] if k + 1 < len(row) else row[k]
    if verb is None or following.kind != THING:
        listed = verb is not None and verb.gerund and following.kind in (t.COMMA, t.CONJUNCTION)
        return k if listed and _closes(row, k) else None  # "engineering, | manufacturing | and technical services"
    works = verb.gerund and (alike or following.word in GENERIC) or verb.bare_past
    return k + 1 if works or alike and tagged.tags[row[k].phrase.first] == t.VERB else None


def _closes(row: Sequence[Constituent], k: int) -> bool:
    """Whether a list that goes on with a comma comes to an "and"; otherwise the comma opens an apposition."""
    for c in row[k : k + _LISTED]:
        if c.kind not in (THING, TRIGGER, t.COMMA, t.PREPOSITION) and not (c.verb is not None and c.verb.gerund):
            return c.kind == t.CONJUNCTION
    return False


def span(tagged: Tagged, start: int, end: int) -> Filler[str]:
    """What ``text[start:end]`` says, with its place."""
    return Filler(" ".join(tagged.text[start:end].split()), start, end)
