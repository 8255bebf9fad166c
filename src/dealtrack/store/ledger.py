"""The ledger: one SQLite file with what was read and what was found. Each method is one question or one change."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from . import deals, files
from .changes import Changes
from .failures import told
from .rows.deals import Deal, Filters

if TYPE_CHECKING:
    from types import TracebackType

    from ..lexicon import Lexicon
    from ..model import PartyKind
    from .check import Part
    from .namings import Naming
    from .rows.acts import Effect, Invocation
    from .rows.detail import DealDetail
    from .rows.ledger import Candidate, Hit, ProblemRow, RateSeries, SourceRow
    from .rows.parties import Meant, PartyCount, SimilarParties
    from .rows.totals import Explained, Totals


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


@contextmanager
def rehearsal(path: Path) -> Iterator[Ledger]:
    """A copy of the ledger at ``path``, to try on it what a change would do; it is thrown away afterwards."""
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(prefix="dealtrack-", ignore_cleanup_errors=True) as folder:
        copy = Path(folder) / "deals.db"
        files.copied(path, copy)
        with open_for_writing(copy) as ledger:
            yield ledger


class Ledger(Changes):
    """An open ledger; a context manager that closes it. Every method raises :class:`~dealtrack.errors.LedgerError`, one
    line, for whatever goes wrong with the file."""

    def __init__(self, path: Path, connection: sqlite3.Connection, *, writing: bool) -> None:
        super().__init__(path, connection)
        self._writing = writing
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

    def totals(self, filters: Filters = Filters(), by: str | None = None, top: int | None = None) -> Totals:  # noqa: B008
        """Sums per currency, and per group where ``by`` names one of :data:`~dealtrack.store.totals.GROUPINGS`; with ``top``
        only the greatest groups have lines of their own."""
        from . import totals

        with told(self.path):
            return totals.totals(self._connection, filters, by, top)

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

    def parties(
        self,
        words: str | None = None,
        *,
        kinds: Sequence[PartyKind] = (),
        countries: Sequence[str] = (),
        parent: bool = False,
    ) -> list[PartyCount]:
        """Who stands in deals, those with most deals first; with ``parent`` companies stand for those that belong to them."""
        from .parties import parties

        with told(self.path):
            return parties(self._connection, words, kinds=kinds, countries=countries, parent=parent)

    def similar_parties(self) -> list[SimilarParties]:
        """Pairs of parties whose names are nearly alike, the likest first."""
        from .finding import similar

        with told(self.path):
            return similar(self._connection)

    def meant(self, filters: Filters) -> list[Meant]:
        """What the names in filters stand for, where that is not plain."""
        if not filters.named:
            return []
        from .finding import meant

        with told(self.path):
            return list(meant(self._connection, filters))

    def naming(self, said: str, name: str, other: str, lexicon: Lexicon | None = None) -> Naming:
        """What is meant by ``parties alias|merge|split NAME OTHER`` (``said`` is one of the three). Raises
        :class:`~dealtrack.errors.LedgerError` where a name is unknown or means several parties."""
        from . import renaming
        from .names import Names

        with told(self.path):
            return renaming.MEANT[said](self._connection, Names(lexicon), name, other)

    def known(self, role: str, limit: int) -> list[str]:
        """The names of the most frequent parties in the role ``buyer`` or ``supplier``."""
        from .parties import known

        with told(self.path):
            return known(self._connection, role, limit)

    def sources(self, filters: Filters = Filters()) -> list[SourceRow]:  # noqa: B008
        """The documents that were read, the latest first; ``source`` and ``limit`` of the filters apply."""
        from .sources import sources

        with told(self.path):
            return sources(self._connection, filters)

    def problems(self, filters: Filters = Filters(), reason: str | None = None) -> list[ProblemRow]:  # noqa: B008
        """What was read but not taken, where ``reason`` is part of the reason; ``source`` and ``limit`` of the filters
        apply."""
        from .sources import problems

        with told(self.path):
            return problems(self._connection, filters, reason)

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

    def invocations(self, limit: int | None = None) -> list[Invocation]:
        """The commands that changed the ledger, the latest first."""
        from .journal import invocations

        with told(self.path):
            return invocations(self._connection, limit)

    def said(self) -> list[Mapping[str, Any]]:
        """All that people said of deals, in the order in which they said it, for another ledger."""
        from .portable import records

        with told(self.path):
            return list(records(self._connection))

    def last(self) -> tuple[Invocation, Effect]:
        """The last invocation that is not undone, and what taking it back would change. Raises
        :class:`~dealtrack.errors.LedgerError` where there is none."""
        from .journal import effect, last

        with told(self.path):
            invocation = last(self._connection)
            return invocation, effect(self._connection, invocation.number)

    def counts(self) -> dict[str, int]:
        """How many documents, contracts, reports, parties and problems there are."""
        from .sources import counts

        with told(self.path):
            return counts(self._connection)

    def candidates(self, filters: Filters = Filters(), limit: int = 20) -> list[Candidate]:  # noqa: B008
        """Pairs of deals that may be one, the likeliest first, one of them a deal of the filters."""
        from .candidates import candidates

        with told(self.path):
            return candidates(self._connection, filters, limit)

    def check(self, *, quick: bool = False, jobs: int = 1) -> Iterator[Part]:
        """The parts of a check of the whole ledger, or with ``quick`` of a sample; each gives what it finds wrong. A large one is
        looked through by as many processes as ``jobs`` says."""
        from .check import parts

        return parts(self._connection, quick=quick, jobs=jobs)

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
