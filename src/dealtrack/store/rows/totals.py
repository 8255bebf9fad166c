"""Sums, and the deals in them and left out of them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from ...model import Money
from .deals import Deal, Into

if TYPE_CHECKING:
    from ...rates import Origin, Rate


class Line(NamedTuple):
    """One line of a total: the deals of one currency (and one group). ``low``/``high`` bound the sum; ``high`` is None
    where an ``at_least`` value stands in it; both are equal where every value is exact or about."""

    currency: str
    deals: int
    low: Decimal
    high: Decimal | None
    group: str | None = None

    @classmethod
    def of(cls, lines: Sequence[Line], group: str | None = None) -> Line:
        """Lines of one currency, at least one of them, as one."""
        highs = [line.high for line in lines if line.high is not None]
        high = sum(highs, Decimal(0)) if len(highs) == len(lines) else None
        low = sum((line.low for line in lines), Decimal(0))
        return cls(lines[0].currency, sum(line.deals for line in lines), low, high, group)


class LeftOut(NamedTuple):
    """Deals that a total leaves out for one ``reason``: how many, how many of them have a value, and the figures per
    currency (sums of figures are given for nothing that must not be added: aggregates are listed one by one)."""

    reason: str
    deals: int
    figures: tuple[Money, ...]
    without_value: int


class Coverage(NamedTuple):
    """The tracked sum that stands against an aggregate of the same currency, parties and period."""

    deal: str
    tracked: Line
    reported: Money
    buyers: tuple[str, ...]
    suppliers: tuple[str, ...]
    since: str | None


class ConvertedPart(NamedTuple):
    """The deals of one currency in a converted sum: what they come to in it and, as the ``line`` of the group that it is,
    converted; where the rates come from, and the pegs among them."""

    figure: Money
    line: Line
    origins: tuple[Origin, ...]
    pegs: tuple[Rate, ...]


class Totals(NamedTuple):
    """``lines``, ``no_rate`` and ``left_out`` together are the deals that were asked for. With a currency ``into`` that all
    is converted to, ``parts`` says from what, and ``no_rate`` what could not be, with the figures of these deals."""

    lines: tuple[Line, ...]
    left_out: tuple[LeftOut, ...]
    coverage: tuple[Coverage, ...]
    into: Into | None = None
    parts: tuple[ConvertedPart, ...] = ()
    no_rate: tuple[LeftOut, ...] = ()


class Explained(NamedTuple):
    """A deal in a total or left out of it, and ``why``; ``adds`` is the figure that it adds, in the currency of the sum.
    ``group`` is the line of a total by groups that it stands in."""

    deal: Deal
    counted: bool
    why: str
    adds: Money | None
    group: str | None = None
