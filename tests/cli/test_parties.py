"""Commands about parties: what they ask the ledger, and what they say."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from dealtrack.model import Party, PartyKind
from dealtrack.report import parties as screens
from dealtrack.report import render
from dealtrack.store.namings import Naming, Said
from dealtrack.store.rows import acts
from dealtrack.store.rows import parties as who

YARD = Party("Fjordbåt Yard", PartyKind.COMPANY, "NO")


@pytest.fixture
def ledger(fake_ledger, make_deal):
    return fake_ledger([make_deal()])


def test_parties_are_asked_for_by_words_kind_and_country(dealtrack_with, ledger):
    options = ["--kind", "company", "--kind", "service", "--country", "NO", "--parent"]
    assert dealtrack_with(ledger, "parties", "fjord", "yard", *options)[0] == 0
    kinds = (PartyKind.COMPANY, PartyKind.SERVICE)
    assert ledger.asked == [("fjord yard", {"kinds": kinds, "countries": ("NO",), "parent": True})]


def test_a_kind_that_does_not_exist(dealtrack_with, ledger):
    code, _, err = dealtrack_with(ledger, "parties", "--kind", "navy")
    assert code == 2
    assert "'navy'" in err and "service" in err


NOBODY = [
    ((), "The ledger has no parties yet.\n"),
    (("zzyzx",), 'No party called "zzyzx" stands in a deal.\n'),
    (("--kind", "other"), "No party of that kind and country stands in a deal.\n"),
]


@pytest.mark.parametrize(("asked", "said"), NOBODY)
def test_nobody_is_there(dealtrack_with, ledger, monkeypatch, asked, said):
    monkeypatch.setattr(type(ledger), "parties", lambda self, words, **filters: [])
    assert dealtrack_with(ledger, "parties", *asked) == (0, "", said)


def test_pairs_that_may_be_one(dealtrack_with, ledger, monkeypatch):
    code, out, err = dealtrack_with(ledger, "parties", "--similar")
    assert (code, out.split()[-5:]) == (0, ["Norland", "3", "Norlant", "1", "92", "%"][1:])
    assert '`dealtrack parties merge "Norland" "Norlant"` makes one of two.' in err
    assert json.loads(dealtrack_with(ledger, "parties", "--similar", "--nl")[1])["points"] == 92
    monkeypatch.setattr(type(ledger), "similar_parties", lambda self: [])
    assert dealtrack_with(ledger, "parties", "--similar")[2] == "No two parties have names that are nearly alike.\n"


def test_similar_names_are_not_asked_for_with_filters(dealtrack_with, ledger):
    code, _, err = dealtrack_with(ledger, "parties", "--similar", "fjord")
    assert (code, err) == (
        2,
        "dealtrack: --similar compares all parties. Leave out words, --kind, --country and --parent.\n",
    )


@pytest.mark.parametrize("said", ["alias", "merge", "split"])
def test_what_is_said_of_a_name_is_written_down_and_done(dealtrack_with, ledger, said):
    code, out, err = dealtrack_with(ledger, "parties", said, "Norland Yard", "The Yard")
    named = Naming(Said(said), Party("Norland Yard", PartyKind.COMPANY), "The Yard")
    assert ledger.asked == [f"parties {said} 'Norland Yard' 'The Yard'", named]
    now = "a party of its own" if said == "split" else "Norland Yard"
    assert (code, out, err) == (0, "", f'"The Yard" is {now} now: 3 reports, 2 deals updated, 1 deal removed.\n')


def test_a_name_that_is_unknown_changes_nothing(dealtrack_with, ledger):
    code, out, err = dealtrack_with(ledger, "parties", "merge", "nobody", "The Yard")
    assert (code, out, err) == (1, "", 'dealtrack: no party is called "nobody".\n')
    assert not any(isinstance(asked, Naming) for asked in ledger.asked)


RENAMED = [
    (YARD, acts.Renamed(0, 0, 0, 0), '"The Yard" is Fjordbåt Yard now. No report in the ledger names it so yet.'),
    (YARD, acts.Renamed(1, 0, 0, 0), '"The Yard" is Fjordbåt Yard now: 1 report, no deal changed.'),
    (
        Party("Ministry of Defence", PartyKind.GOVERNMENT, "NO"),
        acts.Renamed(2, 1, 1, 0),
        '"The Yard" is Ministry of Defence (NO) now: 2 reports, 1 deal new, 1 deal updated.',
    ),
]


@pytest.mark.parametrize(("party", "done", "said"), RENAMED)
def test_what_a_change_of_names_did(party, done, said):
    assert screens.renamed("alias", party, "The Yard", done) == said


MEANT = [
    (who.Meant("supplier", "us", ("United States",), ()), 'supplier "us" stands for United States'),
    (who.Meant("buyer", "us", ("A", "B", "C"), ()), 'buyer "us" stands for A, B and C'),
    (who.Meant("party", "us", ("A", "B", "C", "D", "E"), ()), 'party "us" stands for A, B and 3 more'),
    (
        who.Meant("supplier", "boing", (), ("Boeing", "Boeing India")),
        'No party "boing". Did you mean Boeing or Boeing India?',
    ),
    (who.Meant("country", "indai", (), ("India",)), 'No country "indai". Did you mean India?'),
    (who.Meant("party", "zzyzx", (), ()), 'No party "zzyzx".'),
]


@pytest.mark.parametrize(("meant", "said"), MEANT)
def test_what_a_word_stands_for(meant, said):
    assert screens.stands_for(meant) == said


@pytest.mark.parametrize("command", ["list", "total", "export"])
def test_what_a_filter_was_taken_for_is_said_beside_the_answer(dealtrack_with, ledger, monkeypatch, command):
    meant = who.Meant("supplier", "fjord", ("Fjordbåt Yard", "Fjord Works"), ())
    monkeypatch.setattr(type(ledger), "meant", lambda self, filters: [meant])
    code, out, err = dealtrack_with(ledger, command, "--supplier", "fjord")
    assert code == 0
    assert err.startswith('supplier "fjord" stands for Fjordbåt Yard and Fjord Works\n')
    assert "stands for" not in out
    assert "stands for" not in dealtrack_with(ledger, command, "--supplier", "fjord", "-q")[2]


def test_an_unknown_name_is_all_that_is_said(dealtrack_with, fake_ledger, monkeypatch):
    ledger = fake_ledger()
    monkeypatch.setattr(fake_ledger, "meant", lambda *_: [who.Meant("supplier", "boing", (), ("Boeing",))])
    assert dealtrack_with(ledger, "list", "--supplier", "boing") == (0, "", 'No party "boing". Did you mean Boeing?\n')


def test_a_name_that_leaves_several_is_marked_and_explained(capsys):
    possible = ("Ministry of Defence (IN)", "UK Ministry of Defence", "Ministry of Defence (DE)", "Swedish MoD")
    unsure = who.PartyCount("Ministry of Defence", PartyKind.GOVERNMENT, None, (), 2, 0, (), (), None, possible)
    plain = who.PartyCount("Fjord Works", PartyKind.COMPANY, "NO", (), 0, 1, (), (("USD", Decimal(5)),), "Fjord Group")
    render.show(screens.listed([unsure, plain]))
    out, err = capsys.readouterr()
    assert "Ministry of Defence ?" in out and "Fjord Group" in out and "Fjord Works ?" not in out
    assert "? Ministry of Defence may be Ministry of Defence (IN), UK Ministry of Defence or 2 more.\n" in err
    assert '`dealtrack parties alias "Ministry of Defence (IN)" "Ministry of Defence (?)"` says which one' in err
