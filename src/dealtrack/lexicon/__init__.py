"""What dealtrack knows of the world: currencies, parties, goods, words. All of it is TOML beside this file, and what a
user adds is TOML of the same shape."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from functools import lru_cache, reduce
from importlib.resources import files
from operator import add
from pathlib import Path
from typing import Any

from ..errors import LexiconError
from ..model import PartyKind
from .currencies import Currency
from .goods import Category, System, known_system, systems
from .parties import Country, NameWords, Organisation, Parent, name_words, organisations, parents, with_parents
from .toml import File, Source, parse, records
from .triggers import Trigger
from .words import Irregular, WordClass

__all__ = ["Lexicon", "fingerprint", "known_system", "load"]

_TABLES = (
    "companies services bodies parents country currency systems category trigger word_class irregular names".split()
)
_NO_WORDS = NameWords()  # frozen: all may share it


@dataclass(frozen=True, eq=False)
class Lexicon:
    """All entries. Compared and hashed by identity, so that patterns compiled from it can be cached."""

    currencies: tuple[Currency, ...] = ()
    countries: tuple[Country, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    parents: tuple[Parent, ...] = ()
    systems: tuple[System, ...] = ()
    categories: tuple[Category, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    word_classes: tuple[WordClass, ...] = ()
    irregulars: tuple[Irregular, ...] = ()
    name_words: NameWords = _NO_WORDS


def load(own: Path | None = None) -> Lexicon:
    """The lexicon that ships with dealtrack, and over it that of the user: a TOML file, or a folder of them.

    Read once in a process. Raises :class:`~dealtrack.errors.LexiconError`, with file and line, where a file is wrong.
    """
    return _load(own)


def fingerprint(own: Path | None = None) -> str:
    """Eight hexadecimal digits that differ where the files of a lexicon differ. Cheap: nothing is parsed.

    Raises :class:`~dealtrack.errors.LexiconError` where a file cannot be read.
    """
    content = hashlib.sha256()
    for source in (*_shipped(), *_files(own)):
        try:
            data = source.read_bytes()
        except OSError as error:
            raise LexiconError(f"{source}: {error.strerror or error}") from None
        content.update(b"%d:" % len(data) + data)
    return content.hexdigest()[:8]


@lru_cache(maxsize=4)
def _load(own: Path | None) -> Lexicon:
    if own is None:
        return _linked(_sum(_read(parse(source)) for source in _shipped()))
    from .own import check, check_parents, over  # for those few who have one

    shipped = _load(None)
    parts = [(file, _read(file)) for file in map(parse, _files(own))]
    check(parts, shipped)
    lexicon = _linked(over(_sum(part for _, part in parts), shipped))
    check_parents(parts, lexicon)
    return lexicon


def _linked(lexicon: Lexicon) -> Lexicon:
    return replace(lexicon, organisations=with_parents(lexicon.organisations, lexicon.parents))


def _shipped() -> list[Source]:
    return sorted((f for f in files(__package__).iterdir() if f.name.endswith(".toml")), key=lambda f: f.name)


def _files(own: Path | None) -> Sequence[Path]:
    if own is None or not own.is_dir():
        return [own] if own is not None else []
    found = sorted(own.glob("*.toml"))
    if not found:
        raise LexiconError(f"{own}: has no file that ends in .toml")
    return found


def _read(file: File) -> Lexicon:
    """What one file holds."""
    if unknown := [table for table in file.tables if table not in _TABLES]:
        raise file.error(f"no table is called {unknown[0]!r}; there are {', '.join(_TABLES)}", unknown[0])
    return Lexicon(
        currencies=records(file, "currency", Currency),
        countries=records(file, "country", Country),
        organisations=(
            *organisations(file, "companies", PartyKind.COMPANY),
            *organisations(file, "services", PartyKind.SERVICE),
            *organisations(file, "bodies", PartyKind.GOVERNMENT),
        ),
        parents=parents(file),
        systems=tuple(systems(file)),
        categories=records(file, "category", Category),
        triggers=records(file, "trigger", Trigger),
        word_classes=records(file, "word_class", WordClass),
        irregulars=records(file, "irregular", Irregular),
        name_words=name_words(file),
    )


def _sum(parts: Iterable[Lexicon]) -> Lexicon:
    """The entries of all parts, in their order."""
    several = tuple(parts)
    sums: dict[str, Any] = {}  # of tuples, and of the words of names
    for f in fields(Lexicon):
        sums[f.name] = reduce(add, (getattr(part, f.name) for part in several), f.default)
    return Lexicon(**sums)
