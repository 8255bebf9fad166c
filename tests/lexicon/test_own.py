"""A user's own lexicon: what it adds, what it overrides, what is said of a wrong one, and that a change is noticed."""

import re
from datetime import date
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dealtrack.errors import LexiconError
from dealtrack.lexicon import _TABLES, fingerprint, known_system, load
from dealtrack.model import Document, Money, Party
from dealtrack.pipeline import extract
from dealtrack.resolve import parent

PAGE = (Path(__file__).parents[2] / "docs" / "lexicon.md").read_text(encoding="utf-8")
EXAMPLE = re.compile(
    r"""
    ^```toml\n     (?P<entries> [^`]+ )     ```\n\n
    ```text\n      (?P<sentence> [^`\n]+ )\n
                   (?P<field> \w+ ):[ ] (?P<value> [^`\n]+ )\n   ```$
    """,
    re.VERBOSE | re.MULTILINE,
)
EXAMPLES = [tuple(match.groups()) for match in EXAMPLE.finditer(PAGE)]


@pytest.fixture
def own(tmp_path):
    """Writes a lexicon and loads it over the one that ships."""

    def read(text: str, name: str = "own.toml"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return load(path)

    return read


def shown(value: object) -> str:
    if isinstance(value, Money):
        return f"{value.currency} {value.figure}"
    return value.name if isinstance(value, Party) else str(value)


def fields(sentence: str, lexicon) -> set[tuple[str, str]]:
    """Every field of every deal in a sentence, with its value, and the companies that its suppliers belong to."""
    found = set()
    for report in extract(Document("one", sentence, date(2020, 1, 1)), lexicon).reports:
        for name in ("item", "value", "buyers", "suppliers"):
            value = getattr(report, name)
            found |= {(name, shown(one)) for one in (value if isinstance(value, tuple) else (value,))}
        found |= {("parent", shown(parent(supplier, lexicon))) for supplier in report.suppliers}
    return found


# --- what an entry does -----------------------------------------------------------------------------------------------


def test_the_page_has_an_example_of_every_table():
    tables = {table for entries, *_ in EXAMPLES for table in re.findall(r"^\[+(\w+)", entries, re.MULTILINE)}
    assert tables == {*_TABLES}
    assert len(EXAMPLES) == PAGE.count("```toml")


@pytest.mark.parametrize(
    ("entries", "sentence", "field", "value"), EXAMPLES, ids=[row[0].split("]")[0] for row in EXAMPLES]
)
def test_the_examples_of_the_page_are_found(own, entries, sentence, field, value):
    assert (field, value) in fields(sentence, own(entries))


@pytest.mark.parametrize(
    ("entries", "sentence", "field", "value"), EXAMPLES, ids=[row[0].split("]")[0] for row in EXAMPLES]
)
def test_they_are_not_found_without(entries, sentence, field, value):
    assert (field, value) not in fields(sentence, load())


def test_an_entry_completes_the_one_that_ships(own):
    before = next(o for o in load().organisations if o.name == "Saab")
    after = [o for o in own('[companies.SE]\n"Saab" = ["Sahb"]').organisations if o.name == "Saab"]
    assert [set(o.names) for o in after] == [{"Sahb", *before.names}]


def test_a_name_is_taken_from_others(own):
    lexicon = own('[systems.NO.Nordlys.ship]\n"Fast Frigate" = ["Fighting Falcon"]')
    assert known_system(["Fighting", "Falcon"], load()).name == "F-16"
    assert known_system(["Fighting", "Falcon"], lexicon).name == "Fast Frigate"
    assert known_system(["F-16"], lexicon).name == "F-16"


def test_a_system_of_the_same_name_has_the_users_maker(own):
    (rafale,) = [s for s in own('[systems.IN.Nordlys.aircraft]\n"Rafale" = []').systems if s.name == "Rafale"]
    assert (rafale.maker, rafale.country) == ("Nordlys", "IN")


def test_a_parent_of_the_user_counts(own):
    lexicon = own(
        '[companies.NO]\n"Nordlys" = ["NLD"]\n[parents]\n"NLD" = "Saab AB"\n"Sikorsky" = ""\n"Kockums" = "NLD"'
    )
    parents = {o.name: o.parent for o in lexicon.organisations if o.name in ("Nordlys", "Sikorsky", "Kockums", "Saab")}
    assert parents == {"Nordlys": "Saab", "Sikorsky": None, "Kockums": "Nordlys", "Saab": None}


def test_a_company_under_another_name_keeps_its_place(own):
    lexicon = own('[companies.US]\n"Sikorsky Works" = ["Sikorsky"]\n"Lockheed Works" = ["Lockheed Martin"]')
    parents = {o.name: o.parent for o in lexicon.organisations}
    assert (parents["Sikorsky Works"], parents["PZL Mielec"]) == ("Lockheed Works", "Sikorsky Works")


def test_a_folder_is_read_whole(tmp_path):
    (tmp_path / "a.toml").write_text('[companies.NO]\n"Nordlys" = []')
    (tmp_path / "b.toml").write_text('[companies.NO]\n"Fjord" = []')
    (tmp_path / "notes.txt").write_text("not TOML [")
    assert {"Nordlys", "Fjord"} <= {o.name for o in load(tmp_path).organisations}


def test_an_empty_file_changes_nothing(own):
    lexicon = own("")
    assert (lexicon.systems, lexicon.organisations, lexicon.name_words) == (
        load().systems,
        load().organisations,
        load().name_words,
    )


# --- what is wrong ----------------------------------------------------------------------------------------------------

WRONG = [
    ("[companies.NO\n", 1, "is no TOML"),
    ('# a\n\n[companies.NO]\n"N" = [}\n', 4, "is no TOML"),
    ('[compnies.NO]\n"N" = []\n', 1, "no table is called 'compnies'"),
    ('[companies.NO]\n"A" = []\n"N" = "M"\n', 3, "'N' must be a list"),
    ('[companies.NO]\n"N" = [1]\n', 2, "'N' must be a list"),
    ('[companies.NO]\n"N" = [" "]\n', 2, "'N' holds an empty text"),
    ('[companies]\n"N" = []\n', 2, "'N' must be a table"),
    ('[companies.ZZ]\n"N" = []\n', 1, "no country has the code 'ZZ'"),
    ('[companies.NO]\n"N" = ["M"]\n"O" = ["M"]\n', 3, "'M' stands above already"),
    ('[companies.NO]\n"N" = []\n[companies.SE]\n"N" = []\n', 4, "'N' stands above already"),
    ('[companies.counterexamples]\n"N" = ["N. N. spoke first."]\n', 2, "'N' has counterexamples, but is no name"),
    ('[systems.NO.Nordlys.plane]\n"Skua" = []\n', 1, "no category is called 'plane'"),
    ('[systems.NO.Nordlys."not goods"]\n"Skua" = []\n', 1, "no category is called 'not goods'"),
    ('[systems.NO]\n"Skua" = []\n', 2, "'Skua' must be a table"),
    ('[[trigger]]\nsense = "bye"\n', 2, "sense of [[trigger]] must be one of buy,"),
    ('[[trigger]]\nverbs = ["x"]\n', 1, "[[trigger]] needs the key 'sense'"),
    ('[[trigger]]\nsense = "buy"\nverb = ["x"]\n', 3, "[[trigger]] has no key 'verb'"),
    ('[[trigger]]\nsense = "buy"\n[[trigger]]\nsense = "get"\nverbs = "x"\n', 5, "verbs of [[trigger]] must be a list"),
    ('[trigger]\nsense = "buy"\n', 1, "trigger must be written as entries"),
    ('[[currency]]\ncode = "XSD"\nname = "S"\ndigits = "2"\n', 4, "digits of [[currency]] must be a whole number"),
    ('[[word_class]]\nname = "advrb"\nwords = "x"\n', 2, "no class of words is called 'advrb'"),
    ("parents = 1\n", 1, "'parents' must be a table"),
    ('[parents]\n"Saab" = ["Boeing"]\n', 2, "'Saab' must be a text"),
    (
        '[parents]\n"Saab" = "Boeing"\n"Nordlys" = "Saab"\n',
        3,
        "no company is called 'Nordlys'; add it under [companies]",
    ),
    ('[parents]\n"Boeing" = "Saab"\n"Saab" = "Nordlys"\n', 3, "no company is called 'Nordlys'"),
    ('[parents]\n"Indian Navy" = "Saab"\n', 2, "no company is called 'Indian Navy'"),
    ('[parents]\n"Saab" = "Saab AB"\n', 2, "'Saab' would belong to itself"),
    (
        '[parents]\n"Rostec" = "MiG"\n',
        2,
        "'Rostec' would belong to itself, by way of MiG, by way of United Aircraft Corp",
    ),
    ('[companies.RU]\n"Sukhoi" = ["Rostec"]\n', 2, "'Sukhoi' would belong to itself, by way of United Aircraft Corp"),
    ('[names]\ncompanies = "x"\n', 2, "'companies' must be one of"),
    ("n = " + "9" * 5000, 1, "holds what no lexicon needs"),
    ("n = " + "[" * 100_000, 1, "holds what no lexicon needs"),
]


@pytest.mark.parametrize(("text", "line", "said"), WRONG, ids=[said for *_, said in WRONG])
def test_what_is_wrong_is_said_by_file_and_line(own, tmp_path, text, line, said):
    with pytest.raises(LexiconError) as caught:
        own(text)
    message = str(caught.value)
    place = f"{tmp_path / 'own.toml'}:{line}: " if "no lexicon needs" not in said else f"{tmp_path / 'own.toml'}:"
    assert message.startswith(place), message
    assert said in message
    assert "\n" not in message


def test_a_name_in_two_files_is_said(tmp_path):
    (tmp_path / "a.toml").write_text('[companies.NO]\n"Nordlys" = []')
    (tmp_path / "b.toml").write_text('[companies.NO]\n"Fjord" = ["Nordlys"]')
    with pytest.raises(LexiconError, match=r"b\.toml:2: 'Nordlys' stands in .*a\.toml already"):
        load(tmp_path)


def test_what_cannot_be_read_is_said(tmp_path):
    (tmp_path / "latin.toml").write_bytes(b"# \xe9\n")
    (tmp_path / "empty").mkdir()
    for path, said in [
        (tmp_path / "none.toml", "No such file"),
        (tmp_path / "latin.toml", "UTF-8"),
        (tmp_path / "empty", "has no file"),
    ]:
        with pytest.raises(LexiconError, match=said):
            load(path)


NUMBERS = count()


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_any_text_is_a_lexicon_or_an_error(tmp_path, text):
    path = tmp_path / f"{next(NUMBERS)}.toml"  # a path is read once in a process
    path.write_text(text, encoding="utf-8")
    try:
        load(path)
    except LexiconError as error:
        assert str(error).startswith(str(path))


# --- its fingerprint --------------------------------------------------------------------------------------------------


def test_the_fingerprint_follows_the_content(tmp_path):
    path = tmp_path / "own.toml"
    path.write_text('[companies.NO]\n"Nordlys" = []')
    first = fingerprint(path)
    assert re.fullmatch("[0-9a-f]{8}", first)
    assert first == fingerprint(path) != fingerprint()
    path.write_text('[companies.NO]\n"Nordlys" = ["NLD"]')
    assert fingerprint(path) != first


def test_moving_a_line_between_files_is_a_change(tmp_path):
    (tmp_path / "a.toml").write_text("# one\n# two\n")
    (tmp_path / "b.toml").write_text("")
    first = fingerprint(tmp_path)
    (tmp_path / "a.toml").write_text("# one\n")
    (tmp_path / "b.toml").write_text("# two\n")
    assert fingerprint(tmp_path) != first
