"""Where the name of a thing begins and where it ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..counting import MONTHS, UP_TO_TWELVE
from ..lexicon.triggers import Sense
from ..model import MentionKind, PartyKind
from ..syntax import tags as t
from ..syntax.tokens import Tagged
from ..syntax.verbs import is_number
from .constituents import PARTY, THING, TRIGGER, Constituent, singular
from .set_apart import called, described
from .vocabulary import Vocabulary
from .works import BRINGING

# Nouns that say little without what they are for: the phrase behind "for", "in support of", "to" belongs to the name.
GENERIC = frozenset(
    "service support maintenance repair upgrade training work effort engineering development research design construction integration "
    "study installation logistics overhaul sustainment operation system equipment part kit programme program modernisation modernization "
    "renovation improvement analysis procurement material supply product item component management framework partnership agreement "
    "memorandum mou pact roadmap accord software hardware requirement option assistance facility project proposal unit software element "
    "task refurbishment replacement conversion license licence technology delivery testing test demonstration change".split()
)
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")  # "its 100th F-35"
_COMPOUND = re.compile(r"-\w+ed$")  # "Tube-Launched, Optically-Tracked ... missiles"
_LOOSE = frozenset("associated related other such various support spare ancillary".split())
_MADE = frozenset(
    "made built produced manufactured developed designed ordered delivered supplied acquired procured".split()
)
_LATELY = frozenset("previously newly recently already originally currently locally jointly domestically".split())
_NAMING = frozenset(("for", "in", "on", "to", "in support of", "at", "of"))
# Nouns that with their preposition say how, when or for how much, not what: "systems | in service", "12 jets | at a cost of".
_NO_PART = {
    "at": frozenset("cost price rate notice home value discount".split()),
    "for": frozenset("use delivery shipment cost price".split()),
    "in": frozenset("use service operation bulk stock storage exchange return production".split()),
    "on": frozenset("order loan lease offer credit time schedule".split()),
    "to": frozenset("value tune order".split()),
}
NUMBER_WORDS = frozenset((*UP_TO_TWELVE[1:], "hundred", "thousand", "dozen", "maximum", "minimum", "each"))


_APART = NUMBER_WORDS | {"one", "another"}


def first_word(tagged: Tagged, c: Constituent, words: Vocabulary) -> int | None:
    """The first word of the name: determiners, quantities, prices and adjectives that set nothing apart are left out,
    and so are countries in front; a company stays, for it is part of the name ("Beechcraft King Air")."""
    i, head = c.phrase.first, c.phrase.head
    counted = False
    while i < head:
        tag = tagged.tags[i]
        if tag == t.QUANTITY and counted:
            break  # "four 850 patrol boats"
        counted = counted or tag == t.QUANTITY
        mention = tagged.mentions.get(i)
        if mention is not None and mention.rule.startswith("coreference"):
            i += 1  # "its"
            continue
        country = mention is not None and mention.kind == MentionKind.PARTY and mention.party.kind != PartyKind.COMPANY
        if country or _sets_nothing_apart(tagged, i, words):
            i += 1
        else:
            break
    i = max(i, tagged.tags.rfind(t.MONEY, i, head) + 1)  # "much-praised $2 billion arms package"
    i = company_name(tagged, c, words) or i
    tag = tagged.tags[i]
    return i if tag in (t.NOUN, t.PARTY) or i < head else None


def _sets_nothing_apart(tagged: Tagged, i: int, words: Vocabulary) -> bool:
    """Whether the word at ``i``, in front of a noun, says nothing of what the thing is."""
    word, tag = tagged.words[i], tagged.tags[i]
    if "-".join(tagged.words[i : i + 2]) in words.of("compound"):
        return False
    if word == "brand" and tagged.words[i + 1] == "new":
        return True
    if tag == t.ADJECTIVE and word not in NUMBER_WORDS:
        made = word in _MADE or word.endswith((" held", " owned", " traded"))  # "privately held Tarben Inc"
        made = made or word.split("-")[0] in _LATELY and "-" in word
        return made or word in words.of("adjective") and not _is_named(tagged, i)
    if tag == t.ADVERB and _is_part_of_name(tagged, i, words):
        return False
    apart = (t.DETERMINER, t.ADVERB, t.QUANTITY, t.MONEY, t.DATE, t.MAKER, t.POSSESSIVE, t.JOINER)
    measured = word.endswith(("-year", "-month", "-dlr", "-dollar", "-phase", "-billion", "-million"))
    return tag in apart or word in NUMBER_WORDS or measured or bool(_ORDINAL.fullmatch(word))


def _is_part_of_name(tagged: Tagged, i: int, words: Vocabulary) -> bool:
    """Whether an adverb says with the participle behind it what a thing is, or opens a proper name: "remotely | piloted aircraft", "the
    Very | Short Range System"."""
    after = tagged.words[i + 1]
    told = after.endswith("ed") and after not in _MADE and tagged.words[i] not in words.of("adverb")
    told = told and tagged.tags[i + 1] in (t.ADJECTIVE, t.NOUN)
    return told and tagged.words[i].endswith("ly") or _is_named(tagged, i)


