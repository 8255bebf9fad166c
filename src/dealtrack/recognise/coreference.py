"""Descriptions and pronouns that stand for a party named before: "the shipbuilder", "it", "both sides".

Only what has one plain reading is resolved. Candidates are looked for in the same sentence, then in the sentences before,
and the nearest sentence that has any decides: one candidate is an answer, two are none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from ..lexicon import Lexicon
from ..model import Mention, MentionKind, Party, PartyKind, Sentence
from .parties import country_named, government_of
from .sight import Sight, distinct

_SUBJECT = 60  # a party that begins this close to the start of its sentence can be its subject

_COMPANY = (
    r"company|firm|shipbuilder|shipyard|planemaker|aircraft\smaker|manufacturer|contractor|maker|conglomerate|corporation"
    r"|carrier|airline|builder|partnership|yard|vendor|operator|supplier|lessor|utility|drugmaker|chipmaker|steelmaker|automaker"
    r"|carmaker|retailer|developer|bank|insurer|brewer|publisher|railroad|giant|outfit|start-?up"
    r"|(?<=[Tt]he\s)group(?!\s(?:led|made|including)\b)"
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
        (?P<pair> (?<=[Bb])oth\s(?:the\s)? | (?<=[Tt])he\stwo\s | (?<=[Tt])he\s(?=pair|duo) )
        (?: (?P<states> sides | countries | nations | governments | states | neighbou?rs | allies )
          | (?P<firms> companies | firms | manufacturers | groups | pair | duo )
        )
      | (?<=[Tt])h(?:e|is)\s (?P<described>
            (?:(?!{_SMALL})[\w.-]{{1,24}}\s){{0,3}}?
            (?: (?P<company> {_COMPANY} )
              | (?P<country> {_PLACES} )
              | (?P<government> government (?!\sin\s[A-Z]) )
              | (?P<service> service | navy | army | air\sforce | coast\sguard | marine\scorps )
              | (?P<body> ministry | department | agency | administration | command | council | authority | board | commission | directorate )
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
    \s (?: is | was | (?:will|would|may)\sbe | ha[sd]\sbeen | seems | appears | remains | turned | became | follows | comes
          | (?: takes | took ) (?! \s (?: delivery | over | possession | up | out | part | receipt ) \b ) ) \b
    (?! \s (?:(?:also|now|being|currently|still)\s)? (?:
          awarded | selected | chosen | contracted | \w{2,20}ing
        | in \s (?:\w{2,20}\s){0,2} (?: talks | negotiations | discussions ) | close \s to | keen | ready \s to | interested | poised
        | (?: set\s | due\s )? to \s (?!be\b)
        ) \b )
    """,
    re.VERBOSE,
)
# Before a pronoun that is the subject of its clause; after other words "it" is an object.
_CLAUSE = re.compile(
    r"""
    (?: , | \b (?: sa(?:id|ys) | announced | reported | added | confirmed | disclosed
                  | that | which | and | but | where | as | when | if | because | while | until | before | after | than | or
                  | so | whether )
          (?: \s(?:in|on|by|since|during)\s [A-Z0-9][\w.]{0,12} (?: ,?\s[A-Z0-9]\w{0,5} ){0,2} ,? )?   # "that on May 2"
    ) \s $
    """,
    re.VERBOSE,
)

