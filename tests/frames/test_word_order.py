"""Clauses in another order of words than the usual one, and what stands in front of a clause."""

from __future__ import annotations

import pytest
from told import differences, params, row

TABLES = {
    "whom a relative clause names last": [
        row("Saab, from which Peru bought 12 jets, is happy.", "jets x12 | - | Peru < Saab | signed"),
        row("Peru, to which Saab sold 12 jets, is happy.", "jets x12 | - | Peru < Saab | signed"),
        row(
            "Peru received 12 jets, for which it paid Saab $40 million.",
            "jets x12 | USD 40m | Peru < Saab | completed",
        ),
        row("Damen, from whom Peru ordered six boats, has a yard in Galati.", "boats x6 | - | Peru < Damen | signed"),
    ],
    "what is put first": [
        row("It was from Saab that Peru bought the 12 jets.", "jets x12 | - | Peru < Saab | signed"),
        row("It was to Peru that Saab sold the 12 jets.", "jets x12 | - | Peru < Saab | signed"),
        row("Should Peru buy the 12 jets from Saab, it will need pilots.", "jets x12 | - | Peru < Saab | planned"),
        row("Had Peru bought the 12 jets from Saab, it would have saved money."),
        row(
            "Signed by Peru and Saab in May 2014, the contract covers 12 jets.",
            "jets x12 | - | Peru < Saab | signed | 2014-05",
        ),
    ],
    "what is done for somebody": [
        row("Peru had six boats built by Damen.", "boats x6 | - | Peru < Damen | signed"),
        row("Peru wants to have six boats built by Damen.", "boats x6 | - | Peru < Damen | planned"),
    ],
    "the deal in front of the clause": [
        row("In a $40 million deal, Peru bought 12 jets from Saab.", "jets x12 | USD 40m | Peru < Saab | signed"),
        row(
            "As part of a deal worth $40 million, Saab will supply 12 jets to Peru.",
            "jets x12 | USD 40m | Peru < Saab | signed",
        ),
        row("In an agreement with Peru, Saab is to supply 12 jets.", "jets x12 | - | Peru < Saab | signed"),
    ],
    "who is quoted in the middle": [
        row("Peru, Saab said on Monday, has ordered 12 jets.", "jets x12 | - | Peru < Saab | signed"),
        row("Peru has ordered 12 jets, Saab said on Monday.", "jets x12 | - | Peru < Saab | signed"),
        row("The contract, Saab said, covers 12 jets for Peru.", "jets x12 | - | Peru < Saab | signed"),
    ],
    "between dashes": [
        row("The order - for 12 jets - was placed by Peru with Saab.", "jets x12 | - | Peru < Saab | signed"),
        row("Peru bought 12 jets - all of them new - from Saab.", "jets x12 | - | Peru < Saab | signed"),
        row(
            "Saab - the Swedish planemaker - has won an order from Peru for 12 jets.",
            "jets x12 | - | Peru < Saab | signed",
        ),
    ],
    "how it is paid": [
        row("Peru bought $40 million in arms from Saab.", "arms | USD 40m | Peru < Saab | completed aggregate"),
        row("Peru ordered $40 million of radars from Saab.", "radars | USD 40m | Peru < Saab | signed"),
        row("Saab's contract with Peru for 12 jets totals $40 million.", "jets x12 | USD 40m | Peru < Saab | signed"),
        row(
            "Saab's contract with Peru for 12 jets amounts to $40 million.", "jets x12 | USD 40m | Peru < Saab | signed"
        ),
        row("Peru paid a $5 million deposit for 12 jets from Saab.", "jets x12 | - | Peru < Saab | signed"),
        row(
            "Peru paid the first instalment of $5 million for the 12 jets it ordered from Saab.",
            "jets x12 | - | Peru < Saab | signed",
        ),
        row(
            "Saab, whose order book stands at $10 billion, won an order for 12 jets from Peru.",
            "jets x12 | - | Peru < Saab | signed",
        ),
        row("Peru will buy 12 jets on credit from Saab.", "jets x12 | - | Peru < Saab | planned"),
        row("Sweden will transfer 12 jets free of charge to Peru.", "jets x12 | - | Peru < Sweden | signed"),
    ],
    "who extends": [
        row(
            "Saab and Thales have been handed the job of building 12 radars by Peru.",
            "radars x12 | - | Peru < Saab, Thales | signed",
        ),
        row(
            "Tarben Corp takes over Quillon AG for $95 million.",
            "Quillon AG | USD 95m | Tarben Corp < - | signed acquisition",
        ),
        row(
            "Raytheon Corp, Fort Worth, Texas, has been awarded a $40 million contract for radars by Peru.",
            "radars | USD 40m | Peru < Raytheon Corp | signed",
        ),
        row(
            "Saab and Peru extended their contract for jets by two years.", "jets | - | Peru < Saab | signed amendment"
        ),
    ],
    "what is reported": [
        row("Peru is reported to have signed a contract with Saab for 12 jets.", "jets x12 | - | Peru < Saab | signed"),
        row("Peru is understood to have agreed to buy 12 jets from Saab.", "jets x12 | - | Peru < Saab | signed"),
    ],
    "days": [
        row(
            "A contract for 12 jets between Peru and Saab is expected to be signed in June.",
            "jets x12 | - | Peru < Saab | planned",
        ),
        row("Peru expects to award the contract for 12 jets in June.", "jets x12 | - | Peru < - | planned"),
        row(
            "Peru ordered 12 jets from Saab in 2004 and six more in 2006.",
            "jets x12 | - | Peru < Saab | signed | 2004",
            "jets x6 | - | Peru < Saab | signed | 2006",
        ),
    ],
    "more of the same": [
        row(
            "Peru bought six jets from Saab in 2010. In 2014 it ordered six more.",
            "jets x6 | - | Peru < Saab | completed | 2010",
            "jets x6 | - | Peru < Saab | signed | 2014",
        ),
        row(
            "Peru bought six jets from Saab in 2010 and followed up with an order for six more in 2014.",
            "jets x6 | - | Peru < Saab | completed | 2010",
            "jets x6 | - | Peru < Saab | signed | 2014",
        ),
    ],
    "those who live in a country": [
        row("The Poles have bought 12 jets from the Swedes.", "jets x12 | - | Poland < Sweden | signed"),
        row("The Peruvians ordered 12 jets from Saab.", "jets x12 | - | Peru < Saab | signed"),
        row("Americans bought 3 million cars last year."),
    ],
    "states that win deals with companies": [
        row("Peru clinched a deal for 12 jets with Saab.", "jets x12 | - | Peru < Saab | signed"),
        row("Saab clinched a deal for 12 jets with Peru.", "jets x12 | - | Peru < Saab | signed"),
    ],
}


@pytest.mark.parametrize(("text", "deals"), params(TABLES))
def test_word_order(text, deals):
    assert not differences(text, deals)
