"""Where the name of a thing ends: in lists, before "the", behind works that are listed, and whose the thing is."""

from __future__ import annotations

import pytest
from told import differences, params, row

TABLES = {
    "lists": [
        row(
            "Peru ordered 12 radars and the missiles for them from Saab.",
            "radars x12 | - | Peru < Saab | signed",
        ),
        row(
            "Peru bought 12 aircraft, comprising six Gripens and six Hawks, from Saab.",
            "Gripens x6 | - | Peru < Saab | signed",
            "Hawks x6 | - | Peru < Saab | signed",
        ),
        row("Peru ordered 12 jets plus six options from Saab.", "jets x12 | - | Peru < Saab | signed"),
    ],
    "works": [
        row(
            "Peru signed a contract for the design, construction and delivery of six patrol boats with Damen.",
            "patrol boats x6 | - | Peru < Damen | signed",
        ),
        row(
            "Peru signed a contract with Saab for the maintenance, repair and overhaul of jets.",
            "maintenance; repair and overhaul of jets | - | Peru < Saab | signed",
        ),
    ],
    "names whose noun stands behind the conjunction": [
        row("Saab won a contract to produce 40 Tarn Launch and Recovery Systems for Peru.",
            "Tarn Launch and Recovery Systems x40 | - | Peru < Saab | signed"),
        row("Saab will supply Kestrel Mission Planning and Debriefing Stations to Peru.",
            "Kestrel Mission Planning and Debriefing Stations | - | Peru < Saab | signed"),
    ],
    "infinitives of verbs that nobody knows": [
        row("Peru awarded Saab a contract for training to familiarise pilots with the jet.", "training | - | Peru < Saab | signed"),
        row("Peru awarded Saab a contract for services to remediate polluted soil.", "services | - | Peru < Saab | signed"),
        row("Peru awarded Saab a contract for upgrades to runways.", "upgrades to runways | - | Peru < Saab | signed"),
    ],
    "options besides what is bought": [
        row("Peru ordered 30 jets from Saab, with an option to acquire ten further ones.", "jets x30 | - | Peru < Saab | signed"),
        row("Peru bought six tugs from Damen and has the option of buying two more.", "tugs x6 | - | Peru < Damen | signed"),
        row("Peru signed a contract with Saab for six tugs, including an option to purchase four further vessels.",
            "tugs x6 | - | Peru < Saab | signed"),
        row("Peru exercised its option for two more tugs from Damen.", "tugs x2 | - | Peru < Damen | signed amendment"),
    ],
    "when and where it was made known or made": [
        row("Peru ordered 12 newly-designed trams from Saab.", "trams x12 | - | Peru < Saab | signed"),
        row("Peru issued a tender for 40 trams, of which it needs 30 long trams and ten short trams.",
            "trams x40 | - | Peru < - | planned"),
    ],
    "the name that a thing is given": [
        row("Peru ordered a drone named Falcate from Saab.", "drone named Falcate | - | Peru < Saab | signed"),
        row("Peru bought two boats dubbed Sea Fox from Saab.", "boats dubbed Sea Fox x2 | - | Peru < Saab | signed"),
        row("Peru awarded a contract for a payroll system called Tavola to Saab.",
            "payroll system called Tavola | - | Peru < Saab | signed"),
    ],
    "what says how, when or for how much": [
        row("Peru bought radar systems in service with the Chilean Navy from Saab.", "radar systems | - | Peru < Saab | signed"),
        row("Peru ordered software for use in schools from Saab.", "software | - | Peru < Saab | signed"),
        row("Peru ordered equipment to the value of $20 million from Saab.", "equipment | USD 20m | Peru < Saab | signed"),
        row("Peru bought spare parts at short notice from Saab.", "spare parts | - | Peru < Saab | signed"),
    ],
    "lists in what only describes who acts": [
        row("Tarben, a maker of radars, masts and cables, won an order for six buses from Peru.", "buses x6 | - | Peru < Tarben | signed"),
        row("Tarben, with offices in Bergen, Lund and Turin, won an order for six buses from Peru.", "buses x6 | - | Peru < Tarben | signed"),
        row("Quillon, which specialises in logistics, training and support, was awarded a contract to build two tugs for Peru.",
            "tugs x2 | - | Peru < Quillon | signed"),
        row("Saab, a firm specialising in maintenance, repair and overhaul as well as training, was awarded a contract by Peru to convert two ships.",
            "ships x2 | - | Peru < Saab | signed"),
        row("Peru bought a stake in Saab, the company behind the Corv, Tulsa and Rigby brands.", "Saab | - | Peru < - | completed acquisition"),
        row("The order, for tanks, trucks and guns, was placed by Peru.", "tanks; trucks and guns | - | Peru < - | signed"),
    ],
    "where a name begins and ends": [
        row(
            "Tarben Inc has purchased privately held Quillon Creations for $2 million.",
            "Quillon Creations | USD 2m | Tarben Inc < - | completed acquisition",
        ),
        row(
            "Peru bought 12 remotely piloted aircraft from Saab.",
            "remotely piloted aircraft x12 | - | Peru < Saab | signed",
        ),
        row(
            "Peru has ordered 40 Medium Range Air to Air Missiles from Saab.",
            "Medium Range Air to Air Missiles x40 | - | Peru < Saab | signed",
        ),
        row(
            "Peru signed a contract with Saab for short range surface to air missiles worth $40 million.",
            "short range surface to air missiles | USD 40m | Peru < Saab | signed",
        ),
        row("Peru bought newly developed radars from Saab.", "radars | - | Peru < Saab | signed"),
        row(
            "Peru wants the Very Short Range Air Defence System from Saab.",
            "Very Short Range Air Defence System | - | Peru < Saab | planned",
        ),
        row(
            "Peru ordered six special purpose aircraft from Saab.",
            "special purpose aircraft x6 | - | Peru < Saab | signed",
        ),
        row("The Peruvian Army will buy fewer trucks from Oshkosh.", "trucks | - | Peruvian Army < Oshkosh | planned"),
        row(
            "Peru received two Cessna 208B Grand Caravan aircraft configured for surveillance from Chile.",
            "Cessna 208B Grand Caravan aircraft x2 | - | Peru < Chile | completed",
        ),
        row(
            "Peru bought three additional Scorpene class submarines owing to delays in its own programme.",
            "Scorpene class submarines x3 | - | Peru < - | signed",
        ),
        row(
            "A total of 70 (48 + 22 optional) T129 helicopters will be delivered to Peru by Saab.",
            "T129 helicopters x70 | - | Peru < Saab | signed",
        ),
    ],
    "what sets a bare noun apart": [
        row(
            "Peru has ordered two aircraft fitted for gathering electronic intelligence from Saab.",
            "aircraft fitted for gathering electronic intelligence x2 | - | Peru < Saab | signed",
        ),
        row(
            "Peru awarded Saab a contract to produce the lens used to aim the TOW missile.",
            "lens used to aim the TOW missile | - | Peru < Saab | signed",
        ),
        row(
            "Peru ordered terminals capable of receiving satellite messages from Thales.",
            "terminals capable of receiving satellite messages | - | Peru < Thales | signed",
        ),
        row(
            "Saab will supply Peru with boats designed for shallow waters.",
            "boats designed for shallow waters | - | Peru < Saab | signed",
        ),
        row(
            "Peru bought aircraft based on the A330 from Airbus.",
            "aircraft based on the A330 | - | Peru < Airbus | signed",
        ),
        row(
            "Peru is buying 15 aircraft for training purposes.",
            "aircraft for training purposes x15 | - | Peru < - | signed",
        ),
        row("Peru ordered patrol boats designed by Damen.", "patrol boats | - | Peru < Damen | signed"),
        row("Peru ordered six boats built by Damen.", "boats x6 | - | Peru < Damen | signed"),
    ],
    "where a company has its seat": [
        row(
            "Tarben Corp acquired Falmouth, Maine-based Quillon Inc in 2017.",
            "Quillon Inc | - | Tarben Corp < - | completed acquisition | 2017",
        ),
        row(
            "Newton, Massachusetts-based Tarben Inc bought Quillon Corp for $20 million.",
            "Quillon Corp | USD 20m | Tarben Inc < - | completed acquisition",
        ),
        row("Peru ordered 12 jets from Linkoping, Sweden-based Saab.", "jets x12 | - | Peru < Saab | signed"),
    ],
    "several that a clause is about": [
        row(
            "The latest armor and artillery that Peru has been buying from Russia is old.",
            "armor and artillery | - | Peru < Russia | signed",
        ),
        row(
            "The radars and missiles that were supplied by Saab to Peru are modern.",
            "radars and missiles | - | Peru < Saab | completed",
        ),
        row("Peru showed a jet and a tank that it had bought from Russia.", "tank | - | Peru < Russia | signed"),
    ],
    "what sets nothing apart": [
        row("The Middle Eastern contract, worth $18 million, was won by Saab.", "- | USD 18m | - < Saab | signed"),
        row("Peru bought the much-needed, controversial frigates from Spain.", "frigates | - | Peru < Spain | signed"),
        row(
            "Tarben Inc has agreed to buy 21.7 acres of land from Quillon Corp for $2 million.",
            "land | USD 2m | Tarben Inc < Quillon Corp | signed",
        ),
    ],
    "what an agreement is about": [
        row(
            "Chile and Peru signed a framework on fishing rights.",
            "framework on fishing rights | - | Chile, Peru < Chile, Peru | signed framework",
        ),
        row(
            "Chile and Peru signed an agreement on fishing rights.",
            "fishing rights | - | Chile, Peru < Chile, Peru | signed framework",
        ),
        row(
            "Peru and Chile signed an agreement on defence cooperation and logistics.",
            "defence cooperation and logistics | - | Peru, Chile < Peru, Chile | signed framework",
        ),
        row(
            "Peru signed a memorandum with Chile on trade, energy and defence.",
            "trade; energy and defence | - | Peru, Chile < Peru, Chile | signed framework",
        ),
        row(
            "Peru and Chile signed a memorandum of understanding for cooperation in space and agriculture.",
            "cooperation in space and agriculture | - | Peru, Chile < Peru, Chile | signed framework",
        ),
        row(
            "Peru and Chile signed a Status of Forces Agreement.",
            "Status of Forces Agreement | - | Peru, Chile < Peru, Chile | signed framework",
        ),
        row(
            "The project began with an order for two Gripen E jets from Saab by Peru.",
            "Gripen E jets x2 | - | Peru < Saab | signed",
        ),
        row(
            "The agreement, worth $75 million, covers the supply of two Gripen E jets to Peru.",
            "Gripen E jets x2 | USD 75m | Peru < - | signed",
        ),
    ],
    "works in a list that bring in one thing": [
        row(
            "Damen won a deal from Peru for the engineering, purchasing and construction of a steel tower.",
            "steel tower | - | Peru < Damen | signed",
        ),
        row(
            "Saab was awarded a contract for the design, development, and qualification of a refuelling probe for Peru.",
            "refuelling probe | - | Peru < Saab | signed",
        ),
        row(
            "Damen won a contract from Peru for the engineering, procurement, installation and commissioning of two platforms.",
            "platforms x2 | - | Peru < Damen | signed",
        ),
        row(
            "Peru signed a contract with Damen for the design, supply, testing and commissioning of three patrol vessels.",
            "patrol vessels x3 | - | Peru < Damen | signed",
        ),
        row(
            "Peru invited bids for the repair and maintenance of its Gripen jets.",
            "repair and maintenance of its Gripen jets | - | Peru < - | planned",
        ),
    ],
    "whose": [
        row(
            "Saab won a contract to provide logistics support for Peru's 12 Gripen jets.",
            "logistics support for Peru's 12 Gripen jets | - | Peru < Saab | signed",
        ),
        row("Saab will supply six engines for Peru's jets.", "engines x6 | - | Peru < Saab | signed"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "deals"), params(TABLES))
def test_name_ends(text, deals):
    assert not differences(text, deals)
