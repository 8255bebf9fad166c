"""What a command does can be taken back: the ledger is then row for row what it was, whatever was done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ledgers import BOEING, DASSAULT, FRANCE, INDIA, day, document, money, report

from dealtrack import entry
from dealtrack.errors import LedgerError
from dealtrack.lexicon import load
from dealtrack.model import Basis, DealDate, Document, Extraction, Status
from dealtrack.store import Ledger, open_for_writing
from dealtrack.store import undo as undo_module

NOW = "2026-11-22T10:00:00+00:00"
# Row numbers and times may differ; what says that something was undone, too.
UNSEEN = {
    "documents": ("number", "read_at"),
    "contracts": ("number", "lone_buyer", "lone_supplier"),
    "appearances": ("id",),
    "evidence": ("id",),
    "problems": ("id",),
    "corrections": ("id", "invocation"),
    "judgements": ("id", "invocation"),
    "parties": ("id",),
}
QUERIES = {
    "aliases": "SELECT p.name, p.kind, p.scope, a.key, a.name FROM aliases a JOIN parties p ON p.id = a.party",
    "contract_parties": """SELECT r.contract, r.role, r.position, p.name, p.kind, r.inferred
                           FROM contract_parties r JOIN parties p ON p.id = r.party""",
    "texts": "SELECT rowid FROM documents_fts WHERE documents_fts MATCH 'tells'",
}


def dump(ledger: Ledger) -> dict[str, list[str]]:
    """Every row of the ledger but those of the journal."""
    connection = ledger._connection
    names = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%\\_%' ESCAPE '\\'"
    out = {}
    for (table,) in connection.execute(names).fetchall():
        if table in ("invocations", "earlier", *QUERIES):
            continue
        rows = connection.execute(f"SELECT * FROM {table}")
        seen = [column[0] for column in rows.description if column[0] not in UNSEEN.get(table, ())]
        out[table] = sorted(repr([row[name] for name in seen]) for row in rows)
    return out | {name: sorted(repr(tuple(row)) for row in connection.execute(sql)) for name, sql in QUERIES.items()}


def changed(before: dict[str, list[str]], after: dict[str, list[str]]) -> list[str]:
    """The rows that are in one dump only."""
    return [
        f"{sign} {table} {row}"
        for table in before
        for sign, these, others in (("-", before, after), ("+", after, before))
        for row in these[table]
        if row not in others[table]
    ]


def undo(ledger: Ledger) -> str:
    """Takes the last invocation back; its command."""
    invocation, _ = ledger.last()
    ledger.begin_invocation("undo", NOW)
    ledger.undo(invocation, load())
    return invocation.command


# --- documents that tell the same few deals in different words ---------------------------------------------------------

RADARS = report("coastal radars", money(40_000_000, "EUR"), quantity=4, buyers=(FRANCE,), suppliers=(DASSAULT,))
JETS = report("F-15 fighter jets", money(3_300_000_000), quantity=12, buyers=(INDIA,), suppliers=(BOEING,))
TALKS = replace(JETS, status=Status.NEGOTIATING, value=None)
YEN = report("harbour tugs", money(7_000, "JPY"), buyers=(FRANCE,), suppliers=(DASSAULT,), date=day("2024-03"))
TOLD = {
    "a.txt": ([JETS, RADARS], date(2024, 3, 5)),
    "b.txt": ([TALKS], date(2024, 1, 9)),
    "c.txt": ([replace(JETS, value=money(3_200_000_000)), YEN], date(2024, 3, 7)),
    "d.txt": ([RADARS, replace(RADARS, quantity=9, value=None)], None),
}


def read(ledger: Ledger, name: str, version: str = "1", source: str = "wire") -> None:
    """Reads a document; version 2 finds other sentences, names and rules, in another order."""
    told, published = TOLD[name]
    made, extraction = document(told, name, published, source=source)
    if version == "2":
        newer = (
            replace(
                one,
                rule="newer",
                item=f"{one.item} (new)",
                sentence=one.sentence._replace(start=one.sentence.start + 1),
            )
            for one in reversed(extraction.reports)
        )
        extraction = extraction._replace(reports=tuple(newer))
    ledger.write(made, extraction, extractor=version, lexicon=load())


def enter(ledger: Ledger, *words: str) -> None:
    made = Document("entry", entry.text(entry.given(words)), None, publisher=entry.PUBLISHER)
    ledger.add(made, entry.read(made, load()), load())


def ids(ledger: Ledger) -> list[str]:
    return sorted(deal.id for deal in ledger.deals())


def reports(ledger: Ledger, id: str) -> list[str]:
    return [report.id for report in ledger.deal(id).reports]


NAMES = sorted(TOLD)


def act(ledger: Ledger, action: str, one: int, other: int) -> None:
    """One action of a person; ``one`` and ``other`` choose what it is done to."""
    deals = ids(ledger)
    if action == "seed":
        for name in NAMES[one % 4 :][: other % 4 + 1]:
            read(ledger, name)
    elif action == "read":
        read(ledger, NAMES[one % 4], "12"[other % 2], ["wire", "paper"][other // 2 % 2])
    elif action == "remove":
        ledger.remove(NAMES[one % 4], load())
    elif action == "add":
        enter(ledger, f"item=tugs {one % 3}", "value=USD 5 million", "buyer=Norway; Ruritania", "supplier=Boeing")
    elif not deals:
        return
    elif action == "edit":
        texts = [["value=USD 5bn"], ["buyer=Ruritanian Navy", "quantity=7"], ["item=", "status=planned"]][other % 3]
        ledger.edit(deals[one % len(deals)], entry.values(entry.given(texts), load()), load())
    elif action == "merge":
        ledger.merge([deals[one % len(deals)], deals[other % len(deals)]], load())
    elif action == "split":
        held = reports(ledger, deals[one % len(deals)])
        ledger.split(deals[one % len(deals)], held[other % len(held) :][:1] if other % 2 else (), load())
    elif action == "reject":
        ledger.reject(deals[one % len(deals)], load())


ACTIONS = ["seed", "read", "remove", "add", "edit", "merge", "split", "reject"]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(ACTIONS), st.integers(0, 11), st.integers(0, 11)), min_size=1, max_size=9))
def test_undo_leads_back_step_by_step(
    tmp_path_factory: pytest.TempPathFactory, actions: list[tuple[str, int, int]]
) -> None:
    with open_for_writing(tmp_path_factory.mktemp("db") / "deals.db") as ledger:
        read(ledger, "a.txt")
        read(ledger, "b.txt")
        states = []
        for number, (action, one, other) in enumerate(actions):
            before = dump(ledger)
            ledger.begin_invocation(f"{number} {action}", NOW)
            try:
                act(ledger, action, one, other)
            except LedgerError:
                assert dump(ledger) == before
            if ledger._journal.written is not None:
                states.append((f"{number} {action}", before))
        for command, before in reversed(states):
            assert undo(ledger) == command
            assert "\n".join(changed(before, dump(ledger))) == ""
        with pytest.raises(LedgerError, match="nothing to undo"):
            ledger.last()


def test_a_large_reading_is_undone_in_several_steps(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(undo_module, "_AT_ONCE", 2)
    read(ledger, "a.txt")
    before = dump(ledger)
    ledger.begin_invocation("seed", NOW)
    for name in NAMES:
        read(ledger, name)
    step = undo_module.step

    def stopped(*arguments: object) -> object:
        if ledger._connection.execute("SELECT count(*) FROM earlier").fetchone()[0] == 1:
            raise KeyboardInterrupt
        return step(*arguments)

    monkeypatch.setattr(undo_module, "step", stopped)
    with pytest.raises(KeyboardInterrupt):
        undo(ledger)
    monkeypatch.undo()
    assert len(ledger.sources()) == 2
    assert undo(ledger) == "seed"
    assert "\n".join(changed(before, dump(ledger))) == ""


def test_a_reading_that_was_killed_is_undone_as_far_as_it_came(ledger: Ledger, path: Path) -> None:
    read(ledger, "b.txt")
    before = dump(ledger)
    ledger.begin_invocation("seed", NOW)
    read(ledger, "a.txt")
    ledger._connection.execute("BEGIN IMMEDIATE")  # the document at hand when the process was killed
    ledger._connection.execute("DELETE FROM reports")
    with open_for_writing(path.with_name("copy.db")) as copy:
        ledger._connection.execute("ROLLBACK")
        ledger._connection.backup(copy._connection)
        assert undo(copy) == "seed"
        assert "\n".join(changed(before, dump(copy))) == ""


def test_what_was_read_without_a_command_stays(ledger: Ledger) -> None:
    read(ledger, "a.txt")
    with pytest.raises(LedgerError, match="nothing to undo"):
        ledger.last()
    with pytest.raises(ValueError, match="begin_invocation comes first"):
        ledger.reject(ids(ledger)[0])


def test_what_is_no_longer_the_last_command_is_not_undone(ledger: Ledger) -> None:
    ledger.begin_invocation("seed", NOW)
    read(ledger, "a.txt")
    last, _ = ledger.last()
    ledger.begin_invocation("reject", NOW)
    ledger.reject(ids(ledger)[0])
    with pytest.raises(LedgerError, match="meanwhile"):
        ledger.undo(last)


def test_a_failed_change_is_not_in_the_journal(ledger: Ledger) -> None:
    read(ledger, "a.txt")
    ledger.begin_invocation("merge", NOW)
    with pytest.raises(LedgerError):
        ledger.merge([ids(ledger)[0], "zzzz"])
    assert ledger.invocations() == []
    ledger.reject(ids(ledger)[0])
    assert [one.command for one in ledger.invocations()] == ["merge"]


# --- what people say stays --------------------------------------------------------------------------------------------


def said(ledger: Ledger, item: str) -> tuple[object, ...]:
    """Value and reports of the deal of an item."""
    deal = next(deal for deal in ledger.deals() if deal.item and item in deal.item)
    return deal.quantity, deal.reports, sorted(deal.corrected)


def test_corrections_outlive_versions_and_removals(ledger: Ledger) -> None:
    for name in ("a.txt", "b.txt"):
        read(ledger, name)
    jets = next(deal.id for deal in ledger.deals() if deal.item == JETS.item)
    ledger.begin_invocation("edit", NOW)
    ledger.edit(jets, {"quantity": 13}, load())
    lead = reports(ledger, jets)[0]
    for name in ("b.txt", "a.txt"):  # a newer version finds other sentences, and keeps the ids
        read(ledger, name, "2")
    assert said(ledger, "F-15") == (13, 2, ["quantity"])
    ledger.remove("b.txt", load())
    assert said(ledger, "F-15") == (13, 1, ["quantity"])
    ledger.remove("a.txt", load())
    read(ledger, "b.txt", "2")
    assert said(ledger, "F-15") == (13, 1, ["quantity"])
    assert reports(ledger, ids(ledger)[0]) == [lead]
    read(ledger, "a.txt", "2")
    assert said(ledger, "F-15") == (13, 2, ["quantity"])


def test_a_correction_does_not_follow_a_report_into_another_deal(ledger: Ledger) -> None:
    for name in ("a.txt", "b.txt"):
        read(ledger, name)
    jets = next(deal.id for deal in ledger.deals() if deal.item == JETS.item)
    ledger.begin_invocation("edit and split", NOW)
    ledger.edit(jets, {"quantity": 13}, load())
    first, second = reports(ledger, jets)
    ledger.split(jets, [second], load())
    assert [ledger.deal(id).deal.quantity for id in (first, second)] == [13, 12]


def test_a_rejected_deal_stays_rejected_when_its_first_report_goes(ledger: Ledger) -> None:
    for name in ("a.txt", "b.txt"):
        read(ledger, name)
    jets = next(deal.id for deal in ledger.deals() if deal.item == JETS.item)
    ledger.begin_invocation("reject", NOW)
    ledger.reject(jets, load())
    ledger.remove("b.txt", load())
    assert [deal.item for deal in ledger.deals()] == [RADARS.item]
    left = ledger._connection.execute("SELECT id FROM reports WHERE contract IS NULL").fetchone()[0]
    assert ledger.deal(left).rejected


# --- the order of reading ---------------------------------------------------------------------------------------------

PLACES = [
    {"published": published, "source": source, "publisher": publisher, "title": title}
    for published in (date(2024, 3, 5), date(2024, 3, 9), None)
    for source in ("wire", None)
    for publisher in ("Post", None)
    for title in ("Jets",)
]


def appearance(place: dict[str, object]) -> tuple[Document, Extraction]:
    """One text as it appeared somewhere: it tells two deals in one sentence, in an order that depends on the day."""
    told = [replace(JETS, quantity=n, value=None, date=_by(place["published"])) for n in (12, 30)]
    made, extraction = document([told[0]], "same.txt")
    (first,) = extraction.reports
    both = tuple(replace(one, sentence=first.sentence, spans=first.spans) for one in told)
    order = both if place["published"] == date(2024, 3, 9) else both[::-1]
    return replace(made, **place), extraction._replace(reports=order)


def _by(published: object) -> DealDate | None:
    return DealDate(published.isoformat(), Basis.BY) if isinstance(published, date) else None


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(len(PLACES))))
def test_the_order_of_appearances_does_not_matter(tmp_path_factory: pytest.TempPathFactory, order: list[int]) -> None:
    dumps = []
    for numbers in (range(len(PLACES)), order):
        with open_for_writing(tmp_path_factory.mktemp("db") / "deals.db") as ledger:
            for number in numbers:
                made, extraction = appearance(PLACES[number])
                ledger.write(made, extraction, extractor="1", lexicon=load())
            dumps.append(dump(ledger))
    assert "\n".join(changed(*dumps)) == ""


def test_the_same_extractor_reading_again_gives_the_ids_of_a_first_reading(ledger: Ledger, path: Path) -> None:
    made, extraction = appearance(PLACES[4])
    later, other = appearance(PLACES[0])
    ledger.write(made, extraction, extractor="1")
    ledger.write(later, other, extractor="1")
    with open_for_writing(path.with_name("fresh.db")) as fresh:
        fresh.write(later, other, extractor="1")
        assert {deal.id: deal.quantity for deal in fresh.deals()} == {deal.id: deal.quantity for deal in ledger.deals()}
