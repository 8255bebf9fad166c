"""What the lexicon knows of those who buy and sell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..model import PartyKind
from .toml import File, named

INTERNATIONAL = "INT"  # the heading over organisations and systems of several countries


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
    """A company, an armed service or a body of government. ``counterexamples`` as for :class:`Country`; ``parent`` is the
    name of the company that a company belongs to."""

    name: str
    kind: PartyKind
    country: str | None = None
    names: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class Parent:
    """A company and the one that it belongs to, by any of their names; an empty ``parent`` says that it belongs to none."""

    company: str
    parent: str


def organisations(file: File, table: str, kind: PartyKind) -> Iterator[Organisation]:
    """The organisations of a table: a heading per country, ``[table.US]``, over lines ``"name" = ["other name", ...]``."""
    for entry in named(file, table, depth=1):
        (code,) = entry.headings
        country = None if code == INTERNATIONAL else code
        yield Organisation(entry.name, kind, country, entry.names, entry.counterexamples)


def parents(file: File) -> tuple[Parent, ...]:
    """The lines ``"company" = "parent"`` of the table ``[parents]``. Raises :class:`LexiconError` for anything else."""
    entries = file.tables.get("parents", {})
    if not isinstance(entries, dict):
        raise file.error("'parents' must be a table", "parents")
    for company, parent in entries.items():
        if not isinstance(parent, str):
            raise file.error(f"{company!r} must be a text, the name of a company", "parents", company)
    return tuple(Parent(company, parent) for company, parent in entries.items())


def company_names(organisations: Sequence[Organisation]) -> dict[str, str]:
    """The usual name of each company by all of its names; a usual name wins over another company's other name."""
    companies = [o for o in organisations if o.kind is PartyKind.COMPANY]
    names = {name: o.name for o in reversed(companies) for name in o.names}
    return names | {o.name: o.name for o in companies}


def with_parents(organisations: Sequence[Organisation], parents: Sequence[Parent]) -> tuple[Organisation, ...]:
    """The organisations, companies with their parents. Of two lines for one company the first counts."""
    names = company_names(organisations)
    above = {names[line.company]: names.get(line.parent) for line in reversed(parents)}
    return tuple(replace(o, parent=_other(o, above)) for o in organisations)


def _other(company: Organisation, above: Mapping[str, str | None]) -> str | None:
    """The parent of an organisation. A company and its parent may have become one, in the lexicon of a user."""
    parent = above.get(company.name) if company.kind is PartyKind.COMPANY else None
    return None if parent == company.name else parent


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
    american_president: frozenset[str] = frozenset()
    water: frozenset[str] = frozenset()
    measure: frozenset[str] = frozenset()
    continent: frozenset[str] = frozenset()
    role: frozenset[str] = frozenset()
    of_place: frozenset[str] = frozenset()

    def __add__(self, other: NameWords) -> NameWords:
        """The words of both."""
        return NameWords(*(getattr(self, name) | getattr(other, name) for name in self.__slots__))


def name_words(file: File) -> NameWords:
    """The words of the table ``[names]``, each ``set = "word word"``. Raises :class:`LexiconError` for anything else."""
    entries = file.tables.get("names", {})
    if not isinstance(entries, dict):
        raise file.error("'names' must be a table", "names")
    for name, text in entries.items():
        if name not in NameWords.__slots__ or not isinstance(text, str):
            raise file.error(f"{name!r} must be one of {', '.join(NameWords.__slots__)}, and a text", "names", name)
    return NameWords(**{name: frozenset(text.split()) for name, text in entries.items()})
