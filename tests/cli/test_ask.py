import json
import re
from datetime import date
from decimal import Decimal

import pytest

from dealtrack.model import Kind, Status
from dealtrack.store.rows.deals import Above


@pytest.fixture
def ledger(fake_ledger, make_deal, framework):
    return fake_ledger([make_deal(), framework], grid=(("n", "name", "n"), [(1, "x", None), (22, "=1", b"\x00")]))


def test_list_shows_each_deal_and_explains_its_marks(dealtrack_with, ledger):
    code, out, err = dealtrack_with(ledger, "list")
    assert code == 0
    head, first, second = out.splitlines()
    assert head.split() == ["id", "date", "item", "value", "buyer", "supplier", "status", "kind", "reports"]
    assert re.split(r"\s{2,}", first) == [
        "k7f2", "≤ 2024-03-05", "12 × rescue boats", "$1.25 bn Σ", "Norland", "Fjordbåt Yard °", "signed", "contract", "1",
    ]  # fmt: skip
    assert re.split(r"\s{2,}", second) == [
        "m3qa", "–", "partnership on Arctic search and rescue", "–", "Norland", "Norland", "planned", "framework", "1",
    ]  # fmt: skip
    assert err.startswith("2 deals, 1 of them in totals (Σ). ° inferred, ≤ on or before. `dealtrack show k7f2` gives")


def test_list_explains_only_the_marks_that_occur(dealtrack_with, fake_ledger, framework):
    _, _, err = dealtrack_with(fake_ledger([framework]), "list")
    assert err == "1 deal, not in totals. `dealtrack show m3qa` gives the quotes.\n"


def test_list_gives_exact_values_on_request(dealtrack_with, ledger):
    assert "USD 1,250,000,000 Σ" in dealtrack_with(ledger, "list", "--exact")[1]


def test_machine_formats_carry_every_field(dealtrack_with, ledger):
    first, second = map(json.loads, dealtrack_with(ledger, "list", "--nl")[1].splitlines())
    assert first == {
        "id": "k7f2a91c",
        "kind": "contract",
        "status": "signed",
        "item": "rescue boats",
        "quantity": 12,
        "value": {
            "low": 1250000000,
            "high": 1250000000,
            "currency": "USD",
            "qualifier": "exact",
            "text": "$1.25 billion",
        },
        "buyers": ["Norland"],
        "suppliers": ["Fjordbåt Yard"],
        "date": {"value": "2024-03-05", "basis": "by"},
        "counts": True,
        "left_out": None,
        "inferred": ["suppliers"],
        "disputed": [],
        "corrected": [],
        "category": None,
        "under": None,
        "missing": [],
        "reports": 1,
    }
    assert (second["value"], second["date"], second["left_out"]) == (None, None, "framework")


def test_filters_reach_the_ledger(dealtrack_with, ledger):
    arguments = (
        "list --supplier yard --supplier works --country NO --year 2019-2020 --year 2022 --since 2019-05 --until 2022"
        " --status signed --kind amendment --currency usd --min-value 1m --max-value 1.5bn --dated stated --sort -value"
        " --limit 3"
    )
    assert dealtrack_with(ledger, *arguments.split())[0] == 0
    (filters,) = ledger.asked
    assert filters.supplier == ("yard", "works")
    assert filters.country == ("NO",)
    assert filters.year == (2019, 2020, 2022)
    assert (filters.since, filters.until) == (date(2019, 5, 1), date(2022, 12, 31))
    assert (filters.status, filters.kind) == ((Status.SIGNED,), (Kind.AMENDMENT,))
    assert filters.currency == ("USD",)
    assert (filters.min_value, filters.max_value) == (Decimal(1_000_000), Decimal(1_500_000_000))
    assert (filters.dated, filters.sort, filters.limit) == ("stated", "-value", 3)


EMPTY = [
    ((), "The ledger has no deals yet. Read documents: `dealtrack seed PATH`."),
    (
        ("--supplier", "dassault"),
        'No deals with supplier "dassault". Known suppliers: Fjordbåt Yard, Norland. Try `dealtrack parties dassault`.',
    ),
    (
        ("--year", "2019-2021", "--min-value", "1bn"),
        "No deals with years 2019 to 2021, a value of at least 1,000,000,000. `dealtrack list` shows every deal.",
    ),
]


@pytest.mark.parametrize(("filters", "said"), EMPTY)
def test_an_empty_answer_is_kind_and_no_failure(dealtrack_with, fake_ledger, filters, said):
    assert dealtrack_with(fake_ledger(), "list", *filters) == (0, "", f"{said}\n")


