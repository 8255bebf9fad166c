"""Deals as news tells them: one group of triggers, one deal, or one for each item that has its own number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from ..lexicon import Lexicon
from ..lexicon.triggers import Sense
from ..model import Kind, Mention, Party, PartyKind, Sentence, Status
from ..syntax.tagging import tag
from ..syntax.tokens import Tagged
from . import fields
from .agreement import OPEN, UNDECIDED
from .allied import allied
from .alternatives import without_alternatives
from .companies import name_acquired
from .constituents import THING, Constituent, analyse, triggered
from .days import day, settled
from .descriptions import without_lists
from .draft import Draft, Filler, Reading, Rejected, filler
from .groups import AWARDING, Group
from .inversions import straightened
from .items import Item, item_at
from .joining import joined
from .judging import reason_against
from .kinds import is_delivery, is_work
from .kinds import kind as kind_of
from .newcomers import with_newcomers
from .pointing import goes_on, points_back
from .prices import add_price
from .principal import has_changed_hands
from .promised import ALONE, is_of_contract, is_told_besides, part_of_deal, promises
from .reader import Reader
from .roles import Role
from .seats import without_seats
from .several import are_apart, of_items, one_each
from .shared import shared
from .sides import sides
from .speaking import agrees, who_tells, with_teller
from .status import as_told
from .status import status as status_of
from .vocabulary import Vocabulary, vocabulary
from .works import together

_ELSEWHERE = re.compile(  # headlines of other articles
    r"(?: (?:also\s)?read (?:\s(?:more|also))? | related | see\salso | watch ) \s?:",
    re.IGNORECASE | re.VERBOSE,
)
# "compared with 684 tonnes the week before": tonnes that are compared are those of a statistic.
_COMPARED = re.compile(r"\b(?:compared\s(?:with|to)|(?:down|up)\sfrom|year[- ]ago|so\sfar\sthis)\b", re.IGNORECASE)
_NO_TRADE = re.compile(  # what agreements are about that bring nobody goods: "an agreement to reschedule $20 million of debt"
    r"\b(?:debts?|reschedul\w+|repay\w*|refinanc\w+|currenc(?:y|ies)|taxation|truce|cease-?fire|disarmament|nuclear missiles)\b"
)
_PER_SHARE = 1000  # below, in whole units, a figure is what is paid for a share of a company, not for the company
_OTHER = frozenset(("other", "separate", "further"))  # contracts than those told before
_MORE = _OTHER | {"more", "additional", "another", "repeat", "follow-on"}
_ORDERS = frozenset(("order", "option", "delivery"))
_PAID = frozenset(("pay", "spend", "invest"))
_OBTAINING = frozenset((Sense.BUY, Sense.CONTRACT, Sense.SELL))
_COMPETING = frozenset((Sense.OFFER, Sense.SELECT))
_CONCLUDED = frozenset((Sense.SIGN, Sense.CONTRACT))


@dataclass(frozen=True, slots=True)
class _Telling:
    """What all groups of one sentence share."""

    sentence: Sentence
    tagged: Tagged
    row: Sequence[Constituent]
    today: date | None
    words: Vocabulary
    speaker: Filler[Party] | None  # who announces an award


def read(
    text: str,
    sentence: Sentence,
    mentions: Sequence[Mention],
    today: date | None,
    lexicon: Lexicon,
    antecedent: Item | None = None,
) -> tuple[Reading, Item | None]:
    """The deals that one sentence tells, in the order of the text. ``mentions`` are those inside the sentence, ``antecedent``
    is the thing that was named last before it; the second result is what the next sentence may point back to."""
    reading = Reading()
    if _ELSEWHERE.match(text, sentence.start):
        return reading, None
    words = vocabulary(lexicon)
    tagged = tag(text, sentence.start, sentence.end, mentions, lexicon)
    if not triggered(tagged, words):
        add_price(text, sentence, mentions, reading)
        return reading, antecedent
    tagged, row = with_newcomers(tagged, sentence, mentions, lexicon)
    row = without_alternatives(without_seats(row, tagged), tagged)
    row = straightened(without_lists(row, tagged), tagged, words)
    row = allied(together(shared(tagged, row, words), words), words)
    telling = _Telling(sentence, tagged, row, today, words, who_tells(row, words))
    reader = Reader(tagged, row, words, antecedent)
    for group in joined(reader.read()):
        _read_group(group, telling, reading)
    add_price(text, sentence, mentions, reading)
    return reading, reader.last_item


def _read_group(group: Group, telling: _Telling, out: Reading) -> None:
    """Adds the drafts of one group, or the reason why it has none."""
    tagged = telling.tagged
    name_acquired(group)
    items = fields.items(group, tagged, telling.words)
    if not (items or group.money or _leans(group)):
        return
    draft, items = _draft(group, items, telling)
    valued = draft.value is not None
    if not items and not valued and goes_on(group, draft.status, tagged, telling.words):
        out.drafts.append(replace(draft, anaphoric=True))
        return
    reason = reason_against(group, items, draft, telling.words)
    draft = replace(fields.open_ended(draft, group, tagged), promised=promises(group, draft, tagged))
    if reason is None:
        apart = not valued and are_apart(items, group, tagged)
        apart = apart and not _are_rivals(group, items, draft, telling)
        drafts = one_each(draft, items if apart else items[:1], group, tagged, telling.today, telling.words)
        out.drafts.extend(settled(d, group, tagged.text, telling.today) for d in drafts)
    elif reason == "neither item nor value" and _is_pact(group, draft, tagged):
        out.drafts.append(draft)
    elif draft.promised and reason in ALONE:
        out.drafts.extend(of_items(part_of_deal(draft), items[:1], group, tagged, telling.today, telling.words))
    elif _is_part(reason, group, items, draft, tagged):
        ordered = _ordered(group, items)
        named = ordered or (items if draft.listed else items[:1])
        before = bool(items) and items[0].name.start < draft.sentence.start and not items[0].further
        for part in of_items(draft, named, group, tagged, telling.today, telling.words):
            back = part.anaphoric or before
            out.drafts.append(replace(part, incomplete=True, ordered=bool(ordered), anaphoric=back))
    elif valued or (items and (draft.buyers or draft.suppliers) and any(i.strong for i in items)):
        out.rejected.append(Rejected(reason, draft.at, group.events[-1].end, draft.rule))


def _are_rivals(group: Group, items: Sequence[Item], draft: Draft, telling: _Telling) -> bool:
    """Whether one of several is to be bought: "is weighing the Gripen and the Rafale", "plans to buy the Gripen or the Rafale"."""
    sought = len(items) > 1 and draft.status in UNDECIDED
    if not sought or any(i.quantity or not i.specific for i in items):
        return False
    if " or " in telling.tagged.text[items[-2].name.end : items[-1].name.start]:
        return True
    if group.senses() <= _COMPETING:
        return True  # "Saab and Dassault have pitched the Gripen and the Rafale", "has shortlisted the Gripen and the Rafale"
    compared = telling.words.of("comparing") | telling.words.of("weighing")
    return not group.senses() & _OBTAINING and any(e.word in compared for e in group.events)


def _leans(group: Group) -> bool:
    """Whether a group that names neither goods nor an amount may belong to a deal told elsewhere, or tell of an agreement that
    has a name of its own. Nothing comes of any other: a cheap test, for so is half of all groups."""
    senses = group.senses()
    ended = Sense.CANCEL in senses or group.ended or group.finished
    awarded = senses & AWARDING or senses >= _CONCLUDED
    stepped = senses & {Sense.NEGOTIATE, Sense.APPROVE}
    return bool(awarded or Sense.PACT in senses or (ended or stepped) and group.nouns)


def _is_part(reason: str, group: Group, items: Sequence[Item], draft: Draft, tagged: Tagged) -> bool:
    """Whether a group that is no deal by itself can be part of one that is told elsewhere."""
    if draft.refers and not items and draft.date is not None:
        return True  # "The contract was signed in May"
    if reason == "neither item nor value":
        opening = tagged.words[group.nouns[-1].phrase.first] if group.nouns else ""
        given = (draft.suppliers or draft.buyers) and opening in ("the", "this")  # "the contract was awarded to Saab"
        return bool((draft.buyers and draft.suppliers or given) and _is_agreed(group, draft))
    if reason == "a payment for nothing that is named":
        return bool(draft.buyers)  # "Tarben will pay $20 million", for the company that was named before
    saved = not items and any(e.word == "set aside" for e in group.events)  # "set aside $2 million to launch a force"
    if saved or Sense.OFFER in group.senses() and reason == "no party":
        return False  # "planned to offer subscriptions for $180"
    counted = draft.listed and all(i.quantity or i.specific for i in items)
    again = items and items[0].name.start < draft.sentence.start and items[0].quantity is not None
    identified = draft.value is not None or items and (items[0].anaphoric or items[0].designated or again or counted)
    if reason == "nothing that identifies what is bought":
        return items[0].anaphoric and bool(draft.buyers or draft.suppliers)  # "Peru ordered the jets in 2013"
    if reason != "no party":
        return False
    return bool(identified or _ordered(group, items)) or has_changed_hands(group, draft, tagged.text)


def _is_pact(group: Group, draft: Draft, tagged: Tagged) -> bool:
    """Whether named parties sign an agreement that is new to the text, whatever it is about: "Saab and Embraer signed a pact"."""
    signed = {Sense.SIGN, Sense.PACT} <= group.senses() and draft.status is Status.SIGNED
    if group.senses() == {Sense.PACT} and not group.nouns:  # "Saab has teamed up with Thales"
        firms = any(f.value.kind is PartyKind.COMPANY for f in draft.buyers)
        teamed = any(e.word in ("team up", "tie up") for e in group.events)
        return teamed and firms and len(draft.buyers) > 1 and draft.status is Status.SIGNED
    founded = any(e.word == "joint venture" for e in group.events)
    agreed = (signed or founded) and bool(group.nouns) and draft.kind is Kind.FRAMEWORK
    return agreed and len(draft.buyers) > 1 and tagged.words[group.nouns[-1].phrase.first] in ("a", "an")


def _is_agreed(group: Group, draft: Draft) -> bool:
    """Whether a contract is told of, and only what it is about is told elsewhere: "Peru awarded a contract to Saab"."""
    senses = group.senses()
    return bool(senses & AWARDING) or draft.told and senses >= _CONCLUDED


def _ordered(group: Group, items: Sequence[Item]) -> list[Item]:
    """Goods that are new to the text and are bought by somebody it does not name: "12 more jets are to be ordered"."""
    ordered = any(e.sense is Sense.BUY and e.word not in _PAID or e.word in _ORDERS for e in group.events)
    new = all(i.strong and (i.quantity or i.specific or i.hard) and not (i.definite or i.vague) for i in items)
    return list(items) if ordered and new else []


def _draft(group: Group, items: list[Item], telling: _Telling) -> tuple[Draft, list[Item]]:
    """A group's fields but for the item, and the items; an agreement may itself be one."""
    tagged, sentence, words = telling.tagged, telling.sentence, telling.words
    made = group.senses() == {Sense.MAKE}  # "built 3,120 trucks, down from 4,480"
    counted = any(i.measured or made and i.quantity for i in items)
    if counted and _COMPARED.search(tagged.text, sentence.start, sentence.end):
        group.statistic = True
    value, alternative = fields.value(group)
    kind = kind_of(group, fields.is_plural_sum(group, tagged, value, words), words)
    if kind is Kind.FRAMEWORK and _NO_TRADE.search(tagged.text[group.events[0].start : sentence.end].split(";")[0]):
        group.cash = True
    before = frozenset(w for c in group.nouns for w in tagged.words[c.phrase.first : c.phrase.head])
    if kind is Kind.ACQUISITION and value is not None and value.value.figure < _PER_SHARE:
        value = alternative = None  # "for 6.50 dlrs in cash"
    status = status_of(group, before, words)
    status = as_told(status, group, tagged.text[sentence.start : sentence.end], telling.today)
    if telling.speaker is not None and agrees(telling.speaker, group):
        group.roles[Role.PARTY] = [telling.speaker]
    sold = items if kind in (Kind.CONTRACT, Kind.AGGREGATE) and status not in OPEN else ()
    buyers, suppliers = with_teller(telling.speaker, group, sides(group, kind, items, words), sold)
    items = items or _agreement(group, kind, bool(buyers and suppliers), telling)
    since = next((d.mention for d in group.dates if d.preposition == "since"), None)
    draft = Draft(
        sentence,
        rule="-".join(dict.fromkeys(str(e.sense) for e in group.events if e.sense is not None)),
        kind=kind,
        status=status,
        at=group.events[0].start,
        value=value,
        value_alt=alternative,
        buyers=buyers,
        suppliers=suppliers,
        status_words=fields.words_of(group, verbs=True),
        kind_words=fields.words_of(group, verbs=False),
        date=day(group, status, telling.today, words),
        since=filler(since.days, since) if since is not None else None,
        listed=group.listed or bool(before & _OTHER) or any(i.instance for i in group.items),
        further=bool(before & _MORE),
        besides=is_told_besides(group, tagged),
        worked=is_work(group, words),
        handed=is_delivery(group, words),
        headline=sentence.paragraph == 0 and tagged.text[sentence.end - 1].isalnum(),
        refers=points_back(group, tagged, words),
        pointed=is_of_contract(group, tagged),
        told=status is not Status.SIGNED or any(e.sense is not None and e.verb is not None for e in group.events),
    )
    return draft, items


def _agreement(group: Group, kind: Kind, both: bool, telling: _Telling) -> list[Item]:
    """The agreement as the thing that a deal is about, by its own name; a sum or a change only where both sides are told."""
    if kind is not Kind.FRAMEWORK and not (both and kind in (Kind.AGGREGATE, Kind.AMENDMENT)):
        return []
    own = fields.own_name(group, telling.tagged, telling.row, telling.words)
    return [i for i in own if kind is not Kind.AMENDMENT or " " in i.name.value]


def things(text: str, sentence: Sentence, mentions: Sequence[Mention], lexicon: Lexicon) -> Item | None:
    """The thing that a sentence names last, for the next one to point back to."""
    tagged, row = analyse(text, sentence.start, sentence.end, mentions, lexicon)
    reader = Reader(tagged, row, vocabulary(lexicon))
    reader.read()
    return reader.last_item or next(
        (
            i
            for k in range(len(row))
            if row[k].kind == THING and (i := item_at(tagged, row, k, reader.words)) and i.strong
        ),
        None,
    )
