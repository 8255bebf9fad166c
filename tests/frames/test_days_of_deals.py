"""Which day a deal gets where a text gives several, and which days are those of something else."""

from __future__ import annotations

import pytest
from told import differences, params, row

DAYS = {
    "what a conjunction adds has its own day": [
        row("Peru also ordered six tugs from Damen and in December last year displayed two trainers.", "tugs x6 | - | Peru < Damen | signed"),
        row("Peru scrapped its old deal and, in 2015, announced a deal with France to buy 36 Rafale jets.",
            "Rafale jets x36 | - | Peru < France | signed | 2015"),
        row("Peru has made several deals and in May 2016 agreed to buy six tugs from Damen.",
            "tugs x6 | - | Peru < Damen | signed | 2016-05"),
    ],
    "of a contract that was told before": [
        row("Peru ordered six tugs from Damen. The contract was signed in March 2016.", "tugs x6 | - | Peru < Damen | signed | 2016-03"),
        row("Peru leases six tugs from Damen. The lease agreement was signed in March 2016.", "tugs x6 | - | Peru < Damen | signed | 2016-03"),
        row("Damen will supply six tugs to Peru. Damen said the order was placed in March 2016.",
            "tugs x6 | - | Peru < Damen | signed | 2016-03"),
        row("Peru ordered six tugs from Damen. The contract was signed by nobody.", "tugs x6 | - | Peru < Damen | signed"),
        row("The order dates from 2017, when Peru bought six tugs from Damen.", "tugs x6 | - | Peru < Damen | signed | 2017"),
        row("In 2017, after years of talks, Peru ordered six tugs from Damen.", "tugs x6 | - | Peru < Damen | signed | 2017"),
    ],
    "behind an aside that has its own": [
        row("In May the six tugs, ordered by Peru from Damen in 2016, were shown.", "tugs x6 | - | Peru < Damen | signed | 2016"),
        row("In 2016 the six tugs, designed in Italy, were ordered by Peru from Damen.", "tugs x6 | - | Peru < Damen | signed | 2016"),
        row("In May the six tugs, built by Damen, were bought by Peru.", "tugs x6 | - | Peru < Damen | signed | 2018-05"),
    ],
    "of the order, and not of the delivery": [
        row("Peru took delivery on Friday of the last two of six tugs it bought from Damen in 2014.",
            "tugs x6 | - | Peru < Damen | completed | 2014"),
    ],
    "the day on which it was told": [
        row("As this paper reported in April, Peru has ordered six tugs from Damen.", "tugs x6 | - | Peru < Damen | signed"),
        row("It emerged in January this year that Kenya had ordered three C-27J aircraft from Italy in 2016.",
            "C-27J aircraft x3 | - | Kenya < Italy | signed | 2016"),
        row("It emerged in January this year that Kenya has ordered three C-27J aircraft from Italy.",
            "C-27J aircraft x3 | - | Kenya < Italy | signed | 2018-01"),
        row("As we wrote in March, Kenya has five Mi-35 helicopters, supplied by Poland in 2008.",
            "Mi-35 helicopters x5 | - | Kenya < Poland | completed | 2008"),
    ],
    "the day on which a deal was announced": [
        row("A deal for six radars between Norway and Saab was announced in May 2016.", "radars x6 | - | Norway < Saab | signed | 2016-05"),
        row("Norway's deal with Saab for six radars, announced in 2016, was praised.", "radars x6 | - | Norway < Saab | signed | 2016"),
        row("On Monday Norway's navy said six radars had been ordered by Norway from Saab in 2014.",
            "radars x6 | - | Norway < Saab | signed | 2014"),
        row("On Monday Norway said six radars had been ordered by Norway from Saab.", "radars x6 | - | Norway < Saab | signed | 2018-05-21"),
    ],
    "the contract that came of a tender": [
        row("Peru launched a tender for six tugs in 2014. In 2016 the contract was awarded to Damen.", "tugs x6 | - | Peru < Damen | signed | 2016"),
        row("In 2014 Peru launched a tender for six tugs, and in 2016 it awarded Damen the contract.",
            "tugs x6 | - | Peru < Damen | signed | 2016"),
        row("Peru is in talks on six tugs. The deal was signed with Damen in May.", "tugs x6 | - | Peru < Damen | signed | 2018-05"),
        row("Peru signed a contract for six tugs in 2014. The order went to Damen.", "tugs x6 | - | Peru < Damen | signed | 2014"),
        row("Peru plans to buy six tugs. Damen has won an order from Chile.", "tugs x6 | - | Peru < - | planned"),
    ],
    "what a clause in between tells": [
        row("Peru, which retired its old tugs in 2014, ordered six tugs from Damen.", "tugs x6 | - | Peru < Damen | signed"),
    ],
    "a clause about the same thing": [
        row("Kenya has received two C295 aircraft, which were delivered in January this year.",
            "C295 aircraft x2 | - | Kenya < - | completed | 2018-01"),
    ],
    "the end of a deal": [
        row("Chile had agreed to buy 12 Bell 429 helicopters from Canada but the deal was called off in February.",
            "Bell 429 helicopters x12 | - | Chile < Canada | cancelled | 2018-02"),
        row("In 2016 Chile ordered 16 Bell 412 helicopters from Canada. The order was cancelled in March 2017.",
            "Bell 412 helicopters x16 | - | Chile < Canada | cancelled | 2017-03"),
        row("In 2016 Chile ordered 16 Bell 412 helicopters from Canada. The order was later cancelled.",
            "Bell 412 helicopters x16 | - | Chile < Canada | cancelled"),
    ],
    "still to come": [
        row("Norway will start receiving six P-8 aircraft from Boeing later this year.", "P-8 aircraft x6 | - | Norway < Boeing | signed"),
    ],
    "proposed on a day": [
        row("Gabelli Corp, an investor, proposed on May 18 to acquire all shares of Tarben Inc.",
            "Tarben Inc | - | Gabelli Corp < - | planned acquisition | 2018-05-18"),
        row("On Friday Sweden offered six Gripen jets to Peru.", "Gripen jets x6 | - | Peru < Sweden | planned"),
        row("Peru said on Monday it plans to buy six Gripen jets from Sweden.", "Gripen jets x6 | - | Peru < Sweden | planned"),
    ],
    "a year before the noun": [
        row("Police look into an unsuccessful 2011 bid by Quillon Inc to take over Tarben Corp.",
            "Tarben Corp | - | Quillon Inc < - | cancelled acquisition | 2011"),
    ],
}  # fmt: skip


@pytest.mark.parametrize("text, expected", params(DAYS))
def test_day_of_a_deal(text, expected):
    assert differences(text, expected) == []