def test_an_empty_answer_for_a_machine_is_well_formed(dealtrack_with, fake_ledger):
    assert dealtrack_with(fake_ledger(), "list", "--json", "-q") == (0, "[]\n", "")


def test_total_says_what_it_sums_and_what_it_leaves_out(dealtrack_with, ledger):
    code, out, _ = dealtrack_with(ledger, "total")
    assert code == 0
    assert out.splitlines() == [
        "currency  deals          total",
        "USD           1  1,250,000,000  $1.25 billion",
        "EUR           2      over 10.5     over €10.5",
        "",
        "Left out",
        " 1  framework or agreement  no value stated",
        " 1  aggregate               over $9 billion",
        "",
        "Tracked $1.25 billion of over $9 billion reported for Norland from Fjordbåt Yard since 2019.",
    ]


def test_top_is_for_groups(dealtrack_with, ledger):
    code, _, err = dealtrack_with(ledger, "total", "--top", "3")
    assert (code, err) == (2, "dealtrack: --top is for the lines of groups. Add --by supplier, or another group.\n")


def test_total_by_group_has_shares_and_bars(dealtrack_with, ledger):
    out = dealtrack_with(ledger, "total", "--by", "supplier")[1]
    assert "100%  ████████████████████" in out
    assert ledger.asked[-1][1] == "supplier"


def test_total_for_machines_is_exact(dealtrack_with, ledger):
    parts = json.loads(dealtrack_with(ledger, "total", "--json")[1])
    assert [part["part"] for part in parts] == ["total", "total", "left out", "left out", "tracked"]
    assert (parts[0]["low"], parts[1]["low"], parts[1]["high"]) == (1250000000, 10.5, None)


def test_total_explains_every_deal_and_ends_with_its_fingerprint(dealtrack_with, ledger):
    out = dealtrack_with(ledger, "total", "--explain", "--fingerprint")[1]
    assert [re.split(r"\s{2,}", line) for line in out.splitlines()[-5:]] == [
        ["", "id", "date", "item", "adds", "why"],
        ["in", "k7f2", "≤ 2024-03-05", "12 × rescue boats", "USD 1,250,000,000", "contract, signed"],
        ["out", "m3qa", "–", "partnership on Arctic search and rescue", "–", "framework or agreement"],
        [""],
        ["Fingerprint f1ngerpr1nt"],
    ]


def test_machines_get_the_same_explanation(dealtrack_with, ledger):
    parts = json.loads(dealtrack_with(ledger, "total", "--explain", "--fingerprint", "--json")[1])
    first, second, last = parts[-3:]
    assert (first["part"], first["id"], first["low"], first["why"]) == (
        "in",
        "k7f2a91c",
        1250000000,
        "contract, signed",
    )
    assert (second["part"], second["id"], second["low"], second["why"]) == ("out", "m3qa0000", None, "framework")
    assert (last["part"], last["group"]) == ("fingerprint", "f1ngerpr1nt")
    assert {tuple(part) for part in parts} == {tuple(first)}


def test_a_day_is_named_with_what_it_leaves_out(dealtrack_with, ledger):
    err = dealtrack_with(ledger, "total", "--as-of", "2024-03")[2]
    assert (
        err == "As of 2024-03-31: what was published by then, merged as today; 2 documents without a date left out.\n"
    )


def test_the_list_marks_what_is_disputed_corrected_and_linked(dealtrack_with, fake_ledger, make_deal):
    marked = make_deal(
        disputed=frozenset({"value"}),
        corrected=frozenset({"buyers"}),
        above=Above("b45ec0de", "b45e"),
        inferred=frozenset(),
    )
    _, out, err = dealtrack_with(fake_ledger([marked, make_deal()]), "list")
    head, first, second = out.splitlines()
    assert first.split()[-1] == "b45e"
    assert head.split()[-1] == "under"
    assert "$1.25 bn Σ ≠  Norland ✎" in first
    assert "$1.25 bn Σ    Norland" in second
    assert "✎ corrected by a person, ≠ reports differ" in err


def test_show_gives_a_quote_for_every_field(dealtrack_with, ledger):
    code, out, err = dealtrack_with(ledger, "show", "k7")
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        "rescue boats   contract, signed   k7f2a91c",
        "item        rescue boats",
        'quantity    12                       "12"',
        'value       USD 1,250,000,000        "$1.25 billion"',
        "buyer       Norland",
        'supplier    Fjordbåt Yard            ° inferred from "Fjordbåt Yard"',
        "date        on or before 2024-03-05  the day of the document",
        "references  NR-17",
        "",
        '"Norland ordered «12» rescue boats for «$1.25 billion» from a yard in the north."',
        " Harbour Post, boats.txt, 5 March 2024",
        " characters 100–175, rule ordered-for",
        ' supplier: "Fjordbåt Yard", characters 20–33',
    ]


