import type {Passage} from "./passage.js";

export const DISASTERS: Passage[] = [
  {
    name: "quake: toll by the agency",
    text: "An earthquake struck the coast on 4 March 2021. The national disaster agency said at least 42 people were killed and 310 injured.",
    claims: [
      "at least 42 | ≥42 | person | casualties killed | 2021-03-04 | national disaster agency",
      "310 | 310 | person | casualties injured | 2021-03-04 | national disaster agency"
    ]
  },
  {
    name: "quake: at least one death and seven injuries",
    text: "The quake on 12 June 2019 caused at least one death and seven injuries.",
    claims: [
      "at least one | ≥1 | person | casualties killed | 2019-06-12",
      "seven | 7 | person | casualties injured | 2019-06-12"
    ]
  },
  {
    name: "quake: houses destroyed and damaged",
    text: "On 8 May 2018, 1,200 houses were destroyed and more than 3,400 were damaged in the valley.",
    claims: ["1,200 | 1200 | house | other | 2018-05-08", "more than 3,400 | >3400 | house | other | 2018-05-08"]
  },
  {
    name: "quake: households and their people",
    text: "Officials reported on 9 May 2018 that 1,929 households (9,645 people) had been displaced.",
    claims: [
      "1,929 | 1929 | household | refugees | 2018-05-09 | Officials",
      "9,645 | 9645 | person | refugees | 2018-05-09 | Officials"
    ]
  },
  {
    name: "quake: a share of the buildings",
    text: "About 70 per cent of the buildings in the old town collapsed on 8 May 2018.",
    claims: ["About 70 per cent | ~70 | percent | other | 2018-05-08"]
  },
  {
    name: "quake: still missing",
    text: "By 11 May 2018, 16 people were still missing.",
    claims: ["16 | 16 | person | casualties missing | 2018-05-11"]
  },
  {
    name: "quake: trapped and rescued",
    text: "Rescue workers pulled seven survivors from the rubble on 10 May 2018. They rescued another 13 people the next day.",
    claims: ["seven | 7 | person | evacuations | 2018-05-10", "13 | 13 | person | evacuations | 2018-05-11"]
  },
  {
    name: "quake: magnitude and depth",
    text: "The tremor of 3 April 2016 had a depth of 10 km (6.2 mi) and lasted about 40 seconds.",
    claims: ["10 | 10 | kilometre | other | 2016-04-03", "about 40 | ~40 | second | duration | 2016-04-03"]
  },
  {
    name: "quake: children among the dead",
    text: "On 8 May 2018, 25 people died, including 11 children.",
    claims: [
      "25 | 25 | person | casualties killed | 2018-05-08",
      "11 | 11 | person | casualties killed | 2018-05-08 | - | 25"
    ]
  },
  {
    name: "quake: eight of whom",
    text: "The clinic admitted 31 patients on 8 May 2018, eight of whom died.",
    claims: ["31 | 31 | person | other | 2018-05-08", "eight | 8 | person | casualties killed | 2018-05-08 | - | 31"]
  },
  {
    name: "flood: evacuated by boats",
    text: "On 30 August 2020, soldiers evacuated 450 families from the lower district in 20 boats.",
    claims: ["450 | 450 | family | evacuations | 2020-08-30", "20 | 20 | boat | evacuations | 2020-08-30"]
  },
  {
    name: "flood: homeless and affected",
    text: "The floods of September 2020 left 65,000 people homeless. Nearly 500,000 people were affected, according to the Civil Defence.",
    claims: [
      "65,000 | 65000 | person | refugees | 2020-09",
      "Nearly 500,000 | ≈500000 | person | population | 2020-09 | Civil Defence"
    ]
  },
  {
    name: "flood: water level",
    text: "The river rose to 17.4 metres on 5 September 2020, the highest level in 100 years.",
    claims: ["17.4 | 17.4 | metre | other | 2020-09-05", "100 | 100 | year | duration"]
  },
  {
    name: "flood: rain in a day",
    text: "Between 200 and 250 mm of rain fell in 24 hours on 28 July 2010.",
    claims: [
      "Between 200 and 250 | 200..250 | millimetre | other | 2010-07-28",
      "24 | 24 | hour | duration | 2010-07-28"
    ]
  },
  {
    name: "flood: acres and livestock",
    text: "More than 17,000 acres of crops were flooded and 2,500 cattle drowned in August 2010.",
    claims: ["More than 17,000 | >17000 | acre | other | 2010-08", "2,500 | 2500 | cattle | other | 2010-08"]
  },
  {
    name: "flood: pledge in money",
    text: "On 14 August 2010 the World Bank pledged US$900 million for the flood victims.",
    claims: ["US$900 million | 900000000 | USD | assistance | 2010-08-14 | World Bank"]
  },
  {
    name: "flood: damage in money",
    text: "The provincial government estimated the damage at $1.2 billion.",
    claims: ["$1.2 billion | 1200000000 | USD | economy | - | provincial government"]
  },
  {
    name: "flood: aid in tonnes and trucks",
    text: "On 20 August 2010 the Red Cross delivered 120 tonnes of food in six trucks.",
    claims: ["120 | 120 | tonne | aid | 2010-08-20", "six | 6 | truck | aid | 2010-08-20"]
  },
  {
    name: "flood: two 20-tonne trucks",
    text: "Two 20-tonne trucks carried aid to the camp on 21 August 2010.",
    claims: ["Two | 2 | truck | aid | 2010-08-21", "20-tonne | 20 | tonne | aid | 2010-08-21"]
  },
  {
    name: "flood: tents and blankets",
    text: "The agency distributed 3,000 tents and 12,000 blankets on 22 August 2010.",
    claims: ["3,000 | 3000 | tent | aid | 2010-08-22", "12,000 | 12000 | blanket | aid | 2010-08-22"]
  },
  {
    name: "wildfire: evacuation of a town",
    text: "On May 15, 2011, all 7,000 residents were ordered to leave the town.",
    claims: ["7,000 | 7000 | person | evacuations | 2011-05-15"]
  },
  {
    name: "wildfire: homes and firefighters",
    text: "By 16 May 2011 the fire had destroyed 374 homes. About 200 firefighters and 25 helicopters fought the blaze.",
    claims: [
      "374 | 374 | house | other | 2011-05-16",
      "About 200 | ~200 | person | other | 2011-05-16",
      "25 | 25 | helicopter | other | 2011-05-16"
    ]
  },
  {
    name: "wildfire: wind and area",
    text: "Driven by winds of up to 100 km/h, the fire burned 4,700 hectares on 15 May 2011.",
    claims: [
      "up to 100 | …100 | kilometre per hour | other | 2011-05-15",
      "4,700 | 4700 | hectare | other | 2011-05-15"
    ]
  },
  {
    name: "wildfire: a pilot killed",
    text: "A helicopter crashed on 20 May 2011. One pilot was killed.",
    claims: ["One | 1 | person | casualties killed | 2011-05-20"]
  },
  {
    name: "wildfire: insured losses",
    text: "Insurers put the losses at between $700 million and $750 million.",
    claims: ["between $700 million and $750 million | 700000000..750000000 | USD | economy | - | Insurers"]
  },
  {
    name: "wildfire: one-third of the town",
    text: "One-third of the town burned down on 15 May 2011.",
    claims: ["One-third | 0.3333 | fraction | other | 2011-05-15"]
  },
  {
    name: "storm: without power",
    text: "The cyclone made landfall on 2 May 2008. Some 300,000 households were without electricity.",
    claims: ["Some 300,000 | ~300000 | household | population | 2008-05-02"]
  },
  {
    name: "storm: dead and missing by the state radio",
    text: "State radio reported on 6 May 2008 that 22,464 people had died and 41,054 were missing.",
    claims: [
      "22,464 | 22464 | person | casualties killed | 2008-05-06 | State radio",
      "41,054 | 41054 | person | casualties missing | 2008-05-06 | State radio"
    ]
  },
  {
    name: "storm: toll that rose",
    text: "The death toll rose from 3 to 5 on 7 May 2008.",
    claims: ["3 | 3 | person | casualties killed", "5 | 5 | person | casualties killed | 2008-05-07"]
  },
  {
    name: "storm: shelters",
    text: "As of 9 May 2008, 14,300 people were staying in 62 shelters.",
    claims: ["14,300 | 14300 | person | refugees | 2008-05-09", "62 | 62 | shelter | refugees | 2008-05-09"]
  },
  {
    name: "storm: wind speed in brackets",
    text: "The storm reached sustained winds of 215 km/h (130 mph) on 2 May 2008.",
    claims: ["215 | 215 | kilometre per hour | other | 2008-05-02"]
  },
  {
    name: "heat: a range of degrees",
    text: "Temperatures of 36 to 38 °C were measured on 21 July 2019, and 14 people died of heat.",
    claims: [
      "36 to 38 | 36..38 | degree celsius | other | 2019-07-21",
      "14 | 14 | person | casualties killed | 2019-07-21"
    ]
  },
  {
    name: "landslide: vague numbers",
    text: "Dozens of people were buried by a landslide on 3 August 2015. Several houses were swept away.",
    claims: ["Dozens | ? | person | casualties killed | 2015-08-03", "Several | ? | house | other | 2015-08-03"]
  }
];
