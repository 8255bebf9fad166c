"""What the lexicon knows of those who buy and sell."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import PartyKind


@dataclass(frozen=True, slots=True)
class Country:
    code: str  # ISO 3166 alpha-2; former states have the code they had
    name: str  # canonical English name
    names: tuple[str, ...] = ()  # other names and abbreviations
    demonyms: tuple[str, ...] = ()  # adjectives and inhabitants
    metonyms: tuple[str, ...] = ()  # capitals and seats of government


@dataclass(frozen=True, slots=True)
class Organisation:
    name: str
    kind: PartyKind
    country: str | None = None
    names: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()
