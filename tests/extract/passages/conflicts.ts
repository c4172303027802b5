import type {Passage} from "./passage.js";

export const CONFLICTS: Passage[] = [
  {
    name: "war: soldiers killed, the ministry says",
    text: "On 14 July 2014, the defence ministry said that 23 of its soldiers had been killed and 93 wounded.",
    claims: [
      "23 | 23 | person | casualties killed | 2014-07-14 | defence ministry",
      "93 | 93 | person | casualties injured | 2014-07-14 | defence ministry"
    ]
  },
  {
    name: "war: two claimants in one sentence",
    text: "The army claimed to have killed 40 rebels, while the rebels admitted that 12 of their fighters had died on 3 May 2013.",
    claims: [
      "40 | 40 | person | casualties killed | 2013-05-03 | army",
      "12 | 12 | person | casualties killed | 2013-05-03 | rebels"
    ]
  },
  {
    name: "war: two civilians, including a child",
    text: "Shelling killed two civilians, including a child, on 19 May 2013.",
    claims: [
      "two | 2 | person | casualties killed | 2013-05-19",
      "a child | 1 | person | casualties killed | 2013-05-19 | - | two"
    ]
  },
  {
    name: "war: killing and wounding",
    text: "An air strike hit the market on 8 June 2017, killing 14 people and wounding 30 others.",
    claims: ["14 | 14 | person | casualties killed | 2017-06-08", "30 | 30 | person | casualties injured | 2017-06-08"]
  },
  {
    name: "war: tanks destroyed and captured",
    text: "The general staff said on 9 June 2017 that its forces had destroyed nine tanks and captured three howitzers.",
    claims: [
      "nine | 9 | tank | military | 2017-06-09 | general staff",
      "three | 3 | howitzer | military | 2017-06-09 | general staff"
    ]
  },
  {
    name: "war: positions taken",
    text: "Government troops took control of 20 villages and more than 60 positions on 11 June 2017.",
    claims: ["20 | 20 | village | military | 2017-06-11", "more than 60 | >60 | position | military | 2017-06-11"]
  },
  {
    name: "war: prisoners exchanged",
    text: "The two sides exchanged 110 prisoners on 27 December 2014.",
    claims: ["110 | 110 | person | detentions | 2014-12-27"]
  },
  {
    name: "war: arrests",
    text: "Police arrested 84 protesters on 1 October 2022. Nineteen of them were released the next day.",
    claims: ["84 | 84 | person | detentions | 2022-10-01", "Nineteen | 19 | person | detentions | 2022-10-02 | - | 84"]
  },
  {
    name: "war: refugees by the day",
    text: "By 24 September 2012, 1,050 refugees had crossed the border. A day later the number had risen to 3,000.",
    claims: ["1,050 | 1050 | person | refugees | 2012-09-24", "3,000 | 3000 | person | refugees | 2012-09-25"]
  },
  {
    name: "war: refugees, two claimants",
    text: "According to the government, over 7,000 people had fled by 26 September 2012, while the UN refugee agency put the number at 5,000.",
    claims: [
      "over 7,000 | >7000 | person | refugees | 2012-09-26 | government",
      "5,000 | 5000 | person | refugees | 2012-09-26 | UN refugee agency"
    ]
  },
  {
    name: "war: half of the population",
    text: "Half of the population fled the city in October 2012.",
    claims: ["Half | 0.5 | fraction | refugees | 2012-10"]
  },
  {
    name: "war: 12,500-strong force",
    text: "A 12,500-strong force stormed the city on 6 June 2017.",
    claims: ["12,500-strong | 12500 | person | military | 2017-06-06"]
  },
  {
    name: "war: peacekeepers evacuate",
    text: "The peacekeepers evacuated 2,261 civilians, including 1,049 children, on 20 September 2012.",
    claims: [
      "2,261 | 2261 | person | evacuations | 2012-09-20",
      "1,049 | 1049 | person | evacuations | 2012-09-20 | - | 2,261"
    ]
  },
  {
    name: "war: vehicles at the bridge",
    text: "Border guards recorded 6,300 vehicles at the bridge on 25 September 2012.",
    claims: ["6,300 | 6300 | vehicle | vehicle_crossings | 2012-09-25 | Border guards"]
  },
  {
    name: "war: weapons handed over",
    text: "The militia handed over 800 rifles, six armoured vehicles and 22,000 rounds of ammunition on 24 September 2012.",
    claims: [
      "800 | 800 | rifle | military | 2012-09-24",
      "six | 6 | vehicle | military | 2012-09-24",
      "22,000 | 22000 | round | military | 2012-09-24"
    ]
  },
  {
    name: "war: a vote",
    text: "Parliament ratified the treaty by 60–22 on 3 October 2012.",
    claims: ["60 | 60 | vote | politics | 2012-10-03", "22 | 22 | vote | politics | 2012-10-03"]
  },
  {
    name: "war: length of a siege",
    text: "The nine-month siege cut off 120,000 residents.",
    claims: ["nine-month | 9 | month | duration", "120,000 | 120000 | person | population"]
  },
  {
    name: "war: a denial",
    text: "The spokesman denied that 30 civilians had been killed on 2 May 2013.",
    claims: ["30 | 30 | person | casualties killed | 2013-05-02 | spokesman"]
  },
  {
    name: "war: quoted speech over two sentences",
    text: '"We lost 12 men on 2 May 2013," the commander said. "Another 30 were wounded."',
    claims: [
      "12 | 12 | person | casualties killed | 2013-05-02 | commander",
      "30 | 30 | person | casualties injured | 2013-05-02 | commander"
    ]
  },
  {
    name: "war: pronoun back to the speaker",
    text: "Governor Olena Hrytsenko said on 5 March 2022 that 11 people had been killed. She added that 26 people were injured.",
    claims: [
      "11 | 11 | person | casualties killed | 2022-03-05 | Governor Olena Hrytsenko",
      "26 | 26 | person | casualties injured | 2022-03-05 | Governor Olena Hrytsenko"
    ]
  },
  {
    name: "war: trailing speaker",
    text: "Four guards were killed on 6 March 2022, the interior ministry said.",
    claims: ["Four | 4 | person | casualties killed | 2022-03-06 | interior ministry"]
  },
  {
    name: "war: inverted speaker",
    text: "Some 2,000 people had left the town by 7 March 2022, said Mayor Ivan Koval.",
    claims: ["Some 2,000 | ~2000 | person | refugees | 2022-03-07 | Mayor Ivan Koval"]
  },
  {
    name: "war: passive speaker",
    text: "It was reported by the news agency Tamar that 17 people had been abducted on 8 March 2022.",
    claims: ["17 | 17 | person | detentions | 2022-03-08 | news agency Tamar"]
  },
  {
    name: "war: impersonal report",
    text: "On 9 March 2022 it was reported that five people had been wounded.",
    claims: ["five | 5 | person | casualties injured | 2022-03-09"]
  },
  {
    name: "war: model names and dates are no claims",
    text: "On 10 March 2022 the rebels fired 12 rockets from a BM-21 launcher at 06:30, in breach of Resolution 2202.",
    claims: ["12 | 12 | rocket | military | 2022-03-10"]
  },
  {
    name: "war: one soldier said",
    text: "One soldier said that the shelling lasted two hours on 10 March 2022.",
    claims: ["two | 2 | hour | duration | 2022-03-10 | One soldier"]
  },
  {
    name: "war: ages are no counts",
    text: "A 34-year-old woman and two children aged 5 and 7 were killed on 11 March 2022.",
    claims: ["two | 2 | person | casualties killed | 2022-03-11"]
  },
  {
    name: "war: a day earlier",
    text: "On 12 March 2022 the army shelled the port. The previous day, 13 sailors had been killed.",
    claims: ["13 | 13 | person | casualties killed | 2022-03-11"]
  },
  {
    name: "war: dates over the paragraph",
    text: "On 13 March 2022 rebels attacked the base. Six guards were killed. Ten attackers were captured.",
    claims: [
      "Six | 6 | person | casualties killed | 2022-03-13",
      "Ten | 10 | person | casualties captured | 2022-03-13"
    ]
  },
  {
    name: "war: a date of its own in each clause",
    text: "Five people were killed on 14 March 2022 and nine on 16 March 2022.",
    claims: ["Five | 5 | person | casualties killed | 2022-03-14", "nine | 9 | person | casualties killed | 2022-03-16"]
  },
  {
    name: "war: over a range of days",
    text: "Between 14 and 17 March 2022, 130 people were evacuated by bus.",
    claims: ["130 | 130 | person | evacuations | 2022-03-14/2022-03-17"]
  },
  {
    name: "war: a month",
    text: "In March 2022, 2,300 soldiers were deployed to the border.",
    claims: ["2,300 | 2300 | person | military | 2022-03"]
  }
];
