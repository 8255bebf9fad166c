"""How a command answers: the ledger it reads, and the same rows as a screen or in a machine-readable format."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from ..report.formats import Columns, Format, Record, write

if TYPE_CHECKING:
    from ..report.blocks import Screen
    from ..store import Ledger
    from ..store.rows.deals import Filters


def answer(
    form: Format | None,
    records: Iterable[Record],
    columns: Columns,
    screen: Callable[[], Screen],
    *,
    quiet: bool = False,
) -> None:
    """Writes ``records`` in the format ``form``, or shows the screen where no format is asked for."""
    if form is not None:
        sys.stdout.writelines(write(records, columns, form))
        return
    from ..report import render

    render.show(screen(), quiet=quiet)


def note(text: str, *, quiet: bool = False) -> None:
    """A word to the user, on standard error."""
    if quiet:
        return
    from ..report import render
    from ..report.blocks import line

    sys.stdout.flush()
    render.draw([line(text)], sys.stderr)


def clarify(filters: Filters, ledger: Ledger, *, quiet: bool = False) -> bool:
    """Says what the names in filters stand for, where that is not plain. Whether one of them is unknown."""
    unclear = ledger.meant(filters)
    if unclear:
        from ..report import parties

        for meant in unclear:
            note(parties.stands_for(meant), quiet=quiet)
    return any(not meant.parties for meant in unclear)


def nothing(filters: Filters, known: Callable[[str, int], Sequence[str]]) -> str:
    """Why no deal came, and what to try: ``known(role, n)`` names the parties of a role with most deals."""
    asked = _asked(filters)
    if not asked:
        return "The ledger has no deals yet. Read documents: `dealtrack seed PATH`."
    said = f"No deals with {', '.join(asked)}."
    for role in ("supplier", "buyer", "party"):
        wanted = getattr(filters, role)
        if wanted:
            names = known("supplier" if role == "supplier" else "buyer", 5)
            some = f" Known {'suppliers' if role == 'supplier' else 'buyers'}: {', '.join(names)}." if names else ""
            return f"{said}{some} Try `dealtrack parties {wanted[0]}`."
    return f"{said} `dealtrack list` shows every deal."


def _asked(filters: Filters) -> list[str]:
    """The filters as the user gave them."""
    out = []
    for name in ("supplier", "buyer", "party", "country", "item", "status", "kind", "currency", "source"):
        values = getattr(filters, name)
        out += [f"{name} {' or '.join(map(_quoted, values))}"] if values else []
    if filters.year:
        first, last = min(filters.year), max(filters.year)
        out.append(f"year {first}" if first == last else f"years {first} to {last}")
    out += [f"a date from {filters.since} on"] if filters.since else []
    out += [f"a date until {filters.until}"] if filters.until else []
    out += ["a stated date"] if filters.dated else []
    out += ["a field that is missing"] if filters.incomplete else []
    out += [f"a report published by {filters.as_of}"] if filters.as_of else []
    out += [f"a value of at least {filters.min_value:,f}"] if filters.min_value is not None else []
    out += [f"a value of at most {filters.max_value:,f}"] if filters.max_value is not None else []
    return out


def _quoted(value: str) -> str:
    return f'"{value}"'
