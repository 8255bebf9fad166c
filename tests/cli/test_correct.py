"""Corrections on the command line, against a ledger of its own: what is said, what stays, and what is refused."""

import json
from collections import Counter

import pytest

from dealtrack import cli

DOCUMENTS = [
    ("a", "2024-03-05", "Norway has ordered six patrol boats from Saab for $240 million."),
    ("b", "2024-03-07", "Saab won a $250 million contract to supply six patrol boats to Norway."),
    ("c", "2024-09-01", "Poland signed a contract with Airbus for four transport aircraft worth 300 million euros."),
]


@pytest.fixture
def documents(tmp_path):
    path = tmp_path / "articles.jsonl"
    lines = [json.dumps({"id": id, "published": day, "text": text}) for id, day, text in DOCUMENTS]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.fixture
def run(tmp_path, documents, capsys, monkeypatch):
    """Runs a command line on a ledger with two deals: ``(exit code, output, errors)``."""
    monkeypatch.setenv("DEALTRACK_DB", str(tmp_path / "deals.db"))
    monkeypatch.setattr("sys.stdin", open("/dev/null"))  # noqa: SIM115 - closed with the test

    def run(*arguments):
        code = cli.main([str(argument) for argument in arguments])
        return code, *capsys.readouterr()

    assert run("seed", "-q", documents)[0] == 0
    return run


def deals(run):
    """Item and id of each deal."""
    return {deal["item"]: deal["id"] for deal in json.loads(run("list", "--json")[1])}


def shown(run, id):
    return json.loads(run("show", id, "--json")[1])[0]


def boats(run):
    return deals(run)["patrol boats"]


def test_a_corrected_field_says_who_says_what(run):
    id = boats(run)
    code, out, _ = run(
        "edit", id[:5], "value=over EUR 230 million", "buyer=Norway; Royal Norwegian Navy", "-m", "as I heard"
    )
    assert (code, out.splitlines()) == (
        0,
        [
            f"{id[:4]} patrol boats: value over EUR 230,000,000 by hand; the text says USD 240,000,000.",
            f"{id[:4]} patrol boats: buyer Norway, Royal Norwegian Navy by hand; the text says Norway.",
        ],
    )
    deal = shown(run, id)
    assert deal["value"]["text"] == "over EUR 230,000,000"
    assert [(c["field"], c["reason"]) for c in deal["corrections"]] == [
        ("buyers", "as I heard"),
        ("value", "as I heard"),
    ]
    screen = run("show", id)[1]
    assert "corrected by hand: as I heard, " in screen
    assert "; the text says USD 240,000,000" in screen
    assert f"edit {id[:5]} 'value=over EUR 230 million'" in screen
    assert "EUR" in run("total")[1]


def test_a_field_can_be_emptied(run):
    id = boats(run)
    assert run("edit", id, "quantity=")[1].endswith("quantity – by hand; the text says 6.\n")
    assert shown(run, id)["quantity"] is None


WRONG = [
    (("edit", "zzzz", "item=x"), 1, "no deal has the id 'zzzz'. `dealtrack list` shows the ids"),
    (("edit", "ID", "valu=3"), 2, "'valu' is no field; did you mean value?"),
    (("edit", "ID", "value"), 2, "'value' has no =."),
    (("edit", "ID", "value=3 billion"), 2, "is no amount with its currency"),
    (("edit", "ID", "value=USD 1.234"), 2, "the value is finer than the minor unit"),
    (("edit", "ID", "value=USD 900,000,000,000,000,000"), 2, "the value is too large for the ledger"),
    (("edit", "ID", "quantity=99999999999999999999"), 2, "is no whole number"),
    (("edit", "ID", "status=sined"), 2, "Did you mean signed?"),
    (("edit", "ID", "status="), 2, "status cannot be empty"),
    (("edit", "ID", "date=2025-02-31"), 2, "is no date"),
    (("edit", "ID", "buyer=Yard (company, QQ)"), 2, "is no code of a country"),
    (("edit", "ID", "item=x", "item=y"), 2, "item is given twice"),
    (("merge", "ID"), 2, "two deals or more"),
    (("merge", "ID", "ID"), 1, "these are one deal already"),
    (("split", "ID", "zzzz"), 1, "no report of the deal"),
    (("reject", "--restore", "ID"), 1, "is not rejected"),
    (("add", "quantity=3"), 2, "a deal needs an item, a value, a buyer or a supplier"),
    (("import", "/nowhere"), 1, "No such file or directory"),
]


