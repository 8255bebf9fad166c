"""What a verb tells in those of its uses that the words about it show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from ..lexicon.triggers import Sense
from ..syntax.phrases import VerbGroup
from .constituents import NOMINAL, PARTY, THING, TRIGGER, VERB
from .contexts import Contexts
from .groups import AGREED

_ORDERED = frozenset((Sense.CONTRACT, Sense.AWARD, Sense.WIN))
_DESIGNED = ("design", "intend", "use", "mean")


class Uses(Contexts):
    """Says what the verb of a constituent tells, from the words about it."""

    def _sense(self, i: int, verb: VerbGroup) -> Sense | None:
        """The sense of a verb, which for some the words about it settle."""
        word = self.row[i].word
        for use in _USES.get(word, ()):
            if use.shown(self, i, verb):
                return use.sense
        if word in self.words.of("obtaining") and self._is_funded(i):
            return None  # "received | $2 million | from | the bank | to buy"
        if word in self.words.of("obtaining") and (self._is_works(i + 1) or self._earns(i)):
            return Sense.WIN  # "secured | the reclamation works | for", "received | $2 million | from | Peru"
        raised = word in self.words.of("raising") and self._follows(i) in self.words.of("stake")
        if raised and self._next_kind(i + 1) == TRIGGER:
            return Sense.BUY  # "raised | its stake in"
        if word in self.words.of("lowering") and self._follows(i) in self.words.of("stake"):
            return Sense.SELL  # "cut | its stake in"
        if verb.infinitive and self._tells_of_contract(i) and (told := self._of_contract(i)) is not None:
            return told
        works = self._works(i) or self._is_contracted(i, verb) or self._is_hired_to(i, verb)
        return Sense.MAKE if works else self.row[i].sense

    def _of_contract(self, i: int) -> Sense | None:
        """What the infinitive at ``i`` tells behind a contract or an agreement, where it says so."""
        if self.row[i].word in self.words.of("serving"):
            return Sense.MAKE  # "a contract to operate simulators"
        if self.row[i].word in self.words.of("distributing"):
            return Sense.SELL  # "an agreement to distribute drones"
        works = self.row[i].sense in (None, Sense.PLAN) and self._is_work(i)
        return Sense.MAKE if works else None  # "an order to dredge the channel"

    def _is_contracted(self, i: int, verb: VerbGroup) -> bool:
        """Whether a gerund says what a contract is for: "a contract for automating the ports", "it | involves | relining six pipes"."""
        if not verb.gerund or self.row[i].sense is not None or not self._is_done_to(i):
            return False
        if self.row[i - 1].kind == VERB:
            about = self.subject.group is not None and self.subject.group.senses() & AGREED
            return bool(about) and self.row[i - 1].word in self.words.of("holding")
        contract = i >= 2 and self.row[i - 1].word == "for" and self.row[i - 2].sense is Sense.CONTRACT
        return contract and self.row[i - 2].verb is None

    def _is_hired_to(self, i: int, verb: VerbGroup) -> bool:
        """Whether a verb says for what work a company is hired: "hired Quillon | to craft the hull", "tasked it with | crafting"."""
        with_it = verb.gerund and i > 1 and self.row[i - 1].word == "with"
        known = self.row[i].sense is not None or self.row[i].word in self.words.of("no work")
        if not (verb.infinitive or with_it) or known or self.event is None or self.event.verb is None:
            return False
        who = self.row[i - 1 - with_it]
        firm = who.is_firm or self.event.verb.passive
        firm = firm or self._name(who) is not None and self.row[i].word not in self.words.of("heading")
        hired = firm and self.event.word in self.words.of("hiring")
        return hired and self._is_done_to(i)

    def _is_done_to(self, i: int) -> bool:
        """Whether the verb at ``i``, or the last of those that go on with it, has an object: "to design and | build | the port"."""
        return self._next_kind(self._chain_end(i) + 1) in (THING, PARTY)

    def _works(self, i: int) -> bool:
        """Whether a verb says that works begin or end: "has begun | construction | of", "the keel | of the ship was | laid"."""
        if self.row[i].word not in self.words.of("carrying out"):
            return False
        done = self._next_kind(i + 1) == THING and self._follows(i) in self.words.of("works")
        return done and self._follows(i + 1) in ("of", "for") or self._is_worked_on(i)

    def _is_worked_on(self, i: int) -> bool:
        """Whether the clause of the verb at ``i``, which has no object, is about works."""
        names = [self.row[k].word for k in self.subject.indices[-1:] if self._follows(k) == "of"]
        return self._next_kind(i + 1) not in NOMINAL and not self.words.of("works").isdisjoint(names)

    def _is_work_ordered(self, verb: VerbGroup) -> bool:
        """Whether an infinitive tells the work of an order: "was contracted | to carry out"."""
        return verb.infinitive and self.group is not None and bool(self.group.senses() & _ORDERED)

    def _changes_thing(self, i: int, verb: VerbGroup) -> bool:
        """Whether no contract is changed but a thing: "to extend | its reach", "has expanded | its fleet"."""
        ordered = verb.infinitive and self._tells_of_contract(i)
        plain = self._next_kind(i + 1) == THING and not (verb.passive or ordered and self._is_of_metal(i + 1))
        return plain and self.row[i + 1].quantity is None and self.row[i + 1].word not in self.words.of("extent")

    def _object_of(self, i: int) -> str:
        """The word behind the verb at ``i``, or behind whose it is: "launched | Peru's | first rocket"."""
        owned = self._next_kind(i + 1) == PARTY and self.row[i + 1].phrase.possessive
        return self._follows(i + owned)

    def _is_made_to(self, i: int) -> bool:
        """Whether what stands behind the verb at ``i`` is brought to do something: "get | the radar | and | the gun | to talk"."""
        k = self._list_end(i + 1, THING)
        verb = self._verb_at(k + 1) if self._next_kind(k) == THING else None
        if verb is None or self.tagged.words[self.row[i + 1].phrase.first] not in ("the", "its", "their", "both"):
            return False
        alone = self._next_kind(k + 2) not in NOMINAL  # "to replace | its tanks" tells what the jets are got for
        return (verb.gerund or verb.infinitive and not verb.passive) and alone

    def _ends_in(self, i: int, particle: str) -> bool:
        """Whether the verb at ``i`` goes with a particle: "picked up"."""
        return self.tagged.words[self.row[i].phrase.last] == particle

    def _chooses(self, i: int, particle: str) -> bool:
        """Whether one of several well-known products is settled on: "has decided on | the F-35"."""
        return self._follows(i) == particle and self._names_system(i + 2)

    def _goes_for(self, i: int) -> bool:
        """Whether something is gone for: "went for the Gripen", "goes | in | for"."""
        return self._follows(i) == "for" or self._follows(i) == "in" and self._follows(i + 1) == "for"

    def _is_held_to_be(self, i: int, verb: VerbGroup) -> bool:
        """Whether somebody is thought to be something: "is considered | to be", "considered | as"."""
        return self._follows(i) == "be" or self._follows(i) == "as" and (verb.passive or verb.bare_past)

    def _names_successor(self, i: int) -> bool:
        """Whether something is named to come after goods: "identified | the F-35 | as | the best replacement for its jets"."""
        return self._follows(i + 1) == "as" and self._follows(i + 2) in self.words.of("successor")

    def _sends_off(self, i: int, verb: VerbGroup) -> bool:
        """Whether something is sent up or against somebody: "launched | two satellites", "to be launched | from | ships"."""
        if verb.infinitive and self._tells_of_contract(i):
            return False
        return self._follows(i) in self.words.of("sent off") or self._follows(i) in ("from", "at", "against")

    def _agrees(self, i: int) -> bool:
        """Whether an agreement that is new to the text is what comes of the verb at ``i``: "made | an accord with"."""
        c = self.row[i + 1] if self._next_kind(i + 1) == TRIGGER else None
        return c is not None and c.sense is Sense.PACT and self.tagged.words[c.phrase.first] in ("a", "an")


class Use(NamedTuple):
    """A use of some verbs: how a clause shows it of the one at a place in its row, and what that then tells (None: no deal)."""

    verbs: tuple[str, ...]
    shown: Callable[[Uses, int, VerbGroup], object]  # true or not
    sense: Sense | None


def _by_verb(uses: Iterable[Use]) -> Mapping[str, tuple[Use, ...]]:
    found: dict[str, tuple[Use, ...]] = defaultdict(tuple)
    for use in uses:
        for verb in use.verbs:
            found[verb] += (use,)
    return dict(found)


def _before(*names: str) -> Callable[[Uses, int, VerbGroup], bool]:
    """That a word of one of these classes follows."""
    return lambda c, i, v: any(c._object_of(i) in c.words.of(name) for name in names)


# By verb, the first that is shown holds.
_USES = _by_verb(
    (
        Use(("agree", "decide"), lambda c, i, v: c._authorises(i), Sense.APPROVE),  # "the cabinet agreed to buy"
        Use(("add",), lambda c, i, v: c._is_counted(i + 1) and c._is_added(i + 1), Sense.BUY),  # "to its order"
        Use(("add",), lambda c, i, v: c._joins_fleet(i, v), Sense.GET),  # "added six jets to its fleet"
        Use(("fly", "operate"), lambda c, i, v: c._follows(i) == "on" and c._follows(i + 1) == "lease", Sense.BUY),
        Use(("arrive", "land", "reach"), lambda c, i, v: c._arrives_itself(i), Sense.SELL),  # "Peru's six jets arrived"
        Use(("ask",), lambda c, i, v: c._follows(i) == "for" and c._is_counted(i + 2), Sense.PLAN),
        Use(("ask",), lambda c, i, v: c._asks_for_goods(i), Sense.PLAN),
        Use(("call", "provide"), lambda c, i, v: c._foresees(i), Sense.PLAN),  # "provides for the purchase of"
        Use(("provide",), lambda c, i, v: c._provides_for(i), None),  # "the deal provides for 24 jets"
        Use(("carry",), lambda c, i, v: c._is_work_ordered(v), Sense.MAKE),
        Use(("book",), lambda c, i, v: c._is_counted(i + 1), Sense.BUY),  # "booked three launches on"
        Use(("clear",), _before("cleared away"), None),  # "cleared its sea trials", "will clear the way for"
        Use(("commission",), lambda c, i, v: c._next_kind(i + 1) == PARTY or c._follows(i + 2) == "with", Sense.AWARD),
        Use(("commission",), lambda c, i, v: c._next_kind(i + 1) == THING and c._follows(i + 1) == "from", Sense.BUY),
        Use(("hire",), lambda c, i, v: c._is_counted(i + 1) and c._is_of_metal(i + 1), Sense.BUY),  # "six boats"
        Use(("commit",), lambda c, i, v: c._follows(i) == "to" and c._is_counted(i + 2), Sense.BUY),
        Use(("complete", "finish"), lambda c, i, v: c._completes_for(i), Sense.MAKE),  # "four boats | for | Peru"
        Use(
            ("adopt",),
            lambda c, i, v: not (c._names_system(i + 1) or c._is_counted(i + 1) and c._is_of_metal(i + 1)),
            None,
        ),  # "adopted a law"
        Use(("consider",), lambda c, i, v: c._is_held_to_be(i, v), None),
        Use(("turn",), lambda c, i, v: c._turns_for_goods(i), Sense.PLAN),  # "turned to Russia for jets"
        Use(("contract",), lambda c, i, v: not v.passive and c._is_counted(i + 1), Sense.BUY),
        Use(("convert",), lambda c, i, v: c._follows(i) == "option", Sense.AMEND),
        Use(("decide", "settle"), lambda c, i, v: c._chooses(i, "on"), Sense.SELECT),  # "has decided on the F-35"
        Use(("engage",), lambda c, i, v: c._next_kind(i + 1) != PARTY, None),  # "to engage targets"
        Use(("execute",), lambda c, i, v: c._follows(i) in ("order", "project"), None),  # what was ordered is done
        Use(("expect", "await"), lambda c, i, v: c._follows(i) == "delivery", Sense.GET),  # what was ordered comes
        Use(("expect",), lambda c, i, v: c._is_delivery(), None),
        Use(("expect", "await"), lambda c, i, v: c._expects_goods(i), Sense.GET),
        Use(
            ("explore", "examine", "study", "recommend"), lambda c, i, v: not c._explores_deal(i), None
        ),  # "explored the shipyard"
        Use(("extend", "give"), lambda c, i, v: c._lends(i), None),  # "extended a line of credit to"
        Use(("extend", "increase", "expand", "modify", "renew"), lambda c, i, v: c._changes_thing(i, v), None),
        Use(("modify",), lambda c, i, v: c._tells_of_contract(i) and c._is_of_metal(i + 1), Sense.MAKE),  # "six jets"
        Use(("float",), lambda c, i, v: c._follows(i) in c.words.of("tender"), Sense.AWARD),
        Use(("float", "launch", "announce"), lambda c, i, v: c._invites(), Sense.AWARD),  # "a tender was launched for"
        Use(("form", "create"), lambda c, i, v: c._follows(i) in ("joint venture", "partnership"), Sense.MAKE),
        Use(("get",), lambda c, i, v: c._next_kind(i + 1) == VERB or c._is_made_to(i), None),  # "gets to keep"
        Use(("get", "receive"), _before("prospect"), None),  # "received inquiries about the purchase of"
        Use(("go",), lambda c, i, v: c._follows(i) == "to" and c._is_ordered(i), Sense.AWARD),  # "went to Saab"
        Use(("put", "go"), lambda c, i, v: c._goes_to_tender(i), Sense.PLAN),  # "put the service out to tender"
        Use(("go",), lambda c, i, v: c._goes_for(i) and (v.modal or v.progressive or v.infinitive), Sense.PLAN),
        Use(("go",), lambda c, i, v: c._goes_for(i), Sense.SELECT),
        Use(("hand",), lambda c, i, v: c._hands_contract(i), Sense.AWARD),
        Use(("let",), lambda c, i, v: c._lets_work(i), Sense.AWARD),  # "let the drilling package to"
        Use(
            ("declare", "draw", "lift", "take", "take up", "activate"),
            lambda c, i, v: c._follows(i) == "option",
            Sense.AMEND,
        ),
        Use(("present",), lambda c, i, v: c._presents(i), Sense.SELL),  # "presented Peru with six boats"
        Use(("grant", "issue"), lambda c, i, v: c._licenses(i, v), Sense.APPROVE),  # "granted a permit"
        Use(("allow", "permit"), lambda c, i, v: c._allows(i), Sense.APPROVE),  # "allowed the sale of"
        Use(("pass", "vote", "promulgate", "sign"), lambda c, i, v: c._enacts(i), Sense.APPROVE),  # "passed a bill for"
        Use(("come",), lambda c, i, v: c._comes_to_nothing(i), Sense.CANCEL),
        Use(("come",), lambda c, i, v: c._comes_from(i), Sense.WIN),  # "the order came from Peru"
        Use(("back", "support", "bless"), lambda c, i, v: c._backs(i), Sense.APPROVE),  # "backed the purchase of"
        Use(("cut", "slash"), lambda c, i, v: c._follows(i) == "order" and c._is_plural(i + 1), Sense.CANCEL),
        Use(
            ("tear", "tear up", "rip up", "walk", "back", "relinquish"), lambda c, i, v: c._leaves_deal(i), Sense.CANCEL
        ),
        Use(("take",), lambda c, i, v: c._takes_share(i), Sense.BUY),  # "takes 60 percent of Tarben Inc"
        Use(("identify",), lambda c, i, v: c._names_successor(i), Sense.SELECT),
        Use(("join",), lambda c, i, v: c._follows(i) in ("hand", "force"), Sense.PACT),
        Use(("launch",), lambda c, i, v: c._sends_off(i, v), None),
        Use(("make", "complete", "work"), lambda c, i, v: c._agrees(i), Sense.SIGN),  # "made an agreement with"
        Use(("make",), lambda c, i, v: (v.bare_past or v.modal == "will") and c._follows(i) == "by", Sense.MAKE),
        Use(("make",), lambda c, i, v: c._is_work_ordered(v), Sense.MAKE),  # "an order to make motors"
        Use(
            ("make", "refine", "process", "mine"), lambda c, i, v: v.infinitive and c._founds(), Sense.MAKE
        ),  # "a joint venture to make"
        Use(("market", "distribute", "sell"), lambda c, i, v: v.infinitive and c._founds(), Sense.MAKE),  # together
        Use(("mandate", "appoint", "retain", "recruit"), lambda c, i, v: c._hires(i, v), Sense.AWARD),
        Use(("notify",), lambda c, i, v: c._tells_parliament(i), Sense.APPROVE),  # "notified Congress of the sale"
        Use(("opt", "choose"), lambda c, i, v: c._next_kind(i + 1) == VERB, None),  # "opted to sell"
        Use(("order",), _before("commanded"), None),  # "ordered an inquiry into the deal"
        Use(("order",), lambda c, i, v: c._commands(i), None),  # "ordered airlines to inspect their jets"
        Use(("pay",), _before("paid to owners"), None),  # "paid a dividend"
        Use(("pay",), lambda c, i, v: "back" in (c._follows(i), c._follows(i + 1)), None),  # "paid the loan back"
        Use(("spend", "invest"), lambda c, i, v: c._is_said_better(i), None),  # "would be better spent on"
        Use(("pick",), lambda c, i, v: c._ends_in(i, "up"), Sense.WIN),  # "picked up an order from Peru"
        Use(("provide",), lambda c, i, v: v.infinitive and c.verb in _DESIGNED, None),  # "is designed to provide"
        Use(("provide",), lambda c, i, v: c._funds(i) and c.row[i + 1].is_firm, Sense.AWARD),
        Use(("provide",), lambda c, i, v: c._funds(i), None),
        Use(
            ("appoint",), lambda c, i, v: v.passive and c._is_given_role(i), Sense.AWARD
        ),  # "was appointed contractor for"
        Use(("appoint",), lambda c, i, v: c._is_given_role(i + (not v.passive)), Sense.SELECT),  # "Saab as supplier of"
        Use(("pledge", "promise"), lambda c, i, v: c._is_counted(i + 1) or c._is_counted(i + 2), Sense.OFFER),
        Use(("renegotiate",), lambda c, i, v: v.perfect or v.bare_past or v.passive, Sense.AMEND),  # and has agreed
        Use(("replace",), lambda c, i, v: c._is_replaced(i), Sense.BUY),
        Use(
            ("rope",), lambda c, i, v: c._follows(i) == "in" and c._next_kind(i + 2) == PARTY, Sense.AWARD
        ),  # "in Saab"
        Use(
            ("zero",), lambda c, i, v: c._follows(i) == "in" and c._chooses(i + 1, "on"), Sense.SELECT
        ),  # "in on the F-35"
        Use(("send",), lambda c, i, v: not v.passive and c._sends_own(i), None),  # "sent its jets to Syria"
        Use(("send",), lambda c, i, v: c._follows(i) in c.words.of("envoy"), None),  # "sent a mission to buy"
        Use(("send",), lambda c, i, v: v.passive and c._plans(), None),  # "a proposal was sent to"
        Use(("set",), _before("aim"), None),  # "sets a target of $2 billion"
        Use(("sign",), lambda c, i, v: c._ends_in(i, "off") and c._follows(i) == "on", Sense.APPROVE),
        Use(("take",), _before("taken idly", "span"), None),  # "take part in", "took six years"
        Use(("take",), lambda c, i, v: c._follows_private(i), Sense.BUY),
        Use(("take over",), lambda c, i, v: c._follows(i) in ("as", "from"), None),  # "took over as chairman"
        Use(("take over",), _before("post"), None),  # "took over the presidency of"
        Use(("take over",), lambda c, i, v: c._is_of_metal(i + 1) or c._is_of_force(), Sense.GET),  # "six ships"
        Use(("talk",), lambda c, i, v: "about" in (c._follows(i), c._follows(i + 1)), None),  # with nobody
        Use(("vote",), lambda c, i, v: c._votes_to(i), Sense.APPROVE),
    )
)
