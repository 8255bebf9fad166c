"""What the help tells people to type can be typed, and the shipped documents give what they say."""

import json
import re
import shlex

import pytest

from dealtrack import cli
from dealtrack.cli.app import MODULES, app
from dealtrack.cli.run import register

register()

EXAMPLES = [
    line.strip()
    for command in app.registered_commands
    for line in command.epilog.splitlines()
    if line.strip().startswith(("dealtrack", "curl"))
]


def test_every_command_is_registered_by_the_module_that_is_named_for_it():
    homes = {c.name or c.callback.__name__.strip("_"): c.callback.__module__ for c in app.registered_commands}
    assert homes == {name: f"dealtrack.cli.{module}" for name, module in MODULES.items()}


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_is_right_usage(example, dealtrack_with, fake_ledger, make_deal, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin", open("/dev/null"))  # noqa: SIM115 - closed with the test
    words = shlex.split(example.split(" | ")[-1].split(" > ")[0].split(" < ")[0])
    code, _, err = dealtrack_with(fake_ledger([make_deal()]), *words[1:])
    assert code in (0, 1), err


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    path = tmp_path_factory.mktemp("shipped") / "deals.db"
    assert cli.main(["seed", "-q", "--db", str(path)]) == 0
    return path


def asked(capsys, *arguments: str) -> str:
    assert cli.main(arguments) == 0
    return capsys.readouterr().out


def test_the_shipped_document_sums_to_what_it_says(database, capsys):
    out = asked(capsys, "total", "--db", str(database))
    assert "USD           2  3,820,000,000  $3.82 billion" in out
    assert re.search(r"1  not signed yet +no value stated", out)
    assert re.search(r"1  aggregate +over \$25 billion", out)
    assert "Tracked $3.82 billion of over $25 billion reported for India from United States since 2007." in out


def test_every_quote_is_the_text_at_its_place(database, capsys):
    from dealtrack import read

    (document,) = read.documents(read.shipped())
    deals = [json.loads(line) for line in asked(capsys, "list", "--nl", "--db", str(database)).splitlines()]
    assert deals
    for deal in deals:
        (detail,) = json.loads(asked(capsys, "show", deal["id"], "--json", "--db", str(database)))
        for report in detail["evidence"]:
            assert document.text[report["start"] : report["end"]] == report["sentence"]
            assert all(document.text[q["start"] : q["end"]] == q["text"] for q in report["quotes"])
            assert report["inferred"] == deal["inferred"]


def test_a_second_reading_changes_nothing(database, capsys):
    before = asked(capsys, "list", "--json", "--db", str(database))
    assert asked(capsys, "seed", "--db", str(database)) == "1 document: 1 unchanged\n"
    assert asked(capsys, "list", "--json", "--db", str(database)) == before


def test_several_processes_find_the_same(database, tmp_path, capsys):
    other = tmp_path / "other.db"
    asked(capsys, "seed", "--jobs", "2", "--db", str(other))
    once, twice = (asked(capsys, "list", "--json", "--db", str(path)) for path in (database, other))
    assert once == twice
