import {expect, test} from "vitest";
import {addDays} from "../../loaders/extract/dates.js";
import {datesIn} from "./notation.js";

// Each date as "words = ISO value, the word that governs it". Years that the text leaves out are 2023.
test.each<[text: string, ...found: string[]]>([
  ["It began on 19 September 2023.", "19 September 2023 = 2023-09-19 on"],
  ["It began on 19 September.", "19 September = 2023-09-19 on"],
  ["It began on September 19, 2022.", "September 19, 2022 = 2022-09-19 on"],
  ["It began on September 19.", "September 19 = 2023-09-19 on"],
  ["It began on September 19th, 2022.", "September 19th, 2022 = 2022-09-19 on"],
  ["It began on the 19th of September 2022.", "19th of September 2022 = 2022-09-19 on"],
  ["It began on the 3rd of May.", "3rd of May = 2023-05-03 on"],
  ["It began on 3 Sept. 2022.", "3 Sept. 2022 = 2022-09-03 on"],
  ["It began on Sept. 3, 2022.", "Sept. 3, 2022 = 2022-09-03 on"],
  ["It began on 5 Jan 2022.", "5 Jan 2022 = 2022-01-05 on"],
  ["It began on 2022-09-03.", "2022-09-03 = 2022-09-03 on"],
  ["It began on 03/09/2022.", "03/09/2022 = 2022-09-03 on"],
  ["It began on 25/12/2022.", "25/12/2022 = 2022-12-25 on"],
  ["It began on 12/25/2022.", "12/25/2022 = 2022-12-25 on"],
  ["It began on 03.09.2022.", "03.09.2022 = 2022-09-03 on"],
  ["It began on Tuesday, 19 September 2023.", "19 September 2023 = 2023-09-19 on"],
  ["It began on Tuesday 19 September.", "19 September = 2023-09-19 on"],
  ["It began on the morning of 19 September.", "19 September = 2023-09-19 on"],
  ["On 1 May, 30 people died.", "1 May = 2023-05-01 on"],
  ["On May 1, 2021, 30 people died.", "May 1, 2021 = 2021-05-01 on"],
  ["On May 1, 1,200 people died.", "May 1 = 2023-05-01 on"],
  ["By 30 July, 1885 homes were damaged.", "30 July = 2023-07-30 by"],
  ["By 30 July, 1985, homes were damaged.", "30 July, 1985 = 1985-07-30 by"]
])("days: %s", (text, ...found) => {
  expect(datesIn(text, 2023)).toEqual(found);
});

test.each<[text: string, ...found: string[]]>([
  ["from 19–20 September 2023", "19–20 September 2023 = 2023-09-19/2023-09-20 from"],
  ["on 19-20 September", "19-20 September = 2023-09-19/2023-09-20 on"],
  ["on 19 and 20 September", "19 and 20 September = 2023-09-19/2023-09-20 on"],
  ["on 19, 20 and 21 September", "19, 20 and 21 September = 2023-09-19/2023-09-21 on"],
  ["between 19 and 21 September", "19 and 21 September = 2023-09-19/2023-09-21 between"],
  ["from 19 to 21 September", "19 to 21 September = 2023-09-19/2023-09-21 from"],
  ["from 28 September to 3 October", "28 September to 3 October = 2023-09-28/2023-10-03 from"],
  ["28 September – 3 October 2022", "28 September – 3 October 2022 = 2022-09-28/2022-10-03"],
  ["between 28 September and 3 October", "28 September and 3 October = 2023-09-28/2023-10-03 between"],
  ["from 28 December 2022 to 3 January 2023", "28 December 2022 to 3 January 2023 = 2022-12-28/2023-01-03 from"],
  ["from 28 December to 3 January", "28 December to 3 January = 2023-12-28/2024-01-03 from"],
  ["from 28 December to 3 January 2023", "28 December to 3 January 2023 = 2022-12-28/2023-01-03 from"],
  ["on September 19–20, 2022", "September 19–20, 2022 = 2022-09-19/2022-09-20 on"],
  ["from September 19 to 21", "September 19 to 21 = 2023-09-19/2023-09-21 from"],
  ["from September 28 through October 3", "September 28 through October 3 = 2023-09-28/2023-10-03 from"],
  ["from May to July 2022", "May to July 2022 = 2022-05/2022-07 from"],
  ["between May and July", "May and July = 2023-05/2023-07 between"],
  ["from 2016 to 2018", "2016 to 2018 = 2016/2018 from"],
  ["between 2016 and 2018", "2016 and 2018 = 2016/2018 between"],
  ["in 2016–17", "2016–17 = 2016/2017 in"],
  ["in 2016–2018", "2016–2018 = 2016/2018 in"],
  ["in the 1990s", "1990s = 1990/1999 in"],
  ["on 19 September and 21 September", "19 September = 2023-09-19 on", "21 September = 2023-09-21"],
  ["in 2016 and 2018", "2016 = 2016 in", "2018 = 2018"]
])("ranges: %s", (text, ...found) => {
  expect(datesIn(text, 2023)).toEqual(found);
});

