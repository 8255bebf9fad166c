"""Stakes, parts of companies and those who hold them, as wires tell of them."""

from __future__ import annotations

import pytest
from told import differences, params, row

TABLES = {
    "stakes in what is only told by its sort": [
        row("Tarben Inc bought a 40 pct stake in a Dutch shipping firm from Quillon Ltd.",
            "40 pct stake in a Dutch shipping firm | - | Tarben Inc < Quillon Ltd | completed acquisition"),
        row("Tarben Inc bought half of a Dutch shipping firm.",
            "half of a Dutch shipping firm | - | Tarben Inc < - | completed acquisition"),
        row("Tarben Inc sold 35 pct of its drilling interest in two oil properties to Quillon Ltd.",
            "35 pct of its drilling interest in two oil properties | - | Quillon Ltd < Tarben Inc | completed acquisition"),
        row("Tarben Inc sold 40 pct of its products to Quillon Ltd.",
            "products | - | Quillon Ltd < Tarben Inc | completed acquisition"),
    ],
    "shares of a sort": [
        row("Tarben Inc now has bought 31,200 shares of preferred stock in Delport Products Inc.",
            "Delport Products Inc x31200 | - | Tarben Inc < - | completed acquisition"),
        row("Tarben Inc bought 5,000 shares of the common stock of Delport Products Inc.",
            "Delport Products Inc x5000 | - | Tarben Inc < - | completed acquisition"),
    ],
    "who holds what is bought": [
        row("Tarben Corp bought the 40 pct of Delport Inc held by Quillon Co for 12 mln dlrs.",
            "Delport Inc | USD 12m | Tarben Corp < Quillon Co | completed acquisition"),
        row("Tarben Corp bought the last 118,000 shares of Delport Inc owned by Quillon Co.",
            "Delport Inc x118000 | - | Tarben Corp < Quillon Co | completed acquisition"),
        row("Tarben Corp is to buy the 35 pct of Delport Inc that it does not hold from Quillon Co.",
            "Delport Inc | - | Tarben Corp < Quillon Co | planned acquisition"),
        row("Tarben Inc signed to acquire the 40 pct stake it does not yet hold in Delport Corp for six mln dlrs.",
            "Delport Corp | USD 6m | Tarben Inc < - | signed acquisition"),
        row("Tarben Corp agreed to acquire the rest of Delport Inc it doesn't already own from Quillon Co.",
            "Delport Inc | - | Tarben Corp < Quillon Co | signed acquisition"),
        row("Tarben Corp said it does not own shares of Delport Inc."),
        row("Tarben Corp bought 200,000 shares of Delport Inc from Lich Bank Corp, a unit of Quillon Co.",
            "Delport Inc x200000 | - | Tarben Corp < Lich Bank Corp | completed acquisition"),
    ],
    "parts that end in deeds": [
        row("Tarben Corp agreed to sell its refractories and building products operations to Quillon Inc.",
            "refractories and building products operations | - | Quillon Inc < Tarben Corp | signed acquisition"),
        row("Tarben Corp sold its pumps and manufacturing equipment business to Quillon Inc.",
            "pumps and manufacturing equipment business | - | Quillon Inc < Tarben Corp | completed acquisition"),
    ],
    "bids and talks": [
        row("Tarben Inc is in talks about being acquired by Quillon Corp.",
            "Tarben Inc | - | Quillon Corp < - | negotiating acquisition"),
        row("Tarben Plc has announced a 14.5 mln stg recommended offer for Quillon Plc.",
            "Quillon Plc | GBP 14.5m | Tarben Plc < - | planned acquisition"),
        row("Tarben Inc withdrew its takeover proposal for Quillon Corp.",
            "Quillon Corp | - | Tarben Inc < - | cancelled acquisition"),
        row("Marlow Corp thinks the merger agreement between Tarben Group and Quillon Bancorp Inc will change nothing.",
            "Quillon Bancorp Inc | - | Tarben Group < - | signed acquisition"),
    ],
    "wishes, and what is done": [
        row("Tarben Bancorp said its application for the purchase of Delport Bancorp was approved by the board.",
            "Delport Bancorp | - | Tarben Bancorp < - | approved acquisition"),
        row("Regulators rejected Tarben Corp's application for the acquisition of Delport Corp.",
            "Delport Corp | - | Tarben Corp < - | cancelled acquisition"),
        row("Tarben Corp said it completed acquiring Delport Inc from Quillon Corp.",
            "Delport Inc | - | Tarben Corp < Quillon Corp | completed acquisition"),
        row("Delport Inc was acquired from Quillon Corp in 1985 to expand Tarben Corp's range.",
            "Delport Inc | - | - < Quillon Corp | completed acquisition | 1985"),
    ],
    "who seeks, who placed and who said so": [
        row("Tarben Corp said it is looking for a buyer for its Delport Inc unit.",
            "Delport Inc unit | - | - < Tarben Corp | planned acquisition"),
        row("Tarben Corp is seeking a buyer for its pump unit.", "pump unit | - | - < Tarben Corp | planned acquisition"),
        row("Tarben Corp agreed to a buyout from Quillon Partners Inc at 24.60 dlrs per share.",
            "Tarben Corp | - | Quillon Partners Inc < - | signed acquisition"),
        row("Officials praised the contract Peru signed with Tarben Corp for six jets.", "jets x6 | - | Peru < Tarben Corp | signed"),
    ],
    "who holds, and who sells a part": [
        row("Shareholders approved the sale of Tarben Corp's Delport Gear Corp subsidiary.",
            "Delport Gear Corp subsidiary | - | - < Tarben Corp | approved acquisition"),
        row("Tarben Corp said it sold the stake it held in Delport Co to Quillon Corp.",
            "Delport Co | - | Quillon Corp < Tarben Corp | completed acquisition"),
        row("Tarben Corp sold the six jets it owned to Peru.", "jets x6 | - | Peru < Tarben Corp | signed"),
        row("Tarben Corp sold a 51 pct stake of Delport Mines Ltd to Quillon Corp.",
            "Delport Mines Ltd | - | Quillon Corp < Tarben Corp | completed acquisition"),
        row("A group of Lich investors says it cut its stake in Delport Corp to 90,000 shares from 120,000 shares.",
            "Delport Corp | - | - < group of Lich investors | completed acquisition"),
        row("Tarben Corp agreed to buy a large portion of Quillon Corp's assets.",
            "assets | - | Tarben Corp < Quillon Corp | signed acquisition"),
    ],
    "where companies are, and where their offices are": [
        row("Tarben Corp, a Montebello, Calif., maker of pumps, has bought 200 shares of Delport Co.",
            "Delport Co x200 | - | Tarben Corp < - | completed acquisition"),
        row("Tarben Corp said it bought Delport Mining Corp, a Minas Novas, Brazil, mining concern.",
            "Delport Mining Corp | - | Tarben Corp < - | completed acquisition"),
        row("Tarben Inc signed a contract to deliver accounting services to more than 300 Quillon Corp offices.",
            "accounting services | - | Quillon Corp < Tarben Inc | signed"),
    ],
    "names that several words make": [
        row("Tarben Tyre and Rubber Co said it acquired Delport Inc from Quillon Valve and Gage Co.",
            "Delport Inc | - | Tarben Tyre and Rubber Co < Quillon Valve and Gage Co | completed acquisition"),
        row("Ian Tarben and Tarben Group Inc bought 4,000 shares of Delport Inc.",
            "Delport Inc x4000 | - | Ian Tarben, Tarben Group Inc < - | completed acquisition"),
        row("A contract between Peru and Quillon Corp for six jets was signed in May.",
            "jets x6 | - | Peru < Quillon Corp | signed | 2018-05"),
        row("Tarben and Rowe Publishers Inc bought Delport Inc in March. In April Tarben and Rowe bought Marlow Corp.",
            "Delport Inc | - | Tarben and Rowe Publishers Inc < - | completed acquisition | 2018-03",
            "Marlow Corp | - | Tarben and Rowe Publishers Inc < - | completed acquisition | 2018-04"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "deals"), params(TABLES))
def test_deals(text: str, deals: tuple[str, ...]) -> None:
    assert differences(text, deals) == []
