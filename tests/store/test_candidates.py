"""Contracts that may be one deal are found, the likeliest first, and none that certainly are two."""

from __future__ import annotations

from datetime import date

from ledgers import BOEING, DASSAULT, INDIA, document, money, report

from dealtrack.lexicon import load
from dealtrack.model import Report
from dealtrack.store import Filters, Ledger

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
