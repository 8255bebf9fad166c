"""What a rule of the date grammar is, and how one is tried at a place of the text."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from ...model import DateRange

# A date without its year is a function of the year: it becomes a range once the year is known.
Yearless = Callable[[int], DateRange | None]
Built = DateRange | Yearless | None

# What a rule may start with: a word, or one of these numbers, written in digits.
SMALL = tuple(str(n) for n in range(1, 100)) + tuple(f"0{n}" for n in range(1, 10))
YEARS = tuple(str(n) for n in range(1500, 2100))
# Most words and numbers start nothing; this looks ahead just far enough to pass over the frequent ones.
NUMERAL = r"""
      [0-9]{4}(?![0-9])
    | (?<![0-9])[0-9]{1,2}(?=
          \s{0,3}(?:[/-]|[.]\s?[0-9]|\u2013|\u2014|to|th|st|nd|rd|'?s|of|and|&|until|till|[.,]?\s?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)
                   |day|week|fort|month|quarter|year|decade|past|last|next|coming|upcoming|previous))
    | '(?=[0-9]{2})
"""
# An article with which a date can open: "a week ago".
ARTICLE = r"an?(?=\s(?:day|week|fortnight|month|quarter|year|decade|few|couple))"
TOKEN = re.compile(
    rf"""
      {ARTICLE}
    | [a-z]{{3,}}
    | [hq][1-4](?![0-9]) | fy
    | {NUMERAL}
    """,
    re.VERBOSE,
)


class Atom(NamedTuple):
    """One date expression, before its year is known and before it is joined with its neighbours to a range."""

    start: int
    end: int
    rule: str
    value: DateRange | Yearless


def applied(change: Callable[[DateRange], DateRange | None], value: DateRange | Yearless) -> Built:
    """``change`` of a value, now or as soon as its year is known."""
    if isinstance(value, DateRange):
        return change(value)
    return lambda y: (known := value(y)) and change(known)


@dataclass(frozen=True)
class Rule:
    """A named pattern. ``starts`` are the words it may begin with, ``build`` makes the value, or None to decline.

    It may also read on from the end of its match and give a whole :class:`Atom`.
    """

    name: str
    starts: tuple[str, ...]
    pattern: str
    build: Callable[[re.Match[str], Context], Built | Atom]

    @functools.cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern, ready to be tried; compiled when it is first asked for."""
        return re.compile(self.pattern, re.VERBOSE)


_DEEPEST = 2  # expressions within expressions


class Context(NamedTuple):
    """What a rule may look at: a part of a document (``raw``), the same in lower case (``text``), and the document's date.

    ``found`` is what stands before in the part. ``strict`` is False where a bare number is known to be a year. ``depth``
    counts the expressions around this one.
    """

    document: str
    raw: str
    text: str
    today: date | None
    rules: Mapping[str, tuple[Rule, ...]]
    found: Sequence[Atom] = ()
    strict: bool = True
    depth: int = 0

    @property
    def before(self) -> DateRange | None:
        """The last range before this place, for what counts from it ("a year later")."""
        return next((atom.value for atom in reversed(self.found) if isinstance(atom.value, DateRange)), None)

    def read_on(self, at: int, strict: bool = True) -> Atom | None:
        """The expression at ``at`` as a part of a larger one ("the end of ..."), which may itself have but one such part."""
        return self._replace(strict=strict, depth=self.depth + 1).parse(at) if self.depth < _DEEPEST else None

    def parse(self, at: int) -> Atom | None:
        """The expression that starts at ``at``, by the first rule that accepts it."""
        text = self.text
        token = TOKEN.match(text, at)
        if token is None:
            return None
        for rule in self.rules.get(token[0], ()):
            match = rule.compiled.match(text, at)
            if match is None:
                continue
            built = rule.build(match, self)
            if isinstance(built, Atom):
                return built._replace(start=match.start())
            if built is not None:
                return Atom(match.start(), match.start() + len(match[0].rstrip(" ,.\n")), rule.name, built)
        return None
