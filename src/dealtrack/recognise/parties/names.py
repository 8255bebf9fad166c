"""All names of parties in a document: what the lexicon knows, what has the shape of a name, what the text defines."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from ...counting import UP_TO_TWELVE
from ...lexicon import Lexicon
from ...model import Mention, MentionKind, Party, PartyKind, Sentence
from . import awardees, context, document, known, nations, owning, places, shapes
from .found import Found
from .known import COUNTRY, DEMONYM, METONYM, ROYAL, Index, Name
from .tokens import Gap, Token, scan

_OF_A_COUNTRY = (PartyKind.GOVERNMENT, PartyKind.SERVICE)

_ADMINISTRATION = re.compile(r"\s[Aa]dministration\b")
_COUNT_BEFORE = re.compile(
    rf"(?i)(?:\b(?:{'|'.join(UP_TO_TWELVE[1:])}|twenty)|(?<![\w.,$])[0-9]{{1,3}}(?:,[0-9]{{3}})?)\s$"
)
_NEAR = 32
_REACH = 14  # words of a company's name
_OF = len(" of the ")
_STOP_INSIDE = re.compile(r"[.]\s?[a-z,;:()-]")
_MARKED = re.compile(r"[A-Z0-9][^<>/=]{2,60}(?=>)")  # "<Nolan, Norton and Co>": a company without a ticker


def find(text: str, sentences: Sequence[Sentence], lexicon: Lexicon) -> list[Mention]:
    """The parties that the given sentences of one document name, in order and without overlaps.

    ``text`` is the whole text of a view; offsets count in it. Every :class:`Mention` has a :class:`Party` as its value,
    named as fully as the document names it, and a ``rule`` that says how it was found. A possessive "'s", an article and
    a footnote's asterisk are no part of the span.
    """
    index = known.index(lexicon)
    tokens = scan(text, sentences)
    taken = _awarded(text, sentences, index)
    found = nations.with_owners(text, _named(text, tokens, taken, index))
    found = document.resolve(text, tokens, found, index)
    return [Mention(MentionKind.PARTY, f.start, f.end, f.party, f.rule) for f in found]


def _awarded(text: str, sentences: Iterable[Sentence], index: Index) -> list[Found]:
    out = []
    for sentence in sentences:
        for start, end in awardees.find(text, sentence, index):
            name = " ".join(text[start:end].replace("*", "").split())  # "Tarben,* Inc.", a small business
            out.append(Found(start, end, Party(name, PartyKind.COMPANY), "announcement-awardee"))
    return out


def _named(text: str, tokens: Sequence[Token], taken: list[Found], index: Index) -> list[Found]:
    """The names in the order of the text; ``taken`` are ranges already given to awardees."""
    out: list[Found] = []
    heads = deque(taken)
    done = 0
    shaped = _shaped(tokens, index)
    owners = owning.companies(text, tokens, index)
    for i, token in enumerate(tokens):
        start = token.start
        told = i in owners
        if start < done or not (told or token.key in index.openers or i in shaped or _is_introduced(text, token)):
            continue
        while heads and start >= heads[0].start:
            done = heads[0].end
            out.append(heads.popleft())
        if start < done:
            continue
        best = _longest(text, tokens, i, i in shaped, index)
        if told and (best is None or best.end < tokens[owners[i] - 1].end):
            best = _company(text, start, tokens[owners[i] - 1].end, owning.RULE)
        if best is not None:
            out.append(best)
            done = best.end
    return out + list(heads)


def _is_introduced(text: str, token: Token) -> bool:
    """Whether a small word may say that a company follows with the token, or the mark of a wire."""
    if token.gap is not Gap.BREAK:
        return False
    return text[token.start - 2 : token.start - 1].islower() or text[token.start - 1 : token.start] == "<"


def _shaped(tokens: Sequence[Token], index: Index) -> set[int]:
    """The tokens behind which, in the same run, one stands that may end a name known by its shape."""
    out: set[int] = set()
    done = 0  # all tokens before it are known to be in the set, or not
    for i, token in enumerate(tokens):
        if token.gap in (Gap.OF, Gap.FOR) or token.key in index.enders:
            first = i
            while first > done and tokens[first].gap is not Gap.BREAK:
                first -= 1
            out.update(range(first, i))
            done = i
    return out


def _longest(text: str, tokens: Sequence[Token], i: int, shaped: bool, index: Index) -> Found | None:
    """The longest name that starts at token ``i``; the lexicon's where two are equally long. ``shaped``: it may have a shape."""
    best = None
    name = index.at(tokens, i)
    if name is not None or tokens[i].key in index.fronts:
        for found in _from_lexicon(text, tokens, i, name, index):
            best = found if best is None or found.end > best.end else best
    if shaped:
        for found in _from_shape(text, tokens, i, index):
            best = found if best is None or found.end > best.end else best
    if best is not None and best.party.kind is PartyKind.COMPANY:
        best = _with_country(text, tokens, i, best, index)
    if best is None and tokens[i].gap is Gap.BREAK and (end := context.company(text, tokens, i, index)) is not None:
        best = _company(text, tokens[i].start, tokens[end - 1].end, "context-role")
    marked = _MARKED.match(text, tokens[i].start) if text.startswith("<", tokens[i].start - 1) else None
    if marked is not None and (best is None or marked.end() > best.end):
        best = _company(text, *marked.span(), "wire-mark")
    return best


