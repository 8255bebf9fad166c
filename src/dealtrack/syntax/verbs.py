"""Words that can be verbs, and what the words around make of them."""

from __future__ import annotations

from collections.abc import Sequence

from ..counting import UP_TO_TEN
from ..lexicon.words import VerbForm
from . import tags as t
from .grammar import Grammar

_MAKING = frozenset(("make", "build", "manufacture", "produce", "design", "develop", "supply", "assemble"))
_SEEING = frozenset("see sees saw seen seeing let lets help helps helped".split())
_HELPING = frozenset(("help", "helps", "helped", "helping"))
_FITTING = frozenset("fit equip outfit load configure intend mean mill".split())
_ROLES = frozenset("firm partner".split())  # what a company is: "the French firm Thales", "its production partners to"
_HOLDING = frozenset(("cover", "include", "involve", "comprise"))  # their "-ing" forms name no thing
# With these words verbs: "the contract with Saab calls for", "Peru aims at".
_CALLING = frozenset(
    (("call", "for"), ("sign", "for"), ("look", "for"), ("ask", "for"), ("look", "at"), ("aim", "at"), ("aim", "for"))
)
_SUMS = frozenset("stand amount total run come add".split())
_BEFORE_NOUN = frozenset((t.DETERMINER, t.ADJECTIVE, t.POSSESSIVE, t.MONEY, t.MAKER, t.JOINER))
_OVER = frozenset((t.DETERMINER, t.QUANTITY, t.NOUN, t.ADJECTIVE))
_TAKEN_OVER = _OVER | {t.PARTY}
_SPENDING = frozenset("spend spends spent spending invest invests invested investing".split())
_CONCLUDING = frozenset("sign ink seal strike clinch reach win bag eye mull discuss".split())  # deals
_ASIDE = 25  # words of an aside
_SUBJECT = frozenset((t.PARTY, t.DETERMINER, t.ADJECTIVE, t.NOUN, t.MAKER, t.POSSESSIVE))
_AFTER_VERB = frozenset((t.DETERMINER, t.QUANTITY, t.MONEY, t.PARTY, t.ADJECTIVE, t.PRONOUN))
_TOLD = frozenset((t.PAST, t.VERB, t.BE))
_VERBS = frozenset((t.VERB, t.PAST, t.GERUND))
_ALIKE = frozenset(("cut", "put", "set", "hit"))  # in the present and in the past
_WITH_OF = frozenset("dispose consist approve complain speak think".split())  # "a firm disposing of"
_NUMBERS = frozenset((*UP_TO_TEN, "twelve", "fifteen", "twenty"))
_LANDING = frozenset(
    "craft ship ships dock docks boat boats gear gears platform platforms helicopter helicopters".split()
)
_DESCRIBING = frozenset(
    "call run last amount account consist belong range pertain relate date start begin result stem arise owe arrive".split()
)
_CARRIERS = frozenset("air ground ship sea submarine land surface carrier shoulder tube".split())
_HOUSES = frozenset(
    "company firm group business plant facility unit division operation operations arm subsidiary".split()
)
_PARTS = _HOUSES | frozenset("companies businesses plants facilities units divisions subsidiaries assets".split())
BOUNDARIES = frozenset((t.STOP, t.SUBORDINATOR, t.RELATIVE, t.PRONOUN, t.DASH, t.CONJUNCTION))


def _tells_sum(i: int, form: VerbForm, words: Sequence[str], raw: list[str]) -> bool:
    """Whether a verb says how much something is: "the contract for 12 jets | totals | $2 million", "its backlog | stands | at"."""
    k = i + 1 + (words[i + 1 : i + 2] in (("to",), ("at",)))
    return form.lemma in _SUMS and raw[k : k + 1] == [t.MONEY]


