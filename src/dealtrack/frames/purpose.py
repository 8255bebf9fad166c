"""What a contract that is announced is for: "... contract for ITEM", "This contract provides for ITEM"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..lexicon import Lexicon
from ..model import Mention, Sentence
from ..syntax import tags as t
from ..syntax.tokens import Tagged
from .constituents import DATE, PARTY, THING, TRIGGER, VERB, Constituent, analyse, within
from .draft import Filler, filler
from .extent import first_word
from .items import Item, item_at
from .names import same_item
from .vocabulary import Vocabulary, vocabulary
from .whole import OBTAINING, PARTICIPLE, PROVIDING, WORKS, completed, span

_STATED = re.compile(
    r"""
      \b (?:this|the|these) \s (?: [\w-]+\s ){0,3}
      (?: modification | contract | order | award | option | effort | agreement | work | requirement | procurement | acquisition )s? \s
      (?: \w+\s )?
      (?: provides? | is | are | calls? | includes? | procures? | consists? | exercises? | covers? | increases? | will | shall
        | supports? | to\sbe ) \b
    | \b this \s is \b
    | \b (?: services | supplies | items ) \s (?: being | to\sbe ) \s \w+ \s are \b
    | \b contractors? \s (?: will | shall | is\sto ) \b
    | \b (?: requires? | there\sare ) \b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_NO_WORK = frozenset(
    "be have exceed increase extend compete bring expire modify amend definitize contract order task follow".split()
)  # "to exceed $5 million"
_TERMS = re.compile(r"(?:cost|firm|fixed|time|incentive|indefinite|multiple|sole|small|level)-")  # "firm-fixed-price"
_PAPER = frozenset(
    "placement contract modification option year period purpose award exercise order basis amount term customer base sale agreement delivery lot".split()
)
_NUMBERED = (
    re.compile(  # a paper: "cost-plus-fixed-fee delivery order 0007", "option period four", "modification P00012"
        r"""
    (?: ^ | .* \s ) (?: order | contract | modification | option | option \s (?:year|period|item) | line \s item )s? \s
    (?: [A-Z]* \d [\w-]* | one | two | three | four | five | six | seven | eight | nine | ten ) $
    """,
        re.IGNORECASE | re.VERBOSE,
    )
)
# Nouns for what is no goods, which may name what is bought where other words stand before them: "roofing requirements".
_WORK_HEADS = frozenset(
    "requirement operation mission activity task effort group use support proposal control tie capability process test programme program "
    "position certification right phase".split()
)
_SHAPED = frozenset(("shape-company", "shape-body"))  # names that sound like a company or a body, and may be neither
_OPENING = frozenset(("for", "worth"))
_AIMS = frozenset(("in support of",))  # bring in what work is for: taken where nothing tells the work itself
_PERIODS = frozenset("year month week day hour quarter".split())
_CONTRACT_NUMBER = re.compile(r"\b[A-Z0-9]{6}-?\d\d-?[A-Z]-?[A-Z0-9]{4}\b")
_YEAR = re.compile(r"20\d\d")
_ALIKE = 0.8  # from here on two names stand for one thing
_FOLLOWING = 3  # sentences behind that of the award which may say what it is for


class _Award:
    """The sentences of an award and of what is said of it, each of them analysed once."""

    def __init__(self, text: str, mentions: Sequence[Mention], lexicon: Lexicon):
        self.text, self._mentions, self._lexicon = text, mentions, lexicon
        self.words = vocabulary(lexicon)
        self._analysed: dict[Sentence, tuple[Tagged, list[Constituent]]] = {}

    def row(self, sentence: Sentence) -> tuple[Tagged, list[Constituent]]:
        """The words and the constituents of a sentence."""
        if sentence not in self._analysed:
            inside = within(self._mentions, sentence.start, sentence.end)
            self._analysed[sentence] = analyse(self.text, sentence.start, sentence.end, inside, self._lexicon)
        return self._analysed[sentence]

    def stated(self, sentence: Sentence) -> int | None:
        """Where a sentence begins to say what the contract is for; None where it does not."""
        found = _STATED.search(self.text, sentence.start, sentence.end)
        return found.start() if found is not None else None


def item(
    text: str, sentences: Sequence[Sentence], after: int, mentions: Sequence[Mention], lexicon: Lexicon
) -> Item | None:
    """What is bought: from the first sentence, that of the award, behind ``after``; else from one that says what the contract
    is for. A name that says next to nothing is taken where there is no better one."""
    award = _Award(text, mentions, lexicon)
    found = _told(award, sentences, after, _OPENING)
    if all(item.vague for item in found):
        found = _told(award, sentences, after, _OPENING | _AIMS)
    whole = found or _names(award, sentences[0], after)
    bought = next((item for item in found if not item.vague), whole[0] if whole else None)
    if bought is None or bought.quantity is not None or bought.vague:
        return bought
    return replace(bought, quantity=_counted(award, sentences, bought))


