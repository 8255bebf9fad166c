"""How often dealtrack is right that two reports tell the same deal.

`bench/labels` holds pairs of reports that somebody judged by reading, in two files: the pairs of `pairs-looked-at.jsonl`
may be read by whoever makes rules, those of `pairs-held-out.jsonl` are only counted. A line gives the place of both reports
(document, sentence, item, and rank among the reports of its sentence) and says whether they tell the same deal, or null
where a reader cannot tell. `masked` asks for a comparison without contract numbers, which most pairs of announcements were
found by; `kind` is the stratum.

Two measures: what `compare` says of two reports of different documents, and which reports stand in one contract once a ledger
has read the documents of both files.
"""

from __future__ import annotations

import argparse
import json
import sqlite3
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import gold
from accuracy import commit, figure, table
from fresh import LABELS, markdown

from dealtrack import lexicon, read
from dealtrack.merge import Told, Verdict, compare
from dealtrack.model import Document, Report, Span
from dealtrack.pipeline import EXTRACTOR, extract
from dealtrack.store import ids, open_for_writing, told

LOOKED_AT, HELD_OUT = "looked-at", "held-out"
PAGE = Path(__file__).parents[1] / "docs" / "merging.md"
MARK = "<!-- written by bench/merging.py --record -->"  # once before the figures on the page, once behind them
HEAD = ("pairs", "same", "different", "right", "wrong", "missed", "precision", "recall", "F1", "possible", "left out")

Cells = tuple[str, ...]


def main(arguments: list[str] | None = None) -> int:
    options = _options(arguments)
    try:
        folder = gold.required(options.gold, "dev.jsonl, spans and unlabelled")
        pairs = {name: labelled(LABELS / f"pairs-{name}.jsonl") for name in (LOOKED_AT, HELD_OUT)}
        reports = read_all(
            [place for half in pairs.values() for pair in half for place in (pair.one, pair.other)], folder
        )
    except OSError as error:
        print(f"merging: {error}", file=sys.stderr)
        return 2
    answers = {
        f"{title}, {name}": [judge(pair, reports) for pair in half if asked(pair)]
        for title, judge, asked in MEASURES
        for name, half in pairs.items()
    }
    rows = {title: _rows(found) for title, found in answers.items()}
    print("\n\n".join(f"{title}\n{table(HEAD, cells)}" for title, cells in rows.items()))
    for title, found in answers.items():
        if title.endswith(LOOKED_AT):
            print("\n".join(_errors(title, found, options.errors)))
    if options.record:
        _record(rows)
    return 0


# --- labels ----------------------------------------------------------------------------------------------------------


class Place(NamedTuple):
    """Where a report stood when its pair was judged; offsets count in the stored text of the document."""

    file: str
    id: str
    sentence: Span
    item: Span | None
    rank: int

    def __str__(self) -> str:
        return f"{self.file} {self.id} {self.sentence.start}-{self.sentence.end} [{self.rank}]"


class Pair(NamedTuple):
    one: Place
    other: Place
    same: bool | None
    masked: bool
    kind: str

    @property
    def within(self) -> bool:
        """Whether both reports are of one document."""
        return (self.one.file, self.one.id) == (self.other.file, self.other.id)


def labelled(path: Path) -> list[Pair]:
    """The pairs of a file. Raises OSError where there is none."""
    lines = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [
        Pair(_place(line["one"]), _place(line["other"]), line["same"], line["masked"], line["kind"]) for line in lines
    ]


def _place(label: Mapping[str, Any]) -> Place:
    item = Span(*label["item"]) if label["item"] else None
    return Place(label["file"], label["id"], Span(label["start"], label["end"]), item, label["rank"])


# --- reports ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Found:
    """A report of the ledger, with the contract that it stands in."""

    sentence: Span
    item: Span | None
    rank: int  # among the reports of its sentence
    told: Told
    contract: str


Reports = Mapping[tuple[str, str], Sequence[Found]]  # by file and document


