"""Deals told one by one behind a noun or a verb that holds for all, and what a fleet gets."""

from __future__ import annotations

import pytest
from told import differences, params, row

TABLES = {
    "several partners of one deal, and deals of several": [
        row("Peru placed an order for 12 boats with Saab and Damen.", "boats x12 | - | Peru < Saab, Damen | signed"),
        row("Peru signed a contract for 12 boats with Saab, Damen and Quillon Inc.",
            "boats x12 | - | Peru < Saab, Damen, Quillon Inc | signed"),
        row("Saab won orders for 12 boats from Peru and from Chile.", "boats x12 | - | Peru, Chile < Saab | signed"),
        row("Saab won orders from Peru for 12 boats and from Chile for six trucks.",
            "boats x12 | - | Peru < Saab | signed",
            "trucks x6 | - | Chile < Saab | signed"),
        row("Peru ordered 12 boats and Chile six.", "boats x12 | - | Peru < - | signed", "boats x6 | - | Chile < - | signed"),
        row("Peru signed contracts with Saab for 12 boats, Volvo for six trucks and Thales for radars.",
            "boats x12 | - | Peru < Saab | signed",
            "trucks x6 | - | Peru < Volvo | signed",
            "radars | - | Peru < Thales | signed"),
        row("Saab won orders from Peru for 12 boats and Chile for six trucks.",
            "boats x12 | - | Peru < Saab | signed",
            "trucks x6 | - | Chile < Saab | signed"),
        row("Peru bought the boats from Saab for $40 million and the trucks from Volvo for $2 million.",
            "boats | USD 40m | Peru < Saab | signed",
            "trucks | USD 2m | Peru < Volvo | signed"),
        row("Saab sold 12 boats to Peru for $40 million and six trucks to Chile for $2 million.",
            "boats x12 | USD 40m | Peru < Saab | signed",
            "trucks x6 | USD 2m | Chile < Saab | signed"),
    ],
    "one for this and another for that": [
        row("Rosoboronexport has signed two contracts with Peru: one for 12 helicopters and another for air-launched missiles.",
            "helicopters x12 | - | Peru < Rosoboronexport | signed",
            "air-launched missiles | - | Peru < Rosoboronexport | signed"),
        row("Saab won two contracts, one from Peru for six radars and another from Chile for four drones.",
            "radars x6 | - | Peru < Saab | signed",
            "drones x4 | - | Chile < Saab | signed"),
        row("Peru signed two agreements with Oman, one on mining and one on fisheries.",
            "mining | - | Peru, Oman < Peru, Oman | signed framework",
            "fisheries | - | Peru, Oman < Peru, Oman | signed framework"),
        row("Peru and Oman signed four agreements, including one on mining.",
            "mining | - | Peru, Oman < Peru, Oman | signed framework"),
        row("Peru awarded Saab a contract for radars, and another for drones.",
            "radars | - | Peru < Saab | signed",
            "drones | - | Peru < Saab | signed"),
        row("Saab won a $20 million order for six radars from Peru and a second from Chile for four drones.",
            "radars x6 | USD 20m | Peru < Saab | signed",
            "drones x4 | - | Chile < Saab | signed"),
        row("Peru signed contracts with Saab for 12 tanks, one for each battalion.", "tanks x12 | - | Peru < Saab | signed"),
    ],
    "a number alone": [
        row("Peru ordered six jets and Chile 12.", "jets x6 | - | Peru < - | signed", "jets x12 | - | Chile < - | signed"),
        row("The US Army plans to buy 50,000 trucks and the Marine Corps over 9,000.",
            "trucks x50000 | - | US Army < - | planned",
            "trucks x9000 | - | Marine Corps < - | planned"),
        row("Peru received six jets in 2015 and Chile four in 2017.",
            "jets x6 | - | Peru < - | completed | 2015",
            "jets x4 | - | Chile < - | completed | 2017"),
    ],
    "what a fleet gets": [
        row("The Guyana Defence Force added two Islander aircraft to its fleet.",
            "Islander aircraft x2 | - | Guyana Defence Force < - | completed"),
        row("Chile added six jets to its order.", "jets x6 | - | Chile < - | signed"),
        row("The Peruvian Navy added two directors to its board."),
        row("Oman operates on lease two King Air aircraft from Beechcraft.", "King Air aircraft x2 | - | Oman < Beechcraft | signed"),
    ],
    "respectively": [
        row("Peru and Chile purchased $14 million and $11 million worth of weapons, respectively.",
            "weapons | USD 14m | Peru < - | completed aggregate",
            "weapons | USD 11m | Chile < - | completed aggregate"),
        row("Saab received two contracts for radars valued at $400,000 and $850,000 respectively.",
            "radars | USD 400k | - < Saab | signed",
            "radars | USD 850k | - < Saab | signed"),
        row("Saab and Thales will deliver six radars and four drones respectively to Peru.",
            "radars x6 | - | Peru < Saab | signed",
            "drones x4 | - | Peru < Thales | signed"),
        row("Peru bought radars from Saab and Thales for $3 million.", "radars | USD 3m | Peru < Saab, Thales | signed"),
    ],
    "more behind a list or a verb": [
        row("The report notes the import of 16 cannon from Norway; 12 mortars from China and two Swiss sniper rifles.",
            "cannon x16 | - | - < Norway | completed",
            "mortars x12 | - | - < China | completed",
            "sniper rifles x2 | - | - < Switzerland | completed"),
        row("The import of 13 missile launchers from China was approved, as well as two radars from the United States.",
            "missile launchers x13 | - | - < China | approved",
            "radars x2 | - | - < United States | approved"),
        row("The sale of six jets to Peru was approved, along with 12 missiles for Chile.",
            "jets x6 | - | Peru < - | approved",
            "missiles x12 | - | Chile < - | approved"),
    ],
    "who comes together": [
        row("Tarben Corp, which teamed up with Thales, lost the race.", "- | - | Tarben Corp, Thales < Tarben Corp, Thales | signed framework"),
        row("A joint venture has been established by Saab and Thales to build radars.",
            "radars | - | Saab, Thales < Saab, Thales | signed"),
        row("Sweden has teamed up with Norway."),
    ],
    "what they include": [
        row("Peru has announced new orders. They include a contract for six frigates and an order for 12 radars.",
            "frigates x6 | - | Peru < - | signed",
            "radars x12 | - | Peru < - | signed"),
    ],
    "what is spent and tried": [
        row("Peru has spent $280 million buying 12 Spike launchers from Rafael.",
            "Spike launchers x12 | USD 280m | Peru < Rafael | signed"),
        row("An effort by Peru to buy six submarines failed.", "submarines x6 | - | Peru < - | planned"),
    ],
    "who is lent the money": [
        row("India extended a $100 million line of credit to Vietnam to buy 12 patrol boats.", "patrol boats x12 | - | Vietnam < - | planned"),
        row("India gave a loan to Vietnam to purchase 12 patrol boats from Larsen & Toubro.",
            "patrol boats x12 | - | Vietnam < Larsen & Toubro | planned"),
        row("India extended its contract with Saab to supply radars.", "radars | - | India < Saab | signed amendment"),
    ],
    "a model of goods": [
        row("The Peruvian Army was first to order the Leonardo AW169M light helicopter model.",
            "Leonardo AW169M light helicopter model | - | Peruvian Army < Leonardo | signed"),
    ],
    "the maker with its sign": [
        row("Tarben Air took delivery of one Boeing Co <BA.N> 747 freighter.",
            "747 freighter x1 | - | Tarben Air < Boeing Co | completed"),
        row("Tarben Air said it would take delivery of six Boeing 747 aircraft in May.",
            "Boeing 747 aircraft x6 | - | Tarben Air < Boeing | signed"),
    ],
    "what talks may lead to": [
        row("Tarben Corp is in talks that could lead to the acquisition of Quillon Inc.",
            "Quillon Inc | - | Tarben Corp < - | negotiating acquisition"),
        row("Talks led to the sale of six jets to Peru.", "jets x6 | - | Peru < - | signed"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "deals"), params(TABLES))
def test_deals(text: str, deals: tuple[str, ...]) -> None:
    assert differences(text, deals) == []
