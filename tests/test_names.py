"""Names of items meet in their designations, systems, heads and words, however they are written."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealtrack.lexicon import load
from dealtrack.names import ItemWords, category, item_words

LEXICON = load()


def words(item: str) -> ItemWords:
    return item_words(item, LEXICON)


ONE_FAMILY = [
    ("MiG-29K", "MIG 29 K"),
    ("MiG-29K", "36 MiG-29s"),
    ("F-16C/D Block 52 jets", "f16"),
    ("F/A-18E/F Super Hornets", "F-18 fighters"),
    ("AC/MC-130J countermeasures", "MC-130H"),
    ("M109A5/A6 howitzers", "M-109"),
    ("GE-F414-IN56 engines", "F414-GE-400 engine"),
    ("Leopard 2A7V tanks", "LEOPARD-2"),
    ("Leopard 2 A7", "Leopard 2"),
    ("Boeing 737-800s", "B-737-700 or 737-900ER"),
    ("Mirage 2000-5", "Mirage-2000"),
    ("AN/ALQ-211(V)9 jammers", "ALQ-211"),
    ("M1 A2 tanks", "M1A1"),
    ("S 400 systems", "S-400s"),
    ("Project-17A frigates", "Project 17A"),
    ("Type 63A tanks", "TYPE-63"),
    ("Mk 41 launchers", "MK-41 VLS"),
    ("Pinaka-II", "Pinaka II rockets"),
    ("Qorval III radars", "Qorval-3"),
    ("SM-2/SM-6 missiles", "SM-6"),
    ("Mi-17/171 helicopters", "Mi-17-V5"),
    ("CVN 68", "CVN-68"),
    ("Triumf batteries", "S-400"),  # by way of the lexicon
]


@pytest.mark.parametrize(("one", "other"), ONE_FAMILY)
def test_one_family(one, other):
    assert words(one).families & words(other).families


OTHER_FAMILIES = [
    ("Mi-17 helicopters", "Mi-171E"),
    ("F-15", "F-16"),
    ("F-35", "Su-35"),
    ("36 Rafales", "36 MiGs"),
    ("Type 31 frigates", "Type 26 frigates"),
    ("Arjun Mk-1A tanks", "Tejas Mk-1A"),
    ("F-16 Block 52", "F-15 Block 52"),
    ("155mm howitzers", "155 mm shells"),
    ("Lot 14 aircraft", "Lot 14 missiles"),
    ("a budget of 2016", "Plan 2016"),
    ("three boats", "Boats 3,000"),
    ("C4ISR systems", "C4ISR upgrade"),
    ("mid-2019 review", "2019-20 review"),
    ("8x8 vehicles", "8x8 trucks"),
]


@pytest.mark.parametrize(("one", "other"), OTHER_FAMILIES)
def test_other_families(one, other):
    assert not words(one).families & words(other).families


DESIGNATIONS = [
    ("MiG-29K", {"mig29k"}),
    ("MIG 29 K", {"mig29k"}),
    ("MiG-29", {"mig29"}),
    ("F-16C/D", {"f16c", "f16d"}),
    ("F-35As and F-35Bs", {"f35a", "f35b"}),
    ("Lot VIII F-35 jets", {"lot8", "f35"}),
    ("Block-II Block V", {"block2", "block5"}),
    ("Tejas Mk-1A", {"mk1a"}),
    ("Tejas MkII", {"mk2"}),
    ("Mark 48 torpedoes", {"mk48"}),
    ("747-400F", {"747400f"}),
    ("9M120 missiles", {"9m120"}),
    ("Mirage 2000", {"mirage2000"}),
    ("36 jets", set()),
    ("forty-one jets in 2016", set()),
    ("20mm, 5.56 mm and 155-mm rounds", set()),
    ("10-year support", set()),
    ("level-3 centre", set()),
]


@pytest.mark.parametrize(("item", "expected"), DESIGNATIONS)
def test_designations(item, expected):
    assert words(item).designations == expected


MARKS = [
    ("F-16C Block 52", {"block52"}),
    ("Lot VIII F-35 jets", {"lot8"}),
    ("Tejas Mk-1A", {"mk1a"}),
    ("Tejas MkII", {"mk2"}),
    ("Mk 48 torpedoes", set()),
    ("MiG-29K", set()),
]


@pytest.mark.parametrize(("item", "expected"), MARKS)
def test_marks_are_of_no_family(item, expected):
    assert words(item).marks == expected


WORDS = [
    ("anti-tank guided missiles", ItemWords(heads={"missile"}, words={"antitank", "guided"})),
    ("Antitank Guided Missile", ItemWords(heads={"missile"}, words={"antitank", "guided"})),
    ("modernization of 155 mm guns", ItemWords(heads={"modernisation", "gun"}, words={"155mm"})),
    ("two squadrons of helicopters", ItemWords(heads={"helicopter", "squadron"})),
    ("torpedoes, bombs and spare parts", ItemWords(heads={"torpedo", "bomb", "part", "spare"})),
    ("engines for the Gripen E", ItemWords(systems={"Gripen"}, heads={"engine"})),
    ("support services", ItemWords(generic={"support", "service"})),
    ("various defense equipment", ItemWords(generic={"various", "defence", "equipment"})),
    ("système d'artillerie", ItemWords(heads={"artillerie"}, words={"systeme"})),
    ("", ItemWords()),
    ("the 36", ItemWords()),
]


@pytest.mark.parametrize(("item", "expected"), WORDS)
def test_each_word_has_its_place(item, expected):
    assert words(item) == expected


CATEGORIES = [
    ("36 Rafales", "aircraft"),
    ("Rafale spares", "system"),
    ("Apaches", "aircraft"),  # a doubtful name that is all there is
    ("M109A6 Paladin", "weapon"),
    ("Su-30SM variants", "aircraft"),
    ("S-400 air defence systems", "weapon"),
    ("radar system", "sensor"),
    ("missile batteries", "weapon"),
    ("storage batteries", "system"),
    ("armored personnel carriers", "vehicle"),
    ("aircraft carrier", "ship"),
    ("fleet tankers", "ship"),
    ("tanker aircraft", "aircraft"),
    ("aircraft wings", "system"),
    ("training aircraft", "aircraft"),
    ("aircraft training", "service"),
    ("dental services for two bases", "service"),
    ("engines for the Gripen E", "system"),
    ("construction of two frigates", "ship"),
    ("construction of a shed", "works"),
    ("two squadrons of drones", "aircraft"),
    ("a French built fighter", "aircraft"),
    ("research project", "service"),
    ("ship repairs", "service"),
    ("unmanned aerial vehicles", "aircraft"),
    ("unmanned underwater vehicles", "ship"),
    ("trainer prototypes", "aircraft"),
    ("USS Grebe", "ship"),
    ("USS Grebe dry-docking", "service"),
    ("the patrol boat Aurora", "ship"),
    ("torpedoes and rice", "weapon"),
    ("tank museum", "works"),
    ("rice", "commodity"),
    ("Quorvex Holdings Ltd", "company"),
    ("Saab AB", "company"),
    ("majority stake", "company"),
]


@pytest.mark.parametrize(("item", "expected"), CATEGORIES)
def test_category(item, expected):
    assert category(item, LEXICON) == expected


@pytest.mark.parametrize("item", ["", "36", "Patriot Deal", "agreement", "ZX-99 Grob", "Su-30 order", "Quorvex"])
def test_no_category(item):
    assert category(item, LEXICON) is None


def test_every_category_is_one_of_the_lexicon():
    assert {expected for _, expected in CATEGORIES} <= {entry.name for entry in LEXICON.categories}


def test_each_noun_leads_to_a_category_of_its_own():
    wrong = {
        noun: found
        for entry in LEXICON.categories
        for noun in entry.also
        if (found := category(noun, LEXICON)) != entry.name
    }
    assert wrong == {}


@given(st.text(max_size=120))
def test_no_name_is_too_odd(item):
    category(item, LEXICON)
    found = words(item)
    assert not found.heads & found.words and not found.words & found.generic and not found.generic & found.heads


@pytest.mark.parametrize("name", ["F-16" * 50_000, "A/" * 100_000, "9" * 200_000, "-" * 200_000, "Block " * 50_000])
def test_a_huge_name_is_read_to_a_bound(name):
    start = time.perf_counter()
    words(name)
    assert time.perf_counter() - start < 1
