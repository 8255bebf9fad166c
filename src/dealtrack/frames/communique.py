"""Lists of what two states signed, an agreement a line, as communiqués and joint statements end with: "(ii) MoU on Health"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ..model import Kind, Mention, PartyKind, Sentence, Status
from .constituents import first_of_states
from .draft import Draft, Filler, filler

_OPENS = re.compile(  # "the following agreements were signed", "exchange of documents"
    r"""
    \b(?: (?:agreements|documents|mous|memoranda|protocols) [^.\n]{0,80} \b(?:signed|exchanged|concluded)
        | (?:signed|exchanged?|signing|concluded) [^.\n]{0,60} \b(?:agreements|documents|mous|memoranda|protocols) )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ENTRY = re.compile(
    r"""
    \s{0,4} (?: [(]? (?:[ivxl]{1,6}|[a-z]|\d{1,2}) [.)] \s{1,4} | [-•*–] \s{1,4} )?     # its number
    (?: (?:the|an?) \s )? (?: (?-i:[A-Z])[\w-]{1,20} \s ){0,3}              # "Framework", "Defence Cooperation"
    (?P<noun> mou | memorandum \s of \s (?:understanding|cooperation|agreement) | agreement | protocol | treaty | pact
            | letter \s of \s intent | convention )
    \s (?:on|for|in|regarding|concerning|relating \s to) \s
    (?: the \s (?:area|field|fields|sphere) \s of \s )? (?: the \s )?
    (?P<topic> [^;.,:\n]{3,120} )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_CLAUSE = re.compile(  # a sentence tells it: no line of a list
    r"\b(?:was|were|is|are|be|been|will|would|has|have|had|can|could|may|sign|signed|signs|between|said|says)\b",
    re.IGNORECASE,
)
_LINE = re.compile(r"[^;\n]+")


def lists_agreements(text: str) -> bool:
    """Whether a text says that several agreements were signed: a cheap look before its lines are read."""
    return _OPENS.search(text) is not None


def partners(named: Sequence[Mention]) -> tuple[Mention, ...]:
    """The two states that a text is about: the only ones that it names, or those that it names most, with their bodies."""
    states = first_of_states(named)
    told = Counter(
        m.party.country for m in named if m.party.kind is not PartyKind.COMPANY and m.party.country in states
    )
    (one, _), (other, times), (_, third) = [*told.most_common(3), ("", 0), ("", 0), ("", 0)][:3]
    if times <= third:
        return ()
    return tuple(states[code] for code in (one, other))


def entries(text: str, sentence: Sentence, pair: Sequence[Mention]) -> list[Draft]:
    """The agreements that the lines of a list in one sentence name, between the two states of the text."""
    lines = [line for line in _LINE.finditer(text, sentence.start, sentence.end) if not line[0].isspace()]
    found = [_ENTRY.match(text, *line.span()) for line in lines if _CLAUSE.search(text, *line.span()) is None]
    return [_draft(text, match, sentence, pair) for match in found if match is not None]


def _draft(text: str, found: re.Match[str], sentence: Sentence, pair: Sequence[Mention]) -> Draft:
    start, end = found.span("topic")
    topic = text[start:end].rstrip()
    parties = tuple(filler(m.party, m, inferred=True) for m in pair)
    noun = Filler(found["noun"].lower(), *found.span("noun"))
    return Draft(
        sentence,
        rule="communique",
        kind=Kind.FRAMEWORK,
        status=Status.SIGNED,
        at=start,
        item=Filler(" ".join(topic.split()), start, start + len(topic)),
        buyers=parties,
        suppliers=parties,
        status_words=(noun,),
        kind_words=(noun,),
    )
