"""Whether what a group tells is a deal, and if not, why."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..lexicon.triggers import Sense
from ..model import Kind, Party, PartyKind, Status
from .agreement import DONE, UNDECIDED
from .constituents import singular
from .draft import Draft
from .ends import is_kept, is_undone
from .groups import AWARDING, Group
from .items import Item
from .obtained import has_got, is_any_of_many, is_bought, is_called, is_counted, is_let, is_part, is_programme
from .passing import describes, is_expected, is_pitch, is_unsold, only_mentioned, stops_trade
from .roles import Role
from .standing import decides
from .vocabulary import Vocabulary

_BEHIND = re.compile(r" (?:to|for|of|in|on|with|from) ")  # what follows belongs to the noun before
_STUDIES = re.compile(r"^(?:research|R&D|studies)\b", re.IGNORECASE)
_YEARS = 400  # days: what is spent in more is no deal
_TRANSFER = frozenset(Sense) - {Sense.APPROVE, Sense.CANCEL}
_UNDERLYING = (Sense.PACT, Sense.SIGN)  # "Under the agreement signed in 2016, ... will pay"
_ENTERTAINED = frozenset((Sense.PLAN, Sense.MAKE, Sense.GET, Sense.AWARD, Sense.APPROVE, Sense.SIGN))
_DECIDING = frozenset((Sense.PLAN, Sense.NEGOTIATE, Sense.SIGN, Sense.AWARD, Sense.APPROVE, Sense.CANCEL))
_MERELY = _DECIDING | {Sense.WIN, Sense.SELECT, Sense.GET, Sense.OFFER}
_AGREED = _DECIDING | {Sense.CONTRACT, Sense.PACT, Sense.AMEND}


def reason_against(group: Group, items: Sequence[Item], draft: Draft, words: Vocabulary) -> str | None:
    """Why a group is no deal, or None where it is one. ``draft`` has its other fields."""
    reason = _not_told(group, items, draft, words)
    if draft.kind is Kind.ACQUISITION and items and any(f.value.name == items[0].name.value for f in draft.buyers):
        return "one's own shares"
    if any(e.word == "repurchase" for e in group.events) and not draft.suppliers:
        return "one's own shares"
    if reason is None and draft.kind is Kind.FRAMEWORK:
        return _no_agreement(group, items, draft)
    reason = reason or _nothing_obtained(group, items, draft, words)
    bare = draft.kind is Kind.ACQUISITION and draft.value is None and not draft.suppliers and draft.status in DONE
    if reason is None and bare and items and all(map(is_any_of_many, items)):
        return "companies that nothing identifies"  # "has bought several medical firms"
    if reason is not None or draft.kind is Kind.ACQUISITION:
        return reason
    return _too_little(group, items, draft, words) or only_mentioned(group, items, draft, words)


def _not_told(group: Group, items: Sequence[Item], draft: Draft, words: Vocabulary) -> str | None:
    """Why the words tell of no deal, whatever is bought."""
    senses = group.senses()
    if _is_unwished(group, words) or is_undone(group) or group.denied and not is_kept(group) or is_unsold(group):
        return "denied"
    if items and not draft.suppliers and any(describes(e, items[0], words) for e in group.events):
        return "a description"
    if senses == {Sense.MERGE} and all(e.word in words.of("stake") for e in group.events if e.sense is not None):
        return "a stake that somebody holds"
    if Sense.GET in senses and _are_bids(group, items, draft, words):
        return "bids that somebody received"
    if _is_prize(group, items, draft):
        return "a prize"
    optional = Sense.AMEND in senses and all(e.word == "option" for e in group.events if e.sense is Sense.AMEND)
    if optional and not any(e.word == "award" and e.verb is not None for e in group.events):
        return "an option that is not exercised"
    if Sense.AMEND in senses and _changes_nothing(group, items, words):
        return "no contract that is changed"
    traded = not draft.buyers and draft.suppliers and all("Exchange" in f.value.name for f in draft.suppliers)
    if group.statistic or traded:  # "The Oslo Mercantile Exchange will list a contract for wheat"
        return "a statistic"
    if group.cash and draft.value is None and not senses & {Sense.BUY, Sense.MERGE}:
        return "cash, no goods"
    if not group.nouns and all(e.word in words.of("placing") and e.sense is not Sense.SELL for e in group.events):
        return "nothing is placed"
    if stops_trade(group, items, draft, words):
        return "a statistic"  # "Quillon has suspended gun sales"
    if not senses & _TRANSFER and not _is_decided(group, items, draft):
        return "no transfer of goods, works or services"
    if not items and draft.value is None:
        return "neither item nor value"
    if not draft.buyers and not draft.suppliers and not group.by_itself:
        return "no party"
    if not group.by_itself and _wished_by_nobody(group, items, draft):
        return "a wish of nobody who is named"
    strong = any(i.strong or i.named for i in items) and not group.dates
    counted = Sense.AWARD in senses and any(c.quantity for c in group.nouns)  # "awarded 148 contracts worth"
    if draft.kind is Kind.AGGREGATE and not (draft.buyers and draft.suppliers or strong or counted):
        return "a sum of deals with one side only"
    return None


def _is_unwished(group: Group, words: Vocabulary) -> bool:
    """Whether somebody does not wish it: "does not want to buy"."""
    wishes = (e for e in group.events if e.sense is Sense.PLAN and e.word in words.of("wishing"))
    return any(e.verb is not None and e.verb.negated for e in wishes)


def _are_bids(group: Group, items: Sequence[Item], draft: Draft, words: Vocabulary) -> bool:
    """Whether nothing is told of bids but that they came, and not for what: "Quillon received a takeover bid", "Peru received bids
    to supply jets" and "for 12 jets" tell more."""
    if not any(e.verb is None and (e.word == "bid" or e.word in words.of("offer")) for e in group.events):
        return False
    if draft.kind is Kind.ACQUISITION and any(i.named for i in items):
        return False
    hard = next((i for i in items if i.hard), None)
    return hard is None or Sense.SELL not in group.senses() and hard.quantity is None


