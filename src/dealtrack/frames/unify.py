"""One deal each: drafts of one document that tell the same deal become one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..model import DateRange, Kind, Money, Party, PartyKind, Status
from .agreement import DELIVERING, DONE, OPEN, agreement, apart
from .designations import is_designation
from .draft import Draft, Filler, distance
from .mergers import aligned
from .shares import gathered
from .specified import specified

_SIGNING = frozenset(("buy", "contract", "sign", "award", "win", "pact"))
_OPEN_SIDES = frozenset(("contract", "sign", "negotiate", "plan", "approve"))  # leave open who sells
_STAGES = (Status.PLANNED, Status.NEGOTIATING, Status.APPROVED)  # before it is signed
_CONCLUDING = frozenset(("sign", "award", "win"))
_NEAR = 400  # characters from a deal to a sentence that only tells its end
REACH = 150  # deals that a draft is compared with: enough for any article, and a bound for any text


def unify(drafts: Sequence[Draft]) -> list[Draft]:
    """The deals of one document, in the order of the text. Drafts agree where their items name the same thing and no
    figure, party or year contradicts; a draft without item joins the deal of the same value, or the deal before it."""
    told = specified(aligned(drafts, REACH))
    deals = _united(told)
    if len(deals) < len(told):
        deals = _united(deals)  # what two drafts say together may be what a third one said
    return gathered(deals, REACH)


def _united(drafts: Sequence[Draft]) -> list[Draft]:
    """The deals that drafts tell, each draft compared with those before it."""
    deals: list[Draft] = []
    for told in drafts:
        draft = _as_directed(deals, told)
        match = _match(deals, draft)
        if _is_stage(draft):
            meant = match if match is not None else len(deals) - 1
            if deals and distance(deals[meant], draft) < _NEAR:
                deals[meant] = _brought(deals[meant], draft)
        elif match is not None:
            deals[match] = _joined(deals[match], draft)
        elif not (draft.promised and draft.incomplete):  # else a plan of its own
            deals.append(draft)
    return deals


def _is_stage(draft: Draft) -> bool:
    """Whether a draft only tells how far a deal before it has come: "has dropped this plan", "talks began in May"."""
    told = draft.status not in (Status.PLANNED, Status.SIGNED)
    return told and draft.anaphoric and draft.item is None and draft.value is None


def _as_directed(deals: Sequence[Draft], draft: Draft) -> Draft:
    """A draft whose words leave open who sells, with its sides as the text told them of the same two before: "Peru's order at
    Damen ... Peru and Damen have agreed to cancel the contract"."""
    sides = draft.buyers, draft.suppliers
    if not all(sides) or not ("cancel" in draft.told_by or draft.told_by <= _OPEN_SIDES):
        return draft
    crossed = any(same_names(d.suppliers, sides[0]) and same_names(d.buyers, sides[1]) for d in deals[-REACH:])
    return replace(draft, buyers=sides[1], suppliers=sides[0]) if crossed else draft


def _brought(deal: Draft, draft: Draft) -> Draft:
    """A deal as far as a draft tells that it has come. The day of a deal that was called off is that of its end. Talks and approvals lead
    to what is not decided yet, with those whom they name."""
    if draft.status in OPEN:
        further = _STAGES.index(draft.status) > _STAGES.index(deal.status) if deal.status in OPEN else False
        if not further or apart(deal.suppliers, draft.suppliers) or apart(deal.buyers, draft.buyers):
            return deal
    date = deal.date or draft.date if draft.status is Status.COMPLETED else draft.date
    return replace(deal, status=draft.status, status_words=draft.status_words, date=date)


def _match(deals: Sequence[Draft], draft: Draft) -> int | None:
    """The place of the deal that a draft tells of; of one that only points back to goods ("leases the jets") one of those that are
    about these very goods, if there are any."""
    best, best_score = None, 0.0
    near = range(max(0, len(deals) - REACH), len(deals))
    meant = [i for i in near if deals[i].is_of_place(draft)] if draft.anaphoric else []
    for i in meant or near:
        score = agreement(deals[i], draft)
        if score >= best_score and score > 0:
            best, best_score = i, score
    return best


