"""Names that no lexicon has, where only a party can stand."""

from __future__ import annotations

import pytest
from told import differences, params, row

TABLES = {
    "things by the name of their maker": [
        row("Peru has leased a Fokker from Saab.", "Fokker | - | Peru < Saab | signed"),
        row("Tarben Air bought three Boeings from Delta.", "Boeings x3 | - | Tarben Air < Delta | signed"),
        row("Quillon Inc bought Boeing.", "Boeing | - | Quillon Inc < - | completed acquisition"),
        row("Saab has leased out six Gripens to Peru.", "Gripens x6 | - | Peru < Saab | signed"),
    ],
    "who makes what bears its name": [
        row("Peru has ordered two Rotorwerk RW-225 helicopters. \"We are glad,\" said Kari Moe, head of Rotorwerk in Lima.",
            "Rotorwerk RW-225 helicopters x2 | - | Peru < Rotorwerk | signed"),
        row("Peru has ordered two Rotorwerk RW-225 helicopters.", "Rotorwerk RW-225 helicopters x2 | - | Peru < - | signed"),
    ],
    "who is hired to do something": [
        row("The Ministry of Health has selected Ostrel Modular to deliver 40 wards.",
            "wards x40 | - | Ministry of Health < Ostrel Modular | negotiating"),
        row("Ostrel was cleared to sell four jets to Tarben Aviation.", "jets x4 | - | Tarben Aviation < Ostrel | approved"),
        row("Saab was cleared to sell four jets to Tarben Aviation.", "jets x4 | - | Tarben Aviation < Saab | approved"),
        row("Saab has been appointed to build the Lich technical college.", "Lich technical college | - | - < Saab | signed"),
        row("The Peruvian Army was ordered to buy 124 tanks.", "tanks x124 | - | Peruvian Army < - | signed"),
        row("Peru has chosen the Black Hawk to replace its old helicopters.", "Black Hawk | - | Peru < - | negotiating"),
    ],
    "who secures an order": [
        row("Ostrel has secured an order from Quillon Green for 15 turbines.", "turbines x15 | - | Quillon Green < Ostrel | signed"),
        row("Ostrel landed a contract with Quillon Green for the CH2 wind farm.", "CH2 wind farm | - | Quillon Green < Ostrel | signed"),
    ],
    "who plans to buy": [
        row("Quillon is considering the purchase of six patrol boats from Saab.", "patrol boats x6 | - | Quillon < Saab | planned"),
        row("Quillon intends to order 40 buses.", "buses x40 | - | Quillon < - | planned"),
        row("Under its plan, Quillon is looking to acquire three tugs.", "tugs x3 | - | Quillon < - | planned"),
        row("Officials plan to buy six patrol boats."),
        row("Farmers want to buy 40 tractors."),
    ],
    "several owners": [
        row("Finland's and Sweden's order for six tugs went to Saab.", "tugs x6 | - | Finland, Sweden < Saab | signed"),
        row(
            "Peru's, Chile's and Cuba's purchase of 12 tugs from Damen was agreed.",
            "tugs x12 | - | Peru, Chile, Cuba < Damen | signed",
        ),
        row("Nordfiber's deal with Saab for 12 radars was signed.", "radars x12 | - | Nordfiber < Saab | signed"),
    ],
    "bodies of a place": [
        row("The Veneto region leases six ferries from Damen.", "ferries x6 | - | Veneto region < Damen | signed"),
        row(
            "The Basque government's lease of six trains from Siemens was extended.",
            "trains x6 | - | Basque government < Siemens | signed amendment",
        ),
        row(
            "The prison authorities of Estonia and Latvia have ordered 12 buses from Scania.",
            "buses x12 | - | Estonia, Latvia < Scania | signed",
        ),
    ],
    "companies that are described": [
        row(
            "Twelve ambulances were ordered by a private rescue operator in Gdansk.",
            "ambulances x12 | - | private rescue operator < - | signed",
        ),
        row("Peru ordered 12 ferries from a Finnish shipyard.", "ferries x12 | - | Peru < Finland | signed"),
        row("Peru bought 12 radars from Saab's European distributor.", "radars x12 | - | Peru < Saab | signed"),
        row(
            "Peru bought 12 radars from Saab's Chilean agent, Tarben Ltd.", "radars x12 | - | Peru < Tarben Ltd | signed"
        ),
        row("Peru bought 12 radars from the local agent of Saab.", "radars x12 | - | Peru < Saab | signed"),
        row(
            "Peru bought 12 radars from Saab, a maker of guns, in May.", "radars x12 | - | Peru < Saab | signed | 2018-05"
        ),
    ],
    "parts of companies abroad": [
        row(
            "Two tugs have been leased by Svitzer's Egyptian subsidiary from Sanmar, a Turkish yard.",
            "tugs x2 | - | Svitzer < Sanmar | signed",
        ),
        row("Saab's Chilean unit ordered 12 trucks from Scania.", "trucks x12 | - | Saab < Scania | signed"),
        row(
            "Saab's Chilean unit's order for 12 trucks from Scania was signed.",
            "trucks x12 | - | Saab < Scania | signed",
        ),
    ],
    "towns": [
        row("Turkey has donated 25 trucks to the city of Herat.", "trucks x25 | - | Herat < Turkey | completed"),
        row("The city of Herat has ordered 25 trucks from Scania.", "trucks x25 | - | Herat < Scania | signed"),
    ],
    "names of several words": [
        row("Sahel Wings has cancelled a plan to buy five jets from Saab.", "jets x5 | - | Sahel Wings < Saab | cancelled"),
        row("Condor Andino will get 12 trains from Siemens.", "trains x12 | - | Condor Andino < Siemens | signed or planned"),
        row("Ana Perez, head of the Peruvian Navy, signed a deal with Saab for 12 radars.",
            "radars x12 | - | Peruvian Navy < Saab | signed"),
    ],
    "names of goods where only a party can stand": [
        row("Six ferries will be built by Damen under a contract with Tarben Maritime Assets.",
            "ferries x6 | - | Tarben Maritime Assets < Damen | signed"),
        row("The Kurdish regional government has contracted Siemens to build a power station.",
            "power station | - | Kurdish regional government < Siemens | signed"),
        row("Kenya's national carrier bought six jets from Saab.", "jets x6 | - | Kenya < Saab | signed"),
        row("SNCFT will pay Kawasaki $8 million for six trains.", "trains x6 | USD 8m | SNCFT < Kawasaki | signed or planned"),
    ],
    "orders with companies that nobody knows": [
        row("Peru placed an order for three heat pumps with Friolux, a Swiss specialist.",
            "heat pumps x3 | - | Peru < Friolux | signed"),
        row("Norway's Dangeros refinery bought three pumps from Saab.", "pumps x3 | - | Dangeros refinery < Saab | signed"),
    ],
    "courts and boards": [
        row("A Norwegian court has blocked the sale of 12 tanks by Saab to Chad.", "tanks x12 | - | Chad < Saab | cancelled"),
        row("Saab's board has approved a $20 million contract with Thales for 12 radars.",
            "radars x12 | USD 20m | Saab < Thales | approved"),
    ],
    "bought together": [
        row("Peru, Chile and Cuba will jointly procure vaccines from Pfizer.",
            "vaccines | - | Peru, Chile, Cuba < Pfizer | planned"),
    ],
    "who is signed": [
        row("Estonia has signed Verrando to supply 40 trucks.", "trucks x40 | - | Estonia < Verrando | signed"),
        row("Estonia has signed Saab to build 40 trucks.", "trucks x40 | - | Estonia < Saab | signed"),
    ],
    "nobody is known": [
        row("Verrando has ordered 40 trucks from Quillon.", "trucks x40 | - | Verrando < Quillon | signed"),
        row("Under a deal with a group formed by Saab and Thales, Peru will get 12 radars.",
            "radars x12 | - | Peru < Saab, Thales | signed"),
    ],
    "who is given work": [
        row("Kranix awarded Blorvex a contract for 50 turbines.", "turbines x50 | - | Kranix < Blorvex | signed"),
        row("Peru picked Blorvex to supply 12 trains.", "trains x12 | - | Peru < Blorvex | negotiating"),
        row("Vorlen has chosen Saab to build its network.", "network | - | Vorlen < Saab | negotiating"),
        row("Peru has picked the Rafale to replace its Mirages.", "Rafale | - | Peru < - | negotiating"),
        row("A Peruvian unit awarded Blorvex."),
    ],
    "who gives work": [
        row("Kranix awarded a contract for 50 turbines to Saab.", "turbines x50 | - | Kranix < Saab | signed"),
        row("Vorlen Estates has awarded Damen a contract for two tugs.", "tugs x2 | - | Vorlen Estates < Damen | signed"),
        row("Kranix Northern will purchase 60 trains from Siemens.", "trains x60 | - | Kranix Northern < Siemens | planned"),
        row("Saab has won an order from Kranix for 50 radars.", "radars x50 | - | Kranix < Saab | signed"),
    ],
    "who orders, whatever the name means elsewhere": [
        row("Vorlen Tankers ordered four bulkers from Hyundai.", "bulkers x4 | - | Vorlen Tankers < Hyundai | signed"),
        row("Vorlen Airport has ordered 14 cranes from Kranix.", "cranes x14 | - | Vorlen Airport < Kranix | signed"),
        row("Vorlikos has chartered two ships from Kranix.", "ships x2 | - | Vorlikos < Kranix | signed"),
        row("Patrol Boats ordered from Saab will arrive in May.", "Patrol Boats | - | - < Saab | signed"),
    ],
    "who acts beside somebody": [
        row("Saab and Hungary's Vorlen bought six jets from Boeing.", "jets x6 | - | Saab, Vorlen < Boeing | signed"),
        row("Kranix and Vorlen bought six jets from Boeing.", "jets x6 | - | Kranix, Vorlen < Boeing | signed"),
        row("Austria's Strabag and Hungary's Vorlen Aszfalt won a contract to build a bridge for Peru.",
            "bridge | - | Peru < Strabag, Vorlen Aszfalt | signed"),
    ],
    "with whom a contract is signed": [
        row("Peru signed a contract with Kranix for 12 radars.", "radars x12 | - | Peru < Kranix | signed"),
    ],
    "bodies of places": [
        row("The Port of Vorlen has bought two tugs from Damen.", "tugs x2 | - | Port of Vorlen < Damen | signed"),
        row("The University of Vorlen ordered two scanners from Saab.", "scanners x2 | - | University of Vorlen < Saab | signed"),
    ],
    "who is known by what it has or says": [
        row("Vorlen's chief executive was pleased. Vorlen has placed an order with Siemens for six trams.", "trams x6 | - | Vorlen < Siemens | signed"),
        row("Kranix said it had ordered two tugs from Damen.", "tugs x2 | - | Kranix < Damen | signed"),
        row("Vorlen shares rose. Saab has signed a contract with Vorlen for 12 radars.", "radars x12 | - | Vorlen < Saab | signed"),
    ],
    "who does what only a party does": [
        row("Vorlen agreed to acquire Tarben Corp for $20 million.", "Tarben Corp | USD 20m | Vorlen < - | signed acquisition"),
        row("Vorlen has sold six radars to Peru.", "radars x6 | - | Peru < Vorlen | signed"),
        row("Vorlen signed a contract with Saab for six radars.", "radars x6 | - | Vorlen < Saab | signed"),
        row("December brought rain, and six trams from Siemens were sold."),
    ],
    "who leads or owns a company": [
        row("Saab agreed to sell its Tarben Insurance Co to a company owned by Vorlen Group.", "Tarben Insurance Co | - | Vorlen Group < Saab | signed acquisition"),
        row("Saab agreed to sell its Tarben Insurance Co to a group led by Thales and Damen for $20 million.",
            "Tarben Insurance Co | USD 20m | Thales, Damen < Saab | signed acquisition"),
        row("A group headed by Thales has won a contract from Peru for six radars.", "radars x6 | - | Peru < Thales | signed"),
        row("A company controlled by Thales bought six radars from Saab.", "radars x6 | - | Thales < Saab | signed"),
    ],
    "names behind a role": [
        row("The order for six tugs went to local builder Kranix & Sons.", "tugs x6 | - | - < Kranix & Sons | signed"),
        row("Saab sold its yacht business to the private equity house Kranix.", "yacht business | - | Kranix < Saab | completed acquisition"),
        row("Vorlen Corp of America has ordered two tugs from Damen.", "tugs x2 | - | Vorlen Corp of America < Damen | signed"),
    ],
    "banks that trade in money": [
        row("The Vorlen Reserve bought dollars for 20 million francs."),
    ],
    "who is to do it": [
        row("Metro de Lima has awarded a $98 million order for Sinova to supply eight trains.",
            "trains x8 | USD 98m | Metro de Lima < Sinova | signed"),
        row("Telecom Namibia signed a contract for Hollis Marine to build two ferries.",
            "ferries x2 | - | Telecom Namibia < Hollis Marine | signed"),
        row("Peru has chosen Vorlex as its supplier of 12 radars.", "radars x12 | - | Peru < Vorlex | negotiating"),
        row("Brokers reported Imabari Heavy winning an order from Peru for two tugs.", "tugs x2 | - | Peru < Imabari Heavy | signed"),
        row("Daelim Plant has clinched a $430 million order for pumps from Peru.", "pumps | USD 430m | Peru < Daelim Plant | signed"),
        row("Yesterday Brekstad delivered two ferries to Peru.", "ferries x2 | - | Peru < Brekstad | completed | 2018-05-21"),
        row("Officials delivered 300 letters to Peru."),
    ],
    "with whom": [
        row("Peru signed a memorandum with Vorlex on drones.", "drones | - | Peru, Vorlex < Peru, Vorlex | signed framework"),
        row("Saab has reached an agreement with Calix Lucerne on drones.",
            "drones | - | Saab, Calix Lucerne < Saab, Calix Lucerne | signed framework"),
    ],
    "told by what else is said of it": [
        row("Vorlex has won a contract from Peru. The company will deliver 12 drones.", "drones x12 | - | Peru < Vorlex | signed"),
        row("Vorlex, a Danish maker of drones, has sold six tugs to Chile.", "tugs x6 | - | Chile < Vorlex | signed"),
    ],
    "described behind a comma": [
        row("Peru awarded Saab, Sweden's biggest arms maker, a $20 million contract for radars.", "radars | USD 20m | Peru < Saab | signed"),
        row("Quillon, one of Sweden's oldest yards, has won a $20 million order for two tugs from Peru.",
            "tugs x2 | USD 20m | Peru < Quillon | signed"),
        row("Goa Dockworks, the country's third naval yard, got a $20 million order for two tugs from Peru.",
            "tugs x2 | USD 20m | Peru < Goa Dockworks | signed"),
        row("The beer giant, Brandkroon, ordered two tanks from Saab in May.", "tanks x2 | - | Brandkroon < Saab | signed | 2018-05"),
        row("A consortium led by Damen, a Dutch builder of ships, has been awarded a $20 million contract for two tugs by Peru.",
            "tugs x2 | USD 20m | Peru < Damen | signed"),
        row("Another yard, Pascagoula Boat Group, is preparing to deliver six tugs to Peru.", "tugs x6 | - | Peru < Pascagoula Boat Group | signed"),
    ],
    "by whose part or sort they go": [
        row("Saab said that its Spanish affiliate will supply 12 radars to Peru.", "radars x12 | - | Peru < Saab | signed"),
        row("China's Skyhawk company will provide Peru with 20 drones.", "drones x20 | - | Peru < Skyhawk | signed"),
        row("The tugs were sold to Turkish buyers by Damen.", "tugs | - | Turkey < Damen | signed"),
        row("Hollis Marine was approved by the council to supply two tugs to Peru.", "tugs x2 | - | Peru < Hollis Marine | approved"),
        row("Peru awarded a $20 million bid to Hollis Marine for two tugs.", "tugs x2 | USD 20m | Peru < Hollis Marine | signed"),
    ],
    "described by whose they are": [
        row("The order for three frigates went to the Babcock yard.", "frigates x3 | - | - < Babcock | signed"),
        row("The order for three frigates went to Kranix.", "frigates x3 | - | - < Kranix | signed"),
        row("The order for three frigates went to arbitration."),
        row("Santiago's metro operator has ordered 12 trams from Skoda.", "trams x12 | - | Santiago's metro operator < Skoda | signed"),
        row("Athens's water utility awarded Siemens the contract for 300 pumps.", "pumps x300 | - | Athens's water utility < Siemens | signed"),
        row("A subsidiary of Damen has won an order for two tugs from Peru.", "tugs x2 | - | Peru < Damen | signed"),
        row("The Bank of Peru bought dollars."),
        row("Scania will supply Cusco with 40 buses.", "buses x40 | - | Cusco < Scania | signed"),
        row("The Lima council has ordered 40 buses from Scania.", "buses x40 | - | Lima council < Scania | signed"),
    ],
    "who says we": [
        row('"We bought 12 trams from Skoda," said Ana Lich, chief executive of Tarben Lines.', "trams x12 | - | Tarben Lines < Skoda | signed"),
        row('"We bought 12 trams from Skoda," said Tarben Corp\'s chief executive, Ana Lich.', "trams x12 | - | Tarben Corp < Skoda | signed"),
        row('"We have sold six radars to Peru," Saab said.', "radars x6 | - | Peru < Saab | signed"),
    ],
    "groups of companies": [
        row("Peru awarded a deal for 12 guns to a consortium led by the country's arms giant Quillon.", "guns x12 | - | Peru < Quillon | signed"),
        row("Peru has signed a $20 million contract with the Quillon consortium to supply 24 radars.",
            "radars x24 | USD 20m | Peru < Quillon consortium | signed"),
        row("A joint venture between Saab and the Maraval engineering group won a contract for two tugs from Peru.",
            "tugs x2 | - | Peru < Saab, Maraval | signed"),
        row("A partnership between Hollis Marine and Saab has won a contract for two tugs from Peru.",
            "tugs x2 | - | Peru < Hollis Marine, Saab | signed"),
        row("The tender was a battle between three companies, which included Tarnix and ADE."),
    ],
    "it and those who are served": [
        row("Peru said Saab will build it six tugs.", "tugs x6 | - | Peru < Saab | signed"),
        row("Quillon Group has won a contract to provide engineering services for Petronor.",
            "engineering services | - | Petronor < Quillon Group | signed"),
        row("Saab won a contract to provide engineering services for the Typhoon.", "engineering services for the Typhoon | - | - < Saab | signed"),
        row("Services heavyweight Strathmore has won a contract from Peru for two tugs.", "tugs x2 | - | Peru < Strathmore | signed"),
    ],
    "by whom something else was done": [
        row("The six tugs, built by Damen and bought by Peru in 2012, are worn out.", "tugs x6 | - | Peru < Damen | completed | 2012"),
        row("Tarben Corp was founded by Ana Lich and bought by Saab in 2012.", "Tarben Corp | - | Saab < - | completed acquisition | 2012"),
        row("Tarben Corp, founded by Quillon Ltd and bought by Saab in 2012 for $20 million, makes radars.",
            "Tarben Corp | USD 20m | Saab < - | completed acquisition | 2012"),
    ],
    "the country and its offices": [
        row("Peru signed with Saab. France will also provide the country with two patrol boats.", "patrol boats x2 | - | Peru < France | signed"),
        row("The lorries came from a French maker. The government in Lima has ordered two tugs from Damen.", "tugs x2 | - | Peru < Damen | signed"),
        row("Saab has received a contract from Porto's underground operator, Metro Duero, for 18 radars.",
            "radars x18 | - | Metro Duero < Saab | signed"),
        row("Saab was awarded a contract by the procurement office of the Peruvian Navy for 12 radars.",
            "radars x12 | - | Peruvian Navy < Saab | signed"),
        row("Saab has two orders worth $20 million from the Chilean Navy's contracting command.", "- | USD 20m | Chilean Navy < Saab | signed"),
        row("The Waters Group's Carinthian unit has won an order for two pumps from Peru.", "pumps x2 | - | Peru < Waters Group | signed"),
    ],
    "money to buy with": [
        row("Poland received $20 million from the United States for the purchase of 22 helicopters.", "helicopters x22 | - | Poland < - | signed"),
        row("The Philippine Navy has received $40 million from Washington to acquire two patrol boats.",
            "patrol boats x2 | - | Philippine Navy < - | planned"),
        row("Saab received $20 million from Peru to build two ships.", "ships x2 | USD 20m | Peru < Saab | signed"),
    ],
    "funds, and groups of a trade": [
        row("Saab has sold Tarben Corp to Investera, a Swedish fund.", "Tarben Corp | - | Investera < Saab | completed acquisition"),
        row("Quillon Ltd is buying consulting group Guidepost from Verity Capital for $40 million.",
            "Guidepost | USD 40m | Quillon Ltd < Verity Capital | signed acquisition"),
    ],
}  # fmt: skip


@pytest.mark.parametrize("text, deals", params(TABLES))
def test_unknown_names(text, deals):
    assert differences(text, deals) == []


def test_a_month_is_no_party():
    """Where nobody knows the day of the text, "last December" is no date; it is no name either."""
    text = "Last December, Amazon acquired camera maker Quillon, and has now agreed to buy Tarben Corp for $1 billion."
    deals = (
        "Quillon | - | Amazon < - | completed acquisition | none",
        "Tarben Corp | USD 1bn | Amazon < - | signed acquisition | none",
    )
    assert differences(text, deals, published=None) == []
