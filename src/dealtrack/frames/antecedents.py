"""What a relative pronoun stands for: the noun before it, or the one that this goes with."""

from __future__ import annotations

from ..model import PartyKind
from ..syntax import tags as t
from .constituents import PARTY, THING, TRIGGER, VERB
from .verbal import Verbal

# Whether a verb is of several.
_MANY = dict.fromkeys(("were", "are", "have"), True) | dict.fromkeys(("was", "is", "has"), False)


class Antecedents(Verbal):
    """Finds what a relative clause is about."""

    def _of_which(self, i: int) -> None:
        """Remembers what a number in a relative clause counts: "464 tanks, of which | 310", "464 tanks, | six | of which"."""
        if self.preposition == "of" and self.row[i].kind == THING:
            apart = i > 1 and self.row[i - 1].kind == t.COMMA and self.row[i - 2].kind == THING
            self._item(i - 2 if apart and self.row[i].quantity is not None else i)

    def _agreeing(self, noun: int, i: int) -> int:
        """The noun that the relative pronoun at ``i`` can mean by its verb: "two plants | near Lima, | which | were bought", "six frigates |
        of the Lupo class, | which | were"; ``noun`` stands right before it."""
        verb = self.row[i + 1] if self._next_kind(i + 1) == VERB else None
        number = _MANY.get(self.tagged.words[verb.phrase.first]) if verb is not None else None
        k = noun
        while number is not None and k > 1 and self._is_of_number(k, not number):
            if self.row[k - 1].kind != t.PREPOSITION or self.row[k - 2].kind not in (THING, TRIGGER):
                return noun
            k -= 2
        return k if k == noun or number is not None and self._is_of_number(k, number) else noun

    def _is_of_number(self, k: int, many: bool) -> bool:
        """Whether the noun at ``k`` shows that it is one, or several; a company may be both, and so may "aircraft"."""
        c = self.row[k]
        if c.kind == PARTY:
            return not many and c.parties[-1].party.kind is PartyKind.COUNTRY
        head = self.tagged.words[c.phrase.head]
        if head == c.word and (head.endswith(("craft", "s")) or c.quantity is not None):
            return False
        return (head != c.word) == many

    def _head_of(self, i: int) -> int:
        """The company that the country at ``i`` only places: "Tarben Inc of the U.S., which ...", the access that is given to what
        stands at ``i``: "access to the jet, which was granted"."""
        if i > 1 and self.row[i - 1].word == "to" and self.row[i - 2].word == "access":
            return i - 2
        placed = i > 1 and self.row[i].kind == PARTY == self.row[i - 2].kind and self.row[i - 1].word == "of"
        return i - 2 if placed and self.row[i - 2].is_firm else i

    def _list_before(self, i: int) -> int:
        """The first of the things that a relative clause is about: "the | tanks and guns | that Peru bought"."""
        k = i - 2 if i > 1 and self.row[i - 1].kind == t.CONJUNCTION else i
        alike = k < i and all(self.row[n].kind == THING and self.row[n].word in self.words.goods for n in (k, i))
        opens = self.tagged.tags[self.row[i].phrase.first] in (t.DETERMINER, t.QUANTITY)
        return k if alike and not opens else i
