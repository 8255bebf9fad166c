"""What the lexicon knows of a currency."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Currency:
    code: str  # ISO 4217, also of former currencies
    name: str
    names: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()
