"""A name as it was found, before the document has been read to its end."""

from __future__ import annotations

from typing import NamedTuple

from ...model import Party


class Found(NamedTuple):
    """A mention in the making: its range, its party as far as its own words tell, and the rule."""

    start: int
    end: int
    party: Party
    rule: str
