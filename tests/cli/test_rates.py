"""Values in one currency as people ask for them, against a real ledger."""

import csv
import io
import json
import re
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from dealtrack import cli, store
from dealtrack.errors import LedgerError
from dealtrack.model import Kind, Status
from dealtrack.store import Ledger, open_for_reading, open_for_writing

sys.path.insert(0, str(Path(__file__).parents[1] / "store"))

from ledgers import BOEING, INDIA, day, file, money, report

OWN = "currency,into,date,rate,source\nUSD,TWD,2024-03-05,32,The bank\nEUR,USD,2024-03-05,1.25,The bank\n"


def make(path: Path) -> None:
    with open_for_writing(path) as ledger:
        file(
            ledger,
            report("radars", money(100), date=day("2024-03-05"), suppliers=(BOEING,), buyers=(INDIA,)),
            report("boats", money(200, "EUR"), date=day("2024-03-06"), suppliers=(BOEING,)),
            report("drones", money("367.25", "AED"), date=day("2024-03-07")),
            report("shells", money(64, "TWD"), date=day("2024-03-07")),
            report("trucks", money(50, "EUR"), date=day("1995")),
            report("talks", money(9, "EUR"), date=day("2024-03-06"), status=Status.PLANNED),
            report("pact", None, kind=Kind.FRAMEWORK),
        )


@pytest.fixture
def database(tmp_path, monkeypatch):
    """A ledger with the rates of a small bank, and a file of own rates beside it."""
    path = tmp_path / "deals.db"
    make(path)
    (tmp_path / "own.csv").write_text(OWN, "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DEALTRACK_DB", str(path))
    monkeypatch.setattr(Ledger, "copy_rates", lambda ledger: ledger.add_rates(()))
    return path


@pytest.fixture
def asked(capsys):
    def asked(line: str) -> tuple[int, str, str]:
        return cli.main(line.split()), *capsys.readouterr()

    return asked


def test_total_in_one_currency(database, asked):
    assert asked("rates import own.csv") == (0, "", "Imported 2 rates.\n")
    code, out, err = asked("total --in usd")
    assert code == 0
    assert out.splitlines() == [
        "currency  deals  total",
        "USD           4    452  $452",
        "",
        "Converted, each at the rate of its date",
        " 1  AED 367.25  100  1 USD = 3.6725 AED, peg",
        " 1  EUR 200     250  own",
        " 1  TWD 64        2  own",
        "",
        "No rate, not in the sum",
        " 1  no rate near its date  €50",
        "",
        "Left out",
        " 1  framework or agreement  no value stated",
        " 1  not signed yet          €9",
    ]
    assert err.splitlines()[-1] == (
        "`dealtrack list --in USD --rates` shows the rate of each deal. "
        "A rate may be 7 days older than the deal (--rate-days)."
    )


def test_total_in_one_currency_for_machines(database, asked):
    asked("rates import own.csv")
    parts = json.loads(asked("total --in USD --json -q")[1])
    assert [(part["part"], part["group"], part["currency"], part["low"]) for part in parts] == [
        ("total", None, "USD", 452),
        ("converted", "AED", "USD", 100),
        ("converted", "EUR", "USD", 250),
        ("converted", "TWD", "USD", 2),
        ("no rate", "no rate near its date", None, None),
        ("left out", "framework", None, None),
        ("left out", "not signed yet", None, None),
    ]
    assert [part["rates"] for part in parts[1:4]] == [["peg"], ["own"], ["own"]]
    assert parts[1]["pegs"][0]["text"] == "1 USD = 3.6725 AED, peg"
    assert parts[4]["figures"][0]["text"] == "EUR 50"
    grouped = asked("total --in USD --by supplier --csv -q")[1]
    assert "total,Boeing,USD,2,350,350,0,,,\r\n" in grouped
    assert 'converted,AED,USD,1,100,100,0,AED 367.25,peg,"1 USD = 3.6725 AED, peg"\r\n' in grouped


def test_list_in_one_currency(database, asked):
    asked("rates import own.csv")
    out = asked("list --in USD --sort value --dated stated")[1].splitlines()
    columns = [re.split(r"\s{2,}", line)[3:5] for line in out]
    assert columns == [
        ["value", "in USD"],
        ["€200 Σ", "$250"],
        ["AED 367 Σ", "$100"],  # of two alike the later deal
        ["$100 Σ", "$100"],
        ["€9", "$11.2"],
        ["TWD 64 Σ", "$2"],
        ["€50 Σ", "no rate"],
    ]
    out = asked("list --in USD --min-value 100 --rates --sort value")[1].splitlines()
    assert [line.split(maxsplit=2)[2].split("  ")[-1].strip() for line in out[1:]] == ["USD 250", "USD 100", "USD 100"]
    assert "EUR 200 Σ  1 EUR = 1.25 USD, 2024-03-05, The bank" in out[1]
    assert "no rate near its date" in asked("list --in USD --rates --item trucks")[1]


