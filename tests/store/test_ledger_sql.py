"""Questions in SQL: what may be asked, what is refused, and that the examples of the documentation work."""

from __future__ import annotations

import re
import signal
import sqlite3
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ledgers import INDIA, USA, day, file, money, report

from dealtrack.errors import LedgerError
from dealtrack.model import Kind, Qualifier
from dealtrack.store import Ledger, open_for_reading, open_for_writing
from dealtrack.store.views import VIEWS

DOCS = Path(__file__).parents[2] / "docs" / "database.md"


@pytest.fixture
def filled(path: Path) -> Ledger:
    with open_for_writing(path) as ledger:
        sides = {"suppliers": (USA,), "buyers": (INDIA,), "date": day("2025-02-07")}
        file(
            ledger, report("drones", money("3300000000.50"), **sides), report("hangar", money(520), **sides), source="a"
        )
        file(ledger, report("pacts", money(9, qualifier=Qualifier.AT_MOST), kind=Kind.FRAMEWORK), name="b", source="b")
    with open_for_reading(path) as ledger:
        yield ledger


def test_rows_come_with_the_names_of_their_columns(filled: Ledger) -> None:
    columns, rows = filled.query("SELECT item, low AS usd FROM deals WHERE item = :item", {"item": "drones"})
    assert (columns, list(rows)) == (["item", "usd"], [("drones", "3300000000.5")])


ALLOWED = [
    "SELECT 1",
    "  -- a comment\nSELECT 1;",
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 3) SELECT * FROM n",
    "VALUES (1), (2)",
    "EXPLAIN QUERY PLAN SELECT * FROM deals",
    "PRAGMA table_info(contracts)",
    "SELECT * FROM pragma_table_list",
    "SELECT * FROM documents_fts WHERE documents_fts MATCH 'drones'",
    "SELECT snippet(documents_fts, 0, '[', ']', '…', 5) FROM documents_fts WHERE documents_fts MATCH 'drones'",
    "SELECT json_group_array(item) FROM contracts",
    "SELECT buyers, count(*) FROM contracts GROUP BY 1 ORDER BY 2",
    *(f"SELECT * FROM {view}" for view in VIEWS),
]


@pytest.mark.parametrize("sql", ALLOWED)
def test_what_may_be_asked(filled: Ledger, sql: str) -> None:
    assert list(filled.query(sql)[1])


REFUSED = [
    "DELETE FROM contracts",
    "INSERT INTO rates VALUES ('EUR', 'USD', '2020-01-01', '1', 'me')",
    "UPDATE contracts SET item = 'x'",
    "WITH x AS (SELECT 1) DELETE FROM contracts",
    "DROP TABLE contracts",
    "DROP VIEW deals",
    "CREATE TABLE t (a)",
    "CREATE TEMP TABLE t (a)",
    "CREATE TEMP VIEW v AS SELECT 1",
    "ATTACH DATABASE '/tmp/other.db' AS other",
    "DETACH DATABASE main",
    "VACUUM INTO '/tmp/copy.db'",
    "VACUUM",
    "REINDEX",
    "ANALYZE",
    "BEGIN",
    "SAVEPOINT s",
    "PRAGMA writable_schema = 1",
    "PRAGMA query_only = 0",
    "PRAGMA journal_mode = WAL",
    "PRAGMA journal_mode",
    "PRAGMA user_version = 9",
    "PRAGMA application_id(9)",
    "SELECT load_extension('x')",
    "SELECT fts3_tokenizer('x')",
    "INSERT INTO documents_fts (documents_fts) VALUES ('rebuild')",
]


@pytest.mark.parametrize("sql", REFUSED)
def test_what_would_change_something_is_refused(filled: Ledger, path: Path, sql: str) -> None:
    before = path.read_bytes()
    with pytest.raises(LedgerError) as caught:
        list(filled.query(sql)[1])
    assert "\n" not in str(caught.value)
    assert path.read_bytes() == before
    assert len(filled.deals()) == 3


EXPLAINED = [
    ("SELECT 1; SELECT 2", "more than one statement"),
    ("", "there is no query"),
    ("-- nothing", "there is no query"),
    (";", "there is no query"),
    ("SELEC 1", "syntax error"),
    ("SELECT * FROM sales", r"no such table: sales\. There are buyers, deals, .*contracts"),
    ("SELECT price FROM deals", r"no such column: price\. There are deals: id, kind"),
    ("SELECT :a", "binding"),
    ("SELECT \0", "null character|syntax|unrecognized"),
    ("SELECT '\ud800'", "surrogates"),
    ("SELECT abs(-9223372036854775808)", "integer overflow"),
]


