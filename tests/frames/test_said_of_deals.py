"""What words about a deal make of it: denials, wishes, ends, addresses, places of agreements, and what says the sort of a thing."""

from __future__ import annotations

import pytest
from told import differences, params, row

TABLES = {
    "nouns that are denied": [
        row("There was no cabinet decision to order 12 jets from Saab."),
        row("Peru has no money to buy 12 jets from Saab."),
        row("The ministry has made no offer to sell its Hawk jets to Kenya."),
        row("With no hope of selling its tugs to Chile, Norvik closed the yard."),
        row("No contract to supply 12 jets to Peru has been signed."),
        row("Peru has no plan to cancel its order for 12 jets from Saab.", "jets x12 | - | Peru < Saab | signed"),
        row("The navy lost no time in ordering six boats from Damen.", "boats x6 | - | - < Damen | signed"),
    ],
    "who is ready": [
        row("Saab is keen to sell 12 Gripens to Peru."),
        row("The ambassador of Peru said Tarben Corp was prepared to supply patrol boats to Ghana."),
        row("Oman is ready to supply Hawk jets to Kenya.", "Hawk jets | - | Kenya < Oman | planned"),
        row("Peru is ready to sign a contract for 12 Gripen jets with Saab.", "Gripen jets x12 | - | Peru < Saab | planned"),
        row("Peru asked Saab to supply 12 jets.", "jets x12 | - | Peru < Saab | planned"),
    ],
    "seats behind a comma": [
        row("Peru has signed a contract with Kestrel Systems, Oslo, for six radars.", "radars x6 | - | Peru < Kestrel Systems | signed"),
        row("Kestrel Systems, Oslo, delivered six radars to Peru.", "radars x6 | - | Peru < Kestrel Systems | completed"),
        row("A contract for six radars was awarded to Saab, Sweden.", "radars x6 | - | - < Saab | signed"),
        row("Saab, Norway and Peru signed an agreement on radars.",
            "radars | - | Saab, Norway, Peru < Saab, Norway, Peru | signed framework"),
        row("Under a deal with Saab, Peru will get six jets.", "jets x6 | - | Peru < Saab | signed"),
        row("Quillon Corp, France, a maker of pumps, sold 12 pumps to Oman.", "pumps x12 | - | Oman < Quillon Corp | signed"),
    ],
    "authorities and business goods": [
        row("Peru has ordered a business jet from Embraer.", "business jet | - | Peru < Embraer | signed"),
        row("The sale of a broadcasting licence was approved by the Lima Communications Board."),
        row("The sale of the Tarben unit to Quillon Ltd was approved by the Justice Department.",
            "Tarben unit | - | Quillon Ltd < - | approved"),
        row("The sale of 12 missiles to Oman was approved by the State Department.", "missiles x12 | - | Oman < United States | approved"),
    ],
    "where an agreement was made": [
        row("Under the Oslo agreement Peru will buy 12 boats from Chile.", "boats x12 | - | Peru < Chile | signed"),
        row("The Paris accord on fisheries, signed by Peru and Chile, was welcomed.",
            "fisheries | - | Peru, Chile < Peru, Chile | signed framework"),
        row("Beijing's agreement with Saab covers 12 jets.", "jets x12 | - | China < Saab | signed"),
        row("The Oslo talks between Peru and Saab on 12 jets go on.", "jets x12 | - | Peru < Saab | negotiating"),
    ],
    "trade that ends": [
        row("Norway will cease exporting missiles to Oman.", "missiles | - | Oman < Norway | cancelled"),
        row("Peru has stopped buying radars from Saab.", "radars | - | Peru < Saab | cancelled"),
        row("Saab has stopped supplying Peru with missiles.", "missiles | - | Peru < Saab | cancelled"),
        row("Under the agreement Chile would stop selling cheap radars in world markets."),
        row("Norway will not stop selling missiles to Oman.", "missiles | - | Oman < Norway | signed"),
        row("Tarben Motors built 3,120 Danish trucks in May, down from 4,480 a year earlier."),
    ],
    "what a plan does not entail": [
        row("The scheme does not entail a sale of its Lima unit to Quillon Corp."),
        row("Peru's budget does not include the purchase of 12 jets from Saab."),
        row("Tarben Corp's plan does not involve the sale of any of its businesses."),
        row("The talks did not lead to the sale of 12 jets to Peru."),
        row("The budget of Peru includes the purchase of 12 jets from Saab.", "jets x12 | - | - < Saab | signed"),
        row("The deal will lead to the purchase of 12 jets from Saab by Peru.", "jets x12 | - | Peru < Saab | planned"),
        row("The plan entails the sale of 12 jets to Peru.", "jets x12 | - | Peru < - | signed"),
    ],
    "what a product is": [
        row("Peru ordered the Praetor 600, a light jet, from Embraer in May.", "Praetor 600 | - | Peru < Embraer | signed | 2018-05"),
        row("Armenia wants the Pralay-2, a short-range missile.", "Pralay-2 | - | Armenia < - | planned"),
        row("Norvik sold Peru the NV-12, a patrol boat of 40 tonnes.", "NV-12 | - | Peru < Norvik | signed"),
        row("Saab delivered six jets, a simulator and spares to Peru.",
            "jets x6 | - | Peru < Saab | completed",
            "simulator and spares | - | Peru < Saab | completed"),
    ],
    "drafts that only a third makes one": [
        row("Oman plans to buy a missile defence system from Tarben Corp. It has paid for the KS-400. Critics say the Tarben Corp KS-400 missile defence system that Oman plans to buy is a threat.",
            "Tarben Corp KS-400 missile defence system | - | Oman < Tarben Corp | planned"),
        row("The Peruvian Army wants 850 Nano-Drones. A Nano Drone that the Peruvian Army is seeking is light.",
            "Nano-Drones x850 | - | Peruvian Army < - | planned"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "deals"), params(TABLES))
def test_said_of_deals(text: str, deals: tuple[str, ...]) -> None:
    assert differences(text, deals) == []
