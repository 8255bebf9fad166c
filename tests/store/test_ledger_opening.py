"""Which files are ledgers, what is said of those that are not, and what survives a killed process."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from ledgers import file, money, report

from dealtrack.errors import LedgerError
from dealtrack.store import files, open_for_reading, open_for_writing
from dealtrack.store.files import SCHEMA_VERSION


def test_schema_version_counts_the_migrations(ledger, path: Path) -> None:
    applied = [row[0] for row in sqlite3.connect(path).execute("SELECT name FROM _sqlite_migrations")]
    assert len(applied) == len(set(applied)) == SCHEMA_VERSION


def test_opening_again_changes_nothing(path: Path) -> None:
    with open_for_writing(path) as ledger:
        file(ledger, report(value=money(5)))
    before = path.read_bytes()
    with open_for_reading(path) as ledger:
        assert len(ledger.deals()) == 1
    assert path.read_bytes() == before


def test_a_closed_ledger_is_one_plain_file(path: Path) -> None:
    with open_for_writing(path) as ledger:
        file(ledger, report())
    assert os.listdir(path.parent) == [path.name]


@pytest.mark.parametrize(
    "name", ["a b.db", "50%.db", "what?.db", "hash#1.db", "smörgås 数.db", "quote'\".db", "a&mode=ro.db", ";.db"]
)
def test_odd_paths(tmp_path: Path, name: str) -> None:
    path = tmp_path / "new folder" / name
    with open_for_writing(path) as ledger:
        file(ledger, report())
    assert path.is_file()
    with open_for_reading(path) as ledger:
        assert len(ledger.deals()) == 1


def test_reading_never_creates(path: Path) -> None:
    with pytest.raises(LedgerError, match="no database at .*Read documents first: `dealtrack seed PATH --db"):
        open_for_reading(path)
    assert not path.exists()


@pytest.mark.parametrize("opening", [open_for_reading, open_for_writing])
def test_what_is_no_ledger(tmp_path: Path, opening) -> None:
    text, foreign = tmp_path / "notes.txt", tmp_path / "photos.db"
    text.write_text("Minutes of the meeting\n" * 100)
    with sqlite3.connect(foreign) as connection:
        connection.execute("CREATE TABLE photos (id)")
    connection.close()
    for path, said in (
        (text, "is not an SQLite database"),
        (foreign, "not one of dealtrack"),
        (tmp_path, "is a folder"),
    ):
        with pytest.raises(LedgerError, match=said) as caught:
            opening(path)
        assert "\n" not in str(caught.value)
    assert foreign.stat().st_size < 20_000


def test_a_newer_schema_is_refused(path: Path) -> None:
    with open_for_writing(path):
        pass
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    connection.close()
    for opening in (open_for_reading, open_for_writing):
        with pytest.raises(LedgerError, match="newer dealtrack"):
            opening(path)


def test_an_empty_file_becomes_a_ledger_only_by_writing(path: Path) -> None:
    path.touch()
    with pytest.raises(LedgerError, match="is empty"):
        open_for_reading(path)
    with open_for_writing(path) as ledger:
        assert ledger.counts()["documents"] == 0


def test_a_failed_migration_leaves_an_empty_database(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from dealtrack.store import schema

    monkeypatch.setitem(schema.VIEWS, "broken", "SELECT nonsense FROM nowhere ORDER")
    with pytest.raises(LedgerError):
        open_for_writing(path)
    assert sqlite3.connect(path).execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)


def test_a_damaged_file_is_said_to_be_damaged(path: Path) -> None:
    with open_for_writing(path) as ledger:
        file(ledger, *(report(f"item {n}") for n in range(50)))
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(LedgerError, match="is damaged"), open_for_reading(path) as ledger:
        ledger.deals()


def test_two_writers_wait_for_each_other_then_say_so(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "BUSY_SECONDS", 0.05)
    with open_for_writing(path) as one, open_for_writing(path) as other:
        file(one, report(), name="a.txt")
        file(other, report(), name="b.txt")
        one._connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerError, match="in use by another program"):
            file(other, report(), name="c.txt")
        one._connection.execute("COMMIT")
        file(other, report(), name="c.txt")
        assert one.counts()["documents"] == 3


def test_reading_goes_on_while_somebody_writes(path: Path) -> None:
    with open_for_writing(path) as writing:
        file(writing, report(), name="a.txt")
        with open_for_reading(path) as reading:
            writing._connection.execute("BEGIN IMMEDIATE")
            assert len(reading.deals()) == 1
            writing._connection.execute("COMMIT")
            file(writing, report(), name="b.txt")
            assert len(reading.deals()) == 2


KILLED = """
import sys
from pathlib import Path
sys.path.insert(0, {tests!r})
from ledgers import file, report
from dealtrack.store import open_for_writing
with open_for_writing(Path({path!r})) as ledger:
    number = 0
    while True:
        file(ledger, *(report(f"item {{n}}") for n in range(20)), name=f"{{number}}.txt")
        number += 1
        print(number, flush=True)
"""


def test_a_killed_process_loses_the_document_at_hand_only(path: Path) -> None:
    script = KILLED.format(tests=str(Path(__file__).parent), path=str(path))
    process = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    while int(process.stdout.readline()) < 15:
        pass
    process.send_signal(signal.SIGKILL)
    written = [15, *map(int, process.communicate()[0].split())][-1]
    with open_for_reading(path) as ledger:
        documents = ledger.counts()["documents"]
        assert documents in (written, written + 1)
        assert len(ledger.deals()) == 20 * documents
        assert list(ledger.query("PRAGMA table_info(deals)")[1])
    with open_for_writing(path) as ledger:
        assert ledger._connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        file(ledger, report(), name="afterwards.txt")


def test_a_copy_of_a_killed_ledger_without_its_log_is_readable(path: Path, tmp_path: Path) -> None:
    with open_for_writing(path) as ledger:
        file(ledger, report())
        ledger._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        copy = tmp_path / "copy.db"
        shutil.copy(path, copy)
    with open_for_reading(copy) as ledger:
        assert len(ledger.deals()) == 1


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is read-only for root")
def test_a_read_only_folder(path: Path) -> None:
    with open_for_writing(path) as ledger:
        file(ledger, report())
    path.parent.chmod(0o500)
    path.chmod(0o400)
    try:
        with open_for_reading(path) as ledger:
            assert len(ledger.deals()) == 1
        with pytest.raises(LedgerError, match="read-only|cannot be opened"), open_for_writing(path) as ledger:
            file(ledger, report(), name="two.txt")
    finally:
        path.parent.chmod(0o700)


def test_reading_does_not_load_sqlite_utils(path: Path) -> None:
    with open_for_writing(path) as ledger:
        file(ledger, report(value=money(5)))
    script = (
        "import sys; from pathlib import Path; from dealtrack.store import *\n"
        f"with open_for_reading(Path({str(path)!r})) as l: l.deals(); l.totals(); l.search('radars'); l.parties(); l.sources()\n"
        "print('sqlite_utils' in sys.modules)"
    )
    assert subprocess.check_output([sys.executable, "-c", script], text=True).strip() == "False"
