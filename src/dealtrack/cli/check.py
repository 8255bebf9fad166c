"""The command check."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Annotated

import typer

from .answer import answer
from .app import KEEP, command
from .options import Database, Output, Quiet, ledger_path
from .run import FAILED
from .work import cores

if TYPE_CHECKING:
    from ..report.blocks import Screen
    from ..store.rows.ledger import Finding

_SHOWN = 1000  # findings of one part that are named; a ruined file has as many as it has rows


@command(KEEP, "check", "check --quick", "check --json")
def check(
    output: Output,
    db: Database = None,
    quick: Annotated[bool, typer.Option("--quick", help="A sample of documents and deals.")] = False,
    quiet: Quiet = False,
) -> None:
    """Check that the ledger is sound.

    The file is what SQLite wrote; every quote stands where it says; every deal is what its reports make of it; every sum
    is that of its values. Names what is wrong, and then ends with exit code 1. Nothing is changed.
    """
    from .. import store
    from ..report import render
    from ..report.records import ledger as records

    form = output.format
    checked: Counter[str] = Counter()
    wrong: list[Finding] = []
    with store.open_for_reading(ledger_path(db)) as ledger:
        for part in ledger.check(quick=quick, jobs=cores()):
            with render.progress(f"Checking {part.name}", part.things, quiet=quiet) as step:
                found = 0
                for finding in part.findings:
                    if finding is None:
                        checked[part.name] += 1
                        step()
                        continue
                    found += 1
                    wrong += [finding] if found <= _SHOWN else []
        notes = ledger.check_notes() if not wrong else []
    answer(form, map(records.plain, wrong), records.FINDINGS, lambda: _checked(checked, wrong, notes), quiet=quiet)
    if wrong:
        raise typer.Exit(FAILED)


# Screens are imported when one is shown: machine-readable output starts faster without them.
def _checked(checked: Counter[str], wrong: list[Finding], notes: list[str]) -> Screen:
    from ..report import ledger

    return ledger.checked(checked, wrong, notes)
