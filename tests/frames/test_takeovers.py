"""Companies, stakes and parts of companies that change hands, and what companies agree to do together."""

from __future__ import annotations

import pytest
from told import differences, params, row

TAKEOVERS = {
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
}


@pytest.mark.parametrize(("text", "deals"), params(TAKEOVERS))
def test_takeovers(text: str, deals: tuple[str, ...]) -> None:
    assert differences(text, deals) == []
