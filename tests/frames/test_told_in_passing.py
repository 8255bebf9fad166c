"""Orders that a text recalls in passing: on order, delivered in part, in use, over years, in a range, fallen through."""

from __future__ import annotations

import pytest
from told import differences, params, row

TABLES = {
    "on order": [
        row("Peru has 12 KT-1 trainers on order with Korea Aerospace Industries.", "KT-1 trainers x12 | - | Peru < Korea Aerospace Industries | signed"),
        row("Indonesia has eight Apache helicopters on order from Boeing.", "Apache helicopters x8 | - | Indonesia < Boeing | signed"),
        row("Dassault has delivered 12 of the 24 Rafale jets on order for Egypt.", "Rafale jets x24 | - | Egypt < Dassault | completed or signed"),
    ],
    "part of an order": [
        row("Dassault has delivered 14 of Egypt's order for 24 Rafale aircraft.", "Rafale aircraft x24 | - | Egypt < Dassault | completed or signed"),
        row("Embraer delivered 3 of 12 Super Tucano aircraft to Nigeria.", "Super Tucano aircraft x12 | - | Nigeria < Embraer | completed or signed"),
        row("Kenya received two An-26 transport planes from Ukraine.", "An-26 transport planes x2 | - | Kenya < Ukraine | completed"),
    ],
    "over some years": [
        row("Kenya bought six Ratels from South Africa in 2009, three Bell 212s from Italy in 2005/6 and a Dornier 228 from Germany in 2006.",
            "Ratels x6 | - | Kenya < South Africa | completed | 2009",
            "Bell 212s x3 | - | Kenya < Italy | completed | 2006",
            "Dornier 228 | - | Kenya < Germany | completed | 2006"),
        row("The Ugandan army took delivery of two Y-8 transport aircraft in 2003, ten T-55 tanks in 2011/13 and six K-8 trainers in 2011/12 from China.",
            "Y-8 transport aircraft x2 | - | Ugandan Army < China | completed | 2003",
            "T-55 tanks x10 | - | Ugandan Army < China | completed | 2013",
            "K-8 trainers x6 | - | Ugandan Army < China | completed | 2012"),
    ],
    "a range of counts": [
        row("Laos is negotiating with Sweden for between six and nine Gripen jets.", "Gripen jets | - | Laos < Sweden | negotiating"),
        row("Chile bought four to six radars from Thales.", "radars | - | Chile < Thales | signed"),
        row("Chile ordered 10-12 patrol boats from Damen.", "patrol boats | - | Chile < Damen | signed"),
    ],
    "what somebody operates": [
        row("The Latvian Army operates CVR(T) vehicles bought from the United Kingdom.", "CVR(T) vehicles | - | Latvian Army < United Kingdom | signed"),
        row("The Omani Navy uses six patrol boats supplied by Damen.", "patrol boats x6 | - | Omani Navy < Damen | signed or completed"),
    ],
    "two verbs for one object": [
        row("The Tiger was designed and built by Eurocopter for the German Army.", "Tiger | - | German Army < Eurocopter | signed or completed"),
        row("The Nigerian Navy has commissioned the patrol vessel NNS Unity, built by China Shipbuilding.",
            "patrol vessel NNS Unity or NNS Unity | - | Nigerian Navy < China Shipbuilding | completed"),
        row("The Kenyan Navy accepted the patrol boat Doria from Damen.", "patrol boat Doria | - | Kenyan Navy < Damen | completed"),
    ],
    "stopped": [
        row("The sale of 100 Leopard tanks to Qatar was blocked by Germany.", "Leopard tanks x100 | - | Qatar < Germany | cancelled"),
        row("The $2 billion sale of Italian helicopters to Turkey fell through.", "Italian helicopters | USD 2bn | Turkey < Italy | cancelled"),
        row("Canada called off its purchase of 18 Super Hornets from Boeing.", "Super Hornets x18 | - | Canada < Boeing | cancelled"),
    ],
    "first customers, options, investments": [
        row("Norway ordered the NH90 as launch customer.", "NH90 | - | Norway < - | signed"),
        row("The Malaysian Navy is the launch customer for the Falcon 400 drone.", "Falcon 400 drone | - | Malaysian Navy < - | signed"),
        row("Qatar was in talks with France last week on exercising the option for 10 Rafale jets.", "Rafale jets x10 | - | Qatar < France | negotiating amendment"),
        row("Luxembourg has decided to invest in two H145M helicopters.", "H145M helicopters x2 | - | Luxembourg < - | planned"),
    ],
    "who acts": [
        row("Dubai-based Minerva Special Purpose Vehicles is building 50 armoured vehicles for the Nigerian Army.",
            "armoured vehicles x50 | - | Nigerian Army < Minerva Special Purpose Vehicles | signed"),
        row("Helsinki-based Vertrix has won a contract for 12 radars from Estonia.", "radars x12 | - | Estonia < Vertrix | signed"),
        row("The Obama administration sold 36 F-15 fighters to Qatar.", "F-15 fighters x36 | - | Qatar < United States | signed"),
        row("The aircraft was delivered by US Ambassador Joan Fair to the Ethiopian Air Force.", "aircraft | - | Ethiopian Air Force < United States | completed"),
        row("VLR was contracted to re-configure two Pakistani ATR-72s.", "ATR-72s x2 | - | Pakistan < VLR | signed"),
    ],
    "what is wished, decided, launched": [
        row("Lima is considering the option of buying 12 Russian helicopters.", "Russian helicopters x12 | - | Peru < Russia | planned"),
        row("India's decision to buy 24 Seahawk helicopters was announced.", "Seahawk helicopters x24 | - | India < - | planned"),
        row("Several nations expressed interest in buying Russian arms."),
        row("The new rules are part of a push to increase American weapon sales abroad."),
        row("Damen launched the first of two frigates for the Mexican Navy on 3 May.", "frigates x2 | - | Mexican Navy < Damen | signed | 2018-05-03"),
        row("Turkey launched a tender for 12 helicopters.", "helicopters x12 | - | Turkey < - | planned"),
        row("Senegal has become the first export customer for the Kership OPV 58 S.", "Kership OPV 58 S or OPV 58 S | - | Senegal < Kership or - | signed"),
    ],
    "into service": [
        row("The Algerian Navy commissioned into service its new mine countermeasures vessel El-Kasseh 1.",
            "mine countermeasures vessel El-Kasseh 1 or El-Kasseh 1 | - | Algerian Navy < - | completed"),
        row("Malaysia commissioned into service two Chetak helicopters from India.", "Chetak helicopters x2 | - | Malaysia < India | completed"),
    ],
    "parties by other names": [
        row("The Zambia People's Defence Force took delivery of six K-8 trainers from China.", "K-8 trainers x6 | - | Zambia People's Defence Force < China | completed"),
        row("The rifles were donated by Moscow to the Philippine Army.", "rifles | - | Philippine Army < Russia | completed"),
        row("The donation of 44 trucks to Ghana was made by Norway.", "trucks x44 | - | Ghana < Norway | signed or completed"),
        row("Moscow and New Delhi signed a contract for 200 Ka-226 helicopters.", "Ka-226 helicopters x200 | - | India < Russia | signed"),
        row("The Vienna Institute placed Oman as the third-largest consumer of British arms."),
    ],
    "two verbs, each with another side": [
        row("The boats, built by Metal Shark and donated by the United States, were handed to the Kenyan Navy.",
            "boats | - | Kenyan Navy < United States | completed"),
        row("The jets donated by Norway were delivered to Peru.", "jets | - | Peru < Norway | completed"),
        row("Elbit will upgrade 28 vehicles granted by the US to the Philippines.", "vehicles x28 | - | Philippines < United States | signed or completed"),
        row("The register lists 50 Panthera vehicles being ordered from the UAE in 2013.", "Panthera vehicles x50 | - | - < United Arab Emirates | signed | 2013"),
    ],
    "what is only asked for": [
        row("Chile bought tanks from France. A letter urged the minister to ease the blockade and suspend French arms sales.",
            "tanks | - | Chile < France | signed"),
        row("A deal might be signed for navy patrol boats from Damen.", "navy patrol boats or patrol boats | - | - < Damen | planned"),
    ],
    "one thing by two names": [
        row("Serbia wants to buy Chinese drones. Its army is negotiating with China for UAVs.", "drones or UAVs | - | Serbia or Serbian Army < China | negotiating"),
        row("Oman bought 12 fighter aircraft from Italy. The 12 fighter planes cost $900 million.", "fighter aircraft x12 | USD 900m | Oman < Italy | signed"),
    ],
    "no goods": [
        row("Norway sent an expression of interest to Oman."),
        row("The agreement between Terma and Damen is part of measures to expand trade."),
        row("The agency plans to launch its new satellite in July."),
        row("Terma launched the serial production of a new drone."),
    ],
    "names of goods": [
        row("Peru awarded Damen a contract for the construction of the navy's first icebreaker.",
            "construction of the navy's first icebreaker or icebreaker | - | Peru < Damen | signed"),
        row("The US has agreed to supply long endurance surveillance drones to India.", "long endurance surveillance drones | - | India < United States | signed"),
        row("Nigeria bought three second hand Super Tucano aircraft from Brazil.", "second hand Super Tucano aircraft x3 | - | Nigeria < Brazil | signed"),
        row("Saab will deliver the remaining four jets to Peru.", "jets x4 | - | Peru < Saab | signed"),
        row("Lithuania announced its largest ever defence purchase: 386 million euros to buy 88 German Boxer vehicles.",
            "Boxer vehicles x88 | EUR 386m | Lithuania < Germany | signed or planned"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "deals"), params(TABLES))
def test_told_in_passing(text: str, deals: tuple[str, ...]) -> None:
    assert differences(text, deals) == []
