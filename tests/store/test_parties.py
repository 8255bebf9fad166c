"""Canonical parties: what people say of names holds everywhere, can be taken back, and is found again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ledgers import BOEING, FRANCE, INDIA, NAVY, RAYTHEON, USA, day, money, report

from dealtrack.errors import LedgerError
from dealtrack.lexicon import load
from dealtrack.model import Document, Extraction, Party, PartyKind, Span
from dealtrack.resolve import key
from dealtrack.store import Filters, Ledger, open_for_writing
from dealtrack.store.likeness import alike, likest
from dealtrack.store.namings import Naming, Namings, Said
from dealtrack.store.rows.acts import Invocation

MINISTRY = Party("Ministry of Defence", PartyKind.GOVERNMENT)
OF_INDIA, OF_FRANCE = MINISTRY._replace(country="IN"), MINISTRY._replace(country="FR")
YARD = Party("Ydgrun Shipyards", PartyKind.COMPANY, "XE")
MISSPELT = Party("Ydgrum Shipyards", PartyKind.COMPANY)

# The world of these tests: a group with a company that has one of its own, and names that several bear.
LEXICON = """
[[country]]
code = "XE"
name = "Erewhon"
demonyms = ["Erewhonian"]

[companies.XE]
"Nosnibor Holding" = ["Nosnibor"]
"Ydgrun Shipyards" = ["Ydgrun", "Ydgrun Slipway"]
"Ydgrun Repairs" = []

