"""Lists of agreements in communiqués: a line each, between the two states that the text is about."""

from __future__ import annotations

import pytest
from told import differences, params, row

VISIT = "The President of Chile paid a visit to Peru. The two leaders witnessed the signing of the following agreements:\n\n"
BOTH = "Peru, Chile < Peru, Chile | signed framework"

TABLES = {
    "a line each": [
        row(
            VISIT + "(i) MOU on Cooperation in the Field of Health;\n(ii) Protocol on Shipping Information;\n",
            f"Cooperation in the Field of Health | - | {BOTH}",
            f"Shipping Information | - | {BOTH}",
        ),
        row(
            VISIT + "1. Memorandum of Understanding on Agriculture\n2. Framework Agreement for Space Research\n",
            f"Agriculture | - | {BOTH}",
            f"Space Research | - | {BOTH}",
        ),
        row(
            VISIT + "(i) MoU on Tourism;\n(ii) Contract for Patrol Boats between ASMAR and the Peruvian Navy.\n",
            f"Tourism | - | {BOTH}",
            "Patrol Boats | - | Peruvian Navy < ASMAR | signed",
        ),
    ],
    "no list of what was signed": [
        row("The President of Chile paid a visit to Peru.\n\nAgreement on fish was near.\n\nMoU on Tourism\n"),
        row(VISIT + "The agreement on fish is older.\n"),
        row("Chile, Peru and Cuba met. The documents were signed.\n\n(i) MoU on Tourism;\n"),
    ],
}


@pytest.mark.parametrize(("text", "deals"), params(TABLES))
def test_deals(text: str, deals: tuple[str, ...]) -> None:
    assert differences(text, deals) == []
