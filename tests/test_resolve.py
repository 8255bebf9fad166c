"""Spellings of one name meet in one key, and names of the lexicon in one canonical party."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealtrack.lexicon import load
from dealtrack.model import Party, PartyKind
from dealtrack.resolve import ambiguous, canonical, key

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
    (Party("French Defense Ministry", BODY, "FR"), Party("Ministry of Defence", BODY, "FR")),
    (Party("Ministry of Defence of India", BODY, "IN"), Party("Ministry of Defence", BODY, "IN")),
    (Party("MoD", BODY, "GB"), Party("UK Ministry of Defence", BODY, "GB")),
    (Party("MoD", BODY), Party("Ministry of Defence", BODY)),
    (Party("Dutch Air Force", SERVICE, "NL"), Party("Royal Netherlands Air Force", SERVICE, "NL")),
    (Party("Air Force", SERVICE, "IN"), Party("Indian Air Force", SERVICE, "IN")),
    (Party("South Korean Air Force", SERVICE, "KR"), Party("Republic of Korea Air Force", SERVICE, "KR")),
    (Party("Air Force", SERVICE), Party("Air Force", SERVICE)),
    (Party("Royal Air Force", SERVICE), Party("Royal Air Force", SERVICE, "GB")),
    (Party("Indian Customs", SERVICE, "IN"), Party("Indian Customs", SERVICE, "IN")),
    (Party("NATO", BODY, "BE"), Party("NATO", BODY, "BE")),
    (Party("Rolls-Royce", COMPANY), Party("Rolls-Royce", COMPANY, "GB")),
    (Party("Rolls-Royce Corporation", COMPANY), Party("Rolls-Royce Corporation", COMPANY, "US")),
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


OWN = """
[companies]
NZ."Quorvex Ltd" = []
NO."Quorvex AS" = []

[services]
NZ."Seewacht" = []
NO."Kystvakt" = ["Coastal Watch"]

[bodies]
NZ."The Seewacht" = []
DK."Strandvagt" = ["Coastal Watch"]
"""


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    path = tmp_path_factory.mktemp("lexicon") / "own.toml"
    path.write_text(OWN, encoding="utf-8")
    return load(path)


AMBIGUOUS = [
    (Party("Quorvex", COMPANY), ["Quorvex Ltd", "Quorvex AS"]),
    (Party("Quorvex Inc", COMPANY), ["Quorvex Ltd", "Quorvex AS"]),
    (Party("Coastal Watch", PartyKind.OTHER), ["Kystvakt", "Strandvagt"]),
    (Party("Seewacht", PartyKind.OTHER, "NZ"), ["Seewacht", "The Seewacht"]),
    (
        Party("Department of National Defence", BODY),
        ["Department of National Defence", "Department of National Defense"],
    ),
    (Party("Rolls-Royce plc", COMPANY), ["Rolls-Royce Corporation", "Rolls-Royce"]),
]


@pytest.mark.parametrize(("party", "names"), AMBIGUOUS)
def test_a_name_of_several_is_told_and_stays(party, names, own):
    assert [possible.name for possible in ambiguous(party, own)] == names
    assert canonical(party, own) == party


def test_what_every_country_has_is_ambiguous_without_the_country():
    navies = {party.country for party in ambiguous(Party("Navy", SERVICE), load())}
    assert {"IN", "US", "GB", "DE", "NL"} <= navies
    assert ambiguous(Party("Navy", SERVICE), load()) == ambiguous(Party("the navy", SERVICE), load())
    ministries = {party.country for party in ambiguous(Party("Defense Ministry", BODY), load())}
    assert {"GB", "IL"} <= ministries
    assert {party.country for party in ambiguous(Party("Navy", SERVICE, "GB"), load())} == set()


PLAIN = [
    (Party("Quorvex Ltd", COMPANY), "Quorvex Ltd"),
    (Party("Quorvex", COMPANY, "NO"), "Quorvex AS"),
    (Party("Seewacht", SERVICE, "NZ"), "Seewacht"),
    (Party("Seewacht", BODY), "The Seewacht"),
    (Party("Coastal Watch", BODY, "DK"), "Strandvagt"),
    (Party("Coastal Watch", SERVICE), "Kystvakt"),
    (Party("Boeing", COMPANY), "Boeing"),
    (Party("ROLLS ROYCE", COMPANY), "Rolls-Royce"),
    (Party("NATO", BODY), "NATO"),
    (Party("Royal Navy", SERVICE), "Royal Navy"),
    (Party("Nobody's Works", COMPANY), "Nobody's Works"),
    (Party("", BODY), ""),
]


@pytest.mark.parametrize(("party", "name"), PLAIN)
def test_a_plain_or_unknown_name_is_not_ambiguous(party, name, own):
    assert ambiguous(party, own) == ()
    assert canonical(party, own).name == name


@given(st.text(max_size=60), st.sampled_from(PartyKind), st.sampled_from([None, "", "IN", "XX"]))
def test_no_party_is_too_odd(name, kind, country):
    party = Party(name, kind, country)
    assert ambiguous(party, load()) == () or canonical(party, load()) == party
    assert canonical(canonical(party, load()), load()) == canonical(party, load())
