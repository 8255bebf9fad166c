"""What sort of deal it is: changes of contracts, frameworks, sums of deals, companies that are bought, gifts and leases."""

from __future__ import annotations

import pytest
from told import differences, miss, params, read, row

KINDS = {
    "agreements that set terms for orders to come": [
        row("Peru signed a framework agreement with Saab for the purchase of 20 pumps.", "pumps x20 | - | Peru < Saab | signed framework"),
        row("Saab won a framework contract worth up to $20 million to deliver pumps to Peru.", "pumps | <=USD 20m | Peru < Saab | signed framework"),
        row("Peru ordered 20 pumps from Saab under a framework agreement.", "pumps x20 | - | Peru < Saab | signed"),
        row("Peru signed an annex to its contract with Saab for 72 more pumps.", "pumps x72 | - | Peru < Saab | signed amendment"),
    ],
    "contracts that are dumped": [
        row("Peru dumped its $90 million pump contract with Saab.", "pump | USD 90m | Peru < Saab | cancelled"),
        row("Farmers dumped 12 tonnes of milk."),
    ],
    "several contracts": [
        row("Saab won two contracts totaling $284 million from Norway for radars.", "radars | USD 284m | Norway < Saab | signed aggregate"),
        row("Saab received $40 million in orders from Norway for radars.", "radars | USD 40m | Norway < Saab | signed aggregate"),
    ],
    "what was paid": [
        row("Peru ordered six jets from Saab, paying about $40 million.", "jets x6 | ~USD 40m | Peru < Saab | signed"),
        row("Tarben Corp told the board it has acquired 285,000 shares of Quillon Inc. It bought the stock for $2 million as an investment.",
            "Quillon Inc x285000 | USD 2m | Tarben Corp < - | completed acquisition"),
    ],
    "parts of a company": [
        row("Tarben Inc completed the purchase of 16 retail branches from Quillon Inc.",
            "retail branches x16 | - | Tarben Inc < Quillon Inc | completed acquisition"),
        row("Ferrani Inc agreed to buy the European operations of Tarben Inc for $630 million.",
            "European operations | USD 630m | Ferrani Inc < Tarben Inc | signed acquisition"),
    ],
    "options are explored": [
        row("Japan and Italy agreed to explore options for co-developing a fighter jet.",
            "fighter jet | - | Japan, Italy < Japan, Italy | signed framework"),
        row("Japan and Italy agreed to develop a fighter jet.", "fighter jet | - | Japan, Italy < Japan, Italy | signed"),
    ],
    "a force takes over a ship": [
        row("The Peruvian Navy took over the patrol vessel from Damen.", "patrol vessel | - | Peruvian Navy < Damen | completed"),
        row("Quillon Inc took over Tarben Inc in May.", "Tarben Inc | - | Quillon Inc < - | completed acquisition | 2018-05"),
    ],
    "what is no contract is not amended": [
        row("In 2015 Horiba Inc acquired Tarben Inc to expand its testing business.", "Tarben Inc | - | Horiba Inc < - | completed acquisition | 2015"),
        row("Peru bought six tugs from Damen to extend its reach.", "tugs x6 | - | Peru < Damen | signed"),
        row("The Peruvian Navy awarded Cessna a contract for the modification of six Caravan aircraft.",
            "Caravan aircraft x6 | - | Peruvian Navy < Cessna | signed"),
        row("Saab won a contract from Peru to modify six radars.", "radars x6 | - | Peru < Saab | signed"),
        row("Peru has expanded its fleet."),
        row("Peru modified its contract with Saab for six radars.", "radars x6 | - | Peru < Saab | signed amendment"),
    ],
    "amendment": [
        row("The army of Norway exercised an option for 20 more trailers from Volvo.", "trailers x20 | - | Norwegian Army < Volvo | signed amendment"),
        row("Canada exercised a $60 million option with Textron for 40 additional vehicles.", "vehicles x40 | USD 60m | Canada < Textron | signed amendment"),
        row("BAE Systems received a $45 million contract modification from the U.S. Marine Corps for 30 vehicles.",
            "vehicles x30 | USD 45m | US Marine Corps < BAE Systems | signed amendment"),
        miss("Denmark and Mowag signed an amendment to their 2015 contract for 29 further Piranha vehicles.",
            "Piranha vehicles x29 | - | Denmark < Mowag | signed amendment"),
        row("Poland extended its contract with Leonardo for simulators by 90 million zloty.", "simulators | PLN 90m | Poland < Leonardo | signed amendment"),
        miss("Oman increased its order for Typhoon jets from BAE Systems by four aircraft.", "Typhoon jets x4 or aircraft x4 | - | Oman < BAE Systems | signed amendment"),
    ],
    "framework": [
        row("Japan and Italy signed an agreement on defence technology.",
            "agreement on defence technology or defence technology | - | Japan, Italy < Japan, Italy | signed framework"),
        row("Saab has signed a framework agreement with Estonia for missiles.", "missiles | - | Estonia, Saab < Estonia, Saab | signed framework"),
        row("Turkey and Ukraine signed a memorandum of understanding on aircraft engines in 2018.",
            "aircraft engines or memorandum of understanding on aircraft engines | - | Turkey, Ukraine < Turkey, Ukraine | signed framework | 2018"),
        row("Kongsberg and Poland inked an MoU on missile maintenance.",
            "missile maintenance or MoU on missile maintenance | - | Kongsberg, Poland < Kongsberg, Poland | signed framework"),
        row("Brazil and Sweden agreed to draft a pact on defence research.",
            "defence research or pact on defence research | - | Brazil, Sweden < Brazil, Sweden | planned framework"),
        row("Japan and Australia established the Southern Skies Partnership.",
            "Southern Skies Partnership | - | Japan, Australia < Japan, Australia | signed framework"),
        row("The two firms, Thales and Indra, signed a partnership agreement on radars.",
            "radars or partnership agreement on radars | - | Thales, Indra < Thales, Indra | signed framework"),
    ],
    "open-ended": [
        row("The US Army awarded Ostrander Foods Inc. a $7.5 million five-year, indefinite-delivery, indefinite-quantity contract for frozen vegetables.",
            "frozen vegetables | <=USD 7.5m | US Army < Ostrander Foods or Ostrander Foods Inc. or Ostrander Foods Inc | signed framework"),
        row("BAE Systems won a five-year IDIQ contract worth $90 million from the US Army for truck tires.",
            "truck tires | <=USD 90m | US Army < BAE Systems | signed framework"),
        row("BAE Systems received a $9 million order from the US Army for truck tires under an indefinite-quantity contract.",
            "truck tires | USD 9m | US Army < BAE Systems | signed"),
        row("The US Army awarded BAE Systems a $7.5 million, five-year, firm-fixed-price contract for trailers.",
            "trailers | USD 7.5m | US Army < BAE Systems | signed"),
        row("The US Navy awarded BAE Systems a $7.5 million cost-plus-fixed-fee, firm-fixed-price contract for boats.",
            "boats | USD 7.5m | US Navy < BAE Systems | signed"),
    ],
    "joint production": [
        row("Hindustan Aeronautics Limited and Safran signed an agreement for the joint production of Shakti engines.",
            "Shakti engines | - | Hindustan Aeronautics Limited < Safran | signed"),
        row("Poland and South Korea signed a deal on the licensed production of K2 tanks.", "K2 tanks | - | Poland < South Korea | signed"),
        row("Saab will transfer the technology of the Gripen to Brazil.", "Gripen or technology of the Gripen | - | Brazil < Saab | signed"),
    ],
    "made together": [
        row("Leonardo and Hanwha Aerospace have teamed up to build AW249 helicopters.",
            "AW249 helicopters | - | Leonardo, Hanwha Aerospace < Leonardo, Hanwha Aerospace | signed"),
        row("Embraer has tied up with Saab to develop a trainer.", "trainer | - | Embraer, Saab < Embraer, Saab | signed"),
        row("Kongsberg joined hands with Raytheon for the production of the NSM missile.",
            "NSM missile | - | Kongsberg, Raytheon < Kongsberg, Raytheon | signed"),
        row("Norway, Sweden and Finland will jointly develop a torpedo.",
            "torpedo | - | Norway, Sweden, Finland < Norway, Sweden, Finland | signed"),
        row("Peru and Chile are in talks to jointly develop a corvette.", "corvette | - | Peru, Chile < Peru, Chile | negotiating"),
        row("Thales signed an MoU with Elbit Systems to produce the Hermes 450 drone.",
            "Hermes 450 drone | - | Thales, Elbit Systems < Thales, Elbit Systems | signed"),
        row("Boeing and Saab will build 300 trainers for the US Air Force.", "trainers x300 | - | US Air Force < Boeing, Saab | signed"),
        row("Kenya and Ghana cooperate in many areas."),
    ],
    "orders for one thing": [
        row("Saab bagged orders from the Swedish Army to supply 100 drones at an estimated cost of $15 million.",
            "drones x100 | ~USD 15m | Swedish Army < Saab | signed"),
        row("Hyundai Heavy won deals valued at a combined $3 billion to build 30 ships.", "- or ships x30 | USD 3bn | - < Hyundai Heavy | signed aggregate"),
    ],
    "aggregate": [
        row("Since 2010, Israel has sold Vietnam weapons worth over $1.5 billion.", "weapons | >=USD 1.5bn | Vietnam < Israel | completed aggregate"),
        row("India signed contracts with Russia worth $5 billion for helicopters, tanks and ships.",
            "helicopters; tanks and ships or helicopters | USD 5bn | India < Russia | signed aggregate"),
        row("Egypt has signed arms deals with France worth 8 billion euros.", "arms deals or arms | EUR 8bn | Egypt < France | signed aggregate"),
        row("French arms exports to Qatar totalled 6.9 billion euros in 2015.", "arms exports or arms | EUR 6.9bn | Qatar < France | signed aggregate | 2015"),
        row("Algeria imported Russian arms worth $2 billion in 2017.", "Russian arms | USD 2bn | Algeria < Russia | completed aggregate | 2017"),
    ],
    "acquisition": [
        row("Indra agreed to buy a 30 percent stake in Hispasat.", "30 percent stake in Hispasat or stake in Hispasat or Hispasat | - | Indra < - | signed acquisition"),
        row("Leonardo acquired the German sensor maker Hensoldt for $700 million.",
            "German sensor maker Hensoldt or sensor maker Hensoldt or Hensoldt | USD 700m | Leonardo < - | signed or completed acquisition"),
        row("Saab bought Bofors Dynamics from Celsius in 1999.", "Bofors Dynamics | - | Saab < Celsius | completed acquisition | 1999"),
        row("Patria is to acquire 49.9 percent of Nammo from Norway for 200 million euros.",
            "Nammo or 49.9 percent of Nammo | EUR 200m | Patria < Norway | planned acquisition"),
        row("Rheinmetall completed the takeover of Expal for 1.2 billion euros.", "Expal or takeover of Expal | EUR 1.2bn | Rheinmetall < - | completed acquisition"),
        row("Cobham plc sold its aviation services unit to Draken International.",
            "aviation services unit | - | Draken International < Cobham or Cobham plc | completed acquisition"),
    ],
    "gift": [
        row("China donated two patrol boats to Sierra Leone.", "patrol boats x2 | - | Sierra Leone < China | signed or completed"),
        row("The United States gave Tunisia 52 trucks as a gift.", "trucks x52 | - | Tunisia < United States | signed or completed"),
        row("Japan gifted two coast guard vessels to Sri Lanka in August 2017.", "coast guard vessels x2 | - | Sri Lanka < Japan | signed or completed | 2017-08"),
        row("Jordan will transfer 15 retired Cobra helicopters to Pakistan.", "Cobra helicopters x15 or retired Cobra helicopters x15 | - | Pakistan < Jordan | signed or planned"),
        row("Ten Casspir vehicles were donated to Mozambique by India.", "Casspir vehicles x10 | - | Mozambique < India | signed or completed"),
    ],
    "lease": [
        row("The Czech Republic leased 14 Gripen fighters from Sweden for ten years.", "Gripen fighters x14 | - | Czech Republic or Czechia < Sweden | signed"),
        row("India signed a $1.3 billion deal with Russia to lease an Akula submarine.", "Akula submarine | USD 1.3bn | India < Russia | signed"),
        row("Hungary renewed its lease of 14 Gripen jets from Sweden.", "Gripen jets x14 | - | Hungary < Sweden | signed amendment"),
    ],
    "call-off": [
        row("Under its framework agreement with Babcock, Norway ordered ten cranes for $9 million.", "cranes x10 | USD 9m | Norway < Babcock | signed"),
        row("The Dutch Army placed a call-off order with Iveco for 120 trucks.", "trucks x120 | - | Dutch Army < Iveco | signed"),
    ],
}  # fmt: skip

