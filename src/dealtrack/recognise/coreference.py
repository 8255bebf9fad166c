"""Descriptions and pronouns that stand for a party named before: "the shipbuilder", "it", "both sides".

Only what has one plain reading is resolved. Candidates are looked for in the same sentence, then in the sentences before,
and the nearest sentence that has any decides: one candidate is an answer, two are none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..lexicon import Lexicon
from ..model import Mention, MentionKind, Party, PartyKind, Sentence
from .parties import country_named, government_of

_REACH = 3  # sentences looked back through
_SUBJECT = 60  # a party that begins this close to the start of its sentence can be its subject

_COMPANY = (
    r"company|firm|shipbuilder|shipyard|planemaker|aircraft\smaker|manufacturer|contractor|maker|conglomerate|corporation"
    r"|carrier|airline|builder"
)
_PLACES = r"country|nation|kingdom|republic|sheikhdom|emirate|sultanate|island\sstate|city-state"
_SMALL = r"(?:in|of|and|or|for|to|by|the|a|an|on|with|that|which|is|was|its|from|as|at)\b"  # never within a description
_COMPOUNDS = (  # behind these nouns: "the service life", "the government contract"
    r"contract|life|lives|aid|spending|budget|official|source|funding|job|debt|bond|order|support|program|programme|test|data"
    r"|fund|team|post|level|agency|member|leader"
)
_EXPRESSION = re.compile(
    rf"""
    \b(?:
        (?P<pair> [Bb]oth\s(?:the\s)? | [Tt]he\stwo\s )
        (?: (?P<states> sides | countries | nations | governments | states | neighbou?rs | allies )
          | (?P<firms> companies | firms | manufacturers )
        )
      | (?:[Tt]he|[Tt]his)\s (?P<described>
            (?:(?!{_SMALL})[\w.-]{{1,24}}\s){{0,3}}?
            (?: (?P<company> {_COMPANY} )
              | (?P<country> {_PLACES} )
              | (?P<government> government )
              | (?P<service> service | navy | army | air\sforce | coast\sguard | marine\scorps )
              | (?P<body> ministry | department | agency | administration | command | council )
            )\b
            (?! - | \sof\b | \s[A-Z] | \s(?:{_COMPOUNDS})s?\b )  # "the service life", "the Norwegian firm Kongsberg"
        )
      | (?P<pronoun> [Ii]ts? )
    )\b(?!-)
    """,
    re.VERBOSE,
)
# "It is likely that ..." stands for nobody; "it is buying", "it was awarded" may stand for somebody.
_EXPLETIVE = re.compile(
    r"""
    \s (?: is | was | (?:will|would|may)\sbe | ha[sd]\sbeen | seems | appears | remains | turned | takes | took | became
          | follows | comes ) \b
    (?! \s (?:(?:also|now|being|currently|still)\s)? (?: awarded | selected | chosen | contracted | \w{2,20}ing ) \b )
    """,
    re.VERBOSE,
)
# Before a pronoun that is the subject of its clause; after other words "it" is an object.
_CLAUSE = re.compile(
    r"""
    (?: , | \b (?: sa(?:id|ys) | announced | reported | added | confirmed | disclosed
                  | that | which | and | but | where | as | when | if | because | while | until | before | after | than | or
                  | so | whether )
    ) \s $
    """,
    re.VERBOSE,
)

Test = Callable[[Party], bool]


@dataclass(frozen=True, slots=True)
class _Sight:
    """What can be seen from a place: parties before it, grouped by sentence, the nearest first."""

    groups: tuple[tuple[Mention, ...], ...]

    def only(self, test: Test) -> Party | None:
        """The one party of the nearest sentence that has any to pass the test."""
        for group in self.groups:
            if parties := [p for p in _distinct(group) if test(p)]:
                return parties[0] if len(parties) == 1 else None
        return None

    def pair(self, test: Test, turn: Callable[[Party], Party | None]) -> tuple[Party, ...]:
        """The two parties of the nearest sentence that names exactly two."""
        for group in self.groups:
            parties = list(dict.fromkeys(turned for p in _distinct(group) if test(p) and (turned := turn(p))))
            if len(parties) == 2:
                return tuple(parties)
        return ()


def find(text: str, sentences: Sequence[Sentence], parties: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """The descriptions and pronouns of the given sentences that stand for one of ``parties``, in order.

    ``parties`` are the mentions of the same sentences in order. A :class:`Mention` has the party meant as its value; for
    "both sides" there is one mention for each, at the same range. Rules are ``coreference-`` and the sort of expression.
    """
    out: list[Mention] = []
    spans = [m.start for m in parties]
    for number, sentence in enumerate(sentences):
        for match in _EXPRESSION.finditer(text, sentence.start, sentence.end):
            if _covered(match, parties, spans):
                continue
            sight = _sight(match.start(), sentences, number, parties, spans, out)
            out.extend(_resolved(text, match, sentence, sight, lexicon))
    return out


def _resolved(
    text: str, match: re.Match[str], sentence: Sentence, sight: _Sight, lexicon: Lexicon
) -> Iterator[Mention]:
    start, end = match.span()
    if match["pair"]:
        if match["firms"]:
            found = sight.pair(lambda p: p.kind is PartyKind.COMPANY, lambda p: p)
        else:
            found = sight.pair(lambda p: p.kind is not PartyKind.COMPANY, lambda p: country_named(p.country, lexicon))
        rule = "coreference-pair"
    elif match["pronoun"]:
        found, rule = _pronoun(text, match, sentence, sight), "coreference-pronoun"
    else:
        start, rule = match.start("described"), "coreference-description"
        party = _described(match, sight, lexicon)
        found = (party,) if party else ()
    for party in found:
        yield Mention(MentionKind.PARTY, start, end, party, rule)


def _described(match: re.Match[str], sight: _Sight, lexicon: Lexicon) -> Party | None:
    """Whom a definite description means."""
    if match["company"]:
        return sight.only(lambda p: p.kind is PartyKind.COMPANY)
    if match["service"]:
        noun = match["service"]
        return sight.only(
            lambda p: p.kind is PartyKind.SERVICE and (noun == "service" or p.name.lower().endswith(noun))
        )
    if match["body"]:
        noun = match["body"]
        return sight.only(lambda p: p.kind is PartyKind.GOVERNMENT and noun in p.name.lower())
    seen = sight.only(lambda p: p.kind is PartyKind.COUNTRY)
    if seen is None or match["country"]:
        return seen
    return government_of(seen)


def _pronoun(text: str, match: re.Match[str], sentence: Sentence, sight: _Sight) -> tuple[Party, ...]:
    """Whom "it" means: the subject of its own sentence, or at the start of one the subject of the sentence before."""
    own = [
        m
        for m in (sight.groups[0] if sight.groups else ())
        if m.start >= sentence.start and not m.rule.endswith("-demonym")
    ]
    word, opening = match["pronoun"], match.start() == sentence.start
    if word in ("it", "It") and _EXPLETIVE.match(text, match.end()):
        return ()
    if own:
        parties, clause = (
            _distinct(own),
            _CLAUSE.search(text, max(sentence.start, match.start() - _SUBJECT), match.start()),
        )
        if clause and (len(parties) == 1 or _is_subject(own[0], sentence)) or word == "its" and len(parties) == 1:
            return (parties[0],)
        return ()
    if not opening or not sight.groups:
        return ()
    actors = [m for m in sight.groups[0] if not m.rule.endswith("-demonym")]
    parties = _distinct(actors)
    if parties and (len(parties) == 1 or actors[0].rule == "coreference-pronoun"):
        return (parties[0],)
    return ()


def _is_subject(mention: Mention, sentence: Sentence) -> bool:
    return mention.start - sentence.start <= _SUBJECT


def _sight(
    at: int,
    sentences: Sequence[Sentence],
    number: int,
    parties: Sequence[Mention],
    starts: Sequence[int],
    resolved: Sequence[Mention],
) -> _Sight:
    groups = []
    stop = at
    for sentence in reversed(sentences[max(0, number - _REACH) : number + 1]):
        low, high = bisect_right(starts, sentence.start - 1), bisect_right(starts, stop - 1)
        group = [m for m in parties[low:high] if m.end <= at]
        group += [m for m in resolved[-8:] if sentence.start <= m.start < stop]
        if group:
            groups.append(tuple(sorted(group, key=lambda m: m.start)))
        stop = sentence.start
    return _Sight(tuple(groups))


def _covered(match: re.Match[str], parties: Sequence[Mention], starts: Sequence[int]) -> bool:
    """Whether a named party stands in the expression; an adjective of a country may."""
    low = max(0, bisect_right(starts, match.start()) - 1)
    for mention in parties[low : low + 4]:
        if mention.start < match.end() and match.start() < mention.end and not mention.rule.endswith("-demonym"):
            return True
    return False


def _distinct(mentions: Iterable[Mention]) -> list[Party]:
    """The parties of the mentions, each once, in their order."""
    return list(dict.fromkeys(m.value for m in mentions if isinstance(m.value, Party)))
