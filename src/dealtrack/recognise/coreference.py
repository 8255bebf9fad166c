"""Descriptions and pronouns that stand for a party named before: "the shipbuilder", "it", "both sides".

Only what has one plain reading is resolved. Candidates are looked for in the same sentence, then in the sentences before,
and the nearest sentence that has any decides: one candidate is an answer, two are none.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from ..lexicon import Lexicon
from ..model import Mention, MentionKind, Party, PartyKind, Sentence
from .parties import country_named, government_of

_REACH = 6  # sentences looked back through
_RESOLVED = 8  # expressions looked back to
_CROWD = 40  # parties of one sentence that are looked at
_SUBJECT = 60  # a party that begins this close to the start of its sentence can be its subject

_COMPANY = (
    r"company|firm|shipbuilder|shipyard|planemaker|aircraft\smaker|manufacturer|contractor|maker|conglomerate|corporation"
    r"|carrier|airline|builder|partnership|yard|vendor|operator|supplier|lessor|utility|drugmaker|chipmaker|steelmaker|automaker"
    r"|carmaker|retailer|developer|bank|insurer|brewer|publisher|railroad"
)
_PLACES = r"country|nation|kingdom|republic|sheikhdom|emirate|sultanate|island\sstate|city-state"
_SMALL = r"(?:in|of|and|or|for|to|by|the|a|an|on|with|that|which|is|was|its|from|as|at)\b"  # never within a description
_COMPOUNDS = (  # behind these nouns: "the service life", "the government contract"
    r"contract|life|lives|aid|spending|budget|official|source|funding|job|debt|bond|order|support|program|programme|test|data"
    r"|fund|team|post|level|agency|member|leader"
)
# It starts with a set of characters, which is what makes `re` skip quickly to the next candidate.
_EXPRESSION = re.compile(
    rf"""
    [BbTtIi](?<!\w.)(?:
        (?P<pair> (?<=[Bb])oth\s(?:the\s)? | (?<=[Tt])he\stwo\s )
        (?: (?P<states> sides | countries | nations | governments | states | neighbou?rs | allies )
          | (?P<firms> companies | firms | manufacturers )
        )
      | (?<=[Tt])h(?:e|is)\s (?P<described>
            (?:(?!{_SMALL})[\w.-]{{1,24}}\s){{0,3}}?
            (?: (?P<company> {_COMPANY} )
              | (?P<country> {_PLACES} )
              | (?P<government> government )
              | (?P<service> service | navy | army | air\sforce | coast\sguard | marine\scorps )
              | (?P<body> ministry | department | agency | administration | command | council )
            )\b
            (?! - | \sof\b | ,?\s[A-Z] | \s(?:which|that|whose)\b | \s(?:{_COMPOUNDS})s?\b )  # "the service life", "the Norwegian firm Kongsberg"
        )
      | (?P<pronoun> (?<=[Ii])ts? )
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

# "The partnership said it bought": whoever says so is meant, or nobody whose name is known.
_TOLD = re.compile(r"(?<=[a-z,])\s(?:said|says|announced|added)\s$")
_LEAD = re.compile(r"(?:[A-Z][\w' -]{1,30},\s)?")  # "For instance, it received"
_WHEN = re.compile(  # "In January it received"
    r"(?:In|On|Since|During|Last|Earlier|Later|Then|Now|Today|Yesterday|Recently)\s(?:[\w']{1,20}\s){0,6}"
)
_SAYS = re.compile(r",?\s(?:said|says|added|announced|reported|disclosed)\b")
_DEFENCE_MINISTRY = re.compile(r"defen[cs]e\sministry")
_OBLIQUE = re.compile(r"\b(?:of|in|for|by|to|from|with|at|on|than|under|against|between|as)\b", re.IGNORECASE)
# Behind whoever changes the hands of "the company", up to it: "Tarben | has agreed to buy | the company".
_TAKES = re.compile(
    r"""
    (?: 's | ,\swhich )? \s
    (?: (?: has | had | have | will | would | may | might | could | also | now | then | recently | later | since | just | to | is
          | was | agreed | agrees | decided | completed | plan(?:s|ned|ning)? | wants | wanted | intends | intended | seeks
          | seeking | sought | proposed | proposes | proposal | offer(?:s|ed)? | bid | tried | trying | considering | eyeing ) \s ){0,6}
    (?: acquir(?:e|es|ed|ing) | buy(?:s|ing)? | bought | purchas(?:e|es|ed|ing) | (?:take|takes|took|taken|taking)\sover
      | sell(?:s|ing)? | sold | (?:a|an|the|its)\s(?:takeover|acquisition|purchase|buyout)\sof ) \s (?:the|this) \s
    """,
    re.VERBOSE,
)
_WHICH = re.compile(r",?\s(?:which|that)\s(?:the|this)\s")  # "Tarben, which | the company | bought"
_OWNS = re.compile(r"'s?\s")
_AND = re.compile(r"(?:'s)?(?:,|\s)\s?(?:and|or|&)\s(?:the\s)?")

Test = Callable[[Party], bool]


class _Sight(NamedTuple):
    """What can be seen from a place in a sentence: the parties before it, sentence by sentence, put together as they are
    asked for. ``resolved`` are the expressions before it that stand for a party."""

    at: int
    sentences: Sequence[Sentence]
    number: int
    parties: Sequence[Mention]
    starts: Sequence[int]
    resolved: Sequence[Mention]

    def group(self, back: int) -> list[Mention]:
        """What is seen in the sentence ``back`` sentences before, in order."""
        start = self.sentences[self.number - back].start
        stop = self.sentences[self.number - back + 1].start if back else self.at
        low, high = bisect_left(self.starts, start), bisect_left(self.starts, stop)
        group = [m for m in self.parties[max(low, high - _CROWD) : high] if m.end <= self.at]
        if further := [m for m in self.resolved[-_RESOLVED:] if start <= m.start < stop]:
            group = sorted(group + further, key=attrgetter("start"))
        return group

    def groups(self) -> Iterator[list[Mention]]:
        """What is seen in each sentence that has any party, the nearest first."""
        return filter(None, map(self.group, range(min(_REACH, self.number) + 1)))

    def only(self, test: Test) -> Party | None:
        """The one party of the nearest sentence that has any to pass the test."""
        for group in self.groups():
            if parties := [p for p in _distinct(group) if test(p)]:
                return parties[0] if len(parties) == 1 else None
        return None

    def actors(self, back: int) -> list[Mention]:
        """The parties seen in one sentence, without the adjectives."""
        return [m for m in self.group(back) if not m.rule.endswith("-demonym")]

    def pair(self, turn: Callable[[Party], Party | None]) -> Sequence[Party]:
        """What the parties of the nearest sentence turn into that has exactly two such."""
        for group in self.groups():
            turned = list(dict.fromkeys(filter(None, map(turn, _distinct(group)))))
            if len(turned) == 2:
                return turned
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
            sight = _Sight(match.start(), sentences, number, parties, spans, out)
            if match["pair"]:
                out.extend(_mention(match, party) for party in _pair(match, sight, lexicon))
                continue
            pronoun = match["pronoun"]
            party = _pronoun(text, match, sentences, number, sight) if pronoun else _described(match, sight)
            if party is not None:
                out.append(_mention(match, party))
    return out


def _mention(match: re.Match[str], party: Party) -> Mention:
    sort = next(sort for sort in ("pair", "described", "pronoun") if match[sort])
    start = match.start("described") if sort == "described" else match.start()
    return Mention(MentionKind.PARTY, start, match.end(), party, f"coreference-{sort}")


def _pair(match: re.Match[str], sight: _Sight, lexicon: Lexicon) -> Sequence[Party]:
    """The two whom "both sides" or "the two companies" mean."""
    if match["firms"]:
        return sight.pair(lambda p: p if p.kind is PartyKind.COMPANY else None)
    return sight.pair(lambda p: country_named(p.country, lexicon) if p.kind is not PartyKind.COMPANY else None)


def _described(match: re.Match[str], sight: _Sight) -> Party | None:
    """Whom a definite description means."""
    if match["company"]:
        return _company(match, sight)
    if match["service"]:
        noun = match["service"]
        return sight.only(
            lambda p: p.kind is PartyKind.SERVICE and (noun == "service" or p.name.lower().endswith(noun))
        )
    if match["body"]:
        noun = match["body"]
        named = sight.only(lambda p: p.kind is PartyKind.GOVERNMENT and noun in p.name.lower())
        return named or _defence_ministry(match["described"], sight)
    seen = sight.only(lambda p: p.kind is PartyKind.COUNTRY)
    if seen is None or match["country"]:
        return seen
    return government_of(seen)


def _company(match: re.Match[str], sight: _Sight) -> Party | None:
    """Which company is meant; where somebody buys or sells it, or the one before is what it bought, the other one that was told
    of last: "bid for Quillon when Tarben agreed to buy | the company"."""
    own = sight.actors(0)
    between = own[-1].end if own else match.end(), match.start("described")
    taken = bool(own) and _TAKES.fullmatch(match.string, *between) is not None
    named = own[-1].value if taken or own and _WHICH.fullmatch(match.string, *between) else None
    others = [p for p in _distinct(own) if p.kind is PartyKind.COMPANY and p != named]
    if taken and others:
        return others[-1]
    found = sight.only(lambda p: p.kind is PartyKind.COMPANY and p != named)
    return found if taken or found else sight.only(lambda p: p.kind is PartyKind.COMPANY)


def _defence_ministry(described: str, sight: _Sight) -> Party | None:
    """ "The defence ministry" of the one country in sight."""
    if not _DEFENCE_MINISTRY.fullmatch(described):
        return None
    country = sight.only(lambda p: p.kind is PartyKind.COUNTRY)
    return Party("Ministry of Defence", PartyKind.GOVERNMENT, country.country) if country else None


def _pronoun(
    text: str, match: re.Match[str], sentences: Sequence[Sentence], number: int, sight: _Sight
) -> Party | None:
    """Whom "it" means: the subject of its own sentence, or at the start of one the subject of the sentence before."""
    word, sentence = match[0], sentences[number]
    if word in ("it", "It") and _EXPLETIVE.match(text, match.end()):
        return None
    said = _TOLD.search(text, max(sentence.start, match.start() - _SUBJECT), match.start())
    if said is not None and word == "it":
        return _teller(text, said.start(), sight.actors(0))
    if own := sight.actors(0):
        clause = _CLAUSE.search(text, max(sentence.start, match.start() - _SUBJECT), match.start())
        if len(_distinct(own)) == 1 and (clause or word == "its"):
            return _distinct(own)[0]
        return _subject(text, sentence, own) if clause and word != "its" else None
    lead = (text, sentence.start, match.start())
    if not number or not (_LEAD.fullmatch(*lead) or word == "it" and _WHEN.fullmatch(*lead)):
        return None
    before = sentences[number - 1]
    actors = sight.actors(1)
    if _SAYS.match(text, match.end()):
        for actor in actors:
            if _SAYS.match(text, actor.end) and isinstance(actor.value, Party):
                return actor.value
    return _subject(text, before, actors)


def _teller(text: str, end: int, actors: Sequence[Mention]) -> Party | None:
    """The party that is told to say something, up to ``end``; of "Tarben Inc of Sweden" the company."""
    k = next((k for k, a in enumerate(actors) if a.end == end), None)
    if k and text[actors[k - 1].end : actors[k].start] == " of ":
        k -= 1
    told = actors[k].value if k is not None else None
    return told if isinstance(told, Party) else None


def _subject(text: str, sentence: Sentence, actors: Sequence[Mention]) -> Party | None:
    """The party that a sentence begins with, unless a preposition stands before it or "and" and another one behind it; of
    "Spain's Indra" the company."""
    if len(actors) > 1 and _OWNS.fullmatch(text, actors[0].end, actors[1].start):
        actors = actors[1:]
    first = actors[0] if actors else None
    if first is None or first.start - sentence.start > _SUBJECT or _OBLIQUE.search(text, sentence.start, first.start):
        return None
    together = len(actors) > 1 and _AND.fullmatch(text, first.end, actors[1].start)
    return first.value if not together and isinstance(first.value, Party) else None


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
