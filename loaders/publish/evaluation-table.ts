import type {Evaluation} from "../evaluate.js";
import {html, type Markup} from "./markup.js";

const NAMES: Record<string, string> = {
  found: "Number found",
  value: "Value and bounds",
  qualifier: "Qualifier",
  unit: "Unit",
  series: "Series",
  outcome: "Outcome",
  date: "Date",
  claimant: "Claimant",
  complete: "All of these right"
};

/** How the rules score against what people found in the same text; says so when nobody has looked. */
export function evaluationTable(evaluations: readonly Evaluation[]): Markup {
  if (!evaluations.length) return html`<p>Nobody has yet read this article by hand to measure the rules against.</p>`;
  return html`${evaluations.map(
    ({
      gold,
      extracted,
      scores
    }) => html`<div class="scroll" role="region" aria-label="Score" tabindex="0"><table class="scores">
<caption>${extracted} claims extracted, held against ${gold} found by hand</caption>
<thead><tr><th scope="col">Field</th><th scope="col" class="number">Right</th><th scope="col" class="number">Precision</th>
<th scope="col" class="number">Recall</th><th scope="col" class="number">F1</th></tr></thead>
<tbody>${scores.map(
      (score) => html`<tr><th scope="row">${NAMES[score.name]}</th><td class="number">${score.right}</td>
<td class="number">${score.precision.toFixed(1)}</td><td class="number">${score.recall.toFixed(1)}</td><td class="number">${score.f1.toFixed(1)}</td></tr>`
    )}</tbody></table></div>`
  )}`;
}
