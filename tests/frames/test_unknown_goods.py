"""Goods that no lexicon has, of any trade: what is bought is goods, whatever its name."""

from __future__ import annotations

import pytest
from told import differences, params, row

TABLES = {
    "what is to be supplied": [
        row("Peru has cancelled a tender for the supply of maize seed.", "maize seed | - | Peru < - | cancelled"),
        row("Saab received $96 million for six ships from Peru.", "ships x6 | USD 96m | Peru < Saab | signed"),
    ],
    "bought from somebody": [
        row("Tesco bought a rinsing tunnel from Saab.", "rinsing tunnel | - | Tesco < Saab | signed"),
        row("Peru has procured 12 sequencers from Kranix.", "sequencers x12 | - | Peru < Kranix | signed"),
        row("Escalators were ordered in 2017 from Siemens.", "Escalators | - | - < Siemens | signed | 2017"),
        row("Peru bought votes in the council."),
        row("Peru sought oils."),
    ],
    "so many of them": [
        row("Tesco purchased 1,200 freezers last year.", "freezers x1200 | - | Tesco < - | signed | 2017"),
        row("Peru ordered 300 incubators.", "incubators x300 | - | Peru < - | signed"),
        row("Peru bought 200 analysts' reports."),
    ],
    "paid for": [
        row("Peru paid Siemens 740,000 euros for two spectrum analysers.", "spectrum analysers x2 | EUR 740k | Peru < Siemens | signed"),
    ],
    "contracts for so many of them": [
        row("Tesco awarded a local foundry a contract for 40 flow meters.", "flow meters x40 | - | Tesco < - | signed"),
        row("Tesco was negotiating with Saab over 1,100 desks.", "desks x1100 | - | Tesco < Saab | negotiating"),
        row("An order for 2,400 overalls that Tesco had placed with Siemens was cancelled in March.",
            "overalls x2400 | - | Tesco < Siemens | cancelled | 2018-03"),
        row("The 12,000 tonnes of scrap that Siemens sold to Tesco have left the yard.", "scrap | - | Tesco < Siemens | signed"),
    ],
    "options taken up": [
        row("Tesco has declared options for two more kilns at Vorlen Works.", "kilns x2 | - | Tesco < Vorlen Works | signed amendment"),
        row("Peru took up its option on six more helicopters.", "helicopters x6 | - | Peru < - | signed amendment"),
    ],
    "work that is let": [
        row("Tesco let the cleaning contract to Siemens.", "cleaning | - | Tesco < Siemens | signed"),
        row("Saipem has been handed the EPC job for an ammonia plant by Tesco.", "ammonia plant | - | Tesco < Saipem | signed"),
        row("Peru let its guard down."),
    ],
    "work that others do": [
        row("Peru has outsourced its visa processing to Saab.", "visa processing | - | Peru < Saab | signed"),
        row("The Peruvian Army contracted out the cleaning of its barracks to Siemens.",
            "cleaning of its barracks | - | Peruvian Army < Siemens | signed"),
        row("Peru appointed Saab to oversee the renovation of two terminals.", "renovation of two terminals x2 | - | Peru < Saab | signed"),
        row("Saab was retained by Peru to audit the railway.", "railway | - | Peru < Saab | signed"),
        row("Peru tasked Saab with redesigning the terminal.", "terminal | - | Peru < Saab | signed"),
        row("Siemens will run the canteens of the Peruvian Army for five years under a $30 million deal.",
            "canteens of the Peruvian Army | USD 30m | Peruvian Army < Siemens | signed"),
        row("Peru entrusted its honour to nobody."),
    ],
    "put out to tender": [
        row("The Peruvian Army has put its street cleaning out to tender.", "street cleaning | - | Peruvian Army < - | planned"),
        row("Peru put the supply of 40 ambulances out to tender.", "ambulances x40 | - | Peru < - | planned"),
        row("A contract for 40 buses was put out for tender by Peru.", "buses x40 | - | Peru < - | planned"),
        row("Peru called for bids for 40 buses.", "buses x40 | - | Peru < - | planned"),
        row("Peru advertised a tender for the supply of school meals.", "school meals | - | Peru < - | planned"),
        row("Peru is tendering the construction of three clinics.", "clinics x3 | - | Peru < - | planned"),
        row("Peru put the blame on Saab."),
    ],
    "several works in a row": [
        row("Saab won a contract to design, build and operate a sewage plant for Peru.", "sewage plant | - | Peru < Saab | signed"),
        row("Saab won a contract with Peru to supply, install and maintain 40 radars.", "radars x40 | - | Peru < Saab | signed"),
        row("Saab will design, supply and commission six radars for Peru.", "radars x6 | - | Peru < Saab | signed"),
        row("Peru chose Saab to finance, build and run a prison.", "prison | - | Peru < Saab | negotiating"),
        row("Siemens won a 30-year concession to run two Peruvian airports.", "airports x2 | - | Peru < Siemens | signed"),
        row("The contract with Saab involves relaunching six boats of the Peruvian Navy.", "boats x6 | - | Peruvian Navy < Saab | signed"),
        row("Peru made concessions to Chile and to design, build and operate its schools."),
    ],
    "taken on by a name that nobody knows": [
        row("Tesco picked Anomarr to handle its advertising.", "advertising | - | Tesco < Anomarr | negotiating"),
        row("Tesco has appointed Rex Digital to develop its website.", "website | - | Tesco < Rex Digital | signed"),
        row("Tesco appointed John Lich to head its clothing unit."),
        row("Peru chose Mary Lich to lead its navy."),
    ],
    "bought by states": [
        row("The Peruvian Government has acquired water cannon trucks for its police.", "water cannon trucks | - | Government of Peru < - | completed"),
        row("Until then Peru imported patrol boats."),
    ],
    "paid to work": [
        row("Saab received $2 million to install 500 detection machines for Peru.", "detection machines x500 | USD 2m | Peru < Saab | signed"),
    ],
    "taking the place of others": [
        row("The Tarn programme aims to replace the Peruvian Army's old tanks with 180 new carriers.", "carriers x180 | - | Peruvian Army < - | planned"),
        row("Peru is looking at ways to replace the Army's carriers with up to 240 trucks.", "trucks x240 | - | Peru < - | planned"),
    ],
    "options taken up besides": [
        row("Peru decided to buy a further 28 cars, exercising an option.", "cars x28 | - | Peru < - | signed amendment"),
    ],
    "got from somebody": [
        row("Peru is set to receive three harbour lanterns from Japan.", "harbour lanterns x3 | - | Peru < Japan | signed"),
        row("Orders for the extra pylons have been placed with Siemens.", "extra pylons | - | - < Siemens | signed"),
        row("Peru received 300 letters from Saab."),
    ],
    "supplied to what somebody has": [
        row("Siemens will provide Peru's prisons with meals under a five-year contract.", "meals | - | Peru < Siemens | signed"),
    ],
    "presents": [
        row("China presented Peru with 36 motorcycles.", "motorcycles x36 | - | Peru < China | signed"),
        row("China presented Peru with a problem."),
    ],
    "what a company has left": [
        row("Tesco bought a bottling line from the administrators of Tarben Ltd.", "bottling line | - | Tesco < Tarben Ltd | signed"),
    ],
    "deals that are left": [
        row("Peru tore up the deal with Siemens for 18 electric lorries.", "electric lorries x18 | - | Peru < Siemens | cancelled"),
        row("Peru has walked away from an order for six tugs from Damen.", "tugs x6 | - | Peru < Damen | cancelled"),
    ],
    "shares taken": [
        row("Tesco takes 60 percent of Tarben Ltd.", "Tarben Ltd | - | Tesco < - | signed acquisition"),
        row("Tesco takes 60 percent of the blame."),
    ],
    "those who act for others": [
        row("Officials from Peru and Saab put their signatures to an agreement for the delivery of four radars.", "radars x4 | - | Peru < Saab | signed"),
        row("Representatives of Peru and of Saab signed a contract for four radars.", "radars x4 | - | Peru < Saab | signed"),
    ],
    "work told by its verb": [
        row("Peru has rescinded its road-gritting contract with Siemens.", "road-gritting | - | Peru < Siemens | cancelled"),
        row("Tesco extended its existing contract with Siemens."),
    ],
    "parts of companies": [
        row("Tesco ordered two ferries from Saab's Vietnamese unit.", "ferries x2 | - | Tesco < Saab | signed"),
        row("Saab's Angolan unit rents storage from Siemens.", "storage | - | Saab < Siemens | signed"),
    ],
    "what was ordered came": [
        row("The study that Peru ordered from Saab was handed over in April.", "study | - | Peru < Saab | completed | 2018-04"),
        row("The six boats, which Peru bought from Saab in 2015, have been delivered.", "boats x6 | - | Peru < Saab | completed | 2015"),
    ],
    "named bidders": [
        row("Peru has named Siemens preferred bidder for a rail depot.", "rail depot | - | Peru < Siemens | negotiating"),
    ],
    "named behind their sort": [
        row("Peru bought 12 radars from a firm called Vorlen Ltd.", "radars x12 | - | Peru < Vorlen Ltd | signed"),
    ],
    "given by somebody": [
        row("Twelve used trams have been given to the city of Aargau by Norway.", "used trams x12 | - | Aargau < Norway | completed"),
    ],
    "bought of a name that nobody knows": [
        row("Siemens will purchase monopiles from Kranix under an agreement signed on Monday.", "monopiles | - | Siemens < Kranix | signed | 2018-05-21"),
    ],
    "things that are made": [
        row("Saab won a contract to build a liquefier for Siemens.", "liquefier | - | Siemens < Saab | signed"),
        row("Siemens got the job of designing three icebreakers for Saab.", "icebreakers x3 | - | Saab < Siemens | signed"),
    ],
    "who is supplied with them": [
        row("Siemens supplied the canton of Aargau with 3,200 laptops in 2018.", "laptops x3200 | - | Aargau < Siemens | completed | 2018"),
    ],
    "contracts handed to several": [
        row("Peru handed Siemens and Saab a contract for six tunnels.", "tunnels x6 | - | Peru < Siemens, Saab | signed"),
    ],
    "measures and packages": [
        row("Peru signed an agreement with Saab to buy 250 million cubic metres of gas.", "gas | - | Peru < Saab | signed"),
        row("Peru bought 49,000 vials of serum from Siemens.", "serum x49000 | - | Peru < Siemens | signed"),
        row("Peru procured 4.5 million long-lasting nets from Saab.", "long-lasting nets x4500000 | - | Peru < Saab | signed"),
    ],
    "a proper name that nobody knows, ordered by a state": [
        row("The Jasarq Brana has been ordered by Peru and Chile.",
            "Jasarq Brana | - | Peru < - | signed", "Jasarq Brana | - | Chile < - | signed"),
        row("Peru ordered the Haskel Raselmar variant in 2016.", "Haskel Raselmar variant | - | Peru < - | signed | 2016"),
        row("The Peruvian Navy is keen to buy the Osinmar.", "Osinmar | - | Peruvian Navy < - | planned"),
        row("Peru chose the Kestrion over the Vandal.", "Kestrion | - | Peru < - | negotiating"),
        row("Saab is building Holormars for the Peruvian Army.", "Holormars | - | Peruvian Army < Saab | signed"),
        row("Peru has selected Reinhard Lich as its ambassador."),
    ],
    "firms that are named by what they make": [
        row("Peru hired Tarben Engines to overhaul 12 tanks.", "tanks x12 | - | Peru < Tarben Engines | signed"),
        row("Peru hired Drexel Wells to build three pumping stations.", "pumping stations x3 | - | Peru < Drexel Wells | signed"),
    ],
    "what a name is, behind it": [
        row("Jasestad, a tactical missile, has been sold to Peru.", "Jasestad | - | Peru < - | signed"),
        row("Aurora, a ferry, will be built by Saab for Peru.", "Aurora | - | Peru < Saab | signed"),
        row("Lich, a pilot, was sold to Madrid."),
    ],
    "works by their gerund": [
        row("The Peruvian Army awarded Saab a contract for the modification of six Toromars.",
            "modification of six Toromars x6 | - | Peruvian Army < Saab | signed"),
        row("Saab signed a contract for the dry leasing of two aircraft to Peru.", "aircraft x2 | - | Peru < Saab | signed"),
        row("Saab won a contract for the preventive servicing of six boats for Peru.",
            "preventive servicing of six boats x6 | - | Peru < Saab | signed"),
        row("Peru approved the direct purchasing of 12 radars from Saab.", "radars x12 | - | Peru < Saab | approved"),
        row("Saab will supply 40,000 tonnes of reinforcing bar to Peru.", "reinforcing bar | - | Peru < Saab | signed"),
        row("Saab, a company disposing of its units, sold six jets to Peru.", "jets x6 | - | Peru < Saab | signed"),
    ],
    "sets of things": [
        row("Peru ordered a trio of kilns from Saab.", "kilns x3 | - | Peru < Saab | signed"),
        row("Peru bought an octet of presses from Siemens.", "presses x8 | - | Peru < Siemens | signed"),
    ],
}  # fmt: skip


@pytest.mark.parametrize("text, deals", params(TABLES))
def test_unknown_goods(text, deals):
    assert differences(text, deals) == []
