import {formatDates, formatMoment, formatQualified, sentenceCase} from "../../lib/format.js";
import type {Evidence} from "../../queries/evidence.js";

/** How the article is named where it speaks for itself. */
export const OWN_VOICE = "The article, in its own voice";

/** Who says it: "Government of Armenia"; the article where it names nobody. */
export function claimantOf({claimant, origin, publisher}: Evidence): string {
  return claimant ? sentenceCase(claimant) : origin === "article" ? OWN_VOICE : sentenceCase(publisher);
}

/** When: "24 September 2023", "28 September 2023, 20:00", "undated". */
export function dateOf({event_start, event_end}: Evidence, options: {year?: boolean} = {}): string {
  if (!event_start) return "undated";
  return event_start.includes("T") ? formatMoment(event_start, options) : formatDates(event_start, event_end, options);
}

/** What is counted: the text's words, with what happened to them where the words do not say: "civilians killed". */
export function countedOf({counted, unit, outcome, measure, origin}: Evidence): string {
  const what = counted ?? plural(unit);
  const happened = outcome ?? (origin === "reported" ? measure?.replaceAll("_", " ") : null);
  return happened && !what.toLowerCase().includes(happened) ? `${what} ${happened}` : what;
}

const PLURALS: Record<string, string> = {person: "people"};

function plural(unit: string | null): string {
  return unit ? (PLURALS[unit] ?? `${unit}s`) : "";
}

/** Units that are written after their number as they are counted: "50 tonnes". */
export function amountOf(row: Evidence): string {
  return formatQualified(row);
}

/** A mark's accessible name: who says it, what, when, and where it is from. */
export function nameOf(row: Evidence): string {
  const what = `${amountOf(row)} ${countedOf(row)}`.trim();
  const name = `${claimantOf(row)}: ${what}${row.qualifier === "vague" ? ", no number given" : ""}, ${dateOf(row)}`;
  return row.origin === "reported" ? `${name}, reported by ${row.publisher}` : name;
}
