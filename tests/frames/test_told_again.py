"""One deal that a text tells in several ways: names that share a noun, deliveries beside the order that they are a part of."""

from __future__ import annotations

import pytest
from told import differences, params, row

TABLES = {
    "agreements that the next sentence specifies": [
        row(
            "Saab has signed an agreement with Peru. Under the agreement, it will supply 12 jets for $40 million.",
            "jets x12 | USD 40m | Peru < Saab | signed",
        ),
        row(
            "Peru and Saab have signed an agreement. The deal, worth $40 million, is for 12 jets.",
            "jets x12 | USD 40m | Peru < Saab | signed",
        ),
        row(
            "Peru and Saab have signed an agreement. The agreement provides for the delivery of 12 jets.",
            "jets x12 | - | Peru < Saab | signed",
        ),
    ],
    "names with one noun": [
        row("Russia has delivered Tarn-9 and Tarn-16 missiles to Peru.", "Tarn-9 and Tarn-16 missiles | - | Peru < Russia | completed"),
        row("Kenya and Uganda are buying L410 and L420 aircraft.", "L410 and L420 aircraft | - | Kenya, Uganda < - | signed"),
        row("Saab will supply Mi-8 transport and Mi-24 attack helicopters to Peru and Chile.",
            "Mi-8 transport and Mi-24 attack helicopters | - | Peru, Chile < Saab | signed"),
        row("Chile will buy Tarn 212, Tarn 214 and Tarn 218 submarines from Germany.",
            "Tarn 212; Tarn 214 and Tarn 218 submarines | - | Chile < Germany | planned"),
        row("Spain ordered Airborne Early Warning and Control aircraft from Saab.",
            "Airborne Early Warning and Control aircraft | - | Spain < Saab | signed"),
        row("Peru received F-16s and Rafale jets.", "F-16s | - | Peru < - | completed", "Rafale jets | - | Peru < - | completed"),
        row("Norway is supplying 200 RBS-15 and 40 RBS-70 missiles to Peru.",
            "RBS-15 x200 | - | Peru < Norway | signed", "RBS-70 missiles x40 | - | Peru < Norway | signed"),
        row("Peru is buying the Su-57 fighter and S-400 missiles.",
            "Su-57 fighter | - | Peru < - | signed", "S-400 missiles | - | Peru < - | signed"),
    ],
    "an agreement and its field": [
        row("Peru and Chile agreed to draft a framework on defence cooperation. Defence Minister Ana Lich met Defence Minister Jon Tarn. "
            "Lich and Tarn agreed to develop a framework for defence cooperation. Peru and Chile have made progress under the "
            "Peru-Chile Defence Cooperation Roadmap.",
            "defence cooperation or framework on defence cooperation | - | Peru, Chile < Peru, Chile | planned framework",
            "Peru-Chile Defence Cooperation Roadmap | - | Peru, Chile < Peru, Chile | signed framework"),
    ],
    "named behind a comma": [
        row("Tarben Inc is selling the plane, an Airbus A320, to Quillon Holdings.", "Airbus A320 | - | Quillon Holdings < Tarben Inc | signed"),
        row("Peru will get the ship, a Tarn-class frigate, in May.", "Tarn-class frigate | - | Peru < - | signed"),
    ],
    "some of what was named": [
        row("Spain flies the A400M. It ordered 27 of the planes in 2003.", "A400M x27 | - | Spain < - | signed | 2003"),
        row("Peru had planned to buy new cameras and in March signed a contract with Saab for 9,500 of them.",
            "cameras x9500 | - | Peru < Saab | signed"),
        row("Peru wants jets and signed a contract for 12 of them.", "jets x12 | - | Peru < - | signed"),
    ],
    "part of something larger": [
        row("Peru ordered six Gripens as part of a $2 billion package.", "Gripens x6 | - | Peru < - | signed"),
        row("Peru will get six Gripens in a $2 billion package.", "Gripens x6 | USD 2bn | Peru < - | signed"),
    ],
    "what the supplier will do": [
        row("Saab has won a $131m contract from the US Army. The company will build 22 AC9 carriers.",
            "AC9 carriers x22 | USD 131m | US Army < Saab | signed"),
        row("Peru awarded Saab a $131m contract modification for recovery vehicles. Saab will build RV88 recovery vehicles.",
            "RV88 recovery vehicles | USD 131m | Peru < Saab | signed amendment"),
        row("Saab won an order from Peru for howitzers. Under the contract, the company will build six LG155 guns.",
            "LG155 guns x6 | - | Peru < Saab | signed"),
        row("Saab won an order from Peru for howitzers. The contract calls for the company to build six LG155 guns.",
            "LG155 guns x6 | - | Peru < Saab | signed"),
        row("Peru has ordered six jets from Saab. Saab will build six vessels for Chile.",
            "jets x6 | - | Peru < Saab | signed", "vessels x6 | - | Chile < Saab | signed"),
        row("Saab will build a new plant in Lima."),
    ],
    "from whom the order came": [
        row("Saab has won a contract for two ferries. The order comes from Peru.", "ferries x2 | - | Peru < Saab | signed"),
        row("Saab has won a contract for two ferries. The order came from Quillon Isles Ltd.",
            "ferries x2 | - | Quillon Isles Ltd < Saab | signed"),
    ],
    "another telling of the sides": [
        row("Saab signed a contract with Peru on Monday to supply 150 rocket launchers. The company and Peru's Arms Directorate signed "
            "the deal to supply the launchers in Lima.", "rocket launchers x150 | - | Peru or Arms Directorate < Saab | signed | 2018-05-21"),
        row("Peru ordered two large ferries from Damen in 2016. Peru and Damen have agreed to cancel the contract for the two ferries.",
            "ferries x2 | - | Peru < Damen | cancelled"),
        row("Peru signed an agreement on Monday to buy 150 rocket launchers from Sweden. In March, the two countries signed a "
            "$2.1 billion contract.", "rocket launchers x150 | - | Peru < Sweden | signed | 2018-05-21",
            "- | USD 2.1bn | Peru < Sweden | signed | 2018-03"),
    ],
    "who that is": [
        row("The Tarn Ports Authority has bought two cranes from Saab. Its head praised them. They work. The authority has also ordered "
            "six tractors.", "cranes x2 | - | Tarn Ports Authority < Saab | signed",
            "tractors x6 | - | Tarn Ports Authority < Saab | signed"),
        row("The state government has scrapped a tender for six new ferries.", "ferries x6 | - | state government < - | cancelled"),
    ],
    "what nothing identifies": [
        row("Peru called tenders for 300 ambulances in four lots, two of which Saab won.", "ambulances x300 | - | Peru < Saab | signed"),
        row("Saab has bought several medical firms abroad and sold Quillon Inc.", "Quillon Inc | - | - < Saab | completed acquisition"),
    ],
    "by its sort, then by its name": [
        row("Peru has scrapped a military aircraft contract for the first time. It has cancelled a $310 million deal for eight "
            "Tarn-27 helicopters.", "Tarn-27 helicopters x8 | USD 310m | Peru < - | cancelled"),
        row("Peru has ordered helicopters. It has also ordered eight Tarn-27 helicopters.",
            "Tarn-27 helicopters x8 | - | Peru < - | signed"),
    ],
    "the order won": [
        row("Peru is buying 11 fast boats. Quillon Yards has won the order to build the raiding craft.",
            "fast boats x11 | - | Peru < Quillon Yards | signed"),
        row("Peru has approved the purchase of four Tarn-9 radars from Russia. \"The council has already approved the purchase of these "
            "advanced radars,\" the minister said.", "Tarn-9 radars x4 | - | Peru < Russia | approved"),
    ],
    "what something larger costs": [
        row("Saab has won a contract for the runway of the $5 billion Tarn airport.",
            "runway of the $5 billion Tarn airport | - | - < Saab | signed"),
        row("Saab has won a contract to supply radars to Peru. The $40 million contract runs for six years.",
            "radars | USD 40m | Peru < Saab | signed"),
        row("Peru is buying 11 fast boats to take over from its old craft.", "fast boats x11 | - | Peru < - | signed"),
    ],
    "its order": [
        row("The US Army has ordered 24 howitzers from Saab. The order for the LG155 light guns was announced on Monday.",
            "LG155 light guns x24 | - | US Army < Saab | signed | 2018-05-21"),
        row("Peru has ordered 24 howitzers from Saab. The order for the trucks was announced by Chile.",
            "howitzers x24 | - | Peru < Saab | signed", "trucks | - | Chile < - | signed"),
    ],
    "the company that is bought": [
        row("Tarben Corp has agreed to buy Quillon Inc. It expects to complete the acquisition of the Dutch company by June.",
            "Quillon Inc | - | Tarben Corp < - | signed acquisition"),
        row("Saab has called off its purchase of Quillon Inc. The planned acquisition of the Dutch radar business was announced in May.",
            "Quillon Inc | - | Saab < - | cancelled acquisition"),
        row("Saab and Damen built ships. The pair sold six ships to Peru.", "ships x6 | - | Peru < Saab, Damen | signed"),
    ],
    "one more deal": [
        row("Peru might buy helicopters from Saab. It has also ordered four Sea Otter helicopters from Saab.",
            "helicopters | - | Peru < Saab | planned", "Sea Otter helicopters x4 | - | Peru < Saab | signed"),
        row("Peru has ordered four tugs from Damen. The government has set aside $20 million to launch a coast guard.",
            "tugs x4 | - | Peru < Damen | signed"),
    ],
    "forces of one state": [
        row("Spain hands trucks worth $8 million to Peru's army\n\nSpain on Monday gave the Peruvian military 18 trucks worth $8 million.",
            "trucks x18 | USD 8m | Peruvian Military < Spain | completed | 2018-05-21"),
    ],
    "goods that are passed on": [
        row("Tarben Air ordered seven A350s in 2008. Now Peru has ordered three A350s. Quillon Inc will buy the planes from Airbus.",
            "A350s x7 | - | Tarben Air < Airbus | signed | 2008", "A350s x3 | - | Peru < Airbus | signed",
            "A350s | - | Quillon Inc < Airbus | planned"),
    ],
    "a headline": [
        row("Peru Signs Deal with Sweden to Buy Training Jets\n\nPeru has signed a contract with Sweden for six AX-9 trainer aircraft.",
            "AX-9 trainer aircraft x6 | - | Peru < Sweden | signed"),
        row("Chile Signs Deal for Tarn Radars\n\nThe Chilean Navy has ordered four Giraffe systems from Saab.",
            "Giraffe systems x4 | - | Chilean Navy < Saab | signed"),
        row("Chile Signs Deal for Tarn Radars\n\nThe Peruvian Navy has ordered four Giraffe systems from Saab.",
            "Tarn Radars | - | Chile < - | signed", "Giraffe systems x4 | - | Peruvian Navy < Saab | signed"),
        row("Chile Signs Deal for Tarn Radars\n\nThe Chilean Navy has ordered four tugs from Damen.",
            "Tarn Radars | - | Chile < - | signed", "tugs x4 | - | Chilean Navy < Damen | signed"),
    ],
    "what an order includes": [
        row("Germany wants to buy three transport aircraft from Saab. The old ones have flown since 1980. The air force has used them "
            "in the north of the country, where it has bases, and in the south, and it has said more than once that they are too old. "
            "They have flown over many countries and seas in all these years, and nobody has lost one. The sale also includes eight radars.",
            "transport aircraft x3 | - | Germany < Saab | planned"),
        row("Saab won a contract from Peru for six radars. Saab said the contract with Chile includes 40 masts.",
            "radars x6 | - | Peru < Saab | signed", "masts x40 | - | Chile < Saab | signed"),
    ],
    "a part of an order is delivered": [
        row("Peru ordered 24 Gripen fighters from Saab in 2015. The Peruvian Air Force has received four Gripen fighters so far.",
            "Gripen fighters x24 | - | Peru < Saab | signed | 2015"),
        row("Saab delivered the first two Gripens to Peru on Monday. Peru ordered 24 Gripens in 2015.",
            "Gripens x24 | - | Peru < Saab | signed | 2015"),
        row("Oman signed a deal for 40 Leopard tanks with Germany. Ten Leopard tanks were delivered to Oman in March and ten "
            "Leopard tanks will be shipped in June.", "Leopard tanks x40 | - | Oman < Germany | signed"),
        row("Peru received six Gripens in 2010. In 2016 Peru ordered 24 Gripens.",
            "Gripens x6 | - | Peru < - | completed | 2010", "Gripens x24 | - | Peru < - | signed | 2016"),
        row("Saab will hand over five Gripens to Peru. Chile ordered 24 Gripens in 2016.",
            "Gripens x5 | - | Peru < Saab | signed", "Gripens x24 | - | Chile < Saab | signed | 2016"),
        row("Peru took delivery of 10 trucks from Tatra. It has also ordered 40 more trucks from Tatra.",
            "trucks x10 | - | Peru < Tatra | completed", "trucks x40 | - | Peru < Tatra | signed"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "deals"), params(TABLES))
def test_a_deal_told_again_is_one_deal(text, deals):
    assert differences(text, deals) == []
