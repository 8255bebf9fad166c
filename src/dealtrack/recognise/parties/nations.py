"""Countries as actors: governments, ministries and armed services named by a country, and capitals that stand for one."""

from __future__ import annotations

import re
from itertools import pairwise

from ...lexicon import Lexicon
from ...model import Party, PartyKind
from .found import Found
from .known import METONYM, Index, Name
from .known import index as known_index

_WORD = re.compile(r"\s(?P<word>[a-z]{2,20})\b")
_AS_STATE = re.compile(r"\b[Tt]he\s$")
# What may follow the name or the adjective of a country.
_AFTER = re.compile(
    r"""
    (?:'s?)? [\s-]{1,3}
    (?: (?P<government> (?:(?:[Ff]ederal|[Cc]entral|interim|state)\s)? [Gg]overnment\b | [Gg]ovt\b )
      | (?P<ministry>
            [Mm]inistry\sof\s(?:the\s)?(?:[Nn]ational\s)? [A-Z]?[a-z]{3,20}\b
            (?: \s[Aa]ffairs
              | \sand\s(?: Administration | Aerospace | Agriculture | Aviation | Commerce | Communications? | Culture | Development
                  | Education | Emergenc(?:y|ies) | Energy | Environment | Finance | Fisheries | Forestry | Food | Housing
                  | Industr(?:y|ies) | Information | Infrastructure | Innovation | Labou?r | Logistics | Mines | Planning
                  | Population | Resources | Science | Security | Sports? | Support | Technology | Tourism | Trade | Transport
                  | Veterans | Water | Welfare | Works )\b )?
          | [Dd]epartment\sof\s(?:the\s)?(?:[Nn]ational\s)? [A-Z][a-z]{3,20}\b
          | (?: [Dd]efen[cs]e | [Ii]nterior | [Ff]oreign | [Ff]inance | [Oo]il | [Tt]ransport | [Hh]ealth | [Ee]nergy | [Ee]ducation
              | [Aa]griculture | [Tt]rade | [Ii]ndustry | [Ii]nfrastructure | [Ee]conomy | [Ee]nvironment | [Ee]mergency )
            \s(?:[Mm]inistry|[Dd]epartment)\b
        )
      | (?P<service>
            (?:(?:[Rr]oyal|[Nn]ational|[Ff]ederal)\s)?
            (?: [Aa]ir\s?[Ff]orces?(?:\sCommand)? | [Nn]avy | [Nn]aval\s(?:[Ff]orces?|[Aa]viation)
              | [Aa]rmy(?:\s[Aa]viation)? | [Mm]arine\s[Cc]orps | [Mm]arines | [Cc]oast\s?[Gg]uards?
              | (?:[Aa]rmed|[Ss]pecial|[Aa]erospace|[Gg]round|[Ll]and|[Aa]ir\s[Dd]efen[cs]e)\s[Ff]orces
              | (?:[Pp]eople's\s)?(?:[Ss]ecurity|[Dd]efen[cs]e)\s[Ff]orces?
              | [Pp]eople's\s(?:[Ll]iberation\s)?(?:[Aa]rmy(?:\s[Aa]ir\s[Ff]orce|\s[Nn]avy)?|[Nn]avy|[Aa]ir\s[Ff]orce)
              | (?:[Aa]ir|[Gg]round|[Mm]aritime)\s[Ss]elf-[Dd]efen[cs]e\s[Ff]orces?
              | [Nn]ational\s[Gg]uard | [Bb]order\s(?:[Gg]uards?|[Ff]orce|[Pp]olice) | (?:[Nn]ational\s)?[Pp]olice
              | [Ss]pace\s[Ff]orce
              | [Mm]ilitary (?! \s(?:aid|equipment|hardware|sales?|base|exercise|attache|spending|budget|industr) )
            )\b
        )
    )
    """,
    re.VERBOSE,
)
# What may stand before the name of a country with "of": "the defence ministry of Peru"; in capitals it is a name of its own.
_BEFORE = re.compile(
    r"""
    \b (?: (?P<government> government )
         | (?P<ministry> (?:defen[cs]e|interior|foreign|finance|oil|transport|health|energy|education|agriculture) \s
               (?:ministry|department) )
         | (?P<service> [Aa]ir\s[Ff]orce | [Nn]avy | [Aa]rmy | [Cc]oast\s[Gg]uard | armed\sforces | military )
       ) \s+ of \s+ (?:the\s+)? $
    """,
    re.VERBOSE,
)
# Before a capital as a place ...
_PLACE_BEFORE = re.compile(
    r"""
    \b (?: (?<!government\s)(?<!authorities\s) in | at | near | outside | around | across | inside | over | leaving | left | via | towards?
         | (?:south|north|east|west)\sof | visit(?:s|ed|ing)?(?:\sto)? | trip\sto | arriv\w{2,4}\s(?:in|at)
         | flew\s(?:to|from|into) | travel\w{0,4}\sto | came\sto | suburban | downtown | central )
    \s{1,3} (?:the\s)? $
    """,
    re.VERBOSE,
)
# ... before a capital as a place or, where the sentence is about dealing, as a party ...
_WAY_BEFORE = re.compile(r"\b(?:from|to|for|of|between|by)\s{1,3}$")
_DEALING = re.compile(
    r"""
    \b (?: bu(?:y|ys|ying)\b | bought | purchas | acqui | order | procur | import | suppl | deliver | s(?:ell|old|ale) | export
         | deal | contract | agree | receiv | donat | provid | gift | transfer | len[dt] | award | built | made | lease | request | offer | approv )
    """,
    re.VERBOSE,
)
# ... and behind a capital that is a place, or part of another name.
_NO_ACTOR_AFTER = re.compile(
    r"""
      -based | -area | , \s(?:[A-Z][a-z]+|[A-Z]{2})\b | \s[(] | \s-{1,3}\s | \s[—–] | \s[A-Z] | /[A-Z]
    | \s(?: metropolitan | suburb | airport | conference | summit | stock | market | exchange | time | bureau | embassy )
    """,
    re.VERBOSE,
)
# ... and behind one that acts, whatever stands before it: "from Lima's planned purchase".
_ACT_AFTER = re.compile(
    r"""
    's \s (?:[a-z]+\s){0,2}?
    (?: purchas | acqui | order | procur | deal | decision | plan | offer | request | intent | interest | effort | demand | refus )
    """,
    re.VERBOSE,
)
_BACK = 80


