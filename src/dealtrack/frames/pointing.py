"""Words that point back to a contract that the text told before: "the deal", "the contract was signed in May"."""

from __future__ import annotations

from ..lexicon.triggers import Sense
from ..model import Status
from ..syntax.tokens import Tagged
from .completion import done
from .constituents import Constituent
from .groups import AWARDING, Group
from .vocabulary import Vocabulary

POINTING = frozenset(("the", "this", "that"))
_SIGNED = frozenset((Sense.SIGN, Sense.AWARD))
_GIVING = AWARDING | {Sense.SIGN}  # a contract


def points_at_contract(c: Constituent, tagged: Tagged) -> bool:
    """Whether a noun means the contract that the text told before: "the deal", not "the first deal"."""
    bare = c.phrase.head == c.phrase.first + 1
    return bare and c.sense is Sense.CONTRACT and tagged.words[c.phrase.first] in POINTING


def goes_on(group: Group, status: Status, tagged: Tagged, words: Vocabulary) -> bool:
    """Whether a group only tells how far a deal has come that was told before: "the order was cancelled", "talks began in May",
    "the ministry cleared the sale"."""
    if not group.nouns:
        return False
    noun = group.nouns[-1]
    if status is Status.APPROVED:
        cleared = any(e.sense is Sense.APPROVE and done(e) for e in group.events)
        return cleared and tagged.words[noun.phrase.first] in POINTING
    if status is Status.NEGOTIATING:
        return noun.sense is Sense.NEGOTIATE and _are_held(noun, tagged, words)
    return status is Status.CANCELLED or status is Status.COMPLETED and group.finished


def _are_held(c: Constituent, tagged: Tagged, words: Vocabulary) -> bool:
    """Whether talks that may be about a deal which the text told before are under way: "| negotiations | began", "is in | talks
    |", "held | the talks |"; not "a round of | talks |", nor what was said once, "the | discussion | took place"."""
    first = c.phrase.first
    if tagged.words[first] in ("no", "a", "an") or tagged.words[c.phrase.head] == c.word:
        return False
    before = tagged.verbs.get(first - 1)
    held = before is not None and (
        before.lemma in words.of("carrying out") or before.lemma in words.of("holding talks")
    )
    return held or first == 0 or tagged.words[first - 1] in ("in", "that", "said")


def names_any(sort: str, words: Vocabulary) -> bool:
    """Whether a noun can stand for goods of any sort that were named before: "vessels", "units"."""
    return sort in words.of("goods of any sort") or sort in words.of("piece")


def points_back(group: Group, tagged: Tagged, words: Vocabulary) -> bool:
    """Whether a sentence goes on about a contract that was told before: "the order is worth $2 million and includes spares", "Saab
    won the contract, which includes spares", "the contract was signed in May"."""
    told = [e for e in group.events if e.sense is not None and e.verb is not None]
    if not group.nouns or tagged.words[group.nouns[0].phrase.first] not in POINTING:
        return False
    first = group.nouns[0].phrase.first
    said = tagged.verbs.get(first - 1)
    opens = first < 2 or said is not None and said.lemma in words.of("saying")  # "Saab said | that order"
    if told and all(e.sense in _SIGNED and done(e) for e in told):
        return opens and bool(group.dates) and not (group.items or group.money)
    held = [e for e in group.events if e.sense is None and e.word in words.of("holding")]
    held = [e for e in held if not told or e.start > told[-1].end]
    if not held or not (opens or told) or not all(e.sense in _GIVING for e in told):
        return False
    thing = group.items[0].name.start if group.items else None
    between = tagged.text[held[0].end : thing].split() if thing is not None else []
    return (thing is None or held[0].start < thing) and "part" not in between  # "the order is part of a package"
