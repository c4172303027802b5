import {mkdirSync} from "node:fs";
import type {TestProject} from "vitest/node";
import {buildSite} from "../loaders/publish/build.js";
import {serveSite} from "../loaders/publish/serve.js";
import {Stages} from "../loaders/stages.js";
import {findChromium} from "./chromium.js";

/** The folder that browser tests find built, with the site as it would be published. */
export const SITE = "tests/output/dist";

/** Builds the site once and serves it; browser tests get the address with `inject("site")`. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Before the build: without a browser there is no need to wait for it.
  findChromium();
  mkdirSync("tests/output", {recursive: true});
  await buildSite(".", SITE, new Stages(), new AbortController().signal);
  const serving = await serveSite(SITE, 3100);
  project.provide("site", serving.address);
  return () => serving.close();
}

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the built site, without a slash at its end. */
    site: string;
  }
}
