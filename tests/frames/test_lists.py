"""Several deals in one sentence: lists announced by a general word, pairs of things and sides, lists parted by semicolons."""

from __future__ import annotations

import pytest
from told import differences, params, row

TABLES = {
    "a thing and its side, twice": [
        row(
            "France has sold submarines to Australia and Rafale jets to India.",
            "submarines | - | Australia < France | signed",
            "Rafale jets | - | India < France | signed",
        ),
        row(
            "The sale of Gowind corvettes to Greece and Rafale jets to Egypt was approved in 2015.",
            "Gowind corvettes | - | Greece < - | approved | 2015",
            "Rafale jets | - | Egypt < - | approved | 2015",
        ),
        row(
            "Kenya bought 12 trucks from China and radars from Israel.",
            "trucks x12 | - | Kenya < China | signed",
            "radars | - | Kenya < Israel | signed",
        ),
    ],
    "a comma before the last, and several things of one side": [
        row(
            "Peru ordered jets and missiles from Saab, ships from Damen, and radars from Thales.",
            "jets and missiles | - | Peru < Saab | signed",
            "ships | - | Peru < Damen | signed",
            "radars | - | Peru < Thales | signed",
        ),
        row(
            "Deliveries included a single Mi-17 to Kenya, two Mi-35 helicopters to Nigeria and the first of 18 Su-30 jets to Angola.",
            "Mi-17 x1 | - | Kenya < - | signed or completed",
            "Mi-35 helicopters x2 | - | Nigeria < - | signed or completed",
            "Su-30 jets x18 | - | Angola < - | signed",
        ),
    ],
    "rivals for one deal": [
        row("Sweden and France have pitched the Gripen and the Rafale to Chile.", "Gripen | - | Chile < Sweden, France | planned"),
        row("Chile has selected the Gripen and the Rafale.", "Gripen | - | Chile < - | negotiating"),
        row(
            "Chile chose the Gripen from Saab and the NH90 from Airbus.",
            "Gripen | - | Chile < Saab | negotiating",
            "NH90 | - | Chile < Airbus | negotiating",
        ),
    ],
    "a general word and what it means": [
        row(
            "The weapons to be ordered by Spain include three tankers and two frigates.",
            "tankers x3 | - | Spain < - | planned",
            "frigates x2 | - | Spain < - | planned",
        ),
        row(
            "Among the arms bought by Peru from Russia in 2014 were 12 Mi-17 helicopters and six Su-30 jets.",
            "Mi-17 helicopters x12 | - | Peru < Russia | completed | 2014",
            "Su-30 jets x6 | - | Peru < Russia | completed | 2014",
        ),
        row(
            "The drones were bought from China by Oman and include the CH-3 and the WJ-600.",
            "CH-3 | - | Oman < China | signed",
            "WJ-600 | - | Oman < China | signed",
        ),
    ],
    "parted by semicolons": [
        row(
            "Spain's orders include ten Leopard 2A4 tanks; 12 Meteor missiles; and six patrol boats.",
            "Leopard 2A4 tanks x10 | - | Spain < - | signed",
            "Meteor missiles x12 | - | Spain < - | signed",
            "patrol boats x6 | - | Spain < - | signed",
        ),
        row(
            "Chile bought 12 tanks from Germany; the president visited Peru.",
            "tanks x12 | - | Chile < Germany | signed",
        ),
    ],
    "things and where they come from, parted by semicolons": [
        row(
            "Peru imported five simulators from Spain ($2 million); radios from Norway ($9 million); and radars from Chile and Cuba.",
            "simulators x5 | USD 2m | Peru < Spain | completed",
            "radios | USD 9m | Peru < Norway | completed",
            "radars | - | Peru < Chile, Cuba | completed",
        ),
        row(
            "Peru signed a deal. Ammunition contracts were awarded to Norway (2,000 rounds) and Spain (300 rounds).",
            "ammunition | - | - < Norway, Spain | signed",
        ),
    ],
    "what is to be done with a thing": [
        row(
            "The Teuila is one of 21 patrol boats to be gifted to Samoa by Australia.",
            "patrol boats x21 | - | Samoa < Australia | signed",
        ),
        row(
            "The first of six frigates to be delivered to Egypt by Naval Group was launched.",
            "frigates x6 | - | Egypt < Naval Group | signed",
        ),
    ],
    "the winner": [
        row(
            "Saab was declared the winner of a tender for 12 radars for Norway.",
            "radars x12 | - | Norway < Saab | signed",
        ),
        row(
            "Saab has emerged as the winner of a Norwegian tender to supply radars.",
            "radars | - | Norway < Saab | signed",
        ),
    ],
    "made together": [
        row(
            "Germany, France and Italy agreed to build a drone.",
            "drone | - | Germany, France, Italy < Germany, France, Italy | signed",
        ),
        row(
            "Japan and Britain agreed to explore options for co-developing a fighter jet.",
            "fighter jet | - | Japan, United Kingdom < Japan, United Kingdom | signed framework",
        ),
    ],
    "the country that makes it": [
        row(
            "Russia is expected to sign a deal with India for 12 S-400 systems.",
            "S-400 systems x12 | - | India < Russia | planned",
        ),
        row(
            "France has a deal with Qatar for 24 Rafale fighters.", "Rafale fighters x24 | - | Qatar < France | signed"
        ),
        row(
            "The U.S. has blocked the sale to Oman of French-built Exocet missiles.",
            "Exocet missiles | - | Oman < France | cancelled",
        ),
        row("Norway blocked the sale of its radars to Chad.", "radars | - | Chad < Norway | cancelled"),
    ],
    "the country that makes many": [
        row("Britain has signed a deal with Qatar for 24 jets.", "jets x24 | - | Qatar < United Kingdom | signed"),
        row("Qatar has signed a deal with Britain for 24 jets.", "jets x24 | - | Qatar < United Kingdom | signed"),
        row("India signed a deal with Russia for 24 jets.", "jets x24 | - | India < Russia | signed"),
        row("Peru has signed a deal with Chile for 24 jets.", "jets x24 | - | Peru < Chile | signed"),
        row("The talks on a deal with Peru for six frigates may fail.", "frigates x6 | - | Peru < - | negotiating"),
        row("The HIMARS deal with Poland was signed in 2017.", "HIMARS | - | Poland < - | signed | 2017"),
        row("The S-400 deal with Russia was signed in 2017.", "S-400 | - | - < Russia | signed | 2017"),
    ],
    "names like amounts": [
        row("Sweden bought 22 Mirage F1M fighter jets.", "Mirage F1M fighter jets x22 | - | Sweden < - | signed"),
    ],
    "infinitives": [
        row("Spain has plans to buy ten tanks, upgrade six frigates and procure 12 missiles.",
            "tanks x10 | - | Spain < - | planned", "missiles x12 | - | Spain < - | planned"),
        row("The Spanish Navy wants to buy six frigates, upgrade its Harpoon missiles and lease a tanker from Italy.",
            "frigates x6 | - | Spanish Navy < - | planned", "Harpoon missiles | - | Spanish Navy < - | planned",
            "tanker | - | Spanish Navy < Italy | planned"),
        row("Spain's plans include efforts to modernise its C-130J fleet; acquire a long-range radar; and procure 40 trucks.",
            "C-130J fleet | - | Spain < - | planned", "long-range radar | - | Spain < - | planned", "trucks x40 | - | Spain < - | planned"),
    ],
    "other orders": [
        row("Spain bought 40 Boxer vehicles. Other orders include ten Leopard 2A4 tanks; 12 missiles; and six patrol boats.",
            "Boxer vehicles x40 | - | Spain < - | signed", "Leopard 2A4 tanks x10 | - | Spain < - | signed",
            "missiles x12 | - | Spain < - | signed", "patrol boats x6 | - | Spain < - | signed"),
        row("Chile bought 12 frigates from Italy. Other procurements include a $90 million deal for 45 Boxer vehicles from Swiss company Mowag.",
            "frigates x12 | - | Chile < Italy | signed", "Boxer vehicles x45 | USD 90m | Chile < Mowag | signed"),
        row("Spain is spending more. Among the weapons to be ordered in 2019 are three fleet tankers and two frigates.",
            "fleet tankers x3 | - | Spain < - | planned", "frigates x2 | - | Spain < - | planned"),
    ],
    "off, or chosen instead": [
        row("A deal for 16 helicopters between Italy and the Philippines fell apart.", "helicopters x16 | - | Italy or Philippines < Italy or Philippines | cancelled"),
        row("In 2016, Norway cancelled a longstanding defence agreement with Oman.",
            "longstanding defence agreement or defence agreement | - | Norway, Oman < Norway, Oman | cancelled framework | 2016"),
        row("Britain chose Boeing's P-8 instead.", "P-8 | - | United Kingdom < Boeing | negotiating or signed"),
        row("Kenya bought 10 of these buggies for its border guards.", "buggies x10 | - | Kenya < - | signed"),
    ],
    "who gets it": [
        row("Airbus sold three helicopters to the Police Air Wing in January 2015.", "helicopters x3 | - | Police Air Wing < Airbus | completed | 2015-01"),
        row("The UK government has licensed 48 million pounds worth of arms to the Thai regime.",
            "arms | GBP 48m | Thailand < Government of the United Kingdom | signed or approved aggregate"),
        row("France needed approval to arm the drones."),
    ],
    "the whole of a sum": [
        row("Peru bought $210 million worth of military hardware from France last year, including MICA and Mistral missiles.",
            "military hardware | USD 210m | Peru < France | completed aggregate | 2017"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), params(TABLES))
def test_deals_of_one_sentence(sentence: str, expected: tuple[str, ...]) -> None:
    assert not differences(sentence, expected)
