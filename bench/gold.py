"""What is measured against: labelled documents with their own scorer, and what dealtrack makes of the documents."""

from __future__ import annotations

import importlib.util
import json
import os
import random
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import ModuleType

from stories import fold, stories

FIELDS = (
    "deal", "value", "qualifier", "item", "quantity", "buyers", "suppliers", "date", "basis", "status", "kind", "whole row",
)  # fmt: skip
RESAMPLES = 1000
SEED = 20261122

Counts = dict[str, tuple[float, float, float]]  # by field: right, wrong, missed; whole numbers unless scaled


def folder(*below: str) -> Path | None:
    """The folder ``gold``, or one below it, of the data that ``DEALTRACK_DATA`` names; None where it names none."""
    data = os.environ.get("DEALTRACK_DATA")
    return Path(data, "gold", *below) if data else None


def required(named: Path | None, holding: str) -> Path:
    """The folder ``gold`` that the user names, or else the one of ``DEALTRACK_DATA``; ``holding`` says what should be in it.

    FileNotFoundError where neither is given.
    """
    found = named or folder()
    if found is None:
        raise FileNotFoundError(f"name the folder with {holding}, or set DEALTRACK_DATA")
    return found


@dataclass(frozen=True)
class Gold:
    """Labelled documents (one JSON object each) and the module that scores deals against them."""

    path: Path
    documents: tuple[dict, ...]
    scorer: ModuleType

    @cached_property
    def stories(self) -> tuple[tuple[str, ...], ...]:
        return stories({d["id"]: f"{d['title'] or ''} {d['text']}" for d in self.documents})

    def sources(self) -> list[str]:
        return sorted({d["source"] for d in self.documents})

    def ids(self, source: str | None = None, number: int | None = None) -> set[str]:
        """The documents of a source, of a fold, of both, or all."""
        of_fold = {name for story in self.stories if number in (None, fold(story)) for name in story}
        return {d["id"] for d in self.documents if source in (None, d["source"])} & of_fold

    def counts(self, deals: Mapping[str, list], ids: Iterable[str], errors: list | None = None) -> Counts:
        """How the deals of some documents compare with their labels. ``errors`` collects what the scorer says of each
        difference: document, labelled deal, extracted deal, fields."""
        wanted = set(ids)
        found = self.scorer.score([d for d in self.documents if d["id"] in wanted], deals, errors)
        return {name: (count.tp, count.fp, count.fn) for name, count in found.items()}


def read(path: Path) -> Gold:
    """The labelled documents of a JSON-lines file, with the ``score.py`` beside it. Raises OSError where one is missing."""
    documents = tuple(json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return Gold(path, documents, module(path.with_name("score.py")))


def extracted(path: Path) -> dict[str, list[dict]]:
    """The deals that the command line prints for a JSON-lines file, by document."""
    command = [sys.executable, "-m", "dealtrack", "extract", "--nl", str(path)]
    run = subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8")
    deals = defaultdict(list)
    for line in run.stdout.splitlines():
        deal = json.loads(line)
        deals[deal["document"]].append(deal)
    return deals


def added(counts: Iterable[Counts]) -> Counts:
    """Counts of several stories as one."""
    total = dict.fromkeys(FIELDS, (0, 0, 0))
    for part in counts:
        for name, (right, wrong, missed) in part.items():
            before = total[name]
            total[name] = before[0] + right, before[1] + wrong, before[2] + missed
    return total


def scaled(counts: Counts, weight: float) -> Counts:
    """Counts as if each deal were told so many times."""
    return {name: (right * weight, wrong * weight, missed * weight) for name, (right, wrong, missed) in counts.items()}


def f1(row: tuple[float, float, float]) -> float | None:
    """The harmonic mean of precision and recall, None where there is nothing to find and nothing was found."""
    right, wrong, missed = row
    every = 2 * right + wrong + missed
    return 2 * right / every if every else None


def intervals(parts: Sequence[Counts], resamples: int = RESAMPLES) -> dict[str, tuple[float, float]]:
    """For each field the range that holds the middle 95 % of F1 when the stories are drawn again, with replacement.
    ``parts`` are the counts of each story. The same parts give the same ranges."""
    draw = random.Random(SEED)
    drawn: dict[str, list[float]] = {name: [] for name in FIELDS}
    for _ in range(resamples):
        total = added(draw.choices(parts, k=len(parts)))
        for name in FIELDS:
            if (score := f1(total[name])) is not None:
                drawn[name].append(score)
    return {name: _middle(sorted(scores)) for name, scores in drawn.items() if scores}


def differences(
    ones: Sequence[Counts], others: Sequence[Counts], resamples: int = RESAMPLES
) -> dict[str, tuple[float, float]]:
    """For each field the range that holds the middle 95 % of F1 of the first stories less F1 of the second, when both are
    drawn again. The same parts give the same ranges."""
    draw = random.Random(SEED)
    drawn: dict[str, list[float]] = {name: [] for name in FIELDS}
    for _ in range(resamples):
        one, other = (added(draw.choices(parts, k=len(parts))) for parts in (ones, others))
        for name in FIELDS:
            if (first := f1(one[name])) is not None and (second := f1(other[name])) is not None:
                drawn[name].append(first - second)
    return {name: _middle(sorted(scores)) for name, scores in drawn.items() if scores}


def _middle(scores: list[float]) -> tuple[float, float]:
    edge = len(scores) // 40
    return scores[edge], scores[-1 - edge]


def module(path: Path) -> ModuleType:
    """The scorer at a path. Raises FileNotFoundError where there is none."""
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None or not path.exists():
        raise FileNotFoundError(path)
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    return scorer
