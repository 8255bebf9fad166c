"""What the lexicon knows of the things that are bought."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class System:
    """A well-known product: ``names`` are the ways in which texts write it."""

    name: str
    category: str
    names: tuple[str, ...] = ()
    maker: str | None = None
    country: str | None = None  # ISO 3166 alpha-2 of the maker


@dataclass(frozen=True, slots=True)
class Category:
    """A sort of goods, works or services with the nouns that head its names, in the singular."""

    name: str
    nouns: tuple[str, ...]
