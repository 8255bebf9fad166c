"""Constructions of press releases, of the trade press, and of local papers."""

from __future__ import annotations

import pytest
from told import differences, params, row

TABLES = {
    "a company with its country behind": [
        row("Leonardo UK has received an order from Peru for 12 radars.", "radars x12 | - | Peru < Leonardo UK | signed"),
        row("Rheinmetall Canada Inc. won an order from Peru for 12 radars.", "radars x12 | - | Peru < Rheinmetall Canada Inc. | signed"),
        row("Peru ordered eleven Tarn Warfare Systems from Saab.", "Tarn Warfare Systems x11 | - | Peru < Saab | signed"),
    ],
    "names with small words": [
        row("Tarva dos Campos has ordered 12 turbines from Vestas.", "turbines x12 | - | Tarva dos Campos < Vestas | signed"),
        row("Vestas won an order for the Pico do Tarva wind park from Enel.", "Pico do Tarva wind park | - | Enel < Vestas | signed"),
        row("TÅB has exercised an option for six trams from Stadler.", "trams x6 | - | TÅB < Stadler | signed amendment"),
    ],
    "where a party has its seat": [
        row("Peru signed a contract with Saab Ltd, Lich for 12 radars.", "radars x12 | - | Peru < Saab Ltd | signed"),
        row("Peru awarded a contract to low bidder Tarva Paving of Lich for six trucks.", "trucks x6 | - | Peru < Tarva Paving | signed"),
    ],
    "who of two companies makes things": [
        row("Tarva Heavy Industries sealed a $3 billion deal with Gulf Energy for six tankers.", "tankers x6 | USD 3bn | Gulf Energy < Tarva Heavy Industries | signed"),
        row("Tarva Airlines signed a contract with Embraer for six jets.", "jets x6 | - | Tarva Airlines < Embraer | signed"),
        row("Avolon has firmed up an order for 20 A330neo aircraft.", "A330neo aircraft x20 | - | Avolon < - | signed"),
        row("Irish Rail's order for 90 carriages was a surprise.", "carriages x90 | - | Irish Rail < - | signed"),
    ],
    "consortia": [
        row("A consortium led by Saab won an order for 12 radars from Peru.", "radars x12 | - | Peru < Saab | signed"),
        row("A joint venture of Hanwha and Thales will supply 20 radars to Poland.", "radars x20 | - | Poland < Hanwha, Thales | signed"),
    ],
    "what an order is to do": [
        row("Boskalis won an order from Peru to deepen the channel.", "channel | - | Peru < Boskalis | signed"),
        row("The contract to replace the bridge went to Damen for $3 million.", "bridge | USD 3m | - < Damen | signed"),
        row("Siemens landed a $2 million job to build stations for Peru.", "stations | USD 2m | Peru < Siemens | signed"),
        row("Saab won a contract to help the Peruvian Army."),
    ],
    "what is measured": [
        row("Peru ordered two 900 cbm LNG carriers from Hanwha.", "900 cbm LNG carriers x2 | - | Peru < Hanwha | signed"),
        row("Peru ordered six 900-TEU vessels from Hanwha.", "900-TEU vessels x6 | - | Peru < Hanwha | signed"),
        row("The contract for radars is worth 245 000 000.00 EUR and was awarded to Saab.", "radars | EUR 245m | - < Saab | signed"),
    ],
    "a contract that is told again": [
        row("Saab received an order from Peru for four radars. The order is worth $20 million and includes spares.", "radars x4 | USD 20m | Peru < Saab | signed"),
        row("Vestas has secured an order from Enel for a wind park. The order comprises 168 V150-4.5 turbines.", "V150-4.5 turbines x168 | - | Enel < Vestas | signed"),
        row("Peru ordered 95 jets from Saab. The purchase comprises 55 trainers and 40 fighters.", "jets x95 | - | Peru < Saab | signed"),
    ],
    "one of several orders": [
        row("Saab received several orders, including one from Peru for the RBS 70 with a total value of $20 million.", "RBS 70 | USD 20m | Peru < Saab | signed"),
        row("Bookings included an order from Peru for radars, a contract for six tugs awarded by Chile and the sale of 32 trucks to Cuba.",
            "radars | - | Peru < - | signed", "tugs x6 | - | Chile < - | signed", "trucks x32 | - | Cuba < - | signed"),
    ],
    "contracts and what is done with them": [
        row("Peru has withdrawn from the contract for 45 trucks concluded with Saab.", "trucks x45 | - | Peru < Saab | cancelled"),
        row("Peru signed on Monday with Saab and Thales the contracts for the procurement of six ships.", "ships x6 | - | Peru < Saab, Thales | signed contract | 2018-05-21"),
        row("Peru extended its supply agreement with Saab.", "supply agreement | - | Peru < Saab | signed amendment"),
    ],
    "gifts": [
        row("Norway gave 14 tanks to Latvia.", "tanks x14 | - | Latvia < Norway | completed"),
        row("14 tanks were given to Latvia by Norway.", "tanks x14 | - | Latvia < Norway | completed"),
    ],
    "who decides": [
        row("The Lich City Council voted unanimously to buy 12 buses from Volvo for $6 million.", "buses x12 | USD 6m | Lich City Council < Volvo | approved"),
        row("Peru signed off on a $3 million purchase of 48 radios from Saab.", "radios x48 | USD 3m | Peru < Saab | approved"),
    ],
    "who gets an order": [
        row("Saab picked up an order for two satellites from Peru.", "satellites x2 | - | Peru < Saab | signed"),
        row("Saab beat Thales to a $600 million order for radars.", "radars | USD 600m | - < Saab | signed"),
        row("Saab received $25 million from Peru to develop a satellite.", "satellite | USD 25m | Peru < Saab | signed"),
        row("Saab and Thales announced today that they had won a contract from Peru for 12 radars.", "radars x12 | - | Peru < Saab, Thales | signed contract | 2018-05-22"),
    ],
    "where ships and jets are ordered and placed": [
        row("The Indian Coast Guard has placed an order on Tarva Shipbuilders for two tugs.", "tugs x2 | - | Indian Coast Guard < Tarva Shipbuilders | signed"),
        row("Avolon has placed 12 jets with Gol on long-term leases.", "jets x12 | - | Gol < Avolon | signed"),
        row("Peru contracted two tankers at Tarva Shipbuilding.", "tankers x2 | - | Peru < Tarva Shipbuilding | signed"),
        row("Embraer's order from Peru for six trainers is worth $40 million.", "trainers x6 | USD 40m | Peru < Embraer | signed"),
        row("Peru will receive six trainers from Embraer in a $40 million package.", "trainers x6 | USD 40m | Peru < Embraer | signed"),
        row("Tarva Corp completed its $69 million purchase of Quillon Labs.", "Quillon Labs | USD 69m | Tarva Corp < - | completed acquisition"),
    ],
    "who is chosen and charged": [
        row("Peru has decided on the Gripen E.", "Gripen E | - | Peru < - | negotiating"),
        row("Saab is the frontrunner for a Peruvian order for 24 jets.", "jets x24 | - | Peru < Saab | planned"),
        row("Saab has been mandated by Peru to modernise 12 jets.", "jets x12 | - | Peru < Saab | signed"),
        row("Saab was contracted by Peru to carry out maintenance work.", "maintenance work | - | Peru < Saab | signed"),
        row("Britain's BTX handed Saab a contract to supply 12 radars.", "radars x12 | - | BTX < Saab | signed"),
        row("Germany's Tarva sealed an accord to buy gas from Shell.", "gas | - | Tarva < Shell | signed"),
    ],
    "how far it has come": [
        row("Embraer has delivered to Peru six trainers ordered last year.", "trainers x6 | - | Peru < Embraer | completed contract | 2017"),
        row("Peru's order for 40 jets was fulfilled.", "jets x40 | - | Peru < - | completed"),
        row("Peru has terminated for convenience its contract with Embraer for six trainers.", "trainers x6 | - | Peru < Embraer | cancelled"),
        row("Peru's Congress gave the green light to the purchase of six trainers.", "trainers x6 | - | Peru < - | approved"),
        row("Peru approved $2 million for 40 trucks from Saab.", "trucks x40 | USD 2m | Peru < Saab | approved"),
        row("Peru decided against buying six trainers from Embraer."),
        row("The company has delivered 187 helicopters this year."),
    ],
    "more of the same": [
        row("Peru, which flies 12 trainers, has ordered six more from Embraer.", "trainers x6 | - | Peru < Embraer | signed"),
        row("Saab has built 24 trainers. Saab sold 12 of them to Peru.", "trainers x12 | - | Peru < Saab | signed"),
        row("Peru added six trainers to its order with Embraer.", "trainers x6 | - | Peru < Embraer | signed"),
        row("Peru ordered 50 tanks for donation to Latvia.", "tanks x50 | - | Peru < - | signed"),
    ],
    "no deals": [
        row("The three countries sell about 60% of their output to Peru."),
        row("Once considered to be the richest man of Russia, with $15 billion, he is on trial."),
        row("Kenya ordered Saab to reduce its prices."),
    ],
    "what is to come": [
        row("The six tanks are set to be delivered to Peru by Saab.", "tanks x6 | - | Peru < Saab | signed"),
        row("Kenya's airline committed to ten A350s from Airbus.", "A350s x10 | - | Kenya's airline < Airbus | signed"),
    ],
    "whose message it is": [
        row("Lich, 12 March 2018 – Saab has received an order from Peru for 12 radars.", "radars x12 | - | Peru < Saab | signed"),
    ],
    "what talks are over": [
        row("Kenya Airways is in talks with Airbus over 12 A220 jets.", "A220 jets x12 | - | Kenya Airways < Airbus | negotiating"),
        row("Peru is negotiating with Saab over six radars.", "radars x6 | - | Peru < Saab | negotiating"),
        row("Saab sold Peru over 12 radars.", "radars x12 | - | Peru < Saab | signed"),
    ],
    "what is pledged or booked": [
        row("Germany has pledged 14 Leopard 2 tanks to Ukraine.", "Leopard 2 tanks x14 | - | Ukraine < Germany | planned"),
        row("Norway promised Ukraine six howitzers.", "howitzers x6 | - | Ukraine < Norway | planned"),
        row("Norway pledged its support to Ukraine."),
        row("Norway pledged $20 million to Ukraine."),
        row("Tarben Corp has booked three launches from Saab.", "launches x3 | - | Tarben Corp < Saab | signed"),
        row("Tarben Corp booked six orders last year."),
    ],
    "with whom somebody has a deal": [
        row("Saab's deal with Kranix for ten trams has been scrapped.", "trams x10 | - | Kranix < Saab | cancelled"),
        row("Saab has a contract with Kranix for six radars.", "radars x6 | - | Kranix < Saab | signed"),
    ],
    "a price in front of the contract": [
        row("Damen has won an order from Oman for two ferries. The $210 million contract runs for six years.",
            "ferries x2 | USD 210m | Oman < Damen | signed"),
        row("Damen has won an order from Oman for two ferries. The $210 million budget runs for six years.",
            "ferries x2 | - | Oman < Damen | signed"),
    ],
    "trade as such": [
        row("Peruvian corn sales to Chile may face more competition."),
        row("The sale of six jets to Chile may face delays.", "jets x6 | - | Chile < - | signed"),
        row("Scania sold 12,000 trucks last year."),
        row("Scania sold 12 trucks to Chile last year.", "trucks x12 | - | Chile < Scania | signed | 2017"),
    ],
    "who is given a role": [
        row("Oman appointed Damen as contractor for six ferries.", "ferries x6 | - | Oman < Damen | negotiating"),
        row("Damen, hired by Oman to build six ferries, will start in May.", "ferries x6 | - | Oman < Damen | signed"),
        row("Oman has appointed Damen as a judge of six ferries."),
    ],
}  # fmt: skip


@pytest.mark.parametrize("text, deals", params(TABLES))
def test_trade_press(text, deals):
    assert differences(text, deals) == []
