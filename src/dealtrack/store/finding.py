"""From what a user types to parties: by name, by words of a name, and what may have been meant instead."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..errors import LedgerError
from ..model import Party, PartyKind
from ..resolve import key
from . import ids
from .names import Names, identity, labelled
from .rows.deals import Filters
from .rows.parties import Meant, SimilarParties

_SHOWN = 5  # parties that are named where there are many
_LABEL = re.compile(r"(?P<name>.*\S)\s*\((?P<which>[A-Za-z]{2,10}|\?)\)", re.DOTALL)


def named(connection: sqlite3.Connection, wanted: Sequence[str]) -> list[int]:
    """The parties one of whose names has the wanted words in it, in a row and whole; "Ministry of Defence (IN)" is one
    party of that very name."""
    found: dict[int, None] = {}
    for words in wanted:
        found |= dict.fromkeys(_labelled(connection, words) or _with_words(connection, words))
    return list(found)


def one(connection: sqlite3.Connection, typed: str, known: Names | None = None) -> Party:
    """The party of a name, which may say which of several: "Ministry of Defence (IN)", "(?)" for the one whose country is
    unknown, or "(company)". One that the ledger has not met yet is looked for among the ``known`` ones.

    Raises :class:`LedgerError` where no party or more than one is called so.
    """
    found = called(connection, typed) or (_unmet(typed, known) if known else [])
    if len(found) == 1:
        return found[0]
    shown = f'"{ids.storable(typed.strip())}"'
    if not found:
        raise LedgerError(f"no party is called {shown}.{_meant_instead(_like(connection, typed))}")
    labels = labelled(found)
    raise LedgerError(f'{shown} is a name of {listed(labels, "and")}. Say which one: "{labels[0]}"')


def _unmet(typed: str, known: Names) -> list[Party]:
    match = _LABEL.fullmatch(typed.strip())
    if match and (found := known.called(match["name"], match["which"].upper())):
        return found
    return [] if _swallowed(typed) else known.called(typed)


def _swallowed(typed: str) -> bool:
    """Whether the brackets behind a name say nothing in a key: "(SE)" is a country, and a legal form."""
    match = _LABEL.fullmatch(typed.strip())
    return match is not None and key(typed) == key(match["name"])


def called(connection: sqlite3.Connection, typed: str) -> list[Party]:
    """The parties that are called just so: those with deals, else all; one of an unknown country comes last."""
    numbers = _labelled(connection, typed) or ([] if _swallowed(typed) else _exactly(connection, typed))
    standing = [number for number in numbers if _stands(connection, number)]
    found = [party for _, party in _parties(connection, standing or numbers)]
    return sorted(found, key=lambda party: (party.name, party.country is None, party.country, party.kind))


def bare(connection: sqlite3.Connection, typed: str) -> tuple[str, bool]:
    """A name without what says which of several is meant, and whether it says so."""
    match = _LABEL.fullmatch(typed.strip())
    if match and _labelled(connection, typed):
        return match["name"], True
    return typed.strip(), False


def names(connection: sqlite3.Connection, party: Party) -> dict[str, str]:
    """The names of a party by their keys."""
    rows = connection.execute(
        "SELECT a.key, a.name FROM aliases a JOIN parties p ON p.id = a.party "
        "WHERE p.key = ? AND p.kind = ? AND p.scope = ? ORDER BY a.name",
        identity(party),
    )
    return {name: written for name, written in rows}


def before(connection: sqlite3.Connection, wanted: str, party: Party) -> Party | None:
    """The party that has a name for its own, and came to be another one; of several the one of the other's kind."""
    rows = connection.execute(
        "SELECT id FROM parties WHERE key = ? ORDER BY kind <> ?, country IS NOT ?, id",
        (wanted, str(party.kind), party.country),
    )
    found = _parties(connection, [number for (number,) in rows])
    return found[0][1] if found else None


def meant(connection: sqlite3.Connection, filters: Filters) -> Iterator[Meant]:
    """What the names of filters stand for, where that is not plain."""
    for role in ("supplier", "buyer", "party"):
        for words in getattr(filters, role):
            found = named(connection, [words])
            if not found:
                yield Meant(role, words, (), tuple(_like(connection, words)))
                continue
            parties = [party for _, party in _parties(connection, _by_deals(connection, found, role))]
            if [key(party.name) for party in parties] not in ([], [key(words)]) and not _LABEL.fullmatch(words):
                yield Meant(role, words, tuple(labelled(parties)), ())
    for words in filters.country:
        if not at_home(connection, [words]):
            yield Meant("country", words, (), tuple(_like(connection, words, PartyKind.COUNTRY)))


