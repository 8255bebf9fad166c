"""Companies and bodies that no lexicon knows, by the shape of their names: a run of capitalised words and what ends it."""

from __future__ import annotations

from collections.abc import Sequence

from ...model import Party, PartyKind
from .known import COUNTRY, DEMONYM, Index, Name
from .tokens import Gap, Token

_MAX = 12  # words of a name
_FORCES = frozenset("army navy air coast marine marines".split())  # buyers of their own
_FOR_A_TASK = frozenset(  # "Department for Transport"
    "department ministry authority agency centre center office directorate commission institute administration bureau organisation organization".split()
)
_CORPORATE = frozenset(("corp", "co"))  # these may be "of America", too
_MONTHS = frozenset(("may", "june", "august"))
_BOUND = (Gap.SPACE, Gap.JOIN)
_OF_TWO = frozenset(("associates", "partners", "architects"))  # firms that go by the names of those who own them


def company(tokens: Sequence[Token], i: int, index: Index) -> tuple[int, str] | None:
    """The end (a token's index) and the rule of the company's name that starts at token ``i``."""
    words, first = index.words, tokens[i]
    if first.key in words.legal:
        return None
    if first.key in words.opener and not _is_month_as_name(tokens, i):
        return None
    if first.opens and first.key in words.role:
        return None  # "Shipbuilder Tarben Marine"
    best, rule = 0, ""
    known = index.at(tokens, i)
    inside = i + len(known.keys) if known is not None and known.party.kind is PartyKind.COMPANY else i
    partners = False  # "Gulf and Western": two names that only a legal form makes one, or "Associates"
    for j in range(i + 1, min(i + _MAX, len(tokens))):
        if j >= inside and not _goes_on(tokens, j, words.company_of, index):  # "Johnson and Johnson | Co"
            partners = _are_partners(tokens, i, j, index)
            if not partners:
                break
        if is_legal(tokens, j, index):
            best, rule = _with_seat(tokens, j + 1, index), "shape-legal-form"
            if j + 1 == len(tokens) or tokens[j + 1].key not in words.legal:
                break
            continue
        open_ended = partners and (tokens[j].key not in _OF_TWO or tokens[i].gap in _BOUND)
        if not open_ended and _ends_company(tokens, i, j, index) or _may_end_company(tokens, i, j, index):
            best, rule = j + 1, "shape-company"
    if not best or first.key in words.title and (rule != "shape-legal-form" or best < i + 3):
        return None  # "Chairman Tarben Group", but "King Tarben Inc"
    if _is_country_before_known(tokens, i, best, index) or _is_capital_before_known(tokens, i, best, index):
        return None
    return best, rule


def _is_month_as_name(tokens: Sequence[Token], i: int) -> bool:
    """Whether a company may begin with the name of a month: "May Department Stores", where no day is told."""
    token = tokens[i]
    return token.key in _MONTHS and (token.opens or token.gap is Gap.SPACE and tokens[i - 1].key == "the")


def _with_seat(tokens: Sequence[Token], end: int, index: Index) -> int:
    """The end of a name that ends at ``end`` or goes on with "of America"."""
    named = end < len(tokens) and tokens[end].gap is Gap.OF and tokens[end].key == "america"
    return end + 1 if named and tokens[end - 1].key in index.words.company_of | _CORPORATE else end


def body(tokens: Sequence[Token], i: int, index: Index) -> tuple[int, str] | None:
    """The end and the rule of the name of a public body that starts at token ``i``."""
    words, first = index.words, tokens[i]
    if first.key in words.opener or first.key in words.title:
        return None
    best, office = 0, False  # the end so far, and whether "Ministry of" or the like stands before
    for j in range(i, min(i + _MAX, len(tokens))):
        if best == j and office and (end := _list_end(tokens, j, index)):
            return end, "shape-body"
        if j > i and not _goes_on(tokens, j, words.body_of, index):
            break
        office = office or j > i and tokens[j].gap in (Gap.OF, Gap.FOR)
        inside = best and tokens[j].key == "division"  # "Warfare Center Aircraft Division"
        if j > i and (tokens[j].key in words.body or inside or office and best in (0, j)):
            best = j + 1
    if not best or _begins_company(tokens, i, index) or _is_country_before_known(tokens, i, best, index):
        return None
    return best, "shape-body"


