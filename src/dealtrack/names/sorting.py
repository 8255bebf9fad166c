"""Which category of goods, works or services an item belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain

from ..frames.designations import is_designation
from ..lexicon import Lexicon
from ..lexicon.goods import ANY_SORT
from ..lexicon.parties import company_names
from ..lexicon.words import words_of
from .designations import item_systems
from .heads import Head, heads, parts, plain

_NEVER_BOUGHT = "not goods"  # the category of nouns that never name what is bought
_LONGEST = 3  # words of a noun: "self-propelled gun", "aircraft carrier"
# Heads that only say how somebody comes by what stands behind "of".
_MAKING = frozenset(
    "production manufacture construction building delivery supply procurement purchase acquisition".split()
)
# Heads that take their sort from the words before them.
_LOOSE = ANY_SORT | {"project", "program", "package", "prototype", "fleet", "model", "batch"}
_REMEMBERED = 20_000  # items


@lru_cache(maxsize=_REMEMBERED)
def category(item: str, lexicon: Lexicon) -> str | None:
    """See :func:`dealtrack.names.category`."""
    found = (_category(head, lexicon) for head in heads(plain(item), lexicon))
    return next((name for name in found if name), None)


def _category(head: Head, lexicon: Lexicon) -> str | None:
    words = [word for written in head.words for word in parts(written)]
    last = words[-1] if words else ""
    if head.of and last in _MAKING and (made := _category(Head(head.of), lexicon)):
        return made
    if _is_ship(head.words, lexicon):
        return "ship"
    sorts = _sorts(words, lexicon)
    if last in _LOOSE and sorts == _sorts([last], lexicon):  # and not a "combat management system"
        return next(chain(_hints(head.words, words[:-1], lexicon), sorts or ()), None)
    if sorts is None:
        return _of_name(head.words, lexicon)
    if len(sorts) < 2:
        return sorts[0] if sorts else None
    return next((sort for sort in _hints(head.words, words[:-1], lexicon) if sort in sorts), sorts[0])


def _hints(written: Sequence[str], words: Sequence[str], lexicon: Lexicon) -> Iterator[str]:
    """Categories that a phrase points to beside its head: of the systems that it names, of the nouns among ``words``."""
    yield from (found.system.category for found in reversed(item_systems(written, lexicon)))
    for k in range(len(words), 0, -1):
        yield from _sorts(words[:k], lexicon) or ()


def _of_name(written: Sequence[str], lexicon: Lexicon) -> str | None:
    """The category of what a name means: "Hellfire", "the patrol boat Aurora", "Quorvex Ltd"; None for "tank museum"."""
    systems = item_systems(written, lexicon)
    if not (_is_name(written[-1]) or systems and systems[-1].last == len(written) - 1):
        return None
    nouns = [word for token in written if token.islower() for word in parts(token)]
    company = "company" if _is_company(written, lexicon) else None
    return next(_hints(written, nouns, lexicon), company)


def _is_name(word: str) -> bool:
    return word[:1].isupper() or is_designation(word)


def _is_ship(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether it is a ship by its name: "USS Boxer"."""
    prefixes = words_of(lexicon.word_classes, "ship prefix")
    return len(words) > 1 and words[0].isupper() and words[0].lower() in prefixes and _is_name(words[-1])


def _is_company(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether it is a company by its legal form, or a known one."""
    names, form = lexicon.name_words, words[-1].lower()
    legal = form in names.legal and (words[-1].isupper() or form not in names.legal_in_capitals)
    return legal and len(words) > 1 or " ".join(words) in _companies(lexicon)


@lru_cache(maxsize=4)
def _companies(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(company_names(lexicon.organisations))


def _sorts(words: Sequence[str], lexicon: Lexicon) -> tuple[str, ...] | None:
    """The categories of the longest noun by which a row of words ends, none of a noun that is never bought; None for a word
    that is not known."""
    nouns = _nouns(lexicon)
    ends = (" ".join(words[-size:]) for size in range(_LONGEST, 0, -1))
    return next((nouns[end] for end in ends if end in nouns), None)


@lru_cache(maxsize=4)
def _nouns(lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """The categories of each noun; none of those that never name what is bought."""
    out: dict[str, list[str]] = {}
    singulars = {noun for entry in lexicon.categories for noun in entry.nouns}
    rows = [(noun, c.name) for c in lexicon.categories for noun in c.also]  # they win over the others
    rows += [(noun, c.name) for c in lexicon.categories for noun in c.nouns]
    for noun, name in rows:
        key = " ".join(part for word in noun.split() for part in parts(word))
        if key != noun and key in singulars:
            continue  # "repairs", beside "repair"
        sorts = out.setdefault(key, [])
        if name != _NEVER_BOUGHT and name not in sorts:
            sorts.append(name)
    return {noun: tuple(sorts) for noun, sorts in out.items()}
