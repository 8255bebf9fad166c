"""Which deals amend or stand under which: by the numbers that their documents give.

The table ``numbers`` holds each number of a report, as letters and digits only: its own, and the one that it stands under.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..merge import Told


def numbers(told: Told) -> list[tuple[str, bool, str]]:
    """The rows of a report in the table ``numbers``."""
    rows = [(number, True, told.id) for number in sorted(told.numbers - {""})]
    return [*rows, (told.under, False, told.id)] if told.under else rows


def enter(connection: sqlite3.Connection, told: Told) -> None:
    """Files the numbers of a report."""
    connection.executemany("INSERT OR IGNORE INTO numbers VALUES (?, ?, ?)", numbers(told))


def leave(connection: sqlite3.Connection, told: Told) -> None:
    """Takes the numbers of a report out."""
    connection.execute("DELETE FROM numbers WHERE report = ?", (told.id,))


def above(connection: sqlite3.Connection, contracts: Iterable[str]) -> dict[str, str]:
    """The contract that each of these amends or stands under, where the ledger has it; of several the one told first."""
    rows = connection.execute(
        """
        SELECT low.contract, high.contract
        FROM reports low
        JOIN numbers under ON under.report = low.id AND NOT under.own
        JOIN numbers mine ON mine.number = under.number AND mine.own
        JOIN reports high ON high.id = mine.report
        WHERE low.contract IN (SELECT value FROM json_each(?)) AND high.contract <> low.contract
        ORDER BY high.published DESC NULLS FIRST, high.id DESC
        """,
        (json.dumps(sorted(contracts)),),
    )
    return {low: high for low, high in rows}  # the last one stays


def below(connection: sqlite3.Connection, contract: str) -> list[str]:
    """The contracts that amend this one or stand under it."""
    rows = connection.execute(
        """
        SELECT DISTINCT low.contract
        FROM reports high
        JOIN numbers mine ON mine.report = high.id AND mine.own
        JOIN numbers under ON under.number = mine.number AND NOT under.own
        JOIN reports low ON low.id = under.report
        WHERE high.contract = ?1 AND low.contract <> ?1
        """,
        (contract,),
    )
    return [id for (id,) in rows]
