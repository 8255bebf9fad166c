"""Deals as news tells them: one group of triggers, one deal, or one for each item that has its own number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ..lexicon import Lexicon
from ..lexicon.triggers import Sense
from ..model import DateRange, Kind, Mention, MentionKind, Money, Party, PartyKind, Sentence, Status
from ..syntax import tags as t
from ..syntax.tokens import Tagged
from .constituents import THING, Constituent, Vocabulary, analyse, vocabulary
from .draft import Draft, Filler, Reading, Rejected, filler
from .groups import DateArgument, Group
from .items import Item, item_at
from .judging import reason_against
from .reader import Reader
from .roles import Role
from .sides import Parties, sides
from .status import kind as kind_of
from .status import status as status_of

_ELSEWHERE = re.compile(r"(?:read\s(?:more|also)|also\sread|related|see\salso|watch|read)\s?:", re.I)  # headlines of other articles
_IN_PRINCIPLE = re.compile(r"\bagree(?:d|ment|ments)?\s+in\s+principle\b", re.I)
# "The contract is worth ...", "at a total cost of ...": a figure that belongs to the deal told before.
_PRICED = re.compile(
    r"\b(?:contract|deal|order|agreement|purchase|sale|acquisition|package|cost|costs|costing|price|value|valued|worth|award)\b[^.;]{0,60}$", re.I
)
_OTHER_MONEY = re.compile(
    r"\b(?:budget|revenue|profit|loss|loan|fund|funds|funding|obligat|tax|salar|market|invest|earn|income|sales|order\s?book|backlog|debt|fine|shares?|stock|bid"
    r"|options?|cumulative|pct|per\s?cent)\w*", re.I
)


def read(
    text: str, sentence: Sentence, mentions: Sequence[Mention], today: date | None, lexicon: Lexicon, antecedent: Item | None = None
) -> tuple[Reading, Item | None]:
    """The deals that one sentence tells, in the order of the text. ``mentions`` are those inside the sentence, ``antecedent``
    is the thing that was named last before it; the second result is what the next sentence may point back to."""
    words = vocabulary(lexicon)
    tagged, row = analyse(text, sentence.start, sentence.end, mentions, lexicon)
    reading = Reading()
    if _ELSEWHERE.match(text, sentence.start):
        return reading, None
    speaker = _speaker(row)
    reader = Reader(tagged, row, words, antecedent)
    for group in _absorbed(_completed(reader.read())):
        _read_group(group, tagged, row, sentence, today, words, speaker, reading)
    _read_figure(text, sentence, mentions, reading)
    return reading, reader.last_item


def _read_figure(text: str, sentence: Sentence, mentions: Sequence[Mention], out: Reading) -> None:
    """Adds the figure of a sentence that tells only what a deal costs, for :mod:`.unify` to give to the deal before it."""
    if any(d.value is not None for d in out.drafts):
        return
    amounts = [m for m in mentions if m.kind is MentionKind.MONEY and not m.rule.endswith("-per-unit") and "-equivalent" not in m.rule]
    if len(amounts) != 1 or _OTHER_MONEY.search(text, sentence.start, sentence.end):
        return
    m = amounts[0]
    if _PRICED.search(text, max(sentence.start, m.start - 110), m.start):
        out.drafts.append(Draft(sentence, "figure", Kind.CONTRACT, Status.SIGNED, m.start, value=filler(m.money, m), incomplete=True))


def _read_group(
    group: Group, tagged: Tagged, row: Sequence[Constituent], sentence: Sentence, today: date | None, words: Vocabulary,
    speaker: Filler[Party] | None, out: Reading,
) -> None:
    """Adds the drafts of one group, or the reason why it has none."""
    first, last = group.events[0], group.events[-1]
    rule = "-".join(dict.fromkeys(str(e.sense) for e in group.events if e.sense is not None))
    items = _items(group)
    value, alternative = _value(group)
    plural = _is_plural_sum(group, tagged, value, words)
    kind = kind_of(group, plural)
    before = frozenset(w for c in group.nouns for w in tagged.words[c.phrase.first : c.phrase.head])
    status = status_of(group, before, words)
    buyers, suppliers = sides(group, kind, items, words.countries)
    if status is Status.SIGNED and _IN_PRINCIPLE.search(tagged.text, sentence.start, sentence.end):
        status = Status.NEGOTIATING
    if speaker is not None and not buyers and Sense.AWARD in group.senses():
        buyers = (speaker,)
    if not items and (kind is Kind.FRAMEWORK or kind is Kind.AGGREGATE and buyers and suppliers):
        items = _named(group, tagged, row, words)
    if status is Status.CANCELLED and not items and value is None and group.nouns:
        out.drafts.append(Draft(sentence, rule, kind, status, first.start, buyers=buyers, suppliers=suppliers, anaphoric=True))
        return
    if reason := reason_against(group, items, value, buyers, suppliers, kind, words):
        awarded = reason == "neither item nor value" and buyers and suppliers and group.senses() & {Sense.AWARD, Sense.WIN}
        if awarded or reason == "no party" and (value is not None or items and (items[0].anaphoric or items[0].designated)):
            out.drafts.append(_draft(group, tagged, sentence, rule, kind, status, items[:1], value, alternative, buyers, suppliers, today, words, incomplete=True)[0])
        elif value is not None or (items and (buyers or suppliers) and any(i.strong for i in items)):
            out.rejected.append(Rejected(reason, first.start, last.end, rule))
        return
    split = items if value is None and len(items) > 1 and all(i.quantity or i.designated or not i.name.value.islower() for i in items) else items[:1]
    out.drafts.extend(_draft(group, tagged, sentence, rule, kind, status, split, value, alternative, buyers, suppliers, today, words))


def _draft(
    group: Group, tagged: Tagged, sentence: Sentence, rule: str, kind: Kind, status: Status, items: Sequence[Item], value: Filler[Money] | None,
    alternative: Filler[Money] | None, buyers: Parties, suppliers: Parties, today: date | None, words: Vocabulary, incomplete: bool = False,
) -> list[Draft]:
    """One draft an item, or one without."""
    since = next((d.mention for d in group.dates if d.preposition == "since"), None)
    base = Draft(
        sentence, rule, kind, status, group.events[0].start, value=value, value_alt=alternative, buyers=buyers, suppliers=suppliers,
        status_words=_words_of(group, verbs=True), kind_words=_words_of(group, verbs=False), date=_date(group, status, today, words), since=filler(since.days, since) if since is not None else None, incomplete=incomplete,
    )
    if not items and group.nouns:
        opening = tagged.words[group.nouns[-1].phrase.first]
        return [replace(base, anaphoric=opening in ("the", "this", "that"))]
    return [replace(base, item=i.name, quantity=i.quantity, anaphoric=i.anaphoric) for i in items] or [base]


def _words_of(group: Group, verbs: bool) -> tuple[Filler[str], ...]:
    """The triggers of a group that are verbs, or nouns; all where there are none of the sort."""
    told = [e for e in group.events if e.sense is not None]
    chosen = [e for e in told if (e.verb is not None) == verbs] or told
    return tuple(Filler(e.word, e.start, e.end) for e in chosen)


def things(text: str, sentence: Sentence, mentions: Sequence[Mention], lexicon: Lexicon) -> Item | None:
    """The thing that a sentence names last, for the next one to point back to."""
    tagged, row = analyse(text, sentence.start, sentence.end, mentions, lexicon)
    reader = Reader(tagged, row, vocabulary(lexicon))
    reader.read()
    return reader.last_item or next((i for k in range(len(row)) if row[k].kind == THING and (i := item_at(tagged, row, k, reader.words)) and i.strong), None)


def _speaker(row: Sequence[Constituent]) -> Filler[Party] | None:
    """The authority that tells of an award ("... , the Army said"): nobody else announces it, so it is the buyer's."""
    for c, verb in zip(row, row[1:]):
        if verb.word in ("say", "announce") and c.kind == "party" and c.parties[-1].party.kind in (PartyKind.GOVERNMENT, PartyKind.SERVICE):
            m = c.parties[-1]
            return filler(m.party, m, inferred=True)
    return None


