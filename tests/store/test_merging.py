"""The ledger holds the contracts that its reports make, whatever the order in which they came, came again and went."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ledgers import DASSAULT, FRANCE, INDIA, NAVY, day, document, money, report

from dealtrack import lexicon
from dealtrack.model import Basis, Document, Extraction, Kind, Report, Status
from dealtrack.store import Ledger, blocks, open_for_writing

LEXICON = lexicon.load()
TABLES = ("contracts", "contract_parties", "reports", "blocks", "likely", "problems")
BY_HEART = {  # columns that count rows, or tell when and in which order things came
    "contracts": {"number", "lone_buyer", "lone_supplier"},
    "contract_parties": {"party"},
    "problems": {"id"},
}
Read = tuple[Document, Extraction]


def published(number: int) -> date | None:
    return None if number == 7 else date(2015 + number // 3, 1 + number * 5 % 12, 1 + number * 3 % 28)


@st.composite
def a_document(draw: st.DrawFn, number: int) -> Read:
    """A document of one or two reports about few parties and items, so that many of them meet."""
    reports: list[Report] = []
    when = published(number)
    for _ in range(draw(st.integers(1, 2))):
        quantity = draw(st.sampled_from([None, 6, 36]))
        figure = draw(st.sampled_from([None, "7870000000", "7900000000", "2000000000"]))
        reports.append(
            report(
                draw(st.sampled_from(["Rafale fighters", "Rafale jets", "fighters", "Scorpene submarines"])),
                money(figure, "EUR") if figure else None,
                quantity=quantity,
                buyers=(draw(st.sampled_from([INDIA, NAVY])),),
                suppliers=draw(st.sampled_from([(), (FRANCE,), (DASSAULT,)])),
                status=draw(st.sampled_from([Status.PLANNED, Status.SIGNED])),
                kind=draw(st.sampled_from([Kind.CONTRACT, Kind.CONTRACT, Kind.AMENDMENT])),
                date=day(when.isoformat(), Basis.BY) if when else None,
            )
        )
    return document(reports, f"{number}.txt", when)


@st.composite
def documents(draw: st.DrawFn) -> list[Read]:
    return [draw(a_document(number)) for number in range(draw(st.integers(2, 8)))]


def content(read: Sequence[Read], also: Sequence[str] = ()) -> dict[str, list[tuple[object, ...]]]:
    """What a new ledger holds that reads documents in this order, and then removes those of the names in ``also``."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "deals.db")
        with closing(open_for_writing(path)) as ledger:
            for one, extraction in read:
                ledger.write(one, extraction, extractor="1", lexicon=LEXICON)
            for name in also:
                ledger.remove(name, LEXICON)
            return dump(ledger)


def dump(ledger: Ledger) -> dict[str, list[tuple[object, ...]]]:
    out = {}
    for table in TABLES:
        columns, rows = ledger.query(f"SELECT * FROM {table}")
        kept = [i for i, name in enumerate(columns) if name not in BY_HEART.get(table, ())]
        out[table] = sorted((tuple(row[i] for i in kept) for row in rows), key=repr)
    return out


FEW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.mark.parametrize("most", [250, 2])
@given(st.data())
@FEW
def test_the_order_of_reading_does_not_matter(most: int, data: st.DataObject) -> None:
    """Also where blocks are closed on the way."""
    read = data.draw(documents())
    other = data.draw(st.permutations(read))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(blocks, "MOST", most)
        assert content(read) == content(other)


@pytest.mark.parametrize("most", [250, 2])
@given(st.data())
@FEW
def test_what_was_removed_leaves_no_trace(most: int, data: st.DataObject) -> None:
    read = data.draw(documents())
    gone = data.draw(st.lists(st.sampled_from([one.id for one, _ in read]), unique=True, max_size=3))
    kept = [(one, extraction) for one, extraction in read if one.id not in gone]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(blocks, "MOST", most)
        assert content(read, gone) == content(kept)


def told(ledger: Ledger, *parts: Report, name: str, published: date) -> None:
    one, extraction = document(parts, name, published)
    ledger.write(one, extraction, extractor="1", lexicon=LEXICON)


RAFALE = report("Rafale fighters", money("7870000000", "EUR"), quantity=36, buyers=(INDIA,), suppliers=(DASSAULT,))


def test_two_articles_are_one_row_with_two_reports(ledger: Ledger) -> None:
    told(ledger, RAFALE, name="a.txt", published=date(2016, 9, 23))
    told(ledger, RAFALE, name="b.txt", published=date(2016, 9, 25))
    (deal,) = ledger.deals()
    assert deal.reports == 2
    (total,) = ledger.totals().lines
    assert (total.deals, total.low) == (1, 7870000000)


def test_the_id_is_that_of_the_earliest_report_and_each_of_them_finds_it(ledger: Ledger) -> None:
    told(ledger, RAFALE, name="b.txt", published=date(2016, 9, 25))
    (first,) = ledger.deals()
    told(ledger, RAFALE, name="a.txt", published=date(2016, 9, 23))
    (deal,) = ledger.deals()
    assert deal.id != first.id
    assert ledger.deal(first.id).deal.id == deal.id


def test_a_crowd_of_reports_of_one_deal_is_still_one_deal(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocks, "MOST", 20)
    for number in range(18):
        told(ledger, RAFALE, name=f"{number}.txt", published=date(2016, 9, 1 + number))
    (deal,) = ledger.deals()
    assert deal.reports == 18


def test_a_second_deal_of_a_document_is_settled_with_the_first(ledger: Ledger) -> None:
    told(ledger, RAFALE, name="a.txt", published=date(2016, 9, 23))
    plain = report("Rafale fighters", quantity=36, buyers=(INDIA,), suppliers=(DASSAULT,))
    told(ledger, plain, plain, name="b.txt", published=date(2016, 9, 25))
    assert sorted(deal.reports for deal in ledger.deals()) == [1, 2]


def test_who_writes_sees_what_another_has_changed_meanwhile(path: Path, ledger: Ledger) -> None:
    """Reports are remembered from one document to the next, but not beyond what another process writes."""
    told(ledger, RAFALE, name="a.txt", published=date(2016, 9, 23))
    told(ledger, RAFALE, name="b.txt", published=date(2016, 9, 24))
    elsewhere = report("Rafale fighters", quantity=6, buyers=(FRANCE,), suppliers=(DASSAULT,))
    with closing(open_for_writing(path)) as other:
        again, extraction = document([elsewhere], "a.txt", date(2016, 9, 23))
        other.write(again, extraction, extractor="2", lexicon=LEXICON)
    told(ledger, elsewhere, name="c.txt", published=date(2016, 9, 25))
    assert sorted((deal.quantity, deal.reports) for deal in ledger.deals()) == [(6, 2), (36, 1)]
