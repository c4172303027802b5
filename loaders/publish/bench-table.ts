import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {type Bench, budgetInWords, keepsBudget} from "../../src/lib/bench.js";
import {formatDates} from "../../src/lib/format.js";
import {html, type Markup} from "./markup.js";

/** The last bench that is kept in data/bench; null where there is none. */
export function readBench(root: string): Bench | null {
  const folder = join(root, "data", "bench");
  const [last] = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".json"))
        .sort()
        .reverse()
    : [];
  return last ? JSON.parse(readFileSync(join(folder, last), "utf8")) : null;
}

/** What was measured of speed and size, with what it should be; says so when nothing was. */
export function benchTable(bench: Bench | null): Markup {
  if (!bench) return html`<p>Speed and size have not been measured yet (<code>npm run bench</code>).</p>`;
  return html`<div class="scroll" role="region" aria-label="Speed and size" tabindex="0"><table class="scores">
<caption>Measured in one run on ${formatDates(bench.date)}, on ${bench.cores} cores with Node ${bench.node.replace(/^v/, "")}</caption>
<thead><tr><th scope="col">What</th><th scope="col" class="number">Measured</th><th scope="col">Should be</th></tr></thead>
<tbody>${bench.measurements.map(
    (
      one
    ) => html`<tr><th scope="row">${one.what}</th><td class="number">${one.value.toLocaleString("en")} ${one.unit}</td>
<td>${budgetInWords(one)}${!keepsBudget(one) && html` <strong>not kept</strong>`}</td></tr>`
  )}</tbody></table></div>`;
}
