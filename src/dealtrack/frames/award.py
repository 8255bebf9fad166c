"""The award that a paragraph announces: its sentence, the companies that get it, and the amount that it is worth."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..model import Mention, MentionKind, Party, PartyKind, Sentence
from .constituents import within
from .draft import Filler, distinct, filler

_AWARD = re.compile(
    r"""
    \b (?: is | are | was | were | has | have | had ) ,? \s
    (?: (?: each | all | both | also | been | being | now | \w+ly ) \s ){0,4}     # has previously been
    (?: awarded \b
      | (?: issued | granted | given | receiving | exercising ) \b                # but not "orders are being issued"
        (?= \s (?: an? \b | the \b | \$ | option | modification | contract | (?:task|delivery) \s order ) )
      | selected \s (?: to | for ) \b
      | added \s (?: as \s an? \s (?: awardee | contractor ) | to \s (?: an? | the ) ) \b
    )
    | \b will \s (?: each \s )? (?: share | compete \s for \s each ) \b
    """,
    re.VERBOSE,
)
_VERBS = (
    "award",
    "announced",
    "issued",
    "granted",
    "given",
    "receiving",
    "exercising",
    "selected",
    "added",
    "share",
    "compete",
)
_RECALLED = re.compile(  # a correction names the award that it corrects, and who got it
    r"""
    \b (?: [Cc]ontracts? | [Mm]odifications? | orders? | award | announcement ) \b
    .{0,60}? \b (?: to | for ) \s (?:the\s)? (?= [A-Z] )
    """,
    re.DOTALL | re.VERBOSE,
)
_CORRECTED_NAME = re.compile(
    r"""
    (?P<name> [A-Z] (?: [^,;($]{2,80}? (?: , \s (?: Inc | LLC | LLP | LP | Corp | Co | Ltd ) \b \.? )? ) )
    \*{0,3} (?: \s? [,;(] | \s (?: for | on | had | was | has | is ) \s )
    """,
    re.VERBOSE,
)
MISTAKEN = re.compile(
    r"""
      \b was\s (?:mistakenly|erroneously|incorrectly) \sannounced \b
    | \b contract\s (?:announced|award) \b .{0,80} \b was\s (?:not|announced\sin\serror)
    """,
    re.DOTALL | re.VERBOSE,
)
_CORRECTION = re.compile(r"\s*(?:correction|corrected|update|updated|amendment)\s?:", re.IGNORECASE)
_HOUSE = re.compile(  # sentences of the house that publishes announcements
    r"""
      \b work\s (?: will | is\sto | shall ) \s? (?:be\s)? perform
    | \b funds? \b .{0,90} \b obligated \b
    | performance\scompletion\sdate | \b estimated\scompletion\sdate | \b expected\sto\sbe\scompleted? \b
    | \b bids\swere\ssolicited | locations?\sof\sperformance
    """,
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
_HOUSE_WORDS = ("perform", "obligated", "estimated", "expected", "bids")  # one of them stands in each such sentence
NUMBER = re.compile(
    r"""
    (?P<office> [A-Z] (?<!\w.) (?= [A-Z0-9-]* \d ) [A-Z0-9]{5} ) -?
    (?P<year> \d\d ) -?
    (?P<type> [A-Z] ) -?                # C is a contract, D one without quantity, F an order
    (?P<serial> [A-Z0-9]{4} ) \b
    """,
    re.VERBOSE,
)
_ACTIVITY = re.compile(r"\b(?:contract|contracting|buying)\s(?:activit|agenc|authorit)", re.IGNORECASE)
_AWARDEE = re.compile(r"(?:The\s)?(?P<name>[A-Z][^,;.()]{3,70}),\s[A-Z]")  # "City of Aberdeen, Maryland, was awarded"
_LISTED = re.compile(r"\b(?:are|include|following)\s?:\s")  # "The three companies are: "
_WORTH = re.compile(r"\b(?:value|valued|amount|ceiling|price|worth|total|maximum|not-to-exceed)\b", re.IGNORECASE)
_OTHER_SUM = re.compile(  # what is told of an amount that is not what the award is worth
    r"""
      \b if \s (?: \w+\s ){0,2} exercised | \b options? ,? \s (?: which | that ) \b | \b unexercised \b
    | \b obligat | \b funds? \b | \b funding \b | \b fiscal \b | \b expire | \b guarantee
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LOOSE_SUM = re.compile(r"\b(?:potential|minimum)\b", re.IGNORECASE)  # behind the award itself, it is not its own
_GUARANTEE = re.compile(r"\s(?:\w+\s){0,2}guarantee", re.IGNORECASE)
_SUM_SO_FAR = re.compile(r"\b (?: cumulative | bring(?:s|ing)? | after\saward )\b", re.IGNORECASE | re.VERBOSE)
_CHANGE = re.compile(r"\b(?:modification|option)\b", re.IGNORECASE)
_NO_AWARD = re.compile(r"\b(?:minimum|guarantee|obligat|funds?)\b", re.IGNORECASE)
_CORRECTED = re.compile(r"\b(?:correct|actual|revised|read|incorrect)\b[^.]{0,60}\bamount\b[^.$]{0,30}$", re.IGNORECASE)
_NEAR = 400  # characters in front of an amount that say what it is
_LAST = 12  # sentences behind that of the award which may say what it is worth


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The sentences of one announcement; ``award`` is the index of the one that tells of the award."""

    text: str
    sentences: tuple[Sentence, ...]
    award: int
    verb: int  # where "is awarded" starts
    told: int  # and where it ends
    recalled: bool = False  # a correction of an award, which is named behind the verb

    @property
    def start(self) -> int:
        return self.sentences[0].start

    @property
    def end(self) -> int:
        return self.sentences[-1].end

    @property
    def sentence(self) -> Sentence:
        return self.sentences[self.award]

    def whole(self) -> str:
        return self.text[self.start : self.end]

    def is_official(self) -> bool:
        """Whether it names the number of a contract or the activity that contracts: news does not."""
        whole = self.whole()
        return bool(NUMBER.search(whole) or _ACTIVITY.search(whole))


def find(text: str, sentences: Sequence[Sentence]) -> Paragraph | None:
    """The paragraph as an announcement, or None where it is none."""
    whole = text[sentences[0].start : sentences[-1].end]
    if not any(verb in whole for verb in _VERBS):
        return None  # far cheaper than the patterns, which all ask for one of them
    corrects = bool(_CORRECTION.match(whole))
    small = whole.lower()
    house = any(word in small for word in _HOUSE_WORDS) and _HOUSE.search(whole)
    if not (corrects or house or _ACTIVITY.search(whole) or NUMBER.search(whole)):
        return None
    for i, s in enumerate(sentences[:6]):
        recalled = _RECALLED.search(text, s.start, min(s.end, s.start + 200)) if corrects else None
        found = _AWARD.search(text, s.start, s.end) or MISTAKEN.search(text, s.start, s.end)
        if recalled is not None and (found is None or recalled.start() < found.start()):
            found = recalled
        if found is not None:
            return Paragraph(text, tuple(sentences), i, found.start(), found.end(), found is recalled)
    return None


def further(paragraph: Paragraph, mentions: Sequence[Mention]) -> Iterator[Paragraph]:
    """The awards that later sentences of the paragraph tell of: "Acme is being awarded task order 0001 at $N for ..."."""
    for i in range(paragraph.award + 1, len(paragraph.sentences)):
        s = paragraph.sentences[i]
        found = _AWARD.search(paragraph.text, s.start, s.end)
        if found is None or _NO_AWARD.search(paragraph.text, found.end(), min(s.end, found.end() + 40)):
            continue
        named = any(m.kind == MentionKind.PARTY for m in within(mentions, s.start, found.start()))
        if named and any(m.kind == MentionKind.MONEY for m in within(mentions, found.end(), s.end)):
            yield Paragraph(paragraph.text, (s,), 0, found.start(), found.end())


def awardees(paragraph: Paragraph, mentions: Sequence[Mention]) -> tuple[Filler[Party], ...]:
    """The companies before the verb: those with town and state, else the first party of each part between semicolons;
    where the verb has none ("Three firms were awarded"), those of the list that follows."""
    if paragraph.recalled:
        one = _CORRECTED_NAME.match(paragraph.text, paragraph.told, paragraph.sentence.end)
        return (Filler(Party(one["name"], PartyKind.COMPANY, "US"), *one.span("name")),) if one is not None else ()
    out = _listed(paragraph, mentions, paragraph.start, paragraph.verb)
    if not out and (name := _AWARDEE.match(paragraph.text, paragraph.start, paragraph.verb)) is not None:
        out = [Filler(Party(name["name"], PartyKind.OTHER, "US"), *name.span("name"))]
    for sentence in paragraph.sentences[paragraph.award + 1 :]:
        if not out and _LISTED.search(paragraph.text, sentence.start, min(sentence.end, sentence.start + 80)):
            out = _listed(paragraph, mentions, sentence.start, sentence.end)
    return distinct(out)


def shares(paragraph: Paragraph, mentions: Sequence[Mention]) -> list[tuple[Filler[Party], Mention, int]]:
    """The awardees of a list with the amount that each of them gets, and where what is told of each ends; none where the award itself
    gives the amount: "Tarben Corp., Dayton, Ohio, $20,000,000; and Quillon Inc., Waco, Texas, $9,000,000, got contracts"."""
    firms = [] if paragraph.recalled else _listed(paragraph, mentions, paragraph.start, paragraph.verb)
    amounts = [m for m in within(mentions, paragraph.start, paragraph.sentence.end) if m.kind == MentionKind.MONEY]
    if len(firms) < 2 or len(amounts) != len(firms) or amounts[-1].start > paragraph.verb:
        return []
    ends = [firm.start for firm in firms[1:]] + [paragraph.verb]
    told = list(zip(firms, amounts, ends, strict=True))
    return told if all(firm.start < amount.start < end for firm, amount, end in told) else []


def _listed(paragraph: Paragraph, mentions: Sequence[Mention], start: int, end: int) -> list[Filler[Party]]:
    inside = within(mentions, start, end)
    towns = [filler(m.party, m) for m in inside if m.rule == "announcement-awardee"]
    if len(towns) > 1 or ";" not in paragraph.text[start:end]:
        return towns or list(_firms(inside)[:1])
    out: list[Filler[Party]] = []
    for part in re.split(r";", paragraph.text[start:end]):
        out += [filler(m.party, m) for m in within(inside, start, start + len(part)) if m.kind == MentionKind.PARTY][:1]
        start += len(part) + 1
    return out


def _firms(mentions: Sequence[Mention]) -> tuple[Filler[Party], ...]:
    parties = [m for m in mentions if m.kind == MentionKind.PARTY]
    return tuple(filler(m.party, m) for m in [m for m in parties if m.party.kind is PartyKind.COMPANY] or parties)


def amount(paragraph: Paragraph, mentions: Sequence[Mention]) -> Mention | None:
    """What the award is worth: an amount of its own sentence, else the one that a later sentence gives as its value. What is
    obligated, guaranteed, or reached only with options or with earlier awards is something else."""
    first, *rest = paragraph.sentences[paragraph.award : paragraph.award + _LAST]
    amounts = [m for m in within(mentions, first.start, first.end) if m.kind == MentionKind.MONEY]
    corrected = (m for m in mentions if m.kind == MentionKind.MONEY and _is_corrected(paragraph, m))
    if paragraph.recalled:
        return next(corrected, amounts[0] if amounts else None)
    after = [m for m in amounts if m.start >= paragraph.verb]
    own = [m for m in after if not _is_other(paragraph, m, paragraph.verb)] or [m for m in amounts if m not in after]
    if own:
        return own[0]
    for sentence in rest:
        for m in within(mentions, sentence.start, sentence.end):
            near = max(sentence.start, m.start - _NEAR)
            told = m.kind == MentionKind.MONEY and _WORTH.search(paragraph.text, near, m.start)
            if told and not _is_other(paragraph, m, sentence.start):
                return m
    return None


def _is_other(paragraph: Paragraph, amount: Mention, start: int) -> bool:
    """Whether an amount is not what the award is worth, by the words in front of it from ``start``."""
    text = paragraph.text
    changes = _CHANGE.search(text, paragraph.verb, paragraph.sentence.end)
    later, start = start != paragraph.verb, max(start, amount.start - _NEAR)
    return bool(
        _GUARANTEE.match(text, amount.end)
        or later
        and _LOOSE_SUM.search(text, start, amount.start)
        or _OTHER_SUM.search(text, start, amount.start)
        or changes
        and _SUM_SO_FAR.search(text, start, amount.start)
    )


def _is_corrected(paragraph: Paragraph, amount: Mention) -> bool:
    return bool(_CORRECTED.search(paragraph.text[max(paragraph.start, amount.start - 110) : amount.start]))
