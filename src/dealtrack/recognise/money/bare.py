"""Figures that should be amounts and have no currency: "a contract worth 300 million"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model import Span

_BARE = re.compile(
    r"""
    \b (?: worth | valued\ at | (?: value | cost | price | total )\ of | for )
    \s (?: (?: about | around | nearly | almost | over | up\ to | more\ than | an\ estimated | a\ total\ of ) \s )?
    (?P<figure>
        \d{1,9} (?: [,.]\d{1,9} ){0,6}
        [\s-] (?: (?: lakh\s )? crores? | lakhs? | million | billion | trillion | mln | bln | bn )
    ) \b
    (?= \s{0,3} (?: [.,;:)] | $                             # and no noun behind it: "2 million rounds"
      | (?: contract | deal | order | agreement | in | to | with | from | on | by | and )\b ) )
    """,
    re.VERBOSE | re.IGNORECASE,
)


def figures(text: str, start: int, end: int) -> Iterator[Span]:
    """The figures in ``text[start:end]`` that a value is announced with, and that no currency stands beside."""
    return (Span(*match.span("figure")) for match in _BARE.finditer(text, start, end))
