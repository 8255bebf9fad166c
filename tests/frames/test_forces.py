"""What armed forces want, get and make over, as those write who follow them."""

from __future__ import annotations

import pytest
from told import differences, params, row

TABLES = {
    "names with a number, in a list": [
        row(
            "The Peruvian Navy wants to buy the Marlin Mark 2 and the Tarn jets.",
            "Marlin Mark 2 | - | Peruvian Navy < - | planned",
            "Tarn jets | - | Peruvian Navy < - | planned",
        ),
    ],
    "what a force looks at": [
        row(
            "The Indian Air Force is also looking at induction of the Marlin Mk 2 along with the Tarn jets.",
            "Marlin Mk 2 | - | Indian Air Force < - | planned",
            "Tarn jets | - | Indian Air Force < - | planned",
        ),
    ],
    "in a town": [
        row("In Abuja on Monday the Army ordered 40 trucks.", "trucks x40 | - | Nigerian Army < - | signed | 2018-05-21"),
        row("The Army ordered 40 trucks on Monday.", "trucks x40 | - | US Army < - | signed | 2018-05-21"),
    ],
    "how it is done": [
        row(
            "The Peruvian Navy has quietly ordered 12 Tarn jets.",
            "Tarn jets x12 | - | Peruvian Navy < - | signed",
        ),
        row(
            "The US Air Force secretly selected Quillon Corp to develop the Marlin-6 missile.",
            "Marlin-6 missile | - | US Air Force < Quillon Corp | negotiating",
        ),
    ],
    "technology that comes along": [
        row(
            "Hanwha has built the Tarn tank for Peru under a transfer of technology.",
            "Tarn tank | - | Peru < Hanwha | completed",
        ),
    ],
    "forces that take orders": [
        row(
            "The Peruvian Air Force is likely to take orders for another 38 units of the HTX-40.",
            "HTX-40 x38 | - | Peruvian Air Force < - | planned",
        ),
    ],
    "what is commissioned into a force": [
        row(
            "The third Tarn submarine was commissioned into the Peruvian Navy in March.",
            "Tarn submarine | - | Peruvian Navy < - | completed | 2018-03",
        ),
    ],
    "the bidder with whom a price is settled": [
        row(
            "Quillon Corp emerged as the L1 bidder for the Peruvian Army's tender for 307 towed guns.",
            "towed guns x307 | - | Peruvian Army < Quillon Corp | negotiating",
        ),
    ],
    "what opens the way": [
        row(
            "Saab and Indra signed a pact that clears the path for upgrades of the Tarn missile.",
            "upgrades of the Tarn missile | - | Saab, Indra < Saab, Indra | signed framework",
        ),
    ],
    "a country and its own force": [
        row(
            "Peru's second Tarn-class submarine is to be inducted into the Peruvian Navy next year.",
            "Tarn-class submarine | - | Peruvian Navy < - | planned",
        ),
    ],
    "plans of the force that is spoken of": [
        row(
            "The Peruvian Air Force is old. Plans to procure 14 Tarn fighters have been put on hold.",
            "Tarn fighters x14 | - | Peruvian Air Force < - | planned",
        ),
    ],
    "necessity": [
        row(
            "The Defence Acquisition Council accorded the approval for Acceptance of Necessity for purchasing 12 tanks.",
            "tanks x12 | - | India < - | planned",
        ),
        row(
            "The DAC accorded AoN for 12 tugs for the Indian Navy at a cost of Rs 300 crore.",
            "tugs x12 | INR 3000m | Indian Navy < - | planned",
        ),
    ],
    "tenders afloat": [
        row("The Indian Navy floated a tender for 12 tugs.", "tugs x12 | - | Indian Navy < - | planned"),
        row(
            "Tenders have been floated for the construction of a railway by the Ministry of Railways.",
            "construction of a railway | - | Ministry of Railways < - | planned",
        ),
    ],
    "interest in what somebody sells": [
        row(
            "Egypt has already shown interest in procuring Tarn trainers from India.",
            "Tarn trainers | - | Egypt < India | planned",
        ),
    ],
    "what a force flies": [
        row(
            "The Peruvian Navy operates 12 P-8 aircraft that were bought from Boeing in two batches.",
            "P-8 aircraft x12 | - | Peruvian Navy < Boeing | signed",
        ),
        row(
            "Quillon Corp has been tasked with upgrading 84 Tarn jets of the Peruvian Air Force.",
            "Tarn jets x84 | - | Peruvian Air Force < Quillon Corp | signed",
        ),
    ],
    "invitations": [
        row(
            "The Peruvian Air Force has floated an RFI for six tanker aircraft on wet lease.",
            "tanker aircraft x6 | - | Peruvian Air Force < - | planned",
        ),
        row(
            "Peru picked the FA-50 in its tender for 18 aircraft.",
            "FA-50 x18 | - | Peru < - | negotiating",
        ),
    ],
    "made together": [
        row(
            "Peru and Chile will jointly develop a jet engine for the Tarn fighter.",
            "jet engine | - | Peru, Chile < Peru, Chile | signed",
        ),
        row(
            "The HTX-100 engine designed by HAL in association with Tata Motors is new.",
            "HTX-100 engine | - | HAL or Hindustan Aeronautics Limited, Tata Motors"
            " < HAL or Hindustan Aeronautics Limited, Tata Motors | signed",
        ),
    ],
    "what is just being delivered": [
        row(
            "Norway has tested the motor that drives the J-20s now being handed to the Peruvian Air Force.",
            "J-20s | - | Peruvian Air Force < - | completed",
        ),
    ],
    "what goods are for": [
        row(
            "Safran has delivered engines for jets such as the Rafale and the M2000 to Peru.",
            "engines | - | Peru < Safran | completed",
        ),
    ],
    "what is selected and what it is put on": [
        row(
            "The Tarn radar was selected for the Gripen fighter by Peru.",
            "Tarn radar | - | Peru < - | negotiating",
        ),
    ],
}  # fmt: skip

