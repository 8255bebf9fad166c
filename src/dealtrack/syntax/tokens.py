"""The words of a sentence with the tags that they have by themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..lexicon.words import VerbForm
from ..model import Mention, MentionKind
from . import tags as t
from .grammar import Grammar

_WORD = re.compile(
    r"""
      (?P<several>\b(?:more\ than|less\ than|fewer\ than|no\ less\ than|up\ to|at\ least|at\ most|as\ many\ as|as\ much\ as|in\ excess\ of
        |as\ well\ as|along\ with|together\ with|in\ addition\ to|such\ as|as\ part\ of|on\ behalf\ of|instead\ of
        |ahead\ of|according\ to|due\ to|because\ of|in\ order\ to|so\ that|even\ though|as\ of|prior\ to|and/or
        |so\ far|in\ total|in\ exchange\ for|in\ return\ for|in\ support\ of|rather\ than|subject\ to|next\ to|apart\ from|based\ on)\b)
    | (?P<named>\b(?:memorand(?:um|a)\ of\ (?:understanding|agreement|cooperation)|letters?\ of\ (?:intent|request|agreement|offer(?:\ and\ acceptance)?))\b)
    | (?P<maker>(?<=[\w.])-(?:made|built|manufactured|produced|designed|developed|supplied|donated|assembled|origin|led|based|owned|backed)\b)
    | (?P<possessive>'s?(?![A-Za-z0-9]))
    | (?P<initial>\b[A-Z]\.(?=[\s,]))
    | (?P<measure>\d+(?:,\d{3})+-[A-Za-z]+)              # "2,800-ton"
    | (?P<number>\d+(?:,\d{2,3})*(?:\.\d+)?(?![\w-]))
    | (?P<word>[^\W_](?:[^\W_]|[-/.&+](?=[^\W_])|'(?=[A-Za-z]{2})|(?<=n)'(?=t\b))*)
    | (?P<mark>--+|[^\w\s"])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SEVERAL = {
    "as well as": t.CONJUNCTION, "along with": t.CONJUNCTION, "together with": t.CONJUNCTION, "in addition to": t.CONJUNCTION,
    "and/or": t.CONJUNCTION, "so that": t.SUBORDINATOR, "even though": t.SUBORDINATOR, "in order to": t.INFINITIVE,
    "so far": t.ADVERB, "in total": t.ADVERB, "more than": t.ADVERB, "less than": t.ADVERB, "fewer than": t.ADVERB, "no less than": t.ADVERB, "up to": t.ADVERB,
    "at least": t.ADVERB, "at most": t.ADVERB, "as many as": t.ADVERB, "as much as": t.ADVERB, "in excess of": t.ADVERB,
}  # every other one is a preposition
_MARKS = {
    ",": t.COMMA, ".": t.STOP, ";": t.STOP, ":": t.STOP, "!": t.STOP,
    "?": t.STOP, "\u2013": t.DASH, "\u2014": t.DASH, "--": t.DASH, "&": t.JOINER, "/": t.JOINER, "+": t.JOINER,
}
_OPENING, _CLOSING = frozenset("(["), frozenset(")]")
_MENTIONS = {
    MentionKind.MONEY: t.MONEY, MentionKind.DATE: t.DATE, MentionKind.PARTY: t.PARTY,
    MentionKind.QUANTITY: t.QUANTITY, MentionKind.ITEM: t.NOUN,
}
_KINDS = {"possessive": t.POSSESSIVE, "maker": t.MAKER, "measure": t.NOUN, "named": t.NOUN, "number": t.NOUN, "initial": t.NOUN}
_NAMES = frozenset(("may", "will", "march"))  # with a capital inside a sentence, names
_HEADLINE_SHARE = 0.6  # of capitalised words: above it, capitals say nothing


@dataclass(frozen=True, slots=True)
class Tagged:
    """The words of one sentence. All sequences run in parallel; ``tags`` has one letter a word. Offsets count in the
    text that was tagged."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]  # in lower case
    tags: str
    mentions: dict[int, Mention]  # by the index of their word
    asides: dict[int, Mention]  # what stands in brackets, by the index of the word before
    verbs: dict[int, VerbForm]  # by the index of their word

    def slice(self, first: int, last: int) -> str:
        """The text of the words from ``first`` to ``last``, inclusive, blanks folded."""
        return " ".join(self.text[self.starts[first] : self.ends[last]].split())


def tokens(text: str, start: int, end: int, mentions: Sequence[Mention], rules: Grammar) -> Tagged:
    """The words of ``text[start:end]``, mentions standing as single words. What stands in brackets is left out, so that a
    phrase goes on behind it; its mentions are kept as asides. Tags are those of the words alone; ``verbs`` is empty."""
    asides: dict[int, Mention] = {}
    depth = 0
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    raw: list[str] = []
    found: dict[int, Mention] = {}
    closed = rules.closed
    at = start
    for mention in (*mentions, None):
        for match in _WORD.finditer(text, at, end if mention is None else mention.start):
            written = match[0]
            word = written.lower()
            if match.lastgroup == "word":
                if depth:
                    continue
                raw.append(_name_tag(written, word, text, start, match, closed) if written[0].isupper() else closed.get(word, t.NOUN))
            elif word in _OPENING or word in _CLOSING:
                depth = depth + 1 if word in _OPENING else max(0, depth - 1)
                continue
            elif depth or word == "." and match.end() < end:
                continue  # a full stop inside a sentence belongs to an abbreviation
            else:
                raw.append(_mark_tag(match, word, text))
            starts.append(match.start())
            ends.append(match.end())
            words.append(word)
        if mention is not None:
            at = max(at, mention.end)
            if depth:
                asides.setdefault(len(words) - 1, mention)
                continue
            found[len(words)] = mention
            starts.append(mention.start)
            ends.append(mention.end)
            words.append(text[mention.start : mention.end].lower())
            owner = words[-1] in ("its", "their", "his") and mention.rule.startswith("coreference")
            raw.append(t.DETERMINER if owner else _MENTIONS[mention.kind])
    return Tagged(text, tuple(starts), tuple(ends), tuple(words), "".join(raw), found, asides, {})


def _mark_tag(match: re.Match, word: str, text: str) -> str:
    kind = match.lastgroup
    if kind == "several":
        return _SEVERAL.get(word, t.PREPOSITION)
    if kind in _KINDS:
        return _KINDS[kind]
    if word == "-":
        before = text[match.start() - 1 : match.start()]
        return t.JOINER if before == "." or before.isalnum() and text[match.end() : match.end() + 1].isalnum() else t.DASH
    return t.DASH if word.startswith("--") else _MARKS.get(word, t.OTHER)


def _name_tag(written: str, word: str, text: str, start: int, match: re.Match, closed: dict[str, str]) -> str:
    """The tag of a word with a capital: "May" and "US" are names, "THE" in a line of capitals is none."""
    if word in _NAMES and (match.start() > start or len(word) > 1 and written.isupper()):
        return t.NOUN
    if len(word) in (2, 3) and written.isupper() and not text[start : match.end()].isupper():
        return t.NOUN
    return closed.get(word, t.NOUN)


def is_headline(tagged: Tagged) -> bool:
    """Whether most nouns have a capital: then capitals say nothing."""
    nouns = [s for s, tag in zip(tagged.starts, tagged.tags) if tag == t.NOUN and tagged.text[s].isalpha()]
    return len(nouns) > 2 and sum(tagged.text[s].isupper() for s in nouns) > _HEADLINE_SHARE * len(nouns)
