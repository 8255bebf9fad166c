"""What the sentences of two reports say of each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reports import NAVY, SAAB, told

from dealtrack.merge import Verdict, compare
from dealtrack.model import Kind, Status

WORDS = "the Royal Navy of Norway yesterday told a yard in Bergen to build some more of its small grey boats by 2031".split()
COPY = " ".join(WORDS)
WEEK = "2016-09-30"


def vague(sentence: str, published: str = "2016-09-23", item: str | None = "boats", quantity: int | None = None):
    """A report that tells next to nothing but its own words."""
    return told(
        item, buyers=(), suppliers=(), published=published, sentence=sentence, quantity=quantity, kind=Kind.FRAMEWORK
    )


@given(st.lists(st.sampled_from([0, 3, 4, 9, 17]), max_size=2), st.sampled_from(["2016-09-23", WEEK, "2016-12-01"]))
def test_a_copy_with_some_other_words_tells_the_same_deal(places: list[int], day: str) -> None:
    words = [("late" if i in places else word) for i, word in enumerate(WORDS)]
    edited = "  ".join(words).replace("told", "Told")
    assert compare(vague(COPY), vague(edited, day)).verdict is Verdict.SAME


@pytest.mark.parametrize(
    "other",
    [
        vague(COPY.replace("2031", "2033"), WEEK),  # another figure
        vague(COPY, WEEK, item="engines"),  # another deal of the same sentence
        vague("The boats were bought.", WEEK),
        vague("a yard of Norway is told to build boats in 2031 by its Navy and more of the small crew", WEEK),
    ],
)
def test_what_is_no_copy(other) -> None:
    assert "told in the same words" not in compare(vague(COPY), other).reasons


def test_short_sentences_are_written_by_many() -> None:
    assert compare(vague("No price was given."), vague("No price was given.", WEEK)).verdict is not Verdict.SAME


def test_two_deals_of_one_sentence_stay_two() -> None:
    """Each of them has its own copy, and the figures keep them apart."""
    first, second = (vague(COPY, quantity=quantity) for quantity in (4, 40))
    assert compare(first, vague(COPY, WEEK, quantity=4)).verdict is Verdict.SAME
    assert compare(second, vague(COPY, WEEK, quantity=4)).apart


def test_official_announcements_of_one_wording_are_two() -> None:
    awards = (
        told("radar spares", rule="announcement-contract", suppliers=(SAAB,), sentence=COPY, published=day)
        for day in ("2016-09-23", WEEK)
    )
    assert compare(*awards).apart


def test_what_a_state_offers_to_another_is_not_its_tender() -> None:
    offer, tender, signed = (
        told("diesel submarines", buyers=(NAVY,), suppliers=(), quantity=6, status=status, published=day, sentence=text)
        for status, day, text in (
            (Status.PLANNED, "2016-09-23", "Berlin offers a government-to-government deal for six diesel submarines."),
            (Status.PLANNED, "2016-10-20", "The Navy asked three yards for six diesel submarines."),
            (Status.SIGNED, "2016-10-20", "The Navy ordered six diesel submarines."),
        )
    )
    assert "one is between governments" in compare(offer, tender).reasons
    assert "one is between governments" not in compare(offer, signed).reasons


def test_a_further_order_that_is_planned_may_be_told_without_that_word() -> None:
    more, fewer = "Oslo plans to buy 24 more Rafale jets.", "Oslo plans to buy 24 Rafale jets."
    plans = [told("Rafale jets", status=Status.PLANNED, quantity=24, sentence=sentence) for sentence in (more, fewer)]
    assert compare(*plans).verdict is Verdict.SAME
    done = [told("Rafale jets", quantity=24, sentence=sentence) for sentence in (more, fewer)]
    assert compare(*done).score < compare(*plans).score
