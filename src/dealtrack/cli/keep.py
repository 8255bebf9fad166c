"""Commands that look after the ledger: sources, problems, remove, formats."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from . import parse
from .answer import answer, note
from .app import ASK, KEEP, command
from .change import Change
from .options import Database, Output, OwnLexicon, Quiet, ledger_path
from .work import known_words

if TYPE_CHECKING:
    from ..report.blocks import Screen
    from ..store.rows.ledger import ProblemRow, SourceRow


@command(ASK, "sources", "sources reuters --limit 10", "sources --csv")
def sources(
    output: Output,
    named: Annotated[
        list[str] | None, typer.Argument(help="Part of a source, publisher or title.", metavar="[WORDS]...")
    ] = None,
    limit: Annotated[Any, typer.Option(help="At most so many.", metavar="N", parser=parse.positive)] = None,
    db: Database = None,
    quiet: Quiet = False,
) -> None:
    """List the documents that were read, the latest first."""
    from .. import store
    from ..report.records import ledger as records

    form, wanted = output.format, " ".join(named or ())
    with store.open_for_reading(ledger_path(db)) as ledger:
        rows = list(ledger.sources(store.Filters(source=(wanted,) if wanted else (), limit=limit)))
    if not rows:
        none = f'No document is called "{wanted}".' if wanted else "No documents yet. Read some: `dealtrack seed PATH`."
        note(none, quiet=quiet)
    if form is not None or rows:
        answer(form, map(records.plain, rows), records.SOURCES, lambda: _sources(rows), quiet=quiet)


@command(ASK, "problems --limit 20", "problems --reason 'no party' --source reuters", "problems --nl")
def problems(
    output: Output,
    reason: Annotated[str | None, typer.Option(help="Part of the reason.", metavar="WORDS")] = None,
    source: Annotated[
        list[str] | None, typer.Option(help="Part of a document's source, publisher or title.", metavar="WORDS")
    ] = None,
    limit: Annotated[Any, typer.Option(help="At most so many.", metavar="N", parser=parse.positive)] = None,
    db: Database = None,
    quiet: Quiet = False,
) -> None:
    """List what was read and not taken, with the reason.

    These are places that may tell of a deal and lack something that a deal needs.
    """
    from .. import store
    from ..report.records import ledger as records

    form, asked = output.format, store.Filters(source=tuple(source or ()), limit=limit)
    with store.open_for_reading(ledger_path(db)) as ledger:
        rows = list(ledger.problems(asked, reason))
    if not rows:
        note("No such problems." if reason or source else "No problems.", quiet=quiet)
    if form is not None or rows:
        answer(form, map(records.plain, rows), records.PROBLEMS, lambda: _problems(rows), quiet=quiet)


@command(KEEP, "remove seeds/article.txt")
def remove(
    document: Annotated[
        str, typer.Argument(help="Its source or id, as `dealtrack sources` prints it.", metavar="DOCUMENT")
    ],
    change: Change,
    lexicon: OwnLexicon = None,
    db: Database = None,
    quiet: Quiet = False,
) -> None:
    """Take a document out of the ledger.

    Deals that no other document reports go with it; the others keep their other reports.
    """
    from ..report import words

    with change.ledger(ledger_path(db), "remove", document, quiet=quiet) as ledger:
        done = ledger.remove(document, known_words(lexicon))
    note(f"Removed {document} with {words.count(done.deals_removed, 'deal')}.", quiet=quiet)


@command(KEEP, "formats")
def formats() -> None:
    """List what dealtrack reads and writes."""
    from .. import read
    from ..report import render
    from ..report.blocks import BLANK, Cell, Column, Screen, Style, Table, line
    from ..report.formats import Format

    columns = (Column("suffix"), Column("format"), Column("install"))
    needs = {each: f"pip install 'dealtrack[{each.needs}]'" if each.needs else "" for each in read.FORMATS}
    rows = tuple(
        (Cell(" ".join(filter(None, f.suffixes))), Cell(f.name), Cell(needs[f], Style.FAINT)) for f in read.FORMATS
    )
    written = line("Writes ", ", ".join(f"--{form}" for form in Format), "; a screen without any of them.")
    render.show(Screen((line(Cell("Reads", Style.HEAD)), Table(columns, rows, header=False, indent=1), BLANK, written)))


# Screens are imported when one is shown: machine-readable output starts faster without them.
def _sources(rows: Sequence[SourceRow]) -> Screen:
    from ..report import ledger

    return ledger.sources(rows)


def _problems(rows: Sequence[ProblemRow]) -> Screen:
    from ..report import ledger

    return ledger.problems(rows)
