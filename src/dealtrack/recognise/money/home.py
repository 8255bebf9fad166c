"""What a shared name of a currency means in one document: whose rupees, whose dollars."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import itemgetter

from ...lexicon import Lexicon
from ...lexicon.currencies import Currency
from .names import Codes, names

# World currencies keep their names whatever countries a document speaks of: "$" gives way to a statement or to the
# publisher's country, the pound to another pound that is written out.
_BY_STATEMENT, _BY_FULL_NAME = "USD", "GBP"
_IN_CRORES = "INR"  # of the rupees, the one that is counted in lakhs and crores, also in news about the neighbours
_SUMS = ("amounts", "figures", "prices", "values", "sums", "dollars")
_STATED_IN = re.compile(
    rf"""
    \b(?:{"|".join(_SUMS)})\b
    [^.\n]{{0,60}}?\s(?:in|are)\s
    (?P<noun>[A-Z][a-z]{{1,12}}(?:\s[A-Z][a-z]{{1,12}})?\s[a-z]{{2,12}})       # Canadian dollars, New Zealand dollars
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Home:
    """``choose`` says which of the currencies that share a name is meant; without a document it is the first."""

    choose: Callable[[Codes], str] = itemgetter(0)


ANYWHERE = Home()


def home(text: str, lexicon: Lexicon, publisher: str | None = None) -> Home:
    """What the shared names mean in ``text``: told by the country in the publisher's name, by a statement ("all figures
    in Canadian dollars"), or by the countries that the text names most. The text is searched when a name is asked for."""
    shared = _shared(lexicon)

    @cache
    def choose(codes: Codes) -> str:
        if codes in shared:
            lower = text.lower()
            if any(form in lower for form in shared[codes]):
                return _choose(codes, text, lexicon, publisher or "")
        return codes[0]

    return Home(choose)


def _choose(codes: Codes, text: str, lexicon: Lexicon, publisher: str) -> str:
    currencies = _by_code(lexicon)
    published = [code for code in codes if any(_names(publisher, place) for place in currencies[code].places)]
    if len(published) == 1:
        return published[0]
    if codes[0] == _BY_STATEMENT:
        return _stated(codes, text, lexicon)
    if codes[0] == _IN_CRORES and ("crore" in text or "lakh" in text):
        return codes[0]
    count = _full_names if codes[0] == _BY_FULL_NAME else _places
    return max(codes, key=lambda code: count(currencies[code], text))


def _names(publisher: str, place: str) -> bool:
    """Whether a place stands in a publisher's name as a word of its own."""
    if place not in publisher:
        return False
    return re.search(rf"(?<!\w){re.escape(place)}(?!\w)", publisher) is not None


def _stated(codes: Codes, text: str, lexicon: Lexicon) -> str:
    if not any(word in text for word in _SUMS):
        return codes[0]
    for match in _STATED_IN.finditer(text):
        stated = names(lexicon).nouns.get(match["noun"].lower(), ())
        if len(stated) == 1 and stated[0] in codes:
            return stated[0]
    return codes[0]


def _full_names(currency: Currency, text: str) -> int:
    return sum(text.count(f"{place} {unit}") for place in currency.places for unit in currency.homonyms)


def _places(currency: Currency, text: str) -> int:
    return sum(text.count(place) for place in currency.places)


@lru_cache(maxsize=4)
def _by_code(lexicon: Lexicon) -> dict[str, Currency]:
    return {currency.code: currency for currency in lexicon.currencies}


@lru_cache(maxsize=4)
def _shared(lexicon: Lexicon) -> dict[Codes, frozenset[str]]:
    """The currencies that share a name or symbol, with those names and symbols in lower case."""
    tables = names(lexicon)
    out: dict[Codes, frozenset[str]] = {}
    for form, codes in (*tables.symbols.items(), *tables.homonyms.items(), *tables.nouns.items()):
        if len(codes) > 1:
            out[codes] = out.get(codes, frozenset()) | {form.lower()}
    return out
