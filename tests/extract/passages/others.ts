import type {Passage} from "./passage.js";

export const OTHERS: Passage[] = [
  {
    name: "epidemic: cases and deaths",
    text: "By 7 October 2014 the health ministry had recorded 8,033 cases and 3,865 deaths.",
    claims: [
      "8,033 | 8033 | case | other | 2014-10-07 | health ministry",
      "3,865 | 3865 | person | casualties killed | 2014-10-07 | health ministry"
    ]
  },
  {
    name: "epidemic: a share of the patients",
    text: "About 60% of the patients died in September 2014.",
    claims: ["About 60% | ~60 | percent | casualties killed | 2014-09"]
  },
  {
    name: "epidemic: vaccine doses",
    text: "UNICEF delivered 1.5 million doses of vaccine on 3 November 2014.",
    claims: ["1.5 million | 1500000 | dose | aid | 2014-11-03"]
  },
  {
    name: "epidemic: beds and health workers",
    text: "The clinic had 150 beds. On 4 November 2014, 20 nurses were sent there.",
    claims: ["150 | 150 | bed | other", "20 | 20 | person | other | 2014-11-04"]
  },
  {
    name: "epidemic: quarantine in days",
    text: "Travellers had to stay in quarantine for 21 days.",
    claims: ["21 | 21 | day | duration"]
  },
  {
    name: "epidemic: names with numbers",
    text: "COVID-19 had killed 1,770 people by 17 February 2020, the authorities announced.",
    claims: ["1,770 | 1770 | person | casualties killed | 2020-02-17 | authorities"]
  },
  {
    name: "epidemic: one in five",
    text: "One in five patients had recovered by May 2020.",
    claims: ["One in five | 0.2 | fraction | other | 2020-05"]
  },
  {
    name: "ferry: passengers and crew",
    text: "The ferry sank on 16 April 2014 with 443 passengers and 33 crew members on board.",
    claims: ["443 | 443 | person | other | 2014-04-16", "33 | 33 | person | other | 2014-04-16"]
  },
  {
    name: "ferry: drowned and rescued",
    text: "On 10 September 2011, 203 people drowned and 619 were rescued.",
    claims: ["203 | 203 | person | casualties killed | 2011-09-10", "619 | 619 | person | evacuations | 2011-09-10"]
  },
  {
    name: "ferry: fewer than half",
    text: "Fewer than half of the passengers survived, the coast guard said.",
    claims: ["Fewer than half | <0.5 | fraction | other | - | coast guard"]
  },
  {
    name: "ferry: capacity",
    text: "The ship was built for up to 620 passengers.",
    claims: ["up to 620 | …620 | person | other"]
  },
  {
    name: "ferry: bodies found",
    text: "Divers recovered 17 bodies on 12 September 2011.",
    claims: ["17 | 17 | person | casualties killed | 2011-09-12"]
  },
  {
    name: "ferry: distance from the shore",
    text: "It capsized about 20 kilometres (12 mi) off the island, at a depth of 40 m.",
    claims: ["about 20 | ~20 | kilometre | other", "40 | 40 | metre | other"]
  },
  {
    name: "stampede: dead and injured in brackets",
    text: "The crush on 24 September 2015 left dozens of people dead and hundreds injured.",
    claims: [
      "dozens | ? | person | casualties killed | 2015-09-24",
      "hundreds | ? | person | casualties injured | 2015-09-24"
    ]
  },
  {
    name: "plane: a crash",
    text: "All 66 people aboard were killed when the plane crashed on 19 May 2016.",
    claims: ["66 | 66 | person | casualties killed | 2016-05-19"]
  },
  {
    name: "mine: trapped miners",
    text: "On 5 August 2010, 33 miners were trapped 700 metres underground for 69 days.",
    claims: [
      "33 | 33 | person | refugees | 2010-08-05",
      "700 | 700 | metre | other | 2010-08-05",
      "69 | 69 | day | duration | 2010-08-05"
    ]
  },
  {
    name: "famine: in need of food",
    text: "The World Food Programme said in June 2017 that 6.2 million people were in need of food aid.",
    claims: ["6.2 million | 6200000 | person | population | 2017-06 | World Food Programme"]
  },
  {
    name: "famine: an appeal",
    text: "In July 2017 the United Nations appealed for $1.5 billion.",
    claims: ["$1.5 billion | 1500000000 | USD | assistance | 2017-07 | United Nations"]
  },
  {
    name: "famine: payment to each family",
    text: "The government paid 10,000 rupees to each of 40,000 families in August 2017.",
    claims: ["10,000 | 10000 | PKR | assistance | 2017-08", "40,000 | 40000 | family | assistance | 2017-08"]
  },
  {
    name: "migration: arrivals in a camp",
    text: "About 500 to 600 people arrived at the camp on 3 June 2017.",
    claims: ["About 500 to 600 | 500..600 | person | refugees | 2017-06-03"]
  },
  {
    name: "migration: hundreds of thousands",
    text: "Hundreds of thousands of people fled the region in August 2017.",
    claims: ["Hundreds of thousands | ? | person | refugees | 2017-08"]
  },
  {
    name: "migration: at least several hundred",
    text: "On 4 June 2017 several hundred people marched to the border.",
    claims: ["several hundred | ? | person | politics | 2017-06-04"]
  },
  {
    name: "match: a score is none",
    text: "The visitors won the match 3–1 on 4 June 2017, hours after 12 fans were injured.",
    claims: ["12 | 12 | person | casualties injured | 2017-06-04"]
  },
  {
    name: "explosion: buildings and windows",
    text: "The blast of 4 August 2020 killed 218 people, injured 7,000 and damaged 77,000 apartments.",
    claims: [
      "218 | 218 | person | casualties killed | 2020-08-04",
      "7,000 | 7000 | person | casualties injured | 2020-08-04",
      "77,000 | 77000 | apartment | other | 2020-08-04"
    ]
  }
];
