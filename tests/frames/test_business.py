"""News of business: companies, stakes and units that change hands, bids and mergers, orders between firms, commodities."""

from __future__ import annotations

import pytest
from told import differences, params, row

BUSINESS = {
    "goods by weight, in a list": [
        row(
            "Chile purchased 40,000 tonnes of corn and 12,000 tonnes of soybeans from Peru.",
            "corn | - | Chile < Peru | signed",
            "soybeans | - | Chile < Peru | signed",
        ),
    ],
    "legal forms and seats behind a name": [
        row(
            "Quillon Co said it will sell its controlling interest in Tarben (Africa), Ltd, of Cape Town to Boart Inc.",
            "Tarben (Africa) or Tarben | - | Boart Inc < Quillon Co | signed acquisition",
        ),
    ],
    "a share of what a state imports": [
        row("Kenya provided some 48 pct of Peru's tea imports.", "tea | - | Peru < Kenya | completed"),
    ],
    "a move of somebody": [
        row(
            "A judge barred a move of Quillon Corp to acquire Tarben Co.",
            "Tarben Co | - | Quillon Corp < - | planned acquisition",
        ),
    ],
    "what must be": [
        row(
            "Quillon Corp said it might have to sell its Oslo subsidiary to Tarben Corp.",
            "subsidiary | - | Tarben Corp < Quillon Corp | planned acquisition",
        ),
        row("Peru had to buy 12 jets from Saab.", "jets x12 | - | Peru < Saab | signed"),
    ],
    "short names that begin with a country": [
        row(
            "American Tarben Inc reported a profit. In May, American Tarben bought Quillon Inc for $29 mln.",
            "Quillon Inc | USD 29m | American Tarben Inc < - | completed acquisition | 2018-05",
        ),
    ],
    "a deal that something else came of": [
        row(
            "Standard Rating Corp said it may cut the notes of Quillon Inc because of Tarben Group's proposed purchase of Orrin Ltd.",
            "Orrin Ltd | - | Tarben Group < - | planned acquisition",
        ),
    ],
    "one price for several": [
        row(
            "Saab delivered howitzers to Kuwait and MQ-4C drones to Germany, with a combined price tag of $3.8 billion.",
            "howitzers | - | Kuwait < Saab | completed",
            "MQ-4C drones | - | Germany < Saab | completed",
        ),
    ],
    "price a share": [
        row(
            "Quillon Corp said it signed an agreement to acquire Tarben Inc for 69 dlrs a share, or about 1.6 billion dlrs.",
            "Tarben Inc | ~USD 1.6bn | Quillon Corp < - | signed acquisition",
        ),
    ],
    "merger": [
        row(
            "Quillon Corp and Tarben Inc said they have merged.",
            "Tarben Inc | - | Quillon Corp < - | completed acquisition",
        ),
        row(
            "<Quillon Mead>, an accounting firm, and <Tarben, Oster and Co>, a planning concern, said they have merged.",
            "Tarben; Oster and Co | - | Quillon Mead < - | completed acquisition",
        ),
        row(
            "Quillon Corp said it has agreed to merge with Tarben Inc.",
            "Tarben Inc | - | Quillon Corp < - | signed acquisition",
        ),
        row(
            "Talks on a merger between Quillon Corp and Tarben Inc have collapsed.",
            "Tarben Inc | - | Quillon Corp < - | negotiating or cancelled acquisition",
        ),
        row(
            "Quillon Corp's board approved a merger with Tarben Inc.",
            "Quillon Corp | - | Tarben Inc < - | approved acquisition",
        ),
        row(
            "The merger of Quillon Corp and Tarben Inc was completed on Friday.",
            "Tarben Inc | - | Quillon Corp < - | completed or signed acquisition | 2018-05-18",
        ),
    ],
    "company bought, in the passive": [
        row(
            "Tarben Inc was acquired by Quillon Corp in 1985.",
            "Tarben Inc | - | Quillon Corp < - | completed acquisition | 1985",
        ),
        row(
            "Tarben Inc said it agreed to be acquired by Quillon Corp for 30 mln dlrs in stock.",
            "Tarben Inc | USD 30m | Quillon Corp < - | signed acquisition",
        ),
        row(
            "Shareholders approved Tarben Inc's acquisition by Quillon Corp.",
            "Tarben Inc | - | Quillon Corp < - | approved acquisition",
        ),
    ],
    "company bought, in a relative clause": [
        row(
            "Tarben Inc, which Quillon Corp agreed last year to acquire, should raise output.",
            "Tarben Inc | - | Quillon Corp < - | signed acquisition | 2017",
        ),
        row(
            "Tarben Inc, which Quillon Corp bought in 2016, makes pumps.",
            "Tarben Inc | - | Quillon Corp < - | completed acquisition | 2016",
        ),
    ],
    "company described": [
        row(
            "<Quillon Mead>, an accounting and management firm, and <Tarben Group>, a maker of pumps and valves, said they have agreed to merge.",
            "Tarben Group | - | Quillon Mead < - | signed acquisition",
        ),
        row(
            "Tarben Inc of the U.S., which Quillon Corp agreed last year to acquire, makes pumps.",
            "Tarben Inc | - | Quillon Corp < - | signed acquisition | 2017",
        ),
        row(
            "Quillon Corp has bought privately held Tarben Inc of Chicago for an undisclosed sum.",
            "Tarben Inc | - | Quillon Corp < - | completed acquisition",
        ),
    ],
    "owner named with what is sold": [
        row(
            "Quillon Corp said it has agreed to acquire the trademarks of Tarben Brewing Co.",
            "trademarks of Tarben Brewing Co | - | Quillon Corp < Tarben Brewing Co | signed",
        ),
        row(
            "Quillon Corp has purchased Marlow Corp's pump business.",
            "pump business | - | Quillon Corp < Marlow Corp | completed acquisition",
        ),
        row(
            "Quillon Corp acquired the assets of Tarben Inc for 4 mln dlrs.",
            "assets of Tarben Inc | USD 4m | Quillon Corp < Tarben Inc | completed acquisition",
        ),
    ],
    "phrasal verb": [
        row(
            "Quillon Corp has taken over Tarben Inc.",
            "Tarben Inc | - | Quillon Corp < - | completed or signed acquisition",
        ),
        row(
            "Quillon Corp called off its planned purchase of Tarben Inc.",
            "Tarben Inc | - | Quillon Corp < - | cancelled acquisition",
        ),
    ],
    "award told by who makes it": [
        row(
            "Quillon Power Co said a contract has been awarded to Marlow Engineering Inc for a drilling platform.",
            "drilling platform | - | Quillon Power Co < Marlow Engineering Inc | signed",
        ),
    ],
    "company sold": [
        row(
            "Quillon Corp sold Tarben Inc to Marlow Inc.",
            "Tarben Inc | - | Marlow Inc < Quillon Corp | completed acquisition",
        ),
        row(
            "Quillon Corp said it divested its pump business.",
            "pump business | - | - < Quillon Corp | completed acquisition",
        ),
        row(
            "Quillon Corp sold Marlow Inc ten pumps for 3 mln dlrs.",
            "pumps x10 | USD 3m | Marlow Inc < Quillon Corp | signed",
        ),
    ],
    "offer to buy": [
        row(
            "Quillon Corp said it offered to buy Tarben Inc for 41 dlrs a share in cash.",
            "Tarben Inc | - | Quillon Corp < - | planned acquisition",
        ),
        row(
            "Deutsche Boerse may raise its offer for the London Stock Exchange.",
            "London Stock Exchange | - | Deutsche Boerse < - | planned acquisition",
        ),
    ],
    "award to those who speak": [
        row(
            "Quillon Corp said the U.S. Army awarded it a 12 mln dlr contract for radios.",
            "radios | USD 12m | US Army < Quillon Corp | signed",
        ),
        row(
            "Quillon Corp said the U.S. Army awarded its Tarben unit a 12 mln dlr contract for radios.",
            "radios | USD 12m | US Army < Quillon Corp | signed",
        ),
        row(
            "The U.S. Navy awarded the Quillon Corp unit a 12 mln dlr contract for radios.",
            "radios | USD 12m | US Navy < Quillon Corp | signed",
        ),
    ],
    "it plans": [
        row("Quillon Corp said it plans to buy Tarben Inc.", "Tarben Inc | - | Quillon Corp < - | planned acquisition"),
        row(
            "Quillon Corp said it plans to start a 31 dlr a share tender offer for 70 pct of all common stock of Tarben Inc.",
            "Tarben Inc | - | Quillon Corp < - | planned acquisition",
        ),
    ],
    "parties together": [
        row(
            "Oster Inc said Quillon Corp together with Marlow Inc have acquired over five pct of Tarben Inc.",
            "Tarben Inc | - | Quillon Corp, Marlow Inc < - | completed acquisition",
        ),
    ],
    "company told by the word in front": [
        row(
            "The carmaker Veltora has acquired the brewer Tarben for $70 million.",
            "Tarben | USD 70m | Veltora < - | completed acquisition",
        ),
        row(
            "Oslo-based Quillon won a $12 million contract from Oman for radios.",
            "radios | USD 12m | Oman < Quillon | signed",
        ),
        row(
            "India plans to buy Vehicle-based Loitering Munitions.",
            "Vehicle-based Loitering Munitions | - | India < - | planned",
        ),
    ],
    "a second object in words": [
        row(
            "Quillon Corp signed a letter of intent to sell to an investor group two units, Tarben Inc and Oster Inc.",
            "units x2 | - | investor group < Quillon Corp | planned acquisition",
        ),
    ],
    "named behind the sort": [
        row(
            "Quillon Corp sold its subsidiary, Tarben Computing Corp, to the venture capital firm of <Oster and Marlow>.",
            "Tarben Computing Corp | - | Oster and Marlow < Quillon Corp | completed acquisition",
        ),
        row(
            "Quillon Corp awarded a contract worth 28 mln dlrs to a unit of Marlow Corp for pumps.",
            "pumps | USD 28m | Quillon Corp < Marlow Corp | signed",
        ),
    ],
    "wishes denied": [
        row("Quillon Corp is not interested in buying Tarben Inc."),
        row("Quillon Corp does not plan to buy Tarben Inc."),
    ],
    "told by the company itself": [
        row(
            "Tarben Inc said it holds talks with several sides on an acquisition of Tarben.",
            "Tarben | - | - < - | negotiating acquisition",
        ),
    ],
    "company described between": [
        row(
            "Quillon Corp awarded Tarben Express Inc, an Ohio-based trucking company, a 2.3 mln dlr contract for trucks.",
            "trucks | USD 2.3m | Quillon Corp < Tarben Express Inc | signed",
        ),
        row(
            "Quillon Corp completed its acquisition of Tarben Co of Oster Inc.",
            "Tarben Co | - | Quillon Corp < - | completed acquisition",
        ),
    ],
    "statistics and what one has": [
        row("Vietnam exported 61,300 tonnes of rice in May, down from 70,200 tonnes in April."),
        row("Imports of wheat by Kenya from Canada may fall to two mln tonnes."),
        row("Quillon Corp has a 41 pct interest in Tarben Inc."),
    ],
    "own plant": [
        row("Quillon Corp will spend nearly 8 mln dlrs to upgrade its mill."),
    ],
    "bid": [
        row(
            "Quillon Corp may soon launch a cash bid for Tarben Inc.",
            "Tarben Inc | - | Quillon Corp < - | planned acquisition",
        ),
        row(
            "Quillon plc offered £1.3bn for Tarben Inc, which was rejected by the board.",
            "Tarben Inc | GBP 1.3bn | Quillon plc < - | planned acquisition",
        ),
        row(
            "Quillon Corp has made a 400 mln dlr offer for Tarben Inc.",
            "Tarben Inc | USD 400m | Quillon Corp < - | planned acquisition",
        ),
        row(
            "Tarben Inc said it received a 400 mln dlr takeover offer from Quillon Corp.",
            "Tarben Inc | USD 400m | Quillon Corp < - | planned acquisition",
        ),
        row(
            "Tarben Inc has rejected a takeover bid from Quillon Corp.",
            "Tarben Inc | - | Quillon Corp < - | cancelled acquisition",
        ),
    ],
    "stake": [
        row(
            "An investment group led by John Smith said it acquired a 6.2 pct stake in Tarben Inc.",
            "Tarben Inc | - | investment group < - | completed acquisition",
        ),
        row(
            "Quillon Corp told the Securities and Exchange Commission it sold its entire 7.2 pct stake in Tarben Inc.",
            "Tarben Inc | - | - < Quillon Corp | signed or completed acquisition",
        ),
        row(
            "Quillon Corp said it bought 340,000 shares of Tarben Inc.",
            "Tarben Inc x340000 | - | Quillon Corp < - | completed acquisition",
        ),
        row(
            "Quillon Corp said it has signed a letter of intent to sell its 51 pct interest in Tarben Ltd to Marlow Inc.",
            "Tarben Ltd | - | Marlow Inc < Quillon Corp | planned acquisition",
        ),
    ],
    "own shares": [
        row("Quillon Corp said it bought 340,000 of its shares."),
        row("Quillon Corp said it sold 340,000 shares of common stock to the public."),
    ],
    "names in wires": [
        row(
            "Quillon Corp <QLN.T> acquired <Tarben Pumps> for 22 mln dlrs.",
            "Tarben Pumps | USD 22m | Quillon Corp < - | completed acquisition",
        ),
        row(
            "<Oster Products> said it sold its pump division to Marlow Inc <MRW> for 14 mln dlrs.",
            "pump division | USD 14m | Marlow Inc < Oster Products | completed acquisition",
        ),
    ],
    "unit of a company": [
        row(
            "Quillon Corp's pump unit received a contract worth 15 mln dlrs from the U.S. Army for trucks.",
            "trucks | USD 15m | US Army < Quillon Corp | signed",
        ),
        row(
            "Quillon Corp said its shipping subsidiary, Tarben Lines Inc, signed an agreement to sell its Pacific service to Marlow Lines Inc.",
            "Pacific service | - | Marlow Lines Inc < Tarben Lines Inc | signed",
        ),
        row(
            "Quillon Corp said it was awarded a 4.2 mln dlr contract by Marlow Power Co to supply turbines.",
            "turbines | USD 4.2m | Marlow Power Co < Quillon Corp | signed",
        ),
    ],
    "companies bought together": [
        row(
            "Quillon Corp completed the acquisition of Tarben Inc and Marlow Inc.",
            "Tarben Inc and Marlow Inc | - | Quillon Corp < - | completed acquisition",
        ),
        row(
            "Quillon Corp agreed to buy Oster and Marlow magazines.",
            "Oster and Marlow magazines | - | Quillon Corp < - | signed acquisition",
        ),
    ],
    "company merged with another": [
        row(
            "Some shareholders of Tarben Inc have proposed a merger of the company with Quillon Corp.",
            "Tarben Inc | - | Quillon Corp < - | planned acquisition",
        ),
    ],
    "deal that something else came of": [
        row(
            "Quillon Corp made a profit of 3 mln dlrs from the sale of its Tarben unit.",
            "Tarben unit | - | - < Quillon Corp | completed acquisition",
        ),
        row(
            "Quillon Corp raised its debt in connection with the acquisition of Tarben Inc.",
            "Tarben Inc | - | Quillon Corp < - | completed acquisition",
        ),
        row(
            "Quillon Corp said a loan was used to finance its acquisition of Tarben Inc.",
            "Tarben Inc | - | Quillon Corp < - | completed acquisition",
        ),
        row(
            "Quillon Corp announced the acquisition of Tarben Inc.",
            "Tarben Inc | - | Quillon Corp < - | signed acquisition",
        ),
    ],
    "proposals that are only discussed": [
        row(
            "Quillon Corp said its board will discuss a proposal to buy Tarben Inc.",
            "Tarben Inc | - | Quillon Corp < - | planned acquisition",
        ),
    ],
    "what is no company, or not named": [
        row("Quillon Corp sold notes with warrants to purchase common."),
        row(
            "Quillon Corp will also buy a 12 pct interest in the company which printed the atlas.",
            "12 pct interest in the company | - | Quillon Corp < - | planned acquisition",
        ),
    ],
    "stake of no named company": [
        row(
            "Quillon Corp sold a minority stake to Dutch bank Tarben for 75 mln euros.",
            "minority stake | EUR 75m | Tarben < Quillon Corp | completed acquisition",
        ),
        row(
            "Quillon Corp opted to sell a minority stake to Marlow Inc.",
            "minority stake | - | Marlow Inc < Quillon Corp | signed acquisition",
        ),
    ],
    "companies that are only counted": [
        row(
            "Quillon Corp signed contracts totaling 8 mln dlrs with two Korean wholesalers.",
            "- | USD 8m | two Korean wholesalers < Quillon Corp | signed aggregate",
        ),
        row(
            "Peru bought white sugar from three foreign traders.",
            "white sugar | - | Peru < three foreign traders | signed",
        ),
    ],
    "offer that others speak of": [
        row(
            "Quillon Corp is exploring its options in response to Tarben Inc's 40 mln dlr offer for Marlow Corp.",
            "Marlow Corp | USD 40m | Tarben Inc < - | planned acquisition",
        ),
        row(
            "Quillon Corp received Tarben Inc's 40 mln dlr offer for Marlow Corp.",
            "Marlow Corp | USD 40m | Tarben Inc < - | planned acquisition",
        ),
    ],
    "taken private": [
        row(
            "Quillon Corp will take Tarben Inc private in a leveraged buyout worth 40 mln dlrs.",
            "Tarben Inc | USD 40m | Quillon Corp < - | planned acquisition",
        ),
    ],
    "parent named behind a comma": [
        row(
            "Marlow Bank and Trust Co was upgraded because its parent, Marlow Holding Corp, has merged into Quillon Corp.",
            "Marlow Holding Corp | - | Quillon Corp < - | completed acquisition",
        ),
    ],
    "price of a share": [
        row(
            "Quillon Corp agreed to acquire Tarben Inc for 24.50 dlrs in cash for each share.",
            "Tarben Inc | - | Quillon Corp < - | signed acquisition",
        ),
        row("Holders of options will receive the difference between 6.50 dlrs and Tarben Inc's price."),
    ],
    "works in the name of a place": [
        row(
            "Quillon Corp bought certain assets of Tarben Inc including rights to its aircraft modification and maintenance shop.",
            "assets of Tarben Inc | - | Quillon Corp < Tarben Inc | completed acquisition",
        ),
    ],
    "unit that is its own": [
        row(
            "Quillon Corp is in talks with Tarben Inc on a sale of its pump unit.",
            "pump unit | - | Tarben Inc < Quillon Corp | negotiating acquisition",
        ),
    ],
    "price told as what came of the sale": [
        row(
            "Quillon Corp realized some 11 mln dlrs from the sale of its Tarben unit.",
            "Tarben unit | ~USD 11m | - < Quillon Corp | completed acquisition",
        ),
        row(
            "Quillon Corp raised 40 mln dlrs through the sale of its Tarben unit to Marlow Inc.",
            "Tarben unit | USD 40m | Marlow Inc < Quillon Corp | completed acquisition",
        ),
    ],
    "price told by another sentence": [
        row(
            "Quillon Corp has agreed to acquire Tarben Inc for 6.50 dlrs a share. Its shareholders will meet in June. The transaction is valued at over 48 mln dlrs, subject to the approval of shareholders.",
            "Tarben Inc | >=USD 48m | Quillon Corp < - | signed acquisition",
        ),
    ],
    "ways that are weighed": [
        row("Quillon Corp said alternatives include an attempt to acquire Tarben through a merger."),
    ],
    "field of oil and gas": [
        row(
            "Quillon Corp said its oil and gas arm has completed the purchase of a 30 pct interest in the Holm oil and gas field from Marlow Oil Co for 22 mln dlrs.",
            "Holm oil and gas field | USD 22m | Quillon Corp < Marlow Oil Co | completed acquisition",
        ),
    ],
    "place of a company": [
        row(
            "Quillon Corp acquired a majority interest in Tarben GMBH of Lich, West Germany.",
            "Tarben GMBH | - | Quillon Corp < - | completed acquisition",
        ),
    ],
    "approval that is only sought": [
        row(
            "Quillon Corp plans to seek approval to acquire Tarben Inc.",
            "Tarben Inc | - | Quillon Corp < - | planned acquisition",
        ),
    ],
    "completion that is awaited": [
        row(
            "Quillon Corp plans to apply for a listing after it completes the acquisition of Tarben Inc.",
            "Tarben Inc | - | Quillon Corp < - | signed or planned acquisition",
        ),
    ],
    "name with a pair of trades": [
        row(
            "Quillon Minerals and Chemicals Corp agreed to acquire Tarben Inc.",
            "Tarben Inc | - | Quillon Minerals and Chemicals Corp < - | signed acquisition",
        ),
    ],
    "price of the acquisition named before": [
        row(
            "Quillon Corp will need debt because of its proposed acquisition of Tarben Inc. It would borrow to finance the 1.6 billion dlr acquisition.",
            "Tarben Inc | USD 1.6bn | Quillon Corp < - | planned acquisition",
        ),
    ],
    "agreement in principle": [
        row(
            "Quillon Corp reached an agreement in principle to buy Tarben Inc for 22 mln dlrs.",
            "Tarben Inc | USD 22m | Quillon Corp < - | negotiating or signed acquisition",
        ),
    ],
    "commodity": [
        row(
            "Egypt has purchased 200,000 tonnes of U.S. soft red winter wheat, exporters said.",
            "soft red winter wheat | - | Egypt < United States | signed",
        ),
        row(
            "Pakistan is tendering for 75,000 tonnes of white sugar, traders said.",
            "white sugar | - | Pakistan < - | planned",
        ),
        row(
            "The Soviet Union has bought one mln tonnes of U.S. corn.",
            "U.S. corn | - | Soviet Union < United States | signed",
        ),
        row(
            "Japan bought about 4.5 mln barrels of crude from Mexico in March.",
            "crude | - | Japan < Mexico | signed | 2018-03",
        ),
        row(
            "Brazil agreed to buy 30,000 barrels per day of Kuwaiti crude oil.",
            "crude oil | - | Brazil < Kuwait | signed",
        ),
        row("Japan bought 40,000 bpd of crude from Oman.", "crude | - | Japan < Oman | signed"),
        row("China bought two cargoes of Brazilian soybeans.", "Brazilian soybeans | - | China < Brazil | signed"),
    ],
    "what is paid for a company": [
        row(
            "Tarben Corp paid $20 million for Vorlen Inc.",
            "Vorlen Inc | USD 20m | Tarben Corp < - | completed acquisition",
        ),
        row(
            "Tarben Corp paid $20 million for 40 per cent of Vorlen Inc.",
            "Vorlen Inc | USD 20m | Tarben Corp < - | completed acquisition",
        ),
        row(
            "Tarben Corp paid Vorlen Inc $20 million for six radars.",
            "radars x6 | USD 20m | Tarben Corp < Vorlen Inc | signed",
        ),
        row(
            "Tarben Corp has completed the acquisition of Holm and Sons Co's Marley unit.",
            "Marley unit | - | Tarben Corp < Holm and Sons Co | completed acquisition",
        ),
        row(
            "Tarben Corp raised its shareholding in Vorlen Inc to 30 per cent.",
            "Vorlen Inc | - | Tarben Corp < - | completed acquisition",
        ),
        row(
            "Merger talks between Tarben Corp and Vorlen Inc broke down.",
            "Vorlen Inc | - | Tarben Corp < - | cancelled acquisition",
        ),
        row("Tarben Corp says annual sales of its Marley unit are about $45 million."),
    ],
}


@pytest.mark.parametrize("text, deals", params(BUSINESS))
def test_business(text, deals):
    assert differences(text, deals) == []
