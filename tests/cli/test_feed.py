import json
import signal
import subprocess
import sys
from decimal import Decimal

import pytest

from dealtrack.cli import work
from dealtrack.errors import ReadError


@pytest.fixture
def ledger(fake_ledger):
    return fake_ledger()


@pytest.fixture
def texts(tmp_path):
    """A folder with two documents that tell of deals and one that tells of none."""
    for name, text in {"a.txt": "12 boats here, boats there.", "b.txt": "boats", "c.txt": "nothing"}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_seed_sums_up_what_it_did(dealtrack_with, ledger, texts):
    assert dealtrack_with(ledger, "seed", str(texts)) == (
        0,
        "3 documents: 3 new\nDeals: 3 new; 3 problems (`dealtrack problems`)\n",
        "3 documents have no date of publication; `--published 2025-02-07` gives it to texts that lack one.\n",
    )
    assert dealtrack_with(ledger, "seed", str(texts)) == (0, "3 documents: 3 unchanged\n", "")


def test_seed_asks_for_no_date_where_there_is_one(dealtrack_with, ledger, texts):
    assert dealtrack_with(ledger, "seed", str(texts), "--published", "2024-03")[2] == ""


def test_seed_lists_what_failed_and_goes_on(dealtrack_with, ledger, texts):
    (texts / "a.docx").write_bytes(b"PK")
    (texts / "d.txt").write_text("stumble", encoding="utf-8")
    code, out, err = dealtrack_with(ledger, "seed", str(texts))
    assert (code, len(ledger.written)) == (0, 3)
    assert "5 documents: 3 new, 2 failed" in out
    assert "a.docx" in err
    assert "stopped the extractor (ValueError: stumbled)" in err


def test_seed_fails_where_nothing_could_be_read(dealtrack_with, ledger, tmp_path):
    code, _, err = dealtrack_with(ledger, "seed", str(tmp_path / "nothere.txt"))
    assert code == 1
    assert err.splitlines()[-1].startswith("dealtrack: nothing could be read.")


def test_stopping_seed_says_that_nothing_is_lost(dealtrack_with, ledger, texts, monkeypatch):
    def stopped(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(ledger, "write", stopped)
    code, out, err = dealtrack_with(ledger, "seed", str(texts))
    assert (code, out) == (130, "")
    assert err == "Stopped. What was read so far is kept; the same command reads the rest.\n"


def test_seed_of_an_empty_folder_is_no_failure(dealtrack_with, ledger, tmp_path):
    assert dealtrack_with(ledger, "seed", str(tmp_path)) == (0, "No documents found.\n", "")


def test_seed_is_silent_on_request(dealtrack_with, ledger, texts):
    assert dealtrack_with(ledger, "seed", "-q", str(texts)) == (0, "", "")


def test_extract_prints_one_deal_a_line(dealtrack_with, ledger, texts):
    code, out, err = dealtrack_with(ledger, "extract", "--nl", str(texts / "b.txt"))
    (line,) = out.splitlines()
    assert (code, err) == (0, "")
    assert list(json.loads(line)) == [
        "document",
        "item",
        "quantity",
        "value",
        "buyers",
        "suppliers",
        "date",
        "status",
        "kind",
        "evidence",
        "value_alt",
        "end_users",
        "references",
        "under",
        "inferred",
        "spans",
    ]
    deal = json.loads(line, parse_float=Decimal)
    assert deal["value"] == {
        "low": Decimal("3300000000.10"),
        "high": None,
        "currency": "USD",
        "qualifier": "at_least",
        "text": "boats",
    }
    assert deal["spans"] == {"item": [[0, 5]], "value": [[0, 9]]}
    assert (deal["buyers"], deal["suppliers"], deal["inferred"]) == (["Norland"], [], ["buyers"])
    assert deal["date"] == {"value": "2024-03-05", "basis": "by"}


def test_extract_prints_mentions(dealtrack_with, ledger, texts):
    out = dealtrack_with(ledger, "extract", "--mentions", "--nl", str(texts / "a.txt"))[1]
    first, second = map(json.loads, out.splitlines())
    document = first.pop("document")
    assert first == {"kind": "quantity", "start": 0, "end": 2, "text": "12", "value": 12, "rule": "digits"}
    assert (second["document"], second["value"]) == (document, "Norland")


def test_extract_shows_a_screen_otherwise(dealtrack_with, ledger, texts):
    out = dealtrack_with(ledger, "extract", str(texts / "b.txt"))[1]
    assert "1 deal, 1 problem" in out
    assert "over USD 3,300,000,000.10" in out


def test_mentions_want_json_lines(dealtrack_with, ledger, texts):
    code, _, err = dealtrack_with(ledger, "extract", "--mentions", str(texts))
    assert (code, err) == (2, "dealtrack: --mentions prints JSON lines only. Add --nl.\n")


@pytest.mark.parametrize("jobs", [1, 2])
def test_extraction_keeps_the_order_and_reads_only_a_little_ahead(jobs, monkeypatch):
    taken = []

    def outcomes():
        for number in range(100):
            taken.append(number)
            yield number

    # No number is a document, so that the extractor stumbles over each: what comes back is an error for every wanted one.
    found = work.extracted(outcomes(), lambda number: number % 2 == 0, jobs)
    first = next(found)
    assert len(taken) <= 20
    everything = [first, *found]
    assert [number for number, _ in everything] == list(range(100))
    assert all(isinstance(result, ReadError) == (number % 2 == 0) for number, result in everything)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_killed_run_leaves_no_process_behind():
    script = """
import os, signal
from dealtrack.cli.work import extracted
next(extracted(range(100), lambda number: True, 2))
os.kill(os.getpid(), signal.SIGKILL)
"""
    # The pipe is closed when the last process that may write to it has ended.
    run = subprocess.run([sys.executable, "-c", script], check=False, capture_output=True, timeout=60)
    assert (run.returncode, run.stdout) == (-signal.SIGKILL, b"")


def test_further_processes_are_for_many_documents():
    assert work.processes(None) == work.processes(10) == 1
    assert work.processes(100_000) >= 1
