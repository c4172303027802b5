import {existsSync, readdirSync, readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {join, resolve} from "node:path";

/** File of the notices, from the root of the site. */
export const NOTICES = "licences.txt";

/** A file each of what the site carries besides what its scripts are bundled from: engine, typefaces, borders. */
const CARRIED = [
  "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm",
  "@fontsource/inter/400.css",
  "@fontsource/source-serif-4/400.css",
  "world-atlas/countries-10m.json"
];

/** The folder of the package that a file belongs to; null for the project's own. */
export function packageOf(file: string): string | null {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file.replaceAll("\\", "/"))?.[0] ?? null;
}

/**
 * The software of others that the site carries, each with its licence in full, as most of them ask of whoever passes them
 * on. `files` are what scripts were bundled from. Throws for a package that says nothing of its licence.
 */
export function thirdPartyNotices(files: Iterable<string>): string {
  const require = createRequire(import.meta.url);
  const folders = new Set<string>();
  for (const file of [...CARRIED.map((carried) => require.resolve(carried)), ...files]) {
    const folder = packageOf(file);
    if (folder) folders.add(resolve(folder));
  }
  const notices = new Map<string, string>();
  for (const folder of folders) {
    // Some packages have a part with a package.json of its own, which names nothing.
    const {name, version, license, author} = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    if (!license) throw new Error(`${name}@${version}: says nothing of its licence`);
    const text = licenceText(folder) ?? `Licence: ${license}. ${authorName(author)}`.trim();
    notices.set(`${name} ${version}`, `${name} ${version} (${license})\n\n${text}`);
  }
  const sorted = [...notices].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, notice]) => notice);
  return `Software and typefaces of others that this site carries, with their licences.\n\n${sorted.join(`\n\n${"-".repeat(72)}\n\n`)}\n`;
}

function licenceText(folder: string): string | null {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(name));
  const path = file && join(folder, file);
  return path && existsSync(path) ? readFileSync(path, "utf8").replaceAll("\r\n", "\n").trim() : null;
}

function authorName(author: string | {name?: string} | undefined): string {
  const name = typeof author === "string" ? author : author?.name;
  return name ? `By ${name}.` : "";
}