def test_show_of_an_unknown_id_is_one_line(dealtrack_with, ledger):
    code, out, err = dealtrack_with(ledger, "show", "xx")
    assert (code, out) == (1, "")
    assert err == "dealtrack: no deal has an id that begins with xx. `dealtrack list` shows the ids.\n"


def test_search_marks_what_it_found(dealtrack_with, ledger):
    code, out, err = dealtrack_with(ledger, "search", "rescue", "boats")
    assert out.startswith("Norland ordered 12 «rescue» boats")
    assert "deal k7f2" in out
    assert (code, err, ledger.asked) == (0, "1 place found.\n", [("rescue boats", 20)])


def test_query_passes_parameters_and_keeps_columns_apart(dealtrack_with, ledger):
    code, out, _ = dealtrack_with(ledger, "query", "select 1", "-p", "a", "1", "-p", "b", "x=y", "--csv")
    assert (code, out) == (0, "n,name,n_2\r\n1,x,\r\n22,=1,00\r\n")
    assert ledger.asked == [("select 1", {"a": "1", "b": "x=y"})]


def test_query_shows_a_table(dealtrack_with, ledger):
    out = dealtrack_with(ledger, "query", "select 1")[1]
    assert out.splitlines() == [" n  name  n_2", " 1  x     –", "22  =1    <1 byte>"]


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("parties", ["Norland", "$1.25 bn"]),
        ("sources", ["d1d1d1d1d1d1", "Harbour Post, boats.txt", "1,204"]),
        ("problems", ["price of one boat, not of the order", '"at $3 million «each»"', "characters 5–9"]),
        ("formats", ["JSON lines", "--csv"]),
    ],
)
def test_what_the_ledger_tells_about_itself(dealtrack_with, ledger, command, words):
    code, out, _ = dealtrack_with(ledger, command)
    assert code == 0
    assert [word for word in words if word not in out] == []


@pytest.mark.parametrize("command", ["parties", "sources", "problems", "search boats", "total", "list", "show k7"])
@pytest.mark.parametrize("form", ["--csv", "--tsv", "--json", "--nl", "--md"])
def test_every_answer_comes_in_every_format(dealtrack_with, ledger, command, form):
    code, out, err = dealtrack_with(ledger, *command.split(), form)
    assert (code, err) == (0, "")
    if form in ("--json", "--nl"):
        assert json.loads(out.splitlines()[0] if form == "--nl" else out)
    else:
        assert len(out.splitlines()) >= 2


def test_remove_says_what_went(dealtrack_with, ledger):
    assert dealtrack_with(ledger, "remove", "boats.txt") == (0, "", "Removed boats.txt with 2 deals.\n")


def test_problems_are_counted_by_reason_and_asked_for_by_it(dealtrack_with, ledger):
    arguments = ("problems", "--reason", "price", "--source", "boats", "--limit", "3")
    code, _, err = dealtrack_with(ledger, *arguments)
    assert (code, err) == (0, "1 problem\n 1  price of one boat, not of the order\n")
    filters, reason = ledger.asked[-1]
    assert (reason, filters.source, filters.limit) == ("price", ("boats",), 3)


def test_export_writes_a_whole_file_in_the_format_of_its_name(dealtrack_with, ledger, tmp_path):
    file = tmp_path / "deals.jsonl"
    code, out, err = dealtrack_with(ledger, "export", str(file))
    assert (code, out, err) == (0, "", f"Wrote 2 deals to {file}.\n")
    assert [json.loads(text)["id"] for text in file.read_text("utf-8").splitlines()] == ["k7f2a91c", "m3qa0000"]
    assert list(tmp_path.iterdir()) == [file]


def test_export_to_where_nothing_can_be_written(dealtrack_with, ledger, tmp_path):
    file = tmp_path / "nothere" / "deals.csv"
    code, _, err = dealtrack_with(ledger, "export", str(file))
    assert (code, err) == (1, f"dealtrack: {file} cannot be written: No such file or directory.\n")


def test_export_to_output_is_csv(dealtrack_with, ledger):
    assert dealtrack_with(ledger, "export")[1].startswith("id,kind,status,item,quantity,value_low,")


def test_export_wants_to_know_the_format(dealtrack_with, ledger):
    code, _, err = dealtrack_with(ledger, "export", "deals.xlsx")
    assert code == 2
    assert err.startswith("dealtrack: deals.xlsx does not say which format. End it in .csv, ")
