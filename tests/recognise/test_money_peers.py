"""How many of the amounts that other recognisers are tested on are read with the right value and currency.

The cases stand in ``peers/money.jsonl`` of the folder that the environment variable DEALTRACK_DATA names.
"""

from __future__ import annotations

import json
import os
from decimal import Decimal
from pathlib import Path

import pytest

from dealtrack.lexicon import load
from dealtrack.model import Money
from dealtrack.recognise import money
from dealtrack.text import view

FOLDER = os.environ.get("DEALTRACK_DATA")
pytestmark = pytest.mark.skipif(not FOLDER, reason="DEALTRACK_DATA names no folder with peers/money.jsonl")
NAMED_OTHERWISE = {"YEN": "JPY"}  # a peer's own code


def test_amounts_of_the_peers() -> None:
    wanted, right, elsewhere = 0, [], 0
    for case in map(json.loads, (Path(FOLDER) / "peers" / "money.jsonl").read_text(encoding="utf-8").splitlines()):
        if not case["relevant"]:
            continue
        text = view(case["text"]).text
        found = money.find(text, 0, len(text), load())
        for span in case["spans"]:
            wanted += 1
            right += [m for m in found if _is(m.value, span) and m.start < span["end"] and span["start"] < m.end][:1]
        elsewhere += sum(not any(m.start < s["end"] and s["start"] < m.end for s in case["spans"]) for m in found)
    assert wanted >= 146
    assert len(right) >= 0.98 * wanted
    assert elsewhere <= 0.02 * wanted


def _is(value: Money, span: dict) -> bool:
    # A peer gives the first figure of a range.
    currency = NAMED_OTHERWISE.get(span["currency"], span["currency"])
    return value.currency == currency and (value.low if value.low is not None else value.high) == Decimal(
        str(span["value"])
    )
