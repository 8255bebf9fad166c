"""What a verb tells where the words about it settle that: its sense, and whether it was done."""

from __future__ import annotations

from ..lexicon.triggers import Sense
from ..syntax import tags as t
from ..syntax.phrases import VerbGroup
from .constituents import DATE, NOMINAL, PARTY, THING, VERB
from .groups import AGREED, DateArgument, Event, Group
from .roles import Role
from .uses import Uses

_RANKS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth last latest only".split())
_AFTER = frozenset(("after", "since", "following", "upon"))
_DOUBTING = ("may", "might", "could", "would")


class Senses(Uses):
    """Knows whether what a verb tells was done, and by whom."""

    def _begun(self, i: int, verb: VerbGroup) -> VerbGroup:
        """Works that begin are begun by somebody: "construction of the ship | has begun"."""
        begun = self.row[i].word in self.words.of("carrying out") and self._is_worked_on(i)
        begun = begun or not verb.passive and self._arrives_itself(i)
        return verb._replace(passive=True, bare_past=False) if begun else verb

    def _toned(self, event: Event, verb: VerbGroup, before: str) -> Event:
        """An infinitive or a gerund as the verb before it lets it be understood."""
        if event.sense is Sense.CANCEL and verb.gerund and before in self.words.of("threatening"):
            return event._replace(verb=verb._replace(infinitive=True))  # "risks | suspending | a deal": not yet
        if verb.infinitive and before in self.words.of("refusing"):
            return event._replace(verb=verb._replace(negated=True))  # "refused | to sell": will not sell
        return event

    def _goes_on_with_object(self, i: int) -> bool:
        """Whether the verb at ``i`` is joined to one before it and has an object: "met officials | and | explored options"."""
        return self.row[i - 1].kind == t.CONJUNCTION and self._next_kind(i + 1) in NOMINAL

    def _leaves_room(self, event: Event, owner: Group) -> bool:
        """Whether what follows a participle belongs to the noun before it: "a contract | covering | 12 jets", "an order |
        announced | last year for 12 jets"."""
        told = owner is self.group and event.word in self.words.of("stating")
        return told or event.word in self.words.of("holding")

    def _adds_origin(self, i: int) -> bool:
        """Whether a participle behind a comma says where the thing before it came from: "has 12 jets, | bought | from"; that a
        company was bought it need not."""
        behind = i >= 2 and self.row[i - 1].kind == t.COMMA and self.last_noun == i - 2
        if behind and self.row[i - 2].is_firm and self.row[i].word in self.words.of("changing hands"):
            return self._next_kind(i + 1) not in NOMINAL  # "include Tarben Inc, | acquired | in May"
        thing = behind and self.row[i - 2].kind == THING and self.row[i].sense in (Sense.BUY, Sense.SELL)
        made = behind and self.row[i].sense is Sense.MAKE and self._is_of_metal(i - 2)
        if made and self._next_kind(i + 1) == t.PREPOSITION:
            return True  # "the boats, | designed | in Italy, were"
        dated = self._next_kind(i + 1 + (self._follows(i) == "in")) == DATE
        return thing and (self._follows(i) in ("from", "by", "under") or dated and self._is_of_metal(i - 2))

    def _concludes(self, i: int) -> bool:
        """Whether the contract before a comma was signed, let or cleared: "scrapped its order for 12 tugs, | signed | in 2016"."""
        cleared = self.row[i].sense is Sense.APPROVE
        apart = self.row[i - 1].kind == t.COMMA and (cleared or self.row[i].sense in (Sense.SIGN, Sense.AWARD))
        agreed = self.group is not None and any(cleared or c.sense in AGREED for c in self.group.nouns[-1:])
        return apart and agreed and self._next_kind(i + 1) in (t.PREPOSITION, DATE)

    def _caused(self, i: int, verb: VerbGroup) -> VerbGroup:
        """An infinitive behind a verb that made somebody do it tells what was done: "prompted the Army | to order". So does one
        that tells who did it first: "was the first country | to order"."""
        if self._was_obliged(i, verb):
            return verb._replace(infinitive=False)
        seen = self.verb == "see" and self.row[i - 1].kind == PARTY and self.row[i - 2].bare_past
        ended = self.verb in self.words.of("finishing") and self.row[i - 1].kind == VERB  # "completed | acquiring"
        if verb.gerund and self.real and (self.preposition in _AFTER or ended) or seen:
            return verb._replace(perfect=True)  # "retired its old jets after | receiving", "2015 saw Peru | receive"
        if not (verb.infinitive and self.real and i):
            return verb
        before, of = self.row[i - 1], self.words.of
        forced = before.word in of("forcing") and before.verb is not None and before.verb.passive  # "was forced"
        forced = forced or before.kind == t.PRONOUN and self.verb in of("forcing")  # "led it | to cancel"
        settled = before.word in of("settling") and self._sense(i, verb) in (Sense.APPROVE, Sense.CANCEL)
        arranged = before.word in of("arranging") and self.row[i].sense is Sense.SELL  # "has arranged to sell"
        paid = self.verb == "use" and before.word in of("cash")  # "used the loan | to buy"
        caused = before.kind == PARTY and (self.verb in of("causing") or self.verb in of("beating"))
        if forced or settled or arranged or paid or caused:
            return verb._replace(infinitive=False)
        return verb._replace(infinitive=False, perfect=True) if self._did(i) else verb

    def _did(self, i: int) -> bool:
        """Whether the words before the infinitive at ``i`` say that somebody did it: "managed | to conclude", "went on | to buy",
        "was able | to secure", "was the first | to buy"."""
        c, phrase = self.row[i - 1], self.row[i - 1].phrase
        if c.kind == VERB and self.verb in self.words.of("achieving"):
            return True
        if not c.is_noun:
            return self.verb == "go" and c.word in ("on", "ahead")
        before = self.tagged.slice(phrase.first, phrase.last)
        if before == "able" and self.tagged.words[phrase.first - 1] in ("was", "were", "been"):
            return True
        return self.verb in ("be", "become") and not _RANKS.isdisjoint(before.split())

    def _arrives(self, told: Group, event: Event, i: int) -> bool:
        """Whether a verb says that what a noun before it names has come about: "the handover | took | place", "receipt of the
        jets | was confirmed"."""
        verb = event.verb
        if verb is None or any(e.verb is not None for e in told.events):
            return False
        over = verb.bare_past or verb.perfect
        passes = event.word == "take" and self._follows(i) == "place" or event.word in ("occur", "happen")
        arrivals = all(e.word in self.words.of("arrival") for e in told.events)
        received = arrivals and all(e.sense is Sense.GET for e in told.events)  # an announced delivery may only come
        sure = verb.passive and event.word in self.words.of("stating") and received
        return sure or passes and over and arrivals

    def _days_behind(self, i: int) -> list[DateArgument]:
        """The day on which the verb at ``i`` says that somebody told something: "was announced | by | Saab | in | May"."""
        k = self._behind(i + 1, t.PREPOSITION, PARTY)
        told = self._next_kind(k) == DATE and self.row[k - 1].word not in ("by", "after", "before")
        return [DateArgument(self.row[k].dates[0], self.row[k - 1].word, None, aside=True)] if told else []

    def _announce(self, told: Group, verb: VerbGroup, i: int) -> None:
        """Adds who made a deal known, and the day: "was announced by Saab in May", "has been sent to Peru by Saab"."""
        if verb.passive:
            told.add(Role.PARTY, self._agent(i))
        told.dates += self._days_behind(i)

    def _is_announced(self, event: Event, i: int) -> bool:
        """Whether the verb at ``i`` says that its subject was told of: "the deal | was announced", "the deal, | announced | in May,"."""
        verb = event.verb
        passive = verb is not None and (verb.passive or verb.bare_past and self.row[i - 1].kind == t.COMMA)
        return passive and event.word in self.words.of("stating")

    def _nonfinite_apart(self, event: Event, verb: VerbGroup) -> None:
        """Reads an infinitive or a gerund that tells of no deal by itself."""
        if verb.infinitive and verb.passive:
            self._forget_wanted()
        holder = self.noun_groups.get(self.last_noun) if self.last_noun is not None else None
        holder = holder or (self.group if self.group is not None and self.group.nouns else None)
        if verb.gerund and event.word in self.words.of("holding") and holder is not None:
            noun = holder.nouns[-1]
            self.group, self.base, self.object_slot = holder, None, "holding"
            self.event = Event(noun.sense, None, noun.word, event.start, event.end)
            return
        if verb.gerund and event.word == "comprise" and self.group is not None and self.group.items and self.event:
            self.object_slot = "including"  # "12 aircraft, | comprising | six jets and"
            return
        if self.group is not None:
            self.group.events.append(event)
        self.event = None
        self.base = self.group if event.word in self.words.of("drafting") else None
        leads = any(event.word in self.words.of(sort) for sort in ("launching", "pursuing", "standing by", "vetting"))
        purpose = verb.infinitive and self.group is not None and bool(self.group.nouns)  # "an accord | to advance"
        self.aside = self.base is None and (purpose or not leads)

    def _ordered_to_work(self, event: Event, verb: VerbGroup) -> Event:
        """Who "was ordered by the Army" to do something has its order."""
        subject = self.row[self.subject.indices[-1]] if self.subject.indices else None
        firm = subject is not None and subject.is_firm
        ordered = firm and verb.passive and event.word in ("order", "commission")
        return event._replace(sense=Sense.AWARD) if ordered else event

    def _noun_of_participle(self, i: int) -> int | None:
        """Where the noun stands of which the participle at ``i`` tells: behind "and" that of the participle or of the passive before
        it, not who that was done by: "tugs built by Saab and | bought", "Tarben was founded by Lich and | bought"."""
        k = i - 2
        while k > 1 and self.row[k].kind in (PARTY, THING, DATE, t.PREPOSITION) and self.row[k].word != "by":
            k -= 1
        joined = k > 1 and self.row[k].word == "by" and self.row[i - 1].kind == t.CONJUNCTION
        verb = self.row[k - 1].verb if joined else None
        if verb is None or not (verb.passive or verb.bare_past):
            return self.last_noun
        if verb.passive:
            return self.subject.indices[-1] if self.subject.indices else self.last_noun
        noun = k - 2 - (self.row[k - 2].kind == t.COMMA)
        return noun if noun >= 0 and self.row[noun].is_noun else self.last_noun

    def _finish(self, group: Group, event: Event, verb: VerbGroup) -> None:
        """ "The sale | was completed on Friday": the date is the deal's; one that is still to come finishes nothing."""
        done = verb.modal is None and not (verb.negated or verb.infinitive or self.conditional)
        group.finished = group.finished or done
        self.group, self.event, self.base, self.object_slot = group, event, None, "object"

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
        if i > 2 and self.row[i - 2].word in ("of", "by") and self.row[i - 3].word in self.words.of("move"):
            return (i - 1,)  # "a move of Tarben Inc | to acquire"
        if i > 1 and self.row[i - 1].word in self.words.of("move") and self.row[i - 2].phrase.possessive:
            return (i - 2,)  # "India's decision to buy"
        if asked or self._is_lent_to(i):
            return (i - 1,)
        if warned:
            return (self._moved(i),)
        before, verb = self.row[i - 1], self.row[i].verb
        seen = verb is not None and verb.gerund and self.slot == "object"
        if seen and (before.kind == PARTY or self._name(before) is not None):
            return (i - 1,)  # "reported | Saab | winning an order"
        timed = self.subject.indices == (i - 2,) and self.row[i - 2].word in self.words.of("span")
        return self._of_whom(i) or (() if timed else self.subject.indices)  # "one day | after | signing"

    def _is_lent_to(self, i: int) -> bool:
        """Whether the party before the infinitive at ``i`` gets the money for it: "a line of credit | to | Vietnam | to buy"."""
        if i < 3 or self.row[i - 1].kind != PARTY or self.row[i - 2].word not in ("to", "for"):
            return False
        return self.row[i - 3].word in self.words.of("cash")

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

    def _is_of_none(self, i: int) -> bool:
        """Whether the verb at ``i`` goes with a noun that is denied: "no decision | to buy", "no hope | of selling"."""
        noun = i - 1 - (i > 1 and self.row[i - 1].word == "of")
        return noun >= 0 and self.row[noun].kind == THING and self.tagged.words[self.row[noun].phrase.first] == "no"

    def _predicate(self, told: Group, event: Event, i: int) -> None:
        """What the verb at ``i`` says of the deal that its clause is about: it is still to come, was stopped, or is trade as such,
        "corn sales to Peru may face competition"."""
        told.willing = told.willing or self._is_to_come(i)
        told.imminent = told.imminent or self._is_close(i)
        verb, noun = event.verb, told.nouns[-1] if told.nouns else None
        if verb is None or noun is None:
            return
        put_off = verb.passive and event.word in self.words.of("pursuing")  # "the purchase was postponed"
        told.willing = told.willing or put_off and any(c.sense in (Sense.BUY, Sense.SIGN) for c in told.nouns)
        stopped = verb.passive and self.real and event.word in self.words.of("ending")
        told.ended = told.ended or stopped and noun.word not in self.words.of("arrival")
        dropped = verb.passive and event.sense is Sense.CANCEL  # "the plan was dropped"
        told.statistic = told.statistic or event.word in self.words.of("moving") and not dropped
        if event.sense is not None or verb.modal not in _DOUBTING:
            return
        several = noun.word in self.words.of("trade") and noun.word != self.tagged.words[noun.phrase.head]
        if several and not told.money and all(item.quantity is None for item in told.items):
            told.statistic = True
        new = self.tagged.words[noun.phrase.first] in ("a", "an")  # not in "the order could bring"
        if (new or verb.modal == "would") and all(e.verb is None for e in told.events):
            told.willing = True  # "the order would keep the yard busy"
