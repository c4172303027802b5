import {fileURLToPath} from "node:url";
import {build} from "esbuild";
import {engineWorker} from "./engine.js";

/** Scripts of pages by the name they are published under, with the module each begins at. */
const ENTRIES = {
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
  theme: "src/components/theme.ts"
} as const;

export type ScriptName = keyof typeof ENTRIES;

/** Folder of the published scripts, from the root of the site. */
export const SCRIPTS = "scripts";

/** The engine's worker is put together from two parts (loaders/publish/engine.ts). */
const WORKER = "sql-worker";

/** Names of all scripts, for the list of what a build writes. */
export const SCRIPT_NAMES = [...Object.keys(ENTRIES), WORKER];

/** One script with all it imports, minified, as a module. Throws when there is none of that name, or it does not build. */
export async function bundleScript(name: string): Promise<Uint8Array> {
  if (name === WORKER) return engineWorker();
  const entry = ENTRIES[name as ScriptName];
  if (!entry) throw new Error(`no such script: ${name}`);
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(new URL(`../../${entry}`, import.meta.url))],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    write: false
  });
  return outputFiles[0].contents;
}
