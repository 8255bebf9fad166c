"""Reads lexicon files: tables of TOML into frozen records. What is wrong with one is said by file and line."""

from __future__ import annotations

import dataclasses
import re
import tomllib
import types
import typing
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from importlib.abc import Traversable
from pathlib import Path

from ..errors import LexiconError

if typing.TYPE_CHECKING:
    from _typeshed import DataclassInstance

Source = Path | Traversable
Record = typing.TypeVar("Record", bound="DataclassInstance")

COUNTEREXAMPLES = "counterexamples"  # the heading over sentences in which a name means something else
_TEXTS = tuple[str, ...]
_PLAIN: dict[object, str] = {str: "a text", int: "a whole number", bool: "true or false"}
_PLACE = re.compile(r" \(at line (?P<line>\d+), column \d+\)$")


@dataclasses.dataclass(frozen=True, slots=True)
class File:
    """A file that was read: its name, its text, and its tables as TOML gives them."""

    name: str
    text: str
    tables: Mapping[str, typing.Any]

    def error(self, message: str, *place: str | int) -> LexiconError:
        """An error that names file and line. ``place`` leads there: a table, the number of its entry (from 0) where it
        has entries, headings, a key; the last of them that is found counts."""
        return LexiconError(f"{self.name}:{_line(self.text.splitlines(), place)}: {message}")

    def error_at_last(self, message: str, word: str) -> LexiconError:
        """An error at the last line that holds a word."""
        lines = self.text.splitlines()
        behind = _line(lines[::-1], (word,))
        return LexiconError(f"{self.name}:{len(lines) + 1 - behind}: {message}")


class Named(typing.NamedTuple):
    """A line ``"name" = ["other name", ...]``, and the table that it stands in."""

    headings: tuple[str, ...]
    name: str
    names: tuple[str, ...]
    counterexamples: tuple[str, ...]


