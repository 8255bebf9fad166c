"""Parties that go by what they are: "the Quillon shipbuilding group", "the Veneto region", "three major U.S. wholesalers", "a team led
by Saab"."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Mention, PartyKind
from ..recognise.parties.known import METONYM
from ..syntax import tags as t
from .constituents import PARTY, THING, VERB, Constituent, is_named_by_role
from .unknown import Unknown

_LEADING = frozenset(
    "lead own head control form back".split()
)  # who is said to do so stands for the group or the company


class Described(Unknown):
    """Finds the party that a description stands for."""

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
        sort = c.word in self.words.of("role of a company") or c.word in self.words.companies
        owned = c.phrase.first > 0 and self.tagged.tags[c.phrase.first - 1] == t.POSSESSIVE
        opens = owned or self.tagged.words[c.phrase.first] == "the"
        plain = (
            self.tagged.words[last - 1].endswith(("-based", "-owned"))
            or self.tagged.words[last - 1] in self.words.goods
        )
        if not (sort and opens) or last == first or plain or self.tagged.is_capital(c.phrase.head):
            return None
        return self._mention(first, last - 1, PartyKind.COMPANY, "role")

    def _holds_office(self, c: Constituent) -> bool:
        """Whether a noun phrase is an office, with the name of who holds it or without: "defence minister Ana Perez"."""
        office = self.words.of("officer")
        before = not office.isdisjoint(self.tagged.words[c.phrase.first : c.phrase.head])
        return before and c.word not in self.words.of("body") or c.word in office

    def _is_officer(self, i: int) -> bool:
        """Whether behind the name at ``i`` or before it stands an office, which tells whose it is: "by | Ana Perez, | Saab's | vice
        president", "by | Saab's | vice president, | Ana Perez"."""
        if i > 1 and self.row[i - 1].kind == t.COMMA:
            k = i - 2
            while k > 1 and self.row[k].kind == PARTY:
                k -= 1  # "the chief of | Peru's | Navy, | Ana Perez"
            if self._holds_office(self.row[k - 1 if self.row[k].word == "of" else k]):
                return True
        k = i + 2
        if self._next_kind(i + 1) != t.COMMA:
            return False
        k += self._next_kind(k) in (PARTY, THING) and self.row[k].phrase.possessive
        if self._next_kind(k) != THING or is_named_by_role(self.tagged, self.row, i, k, self.words):
            return False
        return self._holds_office(self.row[k]) or self._is_person(self.row[k])

    def _investors(self, c: Constituent) -> Mention | None:
        """Those who buy companies and are not named, or only by their family: "an investment group", "the Lich brothers"."""
        first, head = c.phrase.first, c.phrase.head
        while first < head and self.tagged.tags[first] == t.DETERMINER:
            first += 1
        if c.word in self.words.of("group of people") and self.tagged.words[head + 1 : head + 2] == ("of",):
            last = head + 2  # "a group of | Oslo | investors"
            while last + 1 < len(self.tagged.words) and self.tagged.is_capital(last):
                last += 1
            investing = self.tagged.words[last].removesuffix("s") in self.words.of("investing")
            return self._mention(first, last, PartyKind.OTHER, "investors") if investing else None
        if c.word in self.words.of("kin") and first < head and self.tagged.is_capital(head - 1):
            return self._mention(first, head, PartyKind.OTHER, "kin")
        if c.word != "consortium" and not (
            c.word in self.words.of("group of people") and self.tagged.words[head - 1] in self.words.of("investing")
        ):
            return None
        return self._mention(first, head, PartyKind.OTHER, "investors")

    def _members(self, i: int) -> tuple[Mention, ...]:
        """Who has come together in what the phrase at ``i`` names: "a consortium of | Saab and Thales", "a team led by | Saab", "the
        ministries of | Peru and Chile"."""
        word, k = self.row[i].word, i + 1
        led = self._next_kind(k) == VERB and self.row[k].word in _LEADING and self._follows(k) == "by"
        named = led and self._next_kind(k + 2) == PARTY
        firm = word in self.words.of("role of a company") or word in self.words.of("group of people")
        if firm and self._is_plural(i) and self._next_kind(k) == t.COMMA:
            members = self._listed_behind(i)
            return members if len(members) > 1 else ()  # "to | two Portuguese firms, | Tarben and Quillon"
        several = self._is_plural(i) and (word == "ministry" or word in self.words.of("body"))
        if word not in self.words.of("alliance") and not (firm and named or several):
            return ()
        k += led
        between = self._next_kind(k) == t.PREPOSITION and self.row[k].word in ("of", "by", "between")
        members = self._listed_behind(k - 1) if between else ()
        return () if several and any(m.party.kind is not PartyKind.COUNTRY for m in members) else members

    def _listed_behind(self, i: int) -> tuple[Mention, ...]:
        """The parties of a list behind the preposition that follows the phrase at ``i``: "ministers | of | Peru and Chile"."""
        k = i + 1
        if self._next_kind(k + 1) == THING and self._next_kind(k + 2) == t.COMMA:
            # "including | two Portuguese firms, | Tarben and Quillon"
            k += 2 * (self.row[k + 1].word in self.words.of("role of a company"))
        out: list[Mention] = []
        while self._next_kind(k + 1) in (PARTY, THING):
            if self._next_kind(k) == t.COMMA and self.tagged.words[self.row[k + 1].phrase.first] in ("a", "an", "the"):
                break  # "led by Saab, | a Swedish builder"
            # "the state's | giant Saab"
            k += self.row[k + 1].phrase.possessive and self._next_kind(k + 2) in (PARTY, THING)
            c = self.row[k + 1]
            member = c.parties[-1:] or tuple(filter(None, (self._name(c) or self._before_sort(c),)))
            if not member:
                break
            out += member
            last = self._next_kind(k) == t.CONJUNCTION
            k += 2
            if last or self._next_kind(k) not in (t.COMMA, t.CONJUNCTION):
                break
            k += self._follows(k) == self.row[i + 1].word  # "of Peru and | of Chile"
        return tuple(out)

    def _called(self, i: int) -> Sequence[Mention]:
        """The party whose name is told behind what it is: "a shipping firm | called | Quillon Ltd", "a Leeds firm, | Quillon, | to"."""
        c = self.row[i]
        if self._next_kind(i + 1) == t.COMMA == self._next_kind(i + 3) and self._next_kind(i + 2) == THING:
            firm = c.word in self.words.of("role of a company") and self.tagged.words[c.phrase.first] in ("a", "an")
            name = self._name(self.row[i + 2]) if firm else None
            return (name,) if name is not None else ()
        told = self._next_kind(i + 1) == VERB and self.row[i + 1].bare_past and self._next_kind(i + 2) == PARTY
        return self.row[i + 2].parties[-1:] if told and self.row[i + 1].word in ("call", "name") else ()

    def _firms(self, c: Constituent) -> Mention | None:
        """Companies that are counted and not named: "three major U.S. wholesalers"."""
        counted = c.quantity is not None or self.tagged.words[c.phrase.first] in self.words.of("small number")
        own = self.tagged.words[c.phrase.first] in ("its", "their")  # "from its two carriers"
        if not counted or own or c.word not in self.words.of("role of a company") or c.word == "unit":
            return None
        return self._mention(c.phrase.first, c.phrase.head, PartyKind.OTHER, "firms")

    def _public_body(self, c: Constituent) -> Mention | None:
        """A body of the public that no recogniser knows, by its place or only by its sort."""
        return self._local_body(c) or self._institution(c)

    def _local_body(self, c: Constituent) -> Mention | None:
        """A public body by its place and its sort, that no recogniser knows: "the | Veneto region", "the Basque government"."""
        head = c.phrase.head
        abroad = any(m.rule != METONYM for m in c.parties)  # not in "the Lima council"
        if c.kind != THING or abroad or not (c.word in self.words.of("local body") or self._governs(c)):
            return None
        start = c.phrase.first + (self.tagged.tags[c.phrase.first] == t.DETERMINER)
        first = next((k for k in range(start, head) if self.tagged.is_capital(k)), head)
        if first == head and c.word == "government":  # "the | state government"
            first -= self.tagged.words[head - 1] in self.words.of("level of government")
        return None if first == head else self._mention(first, head, PartyKind.OTHER, "role")

    def _place_of(self, i: int) -> Mention | None:
        """The place of which a body is told by "of": "the city of | Herat"."""
        place = self.row[i + 2] if self._follows(i) == "of" and i + 2 < len(self.row) else None
        if place is None or place.kind not in (THING, PARTY) or self.row[i].word not in self.words.of("place"):
            return None
        return place.parties[-1] if place.parties else self._name(place)

    def _governs(self, c: Constituent) -> bool:
        """Whether a phrase names those who decide for a body of the public: "the Lich | school board"."""
        before = self.tagged.words[c.phrase.head - 1] if c.phrase.first < c.phrase.head else ""
        return c.word in self.words.of("governing") and before in self.words.of("local body")

    def _institution(self, c: Constituent) -> Mention | None:
        """A body of the public that is only described: "the | national museum", "a | hospital"."""
        first, head = c.phrase.first, c.phrase.head
        one = c.kind == THING and self.tagged.words[first] in ("a", "an", "the") and first < head
        if not one or c.parties or self.tagged.is_capital(head):
            return None
        if not (c.word in self.words.of("institution") or self._governs(c)) or self.tagged.words[head + 1] == "of":
            return None  # "the council of ministers"
        return self._mention(first + 1, head, PartyKind.OTHER, "role")

    def _some_firm(self, c: Constituent) -> Mention | None:
        """A company that is only described: "from | a privately held shipyard", "to | a local dealer", "Lich's | metro operator"."""
        first = c.phrase.first
        owned = first > 1 and self.tagged.tags[first - 1] == t.POSSESSIVE
        one = c.kind == THING and (owned or self.tagged.words[first] in ("a", "an"))
        if not one or c.parties or c.word not in self.words.of("some company") or c.quantity is not None:
            return None
        named = self.tagged.tags[c.phrase.last + 1 : c.phrase.last + 3] == t.COMMA + t.PARTY
        if named or first and self.tagged.tags[first - 1] == t.COMMA:
            return None  # "| a radar maker, | Saab", "Saab, | a radar maker"
        begins = first + 1
        if owned:
            begins = first - 2
            while begins and self.tagged.is_capital(begins - 1) and self.tagged.tags[begins - 1] in (t.NOUN, t.PARTY):
                begins -= 1
        return self._mention(begins, c.phrase.head, PartyKind.OTHER, "firms")

    def _is_sort(self, c: Constituent) -> bool:
        """Whether a phrase is headed by the sort of a company, by "government" or "Embassy", not by a name: "a | subsidiary | of",
        not "the | Bank | of"."""
        sort = c.word in self.words.of("role of a company") or c.word == "government"
        return c.word == "embassy" or sort and not self.tagged.is_capital(c.phrase.head)

    def _is_company_or_body(self, c: Constituent) -> bool:
        """Whether a phrase is headed by the sort of a company or of a body, and points back to none that was told of."""
        if c.word in self.words.of("some company") and self.tagged.words[c.phrase.first] != "the":
            return True
        return c.word in self.words.companies or c.word in self.words.of("body")
