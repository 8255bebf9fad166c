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
        row("According to Saab, plans to buy six jets were dropped by Peru."),
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
}  # fmt: skip


@pytest.mark.parametrize(("text", "deals"), params(TABLES))
def test_deals(text: str, deals: tuple[str, ...]) -> None:
    assert differences(text, deals) == []
