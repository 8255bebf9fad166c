"""What a document says about names: abbreviations that it defines, short forms of names it has given in full."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ...model import Party, PartyKind
from . import shapes
from .found import Found
from .known import COUNTRY, DEMONYM, Index
from .tokens import Gap, Token

_DEFINED = re.compile(r"""\s?[(]\s?["']?(?:the\s|or\s)?["']?(?P<short>[A-Z][A-Za-z&.-]{1,11})["']?\s?[)]""")
_BARE = {"navy": "Navy", "army": "Army", "air force": "Air Force", "marine corps": "Marine Corps", "coast guard": "Coast Guard"}
_SERVICE_STARTS = frozenset(("navy", "army", "air", "marine", "coast"))
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
    shorts = _short_names(found)
    home = _home(text, found)
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
        extra = _later(tokens, i, full, shorts) or _bare_service(tokens, i, home)
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
        if match and match["short"].upper() not in ("NYSE", "NASDAQ", "R", "D") and sum(map(str.isupper, match["short"])) > 1:
            out.setdefault(match["short"].replace(".", ""), f.party)
    return out


def _short_names(found: Sequence[Found]) -> dict[tuple[str, ...], Party]:
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
            if length > 1 or short[0] not in _GENERIC and len(short[0]) > 1:
                longer.setdefault(short, set()).add(party)
    return {short: next(iter(parties)) for short, parties in longer.items() if len(parties) == 1} | exact


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


def _later(tokens: Sequence[Token], i: int, full: dict[str, Party], shorts: dict[tuple[str, ...], Party]) -> Found | None:
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
        if party is not None:
            return Found(token.start, part[-1].end, party, "short-name")
    return None


def _home(text: str, found: Sequence[Found]) -> dict[str, Party]:
    """The services that a bare "Navy" can mean: the one that the document names in full, else that of its country."""
    named: dict[str, Counter[Party]] = {}
    countries: Counter[str] = Counter()
    for f in found:
        if f.party.kind is PartyKind.SERVICE:
            for key, noun in _BARE.items():
                if f.party.name.endswith(noun):
                    named.setdefault(key, Counter())[f.party] += 1
        if f.party.country and f.party.kind is not PartyKind.COMPANY:
            countries[f.party.country] += 1
    american = not countries or countries.most_common(1)[0][0] == "US" or "contracting activity" in text
    out = {}
    for key, noun in _BARE.items():
        if key in named and len(named[key]) == 1:
            out[key] = next(iter(named[key]))
        elif key not in named and american:
            out[key] = Party(f"US {noun}", PartyKind.SERVICE, "US")
    return out


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
