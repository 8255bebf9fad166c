"""Parties that no recogniser knows, named where only a party can stand, and companies that stand where goods do."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.triggers import Sense
from ..model import Mention, PartyKind
from ..syntax import tags as t
from .constituents import NOMINAL, PARTY, THING, TRIGGER, VERB, Constituent
from .designations import is_designation
from .groups import AGREED, Event, Group
from .items import item_at
from .roles import Role
from .unknown import Unknown

_LEADING = frozenset(
    "lead own head control form back".split()
)  # who is said to do so stands for the group or the company


class Naming(Unknown):
    """Finds the party that a phrase names."""

    def _after_role(self, c: Constituent) -> Mention | None:
        """The name behind a role noun that no recogniser knows: "Australian brewer Fosters"."""
        before, head = self._before_name(c), c.phrase.head
        if before < head and self.tagged.words[before] in self.words.of("investing person"):
            return self._mention(before + 1, head, PartyKind.OTHER, "role")  # "financier Carl Lich"
        if before == head or self.tagged.words[before] not in self.words.of("role of a company"):
            return None
        return self._mention(before + 1, head, PartyKind.COMPANY, "role")

    def _before_sort(self, c: Constituent) -> Mention | None:
        """The name in front of the sort of a company that no recogniser knows: "the | Quillon | shipbuilding group"."""
        first = c.phrase.first
        while first < c.phrase.head and self.tagged.tags[first] in (t.DETERMINER, t.POSSESSIVE, t.PARTY):
            first += 1
        last = first
        while last < c.phrase.head and self.tagged.is_capital(last) and self.tagged.tags[last] == t.NOUN:
            last += 1
        sort = c.word in self.words.of("role of a company") or c.word in self.words.companies or c.word == "group"
        owned = c.phrase.first > 0 and self.tagged.tags[c.phrase.first - 1] == t.POSSESSIVE
        opens = owned or self.tagged.words[c.phrase.first] == "the"
        plain = (
            self.tagged.words[last - 1].endswith(("-based", "-owned"))
            or self.tagged.words[last - 1] in self.words.goods
        )
        if not (sort and opens) or last == first or plain or self.tagged.is_capital(c.phrase.head):
            return None
        return self._mention(first, last - 1, PartyKind.COMPANY, "role")

    def _makes(self, owner: Mention, c: Constituent) -> bool:
        """Whether a noun phrase names a well-known system of its owner's country."""
        span = range(c.phrase.first, c.phrase.head)
        system = self.words.system_of([self.tagged.slice(k, k) for k in span])
        return system is not None and system.country == owner.party.country

    def _is_name(self, first: int, last: int) -> bool:
        """Whether the words from ``first`` to ``last`` are a designation or a proper name ("Super Hornet")."""
        text, starts = self.tagged.text, self.tagged.starts
        proper = (
            first > 0
            and self.event is not None
            and self.event.sense is not Sense.PACT
            and all(self.tagged.is_capital(k) for k in range(first, last + 1))
        )
        return proper or is_designation(text[starts[last] : self.tagged.ends[last]])

    def _holds_office(self, c: Constituent) -> bool:
        """Whether a noun phrase is an office, with the name of who holds it or without: "defence minister Ana Perez"."""
        office = self.words.of("officer")
        named = self.tagged.words[self._before_name(c)] in office and c.word not in self.words.of("body")
        return named or c.word in office

    def _is_officer(self, i: int) -> bool:
        """Whether behind the name at ``i`` or before it stands an office, which tells whose it is: "by | Ana Perez, | Saab's | vice
        president", "by | Saab's | vice president, | Ana Perez"."""
        k = i + 2
        if i > 1 and self.row[i - 1].kind == t.COMMA and self._holds_office(self.row[i - 2]):
            return True
        if self._next_kind(i + 1) != t.COMMA:
            return False
        k += self._next_kind(k) == PARTY and self.row[k].phrase.possessive
        return self._next_kind(k) == THING and (self._holds_office(self.row[k]) or self._is_person(self.row[k]))

    def _investors(self, c: Constituent) -> Mention | None:
        """Those who buy companies and are not named, or only by their family: "an investment group", "the Lich brothers"."""
        first, head = c.phrase.first, c.phrase.head
        while first < head and self.tagged.tags[first] == t.DETERMINER:
            first += 1
        if c.word in self.words.of("kin") and first < head and self.tagged.is_capital(head - 1):
            return self._mention(first, head, PartyKind.OTHER, "kin")
        if c.word != "consortium" and not (
            c.word in self.words.of("group of people") and self.tagged.words[head - 1] in self.words.of("investing")
        ):
            return None
        return self._mention(first, head, PartyKind.OTHER, "investors")

    def _members(self, i: int) -> tuple[Mention, ...]:
        """Who has come together in what the phrase at ``i`` names: "a consortium of | Saab and Thales", "a team led by | Saab"."""
        word, k = self.row[i].word, i + 1
        led = self._next_kind(k) == VERB and self.row[k].word in _LEADING and self._follows(k) == "by"
        named = led and self._next_kind(k + 2) == PARTY
        firm = word in self.words.of("role of a company") or word in self.words.of("group of people")
        if word not in self.words.of("alliance") and not (firm and named):
            return ()
        k += led
        between = self._next_kind(k) == t.PREPOSITION and self.row[k].word in ("of", "by", "between")
        return self._listed_behind(k - 1) if between else ()

    def _listed_behind(self, i: int) -> tuple[Mention, ...]:
        """The parties of a list behind the preposition that follows the phrase at ``i``: "ministers | of | Peru and Chile"."""
        k = i + 1
        out: list[Mention] = []
        while self._next_kind(k + 1) in (PARTY, THING):
            member = self.row[k + 1].parties[-1:] or tuple(filter(None, (self._name(self.row[k + 1]),)))
            if not member:
                break
            out += member
            k += 2
            if self._next_kind(k) not in (t.COMMA, t.CONJUNCTION):
                break
            k += self._follows(k) == self.row[i + 1].word  # "of Peru and | of Chile"
        return tuple(out)

    def _firms(self, c: Constituent) -> Mention | None:
        """Companies that are counted and not named: "three major U.S. wholesalers"."""
        counted = c.quantity is not None or self.tagged.words[c.phrase.first] in self.words.of("small number")
        if not counted or c.word not in self.words.of("role of a company") or c.word == "unit":
            return None
        return self._mention(c.phrase.first, c.phrase.head, PartyKind.OTHER, "firms")

    def _is_taken_over(self, k: int, event: Event) -> bool:
        """Whether the party at ``k`` is a company that the passive verb says is bought: "Tarben was acquired by"."""
        return self.row[k].is_firm and event.word in self.words.of("taking over")

    def _part_of(self, i: int) -> Sequence[Mention] | None:
        """The party behind a phrase that stands for it or for a part of it: "a unit | of Grumman", "the chief | of the Navy"."""
        c = self.row[i]
        placed = self._follows(i) == "in" and (c.word in self.words.of("force") or c.word == "customer")
        follows = (placed or self._follows(i) == "of") and self._next_kind(i + 2) == PARTY
        if c.kind != THING or not follows:
            return None
        if placed:
            return self.row[i + 2].parties[-1:]  # "to the police | in Peru"
        sorts = (
            self.words.companies,
            self.words.of("role of a company"),
            self.words.of("inside a company"),
            self.words.of("officer"),
            self.words.of("winding up"),
        )
        return self.row[i + 2].parties[-1:] if any(c.word in words for words in sorts) else None

    def _meant_for(self, k: int) -> Sequence[Mention]:
        """For whom the thing at ``k`` is: "the jets | for | Peru | were built by"."""
        meant = self._follows(k) == "for" and self._next_kind(k + 2) == PARTY
        return self.row[k + 2].parties[-1:] if meant else ()

    def _named_behind(self, i: int) -> bool:
        """Whether a part of a company has its name behind a comma: "its subsidiary, | Tarben Corp, | to"."""
        c = self.row[i]
        named = self._next_kind(i + 1) == t.COMMA and self._next_kind(i + 2) == PARTY
        if not named or self._next_kind(i + 3) not in (t.COMMA, t.STOP) or c.quantity is not None:
            return False
        sort = c.word in self.words.of("role of a company") or c.word in self.words.of("part of a company")
        return sort and self.row[i + 2].is_firm

    def _is_seat(self, i: int) -> bool:
        """Whether a name behind a party says where it has its seat: "with Tarben Ltd | of Elk Grove"."""
        before = self.row[i - 2] if i > 1 and self.row[i - 1].word == "of" else None
        behind = before is not None and (before.kind in (PARTY, t.COMMA) or self._is_filler(before))
        phrase = self.row[i].phrase
        capital = self.tagged.is_capital(phrase.head) and self.tagged.tags[phrase.first] != t.DETERMINER
        item = item_at(self.tagged, self.row, i, self.words) if behind and capital else None
        return item is not None and not item.strong

    def _of_a_country(self, k: int, role: Role) -> Mention | None:
        """The name behind that of a country, which acts: "Germany's | Tarben | has signed"."""
        owner = self._possessor(k)
        country = bool(owner) and owner[-1].party.kind is PartyKind.COUNTRY and role is not Role.ITEM
        person = self.tagged.words[self.row[k].phrase.first] in self.words.of("title")  # "Germany's | Chancellor Lich"
        return self._name(self.row[k]) if country and not person else None

    def _is_town(self, i: int) -> bool:
        """Whether a bare name behind a comma says where the party before it has its seat: "with Tarben Ltd, | Lich, | for"."""
        before = i > 1 and self.row[i - 1].kind == t.COMMA and self.row[i - 2].kind == PARTY
        if not before or self._next_kind(i + 1) == t.CONJUNCTION:
            return False
        return self._next_kind(i + 1) != t.COMMA or self._next_kind(i + 2) not in NOMINAL

    def _is_filler(self, c: Constituent) -> bool:
        """Whether the end of a phrase has just been taken for a party of the group."""
        fillers = self.group.roles.values() if self.group is not None else ()
        end = self.tagged.ends[c.phrase.head]
        return any(f.end == end for several in fillers for f in several)

    def _owners(self, i: int) -> Sequence[Mention]:
        """Whose part the phrase at ``i`` names: "Tarben's Oslo unit", "the Tarben unit", "its Oslo unit"."""
        c = self.row[i]
        if c.parties or self._owned(i):
            return c.parties or self.row[i - 1].parties
        told = self.tagged.words[c.phrase.first] == "its" and self.speaker is not None
        return self.row[self.speaker].parties if told and self.speaker is not None else ()

    def _possessor(self, k: int) -> Sequence[Mention]:
        """The party whose possessive stands before the phrase at ``k``; none where there is none."""
        before = self.row[k - 1] if k else None
        return before.parties[-1:] if before is not None and before.phrase.possessive and before.kind == PARTY else ()

    def _owned(self, k: int) -> bool:
        """Whether a company's possessive stands before the phrase at ``k``."""
        owner = self._possessor(k)
        return bool(owner) and owner[-1].party.kind is PartyKind.COMPANY

    def _is_given_work(self, i: int) -> bool:
        """Whether the name at ``i``, which nobody knows, is whose work it will be: "awarded | Tarben | a contract", "picked |
        Tarben | to supply"."""
        _, event = self._current()
        behind = self.row[i + 1] if i + 1 < len(self.row) else None
        if behind is None or event.verb is None or event.verb.passive:
            return False
        if event.sense is Sense.AWARD and behind.kind == TRIGGER and self.row[i].kind == THING:
            return self.row[i].quantity is None  # "awarded | a local yard | a contract"
        if self._bare_name(self.row[i]) is None:
            return False
        told = behind.verb is not None and behind.verb.infinitive
        return event.sense is Sense.SELECT and told and behind.sense in (Sense.SELL, Sense.MAKE)

    def _is_contract_for(self, group: Group, event: Event) -> bool:
        """Whether a participle tells of the contract for the thing that stands before it."""
        contract = bool(group.nouns) and group.nouns[-1].sense in AGREED
        return contract and event.word in self.words.of("concluding")
