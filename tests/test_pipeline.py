"""The whole way from a document to its reports: the shipped document, and what holds for any text whatever."""

from __future__ import annotations

import pickle
from datetime import date
from html import unescape

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dealtrack.lexicon import load
from dealtrack.model import Basis, DealDate, Document, Extraction, Report, Span
from dealtrack.pipeline import extract, mentions
from dealtrack.read import documents
from dealtrack.read.seeds import shipped

# --- the shipped document --------------------------------------------------------------------------------------------

INDIA_US = {"India", "United States"}
SHIPPED = [
    # item, value, its quote, buyers, suppliers, what is inferred at least, status, kind
    ("MQ-9B Predator drones", "USD 3300000000 exact", "$3.3 billion", {"India"}, {"United States"}, {"suppliers"}, "signed", "contract"),
    ("MRO facility", "USD 520000000 exact", "$520 million", {"India"}, {"United States"}, {"suppliers"}, "signed", "contract"),
    ("F414 engines", None, None, {"Hindustan Aeronautics Limited"}, {"GE Aerospace"}, set(), "negotiating", "contract"),
    ("defence deals", "USD 25000000000 at_least", "over $25 billion", {"India"}, {"United States"}, {"buyers"}, "signed", "aggregate"),
    ("framework on defence cooperation", None, None, INDIA_US, INDIA_US, set(), "planned", "framework"),
    ("US-India Defence Industrial Cooperation Roadmap", None, None, INDIA_US, INDIA_US, set(), "signed", "framework"),
    ("US-India Major Defence Partnership", None, None, INDIA_US, INDIA_US, set(), "signed", "framework"),
]  # fmt: skip


@pytest.fixture(scope="module")
def seed() -> tuple[Document, Extraction]:
    (document,) = documents(shipped())
    return document, extract(document, load())


@pytest.mark.parametrize(("item", "value", "quote", "buyers", "suppliers", "inferred", "status", "kind"), SHIPPED)
def test_the_shipped_document(seed, item, value, quote, buyers, suppliers, inferred, status, kind):
    document, extraction = seed
    (report,) = [r for r in extraction.reports if r.item == item]
    assert {p.name for p in report.buyers} == buyers
    assert {p.name for p in report.suppliers} == suppliers
    assert (report.status, report.kind, report.quantity) == (status, kind, None)
    assert report.date == DealDate("2025-02-07", Basis.BY)
    assert (
        f"{report.value.currency} {report.value.figure:.0f} {report.value.qualifier}" if report.value else None
    ) == value
    assert report.inferred - {"item"} >= inferred
    quotes = {name: [document.text[s.start : s.end] for s in spans] for name, spans in report.spans.items()}
    assert quotes["item"] == [item]
    assert quotes.get("value", [None]) in ([quote], [quote and quote.removeprefix("over ")])


def test_the_shipped_document_tells_no_other_deal(seed):
    document, extraction = seed
    assert document.published == date(2025, 2, 7)
    assert {r.item for r in extraction.reports} == {item for item, *_ in SHIPPED}
    assert len(extraction.reports) == len(SHIPPED)


def test_every_quote_of_the_shipped_document_lies_in_one_sentence_of_it(seed):
    document, extraction = seed
    for report in extraction.reports:
        sentence = document.text[report.sentence.start : report.sentence.end]
        assert "\n\n" not in sentence and sentence.strip() == sentence
        assert report.item in sentence


# --- any text --------------------------------------------------------------------------------------------------------

