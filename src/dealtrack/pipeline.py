"""From a document to its deals, step by step. Pure: a document and the lexicon in, frozen records out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from . import frames
from .frames import doubts
from .frames.draft import Draft, Filler, Rejected
from .lexicon import Lexicon
from .model import (
    Basis,
    DealDate,
    Document,
    Extraction,
    Mention,
    MentionKind,
    Problem,
    Report,
    Sentence,
    Span,
)
from .recognise import coreference, dates, money, parties, quantities
from .recognise.money import bare
from .text import View, letters, sentences, view

EXTRACTOR = "9"  # raised whenever the same text may yield other reports


_DIGIT = re.compile("[0-9]")


def extract(document: Document, lexicon: Lexicon) -> Extraction:
    """The deals of one document, in the order of the text, with their evidence; and what was read but not taken."""
    plain = view(document.text)
    undated = () if document.published else (Problem(document.id, "no date of publication"),)
    small = letters(plain.text)
    if frames.silent(plain.text, small, lexicon):
        return Extraction(document.id, (), undated)
    parts = sentences(plain.text)
    telling = frames.telling(plain.text, small, parts, lexicon)
    dated = [part for part in parts if part in telling.able and _may_count(plain.text, small, part)]
    found = recognise(plain.text, parts, document, lexicon, dated)
    reading = frames.read(plain.text, parts, telling, found, document.published, lexicon)
    own = _own_date(document, plain) if reading.drafts else ()
    told = [_report(d, document, plain, own) for d in sorted(reading.drafts, key=lambda d: d.at)]
    problems = [_problem(r, document, plain) for r in reading.rejected]
    problems += [*_bare(reading.drafts, document, plain), *_doubtful(told)]
    return Extraction(document.id, tuple(map(_without_refused, told)), (*undated, *problems))


def _may_count(text: str, small: str, part: Sentence) -> bool:
    """Whether a sentence can hold a date or a quantity: it has a digit, or a word with which one opens."""
    if _DIGIT.search(text, part.start, part.end):
        return True
    words = small[part.start : part.end].replace("-", " ").split()
    return dates.possible(words) or quantities.possible(words)


def mentions(document: Document, lexicon: Lexicon) -> list[Mention]:
    """Every mention in one document, in order; offsets count in its stored text. The name of an item may hold a party."""
    plain = view(document.text)
    parts = sentences(plain.text)
    found = recognise(plain.text, parts, document, lexicon)
    found = sorted(found + frames.items(plain.text, parts, found, lexicon), key=lambda m: (m.start, m.end))
    return [m._replace(start=at.start, end=at.end) for m in found for at in [plain.stored(m.start, m.end)]]


def recognise(
    text: str, parts: Sequence[Sentence], document: Document, lexicon: Lexicon, dated: Sequence[Sentence] | None = None
) -> list[Mention]:
    """All mentions of a view's text, in order. Where two overlap, the earlier kind of this list wins: money, parties, dates,
    quantities. Dates and quantities are looked for in the sentences ``dated`` only, where these are given."""
    found: list[Mention] = []
    dated = parts if dated is None else dated
    home = money.home(text, lexicon, _publisher(document)) if money.possible(text) else money.ANYWHERE
    for part in parts:
        found += money.find(text, part.start, part.end, lexicon, home)
    for part in dated:
        found += dates.find(text, part.start, part.end, document.published)
    named = parties.find(text, parts, lexicon)
    found = _apart(found + named + coreference.find(text, parts, named, lexicon))
    return _apart(found + _quantities(text, dated, found, lexicon))


def _publisher(document: Document) -> str | None:
    """Who published a document: where nobody says, the address it came from. The path of a file, in which any letters may
    stand, says nothing."""
    source = document.source or ""
    path = "://" not in source and ("/" in source or "\\" in source)
    return document.publisher or (None if path else source)


def _quantities(text: str, parts: Sequence[Sentence], taken: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    out: list[Mention] = []
    starts = [m.start for m in taken]
    first = 0
    for part in parts:
        first = bisect_left(starts, part.start, first)
        last = bisect_left(starts, part.end, first)
        out += quantities.find(text, part.start, part.end, lexicon, taken[first:last])
        first = last
    return out


_RANK = {
    kind: rank
    for rank, kind in enumerate(
        (MentionKind.MONEY, MentionKind.PARTY, MentionKind.DATE, MentionKind.QUANTITY, MentionKind.ITEM)
    )
}


def _apart(found: list[Mention]) -> list[Mention]:
    """Mentions in order, none overlapping another."""
    out: list[Mention] = []
    for m in sorted(found, key=lambda m: (m.start, _RANK[m.kind], -m.end)):
        if not out or m.start >= out[-1].end or _together(out[-1], m):
            out.append(m)
        elif _RANK[m.kind] < _RANK[out[-1].kind]:
            out[-1] = m
    return out


def _together(one: Mention, other: Mention) -> bool:
    """Whether two parties stand in one place: "both sides"."""
    return one.rule == other.rule == "coreference-pair" and one.start == other.start


# --- to records ------------------------------------------------------------------------------------------------------


def _report(draft: Draft, document: Document, plain: View, own_date: tuple[Span, ...]) -> Report:
    """The report of a draft; one without a date has that of the document, which stands at ``own_date``."""

    def place(*fillers: Filler[Any] | None) -> tuple[Span, ...]:
        return tuple(plain.stored(f.start, f.end) for f in fillers if f is not None)

    fields = {
        "status": place(*draft.status_words),
        "kind": place(*draft.kind_words),
        "item": place(draft.item),
        "quantity": place(draft.quantity),
        "value": place(draft.value),
        "value_alt": place(draft.value_alt),
        "buyers": place(*draft.buyers),
        "suppliers": place(*draft.suppliers),
        "end_users": place(*draft.end_users),
        "date": place(draft.date) or own_date,
        "references": place(*draft.references),
        "under": place(draft.under),
    }
    inferred = {
        "buyers": any(f.inferred for f in draft.buyers),
        "suppliers": any(f.inferred for f in draft.suppliers),
        "item": draft.item is not None and draft.item.inferred,
    }
    return Report(
        document=document.id,
        kind=draft.kind,
        status=draft.status,
        sentence=plain.stored(draft.sentence.start, draft.sentence.end),
        rule=draft.rule,
        item=draft.item.value if draft.item else None,
        quantity=draft.quantity.value if draft.quantity else None,
        value=draft.value.value if draft.value else None,
        value_alt=draft.value_alt.value if draft.value_alt else None,
        buyers=tuple(f.value for f in draft.buyers),
        suppliers=tuple(f.value for f in draft.suppliers),
        end_users=tuple(f.value for f in draft.end_users),
        date=_deal_date(draft, document),
        references=tuple(f.value for f in draft.references),
        under=draft.under.value if draft.under else None,
        spans={name: spans for name, spans in fields.items() if spans},
        inferred=frozenset(name for name, yes in inferred.items() if yes),
    )


def _own_date(document: Document, plain: View) -> tuple[Span, ...]:
    """Where the text gives its own date, if it is the one that the document has: "by" rests on it."""
    found = dates.published(plain.text)
    return (plain.stored(found[1].start, found[1].end),) if found is not None and found[0] == document.published else ()


def _deal_date(draft: Draft, document: Document) -> DealDate | None:
    if draft.date is not None:
        return DealDate(dates.precision(draft.date.value), Basis.STATED)
    return DealDate(document.published.isoformat(), Basis.BY) if document.published is not None else None


def _doubtful(reports: Sequence[Report]) -> Iterator[Problem]:
    """What is wrong with values, whether they are taken or not."""
    of_all = [(report, doubt) for report in reports for doubt in doubts.refused(report)]
    for report, doubt in (*of_all, *doubts.doubts([_without_refused(report) for report in reports])):
        yield Problem(report.document, doubt.reason, doubt.place, report.rule)


def _without_refused(report: Report) -> Report:
    """The report without the values that must not enter a sum."""
    names = {doubt.field for doubt in doubts.refused(report)}
    value, value_alt = (None if name in names else getattr(report, name) for name in ("value", "value_alt"))
    return replace(report, value=value, value_alt=value_alt) if names else report


def _bare(drafts: Sequence[Draft], document: Document, plain: View) -> Iterator[Problem]:
    """The figures without a currency that may be the values of deals which have none."""
    lines = {(draft.sentence.start, draft.sentence.end): draft.rule for draft in drafts if draft.value is None}
    for (start, end), rule in sorted(lines.items()):
        for place in bare.figures(plain.text, start, end):
            yield Problem(document.id, "a figure without its currency", plain.stored(*place), rule)


def _problem(rejected: Rejected, document: Document, plain: View) -> Problem:
    return Problem(document.id, rejected.reason, plain.stored(rejected.start, rejected.end), rejected.rule)
