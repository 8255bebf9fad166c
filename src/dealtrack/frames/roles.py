"""What stands around a trigger, by its sense: who acts, what is acted on, and what each preposition brings in.

A slot is "subject" (of an active verb), "object" (also the subject of a passive), "owner" (a possessive or a name in front
of a noun) or a preposition; "by" is the agent of a passive.
"""

from __future__ import annotations

from enum import StrEnum

from ..lexicon.triggers import Sense


class Role(StrEnum):
    BUYER = "buyer"
    SUPPLIER = "supplier"
    PARTY = "party"  # one side, which one is open
    COUNTERPARTY = "counterparty"  # the other side
    USER = "user"  # for whom: the buyer unless another is named
    ITEM = "item"
    ACTOR = "actor"  # tells of the deal, and is a side of it where no other is named
    SOURCE = "source"  # from whom an order comes, or the goods of a contract
    AUTHORITY = "authority"  # clears the deal and is no side of it
    FRAMEWORK = "framework"  # under which contract


_B, _S, _P, _C, _U, _I = Role.BUYER, Role.SUPPLIER, Role.PARTY, Role.COUNTERPARTY, Role.USER, Role.ITEM

VERBS: dict[Sense, dict[str, Role]] = {
    Sense.BUY: {"subject": _B, "object": _I, "from": _S, "by": _B, "for": _U, "into": _B},
    Sense.GET: {"subject": _B, "object": _I, "from": _S, "by": _B, "for": _U, "into": _B},
    Sense.SELL: {"subject": _S, "object": _I, "to": _B, "by": _S, "from": _S, "for": _B, "with": _I},
    Sense.OFFER: {"subject": _S, "object": _I, "to": _B, "by": _S, "for": _B},
    Sense.MAKE: {"subject": _S, "object": _I, "by": _S, "for": _B, "with": _C},
    Sense.AWARD: {"subject": _B, "object": _S, "to": _S, "by": _B, "from": _B, "for": _I, "with": _S},
    Sense.WIN: {"subject": _S, "object": _I, "from": _B, "by": _S, "for": _I},
    Sense.SIGN: {"subject": _P, "with": _C, "between": _P, "by": _P, "for": _I, "on": _I, "from": _S},
    Sense.CONTRACT: {"subject": _B, "object": _S, "by": _B, "with": _C, "for": _I, "from": _S},
    Sense.PACT: {"subject": _P, "with": _C, "on": _I},
    Sense.AMEND: {"subject": _B, "by": _B, "with": _C, "for": _I},
    Sense.PLAN: {"subject": _P, "object": _I, "by": _P, "from": _S, "for": _I, "in": _I},
    Sense.NEGOTIATE: {
        "subject": _P,
        "object": _I,
        "by": _P,
        "with": _C,
        "from": _S,
        "between": _P,
        "for": _I,
        "on": _I,
        "about": _I,
        "over": _I,
    },
    Sense.APPROVE: {"subject": Role.AUTHORITY, "object": _I, "by": Role.AUTHORITY, "to": _B, "for": _I, "from": _S},
    Sense.SELECT: {"subject": _B, "object": _S, "by": _B, "for": _I, "from": _S},
    Sense.CANCEL: {"subject": _P, "object": _I, "by": _P, "with": _C, "from": _S, "for": _I},
    Sense.MERGE: {"subject": _P, "object": _I, "with": _C, "into": _B, "in": _I},
}
NOUNS: dict[Sense, dict[str, Role]] = {
    Sense.BUY: {"owner": _B, "of": _I, "from": _S, "by": _B, "for": _U, "into": _B, "to": _B},
    Sense.GET: {"owner": _B, "of": _I, "from": _S, "by": _B},
    Sense.SELL: {"owner": _P, "of": _I, "to": _B, "from": _S, "by": _S, "for": _B},
    Sense.OFFER: {"owner": _S, "of": _I, "to": _B, "from": _S, "for": _I, "on": _I, "by": _S},
    Sense.MAKE: {"of": _I, "by": _S, "for": _B, "with": _C},
    Sense.AWARD: {"owner": _B, "to": _S, "by": _B, "from": _B, "for": _I},
    Sense.WIN: {},
    Sense.SIGN: {"with": _C, "between": _P, "by": _P},
    Sense.CONTRACT: {
        "owner": _P,
        "for": _I,
        "with": _C,
        "from": Role.SOURCE,
        "to": _S,
        "between": _P,
        "by": _P,
        "among": _P,
        "of": _I,
        "on": _I,
    },
    Sense.PACT: {
        "owner": _P,
        "with": _C,
        "between": _P,
        "among": _P,
        "by": _P,
        "on": _I,
        "for": _I,
        "in": _I,
        "of": _I,
    },
    Sense.AMEND: {"owner": _P, "to": Role.FRAMEWORK, "for": _I, "of": _I, "on": _I, "with": _C, "from": _B},
    Sense.PLAN: {"owner": _P, "by": _P, "to": _C, "for": _I, "from": _P, "of": _I, "in": _I},
    Sense.NEGOTIATE: {"owner": _P, "with": _C, "from": _S, "between": _P, "for": _I, "on": _I, "about": _I, "over": _I},
    Sense.APPROVE: {
        "owner": Role.AUTHORITY,
        "for": _I,
        "of": _I,
        "from": Role.AUTHORITY,
        "by": Role.AUTHORITY,
        "to": _I,
    },
    Sense.SELECT: {"owner": _B, "of": _S, "for": _I, "by": _B},
    Sense.CANCEL: {"owner": _P, "of": _I, "by": _P},
    Sense.MERGE: {
        "owner": _P,
        "for": _I,
        "in": _I,
        "of": _I,
        "by": _B,
        "from": _S,
        "with": _C,
        "into": _B,
        "between": _P,
    },
}

# Prepositions that tie a noun trigger to the trigger before it: "plan for the purchase of", "delivered under a contract".
TYING = frozenset("for of on to under in as part as_part_of about over through via into".split()) | {"as part of"}
