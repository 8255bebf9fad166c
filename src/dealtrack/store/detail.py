"""One deal with all that stands behind it: its reports, its course, what they do not agree on, and the deals that hang on it."""

from __future__ import annotations

import json
import sqlite3
from datetime import date

from ..merge import voices
from ..model import Kind
from . import columns, counting, deals, judgements, links, named
from .appearances import EARLIEST
from .named import Named
from .rows.acts import Correction
from .rows.deals import Deal, PartyRow
from .rows.detail import DealDetail, Quote, ReportRow

_VOICED = ("value", "quantity", "item", "buyers", "suppliers", "date")


def detail(connection: sqlite3.Connection, prefix: str) -> DealDetail:
    """The deal that has the id, or a report of that id; a unique beginning is enough. One that a person rejected, too.

    Raises :class:`LedgerError` where no deal or more than one begins so.
    """
    one = named.deal(connection, prefix)
    deal = _rejected(connection, one) if one.rejected else deals.of_ids(connection, [one.id])[0]
    rows = connection.execute(
        f"""
        SELECT r.*, a.source, a.publisher, a.title
        FROM reports r
        LEFT JOIN appearances a ON a.id = (SELECT id FROM appearances WHERE document = r.document
                                           ORDER BY {EARLIEST} LIMIT 1)
        WHERE r.id IN (SELECT value FROM json_each(?)) ORDER BY r.published IS NULL, r.published, r.id
        """,
        (json.dumps(one.reports),),
    ).fetchall()
    reports = one.contract.reports
    below = deals.of_ids(connection, links.below(connection, one.id))
    return DealDetail(
        deal,
        tuple(_report(connection, row) for row in rows),
        origins=one.contract.origins,
        history=one.contract.history,
        voices={name: tuple(heard) for name in _VOICED if len(heard := voices(reports, name)) > 1},
        above=tuple(deals.of_ids(connection, [deal.above.id])) if deal.above else (),
        below=tuple(below),
        current=counting.current(deal.value, [each.value for each in below if each.counts and _amends(each)]),
        corrections=_corrections(connection, one),
        deeds=tuple(judgements.deeds(connection, one.reports)),
        rejected=one.rejected,
        agreeing=one.agreeing,
    )


def _corrections(connection: sqlite3.Connection, one: Named) -> tuple[Correction, ...]:
    reasons = judgements.reasons(connection, one.reports)
    fields = sorted(one.contract.corrected)
    return tuple(Correction(field, *reasons[field], getattr(one.told.deal, field)) for field in fields)


def _rejected(connection: sqlite3.Connection, one: Named) -> Deal:
    """The deal that no longer has a row of its own."""
    deal = one.contract.deal
    beside = connection.execute(
        "SELECT (SELECT max(id) FROM reports WHERE id < ?1), (SELECT min(id) FROM reports WHERE id > ?1)", (one.id,)
    ).fetchone()
    return Deal(
        id=one.id,
        short_id=deals.short(one.id, *beside),
        kind=deal.kind,
        status=deal.status,
        item=deal.item,
        quantity=deal.quantity,
        value=deal.value,
        value_text=one.contract.value_text,
        buyers=tuple(PartyRow(party.name, party.kind, party.country) for party in deal.buyers),
        suppliers=tuple(PartyRow(party.name, party.kind, party.country) for party in deal.suppliers),
        date=deal.date,
        counts=False,
        left_out=judgements.REJECTED,
        inferred=deal.inferred,
        reports=len(one.reports),
        disputed=one.contract.disputed,
        corrected=one.contract.corrected,
    )


def _amends(deal: Deal) -> bool:
    return deal.kind is Kind.AMENDMENT


def _report(connection: sqlite3.Connection, row: sqlite3.Row) -> ReportRow:
    report = columns.report(row)
    quotes = connection.execute(
        'SELECT field, start, "end", quote FROM evidence WHERE report = ? ORDER BY id', (row["id"],)
    )
    return ReportRow(
        id=row["id"],
        document=row["document"],
        source=row["source"],
        publisher=row["publisher"],
        title=row["title"],
        published=date.fromisoformat(row["published"]) if row["published"] else None,
        rule=report.rule,
        extractor=row["extractor"],
        start=report.sentence.start,
        end=report.sentence.end,
        sentence=row["sentence"],
        quotes=tuple(Quote(*quote) for quote in quotes),
        references=report.references,
        under=report.under,
        end_users=report.end_users,
        value_alt=report.value_alt,
        inferred=report.inferred,
        kind=report.kind,
        status=report.status,
        value=report.value,
    )