[parents]
"Ydgrun Shipyards" = "Nosnibor Holding"
"Ydgrun Repairs" = "Ydgrun Shipyards"
"""
HOLDING, REPAIRS = Party("Nosnibor Holding", PartyKind.COMPANY, "XE"), Party("Ydgrun Repairs", PartyKind.COMPANY, "XE")


@cache
def _lexicon():
    with TemporaryDirectory() as folder:
        own = Path(folder, "own.toml")
        own.write_text(LEXICON, encoding="utf-8")
        return load(own)


@pytest.fixture
def lexicon():
    return _lexicon()


def told(
    *sides: tuple[Iterable[tuple[Party, str]], Iterable[tuple[Party, str]]], name: str = "one.txt", **fields: object
):
    """A document with a report for each pair of sides (buyers, suppliers), whose parties are written as they are given."""
    text, reports = "", []
    for number, (buyers, suppliers) in enumerate(sides):
        start, spans = len(text), {}
        for field, side in (("buyers", buyers), ("suppliers", suppliers)):
            for _, written in side:
                spans[field] = (*spans.get(field, ()), Span(len(text), len(text) + len(written)))
                text += f"{written}, "
        one = report(
            f"{('hulls', 'rudders', 'anchors', 'keels')[number % 4]} {name}",
            money(5 + number),
            date=day("2024"),
            **fields,
        )
        parties = {"buyers": tuple(p for p, _ in buyers), "suppliers": tuple(p for p, _ in suppliers)}
        reports.append(replace(one, document=name, sentence=Span(start, len(text)), spans=spans, **parties))
    return Document(name, text), Extraction(name, tuple(reports))


def write(ledger: Ledger, lexicon, *sides, name: str = "one.txt", extractor: str = "1") -> None:
    ledger.write(*told(*sides, name=name), extractor=extractor, lexicon=lexicon)


def say(ledger: Ledger, said: str, name: str, other: str, lexicon=None):
    naming = ledger.naming(said, name, other, lexicon)
    ledger.begin_invocation(f"parties {said}", "2026-01-01")
    return ledger.rename(naming, lexicon)


def suppliers(ledger: Ledger, **filters: object) -> list[tuple[str, ...]]:
    return sorted(tuple(party.name for party in deal.suppliers) for deal in ledger.deals(Filters(**filters)))


def found(ledger: Ledger, name: str) -> int:
    return len(ledger.deals(Filters(supplier=(name,))))


# --- what people say --------------------------------------------------------------------------------------------------


def test_a_name_comes_to_stand_for_another_party(ledger: Ledger, lexicon) -> None:
    write(ledger, lexicon, ([(INDIA, "India")], [(YARD, "Ydgrun Slipway")]), ([(INDIA, "India")], [(YARD, "Ydgrun")]))
    done = say(ledger, "alias", "Nosnibor Holding", "ydgrun slipway", lexicon)
    assert (done.reports, done.deals_updated) == (1, 1)
    assert suppliers(ledger) == [("Nosnibor Holding",), ("Ydgrun Shipyards",)]
    assert suppliers(ledger, supplier=("ydgrun slipway",)) == [("Nosnibor Holding",)]
    write(ledger, lexicon, ([(FRANCE, "France")], [(YARD, "the Ydgrun Slipway")]), name="later.txt")
    assert suppliers(ledger, buyer=("france",)) == [("Nosnibor Holding",)]


def test_a_name_that_no_text_uses_yet_waits_for_one(ledger: Ledger, lexicon) -> None:
    write(ledger, lexicon, ([(INDIA, "India")], [(YARD, "Ydgrun")]))
    assert say(ledger, "alias", "Ydgrun", "Old Slip", lexicon).reports == 0
    assert found(ledger, "old slip") == 1
    write(ledger, lexicon, ([(FRANCE, "France")], [(Party("Old Slip", PartyKind.COMPANY), "Old Slip")]), name="two.txt")
    assert suppliers(ledger) == [("Ydgrun Shipyards",), ("Ydgrun Shipyards",)]


def test_two_parties_become_one_with_all_their_names(ledger: Ledger, lexicon) -> None:
    write(ledger, lexicon, ([(INDIA, "India")], [(BOEING, "Boeing")]), ([(INDIA, "India")], [(YARD, "Ydgrun")]))
    say(ledger, "merge", "Boeing", "Ydgrun Shipyards", lexicon)
    assert suppliers(ledger) == [("Boeing",), ("Boeing",)]
    assert [party.name for party in ledger.parties("ydgrun slipway")] == ["Boeing"]
    assert found(ledger, "ydgrun") == 2
    write(ledger, lexicon, ([(FRANCE, "France")], [(YARD, "Ydgrun Slipway")]), name="two.txt")
    assert suppliers(ledger, buyer=("france",)) == [("Boeing",)]


def test_reports_of_one_deal_meet_once_their_parties_are_one(ledger: Ledger, lexicon) -> None:
    fields = {"item": "NS-200 radars", "quantity": 4}
    for name, party in (("a.txt", YARD), ("b.txt", MISSPELT)):
        document, (one,) = (
            told(([(INDIA, "India")], [(party, party.name)]), name=name)[0],
            told(([(INDIA, "India")], [(party, party.name)]), name=name)[1].reports,
        )
        one = replace(one, value=money(412_345_678), **fields)
        ledger.write(document, Extraction(name, (one,)), extractor="1", lexicon=lexicon)
    assert len(ledger.deals()) == 2
    done = say(ledger, "merge", "Ydgrun Shipyards", "Ydgrum Shipyards", lexicon)
    assert done.deals_removed == 1
    assert [deal.reports for deal in ledger.deals()] == [2]
    ledger.rename(ledger.naming("split", "Ydgrun Shipyards", "Ydgrum Shipyards", lexicon), lexicon)
    assert suppliers(ledger) == [("Ydgrum Shipyards",), ("Ydgrun Shipyards",)]


def test_a_deal_of_two_that_are_one_names_it_once(ledger: Ledger, lexicon) -> None:
    write(ledger, lexicon, ([(INDIA, "India")], [(YARD, "Ydgrun"), (MISSPELT, "Ydgrum Shipyards")]))
    say(ledger, "merge", "Ydgrun", "Ydgrum Shipyards", lexicon)
    assert suppliers(ledger) == [("Ydgrun Shipyards",)]


def test_a_deal_that_nobody_spoke_of_stays_as_it_is(ledger: Ledger, lexicon) -> None:
    twice = [(YARD, "Ydgrun"), (YARD, "the yard"), (HOLDING, "Nosnibor"), (RAYTHEON, "Raytheon")]
    write(ledger, lexicon, ([(INDIA, "India")], twice))
    before = _state(ledger)
    write(ledger, lexicon, ([(FRANCE, "France")], [(MISSPELT, "Ydgrum")]), name="two.txt")
    say(ledger, "merge", "Raytheon", "Ydgrum Shipyards", lexicon)
    assert set(before[3]) <= set(_state(ledger)[3])
    assert [finding for part in ledger.check() for finding in part.findings if finding] == []


def test_a_name_is_split_off_whatever_the_lexicon_says(ledger: Ledger, lexicon) -> None:
    write(ledger, lexicon, ([(INDIA, "India")], [(YARD, "Ydgrun Slipway")]), ([(INDIA, "India")], [(YARD, "Ydgrun")]))
    assert say(ledger, "split", "Ydgrun Shipyards", "Ydgrun Slipway", lexicon).reports == 1
    assert suppliers(ledger) == [("Ydgrun Shipyards",), ("Ydgrun Slipway",)]
    (slip,) = [party for party in ledger.parties() if party.name == "Ydgrun Slipway"]
    assert (slip.kind, slip.country, slip.as_supplier) == (PartyKind.COMPANY, "XE", 1)
    assert suppliers(ledger, supplier=("ydgrun slipway",)) == [("Ydgrun Slipway",)]
    write(ledger, lexicon, ([(INDIA, "India")], [(YARD, "Ydgrun Slipway")]), name="one.txt", extractor="2")
    assert ("Ydgrun Slipway",) in suppliers(ledger)


def test_the_last_word_counts(ledger: Ledger, lexicon) -> None:
    write(ledger, lexicon, ([(INDIA, "India")], [(YARD, "Ydgrun")]), ([(INDIA, "India")], [(BOEING, "Boeing")]))
    say(ledger, "merge", "Ydgrun Shipyards", "Boeing", lexicon)
    say(ledger, "split", "Ydgrun Shipyards", "Boeing", lexicon)
    assert suppliers(ledger) == [("Boeing",), ("Ydgrun Shipyards",)]
    assert [party.country for party in ledger.parties("boeing")] == ["US"]
    say(ledger, "merge", "Boeing", "Ydgrun Shipyards", lexicon)
    assert suppliers(ledger) == [("Boeing",), ("Boeing",)]


def test_what_was_said_survives_reading_again_and_a_new_extractor(ledger: Ledger, lexicon) -> None:
    sides = ([(INDIA, "India")], [(MISSPELT, "Ydgrum Shipyards")]), ([(INDIA, "India")], [(YARD, "Ydgrun")])
    write(ledger, lexicon, *sides)
    say(ledger, "merge", "Ydgrun Shipyards", "Ydgrum Shipyards", lexicon)
    write(ledger, lexicon, *sides, extractor="2")
    assert suppliers(ledger) == [("Ydgrun Shipyards",), ("Ydgrun Shipyards",)]
    ledger.remove("one.txt", lexicon)
    write(ledger, lexicon, *sides, extractor="2")
    assert suppliers(ledger) == [("Ydgrun Shipyards",), ("Ydgrun Shipyards",)]


def test_the_reports_keep_what_was_extracted(ledger: Ledger, lexicon) -> None:
    write(ledger, lexicon, ([(INDIA, "India")], [(MISSPELT, "Ydgrum Shipyards")]), ([(INDIA, "India")], [(YARD, "Y")]))
    say(ledger, "merge", "Ydgrun Shipyards", "Ydgrum Shipyards", lexicon)
    rows = ledger.query("SELECT suppliers ->> '$[0].name' FROM reports ORDER BY position")[1]
    assert [name for (name,) in rows] == ["Ydgrum Shipyards", "Ydgrun Shipyards"]


def test_what_a_person_corrected_follows_names_too(ledger: Ledger, lexicon) -> None:
    write(ledger, lexicon, ([(INDIA, "India")], [(BOEING, "Boeing")]), ([(INDIA, "India")], [(MISSPELT, "Ydgrum")]))
    (id,) = [deal.id for deal in ledger.deals(Filters(supplier=("boeing",)))]
    ledger.begin_invocation("edit", "2026-01-01")
    ledger.edit(id, {"suppliers": (MISSPELT,)}, lexicon)
    say(ledger, "alias", "Ydgrun Shipyards", "Ydgrum Shipyards", lexicon)
    assert suppliers(ledger) == [("Ydgrun Shipyards",), ("Ydgrun Shipyards",)]


def test_every_country_keeps_its_own_ministry(ledger: Ledger, lexicon) -> None:
    sides = [([(p, "Ministry of Defence")], [(BOEING, "Boeing")]) for p in (MINISTRY, OF_INDIA, OF_FRANCE)]
    write(ledger, lexicon, *sides)
    done = say(ledger, "alias", "Ministry of Defence (IN)", "Ministry of Defence (?)", lexicon)
    assert done.reports == 1
    counts = {party.country: party.as_buyer for party in ledger.parties("ministry of defence")}
    assert sorted(counts.values()) == [1, 2] and counts["IN"] == 2


REFUSED = [
    ("merge", "Boieng", "Boeing", 'no party is called "Boieng". Did you mean Boeing?'),
    ("merge", "Boeing", "Zzyzx", 'no party is called "Zzyzx".'),
    ("merge", "Boeing", "the boeing company", '"the boeing company" is a name of Boeing already'),
    ("alias", "Boeing", "boeing co.", '"boeing co." is a name of Boeing already'),
    ("alias", "Boeing", " -- ", '"--" has no letter or digit, and can be no name'),
    (
        "alias",
        "Ministry of Defence",
        "MoD",
        '"Ministry of Defence" is a name of Ministry of Defence (IN) and Ministry of Defence (?). Say which one: '
        + '"Ministry of Defence (IN)"',
    ),
    (
        "split",
        "Boeing",
        "Boeing",
        "Boeing cannot be split from itself. Name an alias of it: `dealtrack parties Boeing`",
    ),
    ("split", "Boeing", "Ydgrun", 'Boeing is not called "Ydgrun". It is called Boeing'),
]


@pytest.mark.parametrize(("said", "name", "other", "error"), REFUSED)
def test_what_makes_no_sense_is_refused_in_one_line(
    ledger: Ledger, said: str, name: str, other: str, error: str
) -> None:
    write(ledger, None, ([(MINISTRY, "MoD")], [(BOEING, "Boeing")]), ([(OF_INDIA, "MoD")], [(BOEING, "Boeing")]))
    with pytest.raises(LedgerError) as raised:
        ledger.naming(said, name, other)
    assert str(raised.value) == error


def test_a_party_that_the_ledger_has_not_met_is_known_to_the_lexicon(ledger: Ledger, lexicon) -> None:
    write(ledger, lexicon, ([(MINISTRY, "Ministry of Defence")], [(BOEING, "Boeing")]))
    say(ledger, "alias", "Ministry of Defence (SE)", "Ministry of Defence (?)", lexicon)
    assert [(party.country, party.possible) for party in ledger.parties("ministry of defence")] == [("SE", ())]


# --- taking back ------------------------------------------------------------------------------------------------------

_WORLD = (YARD, MISSPELT, BOEING, RAYTHEON)
_NAMES = ("Ydgrun Shipyards", "Ydgrum Shipyards", "Boeing", "Raytheon", "Ydgrun Slipway", "Big B", "Ydgrun")


def _state(ledger: Ledger) -> list[list[tuple[object, ...]]]:
    """What follows from reports and from what was said."""
    tables = {
        "contracts": "id, suppliers, reports, counts",
        "contract_parties": "contract, role, position, (SELECT name FROM parties WHERE id = party)",
        "aliases": "(SELECT name FROM parties WHERE id = party), key",
        "blocks": "key, year, report",
        "problems": "document, reason, start",
    }
    used = "WHERE party IN (SELECT party FROM contract_parties)"
    return [
        sorted(
            map(tuple, ledger.query(f"SELECT DISTINCT {columns} FROM {table} {used if table == 'aliases' else ''}")[1])
        )
        for table, columns in tables.items()
    ]


@given(
    st.lists(st.sampled_from(_WORLD), min_size=1, max_size=4),
    st.lists(st.sampled_from(_NAMES), min_size=4, max_size=4),
    st.lists(st.tuples(st.sampled_from(Said), st.sampled_from(_NAMES), st.sampled_from(_NAMES)), max_size=6),
)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_taken_back_leaves_nothing_behind(tmp_path: Path, parties, written, changes) -> None:
    path = tmp_path / "deals.db"
    path.unlink(missing_ok=True)
    with open_for_writing(path) as ledger:
        sides = [([(INDIA, "India")], [(party, words)]) for party, words in zip(parties, written, strict=False)]
        write(ledger, _lexicon(), *sides)
        states = [_state(ledger)]
        for said, name, other in changes:
            with suppress(LedgerError):
                say(ledger, said, name, other, _lexicon())
                states.append(_state(ledger))
        write(ledger, _lexicon(), *sides, extractor="2")
        assert _state(ledger) == states.pop()
        invocations = [number for (number,) in ledger.query("SELECT DISTINCT invocation FROM namings ORDER BY 1")[1]]
        for number in reversed(invocations):
            ledger.begin_invocation("undo", "2026-01-02")
            ledger.undo(Invocation(number, "", "", None, None), _lexicon())
            assert _state(ledger) == states.pop()


def test_what_was_said_before_reading_holds_as_what_is_said_after_it(tmp_path: Path, lexicon) -> None:
    sides = [([(INDIA, "India")], [(YARD, "Ydgrun")]), ([(INDIA, "India")], [(MISSPELT, "Ydgrum Shipyards")])]
    states = []
    for order in ((0, 1, 2), (0, 2, 1)):
        with open_for_writing(tmp_path / f"{order[1]}.db") as ledger:
            for step in order:
                if step == 2:
                    say(ledger, "alias", "Ydgrun Shipyards", "Ydgrum Shipyards", lexicon)
                else:
                    write(ledger, lexicon, sides[step], name=f"{step}.txt")
            states.append(_state(ledger))
    assert states[0] == states[1]


NAMINGS = [
    ((Naming(Said.MERGE, BOEING, other=RAYTHEON),), RAYTHEON, "Raytheon", BOEING),
    ((Naming(Said.MERGE, BOEING, other=RAYTHEON),), RAYTHEON._replace(country=None), None, BOEING),
    ((Naming(Said.MERGE, BOEING, other=RAYTHEON), Naming(Said.MERGE, RAYTHEON, other=BOEING)), BOEING, None, RAYTHEON),
    ((Naming(Said.ALIAS, BOEING, "the planemaker"),), RAYTHEON, "The Planemaker", BOEING),
    ((Naming(Said.ALIAS, BOEING, "the planemaker"),), RAYTHEON, "Raytheon", RAYTHEON),
    ((Naming(Said.ALIAS, BOEING, "Sonar", RAYTHEON),), YARD, "Sonar", YARD),
    ((Naming(Said.ALIAS, OF_INDIA, "Ministry of Defence"),), MINISTRY, "MoD", OF_INDIA),
    ((Naming(Said.ALIAS, OF_INDIA, "Ministry of Defence"),), OF_FRANCE, "MoD", OF_FRANCE),
    ((Naming(Said.SPLIT, RAYTHEON, "Raytheon", BOEING),), BOEING, "Raytheon", RAYTHEON),
]


@pytest.mark.parametrize(("said", "party", "written", "meant"), NAMINGS)
def test_who_is_meant(said, party, written, meant) -> None:
    assert Namings(said).resolved(party, written) == meant


# --- who stands in the ledger -----------------------------------------------------------------------------------------


@pytest.fixture
def group(ledger: Ledger, lexicon) -> Iterator[Ledger]:
    sides = [([(INDIA, "India")], [(party, party.name)]) for party in (HOLDING, YARD, REPAIRS, BOEING)]
    write(ledger, lexicon, *sides)
    yield ledger


def test_parties_know_their_parents(group: Ledger) -> None:
    parents = {party.name: party.parent for party in group.parties()}
    assert parents == {
        "India": None,
        "Boeing": None,
        "Nosnibor Holding": None,
        "Ydgrun Shipyards": "Nosnibor Holding",
        "Ydgrun Repairs": "Ydgrun Shipyards",
    }


def test_a_parent_stands_for_all_that_belong_to_it(group: Ledger) -> None:
    rolled = {party.name: (party.as_supplier, dict(party.sold)) for party in group.parties(parent=True)}
    assert rolled == {"India": (0, {}), "Boeing": (1, {"USD": 8}), "Nosnibor Holding": (3, {"USD": 18})}
    assert found(group, "nosnibor holding") == 1
    assert len(group.deals(Filters(supplier=("nosnibor holding",), parent=True))) == 3
    assert len(group.deals(Filters(supplier=("ydgrun repairs",), parent=True))) == 1
    lines = group.totals(Filters(parent=True), "supplier").lines
    assert [(line.group, line.low) for line in lines] == [("Nosnibor Holding", 18), ("Boeing", 8)]


def test_a_deal_of_a_company_and_its_parent_is_one_of_the_parent(ledger: Ledger, lexicon) -> None:
    write(ledger, lexicon, ([(INDIA, "India")], [(HOLDING, "Nosnibor"), (YARD, "Ydgrun")]))
    (rolled,) = [party for party in ledger.parties(parent=True) if party.as_supplier]
    assert (rolled.name, rolled.as_supplier, rolled.sold) == ("Nosnibor Holding", 1, (("USD", 5),))


def test_a_total_by_parent_shares_only_what_several_groups_supply(ledger: Ledger, lexicon) -> None:
    sides = [[HOLDING, YARD], [REPAIRS, YARD], [REPAIRS, BOEING]]
    write(ledger, lexicon, *(([(INDIA, "India")], [(party, party.name) for party in side]) for side in sides))
    plain, parent = Filters(), Filters(parent=True)
    assert [(line.group, line.deals) for line in ledger.totals(plain, "supplier").lines] == [("shared", 3)]
    lines = ledger.totals(parent, "supplier").lines
    assert [(line.group, line.deals) for line in lines] == [("Nosnibor Holding", 2), ("shared", 1)]
    groups = sorted(row.group or "" for row in ledger.explained(parent, "supplier"))
    assert groups == ["Nosnibor Holding", "Nosnibor Holding", "shared"]


def test_a_parent_follows_its_name_and_the_lexicon(group: Ledger, lexicon, tmp_path: Path) -> None:
    say(group, "merge", "Boeing", "Nosnibor Holding", lexicon)
    assert {party.name: party.as_supplier for party in group.parties(parent=True) if party.as_supplier} == {"Boeing": 4}
    own = tmp_path / "own.toml"
    own.write_text(LEXICON.partition("[parents]")[0], encoding="utf-8")
    sides = [([(INDIA, "India")], [(party, party.name)]) for party in (HOLDING, YARD, REPAIRS, BOEING)]
    write(group, load(own), *sides, extractor="2")
    assert {party.parent for party in group.parties()} == {None}


def test_parties_of_a_kind_or_a_country(group: Ledger) -> None:
    assert {party.name for party in group.parties(kinds=(PartyKind.COUNTRY,))} == {"India"}
    assert {party.name for party in group.parties(countries=("US",))} == {"Boeing"}
    assert {party.name for party in group.parties("ydgrun", countries=("erewhon",))} == {
        "Ydgrun Shipyards",
        "Ydgrun Repairs",
    }


def test_a_name_that_leaves_several_parties_says_so(ledger: Ledger, lexicon) -> None:
    write(ledger, lexicon, ([(MINISTRY, "the MoD")], [(BOEING, "Boeing")]))
    (ministry,) = ledger.parties("ministry of defence")
    assert len(ministry.possible) > 1
    (problem,) = [p for p in ledger.problems() if p.rule == "several-parties"]
    assert problem.reason.startswith("taken, but Ministry of Defence may be several: ")
    assert problem.text == "the MoD"
    (deal,) = ledger.deals()
    assert deal.buyers[0].possible == ministry.possible
    say(ledger, "alias", "Ministry of Defence (IN)", "Ministry of Defence (?)", lexicon)
    assert ledger.problems() == []
    assert ledger.deals()[0].buyers[0].possible == ()


# --- finding ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def several(ledger: Ledger, lexicon) -> Ledger:
    army = Party("US Army", PartyKind.SERVICE, "US")
    india = Party("Boeing India", PartyKind.COMPANY, "IN")
    write(ledger, lexicon, ([(army, "Army")], [(USA, "US")]), ([(USA, "US")], [(USA, "US")]))
    write(
        ledger,
        lexicon,
        ([(NAVY, "Navy")], [(BOEING, "B")]),
        ([(INDIA, "I")], [(india, "Boeing India")]),
        name="two.txt",
    )
    return ledger


MEANT = [
    (Filters(supplier=("United States",)), []),
    (Filters(supplier=("America",), buyer=("us army",)), [("supplier", ("United States",), ())]),
    (Filters(buyer=("us",)), [("buyer", ("US Army", "United States"), ())]),
    (Filters(supplier=("us",)), []),
    (Filters(supplier=("boeing",)), [("supplier", ("Boeing", "Boeing India"), ())]),
    (Filters(supplier=("Boeing (US)",)), []),
    (Filters(supplier=("boing",)), [("supplier", (), ("Boeing", "Boeing India"))]),
    (Filters(party=("qwertzuiop",)), [("party", (), ())]),
    (Filters(country=("Indai",)), [("country", (), ("India",))]),
    (Filters(country=("IN", "america")), []),
]


@pytest.mark.parametrize(("filters", "meant"), MEANT)
def test_what_a_name_stands_for_is_said_where_it_is_not_plain(several: Ledger, filters: Filters, meant: list) -> None:
    assert [(m.role, m.parties, m.similar) for m in several.meant(filters)] == meant


def test_one_of_several_parties_of_a_name_is_chosen_by_its_country(ledger: Ledger) -> None:
    write(ledger, None, ([(OF_INDIA, "MoD")], [(BOEING, "B")]), ([(OF_FRANCE, "MoD")], [(BOEING, "B")]))
    assert len(ledger.deals(Filters(buyer=("ministry of defence",)))) == 2
    assert [deal.buyers[0].country for deal in ledger.deals(Filters(buyer=("Ministry of Defense (fr)",)))] == ["FR"]


LIKE = [
    ("boing", ["Boeing", "Boeing India"]),
    ("raython", ["Raytheon"]),
    ("US Nvy", ["US Navy"]),
    ("minstry of defense", ["Ministry of Defence"]),
    ("", []),
    ("!", []),
    ("hull", []),
]


@pytest.mark.parametrize(("typed", "names"), LIKE)
def test_names_like_the_one_that_was_typed(typed: str, names: list[str]) -> None:
    known = [
        "Boeing",
        "Boeing India",
        "Raytheon",
        "US Navy",
        "Ministry of Defence",
        "GE",
        "Bo",
        "Bell Boeing",
        "Northrop",
    ]
    assert likest(typed, [(key(name), name) for name in known]) == names


ALIKE = [
    ("Ydgrun Shipyards", "Ydgrum Shipyards", True),
    ("Argentina Coast Guard", "Argentine Coast Guard", True),
    ("Lockheed", "Lockhed", True),
    ("Boeing", "Boieng", True),
    ("Dassault", "Tassault", True),
    ("Saab", "Saap", False),
    ("Boeing", "Boeing India", False),
    ("3rd Dock Company", "4th Dock Company", False),
    ("Raytheon", "Boeing", False),
]


@pytest.mark.parametrize(("one", "other", "yes"), ALIKE)
def test_names_that_are_nearly_alike(one: str, other: str, yes: bool) -> None:
    parties = {1: Party(one, PartyKind.COMPANY), 2: Party(other, PartyKind.COMPANY)}
    assert bool(alike(parties, ())) is yes


def test_states_and_what_a_person_split_are_not_alike(ledger: Ledger) -> None:
    one, other = Party("Niger", PartyKind.COUNTRY, "NE"), Party("Nigeria", PartyKind.COUNTRY, "NG")
    assert alike({1: one, 2: other}, ()) == {}
    navies = {1: Party("Erewhon Navy", PartyKind.SERVICE, "XE"), 2: Party("Erewhom Navy", PartyKind.SERVICE, "XR")}
    assert alike(navies, ()) == {}
    write(ledger, None, ([(INDIA, "I")], [(YARD, "Y")]), ([(INDIA, "I")], [(MISSPELT, "Ydgrum Shipyards")]))
    (pair,) = ledger.similar_parties()
    assert {pair.party, pair.other} == {YARD.name, MISSPELT.name}
    say(ledger, "merge", "Ydgrun Shipyards", "Ydgrum Shipyards")
    say(ledger, "split", "Ydgrun Shipyards", "Ydgrum Shipyards")
    assert len(ledger.parties("shipyards")) == 2
    assert ledger.similar_parties() == []
