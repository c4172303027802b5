import {MONTHS, STOP} from "./grammar.js";
import type {Token} from "./tokens.js";

/** Whether the date at `from` opens its sentence: "On 22 May", "By the end of January 2000". */
export function opening(tokens: Token[], from: number): boolean {
  if (from > 12) return false;
  for (let i = 0; i < from; i++) {
    const w = tokens[i].lower;
    if (
      !STOP.has(w) &&
      !/^(early|late|mid|middle|end|beginning|start|day|night|morning|evening|afternoon|dawn|-|,|\d+|monday|tuesday|wednesday|thursday|friday|saturday|sunday|pm|am|a\.m\.?|p\.m\.?|local|time|utc|gmt|hours|exactly|around|approximately|shortly|just|noon|midnight|midday|dusk|sunset|sunrise|[:.()])$/.test(
        w
      )
    )
      return false;
  }
  return true;
}

/** "later", "subsequently": after the date last named, nobody says when. */
export function later(tokens: Token[]): boolean {
  return (
    tokens.some(
      (t, i) =>
        /^(later|subsequently|eventually|previously|thereafter|afterwards|since)$/.test(t.lower) &&
        t.kind === "word" &&
        // "has since died", "since the exodus began", not "the largest since 2008"
        (t.lower !== "since" ||
          (tokens[i + 1]?.kind !== "number" && MONTHS[tokens[i + 1]?.lower ?? ""] === undefined)) &&
        !(
          t.lower === "later" &&
          /^(time|hours?|minutes?|moments|shortly|days?|weeks?|months?|years?)$/.test(tokens[i - 1]?.lower ?? "")
        ) &&
        !(t.lower === "later" && /^(that|in|during)$/.test(tokens[i + 1]?.lower ?? ""))
    ) ||
    /^(in a separate|so far|to date)/.test(
      tokens
        .slice(0, 3)
        .map((t) => t.lower)
        .join(" ")
    )
  );
}
