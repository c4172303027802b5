// Section titles as English encyclopaedias use them. They say where a heading stands when a copy has lost its level.

/** Sections of links and sources at an article's end. */
const END_MATTER = new Set(
  `see also|notes|note|footnotes|references|references and notes|notes and references|citations|sources|
  bibliography|works cited|further reading|external links|external link|general references`
    .split("|")
    .map((title) => title.trim())
);

/**
 * Sections that are chapters wherever they occur. Titles that are as often sub-sections ("Relief efforts" of an
 * aftermath) are left out.
 */
const CHAPTERS = new Set(
  `background|prelude|origins|history|context|overview|summary|introduction|causes|timeline|chronology|order of battle|
  forces|aftermath|casualties|casualties and losses|impact|effects|consequences|damage|evacuation|response|responses|
  reaction|reactions|international reactions|international reaction|reception|investigation|investigations|
  humanitarian impact|humanitarian situation|humanitarian response|
  economic impact|environmental impact|analysis|assessment|significance|strategic significance|legacy|
  meteorological history|war crimes|controversy|controversies|commemoration|in popular culture|conclusion`
    .split("|")
    .map((title) => title.trim())
);

const MONTH =
  "(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?";
const DAY = "\\d{1,2}(?:st|nd|rd|th)?";
const YEAR = "(?:1[0-9]|20)\\d\\d";
const DASH = "\\s?(?:[-–—]|to|and|until)\\s?";
const PERIOD = new RegExp(
  `^(?:(?:early|mid|late|by|from|until|since|after|before)[ -])?(?:` +
    `${DAY}(?:${DASH}${DAY})? ${MONTH}|${MONTH} ${DAY}(?:${DASH}${DAY})?|${MONTH}|${YEAR}|` +
    `(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|opening) (?:day|week|month|year|night|phase)s?|` +
    `(?:day|week|month|phase|year) (?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)` +
    `)(?:,? ${YEAR})?(?:\\s?[-–—:].{1,60})?$`,
  "i"
);

export function isEndMatter(title: string): boolean {
  return END_MATTER.has(normalise(title));
}

export function isChapter(title: string): boolean {
  return CHAPTERS.has(normalise(title));
}

/** Whether a title names a stretch of time: "19 September", "First week", "May 2013", "2011–2014", "Day 3". */
export function isPeriod(title: string): boolean {
  return title.length <= 80 && PERIOD.test(title);
}

function normalise(title: string): string {
  return title.length > 40 ? "" : title.toLowerCase().replace(/:$/, "").replace(/\s+/g, " ");
}
