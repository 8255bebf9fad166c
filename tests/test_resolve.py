"""Spellings of one name meet in one key, and names of the lexicon in one canonical party."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealtrack.lexicon import load
from dealtrack.model import Party, PartyKind
from dealtrack.resolve import canonical, key

SAME = [
    ("The Boeing Co.", "BOEING"),
    ("Boeing Company", "Boeing, Inc."),
    ("Thales S.A.", "Thales"),
    ("Leonardo S.p.A.", "Leonardo"),
    ("Ministry of Defense", "Ministry of Defence"),
    ("Lürssen Werft GmbH", "Lurssen Werft"),
    ("Türkiye", "Turkiye"),
    ("U.S. Navy", "US Navy"),
    ("United States Navy", "US Navy"),
    ("Johnson and Johnson", "Johnson & Johnson"),
    ("Northrop-Grumman", "Northrop Grumman Corp"),
    ("Quorvex Pvt. Ltd", "Quorvex Private Limited"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_key(one, other):
    assert key(one) == key(other) != ""


DIFFERENT = [
    ("General Electric", "General Dynamics"),
    ("Indian Navy", "Indian Army"),
    ("North Korea", "South Korea"),
    ("Boeing", "Boeing Australia"),
]


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_keys(one, other):
    assert key(one) != key(other)


def test_a_name_of_nothing_but_legal_forms_keeps_them():
    assert key("Co Ltd") == "co ltd"


@given(st.text(max_size=80))
def test_a_key_is_its_own_key(name):
    assert key(key(name)) == key(name)


COMPANY, BODY, SERVICE, COUNTRY = PartyKind.COMPANY, PartyKind.GOVERNMENT, PartyKind.SERVICE, PartyKind.COUNTRY
CANONICAL = [
    (Party("HAL", COMPANY), Party("Hindustan Aeronautics Limited", COMPANY, "IN")),
    (Party("Hindustan Aeronautics Ltd", COMPANY, "IN"), Party("Hindustan Aeronautics Limited", COMPANY, "IN")),
    (Party("The Boeing Company", COMPANY), Party("Boeing", COMPANY, "US")),
    (Party("Northrop Grumman Corp.", COMPANY), Party("Northrop Grumman", COMPANY, "US")),
    (Party("USAF", SERVICE), Party("US Air Force", SERVICE, "US")),
    (Party("Defense Department", BODY, "US"), Party("US Department of Defense", BODY, "US")),
    (Party("Defense Acquisition Council", BODY), Party("Defence Acquisition Council", BODY, "IN")),
    (Party("Great Britain", COUNTRY, "GB"), Party("United Kingdom", COUNTRY, "GB")),
    (Party("Quorvex Ltd", COMPANY, "NZ"), Party("Quorvex Ltd", COMPANY, "NZ")),
    (Party("Ministry of Defence", BODY, "FR"), Party("Ministry of Defence", BODY, "FR")),
]


@pytest.mark.parametrize(("party", "expected"), CANONICAL)
def test_canonical(party, expected):
    assert canonical(party, load()) == expected


def test_canonical_is_idempotent_over_the_lexicon():
    lexicon = load()
    moved = []
    for organisation in lexicon.organisations:
        party = Party(organisation.name, organisation.kind, organisation.country)
        if canonical(party, lexicon) != party:
            moved.append(organisation.name)
    assert moved == []