def _joined(a: Draft, b: Draft) -> Draft:
    """What two drafts of one deal say together. The one that says more gives the sentence and the rule."""
    lead, other = (b, a) if a.headline or _weight(b) > _weight(a) else (a, b)
    item = _item(a, b, lead, other)
    buyers = _more_specific(lead.buyers, other.buyers)
    mutual = lead.kind is Kind.FRAMEWORK or same_names(lead.buyers, lead.suppliers)
    bought_by = set() if mutual else {f.value.name for f in buyers}
    if a.kind is Kind.ACQUISITION and item is not None:
        bought_by.add(item.value)  # a company does not sell itself
    standing = _standing(a, b, lead)
    return replace(
        lead,
        kind=next((k for k in (Kind.ACQUISITION, Kind.AMENDMENT) if k in (a.kind, b.kind)), lead.kind),
        at=min(a.at, b.at),
        status=standing.status,
        status_words=standing.status_words,
        item=item,
        quantity=lead.quantity or other.quantity,
        value=_more_exact(lead.value or other.value, other.value),
        value_alt=lead.value_alt or other.value_alt,
        buyers=buyers,
        suppliers=tuple(f for f in _sellers(lead.suppliers, other.suppliers) if f.value.name not in bought_by),
        incomplete=lead.incomplete and other.incomplete and not _is_whole(lead, other),
        anaphoric=lead.anaphoric and other.anaphoric,
        end_users=lead.end_users or other.end_users,
        date=_date(lead, other, standing),
        references=lead.references or other.references,
        under=lead.under or other.under,
        since=lead.since or other.since,
        past=lead.past or other.past,
        told=lead.told or other.told,
    )


def _item(a: Draft, b: Draft, lead: Draft, other: Draft) -> Filler[str] | None:
    """Of two names of what a deal is about the one that does not only point back and tells more."""
    if a.item is None or b.item is None or lead.item is None or other.item is None:
        return lead.item or other.item
    parts = a.quantity and b.quantity and a.quantity.value != b.quantity.value
    if b.refers and (parts or _weight_of(a.item.value) >= _weight_of(b.item.value)):
        return a.item
    if lead.anaphoric != other.anaphoric:
        return other.item if lead.anaphoric else lead.item
    return other.item if _tells_more(other.item.value, lead.item.value) else lead.item


def _is_whole(a: Draft, b: Draft) -> bool:
    """Whether two parts of a deal say together who deals in what."""
    named = any(d.buyers and d.suppliers for d in (a, b))
    return named and any(d.item or d.value for d in (a, b))


def _standing(a: Draft, b: Draft, lead: Draft) -> Draft:
    """The draft whose status holds: a cancellation, else what a verb tells ("was signed") before what only a noun implies
    ("the deal"), else a signature before the plan that is told after it, and the delivery of all before their order."""
    told = [d for d in (a, b) if d.told]
    settled = a.status in DONE and b.status in OPEN and not a.headline  # "Peru buys jets", which it only plans
    standing = told[0] if len(told) == 1 else a if settled else lead
    concluded = b.status is Status.SIGNED and not _CONCLUDING.isdisjoint(b.told_by)
    concluded = concluded and (b.item is None or a.sentence == b.sentence)  # "had planned to buy jets and signed a"
    if _delivers(a, b) or a.status in OPEN and concluded:
        return b  # "launched a tender for six jets ... awarded Saab the contract"
    if a.sentence == b.sentence and _delivers(b, a):
        return a  # "took delivery of six jets purchased in 2015"
    if standing.status is Status.PLANNED:  # talks and an approval say more than the wish
        standing = next((d for d in (a, b) if d.status in (Status.NEGOTIATING, Status.APPROVED)), standing)
    return next((d for d in (standing, a, b) if d.status is Status.CANCELLED), standing)


