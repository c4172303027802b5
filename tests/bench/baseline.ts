import {cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {JSDOM} from "jsdom";
import {startFramework} from "../../loaders/publish/framework.js";
import {stayOffline} from "../../loaders/publish/offline.js";
import {closeDatabase, openDatabase, query} from "../../loaders/store/index.js";
import {FIGURES, type FigureName} from "../../src/figures.js";

/**
 * The page that the story is measured against: a Framework page with the story's words and the same figures, each drawn
 * in the browser by the same chart cells with Plot, as Framework's documentation has it. Built into `folder`; gives where.
 */
export async function buildBaseline(folder: string, database: string, storyPage: string): Promise<string> {
  rmSync(folder, {recursive: true, force: true});
  const src = join(folder, "src");
  mkdirSync(src, {recursive: true});
  for (const part of ["components", "lib", "queries", "story", "figures.ts"]) {
    cpSync(join("src", part), join(src, part), {recursive: true});
  }
  // What needs the pages of the site is no part of a chart.
  rmSync(join(src, "components/evidence"), {recursive: true});
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), JSON.stringify({type: "module"}));
  writeFileSync(join(src, "rows.json"), JSON.stringify(await rowsOf(database)));
  writeFileSync(join(src, "index.md"), page(storyPage));
  writeFileSync(
    join(folder, "observablehq.config.js"),
    "export default {root: 'src', title: 'Baseline', pages: [], toc: false, sidebar: false, search: null, globalStylesheets: []};\n"
  );
  stayOffline(src);
  const child = startFramework(folder, ["build"]);
  let said = "";
  for (const stream of [child.stdout!, child.stderr!]) stream.on("data", (chunk) => (said += chunk));
  const code = await new Promise((done) => child.once("close", done));
  if (code !== 0) throw new Error(`the baseline did not build: ${said.split("\n").slice(-5).join(" ")}`);
  return join(folder, "dist");
}

async function rowsOf(database: string): Promise<Record<string, unknown[]>> {
  const db = await openDatabase(database, {readOnly: true});
  try {
    const rows: Record<string, unknown[]> = {};
    for (const name of names()) rows[name] = await query(db, FIGURES[name].query);
    return rows;
  } finally {
    closeDatabase(db);
  }
}

/** The figures that are drawn. */
export function names(): FigureName[] {
  return (Object.keys(FIGURES) as FigureName[]).filter((name) => FIGURES[name].draw);
}

/** The story's paragraphs, with a cell for each figure where the story has it. */
function page(storyPage: string): string {
  const {document} = new JSDOM(storyPage).window;
  const parts = [
    "```js",
    'import {FIGURES} from "./figures.js";',
    'const rows = FileAttachment("rows.json").json();',
    "```"
  ];
  for (const element of document.querySelectorAll("main > :is(h1, h2, p, figure)")) {
    const name = element.getAttribute("data-figure") as FigureName | null;
    if (name && FIGURES[name].draw) {
      parts.push("```js", `display(FIGURES["${name}"].draw(rows["${name}"], {width}));`, "```");
    } else if (element.localName !== "figure") {
      parts.push(
        `${"#".repeat(Number(element.localName[1] ?? 0))} ${element.textContent!.trim().replace(/\s+/g, " ")}`.trim()
      );
    }
  }
  return `${parts.join("\n\n").replaceAll(/```js\n\n(.*?)\n\n```/gs, (_, code) => `\`\`\`js\n${code.replaceAll("\n\n", "\n")}\n\`\`\``)}\n`;
}