PIECES = (
    "India ", "the U.S. Navy ", "Quorvex Corp ", "Saab, ", "Saab's ", "it ", "The company ", "Both sides ", "which ", "that ", "who ",
    "bought ", "has ordered ", "was awarded ", "will supply ", "is negotiating ", "to build ", "cancelled ", "signed ", "exercised ",
    "a contract ", "the deal ", "an agreement ", "an option ", "a modification ", "contracts worth ", "a stake ", "framework ",
    "12 ", "two dozen ", "up to ", "S-400 ", "radars ", "patrol boats ", "drones", "engines ", "services ", "tonnes of ", "the ", "new ",
    "$3.3 billion ", "Rs 6,800-cr ", "27.4 mln dlrs ", "$", "€", "₹", "&#8377;5 crore ", "for ", "from ", "with ", "to ", "of ", "by ", "under ",
    "in 2016 ", "on Monday ", "since ", "May 4, ", "and ", "or ", ", ", "; ", ". ", ".\n\n", "\n", " (", ") ", '"', "\u2019s ", "\u201c", "\u00a0", "\u00ad",
    "\u200b", "&amp; ", "&nbsp;", " is the contracting activity (W911QX-17-D-0001). ", " firm-fixed-price contract for ", "Work will be performed ",
    "notified Congress of a possible Foreign Military Sale to ", "has requested a possible sale of ", "The prime contractor will be ",
    "Notice of a potential sale is required by law. ", "SOURCE: ", "WASHINGTON, May 4 - ",
)  # fmt: skip
ANY_TEXT = st.one_of(st.lists(st.sampled_from(PIECES), max_size=40).map("".join), st.text(max_size=120))


def spans_of(extraction: Extraction) -> list[Span]:
    out = [p.span for p in extraction.problems if p.span is not None]
    for report in extraction.reports:
        out += [report.sentence, *(span for spans in report.spans.values() for span in spans)]
    return out


@settings(max_examples=150)
@example("", None)
@example("\ud800 India bought 3 \udfff tugs.", None)
@example("Chile bought " + "9" * 5000 + " tugs for $" + "9" * 5000 + " billion.", date(2018, 5, 22))
@example("Saab won an order.\x00\x07 India bought\x1b[31m 12 tugs from Saab.", date.min)
@example("Last year Chile bought 12 tugs from Saab. Next year it will buy two.", date.max)
@given(ANY_TEXT, st.sampled_from([None, date(2018, 5, 22), date(1987, 3, 1)]))
def test_any_text_is_read_to_spans_inside_it(text, published):
    document = Document("a", text, published)
    extraction = extract(document, load())
    for span in spans_of(extraction):
        assert 0 <= span.start < span.end <= len(text)
    for report in extraction.reports:
        assert_complete(report)
    for mention in mentions(document, load()):
        assert 0 <= mention.start < mention.end <= len(text)


def assert_complete(report: Report) -> None:
    """Every field that has a value has its place in the text, and no field that has none."""
    filled = {
        "item": report.item,
        "quantity": report.quantity,
        "value": report.value,
        "buyers": report.buyers,
        "suppliers": report.suppliers,
    }
    for name, value in filled.items():
        assert (value not in (None, ())) == (name in report.spans), name
    assert report.inferred <= set(report.spans)
    assert report.item is None or report.item.strip()
    assert report.kind == "framework" or not {p.name for p in report.buyers} & {p.name for p in report.suppliers}


@settings(max_examples=40)
@given(ANY_TEXT)
def test_the_same_text_is_read_the_same(text):
    document = Document("a", text, date(2018, 5, 22))
    assert extract(document, load()) == extract(document, load())


def test_a_lexicon_that_was_pickled_reads_the_same(seed):
    document, extraction = seed
    assert extract(pickle.loads(pickle.dumps(document)), pickle.loads(pickle.dumps(load()))) == extraction


def test_reports_survive_pickling(seed):
    _, extraction = seed
    assert pickle.loads(pickle.dumps(extraction)) == extraction


# --- the same sentence as it is found in files -----------------------------------------------------------------------

TODAY = date(2018, 5, 22)
SENTENCES = [
    "Saab & Thales have won a $40.5 million contract from Jordan's army for 12 air-defence radars.",
    "Norway's navy bought five patrol aircraft from Boeing for more than 300 million euros on 4 May 2018.",
    "HAL bagged a Rs 6,800-crore order for 70 HTT-40 trainers from the Indian Air Force.",
    "Estonia and Hanwha signed a contract worth 46 million euros for 12 K9 howitzers in February 2017.",
]


