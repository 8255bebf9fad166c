"""The companies that a US announcement names with their towns: at the head of an award, "Acme Works, Dayton, Ohio, was awarded ...",
and in a list of contractors, "The prime contractors will be Acme Works in Dayton, Ohio; and ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...model import Sentence
from .known import Index

_AWARDED = re.compile(
    r"\b(?:award(?:ed|ees?|s)?|modifications?|contracts?|received|selected|delivery order|task order)\b"
)
_CONTRACTORS = re.compile(
    r"\b(?:prime|principal|main)\scontractors?\b[^.;:,]{0,60}?\s(?:will\sbe|is|are|include|includes)(?::|,)?\s+"
)
_HEAD = 2400  # a list of fifty awardees still fits
_LEADS = re.compile(
    r"""
    \s* (?: [^:;]{3,60} \s (?:are|include|following) \s? : \s )?          # The four firms are:
    (?:and\s+)? (?: (?:UPDATE|CORRECTION|UPDATED|CORRECTED) \s* : \s* )?
    (?:[Tt]he\s+)?
    """,
    re.VERBOSE,
)
_BETWEEN = re.compile(  # what may stand between two awardees
    r"""
      ;
    | \( [^()\d]{0,20} \d [^()]{0,40} \) \s* [,;]? \s+ (?:and\s+)? (?=(?:the\s+)?[A-Z0-9])   # (W9113M-19-D-0004), and Orlix
    | , \s+ and \s+ (?=(?:the\s+)?[A-Z0-9])                                        # Ohio, and Orlix
    | , \s+ (?! (?:Inc|LLC|Ltd|LP)\b ) (?= [A-Z] [^,;.()]{2,60} \s in \s [A-Z] [a-z]{2,20} (?:\s[A-Z][a-z]{2,20})? , )  # Orlix in Ogden,
    """,
    re.VERBOSE,
)
_ALIAS = re.compile(
    r"""
    ,? \s+ (?: doing\s+business\s+as | d/?b/?a | a/?k/?a | formerly
              | an? \s+ (?: [\w-]+\s+ )? (?: joint\s+venture | division | subsidiary | unit | business | company ) ) \b
    | ,? \s* \(
    """,
    re.IGNORECASE | re.VERBOSE,
)
_PROSE = re.compile(
    r"""
    \b (?: said | is | was | has | have | will | In | At | On | As | By | With | To | From | After | on | to ) \b
    | \b an? \s
    | (?<! \bfor\s ) (?<! \bof\s ) \b the \b                             # but Foundation for the Advancement
    | \b the \s (?: Navy | Army | Air | Marine | Department | Defen | U )
    | \b for \b (?! \s (?:the\s)? [A-Z] )
    """,
    re.VERBOSE,
)
_TOLD = re.compile(r"\b(?:is|are|was|were|has|have|had|will|said)\b")
_GAP = 24  # characters of a number with the semicolon behind it
_MAX = 110  # characters of a name
_FORM = r"(?:Inc|Corp|Co|Ltd|LLC|LP|JV)\b\.?"
_FORMED = re.compile(rf"(?P<name>[^,]{{2,80}}?\s{_FORM})\s[A-Z][\w. ]{{2,30}}$")  # "Acme Inc. Dayton, Ohio"
_SEATED = re.compile(  # "Acme Works, LLC in Dayton, Ohio"
    rf"""
    (?P<name> (?: (?! \s (?:and|of) \s ) [^,] ){{2,80}}? (?: , \s {_FORM} )? )
    \s (?: (?:located|based)\s )? (?: in | (?<!\bUniversity\s) of )
    (?: \s [A-Z][\w.]* ){{1,4}} $
    """,
    re.VERBOSE,
)
_REGION = 3  # words of a state's or a country's name


def find(text: str, sentence: Sentence, index: Index) -> Iterator[tuple[int, int]]:
    """The ranges of the awardees' names: what stands before a town and a state at the head of a sentence and, in a list,
    behind each semicolon. Nothing where the sentence neither awards anything nor lists contractors."""
    told = text.find("contractor", sentence.start, sentence.end) >= 0
    lead = _CONTRACTORS.search(text, sentence.start, sentence.end) if told else None
    listed = lead is not None
    start = lead.end() if lead is not None else _head(text, sentence)
    end = min(sentence.end, start + _HEAD)
    if not text[start : start + 1].isalnum() or text.count(",", start, end) < (1 if listed else 2):
        return
    if not listed and _AWARDED.search(text, start, sentence.end) is None:
        return
    found = _members(text, start, end, index, listed)
    first = next(found, None)
    if first is not None:
        yield first
        yield from filter(None, found)


def _head(text: str, sentence: Sentence) -> int:
    """Where the list of names begins that ends in a sentence: at its start, or that of its line, where a full stop in a name has parted
    them ("Tarben Assoc. | Inc., Dayton, Ohio, was awarded")."""
    line = text.rfind("\n", 0, sentence.start) + 1
    apart = sentence.start - line
    return line if 0 < apart < _HEAD and _TOLD.search(text, line, sentence.start) is None else sentence.start


def _members(text: str, start: int, end: int, index: Index, listed: bool) -> Iterator[tuple[int, int] | None]:
    """The awardee of each member of a list, None for one without; a number may stand before the town as well. ``listed``: a list of
    contractors, where the town may stand behind "in"."""
    opened: int | None = None
    for left, right in _pieces(text, start, end):
        opened = left if opened is None else opened
        awardee = _awardee(text, opened, right, index, listed) or _awardee(text, left, right, index, listed)
        if awardee is not None or ";" in text[right : right + _GAP]:
            yield awardee
            opened = None


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The members of a list with semicolons, or with a number or "and" between them."""
    for between in _BETWEEN.finditer(text, start, end):
        yield start, between.start()
        start = between.end()
    yield start, end


def _awardee(text: str, start: int, end: int, index: Index, listed: bool) -> tuple[int, int] | None:
    lead = _LEADS.match(text, start, end)
    start = lead.end() if lead else start
    commas = _commas(text, start, end)
    for first, second in zip(commas[:2], (*commas[1:], end), strict=False):
        seated = (_SEATED if listed else _FORMED).match(text, start, first)
        if seated is not None and _is_region(text[first + 1 : second], index):
            return _trimmed(text, start, seated.end("name"))
    for second, third in zip(commas[1:], (*commas[2:], end), strict=False):
        if _is_region(text[second + 1 : third], index):
            stop = commas[commas.index(second) - 1]
            return _trimmed(text, start, stop)
    return None


def _commas(text: str, start: int, end: int) -> list[int]:
    """The first commas of a piece: name, parts of the name, town, state."""
    out: list[int] = []
    while len(out) < 7 and (at := text.find(",", start, min(end, start + _MAX))) >= 0:
        out.append(at)
        start = at + 1
    return out


def _is_region(part: str, index: Index) -> bool:
    """Whether the part after a town begins with a state or a country."""
    words = part.replace("*", " ").replace(".", "").split("(")[0].split(None, _REGION + 1)
    if not words or words[0].lower() not in index.openers:
        return False
    for count in range(_REGION, 0, -1):
        region = " ".join(words[:count]).lower()
        if words[count : count + 1] and words[count][:1].isupper():
            continue
        if region in index.regions or len(words) <= _REGION + 1 and _is_country(words[:count], index):
            return True
    return False


def _is_country(words: Sequence[str], index: Index) -> bool:
    name = " ".join(words)
    known = index.starting(words[0].lower()).values() if words else ()
    return any(n.rule == "country" and n.text == name for names in known for n in names)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    alias = _ALIAS.search(text, start, end)
    end = alias.start() if alias else end
    while end > start and text[end - 1] in " *,-\u2013\n":
        end -= 1
    if not 2 <= end - start <= _MAX or "\n\n" in text[start:end] or _PROSE.search(text, start, end):
        return None
    return start, end
