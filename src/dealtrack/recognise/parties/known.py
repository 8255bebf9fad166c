"""The names of the lexicon, found by a look-up of their first word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from ...lexicon import Lexicon
from ...lexicon.parties import Country, NameWords
from ...model import Party, PartyKind, Sentence
from .tokens import Gap, Token, scan

ROYAL = "royal"  # before an armed service
COUNTRY, DEMONYM, METONYM = "country", "country-demonym", "metonym"
ORGANISATION_RULES = {
    PartyKind.COMPANY: "lexicon-company",
    PartyKind.SERVICE: "lexicon-service",
    PartyKind.GOVERNMENT: "lexicon-body",
}
_SHORT = 4  # names of up to this many letters are looked for to the letter: "US" is not "us"


class Name(NamedTuple):
    """One way to write a party. ``exact``: in these letters only; ``weak``: the word also means other things."""

    text: str
    keys: tuple[str, ...]
    gaps: tuple[Gap, ...]
    party: Party
    rule: str
    letters: str
    exact: bool
    weak: bool


@dataclass(frozen=True, eq=False)
class Index:
    """The names by their first key, the longest first, and the last words of addresses."""

    names: dict[str, tuple[Name, ...]]
    regions: frozenset[str]
    demonyms: dict[str, str]  # country code to its first demonym
    countries: dict[str, Country]  # by code; the first where two share it
    words: NameWords
    openers: frozenset[str]  # first words of names and regions, and of what may stand before a country's
    enders: frozenset[str]  # words by which the shape of a name tells what it is

    def at(self, tokens: Sequence[Token], i: int) -> Name | None:
        """The longest name that starts at token ``i``."""
        names = self.names.get(tokens[i].key)
        if names is None:
            return None
        second = tokens[i + 1].key if i + 1 < len(tokens) else None
        for name in names:
            if (len(name.keys) == 1 or name.keys[1] == second) and _matches(name, tokens, i):
                return name
        return None


def _matches(name: Name, tokens: Sequence[Token], i: int) -> bool:
    keys = name.keys
    end = i + len(keys)
    if end > len(tokens):
        return False
    for k in range(1, len(keys)):
        token = tokens[i + k]
        if token.key != keys[k]:
            return False
        if token.gap is not name.gaps[k] and not (token.gap in _LOOSE and name.gaps[k] in _LOOSE):
            return False
    if name.exact:
        return _letters(tokens[i:end]) == name.letters
    return True


def _letters(tokens: Sequence[Token]) -> str:
    return "".join([t.text for t in tokens]).replace(".", "")


_LOOSE = (Gap.SPACE, Gap.JOIN)  # "Northrop-Grumman" is "Northrop Grumman"


@lru_cache(maxsize=4)
def index(lexicon: Lexicon) -> Index:
    """All names of the lexicon's parties."""
    names: dict[str, list[Name]] = {}
    demonyms: dict[str, str] = {}
    countries: dict[str, Country] = {}
    for country in lexicon.countries:
        party = Party(country.name, PartyKind.COUNTRY, country.code)
        countries.setdefault(country.code, country)
        if country.demonyms:
            demonyms.setdefault(country.code, country.demonyms[0])
        forms = [(n, COUNTRY) for n in (country.name, *country.names)]
        forms += [(n, DEMONYM) for n in country.demonyms] + [(n, METONYM) for n in country.metonyms]
        _add(names, party, forms, country.counterexamples)
    for organisation in lexicon.organisations:
        party = Party(organisation.name, organisation.kind, organisation.country)
        rule = ORGANISATION_RULES[organisation.kind]
        _add(names, party, [(n, rule) for n in (organisation.name, *organisation.names)], organisation.counterexamples)
    regions = frozenset(_key(region) for country in lexicon.countries for region in country.regions)
    longest_first = {key: tuple(sorted(found, key=lambda n: -len(n.keys))) for key, found in names.items()}
    words = lexicon.name_words
    openers = words.state.union(longest_first, (region.split()[0] for region in regions), (ROYAL,))
    enders = words.legal | words.company | words.company_or_product | words.body
    return Index(longest_first, regions, demonyms, countries, words, openers, enders)


def _add(names: dict[str, list[Name]], party: Party, forms: list[tuple[str, str]], against: Sequence[str]) -> None:
    for text, rule in forms:
        tokens = words(text)
        exact = len(text.replace(".", "")) <= _SHORT or text.isupper() and len(tokens) == 1
        weak = any(_stands_in(sentence, text) for sentence in against)
        keys, gaps = tuple(t.key for t in tokens), tuple(t.gap for t in tokens)
        names.setdefault(keys[0], []).append(Name(text, keys, gaps, party, rule, _letters(tokens), exact, weak))


def _stands_in(sentence: str, name: str) -> bool:
    """Whether a sentence has the name as words of its own."""
    before, found, after = sentence.partition(name)
    return bool(found) and not before[-1:].isalnum() and not after[:1].isalnum()


def words(name: str) -> list[Token]:
    """The tokens of a single name."""
    return scan(name, (Sentence(0, len(name), 0),))


def _key(name: str) -> str:
    return " ".join(name.lower().replace(".", "").split())