@pytest.mark.parametrize("command", ["list --in USD --csv", "export --in USD"])
def test_rows_in_one_currency_for_machines(database, asked, command):
    asked("rates import own.csv")
    rows = {row["item"]: row for row in csv.DictReader(io.StringIO(asked(command)[1], newline=""))}
    boats, trucks, pact = rows["boats"], rows["trucks"], rows["pact"]
    assert (boats["value_low"], boats["converted_low"], boats["converted_currency"]) == ("200", "250", "USD")
    assert (boats["rates"], boats["no_rate"]) == ("1 EUR = 1.25 USD, 2024-03-05, The bank", "")
    assert (trucks["converted_low"], trucks["no_rate"]) == ("", "no rate near its date")
    assert (pact["converted_low"], pact["no_rate"]) == ("", "")
    counted = [
        Decimal(row["converted_low"]) for row in rows.values() if row["counts"] == "true" and row["converted_low"]
    ]
    assert sum(counted) == 452


def test_steps_are_spelled_out_in_json(database, asked):
    asked("rates import own.csv")
    (row,) = json.loads(asked("list --in EUR --item shells --json -q")[1])
    assert [(s["currency"], s["into"], s["rate"], s["date"], s["kind"], s["source"]) for s in row["rates"]] == [
        ("USD", "TWD", 32, "2024-03-05", "own", "The bank"),
        ("EUR", "USD", 1.25, "2024-03-05", "own", "The bank"),
    ]
    assert (row["converted"]["low"], row["converted"]["text"]) == (1.6, "EUR 1.6")


def test_how_old_a_rate_may_be(database, asked):
    asked("rates import own.csv")
    assert "USD           2    200" in asked("total --in USD --rate-days 0")[1]  # the dollars and the peg


def test_what_is_wrong_with_a_file_is_said_line_by_line_and_nothing_is_taken(database, asked):
    Path("own.csv").write_text(OWN + "USD,TWD,2024-03-06,0\n" * 25, "utf-8")
    code, out, err = asked("rates import own.csv")
    assert (code, out) == (1, "")
    lines = err.splitlines()
    assert lines[0].startswith("own.csv, line 4: has '0' for a rate;")
    assert lines[20:] == ["dealtrack: nothing was imported: 25 lines cannot be read, of which 20 are named above."]
    assert "own" not in asked("rates --csv")[1]


def test_the_rates_that_there_are(database, asked):
    _, out, err = asked("rates")
    assert "USD       AED   1997-12-01  holds on      1  peg" in out
    assert err == "31 rates. `dealtrack rates load` copies those of the European Central Bank.\n"
    asked("rates import own.csv")
    assert "USD,TWD,2024-03-05,2024-03-05,1,own,The bank\r\n" in asked("rates --csv")[1]
    assert asked("rates import own.csv")[2] == "Imported 0 rates. 2 of the file were there already.\n"


def test_the_rates_of_the_bank_are_copied_once_and_the_log_knows(tmp_path, asked, monkeypatch):
    path = tmp_path / "deals.db"
    make(path)
    monkeypatch.setenv("DEALTRACK_DB", str(path))
    code, _, err = asked("total --in USD")
    assert code == 0
    assert err.startswith("Copied 2") and " rates of the European Central Bank into the ledger.\n" in err
    assert "Copied" not in asked("total --in USD")[2]
    assert asked("rates load")[2].startswith("The ledger has all rates of the European Central Bank")
    with open_for_reading(path) as ledger:
        assert [row[0] for row in ledger.query("SELECT command FROM invocations")[1]] == ["rates load"] * 2


def test_a_ledger_that_cannot_be_written_is_one_clear_line(database, asked, monkeypatch):
    def refuse(path: Path) -> Ledger:
        raise LedgerError(f"{path} cannot be written: the file or its folder is read-only.")

    monkeypatch.setattr(store, "open_for_writing", refuse)
    said = f"cannot be copied: {database} cannot be written: the file or its folder is read-only."
    assert asked("total --in USD") == (1, "", f"dealtrack: the rates of the European Central Bank {said}\n")


WRONG = [
    ("total --in dollars", "'dollars' is no currency code. Write three letters: USD, EUR, INR."),
    (
        "total --in XYZ",
        "there are no rates of XYZ. `dealtrack rates` lists what there is, `dealtrack rates import FILE`",
    ),
    ("total --in USD --rate-days -1", "'-1' is no number of days."),
    ("total --rate-days 3", "--rate-days is for values that are converted. Add --in USD, or another currency."),
    ("list --rates", "--rates shows how values are converted. Add --in USD, or another currency."),
    ("rates imprt own.csv", "Got unexpected extra argument"),
    ("rates import", "Missing argument 'FILE'. Try `dealtrack rates import --help`."),
]


@pytest.mark.parametrize(("line", "said"), WRONG)
def test_wrong_usage(database, asked, line, said):
    code, out, err = asked(line)
    assert (code, out) == (2, "")
    assert said in err.splitlines()[-1]


@pytest.mark.parametrize("line", ["total --in USD", "list --in USD", "rates", "rates load", "rates import own.csv"])
def test_a_missing_ledger_is_not_made(tmp_path, asked, monkeypatch, line):
    (tmp_path / "own.csv").write_text(OWN, "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DEALTRACK_DB", "nothere.db")
    assert asked(line)[0] == 1
    assert not Path("nothere.db").exists()
