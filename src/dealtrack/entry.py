"""What a person writes of a deal, field by field: ``value=USD 3.3bn``, ``buyer=India``. Pure: texts and lexicon in, values out.

The same words tell a deal of the person's own: a document with a line ``field: value`` for each, which :func:`read` reads.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from .errors import UsageError
from .lexicon import Lexicon
from .merge.contract import MERGED as FIELDS
from .merge.told import BY_HAND
from .model import Basis, DealDate, Document, Extraction, Kind, Money, Party, PartyKind, Qualifier, Report, Span, Status
from .recognise import money, parties
from .resolve import canonical
from .text import sentences

PUBLISHER = "entered by hand"  # of the document that an entry is
_SINGULAR = {"buyer": "buyers", "supplier": "suppliers"}
_NEVER_EMPTY = ("status", "kind")
_TELLING = ("item", "value", "buyers", "suppliers")  # a deal has one of them at least
_LARGEST = 2**63 - 1
_SLACK = 24  # characters of words that bound a figure: "somewhat more than", "or more"
_STATED = re.compile(
    rf"""
    (?P<name> .*\S ) \s* \( \s*
    (?: (?P<kind> {"|".join(PartyKind)} ) (?: \s* , \s* (?P<of> [A-Za-z]{{2}} ) )? | (?P<country> [A-Z]{{2}} ) )
    \s* \)
    """,
    re.VERBOSE,
)
_ABBREVIATED = re.compile(r"(?P<name>.*\S)\s*\([^()]{1,12}\)")  # Hindustan Aeronautics Limited (HAL)
_NEGATIVE = re.compile(r"(?P<currency>[^\d-]{0,4}?)[-−–]\s*(?=\D{0,4}\d)")  # -USD 5 million, USD -5 million
_DATE = re.compile(r"(?P<by>(?:<=|≤|by|on\ or\ before)\s*)?(?P<day>\d{4}(?:-\d\d(?:-\d\d)?)?)", re.VERBOSE | re.ASCII)
_LINE = re.compile(r"^(?P<field>[a-z]+): (?P<value>.*)$", re.MULTILINE)


def given(words: Iterable[str]) -> dict[str, str]:
    """``field=value`` texts by the names of their fields; an empty value says that there is none.

    Raises :class:`UsageError` for an unknown field, one that is given twice, and a text without ``=``.
    """
    out: dict[str, str] = {}
    for word in words:
        name, equals, value = word.partition("=")
        field = _SINGULAR.get(name.strip().lower(), name.strip().lower())
        if not equals:
            raise UsageError(f"{word!r} has no =. Write field=value, as in value='USD 3.3bn' or status=signed.")
        if field not in FIELDS:
            raise UsageError(f"{name!r} is no field{_meant(name)} Fields are {', '.join(FIELDS)}.")
        if field in out:
            raise UsageError(f"{field} is given twice. Several parties are separated by a semicolon: buyer='A; B'.")
        out[field] = " ".join(value.split())
    return out


def values(texts: Mapping[str, str], lexicon: Lexicon) -> dict[str, Any]:
    """What texts say of their fields, as :class:`Report` has it. Raises :class:`UsageError`, with what would be right."""
    return {field: value(field, text, lexicon) for field, text in texts.items()}


def value(field: str, text: str, lexicon: Lexicon) -> Any:
    """What a text says of a field; None, or no party, where it is empty."""
    if text:
        return _PARSERS[field](text, lexicon)
    if field in _NEVER_EMPTY:
        raise UsageError(f"{field} cannot be empty. It is one of {', '.join(Status if field == 'status' else Kind)}.")
    return () if field in _SINGULAR.values() else None


def text(texts: Mapping[str, str]) -> str:
    """The text of a deal of a person's own. Raises :class:`UsageError` where there is nothing that tells a deal."""
    said = {field: texts[field] for field in FIELDS if texts.get(field)}
    if not any(field in said for field in _TELLING):
        raise UsageError(
            "a deal needs an item, a value, a buyer or a supplier. Write item='patrol boats' buyer=Norway."
        )
    return "\n".join(f"{field}: {value}" for field, value in said.items())


def read(document: Document, lexicon: Lexicon) -> Extraction:
    """The deal that a text of :func:`text` tells. Without a date it was done by the day of the document, if that is known.
    Raises :class:`UsageError` for what cannot be understood."""
    spans = {match["field"]: (Span(*match.span("value")),) for match in _LINE.finditer(document.text)}
    told = {field: document.text[places[0].start : places[0].end] for field, places in spans.items()}
    _check(told)
    fields: dict[str, Any] = {"kind": Kind.CONTRACT, "status": Status.SIGNED} | values(
        given(map("=".join, told.items())), lexicon
    )
    assumed = frozenset(_NEVER_EMPTY) - told.keys()
    if document.published and "date" not in told:
        fields["date"] = DealDate(document.published.isoformat(), Basis.BY)
        assumed |= {"date"}
    whole = Span(0, len(document.text))
    report = Report(document=document.id, sentence=whole, rule=BY_HAND, spans=spans, inferred=assumed, **fields)
    return Extraction(document.id, (report,))


def _check(said: Mapping[str, str]) -> None:
    if not any(field in said for field in _TELLING):
        raise UsageError(
            "a deal needs an item, a value, a buyer or a supplier. Write item='patrol boats' buyer=Norway."
        )


def _meant(name: str) -> str:
    near = difflib.get_close_matches(name.lower(), (*FIELDS, *_SINGULAR), 1)
    return f"; did you mean {near[0]}?" if near else "."


# --- one parser for each field ----------------------------------------------------------------------------------------


