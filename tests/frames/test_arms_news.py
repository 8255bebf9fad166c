"""How news of arms tells deals: bids that are handed in, goods that arrive, and things that take the place of others."""

from __future__ import annotations

import pytest
from told import differences, params, row

TABLES = {
    "bids to supply": [
        row("Saab and Thales have submitted bids to supply radars to the Peruvian Navy.", "radars | - | Peruvian Navy < - | planned"),
        row("The consortium filed a bid to build four corvettes for the Colombian Navy.", "corvettes x4 | - | Colombian Navy < - | planned"),
        row("Boeing, Airbus and Embraer filed offers on Friday for the delivery of six transports to Chile.",
            "transports x6 | - | Chile < - | planned"),
        row("Peru received three bids to supply 12 helicopters.", "helicopters x12 | - | Peru < - | planned"),
        row("Poland's Defence Ministry has received proposals from four suppliers for the supply of 96 attack helicopters.",
            "attack helicopters x96 | - | Polish Defence Ministry < - | planned"),
        row("Saab submitted a bid to the committee."),
        row("Peru received three bids."),
    ],
    "what arrives": [
        row("Six Turkish drones arrived in Mali on Tuesday.", "Turkish drones x6 | - | Mali < Turkey | signed | 2018-05-22"),
        row("The first four of 12 Kirpi vehicles ordered from BMC have arrived in Tunisia.", "Kirpi vehicles x12 | - | Tunisia < BMC | signed"),
        row("Two patrol boats from Italy reached Malta in May.", "patrol boats x2 | - | Malta < Italy | signed | 2018-05"),
        row("The shipment of Czech rifles has safely arrived in Jordan.", "Czech rifles | - | Jordan < Czech Republic | signed"),
        row("The second delivery of T-72 tanks to Laos arrived in Vientiane from Russia.", "T-72 tanks | - | Laos < Russia | signed"),
        row("Six jets from Saab were delivered to Peru in May.", "jets x6 | - | Peru < Saab | completed | 2018-05"),
        row("Peru reached the final of the 12 nations."),
    ],
    "who tells what it gave": [
        row("Norway has announced the donation of 14 Leopard tanks to Ukraine.", "Leopard tanks x14 | - | Ukraine < Norway | signed"),
        row("Germany confirmed the delivery of night vision goggles to the Iraqi army.",
            "night vision goggles | - | Iraqi Army < Germany | signed"),
        row("Sweden has reported the sale of 40 radios to Cuba's coast guard.", "radios x40 | - | Cuban Coast Guard < Sweden | signed"),
        row("Peru announced the delivery of 14 tanks to the Peruvian Army.", "tanks x14 | - | Peruvian Army < - | signed"),
    ],
    "what one country gives another": [
        row("India has donated a stock of rifles and radios to the Seychelles Coast Guard.",
            "rifles and radios | - | Seychelles Coast Guard < India | completed"),
        row("The Korea Friendship Association handed over a Hyundai fire truck and a Kia ambulance to the Fijian Navy at a ceremony held on 21 May.",
            "Hyundai fire truck | - | Fijian Navy < Korea Friendship Association | completed",
            "Kia ambulance | - | Fijian Navy < Korea Friendship Association | completed"),
        row("Norway has handed over the first Moana class landing craft to Tonga.", "Moana class landing craft | - | Tonga < Norway | completed"),
    ],
    "from whose stores": [
        row("Tunisia has commissioned three Cape-class cutters as part of an acquisition from the Australian Border Force's excess supply.",
            "Cape-class cutters x3 | - | Tunisia < Australian Border Force | completed"),
        row("Estonia will acquire 12 Mistral launchers from French military surplus.",
            "Mistral launchers x12 | - | Estonia < French Military | planned"),
        row("Greece will buy 27 assault vehicles from US Marine Corps surplus stocks.",
            "assault vehicles x27 | - | Greece < US Marine Corps | planned"),
    ],
    "whose force it is, and who supplies it": [
        row("Damen will deliver two boats to Peru's ageing coast guard.", "boats x2 | - | Peru < Damen | signed"),
        row("Spain and France submitted bids on Tuesday to sell patrol ships to Uruguay's small navy.", "patrol ships | - | Uruguay < - | planned"),
        row("Oman signed a $90 million contract with Spanish yard Armon to supply two ferries.",
            "ferries x2 | USD 90m | Oman < Armon | signed"),
    ],
    "one of a list": [
        row("Oman ordered two tugs, a tanker and 12 trucks from Spain.", "tugs x2 | - | Oman < Spain | signed",
            "tanker | - | Oman < Spain | signed", "trucks x12 | - | Oman < Spain | signed"),
        row("Peru will buy the Gripen and two frigates from Sweden.",
            "Gripen | - | Peru < Sweden | planned", "frigates x2 | - | Peru < Sweden | planned"),
        row("Damen delivered five boats and a hospital ship to the Peruvian Navy.",
            "boats x5 | - | Peruvian Navy < Damen | completed", "hospital ship | - | Peruvian Navy < Damen | completed"),
    ],
    "who speaks of a purchase": [
        row("Latvia announced that it was in talks with Austria on 12 guns.", "guns x12 | - | Latvia < Austria | negotiating"),
        row("Parliament approved a proposal by Chile's Defence Minister Ana Perez to buy 12 tugs.", "tugs x12 | - | Chile < - | approved"),
        row("The Peruvian Navy insisted that the purchase of six tugs from Damen was approved by the cabinet.",
            "tugs x6 | - | Peruvian Navy < Damen | approved"),
        row("The Peruvian Navy said the purchase of six tugs by Chile was approved.", "tugs x6 | - | Chile < - | approved"),
    ],
    "what takes the place of others": [
        row("Peru is considering replacing its fleet of MiG-29s with Gripens.", "Gripens | - | Peru < - | planned"),
        row("Peru wants to replace its contingent of French Mirages with Russian Su-35s.", "Su-35s | - | Peru < Russia | planned"),
        row("The $20 million contract covers 30 trainers to replace the Zambian Air Force's MFI-15s.",
            "trainers x30 | USD 20m | Zambian Air Force < - | signed"),
    ],
    "what is examined": [
        row("Bolivia is examining the procurement of An-74 transports.", "An-74 transports | - | Bolivia < - | planned"),
        row("Bolivia is studying the purchase of six tugs from Spain.", "tugs x6 | - | Bolivia < Spain | planned"),
        row("Bolivia is studying six tugs."),
        row("Chile cancelled a plan to adopt the K9.", "K9 | - | Chile < - | cancelled"),
        row("Chile adopted 12 laws."),
    ],
    "tenders and those who compete in them": [
        row("A tender was launched for 30 trainers by the Zambian Air Force.", "trainers x30 | - | Zambian Air Force < - | planned"),
        row("The tender that Peru launched in 2011 for six helicopters was cancelled.", "helicopters x6 | - | Peru < - | cancelled"),
        row("Nothing came of the tender that the Peruvian Navy floated in 2011 for six helicopters.",
            "helicopters x6 | - | Peruvian Navy < - | planned | 2011"),
        row("The Hungarian Ministry of Defence has shortlisted Saab and Thales to compete for a contract to build a radar network.",
            "radar network | - | Hungarian Ministry of Defence < - | negotiating"),
        row("The Danish Army has received final quotations for 12 howitzers from three makers.", "howitzers x12 | - | Danish Army < - | planned"),
    ],
    "contracts and what they hold": [
        row("The contract on delivering to Laos of 8 Yak-130 combat trainers was signed in May.",
            "Yak-130 combat trainers x8 | - | Laos < - | signed | 2018-05"),
        row("Chad struck a $300 million deal with Belarus, envisaging the delivery of 18 Polonez launchers.",
            "Polonez launchers x18 | USD 300m | Chad < Belarus | signed"),
        row("The Chilean Army has chosen to acquire the Arma vehicle as replacement for the cancelled carrier deal with Switzerland.",
            "Arma vehicle | - | Chilean Army < - | planned", "carrier | - | Chilean Army < Switzerland | cancelled"),
        row("Kenya received two tugs. The acquisition is part of the country's Horizon 2 programme.", "tugs x2 | - | Kenya < - | completed"),
        row("Officials wait for the 62 Leopard 2A7 tanks Germany is to start delivering in 2022.", "Leopard 2A7 tanks x62 | - | - < Germany | signed"),
        row("Damen has completed four patrol boats for the Peruvian Navy.", "patrol boats x4 | - | Peruvian Navy < Damen | completed"),
        row("Damen has completed four trials for the Peruvian Navy."),
    ],
    "participles between a number and a name": [
        row("Norway has provided the Kosovo Police with the first two of five reconditioned Bell 412 helicopters.",
            "reconditioned Bell 412 helicopters x5 | - | Kosovo Police < Norway | signed"),
        row("Australia will acquire four modified Gulfstream G550 jets.", "modified Gulfstream G550 jets x4 | - | Australia < Gulfstream | planned"),
        row("The Peruvian Navy has received a locally made, Makassar-class transport to join its fleet.",
            "Makassar-class transport | - | Peruvian Navy < - | completed"),
    ],
    "goods told before, bought by another": [
        row("Jordan has finalised a deal with Pakistan to buy Mushak trainers. Oman bought the trainers in 2015.",
            "Mushak trainers | - | Jordan < Pakistan | signed", "Mushak trainers | - | Oman < Pakistan | signed | 2015"),
        row("China's donations to Rwanda included: 8 Foton buses, 12 Foton trucks and 20 motorcycles.",
            "Foton buses x8 | - | Rwanda < China | signed", "Foton trucks x12 | - | Rwanda < China | signed",
            "motorcycles x20 | - | Rwanda < China | signed"),
        row("The government was able to secure a deal with Spain for the procurement of 16 tanks.", "tanks x16 | - | - < Spain | signed"),
        row("Peru has been able to buy six tugs from Spain.", "tugs x6 | - | Peru < Spain | signed"),
        row("Peru will be able to buy six tugs from Spain.", "tugs x6 | - | Peru < Spain | planned"),
        row("Iraq agreed to buy two ships from Italy. Italy is expected to deliver the ships, built by Fincantieri.",
            "ships x2 | - | Iraq < Italy | signed"),
    ],
    "figures that are not the price": [
        row("Cyprus signed a contract with Fincantieri to purchase two vessels, a third of which is to be funded by an Italian grant of €29m.",
            "vessels x2 | - | Cyprus < Fincantieri | signed"),
        row("Cyprus agreed to buy two ships from Italy. Each ship will cost Cyprus $30 million.", "ships x2 | - | Cyprus < Italy | signed"),
        row("Hanwha has a contract with Estonia for howitzer sales worth $110 million.", "howitzer | USD 110m | Estonia < Hanwha | signed"),
    ],
    "where goods come from and how many are told elsewhere in the sentence": [
        row("Iraq purchased 450 grenade launchers produced in Azerbaijan, and 400 mortars with sights.",
            "grenade launchers x450 | - | Iraq < Azerbaijan | signed", "mortars x400 | - | Iraq < Azerbaijan | signed"),
        row("Another 80 BTR-3E1 carriers, made in Ukraine, are to be handed over to the Thai Army.",
            "BTR-3E1 carriers x80 | - | Thai Army < Ukraine | signed"),
        row("The Gowind 2500 corvette is the first of four ordered by Egypt from Naval Group.",
            "Gowind 2500 corvette x4 | - | Egypt < Naval Group | signed"),
        row("As for the Type 209 submarine, Egypt ordered two from Germany in 2011.",
            "Type 209 submarine x2 | - | Egypt < Germany | signed | 2011"),
        row("Egypt will receive a FREMM frigate. Egypt ordered the frigate and 20 Rafale fighters from France in 2014.",
            "FREMM frigate | - | Egypt < France | signed | 2014", "Rafale fighters x20 | - | Egypt < France | signed | 2014"),
    ],
    "which side is which": [
        row("Pakistan signed an export contract with Azerbaijan for 12 trainers.", "trainers x12 | - | Azerbaijan < Pakistan | signed"),
        row("Bulgaria signed an agreement with Poland to repair eight MiG-29 fighters.", "MiG-29 fighters x8 | - | Bulgaria < Poland | signed"),
        row("That is coupled with a $4.1 million order for 520 Israeli Negev machine guns.",
            "Negev machine guns x520 | USD 4.1m | - < Israel | signed"),
        row("The Nigerian Air Force on Sunday took delivery of four tugs purchased by the Federal Government from Pakistan.",
            "tugs x4 | - | Nigerian Air Force < Pakistan | completed | 2018-05-20"),
        row("The Peruvian Navy took delivery of four tugs purchased by Peru from Pakistan.", "tugs x4 | - | Peruvian Navy < Pakistan | completed"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "deals"), params(TABLES))
def test_arms_news(text: str, deals: tuple[str, ...]) -> None:
    assert differences(text, deals) == []
