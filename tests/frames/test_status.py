"""How far a deal has come: what negation, doubt, modals, plans and authorities say of it."""

from __future__ import annotations

import pytest
from told import differences, miss, params, read, row

STATUS = {
    "what nobody calls off": [
        row("Chile has no plans to cancel the $5 million deal with Saab for five radars.", "radars x5 | USD 5m | Chile < Saab | signed"),
        row("Chile had no intention of scrapping its order for 12 tugs from Damen.", "tugs x12 | - | Chile < Damen | signed"),
        row("Chile denied that it had cancelled its order for 12 tugs from Damen.", "tugs x12 | - | Chile < Damen | signed"),
        row("Chile has no plans to buy 12 tugs from Damen."),
        row("Chile cancelled its order for 12 tugs from Damen.", "tugs x12 | - | Chile < Damen | cancelled"),
    ],
    "a clause that only says which": [
        row("All six tugs that Peru ordered from Damen have been delivered.", "tugs x6 | - | Peru < Damen | completed"),
        row("The six tugs Peru ordered from Damen in 2015 were delivered in May.", "tugs x6 | - | Peru < Damen | completed | 2015"),
        row("The tugs, which Peru ordered from Damen in 2015, were delivered in May.", "tugs | - | Peru < Damen | completed | 2015"),
        row("The six tugs that Damen is building for Peru will be delivered in 2020.", "tugs x6 | - | Peru < Damen | signed"),
    ],
    "particles": [
        row("Peru has signed off on the purchase of six tugs from Damen.", "tugs x6 | - | Peru < Damen | approved"),
        row("Peru has walked away from talks with Damen on six tugs.", "tugs x6 | - | Peru < Damen | cancelled"),
        row("Peru has ruled out buying six tugs from Damen."),
        row("The law paves the way for the purchase of six tugs by Peru.", "tugs x6 | - | Peru < - | planned"),
    ],
    "told as to come": [
        row("Saab said it would deliver six radars to Norway over the next year.", "radars x6 | - | Norway < Saab | signed"),
        row("Peru's minister said the Peruvian Navy would get six tugs from Damen.", "tugs x6 | - | Peruvian Navy < Damen | signed"),
        row("Norway said it would buy six radars from Saab.", "radars x6 | - | Norway < Saab | planned"),
        row("Norway expects to receive five more helicopters from Leonardo.", "helicopters x5 | - | Norway < Leonardo | signed"),
        row("Norway is expecting five more helicopters from Leonardo.", "helicopters x5 | - | Norway < Leonardo | signed"),
        row("Norway expects five helicopters to be ordered from Leonardo.", "helicopters x5 | - | Norway < Leonardo | planned"),
    ],
    "what was managed": [
        row("Peru managed to conclude a deal with Damen for six tugs.", "tugs x6 | - | Peru < Damen | signed"),
        row("Peru went on to buy six tugs from Damen.", "tugs x6 | - | Peru < Damen | signed"),
        row("Peru hoped to conclude a deal with Damen for six tugs.", "tugs x6 | - | Peru < Damen | planned"),
    ],
    "held up, or weighed": [
        row("Damen has suspended delivery of six tugs to Peru.", "tugs x6 | - | Peru < Damen | signed"),
        row("Damen delayed delivery of six tugs to Peru.", "tugs x6 | - | Peru < Damen | signed"),
        row("Peru delayed the purchase of six tugs from Damen.", "tugs x6 | - | Peru < Damen | planned"),
        row("Peru has suspended its contract with Damen for six tugs.", "tugs x6 | - | Peru < Damen | cancelled"),
        row("Peru is cancelling its order for six tugs from Damen.", "tugs x6 | - | Peru < Damen | cancelled"),
        row("Peru is considering scrapping its contract with Damen for six tugs.", "tugs x6 | - | Peru < Damen | signed"),
    ],
    "come, and no longer under way": [
        row("Peru has received all six tugs it ordered from Damen.", "tugs x6 | - | Peru < Damen | completed"),
        row("Peru commissioned six tugs bought from Damen.", "tugs x6 | - | Peru < Damen | completed"),
        row("The last of the six tugs that Peru ordered from Damen was delivered in May.", "tugs x6 | - | Peru < Damen | completed | 2018-05"),
        row("The first of the six tugs that Peru ordered from Damen was delivered in May.", "tugs x6 | - | Peru < Damen | signed | 2018-05"),
        row("The six tugs Peru ordered from Damen in 2015 arrived in May.", "tugs x6 | - | Peru < Damen | completed | 2015"),
        row("Peru retired its ferries after receiving six tugs from Damen.", "tugs x6 | - | Peru < Damen | completed"),
        row("Damen wrapped up deliveries of six tugs to Peru.", "tugs x6 | - | Peru < Damen | completed"),
        row("The six tugs, ordered in 2016, will be delivered to Peru by Damen.", "tugs x6 | - | Peru < Damen | signed | 2016"),
    ],
    "nearly, begun, or not meant": [
        row("Peru is putting the finishing touches to the purchase of six tugs from Damen.", "tugs x6 | - | Peru < Damen | negotiating"),
        row("Peru toyed with cancelling its order for six tugs from Damen.", "tugs x6 | - | Peru < Damen | signed"),
        row("Peru is backing off a decision to buy six tugs from Damen.", "tugs x6 | - | Peru < Damen | cancelled"),
        row("Peru received the first two of a fleet of new tugs from Damen.", "tugs | - | Peru < Damen | signed"),
        row("The year 2015 saw Peru receive six tugs from Damen.", "tugs x6 | - | Peru < Damen | completed | 2015"),
        row("Peru's plan to buy six tugs from Damen has been stopped.", "tugs x6 | - | Peru < Damen | cancelled"),
    ],
    "not done yet, or never": [
        row("The contract for six tugs has yet to be signed by Peru and Damen.", "tugs x6 | - | Peru < Damen | planned"),
        row("The purchase of six tugs from Damen has been postponed by Peru.", "tugs x6 | - | - < Damen | planned"),
        row("Peru is to choose between Damen and Fincantieri for its order for six tugs.", "tugs x6 | - | Peru < - | planned"),
        row("Norway has decided to allow the sale of six radars to Peru.", "radars x6 | - | Peru < Norway | approved"),
        row("A deal between Peru and Damen for six tugs came to nothing.", "tugs x6 | - | Peru < Damen | cancelled"),
    ],
    "bills, and threats": [
        row("Peru's government adopted a draft bill for the purchase of six tugs from Damen.", "tugs x6 | - | Government of Peru < Damen | planned"),
        row("The Peruvian parliament has approved a bill for the purchase of six tugs from Damen.",
            "tugs x6 | - | Peru < Damen | approved"),
        row("Peru's parliament passed a law on the purchase of six tugs from Damen.", "tugs x6 | - | Peru < Damen | approved"),
        row("Peru's contract for six tugs from Damen could be cancelled.", "tugs x6 | - | Peru < Damen | signed"),
        row("Peru wants to buy six tugs from Damen. Its cabinet approved the purchase of the six tugs on Monday.",
            "tugs x6 | - | Peru < Damen | approved | 2018-05-21"),
    ],
    "cleared by those who decide": [
        row("The Peruvian parliament backed by a large majority the purchase of six tugs from Damen.",
            "tugs x6 | - | Peru < Damen | approved"),
        row("The Peruvian cabinet voted on Monday evening for the purchase of six tugs from Damen.",
            "tugs x6 | - | Peru < Damen | approved | 2018-05-21"),
        row("Peru's parliament voted in favour of buying six tugs from Damen.", "tugs x6 | - | Peru < Damen | approved"),
        row("Peru's parliament will vote in June on the purchase of six tugs from Damen.", "tugs x6 | - | Peru < Damen | planned"),
        row("Peru backed away from the purchase of six tugs from Damen.", "tugs x6 | - | Peru < Damen | cancelled"),
        row("Norway has consented to the sale of six radars to Peru.", "radars x6 | - | Peru < Norway | approved"),
    ],
    "a noun whose verb says that it is to come": [
        row("Peru's purchase of six tugs from Damen is in limbo.", "tugs x6 | - | Peru < Damen | planned"),
        row("Peru's purchase of six tugs from Damen is taking shape.", "tugs x6 | - | Peru < Damen | planned"),
        row("An order for six tugs from Peru would keep Damen busy.", "tugs x6 | - | Peru < - | planned"),
        row("Damen said the order for six tugs from Peru would keep it busy.", "tugs x6 | - | Peru < Damen | signed"),
        row("A decision on Peru's purchase of six tugs from Damen is expected in June.", "tugs x6 | - | Peru < Damen | planned"),
        row("Peru is thinking of buying six tugs from Damen.", "tugs x6 | - | Peru < Damen | planned"),
        row("Damen is counting on an order for six tugs from Peru.", "tugs x6 | - | Peru < Damen | planned"),
        row("Damen is in the running to sell six tugs to Peru.", "tugs x6 | - | Peru < Damen | planned"),
        row("Peru has put off the purchase of six tugs from Damen.", "tugs x6 | - | Peru < Damen | planned"),
    ],
    "not gone through with": [
        row("Peru will not go ahead with the purchase of six tugs from Damen.", "tugs x6 | - | Peru < Damen | cancelled"),
        row("Peru has stopped the purchase of six tugs from Damen.", "tugs x6 | - | Peru < Damen | cancelled"),
        row("The purchase of six tugs from Damen has been stopped by Peru.", "tugs x6 | - | - < Damen | cancelled"),
        row("Peru's parliament voted down the purchase of six tugs from Damen.", "tugs x6 | - | Peru < Damen | cancelled"),
        row("Peru will go ahead with its order for six tugs from Damen.", "tugs x6 | - | Peru < Damen | signed"),
    ],
    "come to nothing": [
        row("After the collapse of talks with Saab on six jets Peru turned to Dassault.", "jets x6 | - | - < Saab | cancelled"),
        row("After the collapse of its bank, Peru held talks with Saab on six jets.", "jets x6 | - | Peru < Saab | negotiating"),
        row("The scrapped contract between Peru and Damen for six tugs was dear.", "tugs x6 | - | Peru < Damen | cancelled"),
        row("Damen fears the possible cancellation of Peru's order for six tugs.", "tugs x6 | - | Peru < Damen | signed"),
    ],
    "what partners mean to do": [
        row("Saab has teamed up with Thales to offer the Gripen.", "Gripen | - | Saab, Thales < Saab, Thales | signed framework"),
    ],
    "what somebody received": [
        row("Tarben Inc has accepted a $40 million bid from Quillon Inc.", "Tarben Inc | USD 40m | Quillon Inc < - | signed acquisition"),
        row("Tarben Inc has received a $40 million bid from Quillon Inc."),
        row("Peru already has six tugs from Damen on order.", "tugs x6 | - | Peru < Damen | signed"),
        row("Tarben Inc declined comment on an offer it received from Quillon Inc to buy the company.",
            "Tarben Inc | - | Quillon Inc < - | planned acquisition"),
        row("Tarben Inc has signed the contract it won from Peru for six jets.", "jets x6 | - | Peru < Tarben Inc | signed"),
    ],
    "bought long ago": [
        row("Norway's 2007 purchase of six radars from Saab was criticised.", "radars x6 | - | Norway < Saab | completed | 2007"),
        row("Norway's 2007 order for six radars from Saab was criticised.", "radars x6 | - | Norway < Saab | signed | 2007"),
        row("Tarben Inc changed its board to include three directors following Quillon Inc's acquisition of Tarben.",
            "Tarben Inc or Tarben | - | Quillon Inc < - | completed acquisition"),
        row("Peru strengthened its fleet with the commissioning of ten boats from Damen.", "boats x10 | - | Peru < Damen | completed"),
    ],
    "plan": [
        row("Ghana plans to buy six helicopters.", "helicopters x6 | - | Ghana < - | planned"),
        row("Kenya intends to procure 30 armoured vehicles from Turkey.", "armoured vehicles x30 | - | Kenya < Turkey | planned"),
        row("The Colombian Air Force is looking to acquire 15 fighters.", "fighters x15 | - | Colombian Air Force < - | planned"),
        row("Thailand wants two more submarines from China.", "submarines x2 | - | Thailand < China | planned"),
        row("Ukraine is considering the purchase of four corvettes from Turkey.", "corvettes x4 | - | Ukraine < Turkey | planned"),
        row("Croatia is expected to order 12 fighters worth $500 million.", "fighters x12 | USD 500m | Croatia < - | planned"),
        row("Portugal is keen to buy five KC-390 tankers from Embraer.", "KC-390 tankers x5 | - | Portugal < Embraer | planned"),
        row("The Defence Acquisition Council accepted the necessity of buying 100 howitzers for the Indian Army.",
            "howitzers x100 | - | Indian Army < - | planned"),
        row("Bahrain has requested 16 F-16 fighters from the United States.", "F-16 fighters x16 | - | Bahrain < United States | planned"),
        row("Iraq will buy 36 jets from Lockheed Martin, a minister said.", "jets x36 | - | Iraq < Lockheed Martin | planned"),
        row("Vietnam will order three OPVs next year.", "OPVs x3 | - | Vietnam < - | planned"),
        row("Sri Lanka's proposed purchase of eight JF-17 fighters from Pakistan drew criticism.", "JF-17 fighters x8 | - | Sri Lanka < Pakistan | planned"),
        row("Plans by Oman to buy 12 Typhoon jets were announced.", "Typhoon jets x12 | - | Oman < - | planned"),
        row("Greece hopes to lease two frigates from France.", "frigates x2 | - | Greece < France | planned"),
    ],
    "intent": [
        row("Tarben Corp has signed a letter of intent to acquire Quillon Inc, which makes pumps.",
            "Quillon Inc | - | Tarben Corp < - | planned acquisition"),
        row("Peru signed a letter of intent with Embraer for 12 trainers.", "trainers x12 | - | Peru < Embraer | planned"),
        row("Saab and Indra compete for an order for six radars from Norway.", "radars x6 | - | Norway < - | planned"),
        row("Peru's purchase of 12 jets would cost $600 million.", "jets x12 | USD 600m | Peru < - | planned"),
    ],
    "rivals to be": [
        row("Damen is bidding to build four frigates for Peru.", "frigates x4 | - | Peru < Damen | planned"),
        row("Damen is competing to supply four frigates to Peru.", "frigates x4 | - | Peru < Damen | planned"),
        row("Damen is the favourite to build four frigates for Peru.", "frigates x4 | - | Peru < Damen | planned"),
        row("Damen has been asked to build four frigates for Peru.", "frigates x4 | - | Peru < Damen | planned"),
    ],
    "what is not bought": [
        row("Peru will get 60 Chinooks, not the CH-53K.", "Chinooks x60 | - | Peru < - | signed"),
        row("Peru ordered the Rafale and not the Gripen.", "Rafale | - | Peru < - | signed"),
    ],
    "forced": [
        row("Peru was forced to cancel its order for 12 radars from Saab.", "radars x12 | - | Peru < Saab | cancelled"),
        row("Peru may be forced to cancel its order for 12 radars from Saab.", "radars x12 | - | Peru < Saab | signed"),
    ],
    "nearly struck": [
        row("Peru is close to a deal with Boeing for 24 Apache helicopters, a newspaper reported.",
            "Apache helicopters x24 | - | Peru < Boeing | negotiating"),
        row("Peru and Boeing are nearing a deal for 24 Apache helicopters.", "Apache helicopters x24 | - | Peru < Boeing | negotiating"),
        row("Peru is edging towards a contract with Boeing for 24 Apache helicopters.",
            "Apache helicopters x24 | - | Peru < Boeing | negotiating"),
        row("A deal between Peru and Boeing for 24 Apache helicopters is close.", "Apache helicopters x24 | - | Peru < Boeing | negotiating"),
        row("The purchase of 24 Apache helicopters by Peru is within reach.", "Apache helicopters x24 | - | Peru < - | negotiating"),
        row("Peru has a deal with Boeing for 24 Apache helicopters.", "Apache helicopters x24 | - | Peru < Boeing | signed"),
    ],
    "what comes first": [
        row("Production in Gdansk will begin once Poland signs the contract for 40 K2 tanks with Hyundai Rotem.",
            "K2 tanks x40 | - | Poland < Hyundai Rotem | planned"),
        row("Production in Gdansk will begin when the contract between Poland and Hyundai Rotem for 40 K2 tanks is signed.",
            "K2 tanks x40 | - | Poland < Hyundai Rotem | planned"),
        row("Once the Polish cabinet approves the purchase of 40 K2 tanks from Hyundai Rotem, an office will open.",
            "K2 tanks x40 | - | Poland < Hyundai Rotem | planned"),
        row("Before Peru buys six radars from Saab, its experts will travel to Sweden.", "radars x6 | - | Peru < Saab | planned"),
        row("When Peru ordered six radars from Saab, two stations were closed.", "radars x6 | - | Peru < Saab | signed"),
        row("Production in Gdansk began once Poland had signed the contract for 40 K2 tanks with Hyundai Rotem.",
            "K2 tanks x40 | - | Poland < Hyundai Rotem | signed"),
    ],
    "expected to come": [
        row("Saab is expected to deliver another radar to Norway before the end of the year.", "radar | - | Norway < Saab | signed"),
        row("Six new tanks are expected to be delivered to Peru by Rheinmetall.", "tanks x6 | - | Peru < Rheinmetall | signed"),
    ],
    "lately": [
        row("In recent years, Peru has bought howitzers from France.", "howitzers | - | Peru < France | completed"),
        row("In recent years, Peru has been buying howitzers from France.", "howitzers | - | Peru < France | signed"),
        row("The six howitzers are being acquired by Peru from France.", "howitzers x6 | - | Peru < France | signed"),
    ],
    "rivals": [
        row("Peru is weighing the Gripen, the F-16 and the Rafale.", "Gripen | - | Peru < - | planned"),
        row("Peru plans to buy the Gripen or the Rafale.", "Gripen | - | Peru < - | planned"),
        row("Peru plans to buy Gripen fighters and Igla missiles.",
            "Gripen fighters | - | Peru < - | planned", "Igla missiles | - | Peru < - | planned"),
    ],
    "willing": [
        row("Peru will soon be going for a repeat order of frigates.", "frigates | - | Peru < - | planned"),
        row("The Chilean Navy has decided to go in for the purchase of six more submarines from Naval Group.",
            "submarines x6 | - | Chilean Navy < Naval Group | planned"),
        row("The Cabinet accorded Acceptance of Necessity for 34 ALH helicopters for the Indian Army from HAL.",
            "ALH helicopters x34 | - | Indian Army < Hindustan Aeronautics Limited | planned"),
        row("The Defence Acquisition Council accorded Acceptance of Necessity for the purchase of 34 ALH helicopters from HAL.",
            "ALH helicopters x34 | - | India < Hindustan Aeronautics Limited | planned"),
        row("The Cabinet Committee on Security has cleared 12 Su-30MKI jets.", "Su-30MKI jets x12 | - | India < - | approved"),
        row("Peru is considering a proposal by Russia to supply Su-57 jets.", "Su-57 jets | - | Peru < Russia | planned"),
        row("Peru is keen on buying the Gripen from Sweden.", "Gripen | - | Peru < Sweden | planned"),
        row("Malaysia is eager to acquire 26 Rafale jets from France.", "Rafale jets x26 | - | Malaysia < France | planned"),
        row("Ghana is likely to procure 12 tankers from Airbus.", "tankers x12 | - | Ghana < Airbus | planned"),
        row("Bolivia has shown interest in the Tejas.", "Tejas | - | Bolivia < - | planned"),
        row("The Kenyan Army was granted approval to buy 200 trucks.", "trucks x200 | - | Kenyan Army < - | approved"),
    ],
    "worked towards": [
        row("Peru is keen to push for the supply of six submarines for the Peruvian Navy.", "submarines x6 | - | Peruvian Navy < - | planned"),
        row("The Chilean Navy has moved ahead with the acquisition of four frigates.", "frigates x4 | - | Chilean Navy < - | planned"),
        row("Argentina is likely to decide on a purchase of 14 jets next month.", "jets x14 | - | Argentina < - | planned"),
        row("The Navy of Chile is contemplating the acquisition of 12 trainers.", "trainers x12 | - | Chilean Navy < - | planned"),
        row("Oman is weighing the purchase of two frigates from France.", "frigates x2 | - | Oman < France | planned"),
        row("Brazil has 24 jets, with the Brazilian Army expected to buy 12 helicopters from Leonardo.",
            "helicopters x12 | - | Brazilian Army < Leonardo | planned"),
        row("Saab will deliver two trainers in 2024, with Peru likely to order six more jets.",
            "trainers x2 | - | Peru < Saab | signed", "jets x6 | - | Peru < - | planned"),
    ],
    "said to be what comes": [
        row("The next step will be the purchase of 12 jets by Peru.", "jets x12 | - | Peru < - | planned"),
        row("The first sale might be the sale of a naval antenna to India by Japan.", "naval antenna | - | India < Japan | planned"),
    ],
    "brought about": [
        row("The war prompted the Peruvian Army to order 200 drones from Baykar.", "drones x200 | - | Peruvian Army < Baykar | signed"),
        row("Relations have worsened, forcing the Greek Navy to buy two frigates.", "frigates x2 | - | Greek Navy < - | signed"),
        row("The delay may force the Indian Air Force to buy 20 jets.", "jets x20 | - | Indian Air Force < - | planned"),
    ],
    "tender": [
        row("The Indian Navy issued a tender for the supply of pumps.", "pumps | - | Indian Navy < - | planned"),
        row("The Chilean Army issued a tender for 200 trucks.", "trucks x200 | - | Chilean Army < - | planned"),
        row("Bangladesh has invited bids for eight maritime patrol aircraft.", "maritime patrol aircraft x8 | - | Bangladesh < - | planned"),
        row("The Swiss government issued a request for proposals for 40 fighters.",
            "fighters x40 | - | Switzerland or Government of Switzerland or Swiss government < - | planned"),
        row("The Indian Navy has floated a tender for 12 minehunters.", "minehunters x12 | - | Indian Navy < - | planned"),
        row("Saab and Boeing are competing for Canada's tender for 88 fighters.", "fighters x88 | - | Canada < - | planned"),
        row("Malaysia launched a competition for 18 light combat aircraft.", "light combat aircraft x18 | - | Malaysia < - | planned"),
    ],
    "modal": [
        row("Egypt may buy 50 MiG-29 fighters from Russia.", "MiG-29 fighters x50 | - | Egypt < Russia | planned"),
        row("Turkey could purchase 40 Typhoon jets from Britain.", "Typhoon jets x40 | - | Turkey < United Kingdom | planned"),
        row("Under the deal, Nigeria would receive 12 Super Tucano aircraft from Embraer.", "Super Tucano aircraft x12 | - | Nigeria < Embraer | planned or signed"),
        row("Denmark should buy 27 F-35 jets, the minister said.", "F-35 jets x27 | - | Denmark < - | planned"),
    ],
    "negation": [
        row("Brazil has not yet signed the contract for 36 Gripen fighters.", "Gripen fighters x36 | - | Brazil < - | planned or negotiating"),
        row("Peru has not ordered any tanks."),
        row("Norway never bought the missiles."),
        row("No contract was signed."),
        miss("Peru hasn't ordered the 40 trucks from Tatra."),
        miss("Peru didn't buy 40 trucks from Tatra."),
        row("Malaysia denied that it had bought tanks from Poland."),
    ],
    "talks, and who told of them": [
        row("Saab said that talks with Peru on 12 radars were going on.", "radars x12 | - | Peru < Saab | negotiating"),
        row("Airbus claimed talks with Chile on the sale of 12 tankers would be held soon.", "tankers x12 | - | Chile < Airbus | negotiating"),
        row("India has reopened talks with Russia for the sale of Igla missiles.", "Igla missiles | - | India < Russia | negotiating"),
        row("Peru has reopened talks with Russia for technology of the Igla missile.",
            "technology of the Igla missile | - | Peru < Russia | negotiating"),
        row("General Electric will advance talks with Hindustan Aeronautics Limited on the production of F414 engines.",
            "F414 engines | - | Hindustan Aeronautics Limited < General Electric | negotiating"),
    ],
    "negotiation": [
        row("Kuwait is negotiating with Eurocopter for 24 helicopters.", "helicopters x24 | - | Kuwait < Eurocopter or Airbus Helicopters | negotiating"),
        row("Talks between Serbia and Airbus on nine H145 helicopters are at an advanced stage.", "H145 helicopters x9 | - | Serbia < Airbus | negotiating"),
        row("Indonesia is discussing the price of 11 Su-35 fighters with Russia.", "Su-35 fighters x11 | - | Indonesia < Russia | negotiating"),
        row("Finland shortlisted Saab and Dassault for its purchase of 64 fighters.",
            "fighters x64 | - | Finland < - | negotiating"),
        row("Damen was selected as preferred bidder for four German frigates.", "frigates x4 | - | Germany < Damen | negotiating"),
        row("Argentina chose the KAI FA-50 fighter.", "KAI FA-50 fighter or FA-50 fighter | - | Argentina < Korea Aerospace Industries or KAI | negotiating"),
        row("Denmark has selected the F-35.", "F-35 | - | Denmark < - | negotiating"),
        row("The Royal Saudi Navy is close to signing a deal with Navantia for five corvettes.", "corvettes x5 | - | Royal Saudi Navy < Navantia | negotiating or planned"),
        row("Negotiations with Rosoboronexport for 48 Mi-17 helicopters continue, India's air force said.",
            "Mi-17 helicopters x48 | - | Indian Air Force or India < Rosoboronexport | negotiating"),
    ],
    "those that compete": [
        row("Iraq has evaluated all three jets that it has shortlisted.", "jets | - | Iraq < - | negotiating"),
        row("Peru has shortlisted three frigates for its navy.", "frigates | - | Peru < - | negotiating"),
        row("The Greek Army shortlisted Saab for its purchase of 12 radars.", "radars x12 | - | Greek Army < - | negotiating"),
    ],
    "approval": [
        row("The Polish parliament approved the purchase of 32 F-35 jets.", "F-35 jets x32 | - | Poland or Polish Parliament < - | approved"),
        row("The U.S. State Department approved the sale of 12 AH-64E helicopters to Morocco.", "AH-64E helicopters x12 | - | Morocco < United States | approved"),
        row("Germany cleared the export of three submarines to Israel by ThyssenKrupp.", "submarines x3 | - | Israel < ThyssenKrupp | approved"),
        row("The Cabinet Committee on Security has given its nod to the acquisition of 56 C295 aircraft for the Indian Air Force.",
            "C295 aircraft x56 | - | Indian Air Force < - | approved"),
        row("The Union Cabinet approved the purchase of 10 Tejas trainers.", "Tejas trainers x10 | - | India < - | approved"),
        row("On 12 April the Dutch parliament authorised the procurement of four frigates.", "frigates x4 | - | Netherlands or Dutch Parliament < - | approved | 2018-04-12"),
    ],
    "what the years tell": [
        row("In 2010 Chile chose the Orca-2 engine from Tarben Aerospace for its jets.", "Orca-2 engine | - | Chile < Tarben Aerospace | signed | 2010"),
        row("In March Chile chose the Orca-2 engine from Tarben Aerospace for its jets.", "Orca-2 engine | - | Chile < Tarben Aerospace | negotiating | 2018-03"),
    ],
    "what is there, and what is still to come": [
        row("The general hailed the delivery of the two Y-12 aircraft to the Peruvian Army.", "Y-12 aircraft x2 | - | Peruvian Army < - | completed"),
        row("Oman has ordered 12 Orca-2 boats. The Omani Navy will start taking deliveries of Orca-2 boats next year.", "Orca-2 boats x12 | - | Oman or Omani Navy < - | signed"),
        row("Oman signed a deal for 12 Orca-2 boats from Damen. Oman will pay for the 12 Orca-2 boats next year.", "Orca-2 boats x12 | - | Oman < Damen | signed"),
        row("Boeing bought a stake in Aero Vodochody in 1998.", "Aero Vodochody or stake in Aero Vodochody | - | Boeing < - | completed acquisition | 1998"),
    ],
    "under what is agreed": [
        row("Under the agreement, Chile will buy 15 ATR 72 aircraft from ATR.", "ATR 72 aircraft x15 | - | Chile < ATR | signed"),
        row("Under a proposed agreement, Chile will buy 15 ATR 72 aircraft from ATR.", "ATR 72 aircraft x15 | - | Chile < ATR | planned"),
    ],
    "tenders that bring a company": [
        row("Tarben Inc completed a tender for Quorvex Ltd.", "Quorvex Ltd | - | Tarben Inc < - | completed acquisition"),
        row("Tarben Inc plans a tender for Quorvex Ltd.", "Quorvex Ltd | - | Tarben Inc < - | planned acquisition"),
    ],
    "ends on a condition": [
        row("Russia signed a contract with Oman for 12 S-400 missiles. Oman will get no jets unless it cancels the order for the S-400 missiles.",
            "S-400 missiles x12 | - | Oman < Russia | signed"),
    ],
    "cancellation": [
        row("A deal between Peru and Spain for 18 Mirage jets fell through in 2009.", "Mirage jets x18 | - | Peru < Spain | cancelled | 2009"),
        row("Talks between Chile and Japan over the purchase of 12 US-2 aircraft collapsed.", "US-2 aircraft x12 | - | Chile < Japan | cancelled"),
        row("Malaysia has cancelled its order for ten boats.", "boats x10 | - | Malaysia < - | cancelled"),
        row("Canada scrapped a $2 billion contract with Sikorsky for 28 helicopters.", "helicopters x28 | USD 2bn | Canada < Sikorsky | cancelled"),
        row("A contract for 12 AW101 helicopters with AgustaWestland was terminated by India in January 2014.",
            "AW101 helicopters x12 | - | India < AgustaWestland | cancelled | 2014-01"),
        row("The Philippines dropped a plan to buy nine Bell 412 helicopters from Canada.", "Bell 412 helicopters x9 | - | Philippines < Canada | cancelled"),
        row("France withdrew from the sale of two Mistral carriers to Russia.", "Mistral carriers x2 | - | Russia < France | cancelled"),
        miss("Switzerland rejected the purchase of 22 Gripen jets in a 2014 vote.", "Gripen jets x22 | - | Switzerland < - | cancelled | 2014"),
        row("Norway has not cancelled its order for 14 NH90 helicopters.", "NH90 helicopters x14 | - | Norway < - | signed"),
    ],
    "completion": [
        row("Saab has supplied nearly 60 radars to Finland.", "radars x60 | - | Finland < Saab | completed"),
        row("Russia has delivered the last of 36 Su-30MKM fighters that it sold to Malaysia.", "Su-30MKM fighters x36 | - | Malaysia < Russia | completed"),
        row("Belgium took delivery of its 35 Piranha vehicles from Mowag in 2010.", "Piranha vehicles x35 | - | Belgium < Mowag | completed | 2010"),
        row("Deliveries of 48 K9 howitzers to Finland by Hanwha are going on.", "K9 howitzers x48 | - | Finland < Hanwha | signed"),
        row("Saab handed over four RBS 15 batteries to Croatia last week.", "RBS 15 batteries x4 | - | Croatia < Saab | completed | 2018-05"),
        row("Damen delivered a patrol vessel to the Cape Verde Coast Guard in January 2012.", "patrol vessel | - | Cape Verde Coast Guard < Damen | completed | 2012-01"),
        row("Zambia received six L-15 trainers from China in 2016.", "L-15 trainers x6 | - | Zambia < China | completed | 2016"),
    ],
    "reported and doubtful": [
        row("Iran reportedly bought 24 J-10 fighters from China.", "J-10 fighters x24 | - | Iran < China | signed"),
        row("Myanmar is said to have ordered six Su-30 fighters from Russia.", "Su-30 fighters x6 | - | Myanmar < Russia | signed"),
        row("Saab said it had received an order from Latvia for RBS 70 missiles.", "RBS 70 missiles | - | Latvia < Saab | signed"),
        row("According to Jane's, Jordan ordered 12 Mi-28 helicopters from Russia.", "Mi-28 helicopters x12 | - | Jordan < Russia | signed"),
        row("If Peru signs the contract, Hyundai will build eight ships."),
    ],
}  # fmt: skip

