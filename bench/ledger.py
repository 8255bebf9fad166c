"""How long questions and changes take in ledgers of any size, which `bench/generate.py` makes.

    python bench/ledger.py /tmp/1000.db /tmp/100000.db /tmp/1000000.db

Each command runs as a whole process, in turn with `dealtrack --version`, with the same command on a ledger of ten deals, and with
the very statements that it sends to SQLite, sent by the shell `sqlite3`; and its question is asked in an open process. Then a document that tells a deal of the ledger again,
and one that tells a new deal, are written and removed. Nothing else remains of that in the file.
"""

from __future__ import annotations

import argparse
import os
import random
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from typing import NamedTuple

from generate import generate
from invented import World

from dealtrack.lexicon import load
from dealtrack.model import Document, Extraction
from dealtrack.store import Filters, Ledger, open_for_reading, open_for_writing

SHELL = "sqlite3"
TINY = 10  # deals of the ledger that tells what a command takes without them
EVEN = 1.5  # times what it costs in the smallest ledger, at most
SHARE = {"total": 2.0}  # times the same SQL, at most
OTHERS = 1.5
SKIPPED = ("--", "PRAGMA", "BEGIN", "COMMIT")  # what is traced but is no statement of a question


class Question(NamedTuple):
    """A command line, and what it asks of an open ledger."""

    name: str
    words: tuple[str, ...]
    ask: Callable[[Ledger], object]


class Took(NamedTuple):
    """Medians, in seconds: of the command, of `dealtrack --version`, of the command on a ledger of ten deals, of the shell, and
    of the question alone in an open process."""

    command: float
    version: float
    tiny: float
    shell: float
    asked: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("ledgers", type=Path, nargs="+", metavar="LEDGER")
    parser.add_argument("--rounds", type=int, default=9, help="how often each command runs [%(default)s]")
    parser.add_argument(
        "--documents", type=int, default=21, help="documents of each kind that are written [%(default)s]"
    )
    parser.add_argument(
        "--processor", action="store_true", help="time of the processor instead of the clock, for a busy machine"
    )
    asked = parser.parse_args()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # modules are compiled once, as where they are installed
    print(
        "Medians in milliseconds of", "the processor." if asked.processor else "the clock.", "Shell:", _shell_version()
    )
    print(f"\n{'':46}{'whole command':>17}{'':3}{'question alone':>17}")
    heads = f"{'contracts':>9}  {'command':<8}{'SQL':>9}{'start':>9}{'of ten':>9}".ljust(46)
    print(heads + f"{'took':>9}{'at most':>8}   " * 2)
    with tempfile.TemporaryDirectory() as folder:
        tiny = Path(folder) / "tiny.db"
        generate(tiny, TINY)
        for path in asked.ledgers:
            for question, least in zip(_questions(path), _questions(tiny), strict=True):
                took = _measured(path, question, tiny, least, asked.rounds, processor=asked.processor)
                _show(path, question, took)
    print(f"\n{'contracts':>9}  {'told again':>10}{'new deal':>10}")
    smallest: list[float] = []
    for path in asked.ledgers:
        took = [_written(path, asked.documents, fresh=fresh, processor=asked.processor) for fresh in (False, True)]
        smallest = smallest or took
        verdicts = [_verdict(one, EVEN * first) for one, first in zip(took, smallest, strict=True)]
        print(f"{_size(path):>9,}  {took[0] * 1000:>10.1f}{took[1] * 1000:>10.1f}  {', '.join(verdicts)}")


def _show(path: Path, question: Question, took: Took) -> None:
    """A line of the table: for the whole command and for the question alone what it took, what it may take, the verdict."""
    most = SHARE.get(question.name, OTHERS) * took.shell
    figures = "".join(f"{one * 1000:9.0f}" for one in (took.shell, took.version, took.tiny))
    whole, alone = (
        f"{one * 1000:9.0f}{limit * 1000:8.0f} {_verdict(one, limit)}"
        for one, limit in ((took.command, took.version + most), (took.asked, most))
    )
    print(f"{_size(path):>9,}  {question.name:<8}{figures}{whole}{alone}", flush=True)


def _verdict(took: float, limit: float) -> str:
    return "ok" if took <= limit else "no"


def _shell_version() -> str:
    return subprocess.run([SHELL, "--version"], capture_output=True, text=True, check=True).stdout.split()[0]


