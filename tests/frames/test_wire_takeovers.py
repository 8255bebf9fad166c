"""Takeovers as wires tell them in passing: companies that changed hands with the company that the text is about."""

from __future__ import annotations

import pytest
from told import differences, params, row

TABLES = {
    "bought by whom the text is about": [
        row("Tarben Corp said earnings rose. Results include Delport Inc, acquired in May.",
            "Delport Inc | - | Tarben Corp < - | completed acquisition | 2018-05"),
        row("Tarben Corp had higher sales. Growth was strongest at Delport Inc, bought last year.",
            "Delport Inc | - | Tarben Corp < - | completed acquisition | 2017"),
        row("Tarben Corp said the costs of its plant and the previous purchase of a stake in Delport Plc will cut net income.",
            "Delport Plc | - | Tarben Corp < - | completed acquisition"),
        row("Tarben Corp said the purchase of Delport Inc from Quillon Corp was completed.",
            "Delport Inc | - | Tarben Corp < Quillon Corp | completed acquisition"),
        row("Tarben Corp said its shares are too dear. The acquisition of Tarben was completed in May."),
        row("Moody's Corp said the acquisition of Delport Inc was a burden."),
    ],
    "sold by whom the text is about": [
        row("Tarben Corp said the sale of Delport Corp to Quillon Inc was completed.",
            "Delport Corp | - | Quillon Inc < Tarben Corp | completed acquisition"),
        row("Tarben Corp had a gain from the sale of Delport Inc.", "Delport Inc | - | - < Tarben Corp | completed acquisition"),
        row("Tarben Corp reported a profit. Delport Corp was sold in May for $30 million.",
            "Delport Corp | USD 30m | - < Tarben Corp | completed acquisition | 2018-05"),
        row("Sales of Tarben Corp rose to $12 million."),
    ],
    "several acquisitions": [
        row("Tarben Corp grew with the acquisitions of Delport Airlines and Quillon Corp.",
            "Delport Airlines | - | Tarben Corp < - | completed acquisition",
            "Quillon Corp | - | Tarben Corp < - | completed acquisition"),
    ],
    "own shares that are bought back": [
        row("Tarben Corp said it has repurchased two million of its shares from Quillon Inc.",
            "shares | - | Tarben Corp < Quillon Inc | completed acquisition"),
        row("Tarben Corp repurchased two million of its shares."),
        row("Tarben Corp plans to repurchase up to 200,000 shares from time to time."),
    ],
    "taken over by another": [
        row("Tarben Corp agreed to a takeover by Quillon Inc for $40 million.",
            "Tarben Corp | USD 40m | Quillon Inc < - | signed acquisition"),
        row("Tarben Corp agreed to a leveraged buyout by Quillon Inc, a unit of Delport Group Inc.",
            "Tarben Corp | - | Quillon Inc < - | signed acquisition"),
        row("Tarben Corp said it rejected a takeover by Quillon Inc.", "Tarben Corp | - | Quillon Inc < - | cancelled acquisition"),
        row("Tarben Corp said its sale to Quillon Inc was completed.", "Tarben Corp | - | Quillon Inc < - | completed acquisition"),
        row("Tarben Corp said its sales to Quillon Inc rose."),
        row("Quillon Corp sued Delport Bank. The order stops Quillon Corp, which is eyeing a takeover of the bank.",
            "Delport Bank | - | Quillon Corp < - | planned acquisition"),
        row("Quillon Corp said it completed its tender offer for Delport Inc.", "Delport Inc | - | Quillon Corp < - | completed acquisition"),
    ],
    "whose stake it was": [
        row("Tarben Corp said Quillon Inc has purchased its equity in Delport Foods Ltd.",
            "Delport Foods Ltd | - | Quillon Inc < Tarben Corp | completed acquisition"),
        row("Tarben Corp said Quillon Inc bought its 50 percent interest in Delport Foods Ltd.",
            "Delport Foods Ltd | - | Quillon Inc < Tarben Corp | completed acquisition"),
        row("Quillon Inc bought a 30 percent stake in Tarben Corp's Delport unit.",
            "Delport unit | - | Quillon Inc < Tarben Corp | completed acquisition"),
        row("Quillon Inc raised its stake in Delport Foods Ltd.", "Delport Foods Ltd | - | Quillon Inc < - | completed acquisition"),
    ],
    "places of business": [
        row("Delport Savings Bank said it completed the purchase of 16 retail branches from Quillon Savings Bank.",
            "retail branches x16 | - | Delport Savings Bank < Quillon Savings Bank | completed acquisition"),
        row("Tarben Corp agreed to sell its Lich television station to Quillon Systems. Quillon Systems would pay $12 million.",
            "Lich television station | USD 12m | Quillon Systems < Tarben Corp | signed acquisition"),
        row("Peru bought two ground stations.", "ground stations x2 | - | Peru < - | signed contract"),
    ],
    "bids that are answered": [
        row("Delport Inc said it accepted Tarben Corp's takeover bid.", "Delport Inc | - | Tarben Corp < - | signed acquisition"),
        row("Delport Inc's board accepted a $20 million takeover bid from Tarben Corp.",
            "Delport Inc | USD 20m | Tarben Corp < - | signed acquisition"),
        row("Delport Inc said it rejected Tarben Corp's takeover bid.", "Delport Inc | - | Tarben Corp < - | cancelled acquisition"),
        row("Tarben Corp's bid was rejected by Delport Inc.", "Delport Inc | - | Tarben Corp < - | cancelled acquisition"),
        row("Delport Inc has rejected Tarben Corp's $12 a share offer.", "Delport Inc | - | Tarben Corp < - | cancelled acquisition"),
        row("Delport Airlines accepted Airbus's offer of 12 jets.", "jets x12 | - | Delport Airlines < Airbus | signed"),
    ],
    "stakes that are cut": [
        row("Quillon Partners told regulators it cut its stake in Delport Inc to 4 percent.",
            "Delport Inc | - | - < Quillon Partners | completed acquisition"),
        row("Quillon Corp reduced its stake in Delport Inc.", "Delport Inc | - | - < Quillon Corp | completed acquisition"),
        row("Quillon Corp said it will cut its stake in Delport Inc.", "Delport Inc | - | - < Quillon Corp | planned acquisition"),
        row("Quillon Corp cut its prices."),
    ],
    "how large a company is": [
        row("Tarben Corp has an agreement to buy Delport Inc, which has assets of $120 million.",
            "Delport Inc | - | Tarben Corp < - | signed acquisition"),
        row("Tarben Corp agreed to acquire Delport Inc, a bank with deposits of $120 million.",
            "Delport Inc | - | Tarben Corp < - | signed acquisition"),
        row("Tarben Corp agreed to buy assets of Delport Inc for $12 million.",
            "assets of Delport Inc | USD 12m | Tarben Corp < Delport Inc | signed acquisition"),
    ],
    "who asks to be allowed": [
        row("Tarben Corp said it applied for approval to buy Delport Bank.", "Delport Bank | - | Tarben Corp < - | planned acquisition"),
        row("Tarben Corp received approval to buy Delport Bank.", "Delport Bank | - | Tarben Corp < - | approved acquisition"),
    ],
    "investors of whom there is a group": [
        row("Tarben Corp agreed to sell its Lich unit to a group of investors for $12 million.",
            "Lich unit | USD 12m | group of investors < Tarben Corp | signed acquisition"),
        row("Tarben Corp agreed to sell its Lich unit to a group of friends.", "Lich unit | - | - < Tarben Corp | signed acquisition"),
    ],
    "a contract that is increased": [
        row("Tarben Corp is being awarded a $2.3 million increase to a Navy contract for engines.",
            "engines | USD 2.3m | US Navy < Tarben Corp | signed amendment"),
        row("Tarben Corp reported a $2.3 million increase in sales."),
    ],
    "whose announcement it is": [
        row("A spokesman for the Commerce Department did not comment on Tarben Ltd's announcement that it had terminated an agreement to "
            "sell its Delport unit to Quillon Ltd.", "Delport unit | - | Quillon Ltd < Tarben Ltd | cancelled acquisition"),
        row("Peru welcomed Saab's statement that it will deliver six jets to Chile.", "jets x6 | - | Chile < Saab | signed"),
    ],
    "sold weeks before": [
        row("Tarben Corp revised its estimate after last November's sale of most of its assets to Quillon Inc.",
            "assets | - | Quillon Inc < Tarben Corp | completed acquisition | 2017-11"),
    ],
    "who is to sell, and who has arranged it": [
        row("France is to sell to the public its 47 percent holding in Delport Bank.", "Delport Bank | - | - < France | planned acquisition"),
        row("Tarben Corp has arranged to sell its 23 percent stake in Delport Inc.", "Delport Inc | - | - < Tarben Corp | signed acquisition"),
    ],
    "mergers told from either side": [
        row("Tarben Corp said it terminated merger talks with Quillon Airlines. Quillon Airlines was considering buying Tarben Corp.",
            "Tarben Corp | - | Quillon Airlines < - | cancelled acquisition"),
        row("Tarben Corp and Quillon Inc said shareholders approved the proposed merger of the two companies.",
            "Quillon Inc | - | Tarben Corp < - | approved acquisition"),
        row("Tarben Corp said its shareholders and those of Quillon Inc have approved the merger of the two companies.",
            "Quillon Inc | - | Tarben Corp < - | approved acquisition"),
        row("The court dismissed Tarben Corp's application to acquire Delport Inc.",
            "Delport Inc | - | Tarben Corp < - | planned acquisition"),
    ],
    "who is in a group": [
        row("Tarben Corp signed an agreement to sell its Lich division to an investment group that includes Lich senior managers.",
            "Lich division | - | investment group < Tarben Corp | signed acquisition"),
    ],
    "a stake that is bought, and a company that may be": [
        row("Tarben Corp bought a 5 percent stake in Delport Airlines. Tarben Corp said it may seek to acquire Delport Airlines.",
            "Delport Airlines | - | Tarben Corp < - | completed acquisition",
            "Delport Airlines | - | Tarben Corp < - | planned acquisition"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "deals"), params(TABLES))
def test_deals(text: str, deals: tuple[str, ...]) -> None:
    assert differences(text, deals) == []
