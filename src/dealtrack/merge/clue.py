"""What speaks for or against two reports telling one deal."""

from __future__ import annotations

from typing import NamedTuple


class Clue(NamedTuple):
    """``weight`` is positive where it speaks for one deal; ``apart`` where it says for certain that there are two.

    A ``telling`` clue tells a deal from the others of its parties: two reports without any are never taken for one deal.
    """

    weight: float
    reason: str
    apart: bool = False
    telling: bool = False
