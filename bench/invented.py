"""Invented deals and the documents that tell them: thousands of companies and offices, a few of which have most deals.

Two deals are always told apart: by supplier, by the designation of the goods, by stated days more than a month apart, or by the
number of an official announcement. So it is known what merging makes of them.
"""

from __future__ import annotations

import itertools
import random
from bisect import bisect
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from dealtrack.lexicon import load
from dealtrack.model import Basis, DealDate, Document, Kind, Money, Party, PartyKind, Report, Span, Status

REPORTS = 3  # of each deal
COMPANIES = 3000
PER_FAMILY = 120  # deals of one designation, each in a time of its own
SLOT_DAYS, SLOTS = 40, 282  # from 1995 to 2025
FIRST_DAY = date(1995, 1, 1)
OFFICIAL = 10  # every so many deals of a company are announced with a number

CURRENCIES = {"US": "USD", "IN": "INR", "GB": "GBP", "FR": "EUR", "DE": "EUR", "IT": "EUR", "JP": "JPY", "KR": "KRW"} | {
    "AU": "AUD", "CA": "CAD", "BR": "BRL", "PL": "PLN", "SE": "SEK", "KW": "KWD", "ZA": "ZAR", "TR": "TRY",
}  # fmt: skip
PER_DOLLAR = {"INR": 50, "JPY": 110, "KRW": 1100}
SYLLABLES = "ba ke lo mi tar ven dor sil qua zen pra hul ost ryn fen gal ibe nox ul jor".split()
TRADES = "Systems Industries Aerospace Shipyards Motors Optics Dynamics Engineering Works Electric".split()
OFFICES = "Directorate Agency Board Office Command Administration".split()
TASKS = "Roads Ports Railways Coasts Borders Airfields Forests Waters Bridges Schools Hospitals Customs".split()
GOODS = "radars drones trucks pumps vessels cameras buses antennas trainers rifles tugs simulators".split()
SORTS = ("", "patrol ", "survey ", "training ", "harbour ", "mountain ")
STAGES = [
    (Kind.CONTRACT, Status.SIGNED), (Kind.CONTRACT, Status.PLANNED), (Kind.FRAMEWORK, Status.SIGNED),
    (Kind.AMENDMENT, Status.SIGNED), (Kind.CONTRACT, Status.NEGOTIATING), (Kind.CONTRACT, Status.APPROVED),
    (Kind.CONTRACT, Status.CANCELLED), (Kind.AMENDMENT, Status.SIGNED),
]  # fmt: skip
TEMPLATES = (
    "{buyer} has ordered {quantity} {item} from {supplier} for {value}, under a contract signed on {date}. {more}.",
    "{supplier} won a contract worth {value} on {date}. It will deliver {quantity} {item} to {buyer}. {more}.",
    "A contract was signed on {date}: {item} of {supplier} go to {buyer}. {more}.",
)
OFFICIAL_TEMPLATE = (
    "{supplier} was awarded {value} on {date} for {quantity} {item} under number {number}. {buyer} is the contracting activity. "
    "{more}, says bulletin {place}."
)
FIELDS = ("buyer", "quantity", "item", "supplier", "value", "date")
FIELD_NAMES = {"buyer": "buyers", "supplier": "suppliers"}


class Deal(NamedTuple):
    """A deal to be told."""

    buyer: Party
    supplier: Party
    item: str
    quantity: int
    value: Money
    value_text: str
    day: date
    kind: Kind
    status: Status
    number: str | None