def verb_tag(form: VerbForm, i: int, words: Sequence[str], raw: list[str], finite: bool, rules: Grammar) -> str:
    """The tag of a word that can be the verb ``form``."""
    left = i - 1
    while left >= 0 and raw[left] in (t.ADVERB, t.NEGATION):
        left -= 1
    before = raw[left] if left >= 0 else t.STOP
    after = raw[i + 1] if i + 1 < len(words) else t.STOP
    if form.form == "ing":
        return _gerund_tag(form, before, after, words, left, raw, rules)
    if form.form == "ed":
        return _participle_tag(form, i, before, after, words, left, raw, finite)
    base = form.form == "base"
    single = before == t.PARTY or before == t.PRONOUN and words[left] == "it"
    if single and base and form.lemma in _ALIKE and after in _AFTER_VERB and words[left] != "they":
        return t.PAST  # "it cut its stake", not "it cuts"
    if before in (t.INFINITIVE, t.MODAL, t.DO, t.PRONOUN, t.RELATIVE):
        return t.VERB
    if words[i : i + 2] == ("set", "aside"):
        return t.PAST if before in (t.HAVE, t.BE) else t.VERB
    if base and before in _VERBS and words[left] in _HELPING and after in _AFTER_VERB:
        return t.VERB  # "helped build the ship"
    if base and before in (t.PARTY, t.PRONOUN) and not _SEEING.isdisjoint(words[max(0, left - 2) : left]):
        return t.VERB  # "the contract will see Saab supply"
    if base and before == after == t.PARTY:  # "Saab beat Thales", none: "sold its US affiliate Tarben"
        return t.NOUN if words[i] in _ROLES or finite else t.VERB
    if before == t.PARTY and words[left] in ("it", "they") and form.form in ("s", "base"):
        return t.VERB  # "it plans to"
    several = before == t.PARTY and left > 1 and raw[left - 1] in (t.COMMA, t.CONJUNCTION) and raw[left - 2] == t.PARTY
    acts = after in _AFTER_VERB or after == t.NOUN and form.lemma in _CONCLUDING
    acts = acts or words[i + 1 : i + 2] == ("to",) and form.lemma not in _ROLES
    if several and acts and base and not finite:
        return t.VERB  # "Peru, Saab sign radar deal", "Peru and Chile plan to"
    if before in _BEFORE_NOUN or before == t.PREPOSITION or before == t.QUANTITY:
        return t.NOUN
    if base and after == t.PREPOSITION and _heads_phrase(left, words, raw):
        return t.NOUN  # "an emergency buy of jets", "an Italian grant of $2 million"
    if not form.also_noun:
        return t.VERB
    joined = base and before in (t.COMMA, t.CONJUNCTION)
    listed = after in (t.COMMA, t.CONJUNCTION) or before == t.CONJUNCTION and after in _AFTER_VERB
    if joined and listed and left and raw[left - 1] == t.VERB:
        return t.VERB  # "to design, build and operate", "to develop and field the"
    if joined and after in _AFTER_VERB and _lists_verbs(i, words, raw):
        return t.VERB  # "to buy tanks, upgrade six frigates and lease a tanker"
    if form.lemma == "cost" and after in (t.MONEY, t.ADVERB) or form.form == "s" and _tells_sum(i, form, words, raw):
        return t.VERB
    if before == t.COMMA and form.form == "s" and after in (t.DETERMINER, t.QUANTITY, t.MONEY):
        return t.VERB
    apart = left > 0 and (raw[left - 1] != t.NOUN or _is_counted(left - 1, raw))
    goes_on = before == t.CONJUNCTION and apart and form.form == "s"
    if goes_on and words[i + 1 : i + 2] == ("to",) and not _TOLD.isdisjoint(raw[:left]):
        return t.VERB  # "sold two in May and plans to"
    ahead = after == t.QUANTITY or after == t.DETERMINER and words[i + 1] not in ("all", "both")
    if before == t.CONJUNCTION and form.form == "s" and ahead and not _TOLD.isdisjoint(raw[:left]):
        return t.VERB  # "is worth $2 million and covers the supply of"
    opens = after in _AFTER_VERB or words[i + 1 : i + 2] == ("to",)
    if before == t.COMMA and opens and form.lemma not in _ROLES and _closes_aside(left, words, raw):
        return t.VERB  # "Peru, a member since 2010, plans to", "Peru, which has ordered 12 jets, also plans to"
    if finite and before != t.CONJUNCTION:
        return t.NOUN
    leads_on = words[i + 1 : i + 2] == ("to",) and form.form == "s" and form.lemma not in _ROLES
    leads_on = leads_on and not (before == t.NOUN and _is_told_of(i, words, raw))
    calls_for = before == t.PARTY and (form.lemma, *words[i + 1 : i + 2]) in _CALLING
    over = words[i + 1 : i + 2] == ("over",) and not _TAKEN_OVER.isdisjoint(
        raw[i + 2 : i + 3]
    )  # "hands over six boats"
    opens_object = after in _AFTER_VERB or leads_on or calls_for or over
    if before == t.PARTY and form.form == "s":
        return t.VERB if opens_object or after == t.NOUN else t.NOUN
    if before == t.NOUN and opens_object and after != t.STOP:
        plural = words[left].endswith("s")
        return t.VERB if base == plural else t.NOUN
    return t.NOUN


