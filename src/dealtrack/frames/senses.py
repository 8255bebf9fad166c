"""What a verb tells where the words about it settle that: its sense, and whether it was done."""

from __future__ import annotations

from collections.abc import Collection

from ..lexicon.triggers import Sense
from ..syntax import tags as t
from ..syntax.phrases import VerbGroup
from .constituents import NOMINAL, PARTY, THING, TRIGGER, VERB
from .contexts import Contexts
from .groups import Event

_ORDERED = frozenset((Sense.CONTRACT, Sense.AWARD, Sense.WIN))
_AGREED = frozenset((Sense.CONTRACT, Sense.PACT))
_RANKS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth last latest only".split())


_CHOOSING = (("decide", "on"), ("settle", "on"), ("plump", "for"))


class Senses(Contexts):
    """Says what the verb of a constituent tells, from the words about it."""

    def _sense(self, i: int, verb: VerbGroup) -> Sense | None:
        """The sense of a verb, which for some the word behind it settles."""
        word, follows = self.row[i].word, self._follows(i)
        if word == "commission" and self._next_kind(i + 1) == PARTY:
            return Sense.AWARD  # "commissioned Damen to build"
        if word == "hand" and self._hands_contract(i):
            return Sense.AWARD
        if word == "order" and self._commands(i):
            return None  # "ordered airlines to inspect their jets"
        if word == "set" and follows in self.words.of("aim"):
            return None  # "sets a target of $2 billion"
        if word == "consider" and (follows == "be" or follows == "as" and (verb.passive or verb.bare_past)):
            return None  # "is considered to be the best"
        if word == "send" and verb.passive and self._plans():
            return None  # "a proposal was sent to"
        if word in ("expect", "await") and follows == "delivery":
            return Sense.GET  # what was ordered comes
        if word == "expect" and self._is_delivery():
            return None  # "its delivery is expected"
        if word == "execute" and follows in ("order", "project"):
            return None  # what was ordered is done
        if word == "pay" and follows in self.words.of("paid to owners"):
            return None  # "paid a dividend"
        thing = self.row[i + 1] if self._next_kind(i + 1) == THING else None
        if word == "contract" and not verb.passive and thing is not None and thing.quantity is not None:
            return Sense.BUY  # "has contracted two tankers at"
        if (word, follows) in _CHOOSING and self._names_system(i + 2):
            return Sense.SELECT  # "has decided on the F-35"
        if word in ("mandate", "appoint") and verb.passive and self._goes_to_work(i):
            return Sense.AWARD  # "was mandated | by Peru | to modernise"
        if word == "add" and thing is not None and thing.quantity is not None and self._is_added(i + 1):
            return Sense.BUY  # "added | six jets | to | its order"
        if word == "vote" and self._votes_to(i):
            return Sense.APPROVE
        if (
            word == "commit"
            and follows == "to"
            and self._next_kind(i + 2) == THING
            and self.row[i + 2].quantity is not None
        ):
            return Sense.BUY  # "committed to ten jets"
        if word == "convert" and follows == "option":
            return Sense.AMEND
        if word == "pick" and self.tagged.words[self.row[i].phrase.last] == "up":
            return Sense.WIN  # "picked up an order from Peru"
        if word == "sign" and self.tagged.words[self.row[i].phrase.last] == "off" and follows == "on":
            return Sense.APPROVE
        ordered = verb.infinitive and self.group is not None and bool(self.group.senses() & _ORDERED)
        if word == "carry" and (ordered or verb.passive and self._is_worked_on(i, self.words.of("works"))):
            return Sense.MAKE  # "construction of the pier will be | carried out | by", "was contracted | to carry out"
        if word in self.words.of("obtaining") and (self._is_works(i + 1) or self._earns(i)):
            return Sense.WIN  # "secured | the reclamation works | for", "received | $2 million | from | Peru"
        contracted = verb.infinitive and self._tells_of_contract(i)
        if (
            word == "launch"
            and not contracted
            and (follows in self.words.of("sent off") or follows in ("from", "at", "against"))
        ):
            return None  # "launched two satellites", "to be launched from ships"
        if word == "extend" and follows in self.words.of("courtesy"):
            return None  # "extended its thanks to"
        if word == "provide" and verb.infinitive and self.verb in ("design", "intend", "use"):
            return None  # "is designed to provide defence"
        if word == "get" and self._next_kind(i + 1) == VERB:
            return None  # "gets to keep"
        if word == "float" and (follows in self.words.of("tender") or self._invites()):
            return Sense.AWARD  # "floated a tender", "tenders have been floated"
        if word == "make" and (verb.bare_past or verb.modal == "will") and follows == "by":
            return Sense.MAKE
        if word == "make" and (ordered or verb.infinitive and self._founds()):
            return Sense.MAKE  # "an order to make motors", "a joint venture to make"
        if contracted:
            if word in self.words.of("serving"):
                return Sense.MAKE  # "a contract to operate simulators"
            if word in self.words.of("distributing"):
                return Sense.SELL  # "an agreement to distribute drones"
            if self.row[i].sense is None and self._is_work(i):
                return Sense.MAKE  # "an order to dredge the channel"
        if self._works(i):
            return Sense.MAKE
        if verb.gerund and self.row[i].sense is None and self._is_contracted(i):
            return Sense.MAKE  # "a contract for automating the ports"
        if word == "engage" and self._next_kind(i + 1) != PARTY:
            return None  # "to engage targets"
        if word == "take" and (follows in self.words.of("taken idly") or follows in self.words.of("span")):
            return None  # "take part in", "took six years"
        if word == "take over" and (follows == "as" or follows in self.words.of("post")):
            return None  # "took over as chairman", "took over the presidency of"
        if word == "clear" and follows in self.words.of("cleared away"):
            return None  # "cleared its sea trials", "will clear the way for"
        if word == "talk" and "about" in (follows, self._follows(i + 1)):
            return None  # nobody is talked with
        if word in ("opt", "choose") and self._next_kind(i + 1) == VERB:
            return None  # "opted to sell": nobody is selected
        if word == "take" and self._follows_private(i):
            return Sense.BUY
        if word == "go" and follows == "to" and self._is_ordered(i):
            return Sense.AWARD  # "the order | went | to Saab"
        if word in self.words.of("raising") and follows in self.words.of("stake") and self._next_kind(i + 1) == TRIGGER:
            return Sense.BUY  # "raised | its stake in"
        if word == "ask" and self._asks_for_goods(i):
            return Sense.PLAN
        if word == "identify" and self._follows(i + 1) == "as" and self._follows(i + 2) in self.words.of("successor"):
            return Sense.SELECT  # "identified | the F-35 | as | the best replacement for its jets"
        if word == "notify" and self._tells_parliament(i):
            return Sense.APPROVE  # "notified Congress of the sale of"
        if word == "replace" and self._is_replaced(i):
            return Sense.BUY
        if word == "join" and follows in ("hand", "force"):
            return Sense.PACT
        if word == "go" and (
            follows == "for" or follows == "in" and self.row[i + 2 : i + 3] and self.row[i + 2].word == "for"
        ):
            return Sense.PLAN if verb.modal or verb.progressive or verb.infinitive else Sense.SELECT
        return self.row[i].sense

    def _works(self, i: int) -> bool:
        """Whether a verb says that works begin or end: "has begun | construction | of", "the keel | of the ship was | laid"."""
        if self.row[i].word not in self.words.of("carrying out"):
            return False
        names = self.words.of("works")
        done = (
            self._next_kind(i + 1) == THING and self.row[i + 1].word in names and self._follows(i + 1) in ("of", "for")
        )
        return done or self._is_worked_on(i, names)

    def _is_worked_on(self, i: int, names: Collection[str]) -> bool:
        """Whether the clause of the verb at ``i``, which has no object, is about works."""
        about = self.subject.indices[-1:]
        return self._next_kind(i + 1) not in NOMINAL and any(
            self.row[k].word in names and self._follows(k) == "of" for k in about
        )

    def _begun(self, i: int, verb: VerbGroup) -> VerbGroup:
        """Works that begin are begun by somebody: "construction of the ship | has begun"."""
        begun = self.row[i].word in self.words.of("carrying out") and self._is_worked_on(i, self.words.of("works"))
        return verb._replace(passive=True, bare_past=False) if begun else verb

    def _is_contracted(self, i: int) -> bool:
        """Whether the gerund at ``i`` says what a contract is for."""
        contract = i >= 2 and self.row[i - 1].word == "for" and self.row[i - 2].sense is Sense.CONTRACT
        return contract and self.row[i - 2].verb is None and self._next_kind(i + 1) in (THING, PARTY)

    def _adds_origin(self, i: int) -> bool:
        """Whether a participle behind a comma says where the thing before it came from: "has 12 jets, | bought | from"."""
        thing = i >= 2 and self.row[i - 1].kind == t.COMMA and self.last_noun == i - 2 and self.row[i - 2].kind == THING
        return thing and self.row[i].sense in (Sense.BUY, Sense.SELL) and self._follows(i) in ("from", "by", "under")

    def _caused(self, i: int, verb: VerbGroup) -> VerbGroup:
        """An infinitive behind a verb that made somebody do it tells what was done: "prompted the Army | to order". So does one
        that tells who did it first: "was the first country | to order"."""
        if self._was_obliged(i, verb):
            return verb._replace(infinitive=False)
        if not (verb.infinitive and self.real and i):
            return verb
        settled = self.row[i - 1].word in self.words.of("settling")
        if settled and self.row[i].sense in (Sense.APPROVE, Sense.CANCEL):
            return verb._replace(infinitive=False)  # "agreed to clear", "its decision to scrap"
        if not self.row[i - 1].is_noun:
            return verb
        before = self.tagged.slice(self.row[i - 1].phrase.first, self.row[i - 1].phrase.last)
        if self.verb in ("be", "become") and not _RANKS.isdisjoint(before.split()):
            return verb._replace(infinitive=False, perfect=True)
        if self.row[i - 1].kind != PARTY:
            return verb
        caused = self.verb in self.words.of("causing") or self.verb in self.words.of("beating")
        return verb._replace(infinitive=False) if caused else verb

    def _ordered_to_work(self, event: Event, verb: VerbGroup) -> Event:
        """Who "was ordered by the Army" to do something has its order."""
        subject = self.row[self.subject.indices[-1]] if self.subject.indices else None
        firm = subject is not None and subject.is_firm
        ordered = firm and verb.passive and event.word in ("order", "commission")
        return event._replace(sense=Sense.AWARD) if ordered else event

    def _asked(self, verb: VerbGroup, i: int, before: str) -> bool:
        """Whether a party is asked to do what an infinitive tells: "asked Peru | to buy"."""
        asked = verb.infinitive and self.slot == "object" and self.row[i - 1].kind == PARTY
        return asked and before not in self.words.of("beating")

    def _warned(self, verb: VerbGroup, i: int) -> bool:
        """Whether a party is moved to or from what a gerund tells: "warned Peru against | buying"."""
        moved = verb.gerund and self.preposition in ("against", "from", "into") and self.slot == "object"
        moved = moved or verb.gerund and self.slot == "object" and self._moved(i) == i - 3 >= 0
        return moved and self.row[self._moved(i)].kind == PARTY

    def _moved(self, i: int) -> int:
        """Where the party stands that the gerund at ``i`` may be moved to or from: "talked | Peru | out | of | buying"."""
        return i - 2 - (self.row[i - 1].word == "of" and self.row[i - 2].word == "out")

    def _meant(self) -> int | None:
        """The party that is to act, where "for" or "pressure on" names it: "a plan for Peru | to buy"."""
        last = self.last_noun
        if last is None or self.row[last].kind != PARTY:
            return None
        pressed = last > 1 and self.row[last - 1].word == "on" and self.row[last - 2].word == "pressure"
        return last if self.slot == "for" or pressed else None

    def _nonfinite_subject(self, i: int, asked: bool, warned: bool) -> tuple[int, ...]:
        """The constituents that name who does what an infinitive or a gerund tells."""
        meant = self._meant()
        if meant is not None:
            return (meant,)
        if i > 0 and self.row[i - 1].kind == THING and self.row[i - 1].parties:
            return (i - 1,)  # "an Indian move to buy"
        if i > 2 and self.row[i - 2].word == "of" and self.row[i - 3].word in self.words.of("move"):
            return (i - 1,)  # "a move of Tarben Inc | to acquire"
        if i > 1 and self.row[i - 1].word in self.words.of("move") and self.row[i - 2].phrase.possessive:
            return (i - 2,)  # "India's decision to buy"
        if asked:
            return (i - 1,)
        return (self._moved(i),) if warned else self._of_whom(i) or self.subject.indices

    def _of_whom(self, i: int) -> tuple[int, ...]:
        """The parties that a preposition brings in right before a gerund, of whom it tells: "the chance of | Peru | buying"."""
        k = i - 1
        while k > 1 and self.row[k].kind == PARTY == self.row[k - 2].kind and self.row[k - 1].kind == t.CONJUNCTION:
            k -= 2
        verb = self.row[i].verb
        told = verb is not None and verb.gerund and k > 0
        named = told and self.row[k].kind == PARTY and self.row[k - 1].kind == t.PREPOSITION
        return tuple(range(k, i, 2)) if named else ()

    def _was_obliged(self, i: int, verb: VerbGroup) -> bool:
        """Whether an infinitive tells what was done because it had to be: "had | to buy"."""
        before = self.row[i - 1] if i else None
        if before is None or before.kind != VERB or not verb.infinitive or verb.passive:
            return False
        return self.tagged.words[before.phrase.last] == "had" and before.verb is not None and before.verb.modal is None

    def _is_prospect(self, i: int) -> bool:
        """Whether the verb at ``i`` says what may come: "an opportunity | to supply", "the chance | of Peru | buying"."""
        told = self._of_whom(i)
        noun = (told[0] if told else i) - 1
        noun -= noun > 0 and self.row[noun].word == "of"
        return noun >= 0 and self.row[noun].kind == THING and self.row[noun].word in self.words.of("prospect")
