"""Names of countries and capitals that are part of other names: of waters, of continents, of addresses, of companies."""

from __future__ import annotations

from collections.abc import Sequence

from .known import COUNTRY, METONYM, Index
from .tokens import Gap, Token


def ends_name(tokens: Sequence[Token], i: int, last: int, index: Index) -> bool:
    """Whether a country or its capital is the second word of another name: "the operator hired Telekom Malaysia"."""
    token, words = tokens[i], index.words
    if not i or token.gap is not Gap.SPACE or last + 1 < len(tokens) and tokens[last + 1].gap in (Gap.SPACE, Gap.JOIN):
        return False
    first = tokens[i - 1]
    if first.opens or first.gap in (Gap.SPACE, Gap.JOIN) or first.text.isupper() or index.at(tokens, i - 1) is not None:
        return False
    if token.text.isupper() or first.key.endswith("ing"):
        return False  # "Regarding Peru"
    if any(map(str.isdigit, first.text)) or first.key.removesuffix("s") in index.products:
        return False  # "the F-35s Israel bought"
    plain = (words.opener, words.title, words.role, words.body, words.state)
    return not any(first.key in sort for sort in plain)


def end_behind(tokens: Sequence[Token], i: int, index: Index) -> int:
    """The end of the name that a country, or its capital, ends behind token ``i``, which says what is named so: "Telecom Namibia",
    "Metro de Lima". 0 where none does."""
    if i + 1 == len(tokens) or tokens[i + 1].gap not in (Gap.SPACE, Gap.OF) or tokens[i].gap in (Gap.SPACE, Gap.JOIN):
        return 0
    name = index.at(tokens, i + 1)
    end = i + 1 + len(name.keys) if name is not None and name.rule in (COUNTRY, METONYM) else 0
    return 0 if end < len(tokens) and tokens[end].gap in (Gap.SPACE, Gap.JOIN) else end


def is_elsewhere(tokens: Sequence[Token], first: int, last: int, index: Index) -> bool:
    """Whether a country's name is in that of a water or of a continent: "Sea of Japan", "South China Sea", "Latin American"."""
    part = tokens[first].key.startswith("america") and tokens[first].gap is Gap.SPACE
    if first and tokens[first - 1].key in (index.words.continent if part else index.words.water):
        return part or tokens[first].gap is Gap.OF
    return last + 1 < len(tokens) and tokens[last + 1].gap is Gap.SPACE and tokens[last + 1].key in index.words.water


def is_address(tokens: Sequence[Token], i: int, index: Index) -> bool:
    """Whether the name is a town's or a region's in an address: "Atlanta, Georgia", "Lebanon, Ohio", "Seattle, Washington"."""
    token = tokens[i]
    if token.gap is Gap.COMMA and token.key in index.regions:
        return index.at(tokens, i - 1) is None
    if i + 1 == len(tokens) or tokens[i + 1].gap is not Gap.COMMA or tokens[i + 1].key not in index.regions:
        return False
    return index.at(tokens, i + 1) is None
