"""Whether two names of goods mean the same thing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from .designations import is_designation

_STOP = frozenset("the a an of for and to in with on its their new other additional more".split())
_SORTS = frozenset(
    "System Systems Defence Defense Missile Missiles Aircraft Fighter Fighters Multi Light Heavy Medium Combat Range Short Long "
    "Advanced Guided Patrol Vessel Vessels Support Combat Helicopter Helicopters Vehicle Vehicles Radar Radars Submarine Submarines".split()
)  # words of many products' names
_DRONE = re.compile(r"\bunmanned\s(?:combat\s)?aerial\s(?:vehicle|system)s?\b")
_HYPHEN = re.compile(r"(?<=[a-z]{3})-(?=[a-z]{3})")  # "nano-drones", not "f-35" nor "su-30mki"
_INITIALS = re.compile(r"\b([A-Z]{2,})s\b")  # "TPs", several of them
_SAME_SORT = {
    "uav": "drone",
    "uas": "drone",
    "ucav": "drone",
    "chopper": "helicopter",
    "plane": "aircraft",
    "jet": "aircraft",
    "mark": "mk",
}


def _tokens(name: str) -> list[str]:
    name = _INITIALS.sub(r"\1", name).lower()
    words = re.findall(r"[a-z0-9]+(?:[-/.][a-z0-9]+)*", _HYPHEN.sub(" ", _DRONE.sub("drone", name)))
    single = (w[:-1] if len(w) > 3 and w.endswith("s") and not w.endswith("ss") else w for w in words if w not in _STOP)
    return [_SAME_SORT.get(w, w) for w in single]


def _initials(name: str) -> str | None:
    """What a name of several words is called for short: "NUH" for "Naval Utility Helicopters"."""
    words = name.replace("-", " ").split()
    return "".join(w[0] for w in words) if len(words) > 1 and all(w[0].isupper() for w in words) else None


def _designations(tokens: Sequence[str]) -> set[str]:
    return {re.sub(r"[-/.]", "", w) for w in tokens if is_designation(w)}


def _numbered(tokens: Sequence[str]) -> set[str]:
    """Words with the numbers behind them, as one writes "RBS 70" and "S 400"."""
    return {a + b for a, b in pairwise(tokens) if a.isalpha() and b.isdigit()}


def same_item(a: str, b: str) -> float:
    """How surely two names mean the same thing, 0 to 1: designations decide where both have one, else shared words."""
    x, y = _tokens(a), _tokens(b)
    if any(
        short and short in other.replace("s ", " ").rstrip("s").split()
        for short, other in ((_initials(a), b), (_initials(b), a))
    ):
        return 1.0
    dx, dy = _designations(x), _designations(y)
    if (dx | _numbered(x)) & (dy | _numbered(y)):
        return 1.0
    if dx and dy:
        return 0.0  # who tells of Ka-52s and of Ka-52Ks tells of two orders
    common = len(set(x) & set(y))
    if not common:
        return 0.0
    small = min(len(set(x)), len(set(y)))
    if common == small:
        return 0.9 if small > 1 or x[-1:] == y[-1:] else 0.5
    return 0.8 if 2 * common / (len(set(x)) + len(set(y))) >= 0.75 else 0.0


def same_sort(a: str, b: str) -> bool:
    """Whether two names end in the same noun and at most one of them has a designation."""
    x, y = _tokens(a), _tokens(b)
    return x[-1:] == y[-1:] != [] and not (_designations(x) and _designations(y))


def same_system(a: str, b: str) -> bool:
    """Whether two names have a designation or a proper name in common."""
    designations = [{w for w in _tokens(name) if is_designation(w)} for name in (a, b)]
    names = [set(re.findall(r"\b[A-Z][a-z]{3,}\w*", name)) - _SORTS for name in (a, b)]
    same = any(
        x.rstrip("s").startswith(y) or y.startswith(x.rstrip("s")) for x in designations[0] for y in designations[1]
    )
    return same or bool({n.rstrip("s") for n in names[0]} & {n.rstrip("s") for n in names[1]})
