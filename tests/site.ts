import {spawn} from "node:child_process";
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {setTimeout as wait} from "node:timers/promises";
import type {TestProject} from "vitest/node";
import {serveSite} from "../loaders/publish/serve.js";
import {findChromium} from "./chromium.js";
import {cliCommand} from "./run.js";

/** The folder that browser tests find built, with the site as it would be published. */
export const SITE = "tests/output/dist";

/** There once the build has ended; empty when all went well, else what it said. */
const BUILT = "tests/output/built.txt";

/**
 * Serves the site, whose address browser tests get with `inject("site")`, and begins to build it once for all of them.
 * The other tests, which need no site, run meanwhile.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Before the build: without a browser there is no need to wait for it.
  findChromium();
  mkdirSync(SITE, {recursive: true});
  rmSync(BUILT, {force: true});
  // A server wants a site from the first; this is none that anybody sees.
  if (!existsSync(join(SITE, "index.html"))) writeFileSync(join(SITE, "index.html"), "");
  const building = build();
  const serving = await serveSite(SITE, 3100);
  project.provide("site", serving.address);
  return async () => {
    building.kill();
    await serving.close();
  };
}

/** Builds in a process of its own: the runner must go on answering its workers. */
function build() {
  const [command, ...args] = cliCommand(["build", "--out", SITE]);
  const child = spawn(command, args, {stdio: ["ignore", "ignore", "pipe"]});
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text) => (said += text));
  child.once("close", (code) => writeFileSync(BUILT, code === 0 ? "" : said || `the build ended with code ${code}`));
  return child;
}

/** Waits for the site. Throws what its build said when there is none. */
export async function siteBuilt(): Promise<void> {
  while (!existsSync(BUILT)) await wait(100);
  const trouble = readFileSync(BUILT, "utf8");
  if (trouble) throw new Error(trouble);
}

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the built site, without a slash at its end. */
    site: string;
  }
}