@pytest.mark.parametrize(("words", "code", "said"), WRONG, ids=[" ".join(words) for words, *_ in WRONG])
def test_what_cannot_be_done_is_one_line_that_says_why(run, words, code, said):
    before = run("undo", "--list", "--csv")[1]
    id = boats(run)
    found = run(*(id if word == "ID" else word for word in words))
    assert found[:2] == (code, "")
    assert said in found[2]
    assert found[2].count("\n") == 1
    assert run("undo", "--list", "--csv")[1] == before


def test_a_beginning_of_several_ids_names_the_deals(run):
    for number in range(40):
        run("add", "-q", f"item=tugs {number}", f"buyer=Harbour {number}")
    first = Counter(id[0] for id in deals(run).values()).most_common(1)[0][0]
    code, _, err = run("reject", first)
    assert code == 1
    assert "several deals have an id that starts with" in err


def test_nothing_is_corrected_where_there_is_no_ledger(run, tmp_path):
    for command in (("edit", "x", "item=y"), ("undo",), ("merge", "x", "y"), ("import", "x")):
        assert run(*command, "--db", tmp_path / "none.db")[0] == 1
    assert not (tmp_path / "none.db").exists()


# --- one deal or several ----------------------------------------------------------------------------------------------


def test_merge_and_split_win_over_each_other_in_turn(run):
    one = boats(run)
    first, second = (report["id"] for report in shown(run, one)["evidence"])
    code, out, _ = run("split", one, second, "-m", "another yard")
    assert (code, out.splitlines()[0]) == (0, f"Split {one[:4]} into 2 deals:")
    code, out, _ = run("merge", first, second)
    assert code == 0
    assert out.startswith(
        f"Merged {second[:4]} into {first[:4]} patrol boats: 2 reports, value USD 240,000,000 as 1 of 2 say"
    )
    assert run("split", one)[2] == "No report is named: each of the 2 becomes a deal of its own.\n"
    assert run("split", one)[2].endswith("has one report only. There is nothing to split\n")
    assert len(deals_of(run)) == 3
    assert run("merge", second, first, "-q") == (0, "", "")
    assert len(deals_of(run)) == 2


def deals_of(run):
    return json.loads(run("list", "--json")[1])


def test_a_rejected_deal_leaves_lists_and_totals_and_is_found(run, tmp_path):
    id = boats(run)
    assert run("reject", id, "-m", "an exercise")[1] == (
        f"Rejected {id[:4]} patrol boats: it leaves lists and totals. Its 2 reports stay with it.\n"
    )
    (tmp_path / "more.jsonl").write_text(
        json.dumps(
            {
                "id": "d",
                "published": "2024-03-09",
                "text": "Norway ordered six patrol boats from Saab for $240 million.",
            }
        )
    )
    run("seed", "-q", tmp_path / "more.jsonl")
    assert list(deals(run)) == ["transport aircraft"]
    assert "USD" not in run("total")[1]
    assert "Rejected: no deal, in no list and no total." in run("show", id)[1]
    assert shown(run, id)["rejected"]
    assert len(shown(run, id)["evidence"]) == 3
    assert "is rejected. `dealtrack reject --restore" in run("edit", id, "item=x")[2]
    assert "is a deal again" in run("reject", "--restore", id)[1]
    assert shown(run, id)["reports"] == 3


