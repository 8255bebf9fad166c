"""Verbs and things that stand in a series: "will first lease two and then buy six", "12 jets, followed by 20 more"."""

from __future__ import annotations

import pytest
from told import differences, params, row

SERIES = {
    "adverbs that look like adjectives": [
        row("Peru will first buy 12 trainers.", "trainers x12 | - | Peru < - | planned"),
        row("Saab will next deliver six radars to Peru.", "radars x6 | - | Peru < Saab | signed"),
        row("Three frigates were first ordered in 2010 by Chile from Damen.", "frigates x3 | - | Chile < Damen | signed or completed | 2010"),
    ],
    "verbs in series": [
        row("Chile plans to first lease two tugs and subsequently acquire six ferries.",
            "tugs x2 | - | Chile < - | planned", "ferries x6 | - | Chile < - | planned"),
        row("Kenya will lease 12 trucks and buy 20 trailers.",
            "trucks x12 | - | Kenya < - | planned", "trailers x20 | - | Kenya < - | planned"),
        row("Kenya will buy 12 trucks and then 20 trailers.",
            "trucks x12 | - | Kenya < - | planned", "trailers x20 | - | Kenya < - | planned"),
        row("Oman leased 12 trucks, then ordered 20 trailers from Renault.",
            "trucks x12 | - | Oman < - | signed", "trailers x20 | - | Oman < Renault | signed"),
    ],
    "orders and plans": [
        row("Peru ordered 12 trainers and plans to buy 6 more.",
            "trainers x12 | - | Peru < - | signed", "trainers x6 | - | Peru < - | planned"),
        row("Peru ordered 12 trainers and hopes to buy more 36 in a later lot.",
            "trainers x12 | - | Peru < - | signed", "trainers x36 | - | Peru < - | planned"),
        row("Chile will replace its old guns and launchers with 40 new howitzers.", "howitzers x40 | - | Chile < - | planned"),
    ],
    "things that follow": [
        row("Chile will buy 12 trucks from Renault, followed by 20 trailers and six vans.",
            "trucks x12 | - | Chile < Renault | planned", "trailers x20 | - | Chile < - | planned", "vans x6 | - | Chile < - | planned"),
        row("Oman plans to induct 73 tanks in the first phase, followed by approximately 90 howitzers.",
            "tanks x73 | - | Oman < - | planned", "howitzers x90 | - | Oman < - | planned"),
        row("The election was followed by 12 riots in Oman."),
    ],
    "relative clauses without a relative": [
        row("Chile returned the submarine it had leased from Peru in 2012.", "submarine | - | Chile < Peru | signed or completed | 2012"),
        row("Chile will retire the six radars it bought from Saab in 2012.", "radars x6 | - | Chile < Saab | completed | 2012"),
        row("Chile bought the argument, they said."),
    ],
    "some of several": [
        row("The Chilean Army operates 464 tanks, of which 310 were imported from Peru in 2001.",
            "tanks x310 | - | Chilean Army < Peru | completed | 2001"),
        row("Chile has 12 radars, six of which were bought from Saab.", "radars x6 | - | Chile < Saab | signed"),
        row("Chile ordered 83 radars from Saab, of which 40 have been delivered.", "radars x83 | - | Chile < Saab | signed"),
    ],
    "what belongs to no name": [
        row("Peru signed a contract with Saab for 56 fire control systems at a cost of $40 million.",
            "fire control systems x56 | USD 40m | Peru < Saab | signed"),
        row("Chile bought two aging British-era frigates.", "frigates x2 | - | Chile < United Kingdom | signed"),
        row("Oman wants to induct 26 Rafale Marine jets.", "Rafale Marine jets x26 | - | Oman < - | planned"),
        row("The Kerala Police ordered 40 drones from Elbit.", "drones x40 | - | Kerala Police < Elbit | signed"),
    ],
    "numbers apart from what they count": [
        row("The Peruvian Army has floated a tender for quantity 850 rifles.", "rifles x850 | - | Peruvian Army < - | planned"),
        row("The Peruvian Army wants a 155 mm/ 52 calibre gun.", "155 mm/ 52 calibre gun or 52 calibre gun or gun | - | Peruvian Army < - | planned"),
        row("The Peruvian Army will buy 400 Elbit's howitzers.", "howitzers x400 | - | Peruvian Army < Elbit | planned"),
        row("The Peruvian Army is looking at 200 more howitzers.", "howitzers x200 | - | Peruvian Army < - | planned"),
        row("Peru will buy around 110 to 114 howitzers.", "howitzers | - | Peru < - | planned"),
        row("Peru is looking at the matter."),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "deals"), params(SERIES))
def test_series(text: str, deals: tuple[str, ...]) -> None:
    assert differences(text, deals) == []
