"""Full-text search: what is found, where its marks are, and what users may type without harm."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ledgers import USA, file, report

from dealtrack.model import Document, Extraction
from dealtrack.store import Ledger, open_for_writing

TEXTS = {
    "drones": "Talks went on all spring.\n\nThe ministry ordered twelve unarmed drones. The drones' engines come from Lyon.",
    "ships": "A yard in Gdańsk laid the keel of a frigate \u2013 the MQ-9B was not on board.\nNobody ordered an engine.",
    "long": "word " * 40_000 + "needle " + "word " * 40_000,
    "marks": "\ue000\ue001 A tanker &amp; its crew \u200breturned.",
}


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    with open_for_writing(tmp_path_factory.mktemp("db") / "deals.db") as ledger:
        for name, text in TEXTS.items():
            ledger.write(Document(name, text, source=name), Extraction(name), extractor="1")
        file(ledger, report("radars"), report("jammers", suppliers=(USA,)), name="deals.txt", source="deals")
        yield ledger


FOUND = [
    ("drones", {"drones": ["drones"]}),
    ("DRONE", {"drones": ["drones"]}),
    ("engine", {"drones": ["engines"], "ships": ["engine"]}),
    ("ordered engine", {"drones": ["ordered", "engines"], "ships": ["ordered", "engine"]}),
    ("frig", {"ships": ["frigate"]}),
    ("gdansk", {"ships": ["Gdańsk"]}),
    ("MQ-9B", {"ships": ["MQ-9B"]}),
    ("drones gdansk", {}),
    ("needle", {"long": ["needle"]}),
    ("tanker crew", {"marks": ["tanker", "crew"]}),
    ("", {}),
    ("   ", {}),
    ("- \" * ( ) '", {}),
]


@pytest.mark.parametrize(("words", "found"), FOUND)
def test_what_a_search_finds(filled: Ledger, words: str, found: dict[str, list[str]]) -> None:
    hits = {hit.document: hit for hit in filled.search(words)}
    assert {hit.source for hit in hits.values()} == set(found)
    for hit in hits.values():
        assert TEXTS[hit.source][hit.start : hit.end] == hit.text
        marked = {hit.text[start:end] for start, end in hit.marks}
        assert marked & set(found[hit.source]), marked


def test_the_sentence_with_most_of_the_words_is_shown(filled: Ledger) -> None:
    (hit,) = (hit for hit in filled.search("ordered unarmed drones") if hit.source == "drones")
    assert hit.text == "The ministry ordered twelve unarmed drones."
    assert [hit.text[a:b] for a, b in hit.marks] == ["ordered", "unarmed", "drones"]


def test_a_long_sentence_is_cut_around_its_mark(filled: Ledger) -> None:
    (hit,) = filled.search("needle")
    assert len(hit.text) <= 600
    assert [hit.text[a:b] for a, b in hit.marks] == ["needle"]


def test_a_hit_names_the_deals_of_its_sentence(filled: Ledger) -> None:
    (hit,) = filled.search("radars")
    assert [filled.deal(id).deal.item for id in hit.deals] == ["radars"]


def test_deals_are_found_by_names_that_their_text_lacks(filled: Ledger) -> None:
    (hit,) = filled.search("united states")
    assert (hit.text, hit.marks) == ("Line 1 of deals.txt tells of jammers.", ())
    assert [filled.deal(id).deal.item for id in hit.deals] == ["jammers"]


def test_limits(filled: Ledger) -> None:
    assert len(filled.search("engine", 1)) == 1
    assert filled.search("engine", 0) == []


TYPED = [
    '"',
    "NEAR(a b)",
    "a AND OR",
    "text:a",
    "*",
    "-a",
    "^a",
    "a\0b",
    "(",
    "{a}",
    "a + b",
    "\ud800",
    "x" * 100_000,
    "' OR 1=1",
]


@pytest.mark.parametrize("words", TYPED, ids=range(len(TYPED)))
def test_no_syntax_of_the_index_shows_through(filled: Ledger, words: str) -> None:
    for hit in filled.search(words):
        assert hit.marks


@settings(deadline=None)
@given(st.text(max_size=40))
def test_any_text_can_be_searched(filled: Ledger, words: str) -> None:
    assert len(filled.search(words)) <= 20


def test_what_was_replaced_or_removed_is_not_found(ledger: Ledger) -> None:
    file(ledger, report("radars", suppliers=(USA,)), name="a.txt")
    ledger.remove("a.txt")
    assert ledger.search("radars") == ledger.search("united states") == []
