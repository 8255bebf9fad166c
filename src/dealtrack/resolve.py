"""From the names in reports to one canonical party: what the ledger files deals under."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

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


def key(name: str) -> str:
    """What two spellings of one name have in common: no case, accents, stops, articles and legal forms, British words.

    >>> key("The Boeing Co.") == key("BOEING")
    True
    """
    text = unicodedata.normalize("NFKD", name[:_MAX])
    text = "".join(c for c in text if not unicodedata.combining(c)).casefold().replace("'s", "")
    text = _INITIALS.sub(lambda m: m[0].replace(".", ""), text)
    text = re.sub(r"\bunited states\b(?: of america\b)?", "us", text)
    words = [british(w) for w in _WORD.findall(text)]
    core = [w for w in words if not _LEGAL.fullmatch(w)]
    return " ".join(core or words)


def british(word: str) -> str:
    """A word in lower case as it is spelled in Britain, where names of parties and items are often spelled otherwise."""
    return _SPELLINGS.get(word, word)


def canonical(party: Party, lexicon: Lexicon) -> Party:
    """The party under the name that the lexicon files it under, else as it is.

    A name that several countries use ("Ministry of Defence") is looked up with the party's country.
    """
    names = _names(lexicon)
    found = names.get((key(party.name), _sort(party.kind)))
    if not found:
        return party
    fitting = [f for f in found if party.country in (None, f.country)]
    if len(fitting) != 1:
        return party
    return fitting[0]


def _sort(kind: PartyKind) -> bool:
    """Companies are looked up among companies, states, services and bodies among themselves."""
    return kind is PartyKind.COMPANY


@lru_cache(maxsize=4)
def _names(lexicon: Lexicon) -> dict[tuple[str, bool], tuple[Party, ...]]:
    out: dict[tuple[str, bool], dict[Party, None]] = {}
    for country in lexicon.countries:
        party = Party(country.name, PartyKind.COUNTRY, country.code)
        for name in (country.name, *country.names, *country.demonyms):
            out.setdefault((key(name), False), {})[party] = None
    for organisation in lexicon.organisations:
        party = Party(organisation.name, organisation.kind, organisation.country)
        for name in (organisation.name, *organisation.names):
            out.setdefault((key(name), _sort(organisation.kind)), {})[party] = None
    return {k: tuple(v) for k, v in out.items()}
