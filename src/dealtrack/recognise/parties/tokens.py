"""The capitalised words of a text, each with what stands between it and the one before: names are runs of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache, partial
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
    opening: int  # where the last sentence starts that begins with a capitalised word

    @property
    def opens(self) -> bool:
        """Whether a sentence begins with it."""
        return self.start == self.opening


_token = partial(tuple.__new__, Token)  # from a tuple of its fields: a third of the time of ``Token(...)``


_GAPS = {
    " ": Gap.SPACE, "\n": Gap.SPACE, "-": Gap.JOIN, "/": Gap.JOIN, " & ": Gap.AND, " and ": Gap.AND,
    " + ": Gap.AND, " of ": Gap.OF, " of the ": Gap.OF, " de ": Gap.OF, " d'": Gap.OF, " de l'": Gap.OF,
    " for ": Gap.FOR, " on ": Gap.FOR, " und ": Gap.AND, ", ": Gap.COMMA, ",": Gap.COMMA,
}  # fmt: skip
_LONGEST_GAP = 9  # " of\n  the " still fits
_FARTHEST = _LONGEST_GAP + len(".'")
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
_PLC = " plc"  # the one legal form that is mostly written small: "BAE Systems plc"
_TICKER = re.compile(r"[A-Z]{1,6}(?:[.][A-Z]{1,3})?>")  # a company's sign at the exchange, as wires write it
_SITES = (".ORG", ".COM", ".IN", ".org", ".com", ".net")  # a publisher's name ends here, the text begins
_UPPER = "A-ZÀ-ÖØ-ÞĀČĆĎĐĖĘĚĞĢİĪŁĻŃŅŇŐŒŘŚŞŠŤŪŮŰŹŻŽ"


def _behind(letter: str) -> str:
    """A pattern that holds where a capital was read behind one to four such letters that begin the word."""
    return "|".join(rf"(?<=(?<![\w@]){letter}{{{count}}}[A-Z])" for count in range(1, 5))


# It starts at the capital, which is what makes `re` skip quickly to the next candidate; what stands before it in the same word
# is added afterwards.
_WORD = re.compile(
    rf"""
    [{_UPPER}]
    (?: (?<![\w@].)
        (?: \.(?<=[A-Z].)(?:[A-Z]\.)+(?:[A-Z](?!\w))?   # U.S., L.L.C., U.S.A
          | o-(?<=Co-)\w{{1,60}}                        # Co-Chairs: not the "Co" of a company
          | \w{{0,60}}(?:[&.'+]\w{{1,60}}){{0,6}}(?:-[0-9]\w{{0,9}})?   # Boeing, AT&T, Pvt.Ltd, L-3
        )
      | (?:{_behind("[0-9]")})\w{{0,60}}                # 3M
      | (?:{_behind("[a-z]")})\w{{1,60}}                # ideaForge
    )
    """,
    re.VERBOSE,
)


def scan(text: str, sentences: Sequence[Sentence]) -> list[Token]:
    """The capitalised words of the given sentences, in order."""
    out: list[Token] = []
    opening, has_plc, has_tickers, apart = 0, _PLC in text, "<" in text, Gap.BREAK
    for first, last, _ in sentences:
        before, stopped, own = -1, False, False  # the end of the word before, and what it is
        for match in _WORD.finditer(text, first, last):
            written, (start, end) = match[0], match.span()
            if has_tickers and text.startswith("<", start - 1) and _TICKER.match(text, start):
                continue  # "Aydin Corp <AYD>"
            if start and text[start - 1].isalnum():
                start = _start(text, start)
                written = text[start:end]
            if before < 0 or start - before > _FARTHEST:
                gap = apart
            else:
                gap = _gap(text[before:start], stopped, own)
            before = end
            word, key, own, stopped, site = _word(written)
            if own:
                end -= 2
            if site:
                before = -1
            if start == first:
                opening = start
            out.append(_token((word, key, start, end, gap, opening)))
            if has_plc and text.startswith(_PLC, end) and not text[end + len(_PLC) : end + len(_PLC) + 1].isalnum():
                before = end + len(_PLC)
                out.append(Token("plc", "plc", end + 1, before, Gap.SPACE, opening))
    return out


@lru_cache(maxsize=8192)
def _word(written: str) -> tuple[str, str, bool, bool, bool]:
    """A word without its possessive, its key, and whether it has a possessive, takes a full stop, names a publisher's site."""
    own = written.endswith("'s")
    text = written[:-2] if own else written
    key = _key(text)
    return text, key, own, key in _STOPPED or len(key) == 1, text.endswith(_SITES)


def first_key(name: str) -> str | None:
    """The key of the first capitalised word of a name."""
    match = _WORD.search(name)
    return _key(name[_start(name, match.start()) : match.end()].removesuffix("'s")) if match else None


def _key(word: str) -> str:
    return word.lower().replace(".", "")


def _start(text: str, at: int) -> int:
    """Where the word begins that has its first capital at ``at``."""
    while at and text[at - 1].isalnum():
        at -= 1
    return at


def _gap(between: str, stopped: bool, own: bool) -> Gap:
    """What stands between two words; a full stop counts only where the word before it does not take one."""
    if between == " ":
        return Gap.OWN if own else Gap.SPACE
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
