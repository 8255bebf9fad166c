"""Verbs: those that tell of a deal, those that govern one, and those that lead away from it."""

from __future__ import annotations

from itertools import takewhile

from ..lexicon.triggers import Sense
from ..syntax import tags as t
from ..syntax.phrases import VerbGroup
from .constituents import MONEY, PARTY, VERB
from .groups import AGREED, TRADE, DateArgument, Event, Group
from .roles import VERBS, Role
from .senses import Senses
from .state import Subject

_HAVING = frozenset(("have", "remain"))


class Verbal(Senses):
    """Opens a group for a verb, or lets it join the one that it depends on."""

    def _verb(self, i: int) -> None:
        c = self.row[i]
        assert c.verb is not None
        verb = self._under_modal(i, c.verb)
        start = self.tagged.starts[c.phrase.first]
        goes_on = self._continues_infinitive(i)
        told = verb._replace(infinitive=True) if goes_on else self._begun(i, self._caused(i, verb))
        if verb.gerund and self.preposition == "by" and self.real and self.row[i].sense is Sense.SIGN:
            self._conclude_talks()
        event = Event(self._sense(i, verb), told, c.word, start, self.tagged.ends[c.phrase.last])
        for m in c.dates:
            self.pending_dates.append(DateArgument(m, "in", event))
        if self.kept_dates and c.finite and not c.bare_past:
            self.pending_dates, self.kept_dates = self.kept_dates + self.pending_dates, []
        before, self.verb, self.was_real = self.verb, c.word, self.real
        self.real, self.negated = not (verb.infinitive or verb.modal), verb.negated
        self.object_slot, self.saying = "object", c.word in self.words.of("saying")
        if c.word in self.words.of("stating") and self.subject.indices:
            self.speaker, self.speakers = self.subject.indices[-1], self.subject.indices
        participle = self._describes(i, verb) or self._describes_noun(i, verb)
        if self._goes_on(event, i) or self._builds(event, i) or self._shares_object(event, i):
            pass
        elif participle and event.word == "give":
            self._boundary()  # "Given the cost, ..."
        elif participle:
            self._participle(event, i, before)
        elif verb.infinitive or verb.gerund:
            self._nonfinite(event, verb, i, before)
            if event.sense is not None:
                self._fill_gap(i)
        else:
            self._finite(event, told, i)
            self._let(event, i)
            if self.tagged.words[c.phrase.first] == "having" and self.group is not None:
                role = VERBS[event.sense].get("subject") if event.sense is not None else None
                self.dangling = self.dangling if self.subject.indices else (self.group, role)
                self.group.denied |= before in self.words.of("preventing")  # "denied | having bought"
            self._fill_gap(i)
        self._foresee(c, start)
        self.preposition = self.owner = self.slot = None
        self.object_due, self.joined = True, False

    def _describes_noun(self, i: int, verb: VerbGroup) -> bool:
        """Whether the verb at ``i`` is a participle: it says something of a noun, and is no past tense."""
        first, after_noun = self.row[i].phrase.first, i > 0 and self.row[i - 1].is_noun
        adverbs = takewhile(t.ADVERB.__eq__, self.tagged.tags[first:])
        if after_noun and self.tagged.words[first + len(list(adverbs))] == "being":
            return True  # "jets being ordered from"
        if not verb.bare_past or self.gap is not None:
            return False
        if i == 0 or after_noun and self._is_participle(i):
            return True
        if self.last_noun is None:
            return False
        apart = self.row[i - 1].kind in (t.COMMA, t.CONJUNCTION) and self._names_agent(i)
        if apart or self._adds_origin(i) or self._concludes(i):
            return True
        return not (self._has_subject(i) or self._goes_on_with_object(i))

    def _open(self, event: Event) -> Group:
        self.group = Group(events=[event], dates=self.pending_dates, denied=self.denying, willing=self.conditional)
        self.pending_dates = []
        if self.fronting is not None:
            self.groups.remove(self.fronting)
            self.group = self.fronting
            self.group.events.append(event)
            self.fronting = None
        self.groups.append(self.group)
        self.event = event
        return self.group

    def _finite(self, event: Event, verb: VerbGroup, i: int) -> None:
        self.aside = False
        if self._ends_before(event, verb) or self._tells_of_order(event, verb, i):
            return
        told = self.subject.group
        if told is not None:
            self._predicate(told, event, i)
        agreed = event.word == "conclude" and told is not None and told.senses() & AGREED
        finishes = verb.passive and not agreed and event.word in self.words.of("finishing")
        if told is not None and (finishes or self._arrives(told, event, i)):
            self._finish(told, event, verb)
            return
        planned = told is not None and event.sense is None and any(c.sense is Sense.PLAN for c in told.nouns)
        if told is not None and (planned and verb.passive or self._is_announced(event, i)):
            self._announce(told, verb, i)
        founds = event.word in self.words.of("founding a venture") and event.sense in (None, Sense.MAKE)
        made = (event.word in ("make", "accord") or founds) and verb.passive  # "the donation was made by Norway"
        if self.group is not None and self._lists_instances(event, i):
            self.event, self.object_slot = self.group.events[-1], "including"
            return
        holds = event.sense in (None, Sense.PLAN) and event.word in self.words.of("holding")
        holds = holds or made or self._leads_on(i, verb, told)
        # "islands | that | are part of", "firms | which | include"
        apart = self.row[i - 1].kind == t.RELATIVE and (event.word == "be" or self._is_role(self.last_noun))
        if holds and not apart and self.subject.group is None and self.group is not None and self.group.nouns:
            self.subject.group = self.group  # "some of its purchases from Turkey include"
        if self._depends(event):
            pass
        elif self.subject.group is not None and (event.sense is not None or holds):
            self._say_of(self.subject.group, event, verb, holds)
        elif event.sense is None:
            self.group = self.base = self.event = None
            self.pending_dates = [d._replace(aside=True) for d in self.pending_dates]  # "on Monday | said that"
        else:
            self._open_finite(self._ordered_to_work(event, verb), verb)

    def _say_of(self, group: Group, event: Event, verb: VerbGroup, holds: bool) -> None:
        """Adds a verb to the group of the noun that its clause is about; ``holds``: it says what that one is about, or costs."""
        self.group, self.base = group, None
        if holds and verb.modal and group.senses() <= {Sense.BUY, Sense.GET}:
            group.willing = True  # "the purchase of 12 jets | would cost"
        if event.sense is Sense.GET and verb.passive and Sense.CONTRACT in group.senses():
            event = event._replace(sense=Sense.WIN)  # "the order was received by Saab"
        group.events.append(event)
        noun = group.nouns[-1] if group.nouns else None
        if event.sense is None and noun is not None:
            self.event, self.object_slot = Event(noun.sense, None, noun.word, event.start, event.end), "holding"
        else:
            self.event, self.object_slot = event, "object"

    def _open_finite(self, event: Event, verb: VerbGroup) -> None:
        """Opens a group for a finite verb, with its subject."""
        group = self._open(event)
        role = event.slots.get("object" if verb.passive else "subject")
        self._add_operator(group, event)
        for k in self.subject.indices:
            self._add_subject(group, k, role)
        pointing = self.subject.pronoun and verb.passive and role in (Role.ITEM, Role.SUPPLIER)
        if pointing and self.last_item is not None:
            group.items.append(self.last_item)
        self.base = self.first = group.fork()

    def _is_work_done(self) -> bool:
        """Whether the group tells of work that its own subject does: "modernised its fleet | by buying tugs"."""
        done = self.group.events[-1] if self.group is not None else None
        return done is not None and done.sense is Sense.MAKE and done.verb is not None and not done.verb.passive

    def _participle(self, event: Event, i: int, before: str) -> None:
        """Reads a participle behind a noun; ``before`` is the verb before it."""
        noun = self._noun_of_participle(i)
        owner = self.noun_groups.get(noun) if noun is not None else None
        if owner is None and self.group is not None and self._is_contract_for(self.group, event):
            owner = self.group  # "the contract for 12 radars | awarded by"
        if event.sense is None:
            self._participle_apart(event, i, owner)
            return
        if owner is not None:
            self.group, self.base, self.event = owner, None, event
            owner.events.append(event)
            return
        item = self._item(noun) if noun is not None else None
        if item is None and self.row[i - 1].kind == t.CONJUNCTION and self.group is not None and self.group.items:
            item = self.group.items[-1]  # "boats built by Saab | and donated by Sweden"
        if event.sense is Sense.AWARD and item is not None and item.strong:
            event = event._replace(sense=Sense.SELL)  # "jets granted by Norway"
        told = self.group.items if self.group is not None else ()
        if event.sense is Sense.MAKE and item is not None and any(x.name == item.name for x in told):
            self.event = event  # "missiles made by Raytheon": the maker of what the group buys
            return
        if noun is not None and self.row[i - 1].kind == t.COMMA and not before:
            # "in May the jets, | bought | in 2016, were shown"
            self.kept_dates, self.pending_dates = self.pending_dates, []
        group = self._open(event)
        if noun is not None and self._is_taken_over(noun, event):
            self._take_over(group, noun)
        elif item is not None:
            group.items.append(item)
        elif noun is None:
            self.fronted = group
        elif self.row[noun].kind == MONEY and event.word == "pay":
            group.money.append(self.row[noun])  # "the $20 million | paid | to Saab for"
        self._add_holders(group, event, noun, before)
        self.base = None

    def _participle_apart(self, event: Event, i: int, owner: Group | None) -> None:
        """Reads a participle that tells of no deal, behind a noun that has the group ``owner``."""
        if owner is not None and self._leaves_room(event, owner):
            self.group, self.base = owner, None
            return
        named = self.group is not None and bool(self.group.nouns)
        if self.group is not None and named and event.word in self.words.of("stating"):
            self.group.dates += self._days_behind(i)  # "a deal for 12 jets, | announced | in May"
        elif self.group is not None and event.word != "call" and event.word in self.words.of("holding"):
            return
        self.paused, self.event = self.event or self.paused, None  # "a trainer called Marlin"

    def _add_holders(self, group: Group, event: Event, noun: int | None, before: str) -> None:
        """Adds who has, gets or makes what a participle describes, as the noun or the verb before it says."""
        if event.sense in TRADE and before in self.words.of("operating"):
            for k in self.subject.indices:
                if self.row[k].kind == PARTY:
                    group.add(Role.BUYER, self.row[k].parties[-1:])  # "Oman operates tanks bought from Italy"
        if event.sense in (Sense.BUY, Sense.MAKE) and event.word != "pay" and noun is not None:
            own = [m for m in self.row[noun].parties[:1] if m.rule.startswith("coreference")]
            sells = self._owned(noun)  # "Saab's jets | bought by"
            group.add(Role.SUPPLIER if sells else Role.BUYER, own or self._possessor(noun))  # "its jets | bought from"
        if event.sense in (Sense.AWARD, Sense.SELECT) and noun is not None and self.row[noun].is_firm:
            group.add(Role.SUPPLIER, self.row[noun].named)  # "Saab, | hired | by Oman to build"
        if before in self.words.of("comprising"):
            for k in self.subject.indices:
                group.add(Role.BUYER, self._possessor(k))  # "Oman's fleet includes tanks bought from Italy"

    def _nonfinite(self, event: Event, verb: VerbGroup, i: int, before: str) -> None:
        """Reads an infinitive or a gerund; ``before`` is the verb before it."""
        held = event.sense is None and event.word in ("be", "have")
        if held or self._ends_before(event, verb) or self._exercises(event, verb):
            return  # "estimated to be worth"
        if before in _HAVING and verb.passive and self.subject.group is not None and self.group is None:
            return self._finite(event, verb, i)  # "the contract | has | yet | to be signed"
        asked = self._asked(verb, i, before)
        if asked and event.sense is None and self.group is None:
            self.subject = Subject((i - 1,))  # "told Saab | to go on delivering"
        if event.word in self.words.of("moving") and self.subject.group is not None:
            self.subject.group.statistic = True  # "imports are expected to fall"
        purpose = event.sense is Sense.AMEND and verb.infinitive and self.group is not None and not self.group.nouns
        if purpose and self.group is not None and self.group.items and self.group.senses() <= TRADE:
            event = event._replace(sense=None)  # "bought the yard | to expand its range"
        if event.sense is None or verb.gerund and self._goes_into(event, i):
            self._nonfinite_apart(event, verb)
            return
        means = verb.gerund and self.preposition == "by" and event.sense in (Sense.BUY, Sense.GET)
        if self.group is None or self.joined and verb.gerund or means and self._is_work_done():
            self._open_nonfinite(event, verb, i, before)
            if means and not self.was_real and self.group is not None:
                self.group.willing = True  # "will renew its fleet by | buying tugs"
            return
        role = VERBS[event.sense].get("subject", Role.PARTY)
        self.governor = self.group.fork() if verb.infinitive and not self.group.items else None
        if event.sense in (Sense.BUY, Sense.GET) and self.group.events[-1].word == "proposal" and not self.group.items:
            proposing = self.group.roles.pop(Role.SUPPLIER, [])  # "a proposal by the Army | to buy"
            self.group.roles.setdefault(Role.BUYER, []).extend(proposing)
        self.group.events.append(event)
        if verb.passive and not self.group.items:
            self._agreed_to_be_bought(event)
        self.event, self.base = event, self.group
        self.first = self.group.fork()
        if asked and self.group.events[-2].sense is Sense.PLAN:
            if event.sense in (Sense.BUY, Sense.GET):
                self.group.roles.pop(Role.PARTY, None)  # who wants another to buy does not buy
            self.group.add(role, self.row[i - 1].parties[-1:])
        meant = self._meant()
        if meant is not None:
            self.group.add(role, self.row[meant].parties[-1:])

    def _open_nonfinite(self, event: Event, verb: VerbGroup, i: int, before: str) -> None:
        """Opens a group for an infinitive or a gerund that depends on none."""
        event = self._toned(event, verb, before)
        assert event.sense is not None
        asked, warned = self._asked(verb, i, before), self._warned(verb, i)
        if event.sense is Sense.MAKE and verb.infinitive and before == "use":
            self.group = self.event = None  # "steel is used | to build ships"
            return
        subject = self._nonfinite_subject(i, asked, warned)
        wished = event.verb is not None and event.verb.gerund and self._continues_wish(i)
        group = self._open(event)
        stopped = self.row[i - 1].verb if i and before in self.words.of("ending") and event.sense in TRADE else None
        if verb.gerund and stopped is not None and not stopped.negated:
            group.events.insert(0, event._replace(sense=Sense.CANCEL, verb=None, word=before))  # "stopped | selling"
        dropped = before in self.words.of("deciding") and self.preposition == "against"  # "decided against | buying"
        group.denied |= verb.gerund and (dropped or before in self.words.of("preventing")) or self._is_of_none(i)
        eased = self.tagged.words[self.row[i].phrase.first - 1] in self.words.of("ease")  # "made it easier | to buy"
        group.denied |= eased or before == "fail" and event.sense in (Sense.GET, Sense.WIN)
        if asked and before in self.words.of("asking"):
            group.willing = True
            if event.sense in (Sense.SELL, Sense.MAKE):  # "India asked Russia | to supply engines"
                for k in self.subject.indices:
                    self._add_subject(group, k, Role.BUYER)
        open_yet = event.verb is not None and event.verb.infinitive
        obliged = open_yet and before == "have" and self.row[i - 1].kind == VERB  # "may have to sell"
        pursued = before in self.words.of("pursuing") and event.sense not in (Sense.APPROVE, Sense.CANCEL)
        hoped = verb.gerund and event.sense is not Sense.CANCEL and self._hopes(before, self.preposition)  # "thinks of"
        group.willing |= self._is_prospect(i) or warned or obliged or pursued or wished or hoped
        if verb.gerund and not subject and not self.subject.pronoun:
            self.dangling = group, VERBS[event.sense].get("subject")
        for k in subject:
            self._add_subject(group, k, VERBS[event.sense].get("object" if verb.passive else "subject"))
        self.base = group.fork()
        self.first = self.base
