"""Tables of what a text tells: a text, and one line for each deal in it.

A line reads ``item xN | value | buyers < suppliers | status kind | date``, with "-" for an empty field; ``kind`` is
"contract" where it is left out, and a date that is left out is that of the document ("by"). Parties stand between
commas, answers that are equally right stand between " or ". Values: ``USD 3.5m``, ``~EUR 2bn`` (about), ``>=`` (at
least), ``<=`` (at most), ``USD 3m..4m`` (a range).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import permutations

import pytest

from dealtrack.lexicon import load
from dealtrack.model import Basis, Document, Extraction, Kind, Money, Party, Qualifier, Report
from dealtrack.pipeline import extract

TODAY = date(2018, 5, 22)  # a Tuesday
_SCALES = {"": 1, "k": 1000, "m": 10**6, "bn": 10**9}
_MARKS = {"~": Qualifier.ABOUT, ">=": Qualifier.AT_LEAST, "<=": Qualifier.AT_MOST, "": Qualifier.EXACT}
_VALUE = re.compile(
    r"(?P<mark>~|>=|<=|)(?P<currency>[A-Z]{3}) (?P<low>-?[\d.]+?)(?P<scale>k|m|bn|)(?:\.\.(?P<high>[\d.]+?)(?P<high_scale>k|m|bn|))?"
)


@dataclass(frozen=True)
class Row:
    """A text with the lines of its deals; ``missed`` where it is known not to be read so yet."""

    text: str
    deals: tuple[str, ...]
    missed: bool = False


def row(text: str, *deals: str) -> Row:
    return Row(text, deals)


def miss(text: str, *deals: str) -> Row:
    return Row(text, deals, missed=True)


def params(tables: Mapping[str, Sequence[Row]]) -> list:
    """One test for each row, named after its construction; those that are missed are expected to fail."""
    out = []
    for construction, rows in tables.items():
        for number, r in enumerate(rows, 1):
            marks = [pytest.mark.xfail(strict=True, reason=f"construction: {construction}")] if r.missed else []
            out.append(pytest.param(r.text, r.deals, id=f"{construction.replace(' ', '-')}-{number}", marks=marks))
    return out


def read(text: str, published: date | None = TODAY) -> Extraction:
    return extract(Document("a", text, published), load())


def told(text: str, published: date | None = TODAY) -> list[str]:
    """The deals of a text as lines."""
    return [_line(r, published) for r in read(text, published).reports]


def differences(text: str, expected: Sequence[str], published: date | None = TODAY) -> list[str]:
    """The lines that are expected and not read (-), and those that are read and not expected (+); [] where all agree."""
    lines = told(text, published)
    best = (
        max(permutations(expected), key=lambda order: sum(map(_same, order, lines)), default=())
        if len(expected) < 6
        else expected
    )
    out = [
        sign + line
        for wanted, line in zip(best, lines)
        if not _same(wanted, line)
        for sign, line in (("- ", wanted), ("+ ", line))
    ]
    return out + [f"- {wanted}" for wanted in best[len(lines) :]] + [f"+ {line}" for line in lines[len(best) :]]


def _same(wanted: str, line: str) -> bool:
    wanted_fields, fields = _fields(wanted), _fields(line)
    return len(wanted_fields) == len(fields) and all(map(_agree, wanted_fields, fields))


def _fields(line: str) -> list[str]:
    fields = [f.strip() for f in line.split("|")]
    value, sides, state = fields[1], fields[2], fields[3]
    state = state if state.split()[-1] in set(Kind) else f"{state} contract"
    *answers, last = state.split(" or ")
    kind = last.split()[-1]
    state = " or ".join([*(f"{status} {kind}" for status in answers), last])  # "planned or signed framework"
    buyers, suppliers = sides.split("<")
    return [fields[0], _canonical(value), buyers, suppliers, state, fields[4] if len(fields) > 4 else "by"]


def _canonical(value: str) -> str:
    if " or " in value:
        return " or ".join(map(_canonical, value.split(" or ")))
    if value == "-":
        return value
    found = _VALUE.fullmatch(value)
    low = Decimal(found["low"]) * _SCALES[found["scale"]]
    high = Decimal(found["high"]) * _SCALES[found["high_scale"]] if found["high"] else None
    return f"{found['mark']}{found['currency']} {low.normalize():f}" + (
        f"..{high.normalize():f}" if high is not None else ""
    )


def _agree(wanted: str, got: str) -> bool:
    """Whether each part between commas is among the answers that are right for its place."""
    parts, names = wanted.split(","), got.split(",")
    if len(parts) != len(names):
        return False
    choices = [{answer.strip().casefold() for answer in part.split(" or ")} for part in parts]
    return (
        any(
            all(name.strip().casefold() in choice for name, choice in zip(order, choices))
            for order in permutations(names[:5])
        )
        and len(names) < 6
    )


def _line(r: Report, published: date | None) -> str:
    item = (r.item or "-").replace(",", ";").replace("|", "/") + (f" x{r.quantity}" if r.quantity is not None else "")
    line = f"{item} | {_money(r.value)} | {_parties(r.buyers)} < {_parties(r.suppliers)} | {r.status} {r.kind}"
    if r.date is None:
        return f"{line} | none"
    if r.date.basis is Basis.BY:
        return (
            line if published is not None and r.date.value == published.isoformat() else f"{line} | by {r.date.value}"
        )
    return f"{line} | {r.date.value}"


def _money(value: Money | None) -> str:
    if value is None:
        return "-"
    if value.qualifier is Qualifier.RANGE:
        return f"{value.currency} {value.low.normalize():f}..{value.high.normalize():f}"
    mark = next(mark for mark, qualifier in _MARKS.items() if qualifier is value.qualifier)
    return f"{mark}{value.currency} {value.figure.normalize():f}"


def _parties(parties: Sequence[Party]) -> str:
    return ", ".join(p.name.replace(",", ";") for p in parties) or "-"