VALUES = {
    "qualifier": [
        row("Peru bought six tugs from Damen for about $30 million.", "tugs x6 | ~USD 30m | Peru < Damen | signed"),
        row("Peru bought six tugs from Damen for more than $30 million.", "tugs x6 | >=USD 30m | Peru < Damen | signed"),
        row("Peru bought six tugs from Damen for up to $30 million.", "tugs x6 | <=USD 30m | Peru < Damen | signed"),
        row("Peru bought six tugs from Damen for between $30 million and $40 million.", "tugs x6 | USD 30m..40m | Peru < Damen | signed"),
        row("Peru bought six tugs from Damen in a deal estimated at $30 million.", "tugs x6 | ~USD 30m | Peru < Damen | signed"),
        row("Peru bought six tugs from Damen for 25 million euros ($30 million).", "tugs x6 | EUR 25m | Peru < Damen | signed"),
        row("Peru bought six tugs from Damen for a reported $30 million.", "tugs x6 | USD 30m or ~USD 30m | Peru < Damen | signed"),
    ],
    "amounts that are no value": [
        row("Peru bought six tugs from Damen at $5 million each.", "tugs x6 | - | Peru < Damen | signed"),
        row("Peru, which has a budget of $900 million, bought six tugs from Damen.", "tugs x6 | - | Peru < Damen | signed"),
        row("Peru bought six tugs from Damen, whose revenue rose to $2 billion.", "tugs x6 | - | Peru < Damen | signed"),
        row("Peru bought six tugs from Damen for $30 million, or $50 million if all options are exercised.", "tugs x6 | USD 30m | Peru < Damen | signed"),
        row("Peru bought six tugs from Damen with a $20 million loan from Germany.", "tugs x6 | - | Peru < Damen | signed"),
        row("Peru paid $30 million for six tugs from Damen.", "tugs x6 | USD 30m | Peru < Damen | signed"),
    ],
    "quantity": [
        row("Peru bought about 40 trucks from Tatra.", "trucks x40 | - | Peru < Tatra | signed"),
        row("Peru bought up to 40 trucks from Tatra.", "trucks x40 | - | Peru < Tatra | signed"),
        row("Peru bought more than 40 trucks from Tatra.", "trucks x40 | - | Peru < Tatra | signed"),
        row("Peru bought two dozen trucks from Tatra.", "trucks x24 | - | Peru < Tatra | signed"),
        row("Peru bought a truck from Tatra.", "truck | - | Peru < Tatra | signed"),
        row("Peru bought 30 to 40 trucks from Tatra.", "trucks | - | Peru < Tatra | signed"),
        row("Peru bought an additional 40 trucks from Tatra.", "trucks x40 | - | Peru < Tatra | signed"),
        row("Peru bought a batch of 40 trucks from Tatra.", "trucks x40 | - | Peru < Tatra | signed"),
        row("Peru bought a second batch of trucks from Tatra.", "trucks | - | Peru < Tatra | signed"),
        row("Peru bought forty-two trucks from Tatra.", "trucks x42 | - | Peru < Tatra | signed"),
        row("Peru bought 1,200 Tatra 815 trucks.", "Tatra 815 trucks x1200 | - | Peru < Tatra | signed"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), params(KINDS | VALUES))
def test_kinds_and_values(text, expected):
    assert differences(text, expected) == []


def test_the_second_currency_is_kept_beside_the_first():
    (report,) = read("Peru bought six tugs from Damen for 25 million euros ($30 million).").reports
    assert (report.value_alt.currency, report.value_alt.figure) == ("USD", 30_000_000)