@pytest.mark.parametrize(("sql", "said"), EXPLAINED)
def test_what_is_wrong_is_said_in_one_line(filled: Ledger, sql: str, said: str) -> None:
    with pytest.raises(LedgerError, match=said) as caught:
        list(filled.query(sql)[1])
    assert "\n" not in str(caught.value)


def test_an_error_after_the_first_rows_is_explained_too(filled: Ledger) -> None:
    sql = "SELECT abs(CASE a WHEN 2 THEN -9223372036854775808 ELSE a END) FROM (SELECT 1 AS a UNION ALL SELECT 2)"
    _, rows = filled.query(sql)
    with pytest.raises(LedgerError, match="integer overflow"):
        list(rows)


@pytest.mark.skipif(not hasattr(signal, "SIGALRM"), reason="this system has no timer signals")
def test_ctrl_c_ends_a_query_that_would_never_end(filled: Ledger, path: Path) -> None:
    script = (
        "import signal, sys\nfrom pathlib import Path\nfrom dealtrack.store import open_for_reading\n"
        "signal.signal(signal.SIGALRM, signal.default_int_handler)\nsignal.setitimer(signal.ITIMER_REAL, 0.3)\n"
        "with open_for_reading(Path(sys.argv[1])) as ledger:\n"
        "    endless = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n'\n"
        "    try:\n        list(ledger.query(endless)[1])\n    except KeyboardInterrupt:\n        print('interrupted')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(path)], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.stdout, done.stderr) == ("interrupted\n", "")


def test_a_parameter_that_is_too_large(filled: Ledger) -> None:
    with pytest.raises(LedgerError, match="too large"):
        filled.query("SELECT :n", {"n": 10**30})


def test_bytes_that_are_no_text_do_not_end_a_query(filled: Ledger) -> None:
    assert list(filled.query("SELECT CAST(x'ff41' AS TEXT)")[1]) == [("\ufffdA",)]


def test_the_ledger_answers_as_before_after_a_query(filled: Ledger) -> None:
    before = (filled.deals(), filled.totals(), filled.search("drones"))
    _, rows = filled.query("SELECT * FROM deals")
    next(rows)
    assert (filled.deals(), filled.totals(), filled.search("drones")) == before


@given(st.integers(-(2**63 - 1), 2**63 - 1), st.integers(0, 4))
def test_the_views_write_minor_units_exactly(minor: int, digits: int) -> None:
    from dealtrack.store.views import _units_of_row

    connection = sqlite3.connect(":memory:")
    sql = f"SELECT {_units_of_row('m')} FROM (SELECT ? AS m, ? AS minor_digits)"
    assert Decimal(connection.execute(sql, (minor, digits)).fetchone()[0]) == Decimal(minor).scaleb(-digits)
    connection.close()


# --- docs/database.md --------------------------------------------------------------------------------------------------


def _examples() -> list[str]:
    return re.findall(r"```sql\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)


@pytest.mark.parametrize("sql", _examples())
def test_examples_of_the_documentation_answer(filled: Ledger, sql: str) -> None:
    assert filled.query(sql)[0]


def test_the_documentation_names_every_table_view_and_column(filled: Ledger) -> None:
    text = DOCS.read_text(encoding="utf-8")
    names = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"
    tables = [
        name for (name,) in filled.query(names)[1] if "_fts" not in name and not name.startswith(("_", "sqlite_"))
    ]
    assert set(VIEWS) < set(tables)
    for table in tables:
        section = re.search(rf"^### `{table}`\n(.*?)(?=^##|\Z)", text, re.DOTALL | re.MULTILINE)
        assert section, table
        for _, column, *_ in filled.query(f"PRAGMA table_info({table})")[1]:
            assert f"`{column}`" in section[1], f"{table}.{column}"


def test_rows_that_nobody_takes_are_given_up_in_silence(filled: Ledger, capfd: pytest.CaptureFixture[str]) -> None:
    with open_for_reading(filled.path) as ledger:
        rows = ledger.query("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n")[1]
        assert next(rows) == (1,)
    del rows
    assert capfd.readouterr() == ("", "")
