"""What a noun that tells of a deal brings with it, and what the verb before it means by it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..lexicon.triggers import Sense
from ..model import Mention, PartyKind
from ..recognise.numbers import parse
from ..recognise.parties.known import METONYM
from ..syntax import tags as t
from .constituents import DATE, THING, VERB, Constituent, singular
from .draft import Filler
from .filling import Filling
from .groups import AGREED, DateArgument, Event, Group
from .items import Item, is_system
from .roles import NOUNS, Role

# What a verb means by its object: a contract is won, an approval is only given.
_WON = frozenset((Sense.CONTRACT, Sense.PACT, Sense.AMEND, Sense.AWARD))
_LIGHT = frozenset((Sense.GET, Sense.AWARD, Sense.SELL, Sense.MAKE, Sense.SIGN, Sense.WIN))
_RENEWED = frozenset((Sense.PLAN, Sense.NEGOTIATE))  # "renews its interest": no contract is changed
_TURNOVER = frozenset("annual yearly quarterly monthly net gross".split())  # sales
_OF_ADJECTIVES = ("ary", "ive", "ic", "ous", "ory", "able", "ible", "ed")
_LIGHTENING = frozenset((Sense.APPROVE, Sense.PLAN, Sense.NEGOTIATE, Sense.OFFER, Sense.CANCEL))


class Nouns(Filling):
    """Reads what stands in front of a noun trigger."""

    def _take_noun(self, group: Group, c: Constituent) -> None:
        """What a verb means by its object: who gets a thing buys it, who gets a contract has won it; who gives an approval
        or holds talks does no more than the noun says."""
        verb = group.events[-1] if group.events else None
        if verb is None:
            return
        launched = verb.word == "launch" and c.sense is not Sense.MAKE
        several = self.tagged.words[c.phrase.head] != c.word
        if verb.sense is Sense.MAKE and (launched or c.sense is Sense.PACT):
            # "established the Blue Sea Partnership", "launched a tender"
            ahead = verb.verb is not None and bool(verb.verb.modal or verb.verb.infinitive)
            group.willing = group.willing or ahead and len(group.events) == 1  # "will set up | a joint venture"
            group.events.pop()
            _move(group, Role.SUPPLIER, Role.PARTY)
        elif verb.sense is Sense.GET and verb.word != "accept" and self._is_takeover_bid(c):
            _move(group, Role.BUYER, Role.PARTY)  # who "received | a takeover bid | from Saab" may be bought
        elif c.word in self.words.of("offer") and verb.sense is Sense.GET and several:
            pass  # "received offers from": who offers is no side yet
        elif c.sense in _LIGHTENING and verb.sense in _LIGHT or c.sense in _RENEWED and verb.sense is Sense.AMEND:
            group.events.pop()
            told = verb.verb
            ahead = told is not None and bool(told.negated or told.modal or told.infinitive)
            group.willing = group.willing or c.sense is Sense.APPROVE and ahead  # "has not given | its approval to"
            gives = c.sense is Sense.APPROVE and verb.sense is not Sense.GET  # who gets an approval has not given it
            _move(group, Role.BUYER, Role.AUTHORITY if gives else Role.PARTY)
            _move(group, Role.SUPPLIER, Role.PARTY)  # "the Army was granted approval"
        elif verb.word == "accept" and (c.sense is Sense.CONTRACT or c.word == "bid"):
            group.events[-1] = verb._replace(sense=Sense.SIGN)
            if c.word == "bid" or self._is_takeover_bid(c):
                _move(group, Role.BUYER, Role.PARTY)  # who accepts a bid is bought
        elif c.sense in _WON and (verb.sense is Sense.GET or verb.word == "obtain"):
            group.events[-1] = verb._replace(sense=Sense.WIN)
            _move(group, Role.BUYER, Role.SUPPLIER)
            if verb.verb is not None and not (verb.verb.passive or group.roles.get(Role.SUPPLIER)):
                for k in self.subject.indices:
                    self._add_subject(group, k, Role.SUPPLIER)  # whom only what is won tells to be a party

    def _inside(self, group: Group, c: Constituent, i: int) -> None:
        """What stands in front of the noun trigger at ``i``: parties, an amount, dates, and the thing ("submarine deal")."""
        front = [m for m in c.parties if m.start < self.tagged.starts[c.phrase.head]]
        if len(front) == 1 and front[0].rule == METONYM and c.sense in (Sense.PACT, Sense.NEGOTIATE):
            front = []  # "the Paris | accord" was made there
        if self.owner is not None:
            bought = c.sense in (Sense.BUY, Sense.CONTRACT, Sense.MERGE)
            unknown = self._described(self.owner) if bought and not (front or self.owner.parties) else None
            front = [*self._owners_before(), *self.owner.parties[-1:], *front, *([unknown] if unknown else ())]
        group.add(self._owner_role(group, c, front), front)
        if c.money is not None:
            group.money.append(c)
        group.dates.extend(DateArgument(m, None, self.event) for m in c.dates)
        first = c.phrase.head
        while first > c.phrase.first and self.tagged.tags[first - 1] in (t.NOUN, t.JOINER):
            if self.tagged.words[first - 1].endswith(("-year", "-month", "-ton", "-tonne")):
                break  # "a | five-year | gas contract"
            first -= 1
        if first < c.phrase.head:
            self._add_front(group, c, i, first)

    def _add_front(self, group: Group, c: Constituent, i: int, first: int) -> None:
        """Adds what the nouns from ``first`` on in front of the noun trigger at ``i`` say of its deal: "a | gas supply | contract"."""
        last = c.phrase.head - 1
        word = self.tagged.words[last].rsplit("-", 1)[-1]
        sense = self.words.nouns.get(singular(word))
        works = c.word in ("contract", "subcontract", "order")
        works = works and (self._is_kind_of_work(word) or self._is_field(last, c))
        if first == last and (counted := self._counted(last, i)) is not None:
            group.items.append(counted)
        elif sense is not None and sense is not c.sense:
            told = Event(sense, None, word, self.tagged.starts[last], self.tagged.ends[last])
            group.events.insert(len(group.events) - 1, told)
            if c.sense in AGREED and first < last and self.tagged.words[last - 1] in self.words.goods:
                group.hints.append(self._hint(first, last - 1))
        elif c.sense in _LIGHTENING and not is_system(self.tagged, first, last, self.words):  # "the Gripen offer"
            pass  # "a fleet plan": what is planned is no fleet
        elif works or word in self.words.goods or self._is_name(first, last) and not self._only_describes(word):
            group.hints.append(self._hint(first, last))

    def _counted(self, k: int, at: int) -> Item | None:
        """What a number counts in the word at ``k`` in front of the noun trigger ``at``: "a | four-aircraft | deal"."""
        number, _, noun = self.tagged.words[k].partition("-")
        count = parse(number) if noun in self.words.goods else None
        if count is None or count != int(count) or self._follows(at) in ("for", "of"):
            return None
        start, end = self.tagged.starts[k], self.tagged.ends[k]
        any_sort = noun in self.words.of("goods of any sort")
        quantity = Filler(int(count), start, start + len(number))
        if any_sort and self.last_item is not None and (self.last_item.hard or self.last_item.specific):
            return replace(self.last_item, quantity=quantity, last=at)
        name = Filler(noun, start + len(number) + 1, end)
        sorts = self.words.sorts.get(noun, frozenset())
        return Item(name, quantity, last=at, strong=True, sorts=sorts, hard=noun in self.words.hard, anaphoric=any_sort)

    def _only_describes(self, word: str) -> bool:
        """Whether a word says nothing of what a contract is about: "the big", "the Middle Eastern contract"."""
        return word in self.words.of("adjective") or word in self.words.of("of a region")

    def _is_kind_of_work(self, word: str) -> bool:
        """Whether a word in front of a contract says what is done under it: "a | gritting | contract"."""
        return word.endswith("ing") and len(word) > len("going") and word not in self.words.of("said of contracts")

    def _add_work(self, i: int, group: Group) -> None:
        """What a company works on under the contract at ``i``: "Saab will redesign | the terminal | under a contract with"."""
        k = next((k for k in range(i - 1, -1, -1) if self.row[k].kind == VERB), i)
        c, verb = self.row[k], self.row[k].verb
        if verb is None or c.sense is not None or not c.finite or verb.passive or self._next_kind(k + 1) != THING:
            return
        idle = c.word in self.words.of("no work") and c.word not in self.words.of("serving")
        idle = idle or any(c.word in self.words.of(sort) for sort in ("saying", "holding"))
        firm = any(self.row[s].is_firm for s in self.subject.indices)
        if firm and not (idle or group.items) and (done := self._item(k + 1)) is not None:
            group.items.append(done)

    def _is_done(self) -> bool:
        """Whether the group tells by a verb of what has been bought or agreed on, and of no plan."""
        told = self.group is not None and bool(self.group.items) and Sense.PLAN not in self.group.senses()
        first = self.group.events[0].verb if told and self.group is not None else None
        return first is not None and (first.bare_past or first.perfect) and not first.negated

    def _was_done(self, i: int) -> bool:
        """Whether the clause before ``i`` tells what was done, whatever for."""
        verb = next((c.verb for c in reversed(self.row[:i]) if c.verb is not None and c.finite), None)
        return verb is not None and (verb.bare_past or verb.perfect) and not verb.passive

    def _is_turnover(self, c: Constituent) -> bool:
        """Whether sales are those of a year or a quarter: "annual sales of the unit are $45 million"."""
        before = self.tagged.words[c.phrase.first : c.phrase.head]
        return self.tagged.words[c.phrase.head] == "sales" and not _TURNOVER.isdisjoint(before)

    def _is_field(self, k: int, c: Constituent) -> bool:
        """Whether the word at ``k`` in front of the contract ``c`` names what it is about: "a | hatchery | contract"."""
        word = singular(self.tagged.words[k])
        single = c.word != "order" and self.tagged.words[c.phrase.head] == c.word
        plain = self.tagged.tags[k] == t.NOUN and word.isalpha() and len(word) > 2 and not self.tagged.is_capital(k)
        other = word in self.words.of("manner of a contract") or word in self.words.of("force")
        return single and plain and not other and not word.endswith(_OF_ADJECTIVES)

    def _owners_before(self) -> list[Mention]:
        """Who has a thing together with the owner that is named last: "| Peru's and | Chile's order"."""
        k = next((k for k, c in enumerate(self.row) if c is self.owner), 0)
        out: list[Mention] = []
        while k > 1 and self.row[k - 1].kind in (t.COMMA, t.CONJUNCTION):
            k -= 2 if self.row[k - 2].kind != t.COMMA else 3
            if k < 0 or not (self.row[k].phrase.possessive and self.row[k].parties):
                break
            out = [*self.row[k].parties[-1:], *out]
        return out

    def _hint(self, first: int, last: int) -> Filler[str]:
        """What the words from ``first`` to ``last`` in front of a noun trigger name."""
        return Filler(self.tagged.slice(first, last), self.tagged.starts[first], self.tagged.ends[last])

    def _owner_role(self, group: Group, c: Constituent, front: Sequence[Mention]) -> Role:
        """What those are to a deal whose possessive or name stands in front of its noun."""
        owner_role = (NOUNS.get(c.sense, {}) if c.sense is not None else {}).get("owner", Role.PARTY)
        if c.word.endswith(" bidder") and self.owner is None:
            owner_role = Role.SUPPLIER  # "named | Saab preferred bidder"
        if c.word == "proposal" and group.roles.get(Role.PARTY):
            owner_role = Role.COUNTERPARTY  # "Peru is weighing Saab's proposal"
        ordered = c.word == "order" and self.owner is not None  # "Tarben Air's order"
        if ordered or c.word in ("tender", "competition", "rfp", "rfi"):
            owner_role = Role.BUYER  # "the Navy's tender"
        won = c.word == "contract" and Sense.WIN in group.senses()  # "won an ESA contract"
        if (won or c.word == "order") and front and front[-1].party.kind is not PartyKind.COMPANY:
            owner_role = Role.BUYER  # "Peru's order for 12 jets from Russia"
        if c.word in self.words.of("stake") and Sense.BUY in group.senses():
            raised = any(e.word in self.words.of("raising") for e in group.events)
            owner_role = Role.BUYER if raised else Role.SUPPLIER  # "raised its stake", "bought Quillon's stake in"
        if front and c.word in ("deal", "contract") and owner_role is Role.PARTY and self._makes(front[-1], c):
            owner_role = Role.SUPPLIER  # "the Russian S-400 deal"
        return owner_role

    def _invites_bids(self, i: int) -> bool:
        """Whether bids are for things of metal: "expects to accept | bids | for | 12 jets"."""
        plural = self.tagged.words[self.row[i].phrase.head] == "bids"
        if plural and self.verb in self.words.of("calling for bids") and self._follows(i) in ("for", "to"):
            return True
        k = i + 2 if self._next_kind(i + 2) == DATE else i  # "bids | in | May | for"
        item = self._item(k + 2) if self._follows(k) == "for" and self._next_kind(k + 2) == THING else None
        return plural and item is not None and item.hard

    def _is_bid_in(self, i: int, group: Group) -> bool:
        """Whether goods are offered in a tender that says itself what it is for: "offered the Gripen in | a tender | for 12
        jets"."""
        tender = self.row[i].word in self.words.of("tender") or self.row[i].word == "competition"
        offered = Sense.OFFER in group.senses() and Sense.CONTRACT not in group.senses()
        return tender and offered and self._follows(i) == "for" and self._next_kind(i + 2) == THING

    def _is_bid_for_goods(self, i: int) -> bool:
        """Whether what is handed in is a bid to supply goods: "submitted | bids | on | Friday | to supply"."""
        if self.verb not in self.words.of("handing in") or self.row[i].word not in ("bid", *self.words.of("offer")):
            return False
        k = self._behind(i + 1, t.PREPOSITION, DATE)
        return k < len(self.row) and self.row[k].sense in (Sense.SELL, Sense.MAKE)


def _move(group: Group, source: Role, target: Role) -> None:
    group.roles.setdefault(target, []).extend(group.roles.pop(source, []))
