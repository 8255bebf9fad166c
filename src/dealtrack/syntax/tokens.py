"""The words of a sentence with the tags that they have by themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..counting import TENS, UP_TO_TWELVE
from ..lexicon.words import VerbForm
from ..model import Mention, MentionKind
from . import tags as t
from .grammar import Grammar
from .together import FIRST_WORDS, TOGETHER

_WORD = re.compile(
    r"""
    [^\s"_]                                             # whatever it is begins so: the search skips what lies between
    (?: (?<=\d)
        (?: (?P<measure> \d*(?:,\d{3})+-[A-Za-z]+ )     # "2,800-ton"
          | (?P<number> \d*(?:,\d{2,3})*(?:\.\d+)?%?(?![\w-]) ) )
      | (?P<initial> \.(?<=[A-Za-z]\.)(?<!\w\w\.)(?=[\s,]) )
      | (?<=\w)
        (?P<word> [^\W_]* (?: (?: [-/.&+](?=[^\W_]) | '(?=[A-Za-z]{2}) | (?<=[nN])'(?=[tT]\b) ) [^\W_]+ )* )
      | (?<=[\w.]-)
        (?P<maker> (?i:made|built|manufactured|produced|designed|developed|supplied|donated|assembled|origin|era|style|led|based
          |owned|backed|configured|furnished|operated)\b )
      | (?<=')
        (?P<possessive> [sS]?(?![A-Za-z0-9]) )
      | (?<=<)
        (?P<ticker> [A-Z]{1,6}(?:\.[A-Z]{1,3})?> )      # "Aydin Corp <AYD>"
      | (?P<mark> (?<=-)-+ | )
    )
    """,
    re.VERBOSE,
)
# A range of counts says how many no more exactly than "several": "between eight and 12", "four to six", "10-12".
_COUNT_WORDS = (*UP_TO_TWELVE, "fifteen", *TENS[:4])
_COUNT = rf"(?:\d{{1,3}}(?:,\d{{3}})*|{'|'.join(_COUNT_WORDS)})"
_RANGE = re.compile(
    rf"""
    (?: between\ {_COUNT}\ and\ {_COUNT}
      | {_COUNT}\ (?:to|or)\ {_COUNT}
      | (?:\d{{1,2}}|[a-z]{{3,6}})[-\u2013]{_COUNT}
    ) (?=\ [a-z])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FIRST_OF_RANGE = frozenset(("between", *_COUNT_WORDS, *(f"{a}-{b}" for a in _COUNT_WORDS for b in _COUNT_WORDS)))
_MARKS = {
    ",": t.COMMA, ".": t.STOP, ";": t.STOP, ":": t.STOP, "!": t.STOP,
    "?": t.STOP, "\u2013": t.DASH, "\u2014": t.DASH, "--": t.DASH, "&": t.JOINER, "/": t.JOINER, "+": t.JOINER,
}  # fmt: skip
_BRACKETED = re.compile(r"\([^()]*\)?[.!]?\)?\s*$")
_BRACKETS = {"(": 1, "[": 1, ")": -1, "]": -1}
_MENTIONS = {
    MentionKind.MONEY: t.MONEY, MentionKind.DATE: t.DATE, MentionKind.PARTY: t.PARTY,
    MentionKind.QUANTITY: t.QUANTITY, MentionKind.ITEM: t.NOUN,
}  # fmt: skip
_KINDS = {"possessive": t.POSSESSIVE, "maker": t.MAKER, "measure": t.NOUN, "number": t.NOUN, "initial": t.NOUN}
_NAMES = frozenset(("may", "will", "march"))  # with a capital inside a sentence, names
_MENTIONED = frozenset(_MENTIONS.values()) - {t.NOUN}
_KEPT = 20_000  # words whose tag is kept in mind ...
_LONGEST_KEPT = 30  # ... and how many letters they have
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

    def is_capital(self, i: int) -> bool:
        """Whether the word at ``i`` begins with a capital."""
        return self.text[self.starts[i]].isupper()


class Row:
    """The words of ``text[start:end]`` from left to right, mentions standing as single words. What stands in brackets is left
    out, so that a phrase goes on behind it; its mentions are kept as asides. Tags are those of the words alone."""

    def __init__(self, text: str, start: int, end: int, mentions: Sequence[Mention], rules: Grammar):
        self.text, self.start, self.end, self.closed, self.rules = text, start, end, rules.closed, rules
        self.depth = -1 if _BRACKETED.match(text, start, end) else 0  # of brackets; a whole sentence stands in none
        self.words: list[tuple[int, int, str, str]] = []  # start, end, in lower case, tag
        self.mentions: dict[int, Mention] = {}
        self.asides: dict[int, Mention] = {}
        for mention in mentions:
            self._read(start, mention.start)
            self._add_mention(mention)
            start = max(start, mention.end)
        self._read(start, end)

    def _read(self, start: int, stop: int) -> None:
        """Adds the words of a stretch without mentions."""
        closed, plain, add = self.closed, self.rules.plain, self.words.append
        together = start  # where several words that act as one end
        for match in _WORD.finditer(self.text, start, stop):
            at, end = match.span()
            if at < together:
                continue
            written = match[0]
            if written in plain:
                if not self.depth:
                    add((at, end, written, plain[written]))
                continue
            word = written.lower()
            counts = not self.depth and (word in _FIRST_OF_RANGE or written[0].isdigit())
            counts = counts and not (self.words and self.text[self.words[-1][0] : at - 1].isupper())  # "ATR 72-500"
            if counts and (many := _RANGE.match(self.text, at, stop)) is not None:
                together = many.end()
                add((at, together, many[0].lower(), t.ADVERB))
                continue
            if match.lastgroup == "word":
                if self.depth:
                    continue
                if word in FIRST_WORDS and (several := TOGETHER.match(self.text, at, stop)) is not None:
                    word, tag, together = several[0].lower(), several.lastgroup or t.NOUN, several.end()
                    word, end = "percent" if word == "per cent" else word, together
                elif written != word and written[0].isupper():
                    tag = self._name_tag(at, end, written, word)
                else:
                    tag = closed.get(word) or self._plain_tag(word)
                    if word != "do":
                        self._keep(written, tag)
                    elif self.text[end + 1 : end + 2].isupper():
                        tag = t.JOINER  # "Serra do Tigre"
            elif word in _BRACKETS:
                self.depth = max(0, self.depth + _BRACKETS[word])
                continue
            elif self.depth or match.lastgroup == "ticker" or word in ("<", ">") or word == "." and end < self.end:
                continue  # a full stop inside a sentence belongs to an abbreviation
            else:
                tag = _mark_tag(match, word, self.text)
            add((at, end, word, tag))

    def _keep(self, written: str, tag: str) -> None:
        """Keeps the tag of a word in small letters that has the same wherever it stands."""
        plain, several = self.rules.plain, written in FIRST_WORDS or written in _FIRST_OF_RANGE
        usual = written.isalpha() and written.islower() and len(written) <= _LONGEST_KEPT
        if usual and not several and len(plain) < _KEPT:
            plain[written] = tag

    def _add_mention(self, mention: Mention) -> None:
        if self.depth:
            self.asides.setdefault(len(self.words) - 1, mention)
            return
        start, end = mention.start, mention.end
        word = self.text[start:end].lower()
        owner = word in ("its", "their", "his") and mention.rule.startswith("coreference")
        self.mentions[len(self.words)] = mention
        self.words.append((start, end, word, t.DETERMINER if owner else _MENTIONS[mention.kind]))

    def _plain_tag(self, word: str) -> str:
        """The tag of a word that the lexicon does not know: an adverb shows it by its end, anything else is a noun."""
        rules = self.rules
        manner = word.endswith("ly") and len(word) > 5 and word.isalpha() and word not in rules.verbs
        other = word in rules.nouns_in_ly or word in rules.adjectives_in_ly
        return t.ADVERB if manner and not other else t.NOUN

    def _name_tag(self, start: int, end: int, written: str, word: str) -> str:
        """The tag of a word with a capital: "May" and "US" are names, "THE" in a line of capitals is none."""
        capitals = written.isupper()
        if word in _NAMES and (start > self.start or len(word) > 1 and capitals):
            return t.NOUN
        if word == "do" and start > self.start and not capitals:
            return t.NOUN  # "Do 228"
        if word == "i" and self.words and self.words[-1][3] == t.NOUN:
            return t.NOUN  # "Block I"
        if (word == "a" or word == "worth") and self.words and self.words[-1][2] in ("class", "fort"):
            return t.NOUN  # "Class A shares", "Fort Worth"
        if capitals and len(word) in (2, 3) and not self.text[self.start : end].isupper():
            return t.NOUN
        return self.closed.get(word, t.NOUN)

    def is_headline(self) -> bool:
        """Whether most long words have a capital, and no full stop closes the line: then capitals say nothing."""
        if self.words and self.words[-1][2] == ".":
            return False
        long = [
            self.text[start].isupper()
            for start, _, word, tag in self.words
            if len(word) > 3 and tag not in _MENTIONED and word[0].isalpha()
        ]
        return len(long) > 1 and sum(long) > _HEADLINE_SHARE * len(long)


def _mark_tag(match: re.Match[str], word: str, text: str) -> str:
    if match.lastgroup in _KINDS:
        return _KINDS[match.lastgroup]
    if word == "-":
        before = text[match.start() - 1 : match.start()]
        return (
            t.JOINER if before == "." or before.isalnum() and text[match.end() : match.end() + 1].isalnum() else t.DASH
        )
    return t.DASH if word.startswith("--") else _MARKS.get(word, t.OTHER)
