"""Verbs that go on with one before them: in a list of infinitives, in "designed and built", in "the weapons ordered include"."""

from __future__ import annotations

import re

from ..lexicon.triggers import Sense
from ..lexicon.words import VerbForm
from ..syntax import tags as t
from ..syntax.phrases import VerbGroup
from .constituents import NOMINAL, PARTY, THING, VERB, Constituent
from .groups import AGREED, TRADE_OR_WORK, Event, Group
from .nominal import Nominal
from .roles import Role

_NEAR = 8  # constituents back to the infinitive that a verb goes on with
_NO_FORM = VerbForm("", "", False)

_WILLING = re.compile(
    r"\b(?:(?P<eager>keen|eager|willing|ready|prepared|hopeful|confident|optimistic)|likely|interest|bidding|compet(?:e|es|ing)|vies?|vying|contending|favou?rite"
    r"|front-?runners?|tipped|invited|asked)\x22?\s+(?:(?:on|in|about|for|of)\s+)?$"
)
_IMMINENT = re.compile(
    r"\b(?:about\s+to|(?:close|closer|near|nearer|verge|brink|poised|edge|process)(?:\s+(?:to|of))?)\s*$"
)
_PLURAL = frozenset(("were", "are", "have"))  # verbs of several
_GIVEN = frozenset((Sense.CONTRACT, Sense.OFFER, Sense.PLAN))  # nouns for what one gets from another


