"""From a stored text to the sentences that the recognisers read, and back from their offsets to the stored text."""

from __future__ import annotations

import html
import re
import string
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from .model import Sentence, Span

_BLANKS = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\r\v\f"
# One character for one character: recognisers need not know typographic variants.
_PLAIN = str.maketrans(
    {c: " " for c in _BLANKS}
    | {chr(c): " " for c in (*range(9), *range(14, 32), *range(127, 160)) if c != 0x85}
    | {"\u0085": "\n", "\u2028": "\n", "\u2029": "\n"}
    | {c: "'" for c in "\u2018\u2019\u201b\u02bc\u2032`\u00b4"}
    | {c: '"' for c in "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033"}
    | {c: "-" for c in "\u2010\u2011\u2212\u00ad"}
)
# Far fewer than the characters that `translate` asks about.
_VARIANT = re.compile(f"[{re.escape(''.join(map(chr, _PLAIN)))}]")
# What takes no place on paper, and character references left over from HTML. Both patterns start with a set of characters,
# which is what makes `re` skip quickly to the next candidate.
_INVISIBLE = r"\u200b-\u200f\u2060-\u2064\ufeff\u202a-\u202e\u2066-\u2069\u00ad"  # zero width, direction, soft hyphen
_REFERENCE = r"(?<=&)(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
_UNEVEN = re.compile(rf"[{_INVISIBLE}&](?:(?<!&)|{_REFERENCE})", re.VERBOSE)
# More blanks than one say no more than one: patterns need not count them. Only looked for where the text has any.
_BLANK = r"\t\v\f\r\x1c-\x1f\x20\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_RAGGED = re.compile(
    rf"""
    [{_INVISIBLE}&{_BLANK}]
    (?: (?<=[{_INVISIBLE}])
      | (?<=[{_BLANK}]) (?: (?<=\s.)[{_BLANK}]* | [{_BLANK}]*(?=\n) )     # behind another blank, before the end of a line
      | {_REFERENCE}
    )
    """,
    re.VERBOSE,
)
_HARD_RAGS = ("\u00a0 ", " \u00a0", "\u00a0\u00a0")  # of blanks that do not break


class Piece(NamedTuple):
    """From ``at`` on, up to the next piece, a view stands for ``[start, end)`` of the stored text: character by character, or
    each of its characters for the ``whole``."""

    at: int
    start: int
    end: int
    whole: bool = False


@dataclass(frozen=True, slots=True)
class View:
    """A text as the recognisers read it, and the pieces that it was made of; none where every offset is the same."""

    text: str
    pieces: Sequence[Piece] = ()

    def stored(self, start: int, end: int) -> Span:
        """The range of the stored text behind a non-empty range of this view."""
        if not self.pieces:
            return Span(start, end)
        first, last = self._piece(start), self._piece(end - 1)
        return Span(
            first.start if first.whole else first.start + start - first.at,
            last.end if last.whole else last.start + end - last.at,
        )

    def _piece(self, at: int) -> Piece:
        return self.pieces[bisect_right(self.pieces, at, key=_at) - 1]


_at = attrgetter("at")


def view(text: str) -> View:
    """Typographic variants made plain, invisible characters and superfluous blanks taken out, character references resolved."""
    if _is_ragged(text):
        uneven = _RAGGED
    elif text.isascii() and "&" not in text:  # nothing invisible is in ASCII
        return View(_plain(text))
    else:
        uneven = _UNEVEN
    parts: list[str] = []
    pieces: list[Piece] = []
    at, last = 0, 0  # in the view, and in the stored text
    for match in uneven.finditer(text):
        start, end = match.span()
        if start > last:
            parts.append(text[last:start])
            pieces.append(Piece(at, last, start))
            at += start - last
        last = end
        if text[start] == "&":
            parts.append(html.unescape(match[0]))
            pieces.append(Piece(at, start, end, whole=True))
            at += len(parts[-1])
    if not last:
        return View(_plain(text))
    parts.append(text[last:])
    pieces.append(Piece(at, last, len(text)))
    return View(_plain("".join(parts)), pieces)


def _is_ragged(text: str) -> bool:
    """Whether blanks stand next to each other, or at the end of a line."""
    if "  " in text or " \n" in text or "\n " in text or "\t" in text:
        return True
    return "\r" in text and "\r\n" in text or "\u00a0" in text and any(rag in text for rag in _HARD_RAGS)


def _plain(text: str) -> str:
    if text.isascii():
        return text.translate(_PLAIN)  # which asks but once about each character of ASCII
    return _VARIANT.sub(lambda match: _PLAIN[ord(match[0])], text)