def _item(text: str, lexicon: Lexicon) -> str:
    return text


def _quantity(text: str, lexicon: Lexicon) -> int:
    digits = text.replace(",", "").replace(" ", "")
    if not re.fullmatch(r"[1-9][0-9]{0,18}", digits, re.ASCII) or int(digits) > _LARGEST:
        raise UsageError(f"quantity={text!r} is no whole number from 1 on.")
    return int(digits)


def _money(text: str, lexicon: Lexicon) -> Money:
    negative = _NEGATIVE.match(text)
    figure = negative["currency"] + text[negative.end() :] if negative else text
    found = money.find(figure, 0, len(figure), lexicon)
    if len(found) != 1 or not _is_whole(figure, found[0].start, found[0].end, found[0].money):
        raise UsageError(
            f"value={text!r} is no amount with its currency. "
            "Write 'USD 3.3bn', '$520 million', 'over 25 billion USD', 'USD 2.5-3 billion' or '32,000 crore INR'."
        )
    amount = found[0].money
    if not negative:
        return amount
    if amount.qualifier not in (Qualifier.EXACT, Qualifier.ABOUT):
        raise UsageError(f"value={text!r} bounds what is taken off. Write one figure, as in 'USD -5 million'.")
    low, high = (bound.copy_negate() if bound is not None else None for bound in (amount.low, amount.high))
    return replace(amount, low=low, high=high)


def _is_whole(text: str, start: int, end: int, amount: Money) -> bool:
    """Whether a text is nothing but the amount, and the words that bound it."""
    rest = f"{text[:start]} {text[end:]}".strip()
    if amount.qualifier is Qualifier.EXACT:
        return not rest
    return len(rest) <= _SLACK and not re.search(r"\d", rest)


def _parties(text: str, lexicon: Lexicon) -> tuple[Party, ...]:
    return tuple(dict.fromkeys(_party(name, lexicon) for name in filter(None, map(str.strip, text.split(";")))))


def _party(name: str, lexicon: Lexicon) -> Party:
    """The party of a name, or as it is stated: ``Name (company, US)``."""
    stated = _STATED.fullmatch(name)
    country = ((stated["of"] or stated["country"] or "").upper() or None) if stated else None
    if country and country not in {known.code for known in lexicon.countries}:
        raise UsageError(f"{country!r} in {name!r} is no code of a country. Write two letters: US, IN, FR.")
    if stated and stated["kind"]:
        return canonical(Party(stated["name"], PartyKind(stated["kind"]), country), lexicon)
    return _resolved(stated["name"] if stated else name, country, lexicon)


def _resolved(name: str, country: str | None, lexicon: Lexicon) -> Party:
    """What the lexicon knows under a name, else what the name looks like."""
    abbreviated = _ABBREVIATED.fullmatch(name)
    name = abbreviated["name"] if abbreviated else name
    asked = [Party(name, kind, country) for kind in (PartyKind.COMPANY, PartyKind.OTHER)]
    known = [party for party in (canonical(one, lexicon) for one in asked) if party not in asked]
    if len(known) > 1:
        kinds = " or ".join(f"'{name} ({party.kind})'" for party in known)
        raise UsageError(f"{name!r} means several parties. Say which: {kinds}.")
    if known:
        return known[0]
    seen = [m.party for m in parties.find(name, sentences(name), lexicon) if (m.start, m.end) == (0, len(name))]
    return seen[0]._replace(country=country or seen[0].country) if seen else asked[1]


def _date(text: str, lexicon: Lexicon) -> DealDate:
    match = _DATE.fullmatch(text)
    date = DealDate(match["day"], Basis.BY if match["by"] else Basis.STATED) if match else None
    if date is None or date.span is None:
        raise UsageError(
            f"date={text!r} is no date. Write 2025, 2025-02, 2025-02-07, or '<=2025-02-07' for on or before."
        )
    return date


def _status(text: str, lexicon: Lexicon) -> Status:
    return Status(_choice("status", text, list(Status)))


def _kind(text: str, lexicon: Lexicon) -> Kind:
    return Kind(_choice("kind", text, list(Kind)))


def _choice(field: str, text: str, choices: list[str]) -> str:
    if text.lower() not in choices:
        near = difflib.get_close_matches(text.lower(), choices, 1)
        meant = f" Did you mean {near[0]}?" if near else ""
        raise UsageError(f"{field}={text!r} is not one of {', '.join(choices)}.{meant}")
    return text.lower()


_PARSERS: Mapping[str, Callable[[str, Lexicon], Any]] = {
    "item": _item,
    "quantity": _quantity,
    "value": _money,
    "buyers": _parties,
    "suppliers": _parties,
    "date": _date,
    "status": _status,
    "kind": _kind,
}


# --- and the other way round ------------------------------------------------------------------------------------------

_BOUNDS = {Qualifier.ABOUT: "about ", Qualifier.AT_LEAST: "over ", Qualifier.AT_MOST: "up to "}


def written(said: Any) -> str:
    """A value of a field as a person writes it: :func:`value` reads it again."""
    if isinstance(said, Money):
        if said.qualifier is Qualifier.RANGE and said.low is not None and said.high is not None:
            return f"{said.currency} {said.low:,f} to {said.high:,f}"
        return f"{_BOUNDS.get(said.qualifier, '')}{said.currency} {said.figure:,f}"
    if isinstance(said, DealDate):
        return f"{'<=' if said.basis == Basis.BY else ''}{said.value}"
    if isinstance(said, tuple):
        return "; ".join(f"{p.name} ({p.kind}{f', {p.country}' if p.country else ''})" for p in said)
    return "" if said is None else str(said)
