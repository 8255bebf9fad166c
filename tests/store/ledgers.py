"""Hand-made documents and reports for the tests of the ledger."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from dealtrack.model import (
    Basis,
    DealDate,
    Document,
    Extraction,
    Kind,
    Money,
    Party,
    PartyKind,
    Problem,
    Qualifier,
    Report,
    Span,
    Status,
)
from dealtrack.store import Ledger

USA = Party("United States", PartyKind.COUNTRY, "US")
INDIA = Party("India", PartyKind.COUNTRY, "IN")
FRANCE = Party("France", PartyKind.COUNTRY, "FR")
NAVY = Party("Indian Navy", PartyKind.SERVICE, "IN")
BOEING = Party("Boeing", PartyKind.COMPANY, "US")
RAYTHEON = Party("Raytheon", PartyKind.COMPANY, "US")
DASSAULT = Party("Dassault Aviation", PartyKind.COMPANY, "FR")


def money(
    figure: int | str, currency: str = "USD", qualifier: Qualifier = Qualifier.EXACT, *, high: int | str | None = None
) -> Money:
    """A value; ``high`` makes it a range."""
    one = Decimal(figure)
    if high is not None:
        return Money(one, Decimal(high), currency, Qualifier.RANGE)
    low = None if qualifier is Qualifier.AT_MOST else one
    return Money(low, None if qualifier is Qualifier.AT_LEAST else one, currency, qualifier)


def day(value: str, basis: Basis = Basis.STATED) -> DealDate:
    return DealDate(value, basis)


def report(item: str | None = "radars", value: Money | None = None, **fields: object) -> Report:
    """A signed contract whose sentence :func:`document` writes."""
    fields = {"kind": Kind.CONTRACT, "status": Status.SIGNED, "rule": "test-rule"} | fields
    return Report(document="", sentence=Span(0, 0), item=item, value=value, **fields)


def document(
    reports: Iterable[Report], name: str = "one.txt", published: date | None = None, **fields: str
) -> tuple[Document, Extraction]:
    """A document that tells one report a line, and the extraction that finds them there."""
    lines, placed, at = [], [], 0
    for number, one in enumerate(reports):
        line = f"Line {number} of {name} tells of {one.item}."
        at_item = at + line.rindex(" of ") + 4
        spans = {"item": (Span(at_item, at_item + len(one.item)),)} if one.item else {}
        placed.append(replace(one, document=name, sentence=Span(at, at + len(line)), spans=spans))
        lines.append(line)
        at += len(line) + 1
    made = Document(name, "\n".join(lines), published, **fields)
    return made, Extraction(name, tuple(placed))


def file(ledger: Ledger, *reports: Report, name: str = "one.txt", **fields: object) -> None:
    """Writes one document with these reports."""
    made, extraction = document(reports, name, **fields)
    ledger.write(made, extraction, extractor="1")


def problem(reason: str, span: Span | None = None) -> Problem:
    return Problem("one.txt", reason, span, "test-rule")
