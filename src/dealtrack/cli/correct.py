"""Commands with which a person corrects deals: edit, add, merge, split, reject."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..errors import UsageError
from . import parse
from .answer import answer, note
from .app import CORRECT, command
from .change import Change
from .options import Database, Output, OwnLexicon, Quiet, ledger_path
from .work import known_words

if TYPE_CHECKING:
    from ..report.blocks import Screen

_Id = Annotated[str, typer.Argument(help="The id of a deal, or its first characters.", metavar="ID")]
_Fields = Annotated[
    list[str],
    typer.Argument(help="item, quantity, value, buyer, supplier, date, status, kind.", metavar="FIELD=VALUE..."),
]


@command(
    CORRECT,
    "edit k7f2 'value=USD 3.3bn' -m 'as the ministry says'",
    "edit k7f2 'buyer=India; Indian Navy' 'supplier=Fjord Yard (company, NO)' 'date=<=2025-02'",
    "edit k7f2 quantity= status=signed",
)
def edit(
    id: _Id, fields: _Fields, change: Change, lexicon: OwnLexicon = None, db: Database = None, quiet: Quiet = False
) -> None:
    """Correct fields of a deal.

    What you say stays, whatever is read or merged later; `dealtrack show` gives it beside what the text says. A value is
    written as people write it: 'USD 3.3bn', '$520 million', 'over 25 billion USD', 'USD 2.5-3 billion', '32,000 crore INR'.
    Several parties are separated by a semicolon. A field without a value (quantity=) says that there is none.
    """
    from .. import entry

    words = known_words(lexicon)
    texts = entry.given(fields)
    values = entry.values(texts, words)
    with change.ledger(ledger_path(db), "edit", id, *fields, quiet=quiet) as ledger:
        detail = ledger.edit(id, values, words)
    _show(lambda said: said.edited(detail, list(texts)), quiet)


@command(
    CORRECT,
    "add 'item=patrol boats' quantity=3 'value=EUR 66 million' buyer=Norway date=2024-08",
    "add 'item=coastal radars' 'supplier=Fjord Yard (company, NO)' --source 'call with the yard' --published 2025-02-07",
)
def add(
    fields: _Fields,
    change: Change,
    source: Annotated[str | None, typer.Option(help="Where you know it from.", metavar="TEXT")] = None,
    published: Annotated[Any, typer.Option(help="Day of that source.", metavar="DATE", parser=parse.first_day)] = None,
    lexicon: OwnLexicon = None,
    db: Database = None,
    quiet: Quiet = False,
) -> None:
    """Enter a deal by hand.

    It is kept as a document of its own whose text is what you wrote. Without kind and status it is a signed contract. Where
    documents tell of the same deal, it joins them, and what you entered is believed first. With -q only its id is printed.
    """
    from .. import entry
    from ..model import Document

    words = known_words(lexicon)
    made = Document("entry", entry.text(entry.given(fields)), published, source=source, publisher=entry.PUBLISHER)
    found = entry.read(made, words)
    with change.ledger(ledger_path(db), "add", *fields, create=True, quiet=quiet) as ledger:
        detail = ledger.add(made, found, words)
    if quiet:
        print(detail.deal.id)
    _show(lambda said: said.added(detail), quiet)


@command(
    CORRECT,
    "merge --candidates --limit 10",
    "merge k7f2 m3qa",
    "merge k7f2 m3qa 9x0b -m 'one order, told in three currencies'",
)
def merge(
    change: Change,
    output: Output,
    ids: Annotated[
        list[str] | None, typer.Argument(help="Deals that are one: two or more ids.", metavar="ID ID...")
    ] = None,
    candidates: Annotated[
        bool, typer.Option("--candidates", help="List deals that may be one, the likeliest first; merge nothing.")
    ] = False,
    limit: Annotated[
        Any, typer.Option(help="With --candidates: at most so many pairs.", metavar="N", parser=parse.positive)
    ] = "20",
    lexicon: OwnLexicon = None,
    db: Database = None,
    quiet: Quiet = False,
) -> None:
    """Make one deal of several.

    It has the reports of all of them, and the id of the earliest; the other ids still find it. `dealtrack split` and
    `dealtrack undo` take it back.
    """
    if candidates:
        _candidates(ledger_path(db), limit, output, quiet)
        return
    names = ids or []
    if output.format is not None:
        raise UsageError("formats are for the list of deals that may be one: `dealtrack merge --candidates`.")
    with change.ledger(ledger_path(db), "merge", *names, quiet=quiet) as ledger:
        before = {detail.deal.id: detail.deal for detail in map(ledger.deal, names)}
        detail = ledger.merge(names, known_words(lexicon))
    _show(lambda said: said.merged(detail, list(before.values())), quiet)


def _candidates(path: Path, limit: int, output: Output, quiet: bool) -> None:
    from .. import store
    from ..report import candidates
    from ..report.records import ledger as records

    with store.open_for_reading(path) as ledger:
        rows = ledger.candidates(limit=limit)
    if not rows:
        note("No two deals look like one.", quiet=quiet)
    if output.format is not None or rows:
        listed = map(records.candidate, rows)
        answer(output.format, listed, records.CANDIDATES, lambda: candidates.candidates(rows), quiet=quiet)


@command(CORRECT, "split k7f2 9x0b", "split k7f2 9x0b 4c1d -m 'that is the second batch'", "split k7f2")
def split(
    id: _Id,
    change: Change,
    reports: Annotated[
        list[str] | None,
        typer.Argument(help="Ids of the reports that tell another deal: `dealtrack show ID`.", metavar="[REPORT]..."),
    ] = None,
    lexicon: OwnLexicon = None,
    db: Database = None,
    quiet: Quiet = False,
) -> None:
    """Make a deal of its own of some reports of a deal.

    The reports that are named become one deal, the others stay one; where none is named, each becomes a deal. `dealtrack merge` and `dealtrack undo` take it back.
    """
    with change.ledger(ledger_path(db), "split", id, *(reports or ()), quiet=quiet) as ledger:
        before = ledger.deal(id)
        if not reports:
            note(f"No report is named: each of the {len(before.reports):,} becomes a deal of its own.", quiet=quiet)
        after = ledger.split(id, reports or (), known_words(lexicon))
    _show(lambda said: said.parted(before.deal, after), quiet)


@command(CORRECT, "reject k7f2 -m 'an exercise, no purchase'", "reject --restore k7f2")
def reject(
    id: _Id,
    change: Change,
    restore: Annotated[bool, typer.Option("--restore", help="It is a deal after all.")] = False,
    lexicon: OwnLexicon = None,
    db: Database = None,
    quiet: Quiet = False,
) -> None:
    """Say that a deal is none: it leaves lists and totals.

    Its reports stay with it, and further ones that tell the same join it silently. `dealtrack show` still finds it by its id.
    """
    words = ["--restore", id] if restore else [id]
    with change.ledger(ledger_path(db), "reject", *words, quiet=quiet) as ledger:
        detail = ledger.reject(id, known_words(lexicon), restore=restore)
    _show(lambda said: said.rejected(detail), quiet)


def _show(screen: Any, quiet: bool) -> None:
    """Says what was done. Screens are imported when one is shown."""
    if quiet:
        return
    from ..report import render, said

    made: Screen = screen(said)
    render.show(made)
