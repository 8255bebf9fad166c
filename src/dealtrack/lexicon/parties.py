"""What the lexicon knows of those who buy and sell."""

from __future__ import annotations

import tomllib
import typing
from dataclasses import dataclass

from ..errors import LexiconError
from ..model import PartyKind
from .toml import Source

INTERNATIONAL = "INT"  # the heading over organisations of several countries
_COUNTEREXAMPLES = "counterexamples"


@dataclass(frozen=True, slots=True)
class Country:
    """A country of today or of the past. A name that one of ``counterexamples`` contains is also something else (a
    person, a town): it is taken only where nothing next to it speaks against the country."""

    code: str  # ISO 3166 alpha-2; former states have the code they had
    name: str  # canonical English name
    names: tuple[str, ...] = ()  # other names and abbreviations
    demonyms: tuple[str, ...] = ()  # adjectives and inhabitants
    metonyms: tuple[str, ...] = ()  # capitals and seats of government
    regions: tuple[str, ...] = ()  # states and provinces by which addresses end
    counterexamples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Organisation:
    """A company, an armed service or a body of government. ``counterexamples`` as for :class:`Country`."""

    name: str
    kind: PartyKind
    country: str | None = None
    names: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()


def organisations(source: Source, kind: PartyKind) -> tuple[Organisation, ...]:
    """The organisations of one file: a table per country in which each line is ``"name" = ["other name", ...]``, and a
    table ``counterexamples`` of sentences in which a name means something else.

    Raises :class:`LexiconError` naming the file and the entry for TOML that does not parse and for other shapes.
    """
    tables = _tables(source)
    counterexamples = tables.pop(_COUNTEREXAMPLES, {})
    _check(source, _COUNTEREXAMPLES, counterexamples)
    out = []
    for code, entries in tables.items():
        _check(source, code, entries)
        country = None if code == INTERNATIONAL else code
        for name, names in entries.items():
            against = [text for known in (name, *names) for text in counterexamples.get(known, ())]
            out.append(Organisation(name, kind, country, tuple(names), tuple(against)))
    return tuple(out)


@dataclass(frozen=True, slots=True)
class NameWords:
    """The words that names are made of, in lower case and without full stops; ``names.toml`` says what each set tells."""

    legal: frozenset[str] = frozenset()
    legal_in_capitals: frozenset[str] = frozenset()
    company: frozenset[str] = frozenset()
    company_or_product: frozenset[str] = frozenset()
    product: frozenset[str] = frozenset()
    before_group: frozenset[str] = frozenset()
    body: frozenset[str] = frozenset()
    company_of: frozenset[str] = frozenset()
    body_of: frozenset[str] = frozenset()
    pair: frozenset[str] = frozenset()
    opener: frozenset[str] = frozenset()
    title: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    shared: frozenset[str] = frozenset()
    state: frozenset[str] = frozenset()
    doubtful: frozenset[str] = frozenset()
    water: frozenset[str] = frozenset()


def name_words(source: Source) -> NameWords:
    """The sets of words of one file, each ``name = "word word"``. Raises :class:`LexiconError` for anything else."""
    entries = _tables(source)
    for name, text in entries.items():
        if name not in NameWords.__slots__ or not isinstance(text, str):
            raise LexiconError(f"{source}: {name!r} must be one of {', '.join(NameWords.__slots__)}, and a text")
    return NameWords(**{name: frozenset(text.split()) for name, text in entries.items()})


def _tables(source: Source) -> dict[str, typing.Any]:
    try:
        return tomllib.loads(source.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{source}: {error}") from None


def _check(source: Source, table: str, entries: object) -> None:
    if not isinstance(entries, dict):
        raise LexiconError(f"{source}: {table!r} must be a table")
    for name, texts in entries.items():
        if not (isinstance(texts, list) and all(isinstance(text, str) for text in texts)):
            raise LexiconError(f"{source}: {name!r} of [{table}] must be a list of which each is a text")
