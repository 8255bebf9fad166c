"""The words of an item's name, each in its place."""

from __future__ import annotations

import re
from functools import lru_cache

from ..frames.vocabulary import vocabulary
from ..lexicon import Lexicon
from ..lexicon.words import words_of
from . import ItemWords
from .designations import families_of, item_systems, models, systems_by_family
from .heads import heads, parts, plain

_REMEMBERED = 20_000  # items; the reports of one deal are compared with many others
_TOKEN = re.compile(r"[^\W_]+(?:[-/.&+'][^\W_]+)*")
_SMALL = ("determiner", "preposition", "conjunction", "relative", "pronoun", "be")


@lru_cache(maxsize=_REMEMBERED)
def words(item: str, lexicon: Lexicon) -> ItemWords:
    """See :func:`dealtrack.names.item_words`."""
    text = plain(item)
    tokens = _TOKEN.findall(text)
    known = item_systems(tokens, lexicon)
    within = {i for found in known for i in range(found.first, found.last + 1)}
    designated = list(models(tokens, within))
    told = within | {i for model in designated for i in range(model.first, model.last + 1)}
    families = {name for model in designated for name in model.families}
    index = systems_by_family(lexicon)  # knows "MIG 29 K" too
    apart = {name for model in designated if model.first not in within for name in model.families}
    systems = {found.system.name for found in known} | {index[name] for name in apart & index.keys()}
    rest = {word for i, token in enumerate(tokens) if i not in told for word in parts(token)} - _small(lexicon)
    content = {word for word in rest if len(word) > 1 and not word.isdigit()}
    generic = words_of(lexicon.word_classes, "generic")
    last = {word for head in heads(text, lexicon) for word in list(parts(head.words[-1]))[-1:]}
    goods = vocabulary(lexicon).goods
    named = (last & (content | goods) | content & goods) - generic
    return ItemWords(
        frozenset(name for model in designated for name in model.names),
        frozenset(families.union(*map(families_of, systems))),
        frozenset(systems),
        frozenset(named),
        frozenset(content - named - generic),
        frozenset(content & generic),
    )


@lru_cache(maxsize=4)
def _small(lexicon: Lexicon) -> frozenset[str]:
    return frozenset().union(*(words_of(lexicon.word_classes, name) for name in _SMALL))
