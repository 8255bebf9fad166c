"""From the names in reports to one canonical party: what the ledger files deals under."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from .model import Party, PartyKind

if TYPE_CHECKING:  # a read of the ledger resolves names without the lexicon, and starts faster
    from .lexicon import Lexicon

_LEGAL = re.compile(
    r"""inc|incorporated|corp|corporation|co|company|ltd|limited|llc|llp|lp|plc|jv|pvt|private|ag|gmbh|sa|sas|spa|srl|ab|as|asa
    |oy|oyj|nv|bv|kk|bhd|pty|pte|sdn|kg|se|the""",
    re.VERBOSE,
)
_SPELLINGS = {
    "defense": "defence", "centre": "center", "programme": "program", "organization": "organisation", "armor": "armour",
    "industrialization": "industrialisation", "and": "&", "govt": "government",
}  # fmt: skip
_INITIALS = re.compile(r"\b(?:[a-z]\.){2,}(?:[a-z]\b)?")
_WORD = re.compile(r"[^\W_]+(?:&[^\W_]+)*|&")
_MAX = 300  # characters of a name; the rest tells no two parties apart
_REMEMBERED = 20_000  # names; reports are compared by them again and again


def key(name: str) -> str:
    """What two spellings of one name have in common: no case, accents, stops, articles and legal forms, British words.

    >>> key("The Boeing Co.") == key("BOEING")
    True
    """
    return _key(name[:_MAX])


@lru_cache(maxsize=_REMEMBERED)
def _key(name: str) -> str:
    words = _words(name)
    core = [w for w in words if not _LEGAL.fullmatch(w)]
    return " ".join(core or words)


def _words(name: str) -> list[str]:
    text = unicodedata.normalize("NFKD", name[:_MAX])
    text = "".join(c for c in text if not unicodedata.combining(c)).casefold().replace("'s", "")
    text = _INITIALS.sub(lambda m: m[0].replace(".", ""), text)
    text = re.sub(r"\bunited states\b(?: of america\b)?", "us", text)
    return [british(w) for w in _WORD.findall(text)]


def british(word: str) -> str:
    """A word in lower case as it is spelled in Britain, where names of parties and items are often spelled otherwise."""
    return _SPELLINGS.get(word, word)


def canonical(party: Party, lexicon: Lexicon) -> Party:
    """The party under the name that the lexicon files it under, else as it is.

    A name that several countries use ("Ministry of Defence") is looked up with the party's country, and stays as it is
    where that is unknown: :func:`ambiguous` tells.
    """
    possible = _possible(party, _index(lexicon))
    return possible[0] if len(possible) == 1 else party


def ambiguous(party: Party, lexicon: Lexicon) -> tuple[Party, ...]:
    """The parties of the lexicon that one may be, in its order, where there are several: "Navy" without a country is that of
    any. Empty where the name means one party or is unknown."""
    index = _index(lexicon)
    possible = _possible(party, index)
    if party.kind in _NATIONAL and party.country is None and all(p.country is None for p in possible):
        possible = index.alike.get(_general(_bare(key(party.name), ()), index), possible)
    return possible if len(possible) > 1 else ()


def parent(party: Party, lexicon: Lexicon) -> Party | None:
    """The company that a company belongs to; None where it belongs to none, or to one that the lexicon does not know."""
    return _index(lexicon).parents.get(canonical(party, lexicon))


def ultimate(party: Party, lexicon: Lexicon) -> Party:
    """The highest company above a party, under the name that the lexicon files it under: the party itself where it belongs
    to none."""
    parents = _index(lexicon).parents
    top = canonical(party, lexicon)
    while top in parents:
        top = parents[top]
    return top


# --- what the lexicon has --------------------------------------------------------------------------------------------

_NATIONAL = (PartyKind.GOVERNMENT, PartyKind.SERVICE)  # of which every country has its own


class _Index(NamedTuple):
    """The lexicon's parties by what texts call them."""

    named: dict[tuple[str, bool], tuple[Party, ...]]  # by the key of a name, and whether it is a company's
    legal: dict[str, tuple[Party, ...]]  # companies by the words of a name with its legal form
    countries: dict[
        str | None, tuple[str, ...]
    ]  # keys of a country's names and adjectives by its code, the longest first
    national: dict[
        tuple[str, str | None], tuple[Party, ...]
    ]  # services and bodies by their bare name and their country
    alike: dict[str, tuple[Party, ...]]  # those of all countries by their bare name
    parents: dict[Party, Party]  # companies by those that belong to them
    shared: dict[str, str]  # what is called the same everywhere, under its usual name: "MoD" is "Ministry of Defence"