def _list_end(tokens: Sequence[Token], j: int, index: Index) -> int:
    """The end of the list that goes on at token ``j`` with what an office is for: "Ministry of Trade, Industry and Energy"; 0
    where something else follows."""
    for k in range(j, min(j + _MAX, len(tokens))):
        gap, key = tokens[k].gap, tokens[k].key
        opens = key in index.words.opener and not (
            k + 1 < len(tokens) and tokens[k + 1].gap is Gap.JOIN
        )  # "In-Service"
        if index.at(tokens, k) is not None or opens or key in index.words.body or key in _FORCES:
            return 0
        if gap is Gap.AND and k > j:
            end = k + 1
            while end < len(tokens) and tokens[end].gap in _BOUND:
                end += 1
            return end
        if gap is not Gap.COMMA and (k == j or gap not in _BOUND):
            return 0
    return 0


def is_legal(tokens: Sequence[Token], j: int, index: Index) -> bool:
    """Whether token ``j`` is a legal form, in letters and surroundings in which it is one.

    Two letters often are none: "Aviano AB, Italy", "A2/AD", "EXACTLY AS RECEIVED", "Capt Lee, CO of the ship".
    """
    token, words = tokens[j], index.words
    if token.key not in words.legal or token.text == "CO":
        return False
    if token.key not in words.legal_in_capitals or "." in token.text:
        return True
    if not token.text.isupper() or token.gap is not Gap.SPACE or token.key == "as" and tokens[j - 1].text.isupper():
        return False
    return not (token.key == "ab" and j + 1 < len(tokens) and tokens[j + 1].gap is Gap.COMMA)


def _goes_on(tokens: Sequence[Token], j: int, of: frozenset[str], index: Index) -> bool:
    """Whether token ``j`` can belong to the same name as the token before it; ``of`` are words that "of" may follow."""
    token, before, words = tokens[j], tokens[j - 1], index.words
    if token.key in words.opener and token.key not in words.legal and token.gap is not Gap.JOIN:
        return False
    if token.gap in _BOUND:
        return True
    if token.gap in (Gap.COMMA, Gap.OWN):
        return token.key in words.legal  # "Dolmen's Corp"
    if token.gap is Gap.AND:
        return (before.key in words.pair or token.key in words.pair) and index.at(tokens, j) is None
    if token.gap is Gap.FOR:
        return before.key in _FOR_A_TASK and of is words.body_of and index.at(tokens, j) is None
    return token.gap is Gap.OF and before.key in of


def _are_partners(tokens: Sequence[Token], i: int, j: int, index: Index) -> bool:
    """Whether words of which none is a known company are joined by "and" in one name: two single ones, "Johnson and Johnson", or
    more that only the legal form behind makes a company's, "Tarben Tyre and Rubber Co"."""
    if tokens[j].gap is not Gap.AND:
        return False
    words, alone = index.words, j == i + 1
    whole = words.company | words.company_or_product
    if not alone or tokens[i].gap is Gap.SPACE and tokens[i - 1].key not in words.opener:
        last = next((k - 1 for k in range(j + 1, min(j + 4, len(tokens))) if is_legal(tokens, k, index)), j - 1)
        if any(t.gap is not Gap.SPACE for t in tokens[j + 1 : last + 2]) or last > j and tokens[last].key in whole:
            return False  # "Tom Tarben and | Quillon Group Inc"
        titled = any(t.key in words.title for t in tokens[max(0, i - 1) : j])
        if last < j or titled or not alone and tokens[j - 1].key in whole:
            return False
    known = (index.at(tokens, k) for k in range(i, j + 1))
    return all(name is None for name in known)


def _ends_company(tokens: Sequence[Token], i: int, j: int, index: Index) -> bool:
    """Whether the words from ``i`` to ``j`` end as companies do, and one of them is a name."""
    words = index.words
    if tokens[j].key not in words.company or tokens[j - 1].key in words.before_group:
        return False
    return not all(
        t.key in words.common or t.key in words.company or t.key in words.company_or_product for t in tokens[i:j]
    )