def _counted(award: _Award, sentences: Sequence[Sentence], bought: Item) -> Filler[int] | None:
    """The number of a thing that a later sentence gives: "... contract for harbor tugs. Contractor will provide | six tugs"."""
    for sentence in sentences[1 : 1 + _FOLLOWING]:
        stated = award.stated(sentence) if sentence.start > bought.name.end else None
        told = _items(award, sentence, stated, _OPENING) if stated is not None else []
        for item in told[:1]:
            number = item.quantity
            year = number is not None and _YEAR.fullmatch(award.text, number.start, number.end)
            if number is not None and not year and same_item(item.name.value, bought.name.value) > _ALIKE:
                return number
    return None


def _told(award: _Award, sentences: Sequence[Sentence], after: int, opening: frozenset[str]) -> list[Item]:
    """The things that the sentences bring in with their verbs and with the prepositions ``opening``, up to one that says enough."""
    found = _items(award, sentences[0], after, opening)
    for sentence in sentences[1 : 1 + _FOLLOWING]:
        if any(not item.vague for item in found):
            break
        if (stated := award.stated(sentence)) is not None:
            found += _items(award, sentence, stated, opening)
    return found


def _items(award: _Award, sentence: Sentence, after: int, opening: frozenset[str]) -> list[Item]:
    """The things that a sentence brings in behind ``after``, in order."""
    tagged, row = award.row(sentence)
    ahead = (
        i for i in range(len(row) - 2) if tagged.starts[row[i].phrase.first] >= after and _brings_in(row, i, opening)
    )
    found = (_brought(tagged, row, i, award.words) for i in ahead)
    return [item for one in found if (item := completed(tagged, row, one, award.words)) is not None]


def _brought(tagged: Tagged, row: Sequence[Constituent], i: int, words: Vocabulary) -> Item | None:
    """The thing that ``row[i]`` brings in: what stands behind it, behind a year ("for | fiscal 2016 | radars"), a paper ("for | option
    six, | radars") or a work ("for | dredging | the channel")."""
    k = i + 1
    k += row[k].kind == DATE
    if (
        k + 2 < len(row)
        and row[k].kind in (THING, TRIGGER)
        and row[k + 1].kind == t.COMMA
        and _is_paper(tagged, row[k])
    ):
        k += 2
    work = k
    while k + 1 < len(row) and (
        _is_work(tagged, row, k) or row[i].kind == VERB and row[k].kind in (t.COMMA, t.CONJUNCTION)
    ):
        k += 1 + (row[k + 1].kind in (t.COMMA, t.CONJUNCTION))
    k += row[k].kind == PARTY and row[k].phrase.possessive  # "to support | the Navy's | requirements"
    if work != k and row[k].phrase.first == row[k].phrase.last and k + 2 < len(row):
        k += row[k + 1].kind == THING or 2 * (row[k + 1].word == "of")  # "to repair | and relocate | a line"
    if k + 1 >= len(row) or not _is_bought(tagged, row, k):
        return None
    item = _item(tagged, row, k, words) or _plain(tagged, row, k, words)
    if item is not None and item.vague and row[k].parties and row[k].kind == THING:
        item = _from(tagged, row[k], item)  # "Lich Depot | support"
    verb = row[work].verb
    named = verb is None or not verb.gerund or row[work].word in PROVIDING
    return item if named else _from(tagged, row[work], item)


def _is_work(tagged: Tagged, row: Sequence[Constituent], k: int) -> bool:
    """Whether a verb tells a work, alone or in a list: "for | dredging", "to design, | build | and test"."""
    verb = row[k].verb
    return verb is not None and (
        verb.gerund or row[k - 1].kind in (t.COMMA, t.CONJUNCTION) and tagged.tags[row[k].phrase.first] == t.VERB
    )


def _plain(tagged: Tagged, row: Sequence[Constituent], k: int, words: Vocabulary) -> Item | None:
    """The thing at ``row[k]`` by its words alone: what stands where a purpose is told is bought, whatever it is."""
    c = row[k]
    first = first_word(tagged, c, words)
    stands = first != c.phrase.head and c.word in _WORK_HEADS or row[k + 1].kind == t.CONJUNCTION
    if first is None or c.word in words.not_goods and not stands or c.word in _PAPER:
        return None
    counted = filler(c.quantity.number, c.quantity) if c.quantity is not None else None
    return Item(span(tagged, tagged.starts[first], tagged.ends[c.phrase.head]), counted, last=k)


def _item(tagged: Tagged, row: Sequence[Constituent], i: int, words: Vocabulary) -> Item | None:
    """The item at ``row[i]``, with the works in front of it ("repair and overhaul of tugs") and with whom it is for ("men's
    boots"); works that only bring it in ("manufacture and delivery of") are left out."""
    k = _owned(row, i)
    if k != i:
        return _from(tagged, row[i], item_at(tagged, row, k, words))
    k = _described(row, i)
    if k != i or _is_named_family(tagged, row[i]):
        return _from(tagged, row[i], item_at(tagged, row, k, words))
    done = _object(row, i)
    if done is None or done == i + 2:  # a single work is a name like any other
        return item_at(tagged, row, i, words)
    only_brings = all(c.word in OBTAINING for c in row[i : done - 1] if c.is_noun)
    item = item_at(tagged, row, done, words)
    return (item if only_brings else _from(tagged, row[i], item)) or item_at(tagged, row, i, words)


