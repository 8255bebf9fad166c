"""What totals sum, what they leave out and why, and how far they cover an aggregate."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent / "store"))

from ledgers import BOEING, DASSAULT, FRANCE, INDIA, NAVY, RAYTHEON, USA, day, document, file, money, report

from dealtrack.errors import UsageError
from dealtrack.lexicon import load
from dealtrack.model import Basis, Kind, Money, Party, PartyKind, Qualifier, Report, Status
from dealtrack.rates import Origin, Rate
from dealtrack.store import Filters, Ledger, open_for_writing
from dealtrack.store.counting import days, left_out, lone, lone_country, since
from dealtrack.store.totals import GROUPINGS

ABOUT, AT_LEAST, AT_MOST = Qualifier.ABOUT, Qualifier.AT_LEAST, Qualifier.AT_MOST


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_for_writing(tmp_path / "deals.db") as opened:
        yield opened


# --- one deal -------------------------------------------------------------------------------------------------------

LEFT_OUT = [
    (Kind.CONTRACT, Status.SIGNED, money(5), None),
    (Kind.AMENDMENT, Status.COMPLETED, money(-5), None),
    (Kind.ACQUISITION, Status.SIGNED, money(5, high=6), None),
    (Kind.CONTRACT, Status.SIGNED, money(5, qualifier=AT_LEAST), None),
    (Kind.CONTRACT, Status.SIGNED, money(5, qualifier=ABOUT), None),
    (Kind.FRAMEWORK, Status.CANCELLED, None, "framework"),
    (Kind.AGGREGATE, Status.CANCELLED, money(5), "aggregate"),
    (Kind.CONTRACT, Status.CANCELLED, None, "cancelled"),
    (Kind.CONTRACT, Status.APPROVED, None, "not signed yet"),
    (Kind.CONTRACT, Status.NEGOTIATING, money(5, qualifier=AT_MOST), "not signed yet"),
    (Kind.CONTRACT, Status.PLANNED, money(5), "not signed yet"),
    (Kind.CONTRACT, Status.SIGNED, None, "no value"),
    (Kind.CONTRACT, Status.SIGNED, Money(None, None, "USD", AT_MOST), "no value"),
    (Kind.CONTRACT, Status.SIGNED, money(5, qualifier=AT_MOST), "ceiling only"),
]


@pytest.mark.parametrize(("kind", "status", "value", "reason"), LEFT_OUT)
def test_the_first_reason_that_fits(kind: Kind, status: Status, value: Money | None, reason: str | None) -> None:
    assert left_out(kind, status, value) == reason


DAYS = [
    ("2024-02-29", "2024-02-29", "2024-02-29"),
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("2023", "2023-01-01", "2023-12-31"),
    ("2023-02-29", None, None),
    ("2023-13", None, None),
    ("0000", None, None),
    ("soon", None, None),
    ("2023-1-1", None, None),
    ("٢٠٢٣", None, None),
]


@pytest.mark.parametrize(("value", "first", "last"), DAYS)
def test_days_of_a_date(value: str, first: str | None, last: str | None) -> None:
    assert days(day(value)) == (first, last)


UNKNOWN = Party("Nameless Works", PartyKind.COMPANY)
LONE = [
    ((), None, None),
    ((BOEING,), BOEING, "US"),
    ((USA, BOEING), BOEING, "US"),
    ((USA, UNKNOWN), UNKNOWN, "US"),
    ((NAVY, INDIA), NAVY, "IN"),
    ((BOEING, RAYTHEON), None, "US"),
    ((USA, BOEING, RAYTHEON), None, "US"),
    ((FRANCE, BOEING), None, "shared"),
    ((UNKNOWN,), UNKNOWN, None),
]


@pytest.mark.parametrize(("parties", "alone", "country"), LONE)
def test_who_stands_for_a_side(parties: tuple[Party, ...], alone: Party | None, country: str | None) -> None:
    assert (lone(parties), lone_country(parties)) == (alone, country)


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        ("Sales since 2007 exceed that.", "2007"),
        ("since March 1999", "1999"),
        ("since\nfiscal 2012,", "2012"),
        ("It has flown since then; 2007 saw more.", None),
        ("since 20071", None),
        ("since 1066", None),
    ],
)
def test_since_when_an_aggregate_counts(sentence: str, year: str | None) -> None:
    assert since(sentence) == year


# --- sums -----------------------------------------------------------------------------------------------------------


def lines(ledger: Ledger, by: str | None = None, **filters: object) -> list[tuple]:
    return [(s.group, s.currency, s.deals, s.low, s.high) for s in ledger.totals(Filters(**filters), by).lines]


def test_one_line_for_each_currency_that_of_most_deals_first(ledger: Ledger) -> None:
    file(ledger, report(value=money("0.10")), report("tanks", money("0.20")), report("jets", money(7, "EUR", ABOUT)))
    assert lines(ledger) == [(None, "USD", 2, Decimal("0.30"), Decimal("0.30")), (None, "EUR", 1, 7, 7)]


def test_ranges_make_an_interval_and_a_floor_leaves_it_open(ledger: Ledger) -> None:
    file(ledger, report(value=money(5)), report("tanks", money(10, high=20)), report("jets", money(1, "EUR", AT_LEAST)))
    assert lines(ledger) == [(None, "USD", 2, 15, 25), (None, "EUR", 1, 1, None)]


def test_sums_beyond_64_bits(ledger: Ledger) -> None:
    most = Decimal(2**63 - 1).scaleb(-2)
    file(ledger, *(report(f"item {n}", money(str(most))) for n in range(30)))
    assert lines(ledger) == [(None, "USD", 30, 30 * most, 30 * most)]
    assert 30 * most == Decimal("2767011611056432742.1")
    assert list(ledger.query("SELECT low, high FROM totals")[1]) == [("2767011611056432742.1",) * 2]
    assert ledger.parties() == []


def test_currencies_without_and_with_three_decimals(tmp_path: Path) -> None:
    from ledgers import document

    made, extraction = document([report(value=money(3, "JPY")), report("tanks", money("1.234", "KWD"))])
    with open_for_writing(tmp_path / "deals.db") as ledger:
        ledger.write(made, extraction, extractor="1", lexicon=load())
        assert lines(ledger) == [(None, "JPY", 1, 3, 3), (None, "KWD", 1, Decimal("1.234"), Decimal("1.234"))]
        assert dict(ledger.query("SELECT currency, low FROM totals")[1]) == {"JPY": "3", "KWD": "1.234"}


minors = st.integers(-(2**63 - 1), 2**63 - 1)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(minors, st.sampled_from(["USD", "EUR"]), st.booleans()), max_size=12))
def test_sums_equal_those_of_python(
    tmp_path_factory: pytest.TempPathFactory, drawn: list[tuple[int, str, bool]]
) -> None:
    values = [
        money(f"{minor}e-2", currency, AT_LEAST if open_ended else Qualifier.EXACT)
        for minor, currency, open_ended in drawn
    ]
    with open_for_writing(tmp_path_factory.mktemp("db") / "deals.db") as ledger:
        file(ledger, *(report(f"item {n}", value) for n, value in enumerate(values)))
        expected = {}
        for currency in {currency for _, currency, _ in drawn}:
            own = [(minor, open_ended) for minor, other, open_ended in drawn if other == currency]
            low = sum(minor for minor, _ in own)
            expected[currency] = (low, None if any(open_ended for _, open_ended in own) else low)
        assert {s.currency: (s.low * 100, s.high and s.high * 100) for s in ledger.totals().lines} == {
            currency: (low, high) for currency, (low, high) in expected.items()
        }
        shown = {c: (low, high) for c, low, high in ledger.query("SELECT currency, low, high FROM totals")[1]}
        assert {c: (Decimal(low) * 100, high and Decimal(high) * 100) for c, (low, high) in shown.items()} == expected


# --- groups ---------------------------------------------------------------------------------------------------------

DEALS = [
    report("a", money(100), suppliers=(USA, BOEING), buyers=(INDIA,), date=day("2024-05-06")),
    report("b", money(50), suppliers=(BOEING, RAYTHEON), buyers=(NAVY, INDIA), date=day("2024-05")),
    report("c", money(30), suppliers=(DASSAULT,), date=day("2023", Basis.BY), kind=Kind.AMENDMENT),
    report("d", money(20), suppliers=(FRANCE, BOEING), status=Status.COMPLETED),
    report("e", money(10)),
    report("f", money(999), suppliers=(BOEING,), status=Status.PLANNED, date=day("2024")),
    report("g", money(1, "EUR"), suppliers=(DASSAULT,), buyers=(INDIA,), date=day("2024-05")),
]
GROUPS = [
    ("supplier", ["Boeing 100", "Dassault Aviation 30", "shared 70", "not stated 10"]),
    ("buyer", ["India 100", "Indian Navy 50", "not stated 60"]),
    ("supplier-country", ["United States 150", "FR 30", "shared 20", "not stated 10"]),
    ("buyer-country", ["India 150", "not stated 60"]),
    ("year", ["2023 30", "2024 150", "not stated 30"]),
    ("month", ["2023 30", "2024-05 150", "not stated 30"]),
    ("status", ["signed 190", "completed 20"]),
    ("kind", ["contract 180", "amendment 30"]),
    ("currency", ["USD 210"]),
    ("category", ["not stated 210"]),
]


@pytest.mark.parametrize(("by", "groups"), GROUPS)
def test_groups_add_up_to_the_total(ledger: Ledger, by: str, groups: list[str]) -> None:

    file(ledger, *DEALS)
    grouped = [line for line in ledger.totals(by=by).lines if line.currency == "USD"]
    found = [f"{line.group} {line.low}" for line in grouped]
    assert [name.replace("FR ", "France ") for name in groups] == found
    assert sum(line.low for line in grouped) == 210


def test_the_greatest_groups_and_the_others(ledger: Ledger) -> None:
    file(ledger, *DEALS)
    every = [line for line in ledger.totals(by="supplier").lines if line.currency == "USD"]
    some = [line for line in ledger.totals(by="supplier", top=1).lines if line.currency == "USD"]
    named = [line for line in every if line.group not in ("shared", "not stated")]
    assert some[0] == every[0]
    assert (some[1].group, some[1].deals) == (
        f"{len(named) - 1} other{'s' * (len(named) > 2)}",
        sum(line.deals for line in named[1:]),
    )
    assert sum(line.low for line in some) == sum(line.low for line in every)
    assert some[2:] == every[len(named) :]
    with pytest.raises(UsageError, match="groups that come by size"):
        ledger.totals(by="year", top=1)


def test_every_grouping_is_tested() -> None:
    assert {by for by, _ in GROUPS} == set(GROUPINGS)


def test_an_unknown_grouping_names_those_that_exist(ledger: Ledger) -> None:
    with pytest.raises(UsageError, match="choose one of supplier, buyer"):
        ledger.totals(by="colour")


# --- left out -------------------------------------------------------------------------------------------------------


def test_what_is_left_out_with_its_figures(ledger: Ledger) -> None:
    file(
        ledger,
        report("counts", money(1)),
        report("f1", money(10), kind=Kind.FRAMEWORK),
        report("f2", money(20, qualifier=AT_MOST), kind=Kind.FRAMEWORK),
        report("f3", None, kind=Kind.FRAMEWORK),
        report("f4", money(7, "EUR"), kind=Kind.FRAMEWORK),
        report("a1", money(300), kind=Kind.AGGREGATE),
        report("a2", money(400, qualifier=AT_LEAST), kind=Kind.AGGREGATE),
        report("n1", money(10, high=20), status=Status.PLANNED),
        report("n2", money(5), status=Status.APPROVED),
        report("v", None),
        report("c", money(8, qualifier=AT_MOST)),
        report("x", money(6), status=Status.CANCELLED),
    )
    totals = ledger.totals()
    assert [(out.reason, out.deals, out.without_value) for out in totals.left_out] == [
        ("framework", 4, 1),
        ("aggregate", 2, 0),
        ("cancelled", 1, 0),
        ("not signed yet", 2, 0),
        ("no value", 1, 1),
        ("ceiling only", 1, 0),
    ]
    figures = {out.reason: out.figures for out in totals.left_out}
    assert figures["framework"] == (money(7, "EUR"), money(30, qualifier=AT_MOST))
    assert set(figures["aggregate"]) == {money(300), money(400, qualifier=AT_LEAST)}
    assert figures["not signed yet"] == (money(15, high=25),)
    assert figures["no value"] == ()
    assert figures["ceiling only"] == (money(8, qualifier=AT_MOST),)


@pytest.mark.parametrize(
    "filters",
    [
        {},
        {"supplier": ("boeing",)},
        {"year": (2024,)},
        {"kind": (Kind.FRAMEWORK,)},
        {"limit": 1},
        {"limit": 3, "sort": "value"},
    ],
)
def test_summed_and_left_out_are_the_rows_of_the_list(ledger: Ledger, filters: dict) -> None:
    file(ledger, *DEALS, report("h", kind=Kind.FRAMEWORK, suppliers=(BOEING,)), report("i", None))
    totals, rows = ledger.totals(Filters(**filters)), ledger.deals(Filters(**filters))
    assert sum(line.deals for line in totals.lines) == sum(deal.counts for deal in rows)
    assert sum(out.deals for out in totals.left_out) == sum(not deal.counts for deal in rows)


# --- coverage -------------------------------------------------------------------------------------------------------

AGGREGATE = report(
    "deals since 2007",
    money(25_000, qualifier=AT_LEAST),
    kind=Kind.AGGREGATE,
    suppliers=(USA,),
    buyers=(INDIA,),
    date=day("2025-02-07", Basis.BY),
)
COVERED = [
    ("same parties", {"suppliers": (USA,), "buyers": (INDIA,)}, True),
    ("parties of the same countries", {"suppliers": (BOEING,), "buyers": (NAVY,)}, True),
    ("one of several suppliers", {"suppliers": (FRANCE, USA), "buyers": (INDIA,)}, True),
    ("without a date", {"date": None}, True),
    ("in the year of the start", {"date": day("2007")}, True),
    ("before the period", {"date": day("2006-12")}, False),
    ("after the aggregate", {"date": day("2025-03")}, False),
    ("another supplier", {"suppliers": (FRANCE,)}, False),
    ("another buyer", {"buyers": (FRANCE,)}, False),
    ("no buyer", {"buyers": ()}, False),
    ("another currency", {"value": money(10, "EUR")}, False),
    ("not signed", {"status": Status.PLANNED}, False),
]


@pytest.mark.parametrize(("fields", "covered"), [case[1:] for case in COVERED], ids=[case[0] for case in COVERED])
def test_which_deals_cover_an_aggregate(ledger: Ledger, fields: dict, covered: bool) -> None:
    usual: dict = {"suppliers": (USA,), "buyers": (INDIA,), "date": day("2020"), "value": money(10)}
    file(ledger, AGGREGATE, report("radars", **usual | fields))
    coverage = ledger.totals().coverage
    assert [c.tracked.low for c in coverage] == [10] * covered
    if covered:
        (one,) = coverage
        assert (one.buyers, one.suppliers, one.since) == (("India",), ("United States",), "2007")
        assert one.reported == AGGREGATE.value
        assert ledger.deal(one.deal).deal.kind is Kind.AGGREGATE


def test_coverage_is_of_the_whole_ledger_where_the_filters_find_the_aggregate(ledger: Ledger) -> None:
    file(ledger, AGGREGATE, report("radars", money(10), suppliers=(USA,), buyers=(INDIA,), date=day("2010")))
    assert [c.tracked.low for c in ledger.totals(Filters(year=(2025,))).coverage] == [10]
    assert ledger.totals(Filters(year=(2010,))).coverage == ()


@pytest.mark.parametrize("side", ["buyers", "suppliers"])
def test_an_aggregate_of_one_side_is_covered_by_nothing(ledger: Ledger, side: str) -> None:
    one_sided = report("exports", money(500), kind=Kind.AGGREGATE, **{side: (USA,)})
    file(ledger, one_sided, report("radars", money(10), suppliers=(USA,), buyers=(USA,)))
    assert ledger.totals().coverage == ()


def test_an_aggregate_of_nobody_is_covered_by_nothing(ledger: Ledger) -> None:
    nobody: Report = report("exports", money(500), kind=Kind.AGGREGATE)
    file(ledger, nobody, report("radars", money(10)))
    assert ledger.totals().coverage == ()


# --- explained ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("by", [None, *GROUPINGS])
def test_what_deals_add_is_the_total(ledger: Ledger, by: str | None) -> None:
    file(ledger, *DEALS, report("h", money(5, qualifier=AT_LEAST)), report("i", money(5, qualifier=AT_MOST)))
    rows = ledger.explained(by=by)
    for line in ledger.totals(by=by).lines:
        own = [
            row.adds for row in rows if row.counted and row.adds.currency == line.currency and row.group == line.group
        ]
        assert (line.deals, line.low) == (len(own), sum(adds.low for adds in own))
        assert (line.high is None) == any(adds.high is None for adds in own)
    assert [row.why for row in rows if not row.counted] == ["not signed yet", "ceiling only"]
    assert len(rows) == len(ledger.deals())


def test_each_deal_is_explained(ledger: Ledger) -> None:
    file(ledger, report("a", money(9), references=("RN-1",)), name="1.txt")
    file(ledger, report("b", money(5), under="RN-1", kind=Kind.AMENDMENT), name="2.txt")
    file(ledger, report("c", money(4), under="RN-1"), report("d", money(3), suppliers=(BOEING, DASSAULT)), name="3.txt")
    above = next(deal.short_id for deal in ledger.deals() if deal.item == "a")
    assert {row.deal.item: row.why for row in ledger.explained(by="supplier")} == {
        "a": "contract, signed",
        "b": "amendment, signed, by its own amount",
        "c": f"contract, signed, under {above}",
        "d": "contract, signed, once for its 2 suppliers",
    }


def test_the_fingerprint_is_that_of_what_was_read(tmp_path: Path) -> None:
    """Not of the order in which it was read; and another text, day or extractor has another one."""

    def fingerprint(name: str, *names: str, published: date | None = None, extractor: str = "1") -> str:
        with open_for_writing(tmp_path / f"{name}.db") as opened:
            for one in names:
                made, found = document([report(f"item of {one}", money(5))], one, published)
                opened.write(made, found, extractor=extractor)
            return opened.fingerprint()

    first = fingerprint("a", "x.txt", "y.txt")
    assert fingerprint("b", "y.txt", "x.txt") == first
    others = [
        fingerprint("c", "x.txt"),
        fingerprint("d", "x.txt", "y.txt", published=date(2024, 5, 6)),
        fingerprint("e", "x.txt", "y.txt", extractor="2"),
    ]
    assert len({first, *others}) == 4


def test_the_fingerprint_goes_with_what_people_say_and_back(tmp_path: Path) -> None:
    with open_for_writing(tmp_path / "deals.db") as opened:
        file(opened, report("radars", money(5)))
        before = opened.fingerprint(), opened.fingerprint(rates=True)
        opened.begin_invocation("rates import own.csv", "2026-11-22T10:00:00")
        opened.add_rates([Rate("EUR", "USD", Decimal("1.1"), date(2024, 3, 5), Origin.OWN, "own.csv")])
        assert opened.fingerprint() == before[0]
        assert opened.fingerprint(rates=True) != before[1]
        invocation, _ = opened.last()
        opened.begin_invocation("undo", "2026-11-22T10:01:00")
        opened.undo(invocation, load())
        assert (opened.fingerprint(), opened.fingerprint(rates=True)) == before
        opened.begin_invocation("parties alias", "2026-11-22T10:02:00")
        opened.rename(opened.naming("alias", "Boeing", "Fjord Yard", load()), load())
        assert opened.fingerprint() != before[0]
