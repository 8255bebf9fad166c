"""Rates that no day changes: of currencies that the euro replaced, and of those that are pegged to the dollar or the euro.

Each holds from its day on. Where sources give only a month or a year for the beginning of a peg, the day is the first one that
is beyond doubt; before that there is no rate.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from .rates import DOLLAR, EURO, Origin, Rate

# One euro is so many units of a currency, from the day on which it adopted the euro. Irrevocable: Council Regulation (EC)
# No 2866/98, Article 1, as amended up to the accession of Bulgaria. The ECU: Council Regulation (EC) No 1103/97, Article 2.
_REGULATION = "Council Regulation (EC) No 2866/98"
_REPLACED = {
    date(1999, 1, 1): {
        "ATS": "13.7603", "BEF": "40.3399", "DEM": "1.95583", "ESP": "166.386", "FIM": "5.94573", "FRF": "6.55957",
        "IEP": "0.787564", "ITL": "1936.27", "LUF": "40.3399", "NLG": "2.20371", "PTE": "200.482",
    },
    date(2001, 1, 1): {"GRD": "340.750"},
    date(2007, 1, 1): {"SIT": "239.640"},
    date(2008, 1, 1): {"CYP": "0.585274", "MTL": "0.429300"},
    date(2009, 1, 1): {"SKK": "30.1260"},
    date(2011, 1, 1): {"EEK": "15.6466"},
    date(2014, 1, 1): {"LVL": "0.702804"},
    date(2015, 1, 1): {"LTL": "3.45280"},
    date(2023, 1, 1): {"HRK": "7.53450"},
    date(2026, 1, 1): {"BGN": "1.95583"},
}  # fmt: skip
_ECU = Rate("XEU", EURO, Decimal(1), date(1999, 1, 1), Origin.FIXED, "Council Regulation (EC) No 1103/97")


def _peg(currency: str, into: str, rate: str, day: date, source: str) -> Rate:
    return Rate(currency, into, Decimal(rate), day, Origin.PEG, source)


_PEGS = {
    "AED": _peg(DOLLAR, "AED", "3.6725", date(1997, 12, 1), "Central Bank of the UAE, since November 1997"),
    "BHD": _peg(DOLLAR, "BHD", "0.376", date(2002, 1, 1), "Central Bank of Bahrain, by decree since 2001"),
    "JOD": _peg(DOLLAR, "JOD", "0.709", date(1995, 12, 1), "Central Bank of Jordan, middle of 0.708 and 0.710"),
    "OMR": _peg("OMR", DOLLAR, "2.6008", date(1986, 2, 1), "Central Bank of Oman, since January 1986"),
    "QAR": _peg(DOLLAR, "QAR", "3.64", date(2001, 7, 9), "Qatar Central Bank, Decree 34 of 2001"),
    "SAR": _peg(DOLLAR, "SAR", "3.75", date(2003, 1, 1), "Saudi Central Bank; 3.745 until 2002"),
    "BAM": _peg(EURO, "BAM", "1.95583", date(2001, 10, 11), "Central Bank of Bosnia and Herzegovina"),
    "XAF": _peg(EURO, "XAF", "655.957", date(1999, 1, 1), "Council Decision 98/683/EC"),
    "XOF": _peg(EURO, "XOF", "655.957", date(1999, 1, 1), "Council Decision 98/683/EC"),
}

PARITIES: dict[str, Rate] = {
    currency: Rate(EURO, currency, Decimal(rate), day, Origin.FIXED, _REGULATION)
    for day, rates in _REPLACED.items()
    for currency, rate in rates.items()
}
PARITIES |= {"XEU": _ECU} | _PEGS
