"""Notices of procurement in fields, with invented contracts."""

from __future__ import annotations

import pytest
from told import differences, params, row

from dealtrack.frames import labelled

TABLES = {
    "a label and a colon": [
        row("Contract award notice\nContracting authority: Lich Tramways Sp. z o.o., Lich, Poland\nTitle: Delivery of 12 articulated trams\n"
            "Awarded to: Tarva Rail Ltd, Lich, Poland\nValue (without VAT): 46 320 000.00 PLN\nDate of conclusion of the contract: 22/04/2018",
            "articulated trams x12 | PLN 46320000 | Lich Tramways Sp. z o.o. < Tarva Rail Ltd | signed contract | 2018-04-22"),
        row("CN ID: CN1234\nAgency: Department of Defence\nContract Value (AUD): $12,345,678.90\nDescription: Supply of 40 protected vehicles\nSupplier Name: Tarva Motors Limited",
            "protected vehicles x40 | AUD 12345678.90 | Department of Defence < Tarva Motors Limited | signed"),
    ],
    "a label and a line": [
        row("Contract title\nField tents\nBuyer\nMinistry of Defence\nSupplier\nTarva Canvas Limited\nContract value\n£9,800,000\nAward date\n28 March 2018",
            "Field tents | GBP 9.8m | Ministry of Defence < Tarva Canvas Limited | signed contract | 2018-03-28"),
    ],
    "numbers of sections": [
        row("Section I: Contracting entity. Harbour Office of Lich, Quay 1, Lich.\nII.1.4) Short description: Supply of 50 mobile cranes.\n"
            "V.2.3) Name and address of the contractor: Tarva Marine GmbH, Lich.\nV.2.4) Information on value of the contract: Total value of the contract: 2 450 000.00 EUR.",
            "mobile cranes x50 | EUR 2450000 | Harbour Office of Lich < Tarva Marine or Tarva Marine GmbH | signed"),
    ],
    "several suppliers": [
        row("Buyer: Lich Harbour Authority\nSubject: Radar spare parts\nLot 1\nSupplier: Saab AB\nValue of contract: EUR 1.2 million\nLot 2\nSupplier: Tarva Marine SA\nValue of contract: EUR 3 million",
            "Radar spare parts | EUR 1.2m | Lich Harbour Authority < Saab AB | signed", "Radar spare parts | EUR 3m | Lich Harbour Authority < Tarva Marine SA | signed"),
    ],
    "still to be awarded": [
        row("Buyer: City of Lich. Title: Office furniture. Estimated value: NOK 12 million. Deadline: 3 July 2018.", "Office furniture | NOK 12m | City of Lich < - | planned"),
    ],
}  # fmt: skip


@pytest.mark.parametrize("text, deals", params(TABLES))
def test_fields(text, deals):
    assert differences(text, deals) == []


@pytest.mark.parametrize(
    "text",
    [
        "Supplier: Saab AB. The company makes radars.",
        "The buyer said: we will see.\nThe price: unknown.",
        "Title: A morning in Lich\nBy our own reporter.",
    ],
)
def test_no_notice(text):
    assert not labelled.is_notice(text)
