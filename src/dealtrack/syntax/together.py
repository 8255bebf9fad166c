"""Several words that act as one: "as well as", "up to", "memorandum of understanding"."""

from __future__ import annotations

import re

from . import tags as t

# Patterns by the tag that the words have together. Where one phrase begins another ("in addition to"), the longer one stands first.
_PHRASES = {
    t.PREPOSITION: """
        such as; as part of; on behalf of; instead of; ahead of; according to; due to; because of; as of; prior to; based on
        in exchange for; in return for; in support of; rather than; short of; subject to; next to; apart from
        as a result of; in the wake of; in light of; in view of
    """,
    t.CONJUNCTION: "as well as; along with; together with; in addition to; and/or; but also",
    t.SUBORDINATOR: "so that; even though",
    t.INFINITIVE: "in order to",
    t.NEGATION: "no longer",
    t.ADVERB: """
        (more|less|fewer) than; no (more|less|fewer) than; up to; at (least|most); as (many|much) as; in excess of
        not (only|just|merely); for (instance|example); so far; free of charge; on (credit|hold); at (auction|no cost)
        into service; in (total|addition|principle)
    """,
    t.ADJECTIVE: "(privately|publicly|closely|wholly|jointly) (held|owned|traded)",
    t.NOUN: r"""
        per cent; one (thousand|million|mln|billion); oil and (natural )?gas; green lights?; joint ventures?
        (surface|ground|air|ship|sea|land) to (surface|ground|air|ship|sea|shore|land)
        (launch|export|latest|newest|first|biggest|largest) ((export|foreign) )?(customer|buyer|client)s?
        (memorandum|memoranda) of (understanding|agreement|cooperation); (expression|expressions) of interest
        (letter|letters) of (intent|request|agreement|award|acceptance|offer( and acceptance)?)
        (request|requests) for (proposals?|information|quotations?|tenders?|bids?); (lowest|preferred|winning|l1|l-1) bidders?
        (tender|tendering|bidding|procurement) (process(es)?|procedures?); public procurements?(?= (for|of|to)\b)
    """,
}
_NEVER_BEHIND = {"up to": "team teamed teaming tie tied tying", "due to": "is are was were"}
_BY_TAG = {tag: re.split(r"; |\n *", patterns.strip()) for tag, patterns in _PHRASES.items()}


def _unless_behind(pattern: str) -> str:
    return "".join(f"(?<!{word} )" for word in _NEVER_BEHIND.get(pattern, "").split()) + pattern


# The tag is the name of the group that matches.
TOGETHER = re.compile(
    "|".join(rf"(?P<{tag}>(?:{'|'.join(map(_unless_behind, patterns))})\b)" for tag, patterns in _BY_TAG.items()),
    re.IGNORECASE,
)
FIRST_WORDS = frozenset(
    word
    for patterns in _BY_TAG.values()
    for pattern in patterns
    for word in pattern.split(" ")[0].strip("()").split("|")
)
