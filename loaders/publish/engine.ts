import {createHash} from "node:crypto";
import {existsSync, readFileSync} from "node:fs";
import {mkdir, readdir, rename, rm, stat, writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {promisify} from "node:util";
import {gzip} from "node:zlib";
import {build} from "esbuild";

const require = createRequire(import.meta.url);
const packed = promisify(gzip);

/** Folder of the engine's files, from the root of the site and below `.corridor`. */
export const ENGINE = "engine";

/** Names under which the engine and the database travel, packed: many hosts do not pack such files themselves. */
export const ENGINE_FILES = ["duckdb.wasm.gz", "corridor.duckdb.gz"] as const;
export type EngineFile = (typeof ENGINE_FILES)[number];

/** Where the prepared files wait for their loaders. */
export function enginePath(file: EngineFile, root = "."): string {
  return join(root, ".corridor", ENGINE, file);
}

/** Whether a project has the page that the engine is for; one without, such as a test's, need not pack it. */
export function hasWorkbench(root: string): boolean {
  return existsSync(join(root, "src", "sql.md"));
}

/** What the page must know to fetch the engine: a version to keep it under, and how much will travel. */
export interface EngineFacts {
  version: string;
  bytes: Record<EngineFile, number>;
}

/**
 * Packs DuckDB-WASM and the database. Packing the engine takes seconds and its result never changes, so that it is done
 * once a version of the package.
 */
export async function prepareEngine(database: string, root = "."): Promise<EngineFacts> {
  const wasm = require.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");
  const {version} = JSON.parse(readFileSync(join(dirname(wasm), "../package.json"), "utf8"));
  const folder = dirname(enginePath(ENGINE_FILES[0], root));
  await mkdir(folder, {recursive: true});
  const stamp = join(folder, `duckdb-${version}`);
  if (!existsSync(stamp) || !existsSync(enginePath("duckdb.wasm.gz", root))) {
    for (const name of await readdir(folder)) if (name.startsWith("duckdb-")) await rm(join(folder, name));
    await writeWhole(enginePath("duckdb.wasm.gz", root), await packed(readFileSync(wasm), {level: 9}));
    await writeFile(stamp, "");
  }
  const bytes = readFileSync(database);
  await writeWhole(enginePath("corridor.duckdb.gz", root), await packed(bytes, {level: 9}));
  const hash = createHash("sha256").update(version).update(bytes).digest("hex").slice(0, 12);
  const sizes = await Promise.all(ENGINE_FILES.map(async (file) => [file, (await stat(enginePath(file, root))).size]));
  return {version: hash, bytes: Object.fromEntries(sizes)};
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await writeFile(`${path}.tmp`, bytes);
  await rename(`${path}.tmp`, path);
}

/** DuckDB's own worker, with what shuts it in before it (src/components/workbench/engine-sandbox.ts). */
export async function engineWorker(): Promise<Uint8Array> {
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(new URL("../../src/components/workbench/engine-sandbox.ts", import.meta.url))],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    write: false
  });
  const worker = readFileSync(require.resolve("@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js"), "utf8");
  // Its source map is not published.
  return Buffer.from(outputFiles[0].text + worker.replace(/^\/\/# sourceMappingURL=.*$/m, ""));
}
