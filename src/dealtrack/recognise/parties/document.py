"""What a document says about names: abbreviations that it defines, short forms of names it has given in full."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from ...model import Party, PartyKind
from . import owning
from .found import Found
from .home import BARE, home_of, services_meant, services_of
from .known import DEMONYM, METONYM, Index
from .tokens import Gap, Token

Core = tuple[str, ...]  # the words of a company's name without legal forms

_DEFINED = re.compile(
    r"""(?:'s?)?\s?[(<]\s?["']?(?:the\s|or\s)?["']?(?P<short>[A-Z][A-Za-z&.-]{1,11})(?:'s?)?["']?\s?[)>]"""
)
_SHORT_BEFORE = re.compile(r"\b(?P<short>[A-Z][A-Z&.-]{1,8})\s\($")
_BRACKET = 14  # characters of an abbreviation with what surrounds it
_TELLS = re.compile(  # at the head of a line or behind a full stop
    r"(?P<name>[A-Z](?:(?<=^.)|(?<=^\s.)|(?<=\..)|(?<=\.\s.))[\w-]+)\s(?:also\s)?(?:said|says)\b", re.MULTILINE
)
_MINISTRY = re.compile(r"\b(?:Ministry|Defen[cs]e|Parliament|National Assembly|Senate|Cabinet)\b")
_WORD = re.compile(r"[\w&']+")
_JOINING = frozenset(("and", "&"))  # one name has both: "Quillon & Sons", "Quillon and Sons"
_ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?)\s$")  # "the BrahMos" is the missile
_STARTS = frozenset(key.split()[0] for key in BARE)
_BEFORE = {"RU": "SU"}  # the state that was there before, by ISO 3166 alpha-2 codes
_LONGEST = 3  # words of a short name
_JOINED = 6  # characters from a name to the end of the "and" behind it


@dataclass(frozen=True, slots=True)
class _Names:
    """The names that stand for longer ones in this document."""

    abbreviations: Mapping[str, Party]
    shorts: Mapping[Core, Party]
    starts: frozenset[str]  # the first words of all of them
    services: Mapping[str, Party]  # what a bare "navy" means
    home: str | None  # the country of a ministry that the text gives no country


def resolve(text: str, tokens: Sequence[Token], found: Sequence[Found], index: Index) -> list[Found]:
    """The mentions with abbreviations, short names and bare services added, each named as the document names it best."""
    found = _without_shorter(text, _of_their_time(_defined(text, found), index), index)
    shorts = _short_names(text, found, index)
    home = home_of(text, tokens, found, index)
    services = services_meant(text, found, home, index)
    abbreviations = _abbreviations(text, found)
    starts = _STARTS.union((core[0] for core in shorts if core), map(str.lower, abbreviations))
    names = _Names(abbreviations, shorts, starts, services, home)
    out: list[Found] = []
    done, k = 0, 0  # the end of the last mention, and the next one of those found
    for i in [i for i, token in enumerate(tokens) if token.key in names.starts]:
        token = tokens[i]
        if token.start < done:
            continue
        while k < len(found) and found[k].start < token.end:
            if found[k].start == token.start and (
                whole := _of_company(text, tokens, i, found[k : k + 2], names, index)
            ):
                out.append(whole)
                done = whole.end
                k += 1
                continue
            done = found[k].end
            out.append(_renamed(text, found[k], names, index))
            k += 1
        if token.start < done or (later := _later(text, tokens, i, names, index)) is None:
            continue
        if later.rule == "service-of-document" and token.gap is Gap.AND and out and token.start - out[-1].end < _JOINED:
            later = _of_same_state(later, out[-1].party, index)
        if k == len(found) or later.end <= found[k].start:
            out.append(later)
            done = later.end
    out.extend(_renamed(text, f, names, index) for f in found[k:])
    return out


def _without_shorter(text: str, found: Sequence[Found], index: Index) -> Sequence[Found]:
    """Names that only their surroundings tell give way to a longer name that they are short for."""
    others = [f for f in found if f.rule != owning.RULE]
    if len(others) == len(found):
        return found
    shorts = _short_names(text, others, index)
    return [f for f in found if f.rule != owning.RULE or _core(f.party.name, index) not in shorts]


