"""Nouns that tell of a deal: "contract", "purchase", "agreement"."""

from __future__ import annotations

from ..lexicon.triggers import Sense
from ..model import PartyKind
from ..syntax import tags as t
from .constituents import MONEY, PARTY, THING, Constituent
from .groups import AGREED, CALLED_OFF, Event, Group
from .nouns import Nouns
from .roles import TYING, Role
from .state import Subject

_WITH = ("from", "with")
_WANTING = frozenset((Sense.PLAN, Sense.NEGOTIATE, Sense.APPROVE, Sense.OFFER))
# In front of deals that were done before what the sentence tells.
_RECALLING = frozenset("from after since following on by with through".split()) | frozenset(
    "due to|because of|in connection with|as a result of|in the wake of|in light of|in view of".split("|")
)
_AGREEING = AGREED | {Sense.SIGN}


class Nominal(Nouns):
    """Lets noun triggers join the group before them, or open one."""

    def _trigger(self, i: int, slot: str | None) -> int:
        """A noun that tells of a deal joins the group before it, or opens one."""
        c = self._meant_noun(i, slot)
        besides = slot in ("with", "plus", "including") or slot == "object" and self.listed
        passed = self._passes_over(i, slot, c)
        if c.word == "option" and besides and self.group is not None and self.group.items:
            return self._behind_option(i)  # "six jets with | an option for four more"
        if passed:
            return i + 1
        if slot == "in" and c.sense in AGREED and self.group is not None and self.row[i - 2].kind == MONEY:
            self._take_noun(self.group, c)  # "received $2 million in | contracts"
        mention = Event(c.sense, None, c.word, self.tagged.starts[c.phrase.head], self.tagged.ends[c.phrase.head])
        if slot == "on" and c.word == "lease" and self.group is not None and self._takes_on_lease(i):
            self.group.events.append(mention)
            self.object_due = True
            return i + 1
        if slot == "on" and c.word in ("order", "lease") and self._on_order(i, mention):
            return i + 1
        self.group = self._group_of(i, slot, c)
        self.group.events.append(mention)
        self.group.nouns.append(c)
        self.event = mention
        self.noun_groups[i] = self.group
        self._inside(self.group, c, i)
        if slot == "under" and c.sense is Sense.CONTRACT:
            self._add_work(i, self.group)
        if " customer" in c.word and self._next_kind(i + 1) == t.COMMA and self._next_kind(i + 2) == PARTY:
            self.group.add(Role.BUYER, self.row[i + 2].parties[-1:])  # "to the launch customer, | Saab"
            i += 2
        self._add_stake(i, self.group)
        if self._says_of_subject(i, slot) and (item := self._item(self.subject.indices[-1])) is not None:
            self.group.items.append(item)  # "the boats were | a gift | from Japan to Peru"
        self._qualify(self.group, c, slot)
        self.group.statistic = self.group.statistic or self._is_turnover(c)
        self.object_due = False
        return i + 1

    def _meant_noun(self, i: int, slot: str | None) -> Constituent:
        """The noun trigger at ``i`` with the sense that the words about it give it."""
        c, sense = self.row[i], None
        offered = c.sense is Sense.OFFER or c.word == "bid" and self._follows(i) != "for"
        if offered and slot == "object" and self.verb == "accept" and self.real:
            sense = Sense.CONTRACT  # what is accepted is agreed
        elif c.word == "agreement" and slot == "object" and self.event is not None and self.event.word == "give":
            sense = Sense.APPROVE  # "gave its | agreement | to the purchase"
        elif c.word == "modification" and self._follows(i) == "of" and self._is_of_metal(i + 2):
            sense = Sense.MAKE  # "a contract for the | modification | of six jets"
        elif c.word == "provision" and slot == "object" and self.verb == "make":
            sense = Sense.PLAN  # "makes | provision | for the purchase of"
        elif c.word == "competition" and slot == "object" and self.verb == "win":
            sense = Sense.CONTRACT  # "won | the competition | to supply"
        elif c.word == "bid" and self._invites_bids(i):
            sense = Sense.PLAN
        elif c.word == "proposal" and self._follows(i) == "for" and self._is_takeover_bid(c):
            return c._replace(word="bid", sense=Sense.MERGE)  # "its takeover | proposal | for Tarben Inc"
        return c if sense is None else c._replace(sense=sense)

    def _passes_over(self, i: int, slot: str | None, c: Constituent) -> bool:
        """Passes over a noun that only says how or for what something is done; whether it was one."""
        event, told = self.event, self.group
        if slot == "without":
            return True  # "was given without | tender | to Saab"
        selling = event is not None and event.sense is Sense.SELL and c.word in self.words.of("work together")
        if slot == "in" and (c.word == "collaboration" or selling):
            return True  # "developed in collaboration with", "supplied in partnership with"
        agreed = told is not None and bool(told.senses() & _AGREEING)
        if slot == "subject to" and c.sense is Sense.APPROVE and agreed:
            return True  # "agreed in principle, subject to | board approval |, to buy"
        weighed = slot == "object" and self.verb in self.words.of("weighing")
        if weighed and c.word == "option" and c.sense is Sense.AMEND:
            return True  # "is exploring its options": what may be done
        exercised = event is not None and event.sense is Sense.AMEND and event.verb is not None
        if c.word == "option" and slot is not None and told is not None and told.nouns and not exercised:
            self.event = event if slot == "as" else None
            return True  # "a contract for two ships, with two more as an option"
        donated = c.word == "donation" and slot == "for" and told is not None and bool(told.items)
        if donated or slot in ("as part of", "under") and c.sense is Sense.PLAN and self._is_done():
            self.event = None
            return True  # "ordered 50 tanks | for donation | to Peru", "ordered six jets | as part of | a plan to"
        return False

    def _group_of(self, i: int, slot: str | None, c: Constituent) -> Group:
        """The group that the noun trigger at ``i`` joins, or that is opened for it."""
        if slot == "object" and self.base is not None:
            before = self.group if self.group is not None and self.group.nouns else None
            self.group = group = self.base.fork()
            group.sibling = before
            self.groups.append(group)
            self._take_noun(group, c)
            bought = c.sense in (Sense.BUY, Sense.MERGE) and not (c.parties or self.owner)
            if bought and self.event is not None and self.event.sense is Sense.WIN:
                group.roles[Role.BUYER] = group.roles.pop(Role.SUPPLIER, [])  # "clinched | the purchase of"
            return group
        if self.group is None or self._is_bid_in(i, self.group) or not self._ties(self.group, slot, c):
            return self._new_group(i, slot)
        return self.group

    def _on_order(self, i: int, mention: Event) -> bool:
        """What stands in front of "on order" has a deal of its own, unless it is being delivered: "Peru has | 12 jets | on
        order", "wants more than the 40 jets | on order with Saab"."""
        noun, before = self.last_noun, self.group
        placed = noun is not None and noun > 1 and self.row[noun].kind == PARTY and self.row[noun - 1].word in _WITH
        seller = self.row[noun] if placed and noun is not None else None  # "12 jets | from Saab | on order"
        noun = noun - 2 if placed and noun is not None else noun
        if noun is None or self.row[noun].kind != THING or before is not None and not before.senses() & _WANTING:
            return False
        if mention.word == "lease" and before is not None:
            return False  # "in talks to acquire 12 jets | on lease"
        item = self._item(noun)
        if item is None or not (item.strong or item.named):
            return False
        group = Group(events=[mention], items=[item], nouns=[self.row[i]])
        if seller is not None:
            group.add(Role.SUPPLIER, seller.parties[-1:])
        if before is not None:
            before.items = [x for x in before.items if x.name.start != item.name.start]
            for role in (Role.BUYER, Role.PARTY, Role.ACTOR):
                group.roles.setdefault(Role.BUYER, []).extend(before.roles.get(role, ()))
        else:
            for k in self.subject.indices:
                self._add_subject(group, k, Role.BUYER)
        self.groups.append(group)
        self.group, self.event, self.base, self.object_due = group, mention, None, False
        self.noun_groups[i] = group
        return True

    def _ties(self, group: Group, slot: str | None, c: Constituent) -> bool:
        """Whether a noun in this slot tells of the deal that the group tells of."""
        if slot == "holding" and not group.items and group.nouns and c.sense in (Sense.BUY, Sense.SELL, Sense.MAKE):
            held = group.nouns[-1]
            single = self.tagged.words[held.phrase.head] == held.word
            return held.sense in AGREED and single  # "it covers | the sale of"
        told = bool(group.nouns and group.items) and group.nouns[-1].sense in (Sense.CONTRACT, Sense.AWARD)
        another = c.sense is Sense.CONTRACT and self.tagged.words[c.phrase.first] in ("a", "an")
        if self.listed and told and another:
            return False  # "include an order for radars, | a contract for ships"
        competes = slot == "for" and self.verb in self.words.of("competing")
        if competes and group.senses() & {Sense.NEGOTIATE, Sense.SELECT}:
            return True  # "shortlisted Saab and Thales to compete | for | a contract"
        if slot == "for" and not CALLED_OFF.isdisjoint(self.tagged.words[c.phrase.first : c.phrase.head]):
            return False  # "a replacement for | the cancelled deal with"
        if self.aside or slot is None or slot == "with" and group.nouns and self.verb != "proceed":
            return False
        if slot == "in" and group.nouns and group.nouns[-1].word == "option":
            return False  # "the option was included in | a contract for"
        if slot == "in" and group.nouns and group.nouns[-1].word.endswith(" bidder"):
            return True  # "the lowest bidder in | the tender for"
        if slot == "at" and self.verb == "look":
            return True  # "is looking at | the induction of"
        cancelled = self.event is not None and self.event.sense is Sense.CANCEL
        return slot in TYING or slot in ("object", "with") or slot == "from" and cancelled

    def _new_group(self, i: int, slot: str | None) -> Group:
        """Opens a group for a noun, with those who are told to act."""
        self.aside, aside = False, self.aside
        before = self.groups[-1] if self.groups else None
        competes = self.verb in self.words.of("competing") or before is not None and self._is_bid_in(i, before)
        competes = competes or self._is_bid_for_goods(i)
        actor = Subject() if aside or competes else self._actor(i, slot)  # bidders are no side of the deal
        group = Group(dates=list(self.pending_dates), contested=self.verb if competes else "")
        if slot is None or self.verb or self.subject.indices:
            self.pending_dates = []  # not in "In 2010, after years of | talks |, Peru ordered"
        self.groups.append(group)
        if slot == "for" and self.last_noun is not None and self.row[self.last_noun].word == "eligible":
            self._make_eligible(group, actor)  # "was made eligible for | the sale of"
            actor = Subject()
        if slot == "holding" and self.subject.group is not None:
            group.listed = True
            group.roles = {role: list(fillers) for role, fillers in self.subject.group.roles.items()}
        group.listed = group.listed or self.subject.pronoun and self.verb in self.words.of("comprising")
        self._add_actors(group, actor, i, slot)
        self._tone(group, i, slot)
        paid = self.row[i - 2] if i >= 2 and slot in ("from", "through") else None
        if paid is not None and paid.kind == MONEY and self.verb in self.words.of("earning by a sale"):
            group.money.append(paid)  # "realized 40 mln dlrs from | the sale of"
        agreed = slot in ("in", "as part of") and self.row[i].sense in AGREED
        fronts = agreed or slot in ("under", "through", "according to")
        fronts = fronts or slot == "of" and self.row[0].word == "under"  # "Under the terms of the deal"
        if fronts and not (self.verb or self.subject.indices):
            self.fronting = group
            group.agreed = slot != "according to"
        return group

    def _actor(self, i: int, slot: str | None) -> Subject:
        """Who does what the noun at ``i`` tells: the subject, unless it only speaks of it."""
        told = self.subject.group is None and slot is not None
        told = told and self.verb not in self.words.of("paying for")  # whoever finances it need not buy
        calls = self.verb == "call" and (slot == "for" or self.row[i].word == "tender")  # "called | for | bids"
        told = told and (calls or self.verb not in self.words.of("judging"))  # "Peru criticised | the sale of"
        recalled = self.owner is not None and slot in _RECALLING  # "cut its rating because of | Saab's purchase of"
        return self.subject if told and not recalled else Subject()

    def _add_actors(self, group: Group, actor: Subject, i: int, slot: str | None) -> None:
        """Gives those who act the role that the noun at ``i`` has for them."""
        bidder = self.row[i].word.endswith(" bidder") and slot in ("object", "as")
        bidder = bidder and not (self.row[i].parties and self.row[i - 1].finite)  # "Peru named | Saab preferred bidder"
        beats = self.verb in self.words.of("beating") and slot == "to"  # "Saab beat Thales | to a contract"
        for k in actor.indices:
            if (beats or bidder or self.row[i].sense is Sense.WIN) and self.row[k].kind == PARTY:
                group.add(Role.SUPPLIER, self.row[k].parties[-1:])  # "was declared the winner", "the lowest bidder"
            else:
                self._add_subject(group, k, Role.ACTOR if self.saying else Role.PARTY)
        talks = self.row[i].sense is Sense.NEGOTIATE and slot is None and self.saying
        if talks and self.speaker is not None and self.subject.indices in ((), (self.speaker,)):
            self._add_subject(group, self.speaker, Role.ACTOR)  # "Saab said that talks with Peru on radars went on"

    def _tone(self, group: Group, i: int, slot: str | None) -> None:
        """What the words before the noun at ``i`` say of its deal: that there is none, that it is close, wanted, done or over."""
        c, verb, of = self.row[i], self.verb, self.words.of
        group.imminent = c.word.endswith(" bidder") or self._nears(i)
        owned = verb in of("owning") and c.sense is Sense.MERGE
        prevented = verb in of("preventing") or self.negated and c.word in of("wish")
        nothing = self.negated and verb in of("entailing")  # "the scheme does not entail | a sale of"
        group.denied = self.denying or slot == "object" and (owned or prevented) or nothing
        asked_for = slot == "for" and c.sense is Sense.APPROVE
        group.willing = self._is_awaited(i, slot) or asked_for and verb in of("applying")
        if asked_for and self.subject.group is not None and Sense.APPROVE not in self.subject.group.senses():
            self.subject.group.willing = True  # "the purchase will go to the cabinet for | approval"
        finished = verb in of("finishing") or verb in of("greeting") and c.word in of("delivering")
        group.finished = slot == "object" and self.real and not self.conditional and finished
        group.recalled = self._is_recalled(i, slot)
        failed = verb in ("fail", "lose") and slot in ("in", "object") and c.word in ("bid", "takeover")
        ended = slot == "object" and verb in of("ending")
        dropped = (
            slot == "with" and self.negated and verb in ("go", "proceed")
        )  # "will not go ahead with | the purchase"
        group.ended = self.real and (ended or failed) or dropped

    def _make_eligible(self, group: Group, buyer: Subject) -> None:
        """Who is eligible for a sale may buy: somebody has cleared it."""
        assert self.last_noun is not None
        word = self.row[self.last_noun].phrase.head
        start, end = self.tagged.starts[word], self.tagged.ends[word]
        group.events.append(Event(Sense.APPROVE, None, self.tagged.words[word], start, end))
        for k in buyer.indices:
            self._add_subject(group, k, Role.BUYER)
        teller = self.row[self.speaker].parties[-1:] if self.speaker is not None else ()
        group.add(Role.AUTHORITY, [m for m in teller if m.party.kind is PartyKind.GOVERNMENT])

    def _is_recalled(self, i: int, slot: str | None) -> bool:
        """Whether a noun in this slot names a deal that something else came of, or that came before it: "a gain from | the
        sale of", "after | the acquisition of"."""
        if slot == "object" and self.verb in self.words.of("paying for"):
            # "proceeds were used to finance | its purchase of"
            return any(c.word == "use" and c.finite for c in self.row[:i])
        # "changed its board to add ... after"
        told = self.real or self.event is None and slot != "with" and self._was_done(i)
        return told and (slot in _RECALLING or slot == "object" and self.verb in self.words.of("reflecting"))