DATES = {
    "of a contract before a comma": [
        row("Chile defended its deal with Damen for 12 tugs, inked in 2016.", "tugs x12 | - | Chile < Damen | signed | 2016"),
        row("Peru reviewed its contract with Saab for 12 radars, concluded in May 2017.", "radars x12 | - | Peru < Saab | signed | 2017-05"),
        row("Chile has no plans to cancel its order for 12 tugs from Damen, signed in 2016.", "tugs x12 | - | Chile < Damen | signed | 2016"),
        row("Chile cancelled its order for 12 tugs from Damen, signed in 2016.", "tugs x12 | - | Chile < Damen | cancelled"),
        row("Peru bought 12 radars from Saab, signed the papers in 2017 and paid.", "radars x12 | - | Peru < Saab | signed"),
    ],
    "of what is not settled yet": [
        row("In 2015 Japan offered four P-1 aircraft to Chile.", "P-1 aircraft x4 | - | Chile < Japan | planned | 2015"),
        row("On March 10 Quillon Plc launched a bid for Tarben Plc.", "Tarben Plc | - | Quillon Plc < - | planned acquisition | 2018-03-10"),
        row("Chile said on Monday it plans to buy six tugs.", "tugs x6 | - | Chile < - | planned"),
        row("Chile plans to sign a contract with Damen for six tugs in July.", "tugs x6 | - | Chile < Damen | planned"),
    ],
    "stated": [
        row("On Monday Chile ordered six tugs from Damen.", "tugs x6 | - | Chile < Damen | signed | 2018-05-21"),
        row("Chile ordered six tugs from Damen on 4 May.", "tugs x6 | - | Chile < Damen | signed | 2018-05-04"),
        row("Chile ordered six tugs from Damen last month.", "tugs x6 | - | Chile < Damen | signed | 2018-04"),
        row("Chile had ordered tugs from Damen way back in 2011.", "tugs | - | Chile < Damen | signed | 2011"),
        row("In 2011, Chile ordered six tugs from Damen.", "tugs x6 | - | Chile < Damen | signed | 2011"),
        row("Chile ordered six tugs from Damen in the summer of 2014.", "tugs x6 | - | Chile < Damen | signed | 2014"),
        row("Chile's 2009 order for six tugs from Damen was small.", "tugs x6 | - | Chile < Damen | signed | 2009"),
        row("Under a contract signed on December 1, 2015, Chile bought six tugs from Damen.", "tugs x6 | - | Chile < Damen | signed | 2015-12-01"),
    ],
    "not the date of the deal": [
        row("Chile ordered six tugs from Damen for delivery in 2021.", "tugs x6 | - | Chile < Damen | signed"),
        row("Chile has ordered six tugs from Damen, to be delivered by March 2020.", "tugs x6 | - | Chile < Damen | signed"),
        row("Chile ordered six tugs from Damen. Deliveries will start in 2019.", "tugs x6 | - | Chile < Damen | signed"),
        row("Chile ordered six tugs from Damen, founded in 1927.", "tugs x6 | - | Chile < Damen | signed"),
        miss("Chile, independent since 1818, ordered six tugs from Damen.", "tugs x6 | - | Chile < Damen | signed"),
        row("Chile plans to order six tugs from Damen in 2019.", "tugs x6 | - | Chile < Damen | planned"),
        row("Chile ordered six tugs from Damen to replace boats built in 1975.", "tugs x6 | - | Chile < Damen | signed"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), params(STATUS | DATES))
def test_status_and_date(text, expected):
    assert differences(text, expected) == []


def test_without_a_day_of_its_own_a_document_dates_nothing():
    assert (
        differences("Chile has ordered six tugs from Damen.", ["tugs x6 | - | Chile < Damen | signed | none"], None)
        == []
    )
    assert (
        differences(
            "Chile ordered six tugs from Damen in May 2010.", ["tugs x6 | - | Chile < Damen | signed | 2010-05"], None
        )
        == []
    )


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Chile ordered six tugs from Damen. Chile has cancelled the contract for the tugs with Damen.",
            "has cancelled",
        ),
        ("Chile planned to order six tugs from Damen. It has dropped this plan.", "has dropped"),
        (
            "Peru wants to buy 24 tugs from Damen. Peru signed a contract with Damen for 24 tugs worth $90 million.",
            "signed",
        ),
    ],
)
def test_the_quote_of_a_status_is_of_the_sentence_that_tells_it(text, quote):
    (deal,) = read(text).reports
    assert quote in [text[at.start : at.end] for at in deal.spans["status"]]
