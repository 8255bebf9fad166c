"""Names for things in the ledger: short, easy to read aloud and to type."""

from __future__ import annotations

import re

# Crockford's base 32 in lower case: without i, l, o and u, which look like or sound like others.
_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_LOOK_ALIKES = str.maketrans({"i": "1", "l": "1", "o": "0"})
_SURROGATE = re.compile("[\ud800-\udfff]")
_REPORT_LENGTH = 16  # 80 bits
_DOCUMENT_LENGTH = 24  # 120 bits: texts come from strangers


def storable(text: str) -> str:
    """The text with each lone surrogate, which no database takes, replaced one for one: offsets stay."""
    return _SURROGATE.sub("\ufffd", text)


def document_id(text: str) -> str:
    """The id of a stored text."""
    return _hash(text, _DOCUMENT_LENGTH)


def report_id(document: str, place: int, rank: int) -> str:
    """The id of the report number ``rank``, from 0, of the sentence that starts at ``place`` of a document."""
    return _hash(f"{document} {place} {rank}", _REPORT_LENGTH)


def typed(prefix: str) -> str:
    """What a person typed as an id, with look-alikes read as what they look like."""
    return storable(prefix).strip().lower().translate(_LOOK_ALIKES)


def _hash(text: str, length: int) -> str:
    import hashlib  # its library takes longer to load than many a question to the ledger

    return readable(hashlib.sha256(text.encode("utf-8")).digest(), length)


def readable(digest: bytes, length: int) -> str:
    """The first characters of a hash in an alphabet that can be read aloud and typed."""
    number = int.from_bytes(digest)
    return "".join(_ALPHABET[number >> 5 * place & 31] for place in range(length))
