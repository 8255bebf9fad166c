"""The country that a document is about, and which services it means by their bare names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ...lexicon.parties import Country
from ...model import Party, PartyKind
from ..words import opening
from .found import Found
from .known import METONYM, Index
from .tokens import Token

BARE = {
    "navy": "Navy", "army": "Army", "air force": "Air Force", "airforce": "Air Force", "marine corps": "Marine Corps",
    "coast guard": "Coast Guard",
}  # fmt: skip
_AMERICAN = "contracting activity"  # an announcement of the US Department of Defense says who that is
# So South Asia counts and India's ships are called; it is meant where the text names no country.
_INDIAN = re.compile(opening((r"crores?\b", r"lakhs?\b", r"INS(?=\s[A-Z])")))
_BRITISH = re.compile(
    opening(
        rf"{word}\b"
        for word in ("Secretary of State for", "House of Commons", "Ministerial Correction", "H(?:is|er) Majesty's")
    )
)
_OFTEN = 3  # times that forces and ministries are named of the country that a document is about


def home_of(text: str, tokens: Sequence[Token], found: Sequence[Found], index: Index) -> str | None:
    """The country whose services and ministries the text names without a country, where one reading is plain: the only one
    that it names, or names most; one of several that have forces in it may also be the United States. Where it names none,
    the one of whose capital it tells."""
    if _AMERICAN in text:
        return "US"
    if _BRITISH.search(text):
        return "GB"
    actors = [f.party for f in found if f.party.kind is not PartyKind.COMPANY and f.party.country]
    officials = Counter(p.country for p in actors if p.kind is not PartyKind.COUNTRY)
    countries = Counter(p.country for p in actors) or _seats(tokens, index)
    for codes in (officials, countries):
        if len(codes) == 1:
            return next(iter(codes))
    if _INDIAN.search(text) and (not countries or "IN" in countries):
        return "IN"
    if not countries:
        return "US"
    return foremost(officials) or ("US" if "US" in officials else foremost(countries))


def _seats(tokens: Sequence[Token], index: Index) -> Counter[str | None]:
    """How often capitals are named, by their countries."""
    names = (name for token in tokens for name in index.written.get(token.key, ()) if name.rule == METONYM)
    return Counter(name.owner.code for name in names if isinstance(name.owner, Country) and " " not in name.text)


def foremost(codes: Counter[str | None]) -> str | None:
    """The country that is named twice as often as any other; None where there is none."""
    first, second = [*codes.most_common(2), (None, 0), (None, 0)][:2]
    return first[0] if first[1] >= 2 * max(second[1], 1) else None


def services_meant(text: str, found: Sequence[Found], home: str | None, index: Index) -> dict[str, Party]:
    """What a bare "Navy" can mean: the one that the document names in full, else that of the country that it is about."""
    if _AMERICAN in text:
        return services_of("US", index)
    named: dict[str, set[Party]] = {}
    for f in found:
        if f.party.kind is PartyKind.SERVICE and f.party.country:
            for key, noun in BARE.items():
                if f.party.name.endswith(noun):
                    named.setdefault(key, set()).add(f.party)
    told = Counter(f.party.country for f in found if f.party.kind in (PartyKind.SERVICE, PartyKind.GOVERNMENT))
    one = {key: next(iter(services)) for key, services in named.items() if len(services) == 1}
    passing = {  # a service that is named once in a document about another country's forces
        key for key, service in one.items() if told[service.country] == 1 and home and told[home] >= _OFTEN
    }
    own = services_of(home, index).items()
    return {key: s for key, s in one.items() if key not in passing} | {
        key: s for key, s in own if key not in named or key in passing
    }


def services_of(code: str | None, index: Index) -> dict[str, Party]:
    """The services of a country, by its ISO 3166 alpha-2 code; none where it has no adjective."""
    adjective = "US" if code == "US" else index.demonyms.get(code or "")
    return {key: Party(f"{adjective} {noun}", PartyKind.SERVICE, code) for key, noun in BARE.items() if adjective}