_LOWER = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)
_BLANKED = bytes(code if chr(code).islower() or chr(code) == "-" else ord(" ") for code in range(128)).ljust(256, b" ")


def lower(text: str) -> str:
    """The text in lower case, character by character."""
    small = text.lower()
    return small if len(small) == len(text) else text.translate(_LOWER)


def letters(text: str) -> str:
    """The text in lower case with a blank for all but the letters of ASCII and hyphens between them. As long as the text, so that
    ``letters(text)[start:end].split()`` are the words of a place; a pattern takes ten times as long to find them."""
    blanked = b" %b " % lower(text).encode("ascii", "replace").translate(_BLANKED)
    if b"-" in blanked:
        blanked = blanked.replace(b"--", b"  ").replace(b" -", b"  ").replace(b"- ", b"  ")
    return blanked[1:-1].decode("ascii")


# --- sentences -------------------------------------------------------------------------------------------------------

# A full stop behind these is part of the word, whatever follows.
_TITLES = "Mr Mrs Messrs Ms Dr Prof Gen Lt Col Maj Capt Cmdr Adm Sgt Brig Sen Rep Gov Pres Hon St Ft Mt No Nos vs Rs Fig approx est cf al e.g i.e viz".split()
# ... and behind these unless a word that opens sentences comes next.
_LEGAL = frozenset("Inc Corp Co Cos Ltd LLC".split())  # of companies
_SHORT = (
    "Pvt Bros Jr Sr Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Dept Univ Assn Div Ave Rd "
    "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex "
    "Va Vt Wash Wis Wyo mln bln dlrs pct etc ca cm km mi hp a.m p.m"
).split()
_OPENERS = frozenset(
    "A An The This That These Those It Its He She They We I You In On At By For From With After Before When While As If But And "
    "However Meanwhile Both Each Under Work Fiscal Contract Funds Bids One Two No There According Also All Some Many Most Such".split()
)
_TITLE_WORDS, _SHORT_WORDS = frozenset(_TITLES), _LEGAL.union(_SHORT)
_LONG_WORD = max(map(len, (*_TITLE_WORDS, *_SHORT_WORDS))) + 1  # letters; none of them has as many
_GOES_BEFORE = re.compile(r"[a-z0-9)]{2}$")  # before a stop that has lost the blank behind it
_BREAK = re.compile(
    r"""
    [.!?\n]
    (?: (?<!\n)                            # the end of a sentence ...
        (?P<close>["')\]]{0,3})            # ... with what it closes,
        (?P<gap>\s+|(?=["'(]?[A-Z][a-z]))  # then a blank; a capital right behind is a lost blank
      | (?<=\n)
        (?: (?P<para>[^\S\n]*(?:\n\s*|$))  # an empty line ends a paragraph
          | (?P<line>)
        )
    )
    """,
    re.VERBOSE,
)
_OFFICES = frozenset(
    "Chairman Chairwoman Chief President Vice Senior Executive Managing Director CEO CFO Spokesman".split()
)
_ACTS = re.compile(  # "bought Quillon Inc. | Tarben Corp expects"
    r"""
    (?: [A-Z][\w&'-]{0,30} \s ){1,2}
    (?: said | says | will | would | ha[sd] | have | is | was | are | were | may | can | also
      | expects? | plans? | agreed | makes | sells | owns | runs | reported | announced )\b
    """,
    re.VERBOSE,
)
_SIGNATURE = re.compile(r"[A-Z][a-z]{1,15}\s*\Z")  # the agency at the very end of a text
_DROW = re.compile(r"[A-Za-z.&]*")  # a word read backwards
_SITE = re.compile(r"[a-z]{2,20}\.(?:org|com|net|in)\s[a-z]")  # opens a sentence without a capital
_WORD_AFTER = re.compile(r"""["'(\[]*([A-Za-z]+|.)?""", re.DOTALL)
# What stands before the first sentence of an article: where and when it was written, and whose it is.
_DATELINE = re.compile(
    r"""
      SOURCE:\s[^a-z\n]{0,60}?\b(?:ANI|PTI|IANS|AFP|TASS|UNI|BLOOMBERG|REUTERS|[A-Z]{2,12}\.(?:ORG|COM|IN|NET))\s
    | (?:[A-Z][A-Z.'/-]{2,20}(?:,?\s[A-Z][\w.'-]{1,20}){0,3})            # WASHINGTON, MANILA, Philippines
      (?:,?\s(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,\s\d{4})?))?            # June 29, 2011
      \s?(?:\([A-Za-z.,\s/]{2,30}\)\s?|/[A-Z]{2,10}/\.?\s?)?
      (?:--[-\u2013]?|\u2014|\u2013|-|(?<=/\.)|(?<=/))\s+
    """,
    re.VERBOSE,
)
_LONGEST = 5000  # characters of a sentence; a longer one is cut at a blank
_MAX_WORD = 24  # how far back a word is looked for; longer ones are no abbreviations
_HARD_WRAP = 45  # a line at least this long without a stop goes on in the next; a shorter one is a heading
_UNWRAPPED = 120  # characters of a line that nobody wraps: it is a paragraph, and the line before it one of its own


