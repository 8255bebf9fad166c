"""Commands about parties: parties, parties alias, parties merge, parties split."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..errors import UsageError
from ..model import PartyKind
from . import parse
from .answer import answer, note
from .app import ASK, CORRECT, command
from .change import Change
from .options import Database, Output, OwnLexicon, Quiet, ledger_path
from .work import known_words

if TYPE_CHECKING:
    from ..report.blocks import Screen
    from ..store.rows.parties import PartyCount, SimilarParties

_Name = Annotated[
    str, typer.Argument(help='A party; "Ministry of Defence (IN)" says which of several.', metavar="NAME")
]


@command(ASK, "parties --limit 10", "parties hindustan --json", "parties --kind company --parent", "parties --similar")
def parties(
    output: Output,
    named: Annotated[
        list[str] | None, typer.Argument(help="Words of a name or an alias.", metavar="[WORDS]...")
    ] = None,
    kind: Annotated[list[PartyKind] | None, typer.Option(help=f"{', '.join(PartyKind)}.", metavar="KIND")] = None,
    country: Annotated[list[str] | None, typer.Option(help="Name or ISO code.", metavar="NAME")] = None,
    parent: Annotated[
        bool, typer.Option("--parent", help="Companies with all that belong to them, under the highest one.")
    ] = False,
    similar: Annotated[
        bool, typer.Option("--similar", help="Pairs of parties whose names are nearly alike: they may be one.")
    ] = False,
    limit: Annotated[Any, typer.Option(help="At most so many.", metavar="N", parser=parse.positive)] = None,
    db: Database = None,
    quiet: Quiet = False,
) -> None:
    """List buyers and suppliers with their deals, those with most deals first.

    Sums are of the deals that count in totals, one for each currency. ? marks a name that leaves several parties, as
    "Ministry of Defence" without a country does.
    """
    from .. import store
    from ..report.records import parties as records

    form, wanted = output.format, " ".join(named or ())
    if similar:
        if named or kind or country or parent:
            raise UsageError("--similar compares all parties. Leave out words, --kind, --country and --parent.")
        _answer_similar(output, limit, db, quiet=quiet)
        return
    with store.open_for_reading(ledger_path(db)) as ledger:
        rows = ledger.parties(wanted, kinds=tuple(kind or ()), countries=tuple(country or ()), parent=parent)[:limit]
    if not rows:
        asked = f' called "{wanted}"' if wanted else " of that kind and country" if kind or country else ""
        note(f"No party{asked} stands in a deal." if asked else "The ledger has no parties yet.", quiet=quiet)
    if form is not None or rows:
        answer(form, map(records.party, rows), records.PARTIES, lambda: _listed(rows), quiet=quiet)


def _answer_similar(output: Output, limit: int | None, db: Path | None, *, quiet: bool) -> None:
    from .. import store
    from ..report.records import parties as records

    with store.open_for_reading(ledger_path(db)) as ledger:
        rows = ledger.similar_parties()[:limit]
    if not rows:
        note("No two parties have names that are nearly alike.", quiet=quiet)
    if output.format is not None or rows:
        answer(output.format, map(records.similar, rows), records.SIMILAR, lambda: _similar(rows), quiet=quiet)


@command(
    CORRECT,
    "parties alias 'Lockheed Martin' 'Skunk Works'",
    "parties alias 'Ministry of Defence (IN)' 'Ministry of Defence (?)'",
    name="parties alias",
)
def alias(
    name: _Name,
    other: Annotated[str, typer.Argument(help="The name that stands for it, as texts write it.", metavar="ALIAS")],
    change: Change,
    own: OwnLexicon = None,
    db: Database = None,
    quiet: Quiet = False,
) -> None:
    """Say that a name stands for a party in all texts.

    The country in brackets says which of several parties of one name is meant, (?) the one whose country is unknown.
    """
    _rename("alias", name, other, change, ledger_path(db), own, quiet=quiet)


@command(CORRECT, "parties merge Boeing Boieng", "parties merge Hanwha 'Hanwha Aerospace'", name="parties merge")
def merge(
    name: _Name,
    other: Annotated[str, typer.Argument(help="The party that is the same, with all its names.", metavar="OTHER")],
    change: Change,
    own: OwnLexicon = None,
    db: Database = None,
    quiet: Quiet = False,
) -> None:
    """Say that two parties are one, which goes by the first name.

    `dealtrack parties --similar` lists pairs that may be one.
    """
    _rename("merge", name, other, change, ledger_path(db), own, quiet=quiet)


@command(CORRECT, "parties split 'General Dynamics' 'Electric Boat'", name="parties split")
def split(
    name: _Name,
    other: Annotated[str, typer.Argument(help="The name that is not its own, as texts write it.", metavar="ALIAS")],
    change: Change,
    own: OwnLexicon = None,
    db: Database = None,
    quiet: Quiet = False,
) -> None:
    """Say that a name stands for a party of its own.

    Whatever dealtrack knows, or was told before.
    """
    _rename("split", name, other, change, ledger_path(db), own, quiet=quiet)


def _rename(said: str, name: str, other: str, change: Change, path: Path, own: Path | None, *, quiet: bool) -> None:
    from ..report import parties as screens

    lexicon = known_words(own)
    with change.ledger(path, "parties", said, name, other, quiet=quiet) as ledger:
        naming = ledger.naming(said, name, other, lexicon)
        done = ledger.rename(naming, lexicon)
    note(screens.renamed(said, naming.party, other.strip(), done), quiet=quiet)


# Screens are imported when one is shown: machine-readable output starts faster without them.
def _listed(rows: Sequence[PartyCount]) -> Screen:
    from ..report import parties

    return parties.listed(rows)


def _similar(rows: Sequence[SimilarParties]) -> Screen:
    from ..report import parties

    return parties.similar(rows)
