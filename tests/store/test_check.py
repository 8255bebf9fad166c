"""A check names what is wrong, whatever was done to the file."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from ledgers import BOEING, INDIA, USA, file, money, report

from dealtrack.errors import LedgerError
from dealtrack.store import Ledger, check, open_for_reading, open_for_writing


@pytest.fixture
def filled(ledger: Ledger, path: Path) -> Path:
    sides = {"buyers": (INDIA,), "suppliers": (BOEING,)}
    file(ledger, report("radars", money(500), references=("RN-1",), **sides), name="a.txt", published=date(2024, 3, 5))
    file(ledger, report("spares", money(70), under="RN-1", suppliers=(USA,)), name="b.txt", published=date(2024, 4, 5))
    file(ledger, report("boats", money(20)), report("buoys"), name="c.txt")
    ledger.close()
    return path


def found(path: Path, *, quick: bool = False, jobs: int = 1) -> list[tuple[str, str]]:
    """Parts and what is wrong with them."""
    with open_for_reading(path) as opened:
        return [(one.part, one.wrong) for part in opened.check(quick=quick, jobs=jobs) for one in part.findings if one]


def change(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(sql)


@pytest.mark.parametrize("quick", [False, True])
def test_a_sound_ledger_has_no_findings(filled: Path, quick: bool) -> None:
    assert found(filled, quick=quick) == []


def test_several_processes_find_the_same(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for sql in ("UPDATE documents SET characters = 3", "UPDATE contracts SET item = 'tanks' WHERE item = 'radars'"):
        change(filled, sql)
    wrong = found(filled)
    monkeypatch.setattr(check, "_MANY", 1)
    monkeypatch.setattr(check, "_AT_ONCE", 1)
    assert sorted(found(filled, jobs=2)) == sorted(wrong)
    assert len(wrong) == 4


def test_a_ledger_with_rates_is_sound(filled: Path) -> None:
    with open_for_writing(filled) as opened:
        opened.begin_invocation("rates load", "2026-11-22T12:00:00+00:00")
        opened.copy_rates()
    assert found(filled) == []


DAMAGE = [
    ("UPDATE documents SET text = 'x' || text", "document", "has another text than the one that it was named after"),
    ("UPDATE documents SET characters = 3", "document", "is said to have 3"),
    ("UPDATE evidence SET start = start + 1", "document", "item of report"),
    ("UPDATE reports SET sentence = 'Nobody bought anything.'", "document", "sentence of report"),
    ("UPDATE contracts SET low_minor = low_minor + 1", "contract", "low_minor is"),
    ("UPDATE contracts SET item = 'tanks' WHERE item = 'radars'", "contract", "item is 'tanks'"),
    ("UPDATE contracts SET counts = 0, left_out = 'cancelled'", "contract", "is left out as 'cancelled'"),
    ("UPDATE contracts SET buyers = 'France' WHERE buyers = 'India'", "contract", "buyers is 'France'"),
    ("DELETE FROM contract_parties", "contract", "has other parties than its reports"),
    ("DELETE FROM parties WHERE name = 'Boeing'", "contract", "has a party that is not in the ledger: Boeing"),
    ("DELETE FROM contracts WHERE item = 'radars'", "report", "is filed under a contract that is not there"),
    ("DELETE FROM reports WHERE item = 'boats'", "contract", "has no report"),
    ("UPDATE reports SET component = NULL WHERE item = 'boats'", "report", "is in no component"),
    (
        "UPDATE reports SET component = (SELECT id FROM reports WHERE item = 'boats')",
        "report",
        "does not hang together",
    ),
    ("DELETE FROM blocks", "report", "is missing in a block"),
    ("INSERT INTO likely SELECT min(id), max(id), 9 FROM reports", "report", "is not filed with those that may tell"),
    ("INSERT INTO blocks SELECT 1, 1, id FROM reports LIMIT 1", "index", "has 1 places that belong to no report"),
    ("DELETE FROM numbers", "report", "does not stand under its numbers"),
    ("DELETE FROM documents_fts", "index", "has 0 texts to search in for 3 rows"),
    ("UPDATE contracts SET currency = 'EUR' WHERE item = 'boats'", "contract", "currency is 'EUR'"),
    ("UPDATE contracts SET status = 'nonsense' WHERE item = 'boats'", "file", "cannot be read to its end"),
    ("UPDATE reports SET buyers = 'no JSON'", "file", "cannot be read to its end"),
]


@pytest.mark.parametrize(("sql", "part", "wrong"), DAMAGE, ids=[sql[:50] for sql, _, _ in DAMAGE])
def test_what_was_damaged_is_named(filled: Path, sql: str, part: str, wrong: str) -> None:
    change(filled, sql)
    assert any(name == part and wrong in said for name, said in found(filled)), found(filled)


def test_pages_that_were_overwritten_are_told(filled: Path) -> None:
    data = bytearray(filled.read_bytes())
    size = int.from_bytes(data[16:18])
    for page in range(8, len(data) // size):
        data[page * size : page * size + 64] = b"\x07" * 64
    filled.write_bytes(data)
    try:
        parts = {part for part, _ in found(filled)}
    except LedgerError as error:
        assert "is damaged" in str(error)
    else:
        assert "file" in parts


def test_a_correction_that_waits_is_a_note(filled: Path) -> None:
    change(filled, "INSERT INTO invocations (id, at, command) VALUES (99, '2026-01-01', 'edit')")
    change(filled, "INSERT INTO corrections (report, field, value, invocation) VALUES ('gone', 'item', 'null', 99)")
    assert found(filled) == []
    with open_for_reading(filled) as opened:
        assert opened.check_notes() == ["1 correction waits for reports that are not in the ledger at present"]
