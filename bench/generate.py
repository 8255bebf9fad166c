"""Makes a ledger of any size: invented deals, three documents each, filed as reading the documents would have filed them.

    python bench/generate.py --contracts 100000 --check 200 /tmp/deals.db

The same number and seed give the same ledger. Rows are those of dealtrack's own functions, and the tables those that
``Ledger.write`` leaves. ``--check N`` looks at N deals with all that stands near them, and says whether merging would
change one.
"""

from __future__ import annotations

import argparse
import gc
import random
import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from itertools import combinations, islice
from pathlib import Path

from invented import World
from sqlite_utils import Database

from dealtrack.lexicon import load
from dealtrack.merge import Told, Verdict, contract, weigh
from dealtrack.model import Extraction
from dealtrack.store import appearances, blocks, contracts, files, ids, likely, links, told
from dealtrack.store.contracts import Job
from dealtrack.store.merging import Merging
from dealtrack.store.names import Names
from dealtrack.store.register import Register
from dealtrack.store.schema import migrate
from dealtrack.store.tables import Row

EXTRACTOR = "generated"
AT = "2026-01-01T00:00:00+00:00"
CHUNK = 500  # deals that a process makes at a time
_NUMBERS = ("number", "own", "report")  # columns of a table

Shape = tuple[str, ...]
Tables = dict[str, tuple[Shape, list[tuple[object, ...]]]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("ledger", type=Path)
    parser.add_argument("--contracts", type=int, default=1000, help="[%(default)s]")
    parser.add_argument("--seed", type=int, default=1, help="[%(default)s]")
    parser.add_argument("--jobs", type=int, default=2, help="processes that make rows [%(default)s]")
    parser.add_argument("--check", type=int, default=0, metavar="N", help="look at N deals again")
    asked = parser.parse_args()
    start = time.perf_counter()
    generate(asked.ledger, asked.contracts, seed=asked.seed, jobs=asked.jobs)
    took, size = time.perf_counter() - start, asked.ledger.stat().st_size / 1e9
    print(f"{asked.contracts:,} contracts in {took:,.0f} s, {size:.2f} GB")
    if asked.check:
        changed = sum(changes(asked.ledger, random.Random(asked.seed).sample(range(asked.contracts), asked.check)))
        print(f"merging would change {changed} of {asked.check}")


def generate(path: Path, number: int, *, seed: int = 1, jobs: int = 1) -> None:
    """Makes the ledger at ``path``, which must not be there yet."""
    if path.exists():
        raise SystemExit(f"{path} is there already")
    with closing(files.connect_for_writing(path)) as connection:
        for setting in ("journal_mode = OFF", "synchronous = OFF", "foreign_keys = OFF", "cache_size = -500000"):
            connection.execute(f"PRAGMA {setting}")
        connection.execute("BEGIN")
        later = _put_off(connection)
        _enter_parties(connection, World(0, seed))
        connection.execute("CREATE TEMP TABLE unsorted (key INTEGER, year INTEGER, report TEXT)")
        for tables in _made(number, seed, jobs):
            for name, (columns, rows) in tables.items():
                marks = ", ".join("?" * len(columns))
                table = "temp.unsorted" if name == "blocks" else name
                named = ", ".join(f'"{column}"' for column in columns)
                connection.executemany(f"INSERT INTO {table} ({named}) VALUES ({marks})", rows)
        connection.execute("INSERT INTO blocks SELECT key, year, report FROM temp.unsorted ORDER BY 1, 2, 3")
        connection.execute("DROP TABLE temp.unsorted")
        for sql in later:
            connection.execute(sql)
        for table in ("documents_fts", "contracts_fts"):
            connection.execute(f"INSERT INTO {table} ({table}) VALUES ('rebuild')")
        connection.execute("COMMIT")
        connection.execute("ANALYZE")


def _put_off(connection: sqlite3.Connection) -> list[str]:
    """Takes away indexes and triggers, which are made faster at the end; gives what makes them."""
    found = connection.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE type IN ('index', 'trigger') AND sql IS NOT NULL"
    ).fetchall()
    for kind, name, _ in found:
        connection.execute(f'DROP {kind} "{name}"')
    return [sql for _, _, sql in found]


def _enter_parties(connection: sqlite3.Connection, world: World) -> Register:
    """Numbers the parties: in each process in the same way."""
    connection.row_factory = sqlite3.Row
    register = Register(Database(connection, execute_plugins=False), Names(load()))
    register.numbers(world.companies)
    register.numbers(world.bodies)
    return register