def _is_told_of(i: int, words: Sequence[str], raw: list[str]) -> bool:
    """Whether a verb follows of which the word at ``i`` is the subject: "oil | exports | to Chile are worth"."""
    passed = (t.NOUN, t.PARTY, t.DETERMINER, t.ADJECTIVE)
    ends = (k for k in range(i + 2, min(i + 8, len(raw))) if raw[k] not in passed or words[k].endswith("ed"))
    k = next(ends, None)
    return k is not None and (raw[k] in (t.BE, t.HAVE, t.MODAL) or words[k].endswith("ed"))


def _heads_phrase(left: int, words: Sequence[str], raw: list[str]) -> bool:
    """Whether "a" stands in front of the nouns and names that end at ``left``: what follows these is no verb without an ending."""
    while left > 0 and raw[left] in (t.NOUN, t.ADJECTIVE, t.PARTY, t.MAKER, t.JOINER):
        left -= 1
    return left >= 0 and words[left] in ("a", "an")


def _is_counted(i: int, raw: list[str]) -> bool:
    """Whether a number stands in front of the noun at ``i``: "bought 12 jets | and plans to"."""
    while i >= 0 and raw[i] in (t.NOUN, t.ADJECTIVE, t.MAKER, t.JOINER):
        i -= 1
    return i >= 0 and raw[i] == t.QUANTITY


def _lists_verbs(i: int, words: Sequence[str], raw: list[str]) -> bool:
    """Whether an infinitive or "will" stands not far before the word at ``i``, and an "and" before or behind it."""
    if raw[i - 1] == t.COMMA and "and" not in words[i + 1 : i + 12]:
        return False
    for k in range(i - 2, max(-1, i - 16), -1):
        if raw[k] in (t.INFINITIVE, t.MODAL):
            return True
        if raw[k] in BOUNDARIES and raw[k] != t.CONJUNCTION:
            return False
    return False


def _closes_aside(left: int, words: Sequence[str], raw: list[str]) -> bool:
    """Whether the comma at ``left`` closes what is said of the party right before another comma: "Peru, a member since 2010, |"."""
    if raw[left] != t.COMMA or words[left] != ",":
        return False
    for k in range(left - 1, max(0, left - _ASIDE), -1):
        if raw[k] == t.COMMA and raw[k - 1] == t.PARTY:
            opens = raw[k + 1] in (t.RELATIVE, t.DETERMINER, t.PAST) or words[k + 1] == "whose"
            first = k - 1
            while first > 0 and raw[first - 1] in _SUBJECT:
                first -= 1
            return opens and (first == 0 or raw[first - 1] in (t.COMMA, *BOUNDARIES))
    return False


