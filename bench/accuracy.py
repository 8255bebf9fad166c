"""How well dealtrack recognises deals: F1 of each field on labelled documents, overall, by source and by fold."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

import gold
from stories import FOLDS

FIGURES = Path(__file__).with_name("figures.json")
PAGE = FIGURES.parents[1] / "docs" / "accuracy.md"
MARK = "<!-- written by bench/accuracy.py --record -->"  # once before the figures on the page, once behind them
WATCHED = ("deal", "whole row")
TOLERANCE = 0.02  # of F1


def main(arguments: list[str] | None = None) -> int:
    """Measures, prints, and says by its exit code whether the figures hold."""
    options = _options(arguments)
    try:
        labelled = gold.read(gold.required(options.gold, "dev.jsonl and score.py") / "dev.jsonl")
        deals = gold.extracted(labelled.path)
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"accuracy: {error}", file=sys.stderr)
        return 2
    measured = figures(labelled, deals)
    print(_report(labelled, deals, measured["ranges"]))
    if options.errors:
        print(_differences(labelled, deals, options.errors, options.fold))
    if options.record:
        FIGURES.write_text(json.dumps(measured, indent=2) + "\n", encoding="utf-8")
        before, _, after = PAGE.read_text(encoding="utf-8").split(MARK)
        PAGE.write_text(f"{before}{MARK}\n\n{page(measured)}\n\n{MARK}{after}", encoding="utf-8")
    if options.compare:
        fallen = falls(json.loads(FIGURES.read_text(encoding="utf-8"))["f1"], measured["f1"])
        print("\n".join(fallen) or f"Nothing fell by more than {TOLERANCE} below {FIGURES.name}.")
        return 1 if fallen else 0
    return 0


def figures(labelled: gold.Gold, deals: Mapping[str, list]) -> dict:
    """What is kept of a run, to compare later ones with."""
    ranges = gold.intervals([labelled.counts(deals, story) for story in labelled.stories])
    by_source = {source: _scores(labelled.counts(deals, labelled.ids(source))) for source in labelled.sources()}
    return {
        "commit": commit(),
        "documents": len(labelled.documents),
        "deals": sum(len(d["deals"]) for d in labelled.documents),
        "f1": _scores(labelled.counts(deals, labelled.ids())),
        "ranges": {name: (round(low, 4), round(high, 4)) for name, (low, high) in ranges.items()},
        "sources": by_source,
    }


def page(measured: Mapping) -> str:
    """What the page on accuracy says of a run, in Markdown."""
    lines = [
        f"At commit `{measured['commit']}`, on {measured['documents']} documents with {measured['deals']} deals:",
        "",
        "| field | F1 | 95 % of resamples |",
        "| --- | --- | --- |",
    ]
    for name, (low, high) in measured["ranges"].items():
        lines.append(f"| {name} | {measured['f1'][name]:.3f} | {low:.2f} to {high:.2f} |")
    lines += ["", f"| source | {' | '.join(WATCHED)} |", "| --- | --- | --- |"]
    for source, scores in measured["sources"].items():
        lines.append(f"| {source} | {' | '.join(figure(scores.get(name)) for name in WATCHED)} |")
    return "\n".join(lines)


def falls(kept: Mapping[str, float], now: Mapping[str, float]) -> list[str]:
    """A line for each watched figure that lies more than the tolerance below the one that was kept."""
    return [
        f"{name}: F1 fell from {kept[name]:.3f} to {now.get(name, 0):.3f}"
        for name in WATCHED
        if now.get(name, 0) < kept[name] - TOLERANCE
    ]


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Columns under a head, the first to the left, the others to the right."""
    lines = [tuple(head), *(tuple(row) for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join(cell.rjust(width) if at else cell.ljust(width) for at, (cell, width) in enumerate(zip(line, widths)))
        for line in lines
    )


def _report(labelled: gold.Gold, deals: Mapping[str, list], ranges: Mapping[str, tuple]) -> str:
    overall = [
        (name, *_cells(row), "{:.3f} to {:.3f}".format(*ranges[name]) if name in ranges else "–")
        for name, row in gold.added([labelled.counts(deals, labelled.ids())]).items()
    ]
    groups = {
        "source": {name: labelled.ids(name) for name in labelled.sources()},
        "fold": {str(number): labelled.ids(number=number) for number in range(1, FOLDS + 1)},
    }
    size = f"{len(labelled.documents)} documents, {len(labelled.stories)} stories"
    blocks = [f"{size}\n" + table(("field", "right", "wrong", "missed", "P", "R", "F1", "95 % of resamples"), overall)]
    blocks += [_by(kind, labelled, deals, ids) for kind, ids in groups.items()]
    return "\n\n".join(blocks)


def _by(kind: str, labelled: gold.Gold, deals: Mapping[str, list], groups: Mapping[str, set[str]]) -> str:
    scores = {name: _scores(labelled.counts(deals, ids)) for name, ids in groups.items()}
    rows = [(field, *(figure(scores[name].get(field)) for name in groups)) for field in gold.FIELDS]
    sizes = ("documents", *(str(len(ids)) for ids in groups.values()))
    return f"F1 by {kind}\n" + table(("field", *groups), [*rows, sizes])


def _cells(row: tuple[float, float, float]) -> tuple[str, ...]:
    right, wrong, missed = row
    precision = right / (right + wrong) if right + wrong else None
    recall = right / (right + missed) if right + missed else None
    return (str(right), str(wrong), str(missed), *map(figure, (precision, recall, gold.f1(row))))


def figure(score: float | None) -> str:
    """A score as it stands in a table."""
    return "–" if score is None else f"{score:.3f}"


def _scores(counts: gold.Counts) -> dict[str, float]:
    found = {name: gold.f1(row) for name, row in gold.added([counts]).items()}
    return {name: round(score, 4) for name, score in found.items() if score is not None}


def _differences(labelled: gold.Gold, deals: Mapping[str, list], most: int, fold: int | None) -> str:
    errors: list[tuple] = []
    labelled.counts(deals, labelled.ids(number=fold), errors)
    brief = labelled.scorer.brief
    return "\n".join(
        f"\n{document['id']} [{', '.join(wrong) or 'missed'}]\n  gold {brief(truth)}\n  got  {brief(got)}"
        f"\n  in   {(truth or got)['evidence']!r}"
        for document, truth, got, wrong in errors[:most]
    )


def commit() -> str:
    """The commit that was measured, marked where files had been changed since."""
    run = subprocess.run(
        ["git", "describe", "--always", "--dirty", "--exclude=*"],
        cwd=FIGURES.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    return run.stdout.strip()


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="?", type=Path, help="folder with dev.jsonl and score.py")
    parser.add_argument("--compare", action="store_true", help=f"fail where F1 fell below {FIGURES.name}")
    parser.add_argument("--record", action="store_true", help=f"write {FIGURES.name}")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print the first N differences")
    parser.add_argument("--fold", type=int, choices=range(1, FOLDS + 1), help="differences of this fold only")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
