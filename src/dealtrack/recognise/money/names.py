"""The names, codes and symbols of currencies, and which of them stands in front of a figure or behind it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple

from ...lexicon import Lexicon
from .figures import POWERS

Codes = tuple[str, ...]  # currencies that share a name, the usual one first

_NEAR = 20  # how far in front of a figure a word for its currency may begin ...
_NEAR_SIGN = 12  # ... and a sign with the letters that belong to it
_LONGEST_WORD = 13  # of a name or an abbreviation in front of a figure
_WORD = r"[^\W\d_][^\s\d(),;:/\"\[\]$-]{0,19}"
_FIRST_WORD = re.compile(rf"[-\s]?(?P<word>{_WORD})")
_NEXT_WORD = re.compile(rf"(?:-|\s{{1,2}})(?P<word>{_WORD})")
_LETTERS = re.compile(r"[^\W\d_]+")
_BEHIND = re.compile(r"[-\s]{0,2}(?:[^\W\d_]{1,20}|[^\w\s.,;:()-])")  # a word, or what may be a sign


class Unit(NamedTuple):
    """A currency as written at ``[start, end)``.

    ``form`` is "symbol", "code" or "name". A ``weak`` one means other things too and needs a magnitude beside the
    figure; where it is ``grouped``, thousands grouped in the figure are enough. ``factor`` multiplies: MUSD is 10^6.
    """

    start: int
    end: int
    codes: Codes
    form: str
    weak: bool = False
    grouped: bool = False
    factor: int = 1


class Names:
    """Look-up tables made from a lexicon; get the one of a lexicon from :func:`names`."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.codes = frozenset(c.code for c in lexicon.currencies)
        self.weak_codes = frozenset(c.code for c in lexicon.currencies if c.code in c.homonyms)
        self.dotted = frozenset(c.code for c in lexicon.currencies if c.dotted)
        self.nouns: dict[str, Codes] = {}
        self.homonyms: dict[str, Codes] = {}
        self.symbols: dict[str, Codes] = {}
        for currency in lexicon.currencies:
            units = [n for n in currency.names + currency.homonyms if n != currency.code]
            placed = [f"{place} {unit}" for place in currency.places for unit in units]
            _add(self.nouns, (*currency.names, currency.name, *placed), currency.code, _noun_key)
            _add(self.homonyms, units, currency.code, _noun_key)
            _add(self.symbols, currency.symbols, currency.code, _symbol_key)
        for noun in self.nouns:
            self.homonyms.pop(noun, None)
        self._opening = {noun.split()[0] for noun in (*self.nouns, *self.homonyms)}
        self._longest = max((noun.count(" ") + 1 for noun in self.nouns), default=1)
        self._signs = {c for symbol in self.symbols for c in symbol if _is_sign(c)}
        self._turned = {  # "$US", "$A"
            f"{symbol[-1]}{symbol[:-1].upper()}": codes
            for symbol, codes in self.symbols.items()
            if symbol[:-1].isalpha() and _is_sign(symbol[-1])
        }
        self._near = self._letters() | {symbol.lower() for symbol in self._turned}
        sign = f"[{re.escape(''.join(sorted(self._signs)))}]"
        # US$, HK $, NT$
        self._sign_before = re.compile(
            rf"(?P<prefix>(?<![\w.])[A-Za-z][A-Za-z.]{{0,4}}[ ]?)?(?P<sign>{sign})[ ]?-?\s{{0,2}}$"
        )
        # Behind a blank, a sign that is followed by a digit belongs to the next figure.
        self._sign_after = re.compile(rf"(?P<sign>{sign})(?!\d)|\s(?P<apart>{sign})(?!\s?\d)")

    def _letters(self) -> frozenset[str]:
        """The letters with which names, codes and magnitudes begin that may stand next to a figure, in lower case."""
        codes = (f"{prefix}{code}" for code in self.codes for prefix in ("", "M"))
        forms = (*self.symbols, *self.nouns, *self.homonyms, *codes, *POWERS, *(f"{unit}s" for unit in POWERS))
        return frozenset(match[0].lower() for form in forms if (match := _LETTERS.match(form)))

    def near(self, text: str, low: int, start: int, end: int) -> bool:
        """Whether a currency or a magnitude may stand next to the digits at ``[start, end)``: a cheap test before the others."""
        if (match := _BEHIND.match(text, end)) is not None:
            following = match[0].lstrip("- \n")
            if following in self._signs or following.lower() in self._near:
                return True
        head = text[max(low, start - _NEAR) : start].rstrip()
        last = head[-1:]
        if last.isalpha() or last == ".":
            return head.rsplit(None, 1)[-1].lstrip("([\"'").rstrip(".").lower() in self._near
        return last in self._signs or last == "-" and head.rstrip(" -")[-1:] in self._signs

    def before(self, text: str, low: int, at: int) -> Unit | None:
        """The currency in ``text[low:at]`` that ends where a figure starts."""
        head = text[max(low, at - _NEAR) : at]
        trimmed = head.rstrip()
        if trimmed.rstrip(" -")[-1:] in self._signs:
            match = self._sign_before.search(text, max(low, at - _NEAR_SIGN), at)
            return self._signed(match) if match else None
        end = at - len(head) + len(trimmed)
        word = trimmed.rsplit(None, 1)[-1].lstrip("([\"'") if trimmed else ""
        if codes := self._turned.get(word):
            return Unit(end - len(word), end, codes, "symbol")
        plain = word.rstrip(".")
        if plain.lower() not in self._near or not plain.isalpha() or len(word) > _LONGEST_WORD or at - end > 2:
            return None
        start = end - len(word)
        if unit := self._abbreviation(word, start):
            return unit
        codes = self.nouns.get(plain.lower())
        return Unit(start, end, codes, "name", weak=True) if codes and end < at else None

    def after(self, text: str, at: int, high: int) -> Unit | None:
        """The currency in ``text[at:high]`` that begins where a figure ends."""
        if not text[at : at + 2].strip().isalpha() and (match := self._sign_after.match(text, at, high)):
            sign = match["sign"] or match["apart"]
            codes = self.symbols.get(sign)
            return Unit(match.end() - len(sign), match.end(), codes, "symbol") if codes else None
        match = _FIRST_WORD.match(text, at, high)
        if match is None:
            return None
        word, start = match["word"].rstrip(".'"), match.start("word")
        if unit := self._abbreviation(word, start):
            return unit
        return self._noun_after(text, match, high) if word.lower() in self._opening else None

    def _noun_after(self, text: str, first: re.Match[str], high: int) -> Unit | None:
        """The longest name of a currency that starts with the word matched."""
        start = first.start("word")
        words: list[str] = []
        ends: list[int] = []
        match: re.Match[str] | None = first
        while match and len(words) < self._longest:
            word = match["word"].rstrip(".'")
            words.append(word.lower())
            ends.append(match.start("word") + len(word))
            match = _NEXT_WORD.match(text, match.end(), high)
        for count in range(len(words), 0, -1):
            noun = " ".join(words[:count])
            if noun in self.nouns:
                return Unit(start, ends[count - 1], self.nouns[noun], "name")
            if noun in self.homonyms:
                return Unit(start, ends[count - 1], self.homonyms[noun], "name", weak=True)
        return None

    def _signed(self, match: re.Match[str]) -> Unit | None:
        prefix, sign = match["prefix"] or "", match["sign"]
        codes = self.symbols.get(_symbol_key(prefix + sign)) if _joins(prefix) else None
        if codes:
            return Unit(match.start(), match.end("sign"), codes, "symbol")
        codes = self.symbols.get(sign)
        return Unit(match.start("sign"), match.end("sign"), codes, "symbol") if codes else None

    def _abbreviation(self, word: str, start: int) -> Unit | None:
        """A symbol made of letters (Rs, DM) or a code (USD, MUSD)."""
        end = start + len(word)
        if codes := self.symbols.get(word):
            capitals = word.isupper()
            return Unit(start, end, codes, "symbol", weak=capitals, grouped=capitals)
        if word in self.codes:
            return Unit(start, end, (word,), "code", weak=word in self.weak_codes)
        if len(word) == 4 and word[0] == "M" and word[1:] in self.codes:
            return Unit(start, end, (word[1:],), "code", factor=10**6)
        return None


@lru_cache(maxsize=4)
def names(lexicon: Lexicon) -> Names:
    """The look-up tables of a lexicon, built once."""
    return Names(lexicon)


def _joins(prefix: str) -> bool:
    """Whether letters in front of a sign are part of it: of "A $5 m" and "group's $5 m" they are not."""
    letters = prefix.rstrip(" ")
    return letters == prefix or letters.lower() == "c" or (len(letters) > 1 and letters.lower() != "can")


def _add(table: dict[str, Codes], written: Iterable[str], code: str, key: Callable[[str], str]) -> None:
    for name in written:
        codes = table.get(key(name), ())
        if code not in codes:
            table[key(name)] = (*codes, code)


def _is_sign(character: str) -> bool:
    return unicodedata.category(character) == "Sc"


def _noun_key(name: str) -> str:
    return " ".join([word.rstrip(".'") for word in name.lower().replace("-", " ").split()])


def _symbol_key(symbol: str) -> str:
    """Letters alone keep their case ("R" is the rand); in front of a sign it does not matter ("hk $")."""
    squeezed = symbol.replace(" ", "")
    return squeezed.lower().replace(".", "") if any(map(_is_sign, squeezed)) else squeezed
