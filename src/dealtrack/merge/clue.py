"""What speaks for or against two reports telling one deal."""

from __future__ import annotations

from typing import NamedTuple


class Clue(NamedTuple):
    """``weight`` is positive where it speaks for one deal; ``apart`` where it says for certain that there are two.

    ``tells`` counts how far it tells a deal from the others of its parties: 2 for what few deals share (a value, a number), 1
    for what some do (an item, a party).
    """

    weight: float
    reason: str
    apart: bool = False
    tells: int = 0
