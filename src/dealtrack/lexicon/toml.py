"""Reads the tables of a lexicon file into frozen records, and says by line what is wrong with one."""

from __future__ import annotations

import dataclasses
import tomllib
import types
import typing
from importlib.abc import Traversable
from pathlib import Path

from ..errors import LexiconError

Source = Path | Traversable


def records(source: Source, table: str, cls: type) -> tuple:
    """The entries ``[[table]]`` of a TOML file as instances of the dataclass ``cls``, in their order.

    Lists become tuples. Raises :class:`LexiconError` naming file and line for TOML that does not parse, a key that
    ``cls`` does not have, a required key that is missing, or a value of another type.
    """
    text = source.read_text(encoding="utf-8")
    try:
        entries = tomllib.loads(text).get(table, [])
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{source}: {error}") from None
    fields = {f.name: f for f in dataclasses.fields(cls)}
    hints = typing.get_type_hints(cls)
    out = []
    for number, entry in enumerate(entries):
        if unknown := sorted(set(entry) - set(fields)):
            where = _where(source, text, table, number)
            raise LexiconError(f"{where}: [[{table}]] has no key {unknown[0]!r}; it has {', '.join(fields)}")
        missing = [n for n, f in fields.items() if _required(f) and n not in entry]
        if missing:
            raise LexiconError(f"{_where(source, text, table, number)}: [[{table}]] needs the key {missing[0]!r}")
        values = {}
        for key, value in entry.items():
            value = tuple(value) if isinstance(value, list) else value
            if not _fits(value, hints[key]):
                where = _where(source, text, table, number)
                raise LexiconError(f"{where}: {key} of [[{table}]] must be {_describe(hints[key])}")
            values[key] = _typed(value, hints[key])
        out.append(cls(**values))
    return tuple(out)


def _required(f: dataclasses.Field) -> bool:
    return f.default is dataclasses.MISSING and f.default_factory is dataclasses.MISSING


def _fits(value: object, hint: object) -> bool:
    if typing.get_origin(hint) is tuple:
        inner = typing.get_args(hint)[0]
        return isinstance(value, tuple) and all(_fits(v, inner) for v in value)
    if isinstance(hint, types.UnionType):
        return any(_fits(value, arm) for arm in hint.__args__)
    if hint is int:
        return isinstance(value, int) and not isinstance(value, bool)
    if isinstance(hint, type) and issubclass(hint, str) and hint is not str:  # an enumeration
        return value in set(hint)
    return isinstance(hint, type) and isinstance(value, hint)


def _typed(value: object, hint: object) -> object:
    """A text as the member of the enumeration that the field wants."""
    return hint(value) if isinstance(hint, type) and issubclass(hint, str) and hint is not str else value


def _describe(hint: object) -> str:
    if typing.get_origin(hint) is tuple:
        return "a list of which each is " + _describe(typing.get_args(hint)[0])
    if isinstance(hint, type) and issubclass(hint, str) and hint is not str:
        return "one of " + ", ".join(hint)
    return {str: "a text", int: "a whole number", bool: "true or false"}.get(hint, str(hint))


def _where(source: Source, text: str, table: str, number: int) -> str:
    """File and line, from 1, of entry ``number`` (from 0) of a table."""
    header = f"[[{table}]]"
    lines = [i for i, line in enumerate(text.splitlines(), 1) if line.strip().startswith(header)]
    return f"{source}:{lines[number] if number < len(lines) else 1}"
