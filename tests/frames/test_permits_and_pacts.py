"""Agreements that bring nobody goods, and permits, with which nobody gets any yet."""

from __future__ import annotations

import pytest
from told import differences, params, row

TABLES = {
    "what agreements are about": [
        row("Ghana and Peru signed an agreement to reschedule the debts of Ghana after a round of talks."),
        row("Peru and Chile signed an agreement on currency swaps."),
        row("Peru and Chile signed a pact on the avoidance of double taxation."),
        row("Saab and Tarben Corp signed an agreement to refinance their debts."),
        row("Peru and Chile signed an agreement on defence cooperation.",
            "defence cooperation | - | Peru, Chile < Peru, Chile | signed framework"),
        row("Peru and Norway signed an agreement on trade in fish.", "trade in fish | - | Peru, Norway < Peru, Norway | signed framework"),
        row("Peru and Chile signed an agreement on defence cooperation; they also spoke of debts.",
            "defence cooperation | - | Peru, Chile < Peru, Chile | signed framework"),
    ],
    "permits": [
        row("The ministry granted Tarben Corp a licence to export missiles to Oman.", "missiles | - | Oman < - | approved"),
        row("The ministry issued a permit for the export of missiles to Oman.", "missiles | - | Oman < - | approved"),
        row("The Civil Aviation Authority has granted licences for two airlines, Tarben Airways and Quillon Air, to fly three routes."),
        row("The licence was granted to Tarben Corp by the ministry."),
        row("Peru issued Saab with a letter of acceptance for 12 jets.", "jets x12 | - | Peru < Saab | signed"),
        row("The government of Peru awarded Tarben Corp a licence to build a phone network for $20 million.",
            "licence | USD 20000000 | Government of Peru < Tarben Corp | signed"),
        row("Peru sold two mobile licences to Tarben Corp for $20 million.",
            "mobile licences x2 | USD 20000000 | Tarben Corp < Peru | signed"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "deals"), params(TABLES))
def test_permits_and_pacts(text: str, deals: tuple[str, ...]) -> None:
    assert differences(text, deals) == []
