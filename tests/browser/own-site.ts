import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {onTestFinished} from "vitest";
import {buildPages, workFolder} from "../../loaders/publish/framework.js";
import {finishHtml} from "../../loaders/publish/html.js";
import {writeScripts} from "../../loaders/publish/scripts.js";
import {serveSite} from "../../loaders/publish/serve.js";
import {SITE_FILE, type Site} from "../../loaders/publish/site-file.js";
import {copyProject} from "../copy-project.js";
import {temporaryFolder} from "../folder.js";

/** This project in a folder of its own, with copies of what a test may change: pages and data. */
export function ownProject(): string {
  const root = temporaryFolder();
  copyProject(root);
  mkdirSync(join(root, ".corridor"));
  return root;
}

/** What the pages of a prepared project show. */
export const readPrepared = (root: string): Site => JSON.parse(readFileSync(join(root, SITE_FILE), "utf8"));

/** Builds the pages of a prepared project, with their scripts and evidence, and serves them. Gives their address. */
export async function serveOwn(root: string, port: number): Promise<string> {
  const out = workFolder(root);
  await buildPages(root, out, new AbortController().signal, () => {});
  await writeScripts(out);
  mkdirSync(join(out, "data"), {recursive: true});
  writeFileSync(join(out, "data/evidence.json"), JSON.stringify(readPrepared(root).evidence));
  await finishHtml(out);
  const site = await serveSite(out, port);
  onTestFinished(() => site.close());
  return site.address;
}
