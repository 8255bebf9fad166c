"""What a total came from, as one short text: the same fingerprint gives the same figures. ``docs/totals.md`` says what it covers."""

from __future__ import annotations

import hashlib
import sqlite3

from .. import __version__
from . import ids
from .rates import STANDS

# In an order that does not depend on the order of reading. What people said counts in the order in which they said it.
_LEDGER = (
    "SELECT id, extractor FROM documents ORDER BY id",
    "SELECT id, published, own, extractor FROM reports ORDER BY id",
    "SELECT report, field, value FROM corrections ORDER BY id",
    "SELECT one, other, judged FROM judgements ORDER BY id",
    "SELECT said, party, name, other FROM namings ORDER BY id",
)
_RATES = f"""
SELECT currency, "into", date, rate, source FROM rates WHERE {STANDS} ORDER BY currency, "into", date, invocation
"""
_LENGTH = 20  # 100 bits


def fingerprint(connection: sqlite3.Connection, *, rates: bool) -> str:
    """The fingerprint of the ledger; ``rates`` says whether the rates of exchange have a part in the figures."""
    digest = hashlib.sha256(__version__.encode())
    for sql in (*_LEDGER, _RATES) if rates else _LEDGER:
        digest.update(f"\n{sql}\n".encode())
        for row in connection.execute(sql):
            digest.update(repr(tuple(row)).encode("utf-8", "replace"))
    return ids.readable(digest.digest(), _LENGTH)
