"""Notices to the US Congress of a possible Foreign Military Sale, in the two styles of the agency, with invented sales."""

from __future__ import annotations

import pytest
from told import differences, params, read, row

_LAW = " Congress was notified of this possible sale today."
_TAIL = "\n\nThis proposed sale will help a friend of the United States.\n\nNotice of a potential sale is required by law; nothing is signed yet."


def notified(country: str, what: str, cost: str, contractor: str, request: str) -> str:
    """The older style: "notified Congress"."""
    return (
        f"WASHINGTON, May 22, 2018 - The Defense Security Cooperation Agency notified Congress on Tuesday of a possible Foreign Military Sale to {country} for {what} and "
        f"associated tools and training, at an estimated cost of {cost}.\n\nThe Government of {country} has requested a possible sale of {request}.{_TAIL}"
        f"\n\nThe principal contractor will be {contractor}."
    )


def determined(country: str, what: str, cost: str, contractor: str, request: str) -> str:
    """The newer style: "has made a determination approving"."""
    return (
        f"WASHINGTON, May 22, 2018 - The State Department has made a determination approving a possible Foreign Military Sale to {country} of {what} for an estimated cost of "
        f"{cost}.{_LAW}\n\n{country} has requested to buy {request}. The estimated total program cost is {cost}.{_TAIL}\n\nThe prime contractor will be {contractor}."
    )


