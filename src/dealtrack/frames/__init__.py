"""From mentions to deals: triggers, and the roles of what stands around them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from ..counting import UP_TO_TWELVE
from ..lexicon import Lexicon
from ..model import Mention, MentionKind, Sentence
from . import announcement, communique, labelled, news, notice
from .called import called, with_origins
from .complete import complete
from .constituents import analyse, within
from .draft import Draft, Reading, Rejected
from .exporter import exporter, with_exporter, with_programme
from .items import find as find_items
from .makers import with_named_makers
from .unify import unify
from .vocabulary import vocabulary

_PARTS = frozenset((MentionKind.PARTY, MentionKind.MONEY, MentionKind.QUANTITY))
_LISTS = re.compile(  # deals of whoever the text is about, and a deal that was told before
    r"""
      (?: Among | Others? | Further | Additional ) \s | (?: They | These ) \s (?:also\s)? include
    | Th(?:e|is|at) \s (?:[\w-]+\s)? (?: contract | deal | order | agreement | accord | lease ) \s (?: was | had\sbeen | has\sbeen ) \s
      (?:[a-z]+\s)? (?: signed | inked | reached | struck | agreed | placed | initialled | sealed )     # "The contract was signed in"
    """,
    re.VERBOSE,
)
_OF_UNKNOWN = re.compile(  # deals of those whom no recogniser knows
    r"""
      \b (?: from | by | with | to ) \s [A-Z][a-z]                            # "ordered ferries from Quillon"
    | \b [A-Z][\w.-]+ \s (?: (?:county|municipality|council|city|region)\s )?
      (?: (?: ha[sd] | have | is\sto | will | was | were )\s )? (?: (?: also | been | now | already | just | \w{3,9}ly )\s )?
      (?: order | buy | bought | book | purchase | acquire | award | take | charter | sign | clinch | bag | engage | agree[ds]
        | (?: win | land | sell | deliver ) s? \b | won \b | landed | sold \b | secure[ds] | receive[ds] | lease[ds] | suppl(?:y|ies|ied) \b
        | delivered | appointed | selected | picked | chosen? \b | named | hire[ds] | contracted
        | extend(?:ed|s) \b | snapped | subcontracted | enter(?:ed|s) \b | complete[ds] \b | struck | inked
        | commissioned | committed | merge[ds]? \b )                          # "Quillon has ordered"
    | 's? \s (?: [^\s,.;]{2,12}\s ){0,3}? (?: takeover | acquisition | buyout | bid ) \s (?:of|for) \s (?: (?:the|a)\s )? [A-Z]
    """,
    re.VERBOSE,
)
_OF_THEM = re.compile(
    r"\b(?:of\s(?:them|these|those)|(?:bought|ordered|acquired|purchased|leased|buy|order|lease)\s"
    rf"(?:it|them|(?:\d+|{'|'.join(UP_TO_TWELVE[1:])})\s(?:in|from|during|under|last)))\b"
)
_POINTS_BACK = re.compile(r"(?:They|These|Those|Both|It|All)\s")

__all__ = ["Draft", "Reading", "Rejected", "Telling", "items", "read", "silent", "telling"]


class Telling(NamedTuple):
    """The sentences of a text that can tell of a deal, and those that can tell the end of one; ``labelled``: its fields tell."""

    able: Collection[Sentence]
    ending: Collection[Sentence]
    labelled: bool = False


def read(
    text: str,
    sentences: Sequence[Sentence],
    telling: Telling,
    mentions: Sequence[Mention],
    today: date | None,
    lexicon: Lexicon,
) -> Reading:
    """The deals of one document. ``mentions`` are all of its mentions, in order and none overlapping another."""
    if telling.labelled and (contracts := labelled.read(text, sentences, mentions, lexicon)):
        return Reading(contracts)
    sales = notice.read(text, sentences, mentions, today, lexicon) if notice.is_notice(text) else []
    told = _news(text, sentences, telling, mentions, today, lexicon)
    return Reading([*sales, *notice.of_others(told.drafts, sales)]) if sales else told


def _news(
    text: str,
    sentences: Sequence[Sentence],
    telling: Telling,
    mentions: Sequence[Mention],
    today: date | None,
    lexicon: Lexicon,
) -> Reading:
    """The deals that the sentences of a text tell, and the awards that its paragraphs announce."""
    reading = Reading()
    told: list[Draft] = []
    antecedent = office = None
    parties, words = [m for m in mentions if m.kind is MentionKind.PARTY], vocabulary(lexicon)
    pair = communique.partners(parties) if communique.lists_agreements(text) else ()
    for paragraph, inside in _paragraphs(sentences, mentions):
        office = announcement.heading(text, paragraph, inside) or office
        if awards := announcement.read(text, paragraph, inside, lexicon, office):
            reading.drafts.extend(awards)
            continue
        before = None
        for sentence in paragraph:
            if pair and (listed := communique.entries(text, sentence, pair)):
                told.extend(listed)
                if len(listed) > text.count(";", sentence.start, sentence.end - 1):
                    continue  # each of its lines
            if not _may_tell(text, sentence, inside, telling):
                antecedent, before = None, sentence
                continue
            own = within(inside, sentence.start, sentence.end)
            if before is not None and _points_back(text, sentence):
                antecedent = news.things(text, before, within(inside, before.start, before.end), lexicon)
            one, antecedent = news.read(text, sentence, own, today, lexicon, antecedent)
            before = sentence if antecedent is None else None
            told.extend(one.drafts)
            reading.rejected.extend(one.rejected)
    whole, partial = complete(unify(called(told, text, sentences, mentions, lexicon)), parties, words)
    found = with_named_makers(with_origins(whole, text, parties), text)
    reading.drafts.extend(with_exporter(with_programme(found, text, words), exporter(text, parties)))
    reading.rejected.extend(Rejected("no party", d.at, d.sentence.end, d.rule) for d in partial)
    return reading


def _may_tell(text: str, sentence: Sentence, inside: Sequence[Mention], telling: Telling) -> bool:
    """Whether a sentence may tell of a deal: of one by somebody or for an amount, or of the end of one that was told before.
    ``inside`` are the mentions of its paragraph."""
    able, ending = sentence in telling.able, sentence in telling.ending
    if able is ending:
        return able
    named = any(m.kind in _PARTS for m in within(inside, sentence.start, sentence.end))
    named = named or _LISTS.match(text, sentence.start) is not None
    return able is (named or _OF_UNKNOWN.search(text, sentence.start, sentence.end) is not None)


def _points_back(text: str, sentence: Sentence) -> bool:
    """Whether a sentence speaks of what the one before names: "They will", "ordered six of them"."""
    opens = _POINTS_BACK.match(text, sentence.start) is not None
    return opens or _OF_THEM.search(text, sentence.start, sentence.end) is not None


def telling(text: str, small: str, sentences: Sequence[Sentence], lexicon: Lexicon) -> Telling:
    """Where a text can tell of deals, by a cheap look at its words: ``small`` is the text as :func:`~dealtrack.text.letters`
    gives it."""
    words = vocabulary(lexicon)
    able: set[Sentence] = set()
    ending: set[Sentence] = set()
    for sentence in sentences:
        own = small[sentence.start : sentence.end].split()
        if not words.telling.isdisjoint(own):
            able.add(sentence)
        first = words.parted.keys() & own  # "called" of "called off"
        if not words.ending.isdisjoint(own) or any(not words.parted[w].isdisjoint(own) for w in first):
            ending.add(sentence)
    fields = labelled.is_notice(text)
    return Telling(frozenset(sentences) if fields else able, ending, fields)


def silent(text: str, small: str, lexicon: Lexicon) -> bool:
    """Whether a text holds no trigger at all, and no fields of a notice: a cheap test before it is cut into sentences."""
    return vocabulary(lexicon).telling.isdisjoint(small.split()) and not labelled.is_notice(text)


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
