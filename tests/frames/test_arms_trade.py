"""Trade between states: whose exports a text is about, what has come, and lists of what each of several gets."""

from __future__ import annotations

import pytest
from told import differences, params, row

TABLES = {
    "what is only compared with": [
        row("Peru picked radars from Saab over equally good ones from Indra.", "radars | - | Peru < Saab | negotiating"),
        row(
            "Peru will lease one tanker from France based on the A330 from Airbus.",
            "tanker x1 | - | Peru < France | planned",
        ),
        row(
            "Peru bought 12 radars from Saab, according to Ana Perez from Thales.", "radars x12 | - | Peru < Saab | signed"
        ),
        row("The deal with Peru for 12 radars is important for Chile.", "radars x12 | - | Peru < - | signed"),
        row(
            "Italy has received four submarines built by Fincantieri under licence from TKMS.",
            "submarines x4 | - | Italy < Fincantieri, ThyssenKrupp Marine Systems | completed",
        ),
    ],
    "who has come together": [
        row(
            "A consortium comprising Quillon Corp and Marlow Ltd won a $20 million contract for six ferries from Norway.",
            "ferries x6 | USD 20m | Norway < Quillon Corp, Marlow Ltd | signed",
        ),
        row(
            "Norway ordered six ferries from a team made up of Quillon Corp and Marlow Ltd.",
            "ferries x6 | - | Norway < Quillon Corp, Marlow Ltd | signed",
        ),
        row(
            "The mill was sold to a consortium that includes Quillon Corp and Marlow Ltd for $20 million.",
            "mill | USD 20m | Quillon Corp, Marlow Ltd < - | signed",
        ),
        row(
            "Norway ordered six ferries from a group including Quillon Corp.",
            "ferries x6 | - | Norway < - | signed",
        ),
    ],
    "officers of a side": [
        row(
            "Six jets were handed over by Ana Perez, Saab's vice president, to the Peruvian Navy.",
            "jets x6 | - | Peruvian Navy < Saab | completed",
        ),
        row(
            "Six boats were delivered to the head of the Peruvian Navy, Luis Lich, by Damen.",
            "boats x6 | - | Peruvian Navy < Damen | completed",
        ),
        row(
            "Six trucks were donated by Ana Perez, Chinese ambassador to Chad.", "trucks x6 | - | Chad < China | completed"
        ),
    ],
    "a company that tells of what others bought": [
        row("Saab said the Peruvian Navy has ordered 12 radars.", "radars x12 | - | Peruvian Navy < Saab | signed"),
        row("Reuters said the Peruvian Navy has ordered 12 radars.", "radars x12 | - | Peruvian Navy < - | signed"),
        row(
            "Saab said the orders included a $3 million contract from the U.S. Army to produce sights.",
            "sights | USD 3m | US Army < Saab | signed",
        ),
        row(
            "Saab said Peru bought two of its radars for a training centre.",
            "radars for a training centre x2 or radars x2 | - | Peru < Saab | signed",
        ),
    ],
    "the state whose exports the text is about": [
        row(
            "Norway's weapons exports rose. Norway's top client was Oman. Peru bought trucks worth $4 million.",
            "trucks | USD 4m | Peru < Norway | signed",
        ),
        row(
            "Norway exported more than ever. In 2017 Norwegian arms sales doubled. The Peruvian Army ordered 12 radars.",
            "radars x12 | - | Peruvian Army < Norway | signed",
        ),
        row(
            "Norway's exports rose. Norway's biggest customers are rich. Peru bought 20 trucks and Mali acquired two ferries.",
            "trucks x20 | - | Peru < Norway | signed",
            "ferries x2 | - | Mali < Norway | signed or completed",
        ),
        row(
            "Norway's exports rose. Norway's top client is Oman. Peru plans to buy 20 trucks.",
            "trucks x20 | - | Peru < - | planned",
        ),
        row(
            "Norway's exports rose. Norway's top client is Oman. Peru bought 20 trucks from Sweden.",
            "trucks x20 | - | Peru < Sweden | signed",
        ),
        row(
            "Norway's exports rose. Norway's top client is Oman. Peru bought three S-400 systems.",
            "S-400 systems x3 | - | Peru < - | signed",
        ),
        row(
            "Norway's exports rose. Norway's top client is Oman. The Norwegian Army ordered 20 trucks.",
            "trucks x20 | - | Norwegian Army < - | signed",
        ),
        row(
            "Norway's exports rose as Sweden's exports fell. Peru bought 20 trucks.",
            "trucks x20 | - | Peru < - | signed",
        ),
        row("Peru bought 20 trucks, and Norway's exports rose.", "trucks x20 | - | Peru < - | signed"),
    ],
    "deliveries that are over": [
        row("Deliveries in 2017 included eight jets for Vietnam.", "jets x8 | - | Vietnam < - | completed | 2017"),
        row("Recent deliveries include three patrol boats for Oman from Damen.", "patrol boats x3 | - | Oman < Damen | completed"),
        row("Recent deliveries will include two tugs for Peru.", "tugs x2 | - | Peru < - | signed"),
        row("Deliveries to Kenya will include two tugs and three ferries.",
            "tugs x2 | - | Kenya < - | signed", "ferries x3 | - | Kenya < - | signed"),
        row("Deliveries from Damen to Peru last year have included two tugs.", "tugs x2 | - | Peru < Damen | completed | 2017"),
        row("Chile's receipt of four radars from Saab was confirmed.", "radars x4 | - | Chile < Saab | completed"),
        row("The handover of six trucks to Kenya by Scania took place in May.", "trucks x6 | - | Kenya < Scania | completed | 2018-05"),
        row("Norway's transfer of two frigates to Peru occurred in 2014.", "frigates x2 | - | Peru < Norway | completed | 2014"),
        row("The delivery of six trucks to Kenya is to take place in 2019.", "trucks x6 | - | Kenya < - | signed"),
        row("The delivery of six trucks to Kenya has not taken place.", "trucks x6 | - | Kenya < - | signed"),
        row("The handover of power in Kenya took place in May."),
    ],
    "Foreign Military Sales": [
        row("Peru will receive 20 trucks by a Foreign Military Sale of the U.S. government.",
            "trucks x20 | - | Peru < United States or Government of the United States | signed"),
        row("Peru ordered 42 trucks from Oshkosh through the Foreign Military Sales program.",
            "trucks x42 | - | Peru < United States, Oshkosh | signed"),
        row("The Peruvian Air Force bought six C-130J planes under an FMS contract.",
            "C-130J planes x6 | - | Peruvian Air Force < United States | signed"),
        row("Peru bought 20 trucks from Sweden, not by a foreign military sale.", "trucks x20 | - | Peru < Sweden | signed"),
        row("The US Army ordered 20 trucks, 12 of them for Foreign Military Sales.", "trucks x20 | - | US Army < - | signed"),
    ],
    "who stands by a deal or looks into it": [
        row("Canada decided to honor a contract to sell 20 trucks to Oman.", "trucks x20 | - | Oman < Canada | signed"),
        row("The Canadian government was praised for deciding to uphold a contract to sell 20 trucks to Oman.",
            "trucks x20 | - | Oman < Government of Canada or Canada | signed"),
        row("Peru promised to honour its contract with Saab for six radars.", "radars x6 | - | Peru < Saab | signed"),
        row("The Trump administration has asked Congress to review the sale of 20 bombs to Oman.",
            "bombs x20 | - | Oman < United States | planned"),
        row("Congress is examining the sale of 20 trucks to Oman.", "trucks x20 | - | Oman < United States | planned"),
        row("Peru will review the contract with Saab for six radars.", "radars x6 | - | Peru < Saab | signed"),
    ],
    "a noun and its participle of telling": [
        row("Not mentioned in the report was an order announced last year for two tugs for Mali's military.",
            "tugs x2 | - | Malian Military < - | signed | 2017"),
        row("The Malian Air Force will get two jets under a contract disclosed by accident with Saab.",
            "jets x2 | - | Malian Air Force < Saab | signed"),
        row("The contract reported by local media for two tugs for Mali was signed by Damen.", "tugs x2 | - | Mali < Damen | signed"),
        row("The purchase announced in May of six radars from Saab by Peru was criticised.", "radars x6 | - | Peru < Saab | signed | 2018-05"),
        row("Peru's plan announced in May to buy six radars from Saab was delayed.", "radars x6 | - | Peru < Saab | planned"),
    ],
    "what was not wanted": [
        row("Peru purchased 20 trucks, shunning cheaper Russian equipment.", "trucks x20 | - | Peru < - | signed"),
        row("Spurning a Russian bid, Peru purchased 20 trucks from Scania.", "trucks x20 | - | Peru < Scania | signed"),
        row("Peru will buy 16 helicopters from Sikorsky, snubbing Leonardo because of delays to Italian military exports.",
            "helicopters x16 | - | Peru < Sikorsky | planned"),
    ],
    "names with commas": [
        row("Japan's Acquisition, Technology, and Logistics Agency signed a contract with Mitsubishi Heavy Industries for six radars.",
            "radars x6 | - | Acquisition; Technology; and Logistics Agency < Mitsubishi Heavy Industries | signed"),
    ],
    "who develops a thing together has not sold it": [
        row("Japan and Italy have agreed to jointly develop the Tempest fighter. Peru ordered 42 Tempest fighters.",
            "Tempest fighter | - | Japan, Italy < Japan, Italy | signed", "Tempest fighters x42 | - | Peru < - | signed"),
    ],
    "a body that clears what others do": [
        row("The Peruvian cabinet agreed to acquire two radars for the army.", "radars x2 | - | Peru or Peruvian Army < - | approved"),
        row("On Friday, the cabinet of the Peruvian government agreed to acquire two radars for the Peruvian Army.",
            "radars x2 | - | Peruvian Army < - | approved | 2018-05-18"),
        row("The Norwegian cabinet agreed on Friday to sell 12 jets to Chile.", "jets x12 | - | Chile < Norway | approved | 2018-05-18"),
        row("The Cabinet Committee on Security decided to buy 12 radars for the Indian Navy.",
            "radars x12 | - | Indian Navy < - | approved"),
        row("Peru has agreed to buy two radars from Saab.", "radars x2 | - | Peru < Saab | signed"),
        row("The U.S. Senate agreed to block the sale of 12 jets to Chile.", "jets x12 | - | Chile < United States | cancelled"),
        row("The Peruvian cabinet agreed on a budget for radars."),
    ],
    "parts of what is planned": [
        row("Peru plans a large programme, including the purchase of five drones from Elbit.", "drones x5 | - | Peru < Elbit | planned"),
        row("The Peruvian Army wants new equipment, including a contract for five drones from Elbit.",
            "drones x5 | - | Peruvian Army < Elbit | planned"),
        row("Peru signed a package, including a deal to lease five drones from Elbit.", "drones x5 | - | Peru < Elbit | signed"),
        row("Peru announced several deals, including the purchase of five drones from Elbit.", "drones x5 | - | Peru < Elbit | signed"),
    ],
    "what was bought lately": [
        row("Recent acquisitions by Oman include three patrol boats from Damen.", "patrol boats x3 | - | Oman < Damen | completed"),
        row("Oman's recent purchases included two tugs and three ferries from Damen.",
            "tugs x2 | - | Oman < Damen | completed", "ferries x3 | - | Oman < Damen | completed"),
        row("Oman's purchases include two tugs from Damen.", "tugs x2 | - | Oman < Damen | signed"),
        row("Oman's recent orders include two tugs from Damen.", "tugs x2 | - | Oman < Damen | signed"),
        row("Oman's recent purchases will include two tugs from Damen.", "tugs x2 | - | Oman < Damen | planned"),
    ],
    "a second thing that is not counted": [
        row("Russia began delivering S-300VM missiles to Egypt and AT-9 anti-tank missiles for its helicopters.",
            "S-300VM missiles | - | Egypt < Russia | signed", "AT-9 anti-tank missiles | - | Egypt < Russia | signed"),
        row("Saab delivered 12 radars to Peru and RBS-15 missiles for its frigates.",
            "radars x12 | - | Peru < Saab | completed", "RBS-15 missiles | - | Peru < Saab | completed"),
        row("Peru bought 12 tugs from Damen and Igla-S missiles from Russia.",
            "tugs x12 | - | Peru < Damen | signed", "Igla-S missiles | - | Peru < Russia | signed"),
        row("Saab sold 12 radars to Peru and AT-9 missiles were sold to Chile.",
            "radars x12 | - | Peru < Saab | signed", "AT-9 missiles | - | Chile < - | signed"),
        row("Peru bought 12 engines for its F-16 and F-5 jets.", "engines x12 | - | Peru < - | signed"),
        row("Saab sold 12 radars to Peru and to Chile.", "radars x12 | - | Peru, Chile < Saab | signed"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "deals"), params(TABLES))
def test_trade_between_states(text: str, deals: tuple[str, ...]) -> None:
    assert differences(text, deals) == []
