"""Commands that read documents: seed and extract."""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..errors import DealtrackError, ReadError, UsageError
from . import parse
from .answer import note
from .app import READ, command
from .change import Change
from .options import Database, OwnLexicon, Quiet, ledger_path
from .work import extracted, extractor, known_words, processes, understood

if TYPE_CHECKING:
    from pathlib import Path
    from typing import TypeGuard

    from ..model import Document, Extraction
    from ..read import ReadFailure
    from ..read.record import Outcome
    from ..report.formats import Record
    from ..report.ledger import Seeded
    from ..store import Ledger
    from ..store.rows.ledger import SeedOutcome


@dataclasses.dataclass(frozen=True)
class About:
    """What is known about texts that do not say it themselves."""

    published: Annotated[
        Any, typer.Option("--published", help="Day of a text that lacks it.", metavar="DATE", parser=parse.first_day)
    ] = None
    source: Annotated[str | None, typer.Option("--source", help="Where such a text comes from.", metavar="NAME")] = None
    title: Annotated[str | None, typer.Option("--title", help="Title of such a text.", metavar="TITLE")] = None

    def documents(self, paths: Sequence[str]) -> Iterator[Outcome]:
        from .. import read

        return read.documents(paths, published=self.published, source=self.source, title=self.title)


@command(
    READ,
    "seed",
    "seed articles/ notice.html",
    "curl -s https://example.org/notice.txt | dealtrack seed - --source example.org",
)
def seed(
    about: About,
    change: Change,
    paths: Annotated[
        list[str] | None, typer.Argument(help="Files, folders, or - for standard input.", metavar="[PATH]...")
    ] = None,
    jobs: Annotated[
        Any, typer.Option(help="Processes; by default what suits.", metavar="N", parser=parse.positive)
    ] = None,
    lexicon: OwnLexicon = None,
    db: Database = None,
    quiet: Quiet = False,
) -> None:
    """Read documents and keep their deals in the ledger.

    Without a PATH the documents that ship with dealtrack are read. A document that was read before, unchanged, is left
    as it is, unless dealtrack or the lexicon changed. What `dealtrack formats` lists can be read; a file that cannot be
    read does not stop the others.
    """
    from .. import read
    from ..report import ledger as screens
    from ..report import render

    wanted_paths = paths or [str(path) for path in read.shipped()]
    number, version = read.count(wanted_paths), extractor(lexicon)
    with (
        change.ledger(ledger_path(db), "seed", *wanted_paths, create=True, quiet=quiet) as ledger,
        _resumable(quiet or change.dry_run),
        render.progress("Reading", number, quiet=quiet) as step,
    ):

        def wanted(outcome: Document | ReadFailure) -> TypeGuard[Document]:
            return not isinstance(outcome, read.ReadFailure) and not ledger.has(outcome, version)

        work = extracted(about.documents(wanted_paths), wanted, jobs or processes(number), lexicon)
        with closing(work):
            run, failures = _filed(work, ledger, version, lexicon, step)
    if not quiet:
        render.show(screens.seeded(run))
    if failures:
        render.draw([screens.failed(failures)], sys.stderr)
    if failures and not run.read:
        raise DealtrackError("nothing could be read. `dealtrack formats` lists what dealtrack reads.")


def _filed(
    work: Iterable[tuple[Document | ReadFailure, Extraction | ReadError | None]],
    ledger: Ledger,
    version: str,
    lexicon: Path | None,
    step: Callable[[], None],
) -> tuple[Seeded, list[tuple[str, str]]]:
    """Writes what was found in each document; what came of it, and the sources that failed with the reason."""
    from .. import read
    from ..report.ledger import Seeded

    run, failures = Seeded(), []
    for outcome, result in work:
        if isinstance(outcome, read.ReadFailure):
            failures.append((outcome.source, outcome.message))
        elif isinstance(result, ReadError):
            failures.append((_name(outcome), str(result)))
        elif result is None:
            run = dataclasses.replace(run, unchanged=run.unchanged + 1)
        else:
            done = ledger.write(outcome, result, extractor=version, lexicon=known_words(lexicon))
            run = _added(run, done, undated=outcome.published is None)
        step()
    return dataclasses.replace(run, failed=len(failures)), failures


@contextmanager
def _resumable(quiet: bool) -> Iterator[None]:
    """Tells a user who stops the work that nothing is lost."""
    try:
        yield
    except KeyboardInterrupt:
        note("Stopped. What was read so far is kept; the same command reads the rest.", quiet=quiet)
        raise


def _added(run: Seeded, done: SeedOutcome, *, undated: bool) -> Seeded:
    return dataclasses.replace(
        run,
        undated=run.undated + undated,
        **{done.state: getattr(run, done.state) + 1},
        deals_added=run.deals_added + done.deals_added,
        deals_updated=run.deals_updated + done.deals_updated,
        deals_removed=run.deals_removed + done.deals_removed,
        problems=run.problems + done.problems,
    )


@command(
    READ, "extract notice.txt", "extract --nl articles.jsonl > deals.jsonl", "extract --mentions --nl - < notice.txt"
)
def extract(
    about: About,
    paths: Annotated[list[str], typer.Argument(help="Files, folders, or - for standard input.", metavar="PATH...")],
    nl: Annotated[bool, typer.Option("--nl", help="JSON lines: one deal a line.", rich_help_panel="Output")] = False,
    mentions: Annotated[
        bool,
        typer.Option(
            "--mentions", help="With --nl: every amount, date, party, item and quantity.", rich_help_panel="Output"
        ),
    ] = False,
    lexicon: OwnLexicon = None,
    quiet: Quiet = False,
) -> None:
    """Show the deals of documents without keeping them.

    Offsets count characters of the stored text, from 0, the end not included.
    """
    from .. import read

    if mentions and not nl:
        raise UsageError("--mentions prints JSON lines only. Add --nl.")
    show = _print_mentions if mentions else _print_deals if nl else _show
    good = bad = 0
    for outcome in about.documents(paths):
        failure = outcome if isinstance(outcome, read.ReadFailure) else _failure(show, outcome, lexicon)
        good, bad = good + (failure is None), bad + (failure is not None)
        if failure:
            note(f"{failure.source}: {failure.message}", quiet=quiet)
    if bad and not good:
        raise DealtrackError("nothing could be read. `dealtrack formats` lists what dealtrack reads.")


def _failure(
    show: Callable[[Document, Path | None], None], document: Document, lexicon: Path | None
) -> ReadFailure | None:
    from .. import read

    try:
        show(document, lexicon)
    except ReadError as error:
        return read.ReadFailure(_name(document), str(error))
    return None


def _name(document: Document) -> str:
    if document.source is None or document.id in document.source:
        return document.source or document.id
    return f"{document.source}, {document.id}"


def _print_deals(document: Document, lexicon: Path | None) -> None:
    from .. import pipeline
    from ..report import extracted as records

    _print(records.deal(report, document) for report in understood(pipeline.extract, document, lexicon).reports)


def _print_mentions(document: Document, lexicon: Path | None) -> None:
    from .. import pipeline
    from ..report import extracted as records

    _print(records.mention(found, document) for found in understood(pipeline.mentions, document, lexicon))


def _print(lines: Iterable[Record]) -> None:
    """One write and one flush a document: a reader downstream gets each document as soon as it is done."""
    from ..report.formats import Format, write

    sys.stdout.write("".join(write(lines, {}, Format.NL)))
    sys.stdout.flush()


def _show(document: Document, lexicon: Path | None) -> None:
    from .. import pipeline
    from ..report import found, render

    render.show(found.found(document, understood(pipeline.extract, document, lexicon)))
