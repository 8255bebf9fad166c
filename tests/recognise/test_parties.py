"""Names of parties: what is found, under which name, and what only looks like a party."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dealtrack import text as texts
from dealtrack.lexicon import load
from dealtrack.model import PartyKind
from dealtrack.recognise import parties
from dealtrack.recognise.parties import known, tokens


def found(text):
    view = texts.view(text).text
    return [(view[m.start : m.end], m) for m in parties.find(view, texts.sentences(view), load())]


def names(text):
    return [(quote, m.value.name) for quote, m in found(text)]


COUNTRIES = [
    ("India signed it.", "India", "India", "IN", "country"),
    ("It came from the U.S. in May.", "U.S.", "United States", "US", "country"),
    ("They asked the USA twice.", "USA", "United States", "US", "country"),
    ("America sells them.", "America", "United States", "US", "country"),
    ("The UAE pays.", "UAE", "United Arab Emirates", "AE", "country"),
    ("It went to the Soviet Union in 1987.", "Soviet Union", "Soviet Union", "SU", "country"),
    ("It went to West Germany then.", "West Germany", "West Germany", "DE", "country"),
    ("Zaire bought trucks.", "Zaire", "Zaire", "ZR", "country"),
    ("Trinidad & Tobago takes two boats.", "Trinidad & Tobago", "Trinidad and Tobago", "TT", "country"),
    ("The Republic of Korea pays.", "Republic of Korea", "South Korea", "KR", "country"),
    ("The Federal Republic of Germany pays.", "Federal Republic of Germany", "Germany", "DE", "country"),
    ("An Indian Defence Minister said so.", "Indian", "India", "IN", "country-demonym"),
    ("It bought Russian jets.", "Russian", "Russia", "RU", "country-demonym"),
    ("Several U.S.-made engines came.", "U.S.", "United States", "US", "country"),
    ("Moscow agreed to sell them.", "Moscow", "Russia", "RU", "metonym"),
    ("A contract with New Delhi is near.", "New Delhi", "India", "IN", "metonym"),
    ("It bought the missiles from Moscow last year.", "Moscow", "Russia", "RU", "metonym"),
    ("He will not back down from New Delhi's planned purchase.", "New Delhi", "India", "IN", "metonym"),
    ("The Kremlin approved it.", "Kremlin", "Russia", "RU", "metonym"),
]


@pytest.mark.parametrize(("text", "quote", "name", "code", "rule"), COUNTRIES)
def test_countries(text, quote, name, code, rule):
    ((seen, mention),) = found(text)
    assert (seen, mention.value.name, mention.value.country, mention.rule) == (quote, name, code, rule)


STATES = [
    ("The Government of Iraq asked.", "Government of Iraq", "Government of Iraq", PartyKind.GOVERNMENT, "IQ"),
    ("The Iraqi government asked.", "Iraqi government", "Government of Iraq", PartyKind.GOVERNMENT, "IQ"),
    ("The government of Oman asked.", "government of Oman", "Government of Oman", PartyKind.GOVERNMENT, "OM"),
    ("The U.S. Government asked.", "U.S. Government", "Government of the United States", PartyKind.GOVERNMENT, "US"),
    ("The Government of the Republic of Kenya asked.", "Government of the Republic of Kenya", "Government of Kenya", PartyKind.GOVERNMENT, "KE"),
    ("The Indian Navy asked.", "Indian Navy", "Indian Navy", PartyKind.SERVICE, "IN"),
    ("India's navy asked.", "India's navy", "Indian Navy", PartyKind.SERVICE, "IN"),
    ("The U.S. Air Force asked.", "U.S. Air Force", "US Air Force", PartyKind.SERVICE, "US"),
    ("The Royal Danish Navy asked.", "Royal Danish Navy", "Royal Danish Navy", PartyKind.SERVICE, "DK"),
    ("The Philippine Navy asked.", "Philippine Navy", "Philippine Navy", PartyKind.SERVICE, "PH"),
    ("The Armed Forces of the Philippines asked.", "Armed Forces of the Philippines", "Armed Forces of the Philippines", PartyKind.SERVICE, "PH"),
    ("The Iraqi Security Forces asked.", "Iraqi Security Forces", "Iraqi Security Forces", PartyKind.SERVICE, "IQ"),
    ("The Turkish Air Force Command asked.", "Turkish Air Force Command", "Turkish Air Force Command", PartyKind.SERVICE, "TR"),
    ("Algeria's military asked.", "Algeria's military", "Algerian Military", PartyKind.SERVICE, "DZ"),
    ("The Bolivian Ministry of Defense asked.", "Bolivian Ministry of Defense", "Bolivian Ministry of Defense", PartyKind.GOVERNMENT, "BO"),
    ("The Polish defence ministry asked.", "Polish defence ministry", "Polish Defence Ministry", PartyKind.GOVERNMENT, "PL"),
    ("The Jordan Navy asked.", "Jordan Navy", "Jordan Navy", PartyKind.SERVICE, "JO"),
    ("The Dutch Ministry of Defence and Kranix signed.", "Dutch Ministry of Defence", "Dutch Ministry of Defence", PartyKind.GOVERNMENT, "NL"),
    ("The Department for Transport asked.", "Department for Transport", "Department for Transport", PartyKind.GOVERNMENT, None),
    ("The Army will get 12 guns for Rs 7 crore.", "Army", "Indian Army", PartyKind.SERVICE, "IN"),
    ("The Navy commissioned INS Mahe.", "Navy", "Indian Navy", PartyKind.SERVICE, "IN"),
    ("The Pentagon asked.", "Pentagon", "US Department of Defense", PartyKind.GOVERNMENT, "US"),
    ("DARPA asked.", "DARPA", "Defense Advanced Research Projects Agency", PartyKind.GOVERNMENT, "US"),
    ("The Cabinet Committee on Security met.", "Cabinet Committee on Security", "Cabinet Committee on Security", PartyKind.GOVERNMENT, "IN"),
    ("Public Services and Procurement Canada asked.", "Public Services and Procurement Canada", "Public Services and Procurement Canada", PartyKind.GOVERNMENT, "CA"),
    ("The Space and Missile Systems Center asked.", "Space and Missile Systems Center", "Space and Missile Systems Center", PartyKind.GOVERNMENT, "US"),
    ("The Defense Logistics Agency Troop Support asked.", "Defense Logistics Agency Troop Support", "Defense Logistics Agency Troop Support", PartyKind.GOVERNMENT, "US"),
    ("They asked the defence ministry of Poland.", "defence ministry of Poland", "Polish Defence Ministry", PartyKind.GOVERNMENT, "PL"),
    ("They asked the air force of the Netherlands.", "air force of the Netherlands", "Dutch Air Force", PartyKind.SERVICE, "NL"),
    ("The Ministry of Trade, Industry and Energy asked.", "Ministry of Trade, Industry and Energy", "Ministry of Trade, Industry and Energy", PartyKind.GOVERNMENT, "US"),
    ("The Federal Office of Railway Equipment, Signal Technology and In-Service Support asked.",
     "Federal Office of Railway Equipment, Signal Technology and In-Service Support",
     "Federal Office of Railway Equipment, Signal Technology and In-Service Support", PartyKind.GOVERNMENT, None),
    ("The Harbour Dredging Authority asked.", "Harbour Dredging Authority", "Harbour Dredging Authority", PartyKind.GOVERNMENT, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "name", "kind", "code"), STATES)
def test_governments_and_services(text, quote, name, kind, code):
    ((seen, mention),) = found(text)
    assert (seen, mention.value.name, mention.value.kind, mention.value.country) == (quote, name, kind, code)


OFFICES_IN_LISTS = [
    ("It asked the Ministry of Defence, Thales and Leonardo.", ["Ministry of Defence", "Thales", "Leonardo"]),
    ("It asked the Ministry of Finance, India and Russia.", ["Ministry of Finance", "India", "Russia"]),
    ("It asked the Ministry of Defence, Army and Navy.", ["Ministry of Defence", "Army", "Navy"]),
]


@pytest.mark.parametrize(("text", "quotes"), OFFICES_IN_LISTS)
def test_an_office_ends_where_others_are_named(text, quotes):
    assert [quote for quote, _ in found(text)] == quotes


COMPANIES = [
    ("It went to Lockheed Martin yesterday.", "Lockheed Martin", "lexicon-company"),
    ("It chose Leonardo AW139 helicopters.", "Leonardo", "lexicon-company"),
    ("It went to Northrop-Grumman yesterday.", "Northrop-Grumman", "lexicon-company"),
    ("It went to L-3 Communications yesterday.", "L-3 Communications", "lexicon-company"),
    ("It went to Pratt & Whitney yesterday.", "Pratt & Whitney", "lexicon-company"),
    ("It went to Rolls-Royce yesterday.", "Rolls-Royce", "lexicon-company"),
    ("It went to ideaForge yesterday.", "ideaForge", "lexicon-company"),
    ("It went to Quorvex Foods plc yesterday.", "Quorvex Foods plc", "shape-legal-form"),
    ("It went to Quorvex Inc yesterday.", "Quorvex Inc", "shape-legal-form"),
    ("It went to Quorvex Systems Australia yesterday.", "Quorvex Systems Australia", "shape-company"),
    ("It went to Quorvex Harbor Works, LLC, yesterday.", "Quorvex Harbor Works, LLC", "shape-legal-form"),
    ("It went to Quorvex Optics Pvt. Ltd yesterday.", "Quorvex Optics Pvt. Ltd", "shape-legal-form"),
    ("It went to Quorvex Optics Pvt.Ltd yesterday.", "Quorvex Optics Pvt.Ltd", "shape-legal-form"),
    ("It went to Quorvex S.p.A. yesterday.", "Quorvex S.p.A.", "shape-legal-form"),
    (
        "It went to Quorvex Science and Technology Corp. yesterday.",
        "Quorvex Science and Technology Corp.",
        "shape-legal-form",
    ),
    ("It went to Quorvex & Sons Ltd. yesterday.", "Quorvex & Sons Ltd.", "shape-legal-form"),
    ("It went to TQV-Gorda JV yesterday.", "TQV-Gorda JV", "shape-legal-form"),
    ("It went to Bank of Quorvex Ltd yesterday.", "Bank of Quorvex Ltd", "shape-legal-form"),
    ("It went to Quorvex Shipyard yesterday.", "Quorvex Shipyard", "shape-company"),
    ("It went to Quorvex Aerospace yesterday.", "Quorvex Aerospace", "shape-company"),
    ("It went to the Quorvex Group yesterday.", "Quorvex Group", "shape-company"),
    ("It went to Quorvex Corp <QVX> yesterday.", "Quorvex Corp", "shape-legal-form"),
    ("Quorvex Corp's order grew.", "Quorvex Corp", "shape-legal-form"),
]


@pytest.mark.parametrize(("text", "quote", "rule"), COMPANIES)
def test_companies(text, quote, rule):
    ((seen, mention),) = found(text)
    assert (seen, mention.value.kind, mention.rule) == (quote, PartyKind.COMPANY, rule)


NOBODY = [
    "MOSCOW (Agency) - Prices rose.",
    "WASHINGTON, June 3 - Prices rose.",
    "The minister was on a visit to Washington for talks.",
    "The exhibition opened in Paris on Monday.",
    "He flew home from London's airport.",
    "The crew flew from Moscow on Monday.",
    "Work will be done in Poway, California, and Atlanta, Georgia.",
    "Jordan Smith will lead the team.",
    "Rajesh Kumar and Mary Ann Lee met.",
    "The frigate carries an Advanced Targeting System and four Light Utility Helicopters.",
    "They bought Modernized Target Acquisition Systems and Night Vision Devices.",
    "The squadron patrols the Indian Ocean, the South China Sea and the Sea of Japan.",
    "Target practice begins at nine.",
    "Exactly As Planned was the title.",
    "The Co-Chairs met on Tuesday.",
    "Prices rose by ten percent in May.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody(text):
    assert names(text) == []


DOCUMENTS = [
    ("Gen Quorvex Corp won. Chairman Quorvex met it.", [("Gen Quorvex Corp", "Gen Quorvex Corp")]),
    (
        "Quorvex Marine Limited (QML) builds boats. QML won, and Quorvex will deliver.",
        [("Quorvex Marine Limited", "Quorvex Marine Limited"), ("QML", "Quorvex Marine Limited"), ("QML", "Quorvex Marine Limited"), ("Quorvex", "Quorvex Marine Limited")],
    ),
    (
        "QML (Quorvex Marine Limited) builds boats. QML won.",
        [("QML", "Quorvex Marine Limited"), ("Quorvex Marine Limited", "Quorvex Marine Limited"), ("QML", "Quorvex Marine Limited")],
    ),
    (
        "Quorvex & Orlix Plc builds boats. A bid by Quorvex and Orlix won.",
        [("Quorvex & Orlix Plc", "Quorvex & Orlix Plc"), ("Quorvex and Orlix", "Quorvex & Orlix Plc")],
    ),
    ("Quorvex Aeronautics Limited (QAL) is busy.", [("Quorvex Aeronautics Limited", "Quorvex Aeronautics Limited"), ("QAL", "Quorvex Aeronautics Limited")]),
    ("HAL will build it.", [("HAL", "Hindustan Aeronautics Limited")]),
    ("Hindustan Aeronautics Ltd is busy. HAL will build it.", [("Hindustan Aeronautics Ltd", "Hindustan Aeronautics Limited"), ("HAL", "Hindustan Aeronautics Limited")]),
    ("The Boeing Co. won it. Then Boeing hired.", [("Boeing Co.", "Boeing Co."), ("Boeing", "Boeing Co.")]),
    ("The Royal Thai Navy wants boats. The Navy has none.", [("Royal Thai Navy", "Royal Thai Navy"), ("Navy", "Royal Thai Navy")]),
    ("The Israeli Air Force (IAF) wants jets. The IAF has some.", [("Israeli Air Force", "Israeli Air Force"), ("IAF", "Israeli Air Force"), ("IAF", "Israeli Air Force")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DOCUMENTS)
def test_a_document_defines_its_names(text, expected):
    assert names(text) == expected


def test_an_abbreviation_has_the_letters_of_its_name():
    assert ("QMC", "United Kingdom") not in names("The Quorvex Marching Club of Britain (QMC) met. The QMC voted.")


AWARDS = [
    ("Quorvex Harbor, Dayton, Ohio, was awarded a $9,000,000 contract.", ["Quorvex Harbor"]),
    ("QVX, Irvine, California, has been awarded a contract.", ["QVX"]),
    ("Quorvex Works, LLC,* Dayton, Ohio, was awarded a contract.", ["Quorvex Works, LLC"]),
    ("The Quorvex Co., Quorvex Space Co., Dayton, Ohio, was awarded a contract.", ["Quorvex Co., Quorvex Space Co."]),
    ("Quorvex Inc., doing business as Orlix, Dayton, Ohio, was awarded a contract.", ["Quorvex Inc."]),
    ("Quorvex Inc., Dayton, Ohio (W1-D-1); Orlix LLC, Reno, Nevada (W1-D-2); and Bantor JV,* Mobile, Alabama, were awarded contracts.", ["Quorvex Inc.", "Orlix LLC", "Bantor JV"]),
    ("Quorvex Inc., Dayton, Ohio (W1-D-1), and the Orlix Co., Reno, Nevada (W1-D-2), were awarded contracts.", ["Quorvex Inc.", "Orlix Co."]),
    ("Quorvex Inc., Dayton, Ohio, (W1-D-1) and Orlix LLC, Reno, Nevada, (W1-D-2), are each being awarded a contract.", ["Quorvex Inc.", "Orlix LLC"]),
    ("Quorvex Inc., Dayton, Ohio (W1-D-1), Orlix LLC, Reno, Nevada (W1-D-2), and Bantor JV, Mobile, Alabama, will share in an award.", ["Quorvex Inc.", "Orlix LLC", "Bantor JV"]),
    ("Quorvex Marine, Mobile, Alabama, and Orlix Steel, Waco, Texas, won contracts and were awarded options.", ["Quorvex Marine", "Orlix Steel"]),
    ("Quorvex Inc. Dayton, Ohio (W1-D-1); Orlix LLC Reno, Nevada (W1-D-2); and Bantor Co., Waco, Texas, were awarded contracts.", ["Quorvex Inc.", "Orlix LLC", "Bantor Co."]),
    ("Quorvex, a division of Orlix Holding, Dayton, Ohio, was awarded a contract.", ["Quorvex"]),
    ("Quorvex-Orlix, a Joint Venture,* Dayton, Ohio, was awarded a contract.", ["Quorvex-Orlix"]),
    ("a.q. dynamics Inc., Dayton, Ohio, was awarded a contract.", ["a.q. dynamics Inc."]),
    ("Quorvex Lighthouse for the Blind,** Dayton, Ohio, was awarded a contract.", ["Quorvex Lighthouse for the Blind"]),
    ("Trustees of the Orlix Institute for Sight, Reno, Nevada, was awarded a contract.", ["Trustees of the Orlix Institute for Sight"]),
    ("The three contractors are: Quorvex Inc., Dayton, Ohio (W1-D-1); and Orlix LLC, Reno, Nevada (W1-D-2), for an award in 2018.", ["Quorvex Inc.", "Orlix LLC"]),
    ("UPDATE: Quorvex Inc. (W1-D-1), Dayton, Ohio, has been added as an awardee.", ["Quorvex Inc."]),
    ("The prime contractor will be Quorvex in Dayton, Ohio.", ["Quorvex"]),
    ("The main contractors will be Quorvex Marine, Inc. in Mobile, Alabama; Bantor in Reno, Nevada; and Orlix Works of Waco, Texas.", ["Quorvex Marine, Inc.", "Bantor", "Orlix Works"]),
    ("The prime contractors will be Quorvex Works in Dayton, Ohio, Bantor Detection in Reno, Nevada, and Orlix in Waco, Texas.", ["Quorvex Works", "Bantor Detection", "Orlix"]),
    ("The principal contractors are: the Quorvex Limited Liability Company located in Dayton, Ohio; and Orlix, Waco, Texas.", ["Quorvex Limited Liability Company", "Orlix"]),
    ("The prime contractor will be chosen after a competition in Dayton, Ohio.", []),
    ("The Navy in San Diego, California, awarded a contract to Orlix.", []),
    ("In a letter, Rep. Lee, Dayton, Ohio, said the award came late.", []),
    ("Work for the Navy, Dayton, Ohio, was awarded.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), AWARDS)
def test_awardees_stand_before_town_and_state(text, expected):
    assert [quote for quote, m in found(text) if m.rule == "announcement-awardee"] == expected


def test_a_service_named_in_passing_is_not_the_bare_one_of_another_country_s_document():
    text = "The Chilean Army met. The Chilean Air Force flew. The Chilean Army fought. The US Navy has jets, the Navy has none."
    assert ("Navy", "Chilean Navy") in names(text)
    text = "The Chilean Army met. The US Navy has jets. The US Navy flies them, the Navy said."
    assert ("Navy", "US Navy") in names(text)


def test_bare_services_of_an_announcement_are_american():
    text = "Funds are fiscal 2016 Navy procurement. Naval Air Systems Command is the contracting activity for the Royal Saudi Navy."
    assert ("Navy", "US Navy") in names(text)


def test_a_possessive_is_no_part_of_the_name():
    assert [quote for quote, _ in found("Boeing's price beat Airbus' price.")] == ["Boeing", "Airbus"]


# --- the lexicon proves itself ---------------------------------------------------------------------------------------


def _organisations():
    return [(o, name) for o in load().organisations for name in (o.name, *o.names)]


def test_every_name_of_the_lexicon_is_found():
    missed = []
    for organisation, name in _organisations():
        sentence = f"It was given to {name} last year."
        if not any(quote.rstrip(".") == name.rstrip(".") for quote, _ in found(sentence)):
            missed.append((organisation.name, name))
    assert not missed


def test_every_country_is_found_by_every_name():
    missed = []
    for country in load().countries:
        for name in (country.name, *country.names, *country.demonyms):
            the = "the " if name in country.demonyms and name.endswith("s") else ""
            if not any(m.value.country == country.code for _, m in found(f"It was sold to {the}{name} then.")):
                missed.append(name)
    assert not missed


def test_every_name_is_found_under_its_first_word():
    index = known.index(load())
    written = {name.text: key for key, names in index.written.items() for name in names}
    assert {name: known.words(name)[0].key for name in written} == written


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("McKay of 3M met ideaForge.", ["McKay", "3M", "ideaForge"]),
        ("The U.S. and AT&T's L-3 unit", ["The", "U.S.", "AT&T", "L-3"]),
        ("me@Acme, __Acme, abcdeAcme, 12345Acme", []),
        ("aB 12X9", ["12X9"]),
    ],
)
def test_words_with_a_capital(text, words):
    assert [t.text for t in tokens.scan(text, texts.sentences(text))] == words
    assert all(text[t.start : t.end] == t.text for t in tokens.scan(text, texts.sentences(text)))


def test_counterexamples_hold():
    wrong = []
    for entry in (*load().organisations, *load().countries):
        for sentence in entry.counterexamples:
            wrong += [
                (entry.name, sentence, quote)
                for quote, m in found(sentence)
                if m.value.name == entry.name or quote in (entry.name, *entry.names)
            ]
    assert not wrong


def test_names_are_listed_once():
    seen: dict[tuple[str, bool], set[str]] = {}
    for organisation, name in _organisations():
        seen.setdefault((name, organisation.kind is PartyKind.COMPANY), set()).add(organisation.name)
    assert [name for name, owners in seen.items() if len(owners) > 1] == []


# --- hostile input ---------------------------------------------------------------------------------------------------

PIECES = st.sampled_from(
    ["Boeing", "U.S.", "India", "'s", "Navy", "Government", " of ", " and ", "&", "(", ")", "HAL", "Inc.", ", ", ";", "Ohio", "\n", " ", "Royal", "The", "x", ".", "-"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=80))
def test_mentions_are_in_order_and_apart(text):
    view = texts.view(text).text
    end = 0
    for mention in parties.find(view, texts.sentences(view), load()):
        assert end <= mention.start < mention.end <= len(view)
        assert mention.value.name.strip()
        end = mention.end


ENDLESS = "Boeing |A.|Inc. |India and |(HAL) |Co., Dayton, Ohio; |a|Government of the Republic of |A&|Aa-"


@pytest.mark.parametrize("piece", ENDLESS.split("|"))
def test_one_endless_line_is_read_in_linear_time(piece):
    text = piece * (300_000 // len(piece))
    started = time.perf_counter()
    parties.find(text, texts.sentences(text), load())
    assert time.perf_counter() - started < 8


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("The operator hired Telekom Malaysia.", []),
        ("The club beat Partizan Belgrade twice.", []),
        ("The links came from Saab, Kongsat and Nordlys Norway.", []),
        ("The F-35s Israel bought are old.", ["Israel"]),
        ("Regarding Peru, nothing was said.", ["Peru"]),
        ("It asked Peru twice.", ["Peru"]),
        ("They praised South Korea.", ["South Korea"]),
    ],
)
def test_countries_in_other_names(text, countries):
    assert [
        name for _, name in names(text) if name in ("Malaysia", "Serbia", "Norway", "Israel", "Peru", "South Korea")
    ] == countries


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They hired GE Hitachi for it.", ["GE Hitachi"]),
        ("They hired Boeing and Airbus.", ["Boeing", "Airbus"]),
        ("Airbus Boeing Rivalry Goes On", ["Airbus", "Boeing"]),
    ],
)
def test_names_of_two_companies(text, expected):
    assert [quote for quote, _ in names(text)] == expected
