"""A sentence as a row of constituents: its phrases, with what they can mean in a deal."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache, partial
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from ..lexicon import Lexicon
from ..lexicon.triggers import Sense
from ..model import Mention, MentionKind, PartyKind
from ..syntax import tags as t
from ..syntax.phrases import Phrase, VerbGroup, leading_quantity, phrases, verb_group
from ..syntax.tagging import tag
from ..syntax.tokens import Tagged
from .vocabulary import Vocabulary, vocabulary

_NO_HEAD_BEFORE = frozenset((t.NOUN, t.PARTY, t.MONEY))  # a noun in front of these goes with them
_GOOD_OF = frozenset("public national common best own".split())  # whose interest is no wish
_OF_A_SORT = (Sense.CONTRACT, Sense.MERGE, Sense.SELL, Sense.PACT, Sense.PLAN)  # their nouns may tell of other things
_SHARES = ("interest", "holding", "shareholding")
_OFFICES = frozenset(("acquisition", "procurement", "supply", "disposal"))
_BY_CONTEXT = frozenset(("increase", *_SHARES))  # nouns that tell of a deal only by the words about them
_NAMING = (Sense.PLAN, Sense.AWARD, Sense.SELECT)  # their nouns may end names
_MENTIONED = frozenset((t.PARTY, t.MONEY, t.DATE, t.QUANTITY))
PARTY, MONEY, DATE, TRIGGER, THING, VERB = "party", "money", "date", "trigger", "thing", "verb"
NOMINAL = frozenset((PARTY, MONEY, TRIGGER, THING))
ENDING = frozenset((t.COMMA, t.STOP, t.DASH, t.SUBORDINATOR, t.RELATIVE))  # where a clause ends
# Words that act as one and stand for a tender.
_TENDERS = frozenset(
    f"{way} {what}" for way in ("procurement", "bidding", "tender", "tendering") for what in ("process", "procedure")
)
_ABBREVIATED = frozenset(("mous",))  # plurals that look like singulars


class Constituent(NamedTuple):
    """A phrase with its meaning. ``kind`` is PARTY, MONEY, DATE, TRIGGER (a noun that tells of a deal), THING (any other
    noun phrase), VERB, or the tag of a small word. ``sense`` is that of a trigger or of a verb that is one."""

    kind: str
    phrase: Phrase
    word: str  # the head in lower case; a noun in the singular, a verb in its base form
    sense: Sense | None = None
    verb: VerbGroup | None = None
    parties: tuple[Mention, ...] = ()
    money: Mention | None = None
    alternative: Mention | None = None  # the same amount in another currency, in brackets
    dates: tuple[Mention, ...] = ()
    quantity: Mention | None = None

    @property
    def named(self) -> tuple[Mention, ...]:
        """The party that the phrase names; the two that "both sides" stands for."""
        pair = tuple(m for m in self.parties if m.rule == "coreference-pair")
        return pair or self.parties[-1:]

    @property
    def is_firm(self) -> bool:
        """Whether it names a company."""
        return self.kind == PARTY and self.parties[-1].party.kind is PartyKind.COMPANY

    @property
    def is_noun(self) -> bool:
        return self.kind in NOMINAL

    @property
    def bare_past(self) -> bool:
        """Whether it is an "-ed" form alone: a past tense or a participle."""
        return self.verb is not None and self.verb.bare_past

    @property
    def finite(self) -> bool:
        return self.verb is not None and not (self.verb.infinitive or self.verb.gerund)


# From a tuple of its fields: a third of the time of ``Constituent(...)``.
_constituent = partial(tuple.__new__, Constituent)
_NO_MORE = (None, None, (), None, None, (), None)  # than kind, phrase and word


@lru_cache(maxsize=16384)
def singular(noun: str) -> str:
    """The singular of a noun in lower case."""
    if noun in _ABBREVIATED:
        return noun[:-1]
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "xes", "ches", "shes", "goes", "buses", "gases")):
        return noun[:-2]
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) and len(noun) > 3:
        return noun[:-1]
    return noun


def first_of_states(named: Sequence[Mention]) -> dict[str | None, Mention]:
    """Where each state is named first, by its ISO 3166 alpha-2 code."""
    return {m.party.country: m for m in reversed(named) if m.party.kind is PartyKind.COUNTRY}


def within(mentions: Sequence[Mention], start: int, end: int) -> Sequence[Mention]:
    """Those of ``mentions``, which stand in order, that start in ``text[start:end]``."""
    first = bisect_left(mentions, start, key=_start)
    return mentions[first : bisect_left(mentions, end, first, key=_start)]


_start = attrgetter("start")


def analyse(
    text: str, start: int, end: int, mentions: Sequence[Mention], lexicon: Lexicon
) -> tuple[Tagged, list[Constituent]]:
    """The constituents of ``text[start:end]`` in order. What stands in brackets is left out, but for an amount."""
    tagged = tag(text, start, end, mentions, lexicon)
    return tagged, constituents(tagged, vocabulary(lexicon))


def constituents(tagged: Tagged, words: Vocabulary) -> list[Constituent]:
    """The constituents of a sentence in order."""
    out: list[Constituent] = []
    for phrase in phrases(tagged):
        if phrase.kind == "noun":
            c = _noun_phrase(tagged, phrase, words)
            if c.word == "year" and c.dates:  # "the 2015/16 financial year"
                c = c._replace(kind=DATE)
            if c.word in _TENDERS or c.word == "public procurement":
                c = c._replace(word="tender")
            firm = c.word == "joint venture" and not is_founded(out, words)
            out.append(c._replace(kind=THING, word="venture", sense=None) if firm else c)
        elif phrase.kind == "verb":
            out.append(_verb_phrase(tagged, phrase, words))
        elif phrase.kind == "date":
            out.append(Constituent(DATE, phrase, "", dates=(tagged.mentions[phrase.head],)))
        else:
            out.append(_constituent((phrase.kind, phrase, tagged.words[phrase.first], *_NO_MORE)))
    return out


def is_founded(before: Sequence[Constituent], words: Vocabulary) -> bool:
    """Whether what stands behind ``before`` is agreed on, and is no company that acts: "set up | a joint venture"."""
    c = before[-1] if before else None
    if c is None or c.kind != VERB:
        return c is not None and c.word in ("for", "of", "into", "on", "under")
    return c.word != "be" and c.word not in words.of("saying")


def is_named_by_role(tagged: Tagged, row: Sequence[Constituent], i: int, k: int, words: Vocabulary) -> bool:
    """Whether a name that nobody knows stands at ``i``, of which the phrase at ``k`` says that it is a company's: "Quillon, | a Danish
    carrier"."""
    if k >= len(row) or row[i].kind != THING or row[k].kind != THING:
        return False
    first, last = row[i].phrase.first, row[i].phrase.head
    named = all(tagged.is_capital(n) and tagged.tags[n] == t.NOUN for n in range(first, last + 1))
    role = row[k].word == "venture" or row[k].word in words.of("role of a company")
    return named and role and tagged.words[row[k].phrase.first] in ("a", "an", "the")


