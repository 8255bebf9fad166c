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
_BRENNEX = "Brennex Corp., Dayton, Ohio, was awarded a $9,125,400 contract "


def _brennex(item: str, status: str = "signed") -> str:
    return f"{item} | USD 9125400 | {ARMY} < Brennex or Brennex Corp. or Brennex Corp | {status}"


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
        row("Brennex Corp., Dayton, Ohio (W56HZV-18-D-0031); Ardwick LLC, Reno, Nevada (W56HZV-18-D-0032); and Pell & Sons Inc., Waco, Texas (W56HZV-18-D-0033), will compete "
            "for each order of the $90,000,000 contract awarded for road repair." + _ARMY + ".",
            f"road repair | <=USD 90m | {ARMY} < Brennex or Brennex Corp. or Brennex Corp, Ardwick or Ardwick LLC, Pell & Sons or Pell & Sons Inc. or Pell & Sons Inc | signed framework"),
        row("Brennex Corp., Dayton, Ohio; Ardwick LLC, Reno, Nevada; and Pell & Sons Inc., Waco, Texas, have each been awarded a maximum $90,000,000 "
            "indefinite-delivery/indefinite-quantity contract for road repair." + _ARMY + ".",
            f"road repair | <=USD 90m | {ARMY} < Brennex or Brennex Corp. or Brennex Corp, Ardwick or Ardwick LLC, Pell & Sons or Pell & Sons Inc. or Pell & Sons Inc | signed framework"),
    ],
    "worth told in a later sentence": [
        row("Talvera Systems Inc., San Diego, California, is awarded a firm-fixed-price contract for radio masts. The total value of this contract is $8,400,000. The contract "
            "includes options which, if exercised, would bring its value to $20,000,000." + _NAVY + " (N00024-18-C-2301).",
            f"radio masts | USD 8.4m | {NAVSEA} < Talvera Systems or Talvera Systems Inc. or Talvera Systems Inc | signed"),
        row("Brennex Corp., Dayton, Ohio, was awarded an indefinite-delivery/indefinite-quantity contract for truck tires. Fiscal 2018 funds of $50,000 were obligated. The "
            "contract ceiling is $94,000,000 and the minimum guarantee is $5,000." + _ARMY + " (W56HZV-18-D-0031).",
            f"truck tires | <=USD 94m | {ARMY} < Brennex or Brennex Corp. or Brennex Corp | signed framework"),
        row("Talvera Systems Inc., San Diego, California, was awarded a modification to contract N00024-16-C-2200 for sonar domes. The face value of this action is $3,100,000 funded "
            "by fiscal 2018 appropriations. The total cumulative face value of this order is $15,000,000." + _NAVY + ".",
            f"sonar domes | USD 3.1m | {NAVSEA} < Talvera Systems or Talvera Systems Inc. or Talvera Systems Inc | signed amendment"),
        row("Talvera Systems Inc., San Diego, California, was awarded option year two on contract N00024-16-C-2200 to support the pilot school. This modification increases the value of "
            "the contract by $2,700,000." + _NAVY + ".",
            f"pilot school | USD 2.7m | {NAVSEA} < Talvera Systems or Talvera Systems Inc. or Talvera Systems Inc | signed amendment"),
    ],
    "without amount": [
        row("Brennex Corp., Dayton, Ohio, has been awarded a one-year indefinite-delivery/indefinite-quantity contract (W56HZV-18-D-0044) for truck tires. Work will be performed in Dayton.",
            f"truck tires | - | {DOD} < Brennex or Brennex Corp. or Brennex Corp | signed framework"),
        row("Quorvex Marine LLC, Mobile, Alabama, is being awarded a basic ordering agreement for dry docking of harbor tugs. No orders are being issued at this time." + _NAVY + ".",
            f"dry docking of harbor tugs | - | {NAVSEA} < Quorvex Marine or Quorvex Marine LLC | signed framework"),
    ],
    "other verbs": [
        row("Quorvex Marine LLC, Mobile, Alabama, is being issued a $5,300,000 modification under contract N00024-16-C-2200 to exercise an option for three barges." + _WORK + _NAVY + ".",
            f"barges x3 | USD 5.3m | {NAVSEA} < Quorvex Marine or Quorvex Marine LLC | signed amendment"),
        row("Brennex Corp., Dayton, Ohio (W56HZV-18-D-0031); Ardwick LLC, Reno, Nevada (W56HZV-18-D-0032); and Pell & Sons Inc., Waco, Texas (W56HZV-18-D-0033), will share in a $44,000,000 "
            "firm-fixed-price contract for road repair." + _ARMY + ".",
            f"road repair | <=USD 44m | {ARMY} < Brennex or Brennex Corp. or Brennex Corp, Ardwick or Ardwick LLC, Pell & Sons or Pell & Sons Inc. or Pell & Sons Inc | signed framework"),
        row("UPDATE: Brennex Corp., Dayton, Ohio (W56HZV-18-D-0039), has been added as an awardee under solicitation W56HZV-17-R-0100 to provide bridge inspection services. Each of the "
            "contractors will compete for task orders under the ceiling $80,000,000 indefinite-delivery/indefinite-quantity contract." + _ARMY + ".",
            f"bridge inspection services | <=USD 80m | {ARMY} < Brennex or Brennex Corp. or Brennex Corp | signed framework"),
        row("Quorvex Marine LLC, Mobile, Alabama, has been selected to provide tug services to the training fleet. The award is valued at $6,000,000." + _NAVY + " (N00024-18-C-2207).",
            f"tug services to the training fleet | USD 6m | {NAVSEA} < Quorvex Marine or Quorvex Marine LLC | signed"),
    ],
    "several awardees and the first order": [
        row("Brennex Corp., Dayton, Ohio (W56HZV-18-D-0031); and Ardwick LLC, Reno, Nevada (W56HZV-18-D-0032), are each being awarded an indefinite-delivery/indefinite-quantity, multiple "
            "award contract for road repair. The maximum dollar value including the base year and three option years of both contracts together is $95,000,000. Ardwick LLC is being "
            "awarded task order 0003 at $412,000 for repair of a culvert." + _ARMY + ".",
            f"road repair | <=USD 95m | {ARMY} < Brennex or Brennex Corp. or Brennex Corp, Ardwick or Ardwick LLC | signed framework",
            f"repair of a culvert | USD 412k | {ARMY} < Ardwick or Ardwick LLC | signed"),
        row("Two companies are each being awarded an estimated $12,000,000 fixed-price contract for air freight. The companies are: Brennex Corp., Dayton, Ohio (HTC711-18-D-C001); and Ardwick "
            "LLC, Reno, Nevada (HTC711-18-D-C002)." + _ARMY + ".",
            f"air freight | ~USD 12m | {ARMY} < Brennex or Brennex Corp. or Brennex Corp, Ardwick or Ardwick LLC | signed framework"),
    ],
    "correction": [
        row("CORRECTION: Contract awarded on May 10, 2018, to Brennex Corp., Dayton, Ohio, for $13,200,000, is revised to show the contract number as W56HZV-18-C-0042.",
            f"- | USD 13.2m | {DOD} < Brennex or Brennex Corp. or Brennex Corp | signed | 2018-05-10"),
        row("CORRECTION: The contract announced on May 14, 2018, for Brennex Corp., Dayton, Ohio (W56HZV-18-C-0042), for $20,400,000, was announced with an incorrect amount. The correct "
            "amount is $19,080,000, and the correct award date is May 15, 2018.",
            f"- | USD 19.08m | {DOD} < Brennex or Brennex Corp. or Brennex Corp | signed | 2018-05-15"),
    ],
    "other corrections": [
        row("CORRECTION: The contract announced on May 10, 2018, for Brennex Works Corp., Dayton, Ohio (W56HZV-18-C-0042), for $13,200,000 for truck tires, was announced with an incorrect "
            "amount. The correct amount is $13,900,000.",
            f"truck tires | USD 13.9m | {DOD} < Brennex Works or Brennex Works Corp. or Brennex Works Corp | signed"),
        row("CORRECTION: The contract modification to Brennex Works Corp., Dayton, Ohio, for $13,200,000 (W56HZV-18-C-0042), announced on May 10, 2018, was actually awarded on May 11, 2018.",
            f"- | USD 13.2m | {DOD} < Brennex Works or Brennex Works Corp. or Brennex Works Corp | signed amendment | 2018-05-11"),
    ],
    "work that sounds like a change": [
        row("Brennex Corp., Dayton, Ohio, was awarded a $9,125,400 contract for engine modification kits." + _WORK + _FUNDS + _ARMY + " (W56HZV-18-C-0042).",
            f"engine modification kits | USD 9125400 | {ARMY} < Brennex or Brennex Corp. or Brennex Corp | signed"),
        row("Brennex Corp., Dayton, Ohio, was awarded a $9,125,400 contract for range exercise support." + _WORK + _FUNDS + _ARMY + " (W56HZV-18-C-0042).",
            f"range exercise support | USD 9125400 | {ARMY} < Brennex or Brennex Corp. or Brennex Corp | signed"),
        row("Brennex Corp., Dayton, Ohio, was awarded a $50,000,000 multiple award task order contract for scaffolding. Funding will be determined with each order." + _ARMY + ".",
            f"scaffolding | <=USD 50m | {ARMY} < Brennex or Brennex Corp. or Brennex Corp | signed framework"),
    ],
    "other words for the activity": [
        row("Brennex Corp., Dayton, Ohio, was awarded a $9,125,400 contract for diesel engines." + _WORK + " The Army Contracting Command, Warren, is the contracting authority (W56HZV-18-C-0042).",
            f"diesel engines | USD 9125400 | {ARMY} < Brennex or Brennex Corp. or Brennex Corp | signed"),
        row("Brennex Corp., Dayton, Ohio, was awarded a $9,125,400 contract for diesel engines." + _WORK + " The contracting agency is the Army Contracting Command, Warren (W56HZV-18-C-0042).",
            f"diesel engines | USD 9125400 | {ARMY} < Brennex or Brennex Corp. or Brennex Corp | signed"),
        row("Brennex Corp., Dayton, Ohio, was awarded a $9,125,400 contract for diesel engines." + _WORK + _FUNDS + " Army Contracting Command, Warren,",
            f"diesel engines | USD 9125400 | {ARMY} < Brennex or Brennex Corp. or Brennex Corp | signed"),
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
    "names that go on": [
        row(_BRENNEX + "for field kitchen and bakery equipment." + _ARMY + ".", _brennex("field kitchen and bakery equipment")),
        row(_BRENNEX + "for solar-powered and wind-assisted water pumps." + _ARMY + ".", _brennex("solar-powered and wind-assisted water pumps")),
        row(_BRENNEX + "for barge engine overhaul and repair." + _ARMY + ".", _brennex("barge engine overhaul and repair")),
        row(_BRENNEX + "for the Marlin family of trailers and associated cranes." + _ARMY + ".", _brennex("Marlin family of trailers")),
        row(_BRENNEX + "for diving and diving-related towing services to support the pilots." + _ARMY + ".",
            _brennex("diving and diving-related towing services")),
        row(_BRENNEX + "for 40 Marlin Type II All Weather rounds." + _ARMY + ".", _brennex("Marlin Type II All Weather rounds x40")),
        row(_BRENNEX + "for six Deep Water Search and Rescue boats." + _ARMY + ".", _brennex("Deep Water Search and Rescue boats x6")),
        row(_BRENNEX + "for work associated with the Tollen Canal." + _ARMY + ".", _brennex("work associated with the Tollen Canal")),
        row(_BRENNEX + "for lead material for 12 barges." + _ARMY + ".", _brennex("lead material for 12 barges")),
        row(_BRENNEX + "for repair of customer furnished pumps." + _ARMY + ".", _brennex("repair of customer furnished pumps")),
        row(_BRENNEX + "for six rescue boats, trailers and training." + _ARMY + ".", _brennex("rescue boats x6")),
        row(_BRENNEX + "for repairs and alterations for the lightship Aurora Bay." + _ARMY + ".", _brennex("repairs and alterations for the lightship Aurora Bay")),
        row(_BRENNEX + "for design and construction to widen the east quay." + _ARMY + ".", _brennex("design and construction to widen the east quay")),
        row(_BRENNEX + "for construction of a fire station at Camp Tollen, Ohio." + _ARMY + ".", _brennex("construction of a fire station")),
    ],
    "number in a later sentence": [
        row(_BRENNEX + "for the Marlin 4 winch. Contractor will provide 30 Marlin 4 winches and two crates." + _ARMY + ".", _brennex("Marlin 4 winch x30")),
        row(_BRENNEX + "for the Marlin 4 winch. Contractor will provide 30 crates." + _ARMY + ".", _brennex("Marlin 4 winch")),
    ],
    "works in lists": [
        row(_BRENNEX + "for engineering and manufacturing support services." + _ARMY + ".", _brennex("engineering and manufacturing support services")),
        row(_BRENNEX + "for crew training and sustaining engineering services." + _ARMY + ".", _brennex("crew training and sustaining engineering services")),
        row(_BRENNEX + "for hauling and installing mobile cranes." + _ARMY + ".", _brennex("hauling and installing mobile cranes")),
        row(_BRENNEX + "for the modification of 14 dump trucks." + _ARMY + ".", _brennex("dump trucks x14")),
    ],
    "what stands where the purpose is told": [
        row("Brennex Corp., Dayton, Ohio, was awarded a $9,125,400 delivery order against contract W56HZV-14-D-0010 in support of the Marlin ferry. This order provides for bow thrusters."
            + _ARMY + ".", _brennex("bow thrusters")),
        row(_BRENNEX + "for dredging the Tollen Channel." + _ARMY + ".", _brennex("dredging the Tollen Channel")),
        row(_BRENNEX + "for remanufacturing tow trucks." + _ARMY + ".", _brennex("remanufacturing tow trucks")),
        row(_BRENNEX + "to transport and dispose of asbestos." + _ARMY + ".", _brennex("asbestos")),
        row(_BRENNEX + "to replace iron fence ties with plastic ones." + _ARMY + ".", _brennex("iron fence ties")),
        row(_BRENNEX + "for 18 months of continued tug crew training." + _ARMY + ".", _brennex("continued tug crew training")),
        row(_BRENNEX + "for fiscal 2018 crane production to include 20 winches." + _ARMY + ".", _brennex("crane production")),
        row(_BRENNEX + "for roofing requirements in the Tollen region." + _ARMY + ".", _brennex("roofing requirements")),
        row(_BRENNEX + "to support the Navy's food preservation program." + _ARMY + ".", _brennex("food preservation program")),
        row("Brennex Corp., Dayton, Ohio, was awarded a $9,125,400 modification (P00002) exercising an option year. This is a firm-fixed-price contract for winter coats and hats."
            + _ARMY + ".", _brennex("winter coats and hats", "signed amendment")),
    ],
    "each with an amount of its own": [
        row("Brennex Corp., Dayton, Ohio (W56HZV-18-C-0042), $9,125,400; and Ardwick LLC, Reno, Nevada (W56HZV-18-C-0043), $4,300,000, have each been awarded a contract for truck tires." + _ARMY + ".",
            _brennex("truck tires"), f"truck tires | USD 4.3m | {ARMY} < Ardwick or Ardwick LLC | signed"),
        row("Brennex Corp., Dayton, Ohio (W56HZV-18-C-0042; $9,125,400); and Ardwick LLC, Reno, Nevada (W56HZV-18-C-0043; $4,300,000), were awarded contracts for truck tires." + _ARMY + ".",
            _brennex("truck tires"), f"truck tires | USD 4.3m | {ARMY} < Ardwick or Ardwick LLC | signed"),
    ],
    "names with full stops": [
        row("Brennex Assoc. Inc., Dayton, Ohio, was awarded a $9,125,400 contract for truck tires." + _ARMY + ".",
            f"truck tires | USD 9125400 | {ARMY} < Brennex Assoc. or Brennex Assoc. Inc. or Brennex Assoc or Brennex Assoc. Inc | signed"),
    ],
    "ceilings": [
        row("Brennex Corp., Dayton, Ohio, was awarded a $9,125,400 modification to raise the ceiling of a contract for truck tires." + _ARMY + ".",
            _brennex("truck tires", "signed amendment")),
        row("Brennex Corp., Dayton, Ohio, was awarded a $9,125,400 multiple award task order multi-year contract for scaffolding. Funding will be determined with each order." + _ARMY + ".",
            f"scaffolding | <=USD 9125400 | {ARMY} < Brennex or Brennex Corp. or Brennex Corp | signed framework"),
    ],
    "several paragraphs": [
        row("ARMY\n\nBrennex Corp., Dayton, Ohio, was awarded a $9,125,400 firm-fixed-price contract for diesel engines." + _WORK + _ARMY + " (W56HZV-18-C-0042).\n\n"
            "NAVY\n\nQuorvex Marine LLC, Mobile, Alabama, is awarded a $48,250,000 contract for three harbor tugs." + _WORK + _NAVY + " (N00024-18-C-2201).",
            f"diesel engines | USD 9125400 | {ARMY} < Brennex or Brennex Corp. or Brennex Corp | signed",
            f"harbor tugs x3 | USD 48.25m | {NAVSEA} < Quorvex Marine or Quorvex Marine LLC | signed"),
    ],
    "heading": [
        row("ARMY\n\nBrennex Corp., Dayton, Ohio, was awarded a $9,125,400 contract for diesel engines." + _WORK + "\n\n"
            "U.S. SPECIAL OPERATIONS COMMAND\n\nArdwick LLC, Reno, Nevada, was awarded a $4,000,000 contract for radios." + _WORK,
            "diesel engines | USD 9125400 | US Army < Brennex or Brennex Corp. or Brennex Corp | signed",
            "radios | USD 4m | US Special Operations Command < Ardwick or Ardwick LLC | signed"),
    ],
    "date": [
        row("Brennex Corp., Dayton, Ohio, was awarded a $9,125,400 firm-fixed-price contract for diesel engines." + _WORK + _ARMY + " (W56HZV-18-C-0042). (Awarded April 30, 2018)",
            f"diesel engines | USD 9125400 | {ARMY} < Brennex or Brennex Corp. or Brennex Corp | signed | 2018-04-30"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), params(AWARDS))
def test_awards(text, expected):
    assert differences(text, expected) == []


@pytest.mark.parametrize(
    ("customers", "expected"),
    [
        ("foreign military sales to Oman", ("Oman",)),
        ("unclassified foreign military sales to Oman and Kuwait", ("Oman", "Kuwait")),
        ("foreign military sales to Saudi Arabia, Oman, and Kuwait", ("Saudi Arabia", "Oman", "Kuwait")),
        ("purchases for the governments of Oman and Kuwait as foreign military sales", ("Oman", "Kuwait")),
        ("foreign military sales (Oman, Kuwait and Japan)", ("Oman", "Kuwait", "Japan")),
        ("purchases for the government of Japan as foreign military sales", ("Japan",)),
        (
            "purchases for the Navy (90 percent); and the governments of Oman (6 percent); and the Republic of Korea (4 percent)",
            ("Oman", "South Korea"),
        ),
        ("a sale to the Omani navy under the Foreign Military Sales program", ("Oman",)),
        ("purchases for the Air Force (3) and the government of Norway (2)", ("Norway",)),
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


ITEMS = [
    ("contract for the manufacture and delivery of nine patrol tugs, and nine tow kits", "patrol tugs", 9),
    ("contract for the procurement, production, and delivery of radar masts", "radar masts", None),
    ("modification to contract N00024-12-C-2100 to exercise an option for continued procurement and production of pump parts", "pump parts", None),
    ("contract for the repair, maintenance, and overhaul of harbor tugs", "repair, maintenance, and overhaul of harbor tugs", None),
    ("contract for the load, assemble, and pack of 60mm mortar rounds", "load, assemble, and pack of 60mm mortar rounds", None),
    ("modification (P00003) to contract W56HZV-15-C-0099 to reset and upgrade of 120 heavy trucks", "heavy trucks", 120),
    ("contract for laser-guided, rocket-assisted, tail-finned shells", "laser-guided, rocket-assisted, tail-finned shells", None),
    ("contract for men's rain coats", "men's rain coats", None),
    ("contract for men's and women's dress shoes", "men's and women's dress shoes", None),
    ("contract for the Brennex family of radios", "Brennex family of radios", None),
    ("contract for 409 Joint Light Cargo Vehicles", "Joint Light Cargo Vehicles", 409),
    ("contract for the Small Radius Mortar", "Small Radius Mortar", None),
    ("contract for Extended Area Survey and Mapping Program", "Extended Area Survey and Mapping Program", None),
    ("contract for up to a maximum 31,250 rain coats and data reports", "rain coats", 31250),
    ("contract for a maximum of 118 antenna units and 40 radios", "antenna units", 118),
    ("contract for 54 each armored personnel carriers", "armored personnel carriers", 54),
    ("delivery order 0007 under contract W56HZV-14-D-0010 for night sights", "night sights", None),
    ("cost-plus-fixed-fee delivery order 0007 against a basic ordering agreement (N00019-12-G-0006) for radar spares", "radar spares", None),
    ("modification to H98210-13-C-0001 to exercise option period four for call center services", "call center services", None),
    ("contract for the placement of both cost-reimbursable and firm-fixed-price task orders for ship planning services", "ship planning services", None),
    ("contract with options for Contamination Marker Assurance Systems", "Contamination Marker Assurance Systems", None),
    ("contract to construct an Army Reserve Center", "Army Reserve Center", None),
    ("contract. The contracts are for the procurement of air traffic services", "air traffic services", None),
    ("contract. This requirement is for program support services", "program support services", None),
]  # fmt: skip


@pytest.mark.parametrize(("award", "item", "quantity"), ITEMS)
def test_items(award, item, quantity):
    (report,) = read(f"Ardwick LLC, Reno, Nevada, was awarded a $9,125,400 {award}.{_FUNDS}{_ARMY}.").reports
    assert (report.item, report.quantity) == (item, quantity)
