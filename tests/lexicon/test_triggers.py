"""Every trigger proves itself: its examples tell a deal of its sense, its counterexamples tell none; and the word lists agree."""

from __future__ import annotations

from datetime import date

import pytest

from dealtrack.lexicon import load
from dealtrack.lexicon.triggers import Sense, Trigger
from dealtrack.lexicon.words import verb_forms, words_of
from dealtrack.model import Document
from dealtrack.pipeline import extract

_DATED = date(2018, 5, 22)


def examples() -> list:
    return [
        pytest.param(t, sentence, id=f"{t.sense}-{i}")
        for t in load().triggers
        for i, sentence in enumerate(t.examples, 1)
    ]


def rules(text: str) -> list[str]:
    """The rules of the frames that a sentence opens, taken or not."""
    extraction = extract(Document("a", text, _DATED), load())
    return [r.rule for r in (*extraction.reports, *extraction.problems)]


@pytest.mark.parametrize(("trigger", "sentence"), examples())
def test_examples(trigger: Trigger, sentence: str):
    assert any(str(trigger.sense) in rule.split("-") for rule in rules(sentence)), rules(sentence)


@pytest.mark.parametrize("sense", Sense)
def test_every_sense_has_an_example(sense):
    assert any(t.examples for t in load().triggers if t.sense is sense)


@pytest.mark.parametrize("sentence", [s for t in load().triggers for s in t.counterexamples])
def test_counterexamples(sentence):
    assert extract(Document("a", sentence, _DATED), load()).reports == ()


def test_no_example_stands_twice():
    found = [s for t in load().triggers for s in (*t.examples, *t.counterexamples)]
    assert len(found) == len(set(found))


# --- word lists ------------------------------------------------------------------------------------------------------


def test_a_verb_has_one_sense_unless_its_object_decides():
    senses: dict[str, set[Sense]] = {}
    for trigger in load().triggers:
        for verb in trigger.verbs:
            senses.setdefault(verb, set()).add(trigger.sense)
    assert {verb for verb, several in senses.items() if len(several) > 1} <= {"land"}  # "land an order", "land a jet"


def test_all_words_are_in_lower_case():
    for entry in (*load().triggers, *load().categories):
        for word in (*getattr(entry, "verbs", ()), *entry.nouns):
            assert word == " ".join(word.lower().split())


def test_no_list_of_words_is_empty_or_says_a_word_twice():
    for trigger in load().triggers:
        assert trigger.verbs or trigger.nouns
        assert len(set(trigger.verbs)) == len(trigger.verbs) and len(set(trigger.nouns)) == len(trigger.nouns)
    for category in load().categories:
        assert len(category.nouns) > 10


FORMS = [
    ("buys", "buy", "s"), ("bought", "buy", "ed"), ("buying", "buy", "ing"), ("supplies", "supply", "s"), ("supplied", "supply", "ed"),
    ("shipped", "ship", "ed"), ("shipping", "ship", "ing"), ("cancelled", "cancel", "ed"), ("canceled", "cancel", "ed"), ("awarded", "award", "ed"),
    ("clinches", "clinch", "s"), ("won", "win", "ed"), ("winning", "win", "ing"), ("leased", "lease", "ed"), ("sold", "sell", "ed"),
    ("built", "build", "ed"), ("bagged", "bag", "ed"), ("scrapped", "scrap", "ed"), ("negotiating", "negotiate", "ing"), ("chose", "choose", "ed"),
    ("chosen", "choose", "ed"), ("inked", "ink", "ed"), ("withdrew", "withdraw", "ed"), ("offered", "offer", "ed"), ("modified", "modify", "ed"),
    ("cancelling", "cancel", "ing"), ("canceling", "cancel", "ing"), ("delivered", "deliver", "ed"), ("agreed", "agree", "ed"), ("agreeing", "agree", "ing"),
]  # fmt: skip


@pytest.mark.parametrize(("form", "lemma", "name"), FORMS)
def test_forms_of_verbs(form, lemma, name):
    triggers = frozenset(verb for t in load().triggers for verb in t.verbs)
    found = verb_forms(load().word_classes, load().irregulars, triggers)[form]
    assert (found.lemma, found.form) == (lemma, name)


def test_small_words_are_of_one_class():
    closed = [
        words_of(load().word_classes, name)
        for name in ("determiner", "preposition", "conjunction", "pronoun", "modal", "be", "have", "do")
    ]
    assert sum(map(len, closed)) == len(frozenset().union(*closed))
