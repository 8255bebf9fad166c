"""JSON lines: what a line gives, and what it says when it gives nothing."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealtrack.model import Document
from dealtrack.read import ReadFailure
from dealtrack.read.jsonl import read
from dealtrack.read.record import Origin

ORIGIN = Origin("feeds/news.jsonl")


def one(record: dict, origin: Origin = ORIGIN) -> Document | ReadFailure:
    (outcome,) = read([json.dumps(record).encode()], origin)
    return outcome


def test_every_field():
    stated = {
        "id": "n1",
        "text": "Two tugs.",
        "published": "2024-05-14",
        "title": "Tugs",
        "source": "Gazette",
        "publisher": "P",
    }
    assert one(stated) == Document("n1", "Two tugs.", date(2024, 5, 14), "Tugs", "Gazette", "P")


def test_only_a_text():
    assert one({"text": "Two tugs."}) == Document("news:1", "Two tugs.", source="feeds/news.jsonl")


def test_the_user_fills_in_what_the_line_lacks():
    origin = Origin("a.jsonl", published=date(2020, 1, 2), source="Wire", title="T")
    bare = one({"text": "Two tugs."}, origin)
    assert (bare.published, bare.source, bare.title) == (date(2020, 1, 2), "Wire", "T")
    stated = one({"text": "x", "published": "2021-01-01", "source": "s", "title": "t"}, origin)
    assert (stated.published, stated.source, stated.title) == (date(2021, 1, 1), "s", "t")


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2024-05-14", date(2024, 5, 14)),
        (" 2024-05-14 ", date(2024, 5, 14)),
        ("2024-05-14T23:30:00+02:00", date(2024, 5, 14)),
        ("2024-05-14T10:00:00Z", date(2024, 5, 14)),
        ("Tue, 14 May 2024 09:30:00 GMT", date(2024, 5, 14)),
        ("14 May 2024", date(2024, 5, 14)),
        ("May 14, 2024", date(2024, 5, 14)),
        ("05/06/2024", None),
        ("May", None),
        ("yesterday", None),
        ("2024-02-30", None),
        ("soon", None),
        ("", None),
        (None, None),
        (1715680000, None),
        (["2024-05-14"], None),
    ],
)
def test_published(published, day):
    outcome = one({"text": "Two tugs.", "published": published})
    assert outcome.published == day


@pytest.mark.parametrize(
    ("id", "shown"),
    [("n1", "n1"), (17, "17"), (None, "news:1"), ("", "news:1"), (True, "news:1"), ({"a": 1}, "news:1")],
)
def test_ids(id, shown):
    assert one({"id": id, "text": "Two tugs."}).id == shown


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b'{"text": "a"', "is not JSON: Expecting ',' delimiter at character 14"),
        (b"plain words", "is not JSON: Expecting value at character 1"),
        (b'["text"]', "is not a JSON object"),
        (b"null", "is not a JSON object"),
        (b'{"id": "n1"}', 'has no "text"'),
        (b'{"text": 5}', 'has no "text"'),
        (b'{"text": " \\n"}', 'has an empty "text"'),
        (b"[" * 200_000, "is not JSON that can be read: a number is too long or the nesting too deep"),
        (
            b'{"text": "a", "n": ' + b"9" * 5000 + b"}",
            "is not JSON that can be read: a number is too long or the nesting too deep",
        ),
        (b'{"text": "a\0"}', "is not text (binary)"),
    ],
)
def test_a_broken_line_does_not_stop_the_next(line, message):
    good = b'{"id": "n", "text": "Two tugs."}'
    first, broken, last = read([good + b"\n", line + b"\n", good], ORIGIN)
    assert broken == ReadFailure("feeds/news.jsonl", f"line 2 {message}")
    assert first.text == last.text == "Two tugs."


def test_blank_lines_count_but_give_nothing():
    outcomes = list(read([b"\n", b'{"text": "a"}\n', b" \r\n", b"?"], ORIGIN))
    assert [type(outcome) for outcome in outcomes] == [Document, ReadFailure]
    assert (outcomes[0].id, outcomes[1].message[:6]) == ("news:2", "line 4")


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ([], "is empty"),
        ([b"\n", b" \n"], "is empty"),
        (['{"text": "a"}'.encode("utf-16")], "is UTF-16; JSON lines must be UTF-8"),
    ],
)
def test_no_document_at_all(lines, message):
    assert list(read(lines, ORIGIN)) == [ReadFailure("feeds/news.jsonl", message)]


def test_text_that_a_database_cannot_keep_has_the_same_length():
    outcome = one({"id": "a\ud800", "text": "a\0b\udfffc", "title": "\ud83d"})
    assert (outcome.id, outcome.text, outcome.title) == ("a�", "a�b�c", "�")


def test_an_astral_character_in_two_escapes_is_one():
    (outcome,) = read([rb'{"text": "\ud83d\ude80 up"}'], ORIGIN)
    assert outcome.text == "🚀 up"


@given(st.lists(st.binary(max_size=40).map(lambda line: line.replace(b"\n", b"") + b"\n"), max_size=5))
def test_any_line_gives_one_outcome_unless_it_is_blank(lines):
    first = b'{"text": "a"}\n'
    outcomes = list(read([first, *lines], ORIGIN))
    assert len(outcomes) == 1 + sum(not line.isspace() for line in lines)


@given(st.text(min_size=1).filter(str.strip))
def test_a_text_keeps_its_places(text):
    (outcome,) = read([json.dumps({"text": text}).encode()], ORIGIN)
    assert len(outcome.text) == len(text)
    assert all(kept in (character, "\ufffd") for kept, character in zip(outcome.text, text))
