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
        row("Delta last week struck a $1bn cost-cutting deal with its pilots."),
        row("Ford signed a $2bn wage deal with Peru."),
        row("His donations included $600,000 to Norwich High School to build a new arts centre."),
        row("Britain will give £10m for shelter in Nepal."),
        row("Norway's donation of six tanks to Ukraine was made in May.", "tanks x6 | - | Ukraine < Norway | signed | 2018-05"),
        row("Britain is sending the destroyer HMS Lich and 25 medics."),
        row("The £80m would be better spent by Britain on eight million boiler jackets."),
        row("Tarben Ltd paid $3,000 and, with interest at 1.5 percent a month, owes Peru $66,914."),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "deals"), params(TABLES))
def test_public_life(text: str, deals: tuple[str, ...]) -> None:
    assert differences(text, deals) == []
