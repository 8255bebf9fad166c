"""Each system is found under each of its names, its variants too, and words that only look like one are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealtrack.lexicon import known_system, load

LEXICON = load()
NAMES = [(text, system) for system in LEXICON.systems for text in (system.name, *system.names)]


def found(phrase: str) -> str | None:
    system = known_system(phrase.split(), LEXICON)
    return system and system.name


def test_there_are_many():
    assert len(LEXICON.systems) > 1000


@pytest.mark.parametrize("shape", ["{}", "{} system", "new {} system"])
def test_each_name_leads_to_its_system_and_to_no_other(shape):
    """Alone, a doubtful name leads nowhere."""
    doubtful = (
        {text for text, system in NAMES if known_system(text.split(), LEXICON) is None} if shape == "{}" else set()
    )
    wrong = {
        text: found(shape.format(text))
        for text, system in NAMES
        if text not in doubtful and known_system(shape.format(text).split(), LEXICON) is not system
    }
    assert wrong == {}
    assert all(any(system.counterexamples for text, system in NAMES if text == name) for name in doubtful)


def test_each_counterexample_names_no_system():
    wrong = {
        text: found(text.rstrip("."))
        for system in LEXICON.systems
        for text in system.counterexamples
        if found(text.rstrip("."))
    }
    assert wrong == {}


def test_each_maker_category_and_country_is_known():
    makers = {organisation.name for organisation in LEXICON.organisations}
    categories = {category.name for category in LEXICON.categories}
    countries = {country.code for country in LEXICON.countries}
    assert {s.maker for s in LEXICON.systems if s.maker} <= makers
    assert {s.category for s in LEXICON.systems} <= categories
    assert {s.country for s in LEXICON.systems if s.country} <= countries


PHRASES = [
    ("F-16C/D Block 52 jets", "F-16"),
    ("f-16s", "F-16"),
    ("F16 fighter aircraft", "F-16"),
    ("Fighting Falcons", "F-16"),
    ("MIG-29K fighters", "MiG-29"),
    ("Su-30MKI", "Su-30"),
    ("36 RAFALE fighters", "Rafale"),
    ("the Rafale's spares", "Rafale"),
    ("Leopard 2A7V tanks", "Leopard 2"),
    ("Leopard-2 tanks", "Leopard 2"),
    ("S 400 air defence systems", "S-400"),
    ("S-400s", "S-400"),
    ("Scorpene-class submarines", "Scorpene"),
    ("a Virginia class submarine", "Virginia-class"),
    ("Virginia-class submarines", "Virginia-class"),
    ("Project-17A frigates", "Project 17A"),
    ("ALQ-211 jammers", "AN/ALQ-211"),
    ("AN/ALQ-211(V)9 jammers", "AN/ALQ-211"),
    ("Boeing 737-800s", "Boeing 737"),
    ("737 MAX jets", "Boeing 737"),
    ("K9 Vajra-T howitzers", "K9 Vajra"),
    ("K9A1 howitzers", "K9"),
    ("Bayraktar TB2 drones", "Bayraktar TB2"),
    ("David's Sling batteries", "David's Sling"),
    ("Pinaka-II rockets", "Pinaka"),
    ("Black Hawk helicopters", "Black Hawk"),
    ("Tiger attack helicopters", "Tiger"),  # doubtful names, with a noun of their sort
    ("Hawk jet trainers", "Hawk"),
    ("HAWK missiles", "HAWK"),
    ("Patriot air defence systems", "Patriot"),
    ("engines for the Gripen E fighter", "Gripen"),
    ("Hellfire missiles for Apache helicopters", "AH-64"),  # of several the last
]


@pytest.mark.parametrize(("phrase", "name"), PHRASES)
def test_a_phrase_names_a_system(phrase, name):
    assert found(phrase) == name


NONE = [
    "",
    "tiger prawns",
    "a hunter of foxes",
    "javelins",
    "black hawk",
    "hawk",
    "stinger",
    "a patriot",
    "The Tiger",
    "737 workers",
    "Virginia",
    "schools in Virginia",
    "16 F",
    "F 1600",
    "400 systems",
    "leopard skins",
    "Leopard",
    "2",
    "AN/",
    "-class",
    "'s",
]


@pytest.mark.parametrize("phrase", NONE)
def test_a_phrase_names_no_system(phrase):
    assert found(phrase) is None


def test_a_system_says_what_it_is():
    rafale = known_system(["Rafale"], LEXICON)
    assert (rafale.category, rafale.maker, rafale.country) == ("aircraft", "Dassault Aviation", "FR")
    typhoon = known_system(["Eurofighter", "Typhoon"], LEXICON)
    assert typhoon.country is None  # of several countries


@given(st.lists(st.text(max_size=20), max_size=12))
def test_no_words_are_too_odd(words):
    known_system(words, LEXICON)


@given(st.sampled_from([text for text, _ in NAMES if text.isalpha()]))
def test_words_in_lower_case_name_no_system(name):
    assert found(name.lower() + " system") is None or name.islower()


@pytest.mark.parametrize("word", ["F-16" * 50_000, "A/" * 100_000, "9" * 200_000, "-" * 200_000, "x" * 200_000])
def test_a_huge_word_is_read_to_a_bound(word):
    known_system([word] * 5, LEXICON)


def test_many_words_take_time_in_proportion():
    assert found("Tiger " * 20_000) is None
