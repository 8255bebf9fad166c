"""From mentions to deals: triggers, and the roles of what stands around them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from itertools import groupby
from operator import attrgetter

from ..lexicon import Lexicon
from ..model import Mention, MentionKind, Sentence
from . import announcement, labelled, news, notice
from .complete import complete
from .constituents import analyse, ends, tells, vocabulary, within
from .draft import Draft, Reading, Rejected
from .items import find as find_items
from .unify import unify

_PARTS = frozenset((MentionKind.PARTY, MentionKind.MONEY, MentionKind.QUANTITY))
_LISTS = re.compile(r"(?:Among|Others?|Further|Additional)\s")  # deals of whoever the text is about
_POINTS_BACK = re.compile(r"(?:They|These|Those|Both|It|All)\s")

__all__ = ["Draft", "Reading", "Rejected", "items", "read", "telling"]


def read(
    text: str,
    sentences: Sequence[Sentence],
    able: Collection[Sentence],
    mentions: Sequence[Mention],
    today: date | None,
    lexicon: Lexicon,
) -> Reading:
    """The deals of one document. ``able`` are those of its sentences that :func:`telling` leaves, ``mentions`` all of its
    mentions, in order and none overlapping another."""
    if notice.is_notice(text) and (sales := notice.read(text, sentences, mentions, today, lexicon)):
        return Reading(sales)
    if labelled.is_notice(text) and (contracts := labelled.read(text, sentences, mentions, lexicon)):
        return Reading(contracts)
    reading = Reading()
    told: list[Draft] = []
    words = vocabulary(lexicon)
    antecedent = office = None
    for paragraph, inside in _paragraphs(sentences, mentions):
        office = announcement.heading(text, paragraph, inside) or office
        if awards := announcement.read(text, paragraph, inside, lexicon, office):
            reading.drafts.extend(awards)
            continue
        before = None
        for sentence in paragraph:
            own = within(inside, sentence.start, sentence.end)
            named = any(m.kind in _PARTS for m in own)
            listing = named or _LISTS.match(text, sentence.start) is not None
            if not (sentence in able if listing else ends(text, sentence, words)):
                antecedent, before = None, sentence
                continue
            if before is not None and _POINTS_BACK.match(text, sentence.start):
                antecedent = news.things(text, before, within(inside, before.start, before.end), lexicon)
            before = None
            one, antecedent = news.read(text, sentence, own, today, lexicon, antecedent)
            told.extend(one.drafts)
            reading.rejected.extend(one.rejected)
    whole, partial = complete(unify(told), [m for m in mentions if m.kind is MentionKind.PARTY])
    reading.drafts.extend(whole)
    reading.rejected.extend(Rejected("no party", d.at, d.sentence.end, d.rule) for d in partial)
    return reading


def telling(text: str, sentences: Sequence[Sentence], lexicon: Lexicon) -> list[Sentence]:
    """The sentences that can tell of a deal, by a cheap test of their words."""
    words = vocabulary(lexicon)
    if labelled.is_notice(text):
        return list(sentences)
    return [s for s in sentences if tells(text, s, words)]


def items(text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """All mentions of goods, works and services of one document, in order."""
    words = vocabulary(lexicon)
    out: list[Mention] = []
    for sentence in sentences:
        inside = within(mentions, sentence.start, sentence.end)
        out += find_items(*analyse(text, sentence.start, sentence.end, inside, lexicon), words)
    return out


def _paragraphs(
    sentences: Sequence[Sentence], mentions: Sequence[Mention]
) -> Iterator[tuple[list[Sentence], Sequence[Mention]]]:
    for _, group in groupby(sentences, key=attrgetter("paragraph")):
        paragraph = list(group)
        yield paragraph, within(mentions, paragraph[0].start, paragraph[-1].end)
