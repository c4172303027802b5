import type {Passage} from "./passage.js";

/** Which of several dates a figure has, and which have none. */
export const TIME: Passage[] = [
  {
    name: "time: a date that refers to the one before",
    text: "On 3 May 2015 shelling killed 12 people. The following day, 30 more were injured.",
    claims: ["12 | 12 | person | casualties killed | 2015-05-03", "30 | 30 | person | casualties injured | 2015-05-04"]
  },
  {
    name: "time: several in one sentence",
    text: "On 14 April 2011 a ferry evacuated 1,200 migrants and four days later another took off 971 people.",
    claims: ["1,200 | 1200 | person | evacuations | 2011-04-14", "971 | 971 | person | evacuations | 2011-04-18"]
  },
  {
    name: "time: a day of the month named before",
    text: "On 5 September 2017 the army arrested 40 men. By the 8th, 70 were in custody.",
    claims: ["40 | 40 | person | detentions | 2017-09-05", "70 | 70 | person | detentions | 2017-09-08"]
  },
  {
    name: "time: a month later",
    text: "By mid-August 2010 floods had killed 1,540 people. One month later the toll had risen to 1,781.",
    claims: [
      "1,540 | 1540 | person | casualties killed | 2010-08",
      "1,781 | 1781 | person | casualties killed | 2010-09"
    ]
  },
  {
    name: "time: the date of a relative clause is not that of the sentence",
    text: "The year was a hard one.\n\n# Graves\n\nTwo reporters, who were arrested on 12 December 2017, had counted 24 graves.",
    claims: ["Two | 2 | person | detentions | 2017-12-12", "24 | 24 | grave | other | - | Two reporters"]
  },
  {
    name: "time: a semicolon parts what happened when",
    text: "On 2 May 2008 the storm killed 80 people; later, 300 houses were rebuilt.",
    claims: ["80 | 80 | person | casualties killed | 2008-05-02", "300 | 300 | house | other"]
  },
  {
    name: "time: a law names its year",
    text: "The citizenship law of 1982 recognises 135 groups.",
    claims: ["135 | 135 | group | other"]
  },
  {
    name: "time: held against another year",
    text: "Treatment costs four times as much as in 2015.",
    claims: ["four | 4 | time | other"]
  },
  {
    name: "time: a census is of its year",
    text: "According to the 1991 census, the town had 84,024 residents.",
    claims: ["84,024 | 84024 | person | population | 1991 | 1991 census"]
  },
  {
    name: "time: a distance is at no time",
    text: "On 4 April 2012 rebels took a village 70 kilometres north of the city.",
    claims: ["70 | 70 | kilometre | other"]
  },
  {
    name: "time: so many were to be",
    text: "On 29 April 2022 the governor said that the bank would open 200 branches.",
    claims: ["200 | 200 | branch | economy | - | governor"]
  },
  {
    name: "time: what it had been before",
    text: "The number of displaced people rose from 7,000 to 50,000 by 30 November 2012.",
    claims: ["7,000 | 7000 | person | refugees", "50,000 | 50000 | person | refugees | 2012-11-30"]
  },
  {
    name: "time: a report between dates speaks of now",
    text: "On 3 July 2012 convoys took 1,219 refugees to a new camp. Over 3,200 tents have been pitched.",
    claims: ["1,219 | 1219 | person | refugees | 2012-07-03", "Over 3,200 | >3200 | tent | aid"]
  },
  {
    name: "time: two months of a year",
    text: "Riots in June and October 2012 left 168 people dead.",
    claims: ["168 | 168 | person | casualties killed | 2012-06/2012-10"]
  },
  {
    name: "time: a quarter and a half of a year",
    text: "Clashes killed 40 people in the third quarter of 2021 and 90 people in the first half of 2022.",
    claims: [
      "40 | 40 | person | casualties killed | 2021-07/2021-09",
      "90 | 90 | person | casualties killed | 2022-01/2022-06"
    ]
  },
  {
    name: "time: places of which there are always as many",
    text: "On 13 January 2015 the president declared a disaster in 15 of the 28 districts.",
    claims: ["15 | 15 | district | other | 2015-01-13 | president | 28", "28 | 28 | district | other | - | president"]
  },
  {
    name: "time: the next morning goes on",
    text: "Talks were broken off on 15 March 1998. At 4:15 the next morning 320 officers blew holes in the wall. Police fired over 2,000 rounds.",
    claims: ["320 | 320 | person | military | 1998-03-16", "over 2,000 | >2000 | round | military | 1998-03-16"]
  },
  {
    name: "time: a participle's day is not the sentence's",
    text: "The war began in May 2003.\n\nOn 20 May, parliament approved it by 136 votes. Under the accords, signed on 9 June, the army withdrew 40,000 troops.",
    claims: ["136 | 136 | vote | politics | 2003-05-20", "40,000 | 40000 | person | military"]
  },
  {
    name: "time: the first weeks of a month",
    text: "Of 37 missions planned in the first two weeks of September 2022, 22 went ahead.",
    claims: [
      "37 | 37 | mission | military | 2022-09-01/2022-09-14",
      "22 | 22 | mission | military | 2022-09-01/2022-09-14"
    ]
  },
  {
    name: "time: the reporting period",
    text: "Situation report\n\nReporting period: 5 to 18 September 2022\n\nSome 41,200 people crossed during the reporting period.",
    claims: ["Some 41,200 | ~41200 | person | refugees | 2022-09-05/2022-09-18"]
  },
  {
    name: "time: the event's first night and last day",
    text: "Operation Lantern was a 47-day air campaign. It opened on the night of 3–4 April 2003 and was suspended on 20 May 2003. Aircraft flew 14,870 sorties.\n\nLosses\n\nThree airmen died.",
    claims: [
      "47-day | 47 | day | duration | 2003-04-03/2003-05-20",
      "14,870 | 14870 | sortie | military | 2003-04-03/2003-05-20",
      "Three | 3 | person | casualties killed | 2003-04-03/2003-05-20"
    ]
  },
  {
    name: "time: a toll that was raised later",
    text: "On 10 March 2016 two bombs killed 22 people, a toll that the ministry raised to 34 on 12 March; a further 80 were wounded.",
    claims: [
      "two | 2 | bomb | military | 2016-03-10",
      "22 | 22 | person | casualties killed | 2016-03-10",
      "34 | 34 | person | casualties killed | 2016-03-12",
      "80 | 80 | person | casualties injured | 2016-03-10"
    ]
  },
  {
    name: "time: the previous day's number",
    text: "On 16 March 2016 the air force flew 26 sorties, twice the previous day's number. Four missiles hit a hospital.",
    claims: [
      "26 | 26 | sortie | military | 2016-03-16",
      "twice | 2 | time | other | 2016-03-16",
      "Four | 4 | missile | military | 2016-03-16"
    ]
  },
  {
    name: "time: from a day on",
    text: "The war began in May 2012.\n\nFrom 15 August the authorities provided 1,120 buses. Five people suffocated on a train.",
    claims: ["1,120 | 1120 | bus | aid | 2012-08-15", "Five | 5 | person | casualties killed"]
  },
  {
    name: "time: what it was in another year",
    text: "The company will pay $6,500, ten times what it offered in 2013.",
    claims: ["$6,500 | 6500 | USD | assistance", "ten | 10 | time | aid"]
  },
  {
    name: "time: a date that opens the next clause",
    text: "The outbreak began in March 2018.\n\nWithin 72 hours 139 patients were crowded into a ward, and on 5 April the laboratory confirmed 17 cases.",
    claims: ["Within 72 | ≤72 | hour | duration", "139 | 139 | person | other", "17 | 17 | case | other"]
  },
  {
    name: "time: of a list of news, each line has its own time",
    text: "Police arrested 12 people in Quetta on Tuesday.\nThe road to the town had been closed since May, said 14 drivers.\nA ferry with 250 passengers sank off Mindoro on 14 June 2011.\nParliament approved it by 118 votes.",
    claims: [
      "12 | 12 | person | detentions",
      "14 | 14 | person | other",
      "250 | 250 | person | other | 2011-06-14",
      "118 | 118 | vote | politics"
    ]
  },
  {
    name: "time: what a short text says in its later paragraphs is not of its first day",
    text: "The army entered the town of Kela on 3 May 2019. It was quiet.\n\nPolice arrested 14 people.",
    claims: ["14 | 14 | person | detentions"]
  }
];