VARIANTS = {
    "curly quotes": lambda s: s.replace("'", "\u2019"),
    "no-break spaces": lambda s: s.replace(" ", "\u00a0"),
    "thin spaces in figures": lambda s: s.replace("$", "$\u200a").replace("Rs ", "Rs\u202f"),
    "no-break hyphens": lambda s: s.replace("-", "\u2011"),
    "zero-width spaces": lambda s: (
        s.replace("contract", "con\u200btract").replace("bought", "bou\u200bght").replace("radars", "ra\u200bdars")
    ),
    "soft hyphens": lambda s: (
        s.replace("aircraft", "air\u00adcraft")
        .replace("howitzers", "how\u00aditzers")
        .replace("million", "mil\u00adlion")
    ),
    "byte order mark": lambda s: "\ufeff" + s,
    "direction marks": lambda s: s.replace("from", "\u200efrom\u200f"),
    "character references": lambda s: (
        s.replace("&", "&amp;").replace("'", "&#8217;").replace("$", "&#36;").replace("Rs ", "&#8377;")
    ),
    "named spaces": lambda s: s.replace(" ", "&nbsp;"),
    "hexadecimal references": lambda s: s.replace("'", "&#x2019;").replace("-", "&#x2011;"),
    "hard wraps": lambda s: "\n".join(" ".join(s.split()[i : i + 9]) for i in range(0, len(s.split()), 9)),
    "double blanks": lambda s: s.replace(" ", "  "),
    "carriage returns": lambda s: "\r\n".join(" ".join(s.split()[i : i + 9]) for i in range(0, len(s.split()), 9)),
    "trailing blanks": lambda s: f"\n\n\t {s} \t\n\n",
    "control characters": lambda s: s.replace(" for ", "\x07 for "),
}


def facts(report: Report) -> tuple:
    return (
        report.item,
        report.quantity,
        report.value,
        report.buyers,
        report.suppliers,
        report.date,
        report.status,
        report.kind,
    )


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("sentence", SENTENCES)
def test_typography_changes_no_deal(sentence, variant):
    (plain,) = extract(Document("a", sentence, TODAY), load()).reports
    text = VARIANTS[variant](sentence)
    (report,) = extract(Document("a", text, TODAY), load()).reports
    assert facts(report) == facts(plain)
    for name, spans in report.spans.items():
        quotes = [readable(text[s.start : s.end]) for s in spans]
        assert quotes == [readable(sentence[s.start : s.end]) for s in plain.spans[name]], name


def readable(quote: str) -> str:
    """A quote as a person reads it: without what is invisible, with one kind of blank, quote and hyphen."""
    marks = {"\u2019": "'", "\u2011": "-", "\u20b9": "Rs "} | dict.fromkeys("\u200b\u200e\u200f\u00ad\ufeff\x07", "")
    return " ".join("".join(marks.get(c, c) for c in unescape(quote)).split()).replace("$ ", "$")


@pytest.mark.parametrize("text", ["Chile ordered two frigates from Damen.", "It rained."])
def test_a_text_without_a_date_is_read_with_a_problem_that_says_so(text):
    undated = extract(Document("a", text), load())
    dated = extract(Document("a", text, date(2020, 1, 2)), load())
    assert [p.reason for p in undated.problems] == ["no date of publication"]
    assert dated.problems == ()
    assert len(undated.reports) == len(dated.reports)


@pytest.mark.parametrize(
    ("publisher", "source", "currency"),
    [
        ("Taipei Yards of Taiwan", None, "TWD"),
        (None, "Taipei Yards of Taiwan", "TWD"),
        (None, "https://yards.example/Taiwan/12", "TWD"),
        (None, "/home/me/Taiwan/NT/a.txt", "USD"),
        (None, "C:\\NT\\a.txt", "USD"),
        ("Oslo Yards", "https://yards.example/Taiwan/12", "USD"),
        (None, None, "USD"),
    ],
)
def test_whose_dollars_are_meant_the_publisher_tells_but_no_path(publisher, source, currency):
    document = Document(id="doc", text="It pays $5 billion.", publisher=publisher, source=source)
    assert [m.value.currency for m in mentions(document, load())] == [currency]
