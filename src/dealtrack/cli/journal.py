"""Commands about what people did: undo, with the journal, and import of what they said in another ledger."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..errors import ReadError, UsageError
from . import parse
from .answer import answer, note
from .app import CORRECT, command
from .change import Change, DryRun
from .options import Database, Output, OwnLexicon, Quiet, ledger_path
from .work import known_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..report.blocks import Screen
    from ..store.rows.acts import Invocation
    from ..store.rows.ledger import SeedOutcome

_LARGEST = 64_000_000  # bytes of a file that is read as a whole


@command(CORRECT, "undo --dry-run", "undo --yes", "undo --list --limit 20")
def undo(
    output: Output,
    list_: Annotated[bool, typer.Option("--list", help="Show what was done, the latest first; undo nothing.")] = False,
    limit: Annotated[
        Any, typer.Option(help="With --list: at most so many.", metavar="N", parser=parse.positive)
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    dry_run: DryRun = False,
    lexicon: OwnLexicon = None,
    db: Database = None,
    quiet: Quiet = False,
) -> None:
    """Take back the last command that changed the ledger.

    It says what will change, and asks. Documents that the command read are what they were before, what it said of deals is
    forgotten, and deals follow from that. Once more takes back the command before that one.
    """
    from .. import store

    path = ledger_path(db)
    if list_:
        with store.open_for_reading(path) as ledger:
            _list(ledger.invocations(limit), output, quiet)
        return
    if output.format is not None or limit is not None:
        raise UsageError("formats and --limit are for the list of what was done: `dealtrack undo --list`.")
    with store.open_for_reading(path) as ledger:
        last, effect = ledger.last()
    from ..report import journal, render

    if not quiet:
        render.show(journal.proposed(last, effect))
    if not (yes or dry_run):
        _ask()
    done = _undone(path, last, dry_run, lexicon, quiet)
    if not quiet:
        render.show(journal.undone(last, done))


def _undone(path: Path, last: Invocation, dry_run: bool, lexicon: Path | None, quiet: bool) -> SeedOutcome:
    try:
        with Change(dry_run=dry_run).ledger(path, "undo", quiet=quiet) as ledger:
            return ledger.undo(last, known_words(lexicon))
    except KeyboardInterrupt:
        note("Stopped. What is undone so far stays so; the same command goes on.", quiet=quiet or dry_run)
        raise


@command(CORRECT, "import corrections.jsonl", "import - < corrections.jsonl", name="import")
def import_(
    file: Annotated[
        str, typer.Argument(help="What `dealtrack export --corrections` wrote; - is stdin.", metavar="FILE")
    ],
    change: Change,
    lexicon: OwnLexicon = None,
    db: Database = None,
    quiet: Quiet = False,
) -> None:
    """Apply to this ledger what people said in another one.

    Edits, merges, splits and rejections are applied to the same documents, entered deals are entered, and what was said of
    names holds. What is there already is left out; what is about documents that were not read here is listed, so that you
    can read them and import again.
    """
    from ..report import journal, render
    from ..store import portable

    words = known_words(lexicon)
    found = portable.parsed(_lines(file), words)
    with change.ledger(ledger_path(db), "import", file, quiet=quiet) as ledger:
        done = ledger.take(found, words)
    if not quiet:
        render.show(journal.carried(done, file))


def _lines(file: str) -> list[str]:
    """The lines of a file. Raises :class:`ReadError` for one that cannot be read."""
    try:
        data = sys.stdin.buffer.read(_LARGEST + 1) if file == "-" else _content(Path(file))
    except OSError as error:
        raise ReadError(f"{file}: {error.strerror or error}.") from None
    if len(data) > _LARGEST:
        raise ReadError(f"{file} is larger than {_LARGEST // 1_000_000} MB.")
    try:
        return data.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        raise ReadError(
            f"{file} is no text in UTF-8. `dealtrack export --corrections` writes what can be imported."
        ) from None


def _content(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(_LARGEST + 1)


def _ask() -> None:
    """Raises :class:`UsageError` where nobody can be asked, and ends the command where the answer is no."""
    if not sys.stdin.isatty():
        raise UsageError("nothing was undone: say --yes to undo this without being asked.")
    if not typer.confirm("Undo this?", err=True):
        note("Nothing was undone.")
        raise typer.Exit()


def _list(rows: Sequence[Invocation], output: Output, quiet: bool) -> None:
    from ..report.records import ledger as records

    if not rows:
        note("Nothing was done yet.", quiet=quiet)
    if output.format is not None or rows:
        answer(output.format, map(records.plain, rows), records.INVOCATIONS, lambda: _listed(rows), quiet=quiet)


def _listed(rows: Sequence[Invocation]) -> Screen:
    from ..report import journal

    return journal.listed(rows)
