"""The ledger: one SQLite file with what was read and what was found. Each method is one question or one change."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

from ..model import Document, Extraction
from . import appearances, deals, files, ids, parties, sources
from .failures import told
from .rows import (
    Candidate,
    Deal,
    DealDetail,
    Explained,
    Filters,
    Hit,
    PartyCount,
    ProblemRow,
    RateSeries,
    SeedOutcome,
    SourceRow,
    Totals,
)

if TYPE_CHECKING:
    from ..lexicon import Lexicon
    from ..rates import Rate
    from .check import Part
    from .write import Writer

T = TypeVar("T")


def open_for_writing(path: Path) -> Ledger:
    """The ledger at ``path``, made where there is none and brought up to date where it is older.

    Raises :class:`~dealtrack.errors.LedgerError` for a file that is not a ledger, or one of a newer dealtrack.
    """
    return Ledger(path, files.connect_for_writing(path), writing=True)


def open_for_reading(path: Path, as_of: date | None = None) -> Ledger:
    """The ledger at ``path``, which cannot be changed through it; with ``as_of`` as it is with what was published up to and
    with that day. Raises :class:`~dealtrack.errors.LedgerError` where there is none."""
    ledger = Ledger(path, files.connect_for_reading(path), writing=False)
    if as_of is not None:
        ledger.look_back(as_of)
    return ledger


class Ledger:
    """An open ledger; a context manager that closes it. Every method raises :class:`~dealtrack.errors.LedgerError`, one
    line, for whatever goes wrong with the file."""

    def __init__(self, path: Path, connection: sqlite3.Connection, *, writing: bool) -> None:
        self.path = path
        self._connection = connection
        self._writing = writing
        self._at: str | None = None
        self._invocation: int | None = None
        self._writer: Writer | None = None
        self._guarded: sqlite3.Connection | None = None  # for the SQL of users
        connection.row_factory = sqlite3.Row

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        if self._guarded is not None:
            self._guarded.close()
        files.close(self._connection, writing=self._writing)

    # --- changes ---------------------------------------------------------------------------------------------------------

    def begin_invocation(self, command: str, at: str) -> None:
        """Logs a command with its arguments; ``at`` (ISO 8601) is the time of all that is written from now on."""
        with told(self.path), files.transaction(self._connection):
            entry = (at, ids.storable(command))
            cursor = self._connection.execute("INSERT INTO invocations (at, command) VALUES (?, ?)", entry)
        self._at, self._invocation = at, cursor.lastrowid

    def has(self, document: Document, extractor: str) -> bool:
        """Whether writing an extraction of this document by this extractor would change nothing."""
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

    def _changing(self, lexicon: Lexicon | None, change: Callable[[Writer, str], T]) -> T:
        """Makes a change in one transaction; it is given the writer, and the time of the invocation."""
        from .write import Writer

        if self._writer is None or self._writer.lexicon is not lexicon:
            self._writer = Writer(self._connection, lexicon)
        at = self._at or datetime.now(UTC).isoformat(timespec="seconds")
        try:
            with told(self.path), files.transaction(self._connection):
                return change(self._writer, at)
        except BaseException:
            self._writer = None
            raise

    def copy_rates(self) -> int:
        """Copies the rates of the European Central Bank that the ledger does not have yet; how many these are. The caller
        has begun an invocation, which they belong to."""
        from .rates import copy_reference_rates

        with told(self.path), files.transaction(self._connection):
            return copy_reference_rates(self._connection, self._begun())

    def add_rates(self, rates: Iterable[Rate]) -> int:
        """Adds rates of the user's, all or none; how many are new. The caller has begun an invocation."""
        from .rates import add

        with told(self.path), files.transaction(self._connection):
            return add(self._connection, rates, self._begun())

    def _begun(self) -> int:
        if self._invocation is None:
            raise ValueError("what belongs to an invocation needs begin_invocation first")
        return self._invocation

    # --- the past --------------------------------------------------------------------------------------------------------

    def look_back(self, day: date) -> None:
        """Shows lists and totals from now on with what was published up to and with ``day``, and with today's merging."""
        from .asof import look_back

        with told(self.path):
            look_back(self._connection, day)

    def undated(self) -> int:
        """How many documents have no date of publication, and therefore no part in the ledger as of any day."""
        from .asof import undated

        with told(self.path):
            return undated(self._connection)

    # --- questions -------------------------------------------------------------------------------------------------------

    def deals(self, filters: Filters = Filters()) -> list[Deal]:  # noqa: B008 - immutable
        """The deals that the filters ask for, in their order."""
        with told(self.path):
            return deals.find(self._connection, filters)

    def deal(self, id_prefix: str) -> DealDetail:
        """One deal with its reports and quotes, by a unique beginning of its id or of an id of a report of it."""
        from .detail import detail

        with told(self.path):
            return detail(self._connection, id_prefix)

    def totals(self, filters: Filters = Filters(), by: str | None = None) -> Totals:  # noqa: B008
        """Sums per currency, and per group where ``by`` names one of :data:`~dealtrack.store.GROUPINGS`."""
        from . import totals

        with told(self.path):
            return totals.totals(self._connection, filters, by)

    def explained(self, filters: Filters = Filters(), by: str | None = None) -> list[Explained]:  # noqa: B008
        """Every deal of a total with why it is in or out, and the figure that it adds."""
        from .explain import explained

        with told(self.path):
            return explained(self._connection, filters, by)

    def fingerprint(self, *, rates: bool = False) -> str:
        """What totals come from as one short text, with the ``rates`` of exchange or without: the same one gives the same
        figures."""
        from .fingerprint import fingerprint

        with told(self.path):
            return fingerprint(self._connection, rates=rates)

    def parties(self, words: str | None = None) -> list[PartyCount]:
        """Who stands in deals, those with most deals first."""
        with told(self.path):
            return parties.parties(self._connection, words)

    def known(self, role: str, limit: int) -> list[str]:
        """The names of the most frequent parties in the role ``buyer`` or ``supplier``."""
        with told(self.path):
            return parties.known(self._connection, role, limit)

    def sources(self, filters: Filters = Filters()) -> list[SourceRow]:  # noqa: B008
        """The documents that were read, the latest first; ``source`` and ``limit`` of the filters apply."""
        with told(self.path):
            return sources.sources(self._connection, filters)

    def problems(self, filters: Filters = Filters(), reason: str | None = None) -> list[ProblemRow]:  # noqa: B008
        """What was read but not taken, where ``reason`` is part of the reason; ``source`` and ``limit`` of the filters
        apply."""
        with told(self.path):
            return sources.problems(self._connection, filters, reason)

    def rates(self) -> list[RateSeries]:
        """The rates that there are: those of the user, of the European Central Bank, and the parities that are fixed."""
        from .rates import listed

        with told(self.path):
            return listed(self._connection)

    def has_rates(self) -> bool:
        """Whether the rates of the European Central Bank have been copied into the ledger."""
        from .rates import has_reference_rates

        with told(self.path):
            return has_reference_rates(self._connection)

    def counts(self) -> dict[str, int]:
        """How many documents, contracts, reports, parties and problems there are."""
        with told(self.path):
            return sources.counts(self._connection)

    def candidates(self, filters: Filters = Filters(), limit: int = 20) -> list[Candidate]:  # noqa: B008
        """Pairs of deals that may be one, the likeliest first, one of them a deal of the filters."""
        from .candidates import candidates

        with told(self.path):
            return candidates(self._connection, filters, limit)

    def check(self, *, quick: bool = False) -> Iterator[Part]:
        """The parts of a check of the whole ledger, or with ``quick`` of a sample; each gives what it finds wrong."""
        from .check import parts

        return parts(self._connection, quick=quick)

    def check_notes(self) -> list[str]:
        """What a check has to say that is no error."""
        from .check import notes

        with told(self.path):
            return list(notes(self._connection))

    def search(self, words: str, limit: int = 20) -> list[Hit]:
        """Places in documents where all the words stand, the best first."""
        from .search import search

        with told(self.path):
            return search(self._connection, words, limit)

    def query(
        self, sql: str, parameters: Mapping[str, object] | None = None
    ) -> tuple[list[str], Iterator[tuple[object, ...]]]:
        """Column names and rows of one SELECT over tables and views of the ledger."""
        from .sql import guarded, query

        with told(self.path):
            if self._guarded is None:
                self._guarded = guarded(files.connect_for_reading(self.path))
            return query(self._guarded, sql, parameters or {})