def _goes_on(left: int, raw: list[str]) -> bool:
    """Whether an "-ing" form that is a verb stands not far before the conjunction at ``left``, in its clause."""
    for k in range(left - 1, max(-1, left - 10), -1):
        if raw[k] == t.GERUND or raw[k] in BOUNDARIES:
            return raw[k] == t.GERUND
    return False


def _participle_tag(
    form: VerbForm,
    i: int,
    before: str,
    after: str,
    words: Sequence[str],
    left: int,
    raw: list[str],
    finite: bool,
) -> str:
    noun_next = after in (t.NOUN, t.ADJECTIVE, t.MONEY)
    if form.lemma in ("launch", "base", "fire") and noun_next and i and words[i - 1] in _CARRIERS:
        return t.ADJECTIVE  # "its air launched missiles"
    priced = before == t.MONEY and left > 0 and raw[left - 1] == t.DETERMINER  # "a $2 million recommended offer"
    if noun_next and (
        priced or before in (t.DETERMINER, t.POSSESSIVE, t.ADJECTIVE, t.QUANTITY) or words[left] == "," != raw[left]
    ):
        return t.ADJECTIVE
    if before == t.NOUN and form.lemma in _FITTING and words[i + 1 : i + 2] in (("with",), ("for",)):
        return t.ADJECTIVE  # "trucks fitted with cranes": these verbs want an object, or are passive
    fitted = form.lemma in _FITTING and left == i - 1 and not words[left].endswith("s")
    if before == t.NOUN and fitted and finite and (noun_next or after in (t.PARTY, t.QUANTITY)):
        return t.ADJECTIVE  # "bought radar equipped jets", "tonnes of stone milled flour"
    made = form.lemma in _MAKING and noun_next and finite and before == t.PARTY and left
    if made and raw[left - 1] in (t.PREPOSITION, t.VERB, t.PAST, t.QUANTITY, t.DETERMINER):
        return t.MAKER  # "buy DRDO developed radars"
    if before in (t.DETERMINER, t.QUANTITY) and after == t.PARTY:
        return t.ADJECTIVE  # "the retired UK carrier", "five refurbished Bell helicopters"
    qualified = before == t.DETERMINER and left < i - 1 and after == t.COMMA
    if qualified and raw[i + 2 : i + 3] in ([t.NOUN], [t.ADJECTIVE]):
        return t.ADJECTIVE  # "a locally made, Hamina-class boat"
    if (before == t.PREPOSITION or before in _VERBS) and (noun_next or after == t.PARTY):
        return t.ADJECTIVE  # "procure used jets", "received retired Jaguar jets"
    return t.PAST


