"""Words of a sentence and their tags. Mentions that were recognised before stand as single words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ..lexicon import Lexicon
from ..lexicon.words import VerbForm, verb_forms, words_of
from ..model import Mention, MentionKind
from . import tags as t

_WORD = re.compile(
    r"""
      (?P<several>\b(?:more\ than|less\ than|fewer\ than|no\ less\ than|up\ to|at\ least|at\ most|as\ many\ as|as\ much\ as|in\ excess\ of
        |as\ well\ as|along\ with|together\ with|in\ addition\ to|such\ as|as\ part\ of|on\ behalf\ of|instead\ of
        |ahead\ of|according\ to|due\ to|because\ of|in\ order\ to|so\ that|even\ though|as\ of|prior\ to|and/or
        |so\ far|in\ total|in\ exchange\ for|in\ return\ for|in\ support\ of|rather\ than|subject\ to|next\ to|apart\ from|based\ on)\b)
    | (?P<named>\b(?:memorand(?:um|a)\ of\ (?:understanding|agreement|cooperation)|letters?\ of\ (?:intent|request|agreement|offer(?:\ and\ acceptance)?))\b)
    | (?P<maker>(?<=[\w.])-(?:made|built|manufactured|produced|designed|developed|supplied|donated|assembled|origin|led|based|owned|backed)\b)
    | (?P<possessive>'s?(?![A-Za-z0-9]))
    | (?P<initial>\b[A-Z]\.(?=[\s,]))
    | (?P<measure>\d+(?:,\d{3})+-[A-Za-z]+)              # "2,800-ton"
    | (?P<number>\d+(?:,\d{2,3})*(?:\.\d+)?(?![\w-]))
    | (?P<word>[^\W_](?:[^\W_]|[-/.&+](?=[^\W_])|'(?=[A-Za-z]{2})|(?<=n)'(?=t\b))*)
    | (?P<mark>--+|[^\w\s"])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SEVERAL = {
    "as well as": t.CONJUNCTION, "along with": t.CONJUNCTION, "together with": t.CONJUNCTION, "in addition to": t.CONJUNCTION,
    "and/or": t.CONJUNCTION, "so that": t.SUBORDINATOR, "even though": t.SUBORDINATOR, "in order to": t.INFINITIVE,
    "so far": t.ADVERB, "in total": t.ADVERB, "more than": t.ADVERB, "less than": t.ADVERB, "fewer than": t.ADVERB, "no less than": t.ADVERB, "up to": t.ADVERB,
    "at least": t.ADVERB, "at most": t.ADVERB, "as many as": t.ADVERB, "as much as": t.ADVERB, "in excess of": t.ADVERB,
}  # every other one is a preposition
_MARKS = {
    ",": t.COMMA, ".": t.STOP, ";": t.STOP, ":": t.STOP, "!": t.STOP,
    "?": t.STOP, "\u2013": t.DASH, "\u2014": t.DASH, "--": t.DASH, "&": t.JOINER, "/": t.JOINER, "+": t.JOINER,
}
_OPENING, _CLOSING = frozenset("(["), frozenset(")]")
_MENTIONS = {
    MentionKind.MONEY: t.MONEY, MentionKind.DATE: t.DATE, MentionKind.PARTY: t.PARTY,
    MentionKind.QUANTITY: t.QUANTITY, MentionKind.ITEM: t.NOUN,
}
_KINDS = {"possessive": t.POSSESSIVE, "maker": t.MAKER, "measure": t.NOUN, "named": t.NOUN, "number": t.NOUN, "initial": t.NOUN}
_NAMES = frozenset(("may", "will", "march"))  # with a capital inside a sentence, names
_TOLD = frozenset("statement report fact news claim reports claims day week month friday thursday wednesday tuesday monday reporters journalists hope".split())
_QUANTIFIERS = frozenset("over about around above under below near plus".split())
_PARTICLES = frozenset("up out over off down".split())
_PARTICLE_VERBS = frozenset(
    "set sets setting take takes took taken taking hand hands handed handing carry carries carried carrying sell sells sold selling buy "
    "buys bought buying roll rolls rolled rolling call calls called calling pick picks picked picking snap snaps snapped snapping".split()
)
# Closed classes in the order in which one wins over another.
_CLASSES = (
    ("adjective", t.ADJECTIVE), ("epithet", t.ADJECTIVE), ("adverb", t.ADVERB), ("pronoun", t.PRONOUN), ("subordinator", t.SUBORDINATOR),
    ("preposition", t.PREPOSITION), ("determiner", t.DETERMINER), ("relative", t.RELATIVE), ("conjunction", t.CONJUNCTION),
    ("modal", t.MODAL), ("be", t.BE), ("have", t.HAVE), ("do", t.DO), ("negation", t.NEGATION),
)
_BEFORE_NOUN = frozenset((t.DETERMINER, t.ADJECTIVE, t.POSSESSIVE, t.MONEY, t.MAKER, t.JOINER))
_AFTER_VERB = frozenset((t.DETERMINER, t.QUANTITY, t.MONEY, t.PARTY, t.ADJECTIVE, t.PRONOUN))
_HEADLINE_SHARE = 0.6  # of capitalised words: above it, capitals say nothing


@dataclass(frozen=True, slots=True)
class Tagged:
    """The words of one sentence. All sequences run in parallel; ``tags`` has one letter a word. Offsets count in the
    text that was tagged."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]  # in lower case
    tags: str
    mentions: dict[int, Mention]  # by the index of their word
    asides: dict[int, Mention]  # what stands in brackets, by the index of the word before
    verbs: dict[int, VerbForm]  # by the index of their word

    def slice(self, first: int, last: int) -> str:
        """The text of the words from ``first`` to ``last``, inclusive, blanks folded."""
        return " ".join(self.text[self.starts[first] : self.ends[last]].split())


@dataclass(frozen=True, slots=True)
class Grammar:
    """The lexicon's words, ready for look-up."""

    closed: dict[str, str]
    negations: frozenset[str]
    verbs: dict[str, VerbForm]
    triggers: frozenset[str]  # verbs that tell of deals


@lru_cache(maxsize=4)
def grammar(lexicon: Lexicon) -> Grammar:
    triggers = frozenset(verb for trigger in lexicon.triggers for verb in trigger.verbs)
    closed = {word: tag for name, tag in _CLASSES for word in words_of(lexicon.word_classes, name)}
    verbs = verb_forms(lexicon.word_classes, lexicon.irregulars, triggers)
    return Grammar(closed, words_of(lexicon.word_classes, "negation"), verbs, triggers)


def tag(text: str, start: int, end: int, mentions: Sequence[Mention], lexicon: Lexicon) -> Tagged:
    """The words of ``text[start:end]``; ``mentions`` are those of this range, in order, none overlapping another. What stands
    in brackets is left out, so that a phrase goes on behind it; its mentions are kept as asides."""
    rules = grammar(lexicon)
    asides: dict[int, Mention] = {}
    depth = 0
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    raw: list[str] = []
    found: dict[int, Mention] = {}
    at = start
    for mention in (*mentions, None):
        stop = end if mention is None else mention.start
        for match in _WORD.finditer(text, at, stop):
            word = match[0].lower()
            if word in _OPENING or word in _CLOSING:
                depth = depth + 1 if word in _OPENING else max(0, depth - 1)
                continue
            if depth or word == "." and match.end() < end:
                continue  # a full stop inside a sentence belongs to an abbreviation
            starts.append(match.start())
            ends.append(match.end())
            words.append(word)
            raw.append(_first_tag(match, word, text, start, rules))
        if mention is not None:
            at = max(at, mention.end)
            if depth:
                asides.setdefault(len(words) - 1, mention)
                continue
            found[len(words)] = mention
            starts.append(mention.start)
            ends.append(mention.end)
            words.append(text[mention.start : mention.end].lower())
            owner = mention.rule.startswith("coreference") and words[-1] in ("its", "their", "his")
            raw.append(t.DETERMINER if owner else _MENTIONS[mention.kind])
    initials = None if _is_headline(text, starts, raw) else [text[s] for s in starts]
    verbs = _decide(words, raw, initials, rules)
    return Tagged(text, tuple(starts), tuple(ends), tuple(words), "".join(raw), found, asides, verbs)


def _first_tag(match: re.Match, word: str, text: str, start: int, rules: Grammar) -> str:
    kind = match.lastgroup
    if kind == "several":
        return _SEVERAL.get(word, t.PREPOSITION)
    if kind in _KINDS:
        return _KINDS[kind]
    if kind == "mark":
        if word == "-":
            tight = text[match.start() - 1 : match.start()].isalnum() and text[match.end() : match.end() + 1].isalnum()
            return t.JOINER if tight or text[match.start() - 1 : match.start()] == "." else t.DASH
        return t.DASH if word.startswith("--") else _MARKS.get(word, t.OTHER)
    if match[0].isupper() and len(word) > 1 or word in _NAMES and match[0][0].isupper() and match.start() > start:
        return t.NOUN if word in _NAMES or len(word) < 4 and not text[start:match.end()].isupper() else rules.closed.get(word, t.NOUN)
    return rules.closed.get(word, t.NOUN)


def _is_headline(text: str, starts: list[int], raw: list[str]) -> bool:
    nouns = [s for s, tag in zip(starts, raw) if tag == t.NOUN and text[s].isalpha()]
    return len(nouns) > 2 and sum(text[s].isupper() for s in nouns) > _HEADLINE_SHARE * len(nouns)


def _decide(words: list[str], raw: list[str], initials: list[str] | None, rules: Grammar) -> dict[int, VerbForm]:
    """Settles, in place, the tags that depend on their neighbours; returns the verbs."""
    verbs: dict[int, VerbForm] = {}
    finite = False  # whether the clause has a finite verb so far
    count = len(words)
    for i, word in enumerate(words):
        before = raw[i - 1] if i else t.STOP
        after = raw[i + 1] if i + 1 < count else t.STOP
        tag = raw[i]
        if tag in (t.STOP, t.SUBORDINATOR, t.RELATIVE, t.PRONOUN, t.DASH) or tag == t.CONJUNCTION:
            finite = False
        if word == "to":
            k = i + 1
            while k < count and raw[k] == t.ADVERB:
                k += 1
            following = rules.verbs.get(words[k]) if k < count else None
            base = following is not None and following.form == "base" and raw[k] == t.NOUN
            raw[i] = t.INFINITIVE if base or after in (t.BE, t.HAVE, t.DO) else t.PREPOSITION
        elif tag == t.PREPOSITION and word in _QUANTIFIERS and after in (t.QUANTITY, t.MONEY):
            raw[i] = t.ADVERB  # "over 12 jets"
        elif word == "as" and not _opens_clause(words, i, rules):
            raw[i] = t.PREPOSITION  # "selected as preferred bidder"
        elif word in _PARTICLES and before in (t.VERB, t.PAST, t.GERUND) and words[i - 1] in _PARTICLE_VERBS:
            raw[i] = t.PARTICLE  # "hand over the jets"
        elif tag == t.ADJECTIVE and before in (t.HAVE, t.BE, t.PARTY) and (form := rules.verbs.get(word)) and form.form == "ed":
            raw[i], verbs[i], finite = t.PAST, form, True  # "had planned to"
        elif tag == t.PREPOSITION and before == t.DETERMINER and words[i - 1] in ("the", "a", "an", "its", "their"):
            raw[i] = t.ADJECTIVE  # "the near future"
        elif word == "that":
            raw[i] = _that(before, after, words, i, rules)
            finite = False
        elif tag in (t.MODAL, t.BE, t.HAVE, t.DO):
            finite = True
        elif tag == t.NOUN and (form := rules.verbs.get(word)):
            capital = initials is not None and initials[i].isupper() and i > 0 and before not in (t.STOP, t.DASH)
            decided = t.NOUN if capital else _verb_tag(form, i, words, raw, finite, rules)
            raw[i] = decided
            if decided in (t.VERB, t.PAST, t.GERUND):
                verbs[i] = form
                finite = finite or decided != t.GERUND
    return verbs


def _opens_clause(words: list[str], i: int, rules: Grammar) -> bool:
    """Whether a verb follows soon behind the word at ``i``."""
    for word in words[i + 1 : i + 8]:
        if word in (",", ";", "."):
            return False
        form = rules.verbs.get(word)
        if rules.closed.get(word) in (t.BE, t.HAVE, t.MODAL, t.DO) or form is not None and not form.also_noun and form.form in ("s", "base"):
            return True
    return False


def _that(before: str, after: str, words: list[str], i: int, rules: Grammar) -> str:
    follows = rules.verbs.get(words[i + 1]) if i + 1 < len(words) else None
    if after in (t.MODAL, t.BE, t.HAVE, t.DO) or (follows and before in (t.NOUN, t.PARTY) and follows.form != "ing"):
        return t.RELATIVE
    if before == t.NOUN and after in (t.PARTY, t.DETERMINER, t.NOUN) and words[i - 1] not in _TOLD:
        return t.RELATIVE  # "the missiles that Turkey bought"
    return t.DETERMINER if before == t.PREPOSITION else t.SUBORDINATOR


def _verb_tag(form: VerbForm, i: int, words: list[str], raw: list[str], finite: bool, rules: Grammar) -> str:
    """The tag of a word that can be the verb ``form``."""
    left = i - 1
    while left >= 0 and raw[left] in (t.ADVERB, t.NEGATION):
        left -= 1
    before = raw[left] if left >= 0 else t.STOP
    after = raw[i + 1] if i + 1 < len(words) else t.STOP
    if form.form == "ing":
        return _gerund_tag(form, before, after, words, left, rules)
    if form.form == "ed":
        noun_next = after in (t.NOUN, t.ADJECTIVE, t.MONEY)
        if before in (t.DETERMINER, t.POSSESSIVE, t.ADJECTIVE, t.QUANTITY) and noun_next:
            return t.ADJECTIVE
        if before in (t.PREPOSITION, t.VERB, t.PAST, t.GERUND) and noun_next:
            return t.ADJECTIVE  # "procure used jets"
        return t.PAST
    if before in (t.INFINITIVE, t.MODAL, t.DO, t.PRONOUN, t.RELATIVE):
        return t.VERB
    if before in _BEFORE_NOUN or before == t.PREPOSITION or before == t.QUANTITY:
        return t.NOUN
    if not form.also_noun:
        return t.VERB
    if before == t.CONJUNCTION and form.form == "base" and left and raw[left - 1] == t.VERB and after in _AFTER_VERB:
        return t.VERB  # "to develop and field the"
    if form.lemma == "cost" and after in (t.MONEY, t.ADVERB):
        return t.VERB
    if before == t.COMMA and form.form == "s" and after in (t.DETERMINER, t.QUANTITY, t.MONEY):
        return t.VERB
    if finite and before != t.CONJUNCTION:
        return t.NOUN
    opens_object = after in _AFTER_VERB or i + 1 < len(words) and words[i + 1] in ("to", "for") and form.form == "s"
    if before == t.PARTY and form.form == "s":
        return t.VERB if opens_object or after == t.NOUN else t.NOUN
    if before == t.NOUN and opens_object and after != t.STOP:
        plural = words[left].endswith("s")
        return t.VERB if (form.form == "base") == plural else t.NOUN
    return t.NOUN


def _gerund_tag(form: VerbForm, before: str, after: str, words: list[str], left: int, rules: Grammar) -> str:
    if before == t.BE:
        return t.GERUND
    if before in (t.DETERMINER, t.ADJECTIVE, t.POSSESSIVE, t.QUANTITY, t.MONEY):
        return t.NOUN
    if before in (t.PREPOSITION, t.CONJUNCTION):
        opens = after in _AFTER_VERB or after in (t.NOUN, t.INFINITIVE)
        base = rules.verbs.get(form.lemma)
        only_verb = base is not None and not base.also_noun
        return t.GERUND if opens and (form.lemma in rules.triggers or only_verb) else t.NOUN
    if before == t.NOUN and after == t.NOUN and not words[left].endswith("s"):
        return t.NOUN  # "hull planning yard services"
    if before in (t.NOUN, t.PARTY) and after in (t.NOUN, t.PREPOSITION, t.STOP, t.COMMA) and form.lemma not in rules.triggers:
        return t.NOUN
    return t.GERUND
