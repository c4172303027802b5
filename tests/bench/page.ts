/**
 * How the story page loads beside the same page with its figures drawn in the browser: `npm run bench:page`. Both are
 * built and measured in one run, in turns, from a server that compresses; only the ratios mean something.
 */
import {existsSync, readFileSync} from "node:fs";
import {parseArgs} from "node:util";
import type {Browser, CDPSession} from "playwright-core";
import {launchChromium} from "../chromium.js";
import {buildBaseline, names} from "./baseline.js";
import {median} from "./measure.js";
import {serveCompressed} from "./static-server.js";

/** A phone of the middle kind on a slow line. */
const VIEWPORT = {width: 412, height: 823};
const THROTTLED = {cpu: 4, bits: 1.6e6, latency: 150};

export interface PageLoad {
  requests: number;
  /** Compressed bytes over the line, headers left out. */
  bytes: number;
  wasm: number;
  /** Milliseconds from navigation. */
  fcp: number;
  lcp: number;
  lastFigure: number;
  blocked: number;
  cls: number;
}

/** How many drawings a page has in the end, inner ones counted; at least as many as it has figures. */
async function countDrawings(browser: Browser, address: string, figures: number): Promise<number> {
  const page = await browser.newPage({viewport: VIEWPORT});
  await page.goto(address, {waitUntil: "networkidle"});
  await page.waitForFunction((least) => document.querySelectorAll("svg a").length > least, figures);
  const count = await page.evaluate(() => document.getElementsByTagName("svg").length);
  await page.close();
  if (count < figures) throw new Error(`${address}: ${count} drawings for ${figures} figures`);
  return count;
}

/** Loads a page once in a fresh context and measures until nothing has happened for a second. */
async function load(browser: Browser, address: string, drawings: number, throttled: boolean): Promise<PageLoad> {
  const context = await browser.newContext({viewport: VIEWPORT, deviceScaleFactor: 2, isMobile: true});
  const page = await context.newPage();
  const client: CDPSession = await context.newCDPSession(page);
  await client.send("Network.enable");
  let [requests, bytes, wasm] = [0, 0, 0];
  const types = new Map<string, string>();
  client.on("Network.responseReceived", ({requestId, response}) => types.set(requestId, response.mimeType));
  client.on("Network.dataReceived", ({requestId, encodedDataLength}) => {
    bytes += encodedDataLength;
    if (types.get(requestId) === "application/wasm") wasm += encodedDataLength;
  });
  client.on("Network.requestWillBeSent", () => {
    requests += 1;
  });
  if (throttled) {
    const rate = THROTTLED.bits / 8;
    await client.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: THROTTLED.latency,
      downloadThroughput: rate,
      uploadThroughput: rate
    });
    await client.send("Emulation.setCPUThrottlingRate", {rate: THROTTLED.cpu});
  }
  // What runs TypeScript here wraps functions in a helper of its own, which the page has not.
  await page.addInitScript("globalThis.__name = (f) => f");
  await page.addInitScript(watch, drawings);
  await page.goto(address, {waitUntil: "load"});
  await page.waitForFunction(() => (globalThis as unknown as Watched).seen.lastFigure > 0, null, {timeout: 60_000});
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(1000);
  const seen = await page.evaluate(() => (globalThis as unknown as Watched).seen);
  await context.close();
  return {requests, bytes, wasm, ...seen};
}

interface Watched {
  seen: Pick<PageLoad, "fcp" | "lcp" | "lastFigure" | "blocked" | "cls">;
}

/**
 * Runs in the page before anything else: notes paints, shifts and long tasks, and when the last drawing is there. It
 * counts elements and asks for no layout, which would slow what it measures.
 */
function watch(drawings: number): void {
  const seen: Watched["seen"] = {fcp: 0, lcp: 0, lastFigure: 0, blocked: 0, cls: 0};
  (globalThis as unknown as Watched).seen = seen;
  const observe = (type: string, each: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({type, buffered: true});
  observe("paint", (entry) => {
    if (entry.name === "first-contentful-paint") seen.fcp = entry.startTime;
  });
  observe("largest-contentful-paint", (entry) => {
    seen.lcp = entry.startTime;
  });
  observe("longtask", (entry) => {
    seen.blocked += Math.max(0, entry.duration - 50);
  });
  observe("layout-shift", (entry) => {
    const shift = entry as unknown as {value: number; hadRecentInput: boolean};
    if (!shift.hadRecentInput) seen.cls += shift.value;
  });
  const tick = () => {
    if (svgs.length < drawings) {
      requestAnimationFrame(tick);
      return;
    }
    // A message sent in a frame is read when that frame has been painted.
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      seen.lastFigure = performance.now();
    };
    port2.postMessage(null);
  };
  const svgs = document.getElementsByTagName("svg");
  requestAnimationFrame(tick);
}

const {values} = parseArgs({
  options: {rounds: {type: "string", default: "5"}, json: {type: "boolean", default: false}}
});
if (!existsSync("dist/index.html")) throw new Error("dist: no site in it (run npm run build)");
const baseline = await buildBaseline(
  "tests/output/baseline",
  "corridor.duckdb",
  readFileSync("dist/index.html", "utf8")
);
const [site, plain] = [await serveCompressed("dist"), await serveCompressed(baseline)];
const browser = await launchChromium();
const figures = names().length;
const drawings = {
  story: await countDrawings(browser, `${site.address}/`, figures),
  baseline: await countDrawings(browser, `${plain.address}/`, figures)
};
const result: Record<string, Record<"story" | "baseline", PageLoad>> = {};
for (const throttled of [false, true]) {
  const loads: Record<"story" | "baseline", PageLoad[]> = {story: [], baseline: []};
  for (let round = 0; round < Number(values.rounds); ++round) {
    loads.story.push(await load(browser, `${site.address}/`, drawings.story, throttled));
    loads.baseline.push(await load(browser, `${plain.address}/`, drawings.baseline, throttled));
  }
  const middle = (some: PageLoad[]) =>
    Object.fromEntries(
      Object.keys(some[0]).map((key) => [key, median(some.map((one) => one[key as keyof PageLoad]))])
    ) as unknown as PageLoad;
  result[throttled ? "throttled" : "plain"] = {story: middle(loads.story), baseline: middle(loads.baseline)};
}
await browser.close();
site.close();
plain.close();
if (values.json) process.stdout.write(`${JSON.stringify(result)}\n`);
else {
  for (const [name, {story, baseline}] of Object.entries(result)) {
    process.stdout.write(`${name}: the story, the same ${figures} figures drawn in the browser, and the ratio\n`);
    for (const key of Object.keys(story) as (keyof PageLoad)[]) {
      const digits = key === "cls" ? 3 : 0;
      const [a, b] = [story[key].toFixed(digits), baseline[key].toFixed(digits)];
      process.stdout.write(
        `  ${key.padEnd(12)}${a.padStart(9)}${b.padStart(9)}${(story[key] / baseline[key]).toFixed(2).padStart(8)}\n`
      );
    }
  }
}
