"""What the store asks of the lexicon: canonical parties, their other names, the decimals of currencies."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from ..model import Party, PartyKind
from ..names import ItemWords, category, item_words
from ..resolve import ambiguous, canonical, key, parent

if TYPE_CHECKING:
    from ..lexicon import Lexicon

_DEFAULT_DIGITS = 2  # of nearly all currencies
_MOST_DIGITS = 4
_REMEMBERED = 10_000  # parties; most documents name the same ones
NATIONAL = (PartyKind.GOVERNMENT, PartyKind.SERVICE)  # every country has its own


@lru_cache(maxsize=_REMEMBERED)
def identity(party: Party) -> tuple[str, str, str]:
    """What makes a party the same as another: the key of its name, its kind, and for a body of a state the country.

    Every state has a ministry of defence; but a company is one, whether or not a text tells where it is at home.
    """
    country = party.country or "" if party.kind in NATIONAL else ""
    return key(party.name), str(party.kind), country


def digits_used(connection: sqlite3.Connection) -> dict[str, int]:
    """The decimals of the currencies that stand in the ledger: what it was written with, where no lexicon is at hand."""
    rows = connection.execute(
        """
        SELECT currency, minor_digits FROM reports WHERE currency IS NOT NULL
        UNION SELECT currency, minor_digits FROM contracts WHERE currency IS NOT NULL
        """
    )
    return {currency: digits for currency, digits in rows}


def labelled(parties: Sequence[Party]) -> list[str]:
    """The names of parties, with the country, else the kind, of those that share theirs: "Ministry of Defence (IN)", where the
    country is unknown "(?)"."""
    alike: dict[str, list[Party]] = {}
    for party in parties:
        alike.setdefault(key(party.name), []).append(party)
    return [_label(party, alike[key(party.name)]) for party in parties]


def _label(party: Party, alike: Sequence[Party]) -> str:
    if len(alike) == 1:
        return party.name
    same_country = sum(other.country == party.country for other in alike) > 1
    return f"{party.name} ({party.kind if same_country else party.country or '?'})"


class Names:
    """The names of one lexicon; without a lexicon parties are taken as they are given, and ``digits`` tells decimals."""

    def __init__(self, lexicon: Lexicon | None, digits: Mapping[str, int] = MappingProxyType({})) -> None:
        self._canonical = lru_cache(maxsize=_REMEMBERED)(lambda party: canonical(party, lexicon) if lexicon else party)
        self._possible = lru_cache(maxsize=_REMEMBERED)(lambda party: ambiguous(party, lexicon) if lexicon else ())
        self._lexicon = lexicon
        self._digits = dict(digits)
        self._countries: dict[str, Party] = {}
        self._aliases: dict[tuple[str, str, str], tuple[str, ...]] = {}
        if lexicon is None:
            return
        self._digits = {currency.code: min(currency.digits, _MOST_DIGITS) for currency in lexicon.currencies}
        for country in lexicon.countries:
            party = Party(country.name, PartyKind.COUNTRY, country.code)
            self._countries.setdefault(country.code, party)
            self._aliases[identity(party)] = (country.code, *country.names, *country.demonyms)
        for organisation in lexicon.organisations:
            party = Party(organisation.name, organisation.kind, organisation.country)
            self._aliases[identity(party)] = organisation.names

    def canonical(self, party: Party) -> Party:
        """The party as the lexicon names it."""
        return self._canonical(party)

    def called(self, name: str, country: str | None = None) -> list[Party]:
        """The party that the lexicon files under a name; of those that every state has the one of a country."""
        found: dict[bool, Party] = {}  # companies have names of their own
        for kind in (PartyKind.COMPANY, *NATIONAL):
            party = self.canonical(Party(name, kind, country))
            shared = country in self._countries and self.possible(Party(name, kind))
            if identity(party) in self._aliases or shared:
                found.setdefault(kind is PartyKind.COMPANY, party)
        return list(found.values())

    @property
    def informed(self) -> bool:
        """Whether there is a lexicon to ask."""
        return self._lexicon is not None

    def possible(self, party: Party) -> tuple[Party, ...]:
        """The parties that one may be, where its name leaves several."""
        return self._possible(party)

    def parent(self, party: Party) -> Party | None:
        """The company that owns a company."""
        return parent(party, self._lexicon) if self._lexicon else None

    def words(self, item: str) -> ItemWords:
        """The words of an item, ready to be compared; none without a lexicon."""
        return item_words(item, self._lexicon) if self._lexicon else ItemWords()

    def category(self, item: str) -> str | None:
        """The sort of goods that an item belongs to; none without a lexicon."""
        return category(item, self._lexicon) if self._lexicon else None

    def country(self, code: str | None) -> Party | None:
        """The country itself, for an ISO 3166 alpha-2 code."""
        return self._countries.get(code) if code else None

    def aliases(self, party: Party) -> tuple[str, ...]:
        """All names under which a canonical party is found, its own first."""
        return party.name, *self._aliases.get(identity(party), ())

    def digits(self, currency: str) -> int:
        """How many decimals the currency has: 10 ** digits minor units make a whole one."""
        return self._digits.get(currency, _DEFAULT_DIGITS)
