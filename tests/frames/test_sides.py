"""Who buys and who supplies where several clauses, or those who only decide, say something of one deal."""

from __future__ import annotations

import pytest
from told import differences, params, row

TABLES = {
    "who only uses what others make": [
        row("The Lich airport signed an agreement with Tarben to provide 40 buses.", "buses x40 | - | Lich airport < Tarben | signed"),
        row("Ostrel Museum signed a contract with Quillon to supply 40 lamps.", "lamps x40 | - | Ostrel Museum < Quillon | signed"),
    ],
    "two clauses about one thing": [
        row("Japan has agreed to export radars that Peru is keen to acquire.", "radars | - | Peru < Japan | planned"),
        row("Sweden offered submarines that Peru wants to buy.", "submarines | - | Peru < Sweden | planned"),
        row("Peru is keen to acquire six frigates that Saab has offered.", "frigates x6 | - | Peru < Saab | planned"),
        row("Peru has approved the sale of 12 tanks that Chile wants.", "tanks x12 | - | Chile < Peru | approved"),
        row("Japan has cleared the export of radars that Peru has ordered.", "radars | - | Peru < Japan | signed"),
        row("The missile, developed by Saab with Embraer, has been ordered by Peru.",
            "missile | - | Peru < Saab, Embraer | signed"),
        row("The cabinet approved six tugs that the Peruvian Navy wants to buy.", "tugs x6 | - | Peruvian Navy < - | planned"),
    ],
    "whose goods are worked on": [
        row("Saab will upgrade 12 tanks that are used by the Peruvian Army.", "tanks x12 | - | Peruvian Army < Saab | signed"),
        row("The guns, operated by the Peruvian Army, will be upgraded by Saab.", "guns | - | Peruvian Army < Saab | signed"),
        row("Saab will overhaul six helicopters flown by the Omani Air Force.",
            "helicopters x6 | - | Omani Air Force < Saab | signed"),
        row("The guns of the Peruvian Army will be upgraded by Saab.", "guns | - | Peruvian Army < Saab | signed"),
        row("Peru bought six boats once used by the Norwegian Navy.", "boats x6 | - | Peru < - | signed"),
    ],
    "who refuses what others want": [
        row("The German government vetoed Saab's purchase of Lodan GmbH.", "Lodan GmbH | - | Saab < - | cancelled acquisition"),
        row("The government of Chile blocked Tarben's bid to acquire Quillon Plc.",
            "Quillon Plc | - | Tarben < - | cancelled acquisition"),
        row("Sweden turned down Peru's request for 12 howitzers.", "howitzers x12 | - | Peru < Sweden | cancelled"),
        row("Peru cancelled Saab's contract to supply six boats.", "boats x6 | - | Peru < Saab | cancelled"),
    ],
    "several who buy": [
        row("Spain and Norway plan to buy 12 tugs.", "tugs x12 | - | Spain, Norway < - | planned"),
        row("Saab and Embraer have agreed to buy Lodan Ltd.", "Lodan Ltd | - | Saab, Embraer < - | signed acquisition"),
        row("A Norway plan to buy 12 tugs was dropped.", "tugs x12 | - | Norway < - | cancelled"),
    ],
    "names that nobody knows": [
        row("Ukraine and Zelistad signed a $643 million deal for 55 helicopters.",
            "helicopters x55 | USD 643m | Ukraine < Zelistad | signed"),
        row("Osingard and the Peruvian Navy signed an agreement for 200 drones.", "drones x200 | - | Peruvian Navy < Osingard | signed"),
        row("Peru agreed with Zelistad on the supply of six radars.", "radars x6 | - | Peru < Zelistad | signed"),
        row("Zelistad and the Peruvian Navy have agreed to build six boats.", "boats x6 | - | Peruvian Navy < Zelistad | signed"),
        row("Zelistad was selected by the Chilean Navy as supplier of six radars.",
            "radars x6 | - | Chilean Navy < Zelistad | negotiating"),
        row("Zelistad was chosen over Osingard to supply Chile with six boats.", "boats x6 | - | Chile < Zelistad | negotiating"),
        row("Gripen has been selected by Brazil.", "Gripen | - | Brazil < - | negotiating"),
        row("Zelistad was picked to supply six radars to Chile.", "radars x6 | - | Chile < Zelistad | negotiating"),
        row("Peru has a contract for six boats from Zelistad.", "boats x6 | - | Peru < Zelistad | signed"),
        row("Two yards were picked to build six tugs for Peru.", "tugs x6 | - | Peru < - | negotiating"),
    ],
    "makers by other names, and asides": [
        row("Dassault shares rose. Peru bought 12 Rafale jets.", "Rafale jets x12 | - | Peru < Dassault | signed"),
        row("According to the chief of Lodan Works, Ivan Lich, as reported by Tass, Peru has agreed to buy six tugs.",
            "tugs x6 | - | Peru < - | signed"),
    ],
    "from whom talks are about": [
        row("Peru has concluded negotiations for 12 submarines from Naval Group.",
            "submarines x12 | - | Peru < Naval Group | negotiating"),
        row("Peru is in talks for six corvettes from Saab.", "corvettes x6 | - | Peru < Saab | negotiating"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "deals"), params(TABLES))
def test_sides(text: str, deals: tuple[str, ...]) -> None:
    assert differences(text, deals) == []