def parse(source: Source) -> File:
    """One file. Raises :class:`LexiconError` where it cannot be read, or is not TOML in UTF-8."""
    try:
        text = source.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise LexiconError(f"{source}: is not a text in UTF-8") from None
    except OSError as error:
        raise LexiconError(f"{source}: {error.strerror or error}") from None
    try:
        return File(str(source), text, tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        place = _PLACE.search(str(error))
        line = place["line"] if place else len(text.splitlines()) or 1
        raise LexiconError(f"{source}:{line}: is no TOML: {_PLACE.sub('', str(error))}") from None
    except (ValueError, RecursionError):  # numbers of thousands of digits, brackets in brackets
        raise LexiconError(f"{source}: holds what no lexicon needs: a huge number, or tables too deep") from None


def records(file: File, table: str, cls: type[Record]) -> tuple[Record, ...]:
    """The entries ``[[table]]`` of a file as instances of the dataclass ``cls``, in their order.

    Lists become tuples. Raises :class:`LexiconError` for a key that ``cls`` does not have, a required key that is
    missing, or a value of another type.
    """
    entries = file.tables.get(table, [])
    if not entries:
        return ()
    if not (isinstance(entries, list) and all(isinstance(entry, dict) for entry in entries)):
        raise file.error(f"{table} must be written as entries, each under [[{table}]]", table)
    fields = {f.name: f for f in dataclasses.fields(cls)}
    required = [name for name, field in fields.items() if _required(field)]
    hints = typing.get_type_hints(cls)
    return tuple(cls(**_values(file, table, number, required, hints)) for number in range(len(entries)))


def named(file: File, table: str, depth: int) -> Iterator[Named]:
    """The lines of a table whose names stand under ``depth`` headings; ``[table.counterexamples]`` speaks of some of them.

    Raises :class:`LexiconError` for other shapes, and for counterexamples of a name that the file does not give.
    """
    top = _table(file, table)
    against = dict(_lists(file, table, COUNTEREXAMPLES)) if COUNTEREXAMPLES in top else {}
    unused = set(against)
    for headings in _headings(file, depth, table):
        for name, names in _lists(file, table, *headings):
            sentences: list[str] = []
            for known in against.keys() & {name, *names}:
                unused.discard(known)
                sentences += against[known]
            yield Named(headings, name, names, tuple(sentences))
    if unused:
        name = min(unused)
        raise file.error(
            f"{name!r} has counterexamples, but is no name of [{table}] in this file", table, COUNTEREXAMPLES, name
        )


# --- tables ----------------------------------------------------------------------------------------------------------


def _table(file: File, *path: str) -> Mapping[str, typing.Any]:
    value = file.tables
    for key in path:
        value = value.get(key, {})
        if not isinstance(value, dict):
            raise file.error(f"{key!r} must be a table", *path)
    return value


def _headings(file: File, depth: int, *path: str) -> Iterator[tuple[str, ...]]:
    for key in _table(file, *path):
        if len(path) == 1 and key == COUNTEREXAMPLES:
            continue
        if depth == 1:
            yield (*path[1:], key)
        else:
            yield from _headings(file, depth - 1, *path, key)


def _lists(file: File, *path: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for name, texts in _table(file, *path).items():
        if not (isinstance(texts, list) and {*map(type, texts)} <= {str}):
            raise file.error(f"{name!r} must be a list of which each is a text", *path, name)
        if not (name.strip() and all(map(str.strip, texts))):
            raise file.error(f"{name!r} holds an empty text", *path, name)
        yield name, tuple(texts)


# --- entries ---------------------------------------------------------------------------------------------------------


def _values(
    file: File, table: str, number: int, required: Sequence[str], hints: Mapping[str, object]
) -> dict[str, typing.Any]:
    entry = file.tables[table][number]
    if unknown := sorted(entry.keys() - hints.keys()):
        raise file.error(f"[[{table}]] has no key {unknown[0]!r}; it has {', '.join(hints)}", table, number, unknown[0])
    if missing := [name for name in required if name not in entry]:
        raise file.error(f"[[{table}]] needs the key {missing[0]!r}", table, number)
    values: dict[str, typing.Any] = {}
    for key, value in entry.items():
        value = tuple(value) if isinstance(value, list) else value
        if not _fits(value, hints[key]):
            raise file.error(f"{key} of [[{table}]] must be {_describe(hints[key])}", table, number, key)
        values[key] = _typed(value, hints[key])
    return values


def _required(f: dataclasses.Field[typing.Any]) -> bool:
    return f.default is dataclasses.MISSING and f.default_factory is dataclasses.MISSING


def _fits(value: object, hint: object) -> bool:
    if hint is str:
        return isinstance(value, str)
    if hint == _TEXTS:
        return isinstance(value, tuple) and all(isinstance(v, str) and v for v in value)
    if typing.get_origin(hint) is tuple:
        inner = typing.get_args(hint)[0]
        return isinstance(value, tuple) and all(_fits(v, inner) and v != "" for v in value)
    if isinstance(hint, types.UnionType):
        return any(_fits(value, arm) for arm in hint.__args__)
    if hint is int:
        return isinstance(value, int) and not isinstance(value, bool)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return value in tuple(hint)
    return isinstance(hint, type) and isinstance(value, hint)


def _typed(value: typing.Any, hint: object) -> object:
    """A text as the member of the enumeration that the field wants."""
    return hint(value) if isinstance(hint, type) and issubclass(hint, StrEnum) else value


def _describe(hint: object) -> str:
    if typing.get_origin(hint) is tuple:
        return "a list of which each is " + _describe(typing.get_args(hint)[0])
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return "one of " + ", ".join(hint)
    return _PLAIN.get(hint, str(hint))


# --- lines -----------------------------------------------------------------------------------------------------------


def _line(lines: Sequence[str], place: Sequence[str | int]) -> int:
    """The line, from 1, to which a place leads. TOML's parser tells no lines, and files are written line by line."""
    at = 0
    for step, part in enumerate(place):
        if isinstance(part, int):
            header = f"[[{place[step - 1]}]]"
            starts = [i for i, line in enumerate(lines) if line.strip().startswith(header)]
            at = starts[part] if part < len(starts) else at
        else:
            word = re.compile(rf"(?<![\w-]){re.escape(part)}(?![\w-])")
            rest = range(at, len(lines))
            at = next((i for i in rest if not lines[i].lstrip().startswith("#") and word.search(lines[i])), at)
    return at + 1
