"""How many: whole numbers of things ("18" in "18 F-16IQ aircraft"), told from designations, measures and years."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from ..counting import UP_TO_TEN, UP_TO_TWELVE
from ..lexicon import Lexicon
from ..model import Mention, MentionKind, PartyKind
from .dates.words import MONTHS
from .money.figures import POWERS
from .numbers import DIGITS, FIRST, NUMBER_WORDS, OPENING, WORDS, parse

_SETS = {"pair": 2, "brace": 2, "trio": 3, "quartet": 4, "quintet": 5, "sextet": 6, "septet": 7, "octet": 8}
_OPENERS = NUMBER_WORDS | _SETS.keys() | {"single"}
_MOST = 10**11  # nobody buys more pieces
_NEAR = 32  # how far in front of a number its context is read

# Starts with a set of characters, which is what makes `re` skip quickly to the next candidate.
_START = re.compile(rf"{FIRST}(?<![\w$\u20ac\u00a3\u00a5\u20b9#+/\\-].){OPENING}", re.VERBOSE)  # not F-16, $5
_COUNT = re.compile(
    rf"""
    (?<![\w)][.:,])                                                     # not 10:30, v2.5
    (?: (?P<set>[Aa]n?[ ](?:{"|".join(_SETS)}))(?=[ ]of[ ])
      | (?P<single>[Aa][ ]single)(?![ ](?:engined?|seat|source|stage|shot|mode|type)\b)
      | (?P<words>{WORDS})
      | (?P<digits>{DIGITS})(?:[ ]?[xX](?=[ ][0-9A-Z]))?                     # "2 x 5,900 teu ships"
    )
    (?:[ ](?P<magnitude>(?:thousand|million|mln|billion|bln|lakh|crore))\b)?
    (?=(?:[ ]\([0-9][^()\n]{{0,40}}\))?                                     # "two (2) jets", "91 (59 + 32 optional) jets"
       \s{{1,2}}["'(]?(?:[A-Za-z]|[0-9]{{1,4}}(?:[-xXA-Z]|[ ]?[mM][mM]|s\b)   # what is counted: "jets", "155mm guns", "2S19 guns"
          |(?(words)[0-9]{{3}}[ ][A-Za-z]|(?!))                              # "ten 737 MAX jets"
          |[0-9][0-9.,]{{0,8}}[ -]?(?i:cubic|cu[ ]m|cbm|dwt|teu|gt|[km]w|tonne|ton|metre|meter|seat)\b))   # "2,500-teu ships"
    """,
    re.VERBOSE,
)
_REPEATED = re.compile(r" \([0-9][^()\n]{0,40}\)")
_FUNCTION_WORDS = frozenset(
    """
    and or of in to for at on by as is was were are be been the a an from with that which who will would has have had
    it its he she this these those but if when while after before since under over than not no so up out into until
    during against between both through because also only later earlier ago away old long another thing hand say says
    said can could may might must should do does did
    """.split()
)
_MEASURES = frozenset(
    """
    mm cm km m metre meter kilometre kilometer centimetre centimeter millimetre millimeter nm mile inch inche ft foot
    feet yard acre hectare kg mg g gram kilogram ton tonne lb pound ounce litre liter gallon barrel bpd bbl
    square sq cubic nautical metric t mt w kw mw gw kwh mwh watt kilowatt megawatt gigawatt n kn kilonewton hp shp horsepower
    v kv volt hz khz mhz ghz db decibel knot kt kph km/h kmh mph mach degree kb mb gb tb bit megabyte gigabyte cal
    cu cbm dwt teu gt grt cgt seat caliber calibre gauge percent per pct percentage basis point time fold x hour hr minute min second sec day week
    fortnight month year yr decade century centurie quarter fiscal o'clock am pm a.m p.m gmt utc est edt ist th st nd rd
    million billion trillion thousand hundred crore lakh mln bln bn mn k cr dollar euro rupee dlr cent
    """.split()
)
_NOT_COUNTED = _FUNCTION_WORDS | frozenset(MONTHS) | _MEASURES
_LABELS = frozenset(
    """
    mk mark block lot batch phase type flight tranche increment version model article section chapter rule clause page
    fig figure table no nos number part project class series level stage grade category clin fy gen generation channel
    title sector route highway age aged ages box room suite floor tel fax phone serial squadron regiment brigade
    battalion mod
    """.split()
)
_SPAN_OF_TIME = r"calendar|working|business|consecutive|flight|flying|light|short|long"
_WORD_AFTER = re.compile(
    rf"""
    \s{{1,2}} ["'(]? (?:(?:{_SPAN_OF_TIME})\s)?
    (?P<word>[A-Za-z][A-Za-z./']{{0,20}})(?!\w)
    (?P<model> -[A-Z0-9]                             # "12 M-346 jets"
      | (?<=[ ][A-Z])[ ][0-9]                        # "eight T 284 trucks"
      | [ -]hand\b | (?<=hand)[ ](?:grenade|tool|pump)  # "three second-hand jets", "40 hand pumps"
      | (?<=[xX])-[a-z]                              # "two X-ray machines"
    )?
    """,
    re.VERBOSE,
)
_WORD_BEFORE = re.compile(r"(?<![A-Za-z])(?P<word>[A-Za-z]{1,12})\.?[ -]$")
# What is counted was named before: "the next four were delivered", "50 of these"; or it is some of more: "two of its jets".
_ELLIPSIS_BEFORE = re.compile(
    r"\b(?:next|first|last|remaining|other|another|further|initial|of\swhich|total\sof)\s$", re.IGNORECASE
)
_ELLIPSIS_AFTER = re.compile(r"\s(?:of\s(?:these|those|them|which)|were|are|have|had|will|would)\b", re.IGNORECASE)
_OF_MORE = re.compile(
    r"\sof\s(?:[Ii]ts|[Tt]heir|the(?=\s[a-z]+s\b)|(?:[A-Z][\w.&-]{0,30}\s){0,2}[A-Z][\w.&-]{0,30}'s)\s"
)
# "12 trainers and another 36 in May"
_MORE_BEFORE = re.compile(r"\b(?:more|additional|another|further)\s$", re.IGNORECASE)
_BOUGHT_BEFORE = re.compile(
    r"\b(?:buy|bought|order|ordered|acquire|acquired|purchase|purchased|lease|leased)\s(?:(?:another|some|about)\s)?$",
    re.IGNORECASE,
)
_BOUGHT_AFTER = frozenset(("in", "from", "during", "under", "last"))
# More of what a number before counted, for somebody else: "12 jets to Chile | and six to Peru".
_AND_BEFORE = re.compile(
    r"(?:,|\b(?:and|plus|another|out\sof\san\sorder\sfor))\s(?:(?:about|some|another|over|nearly)\s)?$", re.IGNORECASE
)
_SHARE_AFTER = re.compile(
    r"\s(?:to|for|from)\s(?:(?:the|its|their)\s)?(?:[A-Z]|(?:navy|army|air\sforce|coast\sguard|marines|police)\b)"
)
_MODEL_BEHIND = re.compile(r"(?P<count>[0-9]{1,3}) (?P<name>[0-9]{3})")  # or thousands: "20 737 rifles"
_CALIBRE = re.compile(r"\s?mm\s?[xX/]")  # 155 mmx52
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_BEFORE_COUNT = re.compile(
    r"(?:^|\b(?:about|around|nearly|almost|some|over|than|least|to|approximately|additional|total\sof|for|buys?|orders?)\s)$",
    re.IGNORECASE,
)
_RANGE_BEFORE = re.compile(rf"(?:\d|\b(?:{'|'.join(UP_TO_TEN)}))\s?(?:-|\u2013|\u2014|\sto\s|\sor\s)\s?$")
_BETWEEN = re.compile(r"\bbetween\s[\w,.]{1,12}\sand\s$", re.IGNORECASE)
_RANGE_AFTER = re.compile(rf"\s(?:to|or)\s(?:[0-9]|(?:{'|'.join(UP_TO_TWELVE)})\b)")
_NAME_BEFORE = re.compile(r"\b(?P<name>[A-Z][\w.&'-]*)[ ]$")
# "500 second-hand Land Rover 110 trucks", "a Shorts 330 transport": what is counted already is a model's name.
_COUNTED_NAME = re.compile(
    rf"\b(?:an?|[0-9]+|{'|'.join(UP_TO_TEN[1:])})\s(?:[a-z][\w-]*\s){{0,2}}(?:[A-Z][\w.&'-]*\s){{1,2}}$"
)
# Capitals of a headline that are no names.
_PLAIN_CAPITAL = re.compile(
    r"""
    [A-Z][a-z]+(?:s|ed|ing)
  | To|For|Of|And|With|The|In|By|From|Buy|Order|Get|Sell|Deliver|Build|Supply|All|Another|About|Over|Up|Some|Than|An?
    """,
    re.VERBOSE,
)


def find(text: str, start: int, end: int, lexicon: Lexicon, taken: Sequence[Mention] = ()) -> list[Mention]:
    """The quantities in ``text[start:end]`` outside ``taken``, in order; offsets count in ``text``.

    ``taken`` are in order and do not overlap. A mention spans the number alone and its value is an ``int`` of at least 1.
    The rule is "digits", "words", "dozen", "set" or "single".
    """
    out: list[Mention] = []
    done, others = start, iter(taken)
    other, before = next(others, None), None
    for opening in _START.finditer(text, start, end):
        first = opening.start()
        if first < done or (match := _COUNT.match(text, first, end)) is None:
            continue
        done = match.end()
        while other is not None and other.end <= first:
            other, before = next(others, None), other
        if other is not None and other.start < done:
            continue
        value = _value(match)
        if value is not None and (model := _MODEL_BEHIND.fullmatch(match[0])) and model["name"] in _numerals(lexicon):
            value, done = int(model["count"]), model.end("count") + first  # "20 737 freighters"
        given = before is not None and before.end + 1 == first and _receives(before)  # "sold Peru 12 jets"
        named = _COUNTED_NAME.search(text, max(start, first - _NEAR), first) and not given
        if value is not None and not named and _counts(text, start, end, match, given, bool(out), lexicon):
            out.append(Mention(MentionKind.QUANTITY, first, done, value, _rule(match)))
    return out


def possible(words: Iterable[str]) -> bool:
    """Whether a text without digits can hold a quantity: False where no number starts with one of its ``words``, in lower case."""
    return not _OPENERS.isdisjoint(words)


def _value(match: re.Match[str]) -> int | None:
    several = _SETS[match["set"].split()[1]] if match["set"] else None
    number = several or (1 if match["single"] else parse(match["words"] or match["digits"]))
    if number is None:
        return None
    number *= 10 ** POWERS[match["magnitude"]] if match["magnitude"] else 1
    return int(number) if number == int(number) and 1 <= number <= _MOST else None


def _rule(match: re.Match[str]) -> str:
    if match["set"] or match["single"]:
        return "set" if match["set"] else "single"
    return "digits" if match["digits"] else "dozen" if match[0].lower().endswith("dozen") else "words"


def _receives(mention: Mention) -> bool:
    """Whether a mention is a state or one of its bodies: no model is named after them."""
    return mention.kind is MentionKind.PARTY and mention.party.kind is not PartyKind.COMPANY


def _counts(text: str, low: int, high: int, match: re.Match[str], given: bool, listed: bool, lexicon: Lexicon) -> bool:
    """Whether the number says how many of what follows; ``given``: who gets them stands right before it; ``listed``: others were
    counted before it."""
    first, last = match.span()
    repeated = _REPEATED.match(text, last, high)
    last = repeated.end() if repeated else last
    near = max(low, first - _NEAR)
    if match["set"]:
        return True
    if _RANGE_AFTER.match(text, last, high) or _is_label(text, near, first):
        return False
    if _RANGE_BEFORE.search(text, near, first) or _BETWEEN.search(text, near, first):
        return False
    share = listed and _SHARE_AFTER.match(text, last, high) and _AND_BEFORE.search(text, near, first)
    if _is_measure(text, last, high) and not (share or _is_ellipsis(text, near, high, match)):
        return False
    if match["digits"] and _YEAR.fullmatch(match["digits"]) and not _BEFORE_COUNT.search(text[near:first]):
        return False
    named = _NAME_BEFORE.search(text, near, first)
    return named is None or given or not match["digits"] or _follows_name(text, last, match, named, lexicon)


def _follows_name(text: str, last: int, match: re.Match[str], named: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether the number behind a capital counts ("sold India 36 Rafales") or is part of a name ("Leopard 2 tanks")."""
    if f"{named['name']} {match['digits']}".lower() in _numbered(lexicon):
        return False
    return bool(_PLAIN_CAPITAL.fullmatch(named["name"])) or text[last : last + 3].lstrip()[:1].isupper()


def _is_label(text: str, low: int, at: int) -> bool:
    """Mk 2, Block 60, May 7: the word in front says that the number is a name."""
    before = _WORD_BEFORE.search(text, max(low, at - 15), at)
    return before is not None and (before["word"].lower() in _LABELS or before["word"].lower() in MONTHS)


def _is_measure(text: str, at: int, high: int) -> bool:
    """Whether what follows is a unit, a date or a function word, so that no things are counted."""
    after = _WORD_AFTER.match(text, at, high)
    if after is None:
        return _CALIBRE.match(text, at, high) is not None
    word = after["word"].lower().rstrip("./").removesuffix("'s")
    if after["model"]:
        return False  # but 12 M-346 jets, two An-26s, three second-hand jets
    following = text[after.end() : after.end() + 2]
    if word in _FUNCTION_WORDS and following[:1] == "-" and following[1:].islower():
        return False  # "1,000 long-range missiles", "six over-the-horizon radars"
    return word in _NOT_COUNTED or word.removesuffix("s") in _MEASURES


def _is_ellipsis(text: str, near: int, high: int, match: re.Match[str]) -> bool:
    some = match[0].lower() != "one" and _OF_MORE.match(text, match.end(), high)  # "one of the variants" is any
    if some or _rule(match) == "dozen" and text.startswith(" of ", match.end()):
        return True
    after = _ELLIPSIS_AFTER.match(text, match.end(), high)
    if after is None:
        if (word := _WORD_AFTER.match(text, match.end(), high)) is None:
            return False
        if word["word"] in _BOUGHT_AFTER and _BOUGHT_BEFORE.search(text, near, match.start()):
            return True  # "means to buy eight in May"
        goes_on = word["word"].lower() in _FUNCTION_WORDS and word["word"].lower() != "of"
        return goes_on and _MORE_BEFORE.search(text, near, match.start()) is not None
    if "which" in after[0]:
        return True  # "12 jets, six of which"
    return "of" in after[0] and bool(match["digits"]) or _ELLIPSIS_BEFORE.search(text, near, match.start()) is not None


@lru_cache(maxsize=4)
def _numerals(lexicon: Lexicon) -> frozenset[str]:
    """Names of systems that are bare numbers: "747"."""
    return frozenset(name for system in lexicon.systems for name in system.names if name.isdigit())


@lru_cache(maxsize=4)
def _numbered(lexicon: Lexicon) -> frozenset[str]:
    """Names of systems up to their first number, such as "leopard 2"."""
    found = (
        re.match(r"[^\W\d_][\w-]* [0-9]+", name) for system in lexicon.systems for name in (system.name, *system.names)
    )
    return frozenset(match[0].lower() for match in found if match)
