"""Who has come together in a group, where a verb says so: "a consortium comprising Tarben and Quillon" is one of Tarben and Quillon."""

from __future__ import annotations

from collections.abc import Sequence

from ..syntax import tags as t
from .constituents import PARTY, THING, VERB, Constituent
from .vocabulary import Vocabulary

_JOINING = frozenset((VERB, t.RELATIVE, t.PREPOSITION))
_FORMED = frozenset(("form", "create", "found", "establish"))


def allied(row: list[Constituent], words: Vocabulary) -> list[Constituent]:
    """A row in which "of" stands for such verbs: "a group | combining | Tarben", "a consortium | that | includes | Tarben", "a team |
    made | up | of | Tarben"."""
    joining = {k for k in range(len(row) - 1) if row[k].kind == THING and row[k + 1].kind in _JOINING}
    if not any(_is_group(row[k], words) for k in joining):
        return row  # nearly always
    out: list[Constituent] = []
    k = 0
    while k < len(row):
        c = row[k]
        end = _end_of_verb(row, k + 1, words) if k in joining and _is_group(c, words) else 0
        out.append(c._replace(word="consortium") if end else c)
        if end:
            out.append(Constituent(t.PREPOSITION, row[end - 1].phrase, "of"))
        k = end or k + 1
    return out


def _is_group(c: Constituent, words: Vocabulary) -> bool:
    people = c.word in words.of("alliance") or c.word in words.of("group of people")
    return people or c.word in words.of("role of a company")


def _end_of_verb(row: Sequence[Constituent], k: int, words: Vocabulary) -> int:
    """Where the members stand behind a verb of joining that begins at ``k``; 0 where none does."""
    if k + 1 < len(row) and row[k].word == "including" and row[k - 1].word in words.of("alliance"):
        firms = row[k + 1].word in words.of("role of a company") and row[min(k + 2, len(row) - 1)].kind == t.COMMA
        return k + 1 if row[k + 1].kind == PARTY or firms else 0  # "including | two Portuguese firms, | Tarben and"
    relative = k < len(row) and row[k].kind == t.RELATIVE
    k += relative
    verb = row[k].verb if k + 1 < len(row) and row[k].kind == VERB else None
    if verb is None or not (relative or verb.gerund or row[k].bare_past):
        return 0
    link = words.of("joining its members")
    if row[k].word == "make" and row[k + 1].word == "up":
        k += 1
    elif row[k].word in _FORMED and row[k + 1].word == "by":
        return k + 2 if k + 2 < len(row) and row[k + 2].kind == PARTY else 0
    elif row[k].word not in link and not (row[k].word == "include" and relative):
        return 0
    end = k + 1 + (row[k + 1].word == "of")
    return end if end < len(row) and row[end].kind == PARTY else 0
