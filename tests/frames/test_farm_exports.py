"""Trade in what farms and mines bring forth, as wires tell it."""

from __future__ import annotations

import pytest
from told import differences, params, row

TABLES = {
    "offers to sell that are accepted": [
        row("The Commodity Credit Corporation accepted an offer from an exporter on the sale of wheat to Morocco.",
            "wheat | - | Morocco < United States | signed"),
        row("Peru accepted an offer from Saab for the sale of radars.", "radars | - | Peru < Saab | signed"),
    ],
    "what American farms sell": [
        row("Morocco bought 400 tonnes of wheat, the U.S. Agriculture Department said.", "wheat | - | Morocco < United States | signed"),
        row("Jordan was made eligible for sales of malting barley under the Export Enhancement Program.",
            "malting barley | - | Jordan < United States | approved"),
        row("The Soviet Union bought corn from Argentina, the U.S. Agriculture Department said.",
            "corn | - | Soviet Union < Argentina | signed"),
    ],
    "cattle is counted by the head": [
        row("Peru bought 13 head of dairy cattle from Chile.", "dairy cattle x13 | - | Peru < Chile | signed"),
    ],
    "exports are no verb where one follows": [
        row("Malaysian palm oil exports to India totalled $250 million in 2016.",
            "palm oil | USD 250m | India < Malaysia | signed aggregate | 2016"),
        row("The oil firm exports to India and Chile."),
    ],
    "who is sent to buy": [
        row("Korea sent a team to Brazil to buy soybeans."),
        row("Peru sent tanks to Chile.", "tanks | - | Chile < Peru | signed"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "deals"), params(TABLES))
def test_deals(text: str, deals: tuple[str, ...]) -> None:
    assert differences(text, deals) == []