def opens_ship(tagged: Tagged, k: int, words: Vocabulary) -> bool:
    """Whether the word at ``k`` stands in front of a ship's name: "HMS Ocean"."""
    if tagged.words[k] not in words.of("ship prefix") or not tagged.is_capital(k + 1):
        return False
    return tagged.text[tagged.starts[k] : tagged.ends[k]].isupper()


def sort_of(tagged: Tagged, first: int, head: int, words: Vocabulary) -> str | None:
    """The goods that a proper name behind them is one of, "the patrol boat Aurora", "the drone Heron TP", or of which a model is
    told, "the H145 helicopter model"."""
    if head > first and tagged.words[head] in words.of("version") and tagged.words[head - 1] in words.goods:
        return tagged.words[head - 1]
    k = head
    while k >= first and (tagged.is_capital(k) or tagged.words[k].isdigit()):
        k -= 1
    named = first <= k < head and tagged.words[k] in words.goods and tagged.tags[head] == t.NOUN
    return tagged.words[k] if named else None


def _is_named(tagged: Tagged, i: int) -> bool:
    """Whether an adjective is the first word of a proper name: "Joint Strike Fighter", "Small Diameter Bomb"."""
    return 0 < i and all(map(tagged.is_capital, (i, i + 1))) and not tagged.is_capital(i - 1)


def company_name(tagged: Tagged, c: Constituent, words: Vocabulary) -> int | None:
    """The first word of a company's name behind its sort ("the software firm Datatec", "winemaker Southcorp")."""
    for k in range(c.phrase.head - 1, c.phrase.first - 1, -1):
        sort = tagged.words[k] in words.companies or tagged.words[k] in words.of("role of a company")
        if sort and tagged.is_capital(k + 1) and not tagged.is_capital(k) and not opens_ship(tagged, k + 1, words):
            return k + 1
    return None


def extend(tagged: Tagged, row: Sequence[Constituent], i: int, first: int, words: Vocabulary) -> tuple[int, int]:
    """The last constituent and the last word of the name that starts with ``row[i]``. Phrases with "of" belong to it, others
    where the head is too general to stand alone; a single word or a general head goes on behind "and"."""
    last = i
    general = _general(row[i]) or is_right(tagged, row[i], words)
    common = not _is_proper(tagged, row[i].phrase.head)
    joins = common and (row[i].word not in words.goods or row[i].phrase.head == first)
    joins = joins or general or bool(_COMPOUND.search(row[i].word))
    while last + 2 < len(row):
        link = row[last + 1]
        if last == i and _lacks_noun(tagged, row[i], link, row[i + 2]):
            last += 2
            continue
        if link.kind in (t.CONJUNCTION, t.COMMA) and joins:
            step = _next_in_list(tagged, row, last, words)
            if step is None:
                break
            last = step
            general = _general(row[last])  # "technical, engineering and software | support | for 12 jets"
            continue
        if link.kind != t.PREPOSITION or not _belongs(tagged, row, i, last, general, words):
            break
        last += 2
        if row[last].phrase.possessive and last + 1 < len(row) and row[last + 1].kind == THING:
            last += 1  # "construction of the navy's | first cutter"
        general = general and _general(row[last])
        joins = joins and general
    if last == i and common and (name := called(tagged, row, i)) is not None:
        return name, row[name].phrase.head  # "a drone | called | Falcate"
    if last == i and common and first == row[i].phrase.head and (told := described(tagged, row, i)) is not None:
        return told, row[told].phrase.head  # "boats | designed for | shallow waters"
    end = row[last].phrase.last - row[last].phrase.possessive
    while end > row[last].phrase.head and tagged.tags[end] in (t.ADJECTIVE, t.ADVERB):
        end -= 1  # "radars mounted" on something
    return last, end


