"""Contract announcements as the US Department of Defense publishes them: a paragraph each, in set phrases.

"X, City, State, has been awarded a $N firm-fixed-price contract for ITEM. ... Y, City, State, is the contracting activity
(W911QX-17-D-0001)."
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..lexicon import Lexicon
from ..model import DateRange, Kind, Mention, MentionKind, Money, Party, PartyKind, Qualifier, Sentence, Status
from . import purpose
from .constituents import within
from .draft import Draft, Filler, distinct, filler

_AWARD = re.compile(
    r"""
    \b (?: is | are | was | were | has | have ) \s
    (?: each\s )? (?: (?:been|being)\s )? (?: each\s )?
    (?: \w+ly\s )?                                    # previously
    awarded \b
    (?P<what> .* )
    """,
    re.DOTALL | re.VERBOSE,
)
_MISTAKEN = re.compile(
    r"""
      \b was\s (?:mistakenly|erroneously|incorrectly) \sannounced \b
    | \b contract\s (?:announced|award) \b .{0,80} \b was\s (?:not|incorrect)
    """,
    re.DOTALL | re.VERBOSE,
)
_HOUSE = re.compile(  # sentences of the house that publishes announcements
    r"""
      contracting\sactivit
    | \b work\s (?: will | is\sto | shall ) \s? (?:be\s)? perform
    | \b funds? \b .{0,90} \b obligated \b
    | performance\scompletion\sdate | \b estimated\scompletion\sdate | \b expected\sto\sbe\scompleted? \b
    | \b bids\swere\ssolicited | location\sof\sperformance
    """,
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
_ACTIVITY = re.compile(
    r"""
      (?P<before> .{3,160}? ) [,.]? \s (?:is|are|was) \s (?:the\s)? contracting \s? (?: activit | agenc | office | \. | $ )
    | contracting\sactivity\s (?:is|was) \s (?P<after> .{3,120} )
    """,
    re.DOTALL | re.VERBOSE,
)
_OFFICE = re.compile(r"(?:[Tt]he\s)?(?P<name>(?:\d{1,4}(?:st|nd|rd|th)\s)?[A-Z][^,;.()]{3,70})")
_AWARDEE = re.compile(r"(?:The\s)?(?P<name>[A-Z][^,;.()]{3,70}),\s[A-Z]")  # "City of Aberdeen, Maryland, was awarded"
_NUMBER = re.compile(
    r"""
    \b (?= [A-Z0-9-]* \d )
    (?P<office> [A-Z][A-Z0-9]{5} ) -?
    (?P<year> \d\d ) -?
    (?P<type> [A-Z] ) -?                # C is a contract, D one without quantity, F an order
    (?P<serial> [A-Z0-9]{4} ) \b
    """,
    re.VERBOSE,
)
_MODIFICATION = re.compile(
    r"""
      \b modif (?: ication | ied | y )
    | \b exercis \w+
    | \b change\sorder | \b supplemental\sagreement
    | \b contract\s (?: extension | increase ) | \b extend
    | \b option\s (?:year|period) \s (?: one | two | three | four | five | \d )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ORDER = re.compile(
    r"""
      \b (?: delivery | task | call ) \sorder \b
    | \b order\s \(? \d{4}                                # order (0012)
    | \b order \b .{0,60} \b basic\sordering\sagreement \b
    """,
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
_OPEN_ENDED = re.compile(
    r"""
      indefinite [-\s]? (?: delivery | quantity ) | indefinite[-\s]delivery -?/?\s? indefinite | \b ID/?IQ \b
    | \b with\seach\s (?: task\s | delivery\s )? order
    | multiple[-\s]award\stask | \b basic\sordering\sagreement | blanket\spurchase\sagreement
    """,
    re.IGNORECASE | re.VERBOSE,
)
_CEILING = re.compile(r"\bmaximum\b|not[-\s]to[-\s]exceed|\bceiling\b|\bup\sto\b", re.IGNORECASE)
_LOOSE = frozenset((Qualifier.AT_LEAST, Qualifier.ABOUT, Qualifier.RANGE))
_CUSTOMER = re.compile(
    r"""
      foreign\smilitary\ssales? [^.;]{0,60}? \( (?P<names> [^)]{3,80} ) \)   # a foreign military sale (Japan, Kuwait)
    | foreign\smilitary\ssales? (?: \s\(FMS\) )? \s (?:to|for) \s (?:the\s)? (?: governments?\sof\s )?
      (?P<two> [A-Z]\w+ (?: \s[A-Z]\w+ )? )
    | \b for\sthe\sgovernments?\sof\s (?P<one> [A-Z]\w+ (?: \s[A-Z]\w+ )? )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_DONE_ON = re.compile(r"\b(?:contract|modification|order|awarded),?\son\s$")
_SORT = 260  # characters that say what sort of award it is, before the work that it pays for
US_DEFENSE = Party("US Department of Defense", PartyKind.GOVERNMENT, "US")


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """The sentences of one announcement; ``award`` is the index of the one that tells of the award."""

    text: str
    sentences: tuple[Sentence, ...]
    award: int
    verb: int  # where "is awarded" starts
    told: int  # and where it ends

    @property
    def start(self) -> int:
        return self.sentences[0].start

    @property
    def end(self) -> int:
        return self.sentences[-1].end

    def whole(self) -> str:
        return self.text[self.start : self.end]


def read(text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention], lexicon: Lexicon) -> Draft | None:
    """The deal of one paragraph, or None where the paragraph is no announcement."""
    paragraph = _paragraph(text, sentences)
    if paragraph is None:
        return None
    sentence = paragraph.sentences[paragraph.award]
    inside = within(mentions, paragraph.start, paragraph.end)
    amounts = [m for m in within(inside, sentence.start, sentence.end) if m.kind == MentionKind.MONEY]
    amount = next((m for m in amounts if m.start >= paragraph.verb), amounts[0] if amounts else None)
    suppliers = _awardees(paragraph, inside)
    if amount is None or not suppliers:
        return None
    what = text[paragraph.verb : sentence.end]
    kind = _kind(paragraph, what)
    item = purpose.item(
        text, paragraph.sentences[paragraph.award :], min(amount.start, paragraph.verb), inside, lexicon
    )
    numbers = [
        Filler(m[0], paragraph.start + m.start(), paragraph.start + m.end())
        for m in _NUMBER.finditer(paragraph.whole())
    ]
    amending = kind is Kind.AMENDMENT or bool(_ORDER.search(what))
    return Draft(
        sentence=sentence,
        rule="announcement-" + kind,
        kind=kind,
        status=Status.PLANNED if _MISTAKEN.search(paragraph.whole()) else Status.SIGNED,
        at=paragraph.verb,
        status_words=(Filler("award", paragraph.verb, paragraph.told),),
        kind_words=_kind_words(paragraph, kind),
        item=item.name if item else None,
        quantity=item.quantity if item else None,
        value=_value(amount, kind, paragraph, what),
        buyers=(_buyer(paragraph, inside),),
        suppliers=suppliers,
        end_users=_end_users(paragraph),
        references=() if amending else tuple(numbers),
        under=numbers[0] if amending and numbers else None,
        date=_stated(paragraph, inside),
    )


def _paragraph(text: str, sentences: Sequence[Sentence]) -> _Paragraph | None:
    whole = text[sentences[0].start : sentences[-1].end]
    if not _HOUSE.search(whole) and not _NUMBER.search(whole):
        return None
    for i, s in enumerate(sentences[:6]):
        found = _AWARD.search(text, s.start, s.end) or _MISTAKEN.search(text, s.start, s.end)
        if found is not None:
            return _Paragraph(
                text, tuple(sentences), i, found.start(), found.start("what") if found.re is _AWARD else found.end()
            )
    return None


def _awardees(paragraph: _Paragraph, mentions: Sequence[Mention]) -> tuple[Filler[Party], ...]:
    """The parties before the verb, one for each part between semicolons."""
    out: list[Filler[Party]] = []
    start = paragraph.start
    head = paragraph.text[start : paragraph.verb]
    for part in re.split(r";", head):
        end = start + len(part)
        party = next((m for m in within(mentions, start, end) if m.kind == MentionKind.PARTY), None)
        if party is not None:
            out.append(filler(party.party, party))
        start = end + 1
    if not out and (name := _AWARDEE.match(paragraph.text, paragraph.start, paragraph.verb)) is not None:
        out.append(Filler(Party(name["name"], PartyKind.OTHER, "US"), *name.span("name")))
    return distinct(out)


def _kind(paragraph: _Paragraph, what: str) -> Kind:
    if _MODIFICATION.search(what, 0, _SORT):
        return Kind.AMENDMENT
    if _ORDER.search(what):
        return Kind.CONTRACT
    whole = paragraph.whole()
    numbers = [m["type"] for m in _NUMBER.finditer(whole)]
    if _OPEN_ENDED.search(whole) or {"D", "G"} & set(numbers):
        return Kind.FRAMEWORK
    return Kind.CONTRACT


def _kind_words(paragraph: _Paragraph, kind: Kind) -> tuple[Filler[str], ...]:
    """The words of the award that make it an amendment or a framework; for a contract those of the award itself."""
    patterns = {Kind.AMENDMENT: (_MODIFICATION,), Kind.FRAMEWORK: (_OPEN_ENDED, _NUMBER)}.get(kind, (_ORDER,))
    for pattern in patterns:
        found = pattern.search(paragraph.text, paragraph.verb, paragraph.end)
        if found is not None:
            return (Filler(kind, found.start(), found.end()),)
    return (Filler(kind, paragraph.verb, paragraph.told),)


def _value(amount: Mention, kind: Kind, paragraph: _Paragraph, what: str) -> Filler[Money]:
    money = amount.money
    ceiling = (
        kind is Kind.FRAMEWORK
        and money.qualifier not in _LOOSE
        or bool(_CEILING.search(what[: what.find(".") + 120][:160]))
        and money.qualifier is Qualifier.EXACT
    )
    if ceiling and money.qualifier is not Qualifier.AT_MOST:
        money = Money(None, money.figure, money.currency, Qualifier.AT_MOST)
    return filler(money, amount)


def _buyer(paragraph: _Paragraph, mentions: Sequence[Mention]) -> Filler[Party]:
    """The contracting activity; where none is named, the department that publishes the announcements."""
    for sentence in reversed(paragraph.sentences):
        found = _ACTIVITY.search(paragraph.text, sentence.start, sentence.end)
        if found is None:
            continue
        group = "before" if found["before"] is not None else "after"
        inside = [m for m in within(mentions, *found.span(group)) if m.kind == MentionKind.PARTY]
        official = [m for m in inside if m.party.kind in (PartyKind.GOVERNMENT, PartyKind.SERVICE)] or inside
        if official:
            return filler(official[0].party, official[0])
        name = _OFFICE.match(paragraph.text, found.start(group), found.end(group))
        if name is not None:
            return Filler(Party(name["name"], PartyKind.GOVERNMENT, "US"), *name.span("name"))
    return Filler(US_DEFENSE, paragraph.verb, paragraph.verb + 1, inferred=True)


def _end_users(paragraph: _Paragraph) -> tuple[Filler[str], ...]:
    out = []
    for found in _CUSTOMER.finditer(paragraph.text, paragraph.start, paragraph.end):
        group = next(name for name in ("names", "two", "one") if found[name])
        if "FMS" in found[group]:
            continue
        at = found.start(group)
        for part in re.finditer(r"[A-Z][\w.'-]*(?:\s(?:of|and\sthe|the|[A-Z][\w.'-]*))*", found[group]):
            out.append(Filler(part[0], at + part.start(), at + part.end()))
    return tuple({f.value: f for f in out}.values())


def _stated(paragraph: _Paragraph, mentions: Sequence[Mention]) -> Filler[DateRange] | None:
    """The day in "(Awarded Sept. 30, 2014)" and in "awarded a contract on Jan. 30, 2015, for"."""
    award = paragraph.sentences[paragraph.award]
    for m in mentions:
        if m.kind == MentionKind.DATE and re.search(
            r"\(\s?(?:contract\s)?awarded\s(?:on\s)?$", paragraph.text[max(0, m.start - 22) : m.start], re.IGNORECASE
        ):
            return filler(m.days, m)
        near = paragraph.text[max(paragraph.verb, m.start - 24) : m.start]
        if m.kind == MentionKind.DATE and paragraph.verb < m.start < award.end and _DONE_ON.search(near):
            return filler(m.days, m)
    return None