def sentences(text: str) -> list[Sentence]:
    """The sentences of a view's text, in order. Every character that is not blank lies in exactly one."""
    out: list[Sentence] = []
    start, line_start, paragraph = 0, 0, 0
    for match in _BREAK.finditer(text):
        kind = match.lastgroup
        if kind == "gap":
            if _stop_ends_sentence(text, match):
                end = match.end("close")
                _close(text, start, end, paragraph, out)
                start = end
                gap = match["gap"]
                if "\n" in gap:
                    line_start = match.end()
                    paragraph += gap.count("\n") > 1
        elif kind == "para":
            _close(text, start, match.start(), paragraph, out)
            start = line_start = match.end()
            paragraph += 1
        else:
            if _line_ends_sentence(text, line_start, match.start(), match.end()):
                _close(text, start, match.start(), paragraph, out)
                start = match.end()
            line_start = match.end()
    _close(text, start, len(text), paragraph, out)
    return out


def _close(text: str, start: int, end: int, paragraph: int, out: list[Sentence]) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        dateline = _DATELINE.match(text, start, end) if not text[start + 1 : start + 2].islower() else None
        if dateline is not None and dateline.end() < end:
            out.append(Sentence(start, start + len(dateline[0].rstrip()), paragraph))
            start = dateline.end()
        while end - start > _LONGEST:  # no sentence of prose: a bound for what is read at once
            cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
            cut = cut if cut > 0 else start + _LONGEST
            out.append(Sentence(start, cut, paragraph))
            start = cut + (text[cut] == " ")
        out.append(Sentence(start, end, paragraph))


def _line_ends_sentence(text: str, line_start: int, end: int, following: int) -> bool:
    after = text[following : following + 1]
    if after.islower() or after.isdigit():
        return False
    if end - line_start < _HARD_WRAP or text[max(line_start, end - 1) : end] in (".", "!", "?", ":"):
        return True
    whole = following + _UNWRAPPED
    return end - line_start > _UNWRAPPED or len(text) > whole and text.find("\n", following, whole) < 0


def _stop_ends_sentence(text: str, match: re.Match[str]) -> bool:
    at = match.start()
    close, gap = match.group("close", "gap")
    if not gap:  # "end.Next": a lost blank, unless it is a name such as "Pvt.Ltd" or "idrw.org"
        return bool(_GOES_BEFORE.search(text[max(0, at - 2) : at])) and not _is_short(text, at)
    if gap.count("\n") > 1:
        return True
    after = _WORD_AFTER.match(text, match.end())
    word = (after and after[1]) or ""
    stop = text[at]
    if word[:1].islower() or (stop == "." and word[:1] in ",;:)"):
        return _SITE.match(text, match.end()) is not None and not _is_short(text, at)
    if stop != "." or close:
        return True
    if _is_short(text, at):
        before = _word_before(text, at)
        if before in _SHORT_WORDS and _SIGNATURE.match(text, match.end()):
            return True
        if before in _LEGAL and word not in _OFFICES and _ACTS.match(text, match.end()):
            return True
        return before not in _TITLE_WORDS and word in _OPENERS and not (word == "I" and before.endswith("."))
    return True


def _word_before(text: str, at: int) -> str:
    found = _DROW.match(text[max(0, at - _MAX_WORD) : at][::-1])
    return found[0][::-1].lstrip(".&") if found else ""


def _is_short(text: str, at: int) -> bool:
    """Whether the full stop at ``at`` may belong to an abbreviation or an initial."""
    near = text[max(0, at - _LONG_WORD) : at]
    if len(near) == _LONG_WORD and near.isalpha() and near.isascii():
        return False
    word = _word_before(text, at)
    if len(word) == 1 and at > 1 and text[at - 2].isdigit():
        return False  # "EUR 600M."
    return len(word) == 1 or "." in word and len(word) <= 6 or word in _TITLE_WORDS or word in _SHORT_WORDS