def actor(
    text: str, name: Name, start: int, end: int, sentence_start: int, index: Index
) -> tuple[int, Party, str] | None:
    """The end, the party and the rule of the actor that the country's name at ``[start, end)`` begins; None for a town."""
    if name.rule == METONYM:
        return (end, name.party, name.rule) if is_actor(text, start, end, sentence_start) else None
    after = _AFTER.match(text, end)
    if after is None:
        return end, name.party, name.rule
    if after["government"]:
        return after.end(), government_of(name.party), "shape-government"
    owner = _adjective(text[start:end], text[end : end + 1] == "'", name, index)
    if after["ministry"]:
        kind, rule = PartyKind.GOVERNMENT, "shape-body"
    else:
        kind, rule = PartyKind.SERVICE, "shape-service"
    noun = _titled(after["ministry"] or after["service"])
    return after.end(), Party(f"{owner} {noun}", kind, name.party.country), rule


def office_before(text: str, near: int, start: int, name: Name, index: Index) -> tuple[int, Party] | None:
    """The start and the party of an office of the country whose name begins at ``start``, looked for from ``near`` on."""
    before = _BEFORE.search(text, near, start)
    if before is None:
        return None
    if before["government"]:
        return before.start(), government_of(name.party)
    kind = PartyKind.GOVERNMENT if before["ministry"] else PartyKind.SERVICE
    noun = _titled(before["ministry"] or before["service"])
    owner = _adjective(name.party.name, True, name, index)
    return before.start(), Party(f"{owner} {noun}", kind, name.party.country)


def has_office(text: str, end: int) -> bool:
    """Whether a government, a ministry or a service follows the name that ends at ``end``: "Jordan Navy"."""
    return _AFTER.match(text, end) is not None


def is_no_state(text: str, start: int, end: int, index: Index) -> bool:
    """Whether the adjective or the inhabitants of a country at ``[start, end)`` do not stand for it: in a measure or a custom
    ("British thermal units"), and where people are meant ("three Germans", "Americans buy", but "the Americans bought")."""
    word = _WORD.match(text, end)
    many = text[end - 1] == "s" and not text.endswith(("ss", "ois"), start, end)  # and not "Swiss"
    acting = _AS_STATE.search(text, max(0, start - 5), start) or text[end : end + 4] == " to "
    return many and not acting or word is not None and word["word"] in index.words.measure


def is_actor(text: str, start: int, end: int, sentence_start: int) -> bool:
    """Whether the capital at ``[start, end)`` stands for its government and not for the town."""
    if text[start:end].isupper() and end - start > 3 or _NO_ACTOR_AFTER.match(text, end):
        return False
    before = text[max(sentence_start, start - _BACK) : start]
    if _PLACE_BEFORE.search(before):
        return False
    return not _WAY_BEFORE.search(before) or bool(_DEALING.search(before) or _ACT_AFTER.match(text, end))


def with_owners(text: str, found: list[Found]) -> list[Found]:
    """The names, those of bodies with the country that is said to have them: "Romania's | Armament Directorate"."""
    homes = {
        body.party.name: state.party.country
        for state, body in pairwise(found)
        if body.party.kind is PartyKind.GOVERNMENT
        and body.party.country is None
        and state.party.kind is PartyKind.COUNTRY
        and text[state.end : body.start] in ("'s ", "' ")
    }
    if not homes:
        return found
    return [
        f._replace(party=f.party._replace(country=homes.get(f.party.name))) if f.party.country is None else f
        for f in found
    ]


def country_named(code: str | None, lexicon: Lexicon) -> Party | None:
    """The country with an ISO 3166 alpha-2 code."""
    country = known_index(lexicon).countries.get(code) if code else None
    return Party(country.name, PartyKind.COUNTRY, country.code) if country else None


def government_of(country: Party) -> Party:
    """The government of a country."""
    return Party(f"Government of {_with_article(country.name)}", PartyKind.GOVERNMENT, country.country)


_ARTICLE = frozenset(("United States", "United Kingdom", "United Arab Emirates", "Netherlands", "Philippines", "Soviet Union", "Bahamas",
                      "Maldives", "Czech Republic", "Dominican Republic"))  # fmt: skip


def _with_article(name: str) -> str:
    return f"the {name}" if name in _ARTICLE else name


def _adjective(written: str, possessive: bool, name: Name, index: Index) -> str:
    """How the country stands in the name of its service: "India's navy" is the Indian Navy, "Pakistan Army" stays."""
    if name.party.country == "US":
        return "US"
    if possessive and name.party.country in index.demonyms:
        return index.demonyms[name.party.country]
    return " ".join(written.split())


_SMALL = frozenset(("of", "and", "the", "for"))


def _titled(noun: str) -> str:
    words = noun.replace("irforce", "ir force").split()  # "airforce" is but another spelling
    return " ".join(w if w in _SMALL else w[:1].upper() + w[1:] for w in words)