_DAY = "approved | 2018-05-22"
SALES = {
    "by its heading": [
        row("Oman - Airfield Landing Aids\n\n" + notified("Oman", "commercially available United States Coast Guard landing aids", "$62 million", "Boeing", "commercially available United States Coast Guard landing aids"),
            f"Airfield Landing Aids | ~USD 62m | Oman or Government of Oman < United States, Boeing | {_DAY}"),
    ],
    "notified": [
        row(notified("Oman", "20 AIM-120C-7 missiles", "$62 million", "Raytheon Missile Systems in Tucson, Arizona", "20 AIM-120C-7 missiles"),
            f"AIM-120C-7 missiles x20 | ~USD 62m | Oman or Government of Oman < United States, Raytheon or Raytheon Missile Systems | {_DAY}"),
        row(notified("Tunisia", "Cougar patrol boats", "$110 million", "Quorvex Marine in Mobile, Alabama", "12 Cougar patrol boats, 24 outboard engines and spare parts"),
            f"Cougar patrol boats x12 | ~USD 110m | Tunisia or Government of Tunisia < United States, Quorvex Marine | {_DAY}"),
        row(notified("Kuwait", "technical support for F/A-18 aircraft", "$1.2 billion", "Boeing in St. Louis", "continuing technical support for F/A-18 aircraft"),
            f"technical support for F/A-18 aircraft | ~USD 1.2bn | Kuwait or Government of Kuwait < United States, Boeing | {_DAY}"),
    ],
    "services of which a verb says more": [
        row(notified("Oman", "technical services to prolong the life of up to 30 Marlin missiles", "$9 million", "Quorvex Marine", "technical services"),
            f"technical services | ~USD 9m | Oman or Government of Oman < United States, Quorvex Marine | {_DAY}"),
    ],
    "several works on the same goods": [
        row(notified("Oman", "technical and software support for C-130J aircraft", "$9 million", "Quorvex Marine", "support for C-130J aircraft"),
            f"technical and software support for C-130J aircraft | ~USD 9m | Oman or Government of Oman < United States, Quorvex Marine | {_DAY}"),
        row(notified("Oman", "weapons and support for 12 Marlin jets", "$9 million", "Quorvex Marine", "weapons"),
            f"weapons and support for 12 Marlin jets | ~USD 9m | Oman or Government of Oman < United States, Quorvex Marine | {_DAY}"),
    ],
    "determination": [
        row(determined("Latvia", "four UH-60M helicopters", "$200 million", "Sikorsky Aircraft Company, Stratford, Connecticut", "four (4) UH-60M helicopters"),
            f"UH-60M helicopters x4 | ~USD 200m | Latvia or Government of Latvia < United States, Sikorsky or Sikorsky Aircraft or Sikorsky Aircraft Company | {_DAY}"),
        row(determined("Japan", "Standard Missile-3 Block IIA missiles", "$133.3 million", "Raytheon Missile Systems, Tucson, Arizona", "four (4) Standard Missile-3 Block IIA missiles"),
            f"Standard Missile-3 Block IIA missiles x4 | ~USD 133.3m | Japan or Government of Japan < United States, Raytheon or Raytheon Missile Systems | {_DAY}"),
        row(determined("Bahrain", "refurbishment of a frigate", "$70 million", "VSE Corporation, Alexandria, Virginia", "the refurbishment of a frigate"),
            f"refurbishment of a frigate or frigate | ~USD 70m | Bahrain or Government of Bahrain < United States, VSE or VSE Corporation | {_DAY}"),
    ],
    "asked for by a fuller name": [
        row(determined("Oman", "Marlin-7 anti-ship missiles", "$90 million", "Quorvex Marine, Mobile, Alabama", "eighteen (18) Marlin-7B/C anti-ship missiles"),
            f"Marlin-7 anti-ship missiles x18 | ~USD 90m | Oman or Government of Oman < United States, Quorvex Marine | {_DAY}"),
    ],
    "material for goods of which the number is told": [
        row(notified("Oman", "overhaul materials for four harbor tugs", "$9 million", "Quorvex Marine", "overhaul materials"),
            f"overhaul materials for four harbor tugs | ~USD 9m | Oman or Government of Oman < United States, Quorvex Marine | {_DAY}"),
    ],
    "without contractor": [
        row(determined("Peru", "178 Stryker vehicles", "$668 million", "determined through competition", "178 Stryker vehicles"),
            f"Stryker vehicles x178 | ~USD 668m | Peru or Government of Peru < United States | {_DAY}"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), params(SALES))
def test_sales(text, expected):
    assert differences(text, expected) == []


def test_news_that_quotes_a_notice_tells_of_other_countries_too():
    text = determined(
        "Latvia", "four UH-60M helicopters", "$200 million", "Sikorsky Aircraft Company", "four (4) UH-60M helicopters"
    )
    expected = [
        "UH-60M helicopters x4 | ~USD 200m | Latvia or Government of Latvia < United States, Sikorsky or Sikorsky Aircraft or Sikorsky Aircraft Company | "
        + _DAY,
        "UH-60M helicopters x12 | - | Sweden < Sikorsky or Sikorsky Aircraft Company | signed",
    ]
    assert (
        differences(
            text + "\n\nLatvia already flies two of the type. Sweden ordered 12 UH-60M helicopters from Sikorsky.",
            expected,
        )
        == []
    )


def test_several_contractors():
    (report,) = read(
        notified("Oman", "20 trucks", "$9 million", "Oshkosh, Lockheed Martin and Raytheon", "20 trucks")
    ).reports
    assert [p.name for p in report.suppliers] == ["United States", "Oshkosh", "Lockheed Martin", "Raytheon"]


def test_the_government_that_sells_is_no_contractor():
    contractor = "Quorvex Marine, chosen by the U.S. Government"
    (report,) = read(notified("Oman", "20 trucks", "$9 million", contractor, "20 trucks")).reports
    assert [p.name for p in report.suppliers] == ["United States", "Quorvex Marine"]


def test_the_transmittal_number_is_the_reference():
    (report,) = read(
        "Transmittal No. 18-21\n\n" + notified("Oman", "20 trucks", "$9 million", "Oshkosh", "20 trucks")
    ).reports
    assert report.references == ("18-21",)


def test_news_about_a_notice_is_read_as_news():
    text = "The U.S. State Department has approved a possible sale of 12 AH-64E helicopters to Morocco for $1.5 billion, Congress was told."
    assert differences(text, ["AH-64E helicopters x12 | USD 1.5bn | Morocco < United States | approved"]) == []


RECALLED = [
    ("Phase I allowed acquisition of F/A-18F aircraft and Phase II is for weapons.", ["F/A-18F aircraft"]),
    ("This proposed sale supports the prior sale of 12 Block 60 F-16s to Oman.", ["Block 60 F-16s"]),
    ("Oman previously purchased four C-130J aircraft and needs this support.", ["C-130J aircraft"]),
    ("Oman, which already has trucks in its inventory, will have no difficulty absorbing these.", []),
    ("Oman has already received training and will have no difficulty absorbing these.", []),
]


@pytest.mark.parametrize(("sentence", "items"), RECALLED)
def test_earlier_sales(sentence, items):
    text = notified("Oman", "20 AIM-120C-7 missiles", "$62 million", "Raytheon", "20 AIM-120C-7 missiles")
    sale, *earlier = read(f"{text} {sentence}").reports
    assert (sale.item, [r.item for r in earlier]) == ("AIM-120C-7 missiles", items)
    assert all(
        (r.status, r.buyers[0].name, r.suppliers[0].name) == ("signed", "Oman", "United States") for r in earlier
    )