def _is_prize(group: Group, items: Sequence[Item], draft: Draft) -> bool:
    """Whether what is won or awarded is no order."""
    senses = group.senses()
    if senses == {Sense.WIN} and group.willing and not group.nouns:
        return True  # "if its jet wins"
    named = not draft.suppliers and all(e.verb is None for e in group.events)
    prize = senses <= AWARDING and (Sense.WIN in senses or named) and draft.value is None
    return prize and not any(i.hard or i.designated or i.quantity is not None and i.strong for i in items)


def _is_decided(group: Group, items: Sequence[Item], draft: Draft) -> bool:
    """Whether a decision alone tells of a deal: the approval of a purchase by who decides it, or with its price and its seller; the end
    of one ("India's cancellation of the A330 programme")."""
    if group.senses() == {Sense.APPROVE}:
        if draft.value is not None and "from" in group.slots:
            return True
        cleared = any(i.specific or i.hard and i.quantity for i in items)
        return cleared and any(decides(f.value) for f in group.roles.get(Role.AUTHORITY, ()))
    nominal = group.senses() == {Sense.CANCEL} and all(e.verb is None for e in group.events)
    return nominal and bool(draft.buyers) and any(i.designated for i in items)


def _changes_nothing(group: Group, items: Sequence[Item], words: Vocabulary) -> bool:
    """Whether verbs of change stand alone, or only with trade as such: "to increase arms sales"."""
    told = [e for e in group.events if e.sense is not None]
    if any(e.sense is Sense.AMEND and e.verb is None for e in told) or any(i.quantity for i in items):
        return False
    others = [e for e in told if e.sense is not Sense.AMEND]
    return all(e.sense is Sense.PLAN and e.verb is not None or e.word in words.of("trade") for e in others)


def _wished_by_nobody(group: Group, items: Sequence[Item], draft: Draft) -> bool:
    """Whether something is only wished for and nobody is named who wants it: "nations that want to buy Russian arms"."""
    wished = all(c.sense is Sense.PLAN for c in group.nouns)  # "an interest in buying"
    wished = wished and draft.status in UNDECIDED
    wished = wished and not (Sense.SELECT in group.senses() and draft.suppliers)  # "the council picked Saab to deliver"
    wished = wished and not (draft.kind is Kind.ACQUISITION and draft.suppliers)  # "Thales will sell its boat unit"
    return wished and not draft.buyers and draft.value is None and not any(i.specific or is_counted(i) for i in items)


def _no_agreement(group: Group, items: Sequence[Item], draft: Draft) -> str | None:
    if len(draft.buyers) < 2:
        return "an agreement with one party"
    words = items[0].name.value.split() if items else []
    if not group.nouns:
        return None if any(i.strong for i in items) else "an agreement that nothing identifies"
    negotiated = Sense.NEGOTIATE in group.senses() and len(words) > 1
    bare = len(words) < 2 or items[0].name.value.islower() and singular(words[-1]) == group.nouns[-1].word
    told = group.senses() & {Sense.SIGN, Sense.CANCEL} or negotiated
    return "an agreement that nothing identifies" if bare and not told else None


