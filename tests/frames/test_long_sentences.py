"""Deals in sentences as long and crowded as those of newspapers."""

from __future__ import annotations

import pytest
from told import differences, miss, params, row

LONG = {
    "crowded": [
        miss("Dutch shipbuilder Damen said on Thursday it had signed a contract with the government of Ecuador for the construction of two coast guard cutters, the first of which "
            "is to enter service in 2020.",
            "coast guard cutters x2 | - | Government of Ecuador or Ecuador < Damen | signed"),
        row("The Peruvian air force, which has long sought to replace its ageing trainers, has signed a $208 million agreement with Korea Aerospace Industries for 20 KT-1P aircraft, "
            "most of which will be assembled in Lima.",
            "KT-1P aircraft x20 | USD 208m | Peruvian Air Force < Korea Aerospace Industries | signed"),
        row("Under the terms of the deal, valued at 1.1 billion euros, Naval Group will deliver four corvettes to Romania between 2022 and 2025.",
            "corvettes x4 | EUR 1.1bn | Romania < Naval Group | signed"),
        row("\"We are proud to supply the Finnish army with 40 new radars,\" said the chief executive of Saab, which won the $120 million order in December.",
            "radars x40 or new radars x40 | USD 120m | Finnish Army < Saab | signed | 2017-12"),
        row("New Delhi, the world's second-largest importer of arms, has agreed to pay Moscow $5.4 billion for five regiments of S-400 air-defence systems.",
            "S-400 air-defence systems x5 or S-400 air-defence systems | USD 5.4bn | India < Russia | signed"),
        row("Otokar, one of Turkey's largest makers of armoured vehicles, announced that it has received an order worth 110 million euros from an undisclosed customer for Arma vehicles.",
            "Arma vehicles | EUR 110m | - < Otokar | signed"),
        row("The Swedish defence materiel agency FMV has placed an order worth SEK 1.6 billion with Saab for the mid-life upgrade of three Gotland-class submarines.",
            "mid-life upgrade of three Gotland-class submarines or mid-life upgrade of three Gotland-class submarines x3 or Gotland-class submarines x3 | SEK 1.6bn | FMV or Swedish Defence Materiel Administration < Saab | signed"),
        miss("After years of delay, Brasilia finally picked the Gripen over Boeing's F/A-18 and the Rafale in a contest for 36 fighters worth $4.5 billion.",
            "fighters x36 or Gripen x36 | USD 4.5bn | Brazil < Saab or - | negotiating or signed"),
        row("The contract, which also covers training and spare parts, was signed in Abu Dhabi by Leonardo and the UAE armed forces for 12 AW139 helicopters.",
            "AW139 helicopters x12 | - | UAE Armed Forces or United Arab Emirates Armed Forces or United Arab Emirates < Leonardo | signed"),
        row("Kenya's police will get 25 armoured personnel carriers from Norinco, the interior minister said, adding that the first were shipped last week.",
            "armoured personnel carriers x25 | - | Kenyan Police or Kenya < Norinco | signed"),
        row("Lockheed Martin Corp has been awarded a contract worth $1.15 billion by Taiwan's defence ministry to upgrade 144 F-16A/B fighters, the Pentagon's largest customer in Asia said.",
            "F-16A/B fighters x144 or upgrade | USD 1.15bn | Taiwanese Defence Ministry or Taiwan Defence Ministry or Ministry of National Defense < Lockheed Martin or Lockheed Martin Corp | signed"),
        miss("The sale, which includes 500 missiles and 20 launchers, comes after Greece decided in 2010 to buy from Russia.",
            "missiles x500 | - | Greece < Russia | signed or planned"),
        row("Bulgaria has delayed until June a decision on whether to buy eight new or second-hand fighters in a deal worth 1.8 billion levs.",
            "fighters x8 or second-hand fighters x8 or new or second-hand fighters x8 | BGN 1.8bn | Bulgaria < - | planned"),
        row("Ireland's defence department has taken delivery of the last of four P60-class patrol ships built by Babcock in Appledore.",
            "P60-class patrol ships x4 | - | Irish Defence Department or Irish Department of Defence or Ireland < Babcock | completed"),
        miss("While Poland cancelled a 3-billion-euro tender for 50 Caracal helicopters in 2016, it later ordered four AW101 helicopters from Leonardo for 1.65 billion zlotys.",
            "Caracal helicopters x50 | EUR 3bn | Poland < - | cancelled | 2016", "AW101 helicopters x4 | PLN 1.65bn | Poland < Leonardo | signed"),
        row("Indonesia's PT Pal delivered the first of two landing ships that the Philippine Navy ordered in 2014 for $92 million.",
            "landing ships x2 | USD 92m | Philippine Navy < PT Pal | signed | 2014"),
        row("Aselsan will export radios worth $43 million to Kazakhstan under an accord signed in Astana last year.",
            "radios | USD 43m | Kazakhstan < Aselsan | signed | 2017"),
        row("South Africa's Paramount Group and Kazakhstan Engineering will jointly produce Arlan vehicles for the Kazakh army at a new plant in Astana.",
            "Arlan vehicles | - | Kazakh Army or Kazakhstan < Paramount Group, Kazakhstan Engineering | signed"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), params(LONG))
def test_long_sentences(text, expected):
    assert differences(text, expected) == []