test.each<[text: string, ...found: string[]]>([
  ["in September 2022", "September 2022 = 2022-09 in"],
  ["in September", "September = 2023-09 in"],
  ["in early September", "September = 2023-09 in"],
  ["in late May 2022", "May 2022 = 2022-05 in"],
  ["by mid-October", "October = 2023-10 by"],
  ["at the end of October", "October = 2023-10"],
  ["throughout July", "July = 2023-07 throughout"],
  ["in September, 2022", "September, 2022 = 2022-09 in"],
  ["last March", "March = 2023-03"],
  ["in 2022", "2022 = 2022 in"],
  ["in early 2022", "2022 = 2022 in"],
  ["the year 2022", "2022 = 2022"]
])("months and years: %s", (text, ...found) => {
  expect(datesIn(text, 2023)).toEqual(found);
});

test.each<[text: string, ...found: string[]]>([
  ["since 12 December 2022", "12 December 2022 = 2022-12-12 since"],
  ["by 3 October", "3 October = 2023-10-03 by"],
  ["until 3 October", "3 October = 2023-10-03 until"],
  ["till 3 October", "3 October = 2023-10-03 till"],
  ["before 3 October", "3 October = 2023-10-03 before"],
  ["after 3 October", "3 October = 2023-10-03 after"],
  ["as of 3 October", "3 October = 2023-10-03 as_of"],
  ["As of October 3", "October 3 = 2023-10-03 as_of"],
  ["by the evening of 3 October", "3 October = 2023-10-03 by"],
  ["during 2022", "2022 = 2022 during"],
  ["through 3 October", "3 October = 2023-10-03 through"],
  ["a letter dated 3 October", "3 October = 2023-10-03 dated"],
  ["The 3 October attack", "3 October = 2023-10-03"]
])("what governs a date: %s", (text, ...found) => {
  expect(datesIn(text, 2023)).toEqual(found);
});

test.each<[text: string, ...found: string[]]>([
  ["after the 2020 ceasefire", "2020 = 2020 after adjectival"],
  ["a 2021 map", "2021 = 2021 adjectival"],
  ["its 2009 constitution", "2009 = 2009 adjectival"],
  ["the 2016–18 drought", "2016–18 = 2016/2018 adjectival"],
  ["in 2020 people fled", "2020 = 2020 in"],
  ["In 2020, people fled.", "2020 = 2020 in"],
  ["the war of 2020", "2020 = 2020"]
])("years that name a thing: %s", (text, ...found) => {
  expect(datesIn(text, 2023)).toEqual(found);
});

test.each<[text: string]>([
  ["They may have 30 people."],
  ["The march of 300 people"],
  ["2020 houses burned"],
  ["about 1900 people"],
  ["1,950 homes"],
  ["more than 2000"],
  ["$2000"],
  ["1999%"],
  ["32 September people"],
  ["0 May"],
  ["May people return?"],
  ["9999"],
  ["2500"],
  ["1200 soldiers"],
  ["comprising 1885 single-storey homes"]
])("no date: %s", (text) => {
  expect(datesIn(text, 2023)).toEqual([]);
});

test("a date without a year and a document without one has no value", () => {
  expect(datesIn("on 19 September")).toEqual(["19 September = ? on"]);
});

test.each([
  ["2023-09-30", 1, "2023-10-01"],
  ["2024-02-28", 1, "2024-02-29"],
  ["2023-01-01", -1, "2022-12-31"],
  ["2023-03-26", 7, "2023-04-02"],
  ["once", 1, "once"]
])("%s and %i days is %s", (day, n, then) => {
  expect(addDays(day, n)).toBe(then);
});