class Chained(Nominal):
    """Knows whether a verb goes on with what stands before it."""

    def _continues_infinitive(self, i: int) -> bool:
        """Whether a verb goes on with an infinitive: "asked to lift the ban | and sell jets", "to buy tanks, | upgrade jets"."""
        parted = self.governor is not None and (self.row[i - 1].kind == t.COMMA or self.row[i - 1].word == ";")
        if not (self.row[i - 1].kind == t.CONJUNCTION or parted) or not self._is_base(i):
            return False
        earlier = self._verb_before(i)
        depends = self.governor is not None or earlier is not None and earlier.infinitive
        phrase = self.row[i].phrase
        return depends and set(self.tagged.tags[phrase.first : phrase.head]) <= {t.ADVERB}  # "and | then buy"

    def _is_base(self, i: int) -> bool:
        """Whether the verb at ``i`` is headed by a base form: "to | buy"."""
        return self.tagged.verbs.get(self.row[i].phrase.head, _NO_FORM).form == "base"

    def _continues_wish(self, i: int) -> bool:
        """Whether a gerund goes on with another that somebody has in mind: "is considering scrapping | or selling 12 jets"."""
        told = self.group.events[0] if self.joined and self.group is not None and self.group.events else None
        if told is None or told.sense is not Sense.PLAN or told.verb is None or self.preposition is not None:
            return False
        earlier = self._verb_before(i)
        unknown = self.tagged.words[self.row[i - 2].phrase.first].endswith("ing")  # "considering indigenising radars"
        return earlier is not None and (earlier.gerund or unknown)

    def _verb_before(self, i: int) -> VerbGroup | None:
        return next((c.verb for c in reversed(self.row[max(0, i - _NEAR) : i - 1]) if c.verb is not None), None)

    def _under_modal(self, i: int, verb: VerbGroup) -> VerbGroup:
        """A verb goes on with one before it that has a modal: "Peru will lease 12 jets | and buy six". What somebody said would come
        was to come for sure: "said it | would deliver"."""
        if verb.modal == "would" and self.saying and self.real and self.row[i].word != "sell":
            return verb._replace(modal="will")
        earlier = self._verb_before(i) if self.row[i - 1].kind in (t.COMMA, t.CONJUNCTION) else None
        if earlier is None or not earlier.modal or verb.infinitive or verb.modal or not self._is_base(i):
            return verb
        return verb._replace(modal=earlier.modal)

    def _depends(self, event: Event) -> bool:
        """Whether a verb goes on with an infinitive; it opens a group of its own under what that one depends on."""
        if self.governor is None or event.sense is None or event.verb is None or not event.verb.infinitive:
            return False
        self.group = self.governor.fork()
        self.group.events.append(event)
        self.groups.append(self.group)
        self.event, self.base = event, self.group
        self.first = self.group.fork()
        return True

    def _forget_wanted(self) -> None:
        """In "wants the missiles | to be tested" nobody wants to have the missiles."""
        event, group = self.event, self.group
        wanted = event is not None and event.sense is Sense.PLAN and event.verb is not None and not event.verb.passive
        if wanted and group is not None and event is not None:
            group.items = [x for x in group.items if x.name.start < event.start]

    def _describes(self, i: int, verb: VerbGroup) -> bool:
        """Whether an infinitive says what is to be done with the thing before it: "the first of six boats | to be given to"."""
        after_thing = i > 0 and self.row[i - 1].kind == THING and self.last_noun == i - 1
        return verb.infinitive and verb.passive and self.group is None and after_thing

    def _goes_on(self, event: Event, i: int) -> bool:
        """Whether a verb only goes on with the one right before: "was designed | and built | by". It joins that group."""
        first = self.row[i - 2] if i >= 2 and self.row[i - 1].kind == t.CONJUNCTION else None
        if first is None or first.sense is None or first.verb is None or self.group is None or self.event is None:
            return False
        voice = first.verb
        if event.sense is None or event.verb is None or not event.verb.bare_past:
            return False
        if not (voice.passive or voice.bare_past):
            return False
        self.event = event._replace(verb=voice._replace(lemma=event.verb.lemma))
        self.group.events.append(self.event)
        return True

    def _shares_object(self, event: Event, i: int) -> bool:
        """Whether a verb has its object in common with the trigger before it, which tells what is done: "will buy | and install |
        12 radars", "to design, build | and operate | the plant"."""
        k = i
        while k > 1 and self.row[k - 1].kind in (t.COMMA, t.CONJUNCTION) and self.row[k - 2].kind == VERB:
            k -= 2
        first = next((c for c in self.row[k:i:2] if c.sense is not None), None)
        if first is None or first.verb is None or first.sense not in TRADE_OR_WORK or not self._is_alike(i, k):
            return False
        if self.group is None or self.group.items or self._next_kind(self._chain_end(i) + 1) not in NOMINAL:
            return False
        if self.event is None or self.event.start != self.tagged.starts[first.phrase.first]:
            return False
        if event.sense is Sense.SELL and first.sense is Sense.MAKE:
            self.group.events.append(event)  # "will build | and deliver | 12 radars to"
            self.event = event._replace(start=self.event.start)
            return True
        # "to supply | and commission"
        supplied = first.sense in (Sense.MAKE, Sense.SELL) and event.word == "commission"
        return supplied or event.sense in (None, Sense.MAKE)

    def _chain_end(self, i: int) -> int:
        """Where the last of several verbs stands that have an object in common: "to design, build and | operate"."""
        while self._next_kind(i + 1) in (t.COMMA, t.CONJUNCTION) and self._next_kind(i + 2) == VERB:
            i += 2
        return i

    def _is_alike(self, i: int, k: int) -> bool:
        """Whether the verb at ``i`` has the form in which one goes on with that at ``k``: "to buy and install", "bought and installed"."""
        before, phrase = self.row[k].verb, self.row[i].phrase
        if before is None:
            return False
        if (before.infinitive or before.modal) and phrase.first == phrase.head:
            return self._is_base(i)
        return self.row[i].bare_past and (self.row[k].bare_past or before.perfect) and not before.passive

    def _builds(self, event: Event, i: int) -> bool:
        """Whether a participle says who builds what somebody else designed: "designed by X | and built | by Y"."""
        joined = self.row[i - 1].kind == t.CONJUNCTION and self._follows(i) == "by"
        designed = self.event is not None and self.event.word in ("design", "develop")
        if not (joined and designed and self.group is not None and event.sense is Sense.MAKE):
            return False
        self.group.roles.pop(Role.SUPPLIER, None)
        self.group.events.append(event)
        self.event = event
        return True

    def _lists_instances(self, event: Event, i: int) -> bool:
        """Whether a verb says which things are meant: "the weapons to be ordered | include", "among those bought | are", "wants
        90 jets, which | include"."""
        listing = event.word in ("include", "comprise")
        if listing and self.row[i - 1].word in ("which", "that") and self.group is not None and self.group.items:
            return self.group.items[-1].quantity is not None and self.group.items[-1].last == self.last_noun
        among = event.word == "be" and self.row[0].word == "among"
        if self.group is None or self.group.nouns or not (among or listing):
            return False
        last = self.group.events[-1]
        passive = last.verb is not None and (last.verb.passive or last.verb.bare_past)
        return passive and bool(self.group.items) and not any(x.specific for x in self.group.items)

    def _agreed_to_be_bought(self, event: Event) -> None:
        """In "Tarben has agreed | to be acquired", the subject is what is bought."""
        assert self.group is not None
        if self.subject.group is None and any(self._is_taken_over(k, event) for k in self.subject.indices):
            for role in (Role.PARTY, Role.BUYER, Role.ACTOR):
                self.group.roles.pop(role, None)
            self._take_over(self.group, self.subject.indices[0])

    def _conclude_talks(self) -> None:
        """In "ended the talks | by signing a contract" the talks are over."""
        if self.group is not None and self.group.senses() == {Sense.NEGOTIATE}:
            self.groups = [g for g in self.groups if g is not self.group]
            self.group = self.base = None

    def _ends_before(self, event: Event, verb: VerbGroup) -> bool:
        """In "has plans for 20 jets but | had to be scrapped" what ends is what was told before."""
        told = self.groups[-1] if self.groups else None
        parties = all(self.row[k].kind == PARTY for k in self.subject.indices)  # no party is scrapped
        alone = self.group is None and parties and not self.subject.pronoun and self.gap is None
        if event.sense is not Sense.CANCEL or not verb.passive or not alone or told is None or not told.items:
            return False
        told.events.append(event._replace(verb=verb._replace(infinitive=False)))
        return True

    def _sends_own(self, i: int) -> bool:
        """Whether what is sent stays one's own: "sent | its tugs", "sent | two | of | its jets"."""
        k = i + 3 if self._next_kind(i + 1) == THING and self._follows(i + 1) == "of" else i + 1
        return self._next_kind(k) == THING and self.tagged.words[self.row[k].phrase.first] in ("its", "their", "his")

    def _exercises(self, event: Event, verb: VerbGroup) -> bool:
        """In "will buy six jets, | exercising | an option" they are what the option was for. The verb joins that group."""
        bought = self.joined and self.group is not None and bool(self.group.items) and Sense.BUY in self.group.senses()
        if not bought or self.group is None or event.word != "exercise" or not verb.gerund:
            return False
        self.event, self.base, self.group.willing = event, None, False
        self.group.events.append(event)
        return True

    def _is_about(self, i: int) -> bool:
        """Whether the clause is about the phrase at ``i``, or some of what it names: "the last of | the jets"."""
        return self.subject.indices[-1:] in ((i,), (self._counted_by(i),))

    def _counted_by(self, i: int) -> int:
        """Where stands what only counts the phrase at ``i``, if it is counted: "| the last | of the jets"."""
        return i - 2 if i > 1 and self.row[i - 1].word == "of" else i

    def _order_of(self, i: int) -> Group | None:
        """The group of the order or contract that the noun at ``i`` names, or that is for it: "orders of | 12 jets"."""
        named = self.noun_groups.get(i)
        group = named or self.group
        told = group is not None and bool(group.nouns) and group.nouns[-1].sense in _GIVEN
        ends = group is not None and bool(group.items) and group.items[-1].last == i
        return group if told and (named is not None or ends) else None

    def _tells_of_order(self, event: Event, verb: VerbGroup, i: int) -> bool:
        """In "an order for 12 jets that Saab | got | from Peru" the order is got, not the jets; in "the contract that Peru | signed
        | with Saab" it is signed; in "a contract for 12 jets that | was awarded | to Saab" it is awarded."""
        order = self.ordered
        if order is None or self.gap is None:
            return False
        won = event.sense in (Sense.GET, Sense.WIN)
        if not (self._is_let(order, event, i) if verb.passive else won or self._is_placed(order, event)):
            return False
        if verb.passive:
            order.events.append(event)
        elif order.nouns[-1].sense is Sense.CONTRACT:
            event = event._replace(sense=Sense.WIN) if won else event
            order.events.append(event)
            for k in self.subject.indices:
                if self.row[k].kind == PARTY:
                    order.add(event.slots["subject"], self.row[k].parties[-1:])
        else:
            event = order.events[-1]  # "an offer that it | received | from Saab"
        self.group, self.event = order, event
        self.base = self.ordered = self.gap = None
        return True

    def _is_let(self, order: Group, event: Event, i: int) -> bool:
        """Whether the passive at ``i`` says that the order was let or signed, not what it is for."""
        noun = order.nouns[-1]
        if noun.sense not in AGREED or event.sense not in (Sense.AWARD, Sense.SIGN):
            return False
        many = self.tagged.words[self.row[i].phrase.first] in _PLURAL
        return not (
            many and self.tagged.words[noun.phrase.head] == noun.word
        )  # "a contract for jets that | were given"

    def _is_placed(self, order: Group, event: Event) -> bool:
        """Whether a verb says that somebody placed, signed or let the order."""
        concluded = event.word in self.words.of("placing") or event.word in self.words.of("concluding")
        return concluded or event.sense is Sense.SIGN or event.sense is Sense.AWARD and not order.items

    def _let(self, event: Event, i: int) -> None:
        """In "the deal would see | Turkey | sell" the party in between is who acts."""
        between = i >= 2 and self.row[i - 1].kind == PARTY and self.row[i - 2].kind == VERB
        if between and self.row[i - 2].word in self.words.of("letting") and self.group is not None:
            role = event.slots.get("subject")
            if role is not None:
                self.group.add(role, self.row[i - 1].parties[-1:])

    def _foresee(self, c: Constituent, start: int) -> None:
        """Whether the words before the verb at ``start`` say that what it tells is wanted, or is about to be done."""
        near = max(self.tagged.starts[0], start - 30)
        wish = _WILLING.search(self.tagged.text, near, start)
        self.wishing = wish is not None
        if self.group is None:
            return
        if wish is not None:
            for group in (self.group, *([self.base] if self.base is not None else ())):
                group.willing = True  # "hopeful of getting | an order"
                group.eager = wish["eager"] is not None
        settling = c.verb is not None and c.verb.progressive and c.word in ("finalise", "finalize")
        if settling or c.word != "induct" and _IMMINENT.search(self.tagged.text, near, start):
            self.group.imminent = True
            if self.base is not None:
                self.base.imminent = True
