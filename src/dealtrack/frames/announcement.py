"""Contract announcements as the US Department of Defense publishes them: a paragraph each, in set phrases.

"X, City, State, has been awarded a $N firm-fixed-price contract for ITEM. ... Y, City, State, is the contracting activity
(W911QX-17-D-0001)."
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..lexicon import Lexicon
from ..model import DateRange, Kind, Mention, MentionKind, Money, Party, PartyKind, Qualifier, Sentence, Status
from . import award, purpose
from .award import NUMBER, Paragraph
from .constituents import within
from .draft import Draft, Filler, filler
from .items import Item
from .vocabulary import vocabulary

_ACTIVITY = re.compile(
    r"""
      (?P<before> .{3,160}? ) [,.]? \s (?:is|are|was) \s (?:the\s)? (?:administrative\s)?
      (?: contract(?:ing)? | buying | procuring ) \s? (?: activit | agenc | office | authorit | [.(] | $ )
    | \b (?: contracting | buying ) \s (?: activity | agency | office | authority ) \s (?: for\sthis\s\w+\s )? (?:is|was) \s
      (?P<after> .{3,120} )
    | \b (?: contract | order | action | award ) \s (?:is|was) \s (?: awarded | issued ) \s by \s (?P<by> .{3,120} )
    """,
    re.DOTALL | re.VERBOSE,
)
_OFFICE = re.compile(r"(?:[Tt]he\s)?(?P<name>(?:\d{1,4}(?:st|nd|rd|th)\s)?[A-Z][^,;.()]{3,70})")
_MODIFICATION = re.compile(
    r"""
      \b modif (?: ication | ied | y ) \b (?! \s of \b (?! .{0,50} \b contract ) )    # but not "for the modification of 14 jets"
    | \b (?: exercis (?: ed | ing ) | to\sexercise | exercise\sof | option\sexercise ) \b
    | \b change\sorder | \b supplemental\sagreement
    | \b contract\s (?: extension | increase ) | \b (?: to | that ) \s extends? \b | \b extending \b
    | \b option\s (?:year|period|number)? \s? (?: one | two | three | four | five | \d )
    | \b option \s (?: year | period ) s? \s (?: on | of | under ) \b | \b option \s to \s (?:an?\s|the\s)? previous
    """,
    re.IGNORECASE | re.VERBOSE,
)
_AMENDING = re.compile(  # behind the work that is paid for as well: "for pumps under modification P00012 to contract"
    r"\bmodification\s(?:\(?(?-i:[PA]?\d)|to\b|under\b)|\bto\sexercise\b", re.IGNORECASE
)
_ORDER = re.compile(
    r"""
      \b (?: delivery | task | call ) \sorder \b                # but not of "a task order multi-year contract"
      (?! \s (?: (?! (?: under | against | to | on | for | from | with | of ) \b ) [\w-]+ ,? \s ){0,3} contracts? \b )
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
_CEILING = re.compile(  # but not of "a $2,000,000 modification to increase the ceiling"
    r"(?<!\braise\sthe\s)(?<!\bincrease\sthe\s)(?:\bmaximum\b|\bceiling\b)|\bnot[-\s]to[-\s]exceed|\bup\sto\b",
    re.IGNORECASE,
)
_LOOSE = frozenset((Qualifier.AT_LEAST, Qualifier.ABOUT, Qualifier.RANGE))
_CUSTOMER = re.compile(  # for whom others buy: "a foreign military sale to", "combines purchases for"
    r"\bforeign\smilitary\ssales?\b|\bFMS\b|\bcombines\spurchases\b|\bgovernments?\sof\b", re.IGNORECASE
)
_WHERE = re.compile(r"\bperform(?:ed|ance)\b", re.IGNORECASE)  # tells of countries where work is done
_DONE_ON = re.compile(r"\b(?:contract|modification|order|awarded),?\son\s$")
_AWARDED_ON = re.compile(
    r"""
      \( \s? (?: [^()]{1,40} \s )? awarded \s (?:on\s)? $      # (Awarded May 4, 2018), (Note: this contract was awarded May 4)
    | \b award\sdate \s (?:is|was) \s $ | \b date\sof\saward \s (?:is|was) \s $
    | \b actually \s .{0,20} \b awarded \s on \s $
    """,
    re.IGNORECASE | re.VERBOSE,
)
_PAPER = re.compile(r"\b(?:contract|modification|order|option|agreement|awardee|award)s?\b")
_SORT = 260  # characters that say what sort of award it is, before the work that it pays for
US_DEFENSE = Party("US Department of Defense", PartyKind.GOVERNMENT, "US")


def heading(text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Filler[Party] | None:
    """The service or agency that a paragraph in capitals names as that of the announcements below it: "NAVY"."""
    words = text[sentences[0].start : sentences[-1].end].strip(" :*")
    if not words.isupper() or len(mentions) != 1 or mentions[0].kind != MentionKind.PARTY:
        return None
    office = mentions[0]
    official = office.party.kind in (PartyKind.GOVERNMENT, PartyKind.SERVICE)
    return filler(office.party, office) if official and office.end - office.start == len(words) else None


def read(
    text: str,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    lexicon: Lexicon,
    office: Filler[Party] | None = None,
) -> list[Draft]:
    """The deals of one paragraph: its award, and those that later sentences tell of; none where it is no announcement.
    ``office`` is the one of the heading above."""
    paragraph = award.find(text, sentences)
    if paragraph is None:
        return []
    inside = within(mentions, paragraph.start, paragraph.end)
    first = _draft(paragraph, inside, lexicon)
    if first is None:
        return []
    buyer = (
        _buyer(paragraph, inside) or office or Filler(US_DEFENSE, paragraph.verb, paragraph.verb + 1, inferred=True),
    )
    others = (
        _draft(other, within(inside, other.start, other.end), lexicon) for other in award.further(paragraph, inside)
    )
    told = (*_shared(first, paragraph, inside), *others)
    return [replace(draft, buyers=buyer) for draft in told if draft is not None]


def _shared(draft: Draft, paragraph: Paragraph, mentions: Sequence[Mention]) -> list[Draft]:
    """The draft, or one for each awardee where each has an amount of its own."""
    return [
        replace(
            draft,
            suppliers=(firm,),
            value=_value(amount, draft.kind, paragraph),
            references=tuple(n for n in draft.references if firm.start < n.start < end),
        )
        for firm, amount, end in award.shares(paragraph, mentions)
    ] or [draft]


def _draft(paragraph: Paragraph, mentions: Sequence[Mention], lexicon: Lexicon) -> Draft | None:
    """The award of a paragraph without its buyer."""
    amount = award.amount(paragraph, mentions)
    suppliers = award.awardees(paragraph, mentions)
    what = paragraph.text[paragraph.verb : paragraph.sentence.end]
    if not suppliers or amount is None and not (_PAPER.search(what) and paragraph.is_official()):
        return None
    following = paragraph.sentences[paragraph.award :]
    begins = paragraph.verb if amount is None else min(amount.start, paragraph.verb)
    begins = suppliers[0].end if paragraph.recalled else begins  # "contract announced on May 4 for | Tarben Corp."
    item = purpose.item(paragraph.text, following, begins, mentions, lexicon)
    kind = _kind(paragraph, what, item)
    numbers = [
        Filler(m[0], m.start(), m.end()) for m in NUMBER.finditer(paragraph.text, paragraph.start, paragraph.end)
    ]
    amending = kind is Kind.AMENDMENT or bool(_ORDER.search(what))
    return Draft(
        sentence=paragraph.sentence,
        rule="announcement-" + kind,
        kind=kind,
        status=Status.PLANNED if award.MISTAKEN.search(paragraph.whole()) else Status.SIGNED,
        at=paragraph.verb,
        status_words=(Filler("award", paragraph.verb, paragraph.told),),
        kind_words=_kind_words(paragraph, kind),
        item=item.name if item else None,
        quantity=item.quantity if item else None,
        value=_value(amount, kind, paragraph, item.name.start if item else None) if amount else None,
        suppliers=suppliers,
        end_users=_end_users(paragraph, mentions, lexicon),
        references=() if amending else tuple(numbers),
        under=numbers[0] if amending and numbers else None,
        date=_stated(paragraph, mentions),
    )


def _kind(paragraph: Paragraph, what: str, item: Item | None) -> Kind:
    work = item.name.start - paragraph.verb if item is not None else _SORT
    if _MODIFICATION.search(what, 0, min(work, _SORT)) or _AMENDING.search(what):
        return Kind.AMENDMENT
    if _ORDER.search(what):
        return Kind.CONTRACT
    whole = paragraph.whole()
    numbers = [m["type"] for m in NUMBER.finditer(whole)]
    if _OPEN_ENDED.search(whole) or {"D", "G"} & set(numbers):
        return Kind.FRAMEWORK
    return Kind.CONTRACT


def _kind_words(paragraph: Paragraph, kind: Kind) -> tuple[Filler[str], ...]:
    """The words of the award that make it an amendment or a framework; for a contract those of the award itself."""
    patterns = {Kind.AMENDMENT: (_MODIFICATION,), Kind.FRAMEWORK: (_OPEN_ENDED, NUMBER)}.get(kind, (_ORDER,))
    for pattern in patterns:
        found = pattern.search(paragraph.text, paragraph.verb, paragraph.end)
        if found is not None:
            return (Filler(kind, found.start(), found.end()),)
    return (Filler(kind, paragraph.verb, paragraph.told),)


def _value(amount: Mention, kind: Kind, paragraph: Paragraph, item: int | None = None) -> Filler[Money]:
    """The amount, as a ceiling where the award is open-ended or the words near the amount, up to the ``item``, call it one."""
    money = amount.money
    sentence = next(s for s in paragraph.sentences if amount.start < s.end)
    start = max(sentence.start, amount.start - 60)
    end = min(sentence.end, amount.end + 60)
    if item is not None and amount.end <= item:
        end = min(end, item)
    near = paragraph.text[start:end]
    ceiling = kind is Kind.FRAMEWORK and money.qualifier not in _LOOSE
    ceiling = ceiling or bool(_CEILING.search(near)) and money.qualifier is Qualifier.EXACT
    if ceiling and money.qualifier is not Qualifier.AT_MOST:
        money = Money(None, money.figure, money.currency, Qualifier.AT_MOST)
    return filler(money, amount)


def _buyer(paragraph: Paragraph, mentions: Sequence[Mention]) -> Filler[Party] | None:
    """The contracting activity."""
    for sentence in reversed(paragraph.sentences):
        if paragraph.text.find("contracting", sentence.start, sentence.end) < 0:
            continue
        found = _ACTIVITY.search(paragraph.text, sentence.start, sentence.end)
        if found is None:
            continue
        group = next(name for name in ("before", "after", "by") if found[name] is not None)
        inside = [m for m in within(mentions, *found.span(group)) if m.kind == MentionKind.PARTY]
        official = [m for m in inside if m.party.kind in (PartyKind.GOVERNMENT, PartyKind.SERVICE)] or inside
        if official:
            return filler(official[0].party, official[0])
        name = _OFFICE.match(paragraph.text, found.start(group), found.end(group))
        if name is not None:
            return Filler(Party(name["name"], PartyKind.GOVERNMENT, "US"), *name.span("name"))
    return _cut_short(paragraph, mentions)


def _cut_short(paragraph: Paragraph, mentions: Sequence[Mention]) -> Filler[Party] | None:
    """The office with which the last sentence begins, where the text ends before it says that it contracts."""
    last = paragraph.sentences[-1]
    office = next((m for m in within(mentions, last.start, last.start + 12) if m.kind == MentionKind.PARTY), None)
    if office is None or last.start == paragraph.sentence.start or paragraph.text[office.end : office.end + 1] != ",":
        return None
    return filler(office.party, office) if office.party.kind in (PartyKind.GOVERNMENT, PartyKind.SERVICE) else None


def _end_users(paragraph: Paragraph, mentions: Sequence[Mention], lexicon: Lexicon) -> tuple[Filler[str], ...]:
    """The countries that sentences about sales to other governments name."""
    names = vocabulary(lexicon).countries
    out: dict[str, Filler[str]] = {}
    for sentence in paragraph.sentences[paragraph.award :]:
        start = max(sentence.start, paragraph.verb)
        if not _CUSTOMER.search(paragraph.text, start, sentence.end) or _WHERE.search(
            paragraph.text, start, sentence.end
        ):
            continue
        for m in within(mentions, start, sentence.end):
            country = m.party.country if m.kind == MentionKind.PARTY and m.party.kind is not PartyKind.COMPANY else None
            if country not in (None, US_DEFENSE.country) and (name := names.get(country)) is not None:
                out.setdefault(name, Filler(name, m.start, m.end))
    return tuple(out.values())


def _stated(paragraph: Paragraph, mentions: Sequence[Mention]) -> Filler[DateRange] | None:
    """The day in "(Awarded Sept. 30, 2014)" and in "awarded a contract on Jan. 30, 2015, for"."""
    for m in mentions:
        if m.kind != MentionKind.DATE:
            continue
        if _AWARDED_ON.search(paragraph.text[max(0, m.start - 40) : m.start]):
            return filler(m.days, m)
        near = paragraph.text[max(paragraph.verb, m.start - 24) : m.start]
        if paragraph.verb < m.start < paragraph.sentence.end and _DONE_ON.search(near):
            return filler(m.days, m)
    return None
