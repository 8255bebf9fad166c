"""What a thing is called: in full where its deal only points at it, with its country where only its sort is named."""

from __future__ import annotations

import pytest
from told import differences, params, row

TABLES = {
    "pointed at": [
        row(
            "Peru unveiled a Marlin coastal radar. Saab won a contract for the six radars in March.",
            "Marlin coastal radar x6 | - | - < Saab | signed | 2018-03",
        ),
        row(
            "The Peruvian Army showed a Marlin light tank. Peru has ordered 40 of these tanks.",
            "Marlin light tank x40 | - | Peru < - | signed",
        ),
        row(
            "Peru flies a maritime patrol aircraft. Norway ordered the new aircraft from Saab.",
            "aircraft | - | Norway < Saab | signed",
        ),
        row(
            "Peru sails a large tanker. Saab won a contract for the six tankers in March.",
            "tankers x6 | - | - < Saab | signed | 2018-03",
        ),
        row(
            "Saab showed two Gripen E aircraft. The two jets were sold to Peru for $18 million.",
            "Gripen E aircraft x2 | USD 18m | Peru < - | signed",
        ),
        row(
            "Norway unveiled the NSM missile. Poland signed a contract for the weapon in March.",
            "NSM missile | - | Poland < - | signed | 2018-03",
        ),
        row(
            "The Marlin frigate sailed to Lima. Norway signed a contract for these helicopters in March.",
            "helicopters | - | Norway < - | signed | 2018-03",
        ),
        row(
            "The Air Force has launched a jet programme. Norway signed a contract for the programme in March.",
            "programme | - | Norway < - | signed | 2018-03",
        ),
    ],
    "pronouns": [
        row(
            "The Marlin radar was developed by Saab. Norway has bought it for $20 million.",
            "Marlin radar | USD 20m | Norway < - | signed",
        ),
        row(
            "Saab makes the RBS 15 missile. Poland ordered 12 of them.",
            "RBS 15 missile x12 | - | Poland < Saab | signed",
        ),
        row(
            "Peru showed RBS 15 missiles. Poland ordered them from Saab in 2017.",
            "RBS 15 missiles | - | Poland < Saab | signed | 2017",
        ),
        row("The weather was fine in Lima. Peru bought it."),
    ],
    "more of what was named": [
        row(
            "Peru took delivery of a Marlin transport aircraft, and Chile requires three additional platforms.",
            "Marlin transport aircraft | - | Peru < - | completed",
            "Marlin transport aircraft x3 | - | Chile < - | planned",
        ),
        row(
            "Chile showed its Scorpene submarines. Peru has ordered two more vessels from Naval Group.",
            "Scorpene submarines x2 | - | Peru < Naval Group | signed",
        ),
        row(
            "Peru operates the Gripen E fighter. Saab is expecting an order for another 80 jets from Peru.",
            "Gripen E fighter x80 | - | Peru < Saab | planned",
        ),
        row(
            "The Marlin frigate sailed to Lima. Peru will buy 12 more helicopters.",
            "helicopters x12 | - | Peru < - | planned",
        ),
    ],
    "what a named thing is": [
        row(
            "Chile uses the Orca-2, a radar that Peru bought from Saab in 2017.",
            "Orca-2 | - | Peru < Saab | signed | 2017",
        ),
        row(
            "The Marlin, a drone leased from Saab by Peru in 2017, flew in May.",
            "Marlin | - | Peru < Saab | signed | 2017",
        ),
        row(
            "The first Marlin frigate, a vessel that Peru ordered from Damen in 2017, was launched.",
            "Marlin frigate | - | Peru < Damen | signed | 2017",
        ),
        row(
            "Peru will buy the Gripen, a tanker and two frigates from Sweden.",
            "Gripen | - | Peru < Sweden | planned",
            "tanker | - | Peru < Sweden | planned",
            "frigates x2 | - | Peru < Sweden | planned",
        ),
    ],
    "with its country": [
        row("Pakistan plans to buy Russian crude.", "Russian crude | - | Pakistan < Russia | planned"),
        row("Chile will buy Israeli radars from Elta.", "Israeli radars | - | Chile < Elta | planned"),
        row("Saab modernised Polish jets in 2014.", "jets | - | Poland < Saab | completed | 2014"),
        row("Peru sold India arms worth $2 million.", "arms | USD 2m | India < Peru | completed aggregate"),
    ],
}


@pytest.mark.parametrize(("text", "deals"), params(TABLES))
def test_name(text, deals):
    assert not differences(text, deals)
