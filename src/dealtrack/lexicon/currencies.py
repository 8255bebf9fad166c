"""What the lexicon knows of a currency."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Currency:
    """One currency. A name or symbol that several share belongs to the first of them, unless the document says otherwise.

    ``homonyms`` are names (or, in capitals, the code) that mean other things too and need a magnitude beside the figure.
    ``places`` are the adjectives and countries that tell it from others of the same name; ``digits`` counts the decimal
    places of its minor unit; ``dotted`` prices have a dot between thousands and no decimals.
    """

    code: str  # ISO 4217, also of former currencies
    name: str
    names: tuple[str, ...] = ()
    homonyms: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    digits: int = 2
    dotted: bool = False
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()
