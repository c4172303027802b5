import {fileURLToPath} from "node:url";
import {build} from "esbuild";
import {readVocabulary} from "../vocabulary.js";

/** Scripts of pages by the name they are published under, with the module each begins at. */
const ENTRIES = {
  dashboard: "src/components/dashboard/page.ts",
  evidence: "src/components/evidence/page.ts",
  theme: "src/components/theme.ts",
  try: "src/components/try/page.ts",
  "try-worker": "loaders/try/worker.ts"
} as const;

/** What the worker of /try knows of the world is bundled into it as data. */
const VOCABULARY = fileURLToPath(new URL("../../data/vocabulary", import.meta.url));

export type ScriptName = keyof typeof ENTRIES;

/** Folder of the published scripts, from the root of the site. */
export const SCRIPTS = "scripts";

/** Names of all scripts, for the list of what a build writes. */
export const SCRIPT_NAMES = Object.keys(ENTRIES) as ScriptName[];

/** One script with all it imports, minified, as a module. Throws when there is none of that name, or it does not build. */
export async function bundleScript(name: string): Promise<Uint8Array> {
  const entry = ENTRIES[name as ScriptName];
  if (!entry) throw new Error(`no such script: ${name}`);
  const define: Record<string, string> =
    name === "try-worker" ? {VOCABULARY: JSON.stringify(readVocabulary(VOCABULARY))} : {};
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(new URL(`../../${entry}`, import.meta.url))],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    write: false,
    define
  });
  return outputFiles[0].contents;
}
