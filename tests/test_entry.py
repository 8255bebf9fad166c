"""What people write of a deal: many ways of one value, what is refused, and the way back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealtrack import entry
from dealtrack.errors import UsageError
from dealtrack.lexicon import load
from dealtrack.model import Basis, DealDate, Document, Kind, Money, Party, PartyKind, Qualifier, Span, Status


def money(low: str | None, high: str | None, currency: str = "USD", qualifier: Qualifier = Qualifier.EXACT) -> Money:
    return Money(*(None if bound is None else Decimal(bound) for bound in (low, high)), currency, qualifier)


BILLIONS = money("3300000000", "3300000000")
INDIA = Party("India", PartyKind.COUNTRY, "IN")
VALUES = [
    ("value", "USD 3.3bn|3.3bn USD|$3.3 billion|USD 3,300,000,000|US$3,300 million", BILLIONS),
    ("value", "32,000 crore INR|INR 32,000 crore|Rs 32,000 crore", money("320000000000", "320000000000", "INR")),
    (
        "value",
        "over 25 billion USD|at least $25bn|$25 billion or more",
        money("25e9", None, qualifier=Qualifier.AT_LEAST),
    ),
    ("value", "up to $1bn", money(None, "1e9", qualifier=Qualifier.AT_MOST)),
    ("value", "about EUR 2m|approx. EUR 2 million", money("2e6", "2e6", "EUR", Qualifier.ABOUT)),
    ("value", "USD 2.5-3 billion|$2.5 billion to $3 billion", money("2.5e9", "3e9", qualifier=Qualifier.RANGE)),
    ("value", "USD -5 million|-USD 5 million|-$5m", money("-5e6", "-5e6")),
    ("quantity", "1,200|1200|1 200", 1200),
    ("date", "2025", DealDate("2025", Basis.STATED)),
    ("date", "2025-02", DealDate("2025-02", Basis.STATED)),
    ("date", "<=2025-02-07|<= 2025-02-07|by 2025-02-07|on or before 2025-02-07", DealDate("2025-02-07", Basis.BY)),
    ("status", "signed|Signed", Status.SIGNED),
    ("kind", "framework", Kind.FRAMEWORK),
    ("item", "patrol boats = six", "patrol boats = six"),
    ("buyers", "India|INDIA|India (country, IN)|India; india", (INDIA,)),
    ("buyers", "India; Indian Navy", (INDIA, Party("Indian Navy", PartyKind.SERVICE, "IN"))),
    ("suppliers", "Fjord Yard (company, NO)|Fjord Yard (company, no)", (Party("Fjord Yard", PartyKind.COMPANY, "NO"),)),
    ("suppliers", "Zorblatt", (Party("Zorblatt", PartyKind.OTHER),)),
    (
        "suppliers",
        "Hindustan Aeronautics Limited (HAL)|HAL",
        (Party("Hindustan Aeronautics Limited", PartyKind.COMPANY, "IN"),),
    ),
    ("buyers", "Ministry of Defence (IN)", (Party("Ministry of Defence", PartyKind.GOVERNMENT, "IN"),)),
    ("buyers", "|;|; ;", ()),
    ("value", "", None),
]


@pytest.mark.parametrize(("field", "texts", "said"), VALUES, ids=[texts for _, texts, _ in VALUES])
def test_one_value_is_written_in_many_ways(field: str, texts: str, said: object) -> None:
    for text in texts.split("|"):
        assert entry.value(field, text, load()) == said, text


WRONG = [
    "value=3 billion", "value=$3 ($4)", "value=radars for $3 billion", "value=over $3 billion in 2012", "value=USD 1e99",
    "value=-over USD 3 million", "quantity=0", "quantity=a dozen", "quantity=-3", "quantity=" + "9" * 30, "date=2025-13",
    "date=soon", "date=2025-02-30", "status=", "kind=", "status=done", "buyer=Yard (QQ)", "price=USD 3", "value",
]  # fmt: skip


@pytest.mark.parametrize("text", WRONG)
def test_what_is_no_value_is_refused_in_one_line(text: str) -> None:
    with pytest.raises(UsageError) as refused:
        entry.values(entry.given([text]), load())
    assert "\n" not in str(refused.value)


AMOUNTS = st.decimals(min_value=1, max_value=10**15, places=2)


@given(
    st.one_of(
        AMOUNTS.map(lambda low: Money(low, low, "USD")),
        AMOUNTS.map(lambda low: Money(-low, -low, "EUR")),
        AMOUNTS.map(lambda low: Money(low, None, "INR", Qualifier.AT_LEAST)),
        AMOUNTS.map(lambda low: Money(None, low, "JPY", Qualifier.AT_MOST)),
        AMOUNTS.map(lambda low: Money(low, low, "USD", Qualifier.ABOUT)),
        AMOUNTS.map(lambda low: Money(low, low * 2, "USD", Qualifier.RANGE)),
    )
)
def test_an_amount_that_is_written_is_read_again(said: Money) -> None:
    assert entry.value("value", entry.written(said), load()) == said


@pytest.mark.parametrize(("field", "texts", "said"), VALUES, ids=[texts for _, texts, _ in VALUES])
def test_every_value_that_is_written_is_read_again(field: str, texts: str, said: object) -> None:
    assert entry.value(field, entry.written(said), load()) == said


def test_a_text_of_fields_is_a_report_with_its_places() -> None:
    text = entry.text(entry.given(["value=$3 billion", "item=radars", "quantity=", "buyer=India"]))
    document = Document("x", text, date(2025, 2, 7))
    (report,) = entry.read(document, load()).reports
    assert text == "item: radars\nvalue: $3 billion\nbuyers: India"
    assert (report.item, report.buyers, report.date) == ("radars", (INDIA,), DealDate("2025-02-07", Basis.BY))
    assert report.sentence == Span(0, len(text))
    assert {field: text[start:end] for field, ((start, end),) in report.spans.items()} == {
        "item": "radars",
        "value": "$3 billion",
        "buyers": "India",
    }
    assert report.inferred == {"kind", "status", "date"}


@given(st.text(max_size=60))
def test_no_text_breaks_reading(text: str) -> None:
    for words in (text, f"value={text}", f"buyer={text}", f"date={text}"):
        try:
            entry.values(entry.given([words]), load())
        except UsageError as error:
            assert error.args
    try:
        entry.read(Document("x", f"item: radars\n{text}"), load())
    except UsageError as error:
        assert error.args
