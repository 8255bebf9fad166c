"""The story in docs/example: what each document tells, and which contracts come of it. Its README holds the truth."""

from __future__ import annotations

import importlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dealtrack import cli, read
from dealtrack.lexicon import Lexicon, load
from dealtrack.model import DealDate, Document, Extraction
from dealtrack.pipeline import extract
from dealtrack.report import words
from dealtrack.resolve import canonical
from dealtrack.store import Ledger, open_for_reading, open_for_writing
from dealtrack.store.rows.detail import DealDetail

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "docs" / "example"
PAGE = (EXAMPLE / "README.md").read_text(encoding="utf-8")
TABLE = re.compile(r"(?:^\|.*\n)+", re.MULTILINE)
EVERYTHING = "2026-11-22"

Row = dict[str, str]


def table(text: str) -> list[Row]:
    head, _, *rows = ([cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines())
    return [dict(zip(head, row, strict=True)) for row in rows]


DEALS, REPORTS, COURSE, SUMS, LEFT_OUT = map(table, TABLE.findall(PAGE))
FIELDS = ("kind", "status", "quantity", "item", "value", "buyers", "suppliers", "date")
DAYS = sorted({row["as of"] for row in SUMS})
DOCUMENTS = list(dict.fromkeys(row["document"] for row in REPORTS))


# --- reading ----------------------------------------------------------------------------------------------------------


@cache
def lexicon() -> Lexicon:
    return load(EXAMPLE / "lexicon.toml")


@cache
def story() -> tuple[tuple[Document, Extraction], ...]:
    """The documents in the order in which they are read, each with what is found in it."""
    documents = read.documents([str(EXAMPLE / "articles")])
    return tuple((document, extract(document, lexicon())) for document in documents if isinstance(document, Document))


@contextmanager
def ledger(*batches: Iterable[tuple[Document, Extraction]], as_of: date | None = None) -> Iterator[Ledger]:
    """A ledger into which the documents were read, batch by batch; as of a day, where one is given."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "story.db"
        for batch in batches:
            with open_for_writing(path) as opened:
                for document, found in batch:
                    opened.write(document, found, extractor="1", lexicon=lexicon())
        with open_for_reading(path, as_of) as opened:
            yield opened


def up_to(day: str) -> list[tuple[Document, Extraction]]:
    """What was published up to a day; all of it where that is the last one of the page."""
    published = [(one, found) for one, found in story() if one.published and one.published.isoformat() <= day]
    return list(story()) if day == EVERYTHING else published


# --- showing ----------------------------------------------------------------------------------------------------------


def dated(date: DealDate | None) -> str:
    return words.dated(date).replace("on or before", "≤")


def told(document: Document, found: Extraction) -> list[Row]:
    """The reports of a document as rows of the page."""

    def names(parties):
        return words.names(canonical(party, lexicon()).name for party in parties)

    return [
        {
            "document": document.id,
            "kind": report.kind,
            "status": report.status,
            "quantity": str(report.quantity or words.NONE),
            "item": report.item or words.NONE,
            "value": words.exact(report.value),
            "buyers": names(report.buyers),
            "suppliers": names(report.suppliers),
            "date": dated(report.date),
            "number": words.names(report.references),
            "under": report.under or words.NONE,
        }
        for report in found.reports
    ]


def contracts_of(opened: Ledger) -> dict[str, str]:
    """The id of each report with that of its contract."""
    return dict(opened.query("SELECT id, contract FROM reports")[1])


def letters(opened: Ledger) -> dict[str, str]:
    """The letter of the deal that each contract tells of; several letters where it mixes deals."""
    rows = opened.query(
        """
        SELECT r.contract, a.name FROM reports r JOIN appearances a ON a.document = r.document
        ORDER BY a.name, r.position
        """
    )[1]
    expected: dict[str, list[str]] = defaultdict(list)
    for row in REPORTS:
        expected[row["document"]].append(row["deal"])
    mixed: dict[str, set[str]] = defaultdict(set)
    for contract, name in rows:
        mixed[contract].add(expected[name].pop(0))
    return {contract: "+".join(sorted(found)) for contract, found in mixed.items()}


# --- the page ---------------------------------------------------------------------------------------------------------


def test_the_page_agrees_with_itself():
    for deal in DEALS:
        assert deal["reports"] == str(sum(report["deal"] == deal["deal"] for report in REPORTS))
        course = [row["status"] for row in COURSE if row["deal"] == deal["deal"]]
        assert course[-1:] in ([], [deal["status"]])
    values = {deal["deal"]: deal["value"] for deal in DEALS}
    for total in SUMS:
        parts = [
            int(values[letter].removeprefix(total["currency"]).replace(",", "")) for letter in total["of"].split(", ")
        ]
        assert (total["deals"], total["sum"]) == (str(len(parts)), f"{sum(parts):,}")


# --- reports ----------------------------------------------------------------------------------------------------------


def test_every_document_is_told_of():
    assert sorted(DOCUMENTS) == sorted(document.id for document, _ in story())


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_a_document_tells(name):
    expected = [{k: v for k, v in row.items() if k != "deal"} for row in REPORTS if row["document"] == name]
    assert [row for document, found in story() if document.id == name for row in told(document, found)] == expected


def test_a_price_in_a_second_currency_is_kept():
    second = [report.value_alt for _, found in story() for report in found.reports if report.value_alt]
    assert list(map(words.exact, second)) == ["USD 262,000,000"]


def test_the_command_of_the_page(tmp_path, monkeypatch, capsys):
    command = next(line for line in PAGE.splitlines() if line.startswith("$ dealtrack seed")).split()
    arguments = [str(tmp_path / "story.db") if word == "story.db" else word for word in command[2:]]
    monkeypatch.chdir(EXAMPLE.parents[1])
    assert cli.main([*arguments, "--jobs", "1"]) == 0
    assert capsys.readouterr().out.startswith(f"{len(story())} documents: {len(story())} new\n")
    with open_for_reading(tmp_path / "story.db") as opened:
        assert len(contracts_of(opened)) == len(REPORTS)


# --- contracts --------------------------------------------------------------------------------------------------------


def test_each_contract_is_one_row():
    with ledger(story()) as opened:
        assert sorted(letters(opened).values()) == [deal["deal"] for deal in DEALS]


def test_what_the_contracts_show():
    with ledger(story()) as opened:
        letter = letters(opened)
        shown = {
            letter[deal.id]: {
                "kind": deal.kind,
                "status": deal.status,
                "quantity": str(deal.quantity or words.NONE),
                "item": deal.item or words.NONE,
                "value": words.exact(deal.value),
                "buyers": words.names(party.name for party in deal.buyers),
                "suppliers": words.names(party.name for party in deal.suppliers),
                "date": dated(deal.date),
                "reports": str(deal.reports),
            }
            for deal in opened.deals()
        }
    assert shown.keys() == {deal["deal"] for deal in DEALS}
    for deal in DEALS:
        row = shown[deal["deal"]]
        assert {k: v for k, v in row.items() if v not in deal[k].split(" or ")} == {}, deal["deal"]


@pytest.mark.parametrize("day", DAYS)
def test_totals_of_what_was_published_up_to_a_day(day):
    with ledger(up_to(day)) as opened:
        check_totals(opened, day)


@pytest.mark.parametrize("day", DAYS[:-1])
def test_totals_as_of_a_day_are_those_of_what_was_published_by_then(day):
    with ledger(story(), as_of=date.fromisoformat(day)) as opened:
        assert opened.undated() == 1
        check_totals(opened, day)


def check_totals(opened: Ledger, day: str) -> None:
    """The sums and what they leave out are those of the page."""
    letter, totals = letters(opened), opened.totals()
    counted: dict[str, list[str]] = defaultdict(list)
    for deal in opened.deals():
        counted[deal.value.currency if deal.counts else deal.left_out].append(letter[deal.id])
    sums = [
        {
            "as of": day,
            "currency": line.currency,
            "deals": str(line.deals),
            "sum": words.number(line.low) if line.low == line.high else f"{line.low} – {line.high}",
            "of": ", ".join(sorted(counted[line.currency])),
        }
        for line in totals.lines
    ]
    left_out = [
        {
            "as of": day,
            "reason": one.reason,
            "deals": str(one.deals),
            "figures": words.names(map(words.exact, one.figures)),
            "of": ", ".join(sorted(counted[one.reason])),
        }
        for one in totals.left_out
    ]
    assert sums == [row for row in SUMS if row["as of"] == day]
    assert left_out == [row for row in LEFT_OUT if row["as of"] == day]


def test_how_much_of_the_reported_sum_is_tracked():
    with ledger(story()) as opened:
        (coverage,) = opened.totals().coverage
    assert (words.exact(coverage.reported), coverage.since) == ("over EUR 600,000,000", "2019")
    assert (coverage.tracked.deals, words.number(coverage.tracked.low)) == (4, "369,600,000")


# --- one deal with all that stands behind it --------------------------------------------------------------------------


def shown(opened: Ledger, letter: str) -> DealDetail:
    return opened.deal(next(id for id, own in letters(opened).items() if own == letter))


@pytest.mark.parametrize("deal", sorted({row["deal"] for row in COURSE}))
def test_the_course_of_a_deal(deal):
    with ledger(story()) as opened:
        history = shown(opened, deal).history
    course = [{"deal": deal, "status": step.status, "date": dated(step.date)} for step in history]
    assert course == [row for row in COURSE if row["deal"] == deal]


def test_what_reports_say_differently_and_why_one_is_followed():
    with ledger(story()) as opened:
        heard = shown(opened, "A").voices["value"]
    assert [(words.exact(voice.said), len(voice.reports)) for voice in heard] == [
        ("EUR 240,000,000", 4),
        ("EUR 245,000,000", 2),
        ("USD 260,000,000", 1),
        ("about EUR 250,000,000", 1),
    ]
    assert heard[0].why == "from an official announcement"


def test_amendments_and_orders_are_linked_by_their_numbers():
    above = {row["deal"]: row["under"] for row in DEALS if row["under"] != words.NONE}
    with ledger(story()) as opened:
        letter = letters(opened)
        assert {letter[deal.id]: letter[deal.above.id] for deal in opened.deals() if deal.above} == above
        base, framework = shown(opened, "A"), shown(opened, "H")
    assert sorted(letter[deal.id] for deal in base.below) == ["B", "C"]
    assert words.exact(base.current) == "EUR 327,600,000"
    assert [letter[deal.id] for deal in framework.below] == ["I"]
    assert framework.current is None


def test_a_check_finds_nothing_wrong():
    with ledger(story()) as opened:
        assert [finding for part in opened.check() for finding in part.findings if finding] == []


@cache
def in_order() -> dict[str, str]:
    with ledger(story()) as opened:
        return contracts_of(opened)


@settings(max_examples=10)
@given(order=st.permutations(range(len(DOCUMENTS))), cuts=st.sets(st.integers(1, len(DOCUMENTS) - 1), max_size=3))
def test_the_order_of_reading_makes_no_difference(order: Sequence[int], cuts: set[int]):
    documents = [story()[i] for i in order]
    batches = [documents[start:end] for start, end in pairwise((0, *sorted(cuts), len(documents)))]
    with ledger(*batches) as opened:
        assert contracts_of(opened) == in_order()


def test_the_page_shows_what_its_commands_print(monkeypatch):
    monkeypatch.chdir(ROOT)
    monkeypatch.syspath_prepend(str(ROOT / "docs"))
    story = importlib.import_module("story")
    assert story.page() == story.PAGE.read_text("utf-8"), "run `python docs/story.py`"
