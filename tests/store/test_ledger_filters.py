"""Which deals a filter finds, and in which order they come."""

from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal

import pytest
from ledgers import BOEING, DASSAULT, FRANCE, INDIA, NAVY, RAYTHEON, USA, day, document, file, money, problem, report

from dealtrack.errors import LedgerError, UsageError
from dealtrack.lexicon import load
from dealtrack.model import Basis, Document, Extraction, Kind, Party, PartyKind, Qualifier, Span, Status
from dealtrack.store import Filters, Ledger, open_for_writing
from dealtrack.store.filters import order

DEALS = [
    report("MQ-9B drones", money(3_300), suppliers=(USA,), buyers=(INDIA,), date=day("2025-02-07", Basis.BY)),
    report("P-8 aircraft", money(900), suppliers=(BOEING,), buyers=(NAVY,), date=day("2019-11")),
    report("Rafale jets", money(7_800, "EUR"), suppliers=(DASSAULT, FRANCE), buyers=(INDIA,), date=day("2016")),
    report("50% of a yard_1", money(5, qualifier=Qualifier.AT_LEAST), suppliers=(RAYTHEON,), date=day("2020-01-01")),
    report("engines", suppliers=(BOEING,), kind=Kind.FRAMEWORK, status=Status.NEGOTIATING),
    report("spares", money(60, qualifier=Qualifier.AT_MOST), status=Status.CANCELLED, date=day("2019-12-31")),
    report("hulls", money(10, high=20), status=Status.COMPLETED, date=day("2020-12-31")),
]
DRONES, P8, RAFALE, YARD, ENGINES, SPARES, HULLS = (deal.item for deal in DEALS)
ALL = {deal.item for deal in DEALS}


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    with open_for_writing(tmp_path_factory.mktemp("db") / "deals.db") as ledger:
        file(
            ledger,
            *DEALS[:3],
            name="first.txt",
            source="wire/first.txt",
            publisher="The Wire",
            published=date(2025, 2, 7),
        )
        file(ledger, *DEALS[3:], name="second.txt", source="50%_off.txt", title="Yards and hulls")
        yield ledger


FOUND = [
    (Filters(), ALL),
    (Filters(supplier=("boeing",)), {P8, ENGINES}),
    (Filters(supplier=("BOEING", "dassault aviation")), {P8, ENGINES, RAFALE}),
    (Filters(supplier=("united states",)), {DRONES}),
    (Filters(supplier=("U.S.",)), {DRONES}),
    (Filters(supplier=("boe",)), set()),
    (Filters(supplier=("india",)), set()),
    (Filters(supplier=("%",)), set()),
    (Filters(supplier=("_",)), set()),
    (Filters(supplier=("",)), set()),
    (Filters(buyer=("india",)), {DRONES, RAFALE}),
    (Filters(buyer=("navy",)), {P8}),
    (Filters(party=("france",)), {RAFALE}),
    (Filters(buyer=("india",), supplier=("us",)), {DRONES}),
    (Filters(country=("India",)), {DRONES, P8, RAFALE}),
    (Filters(country=("us",)), {DRONES, P8, YARD, ENGINES}),
    (Filters(country=("Atlantis",)), set()),
    (Filters(item=("drone",)), {DRONES}),
    (Filters(item=("mq 9b",)), {DRONES}),
    (Filters(item=("jets", "HULL")), {RAFALE, HULLS}),
    (Filters(item=("%",)), set()),
    (Filters(year=(2025,)), {DRONES}),
    (Filters(year=(2016,)), {RAFALE}),
    (Filters(year=(2019, 2016)), {P8, SPARES, RAFALE}),
    (Filters(year=(2025,), dated="stated"), set()),
    (Filters(dated="by"), {DRONES}),
    (Filters(since=date(2020, 12, 31)), {DRONES, HULLS}),
    (Filters(since=date(2019, 11, 30), until=date(2020, 1, 1)), {P8, SPARES, YARD}),
    (Filters(since=date(2016, 6, 1), until=date(2016, 7, 1)), {RAFALE}),
    (Filters(status=(Status.CANCELLED, Status.COMPLETED)), {SPARES, HULLS}),
    (Filters(kind=(Kind.FRAMEWORK,)), {ENGINES}),
    (Filters(currency=("eur",)), {RAFALE}),
    (Filters(min_value=Decimal(900)), {DRONES, P8, RAFALE}),
    (Filters(min_value=Decimal("900.001")), {DRONES, RAFALE}),
    (Filters(max_value=Decimal("10.5")), {YARD, HULLS}),
    (Filters(min_value=Decimal(15), max_value=Decimal(60)), {SPARES, HULLS}),
    (Filters(min_value=Decimal("1E+40")), set()),
    (Filters(max_value=Decimal("1E+40")), ALL - {ENGINES}),
    (Filters(min_value=Decimal("-1E+40")), ALL - {ENGINES}),
    (Filters(source=("wire",)), {DRONES, P8, RAFALE}),
    (Filters(source=("50%_",)), ALL - {DRONES, P8, RAFALE}),
    (Filters(source=("yards AND",)), ALL - {DRONES, P8, RAFALE}),
    (Filters(source=("2025",)), set()),
]


