"""What the commands that change the ledger have in common: a reason, a rehearsal, and a line in the journal."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .answer import note
from .work import now

if TYPE_CHECKING:
    from ..store import Ledger

_PANEL = "Change"

DryRun = Annotated[
    bool,
    typer.Option("--dry-run", help="Say what would be done, and leave the ledger as it is.", rich_help_panel=_PANEL),
]


@dataclass(frozen=True)
class Change:
    """Why the ledger is changed, and whether it is."""

    message: Annotated[
        str | None,
        typer.Option("--message", "-m", help="Why; kept in the journal.", metavar="REASON", rich_help_panel=_PANEL),
    ] = None
    dry_run: DryRun = False

    @contextmanager
    def ledger(self, path: Path, *command: str, create: bool = False, quiet: bool = False) -> Iterator[Ledger]:
        """The ledger, open for the command of these words; or a copy of it that is thrown away, where it is only tried.

        Raises :class:`~dealtrack.errors.LedgerError` where there is no ledger, unless it is to be made.
        """
        from .. import store

        if not create:
            with store.open_for_reading(path):
                pass  # a ledger that is not there must not be made by what corrects it
        opened = store.rehearsal(path) if self.dry_run else store.open_for_writing(path)
        with opened as ledger:
            ledger.begin_invocation(shlex.join(command), now(), self.message)
            yield ledger
        if self.dry_run:
            note("Dry run: the ledger is as it was.", quiet=quiet)
