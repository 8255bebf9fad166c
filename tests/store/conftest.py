"""A fresh ledger for each test."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from dealtrack.store import Ledger, open_for_writing

sys.path.insert(0, str(Path(__file__).parent))  # pytest imports tests without it, and they share ledgers.py


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deals.db"


@pytest.fixture
def ledger(path: Path) -> Iterator[Ledger]:
    with open_for_writing(path) as opened:
        yield opened
