"""A report as merging sees it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from ..model import Kind, Report, Status
from ..names import ItemWords

BY_HAND = "entry"  # the rule of a report that a person entered
_OFFICIAL = ("announcement-", "notice-")  # rules that read official announcements only
DONE = (Status.SIGNED, Status.COMPLETED)


class Told(NamedTuple):
    """A report under the id that the ledger gave it, with what else merging needs of it.

    ``published`` is the day of its document. ``words`` are those of its item. ``own`` says that the document comes from one
    of the parties. ``numbers`` are the deal's own references as letters and digits only, ``under`` likewise.
    """

    id: str
    report: Report
    published: date | None
    words: ItemWords
    own: bool = False
    numbers: frozenset[str] = frozenset()
    under: str | None = None
    value_text: str | None = None  # the figure as written
    sentence: str = ""
    category: str | None = None  # of its item

    @property
    def place(self) -> tuple[bool, date, str]:
        """The order in which reports are clustered: by publication, undated ones last, then by id."""
        return self.published is None, self.published or date.min, self.id

    @property
    def by_hand(self) -> bool:
        return self.report.rule == BY_HAND

    def entered(self, field: str) -> bool:
        """Whether a person entered what the report says in a field."""
        return self.by_hand and field not in self.report.inferred

    @property
    def official(self) -> bool:
        return self.report.rule.startswith(_OFFICIAL)

    @property
    def done(self) -> bool:
        """Whether the deal is told as signed or completed."""
        return self.report.status in DONE

    @property
    def amends(self) -> bool:
        return self.report.kind is Kind.AMENDMENT
