"""Reads one sentence from left to right.

A trigger that depends on another ("signed | a contract | to supply") joins its group; phrases go to the trigger before them,
in the role that its sense gives to their slot. The layers below: :mod:`.state` knows the shape of the sentence,
:mod:`.filling` gives roles, :mod:`.dating` gives dates, :mod:`.nominal` and :mod:`.verbal` know the triggers, :mod:`.subjects`
who a clause is about.
"""

from __future__ import annotations

from ..lexicon.triggers import Sense
from ..syntax import tags as t
from .constituents import DATE, MONEY, NOMINAL, PARTY, THING, TRIGGER, VERB, Constituent
from .containers import opens_part
from .dating import Dating
from .groups import DateArgument, Group
from .roles import Role
from .state import Subject

_ABOUT = ("regarding", "concerning")
_BACK = 60  # constituents looked back through


class Reader(Dating):
    """Reads one sentence; :meth:`read` gives its groups, ``last_item`` then is the thing that was named last."""

    def read(self) -> list[Group]:
        row = self.row
        last = next((i for i in range(len(row) - 1, -1, -1) if self._may_tell(row[i])), -1)
        i = 0
        while i < len(row):
            if i > last and self._is_over():
                break
            c = row[i]
            kind = c.kind
            if kind in NOMINAL:
                i = self._noun(i)
                continue
            if kind == VERB:
                i = self._take_verb(i)
                continue
            if c.word == "respectively" and self.group is not None:
                self.group.paired = True
            elif kind == DATE:
                self._date(i)
            elif c.word == "out" and (end := self._end_of_whole(i)) is not None:
                i = end
            elif kind == t.PREPOSITION:
                self._take_up(i)
                self.preposition = None if self._goes_to_goods(i) else "for" if c.word in _ABOUT else c.word
                self.object_due = self.object_due or self.preposition is None
            elif kind in (t.COMMA, t.DASH) and self._take_up(i):
                pass
            elif kind in (t.COMMA, t.CONJUNCTION) or self._parts_list(i) or kind == t.DASH and self._opens_aside(i):
                self._join()
            elif kind == t.RELATIVE:
                self._leave(i)
                self._relative(i)
            elif kind == t.PRONOUN and self._is_instance(i):
                self._open_instance(i)
            elif kind == t.PRONOUN:
                self._pronoun(i)
            elif kind in (t.SUBORDINATOR, t.STOP, t.DASH) and not self._goes_on_behind(i):
                self._end_clause(i)
            i += 1
        return self.groups

    def _take_verb(self, i: int) -> int:
        """Reads the verb at ``i``; returns where to go on."""
        if self._is_followed(i):
            self._join()
            self.slot = "object" if self.slot == "in" else self.slot  # "12 in May, followed by | 20 trainers"
            return i + 2
        if self._buys_too(i):
            self.joined = False
        else:
            self._resume(i)
            self._verb(i)
            self._take_dates()
        return i + 1

    def _end_clause(self, i: int) -> None:
        """The clause ends with the mark or the conjunction at ``i``."""
        if self.row[i].kind == t.DASH and not self.verb:
            self.pending_dates = []  # "Oslo, 12 May 2020 -- ": the day of the message
        if not self._leaves_open(i):
            subject = self.subject
            self._boundary()
            self.subject = subject if self._adds_verb(i) else self.subject
        self.conditional = self.row[i].word in self.words.of("conditional") or self._awaits(i)
        self._keep_date(i)

    def _leaves_open(self, i: int) -> bool:
        """Whether an infinitive behind "whether" goes on with the clause: "Peru is weighing | whether | to buy"."""
        verb = self._verb_at(i + 1)
        return self.row[i].word == "whether" and verb is not None and verb.infinitive

    def _may_tell(self, c: Constituent) -> bool:
        return c.sense is not None or c.kind == VERB and c.word in self.words.opening

    def _goes_on_behind(self, i: int) -> bool:
        """Whether a colon or a dash opens what the clause is about: "two contracts: one for radars", or what a deal costs: "its
        largest purchase: $2 million for six radars"."""
        if self._is_instance(i + 1):
            return True
        if self.row[i].word != ":" or self.group is None:
            return False
        if i and self.row[i - 1].word == "include":
            return True  # "the donation includes | : | 12 trucks"
        return bool(self.group.nouns) and self._next_kind(i + 1) == MONEY

    def _parts_list(self, i: int) -> bool:
        """Whether a semicolon only parts the things of a list: "12 tanks for the army; | and six boats for the navy"."""
        if self.row[i].word != ";" or self.group is None or not self.group.items:
            return False
        k = i + 1 + (self._next_kind(i + 1) == t.CONJUNCTION)
        if self.governor is not None and self._next_kind(k) == VERB:
            return self._continues_infinitive(k)  # "to upgrade the tanks; | acquire a radar; and"
        end = next((m for m in range(k, len(self.row)) if self.row[m].kind == t.STOP), len(self.row))
        return self._next_kind(k) == THING and not any(c.finite for c in self.row[k:end])

    def _is_over(self) -> bool:
        """Whether nothing that follows the last trigger can reach a group."""
        return (
            self.group is None
            and self.left is None
            and self.fronted is None
            and self.subject.group is None
            and self.last_noun not in self.noun_groups
        )

    def _join(self) -> None:
        self.joined = True
        self.preposition = None
        self.object_due, self.was_due = False, self.object_due

    def _noun(self, i: int) -> int:
        """Places the noun phrase at ``i``; returns where to go on."""
        c = self.row[i]
        if i and c.kind == THING and self.row[i - 1].kind == MONEY and self.tagged.words[c.phrase.first] in ("a", "an"):
            return i + 1  # "69 dlrs | a share"
        if self._is_instance(i):
            return self._open_instance(i)
        if opens_part(self.tagged, self.row, i):
            return i + 2  # "14 of | Egypt's order for 24 jets"
        if self._leaves_out_verb(i):
            return self._repeat_verb(i)
        if c.phrase.possessive and (after := self._take_owner(i)) > i:
            return after
        if self.preposition in self.words.of("clausal") and self._opens_clause(i):
            self._boundary()  # "after | India concluded a deal"
            self.conditional = self._awaits(i - 1)
        if c.kind == PARTY and c.quantity is not None and self._next_kind(i + 1) == THING:
            self.owner = c  # "one Boeing Co <BA> | 747 freighter"
            return i + 1
        apposition = self._is_apposition(i)
        if self.preposition is not None and not apposition:
            return self._argument(i, self.preposition)
        opens_clause = self._opens_clause(i)
        if apposition and not opens_clause:
            return self._apposition(i)
        headed = self.slot is not None and self.slot != "head" and not (self._has_verb(i) or self._is_second_subject(i))
        paired = self.slot == "between" == self.row[max(0, i - 3)].word and self._next_kind(i + 1) == VERB
        headed = headed or paired  # "said a deal between Peru | and Saab | is near"
        if self.joined and self.row[i - 1].kind == t.CONJUNCTION and headed:
            opens_clause = False  # "the contract for the import and distribution was awarded"
        if i and self.row[i - 1].kind == THING and c.kind == PARTY and opens_clause and self.preposition is None:
            self.gap = i - 1
            self.outer = self.subject if self._is_about(i - 1) and not self.verb else None
        if self._stands_besides(i) and not opens_clause:
            self._open_besides(i)
            return self._argument(i, "of")
        slot = self._slot_at(i, opens_clause)
        return self._subject_noun(i, opens_clause) if slot is None else self._argument(i, slot)

    def _take_owner(self, i: int) -> int:
        """Takes the possessive at ``i`` for the owner of what follows; returns where to go on, or ``i`` where nothing does."""
        if self._next_kind(i + 1) in NOMINAL and not self._is_apposition(i):
            self.owner = self._as_owner(i)
            if self.verb == "replace" and self.group is not None and self.row[i - 1].kind == VERB:
                self.group.add(Role.USER, self._possessor(i + 1))  # "12 jets to replace | the Navy's | trainers"
            return i + 1
        if self._next_kind(i + 1) == DATE and self._next_kind(i + 2) in NOMINAL:
            self.owner = self.row[i]  # "Chile's 2009 order"
            self.pending_dates.append(DateArgument(self.row[i + 1].dates[0], None, None))
            return i + 2
        return i

    def _apposition(self, i: int) -> int:
        """Passes over the apposition at ``i``, but for the goods that it names; returns where to go on."""
        end = self._apposition_end(i)
        self._sort_item(i)
        self.last_item = next(filter(None, map(self._goods_at, range(i + 1, end))), self.last_item)
        if self.was_due and self._next_kind(end) == t.COMMA and self._next_kind(end + 1) in NOMINAL:
            self.object_due, self.joined = True, False  # "awarded Damen, a Dutch yard, | a contract"
            return end + 1
        return end

    def _has_verb(self, i: int) -> bool:
        """Whether the subject has a verb of its own before ``i``; an infinitive is none: "plans to buy tanks and | jets | were"."""
        if not self.verb or self.subject.group is None:
            return bool(self.verb)
        first = max((*self.subject.indices, i - _BACK, 0))
        return any(c.kind == VERB and c.finite for c in self.row[first:i])

    def _slot_at(self, i: int, opens_clause: bool) -> str | None:
        """The slot in which a noun phrase stands, or None where it is a subject."""
        if self.preposition is not None:
            return self.preposition
        if self._is_instancing(self.tagged.words[self.row[i].phrase.first]):
            return "including"
        if self.object_due and not (opens_clause and self.saying):  # "said it received": no object
            return self.object_slot
        if self.joined and self.row[i - 1].kind == t.COMMA and not self.verb and self.group is None:
            return None  # "According to the papers, the contract for ..."
        if opens_clause:
            return None
        if self.joined and self.slot is not None:
            return self.slot
        return "object" if self._is_late_object(i) else None

    def _argument(self, i: int, slot: str) -> int:
        """Places a noun phrase that is no subject; returns where to go on."""
        c = self.row[i]
        slot = "object" if slot == "on" and self.verb == "close" else slot  # "has closed | on | its purchase of"
        if self._works_for(i, slot) or self._is_address(i):
            self.preposition, self.last_noun = None, i
            return i + 1
        if self._stands_for_subject(i, slot) or slot == "with" and self._opens_absolute(i):
            self._boundary()
            self.subject, self.last_noun = Subject((i,)), i
            return i + 1
        if self.first is not None and self._is_second_object(i, slot):
            self.group = self.first.fork()
            self.groups.append(self.group)
            self.event, slot = self.first.events[-1], "object"
            self.preposition = None
        elif (parted := self._parallel(i, slot)) is not None or self._lists_next(i) or self._lists_more(i, slot):
            slot = self._open_parallel(parted or slot)
        slot = self._second_partner(i, slot)
        self.listed = self.joined
        second = self.joined and self.preposition is None and c.kind == TRIGGER and self.base is not None
        coordinated = second and self.group is not None and bool(self.group.nouns)
        self.preposition, self.joined, self.slot = None, False, slot
        after = self._place(i, "object" if coordinated else slot)
        self.last_noun = after - 1 if after - 1 in self.noun_groups else i
        self.owner = self.owner if c.kind == MONEY and self._next_kind(i + 1) == TRIGGER else None
        if slot == "object" and c.kind == THING:
            self.base = None
        awarded = self.event is not None and self.event.sense is Sense.AWARD and not c.sense
        receives = awarded or c.kind in (PARTY, MONEY)
        self.object_due = slot == "object" and receives and self._next_kind(after) in NOMINAL
        return after

    def _place(self, i: int, slot: str) -> int:
        """Gives the noun phrase at ``i`` its role in the current group."""
        c = self.row[i]
        if c.kind == TRIGGER:
            return self._trigger(i, slot)
        if self.group is None:
            if c.kind == THING and self._is_topic(i, slot):
                self._item(i)  # "flies | 12 jets": of which more may be bought
            return i + 1
        if self.purpose is not None and self.purpose == self.last_noun and self._is_instancing(slot):
            self.purpose = i
            return i + 1
        of_cash = self.last_noun is not None and self.row[self.last_noun].word in self.words.of("cash")
        of_cash = of_cash and not (slot == "of" and c.is_firm and self.row[self.last_noun or 0].kind == TRIGGER)
        if c.kind == MONEY:
            self._add_money(i, slot, of_cash)
            return i + 1
        if self.event is None:
            return i + 1
        if of_cash and (slot in ("from", "of", "by") or slot == "for" and self.event.word == "pay"):
            return i + 1  # "with a loan from Germany", "paid Saab compensation for the delay"
        role = self._given_role(i, slot) or self._role(slot, c)
        if role is None:
            if not self.group.money and self._pays_for_package(c, slot):
                self.group.money.append(c)  # "will get six jets in | a $40 million package"
            return i + 1
        if slot == "for" and c.kind == THING and role is not Role.ITEM:
            self.purpose = i
        return self._fill(i, c, role, slot)

    def _add_money(self, i: int, slot: str, of_cash: bool) -> None:
        """Adds the amount at ``i`` to the group where the deal costs so much; ``of_cash``: behind a word for money."""
        group = self.group
        if group is None or self._is_for_several() or self._tells_size(slot) or self._tells_change(i, slot):
            return
        if self._is_cash(i, slot):
            group.cash = group.cash or not group.items
            return
        if self.event is None and group.company and slot == "for":
            self.event = self.paused  # "sold its unit to a group led by Saab | for | $20 million"
        if self.event is not None and not of_cash:
            group.money.append(self.row[i])
            if slot == "object" and (self.event.sense is Sense.AWARD or self.event.word == "pay"):
                group.add(Role.SUPPLIER, self.row[i].named)  # "paid | Saab $20 million"
