"""Agreements that are made, with several partners each, and shares that a company sells of itself."""

from __future__ import annotations

import pytest
from told import differences, params, row

TABLES = {
    "agreements in the plural": [
        row("Chile concluded MOUs with Peru on mining.", "mining | - | Chile, Peru < Chile, Peru | signed framework"),
        row("Chile and Peru signed two MoUs on mining.", "mining | - | Chile, Peru < Chile, Peru | signed framework"),
        row("Norway, Sweden and Denmark signed defence cooperation agreements.",
            "defence cooperation agreements | - | Norway, Sweden, Denmark < Norway, Sweden, Denmark | signed framework"),
    ],
    "one with each partner": [
        row("Chile has signed cooperation agreements with Peru and Oman.",
            "cooperation agreements | - | Chile, Peru < Chile, Peru | signed framework",
            "cooperation agreements | - | Chile, Oman < Chile, Oman | signed framework"),
        row("After signing logistics pacts with Peru and Oman, Chile turned to Cuba.",
            "logistics | - | Chile, Peru < Chile, Peru | signed framework",
            "logistics | - | Chile, Oman < Chile, Oman | signed framework"),
        row("Chile has signed a cooperation agreement with Peru and Oman.",
            "cooperation agreement | - | Chile, Peru, Oman < Chile, Peru, Oman | signed framework"),
    ],
    "agreements that are made": [
        row("The government of Chile has made an agreement with Peru on fisheries.",
            "fisheries | - | Government of Chile, Peru < Government of Chile, Peru | signed framework"),
        row("Airbus has completed a so-called teaming agreement with Thales.",
            "teaming agreement | - | Airbus, Thales < Airbus, Thales | signed framework"),
        row("Chile made the agreement with Peru public."),
    ],
    "what is safe is no paper": [
        row("India and Oman signed a pact on maritime security.", "maritime security | - | India, Oman < India, Oman | signed framework"),
        row("Chile signed an agreement with Peru on cyber security.", "cyber security | - | Chile, Peru < Chile, Peru | signed framework"),
    ],
    "shares of one's own": [
        row("Tarben Corp sold two million shares of its common stock to Quillon Corp.",
            "shares of its common stock x2000000 | - | Quillon Corp < Tarben Corp | completed acquisition"),
        row("Tarben Corp said it completed the sale of its preferred shares to Quillon Corp for $7 million.",
            "preferred shares | USD 7m | Quillon Corp < Tarben Corp | completed acquisition"),
        row("Tarben Corp bought two million shares of its common stock."),
    ],
    "companies that nobody knows": [
        row("Tarben Corp raised its offer for Marlow to $9 billion.", "Marlow | USD 9bn | Tarben Corp < - | planned acquisition"),
        row("Tarben Corp launched a hostile bid for Marlow.", "Marlow | - | Tarben Corp < - | planned acquisition"),
        row("Tarben Corp made an offer for Gripen jets."),
    ],
    "who gets control": [
        row("Tarben Corp took control of Quillon Inc last year.", "Quillon Inc | - | Tarben Corp < - | signed acquisition | 2017"),
        row("Tarben Corp may seek control of Quillon Inc.", "Quillon Inc | - | Tarben Corp < - | planned acquisition"),
        row("Tarben Corp lost control of Quillon Inc."),
        row("The European Commission approved the merger of Tarben Corp and Quillon Inc.",
            "Quillon Inc | - | Tarben Corp < - | approved acquisition"),
    ],
    "companies that are partnerships": [
        row("Tarben Corp, a private investment partnership, has acquired 600,000 shares of Quillon Inc.",
            "Quillon Inc x600000 | - | Tarben Corp < - | completed acquisition"),
        row("Tarben Corp, a limited partnership, was formed in 1980."),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "deals"), params(TABLES))
def test_deals(text: str, deals: tuple[str, ...]) -> None:
    assert differences(text, deals) == []
