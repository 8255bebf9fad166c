"""A user's own entries: checked against what is known, and laid over the entries that ship."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any

from ..model import PartyKind
from .goods import System
from .parties import INTERNATIONAL, Organisation, company_names
from .toml import File

if TYPE_CHECKING:
    from . import Lexicon

_NO_GOODS = ("not goods", "company")
_Key = tuple[str | None, str]  # scope, and what tells an entry from others
_Claim = tuple[int, str | None, str]  # group of fields, scope, name


@dataclass(frozen=True, slots=True)
class _Rule:
    """How entries of one sort are told apart: by the field ``key``. A name in one of the ``groups`` of fields belongs to
    one entry alone."""

    entries: str  # the field of the lexicon
    table: str
    key: str
    groups: tuple[tuple[str, ...], ...]


_RULES = (
    _Rule("currencies", "currency", "code", (("names", "homonyms"), ("symbols",))),
    _Rule("countries", "country", "name", (("name", "names", "demonyms", "metonyms"),)),
    _Rule("organisations", "companies", "name", (("name", "names"),)),
    _Rule("parents", "parents", "company", (("company",),)),
    _Rule("systems", "systems", "name", (("name", "names"),)),
    _Rule("categories", "category", "name", (("nouns",),)),
    _Rule("triggers", "trigger", "sense", (("verbs",), ("nouns",))),
)


def check(parts: Sequence[tuple[File, Lexicon]], shipped: Lexicon) -> None:
    """Raises :class:`~dealtrack.errors.LexiconError` for a country, company, category or class of words that does not exist,
    and for a name that two entries of the user claim."""
    lexicons = (shipped, *(part for _, part in parts))
    countries = {c.code for lexicon in lexicons for c in lexicon.countries} | {INTERNATIONAL}
    categories = {c.name for lexicon in lexicons for c in lexicon.categories} - set(_NO_GOODS)
    classes = {c.name for c in shipped.word_classes}
    companies = company_names([o for lexicon in lexicons for o in lexicon.organisations])
    for file, part in parts:
        makers: tuple[Organisation | System, ...] = (*part.organisations, *part.systems)
        for entry in makers:
            if entry.country is not None and entry.country not in countries:
                raise file.error(f"no country has the code {entry.country!r}", entry.country)
        for line in part.parents:
            if unknown := {line.company, line.parent} - {"", *companies}:
                name = min(unknown)
                raise file.error_at_last(f"no company is called {name!r}; add it under [companies]", name)
        for system in part.systems:
            if system.category not in categories:
                known = ", ".join(sorted(categories))
                raise file.error(f"no category is called {system.category!r}; there are {known}", system.category)
        for words in part.word_classes:
            if words.name not in classes:
                known = ", ".join(sorted(classes))
                raise file.error(f"no class of words is called {words.name!r}; there are {known}", words.name)
    for rule in _RULES:
        _check_duplicates(parts, rule)


def check_parents(parts: Sequence[tuple[File, Lexicon]], lexicon: Lexicon) -> None:
    """Raises :class:`~dealtrack.errors.LexiconError` where a company of the whole lexicon would belong to itself: in each
    such circle stands a company that the user names."""
    above = {o.name: o.parent for o in lexicon.organisations}
    names = company_names(lexicon.organisations)
    for file, part in parts:
        lines = {line.company: names.get(line.parent) for line in part.parents}
        for company in (*lines, *(o.name for o in part.organisations if o.kind is PartyKind.COMPANY)):
            way = [names[company]]
            higher = lines.get(company) or above[way[0]]
            while higher is not None and higher not in way:
                way.append(higher)
                higher = above[higher]
            if higher == way[0]:
                through = "".join(f", by way of {name}" for name in way[1:])
                raise file.error_at_last(f"{company!r} would belong to itself{through}", company)


def over(own: Lexicon, shipped: Lexicon) -> Lexicon:
    """The shipped lexicon with the user's entries.

    An entry that there is already is completed: lists are joined, single values are the user's. A new one comes in front.
    A name that the user gives to one entry is taken from the others of its sort.
    """
    laid = {rule.entries: _over(getattr(own, rule.entries), getattr(shipped, rule.entries), rule) for rule in _RULES}
    return replace(
        shipped,
        **laid,
        word_classes=shipped.word_classes + own.word_classes,
        irregulars=shipped.irregulars + own.irregulars,
        name_words=shipped.name_words + own.name_words,
    )


def _over(own: Sequence[Any], shipped: Sequence[Any], rule: _Rule) -> tuple[Any, ...]:
    claims = {claim: number for number, entry in enumerate(own) for claim in _claims(entry, rule)}
    keys = {_key(entry, rule): number for number, entry in enumerate(own)}
    completed: set[int] = set()
    out = []
    for entry in shipped:
        number = _heir(entry, rule, keys, claims)
        rest = _without(entry, rule, claims, number)
        if number is None:
            out.append(rest)
        elif number not in completed:
            completed.add(number)
            out.append(_completed(own[number], rest))
    return (*(entry for number, entry in enumerate(own) if number not in completed), *out)


def _heir(entry: Any, rule: _Rule, keys: dict[_Key, int], claims: dict[_Claim, int]) -> int | None:
    """The user's entry that is the same as a shipped one, under its name or under another."""
    key = _key(entry, rule)
    if rule.key in rule.groups[0] and key not in keys:
        return claims.get((0, *key))
    return keys.get(key)


def _key(entry: Any, rule: _Rule) -> _Key:
    return _scope(entry), getattr(entry, rule.key)


def _scope(entry: Any) -> str | None:
    """Every state has a ministry of defence: names of services and bodies are names within their country."""
    national = isinstance(entry, Organisation) and entry.kind is not PartyKind.COMPANY
    return entry.country or INTERNATIONAL if national else None


def _claims(entry: Any, rule: _Rule) -> Iterator[_Claim]:
    for group, names in enumerate(rule.groups):
        for field in names:
            value = getattr(entry, field)
            for name in dict.fromkeys((value,) if isinstance(value, str) else value):
                yield group, _scope(entry), name


def _without(entry: Any, rule: _Rule, claims: dict[_Claim, int], heir: int | None) -> Any:
    """A shipped entry without the names that the user gave to others."""
    changes = {}
    for group, names in enumerate(rule.groups):
        for field in names:
            value = getattr(entry, field)
            if isinstance(value, tuple):
                kept = tuple(name for name in value if claims.get((group, _scope(entry), name), heir) == heir)
                if len(kept) < len(value):
                    changes[field] = kept
    return replace(entry, **changes) if changes else entry


def _completed(own: Any, shipped: Any) -> Any:
    values = {}
    for field in fields(own):
        mine, theirs = getattr(own, field.name), getattr(shipped, field.name)
        if isinstance(mine, tuple):
            values[field.name] = tuple(dict.fromkeys((*mine, *theirs)))
        else:
            values[field.name] = theirs if mine == field.default else mine
    return type(own)(**values)


def _check_duplicates(parts: Sequence[tuple[File, Lexicon]], rule: _Rule) -> None:
    owners: dict[tuple[object, ...], tuple[File, int]] = {}
    for file, part in parts:
        for number, entry in enumerate(getattr(part, rule.entries)):
            for claim in dict.fromkeys((("key", *_key(entry, rule)), *_claims(entry, rule))):
                first = owners.setdefault(claim, (file, number))
                if first != (file, number):
                    where = "above" if first[0] is file else f"in {first[0].name}"
                    raise file.error_at_last(f"{claim[-1]!r} stands {where} already", str(claim[-1]))