# --- deals of one's own -----------------------------------------------------------------------------------------------


def test_an_entry_has_quotes_as_every_deal_has(run):
    code, out, _ = run(
        "add",
        "-q",
        "item=harbour tugs",
        "value=about NOK 66 million",
        "buyer=Norway",
        "--source",
        "a call",
        "--published",
        "2025-02-07",
    )
    deal = shown(run, out.strip())
    assert code == 0
    assert deal["value"]["text"] == "about NOK 66 million"
    assert deal["date"] == {"value": "2025-02-07", "basis": "by"}
    (report,) = deal["evidence"]
    assert (report["publisher"], report["source"], report["sentence"].splitlines()[0]) == (
        "entered by hand", "a call", "item: harbour tugs",
    )  # fmt: skip
    assert {quote["field"]: quote["text"] for quote in report["quotes"]} == {
        "item": "harbour tugs", "value": "about NOK 66 million", "buyers": "Norway",
    }  # fmt: skip
    assert [deed["command"][:3] for deed in deal["deeds"]] == ["add"]
    assert "was entered before" in run("add", "item=harbour tugs", "value=about NOK 66 million", "buyer=Norway")[2]


def test_an_entry_joins_the_deal_that_it_tells_and_is_believed_first(run):
    out = run(
        "add",
        "item=patrol boats",
        "quantity=6",
        "value=USD 245 million",
        "buyer=Norway",
        "supplier=Saab",
        "date=2024-03-04",
    )[1]
    assert out.endswith("USD 245,000,000, contract, signed. It joins 2 reports of the same deal.\n")
    deal = shown(run, boats(run))
    assert (deal["value"]["text"], deal["date"]["value"]) == ("USD 245 million", "2024-03-04")


# --- trying, undoing --------------------------------------------------------------------------------------------------


def test_a_dry_run_tells_and_changes_nothing(run, documents, tmp_path):
    id, before = boats(run), run("list", "--json")[1]
    for words in (("edit", id, "item=x"), ("reject", id), ("remove", "a"), ("undo",), ("add", "item=x"), ("split", id)):
        code, _, err = run(*words, "--dry-run")
        assert code == 0
        assert "Dry run: the ledger is as it was." in err.splitlines()
    assert run("list", "--json")[1] == before
    assert run("seed", documents, "--dry-run", "--db", tmp_path / "new.db")[1].startswith("3 documents: 3 new\n")
    assert not (tmp_path / "new.db").exists()


def test_undo_asks_first(run, monkeypatch):
    id = boats(run)
    run("edit", id, "item=x", "-m", "a slip")
    code, out, err = run("undo")
    assert code == 2
    assert out.splitlines()[0].endswith(f"edit {id} item=x (a slip)")
    assert out.splitlines()[1] == "To undo it: 2 corrections will be forgotten."
    assert "say --yes" in err
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("typer.confirm", lambda *_, **__: False)
    assert run("undo")[0] == 0
    assert "x" in deals(run)
    monkeypatch.setattr("typer.confirm", lambda *_, **__: True)
    assert run("undo")[1].endswith(f"Undone: edit {id} item=x. Deals: 1 updated.\n")
    assert "patrol boats" in deals(run)


def test_undo_goes_back_to_an_empty_ledger(run):
    run("remove", "c", "-m", "wrong folder")
    assert "transport aircraft" not in deals(run)
    run("undo", "--yes")
    assert "transport aircraft" in deals(run)
    assert "3 documents it read go out again" in run("undo", "--yes")[1]
    assert deals(run) == {}
    assert run("undo", "--yes")[:2] == (1, "")
    journal = json.loads(run("undo", "--list", "--json")[1])
    assert [(row["command"].split()[0], row["reason"], row["undone"] is not None) for row in journal] == [
        ("remove", "wrong folder", True),
        ("seed", None, True),
    ]