def read_all(places: Iterable[Place], folder: Path) -> Reports:
    """What a new ledger holds once it has read the documents of these places. Raises OSError where a file is missing."""
    known = lexicon.load(None)
    documents = _documents({(place.file, place.id) for place in places}, folder)
    found = {name: extract(document, known) for name, document in documents.items()}
    with TemporaryDirectory() as place:
        path = Path(place, "ledger.db")
        with open_for_writing(path) as ledger:
            for name, document in documents.items():
                ledger.write(document, found[name], extractor=EXTRACTOR, lexicon=known)
        rows = _rows_of(path)
    names = {name: ids.document_id(ids.storable(document.text)) for name, document in documents.items()}
    return {name: _found(found[name].reports, rows.get(names[name], [])) for name in documents}


def _documents(wanted: set[tuple[str, str]], folder: Path) -> dict[tuple[str, str], Document]:
    documents = {}
    for file in sorted({file for file, _ in wanted}):
        if not (folder / file).is_file():
            raise FileNotFoundError(f"{folder / file} is missing")
        for document in read.documents([str(folder / file)]):
            if isinstance(document, Document) and (file, document.id) in wanted:
                documents[file, document.id] = document
    return documents


def _rows_of(path: Path) -> dict[str, list[sqlite3.Row]]:
    """The reports of a ledger by document, each in the order of the text."""
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    rows: dict[str, list[sqlite3.Row]] = {}
    for row in connection.execute("SELECT * FROM reports ORDER BY document, position"):
        rows.setdefault(row["document"], []).append(row)
    connection.close()
    return rows


def _found(reports: Sequence[Report], rows: Sequence[sqlite3.Row]) -> list[Found]:
    out: list[Found] = []
    for report, row in zip(reports, rows, strict=True):
        item = next(iter(report.spans.get("item", ())), None)
        rank = sum(before.sentence == report.sentence for before in out)
        out.append(Found(report.sentence, item, rank, told.extracted(row), row["contract"]))
    return out


def aligned(place: Place, reports: Sequence[Found]) -> Found | None:
    """The report that now stands where one was judged: that with the same item, else that of the same rank in the sentence
    that overlaps most; None where there is none."""
    near = [report for report in reports if _overlap(place.sentence, report.sentence)]
    of_item = [report for report in near if _overlap(place.item, report.item)]
    if of_item:
        return max(of_item, key=lambda report: (_overlap(place.item, report.item), report.rank == place.rank))
    of_rank = [report for report in near if report.rank == place.rank]
    return max(of_rank, key=lambda report: _overlap(place.sentence, report.sentence), default=None)


def _overlap(one: Span | None, other: Span | None) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start)) if one and other else 0


# --- answers ---------------------------------------------------------------------------------------------------------


class Answer(NamedTuple):
    """What dealtrack says of a pair; ``verdict`` is None where a report is not extracted, or both are one."""

    pair: Pair
    verdict: Verdict | None
    score: float = 0.0
    reasons: tuple[str, ...] = ()


def by_comparison(pair: Pair, reports: Reports) -> Answer:
    """What `compare` says of the two reports."""
    both = _both(pair, reports)
    if both is None:
        return Answer(pair, None)
    found = compare(*(_masked(report.told) if pair.masked else report.told for report in both))
    return Answer(pair, found.verdict, found.score, found.reasons)


def by_contract(pair: Pair, reports: Reports) -> Answer:
    """Whether the two reports stand in one contract."""
    both = _both(pair, reports)
    if both is None:
        return Answer(pair, None)
    together = both[0].contract == both[1].contract
    return by_comparison(pair, reports)._replace(verdict=Verdict.SAME if together else Verdict.DIFFERENT)


MEASURES: tuple[tuple[str, Callable[[Pair, Reports], Answer], Callable[[Pair], bool]], ...] = (
    ("compared", by_comparison, lambda pair: pair.same is not None and not pair.within),
    ("in one contract", by_contract, lambda pair: pair.same is not None and not pair.masked),
)