def _with_country(text: str, tokens: Sequence[Token], i: int, found: Found, index: Index) -> Found:
    """A company with the country of the part of it that is meant, and a legal form behind: "Thales Australia Ltd"."""
    j = next((k for k in range(i, min(i + _REACH, len(tokens))) if tokens[k].start >= found.end), len(tokens))
    name = index.at(tokens, j) if j < len(tokens) and tokens[j].gap is Gap.SPACE else None
    if name is not None and name.party.kind is PartyKind.COMPANY and name.rule == found.rule and not name.weak:
        return _of_two(text, tokens, found, j + len(name.keys) - 1)
    if name is None or name.rule != COUNTRY or nations.has_office(text, tokens[j + len(name.keys) - 1].end):
        return found
    last = j + len(name.keys) - 1
    while (
        last + 1 < len(tokens)
        and tokens[last + 1].gap in (Gap.SPACE, Gap.COMMA)
        and shapes.is_legal(tokens, last + 1, index)
    ):
        last += 1
    if last + 1 < len(tokens) and tokens[last + 1].gap in (Gap.SPACE, Gap.JOIN):
        return found  # "Boeing India Deal"
    stop = _with_stop(text, tokens, last, index)
    part = Party(_plain(text[found.start : stop]), PartyKind.COMPANY, name.party.country)
    return Found(found.start, stop, part, found.rule)


def _of_two(text: str, tokens: Sequence[Token], found: Found, last: int) -> Found:
    """A company that goes by the names of two, up to token ``last``: "GE Hitachi has", not in a headline."""
    if last + 1 < len(tokens) and tokens[last + 1].gap in (Gap.SPACE, Gap.JOIN):
        return found
    return _company(text, found.start, tokens[last].end, found.rule)


def _from_lexicon(text: str, tokens: Sequence[Token], i: int, name: Name | None, index: Index) -> Iterator[Found]:
    """What the lexicon knows at token ``i``, ``name``, and what it knows after "Royal" or "Republic of"."""
    if name is not None and _is_meant(text, tokens, i, name, index):
        if name.rule in (COUNTRY, DEMONYM, METONYM):
            yield from _from_country(text, tokens, i, name, index)
        else:
            stop = _with_stop(text, tokens, i + len(name.keys) - 1, index)
            written = text[tokens[i].start : stop]
            party = shapes.of_its_country(tokens, i, name, index) or name.party
            if not _is_brief(written, party.kind):
                party = Party(_plain(written), party.kind, party.country)
            yield Found(tokens[i].start, stop, party, name.rule)
    key = tokens[i].key
    if key in index.words.state:
        yield from _state(tokens, i, index)
    if key in index.words.american_president and (after := _ADMINISTRATION.match(text, tokens[i].end)):
        us = index.countries["US"]
        yield Found(tokens[i].start, after.end(), Party(us.name, PartyKind.COUNTRY, us.code), "shape-government")
    if key in index.words.of_place and (end := places.end_behind(tokens, i, index)):
        yield _company(text, tokens[i].start, tokens[end - 1].end, "shape-company")
    if key == ROYAL and i + 1 < len(tokens) and tokens[i + 1].gap is Gap.SPACE:
        for f in _from_lexicon(text, tokens, i + 1, index.at(tokens, i + 1), index):
            if f.rule == "shape-service":
                royal = Party(f"Royal {f.party.name}", f.party.kind, f.party.country)
                yield Found(tokens[i].start, f.end, royal, f.rule)


def _from_country(text: str, tokens: Sequence[Token], i: int, name: Name, index: Index) -> Iterator[Found]:
    """The country at token ``i``, or the government, the service or the body that its name begins."""
    start, sentence_start, last = tokens[i].start, tokens[i].opening, i + len(name.keys) - 1
    if name.rule == DEMONYM:
        other = nations.is_no_state(text, start, tokens[last].end, index)
    else:
        other = places.is_address(tokens, i, index) or places.ends_name(tokens, i, last, index)
    if other or places.is_elsewhere(tokens, i, last, index):
        return
    near = max(sentence_start, start - _NEAR)
    owned = name.rule == COUNTRY and text.find(" of ", max(near, start - _OF), start) >= 0
    if owned and (office := nations.office_before(text, near, start, name, index)) is not None:
        rule = "shape-government" if office[1].name.startswith("Government") else "shape-body"
        yield Found(office[0], tokens[last].end, office[1], rule)
        return
    if (seen := nations.actor(text, name, start, tokens[last].end, sentence_start, index)) is not None:
        yield Found(start, *seen)
    if name.rule == DEMONYM and last + 1 < len(tokens) and tokens[last + 1].gap is Gap.SPACE:
        after = index.at(tokens, last + 1)
        if (
            after is not None
            and after.party.kind in _OF_A_COUNTRY
            and after.party.country in (None, name.party.country)
        ):
            yield Found(start, tokens[last + len(after.keys)].end, after.party, after.rule)


