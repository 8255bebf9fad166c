"""Companies that nothing in their names tells, by the word in front: "the carmaker Veltora", "Oslo-based Quillon"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .known import Index
from .tokens import Gap, Token

_BEFORE = re.compile(r"(?:[\s\w](?P<based>-based)|\b(?P<role>[a-z-]+))\s$")
_REACH = 24  # characters in front of a name that are looked at
_MAX = 4  # words of a name


def company(text: str, tokens: Sequence[Token], i: int, index: Index) -> int | None:
    """The end (a token's index) of the company's name that starts at token ``i``, or None."""
    start = tokens[i].start
    word = text[max(0, start - _REACH) : max(0, start - 1)].rpartition(" ")[2]
    if word.isalpha() and word not in index.words.role and text.startswith(" ", start - 1):
        return None  # nearly always: a cheap test before the pattern
    before = _BEFORE.search(text, max(0, start - _REACH), start)
    if before is None or not before["based"] and before["role"].rsplit("-", 1)[-1] not in index.words.role:
        return None
    if tokens[i].key in index.words.opener or tokens[i].key in index.words.title or index.at(tokens, i) is not None:
        return None
    if before["based"] and (not i or tokens[i - 1].key.removesuffix("-based") in index.words.common):
        return None  # "Vehicle-based"
    end = i + 1
    while end < min(len(tokens), i + _MAX) and (
        tokens[end].gap in (Gap.SPACE, Gap.JOIN)
        or tokens[end].gap is Gap.AND
        and tokens[end].key in index.words.pair  # "the builder Harkin & Sons"
    ):
        end += 1
    named = tokens[i:end]
    return None if any(any(map(str.isdigit, t.text)) or t.key in index.words.body for t in named) else end
