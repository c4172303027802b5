import {readFileSync, statSync} from "node:fs";
import {mkdir, rename, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import type {AppliedCorrection} from "../../src/lib/correction.js";
import type {EvidenceFile} from "../../src/lib/evidence-file.js";
import type {ReportedFigure} from "../../src/lib/reference.js";
import type {SchemaFile} from "../../src/lib/schema.js";
import type {SnippetFigure} from "../../src/lib/snippets.js";
import type {RenderedFigure} from "./figures.js";
import type {ClaimRecord, SourceRecord} from "./record.js";

/** What must stand wherever a source is quoted. */
export type SourceCredit = Pick<SourceRecord, "title" | "address" | "licence" | "licence_address" | "attribution">;

/** A page that is rendered as a whole. */
export interface PageParts {
  title: string;
  description: string;
  html: string;
  /** What it is, as schema.org has it, for programs. */
  linkedData?: object;
}

/** What the pipeline hands to the pages, as .corridor/site.json. All HTML in it is finished and escaped. */
export interface Site {
  sources: SourceCredit[];
  /** The source that the first story and its figures are of; the first one where it names none. */
  source_id?: string;
  /** HTML by the name that pages write in `<!-- name -->` or `<!-- figure: name -->`. */
  parts: Record<string, string>;
  /** The data as schema.org has it; stands on /data. */
  dataset: object;
  figures: Record<string, string>;
  /** Styles of each figure by its name: the room that its drawings take. */
  figureStyles: Record<string, string>;
  /** One page a claim, by claim_id. */
  pages: Record<string, PageParts>;
  /** One page an article, by source_id, but for the one that /source is. */
  articles: Record<string, PageParts>;
  /** One page a figure, by its name. */
  charts: Record<string, PageParts & {embedded: SnippetFigure}>;
  /** What references in prose are resolved against. */
  claims: ClaimRecord[];
  /** What the evidence drawer shows; published as data/evidence.json. */
  evidence: EvidenceFile;
  /** What the workbench knows of the database; published as data/schema.json. */
  schema: SchemaFile;
  reported: ReportedFigure[];
  corrections: AppliedCorrection[];
  rejected: {reason: string; source_id?: string}[];
}

export const SITE_FILE = ".corridor/site.json";

/** The figures as they were rendered for the pages, beside the site file; what makes products of them starts from there. */
const FIGURES_FILE = "figures.json";

let cached: {mtime: number; site: Site} | null = null;

/**
 * Reads the site file, again whenever it has changed, so that a running preview shows what the pipeline last wrote.
 * Synchronous because markdown-it's rules are. Throws one line when the pipeline has not run yet.
 */
export function readSite(): Site {
  const mtime = statSync(SITE_FILE, {throwIfNoEntry: false})?.mtimeMs;
  if (mtime === undefined) throw new Error(`nothing extracted yet: ${SITE_FILE} is missing; run npm run build`);
  if (cached?.mtime !== mtime) cached = {mtime, site: JSON.parse(readFileSync(SITE_FILE, "utf8"))};
  return cached!.site;
}

/** Writes what the pages show and the figures they show, each whole or not at all. */
export async function writeSiteFiles(path: string, site: Site, figures: Record<string, RenderedFigure>): Promise<void> {
  await mkdir(dirname(path), {recursive: true});
  for (const [file, content] of [
    [join(dirname(path), FIGURES_FILE), figures],
    [path, site]
  ] as const) {
    await writeFile(`${file}.tmp`, `${JSON.stringify(content)}\n`);
    await rename(`${file}.tmp`, file);
  }
}

/** Reads the rendered figures of a prepared project, by name. */
export function readFigures(root: string): Record<string, RenderedFigure> {
  return JSON.parse(readFileSync(join(root, dirname(SITE_FILE), FIGURES_FILE), "utf8"));
}

/** Reads the site file of a project. */
export function readSiteFile(root: string): Site {
  return JSON.parse(readFileSync(join(root, SITE_FILE), "utf8"));
}