def _from_shape(text: str, tokens: Sequence[Token], i: int, index: Index) -> Iterator[Found]:
    start = tokens[i].start
    if (seen := shapes.company(tokens, i, index)) is not None and not _is_counted(text, tokens, i, seen[0], index):
        yield _company(text, start, _with_stop(text, tokens, seen[0] - 1, index), seen[1])
    if (seen := shapes.body(tokens, i, index)) is not None:
        stop = tokens[seen[0] - 1].end
        country = _country_of(tokens, i, seen[0], index)
        name = Party(_plain(text[start:stop]), PartyKind.GOVERNMENT, country)
        whose = shapes.state_behind(tokens, seen[0], index) if country is None else None
        if whose is not None:  # "Ministry of National Defence of the Republic of Peru"
            stop, name = tokens[whose[0] - 1].end, Party(name.name, name.kind, whose[1].country)
        yield Found(start, stop, name, seen[1])


def _is_counted(text: str, tokens: Sequence[Token], i: int, end: int, index: Index) -> bool:
    """Whether a number stands before words that may as well name goods: "eleven Tarn Warfare Systems"."""
    goods = tokens[end - 1].key in index.words.company_or_product
    return goods and _COUNT_BEFORE.search(text, max(0, tokens[i].start - _NEAR), tokens[i].start) is not None


def _state(tokens: Sequence[Token], i: int, index: Index) -> Iterator[Found]:
    """ "Government of X", "Government of the Republic of X", "Republic of X"."""
    j = i
    while (
        j + 1 < len(tokens)
        and j - i < 6
        and tokens[j].key in index.words.state
        and tokens[j + 1].gap in (Gap.SPACE, Gap.OF)
    ):
        j += 1
    name = index.at(tokens, j)
    if j == i or tokens[j].gap is not Gap.OF or name is None or name.rule != COUNTRY:
        return
    end = tokens[j + len(name.keys) - 1].end
    if tokens[i].key == "government":
        yield Found(tokens[i].start, end, nations.government_of(name.party), "shape-government")
    else:
        yield Found(tokens[i].start, end, name.party, COUNTRY)


def _country_of(tokens: Sequence[Token], i: int, end: int, index: Index) -> str | None:
    """The country that a body's name begins with or ends in."""
    for j in (i, end - 1):
        name = index.at(tokens, j)
        if name is not None and name.rule in (COUNTRY, DEMONYM):
            return name.party.country
    return None


def _is_meant(text: str, tokens: Sequence[Token], i: int, name: Name, index: Index) -> bool:
    """Whether the words at token ``i`` are the party's name: an ambiguous one stands alone, or its state has an office there."""
    last = i + len(name.keys) - 1
    if not name.weak or _stands_alone(tokens, i, last, index):
        return True
    return name.rule == COUNTRY and nations.has_office(text, tokens[last].end)


def _stands_alone(tokens: Sequence[Token], first: int, last: int, index: Index) -> bool:
    """Whether nothing next to an ambiguous name makes it part of another: a given name, a surname, a product."""
    words, token, previous = index.words, tokens[first], tokens[first - 1].key
    if token.gap in (Gap.SPACE, Gap.JOIN) and previous not in words.opener:
        return False
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    if (
        after is not None and after.gap in (Gap.SPACE, Gap.JOIN) and not any(map(str.isdigit, after.text))
    ):  # "Leonardo AW139"
        country = index.at(tokens, last + 1)
        return country is not None and country.rule == COUNTRY  # "Leonardo UK"
    return not (token.opens and token.key in words.doubtful)


def _with_stop(text: str, tokens: Sequence[Token], last: int, index: Index) -> int:
    """The end of a name, with the full stop of its legal form where the sentence plainly goes on."""
    end = tokens[last].end
    if tokens[last].key in index.words.legal and _STOP_INSIDE.match(text, end):
        return end + 1
    return end


def _is_brief(name: str, kind: PartyKind) -> bool:
    """Whether the lexicon's full name should stand for one that it knows: "HAL", "U.S. Navy", "Pentagon"."""
    if " " in name:
        return name.startswith("U.S")
    return kind is not PartyKind.COMPANY or name.replace(".", "").replace("&", "").isupper()


def _company(text: str, start: int, end: int, rule: str) -> Found:
    """The company that the text names between two places."""
    return Found(start, end, Party(_plain(text[start:end]), PartyKind.COMPANY), rule)


def _plain(name: str) -> str:
    return " ".join(name.split())
