import type {Claim} from "../../src/lib/claim.js";
import {type Change, type ClaimDiff, type ClaimPair, countDiff} from "../../src/lib/claim-diff.js";
import {toClaimRow} from "../claim-row.js";
import {plainSentence} from "./words.js";

/** "2 changed · 1 appeared · 1 went · 3 reworded · 40 the same". */
function printCounts(diff: ClaimDiff): string {
  const {changed, appeared, went, reworded, same} = countDiff(diff);
  return `${changed} changed · ${appeared} appeared · ${went} went · ${reworded} reworded · ${same} the same`;
}

/** "value: 7,000 → 9,200". */
function printChange({field, old, new: now}: Change): string {
  return `${field}: ${old ?? "not said"} → ${now ?? "not said"}`;
}

/** A difference as text for a terminal: what changed, appeared and went, each with its sentence, old after −, new after +. */
export function diffToText(diff: ClaimDiff): string {
  const parts = [printCounts(diff)];
  for (const pair of diff.pairs) {
    if (pair.changes.length) parts.push([`changed   ${nameOf(pair.new)}`, ...linesOf(pair)].join("\n"));
  }
  for (const claim of diff.appeared) parts.push(`appeared  ${nameOf(claim)}\n  + ${plain(claim.quote_exact)}`);
  for (const claim of diff.went) parts.push(`went      ${nameOf(claim)}\n  − ${plain(claim.quote_exact)}`);
  return `${parts.join("\n\n")}\n`;
}

/** A difference as JSON: counts, then pairs with their scores and changes, claims as `extract` prints them. */
export function diffToJson(diff: ClaimDiff): string {
  const pairs = diff.pairs.map(({old, new: now, ...pair}) => ({...pair, old: toClaimRow(old), new: toClaimRow(now)}));
  const rows = {pairs, appeared: diff.appeared.map(toClaimRow), went: diff.went.map(toClaimRow)};
  return `${JSON.stringify({counts: countDiff(diff), ...rows}, null, 1)}\n`;
}

function linesOf({old, new: now, changes, reworded}: ClaimPair): string[] {
  const sentences = reworded ? [`  − ${plain(old.quote_exact)}`] : [];
  return [...changes.map((change) => `  ${plain(printChange(change))}`), ...sentences, `  + ${plain(now.quote_exact)}`];
}

/** A claim in a few words: "over 7,000 people, refugees". */
function nameOf({value_text, counted, series}: Claim): string {
  const what = counted && !value_text.endsWith(counted) ? ` ${counted}` : "";
  return plain(`${value_text}${what} (${series.replaceAll("_", " ")})`);
}

/** One line, and no control character that a terminal would obey. */
function plain(text: string): string {
  return plainSentence(text.replace(/\p{Cc}/gu, " "));
}
