"""Goods that a general word announces, counts without their noun, and ships: what is meant, and how many."""

from __future__ import annotations

import pytest
from told import differences, params, row

INSTANCES = {
    "general word with instances": [
        row("Laos received several sorts of hardware from China, including Type 96 tanks and A100 rocket launchers.",
            "Type 96 tanks | - | Laos < China | completed", "A100 rocket launchers | - | Laos < China | completed"),
        row("Laos bought weapons such as the Igla missile and the D-30 howitzer from Russia.",
            "Igla missile | - | Laos < Russia | signed", "D-30 howitzer | - | Laos < Russia | signed"),
        row("Peru's planned procurement from Russia, particularly the Mi-17 helicopter and the S-350 system, is under threat.",
            "Mi-17 helicopter | - | Peru < Russia | planned", "S-350 system | - | Peru < Russia | planned"),
        row("Some of Oman's recent imports from Turkey include 12 Pars vehicles and six Ejder vehicles.",
            "Pars vehicles x12 | - | Oman < Turkey | completed", "Ejder vehicles x6 | - | Oman < Turkey | completed"),
        row("Kenya bought 12 trucks, including spare parts and two trailers, from China.", "trucks x12 | - | Kenya < China | signed"),
    ],
    "instances with their own years": [
        row("Over the years Kenya has bought a variety of Chinese equipment including two Y-8 aircraft in 2003 and four ZFB-05 carriers in 2007.",
            "Y-8 aircraft x2 | - | Kenya < China | signed or completed | 2003",
            "ZFB-05 carriers x4 | - | Kenya < China | signed or completed | 2007"),
    ],
    "counts": [
        row("Austria intends to buy another two of the patrol boats from Damen.", "patrol boats or patrol boats x2 | - | Austria < Damen | planned"),
        row("Pakistan ordered 12 of these Ukrainian BREM-84 vehicles.", "BREM-84 vehicles x12 | - | Pakistan < Ukraine | signed"),
        row("The Chadian army ordered several sizes of small arms ammunition from Denel.", "small arms ammunition | - | Chadian Army < Denel | signed"),
        row("Saab reached a contract with the Latvian Army for the latest generation of the RBS 70 missile systems.",
            "RBS 70 missile systems | - | Latvian Army < Saab | signed"),
    ],
    "ships": [
        row("The boats were built for the landing dock BRP Tarlac by Hanwha."),
        row("Turkey is interested in buying the retired UK helicopter carrier HMS Ocean.",
            "HMS Ocean or retired UK helicopter carrier HMS Ocean | - | Turkey < United Kingdom or - | planned"),
        row("The Kenyan Navy bought HMS Ocean from Britain.", "HMS Ocean | - | Kenyan Navy < United Kingdom | signed"),
    ],
    "maker in a participle": [
        row("The package includes a deal to lease five Heron-PT drones made by Israel Aerospace Industries for Greece.",
            "Heron-PT drones x5 | - | Greece < Israel Aerospace Industries | signed"),
    ],
    "option beside a contract": [
        row("Oman signed a contract worth 750 million euros for three Gowind ships, with one more as an option, from Naval Group.",
            "Gowind ships x3 | EUR 750m | Oman < Naval Group | signed"),
    ],
    "several countries": [
        row("The Orca trainer has been ordered by Chile, Mali and Ghana.", "Orca trainer | - | Chile < - | signed",
            "Orca trainer | - | Mali < - | signed", "Orca trainer | - | Ghana < - | signed"),
        row("Saab is building Gripens for Brazil and Hungary.", "Gripens | - | Brazil < Saab | signed", "Gripens | - | Hungary < Saab | signed"),
        row("Norway and Denmark bought 12 Orca boats for $40 million.", "Orca boats x12 | USD 40m | Norway, Denmark < - | signed"),
    ],
    "terms in front": [
        row("According to a contract reached with Laos in 2011, Serbia had to deliver 30 Lazar vehicles.",
            "Lazar vehicles x30 | - | Laos < Serbia | signed | 2011"),
    ],
    "receipt": [
        row("Algeria's receipt of four Iskander missiles from Russia was confirmed.", "Iskander missiles x4 | - | Algeria < Russia | signed or completed"),
    ],
    "delivery ahead": [
        row("Chad will soon take delivery of an Mi-17 helicopter from Russia.", "Mi-17 helicopter | - | Chad < Russia | signed"),
    ],
    "tender that was won": [
        row("The tender of the Czech army for the repair of old trucks was won by LOM Praha.", "repair of old trucks or repair of trucks | - | Czech Army < LOM Praha | signed"),
    ],
    "choice of a named product": [
        row("The Peruvian Air Force has selected the Boeing T-X training system.", "T-X training system or Boeing T-X training system | - | Peruvian Air Force < Boeing | negotiating"),
        row("Peru chose Sweden's Gripen over the F-16.", "Gripen | - | Peru < Sweden or - | negotiating"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), params(INSTANCES))
def test_instances(text, expected):
    assert differences(text, expected) == []
