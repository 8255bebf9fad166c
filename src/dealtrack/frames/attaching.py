"""To which of the words before it a phrase belongs, where that is not the trigger."""

from __future__ import annotations

from ..lexicon.triggers import Sense
from ..syntax import tags as t
from .constituents import DATE, THING, Constituent
from .groups import Event, Group
from .papers import Papers
from .roles import Role

_LISTING = (t.CONJUNCTION, t.COMMA)


class Attaching(Papers):
    """Tells phrases that say something of a noun from those that say something of the deal."""

    def _belongs_before(self, group: Group, event: Event) -> bool:
        """Whether "of" goes with a noun before it that is neither the trigger nor what is bought."""
        k, row = self.last_noun or 0, self.row
        while k > 1 and k not in self.noun_groups and (row[k - 1].kind in _LISTING or row[k - 1].word == "of"):
            k -= 2  # "under | the rules | of | chapter two | of | the act"
        if row[k].kind != THING or k in self.noun_groups or row[k - 1].kind != t.PREPOSITION:
            return False
        if event.slots.get(row[k - 1].word) is Role.ITEM:
            return False  # "a tender | for | the casting | of | motors"
        taken = any(item.last == k for item in group.items)
        user = row[k].word in self.words.of("force") or self.tagged.is_capital(row[k].phrase.head)
        return not (taken or user or row[k].word in self.words.goods or row[k].word in self.words.of("security"))

    def _is_said_of(self, c: Constituent) -> bool:
        """Whether a phrase behind "is" only says what a deal is like, and names nothing that it is about."""
        goods = c.word in self.words.goods and self.tagged.words[c.phrase.head] != "part"  # "is | part | of its plan"
        goods = goods or c.quantity is not None or self.tagged.is_capital(c.phrase.head)
        behind = self.verb == "be" and self.tagged.tags[c.phrase.first - 1] in (t.BE, t.ADVERB)
        return c.kind == THING and not goods and (behind or c.word in self.words.of("lacking"))

    def _says_of_subject(self, i: int, slot: str | None) -> bool:
        """Whether a noun behind "is" says how its subject changed hands."""
        given = self.row[i].word in ("gift", "donation", "purchase", "acquisition") and self.verb == "be"
        about = self.subject.indices[-1:] if self._follows(i) != "of" else ()  # "was the purchase of 12 jets"
        return given and slot in ("object", "holding") and bool(about) and self.row[about[0]].kind == THING

    def _qualify(self, group: Group, c: Constituent, slot: str | None) -> None:
        """What the words about a noun that tells of a deal say of it: there is none, "no order", or it is still to come."""
        group.denied = group.denied or self.tagged.words[c.phrase.first] == "no" or self._is_banned(slot)
        ahead = slot in ("to", "for", "towards") and self.verb in self.words.of("looking ahead")
        group.willing = group.willing or ahead and c.sense is Sense.SIGN  # "agreed to | an early conclusion of"

    def _is_banned(self, slot: str | None) -> bool:
        """Whether a ban is laid on what the next noun tells: "a ban | on | arms sales"."""
        noun = self.row[self.last_noun].word if self.last_noun is not None else ""
        return slot in ("on", "against", "of") and noun in self.words.of("ban")

    def _is_purpose(self) -> bool:
        """Whether a phrase with "for" says what the goods named before it are for: "engines | for India's fighters"."""
        group, event = self._current()
        last = group.items[-1] if group.items and not self.listed else None
        return last is not None and last.strong and last.name.start > event.start

    def _is_place(self, c: Constituent) -> bool:
        """Whether a noun phrase is but one name: "in | Brussels"."""
        return c.kind == THING and c.phrase.first == c.phrase.last and self.tagged.is_capital(c.phrase.head)

    def _is_role(self, i: int | None) -> bool:
        """Whether the noun phrase at ``i`` says what a company is."""
        return i is not None and self.row[i].word in self.words.of("role of a company")

    def _is_licence(self, i: int | None) -> bool:
        """Whether the noun phrase at ``i`` names a licence."""
        return i is not None and self.row[i].word in ("licence", "license")

    def _infinitive_follows(self, i: int) -> bool:
        """Whether an infinitive stands behind the verb at ``i``, or behind a date or an adverb."""
        k = i + 1
        while k < len(self.row) and self.row[k].kind in (DATE, t.ADVERB):
            k += 1
        verb = self.row[k].verb if k < len(self.row) else None
        return verb is not None and verb.infinitive

    def _comes_from(self, i: int) -> bool:
        """Whether a clause tells from whom a contract comes: "the order | came | from Peru"."""
        about = [self.row[k].sense for k in self.subject.indices[-1:]]
        return self._follows(i) == "from" and about == [Sense.CONTRACT]
