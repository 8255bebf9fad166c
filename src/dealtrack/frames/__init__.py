"""From mentions to deals: triggers, and the roles of what stands around them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from ..lexicon import Lexicon
from ..model import Mention, Sentence
from . import news
from .draft import Draft, Reading, Rejected
from .unify import complete, unify

__all__ = ["Draft", "Reading", "Rejected", "read"]


def read(text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention], today: date | None, lexicon: Lexicon) -> Reading:
    """The deals of one document. ``mentions`` are all of its mentions, in order and none overlapping another."""
    starts = [m.start for m in mentions]
    reading = Reading()
    for sentence in sentences:
        inside = mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        one = news.read(text, sentence, inside, today, lexicon)
        reading.drafts.extend(one.drafts)
        reading.rejected.extend(one.rejected)
    reading.drafts = complete(unify(reading.drafts))
    return reading
