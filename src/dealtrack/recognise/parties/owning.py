"""Companies that nothing in their names tells, by what they have and say, win and are: "Quillon's shareholders", "Quillon said it
had ordered", "Quillon has won a contract", "Quillon, a Danish maker of pumps"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .known import Index
from .tokens import Gap, Token

RULE = "context-owner"
_HAS = r"shareholders?|chief\sexecutive|CEO|managing\sdirector"  # no person has one, and of a country they are not said
_SOME = r"(?: [^\s,.;:]{1,20}\s ){0,4}?"  # words between
_SAYS = re.compile(
    rf"""
    (?: 's\s (?: {_HAS} | shares | board\sof\sdirectors | headquarters | subsidiar(?:y|ies) | turnover | workforce )
      | \s (?: {_HAS} | (?P<shares> (?:common\s)? shares (?!\s(?:an?|the|its)\s)) | spokes(?:man|woman|person) | executives )
      | \s (?: said | says | announced | confirmed | reported ) \s (?: that\s )? it
        \s (?: ha[sd]\s | will\s | would\s | also\s | plans\s to\s | expects\s to\s | intends\s to\s )?
        (?: been\s | be\s | also\s | now\s )?
        (?: agree[ds]? | sign(?:ed|s)? | acquired? | bought | buy | sold | sell | order(?:ed)? | awarded | received? | won | win
          | secured? | completed? | purchased? | placed? | delivered? | supply | supplied | built | build | leased? )
      | \s (?: ha[sd]\s )? (?: (?:also|recently|now)\s )?
        (?: won | wins | secured | clinched | bagged | landed | booked | received | (?:was\s|were\s|been\s)awarded ) \s
        (?: an?\s | the\s | its\s ) {_SOME} (?: contract | tender | order\s(?:from|for|worth|to\s(?:supply|build)) )
      | \s (?: ha[sd]\s | will\s | is\sto\s )? (?: suppl(?:y|ies|ied) )
      | , \s (?: an? | one\sof ) \s {_SOME}
        (?: subsidiary | compan(?:y|ies) | (?: firm | maker | manufacturer | supplier | operator | yard | shipyard | shipbuilder | lessor
          | contractor | start-up | developer | producer ) s? )
      | \s [(\[] (?: NYSE | N(?:asdaq|ASDAQ) | LSE | AIM | TSXV? | ASX | OTC\w* | Euronext | SGX | HKEX | BSE | NSE | OSE | ISIN )
    ) \b
    """,
    re.VERBOSE,
)
_MAX = 3  # words of a name
_OTHER = frozenset(
    "one another others registered preferred ordinary bearer class capital foreign fellow navy army air force coast guard marine".split()
)


def companies(text: str, tokens: Sequence[Token], index: Index) -> dict[int, int]:
    """The names of companies that such words follow: the index of the first token, and that behind the last one."""
    ends = {match.start(): match["shares"] is not None for match in _SAYS.finditer(text)}
    if not ends:
        return {}
    out: dict[int, int] = {}
    for last, token in enumerate(tokens):
        if (only_first := ends.get(token.end)) is None or (first := _first(tokens, last, index)) is None:
            continue
        start = tokens[first].start
        if not text.startswith("by ", start - 3) and (tokens[first].opens or not only_first):
            out[first] = last + 1  # not "a group led by John Quillon said it", "bought 300 Quillon shares"
    return out


def _first(tokens: Sequence[Token], last: int, index: Index) -> int | None:
    """Where the name that ends with token ``last`` begins; None where it is no company's."""
    first = last
    while first and tokens[first].gap in (Gap.SPACE, Gap.JOIN) and tokens[first - 1].key not in index.words.opener:
        first -= 1
    named = tokens[first : last + 1]
    if len(named) > _MAX or named[0].gap not in (Gap.BREAK, Gap.SPACE, Gap.AND, Gap.COMMA):
        return None
    words = index.words
    if any(t.key in words.title or t.key in words.body or any(map(str.isdigit, t.text)) for t in named):
        return None
    plain = (words.opener, words.common, words.company, words.state, words.role, words.legal, _OTHER)
    if all(len(t.key) < 2 or any(t.key in sort for sort in plain) for t in named):
        return None
    return None if any(index.at(tokens, k) is not None for k in range(first, last + 1)) else first