def _delivers(a: Draft, b: Draft) -> bool:
    """Whether the second draft tells that as many came as the first says were ordered, or those very things."""
    if a.status is not Status.SIGNED or b.status is not Status.COMPLETED or DELIVERING.isdisjoint(b.told_by):
        return False
    if a.is_of_place(b):
        return True  # "the jets that Peru ordered were delivered"
    if b.quantity is None:
        return b.anaphoric and _is_several(b) >= _is_several(a)  # "The jets were delivered in May"
    return a.quantity is not None and a.quantity.value == b.quantity.value


def _is_several(draft: Draft) -> bool:
    return draft.item is not None and draft.item.value.endswith(("s", "aircraft"))


def _date(lead: Draft, other: Draft, standing: Draft) -> Filler[DateRange] | None:
    """Of two dates that of the signature or order, not that of a delivery; what is only mentioned in passing gives none. The day
    of a deal that was called off is that of its end."""
    dated = [d for d in (lead, other) if d.date is not None]
    if standing.status is Status.CANCELLED:
        dated = [d for d in dated if d.status is Status.CANCELLED]
    ordered = [d for d in dated if d.status in DONE and _SIGNING & d.told_by]
    signed = [d for d in ordered if d.status is Status.SIGNED] or ordered
    best = next(
        iter(signed or [d for d in dated if not d.incomplete or d is lead or d.sentence == lead.sentence]), None
    )
    return best.date if best is not None else None


def _more_exact(one: Filler[Money] | None, other: Filler[Money] | None) -> Filler[Money] | None:
    """Of two amounts in one currency the one with more digits: "$745.9 million" before "$746 million"."""
    if one is None or other is None or one.value.currency != other.value.currency:
        return one
    return max((one, other), key=lambda f: f.value.digits)


def _weight(d: Draft) -> int:
    return sum(map(bool, (d.item, d.quantity, d.value, d.buyers, d.suppliers, d.date))) + bool(d.value)


def _tells_more(a: str, b: str) -> bool:
    """Whether one of two names of the same thing tells more: a designation, or "fighter jets" beside "jets"."""
    bare = " " not in b and a.islower() and a.count(" ") == 1 and a.endswith(f" {b}")
    return _weight_of(a) > _weight_of(b) or bare


def _weight_of(name: str) -> int:
    """How much a name tells: designations before proper names before common nouns."""
    words = name.split()
    return 2 * any(is_designation(w) for w in words) + any(w[0].isupper() for w in words)


def _more_specific(a: Sequence[Filler[Party]], b: Sequence[Filler[Party]]) -> tuple[Filler[Party], ...]:
    """Of two answers the one that is not just a country, unless it is of another; a name before a description ("the council")."""
    described = [all(f.value.name.islower() for f in side) for side in (a, b)]
    if a and b and described[0] != described[1]:
        return tuple(b if described[0] else a)
    general = bool(a) and all(f.value.kind == PartyKind.COUNTRY for f in a)
    home = {f.value.country for f in a} | {None}
    if general and any(f.value.kind != PartyKind.COUNTRY and f.value.country in home for f in b):
        return tuple(b)
    return tuple(a or b)


def _sellers(a: Sequence[Filler[Party]], b: Sequence[Filler[Party]]) -> tuple[Filler[Party], ...]:
    """Of two answers to who sells the more specific one, of one that is only inferred and one that is told the latter; but a state sells
    as such, whichever of its bodies acts for it."""
    if a and b and all(f.inferred and f.value.kind is PartyKind.COMPANY for f in a) and not any(f.inferred for f in b):
        return tuple(b)
    if a and b and all(f.value.kind in (PartyKind.GOVERNMENT, PartyKind.SERVICE) for f in b):
        return tuple(a)
    return _more_specific(a, b)


def same_names(a: Sequence[Filler[Party]], b: Sequence[Filler[Party]]) -> bool:
    return bool(a) and {f.value.name for f in a} == {f.value.name for f in b}
