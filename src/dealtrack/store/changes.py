"""Changes of a ledger, each in a transaction of its own. All of one command belong to one invocation."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from ..errors import LedgerError
from . import files
from .failures import told
from .journal import Journal, last

if TYPE_CHECKING:
    from ..lexicon import Lexicon
    from ..model import Document, Extraction
    from ..rates import Rate
    from .namings import Naming
    from .rows.acts import Carried, Invocation, Renamed
    from .rows.detail import DealDetail
    from .rows.ledger import SeedOutcome
    from .write import Writer

T = TypeVar("T")


class Changes:
    """What can be changed in an open ledger."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection
        self._at: str | None = None
        self._journal = Journal(connection)
        self._writer: Writer | None = None

    def begin_invocation(self, command: str, at: str, reason: str | None = None) -> None:
        """Names the command, with its arguments, that all changes from now on belong to; it is written down with the first
        of them. ``at`` (ISO 8601) is their time, ``reason`` what a person gives for them."""
        self._at, self._journal, self._writer = at, Journal(self._connection, command, at, reason), None

    def has(self, document: Document, extractor: str) -> bool:
        """Whether writing an extraction of this document by this extractor would change nothing."""
        from . import appearances

        with told(self.path):
            appearance = appearances.find(self._connection, document)
            return appearance is not None and appearance[1] == extractor

    def write(
        self, document: Document, extraction: Extraction, *, extractor: str, lexicon: Lexicon | None = None
    ) -> SeedOutcome:
        """Files a document with what was found in it, in one transaction.

        ``extractor`` names the version of extractor and lexicon: another one replaces what the earlier one found, and
        deals that go on keep their ids. ``lexicon`` gives canonical names, aliases and decimals of currencies.
        """
        return self._changing(
            lexicon, lambda writer, at: writer.write(document, extraction, extractor=extractor, at=at)
        )

    def remove(self, name: str, lexicon: Lexicon | None = None) -> SeedOutcome:
        """Takes documents out again, by name, source or the beginning of an id, with their reports."""
        return self._changing(lexicon, lambda writer, _: writer.remove(name))

    def add(self, document: Document, extraction: Extraction, lexicon: Lexicon | None = None) -> DealDetail:
        """Files a deal that a person entered. Raises :class:`LedgerError` where it was entered before."""
        return self._saying(lexicon, lambda edits, writer, at: edits.add(writer, document, extraction, at))

    def edit(self, id: str, values: Mapping[str, Any], lexicon: Lexicon | None = None) -> DealDetail:
        """Corrects fields of a deal, by a beginning of its id; None says that there is no such thing."""
        return self._saying(lexicon, lambda edits, writer, _: edits.edit(writer, id, values))

    def merge(self, ids: Sequence[str], lexicon: Lexicon | None = None) -> DealDetail:
        """Makes one deal of several."""
        return self._saying(lexicon, lambda edits, writer, _: edits.merge(writer, ids))

    def split(self, id: str, reports: Sequence[str] = (), lexicon: Lexicon | None = None) -> list[DealDetail]:
        """Makes a deal of its own of some reports of a deal, or without any a deal of each. The deals that come of it."""
        from . import edits

        reports_of = self._changing(lexicon, lambda writer, _: edits.split(writer, id, reports))
        details = {one.deal.id: one for one in map(self._detail, reports_of)}
        return list(details.values())

    def reject(self, id: str, lexicon: Lexicon | None = None, *, restore: bool = False) -> DealDetail:
        """Says of a deal that it is none, or with ``restore`` that it is one after all."""
        return self._saying(lexicon, lambda edits, writer, _: edits.reject(writer, id, restore=restore))

    def rename(self, naming: Naming, lexicon: Lexicon | None = None) -> Renamed:
        """From now on a name stands for another party, as :meth:`~.ledger.Ledger.naming` gives it: in all deals, and in all that
        are read later."""
        return self._changing(lexicon, lambda writer, _: writer.renaming.say(naming, writer.journal.number))

    def _saying(self, lexicon: Lexicon | None, say: Callable[[Any, Writer, str], str]) -> DealDetail:
        """Makes a change that gives a report; the deal that it stands in afterwards."""
        from . import edits

        return self._detail(self._changing(lexicon, lambda writer, at: say(edits, writer, at)))

    def take(self, records: Sequence[Mapping[str, Any]], lexicon: Lexicon) -> Carried:
        """Applies what people said in another ledger: records of :meth:`said` that :func:`~.portable.parsed` has read."""
        from .portable import apply

        return self._changing(lexicon, lambda writer, at: apply(writer, records, at))

    def _detail(self, report: str) -> DealDetail:
        from .detail import detail

        with told(self.path):
            return detail(self._connection, report)

    def undo(self, invocation: Invocation, lexicon: Lexicon | None = None) -> SeedOutcome:
        """Takes back the last invocation: documents are what they were, what was said is forgotten.

        Raises :class:`LedgerError` where it is no longer the last. A large one takes several transactions; what is stopped
        between two of them goes on with the next call.
        """
        from .rows.ledger import SeedOutcome
        from .undo import step

        with told(self.path):
            if last(self._connection).number != invocation.number:
                raise LedgerError("somebody changed the ledger meanwhile. Look again: `dealtrack undo`")
        done, changes = False, []
        while not done:
            done, change = self._changing(lexicon, lambda writer, at: step(writer, invocation.number, at))
            changes.append(change)
        self._writer = None  # it remembers parties that are gone
        return SeedOutcome("undone", *map(sum, zip(*changes, strict=True)))

    def _changing(self, lexicon: Lexicon | None, change: Callable[[Writer, str], T]) -> T:
        """Makes a change in one transaction; it is given the writer, and the time of the invocation."""
        from .write import Writer

        if self._writer is None or self._writer.lexicon is not lexicon:
            self._writer = Writer(self._connection, lexicon, self._journal)
        written = self._journal.written
        at = self._at or datetime.now(UTC).isoformat(timespec="seconds")
        try:
            with told(self.path), files.transaction(self._connection):
                return change(self._writer, at)
        except BaseException:
            self._writer, self._journal.written = None, written
            raise

    def copy_rates(self) -> int:
        """Copies the rates of the European Central Bank that the ledger does not have yet; how many these are. The caller
        has begun an invocation, which they belong to."""
        from .rates import copy_reference_rates

        return self._changing(None, lambda writer, _: copy_reference_rates(writer.connection, writer.journal.number))

    def add_rates(self, rates: Iterable[Rate]) -> int:
        """Adds rates of the user's, all or none; how many are new. The caller has begun an invocation."""
        from .rates import add

        return self._changing(None, lambda writer, _: add(writer.connection, rates, writer.journal.number))
