"""States that sell where the sentence does not say so: the one whose exports a text is about ("Norway's exports", "Norway's top
client"), and the one whose programme of sales is named."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ..model import Kind, Mention, PartyKind
from .agreement import OPEN
from .draft import Draft, Filler, filler
from .notice import UNITED_STATES
from .vocabulary import Vocabulary

_SELLS = re.compile(  # behind the name of the state
    r"""(?:'s?)?\s
    (?:
        (?:[\w-]{1,20}\s){0,3}?(?:exports?|(?:arms|weapons)\ssales|clients?|customers?)\b
      | (?:has\s|have\s|had\s|also\s)*exported\b
    )""",
    re.VERBOSE,
)
_PROGRAMME = re.compile(r"\bForeign[ -]Military[ -]Sales?\b|\bFMS\b", re.IGNORECASE)
_SALES = 2  # times that its sales are named, at least


def exporter(text: str, named: Sequence[Mention]) -> Mention | None:
    """The country of which a text says, more often than of all others together, that it exports or has customers. ``named`` are
    the parties that it names."""
    states = [m for m in named if m.party.kind is PartyKind.COUNTRY and _SELLS.match(text, m.end)]
    if len(states) < _SALES:
        return None
    name, times = Counter(m.party.name for m in states).most_common(1)[0]
    if times < _SALES or 2 * times <= len(states):
        return None
    return next(m for m in states if m.party.name == name)


def with_exporter(drafts: Sequence[Draft], seller: Mention | None) -> list[Draft]:
    """What other states bought and nobody is said to supply comes from the state whose exports the text is about: "Norway's
    exports rose. Peru bought trucks". Well-known goods of another country do not."""
    if seller is None:
        return list(drafts)
    home, states = seller.party.country, frozenset(PartyKind) - {PartyKind.COMPANY}

    def comes_from_it(d: Draft) -> bool:
        others = d.buyers and all(f.value.kind in states and f.value.country != home for f in d.buyers)
        done = d.status not in OPEN and d.kind in (Kind.CONTRACT, Kind.AGGREGATE) and not d.worked
        return bool(others and done and not d.suppliers) and d.origin in (None, home)

    supplier = (filler(seller.party, seller, inferred=True),)
    return [replace(d, suppliers=supplier) if comes_from_it(d) else d for d in drafts]


def with_programme(drafts: Sequence[Draft], text: str, words: Vocabulary) -> list[Draft]:
    """What others get by Foreign Military Sales the United States sell, with the company that is named: "Peru will get 20 trucks
    through a Foreign Military Sale". So they do where their department of agriculture tells of it."""

    def sold(d: Draft) -> Draft:
        home = UNITED_STATES.country
        firms = all(f.value.kind is PartyKind.COMPANY for f in d.suppliers)
        abroad = d.buyers and all(f.value.country != home and f.value.kind is not PartyKind.COMPANY for f in d.buyers)
        if not (abroad and firms) or d.kind in (Kind.FRAMEWORK, Kind.ACQUISITION):
            return d
        found = _PROGRAMME.search(text, d.sentence.start, d.sentence.end)
        span = found.span() if found is not None else None
        if span is None and not d.suppliers:
            span = _farm_exports(text, d, words)
        return d if span is None else replace(d, suppliers=(Filler(UNITED_STATES, *span, inferred=True), *d.suppliers))

    return [sold(d) for d in drafts]


def _farm_exports(text: str, draft: Draft, words: Vocabulary) -> tuple[int, int] | None:
    """Where the sentence of a deal names what tells of American farms that sell abroad."""
    low, high = draft.sentence.start, draft.sentence.end
    found = ((at, at + len(name)) for name in words.of("of farm exports") if (at := text.find(name, low, high)) >= 0)
    return min(found, default=None)
