/**
 * All that is claimed of speed and size, measured in one go: `npm run bench`. Prints a table and writes
 * data/bench/<date>.json, which /method shows once it is committed. With `--check` a figure over its budget fails it. Wants
 * a machine that does nothing else; figures of one run are for comparing with each other.
 */
import {spawnSync} from "node:child_process";
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {availableParallelism, tmpdir} from "node:os";
import {join} from "node:path";
import {parseArgs} from "node:util";
import {type Bench, budgetInWords, keepsBudget, type Measurement} from "../../src/lib/bench.js";

const {values} = parseArgs({
  options: {
    check: {type: "boolean", default: false},
    rounds: {type: "string", default: "5"},
    /** Largest number of claims in a database. */
    claims: {type: "string", default: "1000000"},
    /** Largest number of articles that are built; a hundred take some minutes. */
    articles: {type: "string", default: "10"}
  }
});

const TSX = ["--import", "tsx"];

/** Runs a program of this project and gives what it printed, with the seconds that it took. */
function run(args: string[], environment: Record<string, string> = {}): {printed: string; seconds: number} {
  const start = performance.now();
  const {status, stdout, stderr} = spawnSync(process.execPath, [...TSX, ...args], {
    encoding: "utf8",
    maxBuffer: 1e8,
    env: {...process.env, ...environment}
  });
  if (status !== 0) throw new Error(`${args[0]}: ${stderr.trim().split("\n").at(-1)}`);
  return {printed: stdout, seconds: (performance.now() - start) / 1000};
}

const measurements: Measurement[] = [];
function measured(id: string, what: string, value: number, unit: string, budget: Measurement["budget"] = null): void {
  const one = {id, what, value: Number(value.toPrecision(3)), unit, budget};
  measurements.push(one);
  const said = [keepsBudget(one) ? " " : "!", what.padEnd(78), String(one.value).padStart(8), unit.padEnd(12)];
  process.stdout.write(`${said.join(" ")} ${budgetInWords(one)}\n`);
}

const folder = mkdtempSync(join(tmpdir(), "corridor-bench-"));
try {
  const build = run(["loaders/cli.ts", "build"]);
  measured("build", "A clean build, cold process", build.seconds, "s", {at_most: 60});
  const pipeline = run(["tests/bench/pipeline.ts", folder]);
  measured("pipeline", "Article to database, cold process", pipeline.seconds, "s", {at_most: 3});

  const extraction = JSON.parse(run(["tests/bench/extract.ts", "--json", "--rounds", values.rounds]).printed);
  const others = {compromise: "compromise’s numbers", "wink-nlp": "wink-nlp’s entities"};
  for (const [name, words] of Object.entries(others)) {
    const budget = name === "compromise" ? {at_least: 10} : null;
    measured(
      `extract-${name}`,
      `Extraction against ${words}, which are less`,
      extraction.ratios[name],
      "× as fast",
      budget
    );
  }
  for (const {articles, milliseconds} of extraction.scaling.slice(1)) {
    const ratio = milliseconds / extraction.scaling[0].milliseconds / articles;
    measured(`extract-${articles}`, `Extraction of ${articles} articles, each, against one`, ratio, "× its time");
  }
  const [one, ...more] = [1, 10, 100]
    .filter((articles) => articles <= Number(values.articles))
    .map((articles) => JSON.parse(run(["tests/bench/articles.ts", folder, String(articles)]).printed));
  for (const {articles, seconds, pages, story, largest} of more) {
    const against = "against one article’s";
    measured(
      `build-${articles}`,
      `A clean build of ${articles} articles, each, ${against}`,
      seconds / one.seconds / articles,
      "× its time"
    );
    measured(`pages-${articles}`, `Pages of ${articles} articles`, pages, "");
    measured(
      `story-${articles}`,
      `The story’s page with ${articles} articles, ${against}`,
      story / one.story,
      "× its size"
    );
    measured(
      `largest-${articles}`,
      `The largest page with ${articles} articles, ${against}`,
      largest / one.largest,
      "× its size"
    );
  }
  for (const {claims, p95, size} of JSON.parse(run(["tests/bench/claims.ts", folder, values.claims]).printed)) {
    const words = claims.toLocaleString("en");
    measured(`query-${claims}`, `Example queries over ${words} claims in Node, 95th percentile`, p95, "ms");
    measured(`database-${claims}`, `Database of ${words} claims`, size / 1e6, "MB");
  }

  const page = JSON.parse(run(["tests/bench/page.ts", "--json", "--rounds", values.rounds]).printed);
  const {story, baseline} = page.throttled;
  const against = "against the same figures drawn in the browser";
  measured("story-bytes", "All that the story page loads, compressed", story.bytes / 1000, "kB", {at_most: 150});
  measured("story-wasm", "WebAssembly that the story page loads", story.wasm, "bytes", {at_most: 0});
  measured("story-cls", "Layout shift of the story page", story.cls, "", {at_most: 0.02});
  measured(
    "story-figure",
    `Last figure on a slow phone and line, ${against}`,
    story.lastFigure / baseline.lastFigure,
    "× the time",
    {
      at_most: 0.334
    }
  );
  measured("story-lcp", `Largest paint on a slow phone and line, ${against}`, story.lcp / baseline.lcp, "× the time", {
    at_most: 1
  });
  measured("story-fcp", `First paint on a slow phone and line, ${against}`, story.fcp / baseline.fcp, "× the time");
  measured("story-share", `Bytes of the story page, ${against}`, story.bytes / baseline.bytes, "×");
  measured("story-requests", "Requests of the story page", story.requests, "");
  measured("story-blocked", "Time the story page blocks a slow phone", story.blocked, "ms");

  const sql = JSON.parse(run(["tests/bench/sql.ts", "--json", "--rounds", values.rounds]).printed);
  measured("sql-first", "First live result of the workbench against a bare page", sql.ratio, "× the time", {
    at_most: 1.15
  });
  measured("sql-again", "The same once the engine is kept, against the first time", sql.warm, "× the time");
  measured(
    "sql-bytes",
    "All that the first live result loads where brotli is not served",
    sql.workbench.bytes / 1e6,
    "MB"
  );
  measured("sql-p95", "Example queries in the browser, 95th percentile", sql.p95, "ms", {at_most: 50});
} finally {
  rmSync(folder, {recursive: true, force: true});
}

const bench: Bench = {
  date: new Date().toISOString().slice(0, 10),
  node: process.version,
  cores: availableParallelism(),
  measurements
};
mkdirSync("data/bench", {recursive: true});
writeFileSync(`data/bench/${bench.date}.json`, `${JSON.stringify(bench, null, 2)}\n`);
const over = measurements.filter((one) => !keepsBudget(one));
process.stdout.write(
  `written to data/bench/${bench.date}.json; ${over.length} of ${measurements.length} over their budget\n`
);
if (values.check && over.length) process.exitCode = 1;
