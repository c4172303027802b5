import {cellText, type EvidenceLabels, evidenceColumns, type ResultData, rowEvidence} from "../../lib/result-data.js";
import {chartCode} from "./chart-code.js";
import {uniqueNames} from "./export-text.js";
import type {ChartRecord} from "./notebook-file.js";

/** A cell with what it showed when the notebook was exported. */
export interface ExportedCell {
  kind: "sql" | "text";
  title: string;
  text: string;
  chart: ChartRecord | null;
  /** The rows shown; null where it has not been run. */
  data: ResultData | null;
}

export interface ExportContext {
  title: string;
  cells: readonly ExportedCell[];
  labels: EvidenceLabels;
  /** Address of a claim's page, for links in tables. */
  claimHref: (claim: string) => string;
}

/** Rows of a table on a page; an export of the rows has them all. */
const MOST_ROWS = 200;

/**
 * A page for Observable Framework, of its own and without requests: text, queries, tables with links to the claims, and
 * charts with their rows. It builds in this project as it is. Nothing that was typed can run in it as a script.
 */
export function toFrameworkPage({title, cells, labels, claimHref}: ExportContext): string {
  const parts = cells.map((cell, i) => {
    if (cell.kind === "text") return plainMarkdown(cell.text);
    const blocks = [cell.title && `## ${inline(cell.title)}`, fence("sql run=false", cell.text)];
    if (cell.data && cell.chart) blocks.push(fence("js", chartCell(cell.chart, cell.data, {labels, claimHref}, i + 1)));
    if (cell.data) blocks.push(markdownTable(cell.data, labels, claimHref));
    return blocks.filter(Boolean).join("\n\n");
  });
  return `---\ntitle: ${JSON.stringify(title || "Notebook")}\ndescription: ${JSON.stringify(`A notebook of ${cells.length} cells.`)}\n---\n\n# ${inline(title || "Notebook")}\n\n${parts.join("\n\n")}\n`;
}

/** The notebook as a file of Observable Notebook Kit: one script element a cell. */
export function toNotebookKit({title, cells, labels, claimHref}: ExportContext): string {
  let id = 0;
  const script = (type: string, content: string) => {
    const lines = content.trimEnd().split("\n");
    const safe = lines.map((line) => `    ${line.replaceAll(/<(\\*)(?=\/script|!--)/gi, "<$1\\")}`);
    return `  <script id="${++id}" type="${type}">\n${safe.join("\n")}\n  </script>`;
  };
  const heading = script("text/markdown", `# ${inline(title || "Notebook")}`);
  const scripts = cells.flatMap((cell, i) => {
    if (cell.kind === "text") return [script("text/markdown", plainMarkdown(cell.text))];
    const heading = cell.title ? `## ${inline(cell.title)}\n\n` : "";
    const table = cell.data ? `\n\n${markdownTable(cell.data, labels, claimHref)}` : "";
    const made = [script("text/markdown", `${heading}${fence("sql", cell.text)}${table}`)];
    if (cell.data && cell.chart)
      made.push(
        script("module", chartCell(cell.chart, cell.data, {labels, claimHref}, i + 1, "npm:@observablehq/plot"))
      );
    return made;
  });
  return `<!doctype html>\n<notebook>\n  <title>${html(title || "Notebook")}</title>\n${heading}\n${scripts.join("\n")}\n</notebook>\n`;
}

/** A chart with the rows that it draws, each with the address of its claim where it has one. */
function chartCell(
  chart: ChartRecord,
  data: ResultData,
  {labels, claimHref}: Pick<ExportContext, "labels" | "claimHref">,
  n: number,
  plot = "@observablehq/plot"
): string {
  const wanted = new Set([chart.x, chart.y, chart.colour]);
  const columns = data.columns.filter(({name}) => wanted.has(name));
  const names = uniqueNames(columns.map(({name}) => name));
  const naming = names.includes("href") ? [] : evidenceColumns(data, labels);
  let linked = false;
  const rows = Array.from({length: Math.min(data.rows, 5000)}, (_, row) => {
    const {claims} = rowEvidence(naming, row, labels);
    const values = columns.map(({get}, i) => [names[i], get(row)]);
    if (claims.length !== 1) return Object.fromEntries(values);
    linked = true;
    return Object.fromEntries([...values, ["href", claimHref(claims[0])]]);
  });
  const json = JSON.stringify(rows, (_, value) => (typeof value === "bigint" ? Number(value) : value));
  const code = chartCode(chart, data, {linked})
    .replace('"@observablehq/plot"', JSON.stringify(plot))
    .replace("export function chart", `function chart${n}`);
  return `${code.replace("import * as Plot", `import * as Plot${n}`).replaceAll("Plot.", `Plot${n}.`)}
display(chart${n}(${scriptJson(json)}));`;
}

/** JSON that ends neither a script nor a fence, whatever its texts say. */
function scriptJson(json: string): string {
  return json.replace(/[<`\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Code between fences that its text cannot close. */
function fence(info: string, text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length));
  const ticks = "`".repeat(longest + 1);
  return `${ticks}${info}\n${text.trimEnd()}\n${ticks}`;
}

/** Markdown whose only markup is Markdown's: no tags, no `${…}`, no pictures, no fences that run, no placeholders. */
function plainMarkdown(text: string): string {
  return text
    .replaceAll("<", "&lt;")
    .replaceAll("${", "&#36;{")
    .replaceAll("{{", "&#123;&#123;")
    .replaceAll("![", "&#33;[")
    .replace(/(`{3,}|~{3,}).*$/gm, "$1");
}

function inline(text: string): string {
  return html(text)
    .replace(/[\\`*_[\]{}$|#~]/g, "\\$&")
    .replace(/\s+/g, " ");
}

function html(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function markdownTable(data: ResultData, labels: EvidenceLabels, claimHref: (claim: string) => string): string {
  const naming = evidenceColumns(data, labels);
  const shown = Math.min(data.rows, MOST_ROWS);
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const marks = naming.length > 0;
  const head = [...(marks ? ["Evidence"] : []), ...data.columns.map(({name}) => inline(name))];
  const rule = [...(marks ? ["---"] : []), ...data.columns.map(({type}) => (type.kind === "number" ? "---:" : "---"))];
  const rows = Array.from({length: shown}, (_, row) => {
    const cells = data.columns.map(({get}) => inline(cellText(get(row))));
    const {claims} = rowEvidence(naming, row, labels);
    const links = claims.slice(0, 12).map((id) => `[${inline(labels.claims[id])}](${claimHref(id)})`);
    return line([...(marks ? [links.join(", ")] : []), ...cells]);
  });
  const rest = data.rows > shown ? [`\n\n${data.rows - shown} more rows are not shown.`] : [];
  return [line(head), line(rule), ...rows].join("\n") + rest.join("");
}