def _size(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        number: int = connection.execute("SELECT count(*) FROM contracts").fetchone()[0]
        return number


# --- questions -------------------------------------------------------------------------------------------------------


def _questions(path: Path) -> list[Question]:
    """About the supplier with most deals in its best year, two frequent words, the deal in the middle, and all deals."""
    with closing(sqlite3.connect(path)) as connection:
        party, supplier = connection.execute(
            "SELECT p.id, p.name FROM contract_parties r JOIN parties p ON p.id = r.party WHERE r.role = 'supplier' "
            "GROUP BY p.id ORDER BY count(*) DESC, p.id LIMIT 1"
        ).fetchone()
        (year,) = connection.execute(
            "SELECT substr(date, 1, 4) FROM contracts WHERE lone_supplier = ? GROUP BY 1 ORDER BY count(*) DESC, 1",
            (party,),
        ).fetchone()
        (middle,) = connection.execute("SELECT id FROM contracts WHERE number = ?", (_size(path) // 2,)).fetchone()
    words = " ".join(World(0, 1).vocabulary[3:5])
    filters = Filters(supplier=(supplier,), year=(int(year),), limit=50)
    return [
        Question(
            "list",
            ("list", "--supplier", supplier, "--year", year, "--limit", "50"),
            lambda ledger: ledger.deals(filters),
        ),
        Question("search", ("search", *words.split()), lambda ledger: ledger.search(words)),
        Question("show", ("show", middle), lambda ledger: ledger.deal(middle)),
        Question("total", ("total", "--by", "supplier"), lambda ledger: ledger.totals(by="supplier")),
    ]


def _measured(path: Path, question: Question, tiny: Path, least: Question, rounds: int, *, processor: bool) -> Took:
    """What a command takes, beside what it is compared with, round after round."""
    ours = [sys.executable, "-m", "dealtrack"]
    runs = (
        partial(_seconds, [*ours, *question.words, "--db", str(path)], processor=processor),
        partial(_seconds, [*ours, "--version"], processor=processor),
        partial(_seconds, [*ours, *least.words, "--db", str(tiny)], processor=processor),
        partial(_seconds, [SHELL, "-readonly", str(path)], _statements(path, question), processor=processor),
        partial(_asked, path, question, processor=processor),
    )
    turns = [[run() for run in runs] for _ in range(rounds + 1)][1:]  # the first one fills the caches
    return Took(*(statistics.median(turn[i] for turn in turns) for i in range(len(runs))))


def _asked(path: Path, question: Question, *, processor: bool) -> float:
    """Time of opening a ledger and asking, in this process."""
    clock = time.process_time if processor else time.perf_counter
    start = clock()
    with open_for_reading(path) as ledger:
        question.ask(ledger)
    return clock() - start


def _statements(path: Path, question: Question) -> str:
    """The statements that a question sends to SQLite; of a total only the first, which sums what counts."""
    traced: list[str] = []
    with open_for_reading(path) as ledger:
        ledger._connection.set_trace_callback(traced.append)
        question.ask(ledger)
    asked = [statement for statement in traced if not statement.lstrip().startswith(SKIPPED)]
    return ";\n".join(asked[:1] if question.name == "total" else asked) + ";\n"


def _seconds(command: list[str], text: str = "", *, processor: bool) -> float:
    """Time of a process whose output nobody reads. Raises ``CalledProcessError`` where it fails."""
    before, start = getrusage(RUSAGE_CHILDREN), time.perf_counter()
    nowhere = subprocess.DEVNULL
    subprocess.run(command, input=text, text=True, stdout=nowhere, stderr=nowhere, check=True)
    after, end = getrusage(RUSAGE_CHILDREN), time.perf_counter()
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime if processor else end - start


# --- changes ---------------------------------------------------------------------------------------------------------


def _written(path: Path, number: int, *, fresh: bool, processor: bool) -> float:
    """What it takes to write a document, which is removed again."""
    clock = time.process_time if processor else time.perf_counter
    lexicon, took = load(), []
    with open_for_writing(path) as ledger:
        for document, extraction in _documents(_size(path), number + 1, fresh=fresh):
            start = clock()
            done = ledger.write(document, extraction, extractor="measured", lexicon=lexicon)
            took.append(clock() - start)
            if (done.deals_added, done.deals_updated) != (fresh, not fresh):
                raise SystemExit(f"{document.id} should {'add' if fresh else 'update'} one deal: {done}")
            ledger.remove(document.id, lexicon)
    return statistics.median(took[1:])


def _documents(size: int, number: int, *, fresh: bool) -> Iterator[tuple[Document, Extraction]]:
    """Documents that tell deals of a ledger again, or as many with goods that no other deal has."""
    world, pick = World(size, 1), random.Random(number)
    for i in range(number):
        *_, (told, report) = world.told(pick.randrange(size))
        text = f"{told.text} Told again as number {i}."
        published = told.published and told.published + timedelta(1)
        item = f"QQ{report.item}" if fresh else report.item
        document = replace(told, id=f"measured-{i}", text=text, published=published)
        yield document, Extraction(document.id, (replace(report, document=document.id, item=item),))


if __name__ == "__main__":
    main()
