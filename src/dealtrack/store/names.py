"""What the store asks of the lexicon: the canonical party, its other names, comparison keys, digits of a currency."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ..model import Party, PartyKind

try:
    from ..resolve import canonical, key
except ImportError:  # until it is there

    def canonical(party, lexicon):
        return party

    def key(name):
        return " ".join(name.casefold().replace(".", "").replace("-", " ").split())


if TYPE_CHECKING:
    from ..lexicon import Lexicon

_DEFAULT_DIGITS = 2  # of nearly all currencies


class Names:
    """The names of one lexicon; without a lexicon parties are taken as they are given."""

    def __init__(self, lexicon: Lexicon | None) -> None:
        self._lexicon = lexicon
        self._digits: dict[str, int] = {}
        self._countries: dict[str, Party] = {}
        self._aliases: dict[tuple[str, bool], tuple[str, ...]] = {}
        if lexicon is None:
            return
        self._digits = {currency.code: currency.digits for currency in lexicon.currencies}
        for country in lexicon.countries:
            party = Party(country.name, PartyKind.COUNTRY, country.code)
            self._countries.setdefault(country.code, party)
            self._aliases[_slot(party)] = (country.code, *country.names)
        for organisation in lexicon.organisations:
            self._aliases[_slot(Party(organisation.name, organisation.kind))] = organisation.names

    def canonical(self, party: Party) -> Party:
        return canonical(party, self._lexicon) if self._lexicon else party

    def country(self, code: str | None) -> Party | None:
        """The country itself, for an ISO 3166 alpha-2 code."""
        return self._countries.get(code) if code else None

    def aliases(self, party: Party) -> tuple[str, ...]:
        """All names under which a canonical party is found, its own first."""
        return (party.name, *self._aliases.get(_slot(party), ()))

    def digits(self, currency: str) -> int:
        """How many decimals the currency has: 10 ** digits minor units make a whole one."""
        return self._digits.get(currency, _DEFAULT_DIGITS)


def _slot(party: Party) -> tuple[str, bool]:
    # Jordan the country is not Jordan the company.
    return key(party.name), party.kind is PartyKind.COUNTRY


@lru_cache(maxsize=4)
def names(lexicon: Lexicon | None) -> Names:
    """The :class:`Names` of a lexicon."""
    return Names(lexicon)