def _completed(found: list[Group]) -> list[Group]:
    """Two objects of one verb share the parties: "inked a contract with Peru, and a deal for two ships"."""
    for group in found:
        if group.sibling is not None:
            for one, other in ((group, group.sibling), (group.sibling, group)):
                for role in (Role.COUNTERPARTY, Role.SUPPLIER, Role.BUYER, Role.USER, Role.SOURCE):
                    if not one.roles.get(role):
                        one.roles[role] = [replace(f, inferred=True) for f in other.roles.get(role, ())]
    return found


def _absorbed(found: list[Group]) -> list[Group]:
    """Where a sentence names the same noun twice ("to ink more defence deals, ... secured deals worth"), the mention that
    has the amount takes over what the bare one says of the other side, and its fuller name."""
    out = list(found)
    for bare in found:
        if not bare.nouns or bare.money or bare.items:
            continue
        word = bare.nouns[-1].word
        full = next((g for g in found if g is not bare and g.money and any(c.word == word for c in g.nouns)), None)
        if full is None:
            continue
        known = {f.value.name for fillers in full.roles.values() for f in fillers}
        others = [replace(f, inferred=True) for fillers in bare.roles.values() for f in fillers if f.value.name not in known]
        side = Role.BUYER if full.roles.get(Role.SUPPLIER) else Role.SUPPLIER if full.roles.get(Role.BUYER) else Role.COUNTERPARTY
        full.roles.setdefault(side, []).extend(others)
        full.nouns.insert(0, bare.nouns[-1])
        out.remove(bare)
    return out


