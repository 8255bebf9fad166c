"""Deals of firms as their news tells them: names that nobody knows, among others and with what they are, leases, works by their field."""

from __future__ import annotations

import pytest
from told import differences, params, row

FIRMS = {
    "a model that is but a number": [
        row("Tarn Air ordered 20 737 freighters from Boeing.", "737 freighters x20 | - | Tarn Air < Boeing | signed"),
        row("Peru bought 12 500 rifles from Saab.", "rifles x12500 | - | Peru < Saab | signed"),
    ],
    "a number with a times sign, and millions in short": [
        row(
            "Tarben Lines ordered 2 x 900 teu ships at Hanwha for $120 mill.",
            "900 teu ships x2 | USD 120m | Tarben Lines < Hanwha | signed",
        ),
    ],
    "a name that nobody knows, and what the company is": [
        row("Velmar, a Danish carrier, has ordered four tugs from Damen.", "tugs x4 | - | Velmar < Damen | signed"),
        row(
            "Velmar, a joint venture of Condor and Marlow Corp, ordered four tugs from Damen.",
            "tugs x4 | - | Velmar < Damen | signed",
        ),
    ],
    "names that nobody knows beside others": [
        row(
            "Peru awarded Saab and Quillon a contract worth $610 million for six radars.",
            "radars x6 | USD 610m | Peru < Saab, Quillon | signed",
        ),
        row(
            "Tarben Lines had chosen Yangfan Shipyard and Hubei Runda to construct six tankers.",
            "tankers x6 | - | Tarben Lines < Yangfan Shipyard, Hubei Runda | negotiating",
        ),
        row(
            "Tarben Corp exercised options worth $26 million with Velmar, Valaris and Odfell Drilling.",
            "- | USD 26m | Tarben Corp < Velmar, Valaris, Odfell Drilling | signed amendment",
        ),
    ],
    "firms that are counted and then named": [
        row(
            "Peru awarded the pipeline contract to two Portuguese firms, Martifer and Soares Pinto.",
            "pipeline | - | Peru < Martifer, Soares Pinto | signed",
        ),
        row(
            "Peru awarded the pipeline contract to a consortium including two Portuguese firms, Martifer and Soares Pinto.",
            "pipeline | - | Peru < Martifer, Soares Pinto | signed",
        ),
    ],
    "a contract with its field": [
        row("Havtek won a hatchery contract from Mowi Inc.", "hatchery | - | Mowi Inc < Havtek | signed"),
        row("Havtek won a government contract."),
    ],
    "who won the contract that was told before": [
        row(
            "Peru has awarded a contract worth $20 million to build a ferry. Damen won the contract, which includes engineering work.",
            "ferry | USD 20m | Peru < Damen | signed",
        ),
        row(
            "Peru has awarded a contract worth $20 million to build a ferry. Velmar won the contract.",
            "ferry | USD 20m | Peru < Velmar | signed",
        ),
    ],
    "who lets things for rent": [
        row(
            "Tarben Leasing signed an agreement with Cargo Andes for the lease of four jets.",
            "jets x4 | - | Cargo Andes < Tarben Leasing | signed",
        ),
        row(
            "Cargo Andes signed a lease agreement with Tarben Leasing for four jets.",
            "jets x4 | - | Cargo Andes < Tarben Leasing | signed",
        ),
    ],
    "a purchase that is part of a plan": [
        row("Peru ordered 12 jets as part of a plan to renew its fleet.", "jets x12 | - | Peru < - | signed"),
        row("Peru has signed for 12 jets under a plan to renew its fleet.", "jets x12 | - | Peru < - | signed"),
    ],
    "what is said to have been done": [
        row(
            "Two jets are understood to have been ordered by Peru from Saab.",
            "jets x2 | - | Peru < Saab | signed",
        ),
    ],
    "talks over a stake of one's own": [
        row(
            "Quillon Corp is in talks with Saab over its 61 percent stake in Tarben Inc.",
            "Tarben Inc | - | Saab < Quillon Corp | negotiating acquisition",
        ),
    ],
    "the stock of a company that nobody knows": [
        row(
            "Tarben Corp has bought all of the shares of Dillon Leasing for $12 million.",
            "Dillon Leasing | USD 12m | Tarben Corp < - | completed acquisition",
        ),
    ],
    "a firm and a public body": [
        row(
            "Velmar has signed a contract with the Norwegian Transport Agency for the renovation of two tunnels.",
            "renovation of two tunnels x2 | - | Norwegian Transport Agency < Velmar | signed",
        ),
        row(
            "Velmar has signed a contract with the Ministry of Transport to construct a bridge.",
            "bridge | - | Ministry of Transport < Velmar | signed",
        ),
    ],
    "the name of what is bought behind its sort": [
        row(
            "Tarben Corp is buying Belgium's biggest department store chain, Inneau, for $16 million.",
            "Inneau | USD 16m | Tarben Corp < - | signed acquisition",
        ),
    ],
    "whose things nobody knows are worked on": [
        row(
            "Saab won a $6 million contract to modernise Verlone's radars.",
            "radars | USD 6m | Verlone < Saab | signed",
        ),
    ],
    "plain goods under a contract": [
        row(
            "Abbey Labs signed a three-year contract to provide glucose meters to Texas-based Premiera.",
            "glucose meters | - | Premiera < Abbey Labs | signed",
        ),
    ],
    "who is supplied by a name that nobody knows": [
        row(
            "Tarben Energy signed a deal to supply Japan's Saibu Power with about 8 million tonnes of LNG.",
            "LNG | - | Saibu Power < Tarben Energy | signed",
        ),
    ],
    "who is commissioned with a delivery": [
        row(
            "Saab has been commissioned by Tarben Ltd with the delivery of six radars.",
            "radars x6 | - | Tarben Ltd < Saab | signed",
        ),
    ],
    "a middle dot in a figure": [
        row("Peru awarded Saab a 31·2m euro contract for six radars.", "radars x6 | EUR 31.2m | Peru < Saab | signed"),
    ],
    "what a company is, before its name at the head of a sentence": [
        row(
            "Leasing company Tarben Rail and Saab signed a contract for 25 locomotives.",
            "locomotives x25 | - | Tarben Rail < Saab | signed",
        ),
    ],
    "several orders, each for one thing": [
        row(
            "Saab has recently secured orders for a cable-laying vessel and a deepwater support vessel.",
            "cable-laying vessel | - | - < Saab | signed",
            "deepwater support vessel | - | - < Saab | signed",
        ),
    ],
    "a name that nobody knows finishes a sale": [
        row(
            "Velmar has completed the sale of its flavors unit to Grayson Inc in May.",
            "flavors unit | - | Grayson Inc < Velmar | completed acquisition | 2018-05",
        ),
    ],
    "where a buyer is that nobody knows": [
        row("Saab sold two used jets to Binter, Spain.", "used jets x2 | - | Binter < Saab | signed"),
    ],
    "a supplier that is told, and a maker that is in the name": [
        row(
            "Peru bought six Airbus A320s. The jets were bought from Tarben Leasing.",
            "Airbus A320s x6 | - | Peru < Tarben Leasing | signed",
        ),
    ],
    "a contract with whose it is in front": [
        row(
            "Saab won a $4 million ESA contract for six radars.",
            "radars x6 | USD 4m | European Space Agency < Saab | signed",
        ),
    ],
    "a project or a letter that is received": [
        row(
            "Tarben Ltd has received a project worth $41 million for the construction of a water tunnel from the National Roads Authority.",
            "construction of a water tunnel | USD 41m | National Roads Authority < Tarben Ltd | signed",
        ),
        row(
            "Tarben Ltd received a letter of award from Quillon Inc for 12 substations.",
            "substations x12 | - | Quillon Inc < Tarben Ltd | signed",
        ),
    ],
    "to whom the running of things is given": [
        row("Peru has awarded a contract to run the ferry to Velmar.", "ferry | - | Peru < Velmar | signed"),
    ],
    "whose part of a company is bought": [
        row(
            "Velmar Group will buy the pump business of Quillon Corp.",
            "pump business of Quillon Corp | - | Velmar Group < Quillon Corp | planned acquisition",
        ),
        row(
            "Velmar Group has acquired Quillon's Swedish operations.",
            "operations | - | Velmar Group < Quillon | completed acquisition",
        ),
        row(
            "Velmar Group is in talks to buy the bulk of Quillon's pump business.",
            "pump business | - | Velmar Group < Quillon | negotiating acquisition",
        ),
        row(
            "Velmar Group sold its paint business with 30 employees to Condor Group.",
            "paint business | - | Condor Group < Velmar Group | completed acquisition",
        ),
        row(
            "Velmar Group sold most of its paint unit to Condor Group.",
            "paint unit | - | Condor Group < Velmar Group | completed acquisition",
        ),
    ],
    "charters, and what is extended by a name that nobody knows": [
        row(
            "Tarben Shipping has won a three-year charter from Quillon Corp for the supply vessel Ocean Star.",
            "supply vessel Ocean Star | - | Quillon Corp < Tarben Shipping | signed",
        ),
        row(
            "Velmar has extended the contract for the supply vessel Ocean Star.",
            "supply vessel Ocean Star | - | Velmar < - | signed amendment",
        ),
        row(
            "Boeing has exercised an option for a second tanker from Tarben Drilling.",
            "tanker | - | Boeing < Tarben Drilling | signed amendment",
        ),
    ],
    "funds, outsourcing and merging": [
        row(
            "Velmar has sold its paint unit to Norden Fund for $20 million.",
            "paint unit | USD 20m | Norden Fund < Velmar | completed acquisition",
        ),
        row(
            "Velmar has outsourced its IT operations to Quillon in a deal worth EUR 30 million.",
            "IT operations | EUR 30m | Velmar < Quillon | signed",
        ),
        row("Velmar Group is to merge with Quillon.", "Quillon | - | Velmar Group < - | signed acquisition"),
    ],
    "who is appointed for works": [
        row(
            "Velmar has been appointed main contractor for the new hospital by Boeing.",
            "hospital | - | Boeing < Velmar | signed",
        ),
        row(
            "Viken county has awarded Velmar a contract for six buses.", "buses x6 | - | Viken county < Velmar | signed"
        ),
    ],
}


@pytest.mark.parametrize("text, deals", params(FIRMS))
def test_firms(text, deals):
    assert differences(text, deals) == []