def _nothing_obtained(group: Group, items: Sequence[Item], draft: Draft, words: Vocabulary) -> str | None:
    """Why nothing that can be obtained is told of."""
    senses = group.senses()
    told = [e for e in group.events if e.sense is not None]
    sold = any(e.sense is Sense.SELL and e.word == "sale" for e in told)
    if not items and not (senses & {Sense.CONTRACT, Sense.AMEND, Sense.BUY} or sold):
        return "an amount without item or contract"
    wished = Sense.PLAN in senses and all(e.word not in words.of("working on") for e in told)  # "plans to make the jet"
    meant = _is_made_for(group, items)
    named = is_called(group, items, draft, words)
    ordered = draft.buyers and (draft.suppliers or meant or not wished and (named or any(i.specific for i in items)))
    founded = all(e.word in words.of("founding") for e in told if e.sense is Sense.MAKE)  # a unit, a school
    own = not (draft.suppliers or meant) and (founded or all(_makes_itself(f.value) for f in draft.buyers))
    charged = draft.suppliers and draft.value is not None and any(e.verb is not None and e.verb.passive for e in told)
    if senses <= {Sense.PLAN, Sense.MAKE} and Sense.MAKE in senses and (own or not ordered) and not charged:
        return "one's own plan"
    spent = not draft.suppliers and any(e.word in words.of("spending") for e in told)
    years = any((d.mention.days.high - d.mention.days.low).days > _YEARS for d in group.dates)
    if spent and (years or all(_STUDIES.search(i.name.value) or not (i.strong or i.named) for i in items)):
        return "spending of one's own"
    if not items and all(e.word in ("import", "export") for e in told):
        return "a statistic"  # "imported £2 billion more"
    paid = any(e.word == "pay" for e in told) and all(e.word == "pay" or e.sense in _UNDERLYING for e in told)
    if paid and not items and not any(f.value.kind is PartyKind.COMPANY for f in draft.suppliers):
        return "a payment for nothing that is named"
    if spent and Sense.MAKE in senses and all(f.value.kind is PartyKind.COMPANY for f in draft.buyers):
        return "one's own plan"
    if senses == {Sense.SELECT} and draft.status is Status.PLANNED and not draft.suppliers:
        return "nothing is selected yet"
    if senses <= _ENTERTAINED and items and all(is_programme(i, words) for i in items):
        return "a programme, no goods"
    if any(e.word == "set aside" for e in told) and not any(i.specific or is_counted(i) for i in items):
        return "money set aside, for nothing that is counted"
    obtained = named or any(i.specific or i.hard or is_counted(i) for i in items) or draft.value is not None
    both = bool(draft.buyers and draft.suppliers)
    obtained = obtained or both and any(i.plain and i.quantity for i in items)
    tasked = both and senses & {Sense.AWARD, Sense.SELECT} and any(i.strong for i in items)
    tasked = tasked or is_let(group, items, draft, words)
    if senses <= _MERELY and not (obtained or tasked) and draft.kind is not Kind.ACQUISITION:
        return "what is meant is nothing that can be obtained"
    fleet = bool(draft.buyers) and any(i.strong and i.quantity for i in items)  # "the Navy needs 30 jets"
    if all(e.word in words.of("needing") for e in told) and not fleet:
        return "a need, not a plan to buy"
    return None


def _is_made_for(group: Group, items: Sequence[Item]) -> bool:
    """Whether things of metal are made for somebody: "two frigates are being built for the Peruvian Navy"."""
    made = any(e.sense is Sense.MAKE and e.verb is not None and e.verb.passive for e in group.events)
    meant = bool(group.roles.get(Role.USER)) or "for" in group.slots and bool(group.roles.get(Role.BUYER))
    return made and meant and any(i.hard or i.plain and i.quantity for i in items)


