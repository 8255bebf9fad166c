"""A logistic regression over named features, in plain Python."""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Mapping, Sequence

import gold

RARE = 6  # rows: a feature that fewer have is left out
ROUNDS = 12
RATE = 0.2  # of the first step for a feature; those that follow shrink
DECAY = 1e-4

Judged = tuple[Mapping[str, float], bool]  # the features of a row, and whether it is one of those that are looked for


def learned(rows: Sequence[Judged]) -> dict[str, float]:
    """The weight of each feature. The same rows give the same weights."""
    spread = Counter(name for features, _ in rows for name in features)
    weights = dict.fromkeys((name for name, count in spread.items() if count >= RARE), 0.0)
    steps = dict.fromkeys(weights, 1.0)
    order = [({name: x for name, x in features.items() if name in weights}, yes) for features, yes in rows]
    draw = random.Random(gold.SEED)
    for _ in range(ROUNDS):
        draw.shuffle(order)
        for features, yes in order:
            error = probability(features, weights) - yes
            for name, x in features.items():
                slope = error * x + DECAY * weights[name]
                steps[name] += slope * slope
                weights[name] -= RATE * slope / math.sqrt(steps[name])
    return weights


def probability(features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """How likely a row with these features is one of those that are looked for, from 0 to 1."""
    total = sum(weights.get(name, 0.0) * x for name, x in features.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
