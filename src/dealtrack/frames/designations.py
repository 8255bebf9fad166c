"""Designations of products: words with letters and digits that are no measure."""

from __future__ import annotations

import re

# A word with both a letter and a digit, or digits around a hyphen: "MQ-9B", "S-400", "9M120", "747-8".
DESIGNATION = re.compile(
    r"""
      (?= [A-Za-z0-9/.\-]* [A-Za-z] ) (?= [A-Za-z0-9/.\-]* \d ) [A-Za-z0-9] [A-Za-z0-9/.\-]*   # F-16C/D, K9, 2A7
    | \d{2,4} - \d{1,4} [A-Z]*                                                                 # 747-400
    """,
    re.VERBOSE,
)
_SUMMITS = frozenset(("G7", "G-7", "G8", "G-8", "G20", "G-20", "G77"))  # where states meet
_MEASURES = re.compile(
    r"""
    \d [\d,.]* -?
    (?: mm | cm | km | m | foot | feet | inch | kn | kg | ton | tonne | mw | kw   # sizes
      | year | month | day | hour | st | nd | rd | th | bn | mn | k              # times, places in a row, scales
    ) s? $
    """,
    re.IGNORECASE | re.VERBOSE,
)


def is_designation(word: str) -> bool:
    """Whether a word is the designation of a product: letters with digits, and no measure ("155mm")."""
    return bool(DESIGNATION.fullmatch(word)) and word not in _SUMMITS and not _MEASURES.match(word)
