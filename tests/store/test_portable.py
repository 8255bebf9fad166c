"""What people said in one ledger, in another one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from ledgers import BOEING, INDIA, document, money, report

from dealtrack.errors import UsageError
from dealtrack.lexicon import load
from dealtrack.store import Filters, Ledger, open_for_writing
from dealtrack.store.portable import parsed

LEXICON = load()


def filled(path: Path) -> Ledger:
    ledger = open_for_writing(path)
    radars = report("radars", money(500), buyers=(INDIA,), suppliers=(BOEING,))
    made, extraction = document([radars, report("boats", money(20), buyers=(INDIA,))], "a.txt")
    ledger.write(made, extraction, extractor="1", lexicon=LEXICON)
    return ledger


@pytest.fixture
def corrected(tmp_path: Path) -> Iterator[Ledger]:
    with filled(tmp_path / "one.db") as ledger:
        radars, boats = (next(d for d in ledger.deals() if d.item == item) for item in ("radars", "boats"))
        ledger.begin_invocation("edit", "2026-01-01T00:00:00+00:00", "seen in the contract")
        ledger.edit(radars.id, {"value": money(510)}, LEXICON)
        ledger.begin_invocation("reject", "2026-01-02T00:00:00+00:00")
        ledger.reject(boats.id, LEXICON)
        ledger.begin_invocation("parties alias", "2026-01-03T00:00:00+00:00", "its name until 1997")
        ledger.rename(ledger.naming("alias", "Boeing", "Fjord Yard", LEXICON), LEXICON)
        yield ledger


def lines(ledger: Ledger) -> list[str]:
    return [json.dumps(record) for record in ledger.said()]


def test_another_ledger_says_the_same_and_says_it_once(corrected: Ledger, tmp_path: Path) -> None:
    records = parsed(lines(corrected), LEXICON)
    with filled(tmp_path / "other.db") as other:
        other.begin_invocation("import", "2026-02-01T00:00:00+00:00")
        done = other.take(records, LEXICON)
        assert (done.corrections, done.judgements, done.namings, done.known, done.missing) == (1, 1, 1, 0, ())
        (deal,) = other.deals()
        assert deal.value == money(510)
        assert other.deals(Filters(supplier=("fjord yard",))) == [deal]
        assert [line["type"] for line in other.said()] == ["naming", "correction", "rejected"]
        assert other.take(records, LEXICON).known == 3


def test_what_is_of_documents_that_were_not_read_is_told(corrected: Ledger, tmp_path: Path) -> None:
    with open_for_writing(tmp_path / "empty.db") as empty:
        empty.begin_invocation("import", "2026-02-01T00:00:00+00:00")
        done = empty.take(parsed(lines(corrected), LEXICON), LEXICON)
        assert done.namings == 1
        assert [line for line, _ in done.missing] == [2, 3]


@pytest.mark.parametrize(
    ("record", "wrong"),
    [
        ({"type": "guess"}, "needs a type"),
        ({"type": "naming"}, "who it stands for"),
        ({"type": "naming", "said": "alias", "party": {"name": "Boeing", "kind": "company"}}, "needs a name"),
        ({"type": "naming", "said": "merge", "party": {"name": "Boeing", "kind": "company"}}, "needs the other party"),
        (
            {"type": "naming", "said": "alias", "party": {"name": "Boeing", "kind": "yard"}, "name": "B"},
            "who it stands",
        ),
        ({"type": "naming", "said": "alias", "party": {"name": "--", "kind": "company"}, "name": "B"}, "who it stands"),
        ({"type": "rejected", "reports": []}, "reports must be"),
        ({"type": "same", "reports": [{"id": "a"}]}, "of two reports"),
    ],
)
def test_a_line_that_says_nothing_is_named(record: object, wrong: str) -> None:
    with pytest.raises(UsageError, match=wrong):
        parsed(["", json.dumps(record)], LEXICON)