def test_a_reading_that_changed_nothing_is_not_in_the_journal(run, documents):
    run("seed", "-q", documents)
    assert len(json.loads(run("undo", "--list", "--json")[1])) == 1


# --- elsewhere --------------------------------------------------------------------------------------------------------


def test_another_ledger_takes_what_was_said(run, documents, tmp_path):
    id = boats(run)
    run("edit", id, "value=USD 260 million", "supplier=Fjord Yard (company, NO)", "date=<=2024-03", "-m", "as I heard")
    run("split", id, shown(run, id)["evidence"][1]["id"])
    run("reject", deals(run)["transport aircraft"], "-m", "a rumour")
    run("add", "-q", "item=tugs", "buyer=Norway")
    file, other = tmp_path / "said.jsonl", tmp_path / "other.db"
    assert run("export", "--corrections", file)[2].startswith("Wrote ")
    assert json.loads(file.read_text().splitlines()[1])["reason"] == "as I heard"
    run("seed", "-q", documents, "--db", other)
    assert (
        run("import", file, "--db", other)[1] == f"Imported from {file}: 1 deal entered, 3 corrections, 2 judgements.\n"
    )
    assert run("list", "--json", "--db", other)[1] == run("list", "--json")[1]
    assert "corrected by hand: as I heard" in run("show", id, "--db", other)[1]
    again = run("import", file, "--db", other)[1]
    assert again.startswith(f"Imported from {file}: nothing new; ")
    assert "5 records could not" not in again
    run("undo", "--yes", "--db", other)
    assert shown_in(run, id, other)["corrections"] == []


def shown_in(run, id, db):
    return json.loads(run("show", id, "--json", "--db", db)[1])[0]


def test_what_is_about_documents_that_were_not_read_is_listed(run, tmp_path):
    id, file, other = boats(run), tmp_path / "said.jsonl", tmp_path / "other.db"
    run("edit", id, "value=USD 260 million")
    run("export", "--corrections", file)
    (tmp_path / "one.txt").write_text("Nothing here.")
    run("seed", "-q", tmp_path / "one.txt", "--db", other)
    out = run("import", file, "--db", other)[1].splitlines()
    assert out[:2] == [f"Imported from {file}: nothing new.", "1 record could not be applied:"]
    assert out[2].split(maxsplit=2)[2].startswith("correction of value: not read yet: ")


BAD = [
    ("{", "line 1 is no JSON."),
    ("[" * 100_000, "line 1 is no JSON."),
    ('{"type": "x"}', "line 1: this is no correction"),
    ('{"type": "same", "reports": [{"id": "a"}]}', "line 1: same is said of two reports."),
    ('{"type": "rejected", "reports": 3}', "line 1: reports must be a list"),
    ('{"type": "correction", "reports": [{"id": "a"}], "field": "price"}', "line 1: 'price' is no field"),
    ('{"type": "correction", "reports": [{"id": "a"}], "field": "value", "value": 3}', "line 1: value must be a text."),
    ('\n{"type": "entry", "text": "nothing"}', "line 2: a deal needs an item"),
    ('{"type": "entry", "text": "item: x", "published": "soon"}', "line 1: published='soon' is no date."),
]


@pytest.mark.parametrize(("text", "said"), BAD, ids=range(len(BAD)))
def test_a_file_that_is_no_export_changes_nothing(run, tmp_path, text, said):
    file = tmp_path / "said.jsonl"
    file.write_text(text)
    code, out, err = run("import", file)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert said in err


def test_a_place_out_of_any_range_finds_nothing(run, tmp_path):
    file = tmp_path / "said.jsonl"
    place = {"id": "\ud800", "document": "x", "start": -1, "end": 10**30}
    file.write_text(json.dumps({"type": "rejected", "reports": [place], "at": "\u001b[31m", "reason": "\udfff"}))
    assert "1 record could not be applied:" in run("import", file)[1]
