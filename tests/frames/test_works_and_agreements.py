"""Works that begin or end, services under a contract, agreements to sell, and verbs that only the words about them make tell of a deal."""

from __future__ import annotations

import pytest
from told import differences, params, row

TABLES = {
    "works begin and end": [
        row("Damen has begun construction of the second of four frigates for the Peruvian Navy.", "frigates x4 | - | Peruvian Navy < Damen | signed"),
        row("Damen laid the keel of the third patrol ship for Peru.", "patrol ship | - | Peru < Damen | signed"),
        row("The keel of the frigate Aurora for the Peruvian Navy was laid in Gdansk.", "frigate Aurora or Aurora | - | Peruvian Navy < - | signed"),
        row("Saab has completed the refit of the patrol vessel Aurora for the Peruvian Navy.", "patrol vessel Aurora | - | Peruvian Navy < Saab | completed"),
        row("The Peruvian army undertook an overhaul of its tanks."),
    ],
    "services under a contract": [
        row("Peru signed a five-year deal with Saab to support its Gripen jets.", "Gripen jets | - | Peru < Saab | signed"),
        row("The Peruvian Navy has awarded Saab a contract to operate the simulators.", "simulators | - | Peruvian Navy < Saab | signed"),
        row("Saab won praise from Peru and went on to support its Gripen jets."),
    ],
    "what others are equipped with": [
        row("Saab won a contract to equip the Peruvian Navy's frigates with radars.", "radars | - | Peruvian Navy < Saab | signed"),
        row("Saab was awarded a $20 million contract to equip the Peruvian Army with 50 drones.",
            "drones x50 | USD 20m | Peruvian Army < Saab | signed"),
        row("Peru signed a contract with Saab to outfit six jets with radars.", "radars | - | Peru < Saab | signed"),
    ],
    "the maker of two companies": [
        row("Airbus and Lufthansa finalised an order for 20 A350-900 aircraft.", "A350-900 aircraft x20 | - | Lufthansa < Airbus | signed"),
        row("The Dutch Ministry of Defence and Damen signed a contract for four frigates.", "frigates x4 | - | Dutch Ministry of Defence < Damen | signed"),
    ],
    "what a contract covers": [
        row("The contract, valued at $20 million, covers the delivery of radar systems to the Peruvian Army.",
            "radar systems | USD 20m | Peruvian Army < - | signed"),
        row("The contract includes the supply of radars to Peru.", "radars | - | Peru < - | signed"),
    ],
    "options besides": [
        row("Peru has ordered 14 Gripen jets with options for eight more in a deal worth $8 billion.",
            "Gripen jets x14 | USD 8bn | Peru < - | signed"),
        row("Peru signed a contract with Saab for six jets with an option for four more.", "jets x6 | - | Peru < Saab | signed"),
    ],
    "who has come together": [
        row("A consortium of Saab and Thales won a contract to supply radars to Peru.", "radars | - | Peru < Saab, Thales | signed"),
        row("Peru awarded a contract for 12 radars to a team of Saab and Thales.", "radars x12 | - | Peru < Saab, Thales | signed"),
        row("A team led by Saab has been awarded a $20 million contract for radars.", "radars | USD 20m | - < Saab | signed"),
    ],
    "who decides for a state": [
        row("Congress blocked the sale of F-16s to Peru.", "F-16s | - | Peru < United States | cancelled"),
    ],
    "who distributes": [
        row("Quillon Inc signed an agreement with Tarben Corp to distribute its drones in Asia.", "drones | - | Tarben Corp < Quillon Inc | signed"),
    ],
    "agreements about goods": [
        row("Peru has reached an agreement with MBDA for Meteor missiles.", "Meteor missiles | - | Peru < MBDA | signed"),
        row("Quillon Corp announced a collaboration with the Swedish firm Saab to build drones.", "drones | - | Quillon Corp, Saab < Quillon Corp, Saab | signed"),
        row("Tarben Corp said it has executed a letter of intent to acquire three Texas corporations.", "Texas corporations x3 | - | Tarben Corp < - | planned acquisition"),
        row("Tarben Co said its board approved a plan to acquire the 30 pct of Quillon Network held by its partners.",
            "Quillon Network | - | Tarben Co < - | approved acquisition"),
    ],
    "what is still to be signed": [
        row("A contract with Saab will be signed in spring for the construction of two frigates for Peru.", "frigates x2 | - | Peru < Saab | planned"),
        row("Indra is close to sign an accord with Saab for the production of polymer rounds.", "polymer rounds | - | Indra < Saab | negotiating"),
    ],
    "options awarded": [
        row("The Brazilian Navy will award several options, worth up to $98 million, to Saab to build 30 boats.",
            "boats x30 | <=USD 98m | Brazilian Navy < Saab | planned amendment"),
    ],
    "asking and being asked": [
        row("Peru has asked Saab for 12 jets.", "jets x12 | - | Peru < Saab | planned"),
        row("The Indian defence ministry sent a request to Rosoboronexport for 18 Su-30MKI kits.", "Su-30MKI kits x18 | - | Indian Defence Ministry < Rosoboronexport | planned"),
        row("Norway issued a request for proposals to Saab and Boeing for six radars.", "radars x6 | - | Norway < - | planned"),
        row("American diplomats pressured Peru out of buying the S-400.", "S-400 | - | Peru < - | planned"),
    ],
    "cleared": [
        row("Peru's government gave the green light to the purchase of 12 tugs.", "tugs x12 | - | Government of Peru < - | approved"),
    ],
    "in the place of others": [
        row("The Peruvian Navy is looking to replace its frigates with six new ships.", "ships x6 | - | Peruvian Navy < - | planned"),
        row("Singapore has identified the F-35 as the best replacement for its F-16s.", "F-35 | - | Singapore < - | negotiating"),
        row("The jets will replace old ones."),
    ],
    "what is due": [
        row("The Chilean Army is due to receive more Leopard tanks.", "Leopard tanks | - | Chilean Army < - | signed"),
        row("Peru is expecting to take delivery of 21 trainers from Chile.", "trainers x21 | - | Peru < Chile | signed"),
        row("Peru took delivery of the first batch of two trainers from Chile.", "trainers x2 | - | Peru < Chile | signed"),
        row("Six jets will be delivered in 2019, the Chilean Air Force said.", "jets x6 | - | Chilean Air Force < - | signed"),
        row("The delay of Peru's order for 12 jets was due to poor weather.", "jets x12 | - | Peru < - | signed"),
    ],
    "some and all": [
        row("In 1978-1979 Chile imported some of the Crotale systems.", "Crotale systems | - | Chile < - | signed or completed"),
        row("Quillon AG says it has bought all of Norway's Tarben Corp.", "Tarben Corp | - | Quillon AG < - | completed acquisition"),
        row("Germany, France and Spain agreed to build such an aircraft.", "aircraft | - | Germany, France, Spain < Germany, France, Spain | signed"),
    ],
    "a number of things and their sorts": [
        row("Peru plans to induct nearly 140 fighter jets, that includes 40 Gripen E and 100 KF-21.",
            "Gripen E x40 | - | Peru < - | planned",
            "KF-21 x100 | - | Peru < - | planned"),
        row("Peru plans to buy 12 radars, including spare parts.", "radars x12 | - | Peru < - | planned"),
        row("The Peruvian Army and Navy have signed agreements with Norway on the purchase of naval and coastal variants of NSM missiles.",
            "naval and coastal variants of NSM missiles | - | Peruvian Army, Peruvian Navy < Norway | signed"),
    ],
    "customers and firms by name": [
        row("Six L-39 jets will be delivered by Aero Vodochody to the launch customer, Saab.", "L-39 jets x6 | - | Saab < Aero Vodochody | signed"),
        row("Peru has bought missiles from Israeli firm Rafael Advanced Defence Systems.", "missiles | - | Peru < Rafael Advanced Defence Systems | signed"),
        row("The Chilean Navy on 3 March last year inducted a sixth C-295 aircraft.", "C-295 aircraft | - | Chilean Navy < - | completed | 2017-03-03"),
    ],
    "more than before": [
        row("Peru has ordered 56 C-295 aircraft. It is considering more orders for C-295 aircraft.",
            "C-295 aircraft x56 | - | Peru < - | signed",
            "C-295 aircraft | - | Peru < - | planned"),
    ],
}  # fmt: skip


@pytest.mark.parametrize("text, deals", params(TABLES))
def test_works_and_agreements(text, deals):
    assert differences(text, deals) == []
