"""What people said, as records that another ledger takes: by the ids of reports, and by where these stand.

A record has a ``type`` (entry, naming, correction, rejected, accepted, same, different), the time ``at`` which it was said and
the ``reason``. Entries have their ``text``, ``source`` and ``published``; namings what is ``said`` (alias, merge, split) of which
``party``, ``name`` and ``other`` party; corrections a ``field`` and its ``value`` as a person writes it; the others, and
corrections, the ``reports`` that they are about: ``id``, ``document``, the range of the sentence, and the source's name.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Any

from .. import entry
from ..errors import DealtrackError, LedgerError, UsageError
from ..merge import Judged
from ..merge.told import BY_HAND
from ..model import Document
from . import columns, edits, ids, namings
from .appearances import EARLIEST
from .judgements import ACCEPTED, REJECTED
from .namings import Naming, Namings
from .rows.acts import Carried

if TYPE_CHECKING:
    from ..lexicon import Lexicon
    from .write import Writer

Record = Mapping[str, Any]

_LARGEST = 2**63
_VERDICTS = (REJECTED, ACCEPTED)
_ALONE = ("entry", "naming")  # types that are about no report
_TYPES = (*_ALONE, "correction", *_VERDICTS, *Judged)
_ENTRIES = f"""
SELECT d.text, a.source, a.published, i.at, i.reason
FROM reports r JOIN documents d ON d.id = r.document
JOIN appearances a ON a.id = (SELECT id FROM appearances WHERE document = d.id ORDER BY {EARLIEST} LIMIT 1)
LEFT JOIN invocations i ON i.id = (SELECT max(invocation) FROM earlier WHERE document = d.id)
WHERE r.rule = ? ORDER BY i.id, d.number
"""
_NAMINGS = "SELECT n.*, i.at, i.reason FROM namings n JOIN invocations i ON i.id = n.invocation ORDER BY n.id"
_SAID = """
SELECT s.*, coalesce(s.at, i.at) AS said, CASE WHEN s.at IS NULL THEN i.reason ELSE s.reason END AS why
FROM {} s JOIN invocations i ON i.id = s.invocation ORDER BY s.id
"""


# --- out of a ledger --------------------------------------------------------------------------------------------------


def records(connection: sqlite3.Connection) -> Iterator[Record]:
    """All that people said, in the order in which they said it; entries first, then what they said of names."""
    for text, source, published, at, reason in connection.execute(_ENTRIES, (BY_HAND,)):
        yield {"type": "entry", "text": text, "source": source, "published": published, "at": at, "reason": reason}
    for row in connection.execute(_NAMINGS):
        yield {"type": "naming", **namings.to_record(row), "at": row["at"], "reason": row["reason"]}
    rows = [(row["invocation"], 0, row["id"], row) for row in _said(connection, "corrections")]
    rows += [(row["invocation"], 1, row["id"], row) for row in _said(connection, "judgements")]
    for (_, _, kind, *_), group in groupby(sorted(rows, key=lambda row: row[:3]), key=lambda row: _whole(*row)):
        said = [row for *_, row in group]
        first = said[0]
        pair = [first["one"], first["other"]] if kind in (*Judged,) else []
        about = pair or [row["report" if kind == "correction" else "one"] for row in said]
        record: dict[str, Any] = {"type": kind, "reports": [_place(connection, report) for report in about]}
        if kind == "correction":
            value = columns.correction_from_json(first["field"], first["value"])
            record |= {"field": first["field"], "value": entry.written(value)}
        yield record | {"at": first["said"], "reason": first["why"]}


def _said(connection: sqlite3.Connection, table: str) -> list[sqlite3.Row]:
    return connection.execute(_SAID.format(table)).fetchall()


def _whole(invocation: int, table: int, id: int, row: sqlite3.Row) -> tuple[Any, ...]:
    """What rows of one saying have in common: a pair is said by one row, a correction by one for each report."""
    if table == 0:
        return invocation, row["deal"], "correction", row["field"]
    kind = row["judged"]
    return invocation, row["other"], kind, None if kind in _VERDICTS else id


def _place(connection: sqlite3.Connection, report: str) -> Record:
    row = connection.execute(
        f"""
        SELECT r.document, r.sentence_start, r.sentence_end, coalesce(a.source, a.name)
        FROM reports r JOIN appearances a
            ON a.id = (SELECT id FROM appearances WHERE document = r.document ORDER BY {EARLIEST} LIMIT 1)
        WHERE r.id = ?
        """,
        (report,),
    ).fetchone()
    return {"id": report} | (dict(zip(("document", "start", "end", "source"), row, strict=True)) if row else {})


# --- into a ledger ----------------------------------------------------------------------------------------------------


def checked(record: object, lexicon: Lexicon) -> Record:
    """A record that can be applied. Raises :class:`UsageError` for what is none."""
    if not isinstance(record, dict) or record.get("type") not in _TYPES:
        raise UsageError(f"this is no correction: it needs a type, one of {', '.join(_TYPES)}.")
    texts = ("at", "reason", "field", "value", "text", "source", "published")
    if wrong := [name for name in texts if not isinstance(record.get(name), str | None)]:
        raise UsageError(f"{wrong[0]} must be a text.")
    if record["type"] == "entry":
        _entered(record, lexicon)
        return record
    if record["type"] == "naming":
        return {**record, "naming": namings.from_record(record)}
    about = record.get("reports")
    if (
        not isinstance(about, list)
        or not about
        or not all(isinstance(one, dict) and isinstance(one.get("id"), str) for one in about)
    ):
        raise UsageError("reports must be a list of objects, each with an id.")
    if record["type"] in (*Judged,) and len(about) != 2:
        raise UsageError(f"{record['type']} is said of two reports.")
    if record["type"] == "correction":
        (field,) = entry.given([f"{record.get('field')}="])
        return {**record, "said": entry.value(field, record.get("value") or "", lexicon)}
    return record


def apply(writer: Writer, found: Sequence[Record], at: str) -> Carried:
    """Applies records that were checked; what is there already is left out. The caller holds a transaction."""
    done, known = {"entry": 0, "correction": 0, "judgement": 0, "naming": 0}, 0
    missing: list[tuple[int, str]] = []  # lines that say what cannot be said here
    last: dict[tuple[str, object], int] = {}  # of several sayings of one thing the last one holds
    about = [[] if one["type"] in _ALONE else _found(writer.connection, one["reports"]) for one in found]
    for number, (one, reports) in enumerate(zip(found, about, strict=True)):
        if reports and one["type"] not in (*Judged,):
            last[reports[0], one.get("field")] = number
    for number, (one, reports) in enumerate(zip(found, about, strict=True)):
        kind = one["type"]
        if kind == "entry":
            new = _enter(writer, one, at)
        elif kind == "naming":
            new = _name(writer, one["naming"])
        elif len(reports) < (2 if kind in (*Judged,) else 1):
            missing.append((one["line"], _unread(writer.connection, one)))
            continue
        else:
            new = last.get((reports[0], one.get("field")), number) == number and _say(writer, one, reports, at)
        known += not new
        done[kind if kind in done else "judgement"] += new
    return Carried(done["entry"], done["correction"], done["judgement"], done["naming"], known, tuple(missing))


def _entered(record: Record, lexicon: Lexicon) -> tuple[Document, Any]:
    published = record.get("published")
    try:
        day = date.fromisoformat(published) if published else None
    except ValueError:
        raise UsageError(f"published={published!r} is no date. Write 2025-02-07.") from None
    document = Document("entry", record.get("text") or "", day, source=record.get("source"), publisher=entry.PUBLISHER)
    return document, entry.read(document, lexicon)


def _enter(writer: Writer, record: Record, at: str) -> bool:
    if writer.lexicon is None:
        raise ValueError("entries are read with a lexicon")
    try:
        edits.add(writer, *_entered(record, writer.lexicon), at)
    except LedgerError:
        return False  # it is there already
    return True


def _name(writer: Writer, naming: Naming) -> bool:
    """Says who a name stands for; whether that is new."""
    if naming in Namings.of(writer.connection).said:
        return False
    writer.renaming.say(naming, writer.journal.number)
    return True


def _say(writer: Writer, record: Record, reports: Sequence[str], at: str) -> bool:
    """Says of reports what the record says; whether that is new."""
    said = record.get("at") or at, record.get("reason")
    if record["type"] == "correction":
        return edits.correct(writer, reports, {record["field"]: record["said"]}, *said)
    if record["type"] in _VERDICTS:
        return edits.judge(writer, [(report, reports[0], record["type"]) for report in reports], *said)
    return edits.judge(writer, [(reports[0], reports[1], record["type"])], *said)


def _found(connection: sqlite3.Connection, places: Iterable[Record]) -> list[str]:
    found = (_report(connection, place) for place in places)
    return list(dict.fromkeys(report for report in found if report))


def _report(connection: sqlite3.Connection, place: Record) -> str | None:
    """The report of a place: by its id, else the one of that document whose sentence has most of the range."""
    if connection.execute("SELECT 1 FROM reports WHERE id = ?", (place["id"],)).fetchone():
        return str(place["id"])
    document, start, end = (place.get(name) for name in ("document", "start", "end"))
    if not isinstance(document, str) or not all(isinstance(at, int) and 0 <= at < _LARGEST for at in (start, end)):
        return None
    row = connection.execute(
        """
        SELECT id FROM reports WHERE document = ?1 AND sentence_start < ?3 AND sentence_end > ?2
        ORDER BY min(sentence_end, ?3) - max(sentence_start, ?2) DESC, position LIMIT 1
        """,
        (document, start, end),
    ).fetchone()
    return row[0] if row else None


def _unread(connection: sqlite3.Connection, record: Record) -> str:
    away = [place for place in record["reports"] if _report(connection, place) is None]
    sources = dict.fromkeys(str(place.get("source") or place["id"]) for place in away)
    what = f"correction of {record['field']}" if record["type"] == "correction" else record["type"]
    return f"{what}: not read yet: {', '.join(sources)}"


def _clean(value: object) -> object:
    """A value of JSON with texts that a database takes."""
    if isinstance(value, dict):
        return {ids.storable(name): _clean(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_clean(inner) for inner in value]
    return ids.storable(value) if isinstance(value, str) else value


def parsed(lines: Iterable[str], lexicon: Lexicon) -> list[Record]:
    """Records from JSON lines. Raises :class:`UsageError`, with the number of the line, for the first that is wrong."""
    out: list[Record] = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                out.append({**checked(_clean(json.loads(line)), lexicon), "line": number})
            except (ValueError, RecursionError):
                raise UsageError(f"line {number} is no JSON.") from None
            except DealtrackError as error:
                raise UsageError(f"line {number}: {error}") from None
    return out
