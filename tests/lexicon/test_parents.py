"""Who owns whom: each line names two companies of the lexicon, and every way upwards ends."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from dealtrack.lexicon import load
from dealtrack.model import Party, PartyKind
from dealtrack.resolve import parent, ultimate

LEXICON = load()
COMPANIES = {o.name: o for o in LEXICON.organisations if o.kind is PartyKind.COMPANY}


def company(name: str) -> Party:
    return Party(name, PartyKind.COMPANY)


def test_each_line_names_companies_by_their_usual_names():
    named = {name for line in LEXICON.parents for name in (line.company, line.parent)}
    assert named - COMPANIES.keys() == set()


def test_every_company_that_is_named_has_its_parent():
    assert {line.company: line.parent for line in LEXICON.parents} == {
        name: o.parent for name, o in COMPANIES.items() if o.parent
    }


def test_no_company_belongs_to_itself():
    for name in COMPANIES:
        above = [name]
        while (higher := COMPANIES[above[-1]].parent) is not None:
            assert higher not in above
            above.append(higher)


def test_years_in_comments_are_years_of_the_past():
    text = files("dealtrack.lexicon").joinpath("parents.toml").read_text(encoding="utf-8")
    assert {year for year in re.findall(r"\b\d{4}\b", text) if not 1950 <= int(year) <= 2026} == set()


ULTIMATE = [
    ("Sikorsky", "Lockheed Martin"),
    ("PZL-Mielec", "Lockheed Martin"),
    ("Raytheon", "RTX"),  # another name of it
    ("Pratt and Whitney Canada", "RTX"),
    ("Collins Aerospace", "RTX"),
    ("Bell Boeing", "Textron"),
    ("Electric Boat", "General Dynamics"),
    ("General Dynamics European Land Systems", "General Dynamics"),
    ("EDO Corporation", "L3Harris Technologies"),
    ("Orbital Sciences", "Northrop Grumman"),
    ("BAE Systems Bofors", "BAE Systems"),
    ("Leonardo DRS", "Leonardo"),
    ("Westland Helicopters", "Leonardo"),
    ("PZL Świdnik", "Leonardo"),
    ("Airbus Helicopters", "Airbus"),
    ("KMW", "KNDS"),
    ("Nexter Systems", "KNDS"),
    ("TKMS", "ThyssenKrupp"),
    ("Saab Kockums", "Saab"),
    ("MiG", "Rostec"),
    ("Sukhoi", "Rostec"),
    ("Elta Systems", "Israel Aerospace Industries"),
    ("Soltam Systems", "Elbit Systems"),
    ("Tata Power SED", "Tata Group"),
    ("Wuchang Shipbuilding", "China State Shipbuilding"),
]


@pytest.mark.parametrize(("name", "top"), ULTIMATE)
def test_the_highest_company(name, top):
    assert ultimate(company(name), LEXICON).name == top


ALONE = [
    "Boeing",
    "MBDA",
    "Eurofighter",
    "United Launch Alliance",
    "BrahMos Aerospace",
    "Navantia",
    "Nammo",
    "Quorvex Works",
]


@pytest.mark.parametrize("name", ALONE)
def test_no_company_above(name):
    assert parent(company(name), LEXICON) is None
    assert ultimate(company(name), LEXICON).name == name


def test_one_step_upwards():
    assert parent(company("MiG"), LEXICON) == Party("United Aircraft Corporation", PartyKind.COMPANY, "RU")


def test_only_companies_have_parents():
    assert {o.kind for o in LEXICON.organisations if o.parent} == {PartyKind.COMPANY}
    navy = Party("Indian Navy", PartyKind.SERVICE, "IN")
    assert parent(navy, LEXICON) is None and ultimate(navy, LEXICON) == navy
