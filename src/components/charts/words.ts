import {formatDates, formatMoment, formatQualified, formatShortDay, sentenceCase} from "../../lib/format.js";
import type {Evidence} from "../../queries/evidence.js";

/** How the article is named where it speaks for itself. */
export const OWN_VOICE = "The article itself";

/** Who says it: "Government of Armenia"; the article where it names nobody. */
export function claimantOf({claimant, origin, publisher}: Evidence): string {
  return claimant ? sentenceCase(claimant) : origin === "article" ? OWN_VOICE : sentenceCase(publisher);
}

/** When: "24 September 2023", "28 September 2023, 20:00", "undated". */
export function dateOf({event_start, event_end}: Evidence, options: {year?: boolean} = {}): string {
  if (!event_start) return "undated";
  return event_start.includes("T") ? formatMoment(event_start, options) : formatDates(event_start, event_end, options);
}

/** When, for narrow places: "24 Sep"; in full where it is no single day. */
export function shortDateOf(row: Evidence): string {
  const {event_from, event_to} = row;
  return event_from && event_from === event_to ? formatShortDay(event_from) : dateOf(row, {year: false});
}

/**
 * What is counted, to stand after its number: the text's words, with what happened to them where the words do not say:
 * "civilians killed", "of the injured". One is counted in the singular, however the text has it ("one of its soldiers").
 */
export function countedOf(row: Evidence): string {
  const {counted, unit, outcome, measure, origin, value, qualifier} = row;
  // "17 of them": the words only refer to what was counted before
  const words =
    (/^(them|whom|which|these|those)$/i.test(counted ?? "") ? null : counted?.replace(/^the /i, "of the ")) ??
    unitWord(unit);
  const what = qualifier === "exact" && value === 1 ? singular(words) : words;
  const happened = outcome ?? (origin === "reported" ? measure?.replaceAll("_", " ") : null);
  return happened && !what.toLowerCase().includes(happened) && !SAID[happened]?.test(what)
    ? `${what} ${happened}`
    : what;
}

/** Words that say what happened to the counted without its name. */
const SAID: Record<string, RegExp> = {
  killed: /\b(dead|deaths?|fatalit(?:y|ies)|bod(?:y|ies)|corpses?|toll)\b/i,
  injured: /\b(wounded|hurt|injur(?:y|ies))\b/i,
  missing: /\bunaccounted\b/i
};

/** A unit as it stands behind a number: "people", "trucks", "USD". */
export function unitWord(unit: string | null): string {
  if (!unit || /^[A-Z]{3}$/.test(unit)) return unit ?? "";
  return unit === "person" ? "people" : `${unit}s`;
}

function singular(words: string): string {
  if (words === "people") return "person";
  return /^[^ ]+( [^ ]+)?$/.test(words) ? words.replace(/([^s])s$/, "$1") : words;
}

/** The number with its qualifier: "more than 290". */
export function amountOf(row: Evidence): string {
  return formatQualified(row);
}

/**
 * A mark's accessible name: who says it, what, when, and where it is from. `visible` are the words drawn with the mark,
 * which the name must contain as they stand (WCAG 2.5.3).
 */
export function nameOf(row: Evidence, visible = `${amountOf(row)} ${countedOf(row)}`.trim()): string {
  const words = row.qualifier === "vague" && !/no number/.test(visible) ? `${visible}, no number given` : visible;
  const name = `${claimantOf(row)}: ${words}, ${dateOf(row)}`;
  return row.origin === "reported" ? `${name}, reported by ${row.publisher}` : name;
}
