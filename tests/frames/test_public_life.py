"""News of councils, schools, hospitals and courts: what they buy, and what only looks like it."""

from __future__ import annotations

import pytest
from told import differences, params, row

TABLES = {
    "what parts a verb from its object": [
        row("Norway ordered, after long talks with Damen, six tugs.", "tugs x6 | - | Norway < - | signed"),
        row("Saab sold, for $2 million, 12 radars to Peru.", "radars x12 | USD 2m | Peru < Saab | signed"),
        row("Norway signed, after months of talks, a contract with Saab for six radars.", "radars x6 | - | Norway < Saab | signed"),
        row("Peru acquired, through lease, the airstrip from Tarben Ltd.", "airstrip | - | Peru < Tarben Ltd | completed"),
        row("Norway ordered, after long talks"),
    ],
    "who is paid": [
        row("Peru paid $20 million to Tarben Ltd for six tugs.", "tugs x6 | USD 20m | Peru < Tarben Ltd | signed"),
        row("$20 million was paid to Tarben Ltd for six tugs.", "tugs x6 | USD 20m | - < Tarben Ltd | signed"),
        row("The $20 million paid to Tarben Ltd for six tugs was too much.", "tugs x6 | USD 20m | - < Tarben Ltd | signed"),
        row("Peru paid £2m to Tarben Ltd in compensation for delays."),
        row("Peru has since paid the $20 million back to Tarben Ltd."),
        row("Peru will pay the bills of Tarben Ltd."),
    ],
    "institutions that are only described": [
        row("The council has bought six vans from Ford for £90,000.", "vans x6 | GBP 90k | council < Ford | signed"),
        row("A hospital in Leeds ordered six scanners from Siemens.", "scanners x6 | - | hospital < Siemens | signed"),
        row("Siemens sold six scanners to the hospital for £2m.", "scanners x6 | GBP 2m | hospital < Siemens | signed"),
        row("The council voted to buy six vans from Ford.", "vans x6 | - | council < Ford | approved"),
        row("The Dixon school board approved a contract with Ford for six vans.", "vans x6 | - | Dixon school board < Ford | approved"),
        row("The city council of Leeds approved a contract with Ford for six vans.", "vans x6 | - | Leeds < Ford | approved"),
        row("Leeds City Council is short of money. The council has bought six vans from Ford.", "vans x6 | - | Leeds City Council < Ford | signed"),
        row("The Security Council imposed an embargo on arms sales to Iran."),
    ],
    "pay and gifts of money": [
        row("In May Quillon Air reached a $300 million savings deal with its cabin crews."),
        row("Ford signed a $2bn wage deal with Peru."),
        row("She left $250,000 to Marlow Grammar School for a library to be built."),
        row("Britain will give £10m for shelter in Nepal."),
        row("Norway's donation of six tanks to Ukraine was made in May.", "tanks x6 | - | Ukraine < Norway | signed | 2018-05"),
        row("Britain is sending the destroyer HMS Lich and 25 medics."),
        row("The £80m would be better spent by Britain on eight million boiler jackets."),
        row("Tarben Ltd paid $3,000 and, with interest at 1.5 percent a month, owes Peru $66,914."),
    ],
    "what is sold, let and counted": [
        row("Croydon Council has confirmed that it is in negotiations to sell the hall to Quillon Ltd.", "hall | - | Quillon Ltd < Croydon Council | negotiating"),
        row("Croydon Council is in advanced negotiations to sell the Ashby Theatre building to Quillon Ltd.", "Ashby Theatre building | - | Quillon Ltd < Croydon Council | negotiating"),
        row("Saab sells tickets to Peru."),
        row("The council awarded 12 contracts worth £2m for school meals.", "school meals | GBP 2m | council < - | signed aggregate"),
        row("Peru bought 12 modern and reliable jets from Saab.", "reliable jets x12 | - | Peru < Saab | signed"),
        row("Peru bought 12 new and replacement vehicles from Saab.", "replacement vehicles x12 | - | Peru < Saab | signed"),
        row("Kenya Airways is to order nine new Saab 2000 and charter another nine.", "Saab 2000 x9 | - | Kenya Airways < Saab | planned"),
        row(
            "Norway approved a $5.9 million contract for food products, awarded to Tarben Ltd, as well as a $1.2 million dairy contract with Quillon Ltd.",
            "food products | USD 5.9m | Norway < Tarben Ltd | approved",
            "dairy | USD 1.2m | Norway < Quillon Ltd | signed",
        ),
        row("Lunches will be cheaper, thanks to a new food service contract that Tarben Ltd signed with Peru.", "food service | - | Peru < Tarben Ltd | signed"),
        row("Peru ended its contract with Saab for six radars.", "radars x6 | - | Peru < Saab | cancelled"),
    ],
    "who is told by what it is, and who sells an arm": [
        row("Apple has hired a Cambridge firm, Ardent, to design the chip of its next player.", "chip of its next player | - | Apple < Ardent | signed"),
        row("Vodafone sold its television arm to Carlyle for £1.1bn.", "television arm | GBP 1.1bn | Carlyle < Vodafone | completed acquisition"),
        row("The observatory has awarded Tarben Ltd a €3 million contract for the dome.", "dome | EUR 3m | observatory < Tarben Ltd | signed"),
        row("Confusion grew as Tarben Ltd sold its 32% stake in Quillon Ltd for £430m.", "Quillon Ltd | GBP 430m | - < Tarben Ltd | completed acquisition"),
        row(
            "Norway said it was in talks with Saab; separately, Tarben Ltd confirmed that it had ordered six tugs from Damen.",
            "tugs x6 | - | Tarben Ltd < Damen | signed",
        ),
    ],
    "contracts that were given": [
        row("Critics attacked a £2m contract for school meals which was awarded to Tarben Ltd in May.", "school meals | GBP 2m | - < Tarben Ltd | signed | 2018-05"),
        row("The minister spoke of a $2 million contract for six radars that was given to Saab.", "radars x6 | USD 2m | - < Saab | signed"),
        row("Peru's contract for six radars, which was signed with Saab in 2017, is known.", "radars x6 | - | Peru < Saab | signed | 2017"),
        row("A $2 million contract for eye surgery was given without tender to Tarben Ltd.", "eye surgery | USD 2m | - < Tarben Ltd | signed"),
        row("Webster County approved a bid by Tarben Ltd of $10,950 for three pumps.", "pumps x3 | USD 10950 | Webster County < Tarben Ltd | approved"),
        row("Regulators approved a bid by Tarben Ltd to buy Quillon Ltd.", "Quillon Ltd | - | Tarben Ltd < - | approved acquisition"),
        row("Qantas is cutting orders for 30 Boeing 787-9s.", "Boeing 787-9s x30 | - | Qantas < Boeing | cancelled"),
        row("Webster County bought a 2013 Toyota truck from Tarben Ltd.", "Toyota truck | - | Webster County < Tarben Ltd | signed"),
        row("The United States turned over two Cessna aircraft to Kenya.", "Cessna aircraft x2 | - | Kenya < United States | completed"),
        row("Six trucks were turned over to Kenya by the Embassy of Japan.", "trucks x6 | - | Kenya < Japan | completed"),
        row("Japan's embassy in Nairobi donated six trucks to Kenya.", "trucks x6 | - | Kenya < Japan | completed"),
        row("Six trucks turned over on the road to Kenya."),
        row("Boeing turned over 200 trucks a year to Kenya."),
        row("Saab took over two shipyards in Kenya.", "shipyards x2 | - | Saab < - | completed acquisition"),
        row("Japan supplied the Tbilisi hospital with six scanners.", "scanners x6 | - | Tbilisi hospital < Japan | completed"),
    ],
    "bids, shops and budgets": [
        row("Scania and Volvo sell some 90,000 lorries a year between the two."),
        row("Australia will give A$1bn over five years, half of it in loans, to rebuild Aceh."),
        row("Tarben Ltd is paying $9 million a year for the package, up from $7 million."),
        row("Tarben Ltd has received a bid from rival group Quillon Ltd that values it at £1.3 million.", "Tarben Ltd | GBP 1.3m | Quillon Ltd < - | planned acquisition"),
        row("Tarben Ltd completed its takeover of Aston Park for £58m after securing 90 percent of the shares.", "Aston Park | GBP 58m | Tarben Ltd < - | completed acquisition"),
        row("Saab may not buy Quillon Ltd, in the public interest.", "Quillon Ltd | - | Saab < - | planned acquisition"),
        row("Peru paid Harman and Ellis Associates $2,000 for six pumps.", "pumps x6 | USD 2000 | Peru < Harman and Ellis Associates | signed"),
        row("The painting was bought by the Art Gallery of Ontario for $2 million.", "painting | USD 2m | Art Gallery of Ontario < - | signed"),
        row("Sentry Ltd sells such a program for £24.95."),
        row("Nigeria spent N298 billion between 2013 and 2017 on water."),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "deals"), params(TABLES))
def test_public_life(text: str, deals: tuple[str, ...]) -> None:
    assert differences(text, deals) == []
