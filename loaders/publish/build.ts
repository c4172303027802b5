import {cpSync, existsSync, rmSync} from "node:fs";
import {join} from "node:path";
import {readEdition} from "../edition.js";
import type {Stages} from "../stages.js";
import type {Story} from "../store/index.js";
import {buildPages, workFolder} from "./framework.js";
import {lockProject} from "./lock.js";
import {prepareSite} from "./prepare.js";
import {readSiteFile} from "./site-file.js";
import {checkFolder, recoverFolder, swapFolder} from "./swap.js";

/**
 * The full build: article → database → site, from scratch, into `out`. The site is made in a folder of its own and put
 * in place when it is finished: an error, an interruption or a power cut leaves the previous `out` and database whole.
 * Throws a Problem when something in the project is wrong or `out` cannot be written; the signal's reason when aborted.
 */
export async function buildSite(root: string, out: string, stages: Stages, signal: AbortSignal): Promise<Story> {
  recoverFolder(out);
  checkFolder(out);
  const unlock = lockProject(root);
  const work = workFolder(root);
  const products = join(root, ".corridor", "products");
  try {
    const story = await prepareSite(root, stages);
    signal.throwIfAborted();
    await stages.run("site", async (report) => {
      // Framework keeps what its loaders printed and does not see when what they read has changed.
      rmSync(join(root, "src/.observablehq/cache"), {recursive: true, force: true});
      let pages = 0;
      await together(signal, [
        (either) => buildPages(root, work, either, () => report(`${++pages} pages`)),
        (either) => makeProducts(root, products, either)
      ]);
      if (existsSync(products)) cpSync(products, work, {recursive: true});
      const {finishHtml} = await import("./html.js");
      const edition = readEdition(root);
      await finishHtml(work, edition);
      const {finishHosting} = await import("./hosting/finish-hosting.js");
      if (existsSync(join(root, CHARTS_PAGE))) await finishHosting(root, work, edition, readSiteFile(root));
    });
    signal.throwIfAborted();
    swapFolder(work, out);
    return story;
  } finally {
    for (const folder of [work, products]) rmSync(folder, {recursive: true, force: true});
    unlock();
  }
}

/** A project without it, such as a test's, is built as pages alone. */
const CHARTS_PAGE = "src/charts.md";

/** Runs pieces of work at the same time; when one fails, the others are told to end and are waited for. */
async function together(signal: AbortSignal, work: ((either: AbortSignal) => Promise<void>)[]): Promise<void> {
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  await Promise.allSettled(work.map((piece) => piece(either).catch((error) => failed.abort(error))));
  either.throwIfAborted();
}

/**
 * Makes what can be taken away while Framework, in a process of its own, makes the pages.  */
async function makeProducts(root: string, dir: string, signal: AbortSignal): Promise<void> {
  if (!existsSync(join(root, CHARTS_PAGE))) return;
  rmSync(dir, {recursive: true, force: true});
  const {writeProducts} = await import("./products.js");
  await writeProducts(root, dir, async () => {
    // Lets the page builder's messages, and an interruption, through.
    await new Promise((done) => setImmediate(done));
    signal.throwIfAborted();
  });
}
