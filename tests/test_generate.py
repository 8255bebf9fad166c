"""Ledgers that are made for measuring hold what reading their documents would leave."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from dealtrack.lexicon import load
from dealtrack.model import Extraction
from dealtrack.store import open_for_reading, open_for_writing

BENCH = Path(__file__).resolve().parents[1] / "bench"
DEALS = 40
# Without numbers of rows and the time of reading; parties by name, because a made ledger enters all of them at once.
TABLES = {
    "documents": ("id", "text", "characters", "extractor"),
    "appearances": ("document", "name", "source", "publisher", "title", "published", "extractor"),
    "reports": ("*",),
    "evidence": ("report", "field", "start", '"end"', "quote"),
    "blocks": ("*",),
    "numbers": ("*",),
    "contracts": ("id", "kind", "status", "item", "low_minor", "buyers", "suppliers", "date", "counts", "left_out", "origins"),
    "contract_parties r JOIN parties p ON p.id = r.party": ("contract", "role", "position", "p.name", "p.country"),
}  # fmt: skip


@pytest.fixture
def bench(monkeypatch):
    monkeypatch.syspath_prepend(str(BENCH))
    import generate
    import invented

    return generate, invented


@pytest.fixture
def made(bench, tmp_path):
    path = tmp_path / "made.db"
    bench[0].generate(path, DEALS)
    return path


def content(path):
    with closing(sqlite3.connect(path)) as connection:
        queries = {table: f"SELECT {', '.join(columns)} FROM {table}" for table, columns in TABLES.items()}
        return {table: sorted(connection.execute(sql), key=repr) for table, sql in queries.items()}


def test_a_made_ledger_is_the_one_that_writing_its_documents_leaves(bench, made, tmp_path):
    generate, invented = bench
    world, written = invented.World(DEALS, 1), tmp_path / "written.db"
    with open_for_writing(written) as ledger:
        for number in range(DEALS):
            for document, report in world.told(number):
                found = Extraction(document.id, (report,))
                ledger.write(document, found, extractor=generate.EXTRACTOR, lexicon=load())
    assert content(made) == content(written)
    assert not any(generate.changes(made, range(DEALS)))


def test_a_made_ledger_can_be_searched_and_quotes_its_texts(made):
    with open_for_reading(made) as ledger:
        deal = ledger.deals()[0]
        assert deal.reports == 3
        assert {hit.deals for hit in ledger.search(f'"{deal.item}"')} == {(deal.id,)}
    with closing(sqlite3.connect(made)) as connection:
        quotes = connection.execute(
            'SELECT substr(d.text, e.start + 1, e."end" - e.start), e.quote '
            "FROM evidence e JOIN reports r ON r.id = e.report JOIN documents d ON d.id = r.document"
        ).fetchall()
        assert len(quotes) > 3 * DEALS
        assert all(text == quote for text, quote in quotes)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
