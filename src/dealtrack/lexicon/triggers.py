"""What the lexicon knows of the words that tell of a deal."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Sense(StrEnum):
    """What a trigger says of a deal; ``frames/roles.py`` says what stands around each."""

    BUY = "buy"
    GET = "get"
    SELL = "sell"
    OFFER = "offer"
    MAKE = "make"
    AWARD = "award"
    WIN = "win"
    SIGN = "sign"
    CONTRACT = "contract"
    PACT = "pact"
    AMEND = "amend"
    PLAN = "plan"
    NEGOTIATE = "negotiate"
    APPROVE = "approve"
    SELECT = "select"
    CANCEL = "cancel"
    MERGE = "merge"


@dataclass(frozen=True, slots=True)
class Trigger:
    sense: Sense
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()
