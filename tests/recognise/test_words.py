"""Patterns of many words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealtrack.recognise.words import any_case, opening, pattern

WORDS = ["three", "thirty", "thirteen", "mid", "middle", "one"]


@given(st.sets(st.text("abc", min_size=1, max_size=4), min_size=1), st.text("abc", min_size=1, max_size=5))
def test_a_pattern_matches_its_words_and_no_other(words: set[str], text: str) -> None:
    assert (re.fullmatch(pattern(words), text) is not None) == (text in words)


@pytest.mark.parametrize(
    ("text", "found"), [("middle", "middle"), ("midday", "mid"), ("thirteenth", "thirteen"), ("thread", None)]
)
def test_of_two_words_that_begin_alike_the_longer_one_is_taken(text: str, found: str | None) -> None:
    match = re.match(pattern(WORDS), text)
    assert (match and match[0]) == found


def test_the_case_of_letters_may_be_left_open() -> None:
    assert re.findall(pattern(WORDS, any_case), "One, THREE, mIddle, four") == ["One", "THREE", "mIddle"]


def test_a_word_opens_where_no_other_goes_on() -> None:
    found = re.findall(
        opening((r"tins?\b", "tea", r"cup\b")), "A cup of tea, a teapot, two tins; Martin and a cupboard"
    )
    assert found == ["cup", "tea", "tea", "tins"]
