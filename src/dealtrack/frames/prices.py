"""Sentences that only say what the deal before them costs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Kind, Mention, MentionKind, Sentence, Status
from .draft import Draft, Reading, filler

# "The contract is worth ...", "at a total cost of ...": a figure that belongs to the deal told before.
_PRICED = re.compile(
    r"""
    \b (?: contract | deal | order | agreement | purchase | sale | acquisition | package | award   # what is paid for
         | costs? | costing | price | valued? | worth                                              # or that it is paid
        ) \b
    [^.;]{0,60} $                                                                                  # right before it
    """,
    re.IGNORECASE | re.VERBOSE,
)
_PAID = re.compile(
    r"""
    (?: , \s (?: paying | spending )                                                                # "bought six jets, paying"
      | \b (?: bought | acquired | purchased ) \s (?: the | its | their | these | those ) \s          # "bought the stock for"
        (?: stake | stock | shares | holding | interest | securities | company | jets | aircraft ) \s for
      ) (?: \s [a-z]+ ){0,3} \s $                                                                   # "about", "just over"
    """,
    re.IGNORECASE | re.VERBOSE,
)
_POINTS_BACK = re.compile(r"\b(?:the|this)\s$", re.IGNORECASE)  # "The $40 million contract runs for six years"
_NAMED = re.compile(r"\s(?:contract|deal|order|agreement|purchase|sale|acquisition|package|award|transaction|job)\b")
# "the runway of the $5 billion | airport": what another thing costs.
_OF_ANOTHER = re.compile(
    r"""
    \s (?! (?: for|in|from|to|on|of|by|at|and|that|which | was|is|are|were|will|would|paid
             | price|cost|value|figure|sum|fee|bill ) \b ) [A-Za-z]
    """,
    re.VERBOSE,
)
_OTHER_MONEY = re.compile(
    r"""
    \b (?: (?:assets|deposits|equity|capital|turnover)\sof | (?:book|net)\s(?:value|worth)
         | budget | revenue | profit | loss | earn | income | sales | order\s?book | backlog | market   # of a business
         | loan | fund | funds | funding | obligat | debt | fine | tax | salar | invest                  # of a state
         | combined | cumulative | unit\s(?:cost|price) | each\s\w+\s(?:will\s|would\s)?costs?\b           # of a part
         | shares?(?!holder) | stock(?!holder) | bid | options? | pct | per\s?cent
        ) \w*
    """,
    re.IGNORECASE | re.VERBOSE,
)


def add_price(text: str, sentence: Sentence, mentions: Sequence[Mention], out: Reading) -> None:
    """Adds the figure of a sentence that tells only what a deal costs, for :mod:`.unify` to give to the deal before it."""
    if any(d.value is not None for d in out.drafts):
        return
    amounts = [m for m in mentions if m.kind is MentionKind.MONEY]
    amounts = [m for m in amounts if not m.rule.endswith("-per-unit") and "-equivalent" not in m.rule]
    if len(amounts) != 1:
        return
    m = amounts[0]
    paid = _PAID.search(text, max(sentence.start, m.start - 60), m.start)
    if not paid and _OTHER_MONEY.search(text, sentence.start, sentence.end):
        return
    pointed = _POINTS_BACK.search(text, max(sentence.start, m.start - 5), m.start)
    named = pointed and _NAMED.match(text, m.end)
    if pointed and not named and _OF_ANOTHER.match(text, m.end):
        return
    if paid:  # no longer a payment for nothing that is named
        out.rejected[:] = [r for r in out.rejected if not paid.start() <= r.start < m.start]
    if paid or named or _PRICED.search(text, max(sentence.start, m.start - 110), m.start):
        out.drafts.append(
            Draft(sentence, "figure", Kind.CONTRACT, Status.SIGNED, m.start, value=filler(m.money, m), incomplete=True)
        )