def _gerund_tag(
    form: VerbForm, before: str, after: str, words: Sequence[str], left: int, raw: list[str], rules: Grammar
) -> str:
    following = words[left + 2] if left + 2 < len(words) else ""
    if words[left + 1] == "landing" and following in _LANDING:
        return t.NOUN  # "to supply landing craft"
    if before == t.BE or before in (t.NOUN, t.PARTY) and form.lemma in _DESCRIBING and after == t.PREPOSITION:
        return t.GERUND  # "a plan calling for", "jets belonging to"
    spent = before == t.MONEY and form.lemma in rules.triggers and (after in _OVER or after in _AFTER_VERB)
    if spent and not _SPENDING.isdisjoint(words[max(0, left - 4) : left]):
        return t.GERUND  # "has spent $20 million buying six tugs"
    if before in (t.DETERMINER, t.ADJECTIVE, t.POSSESSIVE, t.QUANTITY, t.MONEY):
        return t.NOUN
    if following == "of" and before == t.NOUN and raw[left - 1] == t.DETERMINER and form.lemma not in _WITH_OF:
        return t.NOUN  # "the dry leasing of two jets"
    measured = words[left] == "of" and left > 1 and (raw[left - 2] == t.QUANTITY or is_number(words[left - 2]))
    if measured and after == t.NOUN and form.lemma not in rules.triggers:
        return t.NOUN  # "12 tonnes of reinforcing bar"
    if before == t.CONJUNCTION and after == t.PREPOSITION and following != "of" and _goes_on(left, raw):
        return t.GERUND  # "selling its units and focusing on radars"
    if before == t.CONJUNCTION and _describes_part(left + 2, words, raw) and not _goes_on(left, raw):
        return t.NOUN  # "its cement and building materials division"
    if before in (t.PREPOSITION, t.CONJUNCTION):
        opens = after in _AFTER_VERB or after in (t.NOUN, t.INFINITIVE, t.ADVERB)
        opens = opens or words[left] == "by" and after == t.PREPOSITION and form.lemma == "invest"  # "by investing in"
        opens = opens or following == "to" and raw[left + 3 : left + 4] == [t.PARTY]  # "on selling to Peru"
        opens = opens or form.lemma == "buy" and following in ("out", "up", "back")  # "spent $2 million on buying out"
        base = rules.verbs.get(form.lemma)
        only_verb = base is not None and not base.also_noun
        only_verb = only_verb or before == t.PREPOSITION and after in (t.DETERMINER, t.PARTY)  # "of calling the port"
        return t.GERUND if opens and (form.lemma in rules.triggers or only_verb) else t.NOUN
    if before == t.NOUN and after in (t.STOP, t.COMMA, t.CONJUNCTION) and not words[left].endswith("s"):
        return t.NOUN  # "its media planning and buying"
    housed = before in (t.PARTY, t.MAKER, t.STOP)
    housed = housed or before in _VERBS and form.lemma not in ("buy", "acquire", "sell")
    if housed and following in _HOUSES:
        return t.NOUN  # "the Oslo-based leasing company", "is buying consulting group Tarben"
    if before == t.VERB and after == t.NOUN and form.lemma not in rules.triggers:
        return t.NOUN  # "buy training jets"
    if before == t.COMMA and after in (t.COMMA, t.CONJUNCTION) and form.lemma not in rules.triggers:
        return t.NOUN  # "laundry, cleaning and catering services"
    if words[left + 1] == "building" and before == t.NOUN and after in (t.PREPOSITION, t.STOP, t.COMMA):
        first = next((k for k in range(left, -1, -1) if raw[k] not in (t.NOUN, t.ADJECTIVE, t.PARTY)), 0)
        return t.NOUN if raw[first] in (t.DETERMINER, t.POSSESSIVE) else t.GERUND  # "the theatre building"
    if form.lemma in _HOLDING and before in (t.NOUN, t.PARTY):
        return t.GERUND  # "a contract covering repairs"
    single = not words[left].endswith("s") or words[left].endswith("ss")
    if before == t.NOUN and after == t.NOUN and (single or following in _HOUSES):
        return t.NOUN  # "hull planning yard services", "a plastics manufacturing company"
    closed = after in (t.NOUN, t.PREPOSITION, t.STOP, t.COMMA, t.CONJUNCTION)
    return t.NOUN if before in (t.NOUN, t.PARTY) and closed and form.lemma not in rules.triggers else t.GERUND


def _describes_part(i: int, words: Sequence[str], raw: list[str]) -> bool:
    """Whether the nouns from ``i`` on end in one for a part of a company: "building | materials division"."""
    while i + 1 < len(raw) and raw[i] == raw[i + 1] == t.NOUN:
        i += 1
    return i < len(raw) and raw[i] == t.NOUN and words[i] in _PARTS


def is_made_in(i: int, before: str, words: Sequence[str], raw: list[str]) -> bool:
    """Whether "made in" and a country stand as one word in front of a noun: "the | Made in India | Tejas jet"."""
    stands = before in (t.STOP, t.DETERMINER, t.ADJECTIVE, t.QUANTITY, t.PREPOSITION, t.VERB, t.PAST, t.GERUND)
    return stands and words[i + 1 : i + 2] == ("in",) and raw[i + 2 : i + 4] == [t.PARTY, t.NOUN]


def is_number(word: str) -> bool:
    """Whether a word is a number, in digits or in letters."""
    return word[0].isdigit() or word in _NUMBERS
