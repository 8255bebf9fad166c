"""Amounts of money in English prose.

:func:`find` is the recogniser, :func:`possible` the cheap test before it, :func:`home` decides what "$" or "rupees"
mean in a document. ``docs/money.md`` lists what is read and what is not.
"""

from __future__ import annotations

import re
from decimal import Decimal

from ...lexicon import Lexicon
from ...model import Mention, MentionKind, Money, Qualifier
from .amounts import Amount, amounts
from .figures import possible
from .home import ANYWHERE, Home, home
from .names import names
from .qualifiers import per_unit, qualifier

__all__ = ["ANYWHERE", "Home", "find", "home", "possible"]

_LIMIT = Decimal(10) ** 18  # whole units; a larger figure is no money
# "634 billion won ($563 million)", "Rs 500 crore, or about $60 million"
_EQUIVALENT = re.compile(
    r"""
    (?:\s(?:each|apiece|per\s[a-z]{1,12}))?
    \s?(?:[(\[]\s? | ,\s(?:or|i\.e\.,?|about|around|equivalent\sto)\s | \s(?:or|=|/)\s | \s?/\s?)
    (?: (?: or | about | around | approximately | approx\.? | roughly | nearly | some | over | more\sthan | almost
          | ca\.? | equivalent\sto | equal\sto | worth | i\.e\.,? | = | ~ )\s? ){0,3}
    """,
    re.VERBOSE | re.IGNORECASE,
)


def find(text: str, start: int, end: int, lexicon: Lexicon, home: Home = ANYWHERE) -> list[Mention]:
    """All amounts in ``text[start:end]`` in order, not overlapping; offsets count in ``text``.

    A mention spans the figure with its magnitude and currency, not the words that qualify it. Its rule names the
    pattern and ends in "-equivalent" for the second of two currencies of one value, in "-per-unit" for a price of one
    piece.
    """
    mentions: list[Mention] = []
    for amount in amounts(text, start, end, names(lexicon)):
        if amount.high < _LIMIT:
            money = _money(amount, home, qualifier(text, start, end, amount.start, amount.end))
            rule = amount.rule
            single = per_unit(text, start, end, amount.start, amount.end)
            if mentions and _is_equivalent(text, mentions[-1], amount, money):
                rule += "-equivalent"
                single = single or mentions[-1].rule.endswith("-per-unit")
            rule += "-per-unit" if single else ""
            mentions.append(Mention(MentionKind.MONEY, amount.start, amount.end, money, rule))
    return mentions


def _is_equivalent(text: str, last: Mention, amount: Amount, money: Money) -> bool:
    """Whether the amount says the last one again in another currency."""
    if not isinstance(last.value, Money) or last.value.currency == money.currency:
        return False
    return _EQUIVALENT.fullmatch(text, last.end, amount.start) is not None


def _money(amount: Amount, home: Home, bound: Qualifier) -> Money:
    currency = home.choose(amount.codes)
    if amount.low != amount.high:
        return Money(amount.low, amount.high, currency, Qualifier.RANGE)
    low = None if bound is Qualifier.AT_MOST else amount.low
    high = None if bound is Qualifier.AT_LEAST else amount.high
    return Money(low, high, currency, bound)
