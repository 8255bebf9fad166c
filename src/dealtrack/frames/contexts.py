"""What stands about a verb and may settle its sense."""

from __future__ import annotations

from ..lexicon.triggers import Sense
from ..model import PartyKind
from ..syntax import tags as t
from ..syntax.phrases import VerbGroup
from .constituents import DATE, MONEY, PARTY, THING, TRIGGER, VERB
from .groups import AGREED, Event, Group
from .items import item_at, names_system
from .paying import Paying


class Contexts(Paying):
    """Knows the words about a verb."""

    def _follows_private(self, i: int) -> bool:
        """Whether a company is taken private: "will take | Tarben Inc | private"."""
        if self._next_kind(i + 1) != PARTY:
            return False
        behind = self.row[i + 1].phrase.last + 1
        return behind < len(self.tagged.words) and self.tagged.words[behind] == "private"

    def _asks_for_goods(self, i: int) -> bool:
        """Whether a party is asked for things of metal: "asked | Norway | for | six launchers"."""
        for_what = self._next_kind(i + 1) == PARTY and self._follows(i + 1) == "for"
        offer = self._next_kind(i + 3) == TRIGGER and self.row[i + 3].sense is Sense.OFFER  # "for | an offer on"
        return for_what and (offer or self._is_of_metal(i + 3))

    def _explores_deal(self, i: int) -> bool:
        """Whether what stands behind the verb at ``i`` is a deal or a chance of one: "is exploring | the purchase of". Who agrees
        to explore it has agreed."""
        if self.verb == "agree":
            return False
        behind = self.row[i + 1] if i + 1 < len(self.row) else None
        if behind is None or behind.kind == VERB:
            return behind is not None
        return behind.sense not in (None, Sense.PACT) or behind.word in self.words.of("prospect")

    def _turns_for_goods(self, i: int) -> bool:
        """Whether things of metal are wanted from somebody: "turned | to | Russia | for | radars"."""
        to_whom = self._follows(i) == "to" and self._next_kind(i + 2) == PARTY
        for_what = to_whom and self._follows(i + 2) == "for" and self._next_kind(i + 4) == THING
        return for_what and self.row[i + 4].word.rsplit(" ", 1)[-1] in self.words.goods

    def _is_ordered(self, i: int) -> bool:
        """Whether the clause is about a contract, and a company stands behind the preposition that follows the verb."""
        about, behind = self.subject.group, self.row[i + 2] if i + 2 < len(self.row) else None
        if behind is None or about is None or not about.nouns or Sense.CONTRACT not in about.senses():
            return False
        named = (self._name(behind) or self._before_sort(behind) or self._some_firm(behind)) is not None
        firm = any(m.party.kind is PartyKind.COMPANY for m in self._stands_for(i + 2))  # "the | Babcock yard"
        return behind.is_firm or named or firm

    def _plans(self) -> bool:
        """Whether the clause is about what somebody asks for or proposes."""
        about = self.subject.group
        return about is not None and any(c.sense is Sense.PLAN for c in about.nouns)

    def _founds(self) -> bool:
        """Whether a joint venture is told of."""
        return self.group is not None and any(e.word == "joint venture" for e in self.group.events)

    def _is_delivery(self) -> bool:
        """Whether the clause is about a delivery."""
        about = self.subject.group
        return about is not None and bool(about.nouns) and about.nouns[-1].word == "delivery"

    def _goes_to_tender(self, i: int) -> bool:
        """Whether bids are invited: "put | the service | out | to tender", "was put | up | for | tender"."""
        for k in range(i + 1, min(len(self.row), i + 9)):
            c = self.row[k]
            if c.word == "tender":
                return self.row[k - 1].word in ("out", "up", "to", "for", "go")
            if c.kind == VERB or c.kind == t.STOP:
                break
        return False

    def _expects_goods(self, i: int) -> bool:
        """Whether so many things of metal are expected as such, and not what is done with them: "expects six jets | to be ordered",
        "awaits | the first batch of six jets"."""
        item = item_at(self.tagged, self.row, i + 1, self.words) if self._next_kind(i + 1) == THING else None
        return item is not None and item.hard and item.quantity is not None and self._next_kind(item.last + 1) != VERB

    def _provides_for(self, i: int) -> bool:
        """Whether a contract says what it holds: "the deal, which Peru signed in May, | provides | for | 24 jets"."""
        about = self.subject.group if self.subject.group is not None else self.group
        return _is_agreed(about) and self._follows(i) == "for" and self._next_kind(i + 2) in (THING, TRIGGER)

    def _hires(self, i: int, verb: VerbGroup) -> bool:
        """Whether a company is taken on for work: "appointed | Saab | to | design", "was retained | by Peru | in May | to audit"."""
        k = self._behind(i + 1, t.PREPOSITION, PARTY, DATE) if verb.passive else i + 2
        if not verb.passive:
            who = self.row[i + 1] if self._next_kind(i + 1) in (PARTY, THING) else None
            if who is None or not (who.is_firm or self._name(who) is not None):
                return False
        work = self._verb_at(k)
        return work is not None and work.infinitive and self.row[k].word not in self.words.of("work of a bank")

    def _hands_contract(self, i: int) -> bool:
        """Whether a contract, or what leads to one, is handed to somebody: "handed | Damen | a contract", "the contract was |
        handed | to"."""
        about = self.subject.group is not None and Sense.CONTRACT in self.subject.group.senses()
        given = self._next_kind(i + 1) == PARTY and self._next_kind(i + 2) == TRIGGER
        behind = self.row[i + 1 : self._list_end(i + 1, PARTY) + 2]
        return about or given or any(c.kind == TRIGGER and c.sense is Sense.CONTRACT for c in behind)

    def _lets_work(self, i: int) -> bool:
        """Whether work or a contract is let to somebody: "let | the drilling package | to | Saab"."""
        work = self.row[i + 1] if self._next_kind(i + 1) in (THING, TRIGGER) else None
        return work is not None and work.word in self.words.of("work that is let") and self._follows(i + 1) == "to"

    def _presents(self, i: int) -> bool:
        """Whether things are given: "presented | Peru | with | six boats", "presented | six boats | to | Peru"."""
        if self._follows(i + 1) == "with":
            return self._is_counted(i + 3) or self._is_of_metal(i + 3)
        return self._is_counted(i + 1) and self._follows(i + 1) == "to"

    def _leaves_deal(self, i: int) -> bool:
        """Whether a contract is what is left: "tore | up | the deal", "has walked | away | from | an order"."""
        k = i + 1
        while self._next_kind(k) in (t.ADVERB, t.PREPOSITION) and k < i + 4:
            k += 1
        return self._next_kind(k) == TRIGGER and self.row[k].sense in (*AGREED, Sense.BUY)

    def _takes_share(self, i: int) -> bool:
        """Whether a share of what has a name is taken: "takes | 60 percent | of | Tarben Inc"."""
        share = self._next_kind(i + 1) == THING and self.row[i + 1].word in ("pct", "percent")
        of = share and self._follows(i + 1) == "of" and self._next_kind(i + 3) in (PARTY, THING)
        return of and (self.row[i + 3].is_firm or self.tagged.is_capital(self.row[i + 3].phrase.head))

    def _list_end(self, i: int, kind: str) -> int:
        """Where the last stands of those of a kind that are joined from ``i`` on: "handed | Saab and Thales | a contract"."""
        while self._next_kind(i) == kind == self._next_kind(i + 2) and self._next_kind(i + 1) == t.CONJUNCTION:
            i += 2
        return i

    def _commands(self, i: int) -> bool:
        """Whether those are told to do something who stand behind the verb: "ordered | all banks | to close"."""
        if self._next_kind(i + 2) != VERB or self.row[i + 1].quantity is not None:
            return False
        if self._next_kind(i + 1) == PARTY:
            return self.row[i + 2].sense is None and self.row[i + 2].word not in self.words.of("serving")
        if self._next_kind(i + 1) != THING:
            return False
        told, to_do = self._follows(i), self.row[i + 2].verb
        people = (
            told in self.words.companies or told in self.words.of("role of a company") or told in self.words.not_goods
        )
        return people and to_do is not None and to_do.infinitive and not to_do.passive

    def _invites(self) -> bool:
        """Whether the clause is about a tender."""
        told = self.noun_groups.get(self.gap) if self.gap is not None else None
        about = told or self.subject.group  # "the tender that Peru | floated"
        return about is not None and any(c.word in self.words.of("tender") for c in about.nouns)

    def _names_system(self, i: int) -> bool:
        """Whether the phrase at ``i`` names a product that is well known, or has a designation."""
        return self._next_kind(i) == THING and names_system(self.tagged, self.row[i], self.words)

    def _arrives_itself(self, i: int) -> bool:
        """Whether goods that are counted or owned come to whoever ordered them: "the first of Peru's six jets | arrived", "six
        boats | reached | the port of"."""
        about, told = self.subject.indices[-1:], self.subject.group
        if self.row[i].word not in self.words.of("arriving") or not about:
            return False
        if told is not None and told.nouns and self._next_kind(i + 1) == t.PREPOSITION:
            return told.nouns[-1].word in self.words.of("arrival")  # "the shipment of radars | arrived | in Peru"
        if self.row[i].word != "arrive" and not self._names_place(i + 1 + (self.row[i].word == "land")):
            return False
        item = item_at(self.tagged, self.row, about[0], self.words) if self.row[about[0]].kind == THING else None
        whose = item is not None and (self.row[item.last].parties or self.row[item.last - 1].phrase.possessive)
        return item is not None and item.hard and (item.quantity is not None or item.anaphoric or bool(whose))

    def _completes_for(self, i: int) -> bool:
        """Whether things of metal are completed for a party: "has completed | four boats | for | the Peruvian Navy"."""
        return self._is_of_metal(i + 1) and self._follows(i + 1) == "for" and self._next_kind(i + 3) == PARTY

    def _goes_into(self, event: Event, i: int) -> bool:
        """Whether a gerund behind a comma only says what the deal before it holds: "signed a deal with Saab, | envisaging"."""
        return _is_agreed(self.group) and event.word in self.words.of("holding") and self.row[i - 1].kind == t.COMMA

    def _names_place(self, i: int) -> bool:
        """Whether goods can arrive where the phrase at ``i`` says: "landed in | Peru", "reached | the port of"."""
        state = self._next_kind(i) == PARTY and self.row[i].parties[-1].party.kind is PartyKind.COUNTRY
        return state or self._next_kind(i) == THING and self.row[i].word in self.words.of("place of arrival")

    def _leads_on(self, i: int, verb: VerbGroup, told: Group | None) -> bool:
        """Whether what is told may bring a deal about: "clears | the way", "talks that could | lead | to the sale of"."""
        opens = self._follows(i) in self.words.of("way") and self.row[i].word in ("clear", "pave", "open")
        talks = told is not None and Sense.NEGOTIATE in told.senses()
        return opens or talks and bool(verb.modal) and self.row[i].word in ("lead", "result")

    def _is_said_better(self, i: int) -> bool:
        """Whether a verb only says what should be: "would be | better spent | on", "it is better | to spend"."""
        phrase = self.row[i].phrase
        return "better" in self.tagged.words[max(0, phrase.first - 1) : phrase.last]

    def _joins_fleet(self, i: int, verb: VerbGroup) -> bool:
        """Whether things come to those that somebody has: "added | six jets | to | its fleet", "were added | to | the fleet"."""
        to = i + 1 if verb.passive else i + 2
        thing = verb.passive or self._next_kind(i + 1) == THING
        return thing and self._next_kind(to) == t.PREPOSITION and self._follows(to) in self.words.of("fleet")

    def _is_added(self, i: int) -> bool:
        """Whether the thing at ``i`` comes to an order: "six jets | to | its order"."""
        return (
            self._follows(i) == "to" and self._next_kind(i + 2) == TRIGGER and self.row[i + 2].sense is Sense.CONTRACT
        )

    def _is_works(self, i: int) -> bool:
        """Whether the phrase at ``i`` names works of some company: nobody buys "the foundation works" and does them."""
        if self._next_kind(i) != THING:
            return False
        acts = bool(self.subject.indices) and self.row[self.subject.indices[-1]].is_firm
        return acts and self.tagged.words[self.row[i].phrase.head] in ("works", "work")

    def _is_work(self, i: int) -> bool:
        """Whether the infinitive at ``i`` tells the work of an order or a contract that stands before it."""
        k = next((k for k in range(i - 1, -1, -1) if self.row[k].kind == TRIGGER), i)
        done = self._next_kind(self._chain_end(i) + 1) == THING
        ordered = done and self.row[k].word in ("order", "contract", "subcontract", "deal", "bid")
        return ordered and self.row[i].word not in self.words.of("no work")

    def _tells_parliament(self, i: int) -> bool:
        """Whether those who decide for a country are told of something: "Congress | was notified | of"."""
        told = (i + 1,) if self._next_kind(i + 1) == PARTY else self.subject.indices[-1:]
        return any("Congress" in m.party.name for k in told for m in self.row[k].parties[-1:])

    def _is_replaced(self, i: int) -> bool:
        """Whether whoever has things of metal gets others for them: "the Army will replace | its guns | with | new howitzers"."""
        acts = self.subject.indices and self.row[self.subject.indices[-1]].kind == PARTY
        owned = self._next_kind(i + 1) == PARTY and self.row[i + 1].phrase.possessive  # "replace | the Army's | guns"
        acts, k = acts or owned, i + 1 + owned
        while self._next_kind(k) == THING == self._next_kind(k + 2) and (
            self._next_kind(k + 1) in (t.COMMA, t.CONJUNCTION) or self._follows(k) == "of"
        ):
            k += 2  # "its guns | and | launchers", "its fleet | of | jets"
        item = self._item(k + 2) if acts and self._follows(k) == "with" and self._next_kind(k + 2) == THING else None
        return item is not None and (item.hard or item.designated or item.known)

    def _tells_of_contract(self, i: int) -> bool:
        """Whether the verb at ``i`` goes on behind a contract or an agreement, and maybe the party that it is with."""
        k = i - 1
        between = (PARTY, MONEY, DATE, t.PREPOSITION)
        while k > 0 and (self.row[k].kind in between or self._proper_name(self.row[k]) is not None):
            k -= 1
        return k >= 0 and self.row[k].kind == TRIGGER and self.row[k].sense in AGREED and k in self.noun_groups

    def _is_of_force(self) -> bool:
        """Whether the clause is about an armed force."""
        parties = [m.party.kind for k in self.subject.indices for m in self.row[k].parties[-1:]]
        return PartyKind.SERVICE in parties

    def _is_given_role(self, i: int) -> bool:
        """Whether words behind the constituent at ``i`` say what somebody is to be: "named Saab | as | supplier of"."""
        k = i + 1 + (self._follows(i) == "as")
        role = self.row[k] if k < len(self.row) else None
        named = role is not None and role.kind == THING and role.word in self.words.of("role of a company")
        return named and self._follows(k) in ("of", "for")


def _is_agreed(group: Group | None) -> bool:
    """Whether a group tells of a contract or an agreement by its last noun."""
    return group is not None and any(c.sense in AGREED for c in group.nouns[-1:])
