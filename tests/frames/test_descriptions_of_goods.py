"""What is only proposed or was once developed, which noun a relative clause is about, and who buys itself."""

from __future__ import annotations

import pytest
from told import differences, params, row

TABLES = {
    "what is proposed": [
        row("Tarben has proposed a new engine for Peru's trainer project."),
        row("The council has proposed a big package for Peru."),
        row("The Air Force has proposed to buy 12 jets from Saab.", "jets x12 | - | US Air Force < Saab | planned"),
        row("The navy has proposed the purchase of six boats from Damen.", "boats x6 | - | - < Damen | planned"),
        row("The Air Force has plans for 12 Gripen jets.", "Gripen jets x12 | - | US Air Force < - | planned"),
    ],
    "who made a product": [
        row("The Lynx-3 missile was developed by Tarben Corp and Quillon Corp."),
        row("The system uses an LX-12 radar developed by Tarben Corp with the Peruvian Navy."),
        row("Tarben Corp has developed the Lynx-3 for the Peruvian Army."),
        row("Tarben Corp is developing the Lynx-3 for the Peruvian Army.", "Lynx-3 | - | Peruvian Army < Tarben Corp | signed"),
        row("The Peruvian Army bought the Lynx-3, developed by Tarben Corp.", "Lynx-3 | - | Peruvian Army < Tarben Corp | signed"),
        row("Tarben Corp developed a new missile for the Peruvian Army under a contract.",
            "missile | - | Peruvian Army < Tarben Corp | signed"),
        row("Peru and Chile have agreed to develop the Lynx-3 missile together.",
            "Lynx-3 missile | - | Peru, Chile < Peru, Chile | signed"),
    ],
    "nouns that a relative clause agrees with": [
        row("Quillon Corp has two plants near Lima, which were bought from Tarben Corp in May.",
            "plants x2 | - | Quillon Corp < Tarben Corp | signed | 2018-05"),
        row("Saab delivered 12 jets to the base in Peru, which were ordered in 2012.", "jets x12 | - | - < Saab | completed | 2012"),
        row("Peru signed contracts for the Gripen, which were announced in May.", "Gripen | - | Peru < - | signed | 2018-05"),
        row("Chile bought the aircraft of the navy, which were built by Saab.", "aircraft of the navy | - | Chile < Saab | signed"),
        row("Peru flies jets that were bought from Saab.", "jets | - | Peru < Saab | signed"),
        row("Peru uses tanks of the Army of Chile, which has ordered 12 jets from Saab.", "jets x12 | - | Chilean Army < Saab | signed"),
    ],
    "who buys itself": [
        row("Tarben Corp bought Tarben Oil Corp from Quillon Corp.",
            "Tarben Oil Corp | - | Tarben Corp < Quillon Corp | completed acquisition"),
        row("Small savers can buy Tarben Corp shares. Tarben Corp will sell shares in May."),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "deals"), params(TABLES))
def test_descriptions_of_goods(text: str, deals: tuple[str, ...]) -> None:
    assert differences(text, deals) == []
