"""Tables of dates: what each phrase covers, what must not be read as a date, and properties of every answer."""

import re
import string
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealtrack.model import DateRange, MentionKind
from dealtrack.recognise import dates
from dealtrack.text import letters

TODAY = date(2018, 5, 22)  # a Tuesday


def read(text, today=TODAY):
    """(quoted text, first day, last day) of every mention; the last day only where it is another one."""
    out = []
    for m in dates.find(text, 0, len(text), today):
        low, high = m.value.low.isoformat(), m.value.high.isoformat()
        out.append((text[m.start : m.end], low if low == high else f"{low}..{high}"))
    return out


ABSOLUTE = {
    "2025-02-07": [
        "7 February 2025", "07 Feb. 2025", "7th of February, 2025", "the seventh of February 2025", "February 7, 2025",
        "Feb 7 2025", "February 7th, 2025", "Friday, 7 February 2025", "Friday, Feb. 7, 2025", "2025-02-07", "2025/2/7",
        "07/02/2025", "7.2.2025", "07-02-2025", "7-Feb-2025", "7-Feb-25",
    ],
    "2019-05-13..2019-05-15": ["13-15 May 2019", "13 to 15 May 2019", "May 13-15, 2019", "May 13 to May 15, 2019", "13th to the 15th of May 2019"],
    "2016-10-01..2016-10-31": ["October 2016", "Oct. 2016", "October, 2016", "October of 2016", "2016 October", "2016-10", "10/2016"],
    "2016-01-01..2016-12-31": ["in 2016", "since 2016", "the year 2016", "(2016)", "the 2016 contract", "India's 2016 order", "in twenty sixteen"],
    "2016-01-01..2019-12-31": ["2016-2019", "from 2016 to 2019", "between 2016 and 2019", "2016 through 2019"],
    "2020-03-01..2020-06-30": ["between March and June 2020", "March to June 2020", "March 2020 to June 2020", "Mar-Jun 2020"],
    "1987-01-01..1987-12-31": ["'87", "in 1987", "nineteen eighty-seven, as in nineteen eighty-seven"],
    "1990-01-01..1999-12-31": ["the 1990s", "the '90s", "the 1990's", "the nineties"],
    "2019-07-01..2019-09-30": ["Q3 2019", "the third quarter of 2019", "3rd quarter 2019", "2019 Q3"],
    "2021-01-01..2021-06-30": ["H1 2021", "the first half of 2021", "first six months of 2021"],
    "2013-09-01..2013-12-31": ["late 2013", "the end of 2013", "late in 2013"],
    "2020-01-01..2020-04-30": ["early 2020", "the beginning of 2020"],
    "2023-05-01..2023-08-31": ["mid-2023", "mid 2023", "the middle of 2023"],
    "2023-04-01..2024-03-31": ["FY 2023-24", "FY23-24", "fiscal year 2023-24", "financial year 2023-2024"],
    "2019-06-01..2019-08-31": ["summer 2019", "the summer of 2019"],
}  # fmt: skip

RELATIVE = {
    "2018-05-22": ["today", "on Tuesday"],
    "2018-05-21": ["yesterday", "on Monday", "said on Monday it would buy two"],
    "2018-05-20": ["the day before yesterday"],
    "2018-05-23": ["tomorrow", "next Wednesday", "will sign on Wednesday"],
    "2018-05-15": ["last Tuesday"],
    "2018-05-19": ["three days ago"],
    "2018-05-14..2018-05-20": ["last week"],
    "2018-04-01..2018-04-30": ["last month", "in April", "a month ago"],
    "2018-01-01..2018-12-31": ["this year"],
    "2017-01-01..2017-12-31": ["last year", "a year ago", "one year earlier"],
    "2018-07-01..2018-09-30": ["next quarter"],
    "2018-05-01..2018-05-22": ["earlier this month"],
    "2018-05-22..2018-12-31": ["later this year"],
    "2018-05-01..2018-05-10": ["early this month", "the beginning of the month"],
    "2017-12-01..2017-12-31": ["last December", "in December", "December last year"],
    "2018-12-01..2018-12-31": ["next December", "by December", "deliveries are due in December", "December this year"],
    "2018-02-07": ["on Feb. 7", "on 7 February", "last February 7", "on the 7th of February"],
    "2018-03-06": ["on March six", "on March six, 2018"],
    "2018-06-03": ["on June 3"],  # twelve days ahead: nobody writes so of a day last June
    "2015-05-22..2018-05-22": ["the past three years", "the last three years"],
    "2018-05-23..2023-05-22": ["the next five years"],
    "2017-05-22..2018-05-22": ["over the past year"],
    "2018-05-07": ["the first Monday of this month"],
    "2018-04-23..2018-04-29": ["the last week of April"],
    "2018-05-06..2018-05-12": ["the week ended May 12"],
    "2018-06-04..2018-06-10": ["two weeks from now", "in two weeks' time"],
}

