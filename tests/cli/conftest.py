"""A ledger in memory for the tests of the command line: a few invented deals, and what a source text may throw at us."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from types import SimpleNamespace

import pytest

import dealtrack
from dealtrack import cli, store
from dealtrack.errors import LedgerError
from dealtrack.model import (
    Basis,
    DealDate,
    Document,
    Extraction,
    Kind,
    Mention,
    MentionKind,
    Money,
    Party,
    PartyKind,
    Problem,
    Qualifier,
    Report,
    Span,
    Status,
)  # fmt: skip
from dealtrack.rates import Origin
from dealtrack.store.check import Part
from dealtrack.store.namings import Naming, Said
from dealtrack.store.rows.acts import Carried, Correction, Effect, Invocation, Renamed
from dealtrack.store.rows.deals import Deal, PartyRow
from dealtrack.store.rows.detail import DealDetail, Quote, ReportRow
from dealtrack.store.rows.ledger import Candidate, Finding, Hit, ProblemRow, RateSeries, SeedOutcome, SourceRow
from dealtrack.store.rows.parties import PartyCount, SimilarParties
from dealtrack.store.rows.totals import Coverage, Explained, LeftOut, Line, Totals

NORLAND = PartyRow("Norland", PartyKind.COUNTRY, "NO")
YARD = PartyRow("Fjordbåt Yard", PartyKind.COMPANY, "NO", inferred=True)
NOW = "2026-11-22T10:00:00+00:00"
SENTENCE = "Norland ordered 12 rescue boats for $1.25 billion from a yard in the north."


def deal(**changes) -> Deal:
    """A deal that counts; ``changes`` replace fields."""
    fields = {
        "id": "k7f2a91c",
        "short_id": "k7f2",
        "kind": Kind.CONTRACT,
        "status": Status.SIGNED,
        "item": "rescue boats",
        "quantity": 12,
        "value": Money(Decimal(1_250_000_000), Decimal(1_250_000_000), "USD"),
        "value_text": "$1.25 billion",
        "buyers": (NORLAND,),
        "suppliers": (YARD,),
        "date": DealDate("2024-03-05", Basis.BY),
        "counts": True,
        "left_out": None,
        "inferred": frozenset({"suppliers"}),
        "reports": 1,
    }
    return Deal(**fields | changes)


FRAMEWORK = deal(
    id="m3qa0000", short_id="m3qa", kind=Kind.FRAMEWORK, status=Status.PLANNED, item="partnership on Arctic search and rescue",
    quantity=None, value=None, value_text=None, suppliers=(NORLAND,), date=None, counts=False, left_out="framework",
    inferred=frozenset(),
)  # fmt: skip
REPORT = ReportRow(
    id="r1", document="d1", source="boats.txt", publisher="Harbour Post", title=None, published=date(2024, 3, 5),
    rule="ordered-for", extractor="1", start=100, end=100 + len(SENTENCE), sentence=SENTENCE,
    quotes=(
        Quote("quantity", 116, 118, "12"),
        Quote("value", 136, 149, "$1.25 billion"),
        Quote("suppliers", 20, 33, "Fjordbåt Yard"),
    ),
    references=("NR-17",), under=None, end_users=(), value_alt=None, inferred=frozenset({"suppliers"}),
)  # fmt: skip
TOTALS = Totals(
    (Line("USD", 1, Decimal(1_250_000_000), Decimal(1_250_000_000)), Line("EUR", 2, Decimal("10.5"), None)),
    (
        LeftOut("framework", 1, (), 1),
        LeftOut("aggregate", 1, (Money(Decimal(9_000_000_000), None, "USD", Qualifier.AT_LEAST),), 0),
    ),
    (
        Coverage(
            "agg1", Line("USD", 1, Decimal(1_250_000_000), Decimal(1_250_000_000)),
            Money(Decimal(9_000_000_000), None, "USD", Qualifier.AT_LEAST), ("Norland",), ("Fjordbåt Yard",), "2019",
        ),
    ),
)  # fmt: skip


RATES = RateSeries("EUR", "NOK", "1999-01-04", "2024-03-05", 6_450, Origin.ECB, "ECB")


class FakeLedger:
    """Answers with what it was given; remembers what it was asked."""

    def __init__(self, deals=(), totals=TOTALS, grid=((), ())) -> None:
        self._deals, self._totals, self._grid = list(deals), totals, grid
        self.asked: list[object] = []
        self.written: list[str] = []

    def deals(self, filters):
        self.asked.append(filters)
        return self._deals

    def totals(self, filters, by=None, top=None):
        self.asked.append((filters, by))
        return self._totals

    def deal(self, prefix):
        found = [d for d in self._deals if d.id.startswith(prefix)]
        if not found:
            raise LedgerError(f"no deal has an id that begins with {prefix}. `dealtrack list` shows the ids.")
        return DealDetail(found[0], (REPORT,))

    def known(self, role, n):
        return ["Fjordbåt Yard", "Norland"][:n]

    def explained(self, filters, by=None):
        return [
            Explained(
                each, each.counts, each.left_out or f"{each.kind}, {each.status}", each.counts and each.value or None
            )
            for each in self._deals
        ]

    def fingerprint(self, *, rates=False):
        return "f1ngerpr1nt"

    def check(self, *, quick=False, jobs=1):
        self.asked.append(quick)
        found = (None, None, Finding("contract", "k7f2a91c", "is not what its reports make it"))
        yield Part("deals", 3, iter(found if self._deals else (None,)))

    def check_notes(self):
        return ["1 correction waits for a report"]

    def undated(self):
        return 2

    def meant(self, filters):
        return []

    def similar_parties(self):
        return [SimilarParties("Norland", 3, "Norlant", 1, 92)]

    def naming(self, said, name, other, lexicon=None):
        if name == "nobody":
            raise LedgerError(f'no party is called "{name}".')
        return Naming(Said(said), Party(name, PartyKind.COMPANY), other)

    def rename(self, naming, lexicon=None):
        self.asked.append(naming)
        return Renamed(3, 0, 2, 1)

    def parties(self, words, **filters):
        self.asked.append((words, filters))
        return [
            PartyCount(
                "Norland", PartyKind.COUNTRY, "NO", ("Norlanders",), 2, 1, (("USD", Decimal(1_250_000_000)),), ()
            )
        ]

    def sources(self, filters):
        return [SourceRow("d1" * 20, "boats.txt", "Harbour Post", None, date(2024, 3, 5), 1_204, 2, 1)]

    def problems(self, filters, reason=None):
        self.asked.append((filters, reason))
        return [
            ProblemRow(
                7,
                "d1",
                "boats.txt",
                "price of one boat, not of the order",
                "unit-price",
                5,
                9,
                "each",
                "at $3 million ",
            )
        ]

    def search(self, words, limit):
        self.asked.append((words, limit))
        return [Hit("d1", "boats.txt", None, date(2024, 3, 5), 100, 175, SENTENCE, ((19, 25),), ("k7f2",))]

    def query(self, sql, parameters):
        self.asked.append((sql, parameters))
        return self._grid

    def remove(self, name, lexicon=None):
        self.asked.append(name)

        return SeedOutcome("removed", deals_removed=2)

    def add(self, document, extraction, lexicon):
        return DealDetail(deal(), (REPORT,))

    def edit(self, id, values, lexicon):
        self.asked.append(values)
        corrections = tuple(Correction(field, NOW, None, None) for field in values)
        return DealDetail(deal(), (REPORT,), corrections=corrections)

    def candidates(self, limit):
        return [Candidate(deal(), FRAMEWORK, 5.5, ("same item: boats",), None)][:limit]

    def merge(self, ids, lexicon):
        return DealDetail(deal(), (REPORT, REPORT), agreeing=(1, 2))

    def split(self, id, reports, lexicon):
        return [DealDetail(deal(), (REPORT,)), DealDetail(FRAMEWORK, (REPORT,))]

    def reject(self, id, lexicon, *, restore):
        return DealDetail(deal(), (REPORT,), rejected=not restore)

    def invocations(self, limit=None):
        return [Invocation(3, NOW, "merge k7f2 m3qa", "one order", None)][:limit]

    def last(self):
        return self.invocations()[0], Effect(1, 0, 2, 3, 0, 0)

    def undo(self, invocation, lexicon):
        return SeedOutcome("undone", 1, 2, 0)

    def said(self):
        return [{"type": "same", "reports": [{"id": "k7f2"}, {"id": "m3qa"}], "at": NOW, "reason": None}]

    def take(self, records, lexicon):
        return Carried(0, 1, 0, 0, 2, ((4, "rejected: not read yet: boats.txt"),))

    def begin_invocation(self, command, at, reason=None):
        self.asked.append(command)

    def has_rates(self):
        return False

    def rates(self):
        return [RATES]

    def copy_rates(self):
        return 221_702

    def add_rates(self, rates):
        return len(rates)

    def has(self, document, extractor):
        return document.id in self.written

    def write(self, document, extraction, *, extractor, lexicon):
        self.written.append(document.id)
        return SeedOutcome("new", len(extraction.reports), 0, 0, len(extraction.problems))


def reports(document: Document) -> Extraction:
    """One deal for each "boats" in the text; a text with "stumble" is too much."""
    if "stumble" in document.text:
        raise ValueError("stumbled")
    found = []
    at = document.text.find("boats")
    while at >= 0:
        spans = {"item": (Span(at, at + 5),), "value": (Span(at, at + 9),)}
        found.append(
            Report(
                document.id, Kind.CONTRACT, Status.SIGNED, Span(at, at + 9), "boats", item="boats",
                value=Money(Decimal("3300000000.10"), None, "USD", Qualifier.AT_LEAST), spans=spans,
                buyers=(Party("Norland", PartyKind.COUNTRY),), date=DealDate("2024-03-05", Basis.BY),
                inferred=frozenset({"buyers"}),
            )
        )  # fmt: skip
        at = document.text.find("boats", at + 1)
    return Extraction(document.id, tuple(found), (Problem(document.id, "no price"),))


def mentions(document: Document) -> list[Mention]:
    return [Mention(MentionKind.QUANTITY, 0, 2, 12, "digits"), Mention(MentionKind.PARTY, 3, 8, NORLANDER, "lexicon")]


NORLANDER = Party("Norland", PartyKind.COUNTRY)
PIPELINE = SimpleNamespace(
    EXTRACTOR="fake",
    extract=lambda document, words: reports(document),
    mentions=lambda document, words: mentions(document),
)


@pytest.fixture
def make_deal():
    return deal


@pytest.fixture
def framework():
    return FRAMEWORK


@pytest.fixture
def fake_ledger():
    return FakeLedger


@pytest.fixture
def dealtrack_with(monkeypatch, capsys):
    """Runs a command line against a fake ledger and a fake extractor: ``(exit code, output, errors)``."""

    def run(ledger: FakeLedger, *arguments: str) -> tuple[int, str, str]:
        @contextmanager
        def opened(path, as_of=None):
            yield ledger

        monkeypatch.setattr(store, "open_for_reading", opened)
        monkeypatch.setattr(store, "open_for_writing", opened)
        monkeypatch.setattr(store, "rehearsal", opened)
        monkeypatch.setattr(dealtrack, "pipeline", PIPELINE, raising=False)
        monkeypatch.setattr("dealtrack.cli.work.known_words", lambda own=None: None)
        code = cli.main(arguments)
        return code, *capsys.readouterr()

    return run
