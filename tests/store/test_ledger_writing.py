"""What writing a document does to the ledger: new, unchanged, updated; ids that stay; problems instead of crashes."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ledgers import BOEING, INDIA, NAVY, USA, day, document, file, money, problem, report

from dealtrack.errors import LedgerError
from dealtrack.lexicon import load
from dealtrack.merge import Filed, align
from dealtrack.model import Basis, Document, Extraction, Money, Party, PartyKind, Qualifier, Span
from dealtrack.store import Filters, Ledger, open_for_writing

FULL = report(
    "radars",
    money(100, high=200),
    quantity=12,
    value_alt=money("90.5", "EUR", Qualifier.ABOUT),
    buyers=(NAVY, INDIA),
    suppliers=(BOEING,),
    end_users=("Kuwait", "Oman"),
    date=day("2024-05", Basis.BY),
    references=("N00019-24-C-0001",),
    under="F-7",
    inferred=frozenset({"buyers", "date"}),
)


def test_everything_written_can_be_read(ledger: Ledger) -> None:
    made, extraction = document([FULL], published=date(2024, 6, 1), source="a/one.txt", publisher="Wire", title="News")
    ledger.write(made, extraction, extractor="7")
    detail = ledger.deal(ledger.deals()[0].id)
    deal, (told,) = detail.deal, detail.reports
    assert (deal.item, deal.quantity, deal.value, deal.date) == (FULL.item, 12, FULL.value, FULL.date)
    assert [(p.name, p.kind, p.country, p.inferred) for p in deal.buyers] == [
        ("Indian Navy", PartyKind.SERVICE, "IN", True),
        ("India", PartyKind.COUNTRY, "IN", True),
    ]
    assert [p.inferred for p in deal.suppliers] == [False]
    assert (deal.counts, deal.left_out, deal.reports, deal.inferred) == (True, None, 1, FULL.inferred)
    assert (told.source, told.publisher, told.title, told.published) == ("a/one.txt", "Wire", "News", date(2024, 6, 1))
    assert (told.references, told.under, told.end_users) == (FULL.references, "F-7", ("Kuwait", "Oman"))
    assert (told.value_alt, told.rule, told.extractor) == (FULL.value_alt, "test-rule", "7")
    assert made.text[told.start : told.end] == told.sentence
    assert [(q.field, made.text[q.start : q.end], q.text) for q in told.quotes] == [("item", "radars", "radars")]


def test_a_value_as_written_is_quoted(ledger: Ledger) -> None:
    made, extraction = document([report(value=money(5))])
    one = replace(extraction.reports[0], spans={"value": (Span(5, 8),)})
    ledger.write(made, extraction._replace(reports=(one,)), extractor="1")
    assert ledger.deals()[0].value_text == made.text[5:8]


def test_an_unchanged_document_is_not_written_again(ledger: Ledger) -> None:
    made, extraction = document([report(), report("tanks")])
    assert not ledger.has(made, "1")
    assert ledger.write(made, extraction, extractor="1").state == "new"
    assert ledger.has(made, "1")
    assert ledger.write(made, extraction, extractor="1").state == "unchanged"
    assert not ledger.has(made, "2")


def test_the_same_text_elsewhere_is_one_document_of_two_appearances(ledger: Ledger) -> None:
    made, extraction = document([report()], source="a.txt")
    ledger.write(made, extraction, extractor="1")
    again = replace(made, source="b.txt")
    assert not ledger.has(again, "1")
    assert ledger.write(again, extraction, extractor="1").state == "updated"
    assert ledger.counts()["documents"] == ledger.counts()["contracts"] == 1
    assert {row.source for row in ledger.sources()} == {"a.txt", "b.txt"}


@pytest.mark.parametrize("first", ["early", "late"])
@pytest.mark.parametrize("second_extractor", ["1", "2"])
def test_the_earliest_appearance_dates_the_deals_in_whatever_order(
    ledger: Ledger, first: str, second_extractor: str
) -> None:
    days = {"early": date(2024, 1, 1), "late": date(2024, 2, 1)}
    order = [first, *(name for name in days if name != first)]
    for extractor in dict.fromkeys(("1", second_extractor)):
        for name in order:
            made, extraction = document([report(date=day(days[name].isoformat(), Basis.BY))], published=days[name])
            ledger.write(made, extraction, extractor=extractor)
            assert ledger.has(made, extractor)
    assert [deal.date.value for deal in ledger.deals()] == ["2024-01-01"]


def test_a_newer_extractor_replaces_reports_and_deals_keep_their_ids(ledger: Ledger) -> None:
    made, extraction = document([report("radars"), report("tanks"), report("trucks")])
    ledger.write(made, extraction, extractor="1")
    ids = {deal.item: deal.id for deal in ledger.deals()}
    radars, tanks, _ = extraction.reports
    shifted = replace(tanks, sentence=Span(tanks.sentence.start + 2, tanks.sentence.end), item="battle tanks")
    found = extraction._replace(
        reports=(radars, replace(tanks, item="shells"), shifted, replace(radars, item="jammers"))
    )
    outcome = ledger.write(made, found, extractor="2")
    assert (outcome.state, outcome.deals_added, outcome.deals_updated, outcome.deals_removed) == ("updated", 2, 2, 1)
    now = {deal.item: deal.id for deal in ledger.deals()}
    assert now["radars"] == ids["radars"]
    assert ids["tanks"] in (now["shells"], now["battle tanks"])
    assert len(set(now.values())) == 4


def test_align_prefers_the_report_that_says_the_same() -> None:
    here, there = Span(0, 50), Span(60, 90)
    places = {"radars": here, "tanks": here, "trucks": there}
    old = [Filed(item, replace(report(item), sentence=place)) for item, place in places.items()]
    new = [replace(report(item), sentence=here) for item in ("shells", "tanks", "radars")]
    assert align(old, new) == [None, "tanks", "radars"]


def test_ids_depend_on_the_text_alone(tmp_path: Path) -> None:
    documents = [document([report("radars"), report("tanks")], f"{n}.txt") for n in range(5)]
    seen = []
    for order in (documents, documents[::-1]):
        with open_for_writing(tmp_path / f"{len(seen)}.db") as ledger:
            for made, extraction in order:
                ledger.write(made, extraction, extractor="1")
            seen.append({deal.id for deal in ledger.deals()})
    assert seen[0] == seen[1]
    assert all(re.fullmatch("[0-9a-hjkmnp-tv-z]{16}", id) for id in seen[0])


# --- hostile input --------------------------------------------------------------------------------------------------

HOSTILE_VALUES = [
    Money(Decimal("1E+30"), Decimal("1E+30"), "USD"),
    Money(Decimal("NaN"), None, "USD", Qualifier.AT_LEAST),
    Money(None, Decimal("-Infinity"), "USD", Qualifier.AT_MOST),
    Money(Decimal("0.001"), Decimal("0.001"), "USD"),
]


@pytest.mark.parametrize("value", HOSTILE_VALUES)
def test_a_value_that_cannot_be_stored_becomes_a_problem(ledger: Ledger, value: Money) -> None:
    file(ledger, report(value=value))
    assert [deal.value for deal in ledger.deals()] == [None]
    assert [deal.left_out for deal in ledger.deals()] == ["no value"]
    (row,) = ledger.problems()
    assert row.reason.startswith("the value is")
    assert row.text == "Line 0 of one.txt tells of radars."


def test_a_huge_quantity_becomes_a_problem(ledger: Ledger) -> None:
    file(ledger, report(quantity=10**40))
    assert ledger.deals()[0].quantity is None
    assert ledger.problems()[0].reason == "the quantity is too large for the ledger"


NASTY = [
    "",
    "\0",
    "a\0b",
    "\ud800 lone",
    "\ue000\ue001\ue002\ue003\ue004\ue005",
    "[red]x[/red]",
    "'; DROP TABLE documents; --",
    "x" * 1_000_000,
]


@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
def test_nasty_texts_are_kept_with_their_offsets(ledger: Ledger, text: str) -> None:
    whole = Span(0, len(text))
    one = replace(report(text[:50] or None), sentence=whole, spans={"item": (Span(0, min(50, len(text))),)})
    made = Document(text[:20], text, title=text[:20], source=text[:20])
    ledger.write(made, Extraction("x", (one,), (problem("why", whole),)), extractor="1")
    assert ledger.has(made, "1")
    told = ledger.deal(ledger.deals()[0].id).reports[0]
    assert len(told.sentence) == len(text)
    assert ledger.sources()[0].characters == len(text)
    assert ledger.search("x") == [] or text.startswith(("x", "["))
    assert len(ledger.problems()[0].text) == len(text)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=20), st.text(max_size=10)), max_size=4))
def test_no_name_breaks_writing(tmp_path_factory: pytest.TempPathFactory, names: list[tuple[str, str]]) -> None:
    parties = tuple(Party(name, kind, None) for (name, _), kind in zip(names, PartyKind, strict=False))
    with open_for_writing(tmp_path_factory.mktemp("db") / "deals.db") as ledger:
        for number, (item, words) in enumerate(names):
            file(ledger, report(item, suppliers=parties), name=f"{number}.txt")
            ledger.deals(Filters(supplier=(words,), item=(item,), source=(words,), country=(words,)))
            ledger.search(words)
            ledger.parties(words)
        assert ledger.counts()["documents"] == len(names)


def test_a_failed_document_leaves_nothing_behind(ledger: Ledger) -> None:
    made, extraction = document([report(suppliers=(USA,))])
    broken = extraction._replace(reports=(*extraction.reports, replace(extraction.reports[0], rule=None)))
    with pytest.raises(LedgerError, match="NOT NULL"):
        ledger.write(made, broken, extractor="1")
    assert set(ledger.counts().values()) == {0}
    ledger.write(made, extraction, extractor="1")
    assert [party.name for party in ledger.parties()] == ["United States"]


# --- removing -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("how", ["name", "source", "id"])
def test_remove(ledger: Ledger, how: str) -> None:
    file(ledger, report(), report("tanks"), name="a.txt", source="in/a.txt")
    file(ledger, report(), name="b.txt", source="in/b.txt")
    id = next(row.id for row in ledger.sources() if row.source == "in/a.txt")
    outcome = ledger.remove({"name": "a.txt", "source": "in/a.txt", "id": id[:8].upper()}[how])
    assert (outcome.state, outcome.deals_removed) == ("removed", 2)
    assert [row.source for row in ledger.sources()] == ["in/b.txt"]
    assert list(ledger.query("SELECT count(*) FROM evidence")[1]) == [(1,)]
    assert len(ledger.search("radars")) == 1


def test_remove_of_one_appearance_keeps_the_text(ledger: Ledger) -> None:
    made, extraction = document([report()], source="a.txt")
    for source in ("a.txt", "b.txt"):
        ledger.write(replace(made, source=source), extraction, extractor="1")
    assert ledger.remove("a.txt").deals_removed == 0
    assert [row.source for row in ledger.sources()] == ["b.txt"]
    assert not ledger.has(replace(made, source="b.txt"), "1")


@pytest.mark.parametrize("name", ["", "nothere", "%", "zz", "\ud800"])
def test_remove_of_what_is_not_there(ledger: Ledger, name: str) -> None:
    file(ledger, report())
    with pytest.raises(LedgerError, match="dealtrack sources"):
        ledger.remove(name)
    assert ledger.counts()["documents"] == 1


# --- names of the lexicon -------------------------------------------------------------------------------------------


def test_parties_are_filed_under_their_canonical_names(ledger: Ledger) -> None:
    made, extraction = document([report(suppliers=(Party("U.S.", PartyKind.COUNTRY, "US"),), value=money(7, "JPY"))])
    ledger.write(made, extraction, extractor="1", lexicon=load())
    (deal,) = ledger.deals()
    assert [party.name for party in deal.suppliers] == ["United States"]
    assert list(ledger.query("SELECT low_minor, minor_digits FROM contracts")[1]) == [(7, 0)]
    for words in ("US", "u.s.", "united states", "USA"):
        assert ledger.deals(Filters(supplier=(words,))), words


def test_a_company_is_found_by_its_country_which_stands_in_no_deal(ledger: Ledger) -> None:
    made, extraction = document([report(suppliers=(Party("Hindustan Widgets", PartyKind.COMPANY, "IN"),))])
    ledger.write(made, extraction, extractor="1", lexicon=load())
    for words in ("India", "IN", "in", "INDIA"):
        assert ledger.deals(Filters(country=(words,))), words
    assert [party.name for party in ledger.parties()] == ["Hindustan Widgets"]


def test_ministries_of_two_states_are_two_parties(ledger: Ledger) -> None:
    ministries = [Party("Ministry of Defence", PartyKind.GOVERNMENT, country) for country in ("IN", "GB")]
    file(ledger, *(report(buyers=(ministry,), value=money(1)) for ministry in ministries))
    assert {line.group for line in ledger.totals(by="buyer").lines} == {
        "Ministry of Defence (IN)",
        "Ministry of Defence (GB)",
    }


def test_invocations_date_what_is_read(ledger: Ledger) -> None:
    ledger.begin_invocation("seed articles/", "2025-02-07T10:00:00+00:00")
    file(ledger, report())
    assert list(ledger.query("SELECT read_at FROM documents")[1]) == [("2025-02-07T10:00:00+00:00",)]
    assert list(ledger.query("SELECT at, command FROM invocations")[1]) == [
        ("2025-02-07T10:00:00+00:00", "seed articles/")
    ]


def test_a_name_that_several_bear_is_told_with_whom_it_may_mean(ledger: Ledger) -> None:
    ministry = Party("Ministry of Defence", PartyKind.GOVERNMENT)
    ledger.write(*document([report("radars", buyers=(ministry,))]), extractor="1", lexicon=load())
    (problem,) = ledger.problems(reason="may be several")
    assert problem.reason.startswith("taken, but Ministry of Defence may be several: ")
    assert problem.reason.count("Defen") >= 3
