"""A deal that several sentences tell is one deal; parties and things that a sentence leaves out come from the one before."""

from __future__ import annotations

import pytest
from told import differences, params, row

ONE_DEAL = {
    "headline and lead": [
        row("Norway Buys Five Tugs From Damen\n\nOSLO - Norway has bought five tugs from Dutch shipbuilder Damen for $60 million, the navy said on Monday.",
            "tugs x5 | USD 60m | Norway < Damen | signed or completed"),
        row("Thales wins Jordanian radar deal\n\nThales has won a contract from Jordan to supply three radars. The contract is worth $40 million.",
            "radars x3 | USD 40m | Jordan < Thales | signed"),
        row("L&T bags Rs 700 crore order\n\nLarsen & Toubro has won an order worth Rs 700 crore from the Indian Army for bridges.",
            "bridges | INR 7bn | Indian Army < Larsen & Toubro | signed"),
    ],
    "its sort is told later": [
        row("The Chilean Army, which wants to buy 12 jets from Saab, has sent a team. The Chilean Army plans to buy 12 fighter jets.",
            "fighter jets x12 | - | Chilean Army < Saab | planned"),
    ],
    "its name for short": [
        row("The Chilean Navy is looking to procure Naval Utility Helicopters. The Navy plans to buy 60 NUH.",
            "NUH x60 or Naval Utility Helicopters x60 | - | Chilean Navy < - | planned"),
    ],
    "details follow": [
        row("Chile ordered six tugs from Damen. The deal, worth $90 million, was signed in Santiago on 4 May.",
            "tugs x6 | USD 90m | Chile < Damen | signed | 2018-05-04"),
        row("Kuwait ordered 28 Typhoon fighters from Leonardo in April 2016. The aircraft cost 8 billion euros.",
            "Typhoon fighters x28 | EUR 8bn | Kuwait < Leonardo | signed | 2016-04"),
        row("Oman bought 12 Typhoon jets from BAE Systems. The jets will be delivered from 2021.",
            "Typhoon jets x12 | - | Oman < BAE Systems | signed"),
        row("The Philippine Navy will get two frigates. Hyundai Heavy Industries won the contract, worth 16 billion pesos, in 2016.",
            "frigates x2 | PHP 16bn | Philippine Navy < Hyundai Heavy Industries | signed | 2016"),
        row("Estonia signed a contract with Hanwha for 12 K9 howitzers. It is worth 46 million euros.",
            "K9 howitzers x12 | EUR 46m | Estonia < Hanwha | signed"),
        row("Saab won an order from Finland. The order is for 40 RBS 70 missiles and is valued at SEK 300 million.",
            "RBS 70 missiles x40 | SEK 300m | Finland < Saab | signed"),
        row("Malaysia signed a contract with Airbus in 2005 for four A400M transports.\n\nThe last A400M was delivered to Malaysia in 2017.",
            "A400M transports x4 | - | Malaysia < Airbus | signed or completed | 2005"),
    ],
    "a figure first, then the goods": [
        row("A $40 million contract was signed by Oman. The initial order is for 12 Orca-2 radars.",
            "Orca-2 radars x12 | USD 40m | Oman < - | signed"),
    ],
    "told twice": [
        row("Poland ordered 32 F-35 jets from Lockheed Martin. Warsaw will pay $4.6 billion for the 32 F-35 jets.",
            "F-35 jets x32 | USD 4.6bn | Poland < Lockheed Martin | signed"),
        row("Egypt has ordered 24 Rafale fighters from France. Cairo signed the deal for the Rafale fighters in February 2015.",
            "Rafale fighters x24 | - | Egypt < France | signed | 2015-02"),
    ],
    "a contract and what it is for": [
        row("The Navy awarded Raytheon a $200 million contract on Friday. Under the contract, Raytheon will supply 40 radars.",
            "radars x40 | USD 200m | US Navy or Navy < Raytheon | signed | 2018-05-18"),
        row("Sweden donated eight Archer howitzers to Ukraine in January and plans to send more.",
            "Archer howitzers x8 | - | Ukraine < Sweden | completed | 2018-01"),
    ],
    "a description of somebody some sentences before": [
        row("The Peruvian Navy held a ceremony on May 17. It marked its anniversary. The sun shone. Guests clapped. The service also inducted two Orca tugs.",
            "Orca tugs x2 | - | Peruvian Navy < - | completed"),
    ],
    "goods behind a pronoun": [
        row("Denel has received an order for 80 Casspir trucks worth $48 million. Denel will deliver them to the Kenyan Army by 2029.",
            "Casspir trucks x80 | USD 48m | Kenyan Army < Denel | signed"),
    ],
    "what modifies an earlier contract": [
        row("Norway has awarded Nammo a contract for mortar ammunition. The deal is worth $51.1 million and modifies a contract of 2016.",
            "mortar ammunition | USD 51.1m | Norway < Nammo | signed amendment"),
    ],
    "one figure": [
        row("Damen won one of the biggest contracts in years, a $746 million deal to build an Orca cutter for Chile. The first award is worth $745.9 million and pays for steel and engines.",
            "Orca cutter | USD 745.9m | Chile < Damen | signed"),
        row("Oman sold Chad arms worth $25.5 million. The supply of arms by Oman to Chad went on for years.",
            "arms | USD 25.5m | Chad < Oman | signed or completed aggregate"),
        row("Indra signed a contract with Peru for 12 Lanza radars. The Lanza radars are made in Madrid.\n\nSpain is glad.\n\nPeru paid Indra a first part of the $90 million deal in May.",
            "Lanza radars x12 | USD 90m | Peru < Indra | signed | 2018-05 or by"),
    ],
    "what goods are for": [
        row("Oman bought 125 launchers for the Orca-2 missile from Tatra.", "launchers x125 or launchers for the Orca-2 missile x125 | - | Oman < Tatra | signed"),
    ],
    "one noun for two names": [
        row("Oman signed a contract with MBDA for 40 Marte and Exocet missiles.", "Marte and Exocet missiles x40 | - | Oman < MBDA | signed"),
        row("Oman bought 40 Exocet missiles and Typhoon jets in 2017.",
            "Exocet missiles x40 | - | Oman < - or MBDA | signed | 2017", "Typhoon jets | - | Oman < - | signed | 2017"),
        row("Oman in 2016 received two Typhoon jets after placing an order from BAE Systems in 2012.",
            "Typhoon jets x2 | - | Oman < BAE Systems | completed | 2012 or 2016"),
    ],
    "work on goods that are there": [
        row("Chad bought three Mi-24 helicopters from Slovakia. In 2016 Chad was upgrading its Mi-24 helicopters.",
            "Mi-24 helicopters x3 | - | Chad < Slovakia | signed", "Mi-24 helicopters | - | Chad < - | signed | 2016"),
    ],
    "as many of one sort": [
        row("Oman will get four attack helicopters from Belarus. The four Mi-24 helicopters were ordered in May, Oman's army said.",
            "Mi-24 helicopters x4 | - | Oman < Belarus | signed | 2018-05"),
        row("Oman ordered four Mi-24 helicopters from Belarus. Oman also ordered four NH90 helicopters from Italy.",
            "Mi-24 helicopters x4 | - | Oman < Belarus | signed", "NH90 helicopters x4 | - | Oman < Italy | signed"),
    ],
    "another contract for such goods": [
        row("The Chilean Army is considering ordering more Orca-2 boats from Damen. Damen has asked the Chilean Army to buy 50 more units of Orca-2 boats.",
            "Orca-2 boats x50 | - | Chilean Army < Damen | planned"),
        row("Oman signed a contract with Damen for Orca-2 boats. Under the contract, Damen will deliver another batch of Orca-2 boats to Oman.",
            "Orca-2 boats | - | Oman < Damen | signed"),
        row("The Chilean Army wants more Heron TP drones from Israel. The Chilean Army has received the four Heron TP drones from Israel.",
            "Heron TP drones | - | Chilean Army < Israel | planned", "Heron TP drones x4 | - | Chilean Army < Israel | completed"),
        row("Chile signed a contract with Damen for two Orca frigates. A separate contract for two Orca frigates will be signed in May.",
            "Orca frigates x2 | - | Chile < Damen | signed", "Orca frigates x2 | - | Chile < Damen or - | planned"),
    ],
    "names with numbers": [
        row("Egypt agreed to buy 46 Ka-52 helicopters in 2015. Egypt will get Ka-52K helicopters from Russia for its ships.",
            "Ka-52 helicopters x46 | - | Egypt < Russia or - | signed | 2015", "Ka-52K helicopters | - | Egypt < Russia | signed or planned"),
        row("Chile has ordered RBS 70 NG missiles from Saab. The RBS 70 short-range missiles cost Chile $40 million.",
            "RBS 70 NG missiles or RBS 70 short-range missiles | USD 40m | Chile < Saab | signed"),
        row("Chile has rented the drone Heron TP from Israel. The lease of the Heron TPs will cost Chile $40 million.",
            "drone Heron TP or Heron TPs | USD 40m | Chile < Israel | signed"),
    ],
    "goods by another word": [
        row("Oman plans to buy two Orca-2 patrol boats from Damen.\n\n" + "The sun shone and guests clapped for a while. " * 40
            + "\n\nThe sale of the vessels to Oman depends on final contracts being signed.",
            "Orca-2 patrol boats x2 | - | Oman < Damen | planned"),
        row("Oman ordered 12 Typhoon fighters from BAE Systems. Oman will get the aircraft in 2021.",
            "Typhoon fighters x12 | - | Oman < BAE Systems | signed"),
        row("Chile ordered Typhoon fighters from BAE Systems. Chile has bought the two frigates, too.",
            "Typhoon fighters | - | Chile < BAE Systems | signed", "frigates x2 | - | Chile < BAE Systems or - | signed"),
    ],
    "known makers": [
        row("The Chilean Air Force is a tough negotiator. For the Super Tucano order of the Chilean Air Force, Embraer had to cut its price.",
            "Super Tucano | - | Chilean Air Force < Embraer | signed"),
        row("Chile has ordered three Super Tucano aircraft. Embraer builds them in Brazil.", "Super Tucano aircraft x3 | - | Chile < Embraer | signed"),
        row("Chile plans to buy three Super Tucano aircraft. Embraer builds them in Brazil.", "Super Tucano aircraft x3 | - | Chile < Embraer | planned"),
    ],
    "more of the same": [
        row("Peru bought Gripen jets from Saab in 2015. It plans to buy additional Gripen jets.",
            "Gripen jets | - | Peru < Saab | completed | 2015", "Gripen jets | - | Peru < Saab or - | planned"),
    ],
    "fate of a deal": [
        row("Kenya ordered 20 trucks from Denel in 2010. Deliveries were completed in 2012.", "trucks x20 | - | Kenya < Denel | completed | 2010"),
        row("Kenya ordered 20 trucks from Denel in 2010. Deliveries will be completed in 2022.", "trucks x20 | - | Kenya < Denel | signed | 2010"),
        row("A loan supports the purchase of two Orca ferries by Malta from Damen. In July Malta had announced that it planned to buy the Orca ferries.",
            "Orca ferries x2 | - | Malta < Damen | planned | 2017-07"),
        row("Canada ordered 28 helicopters from Sikorsky in 2004. It has now cancelled the contract.",
            "helicopters x28 | - | Canada < Sikorsky | cancelled"),
        row("Ghana planned to buy four drones from Turkey. The plan was dropped.", "drones x4 | - | Ghana < Turkey | cancelled"),
    ],
    "pronoun": [
        row("Quorvex Corp makes buoys. It won an order for 30 buoys from the Chilean Navy.", "buoys x30 | - | Chilean Navy < Quorvex Corp | signed"),
        row("Serbia is renewing its air force. It bought six MiG-29 fighters from Russia.", "MiG-29 fighters x6 | - | Serbia < Russia | signed"),
        row("The Spanish shipbuilder Navantia is busy. The company signed a contract with Norway for five frigates.",
            "frigates x5 | - | Norway < Navantia | signed"),
        row("India and France met in Paris. Both countries signed a pact on space research.",
            "pact on space research or space research | - | India, France < India, France | signed framework"),
    ],
    "the one armed service": [
        row("Velmar Corp has been awarded a $40 million contract to update the radar jammer on the Chilean Air Force's jets.",
            "radar jammer or update the radar jammer | USD 40m | Chilean Air Force < Velmar Corp | signed"),
        row("Velmar Corp has been awarded a $40 million contract for radar jammers. The Chilean Air Force and the Peruvian Army have such jammers.",
            "radar jammers | USD 40m | - < Velmar Corp | signed"),
    ],
    "inferred party": [
        row("The United States has sold Iraq arms worth over $8 billion since 2005. Iraq recently signed a $150 million contract for Hellfire missiles.",
            "arms | >=USD 8bn | Iraq < United States | completed aggregate", "Hellfire missiles | USD 150m | Iraq < United States | signed"),
        row("Peru ordered 24 Mi-171 helicopters from Russia in 2013. In 2016 it bought eight more Mi-171 helicopters.",
            "Mi-171 helicopters x24 | - | Peru < Russia | signed | 2013", "Mi-171 helicopters x8 | - | Peru < Russia | signed or completed | 2016"),
    ],
    "lists that go on": [
        row("Among the weapons to be ordered by Chile next year are six Orca-2 boats. Other orders include 125 firing posts and 60 Meteor missiles.",
            "Orca-2 boats x6 | - | Chile < - | planned", "firing posts x125 | - | Chile < - | planned", "Meteor missiles x60 | - | Chile < - | planned"),
        row("Chile has ordered six Orca-2 boats. Other orders include 125 firing posts and 60 Meteor missiles.",
            "Orca-2 boats x6 | - | Chile < - | signed", "firing posts x125 | - | Chile < - | signed", "Meteor missiles x60 | - | Chile < - | signed"),
    ],
    "several deals": [
        row("Chile plans to order up to eight M-346 trainers from Leonardo. In February 2014 Chile signed a contract to purchase eight jet trainers.",
            "M-346 trainers x8 | - | Chile < Leonardo | planned",
            "jet trainers x8 | - | Chile < Leonardo | signed | 2014-02"),
        row("Brazil bought 36 Gripen fighters from Saab in 2014. Sweden bought two KC-390 tankers from Embraer in 2018.",
            "Gripen fighters x36 | - | Brazil < Saab | completed | 2014", "KC-390 tankers x2 | - | Sweden < Embraer | signed | 2018"),
        row("Turkey ordered ten boats from Otokar for $30 million. A separate $20 million contract for radars was signed with Aselsan.",
            "boats x10 | USD 30m | Turkey < Otokar | signed", "radars | USD 20m | Turkey < Aselsan | signed"),
        row("Jordan ordered 12 trucks from Tatra. Oman ordered 12 trucks from Tatra.",
            "trucks x12 | - | Jordan < Tatra | signed", "trucks x12 | - | Oman < Tatra | signed"),
        row("Peru bought two ferries from Damen in 2010. Peru bought two ferries from Damen in 2016.",
            "ferries x2 | - | Peru < Damen | completed | 2010", "ferries x2 | - | Peru < Damen | completed | 2016"),
        row("Kenya bought 20 vehicles for $8 million from Otokar. It also bought 20 vehicles for $9 million from Nexter.",
            "vehicles x20 | USD 8m | Kenya < Otokar | signed", "vehicles x20 | USD 9m | Kenya < Nexter | signed"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), params(ONE_DEAL))
def test_documents(text, expected):
    assert differences(text, expected) == []