# "The partnership said it bought": whoever says so is meant, or nobody whose name is known.
_TOLD = re.compile(r"(?<=[a-z,])\s(?:said|says|announced|added)\s$")
_CONFIRMED = re.compile(
    r"(?<=[a-z])\s(?:ha[sd]\s)?(?:confirmed|announced|disclosed|revealed|admitted|denied)\s(?:that\s)?$"
)
_ANNOUNCEMENT = re.compile(
    r"'s?\s(?:[a-z]{2,15}\s)?(?:announcement|statement|disclosure|claim|report|assertion|admission|warning)\sthat\s"
)
_LEAD = re.compile(r"(?:[A-Z][\w' -]{1,30},\s)?")  # "For instance, it received"
_WHEN = re.compile(  # "In January it received"
    r"(?:In|On|Since|During|Last|Earlier|Later|Then|Now|Today|Yesterday|Recently)\s(?:[\w']{1,20}\s){0,6}"
)
_SAYS = re.compile(r",?\s(?:said|says|added|announced|reported|disclosed)\b")
_OFFICIALS = re.compile(  # behind the adjective of a state that acts: "French | officials"
    r"""
    \s (?: \w{1,20} \s ){0,2} (?: officials? | authorit(?:y|ies) | government | parliament | cabinet | lawmakers | leaders?
        | [Pp]resident | (?:[Pp]rime\s)?[Mm]inister | diplomats? | military | forces | troops | side | spokes(?:man|woman) ) \b
    """,
    re.VERBOSE,
)
_DEFENCE_MINISTRY = re.compile(r"defen[cs]e\sministry")
_OBLIQUE = re.compile(r"\b(?:of|in|for|by|to|from|with|at|on|than|under|against|between|as)\b", re.IGNORECASE)
# What may stand between who does a thing and the verb that tells of it.
_AUXILIARY = """has | had | have | will | would | may | might | could | also | now | then | recently | later | since | just | already
          | to | is | was | agreed"""
# Behind whoever changes the hands of "the company", up to it: "Tarben | has agreed to buy | the company".
_TAKES = re.compile(
    rf"""
    (?: 's | ,\swhich )? \s
    (?: (?: {_AUXILIARY} | agrees | decided | completed? | plan(?:s|ned|ning)? | wants | wanted | intends | intended | seeks
          | seeking | sought | proposed | proposes | proposal | offer(?:s|ed)? | bid | tried | trying | considering | eyeing
          | expect(?:s|ed)? | hope[sd]? | aim(?:s|ed)? | close[sd]? | finali[sz]e[sd]? | abandon(?:s|ed)? | announced ) \s ){{0,6}}
    (?: acquir(?:e|es|ed|ing) | buy(?:s|ing)? | bought | purchas(?:e|es|ed|ing) | (?:take|takes|took|taken|taking)\sover
      | sell(?:s|ing)? | sold | (?:a|an|the|its)\s(?:takeover|acquisition|purchase|buyout)\sof ) \s (?:the|this) \s
    """,
    re.VERBOSE,
)
# Behind whoever gives "the country" something, up to it: "France | will also provide | the country with".
_GIVES = re.compile(
    rf"""
    \s (?: (?: {_AUXILIARY} ) \s ){{0,6}}
    (?: provid(?:e|es|ed|ing) | gave | giv(?:e|es|en|ing) | sells? | sold | selling | offer(?:s|ed|ing)? | suppl(?:y|ies|ied|ying)
      | len[dt] | sen[dt] | hand(?:s|ed)? | grant(?:s|ed)? | donat(?:e|es|ed) | deliver(?:s|ed)? | equip(?:s|ped)? ) \s
    """,
    re.VERBOSE,
)
_WHICH = re.compile(r",?\s(?:which|that)\s(?:the|this)\s")  # "Tarben, which | the company | bought"
_PLACED = re.compile(r"\b[A-Z][\w-]+ of $")  # before a state that tells where somebody is: "Tarben of | Sweden"
_OWNS = re.compile(r"'s?\s")
_AND = re.compile(r"(?:'s)?(?:,|\s)\s?(?:and|or|&)\s(?:the\s)?")


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
            sight = Sight(match.start(), sentences, number, parties, spans, out)
            if match["pair"]:
                out.extend(_mention(match, party) for party in _pair(match, sight, lexicon))
                continue
            pronoun = match["pronoun"]
            party = _pronoun(text, match, sentences, number, sight) if pronoun else _described(match, sight, lexicon)
            if party is not None:
                out.append(_mention(match, party))
    return out


def _mention(match: re.Match[str], party: Party) -> Mention:
    sort = next(sort for sort in ("pair", "described", "pronoun") if match[sort])
    start = match.start("described") if sort == "described" else match.start()
    return Mention(MentionKind.PARTY, start, match.end(), party, f"coreference-{sort}")


