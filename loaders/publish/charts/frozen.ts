import {existsSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {gunzipSync, gzipSync} from "node:zlib";
import {z} from "zod";
import type {AppliedCorrection} from "../../../src/lib/correction.js";
import type {EvidenceFile} from "../../../src/lib/evidence-file.js";
import {formatDay, formatList} from "../../../src/lib/format.js";
import type {Notice} from "../../../src/lib/payload.js";
import {Problem, reasonOf} from "../../problem.js";
import type {RenderedFigure} from "../figures.js";

/**
 * The archive of figures, in `data/frozen`: whoever publishes the site freezes its figures, and from then on every build
 * publishes those versions again, from what was kept of them, whatever has become of the article, the rules or the
 * drawing. `manifest.json` lists them; a version is given up by taking its line and its file away.
 */
const FROZEN = "data/frozen";

const MANIFEST = z.array(
  z.strictObject({
    name: z.string().regex(/^[a-z][a-z0-9-]*$/),
    version: z.string().regex(/^[0-9a-f]{10}$/),
    /** The edition it was frozen in. */
    date: z.iso.date(),
    title: z.string()
  })
);

export type FrozenEntry = z.infer<typeof MANIFEST>[number];

/** A figure as it was, with all it takes to publish it again. */
export interface FrozenFigure {
  figure: RenderedFigure;
  evidence: EvidenceFile;
  /** Corrections of its claims that it had in it already. */
  corrections: string[];
}

const fileOf = (root: string, {name, version}: Pick<FrozenEntry, "name" | "version">) =>
  join(root, FROZEN, `${name}@${version}.json.gz`);

/** The manifest of a project, the oldest first; empty where nothing was ever frozen. Throws a Problem when it is wrong. */
export function readManifest(root: string): FrozenEntry[] {
  const path = join(root, FROZEN, "manifest.json");
  if (!existsSync(path)) return [];
  try {
    return MANIFEST.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch (error) {
    throw new Problem(`${path}: not a list of frozen figures: ${reasonOf(error)}`);
  }
}

/** A frozen figure. Throws a Problem when its file is missing or broken. */
export function readFrozen(root: string, entry: FrozenEntry): FrozenFigure {
  const path = fileOf(root, entry);
  try {
    return JSON.parse(gunzipSync(readFileSync(path)).toString());
  } catch (error) {
    throw new Problem(
      `${path}: cannot be read: ${reasonOf(error)} (restore it, or take its line out of manifest.json)`
    );
  }
}

/** Keeps figures that the archive does not have yet. Gives the entries that are new. */
export function freezeFigures(
  root: string,
  figures: readonly (FrozenFigure & {version: string})[],
  date: string
): FrozenEntry[] {
  const manifest = readManifest(root);
  const known = new Set(manifest.map(({name, version}) => `${name}@${version}`));
  const fresh = figures.filter(({figure, version}) => !known.has(`${figure.name}@${version}`));
  mkdirSync(join(root, FROZEN), {recursive: true});
  const added = fresh.map(({version, ...frozen}): FrozenEntry => {
    const entry = {name: frozen.figure.name, version, date, title: frozen.figure.title};
    writeFileSync(fileOf(root, entry), gzipSync(JSON.stringify(frozen), {level: 9}));
    return entry;
  });
  // One entry a line: two people who freeze at the same time can merge what they did.
  const lines = [...manifest, ...added].map((entry) => JSON.stringify(entry)).join(",\n");
  if (added.length) writeFileSync(join(root, FROZEN, "manifest.json"), `[\n${lines}\n]\n`);
  return added;
}

/** What a frozen figure says of itself, now that there is another: whether it was corrected or only updated. */
export function noticeOf(
  {date, name}: FrozenEntry,
  {figure, corrections}: FrozenFigure,
  now: {corrections: readonly AppliedCorrection[]; names: readonly string[]}
): Notice {
  const since = now.corrections.filter(
    (correction) => figure.claim_ids.includes(correction.claim_id) && !corrections.includes(correctionKey(correction))
  );
  const href = now.names.includes(name) ? `charts/${name}` : "charts";
  if (!since.length) {
    return {kind: "updated", words: `This is the figure of ${formatDay(date)}; an updated figure is available.`, href};
  }
  const reasons = [...new Set(since.map(({reason}) => reason.replace(/\.$/, "")))];
  return {kind: "corrected", words: `Corrected since ${formatDay(date)}: ${formatList(reasons)}.`, href};
}

/** Tells a correction from others, however many there are before it in its file. */
export function correctionKey({claim_id, field, new_value}: AppliedCorrection): string {
  return `${claim_id}.${field}=${new_value}`;
}
