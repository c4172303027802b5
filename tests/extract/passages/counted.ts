import type {Passage} from "./passage.js";

/** What a number counts where no noun follows it, or one that the vocabulary does not know. */
export const COUNTED: Passage[] = [
  {
    name: "counted: a population of so many",
    text: "The city has a population of about 300,000.",
    claims: ["about 300,000 | ~300000 | person | population"]
  },
  {name: "counted: its crew", text: "A crew of 21 fought the fire.", claims: ["21 | 21 | person | other"]},
  {
    name: "counted: peoples",
    text: "The operation drove 742,000 Rohingya into exile, and 23 Zaidis were killed.",
    claims: ["742,000 | 742000 | person | refugees", "23 | 23 | zaidis | other"]
  },
  {
    name: "counted: whoever does something",
    text: "The blaze killed three climbers and injured two bricklayers.",
    claims: ["three | 3 | person | casualties killed", "two | 2 | person | casualties injured"]
  },
  {
    name: "counted: a verb is no noun",
    text: "More than 40 fled and 1,200 remain in the camp.",
    claims: ["More than 40 | >40 | person | refugees", "1,200 | 1200 | person | refugees"]
  },
  {
    name: "counted: the list of the dead",
    text: "The toll was given as 71 dead: 59 insurgents, ten policemen and one soldier.",
    claims: [
      "71 | 71 | person | casualties killed",
      "59 | 59 | person | casualties killed | - | - | 71",
      "ten | 10 | person | casualties killed | - | - | 71",
      "one | 1 | person | casualties killed | - | - | 71"
    ]
  },
  {
    name: "counted: so many of them here and there",
    text: "The wave killed 192 people, 149 of them in Samoa, 34 in American Samoa and nine in Tonga.",
    claims: [
      "192 | 192 | person | casualties killed",
      "149 | 149 | person | casualties killed | - | - | 192",
      "34 | 34 | person | casualties killed | - | - | 192",
      "nine | 9 | person | casualties killed | - | - | 192"
    ]
  },
  {
    name: "counted: a share of a round number",
    text: "Three in five families were driven from their homes.",
    claims: ["Three in five | 0.6 | fraction | refugees"]
  },
  {
    name: "counted: nine out of ten",
    text: "Nine out of ten of the dead were workers.",
    claims: ["Nine out of ten | 0.9 | fraction | casualties killed"]
  },
  {
    name: "counted: children under five",
    text: "Some 400,000 children under the age of five need food.",
    claims: ["Some 400,000 | ~400000 | person | population", "under the age of five | <5 | year | other"]
  },
  {
    name: "counted: children under so many years",
    text: "They counted 700 children under 5 years of age.",
    claims: ["700 | 700 | person | other", "under 5 | <5 | year | other"]
  },
  {
    name: "counted: the age of one",
    text: "A 25-year-old trader and a woman aged 98 were among 12 survivors.",
    claims: ["12 | 12 | person | refugees"]
  },
  {
    name: "counted: magnitude",
    text: "An earthquake measuring 6.2 on the Richter scale and one of magnitude 5.8 killed 30 people.",
    claims: ["6.2 | 6.2 | magnitude | other", "5.8 | 5.8 | magnitude | other", "30 | 30 | person | casualties killed"]
  },
  {
    name: "counted: degrees in one with the number",
    text: "It was -23C on the ridge and 36C in the valley.",
    claims: ["-23 | -23 | degree celsius | other", "36 | 36 | degree celsius | other"]
  },
  {
    name: "counted: below zero",
    text: "Growth would turn from 4% to −2% to −5%.",
    claims: ["4% | 4 | percent | economy", "−2% to −5% | -5..-2 | percent | economy"]
  },
  {
    name: "counted: money of the country",
    text: "In Somalia a kilogram of maize was sold for 17,000 shillings.",
    claims: ["17,000 | 17000 | SOS | economy"]
  },
  {
    name: "counted: a currency by its code",
    text: "Families were paid CLP 100,000 (US$120) in cash. All 66 were wounded.",
    claims: ["CLP 100,000 | 100000 | CLP | assistance", "66 | 66 | person | casualties injured"]
  },
  {
    name: "counted: metres or millions",
    text: "Engineers drilled 700m down while 3m viewers watched.",
    claims: ["700 | 700 | metre | other", "3m | 3000000 | person | other"]
  },
  {
    name: "counted: what a rate is told by",
    text: "There were six deaths per 10,000 people.",
    claims: ["six | 6 | person | casualties killed"]
  },
  {
    name: "counted: an hour and a half",
    text: "The fire covered the valley in about an hour and a half.",
    claims: ["about an hour and a half | ~1.5 | hour | duration"]
  },
  {
    name: "counted: votes",
    text: "Senators backed the bill 52–48.",
    claims: ["52 | 52 | vote | politics", "48 | 48 | vote | politics"]
  },
  {
    name: "counted: a verb with its object behind a noun",
    text: "Floods in fourteen provinces killed 179 people. Two bombers killed at least three.",
    claims: [
      "fourteen | 14 | province | other",
      "179 | 179 | person | casualties killed",
      "Two | 2 | person | military",
      "at least three | ≥3 | person | casualties killed"
    ]
  },
  {
    name: "counted: animals killed are no people",
    text: "Two shepherds and 340 sheep were killed; 12 cows killed by lightning were burnt.",
    claims: ["Two | 2 | person | casualties killed", "340 | 340 | sheep | other", "12 | 12 | cow | other"]
  },
  {
    name: "counted: of whom so many were what",
    text: "The ministry put the dead at 704, of whom 305 were children, 173 women and 78 elderly.",
    claims: [
      "704 | 704 | person | casualties killed | - | ministry",
      "305 | 305 | person | casualties killed | - | ministry | 704",
      "173 | 173 | person | casualties killed | - | ministry | 704",
      "78 | 78 | person | casualties killed | - | ministry | 704"
    ]
  },
  {
    name: "counted: parts between the whole and its verb",
    text: "Ten villagers, six of them in the north and four in the south, had been abducted.",
    claims: [
      "Ten | 10 | person | detentions",
      "six | 6 | person | detentions | - | - | Ten",
      "four | 4 | person | detentions | - | - | Ten"
    ]
  },
  {
    name: "counted: a figure of what was counted last",
    text: "By noon 157 bodies had been recovered. The number had reached 201 in the evening.",
    claims: ["157 | 157 | person | casualties killed", "201 | 201 | person | casualties killed"]
  },
  {
    name: "counted: they need it",
    text: "Nine million people are affected, of whom 2.4 million need humanitarian help.",
    claims: [
      "Nine million | 9000000 | person | population",
      "2.4 million | 2400000 | person | population | - | - | Nine million"
    ]
  },
  {
    name: "counted: a state that lasts",
    text: "The blaze injured 14 guests; ten remain in intensive care.",
    claims: ["14 | 14 | person | casualties injured", "ten | 10 | person | casualties injured"]
  },
  {
    name: "counted: a line set as a title",
    text: "180 People Confirmed Dead",
    claims: ["180 | 180 | person | casualties killed"]
  },
  {
    name: "counted: aircraft shot down are an army's",
    text: "The defenders shot down two jets.\n\nHail damaged 40 cars.",
    claims: ["two | 2 | jet | military", "40 | 40 | car | other"]
  },
  {
    name: "counted: rescuers are not rescued",
    text: "The rescue went on with 250 firefighters. Later 60 residents were evacuated.",
    claims: ["250 | 250 | person | other", "60 | 60 | person | evacuations"]
  },
  {
    name: "counted: what befell them, not what they are called",
    text: "The shelling killed 20 displaced people and 3 prisoners. Two hostages died. Helicopters evacuated 57 wounded.",
    claims: [
      "20 | 20 | person | casualties killed",
      "3 | 3 | person | casualties killed",
      "Two | 2 | person | casualties killed",
      "57 | 57 | person | evacuations"
    ]
  },
  {
    name: "counted: a list that says what happened to the whole",
    text: "Thirty-one people died: 26 inmates, four guards and a visiting nurse.",
    claims: [
      "Thirty-one | 31 | person | casualties killed",
      "26 | 26 | person | casualties killed | - | - | Thirty-one",
      "four | 4 | person | casualties killed | - | - | Thirty-one",
      "a visiting nurse | 1 | person | casualties killed | - | - | Thirty-one"
    ]
  },
  {
    name: "counted: a verb with its words around the object",
    text: "The fighting forced 5,000 people from their homes. Gunmen took 43 pupils and six teachers hostage. Officials ordered 25,000 residents out of the area.",
    claims: [
      "5,000 | 5000 | person | refugees",
      "43 | 43 | person | detentions",
      "six | 6 | person | detentions",
      "25,000 | 25000 | person | evacuations"
    ]
  },
  {
    name: "counted: bare numbers behind a verb",
    text: "Police arrested 14 and released three. Coastguards rescued 38.",
    claims: ["14 | 14 | person | detentions", "three | 3 | person | detentions", "38 | 38 | person | evacuations"]
  },
  {
    name: "counted: aboard",
    text: "Of the 70 on board, 58 got out and 12 did not.",
    claims: ["70 | 70 | person | other", "58 | 58 | person | other", "12 | 12 | person | other"]
  },
  {
    name: "counted: loads",
    text: "A convoy carried 300 tonnes of sorghum to the town. The ship was carrying 2,750 tonnes of ammonium nitrate.",
    claims: ["300 | 300 | tonne | aid", "2,750 | 2750 | tonne | other"]
  },
  {
    name: "counted: types by their letters",
    text: "Two T-72s and 48 F-16s were lost, and three BMP-2 vehicles.",
    claims: ["Two | 2 | tank | military", "48 | 48 | aircraft | military", "three | 3 | vehicle | military"]
  },
  {
    name: "counted: a type's number between the count and its noun",
    text: "Aircraft dropped 324 Mk 82 bombs.",
    claims: ["324 | 324 | bomb | military"]
  },
  {
    name: "counted: up from and down from",
    text: "On Friday there were 77 new infections, down from 412 a week earlier.",
    claims: ["77 | 77 | infection | other", "412 | 412 | infection | other"]
  },
  {
    name: "counted: from one number of it to another",
    text: "The court cut the sentences from ten years to six.",
    claims: ["ten | 10 | year | duration", "six | 6 | year | duration"]
  },
  {
    name: "counted: of what stands before the comma",
    text: "Fees are demanded at checkpoints, at least 14 of which are new.",
    claims: ["at least 14 | ≥14 | position | military"]
  },
  {
    name: "counted: labels",
    text: "Killed: 41\nInjured: 112\nHouses destroyed: 1,200",
    claims: [
      "41 | 41 | person | casualties killed",
      "112 | 112 | person | casualties injured",
      "1,200 | 1200 | house | other"
    ]
  },
  {
    name: "counted: the one who did it is not the one it was done to",
    text: "The men were killed by three gunmen. The draft was supported by 11 of the council's 15 members but vetoed by two.",
    claims: [
      "three | 3 | person | military",
      "11 | 11 | person | other | - | - | 15",
      "15 | 15 | person | other",
      "two | 2 | person | politics"
    ]
  },
  {
    name: "counted: ballots",
    text: "Lawmakers voted 76 to 73, with 12 abstentions, to extend it. Parliament voted by 97 to three to sever relations.",
    claims: [
      "76 | 76 | vote | politics",
      "73 | 73 | vote | politics",
      "12 | 12 | abstention | politics",
      "97 | 97 | vote | politics",
      "three | 3 | vote | politics"
    ]
  },
  {
    name: "counted: half of a measure",
    text: "It will receive a plot of half a hectare.",
    claims: ["half | 0.5 | hectare | other"]
  },
  {
    name: "counted: from one measure to another",
    text: "Emissions rose from 2,100 to 9,000 tonnes a day.",
    claims: ["2,100 | 2100 | tonne | other", "9,000 | 9000 | tonne | other"]
  },
  {
    name: "counted: parts behind a colon, and parts of those",
    text: "The monitor documented 1,043 deaths over the 19 days: 387 civilians, among them 96 children, 402 rebels and 254 soldiers.",
    claims: [
      "1,043 | 1043 | person | casualties killed | - | monitor",
      "19 | 19 | day | duration | - | monitor",
      "387 | 387 | person | casualties killed | - | monitor | 1,043",
      "96 | 96 | person | casualties killed | - | monitor | 387",
      "402 | 402 | person | casualties killed | - | monitor | 387",
      "254 | 254 | person | casualties killed | - | monitor | 387"
    ]
  },
  {
    name: "counted: odd, perhaps, and under water",
    text: "A further 80-odd were wounded. The last holdouts, numbering perhaps 30, fled. The road lay under 1.8 metres of water.",
    claims: [
      "80-odd | ~80 | person | casualties injured",
      "perhaps 30 | ~30 | person | refugees",
      "1.8 | 1.8 | metre | other"
    ]
  },
  {
    name: "counted: a range of words with one scale",
    text: "Between one and two million dollars had been misspent.",
    claims: ["Between one and two million | 1000000..2000000 | USD | economy"]
  },
  {
    name: "counted: a driver and two volunteers",
    text: "A shell killed a driver and two volunteers. One of the three hospitals had been hit.",
    claims: [
      "a driver | 1 | person | casualties killed",
      "two | 2 | person | casualties killed",
      "One | 1 | hospital | other | - | - | three",
      "three | 3 | hospital | other"
    ]
  },
  {
    name: "counted: a crowd and those in it who were hurt",
    text: "They threw grenades into a crowd of about 500, wounding 17.",
    claims: ["about 500 | ~500 | person | other", "17 | 17 | person | casualties injured"]
  },
  {
    name: "counted: what trucks and buses carried",
    text: "Two trucks carrying 40 tonnes of flour reached the town. The Red Cross moved 1,380 civilians out of the old city in 29 buses.",
    claims: [
      "Two | 2 | truck | aid",
      "40 | 40 | tonne | aid",
      "1,380 | 1380 | person | evacuations",
      "29 | 29 | bus | evacuations"
    ]
  },
  {
    name: "counted: a toll raised, and those still missing",
    text: "The blast raised the death toll to 37, with five men still unaccounted for.",
    claims: ["37 | 37 | person | casualties killed", "five | 5 | person | casualties missing"]
  },
  {
    name: "counted: held and made for",
    text: "The camp at Brod had been designed for 12,000 but held 44,800.",
    claims: ["12,000 | 12000 | person | refugees", "44,800 | 44800 | person | refugees"]
  },
  {
    name: "counted: the youngest of them is an age, a third who is no share",
    text: "Police held 11 men, the youngest of them 17. Two climbers died and a third, who had dug himself out, survived. Four trams on Line 11 collided head-on near the station.",
    claims: ["11 | 11 | person | other", "Two | 2 | person | casualties killed", "Four | 4 | tram | other"]
  },
  {
    name: "counted: up and over that bound nothing",
    text: "Petrol has gone up to 14.5 cedis a litre. The fire had spread over 2,300 hectares.",
    claims: ["14.5 | 14.5 | GHS | economy", "2,300 | 2300 | hectare | other"]
  },
  {
    name: "counted: names in capitals do nothing",
    text: "A crowd of about 500 beat eleven Red Cross volunteers.",
    claims: ["about 500 | ~500 | person | other", "eleven | 11 | person | casualties"]
  },
  {
    name: "counted: next year is not counted",
    text: "Sweden is to take 900 quota refugees next year.",
    claims: ["900 | 900 | person | refugees"]
  },
  {
    name: "counted: a man of 80 and a crew of two",
    text: "The plane, with 17 passengers and a crew of two, hit the lake; a man of 80 drowned.",
    claims: ["17 | 17 | person | other", "two | 2 | person | population"]
  }
];