def triggered(tagged: Tagged, words: Vocabulary) -> bool:
    """Whether one of the constituents may be a trigger: a cheap test before they are made."""
    if any(form.lemma in words.opening for form in tagged.verbs.values()):
        return True
    customers = words.of("customer")
    following = tagged.tags[1:] + t.STOP
    for word, letter, after in zip(tagged.words, tagged.tags, following):
        if letter == t.NOUN and after not in _NO_HEAD_BEFORE and _noun_sense(word, words) is not None:
            return True
        if letter == t.NOUN and singular(word) in customers:
            return True
    return ("under", "construction") in pairwise(tagged.words)


def _noun_sense(noun: str, words: Vocabulary) -> Sense | None:
    if noun.endswith("s") and singular(noun) in words.of("another thing in the plural"):
        return None
    sense = words.nouns.get(singular(noun))
    return words.nouns.get(singular(noun.rsplit("-", 1)[-1])) if sense is None and "-" in noun else sense


def _verb_phrase(tagged: Tagged, phrase: Phrase, words: Vocabulary) -> Constituent:
    group = verb_group(tagged, phrase)
    dates: tuple[Mention, ...] = ()
    if t.DATE in tagged.tags[phrase.first : phrase.last]:
        inside = (tagged.mentions.get(i) for i in range(phrase.first, phrase.last))
        dates = tuple(m for m in inside if m is not None and m.kind is MentionKind.DATE)
    word = group.lemma
    if phrase.last > phrase.head and (phrasal := f"{word} {tagged.words[phrase.last]}") in words.phrasal:
        word = phrasal  # "fell through"
    return Constituent(VERB, phrase, word, words.verbs.get(word), group, dates=dates)


