"""Dates from the tests of other recognisers, read by ours: what share of each set has the right value.

An expected interval may be open to one side ("before 2018"), where the end it has is compared. A range that is told in
larger steps may end with its last step or where that step begins. ``strict`` counts the reading that the set has.
``either`` also counts what is a matter of taste: the same weekday a week away, the same day a year away where no year is
given (news looks back, a calendar ahead), "two years ago" as any day of that year, month first in 3/7/2017, and how long
the early part of a month is.
"""

import json
import os
import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from dealtrack.model import DateRange
from dealtrack.recognise import dates
from dealtrack.recognise.dates import calendar

DATA = os.environ.get("DEALTRACK_DATA")
DAY = timedelta(days=1)
# Shares reached, (strict, either), a little below what was measured; docs/dates.md has the figures.
REACHED = {"recognizers-text": (0.65, 0.71), "duckling": (0.42, 0.62), "dateparser": (0.41, 0.50)}


def _day(text):
    return date.fromisoformat(text[:10]) if text else None


def _right(value, rule, options):
    for first, end in options:
        if end and end.startswith("0"):
            continue
        first, end = _day(first), _day(end)
        ends = {value.high, value.high + DAY}
        if rule == "range":
            ends |= {value.high.replace(day=1), value.high.replace(month=1, day=1)}
        if first and end and value.low == first and end in ends:
            return True
        if first and not end and first in (value.low, value.high + DAY):
            return True
        if end and not first and end in ends | {value.low}:
            return True
    return False


def _readings(mention, text):
    """The value, and the others that it could have had as well; docs/dates.md says why it has not."""
    low, high = mention.value.low, mention.value.high
    yield mention.value
    if mention.rule in ("ago", "in-time"):  # any day of the unit
        yield from (DateRange(low + DAY * n, low + DAY * n) for n in range((high - low).days + 1))
    elif mention.rule == "numeric" and low.day <= 12:  # month first
        swapped = low.replace(month=low.day, day=low.month)
        yield DateRange(swapped, swapped)
    elif mention.rule == "weekday" or not re.search(r"[0-9]{4}|\b(?:this|last|next|ago|today)\b", text):
        unit = "week" if mention.rule == "weekday" else "year"
        for step in (-1, 1):
            ends = calendar.shift(low, unit, step), calendar.shift(high, unit, step)
            if all(ends):
                yield DateRange(*ends)


def _overlaps(mention, options):
    """Whether an early, middle or late part, or what is left of a period, agrees at one end: how long it is is a matter of taste."""
    days = [(_day(first), _day(end)) for first, end in options if first and end and not first.startswith("0")]
    ends = mention.value.low, mention.value.high + DAY
    return mention.rule in ("part", "earlier-this") and any(first == ends[0] or end == ends[1] for first, end in days)


def score(rows):
    """(strict, either) shares of the relevant expected dates of ``rows``."""
    strict = either = count = 0
    for row in rows:
        found = dates.find(row["text"], 0, len(row["text"]), _day(row["reference"]))
        for want in row["expected"]:
            if not want["relevant"]:
                continue
            here = [m for m in found if m.start < want["end"] and want["start"] < m.end]
            count += 1
            strict += any(_right(m.value, m.rule, want["options"]) for m in here)
            either += any(
                _overlaps(m, want["options"])
                or any(_right(v, m.rule, want["options"]) for v in _readings(m, row["text"][m.start : m.end]))
                for m in here
            )
    return strict / count, either / count


@pytest.mark.skipif(not DATA, reason="DEALTRACK_DATA names no folder with peers/dates.jsonl")
@pytest.mark.parametrize("peer", REACHED)
def test_reads_what_peers_read(peer):
    rows = [
        json.loads(line) for line in (Path(DATA) / "peers" / "dates.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    got = score(row for row in rows if row["source"].startswith(peer))
    assert got >= REACHED[peer] and got[1] >= REACHED[peer][1], got
