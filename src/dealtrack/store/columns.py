"""Between records and the columns of ``contracts`` and ``reports``, both ways."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, cast

from ..model import Basis, DealDate, Kind, Money, Party, PartyKind, Qualifier, Report, Span, Status
from . import money

if TYPE_CHECKING:
    from .names import Names

Row = sqlite3.Row | Mapping[str, Any]  # as the database gives it, or as it was kept
_SEPARATOR = "; "

# What a person may say of a field.
Correctable = str | int | Money | DealDate | tuple[Party, ...] | Status | Kind | None


def deal(report: Report, value_text: str | None, names: Names) -> dict[str, object]:
    """The columns that a contract and a report have in common, but for the parties. ``value_text`` is the value as it is
    written."""
    return {
        "kind": str(report.kind),
        "status": str(report.status),
        "item": report.item,
        "quantity": report.quantity,
        **_value(report.value, names),
        "value_text": value_text if report.value else None,
        "date": report.date.value if report.date else None,
        "date_basis": str(report.date.basis) if report.date else None,
    }


def as_written(report: Report, text: str) -> str | None:
    """The figure in the words of the document."""
    spans = report.spans.get("value", ())
    return text[spans[0].start : spans[0].end] if spans else None


def _value(value: Money | None, names: Names) -> dict[str, object]:
    if value is None:
        return dict.fromkeys(("value", "currency", "low_minor", "high_minor", "minor_digits", "qualifier"))
    digits = names.digits(value.currency)
    return {
        "value": money.readable(value),
        "currency": value.currency,
        "low_minor": None if value.low is None else money.to_minor(value.low, digits),
        "high_minor": None if value.high is None else money.to_minor(value.high, digits),
        "minor_digits": digits,
        "qualifier": str(value.qualifier),
    }


def value(row: Row) -> Money | None:
    """The value of a row of contracts or reports."""
    return None if row["currency"] is None else known_value(row)


def known_value(row: Row) -> Money:
    """The value of a row that has one."""
    bounds = (row["low_minor"], row["high_minor"])
    low, high = (None if minor is None else money.to_units(minor, row["minor_digits"]) for minor in bounds)
    return Money(low, high, row["currency"], Qualifier(row["qualifier"]))


def date(row: Row) -> DealDate | None:
    return DealDate(row["date"], row["date_basis"]) if row["date"] else None


def report(row: Row) -> Report:
    """The report behind a row of reports, without its evidence."""
    return Report(
        document=row["document"],
        kind=Kind(row["kind"]),
        status=Status(row["status"]),
        sentence=Span(row["sentence_start"], row["sentence_end"]),
        rule=row["rule"],
        item=row["item"],
        quantity=row["quantity"],
        value=value(row),
        value_alt=money_from_json(row["value_alt"]),
        buyers=parties_from_json(row["buyers"]),
        suppliers=parties_from_json(row["suppliers"]),
        end_users=tuple(json.loads(row["end_users"])),
        date=date(row),
        references=tuple(json.loads(row["reference_numbers"])),
        under=row["under"],
        inferred=inferred(row),
    )


def inferred(row: Row) -> frozenset[str]:
    return split(row["inferred"])


def split(names: str | None) -> frozenset[str]:
    """The inverse of :func:`listed`, without an order."""
    return frozenset((names or "").split(_SEPARATOR)) - {""}


def listed(names: Iterable[str]) -> str:
    """Several names in one column that a person reads."""
    return _SEPARATOR.join(names)


def unlisted(text: str | None) -> tuple[str, ...]:
    """The inverse of :func:`listed`."""
    return tuple(text.split(_SEPARATOR)) if text else ()


def correction_to_json(value: Correctable) -> str:
    """What a person says of a field, as it is kept."""
    if isinstance(value, Money):
        return to_json({"money": json.loads(money_to_json(value) or "null")})
    if isinstance(value, DealDate):
        return to_json({"date": value.value, "basis": value.basis})
    if isinstance(value, tuple):  # of parties: a date is one, too, and has gone before
        return to_json({"parties": json.loads(parties_to_json(cast("tuple[Party, ...]", value)))})
    return to_json(value)


def correction_from_json(field: str, text: str | None) -> Correctable:
    """The inverse of :func:`correction_to_json`."""
    kept = json.loads(text or "null")
    if isinstance(kept, dict):
        if "money" in kept:
            return money_from_json(to_json(kept["money"]))
        if "date" in kept:
            return DealDate(kept["date"], Basis(kept["basis"]))
        return parties_from_json(to_json(kept["parties"]))
    if field in ("status", "kind"):
        return Status(kept) if field == "status" else Kind(kept)
    return cast("str | int | None", kept)


def parties_to_json(parties: Iterable[Party]) -> str:
    return to_json([{"name": p.name, "kind": p.kind, "country": p.country} for p in parties])


def parties_from_json(text: str) -> tuple[Party, ...]:
    return tuple(Party(p["name"], PartyKind(p["kind"]), p["country"]) for p in json.loads(text))


def money_to_json(amount: Money | None) -> str | None:
    """An amount that is only shown: its bounds are kept as decimal texts."""
    if amount is None:
        return None
    low, high = (None if bound is None else f"{bound:f}" for bound in (amount.low, amount.high))
    return to_json({"low": low, "high": high, "currency": amount.currency, "qualifier": amount.qualifier})


def money_from_json(text: str | None) -> Money | None:
    if text is None:
        return None
    loaded = json.loads(text)
    low, high = (None if loaded[end] is None else Decimal(loaded[end]) for end in ("low", "high"))
    return Money(low, high, loaded["currency"], Qualifier(loaded["qualifier"]))


def to_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
