"""Sentences that speak of money, goods and orders, and tell no deal."""

from __future__ import annotations

import pytest
from told import differences, miss, params, row

NO_DEAL = {
    "spending and taking": [
        row("Brewer Halden said it now plans to invest 100 million euros in marketing in Europe in 2019."),
        row("India was asked to take part in a meeting of steel ministers in Oslo."),
    ],
    "prizes": [
        row("Anna Holt won the costume design Orbit for her work on The Sailor."),
        row("The comedian won numerous awards, including Scottish Comedy awards."),
        row("Holt won three Grand Slam doubles titles last year."),
        row("The drama will be shown at the British Harbour Film Awards."),
    ],
    "trade, work and plans that are only mentioned": [
        row("Peru was criticised for buying arms from Russia."),
        row("Peru could face sanctions for purchasing military equipment from Russia."),
        row("Chile continues to sell ammunition to Oman."),
        row("Saab has decades of experience in building submarines for the Swedish Navy."),
        row("The minister spoke of Chile's plans for the Gripen."),
    ],
    "so many in a span of time, and so many so far": [
        row("Saab hopes to deliver 16 Gripens annually to Peru from 2024."),
        row("Saab has the responsibility of delivering 16 Gripens yearly."),
        row("To date, shipments of Gripen jets to Sweden and Peru are approaching 300."),
    ],
    "conditions, and technology of nothing": [
        row("The offer of Tarben Inc is conditioned on receipt of a majority of Quillon's voting power."),
        row("Saab asked for approval of the sale of technology to Peru."),
        row("Peru expects requests for technology transfer to India."),
        row("Peru bought radar technology from Saab.", "radar technology | - | Peru < Saab | signed"),
    ],
    "permits and sorts of deals": [
        row("The department granted the marketing licence that Tarben wants for Peru."),
        row("Saab asked for licences to export its radars."),
        row("Saab has made its pitch for a G2G deal."),
    ],
    "trade that is told": [
        row("Chile has sold weapons to Oman.", "weapons | - | Oman < Chile | signed"),
        row("Chile is selling weapons to Oman.", "weapons | - | Oman < Chile | signed"),
        row("Saab has started building two submarines for the Swedish Navy.", "submarines x2 | - | Swedish Navy < Saab | signed"),
        row("The Peruvian Navy presented its plan for six new frigates.", "frigates x6 | - | Peruvian Navy < - | planned"),
    ],
    "what is not done": [
        row("Germany is not delivering tanks to Oman."),
        row("Serbia does not export rifles to Yemen."),
        row("The radars that Peru uses are not made by Saab."),
        row("Peru has not yet signed the contract with Saab for 12 Gripen jets.", "Gripen jets x12 | - | Peru < Saab | planned"),
    ],
    "damages": [row("Yukos wants to seek $20 billion in damages from the buyer of Yugansk once the sale goes through.")],
    "budget": [
        row("The cabinet of Peru approved a record budget calling for spending of 40 billion soles."),
        row("Norway's defence budget rose to $7 billion in 2018."),
        row("Parliament allocated $40 million for new tugs."),
        row("Kenya set aside 3 billion shillings to buy vehicles in its next budget."),
        row("The ministry will spend 4 billion euros on procurement this year."),
        row("Spending on arms grew by 5 percent to $1.7 trillion."),
        row("The defence ministry was given $300 million for the purchase of equipment."),
    ],
    "money as such": [
        row("Congress and the White House agreed on $700 billion in military funding for 2019 as part of a plan for all defence programmes."),
        row("The bill provides 400 billion francs for defence spending, with a third of it for the missiles of France."),
        row("Under the agreement signed in 2016, the United States will pay Israel $30 billion over ten years."),
        row("The United States provided Lebanon with $100 million in military aid."),
        row("The Bank of Peru said it will offer 7.5 billion soles of bonds at its next tender."),
        row("The Bank of Peru said it will offer 7.5 billion soles' worth of Treasury bills at its tender."),
        row("Parliament provided the Coast Guard with $3 billion to put up a fence along its coast."),
        row("Chilean banks are resisting signing a $76 billion rescheduling package for Peru to get all participants to contribute."),
        row("The budget of France sets a target of 295 billion euros over seven years."),
        row("During November Britain exported 16 billion pounds worth of goods, but imported 21 billion pounds."),
        row("In 1984 the net borrowings of Peru came to 20 billion marks."),
        row("Peru clinched a repayment of 17 years on 10 billion dlrs of its total debt."),
        row("France pledged to spend 1 billion euros on research and development a year."),
    ],
    "people that are no goods": [row("Once considered to be Russia's richest man, Mr Petrov was sold to Peru for $15 billion.")],
    "orders that command": [row("The regulator has ordered Chilean airlines to check the doors of their A320 jets.")],
    "what is paid to owners": [row("Tarben AG paid a 12-mark dividend last week.")],
    "where a party has its seat": [
        row("Saab said the agreements were with Tarben Ltd and Quillon Inc of Cedar Falls, Iowa."),
    ],
    "so many in a span of time": [
        row("Saab plans to manufacture one gun a day for Peru."),
        row("Damen plans to build 12 tugs per year for Chile."),
    ],
    "words that mean something else": [
        row("The minister is set to hold talks with China on the sidelines of a summit in Goa."),
        row("Western sanctions on Russian military hardware sales have hurt the S-400."),
        row("The Navy of Peru is considering establishing Training Squadrons."),
    ],
    "company figures": [
        row("Saab reported revenue of $3.2 billion in the second quarter."),
        row("Orders at Thales grew to 6 billion euros in the first half."),
        row("The order book of Navantia stands at 4 billion euros."),
        row("Leonardo's backlog includes orders worth 35 billion euros."),
        row("Order intake at Kongsberg was NOK 4.2 billion in the third quarter."),
        row("Shares in Rheinmetall rose 4 percent after the deal, to 98 euros."),
        row("Embraer delivered 14 commercial jets in the first quarter."),
        row("Boeing booked a $400 million charge on its tanker programme."),
        row("Textron expects sales of $14 billion this year."),
    ],
    "cash": [
        row("Germany granted Tunisia a loan of 40 million euros."),
        row("The World Bank approved a $200 million loan to Kenya."),
        row("The European Union gave Jordan 30 million euros in aid."),
        row("Boeing was fined $15 million for breaking export rules."),
        row("Airbus agreed to pay a penalty of 3.6 billion euros."),
        row("Investors put $20 million into the drone maker."),
    ],
    "exercise and visit": [
        row("India and Japan will hold a naval exercise with ten warships in May."),
        row("The two navies exercised with six frigates off Oman."),
        row("The defence minister of Chile visited the Damen shipyard on Tuesday."),
        row("Officials of Peru and Brazil met in Lima to discuss border security."),
        row("A delegation from Ghana toured the plant of Embraer."),
    ],
    "forecast": [
        row("The market for drones is expected to reach $30 billion by 2025."),
        row("Demand for tankers will create sales of $12 billion, analysts say."),
        row("Airlines will need 38,000 new jets over the next 20 years, Boeing said."),
    ],
    "capability": [
        row("The Gripen can carry six missiles and costs $85 million."),
        row("The frigate is equipped with two helicopters and eight missiles."),
        row("The radar gives pilots a range of 200 km."),
        row("The tank is produced by KMW and served in the Danish Army in Afghanistan."),
        row("Saab produces fighters, radars and missiles."),
        row("The Turkish Air Force operates 240 F-16 fighters."),
        row("The Mi-17 provides transport for 24 soldiers."),
    ],
    "order in other senses": [
        row("Police were deployed in order to keep the peace."),
        row("The court ordered Boeing to pay $8 million."),
        row("The general ordered 300 soldiers to leave the island."),
        row("Public order was restored in Lima."),
        miss("He received the Order of Merit from France."),
        row("The president signed an executive order on drones."),
    ],
    "deal in other senses": [
        row("Ministers met to deal with a problem of pirates."),
        row("The new law deals with drones."),
        row("It took a great deal of effort to build the ship."),
        row("Iran's nuclear deal with the United States is in danger."),
        row("Saab struck a deal with its unions on wages."),
    ],
    "sport and politics": [
        row("Chelsea signed a striker from Lyon for 40 million pounds."),
        row("The ruling party won 40 seats in Kenya."),
        row("She won a seat in the parliament of Denmark."),
        row("The club bought the defender for $12 million."),
        row("India won the match against Pakistan by six wickets."),
        row("The minister received a letter from his counterpart in Oman."),
    ],
    "law and diplomacy": [
        row("France and Germany signed a declaration on climate change."),
        miss("Peru and Chile signed a peace treaty in 1929."),
        row("The United States imposed sanctions on Iran over missile tests."),
        row("Russia withdrew two brigades from the border."),
        row("The army took control of the airport."),
        row("Police seized 40 rifles from smugglers in Mali."),
        row("Turkey rejected the criticism by Greece."),
    ],
    "pitch": [
        row("Peru will be offered the Gripen E."),
        row("Siemens holds a 40 percent stake in Kalyan Motors."),
        row("The new missile can engage hovering helicopters of Peru."),
        row("The Peruvian Navy is left with two old jets that it does not want to operate."),
        row("Peru received bids from China for the JF-17 last month."),
        row("Peru and Chile agreed to conclude an agreement at a meeting of the council in Lima."),
        row("Saab has proposed its Gripen-E as a trainer."),
        row("Embraer plans to equip seven KC-390 prototypes with new engines."),
        row("Saab showed its Gripen fighter at an air show in Brazil."),
        row("The drone is offered to customers in Asia."),
        row("Sukhoi hopes to sell its new fighter abroad."),
    ],
    "people": [
        row("Boeing hired a new chief from Airbus."),
        row("The navy contracted a virus on the ship."),
        row("Damen will provide training for 30 students."),
        row("The company gets most of its orders from Asia."),
    ],
    "headlines of other articles": [
        row("Also read: Norway buys five tugs from Damen"),
        row("Read more: HAL bags Rs 500 crore order for ten trainers from Army"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), params(NO_DEAL))
def test_no_deal(text, expected):
    assert differences(text, expected) == []
