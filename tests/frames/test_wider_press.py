"""Turns of phrase of the wider press: who gets how many of the same, what stands for a verb of buying, barter."""

from __future__ import annotations

import pytest
from told import differences, params, row

TABLES = {
    "more of the same for another": [
        row(
            "Saab delivered 12 jets to Chile and six to Peru.",
            "jets x12 | - | Chile < Saab | completed",
            "jets x6 | - | Peru < Saab | completed",
        ),
        row(
            "Oman ordered four tugs from Damen and three from Lurssen.",
            "tugs x4 | - | Oman < Damen | signed",
            "tugs x3 | - | Oman < Lurssen | signed",
        ),
        row(
            "Airbus has sold 12 helicopters to Chile, six to Peru and four to Cuba.",
            "helicopters x12 | - | Chile < Airbus | signed",
            "helicopters x6 | - | Peru < Airbus | signed",
            "helicopters x4 | - | Cuba < Airbus | signed",
        ),
        row(
            "Saab sold three radars to Peru in 2015 and four to Chile in 2017.",
            "radars x3 | - | Peru < Saab | completed | 2015",
            "radars x4 | - | Chile < Saab | signed | 2017",
        ),
        row("Chile bought 30 trucks, 20 for the army and 10 for the police.", "trucks x30 | - | Chile < - | signed"),
        row(
            "India plans to buy 100 drones from Saab, 60 for the Army and 40 for the Navy.",
            "drones x100 | - | India < Saab | planned",
        ),
    ],
    "what was bought years ago, and more": [
        row(
            "Poland plans to buy eight trainers from Saab. Poland signed a contract for eight trainers from Saab in 2014.",
            "trainers x8 | - | Poland < Saab | planned",
            "trainers x8 | - | Poland < Saab | signed | 2014",
        ),
        row(
            "Poland plans to buy eight trainers from Saab. Poland signed the contract for eight trainers from Saab in May.",
            "trainers x8 | - | Poland < Saab | signed | 2018-05",
        ),
    ],
    "sums and counts in round words": [
        row(
            "Norway has supplied Chile with hundreds of millions of euros worth of tanks, such as Leopards.",
            "tanks | - | Chile < Norway | completed",
        ),
        row(
            "The United States sold hundreds of millions of dollars in arms to Saudi Arabia.",
            "arms | - | Saudi Arabia < United States | signed",
        ),
        row("Norway bought tens of thousands of rifles from Colt.", "rifles | - | Norway < Colt | signed"),
        row("Boeing lost hundreds of millions of dollars in sales to Airbus."),
    ],
    "by what deal something is done": [
        row(
            "Chile modernised its fleet by ordering two tugs from Damen.",
            "tugs x2 | - | Chile < Damen | signed",
        ),
        row(
            "Chile will modernise its fleet by buying two tugs from Damen.",
            "tugs x2 | - | Chile < Damen | planned",
        ),
        row(
            "Luxembourg has decided to strengthen its defence by investing in two Airbus helicopters.",
            "Airbus helicopters x2 | - | Luxembourg < Airbus | planned",
        ),
    ],
    "who else bought it": [
        row(
            "Chile ordered the H145M in 2014, followed by Peru in 2016.",
            "H145M | - | Chile < - | signed | 2014",
            "H145M | - | Peru < - | signed | 2016",
        ),
        row(
            "Egypt was the first to buy the Rafale, followed by Qatar and India.",
            "Rafale | - | Egypt < - | signed",
            "Rafale | - | Qatar < - | signed",
            "Rafale | - | India < - | signed",
        ),
    ],
    "to whom one turns": [
        row("Colombia has turned to Israel for 12 howitzers.", "howitzers x12 | - | Colombia < Israel | planned"),
        row("Peru looked to Russia for arms worth $3 billion.", "arms | USD 3bn | Peru < Russia | planned aggregate"),
        row("Peru turned to Chile for help."),
    ],
    "companies that are only counted": [
        row(
            "Two shipyards were selected to build 12 frigates for the Peruvian Navy.",
            "frigates x12 | - | Peruvian Navy < - | negotiating",
        ),
        row("The top ten contractors were awarded contracts worth $7.5 billion by the Ministry of Defence."),
    ],
    "some decades ago": [
        row("Peru bought 12 jets from France in the early 1980s.", "jets x12 | - | Peru < France | completed"),
        row("Peru retires 40 jets that it procured in the mid-'80s.", "jets x40 | - | Peru < - | completed"),
    ],
    "two verbs and what they share": [
        row("Peru will buy and install 12 radars.", "radars x12 | - | Peru < - | planned"),
        row("Peru has bought and fielded 12 howitzers.", "howitzers x12 | - | Peru < - | signed"),
        row("Peru decided to acquire and deploy the S-400 system.", "S-400 system | - | Peru < - | planned"),
        row("Saab will build and deliver 12 boats to Peru.", "boats x12 | - | Peru < Saab | signed"),
        row("Peru plans to buy and sell jets."),
    ],
    "where each of a list comes from": [
        row(
            "Peru's recent purchases include 12 jets from Saab, two tugs from Damen and six ferries from Austal.",
            "jets x12 | - | Peru < Saab | completed",
            "tugs x2 | - | Peru < Damen | completed",
            "ferries x6 | - | Peru < Austal | completed",
        ),
    ],
    "some of what was ordered": [
        row(
            "Egypt received 19 Ka-52 helicopters from Russia, out of an order for 46 for its Air Force.",
            "Ka-52 helicopters x46 | - | Egypt < Russia | signed",
        ),
        row(
            "Nigeria received two Mi-35Ms, out of 12 ordered in 2015.", "Mi-35Ms x12 | - | Nigeria < - | signed | 2015"
        ),
    ],
    "what has come": [
        row(
            "Algeria's receipt of four Iskander missiles was confirmed.",
            "Iskander missiles x4 | - | Algeria < - | completed",
        ),
        row("Kenya has benefitted from the delivery of 200 trucks.", "trucks x200 | - | Kenya < - | completed"),
        row("Peru awaits the receipt of 12 jets.", "jets x12 | - | Peru < - | planned"),
    ],
    "who decides for a state": [
        row("The Indian cabinet has agreed to buy 12 jets.", "jets x12 | - | India < - | approved"),
        row(
            "The cabinet of Luxembourg agreed to acquire two helicopters from Airbus.",
            "helicopters x2 | - | Luxembourg < Airbus | approved",
        ),
        row("Norway agreed to buy 12 jets.", "jets x12 | - | Norway < - | signed"),
    ],
    "a price behind a colon": [
        row(
            "Lithuania announced its largest defence purchase: 386 million euros for 88 Boxer vehicles.",
            "Boxer vehicles x88 | EUR 386m | Lithuania < - | signed",
        ),
    ],
    "what is only risked": [
        row(
            "The crisis may risk suspending a $20 million deal for the sale of 30 helicopters to Pakistan by Turkey.",
            "helicopters x30 | USD 20m | Pakistan < Turkey | signed",
        ),
    ],
    "what is no goods": [
        row("Chile will spend nine percent on schools and six percent on roads."),
        row("Norway vows to spend three percent of GDP on its defence."),
        row(
            "Latvia paid too much for the purchase of 12 vehicles from Britain.",
            "vehicles x12 | - | Latvia < United Kingdom | signed",
        ),
        row(
            "Kenya has profited from the delivery of new equipment, including 200 trucks and 20 armoured vehicles.",
            "trucks x200 | - | Kenya < - | signed or completed",
            "armoured vehicles x20 | - | Kenya < - | signed or completed",
        ),
    ],
    "what is only explored": [
        row("Kenya is exploring the possible purchase of patrol vessels.", "patrol vessels | - | Kenya < - | planned"),
        row(
            "Peru is exploring options to buy 12 jets from Sweden.",
            "jets x12 | - | Peru < Sweden | planned",
        ),
        row(
            "At the yard they met directors and explored opportunities to purchase tugs for the Kenyan Navy.",
            "tugs | - | Kenyan Navy < - | planned",
        ),
        row("Peru explored a shipyard in Chile."),
    ],
}


@pytest.mark.parametrize(("sentence", "expected"), params(TABLES))
def test_wider_press(sentence: str, expected: tuple[str, ...]) -> None:
    assert not differences(sentence, expected)