def _items(group: Group) -> list[Item]:
    items = list({i.name.start: i for i in group.items}.values())
    if len(items) > 1 and items[0].quantity is not None and items[0].quantity.value == len(items) - 1 and all(i.quantity is None for i in items[1:]):
        items = items[:1]  # "two brands, Hard Candy and Urban Decay"
    if not items and group.hints:
        hint = group.hints[0]
        items = [Item(hint, None, (), 0, strong=True, designated=False, hard=False, named=False, anaphoric=False)]
    return items


def _value(group: Group) -> tuple[Filler[Money] | None, Filler[Money] | None]:
    """The first amount that is no price per unit, and the same in another currency where the text gives it."""
    amounts = [(c.money, c.alternative) for c in group.money if c.money is not None and not c.money.rule.endswith("-per-unit")]
    if not amounts:
        return None, None
    first, same = next(((m, same) for m, same in amounts if not m.rule.endswith("-equivalent")), amounts[0])
    other = same or next((m for m, _ in amounts if m.rule.endswith("-equivalent")), None)
    return filler(first.money, first), filler(other.money, other) if other is not None and other is not first else None


def _is_plural_sum(group: Group, tagged: Tagged, value: Filler[Money] | None, words: Vocabulary) -> bool:
    """Whether one amount stands for several deals: "deals worth", "contracts totalling"."""
    if value is None:
        return False
    heads = [c for c in group.nouns if c.word in words.of("summed")]
    return any(tagged.words[c.phrase.head] == c.word + "s" for c in heads) and not any(c.quantity for c in heads)


def _named(group: Group, tagged: Tagged, row: Sequence[Constituent], words: Vocabulary) -> list[Item]:
    """The agreement's own name where nothing else is named: "Blue Shield Partnership", "framework on defence cooperation"."""
    for c in group.nouns:
        if c.sense not in (Sense.PACT, Sense.CONTRACT, Sense.BUY, Sense.SELL):
            continue
        first = head = c.phrase.head
        while first > c.phrase.first and tagged.is_capital(first - 1) | (tagged.tags[first - 1] == t.JOINER):
            first -= 1
        if first == head and c.phrase.head == c.phrase.first + (tagged.tags[c.phrase.first] == t.DETERMINER):
            if row.index(c) + 1 >= len(row) or row[row.index(c) + 1].word not in ("on", "of", "for"):
                return []  # "the agreement"
        if first < head and tagged.is_capital(head):
            name = Filler(tagged.slice(first, head), tagged.starts[first], tagged.ends[head])
            return [Item(name, None, (), row.index(c), strong=True, designated=False, hard=False, named=True, anaphoric=False)]
        as_goods = replace(words, goods=words.goods | {c.word}, not_goods=words.not_goods - {c.word})
        item = item_at(tagged, row, row.index(c), as_goods)
        if item is not None:
            return [item]
    return []


def _date(group: Group, status: Status, today: date | None, words: Vocabulary) -> Filler[DateRange] | None:
    """The day of the deal, if the text gives it: past, and not that of a delivery that was only promised."""
    if status in (Status.PLANNED, Status.NEGOTIATING):
        return None
    choices = [d for d in group.dates if d.preposition != "since" and _may_date(d, status, today, words)]
    best = next((d for d in choices if d.event is not None and d.event.sense in (Sense.SIGN, Sense.AWARD, Sense.CONTRACT, Sense.WIN)), None)
    best = best or (choices[0] if choices else None)
    return filler(best.mention.days, best.mention) if best is not None else None


def _may_date(d: DateArgument, status: Status, today: date | None, words: Vocabulary) -> bool:
    span = d.mention.days
    if d.event is not None and d.event.verb is not None and d.event.verb.modal in ("will", "would", "may", "could"):
        return False
    if today is not None and span.low > today or (span.high - span.low).days > 366:
        return False
    if d.event is None or d.event.word not in words.of("delivering") or status is Status.COMPLETED:
        return True
    return d.event.verb is not None and not d.event.verb.infinitive and d.event.verb.modal is None