def _too_little(group: Group, items: Sequence[Item], draft: Draft, words: Vocabulary) -> str | None:
    """Why words that can tell of a deal say too little to be sure of it."""
    senses = group.senses()
    buyers, suppliers, valued = draft.buyers, draft.suppliers, draft.value is not None
    both = bool(buyers and suppliers)
    bought = is_bought(group, items, draft, words) or is_let(group, items, draft, words)
    strong = bought or any(i.strong or i.named for i in items)
    sure = any(i.specific or is_counted(i) or bought and not i.strong for i in items)
    sure = sure or is_called(group, items, draft, words)
    named = any(" " in i.name.value for i in items)  # "signed a contract to supply | glucose meters | to"
    awarded = both and Sense.CONTRACT in senses and (senses & AWARDING or named and Sense.SIGN in senses)
    founded = both and buyers == suppliers and any(e.word == "joint venture" for e in group.events)
    if not (strong or valued or both and any(i.quantity for i in items) or awarded or founded):
        return "what is transferred is not goods, works or services"
    # "Saab seeks approval to sell jets to Peru": they have agreed; "Peru weighs an offer"
    weighed = any(e.word in words.of("weighing") and e.verb is not None for e in group.events)
    weighed = weighed or Sense.APPROVE in senses
    sought = bool(group.contested and buyers)  # "three yards handed in offers for the supply of tugs to Peru"
    if is_pitch(group, buyers, suppliers) and not (both and (weighed or is_expected(group)) or sought):
        return "a sales pitch"
    meant = sought or _is_made_for(group, items) and not any(i.anaphoric for i in items)
    got = has_got(group, items, draft)
    if not (valued or sure or both or meant or got) and not senses & _AGREED:
        return "nothing that identifies what is bought"
    told = [e for e in group.events if e.sense is not None]
    joint = both and buyers == suppliers and any(e.word == "develop" and e.verb is not None for e in told)
    plain = got or strong and (valued or joint) or any(i.hard for i in items) and (both or Sense.PLAN in senses)
    if all(e.word in words.of("weak") for e in told) and not (sure or plain):
        return "the words may tell of something other than a deal"
    return _of_nobody(group, items, draft, words, sure)


def _of_nobody(group: Group, items: Sequence[Item], draft: Draft, words: Vocabulary, sure: bool) -> str | None:
    """Why what is handed over, sold or made is so for nobody who is named; ``sure``: what it is is told for certain."""
    senses, told = group.senses(), [e for e in group.events if e.sense is not None]
    buyers, suppliers, valued = draft.buyers, draft.suppliers, draft.value is not None
    handed = senses == {Sense.SELL} and all(e.word in words.of("delivering") for e in told)
    handed = handed and not buyers and "object" not in group.slots  # "supplied the canton with 12 laptops"
    past = any(e.verb is not None and (e.verb.bare_past or e.verb.perfect) for e in told)
    if handed and past and not valued and not any(i.designated or i.known for i in items):
        return "delivered, but to nobody"
    helped = senses <= {Sense.SELL, Sense.GET, Sense.OFFER} and not group.nouns and bool(items)
    if helped and not valued and all(_head(i) in words.of("help") for i in items):
        return "the words may tell of something other than a deal"
    unknown = bool(suppliers) and all(f.value.kind is PartyKind.OTHER for f in suppliers)
    unknown = unknown or all(e.word == "send" for e in told)  # "is sending a frigate": its own
    if senses == {Sense.SELL} and unknown and not buyers:
        return "sold, but to nobody"
    parted = any(e.word in words.of("parting") and e.verb is not None for e in told)
    sold = parted and senses <= {Sense.SELL, Sense.MAKE} and not (buyers or valued)
    firms = bool(suppliers) and all(f.value.kind in (PartyKind.COMPANY, PartyKind.OTHER) for f in suppliers)
    apart = any(i.designated or i.known or i.measured or is_part(i, words) for i in items)
    if sold and firms and not apart:
        return "a statistic"  # "Ford sold 1.5 million cars last year"
    if items and not (valued or buyers) and all(singular(i.name.value.lower()) in words.of("piece") for i in items):
        return "pieces of nothing that is named"
    if any(e.word in words.of("putting afloat") for e in told) and not group.nouns and not buyers:
        return "launched, but for nobody"
    made = senses <= {Sense.MAKE} and not (suppliers and valued)
    made = made or senses <= {Sense.PACT, Sense.MAKE} and not (valued or sure)
    if made and not buyers:
        return "made, but for nobody"
    nouns = all(e.verb is None for e in told)
    if senses <= {Sense.SELL, Sense.MAKE} and nouns and not (buyers and (sure or suppliers)):
        return "a transfer that is only named"
    return None


def _head(item: Item) -> str:
    """The noun that a name is about: "quick assistance to the crew" is about assistance."""
    return _BEHIND.split(item.name.value.lower(), maxsplit=1)[0].rsplit(" ", 1)[-1]


def _makes_itself(party: Party) -> bool:
    """Whether what a party plans to make it makes with its own hands: a company, an organisation for development."""
    return party.kind is PartyKind.COMPANY or "Development" in party.name
