import {join} from "node:path";
import {DATABASE, runPipeline} from "../pipeline.js";
import type {Stages} from "../stages.js";
import type {Story} from "../store/index.js";
import {SITE_FILE} from "./site-file.js";

/** Article → database → what the pages show (`.corridor/site.json`), without building pages. */
export async function prepareSite(root: string, stages: Stages): Promise<Story> {
  const story = await runPipeline(root, stages);
  await stages.run("figures", async () => {
    // Plot and jsdom take a second to load: not before the data has held.
    const {writeSite} = await import("./site.js");
    await writeSite(join(root, DATABASE), join(root, SITE_FILE));
  });
  return story;
}