SEVERAL = [
    ("in June and September 2016", ["2016-06-01..2016-06-30", "2016-09-01..2016-09-30"]),
    (
        "in April 2006, June 2013 and March 2018",
        ["2006-04-01..2006-04-30", "2013-06-01..2013-06-30", "2018-03-01..2018-03-31"],
    ),
    ("in late 1983 or early  1984", ["1983-09-01..1983-12-31", "1984-01-01..1984-04-30"]),
    ("on July 12 and July 14, 2014", ["2014-07-12", "2014-07-14"]),
    ("ordered in 2011 and delivered two years later", ["2011-01-01..2011-12-31", "2013-01-01..2013-12-31"]),
    ("in 2016, 2017 and 2018", ["2016-01-01..2016-12-31", "2017-01-01..2017-12-31", "2018-01-01..2018-12-31"]),
    ("from December to February", ["2017-12-01..2018-02-28"]),
    ("on Monday\nand in October\n2016", ["2018-05-21", "2016-10-01..2016-10-31"]),
]

NOT_DATES = [
    "it ordered 1987 aircraft", "a batch of 2017 missiles", "in 2000 units", "a fleet of 2000 vehicles", "2,018 tonnes",
    "version 2.2", "$2.2", "$2018", "Rs 2016 was paid", "2016.5 points", "contract W911SF-14-D-0010", "N62473-10-D-5417",
    "it may be sold", "they march on", "give me a second", "the sun sat low", "10-year loan", "7 may be delivered",
    "the Mirage 2000 fighter", "a 155 mm gun", "the 30th of a month", "13/13/2020", "2016 percent", "12 of them", "(703) 601-3670",
    "the last one", "this deal", "an early order", "the end of the road", "May I go", "99999999999999999999", "1/2", "24/7",
    "the first of many", "quarter of the fleet", "fiscal discipline", "in the future", "last but not least", "2016A",
]  # fmt: skip


@pytest.mark.parametrize(
    ("want", "text"), [(w, t) for table in (ABSOLUTE, RELATIVE) for w, ts in table.items() for t in ts]
)
def test_one_phrase_one_value(want, text):
    assert want in [value for _, value in read(text)]


@pytest.mark.parametrize(
    ("want", "text"), [(w, t) for w, ts in ABSOLUTE.items() for t in ts if "'" not in t and "-Feb-" not in t]
)
def test_what_is_absolute_needs_no_today(want, text):
    assert want in [value for _, value in read(text, None)]


@pytest.mark.parametrize(("text", "want"), SEVERAL)
def test_several(text, want):
    assert [value for _, value in read(text)] == want


@pytest.mark.parametrize("text", NOT_DATES)
def test_no_date(text):
    assert read(text) == []


def test_without_today_relative_dates_are_left_out():
    assert read("yesterday, last month, on Tuesday, in May, two years ago, on Feb. 7", None) == []


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Paid on 07/02/2025, due on 21/02/2025.", "2025-02-07"),  # day first: the default
        ("Paid on 07/02/2025, due on 07/21/2025.", "2025-07-02"),  # the other date shows the order
        ("Paid on 07/21/2025.", "2025-07-21"),
    ],
)
def test_order_of_numeric_dates(text, want):
    assert read(text)[0][1] == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The U.S. Army obligated fiscal 2017 funds.", "2016-10-01..2017-09-30"),
        ("India's ministry spent it in fiscal 2017.", "2016-04-01..2017-03-31"),
        ("The company sold more in fiscal 2017.", "2017-01-01..2017-12-31"),
    ],
)
def test_financial_years(text, want):
    assert [value for _, value in read(text)] == [want]


