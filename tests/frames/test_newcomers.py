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
    "who stands in a list, and who is said to be a company": [
        row("Saab, Velmar and Quillon won a $20 million contract to supply 12 boats to Peru.",
            "boats x12 | USD 20m | Peru < Saab, Velmar, Quillon | signed"),
        row("Velmar, the maker of the Kite, will sell 12 drones to Peru.", "drones x12 | - | Peru < Velmar | signed"),
        row("Peru signed a contract with European consortium VLRM for 12 missiles.", "missiles x12 | - | Peru < VLRM | signed"),
        row("Velmar has begun deliveries of 12 boats to Peru.", "boats x12 | - | Peru < Velmar | signed"),
        row("Peru paid Velmar for the boats. Kite was built for Peru."),
    ],
    "offices that go by their letters": [
        row("The RRMN signed a contract with Saab for 12 radars.", "radars x12 | - | RRMN < Saab | signed"),
        row("The NVDA plans to buy 12 boats.", "boats x12 | - | NVDA < - | planned"),
        row("The MBT ordered in 2013 came from Saab. The RFI was issued by Saab."),
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
        row("The takeover of Grozny by rebels failed. Lich's takeover of power was quick."),
        row("Rooney was awarded a prize. Murray's bid for the presidency failed.", ),
    ],
}  # fmt: skip


@pytest.mark.parametrize("text, deals", params(TABLES))
def test_newcomers(text, deals):
    assert differences(text, deals) == []
