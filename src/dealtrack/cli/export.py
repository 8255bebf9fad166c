"""The command export."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from ..errors import DealtrackError, UsageError
from ..report import words
from ..report.formats import Format, write
from .answer import clarify, note
from .app import KEEP, command
from .conversion import Conversion, opened
from .options import Database, Output, Quiet, Which, ledger_path

_SUFFIXES = {form.value: form for form in Format} | {"jsonl": Format.NL, "ndjson": Format.NL, "markdown": Format.MD}


@command(KEEP, "export deals.csv", "export --year 2020 --json > deals.json", "export --corrections corrections.jsonl")
def export(
    which: Which,
    conversion: Conversion,
    output: Output,
    file: Annotated[str, typer.Argument(help="Where to; its suffix names the format.", metavar="[FILE]")] = "-",
    corrections: Annotated[
        bool, typer.Option("--corrections", help="Instead of deals what people said of them, as JSON lines.")
    ] = False,
    db: Database = None,
    quiet: Quiet = False,
) -> None:
    """Write deals to a file, every field, exact.

    Without a FILE, or with -, they go to standard output, as CSV unless a format is given. With --corrections it is the edits,
    merges, splits, rejections and entered deals of people that are written: `dealtrack import` gives them to another ledger.
    """
    from ..report.records import deals as records

    if corrections:
        _export_said(file, ledger_path(db), quiet)
        return
    filters, form = conversion.of(which.filters), output.format or _format_of(file)
    with opened(ledger_path(db), filters, quiet=quiet) as ledger:
        clarify(filters, ledger, quiet=quiet)
        deals = list(ledger.deals(filters))
    record, columns = records.deals(filters)
    _put(file, write(map(record, deals), columns, form), f"{len(deals):,} deals", quiet)


def _export_said(file: str, path: Path, quiet: bool) -> None:
    from .. import store

    with store.open_for_reading(path) as ledger:
        said = ledger.said()
    _put(file, write(said, {}, Format.NL), words.count(len(said), "record"), quiet)


def _put(file: str, pieces: Iterable[str], what: str, quiet: bool) -> None:
    if file == "-":
        sys.stdout.writelines(pieces)
    else:
        _replace(Path(file), pieces)
        note(f"Wrote {what} to {file}.", quiet=quiet)


def _format_of(file: str) -> Format:
    if file == "-":
        return Format.CSV
    suffix = Path(file).suffix.lstrip(".").lower()
    if suffix not in _SUFFIXES:
        raise UsageError(f"{file} does not say which format. End it in .{', .'.join(_SUFFIXES)}, or give --csv.")
    return _SUFFIXES[suffix]


def _replace(path: Path, pieces: Iterable[str]) -> None:
    """Writes a whole file or none: a reader never sees half of it."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise DealtrackError(f"{path} cannot be written: {error.strerror}.") from None
    try:
        with open(handle, "w", encoding="utf-8", newline="") as stream:
            stream.writelines(pieces)
        os.chmod(name, 0o666 & ~_umask())
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
