"""The capitalised words of a text, each with what stands between it and the one before: names are runs of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from ...model import Sentence


class Gap(IntEnum):
    """What stands between a word and the capitalised word before it."""

    BREAK = 0  # other words, or the start of a sentence
    SPACE = 1
    JOIN = 2  # a hyphen or a slash
    AND = 3
    OF = 4
    COMMA = 5
    FOR = 6  # "for" or "on"
    OWN = 7  # a blank after a possessive: "Litton Industries' Applied Technology Division"


class Token(NamedTuple):
    """``key`` is the word in lower case without full stops and possessive; ``end`` excludes the possessive."""

    text: str
    key: str
    start: int
    end: int
    gap: Gap
    opens: bool  # the first capitalised word of its sentence, at its very start


_GAPS = {
    " ": Gap.SPACE, "\n": Gap.SPACE, "-": Gap.JOIN, "/": Gap.JOIN, " & ": Gap.AND, " and ": Gap.AND,
    " + ": Gap.AND, " of ": Gap.OF, " of the ": Gap.OF, " de ": Gap.OF, " d'": Gap.OF, " de l'": Gap.OF,
    " for ": Gap.FOR, " on ": Gap.FOR, " und ": Gap.AND, ", ": Gap.COMMA, ",": Gap.COMMA,
}  # fmt: skip
_LONGEST_GAP = 9  # " of\n  the " still fits
_STOPPED = frozenset(
    (
        "co",
        "corp",
        "inc",
        "ltd",
        "pvt",
        "pte",
        "bros",
        "st",
        "mfg",
        "intl",
        "llc",
        "lp",
        "plc",
        "no",
        "gen",
        "lt",
        "col",
    )
)  # words that take a full stop
_SITES = (".ORG", ".COM", ".IN", ".org", ".com", ".net")  # a publisher's name ends here, the text begins
_UPPER = "A-ZÀ-ÖØ-ÞĀČĆĎĐĖĘĚĞĢİĪŁĻŃŅŇŐŒŘŚŞŠŤŪŮŰŹŻŽ"
_WORD = re.compile(
    rf"""
    (?<![\w@])
    (?: (?:[A-Z]\.){{2,}}(?:[A-Z](?!\w))?            # U.S., L.L.C., U.S.A
      | Co-\w{{1,60}}                               # Co-Chairs: not the "Co" of a company
      | [{_UPPER}]\w{{0,60}}(?:[&.'+]\w{{1,60}}){{0,6}}(?:-[0-9]\w{{0,9}})?   # Boeing, AT&T, Pvt.Ltd, L-3
      | [0-9]{{1,4}}[A-Z]\w{{0,60}}                  # 3M
      | [a-z]{{1,4}}[A-Z]\w{{1,60}}                  # ideaForge
    )
    """,
    re.VERBOSE,
)


def scan(text: str, sentences: Sequence[Sentence]) -> list[Token]:
    """The capitalised words of the given sentences, in order."""
    out: list[Token] = []
    for sentence in sentences:
        before, stopped, own = -1, False, False
        for match in _WORD.finditer(text, sentence.start, sentence.end):
            word, (start, end) = match[0], match.span()
            gap = Gap.BREAK if before < 0 else _gap(text, before, start, stopped, own)
            own = word.endswith("'s")
            if own:
                word, end = word[:-2], end - 2
            key = word.lower()
            if "." in key:
                key = key.replace(".", "")
            out.append(Token(word, key, start, end, gap, start == sentence.start))
            stopped = key in _STOPPED or len(key) == 1
            before = -1 if word.endswith(_SITES) else match.end()
    return out


def _gap(text: str, start: int, end: int, stopped: bool, own: bool) -> Gap:
    """The gap between two words; a full stop counts only where the word before it does not take one."""
    between = text[start:end]
    if stopped and between[:1] == ".":
        between = between[1:]
    if between[:1] == "'" and not own:
        between, own = between[1:], True
    gap = _GAPS.get(between)
    if gap is None:
        if len(between) > _LONGEST_GAP or not between[:1].isspace() or "\n\n" in between:
            return Gap.BREAK
        words = between.split()
        gap = _GAPS.get(f" {' '.join(words)} ", Gap.BREAK) if words else Gap.SPACE
    return Gap.OWN if own and gap is Gap.SPACE else gap
