"""Rows into tables. sqlite-utils looks at a table anew for every insert, which takes longer than the insert itself."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from itertools import chain

Row = dict[str, object]


def insert(connection: sqlite3.Connection, table: str, rows: Iterable[Mapping[str, object]]) -> None:
    """Adds rows, all of which have the columns of the first."""
    rows = iter(rows)
    first = next(rows, None)
    if first is None:
        return
    columns = ", ".join(f'"{column}"' for column in first)
    values = ", ".join(f":{column}" for column in first)
    connection.executemany(f'INSERT INTO "{table}" ({columns}) VALUES ({values})', chain([first], rows))
