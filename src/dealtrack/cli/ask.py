"""Commands that ask the ledger: list, total, show, search, query."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer

from ..errors import UsageError
from . import parse
from .answer import answer, clarify, note, nothing
from .app import ASK, Command, command
from .conversion import Conversion, opened
from .options import Database, Output, Quiet, Which, ledger_path

if TYPE_CHECKING:
    from ..report.blocks import Screen
    from ..store.rows.deals import Deal, Filters
    from ..store.rows.detail import DealDetail
    from ..store.rows.ledger import Hit
    from ..store.rows.totals import Explained, Totals

GROUPS = (
    "supplier", "buyer", "supplier-country", "buyer-country", "year", "month", "status", "kind", "currency", "category",
)  # fmt: skip


@command(
    ASK,
    "list --supplier boeing --year 2019-2021",
    "list --supplier rtx --parent",
    "list --status signed --min-value 1bn --sort -value",
    "list --incomplete --as-of 2024-06",
    "list --in EUR --sort value --rates",
    "list --csv > deals.csv",
    name="list",
)
def list_(
    which: Which,
    conversion: Conversion,
    output: Output,
    db: Database = None,
    exact: Annotated[bool, typer.Option("--exact", help="Values to the last digit.", rich_help_panel="Output")] = False,
    rates: Annotated[
        bool, typer.Option("--rates", help="With --in: the rates of each deal.", rich_help_panel="Conversion")
    ] = False,
    quiet: Quiet = False,
) -> None:
    """List deals.

    Σ marks a deal that counts in totals, ° a field that was inferred, ≤ a date that means on or before that day.
    Give the first characters of an id to `dealtrack show`.
    """
    from ..report.records import deals as records

    filters, form = conversion.of(which.filters), output.format
    if rates and not filters.into:
        raise UsageError("--rates shows how values are converted. Add --in USD, or another currency.")
    with opened(ledger_path(db), filters, quiet=quiet) as ledger:
        unknown = clarify(filters, ledger, quiet=quiet)
        deals = list(ledger.deals(filters))
        if not deals and not unknown:
            note(nothing(filters, ledger.known), quiet=quiet)
    if form is not None or deals:
        record, columns = records.deals(filters)
        answer(form, map(record, deals), columns, lambda: _listed(deals, filters, exact, rates), quiet=quiet)


@command(
    ASK,
    "total --buyer india --since 2015",
    "total --by supplier --currency USD",
    "total --by supplier --parent --top 10",
    "total --in USD --by year",
    "total --supplier boeing --explain",
    "total --as-of 2024-12 --fingerprint",
    "total --year 2020 --dated stated --json",
)
def total(
    which: Which,
    conversion: Conversion,
    output: Output,
    db: Database = None,
    by: Annotated[
        str | None,
        typer.Option("--by", help=f"One line for each {', '.join(GROUPS)}.", metavar="GROUP", rich_help_panel="Output"),
    ] = None,
    top: Annotated[
        Any,
        typer.Option(
            help="With --by: the N greatest groups, the others in one line.",
            metavar="N",
            parser=parse.positive,
            rich_help_panel="Output",
        ),
    ] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Each deal: in or out, why, and what it adds.", rich_help_panel="Output")
    ] = False,
    fingerprint: Annotated[
        bool, typer.Option("--fingerprint", help="What the figures came from, as a hash.", rich_help_panel="Output")
    ] = False,
    quiet: Quiet = False,
) -> None:
    """Sum the values of deals, one line per currency.

    Only contracts, amendments and acquisitions that are signed or completed count. What is left out is listed with the
    reason; currencies are never added to each other, unless --in converts each deal at the rate of its own date.
    """
    from ..report.records import totals as records

    filters, form = conversion.of(which.filters), output.format
    if by is not None and by not in GROUPS:
        raise UsageError(f"--by {by!r} is not one of {', '.join(GROUPS)}.")
    if top is not None and by is None:
        raise UsageError("--top is for the lines of groups. Add --by supplier, or another group.")
    with opened(ledger_path(db), filters, quiet=quiet) as ledger:
        unknown = clarify(filters, ledger, quiet=quiet)
        totals = ledger.totals(filters, by=by, top=top)
        empty = not (totals.lines or totals.no_rate or totals.left_out)
        if empty and not unknown:
            note(nothing(filters, ledger.known), quiet=quiet)
        rows = ledger.explained(filters, by=by) if explain else None
        mark = ledger.fingerprint(rates=filters.into is not None) if fingerprint else None
    if form is not None or not empty:
        found, columns = records.total(totals, filters, rows, mark)
        answer(form, found, columns, lambda: _totalled(totals, by, rows, mark), quiet=quiet)


@command(ASK, "show k7f2", "show k7f2 --json")
def show(
    id: Annotated[str, typer.Argument(help="The id of a deal, or its first characters.", metavar="ID")],
    output: Output,
    db: Database = None,
    quiet: Quiet = False,
) -> None:
    """Show one deal with a quote behind every field.

    Each report of the deal is shown with its sentence, the document it stands in, and the range of its characters.
    """
    from .. import store
    from ..report.records import detail as records

    form = output.format
    with store.open_for_reading(ledger_path(db)) as ledger:
        detail = ledger.deal(id)
    answer(form, [records.detail(detail)], records.DETAIL, lambda: _detailed(detail), quiet=quiet)


@command(ASK, "search drone engine", "search '\"letter of request\"' --limit 5")
def search(
    words: Annotated[list[str], typer.Argument(help="Words that a sentence must hold.", metavar="WORDS...")],
    output: Output,
    db: Database = None,
    limit: Annotated[Any, typer.Option(help="At most so many places.", metavar="N", parser=parse.positive)] = "20",
    quiet: Quiet = False,
) -> None:
    """Search the text of the documents."""
    from .. import store
    from ..report.records import ledger as records

    form = output.format
    with store.open_for_reading(ledger_path(db)) as ledger:
        hits = list(ledger.search(" ".join(words), limit))
    if not hits:
        note(f'No document says "{" ".join(words)}". `dealtrack sources` lists the documents.', quiet=quiet)
    if form is not None or hits:
        answer(form, map(records.hit, hits), records.HITS, lambda: _hits(hits), quiet=quiet)


class QueryCommand(Command):
    """Typer knows no repeatable option with two values; Click, which stands below it, does."""

    def __init__(self, *arguments: Any, **settings: Any) -> None:
        super().__init__(*arguments, **settings)
        for parameter in self.params:
            if parameter.name == "parameters":
                parameter.nargs = 2


@command(
    ASK,
    'query "select item, value_text from contracts order by date"',
    'query "select * from contracts where status = :s" -p s signed --nl',
    cls=QueryCommand,
)
def query(
    sql: Annotated[str, typer.Argument(help="A SELECT; :name stands for a parameter.", metavar="SQL")],
    output: Output,
    parameters: Annotated[
        list[str] | None,
        typer.Option("--param", "-p", help="The value of a parameter; repeat it.", metavar="NAME VALUE"),
    ] = None,
    db: Database = None,
    quiet: Quiet = False,
) -> None:
    """Ask the ledger in SQL. The file is opened read-only."""
    from .. import store
    from ..report.records import ledger as records

    # Typer's word for a repeated option of two values is a list of texts; QueryCommand makes it one of pairs.
    form, values = output.format, dict(cast("list[tuple[str, str]]", parameters or []))
    with store.open_for_reading(ledger_path(db)) as ledger:
        columns, rows = ledger.query(sql, values)
        named, found = records.grid(columns, rows)
        answer(form, found, named, lambda: _grid(list(named), list(rows)), quiet=quiet)


# Screens are imported when one is shown: machine-readable output starts faster without them.
def _listed(rows: Sequence[Deal], filters: Filters, exact: bool, with_rates: bool) -> Screen:
    from ..report import deals

    into = filters.into.currency if filters.into else None
    if into and with_rates:
        from ..report import rates

        return rates.used(rows, into)
    return deals.listed(rows, exact=exact, into=into, missing=filters.incomplete)


def _detailed(row: DealDetail) -> Screen:
    from ..report import detail

    return detail.detailed(row)


def _totalled(totals: Totals, by: str | None, rows: Sequence[Explained] | None, mark: str | None) -> Screen:
    from ..report import totals as screens

    return screens.totalled(totals, by, rows, mark)


def _hits(rows: Sequence[Hit]) -> Screen:
    from ..report import ledger

    return ledger.hits(rows)


def _grid(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> Screen:
    from ..report import ledger

    return ledger.grid(columns, rows)