def _both(pair: Pair, reports: Reports) -> tuple[Found, Found] | None:
    one, other = (aligned(place, reports.get((place.file, place.id), ())) for place in (pair.one, pair.other))
    return (one, other) if one and other and one is not other else None


def _masked(report: Told) -> Told:
    bare = replace(report.report, references=(), under=None)
    return report._replace(report=bare, numbers=frozenset(), under=None)


# --- tables ----------------------------------------------------------------------------------------------------------


def _rows(answers: Sequence[Answer]) -> list[Cells]:
    """A row for each stratum and one for all; what is told within one document stands for itself."""
    kinds = sorted({answer.pair.kind for answer in answers})
    rows = [_row(kind, [answer for answer in answers if answer.pair.kind == kind]) for kind in kinds]
    return [*rows, _row("all of two documents", [answer for answer in answers if not answer.pair.within])]


def _row(name: str, answers: Sequence[Answer]) -> Cells:
    same = [answer.verdict for answer in answers if answer.pair.same and answer.verdict]
    different = [answer.verdict for answer in answers if not answer.pair.same and answer.verdict]
    right, wrong = (verdicts.count(Verdict.SAME) for verdicts in (same, different))
    missed = len(same) - right
    possible = "{} / {}".format(*(verdicts.count(Verdict.POSSIBLE) for verdicts in (same, different)))
    numbers = (len(same), len(different), right, wrong, missed)
    shares = (_share(right, right + wrong), _share(right, len(same)), figure(gold.f1((right, wrong, missed))))
    return name, *map(str, numbers), *shares, possible, str(len(answers) - len(same) - len(different))


def _share(part: int, whole: int) -> str:
    return "{:.3f} ({:.3f}–{:.3f})".format(part / whole, *wilson(part, whole)) if whole else figure(None)


def wilson(part: int, whole: int, z: float = 1.96) -> tuple[float, float]:
    """The range that holds a share with 95 % certainty (Wilson's score interval) when ``part`` of ``whole`` were seen."""
    share, spread = part / whole, z * z / whole
    middle = (share + spread / 2) / (1 + spread)
    half = z / (1 + spread) * (share * (1 - share) / whole + spread / (4 * whole)) ** 0.5
    return max(0.0, middle - half), min(1.0, middle + half)


def _errors(title: str, answers: Iterable[Answer], most: int) -> list[str]:
    """The places of pairs that were judged wrong, wrongly merged ones first, and what spoke for and against each."""
    wrong = [a for a in answers if a.verdict and a.pair.same is not (a.verdict is Verdict.SAME)]
    return [
        f"\n{title}: {'missed' if a.pair.same else 'wrong'} ({a.pair.kind}, {a.verdict}, {a.score:.1f}"
        f"{', masked' if a.pair.masked else ''})\n  {a.pair.one}\n  {a.pair.other}\n  {'; '.join(a.reasons)}"
        for a in sorted(wrong, key=lambda a: (bool(a.pair.same), -a.score))[:most]
    ]


def _record(rows: Mapping[str, Sequence[Cells]]) -> None:
    before, _, after = PAGE.read_text(encoding="utf-8").split(MARK)
    tables = "\n\n".join(f"{title[0].upper()}{title[1:]}:\n\n{markdown(HEAD, cells)}" for title, cells in rows.items())
    text = f"At commit `{commit()}`:\n\n{tables}"
    PAGE.write_text(f"{before}{MARK}\n\n{text}\n\n{MARK}{after}", encoding="utf-8")


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("gold", nargs="?", type=Path, help="folder with dev.jsonl, spans and unlabelled")
    parser.add_argument(
        "--errors", type=int, default=0, metavar="N", help="print N pairs of each measure that were looked at"
    )
    parser.add_argument("--record", action="store_true", help=f"write the figures into {PAGE.name}")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
