"""How far a deal has come by what sentence after sentence says of it, and by the verbs and nouns about it."""

from __future__ import annotations

import pytest
from told import differences, params, row

TABLES = {
    "talks and approvals told behind a plan": [
        row("Peru plans to buy six tugs from Damen. The two sides are now in talks on the price.",
            "tugs x6 | - | Peru < Damen | negotiating"),
        row("Peru plans to buy six tugs. Negotiations with Damen began on Monday.", "tugs x6 | - | Peru < - | negotiating"),
        row("Peru is interested in six tugs from Vorlen Inc. Peru said talks continued.", "tugs x6 | - | Peru < Vorlen Inc | negotiating"),
        row("Peru wants to buy six tugs from Damen. No talks have been held.", "tugs x6 | - | Peru < Damen | planned"),
        row("Peru wants to buy six tugs from Damen. Negotiations with Saab began on Monday.", "tugs x6 | - | Peru < Damen | planned"),
        row("Peru wants to buy six radars. The State Department approved the sale on Monday.",
            "radars x6 | - | Peru < - | approved | 2018-05-21"),
        row("Peru wants to buy six radars. The ministry may approve the sale.", "radars x6 | - | Peru < - | planned"),
        row("Peru signed a contract with Damen for six tugs. The talks began in 2015.", "tugs x6 | - | Peru < Damen | signed"),
    ],
    "what others of its like come after": [
        row("Peru ordered six radars from Saab. Peru received the first radar on Monday.", "radars x6 | - | Peru < Saab | signed"),
        row("Peru took delivery of two second-hand tugs from Norway.", "second-hand tugs x2 | - | Peru < Norway | completed"),
        row("Peru ordered 12 tugs from Damen in 2017. The first tug was handed over to Peru in May.",
            "tugs x12 | - | Peru < Damen | signed | 2017"),
        row("Peru ordered 12 tugs from Damen in 2017. The tugs were handed over to Peru in May.",
            "tugs x12 | - | Peru < Damen | completed | 2017"),
        row("Peru ordered 12 tugs from Damen in 2017. The last two were handed over to Peru in May.",
            "tugs x12 | - | Peru < Damen | completed | 2017"),
    ],
    "what is only asked for": [
        row("Tarben Inc got two enquiries concerning the purchase of the company.", "Tarben Inc | - | - < - | planned acquisition"),
        row("Peru got a chance to buy 12 tugs from Damen.", "tugs x12 | - | Peru < Damen | planned"),
        row("Quillon Corp held talks with Tarben Inc concerning the purchase of Vorlen Corp.",
            "Vorlen Corp | - | Quillon Corp < Tarben Inc | negotiating acquisition"),
    ],
    "what is over": [
        row("Peru was Chile's best customer last year, spending $12 million on radars.", "radars | USD 12m | Peru < - | completed | 2017"),
        row("Peru is spending $12 million on radars from Saab.", "radars | USD 12m | Peru < Saab | signed"),
        row("Peru bought defence material worth $2 million from Chile.", "defence material | USD 2m | Peru < Chile | completed aggregate"),
        row("Peru is to buy military goods worth $2 million from Chile.", "military goods | USD 2m | Peru < Chile | planned aggregate"),
        row("Peru signed a contract for military goods worth $2 million with Chile.",
            "military goods | USD 2m | Peru < Chile | signed"),
        row("Quillon Corp has purchased Vorlen Inc, with Tarben Inc to get the trademark.",
            "Vorlen Inc | - | Quillon Corp < - | completed acquisition"),
        row("Quillon Corp consummated its acquisition of Vorlen Inc.", "Vorlen Inc | - | Quillon Corp < - | completed acquisition"),
        row("Quillon Corp agreed to purchase Vorlen Inc.", "Vorlen Inc | - | Quillon Corp < - | signed acquisition"),
    ],
    "approvals that are given, and that are not": [
        row("Saab won approval for the sale of 12 jets to Peru.", "jets x12 | - | Peru < Saab | approved"),
        row("Saab has not won approval for the sale of 12 jets to Peru.", "jets x12 | - | Peru < Saab | planned"),
        row("Saab may get permission to sell six radars to Peru.", "radars x6 | - | Peru < Saab | planned"),
        row("Peru has been granted permission to buy six radars.", "radars x6 | - | Peru < - | approved"),
        row("The ministry has not yet given its approval to the purchase of six radars by Peru.", "radars x6 | - | Peru < - | planned"),
        row("Parliament will give the go-ahead for the purchase of six radars by Peru.", "radars x6 | - | Peru < - | planned"),
        row("Quillon Corp agreed in principle, subject to approval by its bankers, to acquire Vorlen Inc.",
            "Vorlen Inc | - | Quillon Corp < - | negotiating acquisition"),
        row("Quillon Corp agreed to buy Vorlen Inc, subject to approval by its board.",
            "Vorlen Inc | - | Quillon Corp < - | signed acquisition"),
    ],
    "completed by the word before the noun": [
        row("Quillon Corp's recently completed acquisition of Vorlen Inc helped its profits.",
            "Vorlen Inc | - | Quillon Corp < - | completed acquisition"),
        row("The completed sale of 12 jets to Peru helped Saab.", "jets x12 | - | Peru < - | completed"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "deals"), params(TABLES))
def test_deals_are_read_as_far_as_they_have_come(text, deals):
    assert differences(text, deals) == []