def _abbreviations(text: str, found: Sequence[Found]) -> dict[str, Party]:
    """What the text puts in parentheses behind a name, or before one in them: "Hindustan Aeronautics Limited (HAL)", "HAL (Hindustan
    Aeronautics Limited)"."""
    out: dict[str, Party] = {}
    for f in found:
        if f.rule in (DEMONYM, METONYM):
            continue
        match = _DEFINED.match(text, f.end)
        if match is None and text.startswith("(", f.start - 1):
            match = _SHORT_BEFORE.search(text, max(0, f.start - _BRACKET), f.start)
        if match and _abbreviates(short := match["short"].replace(".", ""), text[f.start : f.end]):
            out.setdefault(short, f.party)
    return out


def _defined(text: str, found: Sequence[Found]) -> list[Found]:
    """Public bodies that the lexicon knows by what stands in parentheses behind their name."""
    out = list(found)
    for i, (f, after) in enumerate(pairwise(found)):
        match = _DEFINED.match(text, f.end) if f.rule == "shape-body" and after.rule == "lexicon-body" else None
        known = match is not None and match.span("short") == (after.start, after.end)
        if known and not _abbreviates(text[after.start : after.end], text[f.start : f.end]):
            out[i] = f._replace(party=after.party)
    return out


def _of_their_time(found: Sequence[Found], index: Index) -> list[Found]:
    """Where a text names a state that is no more, and not the one that came after it, its capital stands for that one:
    "Moscow" for the Soviet Union."""
    out = list(found)
    named = {f.party.country for f in found if f.rule != METONYM}
    for code, before in _BEFORE.items():
        if before in named and code not in named and before in index.countries:
            state = Party(index.countries[before].name, PartyKind.COUNTRY, before)
            out = [f._replace(party=state) if f.rule == METONYM and f.party.country == code else f for f in out]
    return out


def _abbreviates(short: str, name: str) -> bool:
    """Whether the letters stand in the name in their order, the first at the start of a word."""
    if sum(map(str.isupper, short)) < 2 or not any(w[:1] == short[:1] for w in name.split()):
        return False
    letters = iter(name.lower())
    return all(c in letters for c in short.lower() if c.isalnum())


def _short_names(text: str, found: Sequence[Found], index: Index) -> dict[Core, Party]:
    """What shorter names of companies mean: the same name with its legal form, else the one longer name that begins so, or
    that ends so where who goes by it tells something: "Tom Quillon and Co ... Quillon said"."""
    exact: dict[Core, Party] = {}
    longer: dict[Core, set[Party]] = {}
    for f in found:
        if f.party.kind is PartyKind.COMPANY:
            core = _core(f.party.name, index)
            if core not in exact or len(f.party.name) > len(exact[core].name):
                exact[core] = f.party
    firsts = {core[0] for core in exact if len(core) > 1 and core[0] in text}
    common = firsts.intersection(text.split()) if firsts else firsts
    tellers = frozenset(m["name"].lower() for m in _TELLS.finditer(text))
    for core, party in exact.items():
        for length in range(1, len(core)):
            if length > 1 or _is_distinctive(core[0], common, index):
                longer.setdefault(core[:length], set()).add(party)
        if len(core) > 1 and core[-1] in tellers:  # "Tom Quillon and Co"
            longer.setdefault(core[-1:], set()).add(party)
    return {short: next(iter(parties)) for short, parties in longer.items() if len(parties) == 1} | exact


def _is_distinctive(word: str, common: AbstractSet[str], index: Index) -> bool:
    """Whether a company may be called by its first word alone: the text does not use the word as a common one."""
    return len(word) > 1 and word not in index.words.shared and word not in index.regions and word not in common


@lru_cache(maxsize=4096)
def _core(name: str, index: Index) -> Core:
    return tuple(
        w for w in _WORD.findall(name.lower().replace(".", "")) if w not in index.words.legal and w not in _JOINING
    )