def _belongs(tagged: Tagged, row: Sequence[Constituent], i: int, last: int, general: bool, words: Vocabulary) -> bool:
    """Whether the preposition behind ``row[last]`` and its noun belong to the name that starts with ``row[i]``; ``general``: what
    is told so far says little."""
    link, noun = row[last + 1], row[last + 2]
    if noun.kind not in (THING, TRIGGER, PARTY) or row[last].phrase.possessive:
        return False
    if noun.word in _NO_PART.get(link.word, ()) or _is_month(tagged, link, noun):
        return False
    if link.word == "of":
        order = noun.kind == TRIGGER and noun.sense is Sense.CONTRACT
        whole = order and row[i].quantity is not None  # "the last 12 jets of | its order"
        of = not whole and (is_right(tagged, row[i], words) or row[i].word not in words.not_goods)
        if of and not _is_owner(row[i], noun, words):
            return True
    if link.word == "for" and row[last].word == "service" and _is_name(tagged, noun, words):
        return False  # "engineering services | for Quillon"
    if not general or link.word not in _NAMING:
        return False
    if link.word == "to" and (row[i].word in words.of("part of a company") or _is_of_firm(noun)):
        return False  # "its radar unit | to Saab", "services | to 50 Saab offices"
    owned = link.word == "for" and last + 3 < len(row) and noun.kind == PARTY
    owned = owned and noun.phrase.possessive and row[last + 3].kind == THING  # "support for | Peru's | jets"
    return owned or noun.kind == THING or noun.kind == TRIGGER and noun.sense in BRINGING


def _is_of_firm(c: Constituent) -> bool:
    """Whether a phrase tells of what a company has: "50 Saab offices"."""
    return c.kind == THING and any(m.party.kind is PartyKind.COMPANY for m in c.parties)


def _is_month(tagged: Tagged, link: Constituent, noun: Constituent) -> bool:
    return link.word == "in" and tagged.slice(noun.phrase.head, noun.phrase.head) in MONTHS


def _lacks_noun(tagged: Tagged, c: Constituent, link: Constituent, noun: Constituent) -> bool:
    """Whether a proper name has its noun only behind the "and": "40 | Tarn Launch | and | Recovery Systems"."""
    if link.word != "and" or noun.kind not in (THING, PARTY) or noun.quantity is not None:
        return False
    named = tagged.is_capital(c.phrase.head) and singular(tagged.words[c.phrase.head]) == tagged.words[c.phrase.head]
    whole = all(map(tagged.is_capital, range(noun.phrase.first, noun.phrase.head + 1)))
    several = singular(tagged.words[noun.phrase.head]) != tagged.words[noun.phrase.head]
    counted = c.quantity is not None and c.quantity.number > 1 or c.word.endswith("ing")
    return named and whole and several and counted and tagged.tags[c.phrase.first] != t.DETERMINER


def _is_name(tagged: Tagged, c: Constituent, words: Vocabulary) -> bool:
    """Whether a noun phrase is but a name, of no well-known product."""
    named = range(c.phrase.first, c.phrase.head + 1)
    written = [tagged.slice(k, k) for k in named]
    return all(map(tagged.is_capital, named)) and "".join(written).isalpha() and words.system_of(written) is None


