"""What a shared name of a currency means in one document: whose rupees, whose dollars."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from ...lexicon import Lexicon
from .names import Codes, names

# World currencies keep their name whatever countries a document speaks of. The dollar gives way to a statement or to the
# publisher's country, the pound to another pound that is written out.
_BY_STATEMENT, _BY_FULL_NAME = "USD", "GBP"
_STATEMENT = r"\b(?:amounts|figures|prices|values|sums|dollars?)\b[^.\n]{{0,60}}\b(?:in|are)\s(?:{places})\s(?:{names})\b"


@dataclass(frozen=True, slots=True)
class Home:
    """``choices`` maps the currencies that share a name to the one that is meant. Without a choice it is the first."""

    choices: Mapping[Codes, str] = field(default_factory=dict)

    def choose(self, codes: Codes) -> str:
        return codes[0] if len(codes) == 1 else self.choices.get(codes, codes[0])


def home(text: str, lexicon: Lexicon, publisher: str | None = None) -> Home:
    """What the shared names mean in ``text``: told by a statement ("all figures in Canadian dollars"), by the country in
    the publisher's name, or by the countries that the text names most."""
    lowered = text.lower()
    choices: dict[Codes, str] = {}
    counts: dict[str, int] = {}
    for noun, codes in _shared(lexicon):
        if codes not in choices and noun in lowered:
            choice = _choose(codes, text, lexicon, publisher, counts)
            if choice != codes[0]:
                choices[codes] = choice
    return Home(choices)


def _choose(codes: Codes, text: str, lexicon: Lexicon, publisher: str | None, counts: dict[str, int]) -> str:
    evidence = _evidence(lexicon)
    published = [code for code in codes if publisher and evidence[code].places.search(publisher)]
    if len(published) == 1:
        return published[0]
    if codes[0] == _BY_STATEMENT:
        return next((code for code in codes if evidence[code].statement.search(text)), codes[0])
    if codes[0] == _BY_FULL_NAME:
        return max(codes, key=lambda code: len(evidence[code].full_name.findall(text)))
    for code in codes:
        if code not in counts:
            counts[code] = len(evidence[code].places.findall(text))
    return max(codes, key=counts.__getitem__)


@dataclass(frozen=True, slots=True)
class _Evidence:
    places: re.Pattern
    full_name: re.Pattern
    statement: re.Pattern


@lru_cache(maxsize=4)
def _evidence(lexicon: Lexicon) -> dict[str, _Evidence]:
    """Patterns per currency that are a member of a shared name."""
    members = {code for _, codes in _shared(lexicon) for code in codes}
    out = {}
    for currency in lexicon.currencies:
        if currency.code in members:
            places = _either(currency.places)
            units = _either([n for n in currency.names + currency.homonyms if n != currency.code])
            out[currency.code] = _Evidence(
                places=re.compile(rf"\b(?:{places})\b"),
                full_name=re.compile(rf"\b(?:{places})\s(?:{units})\b"),
                statement=re.compile(_STATEMENT.format(places=places, names=units), re.IGNORECASE),
            )
    return out


@lru_cache(maxsize=4)
def _shared(lexicon: Lexicon) -> tuple[tuple[str, Codes], ...]:
    """Names and symbols of more than one currency in lower case, longer ones first."""
    tables = names(lexicon)
    shared = {**tables.symbols, **tables.homonyms, **tables.nouns}
    return tuple((name.lower(), codes) for name, codes in shared.items() if len(codes) > 1)


def _either(words: tuple[str, ...] | list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) or r"(?!)"