def similar(connection: sqlite3.Connection) -> list[SimilarParties]:
    """Pairs of parties in deals whose names are nearly alike, the likest first: they may be one. What a person split is
    none."""
    from .likeness import alike

    deals = dict(connection.execute("SELECT party, count(*) FROM contract_parties GROUP BY party").fetchall())
    parties = dict(_parties(connection, list(deals)))
    split = connection.execute("SELECT name, other ->> 'name' FROM namings WHERE said = 'split'")
    points = alike(parties, {frozenset(map(key, names)) for names in split})
    pairs = sorted(points, key=lambda pair: (-points[pair], -deals[pair[0]] - deals[pair[1]], pair))
    return [_similar(parties, deals, pair, points[pair]) for pair in pairs]


def _similar(
    parties: Mapping[int, Party], deals: Mapping[int, int], pair: Sequence[int], points: int
) -> SimilarParties:
    """The party of more deals first: the other one is likely to be a misspelling of it."""
    one, other = sorted(pair, key=lambda party: (-deals[party], party))
    names = labelled([parties[one], parties[other]])
    return SimilarParties(names[0], deals[one], names[1], deals[other], points)


def at_home(connection: sqlite3.Connection, wanted: Sequence[str]) -> list[int]:
    """The parties of countries, which are given by one of their names or by ISO code."""
    marks = ", ".join("?" * len(wanted))
    rows = connection.execute(
        f"""
        SELECT id FROM parties
        WHERE country IN ({marks})
           OR country IN (SELECT p.country FROM parties p JOIN aliases a ON a.party = p.id
                          WHERE p.kind = 'country' AND a.key IN ({marks}))
        """,
        [*(one.strip().upper() for one in wanted), *(key(one) for one in wanted)],
    )
    return [party for (party,) in rows]


def _meant_instead(names: Sequence[str]) -> str:
    """A question for the end of a sentence; nothing where there are no names."""
    return f" Did you mean {listed(names[:3], 'or')}?" if names else ""


def _like(connection: sqlite3.Connection, typed: str, kind: PartyKind | None = None) -> list[str]:
    """The names of parties in deals, or of all of a kind, that are most like what was typed."""
    from .likeness import likest  # a name that is known needs none

    rows = connection.execute(
        """
        SELECT a.key, p.name FROM aliases a JOIN parties p ON p.id = a.party
        WHERE p.kind = ?1 OR ?1 IS NULL AND p.id IN (SELECT party FROM contract_parties)
        """,
        (kind,),
    )
    return likest(typed, [tuple(row) for row in rows])


def _with_words(connection: sqlite3.Connection, words: str) -> list[int]:
    # An index over key and party holds all that is asked for, and is smaller than the table.
    rows = connection.execute(
        "SELECT DISTINCT party FROM aliases WHERE instr(' ' || key || ' ', ?)", (f" {key(words)} ",)
    )
    return [party for (party,) in rows]


def _exactly(connection: sqlite3.Connection, name: str) -> list[int]:
    rows = connection.execute("SELECT DISTINCT party FROM aliases WHERE key = ? ORDER BY party", (key(name),))
    return [party for (party,) in rows]


def _labelled(connection: sqlite3.Connection, typed: str) -> list[int]:
    """The parties of the name before the brackets and of the country or kind in them."""
    match = _LABEL.fullmatch(typed.strip())
    if match is None:
        return []
    which = match["which"]
    return [
        number
        for number, party in _parties(connection, _exactly(connection, match["name"]))
        if which.upper() == (party.country or "?") or which.lower() == party.kind
    ]


def _stands(connection: sqlite3.Connection, party: int) -> bool:
    return connection.execute("SELECT 1 FROM contract_parties WHERE party = ?", (party,)).fetchone() is not None


def _by_deals(connection: sqlite3.Connection, parties: Iterable[int], role: str) -> list[int]:
    """Those of the parties that stand in deals in a role, those with most deals first."""
    rows = connection.execute(
        """
        SELECT r.party FROM contract_parties r JOIN parties p ON p.id = r.party
        WHERE r.party IN (SELECT value FROM json_each(?1)) AND (r.role = ?2 OR ?2 = 'party')
        GROUP BY r.party ORDER BY count(*) DESC, p.name, p.country
        """,
        (json.dumps(list(parties)), role),
    )
    return [party for (party,) in rows]


def _parties(connection: sqlite3.Connection, numbers: Sequence[int]) -> list[tuple[int, Party]]:
    """The parties of these numbers, in their order."""
    rows = connection.execute(
        "SELECT p.id, p.name, p.kind, p.country FROM json_each(?) n JOIN parties p ON p.id = n.value ORDER BY n.key",
        (json.dumps(numbers),),
    )
    return [(number, Party(name, PartyKind(kind), country)) for number, name, kind, country in rows]


def listed(names: Sequence[str], word: str) -> str:
    """ "A, B and C"; of many the first ones."""
    if len(names) > _SHOWN:
        return f"{', '.join(names[:_SHOWN])} {word} {len(names) - _SHOWN} more"
    return f" {word} ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