@pytest.mark.parametrize(("filters", "items"), FOUND)
def test_what_a_filter_finds(filled: Ledger, filters: Filters, items: set[str]) -> None:
    assert {deal.item for deal in filled.deals(filters)} == items


SORTED = [
    ("date", [DRONES, HULLS, YARD, SPARES, P8, RAFALE, ENGINES]),
    ("-date", [RAFALE, P8, SPARES, YARD, HULLS, DRONES, ENGINES]),
    ("value", [RAFALE, DRONES, P8, SPARES, HULLS, YARD, ENGINES]),
    ("-value", [YARD, HULLS, SPARES, P8, DRONES, RAFALE, ENGINES]),
    ("item", [YARD, ENGINES, HULLS, DRONES, P8, RAFALE, SPARES]),
    ("supplier", [P8, ENGINES, RAFALE, YARD, DRONES, HULLS, SPARES]),
    ("buyer", [DRONES, RAFALE, P8, HULLS, YARD, SPARES, ENGINES]),
    ("status", [ENGINES, DRONES, YARD, P8, RAFALE, HULLS, SPARES]),
]


@pytest.mark.parametrize(("sort", "items"), SORTED)
def test_orders(filled: Ledger, sort: str, items: list[str]) -> None:
    assert [deal.item for deal in filled.deals(Filters(sort=sort))] == items
    assert [deal.item for deal in filled.deals(Filters(sort=sort, limit=2))] == items[:2]


def test_an_order_that_does_not_exist_names_those_that_do() -> None:
    with pytest.raises(UsageError, match="choose one of date, value, item"):
        order("colour")


def test_no_deals_for_a_limit_of_none_or_nothing(filled: Ledger) -> None:
    assert filled.deals(Filters(limit=0)) == []
    assert len(filled.deals(Filters(limit=None))) == len(ALL)


def test_of_one_day_orders_come_before_frameworks_and_sums_of_several_deals(ledger: Ledger) -> None:
    file(
        ledger,
        report("sum", money(900), kind=Kind.AGGREGATE),
        report("terms", money(800), kind=Kind.FRAMEWORK),
        report("unpriced"),
        report("small", money(5)),
        report("large", money(50)),
        report("dated", money(1), date=day("1999")),
    )
    assert [deal.item for deal in ledger.deals()] == ["dated", "large", "small", "unpriced", "terms", "sum"]


# --- ids ------------------------------------------------------------------------------------------------------------


def test_a_short_id_is_unique_and_finds_its_deal(ledger: Ledger) -> None:
    for number in range(3):
        file(ledger, *(report(f"item {number}-{n}") for n in range(1000)), name=f"{number}.txt")
    deals = ledger.deals()
    assert len({deal.short_id for deal in deals}) == len(deals) == 3000
    assert max(len(deal.short_id) for deal in deals) > 4, "some of 3000 ids share four characters"
    for deal in deals[::300]:
        assert ledger.deal(deal.short_id).deal == deal
        assert ledger.deal(f" {deal.id.upper()} ").deal.id == deal.id


def test_look_alikes_in_a_typed_id_are_forgiven(ledger: Ledger) -> None:
    file(ledger, *(report(f"item {n}") for n in range(40)))
    id = next(deal.id for deal in ledger.deals() if "0" in deal.id and "1" in deal.id)
    assert ledger.deal(id.replace("0", "O").replace("1", "l")).deal.id == id


def test_an_unknown_and_an_ambiguous_id(ledger: Ledger) -> None:
    file(ledger, *(report(f"item {n}") for n in range(200)))
    for unknown in ("zzzzzzzz", "", "%", "'", "ÿ", "\ud800", "x" * 1000):
        with pytest.raises(LedgerError, match="dealtrack list"):
            ledger.deal(unknown)
    with pytest.raises(LedgerError, match=r"several deals .*: \w{16} \(item \d+\), .* …$"):
        ledger.deal(Counter(deal.id[0] for deal in ledger.deals()).most_common()[0][0])


