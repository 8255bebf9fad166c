"""Words of a sentence and their tags, settled by what stands around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from ..lexicon import Lexicon
from ..lexicon.words import VerbForm
from ..model import Mention
from . import tags as t
from .grammar import Grammar, grammar
from .infinitives import takes_object
from .that import FINITE, opens_clause, that
from .tokens import Row, Tagged
from .verbs import BOUNDARIES, is_made_in, is_number, verb_tag

_TERM = re.compile(  # how a contract is paid and ordered: "firm-fixed-price", "indefinite-delivery/indefinite-quantity"
    r"(?: [a-z]+ [-/] )+ (?: price | priced | fee | delivery | quantity | target | incentive | source | award | year | month | hour )",
    re.VERBOSE,
)
_OF_A_KIND = re.compile(r"-(?:era|style|type|class|designed|made|built|origin|standard)$")
_QUANTIFIERS = frozenset("over about around above under below near plus".split())
# Words behind which "over" tells what two are talking about ("in talks with Saab | over | 12 jets"), or what was passed over.
_DISPUTED = frozenset("talks negotiations discussions dispute row negotiating negotiated talking haggling".split())
_CHOSEN = _DISPUTED | frozenset("picked chose chosen selected preferred favoured favored".split())
_NEAR = 7  # words between them
_CONTRACTS = frozenset("contract contracts modification modifications order agreement agreements award".split())
_BOUNDS = frozenset(("maximum", "minimum"))
_PARTICLES = frozenset("up out over off down back aside away".split())
_IN_TURN = frozenset("first next last".split())  # adjectives that are adverbs in front of a verb
_FALLING = frozenset("fall falls fell fallen falling".split())
_ENDING = frozenset((t.PREPOSITION, t.STOP, t.COMMA, t.CONJUNCTION, t.SUBORDINATOR))
_OPENING = frozenset(("a", "an", "its", "their"))
_AUXILIARIES = frozenset((t.MODAL, t.BE, t.HAVE, t.INFINITIVE))
_SETTLED = frozenset((t.PARTY, t.MONEY, t.DATE, t.QUANTITY, t.POSSESSIVE, t.MAKER, t.JOINER))
_UNSETTLED = frozenset((t.PREPOSITION, t.ADJECTIVE, t.SUBORDINATOR, t.RELATIVE, t.ADVERB))
# ... of these only some words, and some tags behind others.
_INTENDED = frozenset(("planned", "proposed"))  # adjectives that are as often verbs
_UNSETTLED_WORDS = frozenset(("to", "that", "as", "through", "apart", "since")) | _QUANTIFIERS | _PARTICLES | _INTENDED
_UNSETTLED_BEHIND = (
    frozenset((t.ADJECTIVE, tag) for tag in (*_AUXILIARIES, t.PARTY, t.PRONOUN, t.ADVERB, t.DO, t.NEGATION))
    | frozenset((t.SUBORDINATOR, tag) for tag in (t.COMMA, t.POSSESSIVE, t.DETERMINER, t.CONJUNCTION))
    | {(t.PREPOSITION, t.DETERMINER)}
)


def tag(text: str, start: int, end: int, mentions: Sequence[Mention], lexicon: Lexicon) -> Tagged:
    """The words of ``text[start:end]`` with their tags. ``mentions`` are those of this range, in order, none overlapping
    another; they stand as single words."""
    rules = grammar(lexicon)
    row = Row(text, start, end, mentions, rules)
    starts, ends, words, tags = zip(*row.words) if row.words else ((), (), (), ())
    clause = _Clause(row, words, tags, rules)
    clause.settle()
    return Tagged(text, starts, ends, words, "".join(clause.raw), row.mentions, row.asides, clause.verbs)


class _Clause:
    """Settles the tags that depend on their neighbours, from left to right."""

    def __init__(self, row: Row, words: Sequence[str], tags: Sequence[str], rules: Grammar):
        self.row, self.words, self.rules = row, words, rules
        self.raw = list(tags)
        self.verbs: dict[int, VerbForm] = {}
        self.finite = False  # whether the clause has a finite verb so far

    def settle(self) -> None:
        raw = self.raw
        before = t.STOP
        for i, (word, tag) in enumerate(zip(self.words, raw)):
            if word == "set" and before == t.BE and self.words[i + 1 : i + 2] == ("to",):
                raw[i] = t.ADVERB  # "the jets are set to be delivered"
            elif tag == t.NOUN:
                self._noun(i, word, before)
            elif tag in _SETTLED:
                pass
            elif tag in FINITE:
                self.finite = True
            elif tag == t.COMMA and self._joins_adjectives(i):
                raw[i] = t.JOINER  # "12 modern, reliable jets"
            elif tag == t.CONJUNCTION and before == t.ADJECTIVE and self._describes_together(i):
                raw[i] = t.JOINER  # "12 new and used jets"
            elif tag == t.ADJECTIVE and "-" in word and self._is_term(i, word):
                pass
            elif word == "each" and before == t.QUANTITY and self._after(i) in (t.NOUN, t.ADJECTIVE):
                raw[i] = t.ADJECTIVE  # "54 each armoured carriers"
            else:
                if tag in _UNSETTLED and (word in _UNSETTLED_WORDS or (tag, before) in _UNSETTLED_BEHIND):
                    self._small_word(i, word, tag, before)
                if raw[i] in BOUNDARIES:
                    self.finite = False
            before = raw[i]

    def _noun(self, i: int, word: str, before: str) -> None:
        """Settles a word that is a noun as long as nothing makes something else of it."""
        raw = self.raw
        if word == "made" and is_made_in(i, before, self.words, raw):
            raw[i], raw[i + 1] = t.ADJECTIVE, t.JOINER  # "the Made in India Tejas jet"
            return
        form = self.rules.verbs.get(word)
        if form is None and (before in _AUXILIARIES or self._can_only_be_verb(i, before)):
            form = self._unknown_verb(i, word, before)
        if form is not None:
            self._verb_or_noun(i, form, before)
        elif "-" in word:
            self._compound(i, word)
        elif word.endswith("ly") and word not in self.rules.nouns_in_ly and self._is_adverb(i):
            raw[i] = t.ADVERB  # "is built weekly", "privately held firms"
        elif word in ("quantity", "qty") and self._after(i) == t.QUANTITY:
            raw[i] = t.ADVERB  # "a tender for quantity 400 rifles"
        elif word == "much" and self._after(i) == t.NOUN and before in (t.BE, t.ADVERB):
            raw[i] = t.ADVERB  # "is much interested in"
        elif word in _BOUNDS and self._after(i) == t.QUANTITY:
            raw[i] = t.ADJECTIVE  # "a maximum 400 rifles"
        elif word == "way" and self.words[i + 1 : i + 2] in (("back",), ("ahead",)):
            raw[i] = t.ADVERB  # "ordered jets way back in 2010"

    def _unknown_verb(self, i: int, word: str, before: str) -> VerbForm | None:
        """The form of a verb that the lexicon lacks, by the word before: "will reissue", "has refloated", "is readying", "to distil"."""
        if not word.isalpha() or self._is_name(i):
            return None
        if before in (t.MODAL, t.INFINITIVE):
            return VerbForm(word, "base", False)
        if word.endswith("ing") and not word.endswith("thing"):
            return VerbForm(word.removesuffix("ing"), "ing", False)
        return VerbForm(word.removesuffix("ed"), "ed", False) if len(word) > 4 and word.endswith("ed") else None

    def _can_only_be_verb(self, i: int, before: str) -> bool:
        """Whether a word is the verb of a clause that has none so far, "Peru | advertised | a tender", a gerund, "involves | relining |
        a pipe", or a participle: "Tarben, | based | in Lich", "a company | owned | by Saab"."""
        word, opens = self.words[i], self._after(i) in (t.DETERMINER, t.QUANTITY, t.MONEY)
        if opens and word.endswith("ing"):
            return len(word) > len("morning") and before in (t.PREPOSITION, t.VERB, t.PAST)
        if opens and before == t.PARTY and not self.finite:
            return word.endswith("ed")
        return before == t.COMMA and self._after(i) == t.PREPOSITION or self.words[i + 1 : i + 2] == ("by",)

    def _is_adverb(self, i: int) -> bool:
        """Whether a clause ends behind the word at ``i``, or a participle follows it."""
        form = self._form_after(i)
        return self._after(i) in _ENDING or form is not None and form.form == "ed" and not self._is_name(i)

    def _compound(self, i: int, word: str) -> None:
        describes = word.endswith(("ed", "ly")) and self._after(i) in (t.NOUN, t.ADJECTIVE)
        if not self._is_term(i, word) and describes and not self._is_name(i):
            self.raw[i] = t.ADJECTIVE  # "a battery-powered camera"

    def _describes_together(self, i: int) -> bool:
        """Whether the conjunction at ``i`` stands between two words that describe what is counted before them."""
        k = i - 1
        while k and self.raw[k] == t.ADJECTIVE:
            k -= 1
        behind = tuple(self.raw[i + 1 : i + 3])
        return self.raw[k] == t.QUANTITY and behind in ((t.ADJECTIVE, t.NOUN), (t.NOUN, t.NOUN))

    def _joins_adjectives(self, i: int) -> bool:
        """Whether the comma at ``i`` stands between two words that describe the same thing: "a high-speed, armoured boat"."""
        if i < 2 or self._after(i) not in (t.ADJECTIVE, t.NOUN, t.PARTY) or i + 2 >= len(self.raw):
            return False
        k = i - 3 if self.raw[i - 2] == t.ADVERB and i > 2 else i - 2  # "a locally built, armoured boat"
        opens = self.raw[k] in (t.QUANTITY, t.VERB, t.PAST, t.GERUND) or self.words[k] in _OPENING
        opens = opens or self.raw[i - 2] == t.ADJECTIVE and self.raw[i - 3] in (t.QUANTITY, t.DETERMINER)
        ahead = self.raw[i + 2]
        if not opens or ahead not in (t.NOUN, t.ADJECTIVE, t.MAKER, t.JOINER):
            return False
        if self._after(i) == t.PARTY:
            return ahead == t.MAKER and self.raw[i - 1] == t.ADJECTIVE
        word, other = self.words[i - 1], self.words[i + 1]
        if self._is_name(i - 1) or self._is_name(i + 1) and not _OF_A_KIND.search(other):
            return False
        if self.raw[i - 1] == t.ADJECTIVE:
            return True
        like = "-" in other or self._after(i) == t.ADJECTIVE or word.endswith("ed")
        compound = self.raw[i - 1] == t.NOUN and "-" in word and like
        if compound:
            self.raw[i - 1] = t.ADJECTIVE
        return compound

    def _is_term(self, i: int, word: str) -> bool:
        """Makes an adjective of a term in front of "contract" or, behind a comma, of another term."""
        if _TERM.fullmatch(word) is None:
            return False
        rest = self.words[i + 2 : i + 3]
        if self.raw[max(0, i - 3) : i] == [t.DETERMINER, t.MONEY, t.COMMA]:
            self.raw[i - 1] = t.JOINER  # "a $5 million, firm-fixed-price contract"
        if self._after(i) == t.COMMA and (rest and _TERM.fullmatch(rest[0]) or self._names_contract(i + 2)):
            # "a five-year, firm-fixed-price contract", "a firm-fixed-price, foreign military sales contract"
            self.raw[i : i + 2] = t.ADJECTIVE, t.JOINER
        elif not _CONTRACTS.isdisjoint(self.words[i + 1 : i + 2]):
            self.raw[i] = t.ADJECTIVE
        return self.raw[i] == t.ADJECTIVE

    def _names_contract(self, i: int) -> bool:
        """Whether the words from ``i`` on are but adjectives and nouns up to the contract that they describe."""
        for word, tag in zip(self.words[i : i + 5], self.raw[i : i + 5]):
            if word in _CONTRACTS or tag not in (t.NOUN, t.ADJECTIVE):
                return word in _CONTRACTS
        return False

    @cached_property
    def _headline(self) -> bool:
        return self.row.is_headline()

    def _is_name(self, i: int) -> bool:
        """Whether the word at ``i`` has a capital that says something."""
        return self.row.text[self.row.words[i][0]].isupper() and not self._headline

    def _after(self, i: int) -> str:
        return self.raw[i + 1] if i + 1 < len(self.raw) else t.STOP

    def _form_after(self, i: int) -> VerbForm | None:
        return self.rules.verbs.get(self.words[i + 1]) if i + 1 < len(self.words) else None

    def _verb_or_noun(self, i: int, form: VerbForm, before: str) -> None:
        if before not in (t.STOP, t.DASH) and self._is_name(i):
            return
        tag = self.raw[i] = verb_tag(form, i, self.words, self.raw, self.finite, self.rules)
        if tag in (t.VERB, t.PAST, t.GERUND):
            self.verbs[i] = form
            self.finite = self.finite or tag != t.GERUND

    def _small_word(self, i: int, word: str, tag: str, before: str) -> None:
        after = self._after(i)
        if word == "to":
            self.raw[i] = self._to(i, after)
        elif word == "that":
            self.raw[i] = that(before, after, self.words, i, self.rules)
        elif word == "as" and not (self._acts(i + 1) or opens_clause(self.words, i, self.rules)):
            self.raw[i] = t.PREPOSITION  # "selected as preferred bidder"
        elif tag == t.ADJECTIVE and word in _IN_TURN and self._goes_on(i, before):
            self.raw[i] = t.ADVERB  # "will first buy", "was last offered"
        elif tag == t.ADJECTIVE:
            self._participle(i, word, after)
        elif word in _QUANTIFIERS and self._tells_about_how_many(i, word, before, after):
            self.raw[i] = t.ADVERB  # "over 12 jets", "about 50,000 tonnes"
        elif word in _PARTICLES and before in (t.VERB, t.PAST, t.GERUND) and self._goes_with_particle(i - 1):
            self.raw[i] = t.PARTICLE  # "hand over the jets"
        elif word in ("through", "apart") and i and self.words[i - 1] in _FALLING:
            self.raw[i] = t.PARTICLE  # "the deal fell through"
        elif word == "since" and before == t.HAVE and (after == t.BE or self._goes_on(i, before)):
            self.raw[i] = t.ADVERB  # "have since been delivered"
        elif word == "then" and before in (t.COMMA, t.CONJUNCTION) and not self._acts(i + 1):
            self.raw[i] = t.ADVERB  # "12 jets and then 20 trainers"
        elif tag == t.SUBORDINATOR and (before == after == t.COMMA or before in (t.POSSESSIVE, t.DETERMINER)):
            self.raw[i] = t.ADVERB  # "Peru, however, bought", "the then largest"
        elif before == t.DETERMINER and tag == t.PREPOSITION and self.words[i - 1] in _OPENING | {"the"}:
            self.raw[i] = t.ADJECTIVE  # "the near future"

    def _participle(self, i: int, word: str, after: str) -> None:
        """Makes a verb of an adjective that is one where the words before say so: "had | planned | to"."""
        before = next((tag for tag in reversed(self.raw[:i]) if tag not in (t.ADVERB, t.NEGATION)), t.STOP)
        told = before in (t.HAVE, t.BE, t.PARTY, t.PRONOUN) or word in _INTENDED and self._plans(i, before)
        told = told or before == t.STOP and after == t.BE  # "Also planned is the purchase of"
        based = before in (t.DO, t.MODAL, t.INFINITIVE)  # "does not already own"
        form = self.rules.verbs.get(word) if told or based else None
        if form is not None and form.form == ("base" if based else "ed"):
            self.raw[i], self.verbs[i], self.finite = t.VERB if based else t.PAST, form, True

    def _tells_about_how_many(self, i: int, word: str, before: str, after: str) -> bool:
        """Whether a number stands behind the word at ``i``, and it goes with no word before: "| over | 12 jets"."""
        if not (after in (t.QUANTITY, t.MONEY) or after in (t.NOUN, t.ADVERB) and is_number(self.words[i + 1])):
            return False
        if self.words[i - 1] in _DISPUTED or (word, before) in (("over", t.MONEY), ("plus", t.NOUN)):
            return False
        if after == t.QUANTITY and self._goes_with_particle(i - 1, whole=True):
            return False  # "took over two shipyards"
        disputed = word == "over" and before in (t.PARTY, t.NOUN)
        return not disputed or _CHOSEN.isdisjoint(self.words[max(0, i - _NEAR) : i])

    def _goes_with_particle(self, i: int, *, whole: bool = False) -> bool:
        """Whether the verb at ``i`` and the particle behind it say one thing: "hand | over", ``whole``: "take | over"."""
        lemma = self.verbs[i].lemma if i in self.verbs else ""
        return f"{lemma} {self.words[i + 1]}" in self.rules.phrasal or (not whole and lemma in self.rules.phrasal)

    def _plans(self, i: int, before: str) -> bool:
        """Whether "proposed" or "planned" at ``i`` is a verb by what follows: "Saab, a supplier, | proposed | on Monday to buy"."""
        opens = self._after(i) in (t.DETERMINER, t.PREPOSITION, t.INFINITIVE) or self.words[i + 1 : i + 2] == ("to",)
        return opens and before in (t.NOUN, t.COMMA, t.CONJUNCTION, t.RELATIVE)

    def _acts(self, i: int) -> bool:
        """Whether a party stands at ``i`` and a verb behind it: "as | Saab | starts deliveries"."""
        form = self._form_after(i)
        told = form is not None and form.form == "ed" and self.raw[i + 2 : i + 3] == [t.DETERMINER]  # "as BT sold its"
        return form is not None and self.raw[i] == t.PARTY and (told or form.form == "s")

    def _goes_on(self, i: int, before: str) -> bool:
        """Whether the verb of the auxiliary before stands behind the word at ``i``: "will | first | buy"."""
        form = self._form_after(i)
        return form is not None and form.form == ("base" if before in (t.MODAL, t.INFINITIVE) else "ed")

    def _to(self, i: int, after: str) -> str:
        k = i + 1
        while k < len(self.raw) and (self.raw[k] == t.ADVERB or self.words[k] in _IN_TURN):
            k += 1
        following = self.rules.verbs.get(self.words[k]) if k < len(self.words) else None
        base = following is not None and following.form == "base" and self.raw[k] == t.NOUN
        unknown = following is None and k == i + 1 and takes_object(k, self.words, self.raw) and not self._is_name(k)
        return t.INFINITIVE if base or unknown or after in (t.BE, t.HAVE, t.DO) else t.PREPOSITION
