import {type DateMention, findDates} from "./dates.js";
import {isDash, type Token} from "./tokens.js";

/** Where a report was filed and, mostly, when: "GENEVA, March 4, 2022 (Agency) — ". */
export interface Dateline {
  /** The first token behind it. */
  to: number;
  date: DateMention | null;
}

/** Tokens that the longest may have. */
const LONGEST = 24;

/**
 * The dateline that a report's first sentence begins with: a place, then its country, an agency in brackets and a date, in
 * any order, up to a dash. A place that is not in capitals needs one of the others, as "Water – a right" has none.
 */
export function datelineOf(tokens: Token[]): Dateline | null {
  const first = tokens[0];
  if (first?.kind !== "word" || !first.cap) return null;
  const capitals = first.text.length > 2 && first.text === first.text.toUpperCase();
  let bracket = false;
  let open = false;
  for (let i = 1; i < Math.min(tokens.length, LONGEST); i++) {
    const t = tokens[i];
    if (t.text === "(") [open, bracket] = [true, true];
    else if (t.text === ")") open = false;
    else if (isDash(t) && t.space && !open && (tokens[i + 1]?.space || tokens[i + 1]?.text === "-")) {
      const dates = findDates(tokens.slice(0, i)).filter((d) => d.day !== null && d.endDay === null);
      if (!dates.length && !bracket && !(capitals && first.text.length > 3 && tokens.length - i > 8)) return null;
      return {to: tokens[i + 1]?.text === "-" ? i + 2 : i + 1, date: dates[0] ?? null};
    } else if (open || t.kind === "number" || /^[,./]$/.test(t.text) || t.cap) continue;
    else if (!/^(st|nd|rd|th|of|de|la|el|al|near|s|'s|-)$/.test(t.lower)) return null;
  }
  return null;
}
