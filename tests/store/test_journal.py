"""What a command does can be taken back: the ledger is then row for row what it was, whatever was done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ledgers import BOEING, DASSAULT, FRANCE, INDIA, day, document, money, report

from dealtrack import entry
from dealtrack.errors import LedgerError
from dealtrack.lexicon import load
from dealtrack.model import Document, Status
from dealtrack.store import Ledger, open_for_writing

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


def does(ledger: Ledger, command: str, change: Callable[[], object], reason: str | None = None) -> object:
    ledger.begin_invocation(command, NOW, reason)
    return change()


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
    reports, published = TOLD[name]
    if version != "1":
        reports = [replace(one, rule="newer", item=f"{one.item} (new)") for one in reports[::-1]]
    made, extraction = document(reports, name, published, source=source)
    text = document(TOLD[name][0], name)[0].text  # a newer version finds other things in the same text
    ledger.write(replace(made, text=text), extraction, extractor=version, lexicon=load())


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
