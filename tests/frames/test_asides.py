"""Relative clauses between a verb and what belongs to it, and clauses that leave out their verb."""

from __future__ import annotations

import pytest
from told import differences, params, row

TABLES = {
    "behind a comma": [
        row("Saab sold its radar unit, which makes antennas, to Thales for $20 million.",
            "radar unit | USD 20m | Thales < Saab | completed acquisition"),
        row("Saab sold its radar unit, which had sales of $5 million last year, to Thales for $20 million.",
            "radar unit | USD 20m | Thales < Saab | completed acquisition"),
        row("Saab has bought Tarben Corp, which runs two yards, from Thales for $20 million.",
            "Tarben Corp | USD 20m | Saab < Thales | completed acquisition"),
        row("Peru ordered six jets, which will replace its Mirages, from Saab.", "jets x6 | - | Peru < Saab | signed"),
        row("Damen delivered six tugs, which are based in Lich, to Oman.", "tugs x6 | - | Oman < Damen | completed"),
    ],
    "behind a dash": [
        row("Peru ordered six jets - which will replace its Mirages - from Saab for $20 million.", "jets x6 | USD 20m | Peru < Saab | signed"),
    ],
    "with no mark": [
        row("Peru bought six trucks that had served in Oman from Saab for $20 million.", "trucks x6 | USD 20m | Peru < Saab | signed"),
        row("Saab delivered six trucks that replace old ones to Peru.", "trucks x6 | - | Peru < Saab | completed"),
    ],
    "what belongs to the relative clause": [
        row("Peru ordered six trucks from Saab that will travel to Chile.", "trucks x6 | - | Peru < Saab | signed"),
        row("Peru ordered six trucks, which came from Chile.", "trucks x6 | - | Peru < - | signed"),
    ],
    "a verb that is left out": [
        row("Saab sold six radars to Peru and Thales four sonars to Chile.",
            "radars x6 | - | Peru < Saab | signed", "sonars x4 | - | Chile < Thales | signed"),
        row("Saab sold Peru 12 jets and Chile six radars.", "jets x12 | - | Peru < Saab | signed", "radars x6 | - | Chile < Saab | signed"),
        row("Peru bought six jets for its navy and Chile four radars for its army.",
            "jets x6 | - | Peru < - | signed", "radars x4 | - | Chile < - | signed"),
        row("Saab will supply the radars for six ships and Thales the sonars."),
    ],
}  # fmt: skip


@pytest.mark.parametrize("text, deals", params(TABLES))
def test_asides(text, deals):
    assert differences(text, deals) == []
