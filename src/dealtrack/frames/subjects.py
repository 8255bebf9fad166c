"""Who or what a clause is about, and what pronouns point back to."""

from __future__ import annotations

from dataclasses import replace

from ..lexicon.triggers import Sense
from ..syntax import tags as t
from .antecedents import Antecedents
from .constituents import DATE, PARTY, THING, TRIGGER, VERB, Constituent
from .draft import filler
from .groups import Group
from .roles import Role
from .state import Subject

_GETTING = frozenset((Sense.GET, Sense.WIN, Sense.SIGN))


class Subjects(Antecedents):
    """Finds the subject of a clause."""

    def _end_of_whole(self, i: int) -> int | None:
        """Where the number stands of all that were ordered, which then are what the deal is for: "received six jets, | out of | an
        order for | 12", "out of | 12 | ordered in 2015"; None where there is none."""
        k = i + 2 + 2 * (self._next_kind(i + 2) == TRIGGER and self._follows(i + 2) == "for")
        number = self.row[k].quantity if self._follows(i) == "of" and self._next_kind(k) == THING else None
        bare = number is not None and self.tagged.tags[self.row[k].phrase.head] == t.QUANTITY
        got = self.group.items[-1] if self.group is not None and self.group.items else None
        if number is None or got is None or got.quantity is None or not bare or number.number <= got.quantity.value:
            return None
        self.last_item = replace(got, quantity=filler(number.number, number), partial=True)
        assert self.group is not None
        self.group.items[-1] = self.last_item
        self.last_noun, self.joined, self.preposition = k, False, None
        return k

    def _buys_too(self, i: int) -> bool:
        """Whether the next buyer of the same comes behind the verb at ``i``, for which a second deal is opened: "Chile ordered the
        jet, | followed | by | Peru in 2016"."""
        if not self._is_followed_by(i) or self.group is None:
            return False
        bought = next((e for e in reversed(self.group.events) if e.sense is Sense.BUY and e.verb is not None), None)
        state = self._next_kind(i + 2) == PARTY and not self.row[i + 2].is_firm
        if bought is None or not state or not (self.group.items and self.group.roles.get(Role.BUYER)):
            return False
        items = [replace(x, quantity=None) for x in self.group.items]
        self.group = replace(self.group.fork(), items=items, dates=[], money=[])
        self.group.roles.pop(Role.BUYER)
        self.groups.append(self.group)
        self.event, self.base = bought, None
        return True

    def _pronoun(self, i: int) -> None:
        """A pronoun begins a clause. In "the group said it bought" it stands for who says so."""
        word = self.row[i].word
        self.denying = self.denying or word in self.words.of("nobody")
        if self.preposition in self.words.of("clausal"):
            self.conditional = self._awaits(i - 1)  # "after | it | completes the purchase"
        if self._is_object(i):
            return
        if word == "we" and (speaker := self._spokesman(i)) is not None:
            self.subject = Subject((speaker,))
        elif (order := self._order_before(i)) is not None:
            self.gap, self.ordered = i - 1, order
        elif self._opens_contact_clause(i):
            self.gap, self.subject = i - 1, Subject(self.subject.indices)
            self.group = self.base = self.event = None
        elif self.speakers and word == "they" and self.row[i - 1].word == "that":
            self.subject = Subject(self.speakers)  # "Saab and Thales announced today that | they | had won"
        elif not self._is_speaker(i):
            self.subject = Subject(pronoun=word in self.words.of("pointing"))
        self.object_due, self.preposition = False, None

    def _is_object(self, i: int) -> bool:
        """Whether the pronoun at ``i`` opens no clause; what it stands for goes to the verb before it."""
        word = self.row[i].word
        described = i > 1 and self.row[i - 1].kind == t.COMMA and self.subject.indices == (i - 2,) and not self.verb
        if word == "one" and (self.object_due or described) and self._follows(i) == "of":
            return True  # "is | one | of six partner nations and has ordered", "Saab, | one | of the oldest yards, has won"
        seen = self.verb == "see" and self.group is not None and self._next_kind(i + 1) == VERB
        if word == "it" and self.object_due and (seen or self._is_awarded(i)):
            return True  # "signed a deal with Peru that will see | it | supply radars"
        instance = self.preposition is not None and self._is_instancing(self.preposition)
        if word == "one" and self.group is not None and instance:
            self.group.listed, self.preposition = True, None  # "received several orders, including | one | from Peru"
            return True
        return word in ("it", "them") and self.object_due and self._points_back(i)

    def _is_speaker(self, i: int) -> bool:
        """Whether the pronoun at ``i`` stands for who says what follows: "Saab said on Monday that | it | had won"."""
        k = i - 1
        while k > 1 and self.row[k].kind in (DATE, t.PREPOSITION, t.ADVERB):
            k -= 1  # "said on Monday that"
        said = k > 0 and self.row[k - (self.verb == "tell")].kind == VERB and self.verb in self.words.of("stating")
        named = bool(self.subject.indices) and self.subject.group is None
        return said and named and self.row[i].word in ("it", "they", "he", "she")

    def _order_before(self, i: int) -> Group | None:
        """The group of the order or the offer of which the pronoun at ``i`` and its verb tell: "signed the contract | it | won"."""
        verb = self._verb_at(i + 1)
        told = verb is not None and not verb.passive and self.row[i + 1].sense in _GETTING
        known = told and self.row[i].word in ("it", "they") and i - 1 in self.noun_groups
        return self._order_of(i - 1) if known else None

    def _opens_contact_clause(self, i: int) -> bool:
        """Whether the pronoun at ``i`` and its verb go on about the thing before: "will sell the six jets | it | bought"."""
        verb = self._verb_at(i + 1)
        active = verb is not None and self.row[i + 1].finite and not verb.passive and self.row[i + 1].sense is not None
        before = self.row[i - 1]
        told = self.last_noun in (i - 1, self._counted_by(i - 1))
        if not (i > 1 and active and self.verb and before.kind == THING and told):
            return False
        if self.verb in self.words.of("saying") and self.row[i - 2].kind == t.PREPOSITION:
            return False  # "said in a statement | it | bought"
        return self.row[i].word in ("it", "they") and self.tagged.words[before.phrase.first] != "whose"

    def _is_topic(self, i: int, slot: str) -> bool:
        """Whether the thing at ``i`` is one of which more may be told: "flies | 12 jets", "as for | the tugs"."""
        named = slot == "for" and i > 1 and self.row[i - 2].word == "as"
        return named or slot == "object" and self.verb in self.words.of("operating")

    def _points_back(self, i: int) -> bool:
        """In "Saab will deliver | them | to Peru" the pronoun stands for the thing that was named last."""
        group, event, item = self.group, self.event, self.last_item
        if item is None or group is None or event is None or group.items or self.row[i - 1].kind != VERB:
            return False
        bought = event.sense is Sense.BUY and (item.hard or item.specific)  # "Norway has bought | it"
        made = event.sense in (Sense.SELL, Sense.MAKE)
        if not (made or bought) or not item.strong or self._next_kind(i + 1) == VERB:
            return False
        group.items.append(replace(item, anaphoric=True, last=i))
        self.object_due, self.preposition = False, None
        return True

    def _resume(self, i: int) -> None:
        """Goes on with the clause that a relative one parted, where the verb at ``i`` stands behind its comma."""
        if self.outer is None or not self.verb or not self.row[i].finite:
            return
        before = self.row[i - 1]
        follows = before.is_noun and not self.object_due or before.kind == DATE  # "that Peru placed in May | was"
        past = self.row[i].bare_past and self.row[i].word not in self.words.of("without object")
        if before.kind != t.COMMA and not (follows and not past):
            return
        subject = self.outer
        self._boundary()
        self.subject = subject
        self.pending_dates = [d for d in self.pending_dates if not d.aside]  # "which lost six in 2014, | has ordered"

    def _relative(self, i: int) -> None:
        terms = self.noun_groups.get(self.last_noun) if self.last_noun is not None else None
        under = self.preposition == "under" or self.row[i].word in ("whereby", "wherein")
        if under and terms is not None and self.fronting is None:
            self._boundary()
            self.fronting = terms  # "a deal under which Peru will get"
            return
        if self.last_noun is not None:
            head = self._list_before(self._head_of(self._agreeing(self.last_noun, i)))
            told = self.subject.group is not None or self._is_about(head)
            # "an order for 12 jets | that Peru placed | was"
            self.outer = self.subject if told and not self.verb else None
            self._of_which(head)
            self.operators = self.subject.indices if self.verb in self.words.of("operating") else ()
            self.subject = Subject((head,), self.noun_groups.get(head))
            if self.row[head].word in self.words.of("group of people") and self.subject.group is None:
                self.group = self.event = None  # "sold its unit to a group | that includes managers"
            self.gap, self.ordered = head, self._order_of(self.last_noun)
        self.preposition, self.object_due, self.joined = None, False, False

    def _stands_for_subject(self, i: int, slot: str) -> bool:
        """Whether the party at ``i`` names one of those that the subject means: "firms like | Saab"."""
        many = self.subject.indices == (i - 2,) and self.row[i - 2].kind == THING
        if not many or self.verb or self.group is not None or self.row[i].kind != PARTY:
            return False
        return slot == "like" or self._is_instancing(slot)

    def _works_for(self, i: int, slot: str) -> bool:
        """Whether somebody who is named only works for the party at ``i``: "said Ann Lich, an analyst | with | Quillon"."""
        person = self.last_noun is not None and self.row[self.last_noun].word in self.words.of("employed")
        return person and slot in ("with", "at") and self.row[i].kind == PARTY

    def _opens_absolute(self, i: int) -> bool:
        """Whether "with" opens a clause of its own: "with | Peru likely to order six more"."""
        c = self.row[i]
        after = self.tagged.words[c.phrase.last + 1 : c.phrase.last + 3]
        return c.kind == PARTY and len(after) == 2 and after[0] in self.words.of("foreseen") and after[1] == "to"

    def _settle_dangling(self, i: int) -> None:
        """The party at ``i`` does what the clause before it told of nobody: "after winning a contract to build tugs, | Damen"."""
        if self.dangling is None:
            return
        told, role = self.dangling
        for group in self.groups:
            if group is told or group.events[:1] == told.events[:1]:
                self._add_subject(group, i, role)
        self.dangling = None

    def _subject_noun(self, i: int, opens_clause: bool) -> int:
        c = self.row[i]
        whose = self.tagged.words[c.phrase.first] == "whose" and i > 0 and self.row[i - 1].kind == t.COMMA
        if whose and not self.verb and self.subject.indices == (i - 2,):
            self.outer = self.subject  # "Peru, | whose navy | has six boats, has ordered"
        if c.kind == THING and c.word in self.words.of("pointing"):
            self.subject, self.joined, self.slot = Subject(pronoun=True), False, None
            return i + 1
        fronted, self.fronted = (self.fronted, None) if self.joined else (None, self.fronted)
        if fronted is not None and c.kind == THING and (item := self._item(i)) is not None:
            fronted.items.append(item)
        if self.dangling is not None and opens_clause and c.kind == PARTY:
            self._settle_dangling(i)
        acts = c.kind == PARTY or bool(c.parties) and self._is_person(c) or self.joined and self._acts_too(c)
        if self._names_subject(i):
            self.subject = Subject((i,))
        elif acts and not whose and self._joins_subject(i, opens_clause or self._lists_on(i)):
            self.subject = Subject((*self.subject.indices, i))  # "India and the U.S. have agreed"
        elif c.kind == TRIGGER:
            self.group = self.base = self.event = None
            after = self._trigger(i, None)
            group = self.noun_groups[i]
            self.subject = Subject((i,), group)
            if fronted is not None:
                group.take(self.groups.pop(self.groups.index(fronted)))  # "Signed by Saab, | the contract | covers"
            self.joined, self.slot, self.last_noun, self.owner = False, "head", i, None
            return after
        elif not (
            self.joined and self.subject.indices and self._next_kind(i + 1) == t.COMMA and not opens_clause
        ):  # no apposition
            self.subject = Subject((*self._listed_before(i), i) if opens_clause else (i,))
            if opens_clause:
                self.group = self.base = self.event = None
        self.denying = self.denying or self.tagged.words[c.phrase.first] in self.words.of("nobody")
        self.joined, self.slot, self.last_noun, self.owner = False, None, i, None
        return i + 1

    def _acts_too(self, c: Constituent) -> bool:
        """Whether a name that no recogniser knows stands beside the name of a party, known or not: "Saab and | Quillon | bought"."""
        before = [self.row[k] for k in self.subject.indices]
        named = bool(before) and self._proper_name(c) is not None
        return named and all(b.kind == PARTY or self._proper_name(b) is not None for b in before)

    def _listed_before(self, i: int) -> tuple[int, ...]:
        """The things of a list that ends with the one at ``i``: "tanks, trucks and | jets | were ordered"."""
        verb = next((c.verb for c in self.row[i:] if c.verb is not None), None)
        closed = self.joined and self.row[i].kind == THING and self.row[i - 1].kind == t.CONJUNCTION
        if not closed or self.group is not None or verb is None or not verb.passive:
            return ()
        first = i
        while first >= 2 and self.row[first - 2].kind == THING and (first == i or self.row[first - 1].kind == t.COMMA):
            first -= 2
        return tuple(range(first, i, 2))

    def _joins_subject(self, i: int, opens_clause: bool) -> bool:
        """Whether the party at ``i`` is a subject together with the one before: "A, a bank, and B, an insurer, said"."""
        goes_on = opens_clause or self.row[i - 1].kind == t.CONJUNCTION
        if not (self.joined and goes_on and self.subject.indices and self.group is None):
            return False
        between = self.row[self.subject.indices[-1] + 1 : i]
        told = any(c.finite for c in between)  # "when Chile left the union, | Peru | bought"
        return not (told and self.row[i - 1].kind != t.CONJUNCTION)

    def _is_second_subject(self, i: int) -> bool:
        """Whether the party at ``i`` acts beside one that a phrase describes: "the Navy of Peru and | Saab | signed"."""
        acts = self.row[i].kind == PARTY and len(self.subject.indices) == 1
        return acts and self.row[self.subject.indices[0]].kind == PARTY and self.slot in ("of", "from")

    def _names_subject(self, i: int) -> bool:
        """Whether the phrase at ``i`` is the name of the subject: "its shipping subsidiary, Tarben Lines, ..."."""
        before = self.subject.indices[-1:] == (i - 2,) and self.row[i - 1].kind == t.COMMA
        sort = before and self.row[i - 2].kind == THING and self.row[i - 2].word in self.words.of("role of a company")
        return sort and (self.row[i].kind == PARTY or self._name(self.row[i]) is not None)
