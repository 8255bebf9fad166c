"""The names of the lexicon, found by a look-up of their first word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from ...lexicon import Lexicon
from ...lexicon.parties import Country, NameWords, Organisation
from ...model import Party, PartyKind, Sentence
from .tokens import Gap, Token, first_key, scan

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


# Names that start with the same key, by their second one (None: there is none), the longest first.
Starting = Mapping[str | None, tuple[Name, ...]]
_NONE: Starting = {}


class Written(NamedTuple):
    """A name as the lexicon gives it, and whose it is."""

    text: str
    owner: Country | Organisation
    rule: str


@dataclass(frozen=True, eq=False)
class Index:
    """The names by their first key, and the last words of addresses. A name is taken apart when a text has its first word."""

    written: dict[str, list[Written]]
    regions: frozenset[str]
    demonyms: dict[str, str]  # country code to its first demonym
    countries: dict[str, Country]  # by code; the first where two share it
    words: NameWords
    fronts: frozenset[str]  # words that may stand before a country's name
    openers: frozenset[str]  # first words of names and regions, and the fronts
    enders: frozenset[str]  # words by which the shape of a name tells what it is
    products: frozenset[str]  # names of goods that are one word and nothing else
    _names: dict[str, Starting] = field(default_factory=dict)

    def starting(self, key: str) -> Starting:
        """The names that start with a key, by their second one."""
        names = self._names.get(key)
        if names is None:
            written = self.written.get(key)
            if written is None:
                return _NONE
            names = self._names[key] = _starting(map(_name, written))
        return names

    def at(self, tokens: Sequence[Token], i: int) -> Name | None:
        """The longest name that starts at token ``i``."""
        names = self.starting(tokens[i].key)
        if not names:
            return None
        if i + 1 < len(tokens) and (longer := names.get(tokens[i + 1].key)):
            for name in longer:
                if _matches(name, tokens, i):
                    return name
        for name in names.get(None, ()):
            if not name.exact or _letters(tokens[i : i + 1]) == name.letters:
                return name
        return None


def _starting(names: Iterable[Name]) -> Starting:
    found: dict[str | None, list[Name]] = {}
    for name in sorted(names, key=lambda n: -len(n.keys)):
        found.setdefault(name.keys[1] if len(name.keys) > 1 else None, []).append(name)
    return {second: tuple(names) for second, names in found.items()}


def _matches(name: Name, tokens: Sequence[Token], i: int) -> bool:
    """Whether a name stands at token ``i``, the first two words of which are known to be right."""
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
    return not name.exact or _letters(tokens[i:end]) == name.letters


def _letters(tokens: Sequence[Token]) -> str:
    return "".join([t.text for t in tokens]).replace(".", "")


_LOOSE = (Gap.SPACE, Gap.JOIN)  # "Northrop-Grumman" is "Northrop Grumman"


@lru_cache(maxsize=4)
def index(lexicon: Lexicon) -> Index:
    """All names of the lexicon's parties."""
    written: dict[str, list[Written]] = {}
    demonyms: dict[str, str] = {}
    countries: dict[str, Country] = {}
    for country in lexicon.countries:
        countries.setdefault(country.code, country)
        if country.demonyms:
            demonyms.setdefault(country.code, country.demonyms[0])
        forms = [(n, COUNTRY) for n in (country.name, *country.names)]
        forms += [(n, DEMONYM) for n in _with_inhabitants(country.demonyms)] + [(n, METONYM) for n in country.metonyms]
        _add(written, country, forms)
    for organisation in lexicon.organisations:
        rule = ORGANISATION_RULES[organisation.kind]
        _add(written, organisation, [(n, rule) for n in (organisation.name, *organisation.names)])
    regions = frozenset(_key(region) for country in lexicon.countries for region in country.regions)
    words = lexicon.name_words
    fronts = words.state | words.american_president | words.of_place | {ROYAL}
    openers = fronts.union(written, (region.split()[0] for region in regions))
    enders = words.legal | words.company | words.company_or_product | words.body
    systems = [s for s in lexicon.systems if not s.counterexamples]
    products = frozenset(n.lower() for s in systems for n in (s.name, *s.names) if n.isalpha())
    return Index(written, regions, demonyms, countries, words, fronts, openers, enders, products)


def _with_inhabitants(demonyms: Sequence[str]) -> list[str]:
    """Adjectives of a country, and those who live there where their name is the adjective with an "s": "Peruvian", "Peruvians"."""
    people = (f"{n}s" for n in demonyms if n.endswith(("an", "i")) and not n.isupper())
    return list(dict.fromkeys([*demonyms, *people]))


def _add(written: dict[str, list[Written]], owner: Country | Organisation, forms: Iterable[tuple[str, str]]) -> None:
    for text, rule in forms:
        if (key := first_key(text)) is not None:
            written.setdefault(key, []).append(Written(text, owner, rule))


def _name(written: Written) -> Name:
    text, owner, rule = written
    if isinstance(owner, Country):
        party = Party(owner.name, PartyKind.COUNTRY, owner.code)
    else:
        party = Party(owner.name, owner.kind, owner.country)
    tokens = words(text)
    exact = len(text.replace(".", "")) <= _SHORT or text.isupper() and len(tokens) == 1
    weak = any(_stands_in(sentence, text) for sentence in owner.counterexamples)
    keys, gaps = tuple(t.key for t in tokens), tuple(t.gap for t in tokens)
    return Name(text, keys, gaps, party, rule, _letters(tokens), exact, weak)


def _stands_in(sentence: str, name: str) -> bool:
    """Whether a sentence has the name as words of its own."""
    before, found, after = sentence.partition(name)
    return bool(found) and not before[-1:].isalnum() and not after[:1].isalnum()


def words(name: str) -> list[Token]:
    """The tokens of a single name."""
    return scan(name, (Sentence(0, len(name), 0),))


def _key(name: str) -> str:
    return " ".join(name.lower().replace(".", "").split())
