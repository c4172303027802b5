import type {Claim} from "../../src/lib/claim.js";
import {CHANGE_FIELDS, type Change, type ChangeField} from "../../src/lib/claim-diff.js";
import {boundsInWords, formatDates, formatNumber} from "../../src/lib/format.js";
import {claimantOf, placeOf} from "./score.js";

/** How a field is compared, and how it reads. */
const FIELDS: Record<ChangeField, {same: (a: Claim, b: Claim) => boolean; print: (claim: Claim) => string | null}> = {
  value: {
    same: (a, b) =>
      a.qualifier === "range" || b.qualifier === "range"
        ? a.lower === b.lower && a.upper === b.upper
        : a.value === b.value && (a.value !== null || a.value_text.toLowerCase() === b.value_text.toLowerCase()),
    print: valueInWords
  },
  bound: {same: (a, b) => a.qualifier === b.qualifier && sameEnds(a, b), print: boundsInWords},
  date: {
    same: (a, b) => a.event_start === b.event_start && lastOf(a) === lastOf(b) && a.as_of === b.as_of,
    print: dateInWords
  },
  claimant: {
    same: (a, b) => claimantOf(a) === claimantOf(b) && a.speech_act === b.speech_act,
    print: ({claimant_text, speech_act}) => (claimant_text ? `${claimant_text} (${speech_act})` : "the article itself")
  },
  place: {same: (a, b) => placeOf(a) === placeOf(b), print: ({place_text}) => place_text},
  outcome: {same: (a, b) => a.outcome === b.outcome, print: ({outcome}) => outcome},
  unit: {same: (a, b) => a.unit === b.unit, print: ({unit}) => unit},
  series: {same: (a, b) => a.series === b.series, print: ({series}) => series.replaceAll("_", " ")}
};

/** What differs between a claim and what it has become, in words. */
export function changesBetween(a: Claim, b: Claim): Change[] {
  return CHANGE_FIELDS.filter((field) => !FIELDS[field].same(a, b)).map((field) => ({
    field,
    old: FIELDS[field].print(a),
    new: FIELDS[field].print(b)
  }));
}

/** Whether the ends of a range are open or closed alike; of other numbers the qualifier says it all. */
function sameEnds(a: Claim, b: Claim): boolean {
  if (a.qualifier !== "range") return true;
  return a.lower_inclusive === b.lower_inclusive && a.upper_inclusive === b.upper_inclusive;
}

function valueInWords({qualifier, value, lower, upper, value_text}: Claim): string {
  if (qualifier === "range" && lower !== null && upper !== null)
    return `${formatNumber(lower)} to ${formatNumber(upper)}`;
  return value === null ? `“${value_text}”` : formatNumber(value);
}

const lastOf = ({event_start, event_end}: Claim) => event_end ?? event_start;

function dateInWords({event_start, event_end, as_of}: Claim): string | null {
  const date = event_start && formatDates(event_start, event_end);
  const stood = as_of && as_of !== lastOf({event_start, event_end} as Claim) ? `as of ${formatDates(as_of)}` : null;
  return [date, stood].filter(Boolean).join(", ") || null;
}
