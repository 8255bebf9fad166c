import csv
import io
import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealtrack.report.formats import Format, clean, to_json, write

COLUMNS = {"name": {}, "date": {"date": "value", "date_basis": "basis"}, "tags": {}}
ROWS = [
    {"name": 'A | "B", C\\', "date": {"value": "2024", "basis": "by"}, "tags": ["x", "y"]},
    {"name": None, "date": None, "tags": []},
]
TEXTS = {
    Format.CSV: 'name,date,date_basis,tags\r\n"A | ""B"", C\\",2024,by,x; y\r\n,,,\r\n',
    Format.TSV: 'name\tdate\tdate_basis\ttags\nA | "B", C\\\t2024\tby\tx; y\n\t\t\t\n',
    Format.MD: '| name | date | date_basis | tags |\n| --- | --- | --- | --- |\n| A \\| "B", C\\\\ | 2024 | by | x; y |\n|  |  |  |  |\n',
    Format.NL: '{"name": "A | \\"B\\", C\\\\", "date": {"value": "2024", "basis": "by"}, "tags": ["x", "y"]}\n'
    '{"name": null, "date": null, "tags": []}\n',
}


@pytest.mark.parametrize("form", TEXTS)
def test_each_format(form):
    assert "".join(write(ROWS, COLUMNS, form)) == TEXTS[form]


def test_json_is_one_array_of_the_same_records():
    assert json.loads("".join(write(ROWS, COLUMNS, Format.JSON))) == ROWS


@pytest.mark.parametrize(
    ("form", "text"), [(Format.JSON, "[]\n"), (Format.NL, ""), (Format.CSV, "name,date,date_basis,tags\r\n")]
)
def test_an_empty_answer_is_still_well_formed(form, text):
    assert "".join(write([], COLUMNS, form)) == text


NUMBERS = [
    (Decimal(3300000000), "3300000000"),
    (Decimal("3.3E+9"), "3300000000"),
    (Decimal("0.1"), "0.1"),
    (Decimal("12345678901234567890.12"), "12345678901234567890.12"),
    (Decimal("1E+999999"), "1E+999999"),
    (Decimal("NaN"), "null"),
    (float("inf"), "null"),
    (1.5, "1.5"),
    (2**70, str(2**70)),
    (True, "true"),
    (None, "null"),
]


@pytest.mark.parametrize(("value", "text"), NUMBERS)
def test_numbers_are_exact(value, text):
    assert to_json(value) == text


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_a_decimal_survives_json(value):
    assert json.loads(to_json(value), parse_float=Decimal, parse_int=Decimal) == value


@given(
    st.recursive(
        st.none() | st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
    )
)
def test_json_reads_back_as_it_was(value):
    text = to_json(value)
    assert json.loads(text) == value
    assert len(text.splitlines()) == 1


@given(st.text(alphabet=st.characters(codec=None)), st.sampled_from(Format))
def test_nothing_that_steers_a_terminal_comes_out(text, form):
    out = "".join(write([{"name": text}], {"name": {}}, form))
    assert not set(out) & {chr(c) for c in (*range(9), *range(11, 13), *range(14, 32), *range(127, 160), 0x202E)}
    out.encode()


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp", "Cf"])))
def test_csv_reads_back_as_it_was(text):
    out = "".join(write([{"name": text, "tags": "="}], {"name": {}, "tags": {}}, Format.CSV))
    assert list(csv.reader(io.StringIO(out, newline=""))) == [["name", "tags"], [text, "="]]


def test_a_line_feed_stays_in_csv_and_is_a_blank_in_a_table():
    assert '"a\nb"' in "".join(write([{"name": "a\nb"}], {"name": {}}, Format.CSV))
    assert "| a b |" in "".join(write([{"name": "a\nb"}], {"name": {}}, Format.MD))


def test_clean_replaces_what_moves_the_cursor():
    assert clean("a\x1b[2Jb\tc\x9b1m") == "a\ufffd[2Jb c\ufffd1m"
