"""Goods that no lexicon has, of any trade: what is bought is goods, whatever its name."""

from __future__ import annotations

import pytest
from told import differences, params, row

TABLES = {
    "bought from somebody": [
        row("Tesco bought a rinsing tunnel from Saab.", "rinsing tunnel | - | Tesco < Saab | signed"),
        row("Peru has procured 12 sequencers from Kranix.", "sequencers x12 | - | Peru < Kranix | signed"),
        row("Escalators were ordered in 2017 from Siemens.", "Escalators | - | - < Siemens | signed | 2017"),
        row("Peru bought votes in the council."),
        row("Peru sought oils."),
    ],
    "so many of them": [
        row("Tesco purchased 1,200 freezers last year.", "freezers x1200 | - | Tesco < - | signed | 2017"),
        row("Peru ordered 300 incubators.", "incubators x300 | - | Peru < - | signed"),
        row("Peru bought 200 analysts' reports."),
    ],
    "paid for": [
        row("Peru paid Siemens 740,000 euros for two spectrum analysers.", "spectrum analysers x2 | EUR 740k | Peru < Siemens | signed"),
    ],
    "sets of things": [
        row("Peru ordered a trio of kilns from Saab.", "kilns x3 | - | Peru < Saab | signed"),
        row("Peru bought an octet of presses from Siemens.", "presses x8 | - | Peru < Siemens | signed"),
    ],
}  # fmt: skip


@pytest.mark.parametrize("text, deals", params(TABLES))
def test_unknown_goods(text, deals):
    assert differences(text, deals) == []