def _noun_phrase(tagged: Tagged, phrase: Phrase, words: Vocabulary) -> Constituent:
    before = tagged.tags[phrase.head - 1] if phrase.head > phrase.first else ""
    if tagged.words[phrase.head] == "private" and before == t.PARTY:
        phrase = phrase._replace(head=phrase.head - 1, last=phrase.head - 1)  # "to take Tarben private"
    elif tagged.words[phrase.head] == "cash" and before == t.MONEY:
        phrase = phrase._replace(head=phrase.head - 1)  # "for $20 million cash"
    first, last, at = phrase.first, phrase.last, phrase.head
    head, head_tag = tagged.words[at], tagged.tags[at]
    whole = "pct" if head.endswith("%") else singular(head)
    sense = _phrase_sense(tagged, phrase, whole, words) if head_tag == t.NOUN else None
    kind = PARTY if head_tag == t.PARTY else MONEY if head_tag == t.MONEY else TRIGGER if sense else THING
    mentioned = first in tagged.mentions or not _MENTIONED.isdisjoint(tagged.tags[first : last + 1])
    if not mentioned and not tagged.asides:
        return _constituent((kind, phrase, whole, sense, *_NO_MORE[1:]))
    span = range(first, last + 1)
    found: dict[MentionKind, list[Mention]] = {}
    for i in span if mentioned else ():
        if (m := tagged.mentions.get(i)) is not None:
            found.setdefault(m.kind, []).append(m)
    asides = (tagged.asides.get(i) for i in span) if tagged.asides else ()
    aside = next((m for m in asides if m is not None and m.kind is MentionKind.MONEY), None)
    money = found.get(MentionKind.MONEY, [None])[0]
    return Constituent(
        kind,
        phrase,
        whole,
        sense,
        parties=tuple(found.get(MentionKind.PARTY, ())),
        money=money or aside,
        alternative=aside if money is not None else None,
        dates=tuple(found.get(MentionKind.DATE, ())),
        quantity=leading_quantity(tagged, phrase) if MentionKind.QUANTITY in found else None,
    )


def _phrase_sense(tagged: Tagged, phrase: Phrase, whole: str, words: Vocabulary) -> Sense | None:
    """The sense of the noun at the head of a phrase, ``whole`` in the singular, by the words before and behind it."""
    first, last, at = phrase.first, phrase.last, phrase.head
    sense = _noun_sense(tagged.words[at], words)
    if sense is None and whole not in _BY_CONTEXT:
        return None
    named = at > first and (sense in _NAMING or whole in _OFFICES or tagged.words[at] in words.of("name of a user"))
    if named and tagged.is_capital(at) and tagged.is_capital(at - 1):
        sense = (
            None  # "Meridian Health Plan", "Meridian Choice", "Meridian Leasing", "Assistant Commandant Acquisition"
        )
    following = tagged.words[last + 1] if last + 1 < len(tagged.words) else ""
    if whole == "partnership" and not words.of("partnership of owners").isdisjoint(tagged.words[first:at]):
        sense = None  # "a limited partnership": a company
    led = tagged.words[at - 1 - (tagged.words[at - 1] == "and")] if sense in _OF_A_SORT and at else ""
    if led and led in words.of(f"another {whole}"):
        sense = None  # "an executive order", "law and order", "a peace deal"
    if whole == "charter" and (tagged.words[at] != whole or following == "to"):
        sense = None  # "the transfer of charters"
    if whole in ("modification", "bid") and _is_of_goods(tagged, phrase):
        sense = None
    if whole == "signature" and words.of("radiating") & set(tagged.words[first:at]):
        sense = None  # "a low radar signature"
    if whole == "job" and t.MONEY not in tagged.tags[first:at]:
        works = following == "worth" or following == "to" and tagged.tags[last + 1] == t.INFINITIVE
        works = works or following == "for" and at > first and tagged.tags[at - 1] == t.NOUN  # "the painting job for"
        works = works or following == "of" and tagged.tags[last + 2 : last + 3] == t.GERUND  # "the job of building"
        sense = sense if works else None
    if sense is Sense.AMEND and at > first and tagged.words[at - 1] in words.goods:
        sense = None  # "its aircraft modification shop": work on goods
    if whole == "increase" and t.MONEY in tagged.tags[first:at] and "contract" in tagged.words[last + 1 : last + 6]:
        sense = Sense.AMEND  # "a $2 million increase to a Navy contract"
    if whole == "interest" and (led in _GOOD_OF or following == "at"):
        sense = None  # "in the public interest", "with interest at 5 percent"
    if whole in _SHARES:
        counted = first - 2 if first > 1 and tagged.words[first - 1] == "of" else first  # "80 pct of | its interest |"
        before = ["pct" if w.endswith("%") else w for w in tagged.words[counted:at]]
        if not words.of("share of a company").isdisjoint(before):
            sense = Sense.MERGE  # "its 51 pct interest in"
    return sense


def _is_of_goods(tagged: Tagged, phrase: Phrase) -> bool:
    """Whether a modification or a bid is one of goods: "Global 6000 modifications", "the F-15EX bid", "modification of jets"."""
    behind = tagged.words[phrase.last + 1 : phrase.last + 4]
    work = behind[:1] == ("of",) and tagged.words[phrase.head].startswith("modif") and "contract" not in behind
    named = (k for k in range(phrase.first, phrase.head) if tagged.tags[k] == t.NOUN)
    return work or any(any(map(str.isdigit, tagged.words[k])) for k in named)