def test_span_and_rule():
    text = "Signed on Friday, 7 February 2025."
    (mention,) = dates.find(text, 7, len(text), None)
    assert (mention.kind, mention.rule) == (MentionKind.DATE, "day-month-year")
    assert text[mention.start : mention.end] == "Friday, 7 February 2025"


@pytest.mark.parametrize(
    ("low", "high", "want"),
    [
        ("2025-02-07", "2025-02-07", "2025-02-07"),
        ("2025-02-01", "2025-02-28", "2025-02"),
        ("2025-02-03", "2025-02-09", "2025-02"),
        ("2025-01-01", "2025-12-31", "2025"),
        ("2025-03-01", "2025-06-30", "2025"),
        ("2016-10-01", "2017-09-30", "2017"),  # a financial year goes by the year it mostly lies in
        ("2022-04-01", "2023-03-31", "2022"),
        ("2016-01-01", "2019-12-31", "2016"),
    ],
)
def test_precision(low, high, want):
    assert dates.precision(DateRange(date.fromisoformat(low), date.fromisoformat(high))) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("date 2025-02-07\nA headline", "2025-02-07"),
        ("A headline\nPublished: 7 February 2025\nText", "2025-02-07"),
        ("Updated Jan 3, 2019 10:05 AM\nText", "2019-01-03"),
        ("Updated Jan 3, 2019\nPublished Jan 2, 2019\nText", "2019-01-02"),
        ("WASHINGTON, June 29, 2011 - The agency told Congress", "2011-06-29"),
        ("Call 555-0100WASHINGTON, June 29, 2011 \u2013 The agency", "2011-06-29"),
        ("NEW DELHI, India, Feb 7, 2025 (Agency) \u2013 The navy", "2025-02-07"),
        ("Source: Agency| 2017-10-27 21:41:41\nText", "2017-10-27"),
        ("By Ann Author, 3 May 2020\nText", "2020-05-03"),
        ("A headline\n\nSunday, 3 May 2020\n\nText", "2020-05-03"),
        ("Contracts For Jan. 16, 2015\n\nARMY\n", "2015-01-16"),
        ("Press release 14 May 2024\nText", "2024-05-14"),
    ],
)
def test_published(text, want):
    day, span = dates.published(text)
    assert day.isoformat() == want
    assert [value for _, value in read(text[span.start : span.end])] == [want]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The navy signed on 3 May 2020 for two ships.",
        "He was born on 3 May 2020.",
        "By 3 May 2020 the yard had delivered all of them.",
        "x " * 300 + "\nPublished: 7 February 2025\n",
        "Published: February 2025\n",
        "Contracts for trucks of 3 May 2020\n",
    ],
)
def test_not_published(text):
    assert dates.published(text) is None


def test_possible():
    assert dates.possible("it was signed last week".split())
    assert not dates.possible("it was signed by everybody".split())


PIECES = st.sampled_from(
    "the end of|early|last|next|week of|May|march|7|31|2016|'87|-|,|to|and|in|two|years|days|ago|after|Monday|fiscal|q3|"
    "of|/|\n|.".split("|")
)


@given(
    st.lists(PIECES, max_size=30).map(" ".join) | st.text(max_size=80),
    st.sampled_from([None, TODAY, date.min, date.max]),
)
def test_any_text(text, today):
    last = 0
    for mention in dates.find(text, 0, len(text), today):
        assert last <= mention.start < mention.end <= len(text)
        assert mention.value.low <= mention.value.high
        assert dates.precision(mention.value)
        last = mention.end
    dates.published(text)
    words = letters(text).replace("-", " ").split()
    assert not last or re.search("[0-9]", text) or dates.possible(words)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.text(string.ascii_letters + " ", max_size=20))
def test_offsets_count_in_the_whole_text(day, before):
    text = f"{before} \u2192 {day.isoformat()}."
    (mention,) = dates.find(text, len(before), len(text), None)
    assert text[mention.start : mention.end] == day.isoformat() and mention.value == DateRange(day, day)
