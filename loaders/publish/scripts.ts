import {createHash} from "node:crypto";
import {existsSync} from "node:fs";
import {mkdir, readdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {type BuildOptions, build} from "esbuild";
import type {Payload} from "../../src/lib/payload.js";
import {readVocabulary} from "../vocabulary.js";
import {engineWorker} from "./engine.js";
import {NOTICES, thirdPartyNotices} from "./hosting/notices.js";

/** Scripts of pages by the name they are published under, with the module each begins at. */
const ENTRIES = {
  chart: "src/components/chart-page.ts",
  dashboard: "src/components/dashboard/page.ts",
  evidence: "src/components/evidence/page.ts",
  sql: "src/components/workbench/page.ts",
  "sql-chart": "src/components/workbench/chart-draw.ts",
  "sql-editor": "src/components/workbench/editor.ts",
  "sql-engine": "src/components/workbench/engine-entry.ts",
  "sql-format": "src/components/workbench/format.ts",
  "sql-import": "src/components/workbench/import-parquet.ts",
  "sql-markdown": "src/components/workbench/markdown.ts",
  "sql-parquet": "src/components/workbench/export-parquet.ts",
  "sql-xlsx": "src/components/workbench/export-xlsx.ts",
  gallery: "src/components/gallery.ts",
  theme: "src/components/theme.ts",
  try: "src/components/try/page.ts",
  "try-worker": "loaders/try/worker.ts"
} as const;

/** What the worker of /try knows of the world is bundled into it as data. */
const VOCABULARY = fileURLToPath(new URL("../../data/vocabulary", import.meta.url));

export type ScriptName = keyof typeof ENTRIES;

/** Folder of the published scripts, from the root of the site. */
export const SCRIPTS = "scripts";

/** The engine's worker is put together from two parts (loaders/publish/engine.ts). */
const WORKER = "sql-worker";

const SCRIPT_NAMES = [...Object.keys(ENTRIES), WORKER];

/** One script with all it imports, minified, as a module. Throws when there is none of that name, or it does not build. */
export async function bundleScript(name: string): Promise<Uint8Array> {
  return (await bundleNamed(name)).contents;
}

async function bundleNamed(name: string): Promise<Bundle> {
  if (name === WORKER) return {contents: await engineWorker(), files: []};
  const entry = ENTRIES[name as ScriptName];
  if (!entry) throw new Error(`no such script: ${name}`);
  const define: Record<string, string> =
    name === "try-worker" ? {VOCABULARY: JSON.stringify(readVocabulary(VOCABULARY))} : {};
  return bundle({entryPoints: [join(ROOT, entry)], format: "esm", define});
}

/** The service worker, which has to be at the root of what it serves. */
export async function bundleServiceWorker(): Promise<Uint8Array> {
  return (await bundle({entryPoints: [join(ROOT, "src/components/offline/worker.ts")], format: "iife"})).contents;
}

/**
 * Writes all scripts of pages below `dir`, with the licences of what they are made of, and one hash in their names that
 * changes when any of them does: they fetch
 * one another (src/lib/site-files.ts), and hosts may keep them for ever.
 */
export async function writeScripts(dir: string): Promise<void> {
  await mkdir(join(dir, SCRIPTS), {recursive: true});
  const scripts = await Promise.all(SCRIPT_NAMES.map(async (name) => [name, await bundleNamed(name)] as const));
  const hash = createHash("sha256");
  for (const [name, {contents}] of scripts) hash.update(`${name}\n`).update(contents);
  const version = hash.digest("hex").slice(0, 8);
  for (const [name, {contents}] of scripts) await writeFile(join(dir, SCRIPTS, `${name}.${version}.js`), contents);
  await writeFile(join(dir, NOTICES), thirdPartyNotices(scripts.flatMap(([, {files}]) => files)));
}

/** The published names of the scripts below `dir`, by their names without hash: "sql.js" → "sql.1a2b3c4d.js". */
export async function publishedScripts(dir: string): Promise<Map<string, string>> {
  const files = existsSync(join(dir, SCRIPTS)) ? await readdir(join(dir, SCRIPTS)) : [];
  return new Map(files.map((file) => [file.replace(/\.[0-9a-f]{8}\.js$/, ".js"), file]));
}

/** Folder of what other sites take from here, from the root of the site. */
export const EMBED = "embed";

/** Scripts for other sites by the name they are published under; a classic one where a page's snippet has no module. */
const EMBED_ENTRIES = {
  "corridor-chart": {entry: "src/components/embed/element.ts", format: "esm"},
  frame: {entry: "src/components/embed/frame.ts", format: "esm"},
  resize: {entry: "src/components/embed/resize.ts", format: "iife"}
} as const;

/** The scripts for other sites, by name. */
export async function bundleEmbedScripts(): Promise<Record<string, Uint8Array>> {
  const bundled = Object.entries(EMBED_ENTRIES).map(async ([name, {entry, format}]) => {
    return [name, (await bundle({entryPoints: [join(ROOT, entry)], format})).contents] as const;
  });
  return Object.fromEntries(await Promise.all(bundled));
}

/**
 * A module that exports a figure's function under its name, and its rows and query beside it, with all the data inside.
 * `toRoot` leads from the module to the root of the site.
 */
export async function bundleFigure(payload: Payload, data: {rows: unknown[]; query: string}, toRoot: string) {
  const contents = `import {createFigure} from "./src/components/embed/module.ts";
export const ${payload.name} = createFigure(${JSON.stringify(payload)}, new URL(${JSON.stringify(toRoot)}, import.meta.url));
export const version = ${JSON.stringify(payload.version)};
export const rows = ${JSON.stringify(data.rows)};
export const query = ${JSON.stringify(data.query)};
`;
  return (await bundle({stdin: {contents, resolveDir: ROOT, loader: "ts"}, format: "esm"})).contents;
}

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

interface Bundle {
  contents: Uint8Array;
  /** What it was made from. */
  files: string[];
}

async function bundle(options: BuildOptions): Promise<Bundle> {
  const {outputFiles, metafile} = await build({
    ...options,
    bundle: true,
    minify: true,
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    absWorkingDir: ROOT,
    metafile: true,
    write: false
  });
  return {contents: outputFiles![0].contents, files: Object.keys(metafile!.inputs).map((file) => join(ROOT, file))};
}