def _renamed(text: str, f: Found, names: _Names, index: Index) -> Found:
    """A mention under the best name that the document has for it."""
    named = f.party
    if (party := names.abbreviations.get(text[f.start : f.end].replace(".", ""))) is not None:
        return f._replace(party=party)
    if named.kind is PartyKind.COMPANY:
        party = names.shorts.get(_core(named.name, index), named)
        return f if party is named else f._replace(party=Party(party.name, party.kind, party.country or named.country))
    if named.country is None and _MINISTRY.search(named.name):
        return f._replace(party=Party(named.name, named.kind, names.home))
    return f


def _later(text: str, tokens: Sequence[Token], i: int, names: _Names, index: Index) -> Found | None:
    """The abbreviation, the short name or the bare service that stands at token ``i``."""
    token = tokens[i]
    if (party := names.abbreviations.get(token.text.replace(".", ""))) is not None:
        return Found(token.start, token.end, party, "abbreviation")
    if i and token.gap in (Gap.SPACE, Gap.OWN) and tokens[i - 1].key not in index.words.opener:
        return _bare_service(tokens, i, names) if token.gap is Gap.OWN else None
    return _short_name(text, tokens, i, names, index) or _bare_service(tokens, i, names)


def _short_name(text: str, tokens: Sequence[Token], i: int, names: _Names, index: Index) -> Found | None:
    token = tokens[i]
    for length in range(_LONGEST, 0, -1):
        part = tokens[i : i + length]
        if len(part) < length or any(t.gap not in (Gap.SPACE, Gap.JOIN, Gap.AND) for t in part[1:]):
            continue
        party = names.shorts.get(tuple([t.key for t in part]))
        if party is None or _is_town(tokens, i + length, index):
            continue
        if (
            length > 1
            or not _runs_on(tokens, i + 1, index)
            and not _ARTICLE.search(text, max(0, token.start - 5), token.start)
        ):
            return Found(token.start, part[-1].end, party, "short-name")
    return None


def _of_company(
    text: str, tokens: Sequence[Token], i: int, found: Sequence[Found], names: _Names, index: Index
) -> Found | None:
    """The short name that begins with a country's adjective at token ``i``: "American Tarben" of the American Tarben Inc."""
    here, behind = found[0], found[1:2]
    if here.rule != DEMONYM or (short := _short_name(text, tokens, i, names, index)) is None:
        return None
    return short if here.end < short.end and all(short.end <= f.start for f in behind) else None


def _is_town(tokens: Sequence[Token], i: int, index: Index) -> bool:
    """Whether a state follows behind a comma: "Norfolk, Virginia"."""
    return i < len(tokens) and tokens[i].gap is Gap.COMMA and tokens[i].key in index.regions


def _runs_on(tokens: Sequence[Token], i: int, index: Index) -> bool:
    """Whether another capitalised word follows that is no title: "News of the World" is not the News Corporation."""
    return i < len(tokens) and tokens[i].gap in (Gap.SPACE, Gap.JOIN, Gap.OF) and tokens[i].key not in index.words.title


def _of_same_state(service: Found, before: Party, index: Index) -> Found:
    """In "the Chilean Army and | Navy" the second force is of the state of the first."""
    key = next((key for key, noun in BARE.items() if service.party.name.endswith(noun)), None)
    party = services_of(before.country, index).get(key or "") if before.kind is PartyKind.SERVICE else None
    return service if party is None else service._replace(party=party)


def _bare_service(tokens: Sequence[Token], i: int, names: _Names) -> Found | None:
    """ "Navy" or "Air Force" alone."""
    token = tokens[i]
    if token.key not in _STARTS:
        return None
    key, last = token.key, token
    if i + 1 < len(tokens) and tokens[i + 1].gap is Gap.SPACE and f"{key} {tokens[i + 1].key}" in BARE:
        key, last = f"{key} {tokens[i + 1].key}", tokens[i + 1]
    party = names.services.get(key)
    return Found(token.start, last.end, party, "service-of-document") if party is not None else None
