"""Notices of possible Foreign Military Sales: what the US government tells Congress before it sells arms.

Their set phrases: that Congress was notified of a sale to a country for an item, at an estimated cost; what the country has
requested; and who the prime contractors will be.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import takewhile

from ..lexicon import Lexicon
from ..model import (
    OFFICIAL,
    DateRange,
    Kind,
    Mention,
    MentionKind,
    Money,
    Party,
    PartyKind,
    Qualifier,
    Sentence,
    Status,
)
from ..syntax import tags as t
from .constituents import THING, TRIGGER, analyse, within
from .draft import Draft, Filler, distinct, filler
from .items import Item, item_at
from .names import same_item, same_system
from .vocabulary import vocabulary

_NOTICE = re.compile(r"\bpossible\s+(?:foreign\s+)?(?:military\s+)?sales?\b", re.IGNORECASE)
_OFFICIAL = re.compile(
    r"""
      transmittal\s+no
    | notice\s+of\s+(?:a\s+)? (?:potential|possible|proposed) \s+sale\s+is\s+required\s+by\s+law
    | proposed\s+sale\s+ (?: of\s+this\s+equipment | will )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_NOTIFIED = re.compile(
    r"""
      \b notif(?:ied|ying|ication) \b .{0,80} \b congress \b   # has notified Congress, a notification to Congress
    | \b congress \b .{0,60} \b notified \b                   # Congress was notified
    | \b determination\s+approving \b
    | \b approved \b .{0,40} \b possible \b                   # has approved a possible sale
    """,
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
_REQUESTED = re.compile(
    r"""
      \b requested \b .{0,80} \b (?:sale|buy|purchase) \b   # has requested a possible sale of
    | \b requested\s+to\s+buy \b
    """,
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
_COST = re.compile(
    r"""
      \b (?:estimated|total|approximate) \s+ (?: (?:total|program)\s+ )* (?:cost|value) \b
    | \b (?: worth | valued | as\s+high\s+as ) \b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_EARLIER = re.compile(
    r"""
      \b (?: already | previously ) \s (?: purchased | acquired | procured | bought | received ) \b
    | \b (?: prior | previous | earlier ) \s (?: sale | purchase | acquisition | procurement ) \s (?= of\b )
    | \b [Pp]hase \s (?: I | 1 | [Oo]ne ) \s (?: allowed | covered | included | provided ) \s (?: for\s )? (?: the\s )?
      (?: sale | purchase | acquisition | procurement ) \s (?= of\b )
    """,
    re.VERBOSE,
)
_HEADING = re.compile(
    r"""
    \s* [A-Z][\w\s.,]{2,40}? \s [-\u2013\u2014]{1,2} \s     # a state
    (?P<thing> [^\n]{3,120}? ) \s* \n                      # what it has asked for
    """,
    re.VERBOSE,
)
_CONTRACTOR = re.compile(r"\b(?:prime|principal|main)\s+contractors?\b", re.IGNORECASE)
_AFTER_LIST = re.compile(r"\b(?:offset|implementation|proposed\s+sale|notice)\b", re.IGNORECASE)
_TRANSMITTAL = re.compile(r"transmittal\s+no\.?:?\s*(?P<number>\d{2}-\d{2,3})(?!\d)", re.IGNORECASE)
UNITED_STATES = Party("United States", PartyKind.COUNTRY, "US")


def is_notice(text: str) -> bool:
    """Whether a text is such a notice, and not news about one."""
    if "possible" not in text.casefold():
        return False  # far cheaper than the pattern
    return bool(_NOTICE.search(text) and _OFFICIAL.search(text) and _NOTIFIED.search(text))


def read(
    text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention], today: date | None, lexicon: Lexicon
) -> list[Draft]:
    """The sale of one notice and the earlier ones that it recalls; none where its sentence is not found."""
    lead = next(
        (s for s in sentences if _NOTICE.search(text, s.start, s.end) and _NOTIFIED.search(text, s.start, s.end)), None
    )
    lead = lead or next((s for s in sentences if _NOTICE.search(text, s.start, s.end)), None)
    sale = _NOTICE.search(text, lead.start, lead.end) if lead is not None else None
    if lead is None or sale is None:
        return []
    buyer = _buyer(lead, sale.end(), mentions)
    item = _item(text, lead, sale.end(), mentions, lexicon)
    quantity = item.quantity if item else None
    if quantity is None and (asked := _requested(text, sentences, mentions, lexicon)) is not None:
        names = (asked.name.value, item.name.value) if item is not None else None
        if names is None or same_item(*names) or asked.designated and same_system(*names):
            quantity = asked.quantity
        item = item or asked
    named = item.name if item is not None else _headed(text)
    contractors = _contractors(text, sentences, mentions, buyer)
    seller = Filler(UNITED_STATES, sale.start(), sale.end(), inferred=True)
    transmittal = _TRANSMITTAL.search(text)
    proposed = Draft(
        sentence=lead,
        rule="notice-of-sale",
        kind=Kind.CONTRACT,
        status=Status.APPROVED,
        at=sale.start(),
        status_words=(Filler("sale", sale.start(), sale.end()),),
        kind_words=(Filler("sale", sale.start(), sale.end()),),
        item=named,
        quantity=quantity,
        value=_value(text, sentences, mentions),
        buyers=(buyer,) if buyer else (),
        suppliers=(seller, *contractors),
        date=_date(text, sentences, lead, mentions, today),
        references=(Filler(transmittal["number"], *transmittal.span("number")),) if transmittal else (),
    )
    return [proposed, *_earlier(text, sentences, mentions, proposed, lexicon)]


def _headed(text: str) -> Filler[str] | None:
    """What is to be sold by the heading of a notice: "Peru - Marlin Aircraft Support"."""
    heading = _HEADING.match(text)
    return Filler(heading["thing"], *heading.span("thing")) if heading is not None else None


def _earlier(
    text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention], proposed: Draft, lexicon: Lexicon
) -> Iterator[Draft]:
    """The earlier sales to the same buyer that a notice recalls: "supports the prior sale of", "Phase I allowed acquisition of"."""
    for sentence in sentences:
        told = _EARLIER.search(text, sentence.start, sentence.end)
        item = _item(text, sentence, told.end(), mentions, lexicon, bare=True) if told is not None else None
        if told is None or item is None or not (item.designated or item.known):
            continue
        seller = Filler(UNITED_STATES, told.start(), told.end(), inferred=True)
        words = (Filler("sale", told.start(), told.end()),)
        yield Draft(
            sentence=sentence,
            rule="notice-of-earlier-sale",
            kind=Kind.CONTRACT,
            status=Status.SIGNED,
            at=told.start(),
            status_words=words,
            kind_words=words,
            item=item.name,
            quantity=item.quantity,
            buyers=proposed.buyers,
            suppliers=(seller,),
        )


def of_others(drafts: Iterable[Draft], sales: Iterable[Draft]) -> list[Draft]:
    """The deals of other countries, which news tells beside what it quotes of a notice."""
    told = {UNITED_STATES.country, *(b.value.country for sale in sales for b in sale.buyers)}
    return [d for d in drafts if d.buyers and all(b.value.country and b.value.country not in told for b in d.buyers)]


def _buyer(lead: Sentence, after: int, mentions: Sequence[Mention]) -> Filler[Party] | None:
    found = next(
        (
            m
            for m in within(mentions, after, min(lead.end, after + 120))
            if m.kind == MentionKind.PARTY and m.party.kind in OFFICIAL | {PartyKind.OTHER}
        ),
        None,
    )
    return filler(found.party, found) if found is not None else None


def _requested(text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention], lexicon: Lexicon) -> Item | None:
    """What the buyer has asked for."""
    request = next((s for s in sentences if _REQUESTED.search(text, s.start, s.end)), None)
    return _item(text, request, request.start, mentions, lexicon) if request else None


def _item(
    text: str, sentence: Sentence, after: int, mentions: Sequence[Mention], lexicon: Lexicon, bare: bool = False
) -> Item | None:
    """The first thing behind "sale to ... for|of"; where ``bare``, also the one that stands right behind ``after``."""
    inside = within(mentions, sentence.start, sentence.end)
    tagged, row = analyse(text, sentence.start, sentence.end, inside, lexicon)
    words = vocabulary(lexicon)
    first = next((i for i, c in enumerate(row) if tagged.starts[c.phrase.first] >= after), len(row))
    if bare and first < len(row) and row[first].kind == THING:
        return item_at(tagged, row, first, words)
    for i, c in enumerate(row[first:-1], first):
        opens = (
            c.kind == t.PREPOSITION
            and c.word in ("for", "of")
            or c.kind == "verb"
            and c.word in ("buy", "purchase", "procure", "acquire", "upgrade", "refurbish")
        )
        if (
            opens
            and row[i + 1].kind in (THING, TRIGGER)
            and row[i + 1].word not in ("sale", "cost", "estimate", "package")
        ):
            item = item_at(tagged, row, i + 1, words)
            if item is not None:
                return item
    return None


def _value(text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Filler[Money] | None:
    """The estimated cost: an estimate by its nature, so it is never exact."""
    for sentence in sentences:
        if not _COST.search(text, sentence.start, sentence.end):
            continue
        inside = within(mentions, sentence.start, sentence.end)
        amount = next((m for m in inside if m.kind == MentionKind.MONEY), None)
        if amount is not None:
            cost = amount.money
            return filler(Money(cost.figure, cost.figure, cost.currency, Qualifier.ABOUT), amount)
    return None


def _contractors(
    text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention], buyer: Filler[Party] | None
) -> tuple[Filler[Party], ...]:
    for i, sentence in enumerate(sentences):
        found = _CONTRACTOR.search(text, sentence.start, sentence.end)
        if found is None:
            continue
        end = sentence.end
        if text[end - 1] == ":":  # a list, one company a line
            listed = takewhile(lambda s: not _AFTER_LIST.search(text, s.start, s.end), sentences[i + 1 :])
            end = max((s.end for s in listed), default=end)
        names = [
            m
            for m in within(mentions, found.end(), end)
            if m.kind == MentionKind.PARTY
            and m.party.kind is not PartyKind.COUNTRY
            and not (m.party.kind is PartyKind.GOVERNMENT and m.party.name.endswith(UNITED_STATES.name))
            and (buyer is None or m.party.name != buyer.value.name)
        ]
        if names:
            return distinct([filler(m.party, m) for m in names])
    return ()


def _date(
    text: str, sentences: Sequence[Sentence], lead: Sentence, mentions: Sequence[Mention], today: date | None
) -> Filler[DateRange] | None:
    """The day on which Congress was notified, else the day of the notice."""
    for sentence in (lead, *sentences):
        found = _NOTIFIED.search(text, sentence.start, sentence.end)
        if found is None:
            continue
        near = [
            m
            for m in within(mentions, sentence.start, sentence.end)
            if m.kind == MentionKind.DATE and m.days.low == m.days.high
        ]
        near.sort(key=lambda m: min(abs(m.start - found.end()), abs(found.start() - m.end)))
        if near:
            return filler(near[0].days, near[0])
    if today is None:
        return None
    return Filler(DateRange(today, today), lead.start, lead.end, inferred=True)
