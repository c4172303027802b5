import {cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {build} from "esbuild";
import {JSDOM} from "jsdom";
import {startFramework} from "../../loaders/publish/framework.js";
import {readGround} from "../../loaders/publish/ground.js";
import {stayOffline} from "../../loaders/publish/offline.js";
import {closeDatabase, openDatabase, query} from "../../loaders/store/index.js";
import {FIGURES, type FigureName} from "../../src/figures.js";
import type {Ground} from "../../src/lib/ground.js";

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
  for (const part of ["evidence", "dashboard"]) rmSync(join(src, "components", part), {recursive: true});
  await bundleArquero(join(src, "lib"));
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), JSON.stringify({type: "module"}));
  writeFileSync(join(src, "rows.json"), JSON.stringify(await dataOf(database)));
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

/** Framework takes Arquero's build for Node, which no browser loads: the one for browsers stands in for it. */
async function bundleArquero(lib: string): Promise<void> {
  const derive = join(lib, "derive.ts");
  writeFileSync(derive, readFileSync(derive, "utf8").replace('from "arquero"', 'from "./arquero.js"'));
  await build({
    stdin: {contents: 'export {from} from "arquero";', resolveDir: "."},
    outfile: join(lib, "arquero.js"),
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser"
  });
}

/** By figure its rows, and what lies in the region of a map. */
async function dataOf(database: string): Promise<Record<string, {rows: unknown[]; ground: Ground | null}>> {
  const db = await openDatabase(database, {readOnly: true});
  try {
    const data: Record<string, {rows: unknown[]; ground: Ground | null}> = {};
    for (const name of names()) {
      const {query: sql, region} = FIGURES[name];
      data[name] = {rows: await query(db, sql), ground: region ? await readGround(db, region) : null};
    }
    return data;
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
    'const data = FileAttachment("rows.json").json();',
    "```"
  ];
  for (const element of document.querySelectorAll("main > :is(h1, h2, p, figure)")) {
    const name = element.getAttribute("data-figure") as FigureName | null;
    if (name && FIGURES[name].draw) {
      parts.push(
        "```js",
        `display(FIGURES["${name}"].draw(data["${name}"].rows, {width, ground: data["${name}"].ground}));`,
        "```"
      );
    } else if (element.localName !== "figure") {
      parts.push(
        `${"#".repeat(Number(element.localName[1] ?? 0))} ${element.textContent!.trim().replace(/\s+/g, " ")}`.trim()
      );
    }
  }
  return `${parts.join("\n\n").replaceAll(/```js\n\n(.*?)\n\n```/gs, (_, code) => `\`\`\`js\n${code.replaceAll("\n\n", "\n")}\n\`\`\``)}\n`;
}
