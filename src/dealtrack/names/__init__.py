"""What names of items say: words that can be compared, and the category of the goods. Light to import; the rest of the
package, and all of the grammar, is imported when it is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ..lexicon import Lexicon


class ItemWords(NamedTuple):
    """The words of an item's name as they are compared: in lower case, without accents and hyphens, nouns in the singular,
    spelled as in Britain. Each word stands in one field; counts, years and small words in none.

    ``designations`` tell variants apart ("mig29k", "block52"), ``families`` do not ("mig29"): a designation that is its own
    family names no variant. ``systems`` are canonical names of the lexicon ("MiG-29"). ``heads`` are the nouns that say what
    the item is and all others that name goods, ``generic`` the words that nearly every item has, ``words`` the rest.
    """

    designations: frozenset[str] = frozenset()
    families: frozenset[str] = frozenset()
    systems: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    generic: frozenset[str] = frozenset()

    @property
    def marks(self) -> frozenset[str]:
        """The designations of no family: two items that share only "block52" or "lot8" have nothing in common."""
        return frozenset(name for name in self.designations if not name.startswith(tuple(self.families)))


def item_words(item: str, lexicon: Lexicon) -> ItemWords:
    """What the name of an item says, ready to be compared. Of a very long name the first 300 characters count.

    >>> from dealtrack.lexicon import load
    >>> item_words("36 MiG-29Ks", load()).families & item_words("MIG 29 K fighter jets", load()).families
    frozenset({'mig29'})
    """
    from .words import words

    return words(item, lexicon)


def category(item: str, lexicon: Lexicon) -> str | None:
    """The name of the lexicon's category that an item belongs to: that of the noun that heads its name, of the well-known
    system that it names, or None. "Rafale spares" are no aircraft, and a "missile system" is a weapon.

    >>> from dealtrack.lexicon import load
    >>> category("36 Rafales", load())
    'aircraft'
    """
    from .sorting import category

    return category(item, lexicon)
