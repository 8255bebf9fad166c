"""What a text leaves to be understood: sides told in another sentence, wishes and conditions, whose things are meant."""

from __future__ import annotations

import pytest
from told import differences, params, row

TABLES = {
    "the buyer of the deal before": [
        row(
            "Peru has bought 12 radars from Saab. Another 20 patrol boats are to be ordered next year.",
            "radars x12 | - | Peru < Saab | signed",
            "patrol boats x20 | - | Peru < - | planned",
        ),
        row(
            "Romania plans to buy a drone. Plans are under way to buy four corvettes.",
            "drone | - | Romania < - | planned",
            "corvettes x4 | - | Romania < - | planned",
        ),
    ],
    "the state that makes it and sells others": [
        row(
            "Russia has sold two tugs to Mali. Algeria has acquired Buk-M2E missiles. Russia plans to order Su-30 jets.",
            "tugs x2 | - | Mali < Russia | signed",
            "Buk-M2E missiles | - | Algeria < Russia | completed",
            "Su-30 jets | - | Russia < - | planned",
        ),
        row(
            "Norway has sold two tugs to Mali. Algeria has acquired Buk-M2E missiles.",
            "tugs x2 | - | Mali < Norway | signed",
            "Buk-M2E missiles | - | Algeria < - | completed",
        ),
    ],
    "the usual buyer": [
        row(
            "Mali bought four trainers from Embraer. Mali also bought two transports from Airbus. In 2017, six Mi-35M helicopters were delivered by Russia.",
            "trainers x4 | - | Mali < Embraer | signed",
            "transports x2 | - | Mali < Airbus | signed",
            "Mi-35M helicopters x6 | - | Mali < Russia | completed | 2017",
        ),
        row(
            "Saab will deliver 12 radars by 2025. Peru bought four trucks from Scania.",
            "radars x12 | - | Peru < Saab | signed",
            "trucks x4 | - | Peru < Scania | signed",
        ),
        row(
            "Peru bought four trucks from Scania. Peru sold 12 radars.",
            "trucks x4 | - | Peru < Scania | signed",
            "radars x12 | - | - < Peru | signed",
        ),
        row(
            "The Peruvian Navy bought four trucks from Scania. Peru sold 12 radars.",
            "trucks x4 | - | Peruvian Navy < Scania | signed",
            "radars x12 | - | - < Peru | signed",
        ),
        row(
            "Peru bought four trucks from Scania. The rivals of Chile know that 12 radars were supplied by Saab.",
            "trucks x4 | - | Peru < Scania | signed",
            "radars x12 | - | - < Saab | completed",
        ),
        row(
            "Tarben Inc bought Marlow Corp in 2006. Saab has won a contract for 12 radars.",
            "Marlow Corp | - | Tarben Inc < - | completed acquisition | 2006",
            "radars x12 | - | - < Saab | signed",
        ),
        row(
            "Velmar has ordered two trucks from Scania. Peru bought two boats from Damen. Saab has won a contract for 12 radars.",
            "trucks x2 | - | Velmar < Scania | signed",
            "boats x2 | - | Peru < Damen | signed",
            "radars x12 | - | Peru < Saab | signed",
        ),
        row(
            "Peru bought two boats from Damen. Chile bought two tugs from Damen. Mali bought two tanks from Nexter. "
            "Chad bought two trucks from Scania. Saab has won a contract for 12 radars.",
            "boats x2 | - | Peru < Damen | signed",
            "tugs x2 | - | Chile < Damen | signed",
            "tanks x2 | - | Mali < Nexter | signed",
            "trucks x2 | - | Chad < Scania | signed",
            "radars x12 | - | - < Saab | signed",
        ),
    ],
    "what nobody is named for": [
        row(
            "Peru bought four trucks from Scania. Another 12 Mi-17 helicopters were delivered last year.",
            "trucks x4 | - | Peru < Scania | signed",
            "Mi-17 helicopters x12 | - | Peru < - | completed | 2017",
        ),
        row(
            "Peru bought four Mi-17 helicopters from Russia. To date, 360 Mi-17 helicopters have been delivered.",
            "Mi-17 helicopters x4 | - | Peru < Russia | signed",
        ),
        row("Another 12 Mi-17 helicopters were delivered last year."),
    ],
    "the state that the text is about": [
        row(
            "The Peruvian Army is small. Peru needs radars, and Chile objects. A $2 million deal for 12 radars went to Saab.",
            "radars x12 | USD 2m | Peru < Saab | signed",
        ),
        row(
            "The Peruvian Army is small. Peru needs radars, and Chile, says Chile, objects. A $2 million deal for 12 radars went to Saab.",
            "radars x12 | USD 2m | - < Saab | signed",
        ),
        row(
            "China has donated a boat to Chad. Recent acquisitions include three patrol boats from France's Tarben Marine.",
            "boat | - | Chad < China | completed",
            "patrol boats x3 | - | Chad < Tarben Marine | completed",
        ),
    ],
    "the known maker of what is planned": [
        row(
            "HAL was founded in 1940. The Indian Air Force plans to order 38 HTT-40 trainers.",
            "HTT-40 trainers x38 | - | Indian Air Force < Hindustan Aeronautics Limited | planned",
        ),
        row(
            "The Indian Air Force plans to order 38 HTT-40 trainers.",
            "HTT-40 trainers x38 | - | Indian Air Force < - | planned",
        ),
    ],
    "told in two sentences": [
        row(
            "Peru awarded a contract to Saab. The contract is worth $20 million.", "- | USD 20m | Peru < Saab | signed"
        ),
        row(
            "Peru awarded a contract to Saab. The $20 million contract covers 12 radars.",
            "radars x12 | USD 20m | Peru < Saab | signed",
        ),
        row(
            "Algeria signed a deal with Russia in 2013. The deal, valued at $2 billion, includes 12 jets and six helicopters.",
            "jets x12 | USD 2bn | Algeria < Russia | signed | 2013",
        ),
        row(
            "Algeria has received 12 Su-57 jets from Russia. Algeria ordered the jets in 2013.",
            "Su-57 jets x12 | - | Algeria < Russia | completed | 2013",
        ),
        row(
            "Algeria has bought Su-57 jets. Russia is to deliver 12 of the aircraft by 2025.",
            "Su-57 jets x12 | - | Algeria < Russia | signed",
        ),
        row(
            "Mali has received two Super Tucano jets from Embraer. The order for 12 jets was placed in 2016.",
            "Super Tucano jets x2 | - | Mali < Embraer | completed",
            "jets x12 | - | Mali < Embraer | signed | 2016",
        ),
    ],
    "two that act, the first with a phrase of its own": [
        row(
            "The Ministry of Defence of Peru and the Chilean Army concluded an agreement on drones.",
            "drones | - | Ministry of Defence, Chilean Army < Ministry of Defence, Chilean Army | signed framework",
        ),
        row(
            "Saab of Sweden and Thales of France bought 12 radars from Damen.",
            "radars x12 | - | Saab, Thales < Damen | signed",
        ),
    ],
    "both sides": [
        row(
            "Peru and Chile have met. Both sides signed a memorandum of understanding on defence cooperation.",
            "defence cooperation | - | Peru, Chile < Peru, Chile | signed framework",
        ),
        row(
            "Tarben Inc met Quillon Corp. The two companies have agreed to build 12 radars.",
            "radars x12 | - | Tarben Inc, Quillon Corp < Tarben Inc, Quillon Corp | signed",
        ),
    ],
    "who has only set a mind to it": [
        row("Chile has committed to procuring 20 drones.", "drones x20 | - | Chile < - | planned"),
        row(
            "The Chilean Army favours procuring more Heron TP drones from Israel.",
            "Heron TP drones | - | Chilean Army < Israel | planned",
        ),
        row(
            "Peru is exploring the option of buying patrol boats and helicopters from Russia.",
            "patrol boats | - | Peru < Russia | planned",
        ),
        row(
            "Airbus sees opportunities to supply 12 aircraft to Thailand.",
            "aircraft x12 | - | Thailand < Airbus | planned",
        ),
        row(
            "The Chilean Army is in favour of buying six Heron TP drones from Israel.",
            "Heron TP drones x6 | - | Chilean Army < Israel | planned",
        ),
        row("Chile is exploring the possibility of buying 12 howitzers.", "howitzers x12 | - | Chile < - | planned"),
        row(
            "There is a good chance of Peru and Chile buying 12 Gripen jets from Saab.",
            "Gripen jets x12 | - | Peru, Chile < Saab | planned",
        ),
        row("Washington cautioned India against purchasing the S-400.", "S-400 | - | India < - | planned"),
        row("India has asked Russia to supply 12 engines.", "engines x12 | - | India < Russia | planned"),
        row("India has requested Russia for 12 engines.", "engines x12 | - | India < Russia | planned"),
        row("If Peru buys the 12 Gripen jets, Saab will build a plant.", "Gripen jets x12 | - | Peru < Saab | planned"),
        row(
            "The government of Peru has earmarked $20 million for the procurement of two helicopters from Leonardo.",
            "helicopters x2 | - | Government of Peru < Leonardo | planned",
        ),
        row("Israel may delay the purchase of a third F-35 squadron.", "F-35 squadron | - | Israel < - | planned"),
        row("Saab is expected to deliver 12 radars to Peru.", "radars x12 | - | Peru < Saab | signed"),
        row(
            "HAL is planning to float a tender to purchase used tugs.",
            "used tugs | - | Hindustan Aeronautics Limited < - | planned",
        ),
    ],
    "brackets around a whole sentence": [
        row(
            "(Peru ordered six H145 helicopters from Airbus in 2016.)",
            "H145 helicopters x6 | - | Peru < Airbus | signed | 2016",
        ),
    ],
    "lists of things that are bought": [
        row(
            "AX-201 and AX-202 drones will be procured by the Chilean Army.",
            "AX-201 and AX-202 drones | - | Chilean Army < - | planned",
        ),
    ],
    "adverbs between commas": [
        row("Peru, meanwhile, was cleared to purchase four drones.", "drones x4 | - | Peru < - | approved"),
        row("Peru, however, bought four drones from Israel.", "drones x4 | - | Peru < Israel | signed"),
    ],
    "for whom, from whom, whose": [
        row("The jets for Peru were built by Saab.", "jets | - | Peru < Saab | signed"),
        row(
            "The first of four frigates for Greece was launched by Fincantieri.",
            "frigates x4 | - | Greece < Fincantieri | signed",
        ),
        row(
            "Peru's new jets, which were bought from Saab in 2015, arrived on Monday.",
            "jets | - | Peru < Saab | completed | 2015",
        ),
        row(
            "The SP9 pistol, bought in 2006 by the Peruvian Police, is in use.",
            "SP9 pistol | - | Peruvian Police < - | completed | 2006",
        ),
        row("Saab's radars were bought by Peru in 2015.", "radars | - | Peru < Saab | completed | 2015"),
        row("Chad's fleet includes six Su-25 jets bought from Ukraine.", "Su-25 jets x6 | - | Chad < Ukraine | signed"),
        row(
            "Chile has 12 F-16 jets, bought from the Netherlands in 2006.",
            "F-16 jets x12 | - | Chile < Netherlands | completed | 2006",
        ),
        row(
            "SIPRI lists an order by Chad for 20 AML vehicles from Belgium.",
            "AML vehicles x20 | - | Chad < Belgium | signed",
        ),
        row(
            "A contract with the Peruvian Navy for 12 jets was signed in May.",
            "jets x12 | - | Peruvian Navy < - | signed | 2018-05",
        ),
        row("Saab has won a contract to upgrade Peru's jets.", "jets | - | Peru < Saab | signed"),
        row(
            "Nigeria's programme includes the procurement of eight Russian-made Mi-35M helicopters and 12 A-29 aircraft from the US.",
            "Mi-35M helicopters x8 | - | Nigeria < Russia | signed",
            "A-29 aircraft x12 | - | Nigeria < United States | signed",
        ),
        row(
            "Aero Ltd sold its L-159 jets to the Iraqi Air Force and Draken International.",
            "L-159 jets | - | Iraqi Air Force < Aero Ltd | signed",
            "L-159 jets | - | Draken International < Aero Ltd | signed",
        ),
        row(
            "HAL builds the Su-30 under licence from Russia.",
            "Su-30 | - | Hindustan Aeronautics Limited < Russia | signed",
        ),
        row("The U.S. sold the Saudis 12 jets.", "jets x12 | - | Saudi Arabia < United States | signed"),
        row("India sold Peru 12 jets.", "jets x12 | - | Peru < India | signed"),
        row("Peru bought a Shorts 330 transport from Saab.", "Shorts 330 transport | - | Peru < Saab | signed"),
        row("Saab leased two aircraft to Hungary.", "aircraft x2 | - | Hungary < Saab | signed"),
        row("Saab has been picked by Peru as supplier of 12 radars.", "radars x12 | - | Peru < Saab | negotiating"),
    ],
    "a country and its forces": [
        row(
            "Russia signed a contract for 12 radars with Peru for the Peruvian Navy.",
            "radars x12 | - | Peru < Russia | signed",
        ),
        row(
            "Peru signed a contract for 12 radars with Russia for the Peruvian Navy.",
            "radars x12 | - | Peru < Russia | signed",
        ),
        row(
            "The MiG-35 will be offered to Peru under the Peruvian Air Force's tender for 12 jets.",
            "jets x12 | - | Peruvian Air Force < - | planned",
        ),
        row(
            "Peru and the Peruvian Navy ordered 12 radars from Saab.", "radars x12 | - | Peruvian Navy < Saab | signed"
        ),
    ],
    "whose things are bought": [
        row("Turkey agreed to buy Russia's S-400 missiles.", "S-400 missiles | - | Turkey < Russia | signed"),
        row("Turkey has bought Peru's jets from Saab.", "jets | - | Turkey < Saab | signed"),
        row("The Peruvian Navy plans to buy Peru's first drone.", "drone | - | Peruvian Navy < - | planned"),
    ],
    "what a contract is for": [
        row(
            "Tarben Inc received a $20 million contract covering construction of two radars for Peru.",
            "construction of two radars or radars x2 | USD 20m | Peru < Tarben Inc | signed",
        ),
        row(
            "The Peruvian Army awarded Tarben Inc a contract for automating its command system.",
            "command system | - | Peruvian Army < Tarben Inc | signed",
        ),
    ],
    "contests": [
        row("Saab lost the order for 12 radars to Thales.", "radars x12 | - | - < Thales | signed"),
        row(
            "Sweden lost out on a tanker deal with Portugal and has offered to supply radars to India.",
            "tanker | - | Portugal < - | signed",
            "radars | - | India < Sweden | planned",
        ),
        row(
            "KAI beat HAL to win Malaysia's order for 18 jets.",
            "jets x18 | - | Malaysia < Korea Aerospace Industries | signed",
        ),
        row(
            "KAI has won the contract from Malaysia for the supply of 18 jets.",
            "jets x18 | - | Malaysia < Korea Aerospace Industries | signed",
        ),
        row(
            "Malaysia's order for 18 FA-50 jets went to KAI.",
            "FA-50 jets x18 | - | Malaysia < Korea Aerospace Industries | signed",
        ),
        row(
            "Saab Ltd was declared the winner of a tender to supply 12 radars to the Latvian Army.",
            "radars x12 | - | Latvian Army < Saab Ltd | signed",
        ),
        row(
            "Draken International has won a $280 million contract for training services to the US Air Force.",
            "training services | USD 280m | US Air Force < Draken International | signed",
        ),
        row(
            "The Philippines became the first buyer of the BrahMos missile.",
            "BrahMos missile | - | Philippines < - | signed",
        ),
        row("Qatar became the first export customer of the Typhoon.", "Typhoon | - | Qatar < - | signed"),
    ],
    "sums": [
        row(
            "The Army awarded AeroVironment $20 million for Switchblade drones.",
            "Switchblade drones | USD 20m | US Army < AeroVironment | signed",
        ),
        row("Peru paid Saab $20 million for 12 radars.", "radars x12 | USD 20m | Peru < Saab | signed"),
        row(
            "Under the $600 million deal, Saab will supply 12 radars to Chile.",
            "radars x12 | USD 600m | Chile < Saab | signed",
        ),
        row(
            "A $20 million order for drones has been received by AeroVironment from the U.S. Army.",
            "drones | USD 20m | US Army < AeroVironment | signed",
        ),
    ],
    "how far it has come": [
        row(
            "Peru ended months of negotiations by signing a contract for two corvettes with Naval Group.",
            "corvettes x2 | - | Peru < Naval Group | signed",
        ),
        row("Saab delivered two of the four radars to Peru.", "radars x4 | - | Peru < Saab | signed"),
        row("Ukraine upgraded 12 jets for Peru in 2013.", "jets x12 | - | Peru < Ukraine | completed | 2013"),
        row(
            "Spain is also to order an upgrade for 90 Leopard tanks, with a first delivery in 2021.",
            "upgrade for 90 Leopard tanks x90 | - | Spain < - | planned",
        ),
        row("Japan bought 20,000 tonnes of sugar from Thailand in a tender.", "sugar | - | Japan < Thailand | signed"),
        row(
            "Peru was declared eligible for sales of up to 50,000 tonnes of rice by the United States.",
            "rice | - | Peru < United States | approved",
        ),
        row("Peru is in talks with Saab to acquire six drones on lease.", "drones x6 | - | Peru < Saab | negotiating"),
        row("Algeria is in talks over 12 Su-57 jets.", "Su-57 jets x12 | - | Algeria < - | negotiating"),
    ],
    "options besides": [
        row(
            "Peru agreed to purchase six A320 aircraft, and options on eight more, for $20 million.",
            "A320 aircraft x6 | USD 20m | Peru < - | signed",
        ),
        row("Peru bought six jets and options for two more from Saab.", "jets x6 | - | Peru < Saab | signed"),
        row("Peru bought an option on six jets from Saab."),
    ],
    "shares of a company's stock": [
        row(
            "Quillon Corp has acquired 600,000 shares of Tarben Inc common stock.",
            "Tarben Inc x600000 | - | Quillon Corp < - | completed acquisition",
        ),
        row("Holders of Quillon Corp received two shares of Tarben Inc common stock."),
    ],
    "offers for companies": [
        row(
            "Tarben Inc also received an offer from Quillon Corp of 65 dlrs cash per share.",
            "Tarben Inc | - | Quillon Corp < - | planned acquisition",
        ),
        row(
            "Marlow Corp has offered 44 dlrs in cash a share for half of Tarben Inc's stock.",
            "Tarben Inc | - | Marlow Corp < - | planned acquisition",
        ),
        row(
            "Marlow Corp said it has rejected Tarben Inc's offer of 20 dlrs a share.",
            "Marlow Corp | - | Tarben Inc < - | cancelled acquisition",
        ),
        row(
            "Harper Ltd extended its offer to acquire all shares of Quillon Inc.",
            "Quillon Inc | - | Harper Ltd < - | planned acquisition",
        ),
        row(
            "Tarben Inc said it ended talks to acquire Marlow Corp.",
            "Marlow Corp | - | Tarben Inc < - | cancelled acquisition",
        ),
        row(
            "Ostrel Co completed a tender for Velmar Industries Inc.",
            "Velmar Industries Inc | - | Ostrel Co < - | completed acquisition",
        ),
    ],
    "companies and stakes": [
        row(
            "Dolmen's Corp said it agreed in principle to acquire Corvane Inc in a cash and stock transaction.",
            "Corvane Inc | - | Dolmen's Corp < - | negotiating acquisition",
        ),
        row("Penta Inc bought Aero in 2006.", "Aero | - | Penta Inc < - | completed acquisition | 2006"),
        row(
            "Tarben Inc sold its motor wheel and aerospace units.",
            "motor wheel and aerospace units | - | - < Tarben Inc | completed acquisition",
        ),
        row("Tarben Inc has been sold to Marlow Corp.", "Tarben Inc | - | Marlow Corp < - | completed acquisition"),
        row(
            "Tarben Inc said it has raised its stake in Marlow Corp to 12 pct.",
            "Marlow Corp | - | Tarben Inc < - | completed acquisition",
        ),
        row(
            "Tarben Inc has acquired over five pct of Quillon stock.",
            "Quillon stock | - | Tarben Inc < - | completed acquisition",
        ),
        row(
            "Tarben Inc sold its radar unit to Saab for 255 mln dlrs cash.",
            "radar unit | USD 255m | Saab < Tarben Inc | completed acquisition",
        ),
        row(
            "Hestral Inc bought Beltan-Eco Corp's stake in Farrow Brew Corp.",
            "Farrow Brew Corp | - | Hestral Inc < Beltan-Eco Corp | completed acquisition",
        ),
    ],
    "bare names": [
        row("Velmar has ordered 12 A320 aircraft from Airbus.", "A320 aircraft x12 | - | Velmar < Airbus | signed"),
        row("Belgium's Velmar ordered 12 jets from Airbus.", "jets x12 | - | Velmar < Airbus | signed"),
        row(
            "Belgium's Velmar bought Brazilian brewer Hestral.",
            "Hestral | - | Velmar < - | completed acquisition",
        ),
        row("Officials ordered 12 radars from Saab.", "radars x12 | - | - < Saab | signed"),
    ],
    "taken, asked for, renewed": [
        row(
            "Peru plans to take on lease one A330 tanker from Airbus.",
            "A330 tanker x1 | - | Peru < Airbus | planned",
        ),
        row("Peru has taken on lease two frigates from Italy.", "frigates x2 | - | Peru < Italy | signed"),
        row("Peru plans to ask Germany for 12 Leopard tanks.", "Leopard tanks x12 | - | Peru < Germany | planned"),
        row("Peru plans to ask Germany for a loan."),
        row("Peru renews its interest in the F-35.", "F-35 | - | Peru < - | planned"),
        row("Peru renewed talks with Saab on 12 jets.", "jets x12 | - | Peru < Saab | negotiating"),
    ],
    "for whom": [
        row(
            "Peru plans to order 12 trainers from Leonardo to provide the Peruvian Air Force with new skills.",
            "trainers x12 | - | Peru or Peruvian Air Force < Leonardo | planned",
        ),
        row(
            "Other orders include 12 trucks for Kenya and six boats for Peru.",
            "trucks x12 | - | Kenya < - | signed",
            "boats x6 | - | Peru < - | signed",
        ),
    ],
    "deals of others": [
        row(
            "The United States suspended a $2 billion deal between Turkey and Peru for 30 T129 helicopters.",
            "T129 helicopters x30 | USD 2bn | Peru < Turkey | cancelled",
        ),
    ],
    "more of the same": [
        row(
            "Peru is to get six Apache helicopters. Peru has signed a deal for six more Apache helicopters.",
            "Apache helicopters x6 | - | Peru < - | signed",
        ),
        row(
            "Peru bought six boats from Damen. Peru will buy four more boats from Damen.",
            "boats x6 | - | Peru < Damen | signed",
            "boats x4 | - | Peru < Damen | planned",
        ),
    ],
    "sites": [
        row(
            "Peru intends to buy 12 Apache helicopters this year. navywatch.org has been told of no date.",
            "Apache helicopters x12 | - | Peru < - | planned",
        ),
    ],
    "trade": [
        row(
            "Bangladesh has accepted an offer of 12,000 tonnes of sugar from Tarben Ltd.",
            "sugar | - | Bangladesh < Tarben Ltd | signed",
        ),
        row(
            "Japanese crushers bought 5,000 tonnes of Canadian rapeseed for May shipment.",
            "Canadian rapeseed | - | Japan < Canada | signed",
        ),
        row("The Soviets bought 20,000 tonnes of U.S. corn.", "U.S. corn | - | Soviet Union < United States | signed"),
        row(
            "Tarben Inc announced it was ordered by the British Army to proceed with the production of 12 radars.",
            "radars x12 | - | British Army < Tarben Inc | signed",
        ),
    ],
}


@pytest.mark.parametrize(("text", "expected"), params(TABLES))
def test_what_is_understood(text, expected):
    assert differences(text, expected) == []
