import type {Claim} from "../../src/lib/claim.js";
import {type ClaimDiff, type ClaimPair, countDiff} from "../../src/lib/claim-diff.js";
import {paletteCss} from "../../src/lib/palette.js";
import {SERIES_NAMES} from "../../src/lib/series.js";
import {html, type Markup, type Printable, trusted} from "./markup.js";
import {claimPhrase} from "./wording.js";

/**
 * A difference as one HTML page that needs nothing else: no script, no font, no other file. It opens from a disk or a
 * mail as it does from a server, in light and dark, on paper and on a phone.
 */
export function diffPage(diff: ClaimDiff, older: string, newer: string): string {
  const counts = countDiff(diff);
  const changed = diff.pairs.filter(({changes}) => changes.length);
  const reworded = diff.pairs.filter(({changes, reworded}) => reworded && !changes.length);
  const title = `${counts.changed} changed, ${counts.appeared} appeared, ${counts.went} went`;
  return `<!doctype html>\n${html`<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>Claims: ${title}</title><style>${trusted(paletteCss() + STYLE)}</style></head>
<body><main><h1>${title}</h1>
<p class="lead">The claims of <b>${newer}</b> beside those of <b>${older}</b>, matched by what they say and not by where
they stand. ${counts.same} are the same, ${counts.reworded} only in other words.</p>
${section("Changed", changed.map(changedItem))}
${section(
  "Appeared",
  diff.appeared.map((claim) => item(claim, quote("new", claim)))
)}
${section(
  "Went",
  diff.went.map((claim) => item(claim, quote("old", claim)))
)}
${section(
  "Only in other words",
  reworded.map((pair) => item(pair.new, [quote("old", pair.old), quote("new", pair.new)]))
)}
</main></body></html>`}\n`;
}

function section(title: string, items: readonly Markup[]): Printable {
  return (
    items.length > 0 &&
    html`<section><h2>${title} <span class="count">${items.length}</span></h2><ul>${items}</ul></section>`
  );
}

function changedItem(pair: ClaimPair): Markup {
  const {old, new: now, changes, reworded} = pair;
  const rows = changes.map(
    (change) => html`<tr><th scope="row">${change.field}</th><td><del>${change.old ?? "not said"}</del></td>
<td><ins>${change.new ?? "not said"}</ins></td></tr>`
  );
  const table = html`<table><thead><tr><th scope="col">Field</th><th scope="col">Was</th><th scope="col">Is</th></tr></thead>
<tbody>${rows}</tbody></table>`;
  return item(now, [table, reworded && quote("old", old), quote("new", now)]);
}

function item(claim: Claim, content: Printable): Markup {
  return html`<li><h3>${claimPhrase(claim)} <small>${SERIES_NAMES[claim.series]}</small></h3>${content}</li>`;
}

/** The sentence with the number marked, where the sentence has it as it stands. */
function quote(side: "old" | "new", {quote_exact, value_text}: Claim): Markup {
  const at = quote_exact.indexOf(value_text);
  const words =
    at < 0
      ? html`${quote_exact}`
      : html`${quote_exact.slice(0, at)}<mark>${value_text}</mark>${quote_exact.slice(at + value_text.length)}`;
  return html`<blockquote class="${side}"><span class="side">${side === "old" ? "Was" : "Is"}</span>${words}</blockquote>`;
}

const STYLE = `*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:46rem;margin:auto;padding:2rem 1.25rem 4rem}h1,h2{font-family:Georgia,serif;line-height:1.15}
h1{margin:0 0 1rem;font-size:clamp(1.6rem,5vw,2.4rem)}h2{margin:2.5rem 0 0;padding-bottom:.5rem;border-bottom:2px solid var(--ink)}
h3{margin:0 0 .5rem;font-size:1.0625rem}small,.lead,.side,.count{color:var(--ink-2);font-weight:400}small{margin-left:.4em;font-size:.8125rem}
ul{margin:0;padding:0;list-style:none}li{padding:1.25rem 0;border-bottom:1px solid var(--rule)}
table{border-collapse:collapse;margin:0 0 .75rem;font-size:.9375rem}th,td{padding:.2rem 1rem .2rem 0;text-align:start;vertical-align:baseline}
thead th,tbody th{font-weight:400;color:var(--ink-2);font-size:.8125rem}del{text-decoration-thickness:1px}ins{font-weight:600;text-decoration:none}
blockquote{position:relative;margin:.5rem 0 0;padding-left:2.75rem;font:1.0625rem/1.5 Georgia,serif}.old{color:var(--ink-2)}
.side{position:absolute;left:0;font:.8125rem/1.9 system-ui,sans-serif}mark{padding:0 .12em;background:var(--mark);color:var(--ink);font-weight:600}`;
