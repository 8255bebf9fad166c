"""What dealtrack knows of the world: currencies, parties, goods, words. All of it is TOML beside this file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from ..model import PartyKind
from .currencies import Currency
from .goods import Category, System
from .parties import Country, NameWords, Organisation, name_words, organisations
from .toml import records
from .triggers import Trigger
from .words import Irregular, WordClass


@dataclass(frozen=True, eq=False)
class Lexicon:
    """All entries. Compared and hashed by identity, so that patterns compiled from it can be cached."""

    currencies: tuple[Currency, ...]
    countries: tuple[Country, ...]
    organisations: tuple[Organisation, ...]
    systems: tuple[System, ...]
    categories: tuple[Category, ...]
    triggers: tuple[Trigger, ...]
    word_classes: tuple[WordClass, ...]
    irregulars: tuple[Irregular, ...]
    name_words: NameWords = NameWords()


@lru_cache(maxsize=1)
def load() -> Lexicon:
    """The lexicon that ships with dealtrack. Raises :class:`~dealtrack.errors.LexiconError` where a file is wrong."""
    folder = files(__package__)
    return Lexicon(
        currencies=records(folder / "currencies.toml", "currency", Currency),
        countries=records(folder / "countries.toml", "country", Country),
        organisations=(
            *organisations(folder / "companies.toml", PartyKind.COMPANY),
            *organisations(folder / "services.toml", PartyKind.SERVICE),
            *organisations(folder / "bodies.toml", PartyKind.GOVERNMENT),
        ),
        systems=records(folder / "systems.toml", "system", System),
        categories=records(folder / "categories.toml", "category", Category),
        triggers=records(folder / "triggers.toml", "trigger", Trigger),
        word_classes=records(folder / "words.toml", "word_class", WordClass),
        irregulars=records(folder / "words.toml", "irregular", Irregular),
        name_words=name_words(folder / "names.toml"),
    )
