"""The ledger as of a day: what reports of that day tell, merged as today."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from ledgers import BOEING, INDIA, NAVY, day, file, money, report

from dealtrack.lexicon import load
from dealtrack.model import Party, PartyKind, Status
from dealtrack.store import Filters, Ledger, open_for_reading

from ledgers import document  # isort: skip

SIDES = {"buyers": (INDIA,), "suppliers": (BOEING,), "quantity": 24, "references": ("IN-24-7",)}
OFFICE = Party("Directorate of Naval Supply", PartyKind.GOVERNMENT, "IN")


@pytest.fixture
def filled(ledger: Ledger, path: Path) -> Path:
    """Talks in 2024 about what is signed in 2025, by a buyer that only the first report names."""
    talks = report("P-8 aircraft", money(90), status=Status.NEGOTIATING, **SIDES | {"buyers": (OFFICE,)})
    signed = report(
        "P-8 aircraft", money(100), date=day("2025-02-03"), rule="announcement-contract", **SIDES | {"buyers": (NAVY,)}
    )
    for name, one, published in (("a.txt", talks, date(2024, 11, 5)), ("b.txt", signed, date(2025, 2, 4))):
        ledger.write(*document([one], name, published), extractor="1", lexicon=load())
    file(ledger, report("boats", money(7)), name="undated.txt")
    ledger.close()
    return path


def told(path: Path, as_of: date | None, filters: Filters = Filters()) -> list[tuple[str, str, str]]:  # noqa: B008
    with open_for_reading(path, as_of) as opened:
        return [(deal.item, str(deal.status), deal.buyers[0].name) for deal in opened.deals(filters)]


def test_a_later_report_changes_nothing_before_its_day(filled: Path) -> None:
    assert told(filled, date(2025, 2, 4)) == [("P-8 aircraft", "signed", "Indian Navy")]
    assert told(filled, date(2025, 2, 3)) == [("P-8 aircraft", "negotiating", "Directorate of Naval Supply")]
    assert told(filled, date(2024, 11, 4)) == []


def test_a_deal_keeps_its_id_and_today_is_not_touched(filled: Path) -> None:
    before = filled.read_bytes()
    with open_for_reading(filled) as now, open_for_reading(filled, date(2024, 12, 31)) as then:
        assert then.deals()[0].id == now.deals()[0].id
        assert then.undated() == 1
    assert filled.read_bytes() == before


def test_filters_know_the_parties_of_that_day(filled: Path) -> None:
    supply = Filters(buyer=("naval supply",))
    assert told(filled, date(2024, 12, 31), supply) == [("P-8 aircraft", "negotiating", "Directorate of Naval Supply")]
    assert told(filled, date(2025, 12, 31), supply) == []
    assert told(filled, date(2024, 12, 31), Filters(source=("b.txt",))) == []


def test_totals_are_those_of_that_day(filled: Path) -> None:
    with open_for_reading(filled, date(2024, 12, 31)) as then:
        assert (then.totals().lines, [row.reason for row in then.totals().left_out]) == ((), ["not signed yet"])
    with open_for_reading(filled, date(2025, 12, 31)) as then:
        assert [line.low for line in then.totals(by="buyer").lines] == [100]