def _made(number: int, seed: int, jobs: int) -> Iterator[Tables]:
    """The rows of all deals, in chunks, in the order of the deals."""
    chunks = ((start, min(start + CHUNK, number)) for start in range(0, number, CHUNK))
    with ProcessPoolExecutor(jobs, initializer=_begin, initargs=(number, seed)) as pool:
        waiting = [pool.submit(_chunk, *chunk) for chunk in islice(chunks, 3 * jobs)]
        while waiting:
            yield waiting.pop(0).result()
            waiting += [pool.submit(_chunk, *chunk) for chunk in islice(chunks, 1)]


# --- rows ------------------------------------------------------------------------------------------------------------

_maker: Maker | None = None  # of this process


class Maker:
    """Makes the rows of deals."""

    def __init__(self, number: int, seed: int) -> None:
        self._world = World(number, seed)
        self._names = Names(load())
        with closing(sqlite3.connect(":memory:")) as connection:
            migrate(connection)
            self._register = _enter_parties(connection, self._world)

    def rows(self, i: int) -> Iterator[tuple[str, Iterable[Row]]]:
        """The rows of a deal, table by table."""
        reports = []
        for document, report in self._world.told(i):
            job = Job(
                document,
                ids.document_id(document.text),
                Extraction(document.id, (report,)),
                EXTRACTOR,
                self._names,
                AT,
            )
            row = contracts.report(job, ids.report_id(job.id, report.sentence.start, 0), report, 0)
            reports.append(row)
            where = dict(zip(appearances.COLUMNS, appearances.values(document), strict=True))
            text = {"text": document.text, "characters": len(document.text)}
            yield "documents", [{"id": job.id, "extractor": EXTRACTOR, "read_at": AT} | text]
            yield "appearances", [{"document": job.id, **where, "extractor": EXTRACTOR}]
            yield "evidence", contracts.evidence(job, row["id"], report)
        seen = sorted(map(told.extracted, reports), key=lambda one: one.place)
        for one in seen:
            yield "numbers", [dict(zip(_NUMBERS, row, strict=True)) for row in links.numbers(one)]
            yield "blocks", [{"key": key, "year": year, "report": one.id} for key, year in set(blocks.blocks(one))]
        yield "likely", list(_likely(seen))
        made, component = contract(seen), min(one.id for one in seen)
        yield "reports", [row | {"contract": made.id, "component": component} for row in reports]
        row, roles = contracts.rows(made, self._register, self._names)
        yield "contracts", [row]
        yield "contract_parties", roles


def _likely(seen: Sequence[Told]) -> Iterator[Row]:
    """Pairs of reports of one deal; those of two deals, which a ledger has too, are not looked for."""
    for one, other in combinations(seen, 2):
        weight = weigh(one, other)
        if weight and weight.verdict is not Verdict.DIFFERENT:
            yield {**dict(zip(("one", "other"), likely.pair(one.id, other.id), strict=True)), "score": weight.score}


def _begin(number: int, seed: int) -> None:
    global _maker
    _maker = Maker(number, seed)
    gc.disable()  # nothing that is made from now on refers to itself


def _chunk(start: int, stop: int) -> Tables:
    tables: Tables = {}
    for i in range(start, stop):
        for name, rows in _maker.rows(i):
            for row in rows:
                tables.setdefault(name, (tuple(row), []))[1].append(tuple(row.values()))
    return tables


# --- what merging would change ---------------------------------------------------------------------------------------


def changes(path: Path, deals: Iterable[int]) -> Iterator[bool]:
    """For each number of a deal whether it would change, would merging look again."""
    with closing(files.connect_for_writing(path)) as connection:
        connection.row_factory = sqlite3.Row
        db, names = Database(connection, execute_plugins=False), Names(load())
        register = Register(db, names)
        for i in deals:
            query = "SELECT id FROM reports WHERE contract = (SELECT id FROM contracts WHERE number = ?)"
            reports = [id for (id,) in connection.execute(query, (i + 1,))]
            connection.execute("BEGIN")
            before = _filed(connection, reports)
            merging = Merging(db, register, names, told.Known(connection))
            merging.reconsider(reports)
            merging.settle()
            yield _filed(connection, reports) != before
            connection.execute("ROLLBACK")


def _filed(connection: sqlite3.Connection, reports: list[str]) -> list[Row]:
    """How reports are filed, with their contracts and parties."""
    rows = connection.execute(
        f"""
        SELECT r.id AS report, r.component, c.*, p.role, p.party
        FROM reports r JOIN contracts c ON c.id = r.contract JOIN contract_parties p ON p.contract = c.id
        WHERE c.id IN (SELECT contract FROM reports WHERE id IN ({", ".join("?" * len(reports))})) ORDER BY 1, p.role
        """,
        reports,
    )
    return [dict(row) | {"number": None} for row in rows]


if __name__ == "__main__":
    main()
