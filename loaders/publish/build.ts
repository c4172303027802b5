import {rmSync} from "node:fs";
import {join} from "node:path";
import type {Stages} from "../stages.js";
import type {Story} from "../store/index.js";
import {buildPages, workFolder} from "./framework.js";
import {lockProject} from "./lock.js";
import {prepareSite} from "./prepare.js";
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
  try {
    const story = await prepareSite(root, stages);
    signal.throwIfAborted();
    await stages.run("site", async (report) => {
      // Framework keeps what its loaders printed and does not see when what they read has changed.
      rmSync(join(root, "src/.observablehq/cache"), {recursive: true, force: true});
      let pages = 0;
      await buildPages(root, work, signal, () => report(`${++pages} pages`));
      const {finishHtml} = await import("./html.js");
      await finishHtml(work);
    });
    signal.throwIfAborted();
    swapFolder(work, out);
    return story;
  } finally {
    rmSync(work, {recursive: true, force: true});
    unlock();
  }
}
