"""Turns of phrase of general news, features and speeches that only sound like deals, and those beside them that are some."""

from __future__ import annotations

import pytest
from told import differences, params, row

TABLES = {
    "what is brought to do something": [
        row("The Norwegian Army wants to get the Patriot battery and the Giraffe radar to talk to each other."),
        row("Norway wants to get the NASAMS radar from Kongsberg.", "NASAMS radar | - | Norway < Kongsberg | planned"),
    ],
    "what is looked at and told of": [
        row("The film gives an overview of the Peruvian Gripen jets."),
        row("Guests from Peru were given a tour of the Gripen simulator by Saab."),
        row("Norway shared a picture of its F-35 jets."),
    ],
    "what is taken over and not bought": [
        row("Germany cannot take over administration of the hospitals of Quillon Inc."),
        row("Germany will take over Quillon Inc.", "Quillon Inc | - | Germany < - | signed acquisition"),
    ],
    "orders, deals and choices of another kind": [
        row("The prime minister reviewed law and order and the working of the Peruvian Navy."),
        row("The president signed an executive order on steel mills in Peru."),
        row("The UK's Night Choice network opened with four radars in 1992."),
    ],
    "whose a thing is that is sold": [
        row("Norway's oldest brewery was sold to Carlsberg for $30 million.", "brewery | USD 30m | Carlsberg < - | completed acquisition"),
        row("Peru's Mirage jets were sold to Chile.", "Mirage jets | - | Chile < Peru | signed"),
    ],
    "what goes on beside": [
        row("Veltora Inc has been selling its drone units and focusing on its radars.", "drone units | - | - < Veltora Inc | signed acquisition"),
        row("Lord Lind, whose company Tarben Ltd won contracts to supply vaccine, gave $2 million to charity.", "vaccine | - | - < Tarben Ltd | signed"),
        row("Halden Air will buy six tugs, said Eva Lind, an analyst with Barclays.", "tugs x6 | - | Halden Air < - | planned"),
    ],
    "verbs that nobody knows": [
        row("Peru sought the approval of Chile to distil about 250 tons of wine."),
        row("Norway hired Damen to craft the hull of its ferry.", "hull of its ferry | - | Norway < Damen | signed"),
    ],
    "rights to something": [
        row("The BBC has acquired the rights to the Six Lakes from Sky.", "rights to the Six Lakes | - | BBC < Sky | completed"),
        row("Oslo won the right to host the games."),
    ],
    "trade that is stopped": [
        row("Quillon Inc has suspended gun sales in Texas."),
        row("Bombardier has halted production of its jets."),
    ],
    "people behind what they are": [
        row("Peru won a contract extension for striker Eddie Lind."),
    ],
    "what is sent and stays one's own": [
        row("Russia sent two of its prototype jets to Syria."),
        row("Germany has sent its tugs to India for a show."),
        row("Sweden sent 12 tanks to Ukraine.", "tanks x12 | - | Ukraine < Sweden | signed"),
    ],
    "offers that somebody received": [
        row("Peru received offers from Russia for its MiG-29 and from Sweden for the Gripen."),
        row("If its Gripen wins, Saab will be glad."),
    ],
    "help and credit": [
        row("Villagers provided invaluable assistance to the crew of a Peruvian Army helicopter."),
        row("India will offer a new Line of Credit of $500 million to Peru."),
    ],
    "continents": [
        row("A Latin American navy ordered six drones from India.", "drones x6 | - | - < India | signed"),
        row("The American navy ordered six drones from India.", "drones x6 | - | US Navy < India | signed"),
    ],
    "where it was made": [
        row("Peru wants the Made in India Tejas fighter.", "Tejas fighter | - | Peru < India | planned"),
    ],
    "whereby": [
        row("Saab may propose a deal whereby Peru buys 12 jets.", "jets x12 | - | Peru < Saab | planned"),
    ],
    "what a pact is like": [
        row("Peru and France entered into a partnership which is typical of their shared views on the seas.", "- | - | France, Peru < France, Peru | signed framework"),
        row("The deal with Peru is the sale of 12 tanks by Saab.", "tanks x12 | - | Peru < Saab | signed"),
    ],
    "bids for companies": [
        row("Quillon Inc has received a $3.2 billion takeover bid from Tarben Corp.", "Quillon Inc | USD 3.2bn | Tarben Corp < - | planned acquisition"),
        row("Quillon Inc said it had received a $3.2 billion takeover offer.", "Quillon Inc | USD 3.2bn | - < - | planned acquisition"),
        row("Quillon Inc has received a merger proposal from Tarben Corp.", "Quillon Inc | - | Tarben Corp < - | planned acquisition"),
        row("Quillon Inc accepted a $3.2 billion buyout offer from Tarben Corp.", "Quillon Inc | USD 3.2bn | Tarben Corp < - | signed acquisition"),
        row("Peru received bids from Saab and Boeing for 12 jets.", "jets x12 | - | Peru < - | planned"),
    ],
    "who holds a company": [
        row("Veltora Inc plans to spend $5 million on buying out minority shareholders in Tarben Ltd.", "Tarben Ltd | USD 5m | Veltora Inc < - | planned acquisition"),
        row("Veltora Inc acquired 67.7 percent of Quillon Inc's US affiliate Eon Labs.", "Eon Labs | - | Veltora Inc < Quillon Inc | completed acquisition"),
    ],
    "by whom it was painted": [
        row("Veltora Inc bought a drone drawing by Lind from Quillon Ltd for $10 million.", "drone drawing | USD 10m | Veltora Inc < Quillon Ltd | signed"),
        row("Peru was ordered to buy 12 jets by Chile.", "jets x12 | - | Peru < - | signed"),
    ],
    "whose of it is": [
        row("Peru has cleared the buy of 12 howitzers under the rules of Chapter II of its law.", "howitzers x12 | - | Peru < - | approved"),
        row("Norway banned the sale of rifles to Peru over the murder of a journalist."),
        row("Peru approved the purchase for its navy of 12 tugs.", "tugs x12 | - | Peru < - | approved"),
        row("Veltora Inc announced the sale of most of the stores of Quillon Inc to Tarben Ltd.", "stores of Quillon Inc | - | Tarben Ltd < Veltora Inc | signed acquisition"),
    ],
    "what should have been done": [
        row("The order for a new carrier should have been given to Cochin Shipyard."),
        row("Peru could have bought 12 jets from Saab in 2010."),
    ],
    "how it is to do it": [
        row("The law made it easier to export 12 armed drones to Peru."),
        row("Officers from Peru asked for access to the Gripen, which was granted by Saab."),
    ],
    "bids and changes of goods": [
        row("Saab expects a challenge from the F-15EX bid by Boeing."),
        row("The ship is like other Global 6000 modifications, such as the GlobalEye jet for the UAE."),
        row("Saab received a contract modification worth $20 million from Peru.", "- | USD 20m | Peru < Saab | signed amendment"),
    ],
    "in which sorts": [
        row("The Peruvian Army has issued requests for 100 drones in Light and Heavy classes.", "drones x100 | - | Peruvian Army < - | planned"),
    ],
    "what is thwarted": [
        row("Russia spoke of attempts by the US to thwart deals on Russian arms."),
    ],
    "what is banned and what is still to be concluded": [
        row("Germany also imposed a ban on arms sales to Peru last year."),
        row("Peru wants an embargo on the export of tanks to Chile."),
        row("India and Peru agreed to an early conclusion of the agreement on customs.", "customs | - | India, Peru < India, Peru | planned framework"),
    ],
    "figures of speech": [
        row("Peru has roped in Saab to upgrade its radars.", "radars | - | Peru < Saab | signed"),
        row("Peru splurged $2 billion on Gripen jets from Sweden.", "Gripen jets | USD 2bn | Peru < Sweden | signed"),
        row("Peru has zeroed in on the Gripen.", "Gripen | - | Peru < - | negotiating"),
        row("The police zeroed in on the suspect in Peru."),
        row("Peru is mulling over the Gripen offer from Sweden.", "Gripen | - | Peru < Sweden | planned"),
    ],
    "how it changed hands": [
        row("The patrol boats were a gift from Japan to Peru.", "patrol boats | - | Peru < Japan | signed"),
        row("The 12 jets are Peru's first purchase from Saab.", "jets x12 | - | Peru < Saab | signed"),
        row("The visit was a gift from Japan."),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), params(TABLES))
def test_general_press(text, expected):
    assert differences(text, expected) == []
