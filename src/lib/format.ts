import type {Claim, Qualifier} from "./claim.js";

/** The bounds of a number, as a claim or a reported figure has them. */
export type Bounds = Pick<Claim, "value" | "lower" | "upper" | "qualifier"> &
  Partial<Pick<Claim, "lower_inclusive" | "upper_inclusive">> & {value_text?: string | null};

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December"
] as const;

const SMALL = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"] as const;

/** Thousands set off by commas, at most four decimals: 100617 → "100,617", 0.33333 → "0.3333". */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`not a number to print: ${value}`);
  const [whole, decimals] = String(Math.round(Math.abs(value) * 1e4) / 1e4).split(".");
  return (value < 0 ? "−" : "") + whole.replace(/\B(?=(\d{3})+$)/g, ",") + (decimals ? `.${decimals}` : "");
}

/** Whole numbers up to ten as words, as running text and titles have them: 10 → "ten", 11 → "11". */
export function formatCount(value: number): string {
  return SMALL[value] ?? formatNumber(value);
}

const BEFORE: Record<Exclude<Qualifier, "exact" | "range" | "vague">, string> = {
  approx: "about",
  nearly: "nearly",
  at_least: "at least",
  more_than: "more than",
  at_most: "at most",
  up_to: "up to",
  less_than: "less than"
};

/**
 * A number with its qualifier in words, short enough for a label: "more than 290", "50 to 1,000".
 * A vague number is the text's own word in quotation marks; a number is never made up for it.
 */
export function formatQualified(bounds: Bounds): string {
  const {qualifier, value, lower, upper, value_text} = bounds;
  if (qualifier === "vague") return value_text ? `“${value_text}”` : "no number";
  if (qualifier === "range") return `${formatNumber(lower!)} to ${formatNumber(upper!)}`;
  if (qualifier === "exact") return formatNumber(value!);
  return `${BEFORE[qualifier]} ${formatNumber(value!)}`;
}

/**
 * What a number allows, in words: "200 or more", "more than 290", "from 50 to 1,000, both included".
 * "About" and "nearly" bound nothing on the open side and say so; a bound is never made up.
 */
export function boundsInWords(bounds: Bounds): string {
  const {qualifier, value, lower, upper, lower_inclusive, upper_inclusive} = bounds;
  switch (qualifier) {
    case "exact":
      return `exactly ${formatNumber(value!)}`;
    case "approx":
      return `about ${formatNumber(value!)}; how far off is not said`;
    case "nearly":
      return `somewhat less than ${formatNumber(value!)}; how much less is not said`;
    case "at_least":
      return `${formatNumber(lower!)} or more; no upper bound`;
    case "more_than":
      return `more than ${formatNumber(lower!)}; no upper bound`;
    case "at_most":
    case "up_to":
      return `${formatNumber(upper!)} or fewer; no lower bound`;
    case "less_than":
      return `less than ${formatNumber(upper!)}; no lower bound`;
    case "range": {
      const both = lower_inclusive !== false && upper_inclusive !== false;
      return `from ${formatNumber(lower!)} to ${formatNumber(upper!)}${both ? ", both included" : ""}`;
    }
    case "vague":
      return "no number is given";
  }
}

interface DateParts {
  year: string;
  month?: string;
  day?: string;
}

/** Parts of "2023", "2023-09" or "2023-09-24". Throws `not a date: …`. */
function dateParts(iso: string): DateParts {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso) ?? [];
  const name = month && MONTHS[Number(month) - 1];
  if (!year || (month && !name)) throw new Error(`not a date: ${iso}`);
  return {year, month: name, day: day && String(Number(day))};
}

/** "24 September 2023", "September 2023" or "2023", as exact as the date is; `year: false` leaves the year out. */
export function formatDay(iso: string, {year: withYear = true}: {year?: boolean} = {}): string {
  const {year, month, day} = dateParts(iso);
  return [day, month, (withYear || !month) && year].filter(Boolean).join(" ");
}

/** "2023-09-24" as "24 Sep". */
export function formatShortDay(iso: string): string {
  const [day, month] = formatDay(iso, {year: false}).split(" ");
  return `${day} ${month.slice(0, 3)}`;
}

/** A date or a span of dates: "24 September 2023", "19–20 September 2023", "December 2022 – September 2023". */
export function formatDates(start: string, end: string | null = null, {year = true}: {year?: boolean} = {}): string {
  if (end === null || end === start) return formatDay(start, {year});
  const a = dateParts(start);
  const b = dateParts(end);
  if (a.day && b.day && a.year === b.year && a.month === b.month) return `${a.day}–${formatDay(end, {year})}`;
  if (!a.month && !b.month) return `${a.year}–${b.year}`;
  return `${formatDay(start, {year: year && a.year !== b.year})} – ${formatDay(end, {year})}`;
}

/** A moment in the time of its place: "25 September 2023, 06:00"; only the date where no time is given. */
export function formatMoment(iso: string, {year = true}: {year?: boolean} = {}): string {
  const [date, time] = iso.split("T");
  return formatDay(date, {year}) + (time ? `, ${time.slice(0, 5)}` : "");
}

/** "a", "a and b", "a, b and c". */
export function formatList(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** First letter in upper case; the rest as it is. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
