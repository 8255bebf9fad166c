"""What nobody buys: alternatives that were passed over, refusals, and what is told of nobody."""

from __future__ import annotations

import pytest
from told import differences, params, row

TABLES = {
    "alternatives": [
        row(
            "Instead of ordering tanks from Hyundai Rotem, Peru bought six boats from Damen.",
            "boats x6 | - | Peru < Damen | signed",
        ),
        row(
            "Rather than ordering more F-35s, Peru wants to buy the Gripen from Saab.",
            "Gripen | - | Peru < Saab | planned",
        ),
        row(
            "Peru bought the Gripen from Saab rather than the F-16 from Lockheed Martin.",
            "Gripen | - | Peru < Saab | signed",
        ),
        row(
            "Peru will order 12 trainers from Embraer, not fighters from Saab.",
            "trainers x12 | - | Peru < Embraer | planned",
        ),
        row("Peru will acquire not the Rafale but 12 Gripens from Saab.", "Gripens x12 | - | Peru < Saab | planned"),
        row("Peru bought 12 jets but no missiles from Saab.", "jets x12 | - | Peru < Saab | signed"),
        row(
            "Peru has ordered 12 jets from Saab without buying missiles from MBDA.",
            "jets x12 | - | Peru < Saab | signed",
        ),
        row("Peru rather than Chile ordered 12 jets from Saab.", "jets x12 | - | Peru < Saab | signed"),
        row("Peru selected the K2 instead of the Leopard 2 in December 2014.", "K2 | - | Peru < - | signed | 2014-12"),
        row(
            "Saab has been selected, ahead of rivals from Turkey and Italy, to supply 12 jets to Peru.",
            "jets x12 | - | Peru < Saab | negotiating",
        ),
        row("Peru chose the F-35 over two other jets.", "F-35 | - | Peru < - | negotiating"),
        row("Saab won an order from Peru ahead of Boeing for 12 jets.", "jets x12 | - | Peru < Saab | signed"),
        row("Peru stopped short of ordering 12 jets from Saab."),
    ],
    "not only": [
        row(
            "Peru bought not only 12 jets from Saab but also six helicopters from Airbus.",
            "jets x12 | - | Peru < Saab | signed",
            "helicopters x6 | - | Peru < Airbus | signed",
        ),
        row("Peru ordered no fewer than 12 jets from Saab.", "jets x12 | - | Peru < Saab | signed"),
    ],
    "refusals": [
        row("Peru will not buy 12 tanks from Rheinmetall.", "tanks x12 | - | Peru < Rheinmetall | cancelled"),
        row("Peru will no longer buy 12 tanks from Rheinmetall.", "tanks x12 | - | Peru < Rheinmetall | cancelled"),
        row("Germany won't sell 12 tanks to Peru.", "tanks x12 | - | Peru < Germany | cancelled"),
        row("Germany refused to sell 12 tanks to Peru.", "tanks x12 | - | Peru < Germany | cancelled"),
        row("Peru decided not to buy 12 tanks from Rheinmetall.", "tanks x12 | - | Peru < Rheinmetall | cancelled"),
        row("Peru is not buying 12 tanks from Rheinmetall.", "tanks x12 | - | Peru < Rheinmetall | cancelled"),
        row(
            "Peru will not sign the contract for 12 jets with Saab until 2025.", "jets x12 | - | Peru < Saab | planned"
        ),
        row("Peru has not signed the contract for 12 jets with Saab.", "jets x12 | - | Peru < Saab | planned"),
    ],
    "no goods": [
        row(
            "The ship was inspected by Rear Admiral Ortiz, Deputy Commandant Acquisition and head of the Peruvian yards."
        ),
        row("Peru's Gripen fighter is equipped with a missile that flies 650 km."),
        row("Chile did not export ammunition to Peru in 2014."),
        row("The Oslo Mercantile Exchange will cease trading in its wheat contract in April."),
        row("Quillon Plc has mandated Barclays to arrange a $100 million facility."),
        row("Chile said it was replacing old habits with careful planning."),
        row("Peru reached an agreement with Chile to reschedule $900 million of debt."),
    ],
    "nobody": [
        row("None of the countries bought the 12 jets from Saab."),
        row("Neither Peru nor Chile has bought the jets from Saab."),
        row("Nobody has bought the 12 jets from Saab."),
        row("Peru ordered neither the jets from Saab nor the helicopters from Airbus."),
        row("Peru ordered no jets from Saab."),
        row("Peru denied having bought 12 jets from Saab."),
    ],
    "who does what a fronted clause tells, with a day in front of the verb": [
        row(
            "After signing a contract to supply ten helicopters to Peru, Canada on Friday halted the talks about spares.",
            "helicopters x10 | - | Peru < Canada | signed",
        ),
        row(
            "After ordering 16 helicopters from Bell, Peru in May opened an office.",
            "helicopters x16 | - | Peru < Bell | signed",
        ),
    ],
}


@pytest.mark.parametrize(("text", "deals"), params(TABLES))
def test_not_bought(text, deals):
    assert not differences(text, deals)