def _from(tagged: Tagged, first: Constituent, item: Item | None) -> Item | None:
    """The item with a name that begins with an earlier phrase."""
    if item is None:
        return None
    begins = first.phrase.first
    while tagged.tags[begins] in (t.DETERMINER, t.QUANTITY) and begins < first.phrase.last:
        begins += 1
    counted = item.quantity or (filler(first.quantity.number, first.quantity) if first.quantity else None)
    return replace(item, name=span(tagged, tagged.starts[begins], item.name.end), quantity=counted)


def _is_named_family(tagged: Tagged, c: Constituent) -> bool:
    """ "the Stryker family of vehicles", and not "a family of vehicles"."""
    return c.word == "family" and c.phrase.head > c.phrase.first and tagged.is_capital(c.phrase.head - 1)


def _owned(row: Sequence[Constituent], i: int) -> int:
    """The index of the thing behind whom it is for ("men's and women's boots"); ``i`` where nobody is named so."""
    k = i
    while k + 1 < len(row) and row[k].kind == THING and row[k].phrase.possessive and not row[k].parties:
        k += 2 if row[k + 1].kind == t.CONJUNCTION else 1
    return k if k < len(row) and row[k].kind == THING else i


def _described(row: Sequence[Constituent], i: int) -> int:
    """The index of the thing behind participles and commas ("laser-guided, tail-finned shells"); ``i`` where there are none."""
    k = i
    while (
        k + 2 < len(row) and PARTICIPLE.search(row[k].word) and row[k + 1].kind == t.COMMA and row[k + 2].kind == THING
    ):
        k += 2
    return k


def _object(row: Sequence[Constituent], i: int) -> int | None:
    """Behind works in a row ("repair, maintenance and overhaul of"), the index of the thing that they are done to."""
    k = i
    while k + 2 < len(row) and row[k].word in WORKS:
        if row[k + 1].word == "of":
            return k + 2 if row[k + 2].is_noun else None
        k += 1
        while k < len(row) and row[k].kind in (t.COMMA, t.CONJUNCTION, t.JOINER):
            k += 1
    return None


def _names(award: _Award, sentence: Sentence, after: int) -> list[Item]:
    """Where nothing looks like goods or works, the names that a purpose brings in: a centre to be built, a system that
    sounds like a company, "canister production requirements"."""
    tagged, row = award.row(sentence)
    out = []
    for i, c in enumerate(row[1:]):
        if tagged.starts[row[i].phrase.first] < after or not _brings_in(row, i, _OPENING):
            continue
        shaped = c.kind == PARTY and c.parties[-1].rule in _SHAPED
        stated = c.kind == THING and c.word in _WORK_HEADS and _is_bought(tagged, row, i + 1)
        begins = _begins(tagged, c)
        if shaped or stated and begins < tagged.starts[c.phrase.head]:
            out.append(Item(span(tagged, begins, tagged.ends[c.phrase.head])))
    return out


def _brings_in(row: Sequence[Constituent], i: int, opening: frozenset[str]) -> bool:
    """Whether a purpose follows: "for", "to provide", "procurement of"."""
    c = row[i]
    if c.kind == VERB:
        return c.word in PROVIDING or c.verb is not None and c.verb.infinitive and c.word not in _NO_WORK
    if c.kind != t.PREPOSITION:
        return False
    return c.word in opening or c.word == "of" and i > 0 and row[i - 1].word in WORKS | _PERIODS


def _is_bought(tagged: Tagged, row: Sequence[Constituent], i: int) -> bool:
    """Whether a noun phrase can name what is bought: no paper ("option year 2"), no terms, no number of a contract, and
    nothing that only leads to it ("for the procurement of")."""
    c = row[i]
    named = (
        c.kind == PARTY and c.parties[-1].rule in _SHAPED and _begins(tagged, c) < c.parties[-1].start
    )  # "hot | Food Services"
    if not (named or c.kind in (THING, TRIGGER)) or c.kind == TRIGGER and i + 1 < len(row) and row[i + 1].word == "of":
        return False
    number = _CONTRACT_NUMBER.search(tagged.slice(c.phrase.first, c.phrase.last))
    return not (_is_paper(tagged, c) or _TERMS.match(c.word) or number)


def _begins(tagged: Tagged, c: Constituent) -> int:
    """Where a noun phrase begins behind its article."""
    return tagged.starts[c.phrase.first + (tagged.tags[c.phrase.first] == t.DETERMINER)]


def _is_paper(tagged: Tagged, c: Constituent) -> bool:
    """Whether a noun phrase names a contract or what changes it: "option six", "a firm-fixed-price order"."""
    short = c.phrase.last - c.phrase.first <= 1 or _TERMS.match(tagged.words[c.phrase.first])
    return bool(c.word in _PAPER and short or _NUMBERED.match(tagged.slice(c.phrase.first, c.phrase.last)))
