"""The nastiest input is read in linear time: ten times the text takes about ten times as long."""

from __future__ import annotations

import os
import time
from datetime import date

import pytest

from dealtrack.lexicon import load
from dealtrack.model import Document
from dealtrack.pipeline import extract, mentions

SMALL, MEDIUM, LARGE, HUGE = 10_000, 30_000, 100_000, 1_000_000
TODAY = date(2018, 5, 22)
WORSE = 4  # how much slower a character of the large text may be; a quadratic step would make it ten times
SLOWEST = 120  # seconds a megabyte: far above any machine's, and far below what a quadratic step would take

NASTY = {
    "digits": "1",
    "groups of digits": "1,234",
    "commas": ",",
    "dollar signs": "$ ",
    "dollars": "$1 ",
    "million": "million ",
    "amounts": "$3.3 billion and ",
    "amounts in brackets": "$3 million (EUR 2 million) ",
    "open brackets": "(",
    "brackets": "(a) ",
    "mixed brackets": "([{",
    "of a": "of a ",
    "of the": "the sale of ",
    "capitals": "Quorvex ",
    "capitals and commas": "Quorvex, ",
    "upper case": "QUORVEX SA ",
    "companies": "Saab and ",
    "countries": "India, ",
    "possessives": "India's ",
    "and": "and ",
    "quotes": '"',
    "apostrophes": "'s ",
    "dots": ".",
    "dots and blanks": ". ",
    "initials": "U.S. ",
    "abbreviations": "Corp. ",
    "hyphens": "a-",
    "dashes": "\u2014 ",
    "dates": "May 4, 2016 ",
    "months": "May ",
    "years": "2016 ",
    "since": "since 2007 to ",
    "triggers": "contract ",
    "contracts for": "a contract for ",
    "deals worth": "deals worth $2 billion ",
    "verbs": "bought ",
    "bought and bought": "India bought 12 tugs and ",
    "sentences": "India bought 12 tugs from Saab. ",
    "relative": "which ordered ",
    "not": "has not been ",
    "to buy": "to buy ",
    "pronouns": "it said it ",
    "companies and pronouns": "Saab said it won an order and the company ",
    "quantities": "12 ",
    "listed quantities": "12, ",
    "measures": "155 mm, ",
    "containers": "a batch of ",
    "nested clauses": "that said ",
    "nested phrases": "for the ",
    "makers": "US-made ",
    "quantities of": "two dozen of ",
    "ranges": "3 to 4 million dollars or ",
    "announcement": "Saab, Reno, Nevada, was awarded a $5 contract for tugs; ",
    "contracting activity": "is the contracting activity ",
    "contract numbers": "W911QX-17-D-0001 ",
    "notice": "notified Congress of a possible Foreign Military Sale to Oman for tugs ",
    "principal contractor": "The principal contractor will be Saab, ",
    "customers": "foreign military sales (",
    "line ends": "\n",
    "lines": "India\n",
    "windows lines": "a \r\n",
    "paragraphs": "India bought it.\n\n",
    "blanks": " ",
    "no-break spaces": "\u00a0",
    "soft hyphens": "a\u00ad",
    "zero-width": "\u200b",
    "ampersands": "&",
    "character references": "&amp;",
    "surrogates": "\ud800",
    "combining marks": "e\u0301",
    "control characters": "\x00",
    "one word": "x",
    "designations": "S-400/",
    "datelines": "OSLO, ",
    "slashes": "a/",
    "rupees": "Rs 6,800-cr ",
    "frameworks": "India and the U.S. signed a framework on ",
}  # fmt: skip


def seconds(piece: str, size: int, times: int = 3) -> float:
    """The best time of several for reading ``size`` characters of ``piece`` over and over, between words that tell of a deal:
    without any the text would be passed over."""
    document = Document("a", f"Chile ordered {(piece * (size // len(piece) + 1))[:size]} tugs", TODAY)
    best = float("inf")
    for _ in range(times):
        started = time.process_time()
        extract(document, load())
        best = min(best, time.process_time() - started)
        if best * SMALL / size > 1:
            break  # hopeless: no need to try again
    return best


@pytest.mark.parametrize("piece", [pytest.param(piece, id=name) for name, piece in NASTY.items()])
def test_linear_time(piece):
    small = seconds(piece, SMALL)
    for size in (MEDIUM, LARGE):  # what fails at the first need not be tried at the second
        bound = max(0.2, WORSE * small * size / SMALL)
        taken = seconds(piece, size, times=1)
        assert taken < bound or seconds(piece, size) < bound
        assert taken < SLOWEST * size / HUGE


@pytest.mark.skipif("DEALTRACK_SLOW" not in os.environ, reason="takes a minute: set DEALTRACK_SLOW")
@pytest.mark.parametrize("piece", ["1", "(", "a contract for ", "India bought 12 tugs from Saab. "])
def test_a_megabyte_on_one_line(piece):
    assert seconds(piece, HUGE, times=1) < SLOWEST


@pytest.mark.parametrize("piece", ["$1 ", "India's ", "S-400/", "the sale of ", "May 4, 2016 "])
def test_all_mentions_of_a_nasty_text(piece):
    document = Document("a", piece * (LARGE // len(piece)), TODAY)
    started = time.process_time()
    mentions(document, load())
    assert time.process_time() - started < SLOWEST * LARGE / HUGE
