/**
 * How long the workbench takes from navigation to the first live result, beside a page that has nothing but DuckDB-WASM:
 * `npm run bench:sql`. Both are loaded in turns from one server in one run; only the ratio means something.
 */
import {cpSync, existsSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {parseArgs} from "node:util";
import {build} from "esbuild";
import type {Browser, Page} from "playwright-core";
import {EXAMPLES} from "../../src/queries/examples.js";
import {launchChromium} from "../chromium.js";
import {median} from "./measure.js";
import {serveCompressed} from "./static-server.js";

const FOLDER = "tests/output/bare-duckdb";
const QUERY = EXAMPLES[0].sql.replace(/;\s*$/, "");

/** The page that the workbench is held against: DuckDB-WASM as its documentation has it, and the same query. */
async function buildBare(): Promise<void> {
  const dist = dirname(createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm"));
  mkdirSync(FOLDER, {recursive: true});
  for (const name of ["duckdb-eh.wasm", "duckdb-browser-eh.worker.js"]) cpSync(join(dist, name), join(FOLDER, name));
  cpSync("dist/data/corridor.duckdb", join(FOLDER, "corridor.duckdb"));
  const code = `import * as duckdb from "@duckdb/duckdb-wasm";
const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker("duckdb-browser-eh.worker.js"));
const [bytes] = await Promise.all([
  fetch("corridor.duckdb").then(async (response) => new Uint8Array(await response.arrayBuffer())),
  db.instantiate(new URL("duckdb-eh.wasm", location.href).href)
]);
await db.open({});
await db.registerFileBuffer("corridor.duckdb", bytes);
const connection = await db.connect();
await connection.query("ATTACH 'corridor.duckdb' AS corridor (READ_ONLY)");
await connection.query("USE corridor");
const table = await connection.query(${JSON.stringify(QUERY)});
document.body.textContent = table.toArray().map(String).join("\\n");
document.body.dataset.done = "";`;
  await build({
    stdin: {contents: code, resolveDir: ".", loader: "js"},
    bundle: true,
    minify: true,
    format: "esm",
    outfile: join(FOLDER, "page.js")
  });
  writeFileSync(
    join(FOLDER, "index.html"),
    `<!doctype html><title>Bare</title><body><script type="module" src="page.js"></script>`
  );
}

/** Milliseconds from navigation until `ready` holds. */
async function timeUntil(page: Page, address: string, act: (page: Page) => Promise<void>, ready: () => boolean) {
  const start = performance.now();
  await page.goto(address, {waitUntil: "commit"});
  await act(page);
  await page.waitForFunction(ready, null, {timeout: 60_000, polling: "raf"});
  return performance.now() - start;
}

/** Milliseconds from navigation until `ready` holds, with the bytes that travelled, in a browser that has kept nothing. */
async function load(browser: Browser, address: string, act: (page: Page) => Promise<void>, ready: () => boolean) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send("Network.enable");
  let bytes = 0;
  client.on("Network.dataReceived", ({encodedDataLength}) => {
    bytes += encodedDataLength;
  });
  const milliseconds = await timeUntil(page, address, act, ready);
  await context.close();
  return {milliseconds, bytes};
}

/** The same page a second time, in a browser that has kept the engine. */
async function loadAgain(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  let milliseconds = 0;
  for (let time = 0; time < 2; ++time) {
    milliseconds = await timeUntil(page, address, runFirst, hasResult);
    // What is kept is written after the first answer.
    if (time === 0) await page.waitForTimeout(4000);
  }
  await context.close();
  return milliseconds;
}

const hasResult = () => /(\d ms| s)$/.test(document.querySelector(".cell-status")?.textContent ?? "");

/** Runs as soon as there is a button to run: what somebody does who came to ask. */
async function runFirst(page: Page): Promise<void> {
  await page.locator(".cell-run button.primary").first().click();
}

/** Milliseconds of each example's run, the engine being there. */
async function exampleTimes(browser: Browser, address: string): Promise<number[]> {
  const page = await browser.newPage();
  await page.goto(address);
  await runFirst(page);
  const times: number[] = [];
  for (const {name, title} of [...EXAMPLES, ...EXAMPLES]) {
    await page.locator(`#${name} > a`).click();
    await page.waitForFunction(
      (of) =>
        document.querySelector<HTMLInputElement>("input.cell-title")?.value === of &&
        !document.querySelector(".cell[aria-busy]"),
      title
    );
    const [, value, unit] = /([\d.]+) (m?s)$/.exec((await page.locator(".cell-status").textContent())!) ?? [];
    times.push(Number(value) * (unit === "s" ? 1000 : 1));
  }
  await page.close();
  // The first round warms up what any query needs.
  return times.slice(EXAMPLES.length).sort((a, b) => a - b);
}

const {values} = parseArgs({
  options: {rounds: {type: "string", default: "7"}, json: {type: "boolean", default: false}}
});
if (!existsSync("dist/sql.html")) throw new Error("dist: no site in it (run npm run build)");
await buildBare();
const [site, bare] = [await serveCompressed("dist"), await serveCompressed(FOLDER)];
const browser = await launchChromium();
const loads = {
  workbench: [] as {milliseconds: number; bytes: number}[],
  bare: [] as {milliseconds: number; bytes: number}[]
};
for (let round = -1; round < Number(values.rounds); ++round) {
  const workbench = await load(browser, `${site.address}/sql`, runFirst, hasResult);
  const plain = await load(
    browser,
    `${bare.address}/`,
    async () => {},
    () => "done" in document.body.dataset
  );
  if (round < 0) continue;
  loads.workbench.push(workbench);
  loads.bare.push(plain);
}
const again = median([
  await loadAgain(browser, `${site.address}/sql`),
  await loadAgain(browser, `${site.address}/sql`)
]);
const times = await exampleTimes(browser, `${site.address}/sql`);
await browser.close();
site.close();
bare.close();
const middle = (name: keyof typeof loads, key: "milliseconds" | "bytes") => median(loads[name].map((one) => one[key]));
const result = {
  workbench: {milliseconds: middle("workbench", "milliseconds"), bytes: middle("workbench", "bytes")},
  bare: {milliseconds: middle("bare", "milliseconds")},
  ratio: middle("workbench", "milliseconds") / middle("bare", "milliseconds"),
  warm: again / middle("workbench", "milliseconds"),
  p95: times[Math.ceil(times.length * 0.95) - 1],
  page: readFileSync("dist/sql.html").length
};
if (values.json) process.stdout.write(`${JSON.stringify(result)}\n`);
else {
  const {workbench, bare, ratio, p95} = result;
  process.stdout.write(`workbench  ${Math.round(workbench.milliseconds)} ms to the first live result, ${(workbench.bytes / 1e6).toFixed(2)} MB
bare       ${Math.round(bare.milliseconds)} ms (its worker fetches the engine itself, so its bytes are not counted)
ratio      ${ratio.toFixed(2)}
p95        ${p95} ms over the example queries
`);
}
