"""What the words around an amount say of it: "over", "up to", "or more"; "each", "per aircraft"."""

from __future__ import annotations

import re

from ...model import Qualifier

_REACH = 72  # how far in front of an amount its qualifying words may begin
_DEPTH = 3  # "up to an estimated" is two

# A noun may stand between: "an estimated total cost of", "a maximum value of".
_NOUN = r"""(?:
    (?:[ ][a-z]{1,12}){0,2}
    [ ](?:value|cost|price|amount|sum|total|worth|ceiling|figure|deal|contract|budget|investment|tag|sale|outlay)
    (?:[ ](?:of|at|is|was|to[ ]be))?
)?"""
_BEFORE = re.compile(
    rf"""
    (?<![\w-])
    (?:
        (?P<at_most>
            up[ ]to | (?:an?[ ])?not[- ]to[- ]exceed | not[ ](?:exceeding|over|above) | not?[ ]more[ ]than
          | as[ ](?:much|high|many)[ ]as | at[ ]most | (?:less|fewer|lower)[ ]than | under | below
          | (?:capped|limited)[ ](?:at|to)
          | (?:an?[ ])?(?:maximum|max\.?|ceiling|not-to-exceed|upper[ ]limit|cap)(?:[ ]of)?{_NOUN}
        )
      | (?P<at_least>
            not?[ ](?:less|fewer)[ ]than | (?:more|greater|higher|larger|better)[ ]than | at[ ]least | upwards?[ ]of
          | (?:in[ ])?excess[ ]of | exceed(?:s|ed|ing)? | surpass(?:es|ed|ing)? | topp(?:ed|ing)
          | north[ ]of | above | beyond
          | (?<!talks[ ])(?<!dispute[ ])(?<!row[ ])(?<!negotiations[ ])(?<!concerns[ ])over
          | (?:an?[ ])?(?:minimum|min\.)(?:[ ]of)?{_NOUN}
        )
      | (?P<about>
            about | around | approximately | approx\.? | roughly | nearly | almost | some | circa | ca?\.?
          | near(?:ing)?(?:[ ]to)? | close[ ]to
          | (?:in|on|of)[ ]the[ ](?:region|order|range|neighbou?rhood|vicinity|area)[ ]of
          | (?:an?[ ])?estimated(?:[ ](?:at|to[ ](?:be[ ](?:worth|valued[ ]at|about)|be|cost|total|reach)) | {_NOUN})
          | an?[ ]estimate[ ]of | estimates?(?:[ ]of)?
        )
    )
    (?:[ ](?:worth|of|at|the|(?:a[ ])?whopping))?\s{{0,2}}[(]?~?$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_AFTER = re.compile(
    r"""
      (?P<at_least>
          \+(?![\w$]) | -plus\b
        | [ ]plus(?=[ ](?:contract|deal|order|project|program|programme|tender|acquisition)\b|[.,;)]|\s*$)
        | ,?\s(?:or|and)\s(?:more|above|over|upwards?|higher)\b(?!\s(?:than|the)\b)
        | ,?\sat\s(?:the\s)?(?:very\s)?least\b | \sminimum\b
      )
    | (?P<at_most> ,?\sor\s(?:less|under|below)\b | ,?\sat\s(?:the\s)?most\b | \s(?:ceiling|maximum|cap)\b )
    | (?P<about>   ,?\sor\sso\b | ,?\s(?:approximately|approx\b|roughly) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "under $1 billion deals" stands for the deals, not for less than a billion.
_UNDER = re.compile(r"under\s*(?:\b(?:the|an?)\s*)?$", re.IGNORECASE)
_DEAL = re.compile(r"[ -](?:contract|deal|agreement|order|program|programme|project|pact)s?\b", re.IGNORECASE)

_THINGS = """
    piece unit copy share barrel bbl tonne ton kg kilo kilogram pound lb ounce litre liter gallon year month week day
    hour minute shot round head missile aircraft plane airframe jet helicopter chopper fighter tank vehicle ship boat
    vessel submarine drone system set seat mile km kilometre kilometer person soldier rifle shell engine truck bushel
""".split()
_PER_UNIT_AFTER = re.compile(
    rf"""
    [ ,]{{0,2}}
    (?: \s?(?:each|apiece)\b(?!\s(?:of|in|year)\b) | [ \n-]per[- ](?!cent\b)[a-z] | \s?/\s?(?:{"|".join(_THINGS)})\b
      | [\s-](?:a|an|every|for\s(?:each|every|a\ssingle))[\s-](?:{"|".join(_THINGS)})\b(?!-)
      | \s(?:annually|yearly|monthly|daily|hourly)\b
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PER_UNIT_BEFORE = re.compile(
    r"""
    \b(?: (?:unit|flyaway|fly-away|per-unit|per-aircraft)[ -](?:cost|price|rate)s?(?:\s[a-z]{1,10}){0,2}
        | each\s(?:costing|costs?|valued|priced|worth|aircraft\scosts?)
        | (?:costing|priced|valued)\seach
      )
    (?:\s(?:of|at|is|was|to\sbe))?
    (?:\s(?:about|around|over|some|nearly|roughly|approximately|up\sto|at\sleast|more\sthan))?\s{0,2}$
    """,
    re.VERBOSE | re.IGNORECASE,
)


def qualifier(text: str, low: int, high: int, start: int, end: int) -> Qualifier:
    """How the words in ``text[low:high]`` around the amount at ``[start, end)`` bound it; a bound outweighs "about"."""
    found = []
    if match := _AFTER.match(text, end, high):
        found.append(match.lastgroup or "")
    at = start
    while len(found) <= _DEPTH and (match := _BEFORE.search(text, max(low, at - _REACH), at)):
        if not (_UNDER.search(match[0]) and _DEAL.match(text, end, high)):
            found.append(match.lastgroup or "")
        at = match.start()
    bounds = [name for name in found if name != "about"]
    return Qualifier((bounds or found or ["exact"])[0])


def per_unit(text: str, low: int, high: int, start: int, end: int) -> bool:
    """Whether the amount at ``[start, end)`` is the price of one piece, or of one stretch of time."""
    if _PER_UNIT_AFTER.match(text, end, high):
        return True
    return _PER_UNIT_BEFORE.search(text, max(low, start - _REACH), start) is not None
