"""Verbs whose subject or outcome stands elsewhere in the sentence, adjectives behind commas, and agreements about nothing named."""

from __future__ import annotations

import pytest
from told import differences, params, row

TABLES = {
    "first to order": [
        row("Peru was the first country to order the Gripen.", "Gripen | - | Peru < - | signed"),
        row("Chile became the third nation to receive the A400M.", "A400M | - | Chile < - | signed or completed"),
        row("Peru will be the first to buy the radar from Thales.", "radar | - | Peru < Thales | planned"),
    ],
    "help with a bare infinitive": [
        row("Saab helped build six frigates for Peru.", "frigates x6 | - | Peru < Saab | signed"),
        row("A senator helped block the sale of 300 rifles to Peru.", "rifles x300 | - | Peru < - | cancelled"),
    ],
    "a second verb behind but": [
        row("Chad's air force was small but has grown, receiving two Mi-35s from Russia in 2005.", "Mi-35s x2 | - | Chadian Air Force < Russia | completed | 2005"),
        row("Peru rejected the Gripen but ordered six Rafales from France.", "Rafales x6 | - | Peru < France | signed"),
        row("Saab lost the contract for frigates but won an order for radars from Peru.", "radars | - | Peru < Saab | signed"),
        row("The deal for six jets was signed but cancelled by Peru in 2015.", "jets x6 | - | Peru < - | cancelled | 2015"),
    ],
    "one of several": [
        row("Peru is one of six partner nations and has ordered 16 stealth fighters.", "stealth fighters x16 | - | Peru < - | signed"),
    ],
    "threats and decisions to end a deal": [
        row("Peru may cancel its $200 million order for 12 jets from Saab.", "jets x12 | USD 200m | Peru < Saab | signed"),
        row("There are fears that Chile could scrap a separate $2 billion purchase of warships from Spain.", "warships | USD 2bn | Chile < Spain | signed"),
        row("Peru plans to scrap the planned purchase of 12 jets from Saab.", "jets x12 | - | Peru < Saab | planned"),
        row("Peru has decided to cancel the contract for 12 jets with Saab.", "jets x12 | - | Peru < Saab | cancelled"),
        row("A deal to build a fighter for Peru fell through after Chile pulled its engineers.", "fighter | - | Peru < - | cancelled"),
    ],
    "money set aside": [
        row("Peru has set aside $23 million for the procurement of four AW101 helicopters.", "AW101 helicopters x4 | USD 23m | Peru < - | planned"),
    ],
    "approvals": [
        row("Chile gained approval from the State Department to buy 18 Mk-48 torpedoes.", "Mk-48 torpedoes x18 | - | Chile < United States | approved"),
        row("Israel secured approval from Washington for the purchase of 25 jets.", "jets x25 | - | Israel < United States | approved"),
    ],
    "adjectives with a comma": [
        row("Peru bought 12 modern, Russian-made jets for $4 million.", "jets x12 | USD 4m | Peru < Russia | signed"),
        row("Peru ordered six refurbished, combat-ready tanks from Germany.", "refurbished; combat-ready tanks x6 | - | Peru < Germany | signed"),
        row("Peru has ordered a high-speed, shallow-draft patrol boat from Damen.", "high-speed; shallow-draft patrol boat | - | Peru < Damen | signed"),
        row("Peru bought six used, Soviet-era helicopters from Ukraine.", "used; Soviet-era helicopters x6 | - | Peru < Ukraine | signed"),
        row("In a first, Peru bought six tanks from Vietnam.", "tanks x6 | - | Peru < Vietnam | signed"),
    ],
    "what describes goods behind their noun": [
        row("Peru has bought six trucks fitted with cranes from Germany.", "trucks x6 | - | Peru < Germany | signed"),
        row("Peru ordered three tankers and two aircraft equipped with radars.", "tankers x3 | - | Peru < - | signed", "aircraft x2 | - | Peru < - | signed"),
    ],
    "some of somebody's things": [
        row("Peru bought two of its CAMAR radars from Saab.", "CAMAR radars x2 | - | Peru < Saab | signed"),
        row("Russia will sell Peru 12 of its Su-30 jets for $1 billion.", "Su-30 jets x12 | USD 1bn | Peru < Russia | signed"),
        row("Peru bought a dozen of FA-50 trainers from South Korea.", "FA-50 trainers x12 | - | Peru < South Korea | signed"),
    ],
    "whose order": [
        row("Peru's order for 12 jets from Russia was scrapped.", "jets x12 | - | Peru < Russia | cancelled"),
        row("Boeing's order for 12 jets from Peru was scrapped.", "jets x12 | - | Peru < Boeing | cancelled"),
        row("Peru ordered 12 tanks for the army and three boats for the navy.", "tanks x12 | - | Peru < - | signed", "boats x3 | - | Peru < - | signed"),
        row("Saab signed an agreement with Airbus to lease radars to Peru's Ministry of Defence.", "radars | - | Peruvian Ministry of Defence < Saab, Airbus | signed"),
    ],
    "agreements about nothing named": [
        row("Saab and Embraer signed a memorandum of understanding to divide the tasks.", "- | - | Saab, Embraer < Saab, Embraer | signed framework"),
        row("The defence ministers of Peru and Chile signed a memorandum of understanding in Lima.", "- | - | Peru, Chile < Peru, Chile | signed framework"),
        row("Peru and Chile have been negotiating a free trade agreement.", "free trade agreement | - | Peru, Chile < Peru, Chile | negotiating framework"),
        row("Peru and Chile signed the agreement."),
    ],
    "shares": [
        row("Quillon Corp said it acquired a 9.8 pct stake in Lumar Pit's common stock.", "Lumar Pit | - | Quillon Corp < - | completed acquisition"),
        row("Quillon Corp sold 18,000 shares of its Class A preferred stock to Tarben Inc.", "Class A preferred stock x18000 | - | Tarben Inc < Quillon Corp | completed acquisition"),
    ],
    "told by whoever it is about": [
        row("Tom Quillon, a physician, told regulators he has acquired 285,000 shares of Tarben Inc.", "Tarben Inc x285000 | - | Tom Quillon < - | completed acquisition"),
        row("Tom Quillon and Co told regulators of its plans. Quillon said it sold 12,000 Lumar common shares on March 17.",
            "Lumar common shares x12000 | - | - < Tom Quillon and Co | completed acquisition | 2018-03-17"),
        row("Regulators cleared Velmar Dynamic's purchase of Tarben Inc.", "Tarben Inc | - | Velmar Dynamic < - | approved acquisition"),
    ],
    "names in front of what sort of company it is": [
        row("Peru bought six tugs from the Quillon shipbuilding group.", "tugs x6 | - | Peru < Quillon | signed"),
        row("Peru received two Mi-24 helicopters from Chile's WZL-1 aviation company.", "Mi-24 helicopters x2 | - | Peru < WZL-1 | completed"),
    ],
    "prices in front and in brackets": [
        row("Peru bought a $39 million radar from Saab.", "radar | USD 39m | Peru < Saab | signed"),
        row("Peru bought two $39 million radars from Saab.", "radars | - | Peru < Saab | signed"),
        row("Peru ordered 46 grenade launchers ($183,847) from Saab.", "grenade launchers x46 | USD 183847 | Peru < Saab | signed"),
        row("Tarben Inc obtained a $39 million line of credit from Quillon Bank."),
    ],
    "lists that semicolons part": [
        row("The report notes Peru's import of 16 cannon, worth $19 million, from Switzerland; 12 mortars, worth $4 million, from Chile; and two tanks from Spain.",
            "cannon x16 | USD 19m | Peru < Switzerland | completed", "mortars x12 | USD 4m | Peru < Chile | completed", "tanks x2 | - | Peru < Spain | completed"),
        row("Peru wants to order 120 infantry fighting vehicles, multi-purpose helicopters and air defence radars.",
            "infantry fighting vehicles x120 | - | Peru < - | planned", "multi-purpose helicopters | - | Peru < - | planned", "air defence radars | - | Peru < - | planned"),
    ],
    "plans whose things are parted by their verb": [
        row("The deal to buy 12 jets and six helicopters from Russia was signed by Peru in 2015.",
            "jets x12 | - | Peru < Russia | signed | 2015", "helicopters x6 | - | Peru < Russia | signed | 2015"),
    ],
    "whatever comes by the tonne": [
        row("Peru bought 20,000 tonnes of copra from Fiji.", "copra | - | Peru < Fiji | signed"),
    ],
    "dates of what came before": [
        row("Peru ordered six jets following a tour of seven countries in 2017.", "jets x6 | - | Peru < - | signed"),
        row("Peru ordered six jets in 2017 after talks.", "jets x6 | - | Peru < - | signed | 2017"),
    ],
    "for use by": [
        row("Peru has ordered two helicopters from Leonardo for use by the Chilean Navy.", "helicopters x2 | - | Peru < Leonardo | signed"),
        row("The Philippine Army and Navy bought 12 rifles from Peru.", "rifles x12 | - | Philippine Army, Philippine Navy < Peru | signed"),
    ],
    "terms of a contract before its buyer": [
        row("Tarben Inc was awarded a $13 million firm-fixed-price, foreign military sales contract for radar repairs.", "radar repairs | USD 13m | - < Tarben Inc | signed"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "deals"), params(TABLES))
def test_tells(text: str, deals: tuple[str, ...]) -> None:
    assert differences(text, deals) == []
