"""Contracts that may be one deal are found, the likeliest first, and none that certainly are two."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

from ledgers import BOEING, DASSAULT, INDIA, document, money, report

from dealtrack.lexicon import load
from dealtrack.model import Report
from dealtrack.store import Filters, Ledger, open_for_writing
from dealtrack.store.files import SCHEMA_VERSION

LEXICON = load()


def filed(ledger: Ledger, *reports: tuple[Report, date]) -> None:
    for number, (one, published) in enumerate(reports):
        ledger.write(*document([one], f"{number}.txt", published), extractor="1", lexicon=LEXICON)


def pairs(ledger: Ledger, **asked: object) -> list[set[str]]:
    return [{found.one.item, found.other.item} for found in ledger.candidates(**asked)]


def test_what_may_be_one_deal_is_given_with_its_reasons(ledger: Ledger) -> None:
    filed(
        ledger,
        (report("patrol aircraft", buyers=(INDIA,), suppliers=(BOEING,), quantity=24), date(2024, 3, 5)),
        (report("maritime aircraft", buyers=(INDIA,), suppliers=(BOEING,)), date(2024, 3, 6)),
        (report("fighters", buyers=(INDIA,), suppliers=(DASSAULT,)), date(2024, 3, 6)),
    )
    (found,) = ledger.candidates()
    assert {found.one.item, found.other.item} == {"patrol aircraft", "maritime aircraft"}
    assert found.against is None
    assert "same supplier: Boeing" in found.reasons


def test_two_signed_values_far_apart_are_two_deals(ledger: Ledger) -> None:
    sides = {"buyers": (INDIA,), "suppliers": (BOEING,)}
    filed(
        ledger,
        (report("patrol aircraft", money(100), **sides), date(2024, 3, 5)),
        (report("maritime aircraft", money(900), **sides), date(2024, 3, 6)),
    )
    assert ledger.candidates() == []


def test_filters_and_limit_apply(ledger: Ledger) -> None:
    sides = {"buyers": (INDIA,), "suppliers": (BOEING,)}
    filed(
        ledger, *((report(f"{name} aircraft", **sides), date(2024, 3, 5)) for name in ("patrol", "maritime", "tanker"))
    )
    assert len(pairs(ledger)) == 3
    assert len(pairs(ledger, limit=2)) == 2
    of_tanker = pairs(ledger, filters=Filters(item=("tanker",)))
    assert sorted(map(sorted, of_tanker)) == [
        ["maritime aircraft", "tanker aircraft"],
        ["patrol aircraft", "tanker aircraft"],
    ]


def test_what_goes_takes_its_pairs_along(ledger: Ledger) -> None:
    sides = {"buyers": (INDIA,), "suppliers": (BOEING,)}
    filed(ledger, *((report(f"{name} aircraft", **sides), date(2024, 3, 5)) for name in ("patrol", "maritime")))
    assert len(pairs(ledger)) == 1
    ledger.remove("1.txt")
    assert pairs(ledger) == []


def test_a_ledger_of_an_earlier_version_files_its_blocks_anew(path: Path) -> None:
    with open_for_writing(path) as ledger:
        filed(ledger, (report("patrol aircraft", buyers=(INDIA,), suppliers=(BOEING,), quantity=24), date(2024, 3, 5)))
    with closing(sqlite3.connect(path)) as before:
        blocks = before.execute("SELECT * FROM blocks").fetchall()
        before.execute("UPDATE blocks SET key = key + 1")
        before.execute("DROP TABLE likely")
        before.execute("DELETE FROM _sqlite_migrations WHERE name = 'what_may_be_one_deal_is_filed'")
        before.execute(f"PRAGMA user_version = {SCHEMA_VERSION - 1}")
        before.commit()
    with open_for_writing(path):
        pass
    with closing(sqlite3.connect(path)) as after:
        assert after.execute("SELECT * FROM blocks").fetchall() == blocks
        assert after.execute("SELECT extractor FROM documents").fetchall() == [(None,)]
