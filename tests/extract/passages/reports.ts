import type {Passage} from "./passage.js";

/** What news reports are written like: datelines, days of the week, who says it at the end, numbers without a noun. */
export const REPORTS: Passage[] = [
  {
    name: "reports: a dateline dates the days of the week, and is no part of who speaks",
    text: "MARULA, Kenia, May 18, 2016 (Agency) — At least 14 miners were killed and six hurt when a shaft collapsed on Monday, the mines ministry said on Wednesday.\n\nOn Tuesday rescuers pulled out 11 bodies, a spokesman said.",
    claims: [
      "At least 14 | ≥14 | person | casualties killed | 2016-05-16 | mines ministry",
      "six | 6 | person | casualties injured | 2016-05-16 | mines ministry",
      "11 | 11 | person | casualties killed | 2016-05-17 | spokesman"
    ]
  },
  {
    name: "reports: a date without a year is of the year before the dateline's",
    text: "GENEVA, 9 January 2018 (Agency) – In December the agency delivered 2,400 tonnes of flour in 80 trucks.",
    claims: ["2,400 | 2400 | tonne | aid | 2017-12", "80 | 80 | truck | aid | 2017-12"]
  },
  {
    name: "reports: what is so now is of the day of the report",
    text: "NAIROBI (Agency) 4 March 2020 – Some 310,000 people are in need of food in the north.",
    claims: ["Some 310,000 | ~310000 | person | population | 2020-03-04"]
  },
  {
    name: "reports: between two days of the week",
    text: "TAIPEI, Sept. 14, 2016 (Agency) – More than 300 homes collapsed between Sunday and Tuesday.",
    claims: ["More than 300 | >300 | house | other | 2016-09-11/2016-09-13"]
  },
  {
    name: "reports: who says it at the end says what another did",
    text: "Ruvonia recorded 310 new cases and 12 deaths, the health ministry said. Norland promised 40 million dollars, an envoy said.",
    claims: [
      "310 | 310 | case | other | - | health ministry",
      "12 | 12 | person | casualties killed | - | health ministry",
      "40 million | 40000000 | USD | assistance | - | envoy"
    ]
  },
  {
    name: "reports: told reporters",
    text: "The death toll from a gas blast in a bakery rose to 17 after two bodies were found, the mayor told reporters at the scene.",
    claims: ["17 | 17 | person | casualties killed | - | mayor", "two | 2 | person | casualties killed | - | mayor"]
  },
  {
    name: "reports: any noun that says is a speaker, and revising goes on",
    text: "A drone strike killed 35 guests at a wedding, the district collector said on Friday, revising an earlier count of 20 dead.",
    claims: [
      "35 | 35 | person | casualties killed | - | district collector",
      "20 | 20 | person | casualties killed | - | district collector"
    ]
  },
  {
    name: "reports: numbers that are subjects",
    text: "A boat with 40 migrants aboard sank. Nine survived, the coastguard said.",
    claims: ["40 | 40 | person | refugees", "Nine | 9 | person | other | - | coastguard"]
  },
  {
    name: "reports: a number that is the subject, without a noun before it",
    text: "By June 2018, 2.4 million had enrolled.",
    claims: ["2.4 million | 2400000 | person | population | 2018-06"]
  },
  {
    name: "reports: a tally goes on, and is of who was named",
    text: "On 5 May 2014 the Relief Council reported 61 deaths. Its tally rose to 389 the next day. The council's final count listed 402 dead.",
    claims: [
      "61 | 61 | person | casualties killed | 2014-05-05 | Relief Council",
      "389 | 389 | person | casualties killed | 2014-05-06 | Relief Council",
      "402 | 402 | person | casualties killed | 2014-05-06 | Relief Council"
    ]
  },
  {
    name: "reports: brought to a total",
    text: "A battalion arrived with ten armoured carriers, bringing the number of government troops to 2,400.",
    claims: ["ten | 10 | carrier | military", "2,400 | 2400 | person | military"]
  },
  {
    name: "reports: the date of a comparison is its own",
    text: "Some 2,600 people crossed on 24 August 2017, compared with 5,100 on 11 August.",
    claims: ["Some 2,600 | ~2600 | person | refugees | 2017-08-24", "5,100 | 5100 | person | refugees | 2017-08-11"]
  },
  {
    name: "reports: from one date to the other",
    text: "Traffic over the bridge grew from 5,000 people a day in 2016 to as many as 45,000 in July 2018.",
    claims: ["5,000 | 5000 | person | other | 2016", "as many as 45,000 | …45000 | person | other | 2018-07"]
  },
  {
    name: "reports: the part behind a semicolon follows, unless it is later",
    text: "Some 300 people left the village on 9 March 2010; 40 of them drowned. On 20 May 2010, 60 men were arrested; a court later jailed 11 of them.",
    claims: [
      "Some 300 | ~300 | person | refugees | 2010-03-09",
      "40 | 40 | person | casualties killed | 2010-03-09 | - | Some 300",
      "60 | 60 | person | detentions | 2010-05-20",
      "11 | 11 | person | detentions | - | - | 60"
    ]
  },
  {
    name: "reports: a part's date is its own",
    text: "The toll is known.\n\n# Toll\n\nIn the hills 37 people were killed, 29 of them on 16 February 2012.",
    claims: ["37 | 37 | person | casualties killed | -", "29 | 29 | person | casualties killed | 2012-02-16 | - | 37"]
  },
  {
    name: "reports: from then until",
    text: "The airlift began on 21 March 2009. From then until 11 April, aircraft flew out 417 wounded people.",
    claims: ["417 | 417 | person | casualties injured | 2009-03-21/2009-04-11"]
  },
  {
    name: "reports: a paragraph headed with its date",
    text: "It was a wet year.\n\n13 February 2013: The storm came ashore. Seven fishermen were reported missing; four of them were rescued two days later.",
    claims: [
      "Seven | 7 | person | casualties missing | 2013-02-13",
      "four | 4 | person | evacuations | 2013-02-15 | - | Seven"
    ]
  },
  {
    name: "reports: a quotation behind a colon is the speaker's",
    text: "On 2 June 2011 the mayor told the radio:\n\n“We buried 58 of our sons. They burned 200 houses.”",
    claims: [
      "58 | 58 | person | casualties killed | 2011-06-02 | mayor",
      "200 | 200 | house | other | 2011-06-02 | mayor"
    ]
  },
  {
    name: "reports: who admitted, and where it ends",
    text: "The toll was disputed by rebel spokesman Ivan Koval, who admitted 14 dead. The rebels, who said that 70 soldiers had died, abandoned three tanks.",
    claims: [
      "14 | 14 | person | casualties killed | - | rebel spokesman Ivan Koval",
      "70 | 70 | person | casualties killed | - | rebels",
      "three | 3 | tank | military | -"
    ]
  },
  {
    name: "reports: an aside before the verb",
    text: "A panel of experts, in a report issued in May 2012, put the number of civilians killed at 760.",
    claims: ["760 | 760 | person | casualties killed | 2012-05 | panel of experts"]
  },
  {
    name: "reports: for its part",
    text: "The observatory, for its part, counted 900 dead.",
    claims: ["900 | 900 | person | casualties killed | - | observatory"]
  },
  {
    name: "reports: sides, ages and labels",
    text: "The fault measured 110 by 45 kilometres. Judgment 983-18-JP named nobody. The guns were of the type ZU-23-2.",
    claims: ["110 | 110 | kilometre | other", "45 | 45 | kilometre | other"]
  },
  {
    name: "reports: what happened on the day that a clause is opened by",
    text: "The evacuation went on until 12 December 2014, when a bus hit a mine, killing nine passengers.",
    claims: ["nine | 9 | person | casualties killed | 2014-12-12"]
  },
  {
    name: "reports: a list counts what its line names, by whom it names",
    text: "Displaced persons by province (IOM, Round 11):\n- Tindiro: 212,900\n- Upper Wele: 173,500",
    claims: ["212,900 | 212900 | person | refugees | - | IOM", "173,500 | 173500 | person | refugees | - | IOM"]
  },
  {
    name: "reports: unions warned, an agency estimates",
    text: "Up to 12,000 steelworkers could lose their jobs under the plan, unions warned.\n\nLocusts have stripped roughly 50,000 acres, the agriculture ministry estimates.",
    claims: [
      "Up to 12,000 | …12000 | person | economy | - | unions",
      "roughly 50,000 | ~50000 | acre | other | - | agriculture ministry"
    ]
  },
  {
    name: "reports: spoke of",
    text: "Police counted 200 marchers; the organisers spoke of 600.",
    claims: ["200 | 200 | person | other | - | Police", "600 | 600 | person | other | - | organisers"]
  },
  {
    name: "reports: whose count it is",
    text: "Protesters — 80,000 of them by the organisers’ count, 23,000 by that of the police — filled the square. Some 400–900 fighters (Pentagon estimate) remained.",
    claims: [
      "80,000 | 80000 | person | other | - | organisers",
      "23,000 | 23000 | person | other | - | police",
      "Some 400–900 | 400..900 | person | military | - | Pentagon"
    ]
  },
  {
    name: "reports: the one the sentence before is about",
    text: "The commission heard 128 witnesses. It found that 38% of the cabins were locked.",
    claims: ["128 | 128 | person | other", "38% | 38 | percent | other | - | commission"]
  },
  {
    name: "reports: a gauge says nothing, nor does a bracket beyond itself",
    text: "The gauge at Tarapur recorded 318 mm of rain. The court sentenced 17 men (Mali has observed a moratorium since 1980) and four women.",
    claims: ["318 | 318 | millimetre | other", "17 | 17 | person | detentions", "four | 4 | person | detentions"]
  },
  {
    name: "reports: a poll",
    text: "In an Ipsos poll of 1,203 adults, 67% of Peruvians were against it.",
    claims: ["1,203 | 1203 | person | other", "67% | 67 | percent | other | - | Ipsos poll"]
  },
  {
    name: "reports: analysts who toured",
    text: "Independent analysts who toured the battlefield counted 31 wrecked tanks, a dozen of them decoys.",
    claims: [
      "31 | 31 | tank | military | - | Independent analysts",
      "a dozen | 12 | tank | military | - | Independent analysts | 31"
    ]
  },
  {
    name: "reports: whose figure, behind by and at",
    text: "The group, whose strength was put at 1,500 by the army and at 900 by a defector, dug tunnels. The agency counted 611 fighters, the governor 700.",
    claims: [
      "1,500 | 1500 | person | military | - | army",
      "900 | 900 | person | military | - | defector",
      "611 | 611 | person | military | - | agency",
      "700 | 700 | person | military | - | governor"
    ]
  },
  {
    name: "reports: by its own account",
    text: "In October the ministry organised a ferry which, by its own account, moved 60,000 residents.",
    claims: ["60,000 | 60000 | person | population | - | ministry"]
  },
  {
    name: "reports: what follows but is the writer's",
    text: "Air defences shot down 74 of 91 drones, the air force said, but debris injured 13 people.",
    claims: [
      "74 | 74 | drone | military | - | air force | 91",
      "91 | 91 | drone | military | - | air force",
      "13 | 13 | person | casualties injured"
    ]
  },
  {
    name: "reports: an aside parts a speaker from the verb",
    text: "Although the Tokyo centre, working from images, estimated 19 km, the plume fell. The agency, which has 40 staff, reported 610 deaths.",
    claims: [
      "estimated 19 | ~19 | kilometre | other | - | Tokyo centre",
      "40 | 40 | person | other",
      "610 | 610 | person | casualties killed | - | agency"
    ]
  },
  {
    name: "reports: officers who find rifles do not state them",
    text: "Customs officers at Mombasa found 340 assault rifles.",
    claims: ["340 | 340 | rifle | military"]
  },
  {
    name: "reports: what has done something is no name",
    text: "Forensic teams have so far recovered 456 bags of remains, thought to belong to as many as 60 people.",
    claims: ["456 | 456 | bag | aid", "as many as 60 | …60 | person | casualties killed"]
  },
  {
    name: "reports: a bulletin with its number",
    text: "The ministry's bulletin no. 48, dated 14 May, listed 211 deaths.",
    claims: ["211 | 211 | person | casualties killed | - | ministry's bulletin no. 48"]
  }
];
