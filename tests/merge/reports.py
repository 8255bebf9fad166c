"""Reports for the tests of merging, in short."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from dealtrack import lexicon
from dealtrack.merge import Told
from dealtrack.model import Basis, DealDate, Kind, Money, Party, PartyKind, Qualifier, Report, Span, Status
from dealtrack.names import ItemWords, category, item_words

LEXICON = lexicon.load()
INDIA, FRANCE, US = (
    Party(name, PartyKind.COUNTRY, code) for name, code in (("India", "IN"), ("France", "FR"), ("United States", "US"))
)
NAVY = Party("Indian Navy", PartyKind.SERVICE, "IN")
AIR_FORCE = Party("Indian Air Force", PartyKind.SERVICE, "IN")
MINISTRY = Party("Indian Ministry of Defence", PartyKind.GOVERNMENT, "IN")
DASSAULT = Party("Dassault Aviation", PartyKind.COMPANY, "FR")
BOEING = Party("Boeing", PartyKind.COMPANY, "US")
SAAB = Party("Saab", PartyKind.COMPANY, "SE")


def money(text: str, qualifier: Qualifier = Qualifier.EXACT) -> Money:
    """ "EUR 7.87e9" and the like."""
    currency, figure = text.split()
    amount = Decimal(figure)
    low = None if qualifier is Qualifier.AT_MOST else amount
    return Money(low, None if qualifier is Qualifier.AT_LEAST else amount, currency, qualifier)


def told(
    item: str | None = "36 Rafale fighters",
    *,
    id: str = "",
    document: str | None = None,
    published: str | None = "2016-09-23",
    buyers: tuple[Party, ...] = (INDIA,),
    suppliers: tuple[Party, ...] = (DASSAULT,),
    value: str | Money | None = None,
    alt: str | None = None,
    quantity: int | None = None,
    status: Status = Status.SIGNED,
    kind: Kind = Kind.CONTRACT,
    stated: str | None = None,
    number: str | None = None,
    under: str | None = None,
    rule: str = "signed",
    own: bool = False,
    sentence: str = "",
    inferred: tuple[str, ...] = (),
) -> Told:
    """A report; ``stated`` is the day that it gives for the deal, else the deal was done on or before ``published``."""
    by = DealDate(published, Basis.BY) if published else None
    report = Report(
        document=document or f"document of {id or published}",
        kind=kind,
        status=status,
        sentence=Span(0, 10),
        rule=rule,
        item=item,
        quantity=quantity,
        value=money(value) if isinstance(value, str) else value,
        value_alt=money(alt) if alt else None,
        buyers=buyers,
        suppliers=suppliers,
        date=DealDate(stated, Basis.STATED) if stated else by,
        references=(number,) if number else (),
        under=under,
        inferred=frozenset(inferred),
    )
    day = date.fromisoformat(published) if published else None
    words = item_words(item, LEXICON) if item else ItemWords()
    numbers = frozenset(filter(None, [number]))
    return Told(
        id=id or f"r{published}",
        report=report,
        published=day,
        words=words,
        own=own,
        numbers=numbers,
        under=under,
        value_text=value and f"<{value}>",
        sentence=sentence,
        category=category(item, LEXICON) if item else None,
    )
