"""Words with tags, phrases and verb groups: the shape of a sentence before anything is known of deals."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dealtrack.lexicon import load
from dealtrack.model import Document
from dealtrack.pipeline import recognise
from dealtrack.syntax.phrases import Phrase, phrases, verb_group
from dealtrack.syntax.tagging import Tagged, tag
from dealtrack.text import sentences, view


def missed(construction: str, *row: object) -> object:
    return pytest.param(*row, marks=pytest.mark.xfail(strict=True, reason=f"construction: {construction}"))


def tagged(text: str) -> Tagged:
    plain = view(text).text
    (part,) = sentences(plain)
    found = recognise(plain, [part], Document("a", text, date(2018, 5, 22)), load())
    return tag(plain, part.start, part.end, found, load())


def shape(text: str) -> list[tuple[str, str]]:
    words = tagged(text)
    return [(p.kind, words.slice(p.first, p.last)) for p in phrases(words) if p.kind in ("noun", "verb", "date")]


def nouns(text: str) -> list[str]:
    return [words for kind, words in shape(text) if kind == "noun"]


def verbs(text: str) -> list[str]:
    return [words for kind, words in shape(text) if kind == "verb"]


NOUNS = [
    ("India bought five new patrol boats.", ["India", "five new patrol boats"]),
    ("The frigate of the navy sank.", ["The frigate", "the navy"]),
    ("India's order for 12 S-400 systems failed.", ["India's", "order", "12 S-400 systems"]),
    ("A $40 million radar contract was signed.", ["A $40 million radar contract"]),
    ("US-made missiles arrived.", ["US-made missiles"]),
    ("The Rafale, the Gripen and the Typhoon fly.", ["The Rafale", "the Gripen", "the Typhoon"]),
    ("Poland bought tanks (from Korea) in May.", ["Poland", "tanks"]),
    ("It has many old and slow ships.", ["many old", "slow ships"]),
    ("The long-range air-defence radar failed.", ["The long-range air-defence radar"]),
    missed("present tense that can be a plural", "The long-range air-defence radar works.", ["The long-range air-defence radar"]),
    ("More than 40 trucks came.", ["More than 40 trucks"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NOUNS)
def test_noun_phrases(text, expected):
    assert nouns(text) == expected


VERBS = [
    ("India has not yet signed it.", ["has not yet signed"]),
    ("The jets will be delivered to Oman.", ["will be delivered"]),
    ("Saab is building boats.", ["is building"]),
    ("Peru wants to buy boats.", ["wants", "to buy"]),
    ("It handed over the boats.", ["handed over"]),
    ("The boats ordered by Peru sank.", ["ordered", "sank"]),
    ("It set up a plant.", ["set up"]),
    ("The order is big.", ["is"]),
    ("The plan to order boats failed.", ["to order", "failed"]),
    ("Peru orders boats.", ["orders"]),
    ("The supply of boats stopped.", ["stopped"]),
    ("Officials may visit Lima in May.", ["may visit"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), VERBS)
def test_verbs(text, expected):
    assert verbs(text) == expected


GROUPS = [
    # text, lemma, what is said of it
    ("India has signed it.", "sign", {"perfect"}),
    ("India signed it.", "sign", {"bare_past"}),
    ("It was signed.", "sign", {"passive"}),
    ("It has been signed.", "sign", {"passive", "perfect"}),
    ("It was not signed.", "sign", {"passive", "negated"}),
    ("It wasn't signed.", "sign", {"passive", "negated"}),
    ("India hasn't signed it.", "sign", {"perfect", "negated"}),
    ("India won't sign it.", "sign", {"will", "negated"}),
    ("India never signed it.", "sign", {"bare_past", "negated"}),
    ("It will be signed.", "sign", {"passive", "will"}),
    ("India could sign it.", "sign", {"could"}),
    ("India cannot sign it.", "sign", {"can", "negated"}),
    ("India is signing it.", "sign", {"progressive"}),
    ("Signing it took years.", "sign", {"gerund"}),
    ("To sign it took years.", "sign", {"infinitive"}),
    ("It is to be signed.", "sign", {"passive", "infinitive"}),
    ("It is big.", "be", set()),
    ("India does not sign it.", "sign", {"negated"}),
    ("India sold it.", "sell", {"bare_past"}),
]


@pytest.mark.parametrize(("text", "lemma", "expected"), GROUPS)
def test_verb_groups(text, lemma, expected):
    words = tagged(text)
    group = next(g for p in phrases(words) if p.kind == "verb" and (g := verb_group(words, p)).lemma == lemma)
    said = {
        name
        for name in ("passive", "infinitive", "gerund", "bare_past", "negated", "perfect", "progressive")
        if getattr(group, name)
    }
    assert (group.lemma, said | ({group.modal} if group.modal else set())) == (lemma, expected)


HEADS = [
    ("The new patrol boats sank.", "boats"),
    ("12 S-400 systems came.", "systems"),
    ("The Rafale fighter jet came.", "jet"),
    ("A $40 million contract came.", "contract"),
    ("India's came.", "india"),
]


@pytest.mark.parametrize(("text", "head"), HEADS)
def test_heads(text, head):
    words = tagged(text)
    assert words.words[phrases(words)[0].head] == head


AMBIGUOUS = [
    # the same word as noun and as verb: tags of that word, in order
    ("Peru will order boats; the order is big.", "order", "vN"),
    ("The award went to Saab, and Peru will award it.", "award", "Nv"),
    missed("verb before that", "Peru hopes that its hopes live.", "hopes", "vN"),
    ("Saab supplies boats and sells supplies.", "supplies", "vN"),
    ("The sailors that left said that rain fell.", "that", "WS"),
]


def tags_of(words: Tagged, word: str) -> str:
    return "".join(t for w, t in zip(words.words, words.tags, strict=True) if w == word)


@pytest.mark.parametrize(("text", "word", "expected"), AMBIGUOUS)
def test_words_of_two_classes(text, word, expected):
    assert tags_of(tagged(text), word) == expected


def test_what_stands_in_brackets_is_kept_aside():
    words = tagged("Peru paid 30 million euros ($35 million) for boats.")
    assert [m.value.currency for m in words.asides.values()] == ["USD"]
    assert "$35 million" not in words.words


PIECES = [
    "India", "'s", " bought", " to", " buy", " 12", " boats", " that", " which", " was", " not", ",", " (", ")", " and",
    " of", " $3 million", " up", " -", " set", " U.S.", "-made", " May", " will", ";",
]  # fmt: skip


@settings(max_examples=150)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=30).map("".join) | st.text(min_size=1, max_size=60))
def test_every_word_lies_in_exactly_one_phrase(text):
    plain = view(text).text
    for part in sentences(plain):
        found = recognise(plain, [part], Document("a", text), load())
        words = tag(plain, part.start, part.end, found, load())
        rows: list[Phrase] = phrases(words)
        assert [i for p in rows for i in range(p.first, p.last + 1)] == list(range(len(words.words)))
        assert len(words.tags) == len(words.words) == len(words.starts) == len(words.ends)
        assert all(p.first <= p.head <= p.last for p in rows)
        assert all(part.start <= s < e <= part.end for s, e in zip(words.starts, words.ends, strict=True))
        assert list(words.starts) == sorted(words.starts)
        for p in rows:
            if p.kind == "verb":
                assert verb_group(words, p).lemma


@pytest.mark.parametrize(
    "text", ["The tugs that eBay sold, eBay bought.", "Up to two tugs (one new) go up to two ports."]
)
def test_words_that_were_met_before_are_tagged_as_at_first(text):
    first, again = (tag(text, 0, len(text), (), load()) for _ in range(2))
    assert first == again and all(word == word.lower() for word in again.words)
