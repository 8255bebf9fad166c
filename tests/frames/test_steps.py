"""How far a deal has come, where the words about it say so: approvals that are awaited, needs, ventures to be founded."""

from __future__ import annotations

import pytest
from told import differences, params, row

STEPS = {
    "an approval that is to come": [
        row("The council is expected to clear the purchase of 12 tugs for the Peruvian Navy.", "tugs x12 | - | Peruvian Navy < - | planned"),
        row("The cabinet has yet to approve the purchase of 12 tugs for the Peruvian Navy.", "tugs x12 | - | Peruvian Navy < - | planned"),
        row("Peru may approve the purchase of 12 tugs from Damen.", "tugs x12 | - | Peru < Damen | planned"),
        row("The purchase of 12 tugs for the Peruvian Navy is pending.", "tugs x12 | - | Peruvian Navy < - | planned"),
        row("The purchase of 12 tugs for the Peruvian Navy will go to the cabinet for approval.", "tugs x12 | - | Peruvian Navy < - | planned"),
        row("Norway has agreed to clear the sale of 12 radars to India.", "radars x12 | - | India < Norway | approved"),
        row("Denmark defended its decision to approve the sale of 12 radars to Oman.", "radars x12 | - | Oman < Denmark | approved"),
    ],
    "a need with a number": [
        row("The Chilean Navy needs 30 helicopters.", "helicopters x30 | - | Chilean Navy < - | planned"),
        row("The Chilean Navy needs more helicopters."),
        row("By 2030 the Chilean Air Force expects 12 squadrons."),
    ],
    "a venture of several": [
        row("Saab and Thales will set up a joint venture for jet engines.",
            "jet engines | - | Saab, Thales < Saab, Thales | planned framework"),
        row("Saab is preparing a joint venture with Thales for tank engines.",
            "tank engines | - | Saab, Thales < Saab, Thales | planned framework"),
        row("A joint venture between Saab and Thales will produce Spike missiles for the Peruvian Army.",
            "Spike missiles | - | Peruvian Army < Saab, Thales | signed"),
        row("Tarben-Quillon Aerospace, a joint venture, delivered 100 radars to Boeing.",
            "radars x100 | - | Boeing < Tarben-Quillon Aerospace | completed"),
    ],
    "the bidder that is talked with": [
        row("Damen was declared the lowest bidder for the construction of three tugs for the Peruvian Navy.",
            "tugs x3 | - | Peruvian Navy < Damen | negotiating"),
        row("Damen emerged as the L1 bidder in the Peruvian Navy's tender for three tugs.",
            "tugs x3 | - | Peruvian Navy < Damen | negotiating"),
        row("Damen, the lowest bidder, will supply three tugs to the Peruvian Navy.", "tugs x3 | - | Peruvian Navy < Damen | signed"),
        row("The contract for the tugs will go to the lowest bidder."),
    ],
    "what somebody only hopes for, or has failed to get": [
        row("Saab is confident of getting an order for 12 radars from Peru.", "radars x12 | - | Peru < Saab | planned"),
        row('Peru is "very keen" to buy 12 radars from Saab.', "radars x12 | - | Peru < Saab | planned"),
        row("Saab failed to win the order for 12 radars from Peru."),
        row("Peru lost its chance as it failed to get enough C-130 transports."),
    ],
    "what is wanted, and whose it is": [
        row("Twelve boats are wanted by the Peruvian Navy.", "boats x12 | - | Peruvian Navy < - | planned"),
        row("Expressions of interest are being sought by the Peruvian Navy for the purchase of 12 boats.",
            "boats x12 | - | Peruvian Navy < - | planned"),
        row("Chile has shown interest in Peru's Marlin missile.", "Marlin missile | - | Chile < Peru | planned"),
        row("Chile is in talks for Peru's Marlin missile.", "Marlin missile | - | Chile < Peru | negotiating"),
        row("Chile is negotiating a free trade agreement with Peru.",
            "free trade agreement | - | Chile, Peru < Chile, Peru | negotiating framework"),
    ],
    "what is offered in a tender": [
        row("Saab has offered the Gripen in the Peruvian Navy's tender for 12 jets.", "jets x12 | - | Peruvian Navy < - | planned"),
        row("Saab won the Peruvian Navy's tender for 12 jets.", "jets x12 | - | Peruvian Navy < Saab | signed"),
    ],
    "an order that somebody got": [
        row("Saab will execute an order for 83 radars which it received from Peru in 2016.",
            "radars x83 | - | Peru < Saab | signed | 2016"),
        row("Saab delivered the first two of 12 radars under a contract that it won from Peru in 2017.",
            "radars x12 | - | Peru < Saab | signed | 2017"),
        row("Chile's navy, which got 12 boats from Damen, trains its crews.", "boats x12 | - | Chilean Navy or Chile's navy < Damen | completed"),
    ],
    "who proposes, and who is pressed": [
        row("Chile is weighing Peru's proposal to buy 12 engines.", "engines x12 | - | Chile < Peru | planned"),
        row("Norway has been putting pressure on Chile to acquire 12 radars from Denmark.", "radars x12 | - | Chile < Denmark | planned"),
        row("Bids are sought by the Ministry of Defence, Government of Kenya, for 12 radars.",
            "radars x12 | - | Ministry of Defence < - | planned"),
    ],
    "proposals that are sent": [
        row("A request for 12 boats has been submitted to the Ministry of Defence by the Chilean Navy.", "boats x12 | - | Chilean Navy < - | planned"),
        row("A proposal for the purchase of 12 boats has been sent to the Ministry of Defence by the Chilean Navy.",
            "boats x12 | - | Chilean Navy < - | planned"),
        row("The Ministry of Defence has shortlisted three firms for supplying 180 boats.", "boats x180 | - | Ministry of Defence < - | negotiating"),
        row("Saab supplied six radars to Chile in partnership with Thales.", "radars x6 | - | Chile < Saab, Thales | completed"),
    ],
    "orders on somebody, and what is to be delivered": [
        row("The Chilean Navy has placed orders worth $30 million on Thales for 20 radars.", "radars x20 | USD 30m | Chilean Navy < Thales | signed"),
        row("An order for 20 radars was placed on Thales by the Chilean Navy.", "radars x20 | - | Chilean Navy < Thales | signed"),
        row("A contract for eight tugs was concluded with Damen in April 2018 by the Chilean Navy.",
            "tugs x8 | - | Chilean Navy < Damen | signed | 2018-04"),
        row("The Chilean Navy is expecting delivery of six more tugs from Damen by March.", "tugs x6 | - | Chilean Navy < Damen | signed"),
        row("The delivery of the remaining three radars to Chile by Saab is expected by 2025.", "radars x3 | - | Chile < Saab | signed"),
        row("The tender for 165 rifles was retracted by the Chilean Army.", "rifles x165 | - | Chilean Army < - | cancelled"),
    ],
    "plans that end": [
        row("Chile had plans to buy 20 trainers but had to be scrapped due to the cost.", "trainers x20 | - | Chile < - | cancelled"),
        row("The purchase of 20 trainers for the Chilean Navy has been put on hold.", "trainers x20 | - | Chilean Navy < - | planned"),
        row("Chile considered buying 20 trainers but has dropped this plan.", "trainers x20 | - | Chile < - | cancelled"),
    ],
    "a contract that is handed to somebody": [
        row("Damen has been handed a contract for two frigates for the Peruvian Navy.", "frigates x2 | - | Peruvian Navy < Damen | signed"),
        row("Peru handed Damen a contract for two frigates.", "frigates x2 | - | Peru < Damen | signed"),
        row("Damen handed over two frigates to the Peruvian Navy.", "frigates x2 | - | Peruvian Navy < Damen | completed"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "deals"), params(STEPS))
def test_steps(text: str, deals: tuple[str, ...]) -> None:
    assert differences(text, deals) == []