def _is_proper(tagged: Tagged, k: int) -> bool:
    """Whether the word at ``k`` is a name, or the number of one ("Mark 2")."""
    return tagged.is_capital(k) or k > 0 and tagged.words[k].isdigit() and tagged.is_capital(k - 1)


def _is_owner(c: Constituent, owner: Constituent, words: Vocabulary) -> bool:
    """Whether a state, a ministry or a service has what a phrase names: "12 jets of | the Peruvian Air Force"."""
    kinds = [m.party.kind for m in owner.parties[-1:]] if owner.kind == PARTY else []
    return c.word in words.hard and kinds not in ([], [PartyKind.COMPANY])


def is_right(tagged: Tagged, c: Constituent, words: Vocabulary) -> bool:
    """Whether a noun phrase names a right to make, use or show something: "production rights", "the rights to its show"."""
    if c.word != "right":
        return False
    head = c.phrase.head
    if head > c.phrase.first and tagged.words[head - 1] in words.of("licensed"):
        return True
    granted = tagged.words[head : head + 2] in (("rights", "to"), ("rights", "for"))
    return granted and tagged.tags[head + 1] != t.INFINITIVE


def _general(c: Constituent) -> bool:
    return c.word in GENERIC or c.word.rsplit("-", 1)[-1] in GENERIC


def _next_in_list(tagged: Tagged, row: Sequence[Constituent], last: int, words: Vocabulary) -> int | None:
    """Behind ``row[last]`` in a list ("hardware, software, and documentation"), the index of the next noun phrase of it,
    or None where the list ends: a new subject, a new quantity, or something else than a thing."""
    k = last + 1
    while k < len(row) and row[k].kind in (t.CONJUNCTION, t.COMMA, t.JOINER):
        if row[k].word == "as well as":
            return None  # "radars, | as well as | training"
        k += 1
    if k >= len(row):
        return None
    opening, word = tagged.words[row[k].phrase.first], row[k].word
    if opening == "the" or opening in _LOOSE and row[k].phrase.first < row[k].phrase.head:
        return None  # "radars and | the missiles for them"
    if tagged.words[row[k].phrase.head] in _APART and (row[k].phrase.first == row[k].phrase.head):
        return None  # "a contract for radars and | another | for drones", "six jets, | two | for training"
    if row[k].parties and (word.replace(",", "").isdigit() or word.isalpha() and is_number(word)):
        return None  # "six jets and | Chile 12", "| Chile four"
    if word in words.of("amount") and _counts(tagged, row[k]):
        return None  # "corn and | 153,000 tonnes of wheat"
    if k + 1 < len(row) and row[k].sense in BRINGING and row[k + 1].word == "of" and row[k - 1].kind == t.CONJUNCTION:
        return k if row[last].word in GENERIC else None  # "design, construction and | delivery | of six boats"
    if opening in ("a", "an") and {word, row[last].word} <= words.hard:
        return None  # "two tugs, | a tanker | and 12 trucks"
    if k - last > 3 or row[k].kind != THING or row[k].quantity is not None or row[k].money is not None:
        return None
    if k + 1 < len(row) and row[k + 1].finite:
        return None
    if row[last + 1].kind == t.COMMA and row[last + 2].kind == THING and not list_closes(row, k):
        return None
    return k


def _counts(tagged: Tagged, c: Constituent) -> bool:
    """Whether a noun phrase opens with a number in figures, or one behind "about"."""
    first = c.phrase.first + (tagged.tags[c.phrase.first] == t.ADVERB)
    return first < c.phrase.head and tagged.words[first].replace(",", "").replace(".", "").isdigit()


def list_closes(row: Sequence[Constituent], k: int) -> bool:
    """Whether a list that goes on with a comma comes to an "and"; otherwise the comma opens an apposition."""
    for c in row[k : k + 10]:
        if c.kind not in (THING, t.COMMA, t.PREPOSITION):
            return c.kind == t.CONJUNCTION
    return False
