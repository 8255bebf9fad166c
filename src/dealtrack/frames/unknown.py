"""Names that no recogniser knows, where only a party can stand: who orders, sells or signs."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.triggers import Sense
from ..model import Mention, MentionKind, Party, PartyKind
from ..syntax import tags as t
from .coming import Coming
from .constituents import PARTY, THING, TRIGGER, VERB, Constituent
from .designations import is_designation
from .extent import opens_ship
from .groups import Event
from .items import is_system
from .roles import Role

# Whose subject only a party can be, even one that nobody knows; of the others where its name has several words.
_WORKING = (Sense.AWARD, Sense.WIN, Sense.CONTRACT)
GETTING = frozenset(
    "buy purchase order acquire procure lease award exercise contract charter book rent hire import place outsource subcontract".split()
)  # who does so is a party
_ACTING = frozenset((Sense.SIGN, Sense.SELL, Sense.NEGOTIATE))  # what parties do, things do not
_NEAR = 3000  # characters
_NEAR_VERB = 8  # constituents from a subject to its verb
_SUPPLYING = (Sense.SELL, Sense.MAKE)


class Unknown(Coming):
    """Takes names of which only their place tells that they are parties' names."""

    def _mention(self, first: int, last: int, kind: PartyKind, rule: str) -> Mention:
        """A party that goes by the words from ``first`` to ``last`` as they stand."""
        start, end = self.tagged.starts[first], self.tagged.ends[last]
        return Mention(MentionKind.PARTY, start, end, Party(" ".join(self.tagged.text[start:end].split()), kind), rule)

    def _before_name(self, c: Constituent) -> int:
        """The word before the capitalised ones that a phrase ends with; its first word, where all of them are."""
        k = c.phrase.head
        particle = self.words.of("particle of a name")
        while k > c.phrase.first and (
            self.tagged.is_capital(k)
            and self.tagged.tags[k] == t.NOUN
            or self.tagged.words[k] in particle
            and self.tagged.is_capital(k - 1)
            and k < c.phrase.head
        ):
            k -= 1
        return k

    def _name(self, c: Constituent) -> Mention | None:
        """A name that no recogniser knows, where only a party can stand ("awarded to Quillon")."""
        if c.kind != THING or c.word in self.words.of("calendar") or self.tagged.tags[c.phrase.head] == t.QUANTITY:
            return None
        first = c.phrase.first
        while first < c.phrase.head and self.tagged.tags[first] in (t.DETERMINER, t.ADJECTIVE):
            first += 1
        name = self._mention(first, c.phrase.head, PartyKind.OTHER, "role")
        words = name.party.name.split()
        small = self.words.of("particle of a name")
        capital = all(w[0].isupper() or w in ("of", "and", "&") or w in small for w in words) and words[0][0].isupper()
        if len(words) == 1 and c.word in self.words.of("field of an office"):
            return None  # "the Minister of Defence"
        if not capital or is_designation(words[-1]) or self.words.system_of(words) is not None:
            return None
        if any(opens_ship(self.tagged, k, self.words) for k in range(first, c.phrase.head)):
            return None  # "BRP Tarlac"
        body = len(words) > 1 and c.word in self.words.of("body")
        if not body and (c.word in self.words.goods or self._is_person(c)):
            return None
        return name

    def _is_among(self, c: Constituent) -> bool:
        """Whether a name stands beside that of who gets a contract: "awarded Saab and | Quillon | a contract"."""
        group = self.group if self.listed else None
        return group is not None and bool(group.roles.get(Role.SUPPLIER)) and not group.items and bool(self._name(c))

    def _acting_name(self, c: Constituent) -> Mention | None:
        """A name of several words that says who acts, whatever its last one means elsewhere: "Aegle Tankers | has ordered"."""
        first, head = c.phrase.first, c.phrase.head
        first += self.tagged.tags[first] == t.DETERMINER
        words = [self.tagged.slice(k, k) for k in range(first, head + 1)]
        named = len(words) > 1 and all(w[0].isupper() or w in ("of", "&") for w in words)
        if (
            not named
            or is_system(self.tagged, first, head, self.words)
            or c.word in self.words.of("calendar")
            or self._is_person(c)
            and c.word not in self.words.of("name of a user")
        ):
            return None
        return self._mention(first, head, PartyKind.OTHER, "role")

    def _proper_name(self, c: Constituent) -> Mention | None:
        """A name that no recogniser knows, of whatever words it is made."""
        return self._name(c) or (self._acting_name(c) if c.kind == THING else None)

    def _bare_name(self, c: Constituent) -> Mention | None:
        """A name of one word that no recogniser knows, where only who buys can stand: "Velmar | has ordered"; a plural at the
        head of a sentence ("Officials") is none."""
        head = c.phrase.head
        alone = c.phrase.first == head and self.tagged.tags[head] == t.NOUN
        plural = c.word != self.tagged.words[head] and self.tagged.words[head][-2] not in "aiou"  # not in "Tsakos"
        return self._name(c) if alone and not (head == 0 and plural) and not self._is_surname(c) else None

    def _whole_name(self, c: Constituent) -> Mention | None:
        """A name that no recogniser knows, of one word only where none but a party can stand."""
        return self._proper_name(c) if c.phrase.first < c.phrase.head else self._bare_name(c)

    def _is_surname(self, c: Constituent) -> bool:
        """Whether the text named an official of that name before: "defence minister Ana Perez ... | Perez | signed"."""
        start = self.tagged.starts[c.phrase.head]
        name = self.tagged.slice(c.phrase.head, c.phrase.head)
        before = [word.strip(",.;:") for word in self.tagged.text[max(0, start - _NEAR) : start].split()]
        offices = (office.lower() for office, first, last in zip(before, before[1:], before[2:]) if last == name)
        return any(word in self.words.of("officer") for word in offices)

    def _telling_name(self, c: Constituent) -> Mention | None:
        """A name that is no person's by what it is made of: "SNCFT | plans to order", "Vorlen Shipyards | is in talks with"."""
        written = self.tagged.slice(c.phrase.head, c.phrase.head)
        if c.phrase.first == c.phrase.head:
            return self._bare_name(c) if len(written) > 2 and written.isalpha() and written.isupper() else None
        sorts = ("name of a maker", "name of a user")
        return self._acting_name(c) if any(written.lower() in self.words.of(sort) for sort in sorts) else None

    def _is_person(self, c: Constituent) -> bool:
        """Whether a noun phrase is headed by what is no goods, such as an office with the name of who holds it."""
        span = range(self._before_name(c), c.phrase.head + 1)
        return c.word in self.words.not_goods or any(self.tagged.words[k] in self.words.not_goods for k in span)

    def _hired(self, i: int, after: int) -> Sequence[Mention]:
        """The party at ``i``, whoever knows it, where the infinitive at ``after`` says what it is to do: "hired | Quillon Works |
        to build", "| Quillon Works | was cleared to sell"; not in "chose the Kite | to replace the old jets"."""
        c, verb = self.row[i], self.row[after].verb if self._next_kind(after) == VERB else None
        if verb is None or not verb.infinitive or verb.passive or self.row[after].sense not in (*_SUPPLYING, Sense.BUY):
            return ()
        name = (self._acting_name(c) or self._bare_name(c)) if c.kind == THING else None
        return c.named if c.kind == PARTY else (name,) if name is not None else ()

    def _chosen(self, i: int) -> Sequence[Mention]:
        """The name at ``i`` that nobody knows, where the words ahead say for what it is chosen: "| Quillon | was selected to build", "for
        the supply of", "as supplier of"; not in "| Kite | was selected by Peru"."""
        name = self._whole_name(self.row[i]) if self.row[i].kind == THING else None
        opens = self.tagged.tags[self.row[i].phrase.first] == t.DETERMINER
        if name is None or opens or self.row[i].quantity is not None:
            return ()
        for k in range(i + 2, len(self.row) - 1):
            c, before = self.row[k], self.row[k - 1].word
            if c.kind in (t.COMMA, t.STOP):
                break
            builds = c.verb is not None and c.verb.infinitive and c.sense in _SUPPLYING
            supplies = before == "for" and c.kind == TRIGGER and c.sense in (Sense.SELL, Sense.CONTRACT)
            if builds or supplies or before == "as" and c.word in self.words.of("role of a company"):
                return (name,)
        return ()

    def _behind_verb(self, i: int) -> int:
        """Where the sentence goes on behind the verb of the subject at ``i``, or the end where none is near."""
        near = range(i + 1, min(i + _NEAR_VERB, len(self.row)))
        end = next((k + 1 for k in near if self.row[k].kind == VERB), len(self.row))
        return end + 2 * (self._follows(end - 1) == "by")  # "was cleared | by | Peru | to"

    def _unknown(self, c: Constituent, role: Role, told: Sequence[Event]) -> Mention | None:
        """The party that nobody knows and that must be one, by what it is told to do."""
        if self.tagged.words[c.phrase.first] == "both" and c.phrase.first < c.phrase.head:
            c = c._replace(phrase=c.phrase._replace(first=c.phrase.first + 1))  # "both | Tarben and Quillon"
        long = c.phrase.first < c.phrase.head
        verbs = [e.verb for e in told if e.verb is not None and e.sense in _ACTING]
        acts = any(not (v.passive or v.modal or v.infinitive or v.negated) for v in verbs)
        if acts and not (long or c.dates):
            return self._bare_name(c)
        if role is Role.BUYER and any(
            e.word in GETTING or e.sense is Sense.SELECT or long and e.word == "pay" for e in told
        ):
            return None if long and c.word in self.words.of("bare body") else self._whole_name(c)
        finished = role is Role.PARTY and not told and self.verb in self.words.of("finishing")
        renewed = (e.word in self.words.of("renewing") and e.verb is not None and not e.verb.passive for e in told)
        if finished or any(renewed):
            return self._whole_name(
                c
            )  # "Quillon | has completed the sale of", "Quillon | has extended the contract for"
        if role is Role.PARTY and told and not any(e.verb is not None and e.verb.passive for e in told):
            agreed = any(e.sense in (Sense.SIGN, Sense.NEGOTIATE, Sense.CANCEL) for e in told)
            return self._telling_name(c) or (self._acting_name(c) if agreed else None)
        if role is Role.BUYER and any(e.sense in (Sense.GET, Sense.AMEND) or e.word == "pay" for e in told):
            return self._acting_name(c) if long else self._telling_name(c)
        if role is not Role.SUPPLIER:
            return None
        if any(e.sense in _WORKING or long and e.sense in _SUPPLYING for e in told):
            return self._proper_name(c)  # "Quillon Mills | sold"
        return self._bare_name(c) if any(e.sense is Sense.SELL and e.word != "sell" for e in told) else None
