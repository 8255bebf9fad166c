"""The plain view of a text and the way back from it, and sentences."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dealtrack.text import letters, sentences, view

PLAIN = [
    # stored text, view
    ("It\u2019s \u201cnew\u201d", 'It\'s "new"'),
    ("\u00abnew\u00bb \u2018old\u2019", "\"new\" 'old'"),
    ("Rs\u00a0500\u202fcrore", "Rs 500 crore"),
    ("F\u201116, MQ\u20109B, \u22125", "F-16, MQ-9B, -5"),
    ("2010\u20132015 \u2014 five years", "2010\u20132015 \u2014 five years"),
    ("air\u00adcraft", "aircraft"),
    ("\ufeffIndia\u200b and \u200eChina\u200f", "India and China"),
    ("Larsen &amp; Toubro", "Larsen & Toubro"),
    ("&#8377;500 &#x20AC;5 &pound;3", "\u20b9500 \u20ac5 \u00a33"),
    ("five&nbsp;boats", "five boats"),
    ("AT&T; R&D; &nosuchname; &#;", "AT&T; R&D; &nosuchname; &#;"),
    ("&#0;", "\ufffd"),
    ("one\ttwo\x07three\x1bfour", "one two three four"),
    ("one\u2028two\x85three", "one\ntwo\nthree"),
    ("two  blanks", "two blanks"),
    ("line one  \n  line two", "line one\nline two"),
    ("a line\r\nanother", "a line\nanother"),
    ("", ""),
]


@pytest.mark.parametrize(("stored", "plain"), PLAIN)
def test_view(stored, plain):
    assert view(stored).text == plain


QUOTES = [
    # stored text, words of the view, their quote
    ("Larsen &amp; Toubro won", "Larsen & Toubro", "Larsen &amp; Toubro"),
    ("the air\u00adcraft flew", "aircraft", "air\u00adcraft"),
    ("for &#8377;500 crore", "\u20b9500", "&#8377;500"),
    ("sold\u200b five\u00a0 boats", "five boats", "five\u00a0 boats"),
    ("patrol\r\n    boats", "patrol\nboats", "patrol\r\n    boats"),
    ("It\u2019s here", "It's", "It\u2019s"),
    ("&lt;&amp;&gt; and more", "&>", "&amp;&gt;"),
    ("five  old  boats\n  sank", "old boats\nsank", "old  boats\n  sank"),
]


@pytest.mark.parametrize(("stored", "words", "quote"), QUOTES)
def test_the_way_back(stored, words, quote):
    plain = view(stored)
    at = plain.text.index(words)
    span = plain.stored(at, at + len(words))
    assert stored[span.start : span.end] == quote


RAGGED = st.text(st.sampled_from('ab \n\r\t\u00a0\u00ad\u200b\u2019&;#8x\x00\u2028."')) | st.text()


@settings(max_examples=200)
@example("&#1234567;&#xFFFFFF;&amp")
@given(RAGGED)
def test_every_character_of_a_view_has_its_place(stored):
    plain = view(stored)
    last = 0
    for i in range(len(plain.text)):
        span = plain.stored(i, i + 1)
        assert last <= span.start < span.end <= len(stored)
        last = span.start
    if not plain.pieces:
        assert len(plain.text) == len(stored)


SENTENCES = {
    "stops": [
        ("India bought it. China did not.", ["India bought it.", "China did not."]),
        ("Who won? Saab! It is new.", ["Who won?", "Saab!", "It is new."]),
        ('He said "It is done." Then he left.', ['He said "It is done."', "Then he left."]),
        ("It was sold (to Oman.) Peru waits.", ["It was sold (to Oman.)", "Peru waits."]),
        ("The deal is done.Work starts soon.", ["The deal is done.", "Work starts soon."]),
    ],
    "abbreviations": [
        ("Quorvex Corp. won it.", ["Quorvex Corp. won it."]),
        ("Gen. Ruiz and Mr. Ode met Lt. Col. Ames.", ["Gen. Ruiz and Mr. Ode met Lt. Col. Ames."]),
        ("The U.S. Navy paid.", ["The U.S. Navy paid."]),
        ("It went to the U.S. The deal is old.", ["It went to the U.S.", "The deal is old."]),
        ("Brennex Inc. The firm is new.", ["Brennex Inc.", "The firm is new."]),
        ("J. P. Orlix left.", ["J. P. Orlix left."]),
        ("Order No. 12 came on Sept. 30 at 5 p.m. in Lima.", ["Order No. 12 came on Sept. 30 at 5 p.m. in Lima."]),
        ("It costs Rs. 500 crore, approx. $70 mln. or more.", ["It costs Rs. 500 crore, approx. $70 mln. or more."]),
        ("Orlix Pvt.Ltd and idrw.org said so.", ["Orlix Pvt.Ltd and idrw.org said so."]),
        ("It costs $3.3 billion.", ["It costs $3.3 billion."]),
    ],
    "legal form": [
        ("It bought Foo Inc. Bar Corp said so.", ["It bought Foo Inc.", "Bar Corp said so."]),
        ("It bought Foo Inc. President Lee said so.", ["It bought Foo Inc. President Lee said so."]),
    ],
    "signature": [
        ("It is owned by Brennex Inc.  Reuter ", ["It is owned by Brennex Inc.", "Reuter"]),
        ("It cost 3 mln dlrs.   Agence", ["It cost 3 mln dlrs.", "Agence"]),
    ],
    "lines": [
        ("Navy Buys Boats\n\nThe navy bought boats.", ["Navy Buys Boats", "The navy bought boats."]),
        ("Navy Buys Boats\nThe navy bought boats.", ["Navy Buys Boats", "The navy bought boats."]),
        ("The navy of the small island country has bought\nthree boats.", ["The navy of the small island country has bought\nthree boats."]),
        ("The navy of the small island country bought boats from\nDamen in May.", ["The navy of the small island country bought boats from\nDamen in May."]),
        ("The navy of the small island country is to buy boats\n" + "The navy will have boats " * 6 + "soon.",
            ["The navy of the small island country is to buy boats", "The navy will have boats " * 6 + "soon."]),
        ("One.\n\n\n\nTwo.", ["One.", "Two."]),
        ("  \n One. \n ", ["One."]),
        ("", []),
        (" \n\t ", []),
    ],
    "dateline": [
        ("OSLO, May 4 - Norway bought boats.", ["OSLO, May 4 -", "Norway bought boats."]),
        ("LIMA (Reuters) - Peru bought boats.", ["LIMA (Reuters) -", "Peru bought boats."]),
        ("WASHINGTON, June 29, 2011 \u2013 The agency spoke.", ["WASHINGTON, June 29, 2011 \u2013", "The agency spoke."]),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [case for cases in SENTENCES.values() for case in cases])
def test_sentences(text, expected):
    plain = view(text).text
    assert [plain[s.start : s.end] for s in sentences(plain)] == expected


def test_paragraphs_are_counted():
    text = "One. Two.\n\nThree.\nFour.\n\n\nFive."
    assert [s.paragraph for s in sentences(text)] == [0, 0, 1, 1, 2]


@settings(max_examples=200)
@given(
    st.lists(
        st.sampled_from(
            ["India ", "Corp. ", "U.S. ", "done. ", "\n", "\n\n", '"', ") ", "! ", "OSLO - ", "5 ", "x" * 60]
        ),
        max_size=30,
    ).map("".join)
    | st.text(max_size=80)
)
def test_every_character_that_is_not_blank_lies_in_exactly_one_sentence(text):
    plain = view(text).text
    found = sentences(plain)
    assert "".join("".join(plain[s.start : s.end] for s in found).split()) == "".join(plain.split())
    assert all(a.end <= b.start and a.paragraph <= b.paragraph for a, b in pairwise(found))
    assert all(s.start < s.end for s in found)


@given(st.text(alphabet="aBz-9 .\n'\u00e9\u0130\u2014\u212a\ud800", max_size=60))
@example("-led x--y re- A-1B a---b - -")
def test_letters_are_those_of_the_words_in_their_places(text):
    plain = letters(text)
    assert len(plain) == len(text)
    words = [match.span() for match in re.finditer(r"[a-z]+(?:-[a-z]+)*", plain)]
    assert [plain[start:end] for start, end in words] == plain.split()
    assert all(text[start:end].lower() == plain[start:end] for start, end in words)
    if text.isascii():
        assert plain.split() == re.findall(r"[a-z]+(?:-[a-z]+)*", text.lower())