def _possible(party: Party, index: _Index) -> tuple[Party, ...]:
    """The parties of the lexicon that a party can be; none where it is unknown."""
    name, company = key(party.name), _sort(party.kind)
    found = index.named.get((name, company), ())
    fitting = tuple(f for f in found if party.country in (None, f.country))
    if len(fitting) > 1 and company:  # "Rolls-Royce" is one, "Rolls-Royce Corporation" another
        fitting = tuple(f for f in fitting if f in index.legal.get(" ".join(_words(party.name)), ())) or fitting
    elif len(fitting) > 1:
        fitting = tuple(f for f in fitting if f.kind is party.kind) or fitting
    if fitting or party.country is None or party.kind not in _NATIONAL:
        return fitting
    bare = _general(_bare(name, index.countries.get(party.country, ())), index)
    national = index.national.get((bare, party.country), ())
    if not national and bare in index.shared:
        return (Party(index.shared[bare], party.kind, party.country),)
    return national


def _bare(name: str, country: Sequence[str]) -> str:
    """The key of a service's or body's name without the country: "air force", of "Royal Netherlands Air Force"."""
    bare = name.removeprefix("royal ")
    for own in country:
        if bare != (bare := bare.removeprefix(f"{own} ").removesuffix(f" of {own}")):
            break
    return bare.removeprefix("royal ") or name


def _general(bare: str, index: _Index) -> str:
    return key(index.shared[bare]) if bare in index.shared else bare


def _sort(kind: PartyKind) -> bool:
    """Companies are looked up among companies, states, services and bodies among themselves."""
    return kind is PartyKind.COMPANY


@lru_cache(maxsize=4)
def _index(lexicon: Lexicon) -> _Index:
    rows = [
        (name, Party(c.name, PartyKind.COUNTRY, c.code))
        for c in lexicon.countries
        for name in (c.name, *c.names, *c.demonyms)
    ]
    own: dict[str | None, tuple[str, ...]] = {}
    for name, p in sorted(rows, key=lambda row: -len(row[0])):
        own[p.country] = (*own.get(p.country, ()), key(name))
    rows += [(name, Party(o.name, o.kind, o.country)) for o in lexicon.organisations for name in (o.name, *o.names)]
    companies = {o.name: Party(o.name, o.kind, o.country) for o in lexicon.organisations if _sort(o.kind)}
    national = [(_bare(key(name), own.get(p.country, ())), p) for name, p in rows if p.kind in _NATIONAL and p.country]
    alike = _grouped(national)
    return _Index(
        named=_grouped(((key(name), _sort(p.kind)), p) for name, p in rows),
        legal=_grouped((" ".join(_words(name)), p) for name, p in rows if _sort(p.kind)),
        countries=own,
        national=_grouped(((bare, p.country), p) for bare, p in national),
        alike=alike,
        parents={companies[o.name]: companies[o.parent] for o in lexicon.organisations if o.parent},
        shared={
            key(name): p.name for name, p in rows if p.kind in _NATIONAL and not p.country and key(p.name) in alike
        },
    )


_Key = TypeVar("_Key")


def _grouped(pairs: Iterable[tuple[_Key, Party]]) -> dict[_Key, tuple[Party, ...]]:
    out: dict[_Key, dict[Party, None]] = {}
    for name, party in pairs:
        out.setdefault(name, {})[party] = None
    return {name: tuple(parties) for name, parties in out.items()}
