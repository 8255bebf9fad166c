"""Names that no lexicon has, told to be companies' by where they stand; and names of persons, towns and things in such places."""

from __future__ import annotations

import pytest
from told import differences, params, row

TABLES = {
    "with whom somebody agrees": [
        row("Kenya is in talks with Velmar over the purchase of 12 drones.", "drones x12 | - | Kenya < Velmar | negotiating"),
        row("Peru opened negotiations with Velmar for six frigates last week.", "frigates x6 | - | Peru < Velmar | negotiating"),
        row("A memorandum with Quillon to build ferries was signed by the port of Lima.", "ferries | - | Lima < Quillon | signed"),
        row("The plan included a contract with Velmar for 12 trucks for New Zealand.", "trucks x12 | - | New Zealand < Velmar | signed"),
        row("Peru is negotiating with Ana Perez. The contract with Perez is for two boats."),
    ],
    "who signs with a state or builds for one": [
        row("Velmar signed a $55 million deal with Ukraine for five helicopters.", "helicopters x5 | USD 55m | Ukraine < Velmar | signed"),
        row("Quillon will construct a pier for the Peruvian Navy under a $3 million contract.",
            "pier | USD 3m | Peruvian Navy < Quillon | signed"),
    ],
    "whose things somebody buys": [
        row("Britain chose Velmar's P-8.", "P-8 | - | United Kingdom < Velmar | negotiating"),
        row("Norway has selected Quillon's missile for its frigates.", "missile | - | Norway < Quillon | negotiating"),
        row("Quillon's RX-40 radars were ordered by Norway.", "RX-40 radars | - | Norway < Quillon | signed"),
    ],
    "to whom somebody gives work or sells": [
        row("Kenya has tasked Velmar with the design of a probe.", "design of a probe | - | Kenya < Velmar | signed"),
        row("Velmar sold Quillon the rights to its brand.", "rights to its brand | - | Quillon < Velmar | signed"),
        row("Tarbix sold Velmar a 12 percent stake.", "12 percent stake | - | Velmar < Tarbix | completed acquisition"),
    ],
    "who changes hands": [
        row("Velmar acquired Quillon, maker of the Kite drone, in 2003.", "Quillon | - | Velmar < - | completed acquisition | 2003"),
        row("Quillon has been acquired by Tarbix.", "Quillon | - | Tarbix < - | completed acquisition"),
        row("Velmar merged with Quillon in 2017.", "Quillon | - | Velmar < - | completed acquisition | 2017"),
        row("The acquisition of Quillon by Velmar was completed.", "Quillon | - | Velmar < - | completed acquisition"),
        row("Quillon's takeover of the Tarben studio was delayed.", "Tarben studio | - | Quillon < - | signed acquisition"),
        row("The takeover of Grozny by rebels failed.", ),
        row("Rooney was awarded a prize. Murray's bid for the presidency failed.", ),
    ],
}  # fmt: skip


@pytest.mark.parametrize("text, deals", params(TABLES))
def test_newcomers(text, deals):
    assert differences(text, deals) == []
