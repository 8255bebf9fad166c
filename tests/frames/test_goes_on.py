"""What goes on behind something else: clauses behind relative ones, gerunds behind gerunds, deliveries behind their order."""

from __future__ import annotations

import pytest
from told import differences, params, row

TABLES = {
    "what was said once is no talks": [
        row(
            "Peru plans to buy six tugs from Damen. The discussion was held before a summit.",
            "tugs x6 | - | Peru < Damen | planned",
        ),
        row(
            "Peru plans to buy six tugs from Damen. The two sides are in talks.",
            "tugs x6 | - | Peru < Damen | negotiating",
        ),
    ],
    "behind a relative clause": [
        row(
            "The radars, which Saab developed for Sweden, were sold to Peru for $20 million.",
            "radars | - | Sweden < Saab | signed",
            "radars | USD 20m | Peru < - | signed",
        ),
        row(
            "Tarben Group, which Thales bought in 2010, has been sold to Saab.",
            "Tarben Group | - | Thales < - | completed acquisition | 2010",
            "Tarben Group | - | Saab < Thales | completed acquisition",
        ),
        row(
            "The contract, which Peru signed with Saab in May, covers 12 radars.",
            "radars x12 | - | Peru < Saab | signed | 2018-05",
        ),
        row(
            "Saab will build six boats under a contract that the Peruvian Navy awarded in May.",
            "boats x6 | - | Peruvian Navy < Saab | signed | 2018-05",
        ),
        row(
            "The six jets, which Peru ordered from Saab in 2017, have since been delivered.",
            "jets x6 | - | Peru < Saab | completed | 2017",
        ),
    ],
    "behind a parenthesis": [
        row(
            "Tarben Systems, based in Lich, has won a contract from the Peruvian Navy for 12 drones.",
            "drones x12 | - | Peruvian Navy < Tarben Systems | signed",
        ),
        row(
            "Tarben Systems, headquartered in Lich, Germany, was awarded a contract by the Peruvian Navy for 12 drones.",
            "drones x12 | - | Peruvian Navy < Tarben Systems | signed",
        ),
        row(
            "Norway has sold 12 jets, which are surplus, to Peru for $20 million.",
            "jets x12 | USD 20m | Peru < Norway | signed",
        ),
        row(
            "Saab sold 12 radars, which were built in 1990, to Peru and Chile.",
            "radars x12 | - | Peru, Chile < Saab | signed",
        ),
        row(
            "Saab signed a contract, which runs for ten years, with the Peruvian Navy for six radars.",
            "radars x6 | - | Peruvian Navy < Saab | signed",
        ),
    ],
    "whose it was": [
        row(
            "Tarben Inc of Sweden said it agreed to buy Quillon Corp.",
            "Quillon Corp | - | Tarben Inc < - | signed acquisition",
        ),
        row("Peru bought 12 of Saab's radars.", "radars x12 | - | Peru < Saab | signed"),
        row("Saab said Peru bought two of its radars.", "radars x2 | - | Peru < Saab | signed"),
        row("Saab said it has ordered its first tanker from Damen.", "tanker | - | Saab < Damen | signed"),
        row("Saab's award from the Peruvian Navy is for six radars.", "radars x6 | - | Peruvian Navy < Saab | signed"),
        row(
            "Dillmar Stores Inc and Quillon Corp said they entered an agreement for the sale to Dillmar of Quillon's toy unit.",
            "toy unit | - | Dillmar < Quillon Corp | signed acquisition",
        ),
        row(
            "The U.S. Agriculture Department said that Peru was made eligible for sales of 40,000 tonnes of barley malt.",
            "barley malt | - | Peru < United States | approved",
        ),
    ],
    "headlines of several": [
        row("Peru, Saab sign $20 million radar deal.", "radar | USD 20m | Peru < Saab | signed"),
        row("India, France sign deal for six submarines.", "submarines x6 | - | India < France | signed"),
        row("Saab, Thales win order from Peru for six radars.", "radars x6 | - | Peru < Saab, Thales | signed"),
        row("Saab and Thales order books grew in May."),
        row(
            "Tarben Inc has 12 tankers on order at Quillon Shipyards.",
            "tankers x12 | - | Tarben Inc < Quillon Shipyards | signed",
        ),
    ],
    "who stands for it": [
        row(
            "The contract for 12 radars was signed by Peru's defence minister and Saab's chief executive Jan Lund.",
            "radars x12 | - | Peru < Saab | signed",
        ),
        row(
            "Saab chief executive Jan Lund signed a contract with Peru for 12 radars.",
            "radars x12 | - | Peru < Saab | signed",
        ),
        row("Peru placed an order for Saab's Marlin radar.", "Marlin radar | - | Peru < Saab | signed"),
        row(
            "Peru, whose navy operates six frigates, has ordered two more from Damen.",
            "frigates x2 | - | Peru < Damen | signed",
        ),
        row(
            "Peru's air force retired 12 jets bought from Norway in 1980.",
            "jets x12 | - | Peruvian Air Force < Norway | completed | 1980",
        ),
        row("The film Marlin Tale sold more than six million discs."),
    ],
    "whose company it is": [
        row(
            "Tarben Inc said it has sold Quillon Corp to a new company formed by Saab and Thales.",
            "Quillon Corp | - | Saab, Thales < Tarben Inc | completed acquisition",
        ),
        row("Peru ordered six radars from a company owned by Saab.", "radars x6 | - | Peru < Saab | signed"),
        row(
            "A company formed by Saab and Thales won a contract from Peru for six radars.",
            "radars x6 | - | Peru < Saab, Thales | signed",
        ),
    ],
    "a capital of its time": [
        row(
            "The Soviets had no corn. Moscow bought two mln tonnes of U.S. corn.",
            "U.S. corn | - | Soviet Union < United States | signed",
        ),
        row("Moscow bought two mln tonnes of U.S. corn.", "U.S. corn | - | Russia < United States | signed"),
    ],
    "where it is": [
        row("Saab delivered six radars to the air force in Peru.", "radars x6 | - | Peru < Saab | completed"),
        row(
            "Six gunboats for the Mexican Navy were ordered in Spain.",
            "gunboats x6 | - | Mexican Navy < Spain | signed",
        ),
    ],
    "what it is fitted with": [
        row(
            "Peru bought 12 radar equipped fighter jets from Saab.",
            "radar equipped fighter jets x12 | - | Peru < Saab | signed",
        ),
    ],
    "behind a wish": [
        row(
            "Peru considered buying six frigates and leasing two tankers.",
            "frigates x6 | - | Peru < - | planned",
            "tankers x2 | - | Peru < - | planned",
        ),
        row(
            "Peru is weighing upgrading its frigates or buying two corvettes from Damen.",
            "corvettes x2 | - | Peru < Damen | planned",
        ),
        row(
            "Peru may consider scrapping the contract for six frigates.",
            "frigates x6 | - | Peru < - | signed",
        ),
        row(
            "Also planned is the acquisition of 12 radars for the Peruvian Navy.",
            "radars x12 | - | Peruvian Navy < - | planned",
        ),
        row(
            "The Peruvian Navy is very much interested in acquiring six boats from Damen.",
            "boats x6 | - | Peruvian Navy < Damen | planned",
        ),
        row(
            "Peru's army set aside $52 million for the purchase of six radars.",
            "radars x6 | USD 52m | Peru's army or Peruvian Army < - | planned",
        ),
    ],
    "what is foreseen": [
        row(
            "Peru's budget makes provision for the acquisition of six helicopters.",
            "helicopters x6 | - | Peru < - | planned",
        ),
        row("Peru's plan provides for the acquisition of six helicopters.", "helicopters x6 | - | Peru < - | planned"),
        row("Peru aims at acquiring six helicopters from Airbus.", "helicopters x6 | - | Peru < Airbus | planned"),
        row(
            "Follow-up orders for 50 jets from the Peruvian Air Force are likely.",
            "jets x50 | - | Peruvian Air Force < - | planned",
        ),
        row("Peru is keen to have a tie-up with Saab to develop a radar.", "radar | - | Peru < Saab | planned"),
        row(
            "Peru and Airbus are finalising a $20 million deal for six helicopters.",
            "helicopters x6 | USD 20m | Peru < Airbus | negotiating",
        ),
        row("Peru will use the loan to buy 12 jets from Saab.", "jets x12 | - | Peru < Saab | planned"),
    ],
    "what has come": [
        row("Peru used the loan to buy 12 jets from Saab.", "jets x12 | - | Peru < Saab | signed"),
        row(
            "Peru ordered six jets from Saab in 2017. All six jets were delivered by March.",
            "jets x6 | - | Peru < Saab | completed | 2017",
        ),
        row(
            "Peru ordered six jets from Saab in 2017. The first two jets were delivered in March.",
            "jets x6 | - | Peru < Saab | signed | 2017",
        ),
        row("Peru did import eight radars from Finland.", "radars x8 | - | Peru < Finland | completed"),
        row("Peru did order eight radars from Finland.", "radars x8 | - | Peru < Finland | signed"),
        row("Finland did not deliver the eight radars to Peru.", "radars x8 | - | Peru < Finland | planned"),
    ],
}


@pytest.mark.parametrize(("text", "deals"), params(TABLES))
def test_what_goes_on(text, deals):
    assert not differences(text, deals)
