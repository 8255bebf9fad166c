"""What is being built for somebody and what arrives, and verbs behind what is said of their subject between commas."""

from __future__ import annotations

import pytest
from told import differences, params, row

TABLES = {
    "behind an aside": [
        row("Poland, which has ordered 250 Abrams tanks, also plans to buy 1,000 K2s from Hyundai Rotem.",
            "Abrams tanks x250 | - | Poland < - | signed",
            "K2s x1000 | - | Poland < Hyundai Rotem | planned"),
        row("Poland, a NATO member, plans to buy 12 jets.", "jets x12 | - | Poland < - | planned"),
        row("Damen, a Dutch yard, supplies Peru with six tugs.", "tugs x6 | - | Peru < Damen | signed"),
        row("According to Saab, plans to buy six jets were dropped by Peru.", "jets x6 | - | Peru < - | cancelled"),
    ],
    "what is under construction": [
        row("Chile's patrol vessels are under construction at ASMAR.", "patrol vessels | - | Chile < ASMAR | signed"),
        row("Six tugs are under construction at Damen for the Peruvian Navy.", "tugs x6 | - | Peruvian Navy < Damen | signed"),
        row("Two frigates are being built for the Peruvian Navy.", "frigates x2 | - | Peruvian Navy < - | signed"),
        row("Two frigates for the Peruvian Navy are being built in Spain.", "frigates x2 | - | Peruvian Navy < - | signed"),
        row("The Peruvian Navy is building two frigates."),
        row("The frigate was built for the Peruvian Navy in 1985."),
    ],
    "what arrives": [
        row("The first of six jets for Peru arrived in Lima on Monday.", "jets x6 | - | Peru < - | signed | 2018-05-21"),
        row("Peru's first Gripen jet arrived on Monday.", "Gripen jet | - | Peru < - | signed | 2018-05-21"),
        row("Six jets arrived at Lask for an exercise."),
    ],
    "what is asked for and chosen": [
        row("Bangladesh has asked for 24 Apache helicopters.", "Apache helicopters x24 | - | Bangladesh < - | planned"),
        row("Bangladesh has asked for six months of talks."),
        row("Bulgaria's choice of the F-16 was criticised.", "F-16 | - | Bulgaria < - | negotiating"),
    ],
    "customers of a product": [
        row("Other customers for the C295 include Egypt, Brazil and Poland.",
            "C295 | - | Egypt < - | signed", "C295 | - | Brazil < - | signed", "C295 | - | Poland < - | signed"),
        row("Gripen customers include Hungary and Thailand.", "Gripen | - | Hungary < - | signed", "Gripen | - | Thailand < - | signed"),
        row("Peru is among the customers of the C295.", "C295 | - | Peru < - | signed"),
        row("The company's customers include Boeing and Airbus."),
    ],
    "works and contests": [
        row("HAL is carrying out the upgrade of 51 Mirage jets for the Indian Air Force.",
            "Mirage jets x51 | - | Indian Air Force < Hindustan Aeronautics Limited | signed"),
        row("Saab won the competition, beating Boeing, to supply 36 fighters to Brazil.", "fighters x36 | - | Brazil < Saab | signed"),
        row("Saab won a competition."),
    ],
    "more of what an aside names": [
        row("Egypt, the largest operator of the C295, has ordered six more.", "C295 x6 | - | Egypt < - | signed"),
    ],
    "no decade": [
        row("India is buying 24 used Mirage 2000s from France.", "used Mirage 2000s x24 | - | India < France | signed"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "deals"), params(TABLES))
def test_deals(text: str, deals: tuple[str, ...]) -> None:
    assert differences(text, deals) == []