def _ends_run(tokens: Sequence[Token], j: int, index: Index) -> bool:
    """Whether a run of capitalised words ends with token ``j``, or with the country of a branch behind it: "Tarben Systems | Australia"."""
    if j + 1 == len(tokens) or tokens[j + 1].gap not in _BOUND:
        return True
    branch = index.at(tokens, j + 1)
    after = j + 1 + len(branch.keys) if branch is not None and branch.rule == COUNTRY else len(tokens) + 1
    return after == len(tokens) or after < len(tokens) and tokens[after].gap not in _BOUND


def _may_end_company(tokens: Sequence[Token], i: int, j: int, index: Index) -> bool:
    """Whether the words are a company's name though they end as products do: a known company begins it, or all words of
    it are names; the run of capitals begins and ends with it."""
    words = index.words
    if tokens[j].key not in words.company_or_product or not _ends_run(tokens, j, index):
        return False
    if tokens[i].key in index.products:
        return False  # "the Rafale Marine"
    known = index.at(tokens, i)
    if known is not None and known.party.kind is PartyKind.COMPANY and not known.weak:
        return True
    if tokens[j].key in words.product or known is not None and i + len(known.keys) == j:  # "French Aerospace"
        return False
    if tokens[i].gap in (*_BOUND, Gap.OWN) and tokens[i - 1].key not in words.opener:
        return False
    return not any(
        t.key in words.common or t.key in words.company_or_product or any(map(str.isdigit, t.text)) for t in tokens[i:j]
    )


def _is_capital_before_known(tokens: Sequence[Token], i: int, end: int, index: Index) -> bool:
    """Whether other capitals only precede a known company: "Owego, New York Longbow Limited", "PSU Bharat Electronics"."""
    if tokens[i].key in index.regions:
        return tokens[i].gap is Gap.COMMA
    if index.at(tokens, i) is not None:
        return False
    inner = (index.at(tokens, k) for k in range(i + 1, end))
    return any(_is_company(name) and not _is_plain(name, index) for name in inner if name is not None)


def _is_company(name: Name) -> bool:
    return name.party.kind is PartyKind.COMPANY and not name.weak


def _is_plain(name: Name, index: Index) -> bool:
    """Whether a known name is made of words that end the names of many: "Tarben | Aeronautics Limited"."""
    return all(key in index.words.company or key in index.words.legal for key in name.keys)


def _is_country_before_known(tokens: Sequence[Token], i: int, end: int, index: Index) -> bool:
    """Whether the run is a country's adjective before a known name: "Chinese Norinco Corporation"."""
    name = index.at(tokens, i)
    if name is None or name.rule not in (COUNTRY, DEMONYM) or i + len(name.keys) >= end:
        return False
    if name.text == "American" and is_legal(tokens, end - 1, index):
        return False  # "American Barrick Resources Corp"
    after = index.at(tokens, i + len(name.keys))
    return after is not None and after.rule not in (COUNTRY, DEMONYM)


def _begins_company(tokens: Sequence[Token], i: int, index: Index) -> bool:
    """Whether a company is known by the words at ``i``: "Microsoft Office" is no public body."""
    name = index.at(tokens, i)
    return name is not None and name.party.kind is PartyKind.COMPANY


def of_its_country(tokens: Sequence[Token], i: int, name: Name, index: Index) -> Party | None:
    """The body of another country that goes by the name of one that is known: "Peru's Congress"."""
    owner = index.at(tokens, i - 1) if i and tokens[i].gap in (Gap.OWN, Gap.SPACE) else None
    if name.party.kind is not PartyKind.GOVERNMENT or owner is None or owner.rule not in (COUNTRY, DEMONYM):
        return None
    if owner.party.country == name.party.country or name.text != "Congress":
        return None
    adjective = index.demonyms.get(owner.party.country or "", owner.text)
    return Party(f"{adjective} {name.text}", name.party.kind, owner.party.country)


def state_behind(tokens: Sequence[Token], end: int, index: Index) -> tuple[int, Party] | None:
    """The country that "of" brings in behind token ``end - 1``, and the index of the token behind its name."""
    j = end
    while j + 1 < len(tokens) and tokens[j].key in index.words.state and tokens[j].gap in (Gap.OF, Gap.SPACE):
        j += 1
    if end >= len(tokens) or tokens[end].gap is not Gap.OF or j > end and tokens[j].gap is not Gap.OF:
        return None
    name = index.at(tokens, j)
    return (j + len(name.keys), name.party) if name is not None and name.rule == COUNTRY and not name.weak else None
