"""Bytes → text: encodings are told apart, and the text is kept to the letter."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealtrack.errors import ReadError
from dealtrack.model import Document
from dealtrack.read import ReadFailure
from dealtrack.read.plain import decode, read
from dealtrack.read.record import Origin

PRICE = "The café’s ferry costs “€5m”."


@pytest.mark.parametrize(
    "data",
    [
        PRICE.encode(),
        codecs.BOM_UTF8 + PRICE.encode(),
        PRICE.encode("utf-16"),
        codecs.BOM_UTF16_BE + PRICE.encode("utf-16-be"),
        PRICE.encode("utf-32"),
        PRICE.encode("cp1252"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16 little", "utf-16 big", "utf-32", "windows-1252"],
)
def test_encodings(data):
    assert decode(data) == PRICE


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("naïve café, €5".encode()[:-2], "naïve café, €"[:-1] + "�"),  # cut in the middle of a character
        (b"about \xa35m", "about £5m"),
        (b"caf\xe9 \x81", "café �"),  # no character of Windows-1252
        (codecs.BOM_UTF16_LE + "ab".encode("utf-16-le")[:-1], "a�"),
        (b"a\r\nb\rc\n", "a\r\nb\rc\n"),
    ],
)
def test_damaged_or_odd_bytes_lose_nothing_else(data, text):
    assert decode(data).startswith(text.rstrip("�"))
    assert len(decode(data)) == len(text)


@pytest.mark.parametrize("data", [b"\x7fELF\x02\0\0", "no mark".encode("utf-16-le")])
def test_binary(data):
    with pytest.raises(ReadError, match="binary"):
        decode(data)
    assert read(data, Origin("a.txt")) == ReadFailure("a.txt", "is not text (binary)")


@pytest.mark.parametrize("data", [b"", b" \r\n\t", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, "\u00a0\n".encode()])
def test_empty(data):
    assert read(data, Origin("a.txt")) == ReadFailure("a.txt", "is empty")


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1))
def test_utf8_is_kept_to_the_letter(text):
    expected = text.removeprefix("\ufeff")
    assert decode(text.encode()) == expected


@given(st.binary(max_size=200))
def test_any_bytes_give_a_document_or_a_failure(data):
    outcome = read(data, Origin("x"))
    assert isinstance(outcome, ReadFailure) or outcome.text.encode()


def test_a_megabyte_on_one_line():
    outcome = read(b"x" * 2**20, Origin("a.txt"))
    assert isinstance(outcome, Document) and len(outcome.text) == 2**20