# --- parties and sources --------------------------------------------------------------------------------------------


def test_parties_with_what_they_bought_and_sold(filled: Ledger) -> None:
    boeing = filled.parties("boeing")
    assert [(p.name, p.as_buyer, p.as_supplier, p.bought, p.sold) for p in boeing] == [
        ("Boeing", 0, 2, (), (("USD", Decimal(900)),))
    ]
    india = filled.parties("INDIA")[0]
    assert (india.as_buyer, dict(india.bought)) == (2, {"USD": Decimal(3300), "EUR": Decimal(7800)})
    assert [p.name for p in filled.parties()][:2] == ["Boeing", "India"]
    assert filled.parties("nobody") == []


def test_known_names_come_by_frequency(filled: Ledger) -> None:
    assert filled.known("supplier", 2) == ["Boeing", "Dassault Aviation"]
    assert filled.known("buyer", 9) == ["India", "Indian Navy"]
    with pytest.raises(UsageError, match="buyer, supplier"):
        filled.known("bystander", 2)


ABBREVIATED = [
    ("United States", PartyKind.COUNTRY, "US", "USA"),
    ("United Arab Emirates", PartyKind.COUNTRY, "AE", "UAE"),
    ("Saudi Arabia", PartyKind.COUNTRY, "SA", None),
    ("Airbus", PartyKind.COMPANY, "NL", None),
    ("Hindustan Aeronautics Limited", PartyKind.COMPANY, "IN", "HAL"),
    ("Fjord Yard", PartyKind.COMPANY, None, None),
]


@pytest.mark.parametrize(("name", "kind", "country", "short"), ABBREVIATED)
def test_the_abbreviation_of_a_party(ledger: Ledger, name: str, kind: PartyKind, country: str, short: str) -> None:
    made, extraction = document([report(buyers=(Party(name, kind, country),))])
    ledger.write(made, extraction, extractor="1", lexicon=load())
    assert [party.short for party in ledger.deals()[0].buyers] == [short]


def test_sources_by_their_names(filled: Ledger) -> None:
    assert [s.source for s in filled.sources(Filters(source=("50%",)))] == ["50%_off.txt"]
    assert len(filled.sources(Filters(limit=1))) == 1


def test_problems_by_reason_with_what_stands_around_them(ledger: Ledger) -> None:
    words = " ".join(f"word{n}" for n in range(40))
    text = f"first line\n{words} THIS {words}\nlast line"
    at = text.index("THIS")
    found = (problem("a price", Span(at, at + 4)), problem("whole document"), problem("start", Span(0, 5)))
    ledger.write(Document("one.txt", text), Extraction("one.txt", (), found), extractor="1")
    (row,) = ledger.problems(reason="PRICE")
    assert row.before.startswith("… word") and row.before.endswith("word39 ") and len(row.before) < 85
    assert row.after.startswith(" word0 ") and row.after.endswith(" …") and len(row.after) < 85
    assert [(p.before, p.text, p.after) for p in ledger.problems()][1:] == [("", None, ""), ("", "first", " line")]


def test_sources_are_counted(filled: Ledger) -> None:
    assert [(s.source, s.published, s.deals, s.problems) for s in filled.sources()] == [
        ("wire/first.txt", date(2025, 2, 7), 3, 0),
        ("50%_off.txt", None, 4, 0),
    ]


def test_problems_of_a_source(ledger: Ledger) -> None:
    for name in ("a.txt", "b.txt"):
        file(ledger, report(quantity=10**30), name=name, source=f"in/{name}")
    assert [row.source for row in ledger.problems(Filters(source=("a.t",)))] == ["in/a.txt"]
    assert len(ledger.problems(Filters(limit=1))) == 1
    assert len(ledger.problems()) == 2


def test_what_is_incomplete_says_what_it_misses(ledger: Ledger) -> None:
    full = {"buyers": (INDIA,), "suppliers": (BOEING,), "date": day("2024")}
    file(
        ledger,
        report("radars", money(5), **full),
        report(None, money(5), **full),
        report("boats", **full),
        report("talks on boats", kind=Kind.FRAMEWORK, **full),
        report("tanks", money(5), **full | {"buyers": (), "date": None}),
        report("spares", money(5), **full | {"suppliers": ()}),
    )
    incomplete = {deal.item: deal.missing for deal in ledger.deals(Filters(incomplete=True))}
    assert incomplete == {None: ("item",), "boats": ("value",), "tanks": ("buyers", "date"), "spares": ("suppliers",)}
    assert incomplete == {deal.item: deal.missing for deal in ledger.deals() if deal.missing}
