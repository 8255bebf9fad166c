"""What a document says about names: abbreviations that it defines, short forms of names it has given in full."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from ...model import Party, PartyKind
from . import shapes
from .found import Found
from .known import COUNTRY, DEMONYM, Index
from .tokens import Gap, Token

_DEFINED = re.compile(r"""\s?[(]\s?["']?(?:the\s|or\s)?["']?(?P<short>[A-Z][A-Za-z&.-]{1,11})["']?\s?[)]""")
_ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?)\s$")  # "the BrahMos" is the missile
_BARE = {"navy": "Navy", "army": "Army", "air force": "Air Force", "airforce": "Air Force", "marine corps": "Marine Corps", "coast guard": "Coast Guard"}
_SERVICE_STARTS = frozenset(("navy", "army", "air", "airforce", "marine", "coast"))
_GENERIC = frozenset(
    """general national united american international first advanced allied standard central global applied new north south east west
    pacific atlantic continental federal universal modern western eastern northern southern great royal british indian china korea
    japan israel united the digital computer electronic data defense defence naval army air marine system systems technical air
    bank royal world public state home city trans inter euro european asian african russian german french italian turkish
    progress military joint strategic integrated aerospace aviation space science texas california""".split()
)


def resolve(text: str, tokens: Sequence[Token], found: Sequence[Found], index: Index) -> list[Found]:
    """The mentions with abbreviations, short names and bare services added, each named as the document names it best."""
    full = _abbreviations(text, found)
    shorts = _short_names(text, found, index)
    home = _home(text, found, index)
    out: list[Found] = []
    rest = iter([*found, None])
    following = next(rest)
    i = 0
    while i < len(tokens):
        token = tokens[i]
        if following is not None and token.end > following.start:
            out.append(_renamed(text, following, full, shorts))
            while i < len(tokens) and tokens[i].start < following.end:
                i += 1
            following = next(rest)
            continue
        extra = _later(text, tokens, i, full, shorts, index) or _bare_service(tokens, i, home)
        if extra is not None and (following is None or extra.end <= following.start):
            out.append(extra)
            while i < len(tokens) and tokens[i].start < extra.end:
                i += 1
            continue
        i += 1
    if following is not None:
        out.append(_renamed(text, following, full, shorts))
    return out


def _abbreviations(text: str, found: Sequence[Found]) -> dict[str, Party]:
    """What the text puts in parentheses behind a name: "Hindustan Aeronautics Limited (HAL)"."""
    out: dict[str, Party] = {}
    for f in found:
        if f.rule in (DEMONYM, "metonym"):
            continue
        match = _DEFINED.match(text, f.end)
        if match and _abbreviates(short := match["short"].replace(".", ""), text[f.start : f.end]):
            out.setdefault(short, f.party)
    return out


def _abbreviates(short: str, name: str) -> bool:
    """Whether the letters stand in the name in their order, the first at the start of a word."""
    if sum(map(str.isupper, short)) < 2 or not any(w[:1] == short[:1] for w in name.split()):
        return False
    letters = iter(name.lower())
    return all(c in letters for c in short.lower() if c.isalnum())


def _short_names(text: str, found: Sequence[Found], index: Index) -> dict[tuple[str, ...], Party]:
    """What shorter names of companies mean: the same name with its legal form, else the one longer name that begins so."""
    exact: dict[tuple[str, ...], Party] = {}
    longer: dict[tuple[str, ...], set[Party]] = {}
    for f in found:
        if f.party.kind is not PartyKind.COMPANY:
            continue
        core = _core(f.party.name)
        if core not in exact or len(f.party.name) > len(exact[core].name):
            exact[core] = f.party
    for core, party in exact.items():
        for length in range(1, len(core)):
            short = core[:length]
            if length > 1 or _is_distinctive(short[0], text, index):
                longer.setdefault(short, set()).add(party)
    return {short: next(iter(parties)) for short, parties in longer.items() if len(parties) == 1} | exact


def _is_distinctive(word: str, text: str, index: Index) -> bool:
    """Whether a company may be called by its first word alone: the text does not use the word as a common one."""
    return len(word) > 1 and word not in _GENERIC and word not in index.regions and f" {word} " not in text


def _core(name: str) -> tuple[str, ...]:
    return tuple(k for k in re.findall(r"[\w&']+", name.lower().replace(".", "")) if k not in shapes.LEGAL)


def _renamed(text: str, f: Found, full: dict[str, Party], shorts: dict[tuple[str, ...], Party]) -> Found:
    written = text[f.start : f.end].replace(".", "")
    if written in full:
        return replace(f, party=full[written])
    if f.party.kind is PartyKind.COMPANY:
        party = shorts.get(_core(f.party.name), f.party)
        return replace(f, party=Party(party.name, f.party.kind, party.country or f.party.country))
    return f


def _later(
    text: str, tokens: Sequence[Token], i: int, full: dict[str, Party], shorts: dict[tuple[str, ...], Party], index: Index
) -> Found | None:
    """The abbreviation or the short name that stands at token ``i``."""
    token = tokens[i]
    if (party := full.get(token.text.replace(".", ""))) is not None:
        return Found(token.start, token.end, party, "abbreviation")
    if i and token.gap in (Gap.SPACE, Gap.OWN) and tokens[i - 1].key not in shapes.OPENERS:
        return None
    for length in (3, 2, 1):
        part = tokens[i : i + length]
        if len(part) < length or any(t.gap not in (Gap.SPACE, Gap.JOIN, Gap.AND) for t in part[1:]):
            continue
        party = shorts.get(tuple(t.key for t in part))
        if party is None or _is_town(tokens, i + length, index):
            continue
        if length > 1 or not _runs_on(tokens, i + 1) and not _ARTICLE.search(text, max(0, token.start - 5), token.start):
            return Found(token.start, part[-1].end, party, "short-name")
    return None


def _is_town(tokens: Sequence[Token], i: int, index: Index) -> bool:
    """Whether a state follows behind a comma: "Norfolk, Virginia"."""
    return i < len(tokens) and tokens[i].gap is Gap.COMMA and tokens[i].key in index.regions


def _runs_on(tokens: Sequence[Token], i: int) -> bool:
    """Whether another capitalised word follows that is no title: "News of the World" is not the News Corporation."""
    return i < len(tokens) and tokens[i].gap in (Gap.SPACE, Gap.JOIN, Gap.OF) and tokens[i].key not in shapes.TITLES


def _home(text: str, found: Sequence[Found], index: Index) -> dict[str, Party]:
    """What a bare "Navy" can mean: the one that the document names in full, else that of its one country."""
    if "contracting activity" in text:
        return {key: Party(f"US {noun}", PartyKind.SERVICE, "US") for key, noun in _BARE.items()}
    named: dict[str, set[Party]] = {}
    countries: Counter[str] = Counter()
    officials: set[str] = set()
    for f in found:
        if f.party.kind is PartyKind.COMPANY or not f.party.country:
            continue
        countries[f.party.country] += 1
        if f.party.kind is not PartyKind.COUNTRY:
            officials.add(f.party.country)
        for key, noun in _BARE.items():
            if f.party.kind is PartyKind.SERVICE and f.party.name.endswith(noun):
                named.setdefault(key, set()).add(f.party)
    code = _one(officials) or _one(countries) or ("US" if not countries or "US" in officials else None)
    out = {key: next(iter(parties)) for key, parties in named.items() if len(parties) == 1}
    adjective = "US" if code == "US" else index.demonyms.get(code or "")
    if adjective:
        for key, noun in _BARE.items():
            if key not in named:
                out[key] = Party(f"{adjective} {noun}", PartyKind.SERVICE, code)
    return out


def _one(codes: Collection[str]) -> str | None:
    return next(iter(codes)) if len(codes) == 1 else None


def _bare_service(tokens: Sequence[Token], i: int, home: dict[str, Party]) -> Found | None:
    token = tokens[i]
    if token.key not in _SERVICE_STARTS or i and token.gap is Gap.SPACE and tokens[i - 1].key not in shapes.OPENERS:
        return None
    pair = i + 1 < len(tokens) and tokens[i + 1].gap is Gap.SPACE
    key, last = token.key, token
    if pair and f"{token.key} {tokens[i + 1].key}" in _BARE:
        key, last = f"{token.key} {tokens[i + 1].key}", tokens[i + 1]
    if key not in home:
        return None
    return Found(token.start, last.end, home[key], "service-of-document")
