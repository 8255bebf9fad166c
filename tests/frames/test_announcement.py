"""Contract announcements of the US Department of Defense: a paragraph each, in its set phrases, with invented awards."""

from __future__ import annotations

import pytest
from told import differences, miss, params, read, row

_WORK = " Work will be performed in Dayton; it is expected to be completed in June 2021."
_FUNDS = " Fiscal 2018 funds of $2,000,000 were obligated."
_NAVY = " The Naval Sea Systems Command, Washington, is the contracting activity"
_ARMY = " The Army Contracting Command, Warren, is the contracting activity"
NAVSEA = "Naval Sea Systems Command or US Navy or US Department of Defense or United States"
ARMY = "US Army Contracting Command or Army Contracting Command or US Army or US Department of Defense or United States"
DOD = "US Department of Defense or United States"

AWARDS = {
    "award": [
        row("Quorvex Marine LLC, Mobile, Alabama, is awarded a $48,250,000 firm-fixed-price contract for the construction of three harbor tugs." + _WORK + _NAVY + " (N00024-18-C-2201).",
            f"harbor tugs x3 | USD 48.25m | {NAVSEA} < Quorvex Marine or Quorvex Marine LLC | signed"),
        row("Brennex Corp., Dayton, Ohio, was awarded a $9,125,400 firm-fixed-price contract for diesel engines." + _WORK + _FUNDS + _ARMY + " (W56HZV-18-C-0042).",
            f"diesel engines | USD 9125400 | {ARMY} < Brennex or Brennex Corp. or Brennex Corp | signed"),
        row("Talvera Systems Inc., San Diego, California, has been awarded a $22,000,000 cost-plus-fixed-fee contract. The contractor will provide "
            "maintenance of training simulators." + _WORK + " Air Force Life Cycle Management Center, Robins, Georgia, is the contracting activity (FA8621-18-C-6262).",
            "maintenance of training simulators | USD 22m | Air Force Life Cycle Management Center or US Air Force or US Department of Defense or United States < "
            "Talvera Systems or Talvera Systems Inc. or Talvera Systems Inc | signed"),
        row("Ostrander Foods, Boise, Idaho, has been awarded a maximum $14,600,000 fixed-price contract for frozen vegetables. This is a one-year base contract. "
            "Using customers are Army and Navy. The contracting activity is Defense Logistics Agency Troop Support (SPE300-18-C-W012).",
            "frozen vegetables | <=USD 14.6m | Defense Logistics Agency Troop Support or Defense Logistics Agency or US Department of Defense < Ostrander Foods | signed"),
    ],
    "modification": [
        row("Brennex Corp., Dayton, Ohio, was awarded a $3,700,000 modification (P00012) to contract W56HZV-15-C-0099 for diesel engines." + _WORK + _ARMY + " (W56HZV-15-C-0099).",
            f"diesel engines | USD 3.7m | {ARMY} < Brennex or Brennex Corp. or Brennex Corp | signed amendment"),
        row("Quorvex Marine LLC, Mobile, Alabama, is being awarded a $12,400,000 modification to previously awarded contract (N00024-16-C-2200) for the procurement of "
            "two rescue boats." + _WORK + _NAVY + ".",
            f"rescue boats x2 | USD 12.4m | {NAVSEA} < Quorvex Marine or Quorvex Marine LLC | signed amendment"),
        row("Quorvex Marine LLC, Mobile, Alabama, is awarded a $6,200,000 contract modification to exercise an option for four barges, bringing the cumulative value to "
            "$31,000,000." + _WORK + _NAVY + " (N00024-16-C-2200).",
            f"barges x4 | USD 6.2m | {NAVSEA} < Quorvex Marine or Quorvex Marine LLC | signed amendment"),
    ],
    "open-ended": [
        row("Brennex Corp., Dayton, Ohio, was awarded a $76,400,000 indefinite-delivery/indefinite-quantity contract for truck tires." + _WORK + _ARMY + " (W56HZV-18-D-0031).",
            f"truck tires | <=USD 76.4m | {ARMY} < Brennex or Brennex Corp. or Brennex Corp | signed framework"),
        row("Brennex Corp., Dayton, Ohio, was awarded a $76,400,000 firm-fixed-price contract for truck tires. Places of work and funds follow with each order."
            + _ARMY + " (W56HZV-18-D-0031).",
            f"truck tires | <=USD 76.4m | {ARMY} < Brennex or Brennex Corp. or Brennex Corp | signed framework"),
        miss("Brennex Corp., Dayton, Ohio (W56HZV-18-D-0031); Ardwick LLC, Reno, Nevada (W56HZV-18-D-0032); and Pell & Sons Inc., Waco, Texas (W56HZV-18-D-0033), will compete "
            "for each order of the $90,000,000 contract awarded for road repair." + _ARMY + ".",
            f"road repair | <=USD 90m | {ARMY} < Brennex or Brennex Corp. or Brennex Corp, Ardwick or Ardwick LLC, Pell & Sons or Pell & Sons Inc. or Pell & Sons Inc | signed framework"),
        row("Brennex Corp., Dayton, Ohio; Ardwick LLC, Reno, Nevada; and Pell & Sons Inc., Waco, Texas, have each been awarded a maximum $90,000,000 "
            "indefinite-delivery/indefinite-quantity contract for road repair." + _ARMY + ".",
            f"road repair | <=USD 90m | {ARMY} < Brennex or Brennex Corp. or Brennex Corp, Ardwick or Ardwick LLC, Pell & Sons or Pell & Sons Inc. or Pell & Sons Inc | signed framework"),
    ],
    "order under a contract": [
        row("Brennex Corp., Dayton, Ohio, was awarded a $5,500,000 delivery order (0007) under basic contract W56HZV-14-D-0010 for 60 trailers." + _WORK + _ARMY + ".",
            f"trailers x60 | USD 5.5m | {ARMY} < Brennex or Brennex Corp. or Brennex Corp | signed"),
        row("Talvera Systems Inc., San Diego, California, is awarded a $4,100,000 firm-fixed-price task order for engineering services." + _WORK + _NAVY + " (N00024-15-D-4400).",
            f"engineering services | USD 4.1m | {NAVSEA} < Talvera Systems or Talvera Systems Inc. or Talvera Systems Inc | signed"),
    ],
    "announced by mistake": [
        miss("A contract announced on May 17, 2018, for Brennex Corp., Dayton, Ohio, for $9,125,400 was announced in error; it has not been awarded. The contract number is W56HZV-18-C-0042.",
            f"- | USD 9125400 | {DOD} < Brennex or Brennex Corp. or Brennex Corp | planned"),
    ],
    "announced in a set phrase of mistakes": [
        row("Brennex Corp., Dayton, Ohio, was mistakenly announced on May 17, 2018, as having been awarded a $9,125,400 contract for diesel engines. "
            "The contract (W56HZV-18-C-0042) has not yet been awarded.",
            f"diesel engines | USD 9125400 | {DOD} < Brennex or Brennex Corp. or Brennex Corp | planned"),
    ],
    "several paragraphs": [
        row("ARMY\n\nBrennex Corp., Dayton, Ohio, was awarded a $9,125,400 firm-fixed-price contract for diesel engines." + _WORK + _ARMY + " (W56HZV-18-C-0042).\n\n"
            "NAVY\n\nQuorvex Marine LLC, Mobile, Alabama, is awarded a $48,250,000 contract for three harbor tugs." + _WORK + _NAVY + " (N00024-18-C-2201).",
            f"diesel engines | USD 9125400 | {ARMY} < Brennex or Brennex Corp. or Brennex Corp | signed",
            f"harbor tugs x3 | USD 48.25m | {NAVSEA} < Quorvex Marine or Quorvex Marine LLC | signed"),
    ],
    "date": [
        row("Brennex Corp., Dayton, Ohio, was awarded a $9,125,400 firm-fixed-price contract for diesel engines." + _WORK + _ARMY + " (W56HZV-18-C-0042). (Awarded April 30, 2018)",
            f"diesel engines | USD 9125400 | {ARMY} < Brennex or Brennex Corp. or Brennex Corp | signed | 2018-04-30"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), params(AWARDS))
def test_awards(text, expected):
    assert differences(text, expected) == []


_MISSED = pytest.mark.xfail(strict=True, reason="construction: customers of foreign military sales")


@pytest.mark.parametrize(
    ("customers", "expected"),
    [
        ("foreign military sales to Oman", ("Oman",)),
        pytest.param("unclassified foreign military sales to Oman and Kuwait", ("Oman", "Kuwait"), marks=_MISSED),
        pytest.param(
            "purchases for the governments of Oman and Kuwait as foreign military sales",
            ("Oman", "Kuwait"),
            marks=_MISSED,
        ),
        ("foreign military sales (Oman, Kuwait and Japan)", ("Oman", "Kuwait", "Japan")),
        ("purchases for the government of Japan as foreign military sales", ("Japan",)),
    ],
)
def test_customers_of_foreign_military_sales(customers, expected):
    text = f"Brennex Corp., Dayton, Ohio, was awarded a $9,125,400 contract for diesel engines. This contract involves {customers}.{_WORK}{_ARMY} (W56HZV-18-C-0042)."
    (report,) = read(text).reports
    assert report.end_users == expected


NUMBERS = [
    ("contract for diesel engines", "W56HZV-18-C-0042", ("W56HZV-18-C-0042",), None),
    ("modification (P00012) for diesel engines", "W56HZV-15-C-0099", (), "W56HZV-15-C-0099"),
    ("delivery order for diesel engines", "W56HZV-14-D-0010", (), "W56HZV-14-D-0010"),
]


@pytest.mark.parametrize(("award", "number", "references", "under"), NUMBERS)
def test_numbers(award, number, references, under):
    (report,) = read(
        f"Brennex Corp., Dayton, Ohio, was awarded a $9,125,400 {award}.{_WORK}{_ARMY} ({number})."
    ).reports
    assert (report.references, report.under) == (references, under)
