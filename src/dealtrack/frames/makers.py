"""Makers that no recogniser knows, by the things that bear their names: "two Rotorwerk RW-225 helicopters"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..model import Kind, Party, PartyKind
from .draft import Draft, Filler
from .unify import REACH

_MODEL = re.compile(r"(?P<maker>[A-Z][a-z]{3,20})\s(?=[A-Z]{1,4}-?\d)")  # a name, then a designation
_KINDS = frozenset((Kind.CONTRACT, Kind.AMENDMENT))


def with_named_makers(drafts: Sequence[Draft], text: str) -> list[Draft]:
    """The drafts, those without supplier with the maker after whom the thing is named, where the text tells of it as of a company."""
    models = [_model(d) for d in drafts]
    names = [*dict.fromkeys(m["maker"] for m in models if m is not None)][:REACH]
    told = {name for name in names if _is_told_of(name, text)}
    return [_with_maker(d, m["maker"]) if m and m["maker"] in told else d for d, m in zip(drafts, models)]


def _model(draft: Draft) -> re.Match[str] | None:
    """The name and the designation of what nobody is said to supply."""
    lacking = not draft.suppliers and draft.kind in _KINDS
    return _MODEL.match(draft.item.value) if lacking and draft.item is not None else None


def _with_maker(draft: Draft, name: str) -> Draft:
    assert draft.item is not None
    start = draft.item.start
    return replace(draft, suppliers=(Filler(Party(name, PartyKind.COMPANY), start, start + len(name), inferred=True),))


def _is_told_of(name: str, text: str) -> bool:
    """Whether a text speaks of a company of that name: "head of Rotorwerk", "Rotorwerk said"."""
    acts = r"(?:'s)?\s(?:sa(?:id|ys)|will|ha[sd]|plans|expects|spokes\w+|chief|president|vice|director|managing|GmbH|Inc|Corp|AG|SA)\b"
    works = r"\b(?:head|president|director|manager|spokes(?:man|woman)|executive|officer|chairman)\s(?:of|at|for)\s"
    return re.search(rf"\b{name}{acts}|{works}{name}\b(?!\s[A-Z]{{1,4}}-?\d)", text) is not None
