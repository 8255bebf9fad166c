"""Whose the goods are that a sentence tells of, how many of what, and verbs and adverbs that no lexicon knows."""

from __future__ import annotations

import pytest
from told import differences, params, row

TABLES = {
    "lists of counted things": [
        row("Chile would get 14 in-flight refueling tankers, 20 Gripen jets and 35 trainers.",
            "in-flight refueling tankers x14 | - | Chile < - | planned",
            "Gripen jets x20 | - | Chile < - | planned",
            "trainers x35 | - | Chile < - | planned"),
        row("The budget would allow the acquisition of 700 armored vehicles for the Chilean Army as well as three frigates and two tugs for the Chilean Navy.",
            "armored vehicles x700 | - | Chilean Army < - | planned",
            "frigates x3 | - | Chilean Navy < - | planned",
            "tugs x2 | - | Chilean Navy < - | planned"),
        row("Saab sold 12 different categories of guns to Chile.", "guns | - | Chile < Saab | signed"),
    ],
    "some of more, and what comes besides": [
        row("Peru took delivery of three out of eight Marlin B-250 aircraft.", "Marlin B-250 aircraft x8 | - | Peru < - | signed"),
        row("Peru ordered 12 of the aircraft from Saab.", "aircraft x12 | - | Peru < Saab | signed"),
        row("Under the contract, Saab will supply Peru with 24 radars, as well as simulators, spares and training.",
            "radars x24 | - | Peru < Saab | signed"),
        row("Peru will receive 18,000 hand grenades from Saab.", "hand grenades x18000 | - | Peru < Saab | signed"),
        row("Peru is awaiting the first batch of four jets from Saab.", "jets x4 | - | Peru < Saab | signed"),
        row("Peru approved the purchase of brand new trucks from Saab.", "trucks | - | Peru < Saab | approved"),
        row("Under the deal Peru will pay $40 million for laundry, cleaning and catering services.",
            "laundry; cleaning and catering services | USD 40m | Peru < - | signed"),
    ],
    "numbers that stand apart from what they count": [
        row("Kuwait ordered three C-130Js last November, while Libya is in negotiations for a four-aircraft deal.",
            "C-130Js x3 | - | Kuwait < - | signed | 2017-11", "C-130Js x4 | - | Libya < - | negotiating"),
        row("Peru signed a 12-helicopter deal with Saab.", "helicopter x12 | - | Peru < Saab | signed"),
        row("Peru signed a 12-aircraft order for C-130Js with Saab.", "C-130Js | - | Peru < Saab | signed"),
        row("Peru bought 12 Gripens from Saab. Chile bought six in 2015.",
            "Gripens x12 | - | Peru < Saab | signed", "Gripens x6 | - | Chile < Saab | completed | 2015"),
        row("Siemens was awarded a contract to supply 10 two-section and 36 three-section trams to Peru.",
            "two-section trams x10 | - | Peru < Siemens | signed", "three-section trams x36 | - | Peru < Siemens | signed"),
        row("Peru awarded a 40,000-ton urea import contract to Saab.", "urea | - | Peru < Saab | signed"),
        row("Peru closed a tender for the supply of 30,000 MT of urea.", "urea | - | Peru < - | planned"),
        row("The contract is worth $310 million and included in addition eight new carriers for training purposes of the Peruvian Army.",
            "carriers for training purposes x8 | USD 310m | Peruvian Army < - | signed"),
    ],
    "words in front of what is counted": [
        row("Peru awarded Saab a contract to oversee the deployment of up to 300 x-ray machines.", "x-ray machines x300 | - | Peru < Saab | signed"),
        row("For instance Peru bought four tanks from Chile in 2005.", "tanks x4 | - | Peru < Chile | completed | 2005"),
        row("The Peruvian Navy has given Saab the order for the design, build and delivery of two frigates.",
            "frigates x2 | - | Peruvian Navy < Saab | signed"),
    ],
    "what a contract provides for": [
        row("The deal, which Peru signed with Saab in 2016, provides for 24 Gripen jets.", "Gripen jets x24 | - | Peru < Saab | signed | 2016"),
        row("Peru and Saab signed an agreement providing for six radars.", "radars x6 | - | Peru < Saab | signed"),
        row("The contract, which Saab won in 2016, encompasses 24 radars for Peru.", "radars x24 | - | Peru < Saab | signed | 2016"),
        row("Peru's 24 Gripens, ordered from Saab in 2015, will arrive next year.", "Gripens x24 | - | Peru < Saab | signed | 2015"),
        row("Saab has signed a 20-year service agreement with Peru.", "service | - | Peru < Saab | signed"),
    ],
    "who wins a purchase buys": [
        row("Kranix clinched the purchase of 40 pumps from Saab for $6 million.", "pumps x40 | USD 6m | Kranix < Saab | signed"),
        row("Saab clinched the takeover of Tarben Corp.", "Tarben Corp | - | Saab < - | signed acquisition"),
        row("Saab won a Peruvian purchase of 12 radars.", "radars x12 | - | Peru < Saab | signed"),
    ],
    "who says so at the end is nobody's subject": [
        row("Peru signed for 120 pumps from Saab, the minister told parliament.", "pumps x120 | - | Peru < Saab | signed"),
        row("Peru's health ministry signed for 120 pumps from Saab.", "pumps x120 | - | Peruvian Health Ministry < Saab | signed"),
    ],
    "how many another sentence tells": [
        row("Peru has begun receiving Gripen E jets under a 2016 deal with Saab. The order for 24 units should be fulfilled by 2025.",
            "Gripen E jets x24 | - | Peru < Saab | signed | 2016"),
        row("Peru signed a contract with Damen for patrol boats. The deal covers 12 vessels.",
            "patrol boats x12 | - | Peru < Damen | signed"),
        row("Peru signed a contract with Damen for patrol boats. Under the contract, Damen will deliver 12 vessels by 2020.",
            "patrol boats x12 | - | Peru < Damen | signed"),
        row("Peru has ordered Gripen E jets from Saab. The contract involves production of a first batch of 24 units.",
            "Gripen E jets x24 | - | Peru < Saab | signed"),
        row("Peru has issued a tender for rocket motors. The tender specifies a requirement for 15 units.",
            "rocket motors x15 | - | Peru < - | planned"),
        row("Peru ordered Mi-17 helicopters from Russia. A total of 24 will be delivered by 2020.",
            "Mi-17 helicopters x24 | - | Peru < Russia | signed"),
        row("Peru ordered Mi-17 helicopters from Russia. The first two were delivered in April.",
            "Mi-17 helicopters | - | Peru < Russia | signed"),
    ],
    "what counts no pieces": [
        row("Peru has committed to procure seven squadrons of Gripen jets.", "Gripen jets | - | Peru < - | planned"),
        row("Peru bought three regiments of S-400 systems from Russia.", "S-400 systems x3 | - | Peru < Russia | signed"),
    ],
    "shares": [
        row("Tarben Inc acquired three mln shares of Quillon common stock from Lich Corp.",
            "Quillon common stock x3000000 | - | Tarben Inc < Lich Corp | completed acquisition"),
        row("Quillon AG acquired 67.7% of Tarben Corp.", "Tarben Corp | - | Quillon AG < - | completed acquisition"),
        row("Quillon AG raised its 30% interest in Tarben Corp.", "Tarben Corp | - | Quillon AG < - | completed acquisition"),
        row("Russia sells 43 percent of its jets to Peru.", "jets | - | Peru < Russia | signed"),
        row("Vietnam imported 10 percent of Russia's exports."),
    ],
    "companies and what is paid for them": [
        row("Quillon Plc said it reached agreement to sell its U.K. marketing companies to Tarben Oil Corp for around 50 mln stg.",
            "marketing companies | ~GBP 50m | Tarben Oil Corp < Quillon Plc | signed acquisition"),
        row("Quillon Inc has agreed to sell its Lich Foods unit to a group led by management for 20 mln dlrs.",
            "Lich Foods unit | USD 20m | - < Quillon Inc | signed acquisition"),
        row("Quillon Homes Inc agreed to acquire Tarben Inc and affiliated firms for 19 mln dlrs.",
            "Tarben Inc | USD 19m | Quillon Homes Inc < - | signed acquisition"),
        row("Thales will sell its shipbuilding unit.", "shipbuilding unit | - | - < Thales | planned acquisition"),
        row("Thales is readying the sale of its engine-making activities.", "engine-making activities | - | - < Thales | signed or planned acquisition"),
    ],
    "what a whole programme costs": [
        row("Poland bought 30 radars from Thales under the $8 billion Vistula program.", "radars x30 | - | Poland < Thales | signed"),
        row("Peru ordered 40 trucks from Saab, part of the $5 billion Horizon programme.", "trucks x40 | - | Peru < Saab | signed"),
        row("Peru will get six jets in a $40 million programme.", "jets x6 | USD 40m | Peru < - | signed"),
        row("The Army of Peru will provide Boeing with $5 million to upgrade 12 helicopters.",
            "helicopters x12 | USD 5m | Peruvian Army < Boeing | planned or signed"),
    ],
    "whose they are": [
        row("Taiwan is upgrading its two submarines purchased from the Netherlands in 1985.", "submarines x2 | - | Taiwan < Netherlands | completed | 1985"),
        row("Peru's MiG-29 jets bought from Belarus are old.", "MiG-29 jets | - | Peru < Belarus | signed"),
        row("Saab's radars bought by Peru are good.", "radars | - | Peru < Saab | signed"),
        row("Airbus handed over Peru's second A400M.", "A400M | - | Peru < Airbus | completed"),
        row("Thales has won a contract to upgrade 12 MiG-29 jets of the Peruvian Air Force.", "MiG-29 jets x12 | - | Peruvian Air Force < Thales | signed"),
        row("The Peruvian Navy's newest frigate, built by Damen, was commissioned.", "newest frigate or frigate | - | Peruvian Navy < Damen | signed or completed"),
        row("Turkey has signed a deal to buy Russia's S-400.", "S-400 | - | Turkey < Russia | signed"),
        row("The Army of the Philippines bought 12 tanks from Saab.", "tanks x12 | - | Philippine Army < Saab | signed"),
        row("Two radars were accepted by the Commander of the Chilean Navy.", "radars x2 | - | Chilean Navy < - | completed"),
    ],
    "who sells and who has no part": [
        row("The Indian Army has invited vendors to supply 350 light tanks.", "light tanks x350 | - | Indian Army < - | planned"),
        row("Saab will be paid $2 billion by Peru for 12 Gripen jets.", "Gripen jets x12 | USD 2bn | Peru < Saab | signed"),
        row("The contract with Oshkosh calls for the delivery of 500 trucks to Peru.", "trucks x500 | - | Peru < Oshkosh | signed"),
        row("China criticised the sale of F-16s to Taiwan.", "F-16s | - | Taiwan < - | signed"),
        row("Peru is evaluating an offer from Saab for 12 Gripen jets.", "Gripen jets x12 | - | Peru < Saab | planned"),
        row("Saab is offering the Gripen to Peru."),
        row("Peru is weighing whether to buy 12 Gripen jets.", "Gripen jets x12 | - | Peru < - | planned"),
        row("Canada expects to accept bids in May for 88 fighter jets.", "fighter jets x88 | - | Canada < - | planned"),
    ],
    "cleared and hoped for": [
        row("AoN was accorded for the procurement of 12 tugs for the Indian Navy.", "tugs x12 | - | Indian Navy < - | planned"),
        row("The CCS has given its approval for 12 helicopters for the Indian Army.", "helicopters x12 | - | Indian Army < - | approved"),
        row("Saab is hopeful of getting an order for 20 Gripen jets.", "Gripen jets x20 | - | - < Saab | planned"),
    ],
    "who announces and who is told": [
        row("A $2 billion deal with Peru for 12 Gripen jets was announced by Saab.", "Gripen jets x12 | USD 2bn | Peru < Saab | signed"),
        row("The Pentagon notified Congress of a sale of 12 F-16 jets to Peru.", "F-16 jets x12 | - | Peru < United States | approved"),
        row("Congress was notified of the sale of 12 F-16 jets to Peru.", "F-16 jets x12 | - | Peru < United States | approved"),
        row("Germany has approved the delivery of 12 howitzers to Chile.", "howitzers x12 | - | Chile < Germany | approved"),
        row("Peru exercised its option for six radars from Saab.", "radars x6 | - | Peru < Saab | signed amendment"),
    ],
    "done long ago and still to come": [
        row("Chile bought six Crotale systems from France in the 1980s.", "Crotale systems x6 | - | Chile < France | completed"),
        row("Taiwan is seeking diesel-electric submarines. It has two Zwaardvis submarines bought in the 1980s from the Netherlands.",
            "diesel-electric submarines | - | Taiwan < - | planned",
            "Zwaardvis submarines x2 | - | Taiwan < Netherlands | completed"),
        row("Mali will buy 9,000 tonnes of diesel annually from Libya under a pact signed today.", "diesel | - | Mali < Libya | signed | 2018-05-22"),
        row("India plans to develop a fifth generation fighter."),
    ],
    "verbs that nobody knows": [
        row("Taiwan's air force will reissue a request to Boeing for F-16 fighters.", "F-16 fighters | - | Taiwanese Air Force < Boeing | planned"),
    ],
    "agreements to work on things": [
        row("The reform allowed France to sign two accords with Germany to work on a light tank.", "light tank | - | France, Germany < France, Germany | signed"),
        row("It took six years for Saab to supply 32 radars to Peru.", "radars x32 | - | Peru < Saab | signed"),
        row("Brazil took over the presidency of the G20 last year."),
        row("France granted 15 export licences in 2016."),
    ],
}  # fmt: skip


@pytest.mark.parametrize("text, deals", params(TABLES))
def test_whose_and_how_many(text, deals):
    assert differences(text, deals) == []
