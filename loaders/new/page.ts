import type {Claim} from "../../src/lib/claim.js";
import {SERIES_NAMES} from "../../src/lib/series.js";
import {tally} from "../../src/lib/tally.js";
import type {Source} from "../store/story.js";

/** Claims of a series that a starting page begins with, the surest first. */
const FEW = 3;

/**
 * A page to begin a story from: a reference to the surest claims of each series, which prose then takes up, the figures
 * that fit what was found, and the table of all claims. Words of the article stand in it as text, whatever they hold.
 */
export function startingPage(
  {source_id, title}: Pick<Source, "source_id" | "title">,
  claims: readonly Claim[]
): string {
  const series = tally(claims.map(({series}) => series)).map(([name]) => ({
    name,
    claims: claims
      .filter((claim) => claim.series === name)
      .sort((a, b) => b.confidence - a.confidence || a.number_start - b.number_start)
      .slice(0, FEW)
  }));
  const references = series.flatMap(({name, claims}) => claims.map((claim, i) => ({key: keyOf(name, i), claim})));
  const numbers = references
    .map(({key, claim}) => `  ${key}: {claim_id: ${JSON.stringify(claim.claim_id)}}\n`)
    .join("");
  return `---
title: ${JSON.stringify(title)}
description: ${JSON.stringify(`The numbers of “${title}”, each with its sentence and who says it.`)}
source: ${source_id}
${numbers && `numbers:\n${numbers}`}---

# ${asText(title)}

<!-- byline: ${source_id} -->

${series.map(({name, claims}) => `## ${SERIES_NAMES[name]}\n\n${claims.map((claim, i) => itemOf(claim, keyOf(name, i))).join("")}`).join("\n")}
${claims.length ? `${statedTwice(claims) ? `## Counts beside each other\n\n<!-- figure: counts-${source_id} -->\n\n` : ""}## Who says so\n\n<!-- figure: speakers-${source_id} -->\n\n## All claims\n\n<!-- claims: ${source_id} -->\n` : ""}`;
}

/** Whether something is counted twice, so that the figure of counts has rows (src/queries/counts.ts). */
function statedTwice(claims: readonly Claim[]): boolean {
  const counts = claims.filter(
    ({value, lower, upper, unit, parent_claim_id, kind, series}) =>
      (value ?? upper ?? lower) !== null &&
      unit !== null &&
      parent_claim_id === null &&
      /^(flow|cumulative|stock)$/.test(kind) &&
      !/^(duration|other)$/.test(series)
  );
  return tally(counts.map(({outcome, series, unit}) => `${outcome ?? series} ${unit}`)).some(([, n]) => n > 1);
}

const keyOf = (series: string, i: number) => `${series.replaceAll("_", "-")}-${i + 1}`;

function itemOf({counted, claimant_text, event_start, value_text}: Claim, key: string): string {
  // "41 injured" is a number and its noun at once: the noun is not said twice.
  const what = counted && !value_text.includes(counted) ? ` ${asText(counted)}` : "";
  const who = claimant_text ? `, by ${asText(claimant_text)}` : "";
  return `- {{${key}}}${what}${who}${event_start ? `, {{${key}.date}}` : ""}\n`;
}

/** Words as text of a page in Markdown: nothing in them is markup, a reference or a script's. */
function asText(words: string): string {
  return words.replace(/\s+/g, " ").replace(/[^\p{L}\p{N} .,;:’“”–—/%-]/gu, (sign) => `&#${sign.codePointAt(0)};`);
}