class World:
    """Who buys and who sells, and every deal between them: each follows from its number."""

    def __init__(self, deals: int, seed: int) -> None:
        self._seed = seed
        pick = random.Random(f"world {seed}")
        names = [f"{a}{b}{c}".capitalize() for a, b, c in itertools.product(SYLLABLES, repeat=3)]
        self.countries = {country.code: country.name for country in load().countries}
        homes = sorted(self.countries)
        pick.shuffle(homes)
        homes = [*(CURRENCIES), *(home for home in homes if home not in CURRENCIES)]
        self.vocabulary = [f"{a}{b}".lower() + "s" for a, b in itertools.product(SYLLABLES, repeat=2)]
        self.companies = [
            Party(f"{name} {pick.choice(TRADES)}", PartyKind.COMPANY, homes[int(len(homes) * pick.random() ** 3)])
            for name in pick.sample(names, COMPANIES)
        ]
        self.bodies = [
            Party(f"{pick.choice(OFFICES)} of {task}", PartyKind.GOVERNMENT, home) for home in homes for task in TASKS
        ]
        self._buyers = list(itertools.accumulate(1 / (n + 5) for n in range(len(self.bodies))))
        self._words = list(itertools.accumulate(1 / (n + 3) for n in range(len(self.vocabulary))))
        sellers = list(itertools.accumulate(1 / (n + 10) for n in range(COMPANIES)))
        self._suppliers = pick.choices(range(COMPANIES), cum_weights=sellers, k=deals)
        seen: Counter[int] = Counter()
        self._turns = []  # how many deals of its company came before each
        for supplier in self._suppliers:
            self._turns.append(seen[supplier])
            seen[supplier] += 1
        self._families = {supplier: count // PER_FAMILY + 1 for supplier, count in seen.items()}

    def deal(self, i: int) -> Deal:
        """The deal number ``i``, from 0."""
        pick = random.Random(f"deal {self._seed} {i}")
        company, turn = self._suppliers[i], self._turns[i]
        supplier = self.companies[company]
        round_, family = divmod(turn, self._families[company])
        official = turn % OFFICIAL == OFFICIAL - 1
        name = supplier.name[:2].upper() + ("X" if official else "") + f"-{family + 2}"
        slot = (round_ * 101 + company + family * 7) % SLOTS
        buyer = self.bodies[bisect(self._buyers, pick.random() * self._buyers[-1])]
        kind, status = STAGES[turn // OFFICIAL % len(STAGES)] if official else STAGES[0]
        value, said = _value(pick, CURRENCIES.get(buyer.country or "", "USD"))
        return Deal(
            buyer,
            supplier,
            f"{name} {SORTS[family % len(SORTS)]}{GOODS[(company + family) % len(GOODS)]}",
            int(pick.paretovariate(0.6)) % 5000 + 2,
            value,
            said,
            FIRST_DAY + timedelta(slot * SLOT_DAYS + pick.randrange(5)),
            kind,
            status,
            f"GN{company:04}{turn:07}" if official else None,
        )

    def told(self, i: int) -> Iterator[tuple[Document, Report]]:
        """The documents that tell a deal, with the report that each of them gives."""
        pick, deal = random.Random(f"told {self._seed} {i}"), self.deal(i)
        for place in range(REPORTS):
            words = (self.vocabulary[bisect(self._words, pick.random() * self._words[-1])] for _ in range(14))
            home = self.countries[deal.buyer.country or ""]
            yield _told(deal, home, place, f"{i}-{place}", " ".join(words).capitalize())


def _value(pick: random.Random, currency: str) -> tuple[Money, str]:
    """Three digits, and a size as skewed as that of real contracts."""
    size = pick.lognormvariate(16.5, 1.8) * PER_DOLLAR.get(currency, 1)
    millions = Decimal(f"{max(size / 1e6, 0.1):.3g}")
    amount = millions.scaleb(6)
    return Money(amount, amount, currency), f"{currency} {millions:f} million"


def _told(deal: Deal, home: str, place: int, name: str, more: str) -> tuple[Document, Report]:
    template = OFFICIAL_TEMPLATE if deal.number else TEMPLATES[place]
    written = {
        "buyer": f"The {deal.buyer.name} of {home}",
        "supplier": deal.supplier.name,
        "item": deal.item,
        "quantity": f"{deal.quantity:,}",
        "value": deal.value_text,
        "date": f"{deal.day:%B} {deal.day.day}, {deal.day.year}",
        "number": deal.number,
        "more": more,
        "place": place + 1,
    }
    text = template.format(**written)
    spans = {}
    for field in FIELDS:
        start = text.find(written[field]) if "{" + field + "}" in template else -1
        if start >= 0:
            spans[FIELD_NAMES.get(field, field)] = (Span(start, start + len(written[field])),)
    report = Report(
        document=name,
        kind=deal.kind,
        status=deal.status,
        sentence=Span(0, text.index(more) - 1),
        rule="announcement-award" if deal.number and place == 0 else "news",
        item=deal.item,
        quantity=deal.quantity if "quantity" in spans else None,
        value=deal.value if "value" in spans else None,
        buyers=(deal.buyer,),
        suppliers=(deal.supplier,),
        date=DealDate(deal.day.isoformat(), Basis.STATED),
        references=(deal.number,) if deal.number else (),
        spans=spans,
    )
    published = deal.day + timedelta(place)
    title = f"{deal.item} for {home}"
    return Document(name, text, published, title, f"wire-{published.year}.jsonl", "The Generated Wire"), report