def _pair(match: re.Match[str], sight: Sight, lexicon: Lexicon) -> Sequence[Party]:
    """The two whom "both sides" or "the two companies" mean."""
    if match["firms"]:
        return sight.pair(lambda p: p if p.kind is PartyKind.COMPANY else None)
    return sight.pair(lambda p: country_named(p.country, lexicon) if p.kind is not PartyKind.COMPANY else None)


def _described(match: re.Match[str], sight: Sight, lexicon: Lexicon) -> Party | None:
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
    seen = _state(match.string, sight, lexicon)
    return seen if seen is None or match["country"] else government_of(seen)


def _state(text: str, sight: Sight, lexicon: Lexicon) -> Party | None:
    """Which state is meant: the only one of the nearest sentence that names any. Where that one only tells where something is
    made ("Israeli turrets") or who somebody is ("Tarben of Sweden"), the only state that acts in a sentence before, if there is one."""
    made: Party | None = None
    for group in sight.groups():
        able = (m for m in group if not _GIVES.fullmatch(text, m.end, sight.at))
        states = {p for p in distinct(able) if p.kind is PartyKind.COUNTRY}
        own = [m for m in group if not _PLACED.search(text, max(0, m.start - _SUBJECT), m.start)]
        acting = [m for m in own if not m.rule.endswith("-demonym") or _OFFICIALS.match(text, m.end)]
        if made is None and states:
            if len(states) > 1 or not states.isdisjoint(distinct(acting)):
                return states.pop() if len(states) == 1 else None
            made = states.pop()
        elif made is not None:
            codes = {p.country for p in distinct(acting) if p.kind is not PartyKind.COMPANY and p.country}
            if codes:
                return country_named(codes.pop(), lexicon) if len(codes) == 1 else made
    return made


def _company(match: re.Match[str], sight: Sight) -> Party | None:
    """Which company is meant; where somebody buys or sells it, or the one before is what it bought, the other one that was told
    of last: "bid for Quillon when Tarben agreed to buy | the company"."""
    own = sight.actors(0)
    between = own[-1].end if own else match.end(), match.start("described")
    taken = bool(own) and _TAKES.fullmatch(match.string, *between) is not None
    named = own[-1].value if taken or own and _WHICH.fullmatch(match.string, *between) else None
    others = [p for p in distinct(own) if p.kind is PartyKind.COMPANY and p != named]
    if taken and others:
        return others[-1]
    found = sight.only(lambda p: p.kind is PartyKind.COMPANY and p != named)
    return found if taken or found else sight.only(lambda p: p.kind is PartyKind.COMPANY)


def _defence_ministry(described: str, sight: Sight) -> Party | None:
    """ "The defence ministry" of the one country in sight."""
    if not _DEFENCE_MINISTRY.fullmatch(described):
        return None
    country = sight.only(lambda p: p.kind is PartyKind.COUNTRY)
    return Party("Ministry of Defence", PartyKind.GOVERNMENT, country.country) if country else None


def _pronoun(text: str, match: re.Match[str], sentences: Sequence[Sentence], number: int, sight: Sight) -> Party | None:
    """Whom "it" means: the subject of its own sentence, or at the start of one the subject of the sentence before."""
    word, sentence = match[0], sentences[number]
    if word in ("it", "It") and _EXPLETIVE.match(text, match.end()):
        return None
    own, near = sight.actors(0), (text, max(sentence.start, match.start() - _SUBJECT), match.start())
    if word == "it":
        if (said := _TOLD.search(*near)) is not None:
            return _teller(text, said.start(), own)
        told = _CONFIRMED.search(*near)
        teller = _announcer(text, match.start(), own) or (_teller(text, told.start(), own) if told else None)
        if teller is not None:
            return teller
    if own:
        clause = _CLAUSE.search(*near)
        if len(distinct(own)) == 1 and (clause or word == "its"):
            return distinct(own)[0]
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


def _announcer(text: str, start: int, actors: Sequence[Mention]) -> Party | None:
    """Whose announcement stands right before: "Tarben's statement that | it"."""
    last = actors[-1] if actors else None
    told = last is not None and _ANNOUNCEMENT.fullmatch(text, last.end, start) is not None
    return last.value if told and last is not None and isinstance(last.value, Party) else None


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
