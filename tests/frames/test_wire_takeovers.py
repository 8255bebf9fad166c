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
    "a stake that is bought, and a company that may be": [
        row("Tarben Corp bought a 5 percent stake in Delport Airlines. Tarben Corp said it may seek to acquire Delport Airlines.",
            "Delport Airlines | - | Tarben Corp < - | completed acquisition",
            "Delport Airlines | - | Tarben Corp < - | planned acquisition"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "deals"), params(TABLES))
def test_deals(text: str, deals: tuple[str, ...]) -> None:
    assert differences(text, deals) == []
