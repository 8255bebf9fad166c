"""Notices of procurement in fields: a label, a colon or a new line, and what the field says ("Supplier: ...", "Award date: ...").

So governments publish what they buy. The labels are those of the European, the British, the Canadian and the Australian
notices of contracts, and of the pages that list them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from ..lexicon import Lexicon
from ..model import DateRange, Kind, Mention, MentionKind, Money, Party, PartyKind, Sentence, Status
from .constituents import THING, TRIGGER, analyse, within
from .draft import Draft, Filler, filler
from .items import Item, item_at
from .vocabulary import vocabulary

_FIELD = re.compile(
    r"""
    (?: ^ | (?<=[.;:|]\s) )
    [ \t*-]* (?: (?:section\s)? [IVX]+ [.\d]* [):.]* \s )?                      # "II.1.4) "
    (?P<label>
        (?P<buyer>
            (?: name\s(?:and\saddresses?\s)?of\sthe\s)? (?:contracting|procuring|purchasing)\s
              (?:authority|entity|body|organisation|organization|agency|department)
          | (?:official\s)?name\sof\sthe\sbuyer | buyer(?:\sname)? | purchaser | client | customer | end[-\s]user\sentity
          | organi[sz]ation(?:\sname)? | agency | department )
      | (?P<supplier>
            name\s(?:and\saddress\s)?of\sthe\s (?:contractor|supplier|winner|economic\soperator|(?:successful|winning)\stenderer)
          | (?:awarded\s|successful\s|winning\s)? (?:suppliers?|contractors?|vendors?|tenderer|bidder) (?:\sname)?
          | (?:contract\s)?awarded\sto | awardee | winner )
      | (?P<value>
            (?:total\s|final\s|estimated\s|maximum\s|awarded\s|award\s|contract\s)*
              (?:value|amount|price) (?:\sof\s(?:the\s)?(?:contract|procurement|award|lot)(?:/lot)?)? (?:\s\(?(?:excluding|without|incl)[^:\n]{0,20})?
          )
      | (?P<thing>
            (?:contract\s|notice\s|tender\s)?title | short\sdescription | (?:contract\s)?description | subject(?:\sof\s(?:the\s)?contract)?
          | object(?:\sof\s(?:the\s)?contract)? | goods | item )
      | (?P<day>
            (?:date\sof\s(?:the\s)?(?:conclusion\sof\sthe\scontract|(?:contract\s)?award|signature))
          | (?:contract\s)?(?:award(?:ed)?|signature|signing)\sdate | date\s(?:awarded|signed) | contract\sdate )
      | (?P<number>
            (?:contract|tender|notice|procurement|reference|solicitation)\s(?:no\.?|number|id|reference) | reference | cn\sid )
      | (?P<other>
            (?:notice|contract|procedure)\stype | type\sof\s\w+ | (?:contract\s)?(?:start|end|closing|publication|delivery)\sdate | deadline | status
          | number\sof\s\w+\s?\w* | location | contact | duration | category | cpv(?:\scodes?)? | section )
    )
    (?: [ ]?\((?P<currency>[A-Z]{3})\) )?                                       # "Contract value (AUD)"
    (?: \s?:\s* | \s[–-]\s | \.\s | [ \t]*\n\s* )
    """,
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
_ENDS = (
    "authority",
    "entity",
    "body",
    "isation",
    "ization",
    "agency",
    "department",
    "buyer",
    "name",
    "purchaser",
    "client",
    "customer",
)
_HINTS = {
    end: [end + mark for mark in (":", " :", "\n", ". ", " -")] for end in _ENDS
}  # some buyer's label: cheap to ask for
_ROLES = ("buyer", "supplier", "value", "thing", "day", "number")
_LEAST = 3  # roles that the fields of a notice must fill
_NAME_END = re.compile(r"[,;\n(|]|\.\s(?=[A-Z]\w*\b[^.]*:)|\.?\s*$")
_NEAR = 120  # characters of a field in which its amount or its day stands
_LONGEST = 80  # characters of a name


class _Field(NamedTuple):
    role: str
    start: int  # of what the field says
    end: int
    currency: str | None


@lru_cache(maxsize=1)  # asked twice of each text
def is_notice(text: str) -> bool:
    """Whether a text is such a notice: it says who buys, and what for how much, or from whom."""
    small = text.lower()
    if not any(end in small and any(hint in small for hint in hints) for end, hints in _HINTS.items()):
        return False
    roles = {f.role for f in _fields(text)} - {"other"}
    return "buyer" in roles and len(roles) >= _LEAST and not roles.isdisjoint(("supplier", "value"))


def _fields(text: str) -> Iterator[_Field]:
    matches = list(_FIELD.finditer(text))
    for match, end in pairwise([*((m, m.start()) for m in matches), (None, len(text))]):
        found = match[0]
        assert found is not None
        role = next((r for r in _ROLES if found[r]), "other")
        stop = text.find("\n\n", found.end(), end[1])
        yield _Field(role, found.end(), stop if stop >= 0 else end[1], found["currency"])


def read(text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention], lexicon: Lexicon) -> list[Draft]:
    """The contracts of one notice: one for each field that names a supplier, else one that is still to be awarded."""
    told = [f for f in _fields(text) if f.role != "other"]
    suppliers = [f for f in told if f.role == "supplier"]
    shared = _first(told, "buyer")
    item, quantity = _item(text, [f for f in told if f.role == "thing"], mentions, lexicon)
    lead = _sentence(sentences, next((f for f in told if f.role == "thing"), told[0]).start)
    if shared is None or lead is None:
        return []
    buyer = _party(text, shared, mentions, PartyKind.GOVERNMENT)
    day, number = _first(told, "day"), _first(told, "number")
    words = (Filler("contract", lead.start, lead.end),)
    contract = Draft(
        sentence=lead,
        rule="notice-in-fields",
        kind=Kind.CONTRACT,
        status=Status.SIGNED if suppliers or day else Status.PLANNED,
        at=lead.start,
        status_words=words,
        kind_words=words,
        item=item.name if item is not None else None,
        quantity=quantity,
        buyers=(buyer,) if buyer is not None else (),
        date=_day(day, mentions) if day is not None else None,
        references=_reference(text, number),
    )
    if len(suppliers) < 2:
        sellers = tuple(filter(None, (_party(text, f, mentions, PartyKind.COMPANY) for f in suppliers)))
        return [replace(contract, suppliers=sellers, value=_value(_first(told, "value"), mentions))]
    return [
        replace(
            contract,
            at=f.start,
            suppliers=tuple(filter(None, (_party(text, f, mentions, PartyKind.COMPANY),))),
            value=_value(next((v for v in told if v.role == "value" and f.end <= v.start < end), None), mentions),
        )
        for f, end in zip(suppliers, [*(f.start for f in suppliers[1:]), len(text)])
    ]


def _first(told: Sequence[_Field], role: str) -> _Field | None:
    return next((f for f in told if f.role == role), None)


def _sentence(sentences: Sequence[Sentence], at: int) -> Sentence | None:
    return next((s for s in sentences if s.start <= at < s.end), None)


def _party(text: str, at: _Field, mentions: Sequence[Mention], kind: PartyKind) -> Filler[Party] | None:
    """Whom a field names: its words up to the first comma, under a name that is known where they are one."""
    stop = _NAME_END.search(text, at.start, min(at.end, at.start + _LONGEST))
    end = stop.start() if stop is not None else at.end
    name = " ".join(text[at.start : end].split())
    if not name or not name[0].isalnum():
        return None
    known = next((m for m in within(mentions, at.start, end) if m.kind is MentionKind.PARTY), None)
    if known is not None and known.start - at.start < 5 and 2 * (known.end - known.start) > end - at.start:
        return filler(known.party, known)
    return Filler(Party(name, kind), at.start, end)


def _value(at: _Field | None, mentions: Sequence[Mention]) -> Filler[Money] | None:
    """The amount of a field, in the currency that its label names."""
    near = within(mentions, at.start, min(at.end, at.start + _NEAR)) if at is not None else ()
    amount = next((m for m in near if m.kind is MentionKind.MONEY), None)
    if amount is None or at is None:
        return None
    return filler(replace(amount.money, currency=at.currency or amount.money.currency), amount)


def _day(at: _Field, mentions: Sequence[Mention]) -> Filler[DateRange] | None:
    found = next(
        (m for m in within(mentions, at.start, min(at.end, at.start + _NEAR)) if m.kind is MentionKind.DATE), None
    )
    return filler(found.days, found) if found is not None else None


def _reference(text: str, at: _Field | None) -> tuple[Filler[str], ...]:
    found = re.compile(r"[\w/.-]*\d[\w/-]*").match(text, at.start, at.end) if at is not None else None
    return (Filler(found[0], *found.span()),) if found is not None else ()


def _item(
    text: str, told: Sequence[_Field], mentions: Sequence[Mention], lexicon: Lexicon
) -> tuple[Item | None, Filler[int] | None]:
    """What is bought, by the first field that says it, and how many, by the first that counts."""
    found = [item for f in told if (item := _thing(text, f, mentions, lexicon)) is not None]
    item = next((i for i in found if i.strong or i.quantity or i.last == 0), found[0] if found else None)
    return item, next((i.quantity for i in found if i.quantity is not None and (i.strong or i is item)), None)


def _thing(text: str, at: _Field, mentions: Sequence[Mention], lexicon: Lexicon) -> Item | None:
    """The first thing that a field names, one that is plainly goods, works or services before any other."""
    end = text.find("\n", at.start, at.end)
    end = end if end >= 0 else at.end
    tagged, row = analyse(text, at.start, end, within(mentions, at.start, end), lexicon)
    words = vocabulary(lexicon)
    things = [item_at(tagged, row, i, words) for i, c in enumerate(row) if c.kind in (THING, TRIGGER)]
    named = [i for i in things if i is not None]
    return next((i for i in named if i.strong or i.quantity), named[0] if named else None)