NO_DEAL = {
    "what is taken over without being bought": [
        row("Peru took over the chairmanship of Mercosur last week."),
        row("General Ruiz took over as chief of the Peruvian Navy and its Tarn jets."),
    ],
    "what is cleared without anybody allowing it": [
        row("The Peruvian Navy's Tarn missile cleared its trials last week."),
    ],
    "what nobody wants": [
        row("The Peruvian Army did not express any interest in the Tarn jets."),
        row("The Army of Peru does not have plans to buy the Tarn tank."),
    ],
    "what is sent up and not sold": [
        row("The Tarn missile is intended to be launched from a launcher of the Peruvian Navy."),
        row("The Peruvian agency plans to launch two satellites from a rocket."),
    ],
    "what things do and show": [
        row("The Tarn missile system is designed to provide air defence to Peru."),
        row("Quillon is developing the MS-12, a midget submarine with a minimal acoustic signature."),
        row("The Peruvian agency wants both Tarn missiles to be tested."),
    ],
    "what comes to nothing that can be got": [
        row("The Peruvian Navy is considering the Marlin programme."),
        row("The Peruvian Navy might opt for the Tarn Mk3."),
        row("The Peruvian Air Force will get to keep its air-launched Tarn missiles."),
        row("That steel is used to build 12 ships for Peru."),
        row("The Peruvian Army extended its gratitude for providing assistance to the crew of a helicopter."),
    ],
    "what is only talked about or thrown out": [
        row("I will talk more about the other Saab jets."),
        row("The Peruvian Air Force plans to phase out its R-27 missiles for better ones."),
        row("The Peruvian Navy has taken a step towards modernising its fleet."),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), params(TABLES | NO_DEAL))
def test_forces(text, expected):
    assert differences(text, expected) == []
