"""To which of the words before it a phrase belongs, where that is not the trigger."""

from __future__ import annotations

from ..syntax import tags as t
from .constituents import THING, Constituent
from .groups import Event, Group
from .papers import Papers
from .roles import Role


class Attaching(Papers):
    """Tells phrases that say something of a noun from those that say something of the deal."""

    def _belongs_before(self, group: Group, event: Event) -> bool:
        """Whether "of" goes with a noun before it that is neither the trigger nor what is bought."""
        k = self.last_noun or 0
        while (
            k > 1
            and k not in self.noun_groups
            and (self.row[k - 1].kind in (t.CONJUNCTION, t.COMMA) or self.row[k - 1].word == "of")
        ):
            k -= 2  # "under | the rules | of | chapter two | of | the act"
        if self.row[k].kind != THING or k in self.noun_groups or self.row[k - 1].kind != t.PREPOSITION:
            return False
        if event.slots.get(self.row[k - 1].word) is Role.ITEM:
            return False  # "a tender | for | the casting | of | motors"
        taken = any(item.last == k for item in group.items)
        user = self.row[k].word in self.words.of("force") or self.tagged.is_capital(self.row[k].phrase.head)
        return not (taken or user or self.row[k].word in self.words.goods | self.words.of("security"))

    def _is_said_of(self, c: Constituent) -> bool:
        """Whether a phrase behind "is" only says what a deal is like, and names nothing that it is about."""
        goods = c.word in self.words.goods or c.quantity is not None or self.tagged.is_capital(c.phrase.head)
        behind = self.verb == "be" and self.tagged.tags[c.phrase.first - 1] in (t.BE, t.ADVERB)
        return c.kind == THING and not goods and (behind or c.word in self.words.of("lacking"))
