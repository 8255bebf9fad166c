"""Companies, stakes and parts of companies that change hands, and what companies agree to do together."""

from __future__ import annotations

import pytest
from told import differences, params, row

TAKEOVERS = {
    "the company that is merged": [
        row(
            "Tarben Inc was merged with Lodex Corp in February.",
            "Tarben Inc | - | Lodex Corp < - | completed acquisition | 2018-02",
        ),
        row(
            "Tarben Inc will be merged into a unit of Lodex Corp.",
            "Tarben Inc | - | Lodex Corp < - | signed or planned acquisition",
        ),
        row(
            "Tarben Inc ended merger talks with Quillon Corp.",
            "Tarben Inc | - | Quillon Corp < - | cancelled acquisition",
        ),
        row(
            "Tarben Inc merged with Quillon Corp in March.",
            "Quillon Corp | - | Tarben Inc < - | completed acquisition | 2018-03",
        ),
        row(
            "Quillon Inc said it will merge with Tarben Corp this year. Tarben Corp agreed to merge with Quillon Inc last week.",
            "Tarben Corp | - | Quillon Inc < - | signed acquisition | 2018-05",
        ),
    ],
    "the company that somebody takes": [
        row(
            "Quillon Inc makes radars. Tarben Corp agreed to buy the company.",
            "Quillon Inc | - | Tarben Corp < - | signed acquisition",
        ),
        row(
            "Quillon Inc makes radars. Tarben Corp said it bought the company in 1985.",
            "Quillon Inc | - | Tarben Corp < - | completed acquisition | 1985",
        ),
        row(
            "Quillon Inc makes pumps. Tarben Corp sold the company to Lich Inc in 1985.",
            "Quillon Inc | - | Lich Inc < Tarben Corp | completed acquisition | 1985",
        ),
        row(
            "Quillon Inc rejected Tarben Corp's offer to buy the company for 30 mln dlrs.",
            "Quillon Inc | USD 30m | Tarben Corp < - | cancelled acquisition",
        ),
        row(
            "Quillon Inc said it received an offer from Tarben Corp to buy the company.",
            "Quillon Inc | - | Tarben Corp < - | planned acquisition",
        ),
        row(
            "Quillon Inc said an investor group offered to buy the company.",
            "Quillon Inc | - | investor group < - | planned acquisition",
        ),
        row("Tarben Corp reported a profit. Tarben Corp agreed to buy the company."),
    ],
    "a company of which the sort is told": [
        row(
            "The radar company was acquired from Saab by Thales.",
            "radar company | - | Thales < Saab | completed acquisition",
        ),
        row(
            "A small radar company was acquired from Saab in December.",
            "radar company | - | - < Saab | completed acquisition | 2017-12",
        ),
        row(
            "Saab bought a Dutch radar maker for 20 mln dlrs.",
            "radar maker | USD 20m | Saab < - | completed acquisition",
        ),
        row(
            "Tarben Corp said it completed the acquisition of a Dutch radar firm.",
            "radar firm | - | Tarben Corp < - | completed acquisition",
        ),
        row(
            "Tarben Corp has acquired two boat building companies.",
            "boat building companies x2 | - | Tarben Corp < - | completed acquisition",
        ),
        row(
            "Tarben Corp is in talks on acquiring Canadian brokerage firms.",
            "brokerage firms | - | Tarben Corp < - | negotiating acquisition",
        ),
        row(
            "Saab's radar business was sold to Thales.",
            "radar business | - | Thales < Saab | completed acquisition",
        ),
        row("Tarben Corp specializes in purchasing troubled companies."),
        row("Tarben Corp wants to buy companies that make radars."),
    ],
    "a group of a company": [
        row(
            "Tarben Corp sold its industrial products group to Quillon Inc.",
            "industrial products group | - | Quillon Inc < Tarben Corp | completed acquisition",
        ),
        row(
            "Tarben Corp agreed to acquire Saab's radar group.",
            "radar group | - | Tarben Corp < Saab | signed acquisition",
        ),
        row(
            "Lich Corp has agreed to acquire Quillon's industrial group from Tarben Plc.",
            "industrial group | - | Lich Corp < Tarben Plc | signed acquisition",
        ),
        row("Quillon Inc has sold oil to a group of Dutch companies."),
    ],
    "families and persons": [
        row("The Lich brothers acquired Quillon Inc.", "Quillon Inc | - | Lich brothers < - | completed acquisition"),
        row(
            "Quillon Inc was bought by the Lich family in 1999.",
            "Quillon Inc | - | Lich family < - | completed acquisition | 1999",
        ),
        row(
            "The Lich family sold Quillon Inc to Tarben Corp.",
            "Quillon Inc | - | Tarben Corp < Lich family | completed acquisition",
        ),
        row("Quillon Inc was sold to the Holm twins.", "Quillon Inc | - | Holm twins < - | completed acquisition"),
        row(
            "Australian businessman Robert Lich bought Quillon Inc.",
            "Quillon Inc | - | Robert Lich < - | completed acquisition",
        ),
        row(
            "Quillon Inc was acquired by financier Carl Lich.",
            "Quillon Inc | - | Carl Lich < - | completed acquisition",
        ),
        row(
            "Billionaire Carl Holm has offered to buy Quillon Inc.",
            "Quillon Inc | - | Carl Holm < - | planned acquisition",
        ),
        row("The Saudi royal family ordered a yacht from Damen.", "yacht | - | Saudi Arabia < Damen | signed"),
    ],
    "a stake that grows": [
        row(
            "Tarben Corp doubled its stake in Quillon Inc to 40 pct.",
            "Quillon Inc | - | Tarben Corp < - | completed acquisition",
        ),
        row(
            "Tarben Corp has lifted its holding in Quillon Inc to 20 pct.",
            "Quillon Inc | - | Tarben Corp < - | completed acquisition",
        ),
        row(
            "Tarben Corp increased its interest in Quillon Inc to 20 pct from 12 pct.",
            "Quillon Inc | - | Tarben Corp < - | completed acquisition",
        ),
        row(
            "Tarben Corp plans to triple its shareholding in Quillon Inc.",
            "Quillon Inc | - | Tarben Corp < - | planned acquisition",
        ),
        row(
            "Tarben Corp said it will double its holding in the Oslo broker Quillon Ltd to 80 pct.",
            "Quillon Ltd | - | Tarben Corp < - | planned acquisition",
        ),
        row("Tarben Corp doubled its output of oil."),
        row("Tarben Corp has an interest in Quillon Inc."),
    ],
    "a venture with a company": [
        row(
            "Tarben Corp has a venture with Quillon Inc to develop drugs.",
            "drugs | - | Tarben Corp, Quillon Inc < Tarben Corp, Quillon Inc | signed",
        ),
        row(
            "Tarben Corp has entered into a venture with Saab to develop radars.",
            "radars | - | Tarben Corp, Saab < Tarben Corp, Saab | signed",
        ),
        row("Its venture with Saab lost money."),
    ],
    "a joint venture that is formed": [
        row(
            "Tarben Corp and Quillon Inc have agreed to set up a joint venture to make ferrite magnets.",
            "ferrite magnets | - | Tarben Corp, Quillon Inc < Tarben Corp, Quillon Inc | signed",
        ),
        row(
            "Saab and Thales agreed to form a joint venture to make radars.",
            "radars | - | Saab, Thales < Saab, Thales | signed",
        ),
        row(
            "Saab and Thales signed an agreement to form a joint venture to develop a missile.",
            "missile | - | Saab, Thales < Saab, Thales | signed",
        ),
        row(
            "Tarben Corp said it formed a joint venture with Quillon Inc to market software.",
            "software | - | Tarben Corp, Quillon Inc < Tarben Corp, Quillon Inc | signed",
        ),
        row(
            "Tarben Corp will create a joint venture with Quillon Inc to build engines.",
            "engines | - | Tarben Corp, Quillon Inc < Tarben Corp, Quillon Inc | planned",
        ),
        row(
            "Tarben Corp and Quillon Inc may form a partnership to develop trucks.",
            "trucks | - | Tarben Corp, Quillon Inc < Tarben Corp, Quillon Inc | planned",
        ),
        row(
            "Tarben Corp and Quillon Inc created a joint venture to refine copper.",
            "copper | - | Tarben Corp, Quillon Inc < Tarben Corp, Quillon Inc | signed",
        ),
        row(
            "Tarben Corp plans to form a joint venture with Quillon Inc.",
            "- | - | Tarben Corp, Quillon Inc < Tarben Corp, Quillon Inc | planned framework",
        ),
        row(
            "Tarben Corp and Quillon Inc have agreed to form a joint venture.",
            "- | - | Tarben Corp, Quillon Inc < Tarben Corp, Quillon Inc | signed framework",
        ),
        row("Tarben Corp said its joint venture with Quillon Inc will build a plant."),
    ],
    "whose the company was": [
        row(
            "Tarben Corp bought Quillon Inc, a unit of Saab.",
            "Quillon Inc | - | Tarben Corp < Saab | completed acquisition",
        ),
        row(
            "Tarben Corp agreed to buy Quillon Inc, a wholly owned subsidiary of Lich Corp, for 30 mln dlrs.",
            "Quillon Inc | USD 30m | Tarben Corp < Lich Corp | signed acquisition",
        ),
        row(
            "Tarben Corp acquired Quillon Inc, which is owned by Lich Corp.",
            "Quillon Inc | - | Tarben Corp < Lich Corp | completed acquisition",
        ),
        row(
            "Tarben Corp acquired Quillon Inc from Lich Corp, a unit of Saab.",
            "Quillon Inc | - | Tarben Corp < Lich Corp | completed acquisition",
        ),
        row(
            "Tarben Corp plans to buy a 30 pct stake in Quillon Inc, a subsidiary of Lich Corp.",
            "Quillon Inc | - | Tarben Corp < Lich Corp | planned acquisition",
        ),
        row(
            "Tarben Corp bought Quillon Inc, a maker of radars.",
            "Quillon Inc | - | Tarben Corp < - | completed acquisition",
        ),
        row(
            "Quillon Inc, a subsidiary of Tarben Corp, was acquired by Lich Inc in 1985.",
            "Quillon Inc | - | Lich Inc < - | completed acquisition | 1985",
        ),
    ],
    "shares that change hands": [
        row("Quillon Inc shares were bought by Saab.", "Quillon Inc | - | Saab < - | completed acquisition"),
        row("The Quillon Inc stock was sold to Lich Corp.", "Quillon Inc | - | Lich Corp < - | completed acquisition"),
        row(
            "Quillon Inc's shares were bought by Lich Corp.", "Quillon Inc | - | Lich Corp < - | completed acquisition"
        ),
        row("The shares were sold by Lich Corp."),
        row("All shares will be sold by the company."),
        row("Quillon Inc bonds were sold to Lich Corp."),
    ],
    "what is sold goes by its own name": [
        row(
            "Tarben Corp approved the sale of the Quillon Corp unit to Lich Inc.",
            "Quillon Corp unit | - | Lich Inc < - | approved acquisition",
        ),
        row(
            "Lich Inc bought the software firm Tarben Company Software.",
            "Tarben Company Software | - | Lich Inc < - | completed acquisition",
        ),
        row(
            "Tarben Corp sold its Quillon Corp unit to Lich Inc.",
            "Quillon Corp unit | - | Lich Inc < Tarben Corp | completed acquisition",
        ),
    ],
    "a group that somebody leads": [
        row(
            "Tarben Corp sold Quillon Inc to a new company formed by Lich Corp and Oster Inc.",
            "Quillon Inc | - | Lich Corp, Oster Inc < Tarben Corp | completed acquisition",
        ),
        row(
            "Tarben Corp sold Quillon Inc to a group led by Lich Corp.",
            "Quillon Inc | - | Lich Corp < Tarben Corp | completed acquisition",
        ),
        row(
            "Quillon Inc was bought by an investor group headed by Lich Corp for 30 mln dlrs.",
            "Quillon Inc | USD 30m | Lich Corp < - | completed acquisition",
        ),
        row("A group led by Lich Corp bought Quillon Inc.", "Quillon Inc | - | Lich Corp < - | completed acquisition"),
    ],
    "which the company bought": [
        row(
            "Lich Corp reported a profit. It includes Quillon Inc, which the company acquired in 1985.",
            "Quillon Inc | - | Lich Corp < - | completed acquisition | 1985",
        ),
        row(
            "Lich Corp said sales rose on Quillon Inc, which the company acquired in 1985.",
            "Quillon Inc | - | Lich Corp < - | completed acquisition | 1985",
        ),
    ],
    "approval of a sale that is sought": [
        row("Saab is seeking approval to sell 12 jets to Peru.", "jets x12 | - | Peru < Saab | planned"),
        row("Saab seeks permission to sell radars to Peru.", "radars | - | Peru < Saab | planned"),
        row(
            "Tarben Corp requested approval to sell its shipyard to Saab.",
            "shipyard | - | Saab < Tarben Corp | planned",
        ),
        row("Saab wants to sell 12 jets to Peru."),
        row("Saab is seeking approval to sell jets."),
    ],
    "a bid that fails": [
        row(
            "Tarben Corp failed in its bid for Quillon Inc.",
            "Quillon Inc | - | Tarben Corp < - | cancelled acquisition",
        ),
        row("Tarben Corp lost its bid for Quillon Inc.", "Quillon Inc | - | Tarben Corp < - | cancelled acquisition"),
        row(
            "Tarben Corp has ended its takeover of Quillon Inc.",
            "Quillon Inc | - | Tarben Corp < - | cancelled acquisition",
        ),
        row(
            "Analysts recalled an unsuccessful bid by Tarben Corp for Quillon Inc.",
            "Quillon Inc | - | Tarben Corp < - | cancelled acquisition",
        ),
        row(
            "Tarben Corp failed in its bid for Quillon Inc when Marwell N.V. agreed to buy the company.",
            "Quillon Inc | - | Tarben Corp < - | cancelled acquisition",
            "Quillon Inc | - | Marwell N.V. < - | signed acquisition",
        ),
        row("Tarben Corp made a bid for Quillon Inc.", "Quillon Inc | - | Tarben Corp < - | planned acquisition"),
    ],
    "a list of companies": [
        row(
            "Tarben Corp acquired Quillon Foods, Oster Juice Co and Marwell Food Co.",
            "Quillon Foods | - | Tarben Corp < - | completed acquisition",
            "Oster Juice Co | - | Tarben Corp < - | completed acquisition",
            "Marwell Food Co | - | Tarben Corp < - | completed acquisition",
        ),
        row(
            "Tarben Corp agreed to sell Quillon Inc, Lich Inc and Marwell Inc to Saab.",
            "Quillon Inc | - | Saab < Tarben Corp | signed acquisition",
            "Lich Inc | - | Saab < Tarben Corp | signed acquisition",
            "Marwell Inc | - | Saab < Tarben Corp | signed acquisition",
        ),
        row(
            "Tarben Corp bought Quillon Inc and Lich Inc.",
            "Quillon Inc and Lich Inc | - | Tarben Corp < - | completed acquisition",
        ),
    ],
    "what a contract of sale is about": [
        row("Saab won a radar supply contract from Peru.", "radar | - | Peru < Saab | signed"),
        row("Peru has a gas supply agreement with Gazprom.", "gas | - | Peru < Gazprom | signed"),
        row(
            "Tarben Corp signed a 30-year power purchase agreement with Quillon Inc.",
            "power | - | Tarben Corp < Quillon Inc | signed",
        ),
        row("Tarben Corp was awarded a fuel delivery contract by Peru.", "fuel | - | Peru < Tarben Corp | signed"),
        row("Peru signed a helicopter purchase deal with Russia.", "helicopter | - | Peru < Russia | signed"),
        row("Peru renewed its wheat sales contract with Kenya.", "wheat | - | Peru < Kenya | signed amendment"),
        row("Tarben Corp has a supply contract with Quillon Inc."),
    ],
}


@pytest.mark.parametrize(("text", "deals"), params(TAKEOVERS))
def test_takeovers(text: str, deals: tuple[str, ...]) -> None:
    assert differences(text, deals) == []
